DROP INDEX public.mediverse_command_user_idx;
DROP INDEX public.mediverse_note_student_idx;
DROP INDEX public.mediverse_student_student_idx;
DROP INDEX public.mediverse_session_teacher_idx;
DROP TABLE mediverse_admin.forgotten;
DROP TABLE mediverse_admin.account;
