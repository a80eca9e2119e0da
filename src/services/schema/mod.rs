//! The schema in the languages of others: SQL, Mermaid, Prisma, JSON Schema. Pure functions of the
//! catalogue's facts.

mod json;
mod mermaid;
mod prisma;
mod sql;

pub use json::json_schema;
pub use mermaid::mermaid;
pub use prisma::prisma;
pub use sql::script;
