//! Every case of the plan, and what must hold for all of them.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use proptest::prelude::*;

use super::super::part::Label;
use super::facts::*;
use super::plan::*;
use super::rules;
use super::step::*;
use crate::db::mediverse::Role;

const TEACHER: i64 = 3;
const HELPER: i64 = 4;
const STUDENT: i64 = 5;
const COURSE: i64 = 2;
const METHOD: i64 = 1;

fn house() -> House {
    House {
        issuer: Some(1),
        guest: 1,
        admins: BTreeSet::from([2]),
        teacher_role: TEACHER,
        student_role: STUDENT,
        role_names: BTreeMap::from([
            (TEACHER, "editingteacher".into()),
            (HELPER, "teacher".into()),
            (STUDENT, "student".into()),
        ]),
        enrols_joined: true,
        ..House::default()
    }
}

fn facts() -> PeopleFacts {
    let course = Course {
        shortname: "ANAT101".into(),
        manual: Some(METHOD),
        open: true,
    };
    PeopleFacts {
        house: house(),
        courses: BTreeMap::from([(COURSE, course)]),
        ..PeopleFacts::default()
    }
}

fn person(id: &str, role: Role) -> Person {
    Person {
        id: id.to_owned(),
        email: format!("{id}@example.org"),
        first_name: "Ana".to_owned(),
        last_name: "García".to_owned(),
        role,
        active: true,
        teaches: Vec::new(),
        joined: Vec::new(),
        skipped: Vec::new(),
        known: None,
        places: Vec::new(),
        by_login: Vec::new(),
        by_email: Vec::new(),
    }
}

fn account(username: &str) -> MoodleAccount {
    MoodleAccount {
        username: username.to_owned(),
        auth: "oauth2".to_owned(),
        email: username.to_owned(),
        first_name: "Ana".to_owned(),
        last_name: "García".to_owned(),
        confirmed: true,
        local: true,
        ..MoodleAccount::default()
    }
}

/// `ana`, with an account 10 made by us and a linked login.
fn settled(role: Role) -> (PeopleFacts, Person) {
    let mut facts = facts();
    let mut ana = person("ana", role);
    facts.accounts.insert(
        10,
        MoodleAccount {
            owner: Some("ana".to_owned()),
            ..account("ana@example.org")
        },
    );
    ana.known = Some(Known {
        moodle_user: Some(10),
        username: Some("ana@example.org".to_owned()),
        created_by_us: true,
        written: Some(rules::hash("Ana", "García", "ana@example.org")),
        ..Known::default()
    });
    ana.by_login = vec![(10, false)];
    (facts, ana)
}

fn only(mut facts: PeopleFacts, person: Person) -> PersonStep {
    facts.people = vec![person];
    plan(&facts).steps.pop().unwrap_or_default()
}

fn given(seat: &SeatStep) -> Option<i64> {
    seat.give.as_ref().map(|it| it.role)
}

fn taken(seat: &SeatStep) -> Option<(i64, i64)> {
    seat.take.as_ref().map(|it| (it.row, it.role))
}

fn reasons(step: &PersonStep) -> String {
    step.problem().unwrap_or_default()
}

#[test]
fn an_unknown_person_gets_an_account_and_a_linked_login() {
    let mut ana = person("ana", Role::Student);
    ana.email = "Ana.Maria@Example.ORG".to_owned();
    let step = only(facts(), ana);
    assert_eq!(
        step.create,
        Some(Box::new(NewUser {
            id: None,
            username: "ana.maria@example.org".into(),
            first_name: "Ana".into(),
            last_name: "García".into(),
        }))
    );
    assert!(step.login);
    assert_eq!(step.key(), "ana.maria@example.org");
    assert!(step.seats.is_empty() && step.notes.is_empty());
}

#[test]
fn without_an_issuer_there_is_no_linked_login() {
    let mut facts = facts();
    facts.house.issuer = None;
    let step = only(facts, person("ana", Role::Student));
    assert!(step.create.is_some());
    assert!(!step.login);
}

#[test]
fn the_linked_login_comes_before_the_address() {
    let mut facts = facts();
    facts.accounts.insert(10, account("by-login"));
    facts.accounts.insert(11, account("by-email"));
    let mut ana = person("ana", Role::Student);
    ana.by_login = vec![(10, false)];
    ana.by_email = vec![11];
    let step = only(facts.clone(), ana.clone());
    assert_eq!(
        (step.moodle_user, step.adopt.as_deref(), step.login),
        (Some(10), Some("by-login"), false)
    );
    ana.by_login.clear();
    let step = only(facts, ana);
    assert_eq!(
        (step.moodle_user, step.adopt.as_deref(), step.login),
        (Some(11), Some("by-email"), true)
    );
}

#[test]
fn an_account_that_was_there_is_used_and_not_changed() {
    let mut facts = facts();
    facts.accounts.insert(
        11,
        MoodleAccount {
            auth: "manual".to_owned(),
            first_name: "Other".to_owned(),
            ..account("teacher1")
        },
    );
    let mut ana = person("ana", Role::Teacher);
    ana.by_email = vec![11];
    let step = only(facts, ana);
    assert_eq!(step.rename, None);
    assert_eq!(step.create, None);
    assert_eq!(step.suspend, None);
    assert_eq!(step.adopt.as_deref(), Some("teacher1"));
}

