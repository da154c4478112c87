-- qatools, schema 5.
--
-- The action log: what was agreed, what became of it, which reminders went
-- out; and the calendar.

CREATE TABLE actions (
	reference      INTEGER NOT NULL REFERENCES code (id),
	source_kind    TEXT,                         -- NULL: a meeting
	source         TEXT,                         -- which one
	recommendation TEXT,
	priority       INTEGER REFERENCES code (id),
	agency         INTEGER REFERENCES code (id), -- that owns it
	owner          TEXT,                         -- one person or post
	deputy         TEXT,
	body           INTEGER REFERENCES code (id), -- that follows it
	action         TEXT,                         -- what is to be done
	indicator      INTEGER REFERENCES code (id),
	test           TEXT,                         -- where no indicator does
	baseline       ANY,                          -- number, as of a target
	target         ANY,                          -- in the indicator's unit
	achievable     TEXT,
	realistic      TEXT,
	scope          TEXT CHECK (scope IN ('single_agency')),
	               -- NULL: the partnership's
	needs_support  TEXT CHECK (needs_support IN ('yes')), -- NULL: no
	due            INTEGER,                      -- day agreed at first
	timescale      TEXT,                         -- as minuted
	batch          INTEGER NOT NULL REFERENCES batch (number),
	line           INTEGER NOT NULL,
	PRIMARY KEY (reference, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_events (
	reference     INTEGER NOT NULL REFERENCES code (id),
	number        INTEGER NOT NULL CHECK (number > 0), -- of the action's
	date          INTEGER,                       -- when it happened
	event         TEXT,
	text          TEXT,
	who           TEXT,
	new_due       INTEGER,                       -- day
	body          INTEGER REFERENCES code (id),
	meeting       INTEGER,                       -- day
	minute        TEXT,
	strength      TEXT CHECK (strength IN ('told', 'shown', 'checked')),
	evidence      TEXT,
	outcome       TEXT
	              CHECK (outcome IN ('embedded', 'not_yet', 'regressed')),
	rag           TEXT CHECK (rag IN ('red', 'amber', 'green')),
	effectiveness TEXT,
	reason        TEXT,
	voice         TEXT,
	batch         INTEGER NOT NULL REFERENCES batch (number),
	line          INTEGER NOT NULL,
	PRIMARY KEY (reference, number, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE mail_log (
	reference INTEGER NOT NULL REFERENCES code (id),
	due       INTEGER NOT NULL,                  -- day reminded of
	stage     TEXT NOT NULL,                     -- working days from it
	recipient TEXT NOT NULL,                     -- address
	composed  INTEGER,                           -- day
	message   TEXT,                              -- Message-ID
	skipped   TEXT CHECK (skipped IN ('yes')),   -- NULL: it was in it
	batch     INTEGER NOT NULL REFERENCES batch (number),
	line      INTEGER NOT NULL,
	PRIMARY KEY (reference, due, stage, recipient, batch)
) STRICT, WITHOUT ROWID;

-- Messages on their way. What they say is of record in mail_log; this is the
-- outbox, which no batch undoes.
CREATE TABLE mail (
	message   TEXT NOT NULL PRIMARY KEY,         -- Message-ID
	recipient TEXT NOT NULL,                     -- address
	composed  INTEGER NOT NULL,                  -- day
	bytes     TEXT NOT NULL,                     -- RFC 5322
	state     TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent',
	          'failed', 'held')),
	tries     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule (
	item          INTEGER NOT NULL REFERENCES code (id),
	valid_from    INTEGER NOT NULL,
	schedule_kind TEXT,
	title         TEXT,
	body          INTEGER REFERENCES code (id),  -- meets or receives it
	agency        INTEGER REFERENCES code (id),  -- owes it
	owner         TEXT,
	every_months  INTEGER CHECK (every_months > 0), -- NULL: once
	anchor        INTEGER,                       -- a day it is due
	papers        INTEGER CHECK (papers >= 0),   -- working days before
	after         INTEGER CHECK (after >= 0),    -- since its anchor
	after_days    TEXT CHECK (after_days IN ('working', 'months')),
	              -- what that counts; NULL: calendar days
	phase         TEXT CHECK (phase IN ('plan', 'do', 'review')),
	response      TEXT CHECK (response IN ('report', 'presentation')),
	reason        TEXT,
	basis         TEXT,                          -- lawful basis
	link          TEXT,
	valid_to      INTEGER,
	batch         INTEGER NOT NULL REFERENCES batch (number),
	line          INTEGER NOT NULL,
	PRIMARY KEY (item, valid_from, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE received (
	item     INTEGER NOT NULL REFERENCES code (id),
	due      INTEGER NOT NULL,                   -- day
	received INTEGER,                            -- day
	link     TEXT,
	note     TEXT,
	batch    INTEGER NOT NULL REFERENCES batch (number),
	line     INTEGER NOT NULL,
	PRIMARY KEY (item, due, batch)
) STRICT, WITHOUT ROWID;

CREATE TABLE closings (
	body      INTEGER NOT NULL REFERENCES code (id),
	date      INTEGER NOT NULL,                  -- of the meeting
	improved  TEXT,                              -- the three answers
	achieved  TEXT,
	know      TEXT,
	revisited INTEGER,                           -- day of a later meeting
	found     TEXT,
	batch     INTEGER NOT NULL REFERENCES batch (number),
	line      INTEGER NOT NULL,
	PRIMARY KEY (body, date, batch)
) STRICT, WITHOUT ROWID;
