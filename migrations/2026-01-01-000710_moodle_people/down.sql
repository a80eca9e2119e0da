DROP TABLE mediverse_admin.moodle_enrolment;
DROP TABLE mediverse_admin.moodle_account;
