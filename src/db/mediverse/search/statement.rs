//! Hand-written SQL that the server prepares once a session: `sql_query` is prepared anew each
//! time, which costs a search more than running it.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, Integer, Nullable, Text, Untyped};

/// A value bound to a statement.
#[derive(Debug)]
pub(super) enum Value<'a> {
    Texts(&'a [String]),
    Integers(&'a [i32]),
    Integer(i32),
    MaybeText(Option<&'a str>),
}

/// Pieces of SQL with a value between each two.
#[derive(Debug, Default)]
pub(super) struct Statement<'a> {
    pieces: Vec<Piece<'a>>,
}

#[derive(Debug)]
enum Piece<'a> {
    Sql(&'static str),
    Value(Value<'a>),
}

impl<'a> Statement<'a> {
    pub(super) fn sql(mut self, sql: &'static str) -> Self {
        self.pieces.push(Piece::Sql(sql));
        self
    }

    pub(super) fn bind(mut self, value: Value<'a>) -> Self {
        self.pieces.push(Piece::Value(value));
        self
    }
}

/// The text is the key of diesel's cache: there is no type for it.
impl QueryId for Statement<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Statement<'_> {
    type SqlType = Untyped;
}

impl<C> RunQueryDsl<C> for Statement<'_> {}

impl QueryFragment<Pg> for Statement<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        for piece in &self.pieces {
            match piece {
                Piece::Sql(sql) => out.push_sql(sql),
                Piece::Value(Value::Texts(texts)) => {
                    out.push_bind_param::<Array<Text>, _>(texts)?;
                }
                Piece::Value(Value::Integers(integers)) => {
                    out.push_bind_param::<Array<Integer>, _>(integers)?;
                }
                Piece::Value(Value::Integer(integer)) => {
                    out.push_bind_param::<Integer, _>(integer)?;
                }
                Piece::Value(Value::MaybeText(text)) => {
                    out.push_bind_param::<Nullable<Text>, _>(text)?;
                }
            }
        }
        Ok(())
    }
}
