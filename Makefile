# The jobs of the project. `make site` and `make test` are all that a newcomer needs.

SHELL := /bin/bash
BUILD ?= swift build
WALLS := --explicit-target-dependency-import-check error

.PHONY: site test bench lint format walls setup clean

# The example website, in public/.
site: setup
	$(BUILD) --configuration release --product bericht
	"$$($(BUILD) --configuration release --show-bin-path)/bericht" build .

# All tests; builds with the check that stages import only what Package.swift lets them.
test: setup
	$(BUILD) --build-tests $(WALLS)
	swift test --disable-xctest --parallel $(WALLS)

# What a build costs, stage by stage, on a synthetic site, and beside Sphinx-Needs on the same content
# (from PyPI; some minutes): make bench THINGS=10000
THINGS ?= 10000
bench: setup
	$(BUILD) --configuration release --product bericht-benchmarks
	$(BUILD) --configuration release --product bericht
	"$$($(BUILD) --configuration release --show-bin-path)/bericht-benchmarks" $(THINGS)
	python3 Benchmarks/SphinxNeeds/compare.py "$$($(BUILD) --configuration release --show-bin-path)/bericht" .build/rivals

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
