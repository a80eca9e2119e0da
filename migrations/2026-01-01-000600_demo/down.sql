DROP FUNCTION mediverse_admin.is_demo(text);
DROP TABLE mediverse_admin.demo;
