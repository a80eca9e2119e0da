//! Columns that the app writes in several shapes, read as one.

use diesel::deserialize::{self, Queryable};
use diesel::pg::Pg;
use diesel::sql_types::{Array, Jsonb, Nullable, Text};
use serde_json::Value;

/// JSON as it was meant: the app calls `JSON.stringify` first, so an object may come as text.
pub struct AppJson(Option<Value>);

impl Queryable<Nullable<Jsonb>, Pg> for AppJson {
    type Row = Option<Value>;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(row.and_then(unwrapped)))
    }
}

impl From<AppJson> for Option<Value> {
    fn from(json: AppJson) -> Self {
        json.0
    }
}

/// Text that is JSON becomes what it says; JSON `null` becomes nothing; the rest stays.
fn unwrapped(mut value: Value) -> Option<Value> {
    while let Value::String(text) = &value {
        match serde_json::from_str(text) {
            Ok(inner) => value = inner,
            Err(_) => break,
        }
    }
    (!value.is_null()).then_some(value)
}

/// A list that may be NULL, which means an empty one.
pub struct MaybeList(Vec<String>);

impl Queryable<Nullable<Array<Text>>, Pg> for MaybeList {
    type Row = Option<Vec<String>>;

    fn build(row: Self::Row) -> deserialize::Result<Self> {
        Ok(Self(row.unwrap_or_default()))
    }
}

impl From<MaybeList> for Vec<String> {
    fn from(list: MaybeList) -> Self {
        list.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_every_shape_that_the_app_writes() {
        let camera = json!({"x": 1, "y": 2.5, "z": -3});
        assert_eq!(unwrapped(camera.clone()), Some(camera.clone()));
        assert_eq!(unwrapped(json!(camera.to_string())), Some(camera.clone()));
        let twice = json!(camera.to_string()).to_string();
        assert_eq!(unwrapped(json!(twice)), Some(camera));
        assert_eq!(unwrapped(json!("null")), None);
        assert_eq!(unwrapped(json!(null)), None);
        assert_eq!(unwrapped(json!("left")), Some(json!("left")));
    }
}
