# Definitions that packs share stand in a catalogue; a pack takes what it
# names, says what is its own, and leaves the rest empty.
$ mkdir set one two three
$ printf 'indicator,title,measure,polarity,caveat\nA1,Apples,count,high,Small apples.\nB1,Bread,count,low,Stale bread.\nC1,Cheese,count,,\n' >set/indicators.csv
$ printf 'key,value\nindicators_from,./set\n' | tee one/pack.csv two/pack.csv >three/pack.csv
$ printf 'priority,title\nP,Food\n' | tee one/priorities.csv two/priorities.csv >three/priorities.csv
$ printf 'indicator,priorities,position,caveat\nB1,P,1,\nA1,P,2,Windfall.\n' >one/indicators.csv
$ qa-init -v -d one.db --pack ./one
! qa-init: one: pack: 1 rows
! qa-init: one: priorities: 1 rows
! qa-init: set: indicators: 2 rows
! qa-init: one: indicators: 2 rows
! qa-init: created one.db with 1 pack
$ qa-export -d one.db indicators -F tsv | cut -f 1,3-6,10,23
indicator	title	priorities	position	measure	polarity	caveat
A1	Apples	P	2	count	high	Windfall.
B1	Bread	P	1	count	low	Stale bread.
$ qa-ingest -d one.db --batches -F tsv | cut -f 2,3,7-10,14
kind	file	rows	added	revised	unchanged	options
pack	one/pack.csv	1	1	0	0	pack=one
priorities	one/priorities.csv	1	1	0	0	
indicators	set/indicators.csv	2	2	0	0	for one
indicators	one/indicators.csv	2	0	2	0	
# What it did not choose stays unknown.
$ printf 'indicator,area,period,value\nC1,X1,2024-25Q1,3\n' | qa-ingest -d one.db observations -
! (standard input):2:1: error: unknown indicator "C1"; did you mean "A1"?
! qa-ingest: observations: 1 error: nothing was loaded
? 65
# A second pack makes its own choice, of the same catalogue.
$ printf 'indicator,priorities,position\nC1,P,1\nA1,,3\n' >two/indicators.csv
$ qa-init -v -d both.db --pack ./one --pack ./two
! qa-init: one: pack: 1 rows
! qa-init: one: priorities: 1 rows
! qa-init: set: indicators: 2 rows
! qa-init: one: indicators: 2 rows
! qa-init: two: pack: 1 rows
! qa-init: set: indicators: 2 rows
! qa-init: two: indicators: 2 rows
! qa-init: created both.db with 2 packs
$ qa-export -d both.db indicators -F tsv | cut -f 1,3-6,10,23
indicator	title	priorities	position	measure	polarity	caveat
A1	Apples	P	3	count	high	Small apples.
B1	Bread	P	1	count	low	Stale bread.
C1	Cheese	P	1	count	none	
$ qa-ingest -d both.db --batches -F tsv | cut -f 2,3,7-10,14 | grep indicators.csv
indicators	set/indicators.csv	2	2	0	0	for one
indicators	one/indicators.csv	2	0	2	0	
indicators	set/indicators.csv	2	1	1	0	for two
indicators	two/indicators.csv	2	0	2	0	
# Twice is as once.
$ qa-init -q -d twice.db --pack ./one --pack ./one; qa-export -d twice.db indicators >twice.csv; qa-export -d one.db indicators | cmp - twice.csv
# A catalogue is a pack; its own file may be loaded whole.
$ qa-init -q -d whole.db --pack ./set; qa-export -d whole.db indicators | wc -l
4
# A pack may define what the catalogue lacks; without a title it is a slip.
$ printf 'indicator,title,measure,priorities\nA1,,,P\nD1,Dates,count,P\n' >three/indicators.csv
$ qa-init -q -d three.db --pack ./three; qa-export -d three.db indicators -F tsv | cut -f 1,3-6
indicator	title	priorities	position	measure
A1	Apples	P		count
D1	Dates	P		count
$ printf 'indicator,priorities\nA1,P\nB11,P\n' >three/indicators.csv
$ qa-init -d slip.db --pack ./three
! three/indicators.csv:3:1: error: title is missing, and the record is new: add the column, or give it with --fill title=VALUE
! qa-init: three: 1 error in indicators: no database was made
? 65
$ printf 'indicator,priority\nA1,P\n' >three/indicators.csv
$ qa-init -d slip.db --pack ./three
! three/indicators.csv:1:2: error: indicators have no column "priority"; did you mean "priorities"?
! qa-init: three: 1 error in indicators: no database was made
? 65
$ printf 'indicator,priorities\n"A1,P\n' >three/indicators.csv
$ qa-init -d slip.db --pack ./three
! ./three/indicators.csv:2:1: error: the quote that opens here is never closed
? 65
$ printf 'key,value\nindicators_from,sett\n' >three/pack.csv
$ qa-init -d slip.db --pack ./three
! qa-init: there is no sett in SHARE/packs, nor a path of that name
? 66
$ rm set/indicators.csv; qa-init -d slip.db --pack ./one
! qa-init: cannot open ./set/indicators.csv: No such file or directory
? 66
# A fault of the catalogue is told where it stands.
$ printf 'indicator,title,measure,denominator_indicator\nA1,Apples,percent,POP\nB1,Bread,count,\nC1,,,\n' >set/indicators.csv
$ qa-init -d slip.db --pack ./one
! set/indicators.csv:2:4: error: unknown indicator "POP"; qa-export indicators lists those there are
! qa-init: set: 1 error in indicators: no database was made
? 65
$ ls slip.db
! ls: cannot access 'slip.db': No such file or directory
? 2
# A name is a shared pack's first; with a slash it is a path.
$ mkdir england; printf 'key,value\ntitle,Mine\n' >england/pack.csv
$ qa-init -q -d shared.db --pack england; qa-export -d shared.db areas | wc -l; qa-init -q -d mine.db --pack ./england; qa-export -d mine.db areas | wc -l
178
1
