# Reads what programs printed in one format, and says whatever came out
# alive, was altered, or does not hold together.
#	awk -v format=FORMAT -f inert.awk want page ...
# Standard output: a line "seen PAGE MARK" for each text that came out as it
# should; "alive PAGE:LINE: why" for each fault.
# Formats: text, csv, tsv, safe-csv, safe-tsv, md, html, svg; diagnostics, that is
# standard error; terminal, what a terminal got; hex, the strings of JSON as
# lines of PAGE and HEX; raw-json, their pages as they are.

function alive(why) {
	if (faults++ < 20)
		print "alive " page ":" FNR ": " format ": " why
}

# ---- what every format is held to ----

# Controls; those of the C1 set, of direction, of no width, of lines; tags.
function controls(s) {
	return s ~ /[\001-\010\013-\037\177]/ ||
	    s ~ /\302[\200-\237]|\330\234|\342\200[\213-\217\250-\256]/ ||
	    s ~ /\342\201[\240-\257]|\357\273\277|\363\240[\200\201]/
}

# Every text that is marked stands there whole.
function look(s,   rest, mark, want) {
	rest = s
	while (match(rest, /[qrs][0-9]+x[0-9]+(x[0-9]+)?[qrs]/)) {
		mark = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		if (!(mark in text))
			continue
		want = expected(mark)
		if (page ~ /^qa-scorecard.partnership/ ||
		    (page ~ /^qa-compare.stored/ && !index(s, want)))
			gsub(/\n/, " ", want)
		# the lines of a document are as wide as a page
		if (!whole || index(s, want) > 0 ||
		    (format == "text" && is_document()))
			saw(mark)
		else
			alive("the text of " mark " is not as it was: " name[mark])
	}
}

function saw(mark) {
	if (!((page, mark) in seen))
		print "seen " page " " mark
	seen[page, mark] = 1
}

# The text as the format shows it, once what it escapes is undone.
function expected(mark,   s) {
	if (mark in shown)
		return shown[mark]
	s = text[mark]
	if (format == "text") {
		gsub(/[\n\t]/, " ", s)
		s = escaped(s)
	} else if (format == "html" || format == "md") {
		gsub(/[\001-\011\013-\037\177]/, "\357\277\275", s)
		for (c in hidden)
			gsub(c, "\357\277\275", s)
	}
	return shown[mark] = s
}

function escaped(s,   c) {
	for (c in control)
		gsub(c, control[c], s)
	if (s ~ /[\200-\377]/)
		for (c in hidden)
			gsub(c, hidden[c], s)
	return s
}

function hide(begin, last, block) {
	hidden[begin sprintf("%c", last)] = \
	    sprintf("\\\\u{%x}", block + last - 128)
}

# ---- text, diagnostics, JSON as it stands ----

function plain() {
	if (controls($0) || /\t/)
		alive("a control character")
	if (format == "raw-json" && /</)
		alive("< within JSON")
	look($0)
}

