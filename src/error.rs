//! Failures a person can act on, and the exit code each one earns.

use std::fmt;
use std::io;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Every exit code of the program, and nothing chooses one elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Differences = 3,
    Partial = 4,
    Unreachable = 5,
    Busy = 6,
    Integrity = 7,
    Refused = 8,
    Declined = 9,
    NotFound = 10,
    Invalid = 11,
    Conflict = 12,
    Interrupted = 130,
    Terminated = 143,
}

impl Exit {
    pub const ALL: [Self; 15] = [
        Self::Done,
        Self::Failed,
        Self::Usage,
        Self::Differences,
        Self::Partial,
        Self::Unreachable,
        Self::Busy,
        Self::Integrity,
        Self::Refused,
        Self::Declined,
        Self::NotFound,
        Self::Invalid,
        Self::Conflict,
        Self::Interrupted,
        Self::Terminated,
    ];

    pub const fn code(self) -> u8 {
        self as u8
    }

    /// The word for it in JSON errors.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Usage => "usage",
            Self::Differences => "differences",
            Self::Partial => "partial",
            Self::Unreachable => "unreachable",
            Self::Busy => "busy",
            Self::Integrity => "integrity",
            Self::Refused => "refused",
            Self::Declined => "declined",
            Self::NotFound => "not_found",
            Self::Invalid => "invalid",
            Self::Conflict => "conflict",
            Self::Interrupted => "interrupted",
            Self::Terminated => "terminated",
        }
    }

    /// What it says to whoever reads `mediverse help exit-codes`.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed => "failed, anything else",
            Self::Usage => "unknown command or option, missing argument",
            Self::Differences => "only with --check: differences or pending work",
            Self::Partial => "partly done, some items failed",
            Self::Unreachable => "cannot connect or log in",
            Self::Busy => "busy, try again: lock held, timeout, Moodle in maintenance or upgrading",
            Self::Integrity => {
                "integrity: checksum, order, drift, invalid index, unadopted database, unsupported Moodle"
            }
            Self::Refused => "refused by a guard (also: a pooler that breaks locks)",
            Self::Declined => "declined at the prompt",
            Self::NotFound => "not found",
            Self::Invalid => "invalid data or a value of the wrong form",
            Self::Conflict => "conflict: already exists, duplicate",
            Self::Interrupted => "interrupted (Ctrl-C); nothing half done",
            Self::Terminated => "terminated (SIGTERM); nothing half done",
        }
    }

    /// Whether the same call may succeed later without anything being mended.
    pub const fn retryable(self) -> bool {
        matches!(self, Self::Unreachable | Self::Busy)
    }
}

/// A failure explained in the user's terms, with advice where there is any.
#[derive(Debug)]
pub struct Failure {
    pub exit: Exit,
    pub message: String,
    pub hints: Vec<String>,
    /// Single problems behind the message, such as the bad lines of a file.
    pub problems: Vec<String>,
    /// Whether the same call may succeed later without anything being mended.
    pub retryable: bool,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl Failure {
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self {
            exit,
            message: message.into(),
            hints: Vec::new(),
            problems: Vec::new(),
            retryable: exit.retryable(),
        }
    }

    /// Trying again will not help, whatever the exit code says.
    pub const fn for_good(mut self) -> Self {
        self.retryable = false;
        self
    }

    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    pub fn problems(mut self, problems: Vec<String>) -> Self {
        self.problems = problems;
        self
    }
}

