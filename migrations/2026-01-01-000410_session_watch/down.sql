DROP TRIGGER mediverse_watch_insert ON public."VoiceCommand";
DROP TRIGGER mediverse_watch_insert ON public."SessionNote";
DROP TRIGGER mediverse_watch_delete ON public."SessionStudent";
DROP TRIGGER mediverse_watch_insert ON public."SessionStudent";
DROP TRIGGER mediverse_watch_delete ON public."TeachingSession";
DROP TRIGGER mediverse_watch_update ON public."TeachingSession";
DROP FUNCTION mediverse_admin.tell_session_watchers();
