# Writes SQL files as C: one string each, in the order given.
function begin() { if (files++) print "\t    ,"; }
BEGIN {
	print "/* Made from share/sql by the Makefile. */"
	print "#include \"store/sql.h\""
	print "const char *const qa_migrations[] = {"
}
FNR == 1 { begin() }
{
	gsub(/\\/, "\\\\")
	gsub(/"/, "\\\"")
	print "\t    \"" $0 "\\n\""
}
END {
	print "};"
	print "const size_t qa_migrations_n = sizeof(qa_migrations) /"
	print "    sizeof(qa_migrations[0]);"
}
