-- qatools, schema 2.
--
-- A batch that says again what is in force stores no copies of the rows. It
-- names what it confirmed: for one indicator and area, a list of
--	[first_day, last_day, breakdown or agency, line, batch]
-- in the order of the table, where batch is the one whose row says the same.

CREATE TABLE confirmed (
	kind      TEXT NOT NULL                      -- of the records
	          CHECK (kind IN ('observations', 'commentary')),
	indicator INTEGER NOT NULL REFERENCES code (id),
	area      INTEGER NOT NULL REFERENCES code (id),
	batch     INTEGER NOT NULL REFERENCES batch (number),
	part      INTEGER NOT NULL,                  -- from 0, of a long list
	records   TEXT NOT NULL,                     -- JSON, as above
	PRIMARY KEY (kind, indicator, area, batch, part)
) STRICT, WITHOUT ROWID;