macro_rules! constructors {
    ($($(#[$meta:meta])* $name:ident => $exit:ident),+ $(,)?) => {
        $($(#[$meta])*
        pub(crate) fn $name(message: impl Into<String>) -> Failure {
            Failure::new(Exit::$exit, message)
        })+
    };
}

constructors! {
    /// Anything without an exit code of its own.
    failed => Failed,
    /// The command line makes no sense.
    usage => Usage,
    /// No connection, or no login.
    unreachable => Unreachable,
    /// Someone else is at it; trying again may work.
    busy => Busy,
    /// What is there is not what it should be.
    integrity => Integrity,
    /// A guard says no.
    refused => Refused,
    /// A person said no.
    declined => Declined,
    /// The thing named is not there.
    not_found => NotFound,
    /// Data or a value of the wrong form.
    invalid => Invalid,
    /// It is there already.
    conflict => Conflict,
}

/// An error reduced to what is shown of it.
pub(crate) struct Outcome {
    pub exit: Exit,
    pub message: String,
    /// What PostgreSQL said, where that says less than the message: for `--verbose`.
    pub detail: Option<String>,
    pub hints: Vec<String>,
    pub problems: Vec<String>,
    pub retryable: bool,
}

/// The answer could not be written to stdout.
#[derive(Debug)]
pub(crate) struct AnswerLost;

impl fmt::Display for AnswerLost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot write the answer")
    }
}

/// What to tell of `error`; `None` where the reader merely closed the pipe.
pub(crate) fn outcome(error: &anyhow::Error) -> Option<Outcome> {
    if is_broken_pipe(error) {
        return None;
    }
    let message = one_line(&format!("{error:#}")).replace(GUESS, "");
    if let Some(failure) = error.chain().find_map(|it| it.downcast_ref::<Failure>()) {
        return Some(Outcome {
            exit: failure.exit,
            message,
            detail: None,
            hints: failure.hints.clone(),
            problems: failure.problems.clone(),
            retryable: failure.retryable,
        });
    }
    let database = error
        .chain()
        .find_map(|it| it.downcast_ref::<DieselError>());
    let (exit, hint) = database.map_or_else(|| (Exit::Failed, from_system(error)), from_database);
    if let Some(DieselError::DatabaseError(_, info)) = database
        && info.message() == NOT_CONFIRMED
    {
        return Some(Outcome {
            exit,
            message,
            detail: None,
            hints: info.hint().map(str::to_owned).into_iter().collect(),
            problems: Vec::new(),
            // Whoever tries again without looking may do it twice.
            retryable: false,
        });
    }
    // In a context, such as that of a failing migration, the thing that is missing counts.
    let unmigrated = hint == Some(UNMIGRATED) && error.chain().count() == 1;
    let (message, detail) = if unmigrated {
        let short = "the database is not migrated, or not far enough";
        (short.to_owned(), Some(message))
    } else {
        (message, None)
    };
    Some(Outcome {
        exit,
        message,
        detail,
        hints: hint.map(str::to_owned).into_iter().collect(),
        problems: Vec::new(),
        retryable: exit.retryable(),
    })
}

impl Outcome {
    /// The same where a transaction is committed already: to run the command again is wrong when
    /// only its answer is lost.
    pub(crate) fn unless_done(mut self, error: &anyhow::Error, committed: Option<&str>) -> Self {
        if let Some(run_id) = committed
            && error.is::<AnswerLost>()
        {
            self.message = format!("the change is made, but: {}", self.message);
            self.hints = vec![format!(
                "do not run it again; `mediverse audit` lists it as run `{run_id}`"
            )];
        }
        self
    }
}

/// The way out of what the operating system refuses.
fn from_system(error: &anyhow::Error) -> Option<&'static str> {
    let io = error
        .chain()
        .find_map(|it| it.downcast_ref::<io::Error>())?;
    Some(match io.kind() {
        io::ErrorKind::NotFound => "check the path; the folder must be there",
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a place where this user may write, or let it"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "make room there, or choose another place, and run the command again"
        }
        _ => "check the path and the disk, and run the command again",
    })
}

/// The way out where something of ours is not in the database.
const UNMIGRATED: &str =
    "`mediverse migrate run`; on a database that Prisma made first `mediverse migrate adopt`";

/// diesel does not pass on the SQLSTATE, so beyond its kinds the (English) message decides.
fn from_database(error: &DieselError) -> (Exit, Option<&'static str>) {
    let DieselError::DatabaseError(kind, info) = error else {
        return (Exit::Failed, None);
    };
    let message = info.message();
    let says = |words: &str| message.contains(words);
    match kind {
        DatabaseErrorKind::UniqueViolation => (Exit::Conflict, None),
        DatabaseErrorKind::SerializationFailure => (Exit::Busy, Some("run the command again")),
        _ if is_lost(error) => (Exit::Unreachable, Some(LOST)),
        DatabaseErrorKind::ReadOnlyTransaction => (
            Exit::Failed,
            Some(
                "the server is read-only: a standby, or `default_transaction_read_only`; name the primary",
            ),
        ),
        _ if is_busy(message) => (
            Exit::Busy,
            Some("something else holds a lock or the server is slow; run the command again"),
        ),
        // Moodle's tables are its administrator's to grant.
        _ if says("mdl_") => (Exit::Failed, None),
        _ if says("the role mediverse_user is missing") => (
            Exit::Failed,
            Some("`mediverse db init` with an admin URL makes it"),
        ),
        _ if says("affected by row-level security") => (
            Exit::Failed,
            Some("the role may not read all of the database: name its owner in the URL"),
        ),
        _ if says("permission denied") || says("must be owner") || says("must be superuser") => (
            Exit::Failed,
            Some(
                "the database role may not do this; `mediverse db init` with an admin URL sets ownership and rights",
            ),
        ),
        _ if is_unmigrated(message) => (Exit::Integrity, Some(UNMIGRATED)),
        _ => (Exit::Failed, None),
    }
}

