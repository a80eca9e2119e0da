//! Questions. Without a terminal only a flag is an answer.

use std::io::{self, IsTerminal as _};

use dialoguer::console::Key;

use super::Ui;
use super::clean::clean;
use crate::error::{declined, refused};
use crate::interrupt::{wait_for_end, while_asking};
use crate::text::shell_word;

impl Ui {
    /// Ask yes or no; `--yes` answers.
    pub(crate) fn confirm(&self, question: &str) -> anyhow::Result<()> {
        if self.yes {
            return Ok(());
        }
        if !is_attended() {
            return Err(refused(format!("nobody is here to answer: {question}"))
                .hint("pass `--yes` to answer yes")
                .into());
        }
        let prompt = dialoguer::Confirm::new()
            .with_prompt(clean(question))
            .default(false);
        let agreed = while_asking(|| prompt.interact()).map_err(interrupted)?;
        if agreed {
            Ok(())
        } else {
            Err(declined("nothing was changed").into())
        }
    }

    /// Ask for one key of `keys`; the reader presses it without Return. Nobody there is a refusal.
    pub(crate) fn ask_key(&self, question: &str, keys: &[char]) -> anyhow::Result<char> {
        self.want_attention(question)?;
        let term = dialoguer::console::Term::stderr();
        term.write_str(&format!("{} ", clean(question)))?;
        loop {
            let key = while_asking(|| term.read_key());
            let key = match key.map_err(|io| interrupted(io.into()))? {
                Key::Char(key) => key.to_ascii_lowercase(),
                Key::Escape => 'q',
                _ => continue,
            };
            if keys.contains(&key) {
                term.write_line(&key.to_string())?;
                return Ok(key);
            }
        }
    }

    /// Fail where nobody is here to answer.
    pub(crate) fn want_attention(&self, question: &str) -> anyhow::Result<()> {
        if is_attended() {
            return Ok(());
        }
        Err(refused(format!("nobody is here to answer: {question}"))
            .hint("run it at a terminal, or use `--with-transcripts -o csv` and `mediverse part synonym import`")
            .into())
    }

    /// Want `name` typed out, or given as `--confirm NAME`; `--yes` is not enough.
    pub(crate) fn confirm_name(
        &self,
        question: &str,
        name: &str,
        given: Option<&str>,
    ) -> anyhow::Result<()> {
        match given {
            Some(given) if given == name => return Ok(()),
            Some(given) => {
                return Err(
                    refused(format!("`--confirm {given}` does not name `{name}`"))
                        .hint(format!(
                            "pass `--confirm {}` if that is what you mean",
                            shell_word(name)
                        ))
                        .into(),
                );
            }
            None => {}
        }
        if !is_attended() {
            return Err(refused(format!("nobody is here to answer: {question}"))
                .hint(format!("pass `--confirm {}`", shell_word(name)))
                .into());
        }
        let prompt = dialoguer::Input::<String>::new()
            .with_prompt(format!("{} Type {} to go on", clean(question), clean(name)))
            .allow_empty(true);
        let typed = while_asking(|| prompt.interact_text()).map_err(interrupted)?;
        if typed.trim() == name {
            Ok(())
        } else {
            Err(declined("nothing was changed").into())
        }
    }
}

/// Whether someone can be asked: dialoguer reads stdin and writes stderr.
fn is_attended() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A question that a signal broke off is not answered: the signal ends the process.
fn interrupted(error: dialoguer::Error) -> anyhow::Error {
    match error {
        dialoguer::Error::IO(io) if io.kind() == io::ErrorKind::Interrupted => wait_for_end(),
        other => other.into(),
    }
}
