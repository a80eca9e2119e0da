-- Pruned commands stand among the roll-ups of those there still are. Every report asks for them, and
-- without an index of their own reads all the others to find that there are none.
CREATE INDEX rollup_session_kept_idx ON mediverse_admin.rollup_session (quarter) WHERE kept;
CREATE INDEX rollup_day_kept_idx ON mediverse_admin.rollup_day (day) WHERE kept;
