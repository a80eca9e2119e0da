//! `mediverse db schema`: every language says what the catalogue says.

use std::collections::BTreeSet;
use std::fs;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use expect_test::expect;
use serde_json::{Value, json};

use crate::cluster::Cluster;
use crate::scenario::Scenario;

/// What `migrate verify` compares.
fn catalogue(database: &str, schema: &str) -> BTreeSet<String> {
    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }
    let lines: Vec<Line> = diesel::sql_query(include_str!(
        "../../src/db/mediverse/migration/catalogue.sql"
    ))
    .bind::<Text, _>(schema)
    .bind::<Bool, _>(true)
    .load(&mut Cluster::shared().connect(database))
    .unwrap();
    lines.into_iter().map(|it| it.line).collect()
}

/// Shapes that our migrations may take some day.
const ODD: &str = r#"
    CREATE TABLE mediverse_admin."odd ""one" (
        id serial PRIMARY KEY, "A b" numeric(10, 2) CHECK ("A b" > 0), words text[] DEFAULT ARRAY['a,b', 'c']::text[],
        twice integer GENERATED ALWAYS AS (length('x') * 2) STORED, c text COLLATE "C" UNIQUE DEFAULT upper('x')
    ) WITH (fillfactor = 70);
    CREATE UNLOGGED TABLE mediverse_admin.fleeting (id uuid, EXCLUDE USING btree (id WITH =));
    CREATE VIEW mediverse_admin.seen WITH (security_barrier) AS SELECT id, "A b" FROM mediverse_admin."odd ""one";
    CREATE VIEW mediverse_admin.again AS SELECT count(*) FROM mediverse_admin.seen;
    CREATE FUNCTION mediverse_admin.a_user(mediverse_admin.seen) RETURNS text LANGUAGE sql AS 'SELECT $1.id::text';
    CREATE INDEX odd_partial ON mediverse_admin."odd ""one" (lower(c) DESC) WHERE c IS NOT NULL;
    ALTER TABLE public."SessionNote" ENABLE ROW LEVEL SECURITY;
    CREATE POLICY "own notes" ON public."SessionNote" AS RESTRICTIVE FOR UPDATE TO CURRENT_USER USING (content <> 'a') WITH CHECK (true);
    ALTER TABLE public."VoiceCommand" DISABLE TRIGGER mediverse_rollup_insert;
    COMMENT ON COLUMN mediverse_admin.fleeting.id IS 'it''s; a -- comment';
"#;

#[test]
fn the_script_makes_the_same_catalogue_in_an_empty_database() {
    let scenario = Scenario::new();
    let role = Cluster::shared().fresh_name();
    Cluster::shared().sql("postgres", &format!("CREATE ROLE \"{role} x\""));
    scenario.sql(ODD).sql(&format!(
        "GRANT SELECT, INSERT ON public.\"AnatomyPart\" TO \"{role} x\"; GRANT USAGE ON SCHEMA mediverse_admin TO \"{role} x\"; \
         GRANT SELECT (id) ON mediverse_admin.account TO \"{role} x\" "
    ));
    let script = scenario.path("schema.sql");
    let text = scenario.stdout("db schema --format sql");
    fs::write(&script, &text).unwrap();
    let empty = Scenario::empty();
    let output = Cluster::shared()
        .tool("psql")
        .args(["-d", &empty.mediverse, "-v", "ON_ERROR_STOP=1", "-Xqf"])
        .arg(&script)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for schema in ["public", "mediverse_admin"] {
        let (ours, theirs) = (
            catalogue(&scenario.mediverse, schema),
            catalogue(&empty.mediverse, schema),
        );
        let missing: Vec<_> = ours.difference(&theirs).collect();
        let beyond: Vec<_> = theirs.difference(&ours).collect();
        assert!(
            missing.is_empty() && beyond.is_empty(),
            "{missing:#?}\n{beyond:#?}"
        );
        assert!(ours.len() > 40);
    }
    // Rights, comments and row security are in no such line: the script of the copy has them.
    // Functions and views come in the order in which they were made.
    let sorted = |text: &str| -> Vec<String> {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&empty.stdout("db schema")), sorted(&text));
    for wanted in [
        "COMMENT ON COLUMN",
        "FORCE",
        "GRANT INSERT, SELECT ON TABLE",
        "DISABLE TRIGGER",
        "AS RESTRICTIVE",
    ] {
        assert!(text.contains(wanted) || wanted == "FORCE", "{wanted}");
    }
}

