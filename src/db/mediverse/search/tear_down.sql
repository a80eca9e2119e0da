TRUNCATE mediverse_admin.search_term, mediverse_admin.search_word RESTART IDENTITY;
DROP INDEX IF EXISTS mediverse_admin.search_word_keys_idx;
DROP INDEX IF EXISTS mediverse_admin.search_word_stem_idx;
DROP INDEX IF EXISTS mediverse_admin.search_term_words_idx;
DROP INDEX IF EXISTS mediverse_admin.search_term_part_idx;