#[test]
fn several_accounts_are_reported_and_none_is_touched() {
    let mut facts = facts();
    for id in [10, 11] {
        facts.accounts.insert(id, account("twin"));
    }
    let mut ana = person("ana", Role::Student);
    ana.by_email = vec![10, 11];
    let step = only(facts.clone(), ana.clone());
    assert_eq!(
        reasons(&step),
        "2 Moodle accounts have the address `ana@example.org`"
    );
    assert!(!step.writes());
    ana.by_login = vec![(10, false), (11, false)];
    let step = only(facts, ana);
    assert!(!step.writes() && step.notes[0].conflict);
}

#[test]
fn administrators_guests_and_others_sites_accounts_are_never_touched() {
    for (id, change, reason) in [
        (
            2,
            MoodleAccount {
                local: true,
                ..account("x")
            },
            "is an administrator in Moodle",
        ),
        (1, account("guest"), "is Moodle's guest account"),
        (
            10,
            MoodleAccount {
                local: false,
                ..account("x")
            },
            "the Moodle account is that of another site",
        ),
        (
            10,
            MoodleAccount {
                confirmed: false,
                ..account("x")
            },
            "the Moodle account waits for its address to be confirmed",
        ),
        (
            10,
            MoodleAccount {
                suspended: true,
                ..account("x")
            },
            "the account is suspended in Moodle",
        ),
    ] {
        let mut facts = facts();
        facts.accounts.insert(id, change);
        let mut ana = person("ana", Role::Teacher);
        ana.teaches = vec![COURSE];
        ana.by_email = vec![id];
        let step = only(facts, ana);
        assert_eq!(reasons(&step), reason);
        assert!(!step.writes(), "{reason}");
    }
}

#[test]
fn an_account_of_ours_that_became_an_administrator_is_left_alone() {
    let (mut facts, mut ana) = settled(Role::Teacher);
    facts.house.admins.insert(10);
    ana.teaches = vec![COURSE];
    ana.active = false;
    let step = only(facts.clone(), ana.clone());
    assert!(!step.writes());
    ana.active = true;
    let step = only(facts, ana);
    assert!(!step.writes());
    assert_eq!(reasons(&step), "is an administrator in Moodle");
}

#[test]
fn a_pending_confirmation_is_reported() {
    let mut facts = facts();
    facts.accounts.insert(10, account("x"));
    let mut ana = person("ana", Role::Student);
    ana.by_login = vec![(10, true)];
    ana.by_email = vec![10];
    let step = only(facts, ana);
    assert!(!step.writes());
    assert!(reasons(&step).contains("waits to be confirmed"));
}

#[test]
fn a_deleted_account_is_reported_and_not_made_again() {
    let (mut facts, ana) = settled(Role::Student);
    facts.accounts.get_mut(&10).unwrap().deleted = true;
    let step = only(facts, ana);
    assert!(!step.writes());
    assert_eq!(
        reasons(&step),
        "the account was deleted in Moodle and is not made again"
    );
}

#[test]
fn an_account_that_a_restored_moodle_never_had_is_made_again() {
    let (mut facts, mut ana) = settled(Role::Student);
    facts.accounts.clear();
    ana.by_login.clear();
    assert!(only(facts.clone(), ana.clone()).create.is_some());
    // Somebody else has the number now.
    facts.accounts.insert(10, account("bo@example.org"));
    let step = only(facts, ana);
    assert!(step.create.is_some());
    assert_eq!(step.moodle_user, None);
}

#[test]
fn two_people_never_share_an_account() {
    let mut facts = facts();
    facts.accounts.insert(10, account("x"));
    let mut bo = person("bo", Role::Student);
    let mut ana = person("ana", Role::Student);
    ana.by_email = vec![10];
    bo.by_login = vec![(10, false)];
    facts.people = vec![bo.clone(), ana];
    let steps = plan(&facts).steps;
    assert!(steps[0].adopt.is_some());
    assert_eq!(
        reasons(&steps[1]),
        "the Moodle account 10 belongs to someone else here"
    );
    facts.accounts.get_mut(&10).unwrap().owner = Some("someone".to_owned());
    let step = only(facts, bo);
    assert_eq!(
        reasons(&step),
        "the Moodle account 10 belongs to someone else here"
    );
}

#[test]
fn usernames_are_moodles_and_nobody_elses() {
    let mut facts = facts();
    facts.usernames = HashSet::from(["ab@x.org".to_owned(), "ab@x.org.2".to_owned()]);
    let people = ["a+b@x.org", "ab@x.org", "añ b'@x.org", "A.B-C_d@X.org"];
    facts.people = people
        .iter()
        .enumerate()
        .map(|(index, email)| Person {
            email: (*email).to_owned(),
            ..person(&format!("p{index}"), Role::Student)
        })
        .collect();
    let names: Vec<Label> = plan(&facts)
        .steps
        .into_iter()
        .map(|step| step.create.unwrap().username)
        .collect();
    assert_eq!(
        names.iter().map(|it| &**it).collect::<Vec<_>>(),
        ["ab@x.org.3", "ab@x.org.4", "ab@x.org.5", "a.b-c_d@x.org"]
    );
    facts.house.extended_usernames = true;
    let step = only(
        facts,
        Person {
            email: "a+b@x.org".to_owned(),
            ..person("p", Role::Student)
        },
    );
    assert_eq!(&*step.create.as_ref().unwrap().username, "a+b@x.org");
    assert!(step.login);
    assert_eq!(step.key(), "a+b@x.org", "the raw address");
}

