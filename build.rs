//! Folders that are embedded in the binary: a new file in them means a new build.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=seed-data");
}
