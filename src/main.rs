use std::process::ExitCode;

fn main() -> ExitCode {
    mediverse::run(std::env::args_os().collect())
}
