use clap_complete::Shell;

use crate::app::App;
use crate::error::Exit;

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse completions bash > /etc/bash_completion.d/mediverse")]
pub(crate) struct Args {
    #[arg(value_enum)]
    shell: Shell,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.print_text(&crate::completions(self.shell))?;
        Ok(Exit::Done)
    }
}