#[test]
fn long_usernames_make_room_for_their_number() {
    let local = "x".repeat(92);
    let email = format!("{local}@ex.org");
    let taken = rules::username_base(false, &email);
    assert_eq!(taken.chars().count(), 99);
    let second = rules::username(&house(), &email, |name| name == taken);
    assert_eq!(second.chars().count(), 100);
    assert!(second.ends_with(".2"));
}

#[test]
fn moodles_lists_of_domains_count() {
    let cases = [
        ("", "", "a@b.org", true),
        ("example.org other.net", "", "a@example.org", true),
        ("example.org", "", "a@EXAMPLE.org", true),
        ("example.org", "", "a@sub.example.org", false),
        ("example.org", "", "a@badexample.org", false),
        (".example.org", "", "a@sub.example.org", true),
        ("", "example.org", "a@example.org", false),
        ("", "example.org", "a@other.org", true),
        ("example.org", "example.org", "a@example.org", true),
    ];
    for (allowed, denied, email, lets_in) in cases {
        let mut facts = facts();
        facts.house.allowed_emails = allowed.to_owned();
        facts.house.denied_emails = denied.to_owned();
        let step = only(
            facts,
            Person {
                email: email.to_owned(),
                ..person("ana", Role::Student)
            },
        );
        assert_eq!(step.create.is_some(), lets_in, "{allowed} {denied} {email}");
        assert_eq!(step.notes.is_empty(), lets_in);
    }
}

#[test]
fn names_are_never_empty_hold_no_tags_and_fit() {
    for (name, expected) in [
        ("", "ana"),
        ("  ", "ana"),
        ("<b></b>", "ana"),
        ("<b>Ana</b>", "Ana"),
        ("<script>alert(1)</script>", "alert(1)"),
        ("a < b", "a b"),
        ("a<b", "a"),
        ("\"O'Brien\" & Söhne", "\"O'Brien\" & Söhne"),
        ("Ana\0\u{202e}María\n", "AnaMaría"),
        ("مريم 🦴 愛", "مريم 🦴 愛"),
    ] {
        assert_eq!(rules::name(name, "ana@example.org"), expected, "{name:?}");
    }
    let long = rules::name(&"🦴".repeat(300), "a@b.c");
    assert_eq!(long.chars().count(), 100);
}

#[test]
fn an_address_longer_than_moodles_column_is_skipped() {
    let step = only(
        facts(),
        Person {
            email: format!("{}@example.org", "x".repeat(100)),
            ..person("ana", Role::Student)
        },
    );
    assert_eq!(step.create, None);
    assert!(reasons(&step).starts_with("the address is longer"));
}

