//! Settings, resolved once: flag, then environment, then env file, then default.

pub(crate) mod environment;
pub(crate) mod moodle;

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use chrono_tz::Tz;

use crate::cli::GlobalArgs;
use crate::db::DatabaseUrl;
use crate::error::{Failure, invalid, unreachable};
use crate::secrets;
use environment::{EnvFile, Environment};

macro_rules! settings {
    ($($name:ident = $variable:literal, $secret:literal, $default:expr, $about:literal;)+) => {
        /// Everything that can be set without a flag of its own command.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Setting { $($name,)+ }

        impl Setting {
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)+];

            /// The environment variable.
            pub(crate) const fn variable(self) -> &'static str {
                match self { $(Self::$name => $variable,)+ }
            }

            /// Whether the value is a connection string, to be shown masked.
            pub(crate) const fn is_url(self) -> bool {
                match self { $(Self::$name => $secret,)+ }
            }

            pub(crate) const fn default(self) -> Option<&'static str> {
                match self { $(Self::$name => $default,)+ }
            }

            /// What it is for, in a few words.
            pub(crate) const fn about(self) -> &'static str {
                match self { $(Self::$name => $about,)+ }
            }
        }
    };
}

settings! {
    DatabaseUrl = "DATABASE_URL", true, None, "the MediVerse database";
    MoodleDbUrl = "MOODLE_DB_URL", true, None, "the Moodle database";
    AdminUrl = "MEDIVERSE_ADMIN_URL", true, None, "who creates databases and roles; else the same server and user, database postgres";
    AnalyticsUrl = "ANALYTICS_DATABASE_URL", true, None, "where reports read, a replica for instance; else DATABASE_URL";
    DirectUrl = "MEDIVERSE_DIRECT_URL", true, None, "the way past a pooler, for migrations; else DATABASE_URL";
    AppUrl = "MEDIVERSE_APP_URL", false, None, "the app's address, for join links";
    Tz = "MEDIVERSE_TZ", false, None, "the time zone of what is shown; else the system's";
    MoodleUrl = "MOODLE_URL", false, None, "Moodle's address";
    MoodleDbPrefix = "MOODLE_DB_PREFIX", false, Some("mdl_"), "the prefix of Moodle's tables";
    MoodleDefaultCourse = "MOODLE_DEFAULT_COURSE", false, None, "the course of sessions that name none";
    MoodleCourses = "MOODLE_COURSES", false, None, "the only courses to enrol people in";
    MoodleTeacherRole = "MOODLE_TEACHER_ROLE", false, Some("editingteacher"), "the role of teachers in a course";
    MoodleStudentRole = "MOODLE_STUDENT_ROLE", false, Some("student"), "the role of students in a course";
    MoodleIssuer = "MOODLE_ISSUER", false, None, "the name or id of Moodle's Google service, where it has several";
    MoodleEnrol = "MOODLE_ENROL", false, None, "`joined` enrols the account holders who joined";
    MoodleEnded = "MOODLE_ENDED", false, Some("hide"), "`hide` or `keep` the activity of an ended session";
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    Flag(&'static str),
    Environment,
    File(PathBuf),
    /// libpq's own variables, `~/.pgpass` and service files.
    Libpq,
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Environment => f.write_str("environment"),
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Libpq => f.write_str("libpq"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A database and where its address came from.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub url: DatabaseUrl,
    pub setting: Setting,
    pub origin: Origin,
}

/// The settings of this call.
#[derive(Debug)]
pub(crate) struct Config {
    flags: GlobalArgs,
    environment: Environment,
    file: EnvFile,
}

impl Config {
    pub(crate) fn new(flags: GlobalArgs, environment: Environment) -> anyhow::Result<Self> {
        let file = if flags.no_env_file {
            EnvFile::default()
        } else {
            EnvFile::find(flags.env_file.as_deref(), &environment)?
        };
        let config = Self {
            flags,
            environment,
            file,
        };
        config.remember_secrets();
        Ok(config)
    }

    /// The value of `setting` and where it was found.
    pub(crate) fn get(&self, setting: Setting) -> Option<(&str, Origin)> {
        let variable = setting.variable();
        if let Some((flag, value)) = self.flag(setting) {
            return Some((value, Origin::Flag(flag)));
        }
        if let Some(value) = self.environment.get(variable) {
            return Some((value, Origin::Environment));
        }
        if let Some(value) = self.file.get(variable) {
            let path = self.file.path.clone().unwrap_or_default();
            return Some((value, Origin::File(path)));
        }
        setting.default().map(|value| (value, Origin::Default))
    }

    fn flag(&self, setting: Setting) -> Option<(&'static str, &str)> {
        let (flag, value) = match setting {
            Setting::DatabaseUrl => ("--database-url", &self.flags.database_url),
            Setting::MoodleDbUrl => ("--moodle-db-url", &self.flags.moodle_db_url),
            Setting::AdminUrl => ("--admin-url", &self.flags.admin_url),
            Setting::Tz => ("--tz", &self.flags.tz),
            _ => return None,
        };
        value.as_deref().map(|value| (flag, value))
    }

    /// The MediVerse database: its URL, or what libpq's own variables say.
    pub(crate) fn mediverse(&self) -> anyhow::Result<Target> {
        if let Some(target) = self.target(Setting::DatabaseUrl, "mediverse")? {
            return Ok(target);
        }
        if self.environment.has_libpq_target() {
            let url = self.with_default_database(DatabaseUrl::libpq_defaults(), "mediverse");
            return Ok(Target {
                url,
                setting: Setting::DatabaseUrl,
                origin: Origin::Libpq,
            });
        }
        Err(unset(Setting::DatabaseUrl).into())
    }

    /// The Moodle database; `None` where nobody says where it is.
    pub(crate) fn moodle_if_set(&self) -> anyhow::Result<Option<Target>> {
        self.target(Setting::MoodleDbUrl, "moodle")
    }

    pub(crate) fn moodle(&self) -> anyhow::Result<Target> {
        self.moodle_if_set()?
            .ok_or_else(|| unset(Setting::MoodleDbUrl).into())
    }

    /// Where migrations go: past the pooler where there is one.
    pub(crate) fn direct(&self) -> anyhow::Result<Target> {
        match self.target(Setting::DirectUrl, "mediverse")? {
            Some(target) => Ok(target),
            None => self.mediverse(),
        }
    }

    /// Where reports read.
    pub(crate) fn analytics(&self) -> anyhow::Result<Target> {
        match self.target(Setting::AnalyticsUrl, "mediverse")? {
            Some(target) => Ok(target),
            None => self.mediverse(),
        }
    }

    /// Who creates databases and roles on the server of `target`.
    pub(crate) fn admin_for(&self, target: &Target) -> anyhow::Result<Target> {
        match self.target(Setting::AdminUrl, "postgres")? {
            Some(admin) => Ok(admin),
            None => Ok(Target {
                url: target.url.with_database("postgres"),
                ..target.clone()
            }),
        }
    }

    /// Whether someone said explicitly who the admin is.
    pub(crate) fn has_admin(&self) -> bool {
        self.get(Setting::AdminUrl).is_some()
    }

    fn target(&self, setting: Setting, database: &str) -> anyhow::Result<Option<Target>> {
        let Some((text, origin)) = self.get(setting) else {
            return Ok(None);
        };
        let url = parse_url(setting, text)?;
        Ok(Some(Target {
            url: self.with_default_database(url, database),
            setting,
            origin,
        }))
    }

    fn with_default_database(&self, url: DatabaseUrl, name: &str) -> DatabaseUrl {
        let elsewhere = url.uses_service()
            || ["PGDATABASE", "PGSERVICE"]
                .iter()
                .any(|variable| self.environment.get(variable).is_some());
        if elsewhere {
            url
        } else {
            url.or("dbname", name)
        }
    }

    /// How long to wait for a server that does not answer yet.
    pub(crate) fn wait(&self) -> Option<Duration> {
        self.flags.wait
    }

    /// The time zone in which times are shown.
    pub(crate) fn time_zone(&self) -> anyhow::Result<Tz> {
        match self.get(Setting::Tz) {
            Some((name, _)) => name.parse().map_err(|_| {
                invalid(format!("`{name}` is no time zone"))
                    .hint("name one as the tz database does, such as `Europe/Madrid`")
                    .into()
            }),
            None => Ok(iana_time_zone::get_timezone()
                .ok()
                .and_then(|name| name.parse().ok())
                .unwrap_or(Tz::UTC)),
        }
    }

    pub(crate) fn moodle_prefix(&self) -> anyhow::Result<&str> {
        let (prefix, _) = self
            .get(Setting::MoodleDbPrefix)
            .unwrap_or(("mdl_", Origin::Default));
        if (1..=20).contains(&prefix.len())
            && prefix
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '_')
        {
            return Ok(prefix);
        }
        Err(
            invalid("`MOODLE_DB_PREFIX` is not of letters, digits and `_`")
                .hint("it is `$CFG->prefix` of Moodle's config.php, `mdl_` as a rule")
                .into(),
        )
    }

    /// The person to act as: an id or an e-mail address.
    pub(crate) fn acting(&self) -> Option<&str> {
        self.flags.acting.as_deref()
    }

    pub(crate) fn environment(&self) -> &Environment {
        &self.environment
    }

    /// The env file in use, if any.
    pub(crate) fn env_file(&self) -> Option<&std::path::Path> {
        self.file.path.as_deref()
    }

    /// The env file that a command may write to: the one named, else `.env` here. The
    /// system's is its administrator's.
    pub(crate) fn env_file_to_write(&self) -> Option<PathBuf> {
        if self.flags.no_env_file {
            return None;
        }
        let named = self.flags.env_file.clone();
        let named = named.or_else(|| {
            self.environment
                .get("MEDIVERSE_ENV_FILE")
                .map(PathBuf::from)
        });
        Some(named.unwrap_or_else(|| PathBuf::from(".env")))
    }

    fn remember_secrets(&self) {
        for setting in Setting::ALL.iter().filter(|setting| setting.is_url()) {
            let Some((text, _)) = self.get(*setting) else {
                continue;
            };
            match text.parse::<DatabaseUrl>() {
                Ok(url) => {
                    let open =
                        [url.user(), url.database(), url.host()].map(Option::unwrap_or_default);
                    secrets::remember(url.secrets(), &open);
                }
                Err(_) => secrets::remember([text.to_owned()], &[]),
            }
        }
        let password = self.environment.get("PGPASSWORD").map(str::to_owned);
        let user = self.environment.get("PGUSER").unwrap_or_default();
        secrets::remember(password, &[user, "postgres", "mediverse", "moodle"]);
    }
}

fn parse_url(setting: Setting, text: &str) -> anyhow::Result<DatabaseUrl> {
    text.parse().map_err(|problem: crate::db::UrlProblem| {
        invalid(format!(
            "`{}` is not a PostgreSQL connection string: {}",
            setting.variable(),
            problem.reason
        ))
        .hint(
            problem
                .hint
                .unwrap_or("write it as `postgresql://user:password@host:5432/database`"),
        )
        .into()
    })
}

/// What is said where a database is not named at all.
pub(crate) fn unset(setting: Setting) -> Failure {
    unreachable(format!("`{}` is not set", setting.variable())).for_good().hint(format!(
        "set `{}` in the environment or in `.env`; `mediverse local start` makes a private server and writes it",
        setting.variable()
    ))
}
