//! Connection strings taken apart: URLs and libpq's `key=value` pairs.
//!
//! Whatever libpq might take apart in another way than its writer meant is refused, so that no
//! piece of a password ends up in a host name and in libpq's error text.

use std::str::FromStr;

use percent_encoding::percent_decode_str;

use super::DatabaseUrl;

/// Parameters of Prisma's own that libpq does not know.
const PRISMA: [&str; 10] = [
    "connection_limit",
    "pool_timeout",
    "pgbouncer",
    "socket_timeout",
    "statement_cache_size",
    "single_use_connections",
    "sslaccept",
    "sslidentity",
    "max_connection_lifetime",
    "max_idle_connection_lifetime",
];

const SSL_MODES: [&str; 6] = [
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];

/// What libpq takes in a connection string.
const LIBPQ: [&str; 49] = [
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "passfile",
    "require_auth",
    "channel_binding",
    "connect_timeout",
    "client_encoding",
    "options",
    "application_name",
    "fallback_application_name",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "replication",
    "gssencmode",
    "sslmode",
    "requiressl",
    "sslnegotiation",
    "sslcompression",
    "sslcert",
    "sslkey",
    "sslkeylogfile",
    "sslpassword",
    "sslcertmode",
    "sslrootcert",
    "sslcrl",
    "sslcrldir",
    "sslsni",
    "requirepeer",
    "ssl_min_protocol_version",
    "ssl_max_protocol_version",
    "min_protocol_version",
    "max_protocol_version",
    "krbsrvname",
    "gsslib",
    "gssdelegation",
    "scram_client_key",
    "scram_server_key",
    "service",
    "target_session_attrs",
    "load_balance_hosts",
    "oauth_issuer",
    "oauth_client_id",
];

/// Why a text is no connection string. Quotes nothing of it: the text may hold a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlProblem {
    pub reason: String,
    pub hint: Option<&'static str>,
}

/// Bytes of a name; PostgreSQL cuts longer ones, and says so to nobody.
pub(crate) const LONGEST_NAME: usize = 63;

const ENCODE: &str = "percent-encode special characters of the password: `%` as %25, `#` as %23, `/` as %2F, `@` as %40, `:` as %3A, `?` as %3F";

fn problem(reason: impl Into<String>) -> UrlProblem {
    UrlProblem {
        reason: reason.into(),
        hint: None,
    }
}

fn ambiguous(reason: &str) -> UrlProblem {
    UrlProblem {
        reason: reason.to_owned(),
        hint: Some(ENCODE),
    }
}

