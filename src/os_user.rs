//! The users of this machine, as `/etc/passwd` lists them.

use std::fs;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OsUser {
    pub(crate) name: String,
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

impl OsUser {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|user| user.name == name)
    }

    /// Who runs this process.
    pub(crate) fn of_process() -> Option<Self> {
        let uid = rustix::process::getuid().as_raw();
        Self::all().into_iter().find(|user| user.uid == uid)
    }

    fn all() -> Vec<Self> {
        let bytes = fs::read("/etc/passwd").unwrap_or_default();
        parse(&String::from_utf8_lossy(&bytes))
    }
}

fn parse(list: &str) -> Vec<OsUser> {
    let user = |line: &str| {
        let mut fields = line.split(':');
        Some(OsUser {
            name: fields.next().filter(|name| !name.is_empty())?.to_owned(),
            uid: fields.nth(1)?.parse().ok()?,
            gid: fields.next()?.parse().ok()?,
        })
    };
    list.lines().filter_map(user).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skips_what_is_no_user() {
        let list = "root:x:0:0:root:/root:/bin/sh\n+@group\n# none\n:x:1:1::\nme:x:7:8::/:\n";
        let users: Vec<_> = parse(list)
            .into_iter()
            .map(|user| (user.name, user.uid, user.gid))
            .collect();
        assert_eq!(users, [("root".to_owned(), 0, 0), ("me".to_owned(), 7, 8)]);
    }
}
