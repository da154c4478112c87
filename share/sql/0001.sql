-- qatools, schema 1.
--
-- Nothing is ever changed or deleted here: a load adds rows that name their
-- batch, an undo adds a batch that names another. What is in force follows
-- from the order of the batches (qa-db(5)).
--
-- Days are whole days since 1970-01-01. In a table of records NULL is the
-- column's default (qa-records(5)).

CREATE TABLE batch (
	number   INTEGER PRIMARY KEY,  -- from 1, in the order of recording
	recorded TEXT NOT NULL,        -- moment, UTC, 2024-11-01T09:30:00Z
	received INTEGER NOT NULL,     -- day; what --as-of goes by
	pack     INTEGER NOT NULL      -- 1: loaded by qa-init, before all others
	         CHECK (pack IN (0, 1)),
	by       TEXT NOT NULL,        -- who ran the program
	kind     TEXT NOT NULL,        -- record kind; empty for an undo
	file     TEXT NOT NULL,        -- name of the input
	sha256   TEXT NOT NULL,        -- of the input's bytes, hexadecimal
	options  TEXT NOT NULL,        -- that change what a row means
	columns  TEXT NOT NULL,        -- that the input gave, separated by ;
	rows     INTEGER NOT NULL,     -- records read
	added    INTEGER NOT NULL,     -- of them new
	revised  INTEGER NOT NULL,     -- of them with other contents
	same     INTEGER NOT NULL,     -- of them unchanged
	rejected INTEGER NOT NULL,     -- rows left out by --partial
	digest   TEXT NOT NULL,        -- of the stored rows, hexadecimal
	undoes   INTEGER REFERENCES batch (number)
	         CHECK (undoes < number)
) STRICT;

-- Every code once: of areas, indicators, ..., and every breakdown.
CREATE TABLE code (
	id    INTEGER PRIMARY KEY,     -- from 1 without gaps; 0 is none
	space TEXT NOT NULL,           -- kind that defines it, name, breakdown
	code  TEXT NOT NULL,
	UNIQUE (space, code)
) STRICT;
INSERT INTO code VALUES (0, 'none', '');