/// The message where a commit was sent and neither its answer nor its fate could be learnt.
pub(crate) const NOT_CONFIRMED: &str =
    "the connection was lost before the server confirmed the change, and it cannot be asked";

/// What libpq adds when a connection is gone; mostly the server is well.
const GUESS: &str =
    " This probably means the server terminated abnormally before or while processing the request.";

/// The way out of a lost connection.
const LOST: &str = "the server closed the connection, or the network did; run the command again";

/// Whether the connection is gone, not only the statement.
pub(crate) fn is_lost(error: &DieselError) -> bool {
    let DieselError::DatabaseError(kind, info) = error else {
        return matches!(error, DieselError::BrokenTransactionManager);
    };
    let is_closed = matches!(
        kind,
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
    );
    is_closed || says_lost(info.message())
}

/// Whether a message of PostgreSQL or one of its programs says that the connection is gone.
pub(crate) fn says_lost(message: &str) -> bool {
    [
        "server closed the connection",
        "terminating connection",
        "no connection to the server",
        "lost synchronization with server",
        "could not receive data from server",
        "could not send data to server",
        "SSL connection has been closed",
        "SSL SYSCALL error",
        "connection not open",
        "Connection reset by peer",
        "Broken pipe",
    ]
    .iter()
    .any(|words| message.contains(words))
}

/// The same failure as somebody who is acted as should hear it: row security said no.
pub(crate) fn of_person(error: anyhow::Error, named: &str) -> anyhow::Error {
    if error.chain().any(|it| it.is::<Failure>()) {
        return error;
    }
    let denied = match error.chain().find_map(|it| it.downcast_ref()) {
        // A row that is there to be seen was not there to be changed.
        Some(DieselError::NotFound) => true,
        Some(DieselError::DatabaseError(_, info)) => {
            let message = info.message();
            message.contains("row-level security") || message.contains("permission denied")
        }
        _ => false,
    };
    if denied {
        return refused(format!("`{named}` may not do this"))
            .hint(OWN_ONLY)
            .into();
    }
    error
}

/// What row security lets people do.
pub(crate) const OWN_ONLY: &str = "teachers change their own sessions, students what is theirs in sessions they joined; without `--as` nothing is asked";

/// Whether PostgreSQL's message names something that migrations make.
fn is_unmigrated(message: &str) -> bool {
    let is_object = [
        "relation ",
        "column ",
        "schema ",
        "type ",
        "mediverse_admin.",
    ]
    .iter()
    .any(|word| message.contains(word));
    is_object && message.contains("does not exist")
}

/// Whether PostgreSQL says that the role lacks a right.
pub(crate) fn is_denied(error: &anyhow::Error) -> bool {
    let database = error.chain().find_map(|it| it.downcast_ref());
    matches!(database, Some(DieselError::DatabaseError(_, info)) if info.message().contains("permission denied"))
}

/// Whether somebody else was faster with a value that only one row may have.
pub(crate) fn is_duplicate(error: &anyhow::Error) -> bool {
    let database = error.chain().find_map(|it| it.downcast_ref());
    let kind = DatabaseErrorKind::UniqueViolation;
    matches!(database, Some(DieselError::DatabaseError(it, _)) if *it == kind)
}

/// Whether the same transaction may succeed when it is tried again: 55P03, 40P01 and 40001.
pub(crate) fn is_retryable(error: &anyhow::Error) -> bool {
    let database = error.chain().find_map(|it| it.downcast_ref());
    match database {
        Some(DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _)) => true,
        Some(DieselError::DatabaseError(_, info)) => [
            "lock timeout",
            "deadlock detected",
            "could not obtain lock",
            "could not serialize",
        ]
        .iter()
        .any(|words| info.message().contains(words)),
        _ => false,
    }
}

/// The same of an error on its way through services.
pub(crate) fn is_lost_anywhere(error: &anyhow::Error) -> bool {
    let mut chain = error.chain();
    chain.any(|it| it.downcast_ref().is_some_and(is_lost))
}

/// Whether PostgreSQL's message says that waiting might help.
pub(crate) fn is_busy(message: &str) -> bool {
    [
        "lock timeout",
        "statement timeout",
        "deadlock detected",
        "could not obtain lock",
        "is being accessed by other users",
        "too many clients",
        "too many connections",
        "the database system is",
        "remaining connection slots",
    ]
    .iter()
    .any(|words| message.contains(words))
}

/// `text` with every run of white space as one blank: an error is one line.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `mediverse part search | head` is not a failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|io| io.kind() == io::ErrorKind::BrokenPipe)
}
