SELECT count(*) AS rows FROM public."TeachingSession" WHERE NOT mediverse_admin.is_demo(id)