CREATE TABLE pack (
	pack  INTEGER NOT NULL REFERENCES code (id), -- name of the pack
	key   INTEGER NOT NULL REFERENCES code (id), -- name of the setting
	value TEXT,                                  -- its value
	batch INTEGER NOT NULL REFERENCES batch (number),
	line  INTEGER NOT NULL,                      -- of the input
	PRIMARY KEY (pack, key, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE areas (
	area       INTEGER NOT NULL REFERENCES code (id), -- ONS code
	valid_from INTEGER NOT NULL,                 -- first day of the version
	name       TEXT,                             -- name of the area
	level      TEXT CHECK (level IN ('country', 'region', 'la')),
	parent     INTEGER REFERENCES code (id),     -- region or country
	dfe_number INTEGER,                          -- Department for Education
	valid_to   INTEGER,                          -- last day of the version
	successor  TEXT,                             -- codes separated by ;
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (area, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE holidays (
	date   INTEGER NOT NULL,                     -- a bank holiday
	name   TEXT,                                 -- what it is called
	status TEXT CHECK (status IN ('computed')),  -- NULL: proclaimed
	batch  INTEGER NOT NULL REFERENCES batch (number),
	line   INTEGER NOT NULL,
	PRIMARY KEY (date, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE bodies (
	body       INTEGER NOT NULL REFERENCES code (id),
	valid_from INTEGER NOT NULL,                 -- first day of the version
	name       TEXT,
	body_kind  TEXT CHECK (body_kind IN ('partnership', 'executive',
	           'business', 'subgroup', 'oversight', 'network')),
	parents    TEXT,                             -- codes separated by ;
	meets_every_months INTEGER CHECK (meets_every_months > 0),
	quorum     INTEGER,                          -- members
	chair      TEXT,
	valid_to   INTEGER,                          -- last day of the version
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (body, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE agencies (
	agency      INTEGER NOT NULL REFERENCES code (id),
	valid_from  INTEGER NOT NULL,                -- first day of the version
	name        TEXT,
	agency_kind TEXT CHECK (agency_kind IN ('council', 'police', 'health',
	            'probation', 'education', 'youth_justice', 'court',
	            'voluntary', 'partnership')),
	duty        TEXT CHECK (duty IN ('s11', 's175', 's157')),
	valid_to    INTEGER,                         -- last day of the version
	batch       INTEGER NOT NULL REFERENCES batch (number),
	line        INTEGER NOT NULL,
	PRIMARY KEY (agency, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
	agency     INTEGER NOT NULL REFERENCES code (id), -- or 0
	body       INTEGER NOT NULL REFERENCES code (id), -- or 0
	role       TEXT NOT NULL,                    -- what they do
	name       TEXT NOT NULL,                    -- who
	valid_from INTEGER NOT NULL,                 -- first day of the version
	email      TEXT,
	deputy     TEXT,
	valid_to   INTEGER,                          -- last day of the version
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (agency, body, role, name, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE priorities (
	priority   INTEGER NOT NULL REFERENCES code (id),
	valid_from INTEGER NOT NULL,                 -- first day of the version
	title      TEXT,
	why        TEXT,                             -- why it matters
	body       INTEGER REFERENCES code (id),     -- that looks after it
	position   INTEGER,                          -- on the scorecard
	valid_to   INTEGER,                          -- last day of the version
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (priority, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicators (
	indicator   INTEGER NOT NULL REFERENCES code (id),
	valid_from  INTEGER NOT NULL,                -- first day of the version
	title       TEXT,
	priorities  TEXT,                            -- codes separated by ;
	position    INTEGER,                         -- within its priority
	measure     TEXT CHECK (measure IN ('count', 'percent', 'rate', 'mean',
	            'value')),
	per         INTEGER,                         -- of a rate
	unit        TEXT,
	decimals    INTEGER CHECK (decimals BETWEEN 0 AND 9),
	polarity    TEXT CHECK (polarity IN ('high', 'low', 'range')),
	aggregation TEXT CHECK (aggregation IN ('mean', 'snapshot')),
	frequency   TEXT CHECK (frequency IN ('month', 'term', 'year',
	            'academic_year')),
	span        TEXT CHECK (span IN ('to_date', 'rolling_12', 'snapshot')),
	indicator_kind TEXT CHECK (indicator_kind IN ('how_well',
	            'better_off')),
	agency      INTEGER REFERENCES code (id),    -- that owes it
	numerator_title   TEXT,
	denominator_title TEXT,
	denominator_indicator INTEGER REFERENCES code (id),
	annualise   TEXT CHECK (annualise IN ('yes')),
	source      TEXT,
	source_code TEXT,
	prompt      TEXT,                            -- question to ask
	caveat      TEXT,
	valid_to    INTEGER,                         -- last day of the version
	batch       INTEGER NOT NULL REFERENCES batch (number),
	line        INTEGER NOT NULL,
	PRIMARY KEY (indicator, valid_from, batch)
) STRICT, WITHOUT ROWID;

-- Numbers with decimals are kept as typed, as text; whole ones as integers.
CREATE TABLE targets (
	indicator  INTEGER NOT NULL REFERENCES code (id),
	area       INTEGER NOT NULL REFERENCES code (id),
	valid_from INTEGER NOT NULL,                 -- until the next one
	name       INTEGER NOT NULL REFERENCES code (id),
	target     ANY,                              -- in the indicator's unit
	amber      ANY,                              -- tolerance
	low        ANY,                              -- of a range
	high       ANY,
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (indicator, area, valid_from, name, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE neighbours (
	"set"      INTEGER NOT NULL REFERENCES code (id), -- name of the set
	area       INTEGER NOT NULL REFERENCES code (id),
	neighbour  INTEGER NOT NULL REFERENCES code (id),
	rank       INTEGER,                          -- 1 is the nearest
	valid_from INTEGER,                          -- days the set applies to
	valid_to   INTEGER,
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY ("set", area, neighbour, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetings (
	body    INTEGER NOT NULL REFERENCES code (id),
	date    INTEGER NOT NULL,                    -- the day
	present INTEGER,                             -- members
	minutes TEXT,                                -- where they are kept
	batch   INTEGER NOT NULL REFERENCES batch (number),
	line    INTEGER NOT NULL,
	PRIMARY KEY (body, date, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
	indicator INTEGER NOT NULL REFERENCES code (id),
	area      INTEGER NOT NULL REFERENCES code (id),
	first_day INTEGER NOT NULL,                  -- of the period
	last_day  INTEGER NOT NULL CHECK (last_day >= first_day),
	body      INTEGER NOT NULL REFERENCES code (id),
	date      INTEGER NOT NULL,                  -- of the meeting
	decision  TEXT CHECK (decision IN ('significant', 'not_significant',
	          'watch', 'enquire')),
	reason    TEXT,
	minute    TEXT,
	batch     INTEGER NOT NULL REFERENCES batch (number),
	line      INTEGER NOT NULL,
	PRIMARY KEY (indicator, area, first_day, last_day, body, date, batch)
) STRICT, WITHOUT ROWID;

-- A cell is an integer, a decimal as typed, or the symbol as sent.
CREATE TABLE observations (
	indicator   INTEGER NOT NULL REFERENCES code (id),
	area        INTEGER NOT NULL REFERENCES code (id),
	first_day   INTEGER NOT NULL,                -- of the period
	last_day    INTEGER NOT NULL CHECK (last_day >= first_day),
	breakdown   INTEGER NOT NULL REFERENCES code (id), -- 0: the total
	numerator   ANY,
	denominator ANY,
	value       ANY,                             -- NULL: from the parts
	parts       TEXT CHECK (parts IN ('rounded')),
	status      TEXT                             -- NULL: final
	            -- not IN, which builds a table for every row
	            CHECK (status IS NULL OR status = 'provisional' OR
	            status = 'withdrawn' OR status = 'suppressed' OR
	            status = 'not_available' OR status = 'not_applicable' OR
	            status = 'low' OR status = 'unreliable'),
	agency      INTEGER REFERENCES code (id),    -- NULL: who owes it
	batch       INTEGER NOT NULL REFERENCES batch (number),
	line        INTEGER NOT NULL,
	PRIMARY KEY (indicator, area, first_day, last_day, breakdown, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE commentary (
	indicator  INTEGER NOT NULL REFERENCES code (id),
	area       INTEGER NOT NULL REFERENCES code (id),
	first_day  INTEGER NOT NULL,                 -- of the period
	last_day   INTEGER NOT NULL CHECK (last_day >= first_day),
	agency     INTEGER NOT NULL REFERENCES code (id), -- or 0
	commentary TEXT,                             -- NULL: taken back
	author     TEXT,
	written    INTEGER,                          -- day
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (indicator, area, first_day, last_day, agency, batch)
) STRICT, WITHOUT ROWID;