#[test]
fn names_are_ours_until_the_first_sign_in() {
    let (mut facts, mut ana) = settled(Role::Student);
    assert_eq!(only(facts.clone(), ana.clone()), PersonStep::default());
    ana.first_name = "Anne".to_owned();
    let step = only(facts.clone(), ana.clone());
    let rename = step.rename.unwrap();
    assert_eq!(rename.before[0], "Ana");
    assert_eq!(rename.after[0], "Anne");
    facts.accounts.get_mut(&10).unwrap().signed_in = true;
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn a_name_changed_on_both_sides_is_a_conflict_and_moodles_stays() {
    let (mut facts, mut ana) = settled(Role::Student);
    facts.accounts.get_mut(&10).unwrap().last_name = "Garcia".to_owned();
    assert_eq!(
        only(facts.clone(), ana.clone()),
        PersonStep::default(),
        "changed in Moodle alone"
    );
    ana.first_name = "Anne".to_owned();
    let step = only(facts, ana);
    assert!(!step.writes() && step.notes[0].conflict);
}

#[test]
fn a_new_address_gets_a_linked_login_and_the_old_one_is_reported() {
    let (facts, mut ana) = settled(Role::Student);
    ana.email = "New@example.org".to_owned();
    ana.by_login.clear();
    let step = only(facts, ana);
    assert!(step.login);
    assert_eq!(step.rename.as_ref().unwrap().after[2], "new@example.org");
    assert!(reasons(&step).contains("signing in as `ana@example.org` still leads"));
}

#[test]
fn googles_spelling_of_the_address_is_no_difference() {
    let (mut facts, ana) = settled(Role::Student);
    facts.accounts.get_mut(&10).unwrap().email = "Ana@Example.org".to_owned();
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn a_linked_login_of_someone_else_is_a_conflict() {
    let (mut facts, mut ana) = settled(Role::Student);
    facts.accounts.insert(11, account("bo"));
    ana.by_login = vec![(11, false)];
    let step = only(facts, ana);
    assert!(!step.login);
    assert!(step.notes[0].conflict);
}

#[test]
fn teachers_and_joined_students_are_enrolled_with_their_roles() {
    for (role, teaches, expected) in [
        (Role::Teacher, true, TEACHER),
        (Role::Teacher, false, TEACHER),
        (Role::Student, true, STUDENT),
        (Role::Student, false, STUDENT),
        (Role::Admin, true, TEACHER),
        (Role::Admin, false, STUDENT),
    ] {
        let mut ana = person("ana", role);
        if teaches {
            ana.teaches = vec![COURSE];
        } else {
            ana.joined = vec![COURSE];
        }
        let step = only(facts(), ana);
        let seat = &step.seats[0];
        assert_eq!(seat.enrolment, Some(Enrolment::Enrol(METHOD)));
        assert_eq!(given(seat), Some(expected), "{role:?} {teaches}");
        assert_eq!(seat.take, None);
        assert_eq!(
            seat.place,
            Some(Place {
                enrolled_by_us: true,
                role_by_us: Some(expected),
                suspended_by_us: false
            })
        );
    }
}

#[test]
fn who_joined_is_enrolled_only_where_that_is_set() {
    let mut facts = facts();
    facts.house.enrols_joined = false;
    let mut ana = person("ana", Role::Student);
    ana.joined = vec![COURSE];
    assert!(only(facts.clone(), ana.clone()).seats.is_empty());
    ana.teaches = vec![COURSE];
    assert_eq!(only(facts, ana).seats.len(), 1);
}

#[test]
fn switching_the_enrolment_of_joined_people_off_ends_none() {
    let (mut facts, ana) = enrolled(Role::Student);
    facts.house.enrols_joined = false;
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn a_course_that_is_not_named_stays_as_it_is() {
    let mut facts = facts();
    facts.courses.get_mut(&COURSE).unwrap().open = false;
    let mut ana = person("ana", Role::Teacher);
    ana.teaches = vec![COURSE];
    facts.people = vec![ana];
    let plan = plan(&facts);
    assert!(plan.steps[0].create.is_some() && plan.steps[0].seats.is_empty());
    assert_eq!(
        plan.courses,
        [CourseNote {
            course: COURSE,
            name: "ANAT101".to_owned(),
            reason: "`MOODLE_COURSES` does not name it".to_owned(),
            people: 1
        }]
    );
}

#[test]
fn a_course_without_manual_enrolment_is_reported_once() {
    let mut facts = facts();
    facts.courses.get_mut(&COURSE).unwrap().manual = None;
    facts.people = (0..3)
        .map(|index| Person {
            joined: vec![COURSE],
            ..person(&format!("p{index}"), Role::Student)
        })
        .collect();
    let plan = plan(&facts);
    assert!(plan.steps.iter().all(|step| step.seats.is_empty()));
    assert_eq!((plan.courses.len(), plan.courses[0].people), (1, 3));
}

/// `ana`, settled, whom we enrolled in the course with her role.
fn enrolled(role: Role) -> (PeopleFacts, Person) {
    let (mut facts, mut ana) = settled(role);
    let given = if role == Role::Student {
        STUDENT
    } else {
        TEACHER
    };
    ana.joined = vec![COURSE];
    ana.places = vec![(
        COURSE,
        Place {
            enrolled_by_us: true,
            role_by_us: Some(given),
            suspended_by_us: false,
        },
    )];
    let standing = Standing {
        manual: Some((70, false)),
        elsewhere: None,
        roles: vec![Assignment {
            id: 80,
            role: given,
            plain: true,
        }],
    };
    facts.seats.insert((10, COURSE), standing);
    (facts, ana)
}

#[test]
fn whoever_is_as_they_should_be_gets_no_step() {
    for role in [Role::Student, Role::Teacher] {
        let (facts, ana) = enrolled(role);
        assert_eq!(only(facts, ana), PersonStep::default());
    }
}

#[test]
fn a_role_changes_in_both_directions() {
    for (was, is, from, to) in [
        (Role::Student, Role::Teacher, STUDENT, TEACHER),
        (Role::Teacher, Role::Student, TEACHER, STUDENT),
    ] {
        let (facts, mut ana) = enrolled(was);
        ana.role = is;
        let step = only(facts, ana);
        let seat = &step.seats[0];
        assert_eq!(seat.enrolment, None);
        assert_eq!(given(seat), Some(to));
        assert_eq!(taken(seat), Some((80, from)));
        assert_eq!(seat.place.unwrap().role_by_us, Some(to));
    }
}

#[test]
fn a_role_from_elsewhere_is_neither_raised_nor_taken() {
    for (has, plain) in [(STUDENT, true), (STUDENT, false), (HELPER, true)] {
        let (mut facts, mut ana) = settled(Role::Teacher);
        ana.teaches = vec![COURSE];
        let standing = Standing {
            manual: Some((70, false)),
            elsewhere: None,
            roles: vec![Assignment {
                id: 80,
                role: has,
                plain,
            }],
        };
        facts.seats.insert((10, COURSE), standing);
        let step = only(facts, ana);
        assert!(!step.writes());
        assert!(reasons(&step).ends_with("from elsewhere; `editingteacher` is not given"));
    }
}

#[test]
fn a_role_that_someone_took_away_in_moodle_is_not_given_again() {
    let (mut facts, mut ana) = enrolled(Role::Student);
    facts.seats.get_mut(&(10, COURSE)).unwrap().roles.clear();
    let step = only(facts.clone(), ana.clone());
    assert!(!step.writes() && step.notes[0].conflict);
    ana.role = Role::Teacher;
    let step = only(facts, ana);
    assert!(!step.writes() && step.notes[0].conflict);
}

#[test]
fn an_enrolment_by_another_method_gets_the_role_alone() {
    let (mut facts, mut ana) = settled(Role::Student);
    ana.joined = vec![COURSE];
    let standing = Standing {
        elsewhere: Some(false),
        ..Standing::default()
    };
    facts.seats.insert((10, COURSE), standing);
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.seats[0].enrolment, None);
    assert_eq!(given(&step.seats[0]), Some(STUDENT));
    // And goes with the role alone.
    ana.joined.clear();
    ana.places = vec![(COURSE, step.seats[0].place.unwrap())];
    facts.seats.get_mut(&(10, COURSE)).unwrap().roles = vec![Assignment {
        id: 81,
        role: STUDENT,
        plain: true,
    }];
    let step = only(facts, ana);
    assert_eq!(step.seats[0].enrolment, None);
    assert_eq!(taken(&step.seats[0]), Some((81, STUDENT)));
}

#[test]
fn a_suspension_by_a_teacher_stands() {
    let (mut facts, ana) = enrolled(Role::Student);
    facts.seats.get_mut(&(10, COURSE)).unwrap().manual = Some((70, true));
    let step = only(facts.clone(), ana.clone());
    assert!(!step.writes());
    assert_eq!(
        reasons(&step),
        "the enrolment in `ANAT101` was suspended in Moodle"
    );
    // By another method, too.
    let seat = facts.seats.get_mut(&(10, COURSE)).unwrap();
    (seat.manual, seat.elsewhere) = (None, Some(true));
    assert!(!only(facts, ana).writes());
}

#[test]
fn who_leaves_is_suspended_and_who_returns_resumes() {
    let (mut facts, mut ana) = enrolled(Role::Student);
    ana.joined.clear();
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.seats[0].enrolment, Some(Enrolment::Suspend(70)));
    assert_eq!((given(&step.seats[0]), taken(&step.seats[0])), (None, None));
    ana.places = vec![(COURSE, step.seats[0].place.unwrap())];
    facts.seats.get_mut(&(10, COURSE)).unwrap().manual = Some((70, true));
    assert_eq!(only(facts.clone(), ana.clone()), PersonStep::default());
    ana.joined = vec![COURSE];
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.seats[0].enrolment, Some(Enrolment::Resume(70)));
    assert!(!step.seats[0].place.unwrap().suspended_by_us);
    // Resumed in Moodle while away: stands.
    ana.joined.clear();
    facts.seats.get_mut(&(10, COURSE)).unwrap().manual = Some((70, false));
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn an_enrolment_that_is_not_ours_is_never_suspended() {
    let (mut facts, mut ana) = enrolled(Role::Student);
    ana.joined.clear();
    ana.places.clear();
    assert_eq!(only(facts.clone(), ana.clone()), PersonStep::default());
    ana.active = false;
    facts.accounts.get_mut(&10).unwrap().suspended = true;
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn who_was_removed_in_moodle_is_not_enrolled_again() {
    let (mut facts, ana) = enrolled(Role::Student);
    facts.seats.clear();
    let step = only(facts, ana);
    assert!(!step.writes());
    assert_eq!(
        reasons(&step),
        "was removed from `ANAT101` in Moodle and is not enrolled again"
    );
}

#[test]
fn a_deactivated_account_is_suspended_only_if_it_is_ours() {
    let (mut facts, mut ana) = enrolled(Role::Student);
    ana.active = false;
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.suspend, Some(true));
    assert_eq!(step.seats[0].enrolment, Some(Enrolment::Suspend(70)));
    let known = ana.known.as_mut().unwrap();
    known.created_by_us = false;
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.suspend, None);
    assert_eq!(step.seats[0].enrolment, Some(Enrolment::Suspend(70)));
    assert!(reasons(&step).contains("was there before and stays active"));
    // Activated again: only what we suspended comes back.
    ana.active = true;
    facts.accounts.get_mut(&10).unwrap().suspended = true;
    assert_eq!(only(facts.clone(), ana.clone()).suspend, None);
    ana.known.as_mut().unwrap().suspended_by_us = true;
    assert_eq!(only(facts, ana).suspend, Some(false));
}

