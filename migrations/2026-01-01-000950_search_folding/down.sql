INSERT INTO mediverse_admin.search_dirty (part)
SELECT NULL WHERE EXISTS (SELECT FROM mediverse_admin.search_term);
