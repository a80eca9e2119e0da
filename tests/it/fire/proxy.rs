//! A bad network in front of the test's server: passes PostgreSQL's messages on, counts them, and
//! cuts, resets or stalls a connection at the one it was told of.

use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// Where a run is disturbed. Messages of all connections of a run are counted together, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The client sent this message, and the server never gets it.
    Before(usize),
    /// The server gets this message, and the client never hears what came of it.
    During(usize),
    /// The server did what this answer (`CommandComplete`) says, and the client never hears.
    After(usize),
}

/// How it is disturbed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// Both sides see the connection closed (FIN).
    Cut,
    /// The client sees it broken (RST); only before a message.
    Reset,
    /// Every connection of the run closes, and for now nobody answers any more.
    Down,
    /// Nothing more comes, until whoever waits for it does something.
    Stall,
    /// It waits until it is released, then goes on.
    Hold,
}

/// A message as it was counted.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) kind: u8,
    pub(crate) text: String,
}

/// What went through in one run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log {
    /// From the client.
    pub(crate) sent: Vec<Message>,
    /// `CommandComplete` from the server.
    pub(crate) answered: Vec<Message>,
}

#[derive(Default)]
struct State {
    run: u64,
    log: Log,
    fault: Option<(Place, How)>,
    /// What was disturbed, once it was.
    hit: Option<String>,
    is_down: bool,
    is_released: bool,
    is_closed: bool,
    /// Both ends of every open connection.
    open: Vec<(TcpStream, Option<TcpStream>)>,
}

struct Shared {
    server: u16,
    state: Mutex<State>,
    changed: Condvar,
}

/// The proxy, listening on loopback until it is dropped.
pub(crate) struct Proxy {
    pub(crate) port: u16,
    shared: Arc<Shared>,
}

impl Proxy {
    /// In front of the server on this port of 127.0.0.1.
    pub(crate) fn before(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            server,
            state: Mutex::default(),
            changed: Condvar::new(),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming() {
                if accepting.lock().is_closed {
                    return;
                }
                let (Ok(client), shared) = (client, Arc::clone(&accepting)) else {
                    return;
                };
                thread::spawn(move || Link::new(&shared, client).serve());
            }
        });
        Self { port, shared }
    }

    /// Begin to count anew, and disturb the run like this.
    pub(crate) fn arm(&self, fault: Option<(Place, How)>) {
        self.cut_all();
        let mut state = self.shared.lock();
        *state = State {
            run: state.run + 1,
            fault,
            ..State::default()
        };
        self.shared.changed.notify_all();
    }

    /// Close whatever is open.
    pub(crate) fn cut_all(&self) {
        self.shared.lock().cut_all();
    }

    /// Let what is held go on.
    pub(crate) fn release(&self) {
        self.shared.lock().is_released = true;
        self.shared.changed.notify_all();
    }

    /// What went through since it was armed.
    pub(crate) fn log(&self) -> Log {
        self.shared.lock().log.clone()
    }

    /// The message that was disturbed.
    pub(crate) fn hit(&self) -> Option<String> {
        self.shared.lock().hit.clone()
    }

    /// Wait for the disturbance this long at most; whether it came.
    pub(crate) fn wait_for_hit(&self, patience: Duration) -> bool {
        let state = self.shared.lock();
        let (state, _) = self
            .shared
            .changed
            .wait_timeout_while(state, patience, |state| state.hit.is_none())
            .unwrap_or_else(PoisonError::into_inner);
        state.hit.is_some()
    }
}

impl Proxy {
    /// Listen no more: whoever connects is refused, as by a machine without a server.
    pub(crate) fn close(&self) {
        let mut state = self.shared.lock();
        if std::mem::replace(&mut state.is_closed, true) {
            return;
        }
        state.cut_all();
        drop(state);
        self.shared.changed.notify_all();
        // Whoever accepts has to look.
        TcpStream::connect(("127.0.0.1", self.port)).ok();
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.close();
    }
}

