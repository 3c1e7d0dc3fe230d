# Needs git, make and Python >= 3.11 with its venv module. Each target sets up .venv first, once.
# With uv installed: `uv run airfoil synth`, `uv run pytest`.
.DEFAULT_GOAL := help
SETUP := .venv/airfoil-setup
BIN := .venv/bin
# Two processes, because two cores are what small CI machines have; `make test JOBS=8` elsewhere.
JOBS ?= 2
# Tools to build and tests to run; all of them unless named: `make e2e E2E=tests/e2e/test_flux.py`.
TOOLS ?=
E2E ?= tests/e2e
# Random scenarios: which, and how many of each kind.
SEED ?= 1
N ?= 100

.PHONY: help setup synth test unit lint format imports test-imports bench fuzz audit sbom package clean

help:  ## list the targets
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(SETUP)  ## make .venv from uv.lock

$(SETUP): uv.lock pyproject.toml scripts/setup
	@scripts/setup
	@touch $@

synth: $(SETUP)  ## write dist/ for every file in environments/
	@$(BIN)/airfoil synth

test: lint unit  ## everything that CI checks

unit: $(SETUP)  ## the tests alone
	$(BIN)/pytest -n $(JOBS)

lint: $(SETUP)  ## style and types (the layers are a test)
	$(BIN)/ruff check
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy

format: $(SETUP)  ## rewrite the sources in the project's style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

imports: $(SETUP)  ## regenerate imports/ from the CRD files in CRDS=DIR (needs Node and npm)
	@test -n "$(CRDS)" || { echo "usage: make imports CRDS=DIR, DIR holding the CRD files that cdk8s.yaml names" >&2; exit 2; }
	$(BIN)/python scripts/generate_imports.py $(CRDS)

test-imports: $(SETUP)  ## compare imports/ with a regeneration, about two minutes (needs Node and npm)
	$(BIN)/pytest -m regenerates tests/imports

bench: $(SETUP)  ## measure synth, check and start-up beside other tools; prints ratios, writes build/bench/ (Go for some)
	$(BIN)/python -m bench

e2e-tools: $(SETUP)  ## build the real controllers for `make e2e`, once, about half an hour (needs Go)
	$(BIN)/python -m tests.e2e.tools $(TOOLS)

e2e: $(SETUP)  ## bring every tree to real controllers (after `make e2e-tools`)
	$(BIN)/pytest -m e2e $(E2E)

e2e-random: $(SETUP)  ## hold SEED's N random scenarios on a live control plane against the models (needs kubectl for some)
	$(BIN)/python -m tests.e2e.random --seed $(SEED) --count $(N)

fuzz: $(SETUP)  ## give every reader N bad inputs (N=2000)
	$(BIN)/python -m tests.fuzz $(N)

audit: $(SETUP)  ## ask PyPI for known faults of the locked packages (needs its advisories; says if they can't be had)
	@$(BIN)/python scripts/audit.py

sbom: $(SETUP)  ## write build/sbom.json: what a release is made of, as CycloneDX
	@mkdir -p build
	$(BIN)/uv export --offline --frozen --no-dev --all-extras --format cyclonedx1.5 --quiet -o build/sbom.json

package: $(SETUP)  ## build the wheel and the source archive into build/
	$(BIN)/uv build --out-dir build

clean:  ## remove what the other targets made; dist/ is committed and stays
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
