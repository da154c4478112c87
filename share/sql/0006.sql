-- Self-assessments: scales, tools, rounds, returns and what was made of them.

-- Scales of ratings, one row a rating; position 1 is the best.
CREATE TABLE rating_scales (
	scale    INTEGER NOT NULL REFERENCES code (id),
	rating   TEXT NOT NULL,                      -- its code
	label    TEXT,
	position INTEGER CHECK (position >= 0),
	met      TEXT CHECK (met IN ('yes', 'partly', 'no', 'not_applicable')),
	colour   TEXT
	         CHECK (colour IN ('blue', 'turquoise', 'pink', 'orange',
	           'grey', 'purple', 'green', 'amber', 'red', 'pale',
	           'white')),
	also     TEXT,
	batch    INTEGER NOT NULL REFERENCES batch (number),
	line     INTEGER NOT NULL,
	PRIMARY KEY (scale, rating, batch)
) STRICT, WITHOUT ROWID;

-- Tools: the tool itself (standard empty), standards and questions. What a
-- column leaves empty is that of what is above it.
CREATE TABLE s11_tools (
	tool       INTEGER NOT NULL REFERENCES code (id),
	standard   TEXT NOT NULL,
	text       TEXT,
	guidance   TEXT,
	suggestion TEXT,
	source     TEXT,
	answer     TEXT CHECK (answer IN ('rating', 'text', 'heading')),
	scale      INTEGER REFERENCES code (id),
	applies_to TEXT,
	about      TEXT CHECK (about IN ('adult', 'both')),
	form       TEXT CHECK (form IN ('full', 'review')),
	audit_type TEXT
	           CHECK (audit_type IN ('s11', 's175', 'voluntary', 'other')),
	status     TEXT CHECK (status IN ('draft', 'retired')),
	approved   TEXT,
	replaces   INTEGER REFERENCES code (id),
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (tool, standard, batch)
) STRICT, WITHOUT ROWID;

-- Rounds, one row a tool that is used in it.
CREATE TABLE s11_rounds (
	round        INTEGER NOT NULL REFERENCES code (id),
	tool         INTEGER NOT NULL REFERENCES code (id),
	title        TEXT,
	opened       INTEGER,                        -- day
	due          INTEGER,                        -- day
	closed       INTEGER,                        -- day
	previous     INTEGER REFERENCES code (id),
	every_months INTEGER CHECK (every_months > 0),
	areas        TEXT,
	body         INTEGER REFERENCES code (id),
	batch        INTEGER NOT NULL REFERENCES batch (number),
	line         INTEGER NOT NULL,
	PRIMARY KEY (round, tool, batch)
) STRICT, WITHOUT ROWID;

-- Who is asked in a round: the form, and why that one.
CREATE TABLE s11_assignments (
	round     INTEGER NOT NULL REFERENCES code (id),
	agency    INTEGER NOT NULL REFERENCES code (id),
	tool      INTEGER REFERENCES code (id),
	form      TEXT CHECK (form IN ('full', 'review')),
	reason    TEXT,
	issued    INTEGER,                           -- day
	due       INTEGER,                           -- day
	withdrawn TEXT CHECK (withdrawn IN ('yes')),
	batch     INTEGER NOT NULL REFERENCES batch (number),
	line      INTEGER NOT NULL,
	PRIMARY KEY (round, agency, batch)
) STRICT, WITHOUT ROWID;

-- What agencies answered; rating is the code of the tool's scale.
CREATE TABLE s11_returns (
	round       INTEGER NOT NULL REFERENCES code (id),
	agency      INTEGER NOT NULL REFERENCES code (id),
	standard    TEXT NOT NULL,
	rating      TEXT,
	evidence    TEXT,
	comment     TEXT,
	changes     TEXT,
	improvement TEXT,
	deadline    INTEGER,                         -- day
	progress    TEXT,
	kept        TEXT CHECK (kept IN ('yes', 'partly', 'no')),
	question    TEXT,
	batch       INTEGER NOT NULL REFERENCES batch (number),
	line        INTEGER NOT NULL,
	PRIMARY KEY (round, agency, standard, batch)
) STRICT, WITHOUT ROWID;

