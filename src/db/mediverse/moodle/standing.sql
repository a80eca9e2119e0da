-- How far the sync is, and what of Moodle is from us, by our own books.
SELECT
    (SELECT max(synced_at) FROM mediverse_admin.moodle_state) AS synced_at,
    (SELECT count(*) FROM mediverse_admin.moodle_outbox) AS waiting,
    (SELECT min(at) FROM mediverse_admin.moodle_outbox) AS waiting_since,
    (SELECT count(*) FROM mediverse_admin.moodle_journal WHERE state = 'intended') AS unsettled,
    (SELECT count(*) FROM mediverse_admin.moodle_activity WHERE state = 'live') AS sessions,
    (SELECT count(*) FROM mediverse_admin.moodle_account WHERE moodle_user_id IS NOT NULL) AS accounts,
    (SELECT count(*) FROM mediverse_admin.moodle_activity WHERE problem IS NOT NULL)
        + (SELECT count(*) FROM mediverse_admin.moodle_account WHERE problem IS NOT NULL) AS problems,
    (SELECT count(*) FROM mediverse_admin.moodle_account WHERE created_by_us) AS accounts_made,
    (SELECT count(*) FROM mediverse_admin.moodle_account WHERE login_by_us) AS logins,
    (SELECT count(*) FROM mediverse_admin.moodle_enrolment WHERE enrolled_by_us) AS enrolments,
    (SELECT count(*) FROM mediverse_admin.moodle_enrolment WHERE role_by_us IS NOT NULL) AS roles