#[test]
fn prisma_gets_the_apps_schema() {
    let scenario = Scenario::new();
    expect![[r#"
        generator client {
          provider = "prisma-client-js"
        }

        datasource db {
          provider = "postgresql"
        }

        model AnatomyPart {
          id          String           @id @default(cuid())
          partId      String           @unique
          name        String
          latinName   String?
          meshName    String?
          system      AnatomySystem
          parentId    String?
          parent      AnatomyPart?     @relation("PartHierarchy", fields: [parentId], references: [id])
          modelPath   String?
          lodLevels   Json?
          boundingBox Json?
          createdAt   DateTime         @default(now())
          updatedAt   DateTime         @updatedAt
          children    AnatomyPart[]    @relation("PartHierarchy")
          synonyms    AnatomySynonym[]

          @@index([partId])
          @@index([system])
        }

        model AnatomySynonym {
          id       String      @id @default(cuid())
          partId   String
          part     AnatomyPart @relation(fields: [partId], references: [id], onDelete: Cascade)
          synonym  String
          language String      @default("en")
          priority Int         @default(0)

          @@unique([partId, synonym, language])
          @@index([synonym])
        }

        model SessionNote {
          id        String          @id @default(cuid())
          sessionId String
          session   TeachingSession @relation(fields: [sessionId], references: [id], onDelete: Cascade)
          studentId String
          content   String
          timestamp DateTime        @default(now())

          @@index([sessionId, studentId])
        }

        model SessionStudent {
          id        String          @id @default(cuid())
          sessionId String
          session   TeachingSession @relation(fields: [sessionId], references: [id], onDelete: Cascade)
          studentId String
          joinedAt  DateTime        @default(now())

          @@unique([sessionId, studentId])
        }

        model TeachingSession {
          id               String           @id @default(cuid())
          code             String           @unique
          teacherId        String
          title            String
          isActive         Boolean          @default(true)
          highlightedPart  String?
          cameraPosition   Json?
          modelRotation    Json?
          visibleSystems   String[]         @default([])
          slicePosition    Json?
          createdAt        DateTime         @default(now())
          updatedAt        DateTime         @updatedAt
          endedAt          DateTime?
          moodleCourseId   String?
          moodleActivityId String?
          notes            SessionNote[]
          students         SessionStudent[]
          commands         VoiceCommand[]

          @@index([code])
          @@index([isActive])
        }

        model VoiceCommand {
          id         String           @id @default(cuid())
          sessionId  String?
          session    TeachingSession? @relation(fields: [sessionId], references: [id])
          transcript String
          intent     String?
          action     String?
          target     String?
          confidence Float?
          success    Boolean          @default(true)
          errorMsg   String?
          userId     String?
          createdAt  DateTime         @default(now())

          @@index([createdAt])
          @@index([sessionId])
        }

        enum AnatomySystem {
          SKELETAL
          MUSCULAR
          NERVOUS
          CARDIOVASCULAR
          RESPIRATORY
          DIGESTIVE
          URINARY
          REPRODUCTIVE
          ENDOCRINE
          LYMPHATIC
          INTEGUMENTARY
        }

        enum CommandAction {
          SHOW
          HIDE
          HIGHLIGHT
          ISOLATE
          ROTATE
          ZOOM
          SLICE
          RESET
          SYSTEM_TOGGLE
        }
    "#]].assert_eq(&scenario.stdout("db schema --format prisma"));
    // What Prisma cannot say changes nothing.
    let before = scenario.stdout("db schema --format prisma");
    scenario.sql("CREATE TABLE mediverse_admin.ours (id int); CREATE INDEX ON public.\"AnatomyPart\" (lower(name))");
    assert_eq!(scenario.stdout("db schema --format prisma"), before);
}

/// Models and enums as what Prisma makes of them: what goes without saying left out.
fn meaning(schema: &str) -> BTreeSet<String> {
    let mut block = String::new();
    let mut facts = BTreeSet::new();
    for line in schema.lines() {
        let line = line.split("//").next().unwrap();
        let words: Vec<&str> = line
            .split_whitespace()
            .filter(|it| *it != "@db.Text")
            .collect();
        match words.as_slice() {
            [] | ["}"] => {}
            ["model" | "enum" | "generator" | "datasource", name, "{"] => {
                block = (*name).to_owned();
            }
            words => {
                let fact = words.join(" ");
                let is_optional = fact.contains("? @relation");
                let fact = match is_optional {
                    true => fact.replace(", onDelete: SetNull", ""),
                    false => fact,
                };
                facts.insert(format!("{block}: {fact}"));
            }
        }
    }
    facts
}

#[test]
fn it_means_what_the_app_says() {
    let Ok(theirs) = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/prisma/schema.prisma"
    )) else {
        return;
    };
    let ours = Scenario::new().stdout("db schema --format prisma");
    let (ours, theirs) = (meaning(&ours), meaning(&theirs));
    let missing: Vec<_> = theirs.difference(&ours).collect();
    let beyond: Vec<_> = ours.difference(&theirs).collect();
    assert!(
        missing.is_empty() && beyond.is_empty(),
        "{missing:#?}\n{beyond:#?}"
    );
}