impl Shared {
    fn wait_for_release(&self, run: u64) {
        let state = self.lock();
        let is_held =
            |state: &mut State| !state.is_released && !state.is_closed && state.run == run;
        drop(self.changed.wait_while(state, is_held));
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn cut_all(&mut self) {
        for (client, server) in self.open.drain(..) {
            client.shutdown(Shutdown::Both).ok();
            if let Some(server) = server {
                server.shutdown(Shutdown::Both).ok();
            }
        }
    }
}

/// One connection through the proxy.
struct Link {
    shared: Arc<Shared>,
    run: u64,
    client: TcpStream,
    server: Option<TcpStream>,
    answers: Option<thread::JoinHandle<()>>,
    /// The client is to see a reset, so nobody closes its side in good order.
    resets: Arc<AtomicBool>,
}

/// What a message's header says.
struct Header {
    /// 0 for those that begin a connection.
    kind: u8,
    /// With the header.
    length: usize,
}

const SSL_REQUEST: u32 = 80_877_103;
const GSS_REQUEST: u32 = 80_877_104;
const CANCEL_REQUEST: u32 = 80_877_102;

impl Link {
    fn new(shared: &Arc<Shared>, client: TcpStream) -> Self {
        let mut state = shared.lock();
        if let Ok(twin) = client.try_clone() {
            state.open.push((twin, None));
        }
        client.set_nodelay(true).ok();
        Self {
            shared: Arc::clone(shared),
            run: state.run,
            client,
            server: None,
            answers: None,
            resets: Arc::default(),
        }
    }

    /// Serve until either side closes, or the disturbance comes.
    fn serve(mut self) {
        if self.shared.lock().is_down {
            self.client.shutdown(Shutdown::Both).ok();
            return;
        }
        let fault = self.pass_all().unwrap_or_default();
        match fault {
            Some(How::Reset) => {
                // A socket closed with something unread in it answers with RST, once nobody else
                // holds it.
                self.resets.store(true, Ordering::SeqCst);
                if let Some(server) = &self.server {
                    server.shutdown(Shutdown::Both).ok();
                }
                if let Some(answers) = self.answers.take() {
                    answers.join().ok();
                }
                let client = self.client.peer_addr().ok();
                let mut state = self.shared.lock();
                state
                    .open
                    .retain(|(twin, _)| twin.peer_addr().ok() != client);
                drop(self.client);
                return;
            }
            Some(How::Down) => self.shared.lock().cut_all(),
            Some(How::Stall) => {
                let mut nowhere = [0; 4096];
                while matches!(self.client.read(&mut nowhere), Ok(1..)) {}
            }
            Some(How::Cut | How::Hold) | None => {}
        }
        self.client.shutdown(Shutdown::Both).ok();
        if let Some(server) = &self.server {
            server.shutdown(Shutdown::Both).ok();
        }
    }

    fn pass_all(&mut self) -> io::Result<Option<How>> {
        loop {
            let header = self.peek_header()?;
            // Looked at without being read: see `How::Reset`.
            let verdict = |link: &mut Self| {
                let mut start = vec![0; header.length.min(2048)];
                let read = link.client.peek(&mut start)?;
                start.truncate(read);
                io::Result::Ok(link.count(header.kind, &start))
            };
            let (place, how) = match verdict(self)? {
                None => {
                    let message = self.take(header.length)?;
                    if !self.pass(header.kind, &message)? {
                        return Ok(None);
                    }
                    continue;
                }
                Some((_, How::Hold)) => {
                    self.shared.wait_for_release(self.run);
                    let message = self.take(header.length)?;
                    self.pass(header.kind, &message)?;
                    continue;
                }
                Some(fault) => fault,
            };
            if matches!(place, Place::During(_)) {
                let message = self.take(header.length)?;
                self.pass(header.kind, &message)?;
            }
            return Ok(Some(how));
        }
    }

    fn peek_header(&self) -> io::Result<Header> {
        let wanted = if self.server.is_some() { 5 } else { 4 };
        let mut bytes = [0; 5];
        loop {
            match self.client.peek(&mut bytes[..wanted])? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                read if read == wanted => break,
                _ => thread::sleep(Duration::from_millis(1)),
            }
        }
        let (kind, length) = if wanted == 5 {
            (bytes[0], &bytes[1..5])
        } else {
            (0, &bytes[..4])
        };
        let length = u32::from_be_bytes(length.try_into().unwrap_or_default()) as usize;
        Ok(Header {
            kind,
            length: length + usize::from(kind != 0),
        })
    }

    fn take(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut message = vec![0; length];
        self.client.read_exact(&mut message)?;
        Ok(message)
    }

    /// Count a message of the client, and say whether the disturbance is here.
    fn count(&self, kind: u8, message: &[u8]) -> Option<(Place, How)> {
        let mut state = self.shared.lock();
        if state.run != self.run {
            return None;
        }
        let message = Message {
            kind,
            text: text_of(kind, message),
        };
        state.log.sent.push(message.clone());
        let number = state.log.sent.len();
        let fault = state
            .fault
            .filter(|(place, _)| [Place::Before(number), Place::During(number)].contains(place))?;
        self.hit(&mut state, fault, &message);
        Some(fault)
    }

    fn hit(&self, state: &mut State, fault: (Place, How), message: &Message) {
        let kind = char::from(message.kind.max(b'0'));
        state.hit = Some(format!("{fault:?}: {kind} {}", message.text));
        state.is_down = fault.1 == How::Down;
        self.shared.changed.notify_all();
    }

