#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| mediverse::fuzzing::fold_text(text));
