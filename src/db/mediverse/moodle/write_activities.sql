INSERT INTO mediverse_admin.moodle_activity (session_id, course_id, cm_id, page_id, section_id, name_hash, intro_hash,
    content_hash, visible, via, state, problem, held, written_at)
SELECT e.session_id, e.course_id, e.cm_id, e.page_id, e.section_id, e.name_hash, e.intro_hash, e.content_hash, e.visible,
    e.via, e.state, e.problem, e.held, $2
FROM jsonb_to_recordset($1) e (session_id text, course_id bigint, cm_id bigint, page_id bigint, section_id bigint,
    name_hash text, intro_hash text, content_hash text, visible boolean, via text, state text, problem text, held text)
ON CONFLICT (session_id, course_id) DO UPDATE SET cm_id = excluded.cm_id, page_id = excluded.page_id,
    section_id = excluded.section_id, name_hash = excluded.name_hash, intro_hash = excluded.intro_hash,
    content_hash = excluded.content_hash, visible = excluded.visible, via = excluded.via, state = excluded.state,
    problem = excluded.problem, held = excluded.held, written_at = excluded.written_at
