# A million observations: 150 areas, 200 indicators, 34 quarters; quarter by
# quarter, areas in no order, all columns, some quoted commentary; 86 bytes a
# row. More rows are more quarters.
#	awk -v pack=DIR -f generate.awk      writes the pack
#	awk -v rows=1000000 -f generate.awk  writes the figures
#	awk -v series=10000 -f generate.awk  writes series of 40 quarters
#	awk -v groups=5000 -f generate.awk   writes rows to compare, 200 a group
function area(a) { return sprintf("B%08d", a) }
function code(i) { return sprintf("IND%03d", i) }
function story(c, d) {
	return sprintf("\"%d of %d, which is fewer than before, and \"\"%s\"\"" \
	    " recorded. %s %s\"", c, d, "better", "The recording changed in " \
	    "May, so that two quarters are hard to set beside each other;",
	    "the team looked at ten cases and found that the children were " \
	    "seen, but that the reason was not written down.")
}
BEGIN {
	srand(7)
	if (pack != "") {
		f = pack "/pack.csv"
		print "key,value\nhome_area," area(1) >f
		f = pack "/areas.csv"
		print "area,name,level" >f
		for (a = 1; a <= 150; a++) print area(a) ",Area " a ",la" >f
		f = pack "/agencies.csv"
		print "agency,name\npolice,Police\nhealth,Health" >f
		f = pack "/indicators.csv"
		print "indicator,title,measure,agency" >f
		for (i = 1; i <= 200; i++)
			print code(i) ",Indicator " i ",percent,police" >f
		exit
	}
	if (series > 0) {
		print "indicator,area,period,value"
		for (s = 0; s < series; s++) {
			m = 10 + rand() * 50
			for (q = 0; q < 40; q++) {
				y = 2010 + int(q / 4)
				printf "%s,%s,%d-%02dQ%d,%.1f\n", \
				    code(s % 200 + 1), area(int(s / 200) + 1), \
				    y, (y + 1) % 100, q % 4 + 1, \
				    m + (rand() + rand() + rand() - 1.5) * 6
			}
		}
		exit
	}
	if (groups > 0) {
		print "indicator,period,area,numerator,denominator"
		for (i = 0; i < groups; i++)
			for (a = 1; a <= 200; a++) {
				d = 50 + int(rand() * 5000)
				printf "%s,%d-%02d,%s,%d,%d\n", \
				    code(i % 200), 1980 + int(i / 200), \
				    (1981 + int(i / 200)) % 100, area(a), \
				    int(rand() * (d + 1)), d
			}
		exit
	}
	print "indicator,area,period,breakdown,numerator,denominator,value," \
	    "parts,status,agency,commentary"
	quarters = int((rows + 29999) / 30000)
	for (q = 0; q < quarters; q++) {
		y = 1980 + int(q / 4)
		period = sprintf("%d-%02dQ%d", y, (y + 1) % 100, q % 4 + 1)
		for (k = 0; k < 150; k++) {
			a = (k * 67 + q * 31) % 150 + 1
			for (i = 1; i <= 200; i++) {
				if (++n > rows) exit
				d = 50 + int(rand() * 900)
				c = int(rand() * (d + 1))
				t = ""
				if (n % 10 == 0) t = story(c, d)
				printf "%s,%s,%s,,%d,%d,%.1f,exact,final,%s\n", \
				    code(i), area(a), period, c, d, \
				    int(1000 * c / d + 0.5) / 10, "police," t
			}
		}
	}
}