# What a terminal got: line ends are CR LF, colours are the writer's own.
function terminal(   s) {
	s = $0
	sub(/\r$/, "", s)
	gsub(/\033\[(1;31|33|32|0)m/, "", s)
	if (controls(s))
		alive("a control character reaches the terminal")
	look(s)
}

# ---- CSV, TSV ----

function separated(   n, i, first) {
	record = record (open ? "\n" : "") $0
	open = gsub(/"/, "\"", record) % 2
	if (open)
		return
	n = fields(record, format ~ /csv/ ? "," : "\t")
	if (!width) {
		width = n
		errors = field[n] == "error" ? n : 0
	}
	if (n != width)
		alive(n " cells in a row, not " width)
	for (i = 1; i <= n; i++) {
		first = substr(field[i], 1, 1)
		# of what an error quotes, only the start may be left
		if (i == errors)
			continue
		if (format ~ /^safe/ && first ~ /[=+@\t\r-]/ &&
		    field[i] !~ /^-[0-9]+(\.[0-9]+)?$/)
			alive("a cell that a spreadsheet would run: " field[i])
		if (format ~ /^safe/ && field[i] ~ /^'+[=+@\t\r-]/)
			sub(/^'/, "", field[i])
		look(field[i])
	}
	record = ""
}

function fields(s, separator,   n, cell) {
	do {
		if (match(s, /^"([^"]|"")*"/)) {
			cell = substr(s, 2, RLENGTH - 2)
			gsub(/""/, "\"", cell)
		} else {
			match(s, "^[^\"" separator "]*")
			cell = substr(s, 1, RLENGTH)
		}
		field[++n] = cell
		s = substr(s, RLENGTH + 1)
		if (s != "" && substr(s, 1, 1) != separator) {
			alive("a quote within a cell")
			break
		}
		more = s != ""
		s = substr(s, 2)
	} while (more)
	return n
}

# ---- HTML ----

function html(   s, tag, out) {
	if (/^<\/style>/)
		style = 0
	if (style)
		return
	if (controls($0) || /\t/)
		alive("a control character")
	s = $0
	while (match(s, /<[^<>]*>/)) {
		tag = substr(s, RSTART, RLENGTH)
		out = out between(substr(s, 1, RSTART - 1))
		s = substr(s, RSTART + RLENGTH)
		if (tag == "<br>")
			out = out "\n"
		element(tag)
	}
	look(out between(s))
	if (/<style>$/)
		style = 1
}

# ---- pictures, in which names are cut to the room that they have ----

function svg(   s, tag, out) {
	if (/^<\/style>/)
		style = 0
	if (style)
		return
	if (controls($0) || /\t/)
		alive("a control character")
	s = $0
	while (match(s, /<[^<>]*>/)) {
		tag = substr(s, RSTART, RLENGTH)
		out = out between(apostrophes(substr(s, 1, RSTART - 1)))
		s = substr(s, RSTART + RLENGTH)
		if (tag !~ "^</?(svg|title|desc|style|g|text|tspan|path|rect|" \
		    "line|circle|polyline|polygon)[ />]" ||
		    tag ~ / (on[a-z]+|(xlink:)?href)=/)
			alive("a tag that is not the writer's: " tag)
	}
	look(out between(apostrophes(s)))
	if (/<style>$/)
		style = 1
}

function apostrophes(s) {
	gsub(/&#39;/, "'", s)
	return s
}

# Text between tags, its entities undone.
function between(s) {
	if (s ~ /[<>]/)
		alive("< or > that is no tag")
	gsub(/&lt;/, "<", s)
	gsub(/&gt;/, ">", s)
	gsub(/&quot;/, "\"", s)
	gsub(/&#xfffd;/, "\357\277\275", s)
	if (s ~ /&/ && undo_amp(s))
		alive("an entity that is not the writer's")
	gsub(/&amp;/, "\\&", s)
	return s
}

function undo_amp(s) {
	gsub(/&amp;/, "", s)
	return s ~ /&/
}

# A tag of the writer's own, at a place where it may stand.
function element(tag,   name, cells) {
	name = tag
	gsub(/^<\/?|[ >].*$/, "", name)
	if (tag ~ /^<\//) {
		if (stack[depth--] != name)
			alive(tag " closes what is not open")
	} else {
		if (!(tag in tags) && !(bare(tag) in tags) &&
		    !(is_document() && bare(tag) in parts))
			alive("a tag that is not the writer's: " tag)
		if (name !~ /^(br|meta|!DOCTYPE)$/)
			stack[++depth] = name
	}
	if (tag ~ /^<tr/)
		cells_of_row = 0
	if (tag ~ /^<t[hd][ >]/)
		cells_of_row += span(tag)
	if (tag == "</tr>" && !width)
		width = cells_of_row
	if (tag == "</tr>" && cells_of_row != width)
		alive(cells_of_row " cells in a row, not " width)
}

function span(tag) {
	if (match(tag, /colspan="/))
		return substr(tag, RSTART + RLENGTH) + 0
	return 1
}

# The tag without what the writer puts into it by number and by class.
function bare(tag) {
	sub(/ class="(red|amber|green)?n?( s)?( t)?"/, "", tag)
	sub(/ colspan="[0-9]+"/, "", tag)
	if (is_document())
		sub(/ value="[0-9]+"/, "", tag)
	if (is_document() && tag ~ /^<a href="https?:\/\/[^"<> ]*">$/)
		return "<a>"
	return tag
}

# ---- Markdown ----

function markdown(   s, n) {
	if (controls($0) || /\t/)
		alive("a control character")
	s = $0
	if (s ~ /^\|/) {
		if (!(n = pipes(s)) || (in_table && n != width))
			alive(n " columns in a row, not " width)
		if (!in_table)
			width = n
		in_table++
		if (in_table == 2 && s !~ /^\|( (---|---:) \|)+$/)
			alive("no rule below the header")
		if (in_table == 2)
			return
		gsub(/ \| /, "\n", s)
		gsub(/^\| | \|$/, "", s)
	} else {
		in_table = 0
		# a document has points, parentheses and links of its own
		if (is_document()) {
			sub(/^(- |[0-9]+\. )/, "", s)
			sub(/ \(<https?:\/\/[^ <>"]*>\)$/, "", s)
		}
		if (s ~ /^    |^ *([-+*]|[0-9]+[.)]) |^ *[-=]+ *$/)
			alive("a line that begins a block: " s)
		sub(/^##?#? /, "", s)
	}
	unescape(s)
}

function is_document() {
	return page ~ /^qa-s11\.(briefing|challenge|letters)\./
}

function pipes(s) {
	gsub(/\\[^a-zA-Z0-9 ]/, "", s)
	return gsub(/\|/, "", s)
}

# What is escaped is set aside; nothing that Markdown reads may be left.
function unescape(s,   rest) {
	rest = s
	gsub(/\\[^a-zA-Z0-9 ]/, "", rest)
	gsub(/&(lt|gt|amp|#64);|<br>/, "", rest)
	if (is_document())
		gsub(/[()]/, "", rest)
	if (rest ~ /[][\\`*_{}()#|!~<>&^$]/)
		alive("a character that Markdown reads: " rest)
	if (tolower(rest) ~ /:\/\/|www\.|[a-z0-9]@[a-z0-9]/)
		alive("a link that Markdown makes: " rest)
	gsub(/\\\\/, "\001", s)
	gsub(/\\/, "", s)
	gsub(/\001/, "\\", s)
	gsub(/<br>/, "\n", s)
	gsub(/&lt;/, "<", s)
	gsub(/&gt;/, ">", s)
	gsub(/&#64;/, "@", s)
	gsub(/&amp;/, "\\&", s)
	look(s)
}

# ---- JSON, its strings in hexadecimal ----

function strings(   s, mark) {
	page = $1
	s = $2
	while (match(s, /7[123](3[0-9])+78(3[0-9])+(78(3[0-9])+)?7[123]/)) {
		mark = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
		if (!(mark in unhex))
			continue
		if (index($2, hex[mark]) > 0)
			saw(unhex[mark])
		else
			alive("the text of " unhex[mark] " is not as it was: " \
			    name[unhex[mark]])
	}
}

# ---- pages ----

function bytes(h,   i, s) {
	for (i = 1; i < length(h); i += 2)
		s = s byte[substr(h, i, 2)]
	return s
}

function digits(mark,   i, s) {
	for (i = 1; i <= length(mark); i++)
		s = s of[substr(mark, i, 1)]
	return s
}

function begin() {
	page = FILENAME
	sub(/.*\//, "", page)
	record = ""
	open = width = depth = style = in_table = 0
	delete seen
}

function finish() {
	if (open)
		alive("a quote that is never closed")
	if (depth)
		alive("<" stack[depth] "> is never closed")
}

BEGIN {
	for (i = 1; i < 256; i++) {
		byte[sprintf("%02x", i)] = sprintf("%c", i)
		of[sprintf("%c", i)] = sprintf("%02x", i)
	}
	whole = format !~ /diagnostics|terminal|raw-json|svg/
	n = split("<!DOCTYPE html>|<html lang=\"en-GB\">|<head>|" \
	    "<meta charset=\"utf-8\">|<meta name=\"viewport\" " \
	    "content=\"width=device-width, initial-scale=1\">|<title>|" \
	    "<style>|<body>|<main>|<div class=\"scroll\" role=\"region\" " \
	    "tabindex=\"0\" aria-label=\"table\">|<table>|<caption>|<h1>|" \
	    "<small>|<thead>|<tr>|<tr class=\"b\">|<th scope=\"col\">|" \
	    "<th scope=\"row\">|<th scope=\"rowgroup\">|<td>|<b>|<br>|" \
	    "<tbody>", t, "|")
	for (i = 1; i <= n; i++)
		tags[t[i]] = 1
	# those of documents, which other pages have not
	n = split("h2 h3 p ul ol li a article", t, " ")
	for (i = 1; i <= n; i++)
		parts["<" t[i] ">"] = 1
	for (i = 1; i < 32; i++)
		control[sprintf("%c", i)] = sprintf("\\\\x%02x", i)
	control["\177"] = "\\\\x7f"
	for (i = 128; i < 160; i++)
		hide("\302", i, 128)
	hidden["\330\234"] = "\\\\u{61c}"
	hidden["\357\273\277"] = "\\\\u{feff}"
	for (i = 139; i <= 174; i++)
		if (i <= 143 || i >= 168)
			hide("\342\200", i, 8192)
	for (i = 160; i <= 175; i++)
		hide("\342\201", i, 8256)
	for (i = 128; i < 192; i++) {
		hide("\363\240\200", i, 917504)
		hide("\363\240\201", i, 917568)
	}
}
FILENAME == ARGV[1] {
	split($0, t, "\t")
	name[t[1]] = t[2] "." t[3] " " t[4]
	text[t[1]] = bytes(t[5])
	hex[digits(t[1])] = t[5]
	unhex[digits(t[1])] = t[1]
	next
}
FNR == 1 { finish(); begin() }
format == "hex" { strings(); next }
format == "html" { html(); next }
format == "svg" { svg(); next }
format == "md" { markdown(); next }
format ~ /csv|tsv/ { separated(); next }
format == "terminal" { terminal(); next }
{ plain() }
END { finish(); exit faults > 0 }
