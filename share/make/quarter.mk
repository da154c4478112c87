# The quarter as make targets. A partnership's own Makefile sets what is its
# own and includes this file:
#
#	QUARTER = 2025-26Q2
#	QA_DB = saltmere.db
#	PACKS = england ./pack
#	include /usr/local/share/qatools/make/quarter.mk
#
# make requests   each agency's template for the quarter, to send out
# make load       what is new in the folder of returns
# make            that, and the scorecard as csv, text, Markdown and HTML
# make exceptions what wants a question asked, as text, Markdown and HTML
# make signals    which series signal in it, as text, Markdown and HTML
# make charts     a control chart of every series, in a folder of the quarter
# make coverage   which returns came, and which are missing
# make freeze     keeps the card for a meeting: MEETING=QA:2025-11-19, and
#                 STATUS=draft, refined or presented
# make assessment a round of self-assessment, ROUND=2025: its collation, heat
#                 map, bars and briefing
# make backup     a safe copy in BACKUPS, named after the day
# make -n         shows the pipes and runs nothing
#
# Returns lie in RETURNS/QUARTER/AGENCY.csv, or AGENCY.wide.csv for a partner's
# spreadsheet with periods across, or AGENCY.xlsx and AGENCY.wide.xlsx, a file
# a sheet. Only what changed is done again. RECEIVED_2025-26Q2 = 2025-10-20
# says when a quarter's returns came in; without it that is today.

QUARTER ?= $(error QUARTER is not set: make QUARTER=2025-26Q2)
QA_DB ?= qa.db
PACKS ?= england
RETURNS ?= returns
PUBLISHED ?= published
STATE ?= .state/$(notdir $(QA_DB))
OUT ?= out
BACKUPS ?= backups
QA ?=
CARD_OPTIONS ?=
TREND_OPTIONS ?=
S11_OPTIONS ?=
ROUND ?= $(error ROUND is not set: make assessment ROUND=2025)
MEETING ?= $(error MEETING is not set: make freeze MEETING=QA:2025-11-19)
STATUS ?= draft

export QA_DB

# What was loaded is known of one database: without it nothing is.
ifeq ($(wildcard $(QA_DB)),)
forgotten := $(shell rm -rf "$(STATE)")
endif

sorted_returns = $(sort $(wildcard $(RETURNS)/*Q*/*.csv)) \
	$(sort $(wildcard $(RETURNS)/*Q*/*.xlsx))
