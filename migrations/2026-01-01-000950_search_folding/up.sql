-- Words are folded and shortened otherwise than before: what is indexed is indexed anew.
INSERT INTO mediverse_admin.search_dirty (part)
SELECT NULL WHERE EXISTS (SELECT FROM mediverse_admin.search_term);
