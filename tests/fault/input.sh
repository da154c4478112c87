#!/bin/sh
# Files as they come: each is read as it was meant, or refused with the line
# and the column, and then nothing is changed. Nothing is cut short.
. "$(dirname "$0")/common.sh"
databases
head='indicator,area,period,numerator'
one='EH01,E06000001,2024-25Q1'
two='EH01,E06000002,2024-25Q1'
made=0

# reads NAME AREAS-AND-NUMBERS [OPTION...]: what in.csv is read as
reads() {
	reads_name=$1 want=$2
	shift 2
	cp clean.db qa.db
	exits "$reads_name" 0 qa-ingest "$@" observations in.csv
	got=$(qa-export observations | sed 1d | cut -d, -f2,5 | tr '\n' ' ')
	[ "$got" = "$want " ] || wrong "$reads_name: read as $got"
	made=$((made + 1))
}

# refuses NAME LINE:COLUMN WORDS [OPTION...]
refuses() {
	refuses_name=$1 place=$2 words=$3
	shift 3
	cp clean.db qa.db
	exits "$refuses_name" 65 qa-ingest "$@" observations in.csv
	case $(head -n 1 err) in
	"in.csv:$place: error: "*"$words"*) ;;
	*) wrong "$refuses_name: $(head -n 1 err)" ;;
	esac
	cmp -s clean.db qa.db || wrong "$refuses_name: the file was changed"
	made=$((made + 1))
}

both="E06000001,5 E06000002,6"
printf '%s\n%s,5\n%s,6\n' "$head" "$one" "$two" >in.csv
reads "LF" "$both"
printf '%s\r\n%s,5\r\n%s,6\r\n' "$head" "$one" "$two" >in.csv
reads "CRLF" "$both"
printf '%s\r%s,5\r%s,6\r' "$head" "$one" "$two" >in.csv
reads "CR" "$both"
printf '%s\r\n%s,5\r%s,6\n' "$head" "$one" "$two" >in.csv
reads "mixed ends of lines" "$both"
printf '%s\n%s,5\n%s,6' "$head" "$one" "$two" >in.csv
reads "no end of the last line" "$both"
printf '\357\273\277%s\n%s,5\n%s,6\n' "$head" "$one" "$two" >in.csv
reads "a byte order mark" "$both"
printf '\357\273\277"indicator",area,period,numerator\n%s,5\n' "$one" >in.csv
reads "a mark before a quote" "E06000001,5"
printf 'sep=;\r\n%s\n%s;5\n%s;6\n' "$head" "$one" "$two" | tr , ';' >in.csv
reads "sep=;" "$both"
printf '%s\n%s;5\n%s;6\n' "$head" "$one" "$two" | tr ';,' '\t\t' >in.csv
reads "tabs" "$both"
printf '%s\n\n%s,5\n\n\n%s,6\n\n' "$head" "$one" "$two" >in.csv
reads "blank lines" "$both"
printf '%s\n"EH01","E06000001","2024-25Q1","5"\n%s,6\n' "$head" "$two" >in.csv
reads "quoted fields" "$both"
printf '%s\n%s,5\n%s,6\n' "$head" "$one" "$two" | iconv -t UTF-16LE >wide.csv
{ printf '\377\376'; cat wide.csv; } >in.csv
reads "UTF-16LE with a mark" "$both"
{ printf '\376\377'; iconv -f UTF-16LE -t UTF-16BE wide.csv; } >in.csv
reads "UTF-16BE with a mark" "$both"
mv wide.csv in.csv
refuses "UTF-16 without a mark" 1:1 "NUL"
reads "UTF-16 named" "$both" --encoding UTF-16LE
printf '%s\n%s,5\000\n' "$head" "$one" >in.csv
refuses "NUL" 2:4 NUL
printf '%s\n%s,5\n%s,\377\n' "$head" "$one" "$two" >in.csv
refuses "no UTF-8" 3:4 "is not UTF-8"
printf '%s\n%s,\300\265\n' "$head" "$one" >in.csv
refuses "an overlong form" 2:4 "is not UTF-8"
printf '%s\n%s,\355\240\200\n' "$head" "$one" >in.csv
refuses "a surrogate" 2:4 "is not UTF-8"
printf '%s\n%s,\2435\n' "$head" "$one" >in.csv
refuses "CP1252" 2:4 "is not UTF-8"
refuses "CP1252 named" 2:4 "is not a number" --encoding CP1252
printf '%s\n%s,5"\n' "$head" "$one" >in.csv
refuses "a stray quote" 2:4 "quote"
printf '%s\n%s,"5"6\n' "$head" "$one" >in.csv
refuses "more behind a quote" 2:4 "quote"
printf '%s\n%s,"5\n%s,6\n' "$head" "$one" "$two" >in.csv
refuses "an open quote" 2:4 "never closed"
printf '%s\n%s,"5\n"\n%s,x6\n' "$head" "$one" "$two" >in.csv
refuses "a line counted within quotes" 4:4 "x6"
printf '%s\n%s\n%s,6\n' "$head" "$one" "$two" >in.csv
refuses "a short row" 2:3 "too few"
printf '%s\n%s,5\n%s,6,7\n' "$head" "$one" "$two" >in.csv
refuses "a long row" 3:5 "too many"
: >in.csv
refuses "an empty file" 1:1 "empty"
printf 'PK\003\004%0100d' 0 >in.csv
refuses "a workbook" 1:1 "workbook"
for cell in '12%' '1 234' '5 000' '£5' '5-6' '0x10' '1e3' nan inf '5.' '--5' \
	'٣' '#N/A' '=1+1' '05/06'; do
	printf '%s\n%s,"%s"\n' "$head" "$one" "$cell" >in.csv
	refuses "the cell $cell" 2:4 ""