#[test]
fn deactivated_people_whom_moodle_does_not_know_stay_unknown() {
    let mut ana = person("ana", Role::Student);
    ana.active = false;
    ana.by_email = vec![10];
    let mut facts = facts();
    facts.accounts.insert(10, account("x"));
    assert_eq!(only(facts, ana), PersonStep::default());
}

#[test]
fn what_was_taken_back_is_not_written_again_until_it_changes() {
    let (mut facts, mut ana) = settled(Role::Student);
    facts.accounts.get_mut(&10).unwrap().suspended = true;
    ana.joined = vec![COURSE];
    let wish = rules::Wish::of(&facts.house, &ana).to_string();
    let known = ana.known.as_mut().unwrap();
    (known.suspended_by_us, known.held) = (true, Some(wish));
    let step = only(facts.clone(), ana.clone());
    assert!(!step.writes() && step.noted);
    ana.known.as_mut().unwrap().problem = step.problem();
    assert!(!only(facts.clone(), ana.clone()).acts());
    ana.role = Role::Teacher;
    let step = only(facts, ana);
    assert_eq!((step.suspend, step.hold), (Some(false), None));
    assert_eq!(given(&step.seats[0]), Some(TEACHER));
}

#[test]
fn what_was_taken_back_stays_so_when_less_is_wanted_and_what_is_left_is_taken_away() {
    let (mut facts, mut ana) = settled(Role::Teacher);
    facts.accounts.get_mut(&10).unwrap().suspended = true;
    ana.teaches = vec![COURSE];
    let wish = rules::Wish::of(&facts.house, &ana).to_string();
    let known = ana.known.as_mut().unwrap();
    (known.suspended_by_us, known.held) = (true, Some(wish.clone()));
    // The course is unlinked: nothing is given, and the books hold back that the course is wanted again.
    ana.teaches.clear();
    let step = only(facts.clone(), ana.clone());
    assert!(!step.writes() && step.acts() && step.suspend.is_none());
    let less = step.hold.unwrap().to_string();
    assert_ne!(less, wish);
    ana.known.as_mut().unwrap().held = Some(less);
    assert!(!only(facts.clone(), ana.clone()).acts());
    ana.teaches = vec![COURSE];
    let step = only(facts.clone(), ana.clone());
    assert_eq!((step.suspend, step.hold), (Some(false), None));
    // An enrolment that an undo left is ended all the same, and a deactivated account suspended.
    let (mut facts, mut ana) = settled(Role::Teacher);
    ana.known.as_mut().unwrap().held = Some(wish);
    let place = Place {
        enrolled_by_us: true,
        ..Place::default()
    };
    ana.places = vec![(COURSE, place)];
    facts.seats.insert(
        (10, COURSE),
        Standing {
            manual: Some((7, false)),
            ..Standing::default()
        },
    );
    let step = only(facts.clone(), ana.clone());
    assert_eq!(step.seats[0].enrolment, Some(Enrolment::Suspend(7)));
    ana.active = false;
    assert_eq!(only(facts, ana).suspend, Some(true));
}