impl DatabaseUrl {
    fn from_url(rest: &str) -> Result<Self, UrlProblem> {
        if rest.contains('#') {
            return Err(ambiguous("it has a bare `#`"));
        }
        let (before_query, query) = rest.split_once('?').unwrap_or((rest, ""));
        if query.contains('@') && !before_query.contains('@') {
            return Err(ambiguous("it has a bare `?` before the `@`"));
        }
        let (authority, path) = before_query.split_once('/').unwrap_or((before_query, ""));
        if path.contains('@') {
            return Err(ambiguous("it has a bare `/` before the `@`"));
        }
        if path.contains('/') {
            return Err(problem("the database's name has a bare `/`"));
        }
        if authority.matches('@').count() > 1 {
            return Err(ambiguous("it has more than one `@`"));
        }
        let mut url = Self::libpq_defaults();
        let hosts = match authority.split_once('@') {
            None => authority,
            Some((login, hosts)) => {
                let (user, password) = login.split_once(':').unwrap_or((login, ""));
                if password.contains(':') {
                    return Err(ambiguous("the password has a bare `:`"));
                }
                url.add("user", &decode(user)?);
                url.add("password", &decode(password)?);
                hosts
            }
        };
        let (mut names, mut ports) = (Vec::new(), Vec::new());
        for host in hosts.split(',') {
            let (name, port) = split_port(host)?;
            if name.contains(':') && !host.starts_with('[') {
                return Err(UrlProblem {
                    reason: "the host has a bare `:`".to_owned(),
                    hint: Some(
                        "behind user and password comes `@` and the host; an IPv6 address stands in brackets",
                    ),
                });
            }
            if !port.is_empty() && port.parse::<u16>().is_err() {
                let reason = "the port is not a number up to 65535";
                let is_number = port.chars().all(|c| c.is_ascii_digit());
                return Err(if is_number {
                    problem(reason)
                } else {
                    ambiguous(reason)
                });
            }
            names.push(decode(name)?);
            ports.push(port);
        }
        url.add("host", names.join(",").trim_matches(','));
        if ports.iter().any(|port| !port.is_empty()) {
            url.add("port", &ports.join(","));
        }
        url.add("dbname", &decode(path)?);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair
                .split_once('=')
                .ok_or_else(|| problem("a parameter after `?` has no `=`"))?;
            url.take_param(&decode(key)?, &decode(value)?)?;
        }
        Ok(url)
    }

    fn checked(self) -> Result<Self, UrlProblem> {
        if self.database().is_some_and(|it| it.len() > LONGEST_NAME) {
            return Err(problem(format!(
                "the database's name is longer than PostgreSQL's {LONGEST_NAME} bytes"
            )));
        }
        Ok(self)
    }

    fn from_pairs(text: &str) -> Result<Self, UrlProblem> {
        let mut url = Self::libpq_defaults();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (key, after) = rest
                .split_once('=')
                .ok_or_else(|| problem("it is neither a URL nor `key=value` pairs"))?;
            let key = key.trim();
            if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                return Err(problem("it is neither a URL nor `key=value` pairs"));
            }
            let (value, after) = pair_value(after.trim_start())?;
            url.take_param(key, &value)?;
            rest = after.trim_start();
        }
        Ok(url)
    }

    fn add(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.set(key, value);
        }
    }

    fn take_param(&mut self, key: &str, value: &str) -> Result<(), UrlProblem> {
        if key == "schema" {
            return if matches!(value, "" | "public") {
                Ok(())
            } else {
                Err(problem("its `schema` may only be `public`"))
            };
        }
        if PRISMA.contains(&key) {
            self.pooled |= key == "pgbouncer" && value == "true";
            return Ok(());
        }
        if key == "sslmode" && !SSL_MODES.contains(&value) {
            return Err(problem(
                "its sslmode is none of disable, allow, prefer, require, verify-ca, verify-full",
            ));
        }
        if key == "ssl" && value == "true" {
            self.add("sslmode", "require");
            return Ok(());
        }
        if !LIBPQ.contains(&key) {
            return Err(UrlProblem {
                reason: "it has a parameter that libpq does not know".to_owned(),
                hint: Some("see `mediverse help environment` for what is understood"),
            });
        }
        if value.contains('\0') {
            return Err(problem("it has a NUL byte"));
        }
        self.add(key, value);
        Ok(())
    }
}

fn decode(text: &str) -> Result<String, UrlProblem> {
    let bytes = text.as_bytes();
    for (index, _) in text.match_indices('%') {
        let hex = bytes.get(index + 1..index + 3);
        if !hex.is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) {
            return Err(ambiguous("it has a `%` that starts no percent-encoding"));
        }
    }
    if text.chars().any(char::is_whitespace) {
        return Err(ambiguous("it has a bare blank"));
    }
    let text = percent_decode_str(text)
        .decode_utf8()
        .map_err(|_| problem("it is not UTF-8 once percent-decoded"))?;
    if text.contains('\0') {
        return Err(problem("it has a NUL byte"));
    }
    Ok(text.into_owned())
}

fn split_port(host: &str) -> Result<(&str, &str), UrlProblem> {
    if let Some(rest) = host.strip_prefix('[') {
        let (address, after) = rest
            .split_once(']')
            .ok_or_else(|| problem("the address has no closing `]`"))?;
        return match after.strip_prefix(':') {
            Some(port) => Ok((address, port)),
            None if after.is_empty() => Ok((address, "")),
            None => Err(problem("something follows the `]` of the address")),
        };
    }
    Ok(host.rsplit_once(':').unwrap_or((host, "")))
}

/// One value of libpq's pairs: bare up to a blank, or in single quotes with backslashes.
fn pair_value(text: &str) -> Result<(String, &str), UrlProblem> {
    let quoted = text.strip_prefix('\'');
    let body = quoted.unwrap_or(text);
    let mut value = String::new();
    let mut characters = body.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            '\'' if quoted.is_some() => return Ok((value, &body[index + 1..])),
            c if quoted.is_none() && c.is_whitespace() => return Ok((value, &body[index..])),
            c => value.push(c),
        }
    }
    if quoted.is_some() {
        return Err(problem("a quoted value has no closing quote"));
    }
    Ok((value, ""))
}

