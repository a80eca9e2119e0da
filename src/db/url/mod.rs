//! Where a database is, as libpq understands it, with its secrets kept.

mod parse;

use std::fmt::{self, Write as _};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

pub(crate) use parse::LONGEST_NAME;
pub use parse::UrlProblem;

const SECRET: [&str; 4] = [
    "password",
    "sslpassword",
    "scram_client_key",
    "scram_server_key",
];

/// Kept as they are in the shown and the written form of a URL.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Connection parameters, from a URL or a `key=value` string; neither `Display` nor `Debug` shows a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    params: Vec<(String, String)>,
    /// Prisma's `pgbouncer=true`: a pooler that may give each transaction another backend.
    pooled: bool,
}

impl DatabaseUrl {
    /// Nothing said: libpq's own sources (`PG*`, service file, socket) decide.
    pub const fn libpq_defaults() -> Self {
        Self {
            params: Vec::new(),
            pooled: false,
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.params
            .iter()
            .rev()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    fn set(&mut self, key: &str, value: &str) {
        self.params.retain(|(name, _)| name != key);
        self.params.push((key.to_owned(), value.to_owned()));
    }

    /// The database named; `None` where libpq decides.
    pub fn database(&self) -> Option<&str> {
        self.get("dbname")
    }

    /// Whether its writer says that a transaction pooler stands between.
    pub const fn is_pooled(&self) -> bool {
        self.pooled
    }

    /// The same, taken for a session of its own: for locks and notifications, which need one.
    pub fn unpooled(&self) -> Self {
        let mut url = self.clone();
        url.pooled = false;
        url
    }

    pub fn user(&self) -> Option<&str> {
        self.get("user")
    }

    pub fn host(&self) -> Option<&str> {
        self.get("host").or_else(|| self.get("hostaddr"))
    }

    pub fn port(&self) -> Option<&str> {
        self.get("port")
    }

    /// What is asked of TLS; `None` where libpq decides.
    pub fn sslmode(&self) -> Option<&str> {
        self.get("sslmode")
    }

    pub fn uses_service(&self) -> bool {
        self.get("service").is_some()
    }

    /// For creating the role; never to be shown.
    pub(crate) fn password(&self) -> Option<&str> {
        self.get("password")
    }

    /// The same server and login, another database.
    pub fn with_database(&self, name: &str) -> Self {
        let mut url = self.clone();
        url.set("dbname", name);
        url
    }

    /// The same, with `value` for `key` unless it says something already.
    pub fn or(mut self, key: &str, value: &str) -> Self {
        if self.get(key).is_none() {
            self.set(key, value);
        }
        self
    }

    /// The same with one more startup option for the server.
    pub(crate) fn with_option(&self, option: &str) -> Self {
        let mut url = self.clone();
        let options = match self.get("options") {
            Some(given) => format!("{given} {option}"),
            None => option.to_owned(),
        };
        url.set("options", &options);
        url
    }

    /// The same server and database, logging in as `user`.
    pub(crate) fn with_login(&self, user: &str, password: Option<&str>) -> Self {
        let mut url = self.clone();
        url.set("user", user);
        url.params.retain(|(name, _)| name != "password");
        if let Some(password) = password {
            url.set("password", password);
        }
        url
    }

    /// libpq's `key='value'` form with its secrets: for libpq alone.
    pub(crate) fn conninfo(&self) -> String {
        let mut text = String::new();
        for (key, value) in &self.params {
            let value = value.replace('\\', r"\\").replace('\'', r"\'");
            write!(text, "{key}='{value}' ").expect("writing to a string");
        }
        text
    }

    /// The same without secrets, and the password apart: for programs such as `psql` whose
    /// command line everyone on the machine can read.
    pub(crate) fn for_child(&self) -> (String, Option<&str>) {
        let mut open = self.clone();
        open.params
            .retain(|(name, _)| !SECRET.contains(&name.as_str()));
        (open.conninfo(), self.password())
    }

    /// The URL with its password, for an env file of mode 0600.
    pub(crate) fn to_secret_url(&self) -> String {
        let password = self
            .password()
            .map(|it| utf8_percent_encode(it, PLAIN).to_string());
        self.render(password.as_deref())
    }

    /// Whatever must not be seen anywhere: passwords as given and as written in a URL.
    pub(crate) fn secrets(&self) -> Vec<String> {
        let mut secrets = Vec::new();
        for key in SECRET {
            if let Some(value) = self.get(key) {
                secrets.push(value.to_owned());
                secrets.push(utf8_percent_encode(value, PLAIN).to_string());
            }
        }
        secrets
    }

    /// `mediverse on localhost:5432 as mediverse`.
    pub fn place(&self) -> String {
        let database = self.database().unwrap_or("the default database");
        let mut place = match self.host() {
            Some(host) if host.starts_with('/') => format!("{database} at {host}"),
            Some(host) if host.contains(',') => format!("{database} on {host}"),
            Some(host) => format!("{database} on {host}:{}", self.port().unwrap_or("5432")),
            None => match self.get("service") {
                Some(service) => format!("{database} of service {service}"),
                None => database.to_owned(),
            },
        };
        if let Some(user) = self.user() {
            write!(place, " as {user}").expect("writing to a string");
        }
        place
    }

    /// `localhost:5432`, or the socket's folder.
    pub fn server(&self) -> String {
        match self.host() {
            Some(host) if host.starts_with('/') => match self.port() {
                Some(port) => format!("{host} (port {port})"),
                None => host.to_owned(),
            },
            Some(host) => format!("{host}:{}", self.port().unwrap_or("5432")),
            None => "the local server".to_owned(),
        }
    }

    /// Whether the server is on this machine as far as the name tells.
    pub fn is_local(&self) -> bool {
        self.host().is_none_or(|hosts| {
            hosts.split(',').all(|host| {
                host.is_empty()
                    || host.starts_with('/')
                    || host.starts_with('@')
                    || matches!(host, "localhost" | "127.0.0.1" | "::1" | "[::1]")
            })
        })
    }

    /// Whether both lead to the same server as far as the names tell: on this machine a port
    /// is one server's, whether by socket or by loopback.
    pub fn is_on_server_of(&self, other: &Self) -> bool {
        if self.is_local() && other.is_local() && self.get("service") == other.get("service") {
            return self.port().unwrap_or("5432") == other.port().unwrap_or("5432");
        }
        let place = |url: &Self| {
            ["service", "host", "hostaddr"].map(|key| url.get(key).map(str::to_ascii_lowercase))
        };
        place(self) == place(other)
            && self.port().unwrap_or("5432") == other.port().unwrap_or("5432")
    }

    fn render(&self, password: Option<&str>) -> String {
        let encode = |text: &str| utf8_percent_encode(text, PLAIN).to_string();
        let mut url = "postgresql://".to_owned();
        if let Some(user) = self.user() {
            url.push_str(&encode(user));
            if let Some(password) = password {
                url.push(':');
                url.push_str(password);
            }
            url.push('@');
        }
        let hosts = self.get("host").unwrap_or_default();
        let in_authority = !hosts.contains('/') && !hosts.starts_with('@');
        if in_authority {
            let ports: Vec<&str> = self.port().unwrap_or_default().split(',').collect();
            let named: Vec<String> = hosts
                .split(',')
                .enumerate()
                .map(|(index, host)| {
                    let port = ports
                        .get(index)
                        .or(ports.first())
                        .copied()
                        .unwrap_or_default();
                    let host = if host.contains(':') {
                        format!("[{host}]")
                    } else {
                        host.to_owned()
                    };
                    if port.is_empty() {
                        host
                    } else {
                        format!("{host}:{port}")
                    }
                })
                .collect();
            url.push_str(&named.join(","));
        }
        url.push('/');
        url.push_str(&encode(self.database().unwrap_or_default()));
        let mut separator = '?';
        for (key, value) in &self.params {
            let told = match key.as_str() {
                "user" | "dbname" => true,
                "host" | "port" => in_authority,
                other => SECRET.contains(&other),
            };
            if !told {
                write!(url, "{separator}{key}={}", encode(value)).expect("writing to a string");
                separator = '&';
            }
        }
        url
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(self.password().map(|_| "***")))
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}
