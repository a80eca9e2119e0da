//! The log of voice commands: what was said, what the app made of it, and whether it worked.

mod import;

use chrono::NaiveDateTime;
use diesel::dsl::{AsSelect, IntoBoxed, LeftJoin, Select};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use serde::Serialize;

use super::schema::{teaching_session, voice_command};
use super::{cuid, time};
use crate::db::MediverseConn;

pub use import::{Import, Imported, Misfit, StagedCommand};

#[diesel::declare_sql_function]
extern "SQL" {
    fn lower(text: diesel::sql_types::Nullable<Text>) -> diesel::sql_types::Nullable<Text>;
}

/// One voice command, with the code of the session it was given in.
#[derive(Debug, Queryable, Selectable, Serialize)]
#[diesel(table_name = voice_command)]
#[serde(rename_all = "camelCase")]
pub struct VoiceCommand {
    pub id: String,
    pub session_id: Option<String>,
    #[diesel(select_expression = teaching_session::code.nullable())]
    pub session_code: Option<String>,
    /// What was said; `None` only where a command was asked to leave it out.
    #[diesel(select_expression = voice_command::transcript.nullable())]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transcript: Option<String>,
    pub intent: Option<String>,
    pub action: Option<String>,
    pub target: Option<String>,
    pub confidence: Option<f64>,
    pub success: bool,
    pub error_msg: Option<String>,
    pub user_id: Option<String>,
    #[serde(serialize_with = "time::utc")]
    pub created_at: NaiveDateTime,
}

/// A voice command to be written down.
#[derive(Debug, Insertable)]
#[diesel(table_name = voice_command)]
pub struct NewVoiceCommand {
    pub id: String,
    pub session_id: Option<String>,
    pub transcript: String,
    pub intent: Option<String>,
    pub action: Option<String>,
    pub target: Option<String>,
    pub confidence: Option<f64>,
    pub success: bool,
    pub error_msg: Option<String>,
    pub user_id: Option<String>,
    pub created_at: NaiveDateTime,
}

/// Which voice commands are wanted; the default is all of them.
#[derive(Debug, Default)]
pub struct VoiceFilter {
    /// The session's id.
    pub session: Option<String>,
    pub user: Option<String>,
    /// In any letter case, as the app writes it.
    pub action: Option<String>,
    pub target: Option<String>,
    pub success: Option<bool>,
    /// Only those that belong to no session.
    pub unattributed: bool,
    /// Words that the transcript contains, in any letter case.
    pub saying: Option<String>,
    /// Not before this.
    pub since: Option<NaiveDateTime>,
    /// Before this.
    pub until: Option<NaiveDateTime>,
}

type Rows<'a> = IntoBoxed<
    'a,
    Select<LeftJoin<voice_command::table, teaching_session::table>, AsSelect<VoiceCommand, Pg>>,
    Pg,
>;

impl VoiceFilter {
    fn rows(&self) -> Rows<'_> {
        let mut query = voice_command::table
            .left_join(teaching_session::table)
            .select(VoiceCommand::as_select())
            .into_boxed();
        if let Some(session) = &self.session {
            query = query.filter(voice_command::session_id.eq(session));
        }
        if let Some(user) = &self.user {
            query = query.filter(voice_command::user_id.eq(user));
        }
        if let Some(action) = &self.action {
            query = query.filter(lower(voice_command::action).eq(action.to_lowercase()));
        }
        if let Some(target) = &self.target {
            query = query.filter(voice_command::target.eq(target));
        }
        if let Some(success) = self.success {
            query = query.filter(voice_command::success.eq(success));
        }
        if self.unattributed {
            query = query.filter(voice_command::session_id.is_null());
        }
        if let Some(words) = &self.saying {
            let holds =
                diesel::dsl::sql::<Bool>(r#"strpos(lower("VoiceCommand".transcript), lower("#)
                    .bind::<Text, _>(words)
                    .sql(")) > 0");
            query = query.filter(holds);
        }
        if let Some(since) = self.since {
            query = query.filter(voice_command::created_at.ge(since));
        }
        if let Some(until) = self.until {
            query = query.filter(voice_command::created_at.lt(until));
        }
        query
    }
}

impl VoiceCommand {
    /// A page of the log, the latest first.
    pub fn each_latest(
        conn: &mut MediverseConn,
        filter: &VoiceFilter,
        limit: Option<i64>,
        offset: i64,
        mut take: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let rows = filter
            .rows()
            .order((voice_command::created_at.desc(), voice_command::id.desc()))
            .limit(limit.unwrap_or(i64::MAX))
            .offset(offset)
            .load_iter::<Self, diesel::pg::PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?)?;
        }
        Ok(())
    }

    /// The log in its order, one row after the other, however long it is.
    pub fn each(
        conn: &mut MediverseConn,
        filter: &VoiceFilter,
        mut take: impl FnMut(Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let rows = filter
            .rows()
            .order((voice_command::created_at, voice_command::id))
            .load_iter::<Self, diesel::pg::PgRowByRowLoadingMode>(conn.pg())?;
        for row in rows {
            take(row?)?;
        }
        Ok(())
    }
}

impl NewVoiceCommand {
    /// A command said just now, successful until something else is said of it.
    pub fn said(transcript: String) -> Self {
        Self {
            id: cuid(),
            session_id: None,
            transcript,
            intent: None,
            action: None,
            target: None,
            confidence: None,
            success: true,
            error_msg: None,
            user_id: None,
            created_at: time::now(),
        }
    }

    /// Write it down.
    pub fn insert(&self, conn: &mut MediverseConn) -> QueryResult<VoiceCommand> {
        diesel::insert_into(voice_command::table)
            .values(self)
            .execute(conn.pg())?;
        voice_command::table
            .left_join(teaching_session::table)
            .select(VoiceCommand::as_select())
            .filter(voice_command::id.eq(&self.id))
            .first(conn.pg())
    }
}

/// The id of the session with this code, in any letter case, or this id.
pub fn session_id(conn: &mut MediverseConn, code_or_id: &str) -> QueryResult<Option<String>> {
    teaching_session::table
        .select(teaching_session::id)
        .filter(
            teaching_session::code
                .eq_any([code_or_id.to_owned(), code_or_id.to_uppercase()])
                .or(teaching_session::id.eq(code_or_id)),
        )
        .order((
            teaching_session::code.eq(code_or_id).desc(),
            teaching_session::id,
        ))
        .first(conn.pg())
        .optional()
}
