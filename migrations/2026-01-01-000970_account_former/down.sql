DROP TRIGGER mediverse_former ON mediverse_admin.account;
DROP FUNCTION mediverse_admin.keep_former();
DROP TABLE mediverse_admin.account_former;
