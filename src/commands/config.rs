use serde::Serialize;

use crate::app::App;
use crate::config::Setting;
use crate::db::DatabaseUrl;
use crate::error::Exit;
use crate::secrets::scrub_link;
use crate::ui::{Page, View};

/// Show every setting, secrets masked, and where it came from
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse config -o json")]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        let settings = Setting::ALL.iter().map(|setting| Row::of(app, *setting));
        app.ui.show(&Settings(settings.collect()))?;
        match app.config.env_file() {
            Some(path) => app.ui.remark(format!("Env file: {}", path.display())),
            None => app.ui.remark("Env file: none"),
        }
        Ok(Exit::Done)
    }
}

#[derive(Serialize)]
struct Row {
    setting: &'static str,
    value: Option<String>,
    origin: Option<String>,
    about: &'static str,
}

impl Row {
    fn of(app: &App, setting: Setting) -> Self {
        let found = app.config.get(setting);
        let shown = |text: &str| match text.parse::<DatabaseUrl>() {
            _ if !setting.is_url() => scrub_link(text),
            Ok(url) => url.to_string(),
            Err(problem) => format!("malformed: {}", problem.reason),
        };
        Self {
            setting: setting.variable(),
            value: found.as_ref().map(|(text, _)| shown(text)),
            origin: found.map(|(_, origin)| origin.to_string()),
            about: setting.about(),
        }
    }
}

#[derive(Serialize)]
struct Settings(Vec<Row>);

impl View for Settings {
    fn draw(&self, page: &mut Page<'_>) {
        let nothing = page.look.nothing();
        page.table(&["SETTING", "VALUE", "FROM"], |table| {
            for row in &self.0 {
                table.row([
                    row.setting,
                    row.value.as_deref().unwrap_or(nothing),
                    row.origin.as_deref().unwrap_or(nothing),
                ]);
            }
        });
    }
}
