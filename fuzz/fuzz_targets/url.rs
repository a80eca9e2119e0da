#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| mediverse::fuzzing::url(text));
