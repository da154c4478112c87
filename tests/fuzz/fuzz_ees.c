/*
 * Figures in the open data standard of Explore Education Statistics. One
 * map for all: the column category says which rule of periods a row is for.
 */
#include "fuzz.h"

#include "gate.h"

static const char map_text[] =
    "indicator,where,numerator,denominator,value,area,period,parts\n"
    "CP02,category=r,n,d,v,,year_ending_march:time_period,rounded\n"
    "CP14,category=i,n,d,v,,,exact\n"
    "CP01,category=i,n,,,,,\n"
    "CP22,category=s,n,d,v,,day_03-31:time_period,rounded\n"
    "SC01,category=a,n,d,v,,academic,\n"
    "POP017,category=c,n,,,,calendar:time_period,\n"
    "EH01,category=q,n,,v,ons:new_la_code,quarter:time_period,\n"
    "EH02,category=n,n,,v,dfe:old_la_code,quarter:time_period,\n"
    "XX99,,n,,,,,\n";

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct qa_map map; /* read once, kept */
	struct gate_way way = {
		.kind = &qa_kind_observations, .layout = QA_EES, .map = &map
	};

	if (map.n == 0 && gate_map(&map, map_text, strlen(map_text)) == -1)
		abort();
	gate_try(&way, (const char *)data, n);
	return 0;
}
