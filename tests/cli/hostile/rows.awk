# Writes, for every kind of qa-ingest --kinds -F tsv, a file of rows whose
# columns of free text carry the payloads, one a row, and one of rows whose
# other columns do. A payload stands at both ends of its cell; the mark
# between says whose it is.
#	awk -v dir=DIR -f rows.awk payloads kinds.tsv
# DIR/KIND.csv		rows that load once "? " before the first cell is gone
# DIR/KIND.refused	rows none of whose cells are good
# DIR/NAME.N		the payload alone, for what the shell hands over
# DIR/want		mark, kind, column, payload, text as stored in hex

function bytes(s,   out, c) {
	while (match(s, /\\([0-7][0-7][0-7]|.)/)) {
		c = substr(s, RSTART + 1, RLENGTH - 1)
		out = out substr(s, 1, RSTART - 1)
		if (length(c) == 3)
			c = sprintf("%c", octal(c))
		else if (c in escape)
			c = escape[c]
		out = out c
		s = substr(s, RSTART + RLENGTH)
	}
	return out s
}

function octal(s) {
	return substr(s, 1, 1) * 64 + substr(s, 2, 1) * 8 + substr(s, 3, 1)
}

function hex(s,   out, i) {
	for (i = 1; i <= length(s); i++)
		out = out code[substr(s, i, 1)]
	return out
}

function trim(s) {
	while (sub(/^[ \t\r\n]/, "", s) || sub(/^\302\240/, "", s) ||
	    sub(/[ \t\r\n]$/, "", s) || sub(/\302\240$/, "", s))
		continue
	return s
}

# Any line end is read as one line feed.
function lines(s) {
	gsub(/\r\n|\r/, "\n", s)
	return s
}

