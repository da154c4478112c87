# qatools: see README.
#
#	make deps demo     everything on a fresh machine, and a whole quarter
#	make deps check    build and run every test

PREFIX ?= /usr/local
DESTDIR ?=
VERSION = 0.1.0
COMPLETIONS = $(DESTDIR)$(PREFIX)/share/bash-completion/completions

CC ?= cc
CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wconversion \
	-Wno-sign-conversion -Wno-string-concatenation
HARDEN = -fPIE -fstack-protector-strong -D_FORTIFY_SOURCE=2
LINKHARDEN = -pie -Wl,-z,relro,-z,now
STD = -std=c17 -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE
LIBS = -lcsv -lsqlite3 -lmd -lutf8proc -lm

# Variants build elsewhere: make BUILD=build/san BIN=build/san/bin
BUILD ?= build
BIN ?= bin

PROGRAMS = qa-init qa-ingest qa-export qa-scorecard qa-compare qa-trend qa-actions qa-calendar qa-s11 qa-doctor
LAYERS = base record measure chart face store domain
SOURCES = $(foreach l,$(LAYERS),$(wildcard lib/$(l)/*.c))
OBJECTS = $(SOURCES:lib/%.c=$(BUILD)/%.o) $(BUILD)/store/migrations.o
UNITS = $(wildcard tests/unit/test_*.c)
MANUALS = $(wildcard man/man*/*.[157])
ALLCFLAGS = $(STD) $(CFLAGS) $(WARN) $(WERROR) $(HARDEN) $(SANITIZE) -Ilib \
	-DQA_SHARE_DIR='"$(PREFIX)/share/qatools"'

DEPS = gcc make libc6-dev libcsv-dev libsqlite3-dev libmd-dev \
	libutf8proc-dev libcmocka-dev mandoc sqlite3 xlsx2csv python3-icalendar
DEPS_BENCH = miller hyperfine time
DEPS_LINT = clang clang-format libclang-rt-dev

all: $(PROGRAMS:%=$(BIN)/%)

$(BIN)/qa-%: $(BUILD)/bin/qa-%.o $(BUILD)/libqa.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SANITIZE) $(LINKHARDEN) -o $@ $^ $(LIBS)

$(BUILD)/libqa.a: $(OBJECTS)
	@rm -f $@
	ar rcs $@ $^

$(BUILD)/%.o: lib/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALLCFLAGS) -MMD -c -o $@ $<

$(BUILD)/bin/%.o: bin/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALLCFLAGS) -MMD -c -o $@ $<

# Migrations are embedded as text, in the order of their numbers.
$(BUILD)/store/migrations.c: $(wildcard share/sql/*.sql) tests/embed.awk
	@mkdir -p $(@D)
	awk -f tests/embed.awk $(sort $(wildcard share/sql/*.sql)) >$@.new
	mv $@.new $@

$(BUILD)/store/migrations.o: $(BUILD)/store/migrations.c
	$(CC) $(ALLCFLAGS) -Wno-overlength-strings -c -o $@ $<

# Says what is missing, and installs it as root or through sudo.
deps:
	@tests/deps $(DEPS)

deps-bench: deps
	@tests/deps $(DEPS_BENCH)

deps-lint: deps
	@tests/deps $(DEPS_LINT)

demo: all
	@$(MAKE) --no-print-directory -f share/examples/saltmere/Makefile \
		demo QATOOLS=$(CURDIR)

check: all $(UNITS:tests/unit/%.c=$(BUILD)/unit/%) $(BUILD)/fault/shim.so
	@BUILD=$(BUILD) tests/check $(BUILD) $(BIN)

$(BUILD)/unit/%: tests/unit/%.c tests/unit/unit.h $(BUILD)/libqa.a
	@mkdir -p $(@D)
	$(CC) $(ALLCFLAGS) -Itests/unit -MMD -o $@ $< $(BUILD)/libqa.a \
		$(LIBS) -lcmocka

$(BUILD)/fault/shim.so: $(wildcard tests/fault/*.[ch])
	@mkdir -p $(@D)
	$(CC) $(STD) $(CFLAGS) $(WARN) $(WERROR) -fPIC -shared -o $@ \
		$(filter %.c,$^)

# The seams stand before the library, whose own are then left out.
FUZZ_SEAMS = gate source pool

$(BUILD)/fuzz/%: $(BUILD)/fuzz/%.o $(FUZZ_SEAMS:%=$(BUILD)/fuzz/%.o) \
		$(BUILD)/libqa.a
	$(CC) $(CFLAGS) $(SANITIZE) $(FUZZ_ENGINE) -o $@ $^ $(LIBS)

$(BUILD)/fuzz/%.o: tests/fuzz/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALLCFLAGS) $(if $(FUZZ_ENGINE),,-DQA_REPLAY) -MMD -c -o $@ $<

man/man5/qa-records.5: $(wildcard lib/record/kind*.c) tests/records.awk
	$(MAKE) $(BIN)/qa-ingest
	$(BIN)/qa-ingest --kinds -F tsv | awk -f tests/records.awk >$@.new
	mv $@.new $@

san:
	$(MAKE) BUILD=build/san BIN=build/san/bin CFLAGS='-O1 -g' HARDEN= \
		SANITIZE='-fsanitize=address,undefined \
		-fno-sanitize-recover=all -fno-omit-frame-pointer' check

fuzz: all
	@tests/fuzz/run

fault: all $(BUILD)/fault/shim.so
	@BUILD=$(BUILD) tests/fault/run $(BIN)

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(CC) $(ALLCFLAGS) -o $@ $< -lcsv -lsqlite3

bench: all $(BUILD)/bench/bare $(BUILD)/bench/sum
	@BUILD=$(CURDIR)/$(BUILD) tests/bench/run

lint: all
	@tests/lint/run

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/qatools
	install -m 755 $(PROGRAMS:%=$(BIN)/%) $(DESTDIR)$(PREFIX)/bin
	cp -R share/packs share/maps share/make share/examples \
		$(DESTDIR)$(PREFIX)/share/qatools
	for s in 1 5 7; do \
		install -d $(DESTDIR)$(PREFIX)/share/man/man$$s && \
		install -m 644 man/man$$s/*.$$s \
			$(DESTDIR)$(PREFIX)/share/man/man$$s || exit 1; \
	done
	install -d $(COMPLETIONS)
	for p in $(PROGRAMS); do \
		$(BIN)/$$p --completion >$(COMPLETIONS)/$$p || exit 1; \
	done

uninstall:
	cd $(DESTDIR)$(PREFIX)/bin && rm -f $(PROGRAMS)
	rm -rf $(DESTDIR)$(PREFIX)/share/qatools
	cd $(DESTDIR)$(PREFIX)/share/man && rm -f $(MANUALS:man/%=%)
	cd $(COMPLETIONS) && rm -f $(PROGRAMS)

dist:
	git archive --prefix=qatools-$(VERSION)/ -o \
		build/qatools-$(VERSION).tar.gz HEAD

clean:
	rm -rf build $(PROGRAMS:%=bin/%)

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/bin/*.d)

.PHONY: all deps deps-bench deps-lint demo check san fuzz fault bench lint \
	install uninstall dist clean
.SECONDARY:
