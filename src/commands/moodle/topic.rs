//! `mediverse help moodle`: what a sync does to a Moodle, for whoever looks after that Moodle.

use serde::Serialize;

use crate::ui::{Page, View};

/// What a sync writes, what it never writes, and how it is undone.
pub(in crate::commands) const fn topic() -> impl View {
    Topic(SECTIONS)
}

#[derive(Serialize)]
#[serde(transparent)]
struct Topic(&'static [Section]);

#[derive(Serialize)]
struct Section {
    title: &'static str,
    lines: &'static [&'static str],
}

impl View for Topic {
    fn draw(&self, page: &mut Page<'_>) {
        for section in self.0 {
            page.heading(section.title);
            for line in section.lines {
                page.line(line);
            }
        }
    }

    fn columns(&self) -> &'static [&'static str] {
        &["title", "lines"]
    }
}

const SECTIONS: &[Section] = &[
    Section {
        title: "For whoever looks after the Moodle",
        lines: &[
            "`mediverse` works on Moodle's database, on the rows that Moodle itself would",
            "write, so that course pages, gradebook, backups and Moodle's own checks see",
            "nothing unusual. Moodle 4.1 to 4.5 are supported; an older one is refused",
            "(exit 7), a newer one is warned of. Nothing is written while Moodle is in",
            "maintenance or being upgraded (exit 6).",
        ],
    },
    Section {
        title: "What is written",
        lines: &[
            "Sessions  One Page in the course a session belongs to, in a section that is",
            "          there already: title, description, focus and a join link, every text",
            "          escaped. Its ID number is `mediverse:` and the session's id: leave",
            "          that, it is how the page is known again. It is hidden when the",
            "          session ends (MOODLE_ENDED=keep leaves it visible). Tables: page,",
            "          course_modules, context, course_sections.sequence, course.cacherev.",
            "People    For an active account whose e-mail address Moodle does not know, an",
            "          account that signs in with Google; for one it knows, a link to that",
            "          account. The teacher of a linked session is enrolled by hand with",
            "          MOODLE_TEACHER_ROLE; with MOODLE_ENROL=joined whoever joined, with",
            "          MOODLE_STUDENT_ROLE; MOODLE_COURSES narrows the courses. Tables:",
            "          user, context, auth_oauth2_linked_login, user_enrolments,",
            "          role_assignments, cache_flags; sessions, to sign out who is",
            "          suspended.",
            "Contents  Nothing. Names and dates of activities are read and kept in",
            "          MediVerse's database.",
        ],
    },
    Section {
        title: "What is never written",
        lines: &[
            "Grades, completion, attempts, submissions, files, groups, logs, settings,",
            "roles, plugins: Moodle's own. Courses, categories and sections are never made.",
            "Activities are hidden, never deleted; people suspended, never unenrolled;",
            "accounts suspended, never deleted. Passwords are never read or set. Site",
            "administrators and the guest are never linked, enrolled or changed. A role or",
            "an enrolment that came from elsewhere is left as it is. A text that someone",
            "changed in Moodle is left and reported as a conflict, unless `--overwrite` is",
            "passed; a page that was moved stays where it is; one that was deleted is not",
            "made again until its session is linked again. The structure of Moodle's",
            "database is never altered, nor is it dropped or restored over.",
        ],
    },
    Section {
        title: "What Moodle does not do for rows written this way",
        lines: &[
            "Its event observers do not run: no subscription to forums that subscribe",
            "everyone, no welcome message, no entry in the site's log. Meta-linked courses",
            "follow with the next cron.",
        ],
    },
    Section {
        title: "Rights",
        lines: &[
            "A role of its own needs no more than `mediverse moodle grants --for",
            "read|sessions|users` prints. What is not granted is skipped and says so. In",
            "pg_stat_activity the connections are called `mediverse` and the id of the run;",
            "ending one loses nothing, the next run settles it.",
        ],
    },
    Section {
        title: "First sync",
        lines: &[
            "1. mediverse moodle status        every check, with what mends it",
            "2. mediverse moodle link CODE --course C, or MOODLE_DEFAULT_COURSE",
            "3. mediverse moodle plan          what would be written; writes nothing",
            "4. mediverse moodle sync          asks first; many changes want --max-change",
            "The first sync records which two databases belong together. A copy of either",
            "is refused after that (exit 8), until `mediverse moodle pair` is run.",
        ],
    },
    Section {
        title: "How it is undone",
        lines: &[
            "`mediverse moodle runs` lists what was written; `mediverse moodle undo RUN`",
            "takes a run back: its pages are hidden, its enrolments and accounts suspended,",
            "changed texts and roles put back as they were. What someone changed in Moodle",
            "since then is left and reported. To remove pages for good, delete them in",
            "Moodle, where the recycle bin keeps them. `mediverse moodle unlink` hides the",
            "page of one session; switching the service off leaves everything as it is.",
        ],
    },
    Section {
        title: "See also",
        lines: &[
            "`mediverse moodle --help` for the commands, `mediverse help environment` for",
            "the settings.",
        ],
    },
];