#[test]
fn nobody_is_enrolled_on_account_of_a_session_that_is_skipped_and_nobody_leaves() {
    let (mut facts, mut ana) = settled(Role::Teacher);
    ana.skipped = vec![COURSE];
    assert!(only(facts.clone(), ana.clone()).seats.is_empty());
    let place = Place {
        enrolled_by_us: true,
        ..Place::default()
    };
    ana.places = vec![(COURSE, place)];
    facts.seats.insert(
        (10, COURSE),
        Standing {
            manual: Some((7, false)),
            ..Standing::default()
        },
    );
    assert!(!only(facts.clone(), ana.clone()).acts());
    ana.skipped.clear();
    assert_eq!(
        only(facts, ana).seats[0].enrolment,
        Some(Enrolment::Suspend(7))
    );
}

proptest! {
    #[test]
    fn a_wish_is_known_again_and_says_what_is_new(
        teaches in proptest::collection::vec(1_i64..9, 0..4),
        joined in proptest::collection::vec(1_i64..9, 0..4),
        active: bool,
        more: bool,
    ) {
        let mut ana = person("ana", Role::Teacher);
        (ana.teaches, ana.joined, ana.active) = (teaches, joined, active);
        let wish = rules::Wish::of(&house(), &ana);
        prop_assert_eq!(wish.beside(&wish.to_string()), rules::Asks::Same);
        prop_assert_eq!(wish.beside("an older program's"), rules::Asks::Less);
        let mut other = ana.clone();
        if more { other.teaches.push(99) } else { other.joined.push(99) }
        let other = rules::Wish::of(&house(), &other);
        prop_assert_eq!(other.beside(&wish.to_string()), rules::Asks::Anew);
        prop_assert_eq!(wish.beside(&other.to_string()), rules::Asks::Less);
        ana.last_name.push('x');
        let renamed = rules::Wish::of(&house(), &ana);
        prop_assert_eq!(renamed.beside(&wish.to_string()), rules::Asks::Anew);
    }
}

#[test]
fn problems_are_written_down_once_and_struck_out_when_they_are_gone() {
    let mut facts = facts();
    let mut ana = person("ana", Role::Student);
    facts.house.denied_emails = "example.org".to_owned();
    let step = only(facts.clone(), ana.clone());
    assert!(step.noted && !step.writes());
    ana.known = Some(Known {
        problem: step.problem(),
        ..Known::default()
    });
    let step = only(facts.clone(), ana.clone());
    assert!(!step.acts() && !step.notes.is_empty());
    facts.house.denied_emails.clear();
    let step = only(facts, ana);
    assert!(step.create.is_some() && step.noted && step.problem().is_none());
}

