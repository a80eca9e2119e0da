//! How fast a search is: the whole process beside `psql`, and one query after the other in a batch.
//!
//!     DATABASE_URL=postgresql:///mediverse_load cargo bench --bench search
//!
//! `scripts/load-anatomy` fills such a database. `PSQL` names the client to compare with: Debian's
//! is a Perl script around it.

#![expect(clippy::print_stdout, reason = "the figures are the result")]
#![expect(clippy::disallowed_methods, reason = "a bench has no `config`")]

use std::env;
use std::error::Error;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MIX: &str = include_str!("search-mix.txt");
const COLD_ROUNDS: usize = 60;
const BATCH_ROUNDS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo test --all-targets` only wants to know that it builds.
    if !env::args().any(|it| it == "--bench") {
        return Ok(());
    }
    let url = env::var("DATABASE_URL").map_err(|_| "set DATABASE_URL to a loaded database")?;
    let binary = env::var("MEDIVERSE_BIN")
        .ok()
        .or_else(|| option_env!("CARGO_BIN_EXE_mediverse").map(str::to_owned))
        .ok_or("set MEDIVERSE_BIN")?;
    let psql = env::var("PSQL").unwrap_or_else(|_| "psql".into());
    // Brings the index up to date: that is not what is measured.
    whole_process(Command::new(&binary).args(["part", "search", "femur"]))?;
    cold(&binary, &psql, &url)?;
    batch(&binary)
}

/// One and the other in turn, so that both see the same machine.
fn cold(binary: &str, psql: &str, url: &str) -> Result<(), Box<dyn Error>> {
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..COLD_ROUNDS {
        let yardstick = whole_process(Command::new(psql).args(["-X", "-c", "select 1", url]))?;
        let search = whole_process(Command::new(binary).args(["part", "search", "femur"]))?;
        ratios.push(search.as_secs_f64() / yardstick.as_secs_f64());
        theirs.push(yardstick);
        ours.push(search);
    }
    ratios.sort_by(f64::total_cmp);
    println!(
        "cold   search {:.1} ms, psql {:.1} ms (medians of {COLD_ROUNDS}), ratio {:.2}, least by least {:.2}",
        millis(quantile(&mut ours, 0.5)),
        millis(quantile(&mut theirs, 0.5)),
        ratios[ratios.len() / 2],
        quantile(&mut ours, 0.0).as_secs_f64() / quantile(&mut theirs, 0.0).as_secs_f64(),
    );
    Ok(())
}

fn whole_process(command: &mut Command) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    let took = start.elapsed();
    if !status.success() {
        return Err(format!("{command:?}: {status}").into());
    }
    Ok(took)
}

/// The mix, one question at a time: the next is asked when the answer is there.
fn batch(binary: &str) -> Result<(), Box<dyn Error>> {
    let mut child = Command::new(binary)
        .args(["part", "search", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut questions = child.stdin.take().ok_or("no stdin")?;
    let mut answers = BufReader::new(child.stdout.take().ok_or("no stdout")?);
    let queries: Vec<&str> = MIX
        .lines()
        .filter(|it| !it.is_empty() && !it.starts_with('#'))
        .collect();
    let (mut times, mut slowest, mut empty) = (Vec::new(), Vec::new(), 0);
    let mut answer = String::new();
    for round in 0..=BATCH_ROUNDS {
        for query in &queries {
            answer.clear();
            let start = Instant::now();
            questions.write_all(format!("{query}\n").as_bytes())?;
            answers.read_line(&mut answer)?;
            let took = start.elapsed();
            // The first round warms the server's caches.
            if round > 0 {
                empty += usize::from(answer.trim_end().ends_with("\"results\":[]}"));
                times.push(took);
                slowest.push((took, *query));
            }
        }
    }
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let resident = status.lines().find(|line| line.starts_with("VmHWM"));
    drop(questions);
    child.wait()?;
    slowest.sort_by(|a, b| b.cmp(a));
    println!(
        "batch  p50 {:.2} ms, p95 {:.2} ms, worst {:.1} ms over {} queries {BATCH_ROUNDS} times; {} answers empty; {}",
        millis(quantile(&mut times, 0.5)),
        millis(quantile(&mut times, 0.95)),
        millis(quantile(&mut times, 1.0)),
        queries.len(),
        empty,
        resident.unwrap_or("").replace('\t', " "),
    );
    for (took, query) in slowest.iter().take(8) {
        println!("       {:.1} ms  {query}", millis(*took));
    }
    Ok(())
}

fn quantile(times: &mut [Duration], part: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * part) as usize]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
