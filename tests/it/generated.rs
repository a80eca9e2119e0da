//! `completions/` and `man/` are generated, and these tests are the generator:
//! run them with `UPDATE_GENERATED=1` after changing the command line.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use clap_complete::Shell;

fn check(folder: &str, files: &[(String, String)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    #[expect(clippy::disallowed_methods, reason = "a switch of the test run")]
    let update = env::var_os("UPDATE_GENERATED").is_some();
    if update {
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
    }
    let there: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let wanted: BTreeSet<String> = files.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(there, wanted);
    for (name, text) in files {
        let committed = fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            &committed == text,
            "{name} is out of date: UPDATE_GENERATED=1 cargo test generated"
        );
    }
}

#[test]
fn completions_are_current() {
    let files = [
        (Shell::Bash, "bash"),
        (Shell::Zsh, "zsh"),
        (Shell::Fish, "fish"),
        (Shell::Elvish, "elvish"),
        (Shell::PowerShell, "powershell"),
    ]
    .map(|(shell, name)| (format!("mediverse.{name}"), mediverse::completions(shell)));
    check("completions", &files);
}

#[test]
fn man_pages_are_current() {
    check("man", &mediverse::man_pages());
}
