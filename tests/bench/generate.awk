# A million observations: 150 areas, 200 indicators, 34 quarters; quarter by
# quarter, areas in no order, all columns, some quoted commentary.
#	awk -v pack=DIR -f generate.awk      writes the pack
#	awk -v rows=1000000 -f generate.awk  writes the figures
function area(a) { return sprintf("B%08d", a) }
function code(i) { return sprintf("IND%03d", i) }
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
	print "indicator,area,period,breakdown,numerator,denominator,value," \
	    "parts,status,agency,commentary"
	quarters = int((rows + 29999) / 30000)
	for (q = 0; q < quarters; q++) {
		y = 1990 + int(q / 4)
		period = sprintf("%d-%02dQ%d", y, (y + 1) % 100, q % 4 + 1)
		for (k = 0; k < 150; k++) {
			a = (k * 67 + q * 31) % 150 + 1
			for (i = 1; i <= 200; i++) {
				if (++n > rows) exit
				d = 50 + int(rand() * 900)
				c = int(rand() * (d + 1))
				t = ""
				if (n % 20 == 0)
					t = "\"Fewer than before, and " \
					    "\"\"better\"\" recorded\""
				printf "%s,%s,%s,,%d,%d,,exact,final,police,%s\n", \
				    code(i), area(a), period, c, d, t
			}
		}
	}
}
