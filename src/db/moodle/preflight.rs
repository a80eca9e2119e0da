//! What has to be known of a Moodle before anything is written there.

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text};
use serde::Serialize;

use super::schema::{config, modules, oauth2_issuer, role};
use crate::db::{MoodleConn, literal};

/// The settings of Moodle that we look at.
const NAMES: &[&str] = &[
    "version",
    "release",
    "branch",
    "upgraderunning",
    "maintenance_enabled",
    "siteadmins",
    "siteguest",
    "siteidentifier",
    "mnet_localhost_id",
    "lang",
    "timezone",
    "calendartype",
    "sessiontimeout",
    "enablecompletion",
    "auth",
    "enrol_plugins_enabled",
    "extendedusernamechars",
    "allowaccountssameemail",
    "allowemailaddresses",
    "denyemailaddresses",
    "recovergradesdefault",
    "defaultcity",
    "country",
];

/// Settings as `mdl_config` has them.
#[derive(Debug, Clone, Default)]
pub struct SiteConfig(BTreeMap<String, String>);

impl SiteConfig {
    pub fn new(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(values.into_iter().collect())
    }

    /// The value of a setting; nothing where it is empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.get(name)?;
        (!value.is_empty()).then_some(value)
    }

    /// A setting that is a whole number. `version` may have two decimals.
    pub fn number(&self, name: &str) -> Option<i64> {
        let value = self.get(name)?.trim();
        value.split('.').next()?.parse().ok()
    }

    pub fn is_on(&self, name: &str) -> bool {
        self.number(name).is_some_and(|value| value != 0)
    }

    /// A setting that lists ids or names, comma-separated.
    pub fn list(&self, name: &str) -> Vec<&str> {
        self.get(name)
            .into_iter()
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// `defaultpreference_NAME`, what a new account begins with.
    pub fn preference(&self, name: &str, otherwise: i64) -> i64 {
        self.number(&format!("defaultpreference_{name}"))
            .unwrap_or(otherwise)
    }
}

/// A role that a course may give.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = role)]
pub struct SiteRole {
    pub id: i64,
    pub shortname: String,
    pub archetype: String,
}

/// A service that people may sign in with.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery, Serialize)]
#[diesel(table_name = oauth2_issuer)]
pub struct Issuer {
    pub id: i64,
    pub name: String,
    pub requireconfirmation: i16,
}

/// A Moodle as a sync finds it.
#[derive(Debug, Clone)]
pub struct Preflight {
    /// The time at the database server, in seconds since 1970.
    pub now: i64,
    pub config: SiteConfig,
    /// The id of `page` among the activity types; none where it is missing or turned off.
    pub page_module: Option<i64>,
    pub roles: Vec<SiteRole>,
    /// Enabled issuers of Google accounts, in Moodle's order.
    pub issuers: Vec<Issuer>,
    /// The path of the system's context, `/1` as a rule.
    pub system_path: Option<String>,
    /// The longest name of an activity.
    pub name_length: i32,
    /// Whether this is no Moodle but what `moodle init-dev` made.
    pub is_stand_in: bool,
}

#[derive(QueryableByName)]
struct Rest {
    #[diesel(sql_type = BigInt)]
    now: i64,
    #[diesel(sql_type = Nullable<Text>)]
    system_path: Option<String>,
    #[diesel(sql_type = Nullable<Integer>)]
    name_length: Option<i32>,
    #[diesel(sql_type = Bool)]
    is_stand_in: bool,
}

impl Preflight {
    /// The Moodle in this database; `None` where there is none under our prefix.
    pub fn find(conn: &mut MoodleConn) -> QueryResult<Option<Self>> {
        let table = literal(&format!("public.\"{}config\"", conn.prefix()));
        let there: bool = diesel::select(sql::<Bool>(&format!("to_regclass({table}) IS NOT NULL")))
            .get_result(conn.pg())?;
        if !there {
            return Ok(None);
        }
        let values: Vec<(String, String)> = config::table
            .filter(
                config::name
                    .eq_any(NAMES)
                    .or(config::name.like("defaultpreference\\_%")),
            )
            .select((config::name, config::value))
            .load(conn.pg())?;
        let page_module = modules::table
            .filter(modules::name.eq("page"))
            .filter(modules::visible.eq(1))
            .order(modules::id)
            .select(modules::id)
            .first(conn.pg())
            .optional()?;
        let roles = SiteRole::query()
            .order((role::sortorder, role::id))
            .load(conn.pg())?;
        let issuers = Issuer::query()
            .filter(oauth2_issuer::enabled.eq(1))
            .filter(oauth2_issuer::servicetype.eq("google"))
            .order((oauth2_issuer::sortorder, oauth2_issuer::id))
            .load(conn.pg())?;
        let rest = conn
            .named(include_str!("preflight.sql"))
            .replace("__page", &literal(&format!("{}page", conn.prefix())))
            .replace("__is_stand_in", super::stand_in::IS_STAND_IN);
        let rest: Rest = diesel::sql_query(rest).get_result(conn.pg())?;
        Ok(Some(Self {
            now: rest.now,
            config: SiteConfig::new(values),
            page_module,
            roles,
            issuers,
            system_path: rest.system_path,
            name_length: rest.name_length.unwrap_or(255),
            is_stand_in: rest.is_stand_in,
        }))
    }

    /// Such as 2023042400.
    pub fn version(&self) -> Option<i64> {
        self.config.number("version")
    }

    /// Such as `4.2 (Build: 20230424)`.
    pub fn release(&self) -> Option<&str> {
        self.config.get("release")
    }

    /// Until when an upgrade runs at the longest, if one does.
    pub fn upgrade_until(&self) -> Option<i64> {
        let until = self.config.number("upgraderunning")?;
        (until > self.now).then_some(until)
    }

    pub fn in_maintenance(&self) -> bool {
        self.config.is_on("maintenance_enabled")
    }

    /// Who administers the site. Never linked, never changed.
    pub fn site_admins(&self) -> Vec<i64> {
        let ids = self.config.list("siteadmins");
        ids.iter().filter_map(|id| id.parse().ok()).collect()
    }

    /// In whose name rows are written: the first administrator.
    pub fn actor(&self) -> Option<i64> {
        self.site_admins().first().copied()
    }

    pub fn guest(&self) -> Option<i64> {
        self.config.number("siteguest")
    }

    /// The host id of local accounts.
    pub fn mnet_host(&self) -> i64 {
        self.config.number("mnet_localhost_id").unwrap_or(1)
    }

    /// Whether people enrolled by hand count as enrolled.
    pub fn has_manual_enrolment(&self) -> bool {
        self.config
            .list("enrol_plugins_enabled")
            .contains(&"manual")
    }

    pub fn has_oauth2(&self) -> bool {
        self.config.list("auth").contains(&"oauth2")
    }

    /// How long a session without a click lasts, in seconds.
    pub fn session_timeout(&self) -> i64 {
        self.config.number("sessiontimeout").unwrap_or(28_800)
    }

    /// The role with this short name, else the first of that archetype.
    pub fn role(&self, shortname: &str) -> Option<&SiteRole> {
        let named = self.roles.iter().find(|it| it.shortname == shortname);
        named.or_else(|| self.roles.iter().find(|it| it.archetype == shortname))
    }

    /// The issuer with this id or name; the only one where none is named.
    pub fn issuer(&self, named: Option<&str>) -> Option<&Issuer> {
        match (named, &self.issuers[..]) {
            (Some(named), issuers) => issuers
                .iter()
                .find(|it| it.name == named || it.id.to_string() == named),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}