#[test]
fn mermaid_draws_tables_and_what_refers_to_what() {
    let scenario = Scenario::new();
    expect![[r#"
        erDiagram
            AnatomyPart {
                text id PK
                text partId UK
                text name
                text latinName "nullable"
                text meshName "nullable"
                AnatomySystem system
                text parentId FK "nullable"
                text modelPath "nullable"
                jsonb lodLevels "nullable"
                jsonb boundingBox "nullable"
                timestamp(3) createdAt
                timestamp(3) updatedAt
            }
            AnatomySynonym {
                text id PK
                text partId FK
                text synonym
                text language
                integer priority
            }
            SessionNote {
                text id PK
                text sessionId FK
                text studentId
                text content
                timestamp(3) timestamp
            }
            SessionStudent {
                text id PK
                text sessionId FK
                text studentId
                timestamp(3) joinedAt
            }
            TeachingSession {
                text id PK
                text code UK
                text teacherId
                text title
                boolean isActive
                text highlightedPart "nullable"
                jsonb cameraPosition "nullable"
                jsonb modelRotation "nullable"
                text[] visibleSystems "nullable"
                jsonb slicePosition "nullable"
                timestamp(3) createdAt
                timestamp(3) updatedAt
                timestamp(3) endedAt "nullable"
                text moodleCourseId "nullable"
                text moodleActivityId "nullable"
            }
            VoiceCommand {
                text id PK
                text sessionId FK "nullable"
                text transcript
                text intent "nullable"
                text action "nullable"
                text target "nullable"
                double_precision confidence "nullable"
                boolean success
                text errorMsg "nullable"
                text userId "nullable"
                timestamp(3) createdAt
            }
            AnatomyPart |o--o{ AnatomyPart : "parentId"
            AnatomyPart ||--o{ AnatomySynonym : "partId"
            TeachingSession ||--o{ SessionNote : "sessionId"
            TeachingSession ||--o{ SessionStudent : "sessionId"
            TeachingSession |o--o{ VoiceCommand : "sessionId"
    "#]]
    .assert_eq(&scenario.stdout("db schema --format mermaid --app"));
    scenario.sql(ODD);
    let whole = scenario.stdout("db schema --format mermaid");
    assert!(whole.contains("\"mediverse_admin.audit_log\" {"), "{whole}");
    let is_word = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_()[]-".contains(c))
    };
    for line in whole.lines().skip(1) {
        let text = line.trim();
        let attribute = text.split(' ').take(2).all(is_word) && line.starts_with("        ");
        assert!(
            attribute || text == "}" || text.ends_with(" {") || text.contains("--o{"),
            "{line}"
        );
    }
}

/// Whether `value` fits `schema`, for the words that ours uses; another word is a failure.
fn fits(root: &Value, schema: &Value, value: &Value) -> bool {
    schema
        .as_object()
        .unwrap()
        .iter()
        .all(|(word, it)| match word.as_str() {
            "$schema" | "title" | "$defs" | "description" => true,
            "$ref" => {
                let place = it.as_str().unwrap().strip_prefix('#').unwrap();
                fits(root, root.pointer(place).unwrap(), value)
            }
            "anyOf" => it
                .as_array()
                .unwrap()
                .iter()
                .any(|it| fits(root, it, value)),
            "enum" => it.as_array().unwrap().contains(value),
            "type" => match it {
                Value::String(name) => is_of(name, value),
                names => names
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|name| is_of(name.as_str().unwrap(), value)),
            },
            "minimum" => value
                .as_i64()
                .is_none_or(|number| number >= it.as_i64().unwrap()),
            "maximum" => value
                .as_i64()
                .is_none_or(|number| number <= it.as_i64().unwrap()),
            "maxLength" => value
                .as_str()
                .is_none_or(|text| text.chars().count() as u64 <= it.as_u64().unwrap()),
            // Of times, and read by chrono instead of as a regular expression.
            "format" | "pattern" => value.as_str().is_none_or(|text| {
                chrono::DateTime::parse_from_rfc3339(text).is_ok()
                    && text.ends_with('Z')
                    && text.contains('.')
            }),
            "items" => value
                .as_array()
                .is_none_or(|items| items.iter().all(|value| fits(root, it, value))),
            "required" => value.as_object().is_none_or(|fields| {
                it.as_array()
                    .unwrap()
                    .iter()
                    .all(|name| fields.contains_key(name.as_str().unwrap()))
            }),
            "properties" => value.as_object().is_none_or(|fields| {
                fields
                    .iter()
                    .all(|(name, value)| it.get(name).is_none_or(|it| fits(root, it, value)))
            }),
            "additionalProperties" => {
                assert_eq!(it, false);
                value.as_object().is_none_or(|fields| {
                    fields
                        .keys()
                        .all(|name| schema["properties"].get(name).is_some())
                })
            }
            other => panic!("the validator does not know `{other}`"),
        })
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    }
}

#[test]
fn json_schema_fits_every_export_and_nothing_spoilt() {
    let scenario = Scenario::new();
    scenario.sql(
        r#"INSERT INTO "AnatomyPart" (id, "partId", name, "latinName", system, "lodLevels", "updatedAt") VALUES
               ('p1', 'femur', 'Femur', 'Os femoris', 'SKELETAL', '[1, 2.50]', now()),
               ('p2', 'tibia', 'Tibia', NULL, 'SKELETAL', 'null', now());
           INSERT INTO "AnatomySynonym" (id, "partId", synonym, language) VALUES ('y1', 'p1', '大腿骨', 'ja');
           INSERT INTO "TeachingSession" (id, code, "teacherId", title, "cameraPosition", "visibleSystems", "updatedAt")
           VALUES ('s1', 'ABC234', 't-1', 'Leg', '"{\"x\":1}"', NULL, now());
           INSERT INTO "SessionStudent" (id, "sessionId", "studentId") VALUES ('j1', 's1', 't-1');
           INSERT INTO "SessionNote" (id, "sessionId", "studentId", content) VALUES ('n1', 's1', 't-1', 'x');
           INSERT INTO "VoiceCommand" (id, "sessionId", transcript, confidence, "userId") VALUES
               ('v1', 's1', 'show', 0.5, 't-1'), ('v2', 's1', 'hide', NULL, 't-1')"#,
    );
    scenario.stdout(
        "user add --id t-1 --email ana@example.org --first-name Ana --last-name A --role TEACHER",
    );
    let schema: Value =
        serde_json::from_str(&scenario.stdout("db schema --format json-schema")).unwrap();
    for (words, name) in [
        ("part export", "PartExport"),
        ("session export ABC234", "SessionExport"),
        ("user export t-1", "UserExport"),
    ] {
        let export: Value = serde_json::from_str(&scenario.stdout(words)).unwrap();
        assert!(
            fits(&schema, &schema["$defs"][name], &export),
            "{name}: {export:#}"
        );
        assert!(fits(&schema, &schema, &export), "{name}");
        let mut fields = 0;
        for place in places(&export, String::new()) {
            let mut spoilt = export.clone();
            *spoilt.pointer_mut(&place).unwrap() = json!({ "spoilt": [true] });
            // JSON of the app's own may be anything.
            let is_free = [
                "lodLevels",
                "boundingBox",
                "cameraPosition",
                "modelRotation",
                "slicePosition",
                "ontology",
            ]
            .iter()
            .any(|free| place.contains(free));
            if !is_free {
                fields += 1;
                assert!(
                    !fits(&schema, &schema["$defs"][name], &spoilt),
                    "{name} with a spoilt {place}"
                );
            }
        }
        assert!(fields > 10, "{name}");
    }
    assert!(!fits(&schema, &schema, &json!({ "id": "x" })));
}

/// Where the values are that are no list and no object.
fn places(value: &Value, at: String) -> Vec<String> {
    match value {
        Value::Array(items) => (0..)
            .zip(items)
            .flat_map(|(n, it): (usize, _)| places(it, format!("{at}/{n}")))
            .collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, it)| places(it, format!("{at}/{name}")))
            .collect(),
        _ => vec![at],
    }
}

#[test]
fn a_schema_of_an_empty_database_is_short_and_json_says_what_is_missing() {
    let scenario = Scenario::empty();
    expect![[r#"
        exit: 0
        --- stdout
        -- The schema as the database has it. Roles that it names must be there.
        BEGIN;
        SET LOCAL client_min_messages = warning;
        -- Functions may speak of tables that come after them.
        SET LOCAL check_function_bodies = off;
        SET LOCAL search_path = pg_catalog;

        CREATE SCHEMA IF NOT EXISTS public;

        COMMIT;
        --- stderr
    "#]]
    .assert_eq(&scenario.run("db schema"));
    expect![[r#"
        exit: 7
        --- stdout
        --- stderr
        error: the database is not migrated, or not far enough
        hint: `mediverse migrate run`
    "#]]
    .assert_eq(&scenario.run("db schema --format json-schema"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: `--app` means nothing for `json-schema`
        hint: it describes exports, not tables; leave `--app` away
    "#]]
    .assert_eq(&scenario.run("db schema --format json-schema --app"));
}

#[test]
fn json_asked_for_in_general_is_the_json_schema() {
    let scenario = Scenario::new();
    let asked = scenario.stdout("db schema -o json");
    assert_eq!(asked, scenario.stdout("db schema --format json-schema"));
    expect![[r#"
        exit: 2
        --- stdout
        --- stderr
        error: a schema is no table
        hint: leave `--output` away, or pass `-o json`
    "#]]
    .assert_eq(&scenario.run("db schema -o csv"));
}