-- Challenge and moderation: each stays, the last rating holds.
CREATE TABLE s11_ratings (
	round      INTEGER NOT NULL REFERENCES code (id),
	agency     INTEGER NOT NULL REFERENCES code (id),
	standard   TEXT NOT NULL,
	date       INTEGER NOT NULL,                 -- day
	challenger INTEGER NOT NULL,
	rating     TEXT,
	who        TEXT,
	reason     TEXT,
	question   TEXT,
	answer     TEXT,
	batch      INTEGER NOT NULL REFERENCES batch (number),
	line       INTEGER NOT NULL,
	PRIMARY KEY (round, agency, standard, date, challenger, batch)
) STRICT, WITHOUT ROWID;

-- What a round found, by section of its briefing.
CREATE TABLE s11_briefings (
	round           INTEGER NOT NULL REFERENCES code (id),
	tool            INTEGER NOT NULL,            -- code; 0: section 11's
	section         TEXT NOT NULL
	                CHECK (section IN ('summary', 'methodology',
	                  'working_well', 'improvement', 'recommendation',
	                  'next_step', 'resource')),
	number          INTEGER NOT NULL CHECK (number >= 0),
	text            TEXT,
	agencies        TEXT,
	standards       TEXT,
	recommendations TEXT,
	bodies          TEXT,
	date            INTEGER,                     -- day
	link            TEXT,
	batch           INTEGER NOT NULL REFERENCES batch (number),
	line            INTEGER NOT NULL,
	PRIMARY KEY (round, tool, section, number, batch)
) STRICT, WITHOUT ROWID;

-- What others say of a standard at an agency.
CREATE TABLE s11_evidence (
	agency      INTEGER NOT NULL REFERENCES code (id),
	tool        INTEGER NOT NULL REFERENCES code (id),
	standard    TEXT NOT NULL,
	date        INTEGER NOT NULL,                -- day
	source_kind TEXT NOT NULL
	            CHECK (source_kind IN ('audit', 'inspection',
	              'case_review', 'visit', 'data', 'complaint', 'survey',
	              'other')),
	source      TEXT NOT NULL,
	grade       TEXT,
	met         TEXT CHECK (met IN ('yes', 'partly', 'no')),
	text        TEXT,
	link        TEXT,
	batch       INTEGER NOT NULL REFERENCES batch (number),
	line        INTEGER NOT NULL,
	PRIMARY KEY (agency, tool, standard, date, source_kind, source, batch)
) STRICT, WITHOUT ROWID;

-- Letters of a round that were composed.
CREATE TABLE s11_letters (
	round        INTEGER NOT NULL REFERENCES code (id),
	agency       INTEGER NOT NULL REFERENCES code (id),
	letter       TEXT NOT NULL
	             CHECK (letter IN ('reminder', 'feedback')),
	due          INTEGER NOT NULL,               -- day; of a reminder
	stage        TEXT NOT NULL,
	recipient    TEXT NOT NULL,
	composed     INTEGER,                        -- day
	message      TEXT,
	acknowledged INTEGER,                        -- day
	batch        INTEGER NOT NULL REFERENCES batch (number),
	line         INTEGER NOT NULL,
	PRIMARY KEY (round, agency, letter, due, stage, recipient, batch)
) STRICT, WITHOUT ROWID;

-- Which standard of an earlier tool a standard was.
CREATE TABLE crosswalks (
	tool         INTEGER NOT NULL REFERENCES code (id),
	standard     TEXT NOT NULL,
	was_tool     INTEGER NOT NULL REFERENCES code (id),
	was_standard TEXT NOT NULL,
	note         TEXT,
	batch        INTEGER NOT NULL REFERENCES batch (number),
	line         INTEGER NOT NULL,
	PRIMARY KEY (tool, standard, was_tool, was_standard, batch)
) STRICT, WITHOUT ROWID;

-- Schools, and where an agency works.
ALTER TABLE agencies ADD COLUMN school_type TEXT CHECK (school_type IN (
	'maintained', 'academy', 'free', 'independent', 'special',
	'further_education', 'alternative', 'hospital', 'other'));
ALTER TABLE agencies ADD COLUMN phase TEXT CHECK (phase IN ('nursery',
	'primary', 'middle', 'secondary', 'all_through', 'post_16'));
ALTER TABLE agencies ADD COLUMN urn INTEGER CHECK (urn >= 0); -- its number
ALTER TABLE agencies ADD COLUMN areas TEXT; -- codes separated by ;
