//! Voice commands: reading files of them, and understanding one.

pub mod import;
mod read;
pub mod resolve;

use std::io::BufRead;

/// How many rows of `input` are voice commands; nothing is kept of them.
pub(crate) fn count(input: impl BufRead) -> anyhow::Result<u64> {
    let mut count = 0;
    read::rows(input, import::Shape::Auto, &mut |_, (command, wrong)| {
        assert!(command.is_some() || !wrong.is_empty());
        count += u64::from(command.is_some());
        Ok(())
    })?;
    Ok(count)
}