LOADED = $(patsubst $(PUBLISHED)/%.csv,$(STATE)/published/%.loaded,\
	$(sort $(wildcard $(PUBLISHED)/*.csv))) \
	$(patsubst $(RETURNS)/%,$(STATE)/%.loaded,$(sorted_returns))
CARD = $(OUT)/scorecard-$(QUARTER)
CARDS = $(CARD).csv $(CARD).txt $(CARD).md $(CARD).html
EXCEPTION = $(OUT)/exceptions-$(QUARTER)
EXCEPTIONS = $(EXCEPTION).txt $(EXCEPTION).md $(EXCEPTION).html
SIGNAL = $(OUT)/signals-$(QUARTER)
SIGNALS = $(SIGNAL).txt $(SIGNAL).md $(SIGNAL).html
ASSESSED = $(OUT)/s11-$(ROUND)
trend = $(QA)qa-trend -p $(QUARTER) $(TREND_OPTIONS)

# police of 2025-26Q2/police.csv; 2025-26Q2 of it; --layout wide of .wide.
agency_of = $(firstword $(subst ., ,$(notdir $(1))))
quarter_of = $(firstword $(subst /, ,$(1)))
layout_of = $(if $(findstring .wide.,$(1)),--layout wide)
received_of = $(if $(RECEIVED_$(call quarter_of,$(1))),\
	--received $(RECEIVED_$(call quarter_of,$(1))))
ingest_of = $(QA)qa-ingest observations $(strip $(call layout_of,$(1)) \
	$(call received_of,$(1))) --fill agency=$(call agency_of,$(1))

scorecard: $(CARDS)
exceptions: $(EXCEPTIONS)
signals: $(SIGNALS)
load: $(LOADED)

$(QA_DB):
	$(QA)qa-init $(PACKS:%=--pack %)

$(STATE)/published/%.loaded: $(PUBLISHED)/%.csv | $(QA_DB)
	@mkdir -p $(@D)
	$(QA)qa-ingest observations \
		$(if $(PUBLISHED_RECEIVED),--received $(PUBLISHED_RECEIVED)) $<
	@touch $@

# The full name, extension too, so that csv and xlsx do not meet.
$(STATE)/%.csv.loaded: $(RETURNS)/%.csv | $(QA_DB)
	@mkdir -p $(@D)
	$(call ingest_of,$*.csv) $<
	@touch $@

$(STATE)/%.xlsx.loaded: $(RETURNS)/%.xlsx | $(QA_DB)
	@rm -rf $(STATE)/$*.sheets && mkdir -p $(STATE)/$*.sheets
	xlsx2csv -s 0 $< $(STATE)/$*.sheets
	$(call ingest_of,$*.xlsx) $(STATE)/$*.sheets/*.csv
	@touch $@

$(CARD).csv $(CARD).md $(CARD).html: $(CARD).%: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(QA)qa-scorecard -p $(QUARTER) $(CARD_OPTIONS) -F $* -o $@

$(CARD).txt: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(QA)qa-scorecard -p $(QUARTER) $(CARD_OPTIONS) -F text -o $@

$(EXCEPTION).md $(EXCEPTION).html: $(EXCEPTION).%: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(QA)qa-scorecard -p $(QUARTER) $(CARD_OPTIONS) --exceptions -F $* -o $@

$(EXCEPTION).txt: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(QA)qa-scorecard -p $(QUARTER) $(CARD_OPTIONS) --exceptions -F text \
		-o $@

$(SIGNAL).md $(SIGNAL).html: $(SIGNAL).%: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(trend) --signals -F $* -o $@

$(SIGNAL).txt: $(LOADED) | $(QA_DB)
	@mkdir -p $(@D)
	$(trend) --signals -F text -o $@

charts: $(LOADED) | $(QA_DB)
	@mkdir -p $(OUT)/charts-$(QUARTER)
	$(trend) --charts $(OUT)/charts-$(QUARTER)

# What is missing is an answer, not a failure of the target.
coverage: $(LOADED) | $(QA_DB)
	-$(QA)qa-scorecard -p $(QUARTER) $(CARD_OPTIONS) --coverage -F text

freeze: $(LOADED) | $(QA_DB)
	$(QA)qa-scorecard freeze -p $(QUARTER) $(CARD_OPTIONS) \
		--meeting $(MEETING) --status $(STATUS)

assessment: | $(QA_DB)
	@mkdir -p $(OUT)
	$(QA)qa-s11 collate $(ROUND) $(S11_OPTIONS) -F csv \
		-o $(ASSESSED)-collation.csv
	$(QA)qa-s11 collate $(ROUND) $(S11_OPTIONS) -F svg \
		-o $(ASSESSED)-bars.svg
	$(QA)qa-s11 matrix $(ROUND) $(S11_OPTIONS) -F svg \
		-o $(ASSESSED)-heat.svg
	$(QA)qa-s11 matrix $(ROUND) $(S11_OPTIONS) -F html \
		-o $(ASSESSED)-matrix.html
	$(QA)qa-s11 briefing $(ROUND) $(S11_OPTIONS) -F md \
		-o $(ASSESSED)-briefing.md
	$(QA)qa-s11 briefing $(ROUND) $(S11_OPTIONS) -F html \
		-o $(ASSESSED)-briefing.html

requests: | $(QA_DB)
	@mkdir -p $(OUT)/requests-$(QUARTER)
	for a in $$($(QA)qa-export agencies -F tsv | sed 1d | cut -f 1 | uniq); \
	do \
		$(QA)qa-ingest observations --template --fill agency=$$a \
			-p $(QUARTER) -o $(OUT)/requests-$(QUARTER)/$$a.csv || \
			exit 1; \
	done

backup: | $(QA_DB)
	@mkdir -p $(BACKUPS)
	$(QA)qa-doctor backup \
		$(BACKUPS)/$(basename $(notdir $(QA_DB)))-$$(date +%F).db

# Batches are numbered in the order of the files, whatever -j says.
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: scorecard exceptions signals charts load coverage freeze requests \
	assessment backup
.DEFAULT_GOAL = scorecard
