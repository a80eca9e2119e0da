use super::super::session::person;
use super::super::values::person_id;
use super::{One, existing_session};
use crate::app::App;
use crate::db::mediverse::AuditEntry;
use crate::db::mediverse::voice::NewVoiceCommand;
use crate::error::{Exit, invalid};

/// Write one voice command into the log
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: mediverse voice add --session ABC123 --transcript 'show the femur' --action SHOW --target femur --confidence 0.97"
)]
pub(crate) struct Args {
    /// What was said
    #[arg(long, value_name = "WORDS")]
    transcript: String,
    /// The session it was said in, by its code or id
    #[arg(long, value_name = "CODE")]
    session: Option<String>,
    /// What the speech service took it for, such as anatomy.show
    #[arg(long)]
    intent: Option<String>,
    /// What was to be done, such as SHOW
    #[arg(long)]
    action: Option<String>,
    /// What with: a partId, or a direction
    #[arg(long)]
    target: Option<String>,
    /// How sure the app was, from 0 to 1
    #[arg(long, value_name = "0..1")]
    confidence: Option<f64>,
    /// It worked (the default without `--error`)
    #[arg(long, conflicts_with_all = ["failed", "error"])]
    success: bool,
    /// It failed
    #[arg(long)]
    failed: bool,
    /// Why it failed
    #[arg(long, value_name = "MESSAGE")]
    error: Option<String>,
    /// Who said it: an id, or the e-mail address of an account
    #[arg(long, value_name = "ID", value_parser = person_id)]
    user: Option<String>,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        self.check()?;
        let mut conn = app.mediverse_for_writing()?;
        let command = conn.transaction(|conn| {
            let session_id = self
                .session
                .map(|session| existing_session(conn, &session))
                .transpose()?;
            let user_id = self.user.map(|named| person(conn, &named)).transpose()?;
            let command = NewVoiceCommand {
                session_id,
                intent: self.intent,
                action: self.action,
                target: self.target,
                confidence: self.confidence,
                success: !self.failed && self.error.is_none(),
                error_msg: self.error,
                user_id,
                ..NewVoiceCommand::said(self.transcript)
            }
            .insert(conn)?;
            AuditEntry::insert(conn, &app.call, 1)?;
            anyhow::Ok(command)
        })?;
        app.ui.show(&One(command))?;
        Ok(Exit::Done)
    }

    fn check(&self) -> anyhow::Result<()> {
        if self.transcript.trim().is_empty() {
            return Err(invalid("the transcript is empty")
                .hint("say what was said: `--transcript 'show the femur'`")
                .into());
        }
        if let Some(confidence) = self.confidence
            && !(0.0..=1.0).contains(&confidence)
        {
            return Err(
                invalid(format!("confidence {confidence} is not between 0 and 1"))
                    .hint("97 % is 0.97")
                    .into(),
            );
        }
        Ok(())
    }
}