    /// Send a message on; whether the connection goes on after it.
    fn pass(&mut self, kind: u8, message: &[u8]) -> io::Result<bool> {
        if kind == 0 {
            return self.begin(message);
        }
        if let Some(server) = &mut self.server {
            server.write_all(message)?;
        }
        Ok(true)
    }

    fn begin(&mut self, message: &[u8]) -> io::Result<bool> {
        let code = message.get(4..8).unwrap_or_default();
        let code = u32::from_be_bytes(code.try_into().unwrap_or_default());
        if code == SSL_REQUEST || code == GSS_REQUEST {
            self.client.write_all(b"N")?;
            return Ok(true);
        }
        let mut server = TcpStream::connect(("127.0.0.1", self.shared.server))?;
        server.set_nodelay(true)?;
        server.write_all(message)?;
        if code == CANCEL_REQUEST {
            // The server answers a cancellation by closing.
            let _nothing = server.read(&mut [0])?;
            return Ok(false);
        }
        {
            let mut state = self.shared.lock();
            let twin = server.try_clone()?;
            let own = self.client.peer_addr()?;
            let known = state
                .open
                .iter_mut()
                .find(|(client, _)| client.peer_addr().is_ok_and(|it| it == own));
            if let Some((_, slot)) = known {
                *slot = Some(twin);
            }
        }
        let answers = Answers {
            shared: Arc::clone(&self.shared),
            run: self.run,
            client: self.client.try_clone()?,
            server: server.try_clone()?,
            resets: Arc::clone(&self.resets),
        };
        self.answers = Some(thread::spawn(move || answers.serve()));
        self.server = Some(server);
        Ok(true)
    }
}

/// The way back: from the server to the client.
struct Answers {
    shared: Arc<Shared>,
    run: u64,
    client: TcpStream,
    server: TcpStream,
    resets: Arc<AtomicBool>,
}

impl Answers {
    fn serve(mut self) {
        let how = self.pass_all().unwrap_or_default();
        if how == Some(How::Stall) {
            // Whoever serves the client notices when it is gone.
            return;
        }
        if how == Some(How::Down) {
            self.shared.lock().cut_all();
        }
        if !self.resets.load(Ordering::SeqCst) {
            self.client.shutdown(Shutdown::Both).ok();
        }
        self.server.shutdown(Shutdown::Both).ok();
    }

    fn pass_all(&mut self) -> io::Result<Option<How>> {
        loop {
            let mut message = vec![0; 5];
            self.server.read_exact(&mut message)?;
            let length = u32::from_be_bytes(message[1..5].try_into().unwrap_or_default());
            message.resize(1 + length as usize, 0);
            self.server.read_exact(&mut message[5..])?;
            if message[0] == b'C'
                && let Some(how) = self.count(&message)
            {
                if how != How::Hold {
                    return Ok(Some(how));
                }
                self.shared.wait_for_release(self.run);
            }
            self.client.write_all(&message)?;
        }
    }

    fn count(&self, message: &[u8]) -> Option<How> {
        let mut state = self.shared.lock();
        if state.run != self.run {
            return None;
        }
        let message = Message {
            kind: b'C',
            text: text_of(b'C', message),
        };
        state.log.answered.push(message.clone());
        let here = Place::After(state.log.answered.len());
        let (place, how) = state.fault.filter(|(place, _)| *place == here)?;
        state.hit = Some(format!("{place:?} {how:?}: {}", message.text));
        state.is_down = how == How::Down;
        self.shared.changed.notify_all();
        Some(how)
    }
}

/// What a message is about, for people.
fn text_of(kind: u8, message: &[u8]) -> String {
    let body = message.get(5..).unwrap_or_default();
    let body = match kind {
        0 => return format!("startup of {} bytes", message.len()),
        // Everything about passwords.
        b'p' => return "login".to_owned(),
        b'P' => body.splitn(2, |byte| *byte == 0).nth(1).unwrap_or_default(),
        b'Q' | b'C' => body,
        _ => return format!("{} bytes", message.len()),
    };
    let text = body.split(|byte| *byte == 0).next().unwrap_or_default();
    let text = String::from_utf8_lossy(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.chars().take(100).collect()
}

/// Wait until `done`, this long at most; whether it came true.
pub(crate) fn wait_until(patience: Duration, mut done: impl FnMut() -> bool) -> bool {
    let deadline = Instant::now() + patience;
    loop {
        if done() {
            return true;
        }
        if Instant::now() > deadline {
            return false;
        }
        thread::sleep(Duration::from_millis(3));
    }
}