# What stays of a cell: one guard is off, and the blanks around it.
function stored(s) {
	s = lines(s)
	if (s ~ /^''*[=+@\t-]/)
		sub(/^'/, "", s)
	return trim(s)
}

function quoted(s) {
	gsub(/"/, "\"\"", s)
	return "\"" s "\""
}

function want(mark, k, column, p, text) {
	print mark "\t" k "\t" column "\t" name[p] "\t" hex(text) >(dir "/want")
}

# A cell of free text; "" where the type takes none.
function free(type, p, mark,   s) {
	s = payload[p]
	if (type == "text")
		return s mark s
	if (type == "email") {
		gsub(/[\001-\040\177-\377,;<>"]/, "", s)
		return (s ~ /^(@|$)/ ? "x" : "") s "@" mark s
	}
	if (type == "breakdown") {
		gsub(/;/, "", s)
		return "-b=" s mark s
	}
	return ""
}

# A good cell of any other type: the nth of its kind.
function good(i, n,   k) {
	k = kind[i]
	if (k "." column[i] in fixed)
		return fixed[k "." column[i]]
	if (type[i] == "code" || type[i] == "codes") {
		if (preset[i] != "" || allowed[i] == k)
			return ""
		if (allowed[i] == "")
			return "-" number[k] "n" n
		return "-" number[allowed[i]] "n" (n + i - first[k]) % payloads + 1
	}
	if (type[i] == "whole" && key[i] != "")
		return n
	if (type[i] == "choice")
		return required[i] == "" ? "" : one(allowed[i])
	if (key[i] == "" && required[i] == "")
		return ""
	if (type[i] == "day")
		return sprintf("%d-%02d-%02d", 2001 + n / 336,
		    n % 336 / 28 + 1, n % 28 + 1)
	if (type[i] == "period")
		return "2024-25Q2"
	return 1
}

function one(choices) {
	sub(/\|.*/, "", choices)
	return choices
}

function write(k,   file, i, n, s, mark, row) {
	file = dir "/" k ".csv"
	row = ""
	for (i = first[k]; i <= last[k]; i++)
		row = row (i > first[k] ? "," : "") quoted(column[i])
	print row >file
	print row >(dir "/" k ".refused")
	for (n = 1; n <= payloads; n++) {
		row = ""
		for (i = first[k]; i <= last[k]; i++) {
			mark = "q" number[k] "x" i - first[k] "x" n "q"
			if (k "." column[i] in aside)
				s = ""
			else if (type[i] == "text" && k "." column[i] in fixed)
				s = fixed[k "." column[i]]
			else if ((s = free(type[i], n, mark)) != "")
				want(mark, k, column[i], n, stored(s))
			else
				s = good(i, n)
			row = row (i > first[k] ? "," : "? ") quoted(s)
		}
		sub(/^\? "/, "\"? ", row)
		print row >file
		refuse(k, n)
	}
	close(file)
}

function refuse(k, n,   i, mark, row) {
	row = ""
	for (i = first[k]; i <= last[k]; i++) {
		mark = "r" number[k] "x" i - first[k] "x" n "r"
		if (type[i] != "text")
			want(mark, "refused " k, column[i], n,
			    mark lines(payload[n]))
		row = row (i > first[k] ? "," : "") quoted("? " mark payload[n])
	}
	print row >(dir "/" k ".refused")
}

# What is no cell: names of files, values of --fill, arguments, headers.
function beside(what, k,   n, s, mark) {
	for (n = 1; n <= payloads; n++) {
		mark = "s" k "x" n "s"
		s = payload[n] mark payload[n]
		if (what == "header")
			s = mark lines(payload[n])
		if (what == "option")
			s = lines(s)
		if (what == "file")
			gsub("/", "", s)
		printf "%s", s >(dir "/" what "." n)
		close(dir "/" what "." n)
		if (what == "option")
			s = stored(s)
		want(mark, what, "-", n, s)
	}
}

BEGIN {
	FS = "\t"
	escape["t"] = "\t"; escape["r"] = "\r"; escape["n"] = "\n"
	for (i = 1; i < 256; i++)
		code[sprintf("%c", i)] = sprintf("%02x", i)
	split("text email breakdown code codes choice day period whole " \
	    "months number cell", t, " ")
	for (i in t)
		known[t[i]] = 1
	# so that figures are shown and owed, with their unit
	fixed["indicators.measure"] = "value"
	fixed["indicators.agency"] = "the-agency"
	fixed["observations.value"] = 7
	# an event that any action takes, whatever it is
	fixed["action-events.event"] = "update"
	# what becomes a record of another kind is told there
	split("agreed minute accepted progress", t, " ")
	for (i in t)
		aside["actions." t[i]] = 1
	# numbers of standards and ratings of scales are words of a closed list
	split("s11-tools s11-returns s11-ratings s11-evidence crosswalks", t, " ")
	for (i in t)
		fixed[t[i] ".standard"] = 1
	fixed["crosswalks.was_standard"] = 1
	split("rating-scales s11-returns s11-ratings", t, " ")
	for (i in t)
		fixed[t[i] ".rating"] = "F"
	aside["s11-tools.approved"] = aside["s11-tools.applies_to"] = 1
	aside["s11-returns.tool"] = 1
	# so that they are exceptions
	fixed["indicators.polarity"] = "high"
	fixed["targets.target"] = 100
	# so that it is on a day, with its reason
	fixed["schedule.schedule_kind"] = "request"
	fixed["schedule.anchor"] = "2025-01-20"
}
/^#/ { next }
FILENAME != before { before = FILENAME; file++; line = 0 }
{ line++ }
file == 1 { payload[++payloads] = bytes($2); name[payloads] = $1; next }
line == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
{
	n++
	kind[n] = $at["kind"]; column[n] = $at["column"]; type[n] = $at["type"]
	key[n] = $at["key"]; required[n] = $at["required"]
	preset[n] = $at["default"]; allowed[n] = $at["allowed"]
	if (!(kind[n] in first)) {
		first[kind[n]] = n
		number[kind[n]] = ++kinds
		order[kinds] = kind[n]
	}
	last[kind[n]] = n
	if (!(type[n] in known)) {
		print "rows.awk: is a column of the type " type[n] \
		    " free text? say what its cells are"
		failed = 1
	}
}
END {
	for (i = 1; i <= kinds; i++)
		write(order[i])
	beside("file", 1)
	beside("option", 2)
	beside("header", 3)
	beside("argument", 4)
	print payloads >(dir "/payloads")
	exit failed
}