done
for cell in c '*' '<5' '..' x z u; do
	printf '%s\n%s,%s\n' "$head" "$one" "$cell" >in.csv
	cp clean.db qa.db
	exits "the symbol $cell" 0 qa-ingest observations in.csv
	qa-export observations | cut -d, -f5 | grep -qx 0 &&
		wrong "the symbol $cell became 0"
	made=$((made + 1))
done
trials $made "encodings, ends of lines, quotes, rows, cells"

# what is too big is refused by name of its limit, with little memory
made=0
memory=60000 # KiB
grep -q __asan_init "$bin/qa-ingest" && memory=unlimited
size=$(shorter 1000000000 100000000)

# limit NAME LINE:COLUMN WORDS
limit() {
	cp clean.db qa.db
	(ulimit -v $memory; exec timeout -s XCPU 100 qa-ingest observations in.csv) \
		>out 2>err
	got=$?
	[ $got -eq 65 ] || wrong "$1: exit $got: $(head -n 1 err)"
	case $(head -n 1 err) in
	"in.csv:$2: error: "*"$3"*) ;;
	*) wrong "$1: $(head -n 1 err)" ;;
	esac
	cmp -s clean.db qa.db || wrong "$1: the file was changed"
	made=$((made + 1))
}

# bytes N CHARACTER
bytes() {
	head -c "$1" /dev/zero | tr '\0' "$2"
}
{ printf '%s\n%s,' "$head" "$one"; bytes 10000000 7; echo; } >in.csv
limit "a field of 10 MB" 2:4 "longer than 1048576 bytes"
{ echo "$head"; bytes "$size" x; echo; } >in.csv
limit "a line of $size bytes" 2:1 "longer than 1048576 bytes"
{ printf '%s\n%s,"' "$head" "$one"; bytes "$size" '\n'; } >in.csv
limit "a quote open for $size lines" 2:4 "longer than 1048576 bytes"
{ printf %s "$head"; bytes 10000 ,; echo; } >in.csv
limit "10,000 columns" 1:4097 "more than 4096 fields"
{ echo "$head"; bytes 1000000 ,; echo; } >in.csv
limit "a row of a million fields" 2:4097 "more than 4096 fields"
{ echo "$head"; bytes "$((size / 10))" '"'; echo; } >in.csv
limit "nothing but quotes" 2:1 ""
rm -f in.csv
trials $made "a field, a line, a row without an end"
later "5 million rows: tests/bench measures a million"
finish