/// What Moodle and our books hold once the plan is carried out.
fn carried_out(mut facts: PeopleFacts, plan: &PeoplePlan) -> PeopleFacts {
    let mut next = 1000;
    let mut fresh = || {
        next += 1;
        next
    };
    for step in &plan.steps {
        let person = facts
            .people
            .iter_mut()
            .find(|it| *it.id == *step.id)
            .unwrap();
        let mut user = step.moodle_user;
        if let Some(new) = &step.create {
            let id = fresh();
            user = Some(id);
            let (first, last) = (new.first_name.to_string(), new.last_name.to_string());
            facts.accounts.insert(
                id,
                MoodleAccount {
                    username: new.username.to_string(),
                    auth: "oauth2".to_owned(),
                    email: step.key(),
                    first_name: first.clone(),
                    last_name: last.clone(),
                    confirmed: true,
                    local: true,
                    owner: Some(step.id.to_string()),
                    ..MoodleAccount::default()
                },
            );
            facts.usernames.insert(new.username.to_string());
            person.known = Some(Known {
                moodle_user: Some(id),
                username: Some(new.username.to_string()),
                created_by_us: true,
                written: Some(rules::hash(&first, &last, &step.key())),
                ..Known::default()
            });
            person.by_email = vec![id];
            person.places.clear();
        }
        if step.acts() {
            let known = person.known.get_or_insert_default();
            known.problem = step.problem();
            known.held = step.hold.as_deref().map(str::to_owned);
        }
        let Some(user) = user else { continue };
        let account = facts.accounts.get_mut(&user).unwrap();
        if step.adopt.is_some() {
            person.places.clear();
            account.owner = Some(step.id.to_string());
            person.known = Some(Known {
                moodle_user: Some(user),
                username: Some(account.username.clone()),
                problem: step.problem(),
                ..Known::default()
            });
        }
        if step.login {
            person.by_login = vec![(user, false)];
        }
        if let Some(suspend) = step.suspend {
            account.suspended = suspend;
            person.known.as_mut().unwrap().suspended_by_us = suspend;
        }
        if let Some(rename) = &step.rename {
            let [first, last, email] = &rename.after;
            account.first_name.clone_from(first);
            account.last_name.clone_from(last);
            account.email.clone_from(email);
            person.known.as_mut().unwrap().written = Some(rules::hash(first, last, email));
        }
        for seat in &step.seats {
            let standing = facts.seats.entry((user, seat.course)).or_default();
            match seat.enrolment {
                Some(Enrolment::Enrol(_)) => standing.manual = Some((fresh(), false)),
                Some(Enrolment::Resume(row)) => standing.manual = Some((row, false)),
                Some(Enrolment::Suspend(row)) => standing.manual = Some((row, true)),
                None => {}
            }
            if let Some(taken) = &seat.take {
                standing.roles.retain(|it| it.id != taken.row);
            }
            if let Some(role) = given(seat) {
                standing.roles.push(Assignment {
                    id: fresh(),
                    role,
                    plain: true,
                });
            }
            if let Some(place) = seat.place {
                person.places.retain(|(course, _)| *course != seat.course);
                person.places.push((seat.course, place));
            }
        }
    }
    facts
}

prop_compose! {
    fn any_account()(
        username in "[a-c]{1,2}", name in ".{0,3}", deleted in prop::bool::weighted(0.1),
        suspended in prop::bool::weighted(0.2), confirmed in prop::bool::weighted(0.9),
        local in prop::bool::weighted(0.9), signed_in: bool,
    ) -> MoodleAccount {
        MoodleAccount {
            email: format!("{username}@x.org"),
            first_name: name,
            deleted, suspended, confirmed, local, signed_in,
            ..account(&username)
        }
    }
}

prop_compose! {
    fn any_place()(enrolled_by_us: bool, role in prop::option::of(prop::sample::select(vec![TEACHER, STUDENT])), suspended: bool) -> Place {
        Place { enrolled_by_us, role_by_us: role, suspended_by_us: suspended && enrolled_by_us }
    }
}

prop_compose! {
    fn any_standing()(
        manual in prop::option::of((70_i64..80, any::<bool>())),
        elsewhere in prop::option::of(any::<bool>()),
        roles in prop::collection::vec((prop::sample::select(vec![TEACHER, HELPER, STUDENT, 1]), any::<bool>()), 0..3),
    ) -> Standing {
        let roles = roles.into_iter().enumerate()
            .map(|(index, (role, plain))| Assignment { id: 800 + index as i64, role, plain }).collect();
        Standing { manual, elsewhere, roles }
    }
}

prop_compose! {
    fn any_person()(
        email in "[a-cA-C+ñ]{1,3}@(x|y)\\.org", first in "[a<b> é🦴]{0,5}", role in prop::sample::select(Role::ALL.to_vec()),
        active in prop::bool::weighted(0.8),
        teaches in prop::collection::vec(2_i64..5, 0..3), joined in prop::collection::vec(2_i64..5, 0..3),
        known in prop::option::of((1_i64..9, any::<bool>(), any::<bool>(), any::<bool>())),
        places in prop::collection::btree_map(2_i64..5, any_place(), 0..3),
        by_login in prop::collection::vec((1_i64..9, prop::bool::weighted(0.2)), 0..3),
        by_email in prop::collection::btree_set(1_i64..9, 0..3),
    ) -> Person {
        Person {
            email, first_name: first, active, teaches, joined, by_login,
            known: known.map(|(id, created_by_us, suspended_by_us, written)| Known {
                moodle_user: Some(id), created_by_us, suspended_by_us,
                written: written.then(|| "other".to_owned()), ..Known::default()
            }),
            places: if known.is_some() { places.into_iter().collect() } else { Vec::new() },
            by_email: by_email.into_iter().collect(),
            ..person("", role)
        }
    }
}

