-- The people behind "teacherId", "studentId" and "userId". Nothing references them: an id without
-- an account stays valid.
CREATE TABLE mediverse_admin.account (
    id text PRIMARY KEY,
    email text NOT NULL,
    -- In lower case by Unicode's rules, which the program applies: locale C leaves É as it is.
    email_key text NOT NULL UNIQUE,
    first_name text NOT NULL,
    last_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('TEACHER', 'STUDENT', 'ADMIN')),
    google_sub text UNIQUE,
    active boolean NOT NULL DEFAULT true,
    created_at timestamp(3) NOT NULL,
    updated_at timestamp(3) NOT NULL,
    forgotten_at timestamp(3)
);

-- Who was forgotten, recognisable only by someone who already has the id: a restored backup
-- brings the id back, and the forgetting is repeated. id_hash is sha256(salt || id).
CREATE TABLE mediverse_admin.forgotten (
    pseudonym text PRIMARY KEY,
    salt bytea NOT NULL,
    id_hash bytea NOT NULL,
    forgotten_at timestamp(3) NOT NULL
);

-- Partial, so that Prisma does not see them.
CREATE INDEX mediverse_session_teacher_idx ON public."TeachingSession" ("teacherId") WHERE "teacherId" IS NOT NULL;
CREATE INDEX mediverse_student_student_idx ON public."SessionStudent" ("studentId") WHERE "studentId" IS NOT NULL;
CREATE INDEX mediverse_note_student_idx ON public."SessionNote" ("studentId") WHERE "studentId" IS NOT NULL;
CREATE INDEX mediverse_command_user_idx ON public."VoiceCommand" ("userId") WHERE "userId" IS NOT NULL;
