-- qatools, schema 3.
--
-- Governance: which quorate body approved a change to a live definition, and
-- scorecards as a body had them before it.

CREATE TABLE approvals (
	record     TEXT NOT NULL                     -- kind that was changed
	           CHECK (record IN ('indicators', 'targets')),
	indicator  INTEGER NOT NULL REFERENCES code (id),
	area       INTEGER NOT NULL REFERENCES code (id), -- of a target, or 0
	valid_from INTEGER NOT NULL,                 -- of the version changed
	name       INTEGER NOT NULL REFERENCES code (id), -- of a target, or 0
	body       INTEGER NOT NULL REFERENCES code (id),
	date       INTEGER NOT NULL,                 -- of its meeting
	minute     TEXT,
	change     TEXT,                             -- column: old -> new; ...
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (record, indicator, area, valid_from, name, body, date,
	    batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE frozen (
	first_day  INTEGER NOT NULL,                 -- of the period
	last_day   INTEGER NOT NULL CHECK (last_day >= first_day),
	version    INTEGER NOT NULL,                 -- from 1
	status     TEXT CHECK (status IN ('refined', 'presented')),
	           -- NULL: draft
	body       INTEGER REFERENCES code (id),     -- that it was made for
	date       INTEGER,                          -- of its meeting
	as_of      INTEGER,                          -- day
	last_batch INTEGER,                          -- in force then
	sha256     TEXT,                             -- of the card's bytes
	indicators TEXT,                             -- codes separated by ;
	card       TEXT,                             -- csv, without the last LF
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (first_day, last_day, version, batch)
) STRICT, WITHOUT ROWID;
