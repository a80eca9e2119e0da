#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mediverse::fuzzing::import(bytes));
