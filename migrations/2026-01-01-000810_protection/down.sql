DROP TABLE mediverse_admin.protection;
