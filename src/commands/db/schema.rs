use clap::ValueEnum;

use serde_json::{Map, Value};

use crate::app::App;
use crate::cli;
use crate::db::ServerConn;
use crate::error::{Exit, usage};
use crate::services::schema;

/// What is the app's, and what is ours.
const SCHEMAS: [&str; 2] = ["public", "mediverse_admin"];

/// Print the schema as the database has it: for people, for the app's repository, for validators
///
/// `sql` makes it again in an empty database, `mermaid` draws it, `prisma` is the app's part as
/// `schema.prisma`, `json-schema` describes what `part export`, `session export` and `user export`
/// write.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: mediverse db schema --format prisma > schema.prisma")]
pub(crate) struct Args {
    /// The language [default: sql, or json-schema with `-o json`]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Only the app's tables, without ours
    #[arg(long)]
    app: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Statements for psql
    Sql,
    /// An entity relationship diagram
    Mermaid,
    /// The app's tables in Prisma's language
    Prisma,
    /// What the exports write, as JSON Schema 2020-12
    JsonSchema,
}

impl Args {
    pub(crate) fn run(self, app: &App) -> anyhow::Result<Exit> {
        app.ui.want_json("a schema")?;
        let format = self.format.unwrap_or(match app.ui.format() {
            cli::Format::Json => Format::JsonSchema,
            _ => Format::Sql,
        });
        if self.app && format == Format::JsonSchema {
            return Err(usage("`--app` means nothing for `json-schema`")
                .hint("it describes exports, not tables; leave `--app` away")
                .into());
        }
        let target = app.config.direct()?;
        let mut conn = ServerConn::open(&target.url, &app.session())?;
        let schemas = match self.app {
            true => &SCHEMAS[..1],
            false => &SCHEMAS[..],
        };
        let text = match format {
            Format::Sql => schema::script(&conn.schema_script(schemas)?),
            Format::Mermaid => schema::mermaid(&conn.blueprint(schemas)?),
            Format::Prisma => schema::prisma(&conn.blueprint(&SCHEMAS[..1])?),
            Format::JsonSchema => {
                let schema = schema::json_schema(&conn.blueprint(&SCHEMAS)?)?;
                serde_json::to_string_pretty(&schema)? + "\n"
            }
        };
        let wraps = matches!(app.ui.format(), cli::Format::Json | cli::Format::Jsonl);
        if wraps && format != Format::JsonSchema {
            let name = format
                .to_possible_value()
                .map(|it| it.get_name().to_owned());
            let wrapped = Map::from_iter([(name.unwrap_or_default(), Value::from(text))]);
            app.ui
                .print_json_line(&(serde_json::to_string(&wrapped)? + "\n"))?;
            return Ok(Exit::Done);
        }
        app.ui.print_piece(&text)?;
        Ok(Exit::Done)
    }
}
