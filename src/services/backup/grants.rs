//! Rights of a dump, as far as their roles are on the server it is restored to.

use super::script::identifier;

/// The statements that give and take rights.
const STARTS: [&str; 3] = ["GRANT ", "REVOKE ", "ALTER DEFAULT PRIVILEGES "];

/// One statement and the roles that it names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Right<'s> {
    pub sql: &'s str,
    pub roles: Vec<String>,
}

/// The statements of a script of rights. Who granted is left out: only a superuser can play them.
pub(super) fn rights(script: &str) -> Vec<Right<'_>> {
    script
        .lines()
        .filter(|line| STARTS.iter().any(|start| line.starts_with(start)) && line.ends_with(';'))
        .map(|sql| Right {
            sql,
            roles: roles(sql),
        })
        .collect()
}

/// The names behind `TO`, `FROM` and `FOR ROLE`; names in between may hold such words, so only
/// the last `TO` or `FROM` counts.
fn roles(sql: &str) -> Vec<String> {
    let mut roles = Vec::new();
    if let Some((_, rest)) = sql.split_once(" FOR ROLE ") {
        roles.extend(identifier(rest).map(|(name, _)| name));
    }
    let last = [" TO ", " FROM "]
        .iter()
        .filter_map(|word| outside_quotes(sql, word).map(|at| &sql[at + word.len()..]))
        .min_by_key(|rest| rest.len());
    roles.extend(last.and_then(identifier).map(|(name, _)| name));
    roles
}

/// The last place of `word` that is not within a quoted name.
fn outside_quotes(sql: &str, word: &str) -> Option<usize> {
    let places = sql.match_indices(word).map(|(at, _)| at);
    places
        .filter(|&at| sql[..at].matches('"').count().is_multiple_of(2))
        .last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_roles_of_every_kind_of_statement() {
        let script = "--\n-- Name: TABLE \"AnatomyPart\"; Type: ACL\n--\n\nSET SESSION AUTHORIZATION x;\n\
            GRANT SELECT ON TABLE public.\"AnatomyPart\" TO mediverse_user;\n\
            REVOKE ALL ON FUNCTION mediverse_admin.f(a text) FROM PUBLIC;\n\
            GRANT ALL ON TABLE public.\" TO x\" TO \"odd \"\"role\" WITH GRANT OPTION;\n\
            ALTER DEFAULT PRIVILEGES FOR ROLE maker IN SCHEMA public GRANT SELECT ON TABLES  TO reader;\n";
        let roles: Vec<Vec<String>> = rights(script).into_iter().map(|it| it.roles).collect();
        assert_eq!(
            roles,
            [
                vec!["mediverse_user"],
                vec!["PUBLIC"],
                vec!["odd \"role"],
                vec!["maker", "reader"]
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn takes_any_text(text in "(?s).{0,80}") {
            rights(&format!("GRANT {text};"));
        }
    }
}
