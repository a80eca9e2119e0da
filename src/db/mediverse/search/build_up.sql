CREATE INDEX search_word_stem_idx ON mediverse_admin.search_word (stem);
CREATE INDEX search_word_keys_idx ON mediverse_admin.search_word USING gin (keys) WITH (fastupdate = off);
CREATE INDEX search_term_part_idx ON mediverse_admin.search_term (part);
CREATE INDEX search_term_words_idx ON mediverse_admin.search_term USING gin (words) WITH (fastupdate = off);
-- Nothing is planned by what is in the arrays, and looking at them takes as long as all the rest.
ANALYZE mediverse_admin.search_term (part), mediverse_admin.search_word (word);