prop_compose! {
    fn any_facts()(
        people in prop::collection::vec(any_person(), 1..6),
        accounts in prop::collection::hash_map(1_i64..9, any_account(), 0..9),
        seats in prop::collection::hash_map((1_i64..9, 2_i64..5), any_standing(), 0..9),
        open in prop::collection::vec((any::<bool>(), any::<bool>()), 3),
        enrols_joined: bool, extended: bool, issuer: bool,
        denied in prop::sample::select(vec!["", "y.org"]),
    ) -> PeopleFacts {
        let mut facts = PeopleFacts {
            house: House {
                enrols_joined, extended_usernames: extended, issuer: issuer.then_some(1),
                denied_emails: denied.to_owned(), ..house()
            },
            courses: open.into_iter().enumerate().map(|(index, (open, manual))| (index as i64 + 2, Course {
                shortname: Label::default(), manual: manual.then_some(METHOD), open,
            })).collect(),
            people, accounts, seats,
            ..PeopleFacts::default()
        };
        let mut owners = HashMap::new();
        for (index, person) in facts.people.iter_mut().enumerate() {
            person.id = format!("p{index}");
            person.by_login.retain(|(id, _)| facts.accounts.contains_key(id));
            person.by_email.retain(|id| facts.accounts.get(id).is_some_and(|it| !it.deleted));
            // Our books know an account of one person only.
            if let Some(id) = person.known.as_ref().and_then(|it| it.moodle_user) {
                match owners.entry(id) {
                    Entry::Occupied(_) => {
                        person.known = None;
                        person.places.clear();
                    }
                    Entry::Vacant(free) => {
                        free.insert(person.id.clone());
                    }
                }
            }
        }
        for (id, owner) in owners {
            if let Some(account) = facts.accounts.get_mut(&id) {
                account.owner = Some(owner);
            }
        }
        facts.usernames = facts.accounts.values().map(|it| it.username.clone()).collect();
        facts
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_must_never_happen_never_does(facts in any_facts()) {
        let plan = plan(&facts);
        let mut usernames = facts.usernames.clone();
        let mut users = HashSet::new();
        for step in &plan.steps {
            let person = facts.people.iter().find(|it| *it.id == *step.id).unwrap();
            if let Some(new) = &step.create {
                prop_assert!(usernames.insert(new.username.to_string()), "a username twice");
                prop_assert!(!new.first_name.trim().is_empty() && !new.first_name.contains(['<', '>']));
                prop_assert!(person.active && step.moodle_user.is_none());
                if !facts.house.extended_usernames {
                    prop_assert!(new.username.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-._@".contains(&b)));
                }
            }
            let user = step.moodle_user;
            if let Some(id) = user.filter(|_| step.acts()) {
                let account = &facts.accounts[&id];
                prop_assert!(id > 2, "the guest or an administrator");
                prop_assert!(!account.deleted && account.local && account.confirmed);
                prop_assert!(users.insert(id), "an account for two people");
                prop_assert!(step.rename.is_none() || !account.signed_in);
                let ours = person.known.as_ref().is_some_and(|it| it.created_by_us);
                prop_assert!(step.suspend != Some(true) || ours);
                prop_assert!(step.rename.is_none() || ours);
            }
            for seat in &step.seats {
                let place = person.places.iter().find(|(course, _)| *course == seat.course).map(|(_, place)| *place);
                let standing = user.and_then(|user| facts.seats.get(&(user, seat.course))).cloned().unwrap_or_default();
                if let Some(role) = given(seat) {
                    prop_assert!([TEACHER, STUDENT].contains(&role));
                    let others = standing.roles.iter().filter(|it| Some(it.id) != taken(seat).map(|it| it.0)).count();
                    prop_assert!(others == 0 || place.is_some_and(|it| it.role_by_us.is_some()), "raised");
                    prop_assert!(standing.roles.iter().all(|it| it.role != role), "doubled");
                }
                if let Some(taken) = &seat.take {
                    let row = standing.roles.iter().find(|it| it.id == taken.row).unwrap();
                    prop_assert!(row.plain && row.role == taken.role);
                    prop_assert_eq!(place.unwrap().role_by_us, Some(taken.role));
                }
                match seat.enrolment {
                    Some(Enrolment::Enrol(_)) => {
                        prop_assert!(standing.manual.is_none() && standing.elsewhere.is_none());
                        prop_assert!(person.active && facts.courses[&seat.course].open);
                    }
                    Some(Enrolment::Resume(_)) => prop_assert!(place.unwrap().suspended_by_us && person.active),
                    Some(Enrolment::Suspend(_)) => prop_assert!(place.unwrap().enrolled_by_us),
                    None => {}
                }
            }
        }
    }

    #[test]
    fn a_second_plan_has_nothing_to_do(facts in any_facts()) {
        let first = plan(&facts);
        let second = plan(&carried_out(facts, &first));
        let left: Vec<&PersonStep> = second.steps.iter().filter(|step| step.acts()).collect();
        prop_assert!(left.is_empty(), "{left:#?} after {first:#?}");
    }

    #[test]
    fn the_plan_does_not_depend_on_the_order(facts in any_facts()) {
        let mut turned = facts.clone();
        turned.people.reverse();
        prop_assert_eq!(plan(&facts), plan(&turned));
    }
}
