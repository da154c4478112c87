# Writes qa-records(5) from `qa-ingest --kinds -F tsv`.
function text(s) { gsub(/\\/, "\\e", s); gsub(/^[.']/, "\\\\\\&&", s); return s }
BEGIN {
	FS = "\t"
	print ".\\\" Made from the tables of record kinds: see the Makefile."
	print ".Dd November 22, 2026"
	print ".Dt QA-RECORDS 5"
	print ".Os"
	print ".Sh NAME"
	print ".Nm qa-records"
	print ".Nd record kinds and their columns"
	print ".Sh DESCRIPTION"
	print "A record kind is a named table of columns."
	print "Rows of a kind come in through"
	print ".Xr qa-ingest 1"
	print "and go out through"
	print ".Xr qa-export 1 ;"
	print "the header names the columns, in any order."
	print "Of each column this page gives the type, whether it is part of"
	print "the key or required, its default, its allowed values or the"
	print "kind whose codes it takes, and what it means."
	print ".Pp"
	print "In a first load a column that is absent takes its default."
	print "In a revision an absent column keeps what is stored, and an"
	print "empty cell empties it."
	print "The columns line and error are passed over in every kind, so"
	print "that rejected rows can be mended and loaded."
	print ".Pp"
	print "The types:"
	print ".Bl -tag -width breakdown -compact"
	print ".It text"
	print "any text in UTF-8"
	print ".It code"
	print "1 to 32 letters, digits, - and _"
	print ".It codes"
	print "codes separated by semicolons"
	print ".It choice"
	print "one of the allowed words, in any case"
	print ".It day"
	print "2024-09-30 or 30/09/2024"
	print ".It whole"
	print "a whole number, 0 or more"
	print ".It months"
	print "a cadence: a number of months, or monthly, quarterly, half-yearly,"
	print "annual, biennial"
	print ".It number"
	print "a decimal number of up to 18 digits"
	print ".It cell"
	print "a number or the symbol for none; see"
	print ".Xr qa 7"
	print ".It period"
	print "see"
	print ".Xr qa 7"
	print ".It breakdown"
	print "key=value;key=value"
	print ".It email"
	print "an e-mail address"
	print ".El"
}
NR == 1 { next }
$1 != kind {
	if (kind != "") print ".El"
	kind = $1
	print ".Ss " kind
	about = text($10)
	gsub(/\. /, ".\n", about) # a sentence a line, as mdoc wants it
	print about
	print ".Bl -tag -width Ds"
}
{
	line = $3
	if ($4 != "") line = line ", key"
	if ($5 != "") line = line ", required"
	if ($6 != "") line = line ", default " $6
	if ($8 != "") line = line ", in " $8
	print ".It Cm " $2 " Pq " line
	m = $9
	if ($7 ~ /\|/) { gsub(/\|/, ", ", $7); m = m "; one of " $7 }
	else if ($7 != "") m = m "; a code of " $7
	print text(toupper(substr(m, 1, 1)) substr(m, 2) ".")
	if ($11 != "") {
		gsub(/\|/, ", ", $11)
		gsub(/_/, " ", $11)
		print "Also headed " text($11) "."
	}
}
END {
	print ".El"
	print ".Sh SEE ALSO"
	print ".Xr qa-export 1 ,"
	print ".Xr qa-ingest 1 ,"
	print ".Xr qa-db 5 ,"
	print ".Xr qa-pack 5 ,"
	print ".Xr qa 7"
}
