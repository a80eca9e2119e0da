DROP TABLE mediverse_admin.moodle_content_cache;
DROP TABLE mediverse_admin.moodle_course_cache;
DROP TABLE mediverse_admin.moodle_pair;