impl FromStr for DatabaseUrl {
    type Err = UrlProblem;

    fn from_str(text: &str) -> Result<Self, UrlProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(problem("it is empty"));
        }
        for scheme in ["postgresql://", "postgres://"] {
            if let Some(rest) = text.strip_prefix(scheme) {
                return Self::from_url(rest).and_then(Self::checked);
            }
        }
        if let Some((scheme, _)) = text.split_once("://")
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '+')
        {
            return Err(problem(format!(
                "expected `postgresql://`, found `{}://`",
                scheme.chars().take(20).collect::<String>()
            )));
        }
        Self::from_pairs(text).and_then(Self::checked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::url::PLAIN;
    use percent_encoding::utf8_percent_encode;

    fn parse(text: &str) -> Result<DatabaseUrl, UrlProblem> {
        text.parse()
    }

    #[test]
    fn reads_urls_as_libpq_does() {
        let url = parse("postgres://me:p%40ss@one:5432,two:5433/mediverse?sslmode=require&connection_limit=5&schema=public").unwrap();
        assert_eq!(url.password(), Some("p@ss"));
        assert_eq!(
            url.conninfo(),
            "user='me' password='p@ss' host='one,two' port='5432,5433' dbname='mediverse' sslmode='require' "
        );
        assert_eq!(
            url.to_string(),
            "postgresql://me:***@one:5432,two:5433/mediverse?sslmode=require"
        );
    }

    #[test]
    fn reads_sockets_and_pairs() {
        let socket = parse("postgresql:///mediverse?host=/run/pg&user=me").unwrap();
        assert_eq!(socket.place(), "mediverse at /run/pg as me");
        let encoded = parse("postgresql://me@%2Frun%2Fpg/mediverse").unwrap();
        assert_eq!(encoded.host(), Some("/run/pg"));
        let pairs = parse(r"host=db password='it\'s \\ me' dbname=mediverse").unwrap();
        assert_eq!(pairs.password(), Some(r"it's \ me"));
        assert_eq!(
            parse("postgresql://[::1]:5433/x").unwrap().host(),
            Some("::1")
        );
    }

    #[test]
    fn refuses_what_libpq_would_take_apart_wrongly() {
        for text in [
            "postgres://u:p@ss#w/rd%zz@h/db",
            "postgres://u:pa/ss@h/db",
            "postgres://u:pa?ss@h/db",
            "postgres://u:pa@ss@h/db",
            "postgres://u:pa:ss@h/db",
            "postgres://user:secret:5432/db",
            "postgres://u:pa%zz@h/db",
            "postgres://u:p s@h/db",
            "postgres://u:secret@h:port/db",
            "postgres://u@h/db?schema=other",
            "postgres://u@h/db?nonsense=1",
            "postgres://u@h/db?sslmode=secret",
            "postgres://u@h:99999/db",
            "mysql://u:secret@h/db",
            "host",
            "",
        ] {
            let problem = parse(text).unwrap_err();
            for piece in ["pa", "ss", "rd", "secret", "zz"] {
                assert!(
                    !problem.reason.contains(&format!("`{piece}")),
                    "{problem:?}"
                );
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn survives_any_text(text in "(?s).{0,120}") {
            if let Err(problem) = parse(&text) {
                assert!(problem.reason.len() < 120);
            }
        }

        #[test]
        fn writes_what_it_reads(user in "[a-z]{1,8}", password in "[ -~]{1,20}", database in "[a-zA-Z _-]{1,9}") {
            let url = DatabaseUrl {
                pooled: false,
                params: vec![
                    ("user".into(), user),
                    ("password".into(), password.clone()),
                    ("host".into(), "db".into()),
                    ("dbname".into(), database),
                ],
            };
            let encoded = utf8_percent_encode(&password, PLAIN).to_string();
            assert_eq!(parse(&url.render(Some(&encoded))).unwrap(), url);
            assert_eq!(parse(&url.conninfo()).unwrap(), url);
        }

        #[test]
        fn never_shows_a_password(password in "[A-Z0-9#/@%:?]{8,20}") {
            let text = format!("postgres://user:{password}@host.example/db");
            match parse(&text) {
                Ok(url) => assert!(!format!("{url} {url:?} {}", url.place()).contains(&password)),
                Err(problem) => assert!(!problem.reason.contains(&password)),
            }
        }
    }
}
