//! Ctrl-C and `kill`: leave at once with 130 or 143.
//!
//! The server rolls back what was not committed when the connection goes. Files that exist
//! only for the moment register here, so that they do not outlive an interrupted call.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

use crate::error::Exit;

/// What to do, and the number under which it is withdrawn.
type Numbered = (usize, Clean);

static TEMPORARY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
static CLEANUPS: Mutex<Vec<Numbered>> = Mutex::new(Vec::new());
/// Whether Ctrl-C is how the call is meant to end.
static EXPECTED: AtomicBool = AtomicBool::new(false);

/// Whether somebody is asked, for which the terminal is set otherwise than the shell left it.
static ASKING: AtomicBool = AtomicBool::new(false);
/// How many milliseconds a question may take to put the terminal right when a signal comes.
const PATIENCE: u32 = 1_000;

/// Run `question`, which reads keys from the terminal.
pub(crate) fn while_asking<T>(question: impl FnOnce() -> T) -> T {
    ASKING.store(true, Ordering::Relaxed);
    let answer = question();
    ASKING.store(false, Ordering::Relaxed);
    answer
}

/// Wait until the question, if there is one, has noticed the signal and put the terminal right.
fn end_question() {
    for waited in 1..=PATIENCE {
        if !ASKING.load(Ordering::Relaxed) {
            return;
        }
        thread::sleep(Duration::from_millis(1));
        // It came just before the question began to listen.
        if waited % 100 == 0 {
            let this = rustix::process::getpid();
            rustix::process::kill_process(this, rustix::process::Signal::INT).ok();
        }
    }
}

/// Wait for the thread that answers signals to end the process.
pub(crate) fn wait_for_end() -> ! {
    loop {
        thread::park();
    }
}

/// From here on Ctrl-C ends the call without an error line; the exit code stays.
pub(crate) fn expect() {
    EXPECTED.store(true, Ordering::Relaxed);
}

/// A file that is removed when the program is interrupted before it is kept.
#[derive(Debug)]
pub(crate) struct Temporary(PathBuf);

impl Temporary {
    pub(crate) fn new(path: &Path) -> Self {
        let mut files = TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner);
        files.push(path.to_owned());
        Self(path.to_owned())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let mut files = TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner);
        files.retain(|path| path != &self.0);
    }
}

type Clean = Box<dyn FnOnce() + Send>;

/// Something to do when the program is interrupted before this value goes.
pub(crate) struct Cleanup(usize);

impl Cleanup {
    pub(crate) fn new(clean: impl FnOnce() + Send + 'static) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let mut cleanups = CLEANUPS.lock().unwrap_or_else(PoisonError::into_inner);
        cleanups.push((number, Box::new(clean)));
        Self(number)
    }
}

impl Drop for Cleanup {
    fn drop(&mut self) {
        // While an interrupted call cleans up this waits, and the call ends as interrupted.
        let mut cleanups = CLEANUPS.lock().unwrap_or_else(PoisonError::into_inner);
        cleanups.retain(|(number, _)| *number != self.0);
    }
}

/// Answer signals from a thread of their own, whatever the main one waits for.
pub(crate) fn install() {
    // A file that may not grow is an error like a full disk, and told like one.
    signal_hook::flag::register(SIGXFSZ, Arc::default()).ok();
    let mut wanted = vec![SIGINT, SIGTERM];
    // Under `nohup` the terminal's end is no reason to stop.
    if !is_ignored(SIGHUP) {
        wanted.push(SIGHUP);
    }
    let Ok(mut signals) = Signals::new(wanted) else {
        return;
    };
    thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            // A question that a signal breaks off sends Ctrl-C's besides, whichever it was.
            let is_terminated = signal != SIGINT || signals.pending().any(|it| it != SIGINT);
            let files = TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner);
            for path in files.iter() {
                std::fs::remove_file(path).ok();
            }
            let mut cleanups = CLEANUPS.lock().unwrap_or_else(PoisonError::into_inner);
            for (_, clean) in cleanups.drain(..) {
                clean();
            }
            let exit = if is_terminated {
                Exit::Terminated
            } else {
                Exit::Interrupted
            };
            let quietly = !is_terminated && EXPECTED.load(Ordering::Relaxed);
            end_question();
            crate::ui::leave(exit, quietly);
        }
    });
}

/// Whether whoever started this process has it ignore `signal`.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}
