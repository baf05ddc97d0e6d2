# The jobs of the project. `make site` and `make test` are all that a newcomer needs.

SHELL := /bin/bash
BUILD ?= swift build
WALLS := --explicit-target-dependency-import-check error

.PHONY: site test audit bench compare compare-search lint format walls setup clean

# The example website, in public/.
site: setup
	$(BUILD) --configuration release --product bericht
	"$$($(BUILD) --configuration release --show-bin-path)/bericht" build .

# All tests; builds with the check that stages import only what Package.swift lets them.
test: setup
	$(BUILD) --build-tests $(WALLS)
	swift test --disable-xctest --parallel $(WALLS)

# Judges the example website: markup, links, weight, and in Chromium accessibility, reflow and keyboard.
# make audit SITE=folder judges another; ALL=1 looks at every page in the browser.
SITE ?= public
audit:
	@if [ "$(SITE)" = public ]; then $(MAKE) --no-print-directory site; fi
	@Scripts/install-chromium || true
	@if command -v python3 >/dev/null; then \
	  python3 -B Audit/selftest.py && python3 -B Audit/audit.py "$(SITE)" $(if $(ALL),--all); \
	else \
	  echo "There is no python3, so nothing is judged: apt-get install python3" >&2; exit 2; \
	fi

# What a build costs, on a synthetic site and beside Sphinx-Needs (some minutes): make bench THINGS=10000
THINGS ?= 10000
bench: setup
	$(BUILD) --configuration release --product bericht-benchmarks
	"$$($(BUILD) --configuration release --show-bin-path)/bericht-benchmarks" $(THINGS)
	@$(MAKE) --no-print-directory compare

# The same content with Bericht and with Sphinx-Needs, which comes from PyPI into .build/rivals.
compare: setup
	$(BUILD) --configuration release --product bericht
	@if command -v python3 >/dev/null; then \
	  python3 -B Benchmarks/SphinxNeeds/compare.py \
	    "$$($(BUILD) --configuration release --show-bin-path)/bericht" .build/rivals; \
	else \
	  echo "There is no python3, so nothing is compared with Sphinx-Needs."; \
	fi

# What the search finds, beside Pagefind, which comes from PyPI into .build/rivals; needs Chromium.
compare-search: site
	@if command -v python3 >/dev/null; then \
	  python3 -B Benchmarks/Pagefind/compare.py public .build/rivals; \
	else \
	  echo "There is no python3, so search is not compared with Pagefind."; \
	fi

# The formatter's rules, every one an error.
lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Plugins

# Puts the code into the project's form.
format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Plugins

# The walls between the stages, alone.
walls: setup
	$(BUILD) $(WALLS)

# The system's packages, where they are missing.
setup:
	@Scripts/install-packages

clean:
	rm -rf .build public
