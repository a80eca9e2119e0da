DROP TABLE mediverse_admin.seeded_part;
