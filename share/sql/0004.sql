-- qatools, schema 4.
--
-- Control charts: where their limits begin anew.

CREATE TABLE change_points (
	indicator INTEGER NOT NULL REFERENCES code (id),
	area      INTEGER NOT NULL REFERENCES code (id),
	first_day INTEGER NOT NULL,                  -- of the new phase's first
	last_day  INTEGER NOT NULL CHECK (last_day >= first_day), -- period
	reason    TEXT,                              -- what changed
	minute    TEXT,
	withdrawn TEXT CHECK (withdrawn IN ('yes')), -- NULL: it holds
	batch     INTEGER NOT NULL REFERENCES batch (number),
	line      INTEGER NOT NULL,
	PRIMARY KEY (indicator, area, first_day, last_day, batch)
) STRICT, WITHOUT ROWID;
