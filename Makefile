# newsbrief: `make run` sets up, briefs a sample and serves the playground; `make test` sets up and passes the tests.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
# The tests start hundreds of processes of ours: each would compile every module anew where a machine forbids to keep what was compiled.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: setup run test coverage bench check lint types format clean

setup: $(READY)

# What running takes comes first and alone, so that a newcomer does not wait for the libraries of the tests.
# pip 23.2 crashes on sumy's and trafilatura's lxml extras, so a newer pip comes first; like the tools that build this package it is
# pinned by its hash. pip, unlike others, keeps to the mirror and the certificates this machine is configured with.
$(RUNS): pyproject.toml requirements.txt .ci/bootstrap.txt
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "newsbrief needs Python 3.11 or newer: $(PYTHON) was not found. Try: make PYTHON=python3 setup"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --no-deps -r .ci/bootstrap.txt
	$(PIP) --require-hashes --no-deps -r requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $(RUNS)

$(READY): $(RUNS) requirements-dev.txt
	$(PIP) --require-hashes --no-deps -r requirements-dev.txt
	@touch $(READY)

run: $(RUNS)
	@$(BIN)/newsbrief brief --sample
	@$(BIN)/newsbrief run

# mypy takes half a minute of one core when it has nothing from before: it runs beside the tests and is heard when they have ended.
test: lint
	@$(BIN)/mypy > $(VENV)/.types 2>&1 & types=$$!; trap "kill $$types" INT TERM; \
	$(BIN)/python -m pytest -n auto; tested=$$?; \
	wait $$types; typed=$$?; cat $(VENV)/.types; exit $$((tested | typed))

# Counting lines makes the engine half as fast, so it is asked for by name.
coverage: setup
	$(BIN)/coverage erase
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

bench: setup
	$(BIN)/python -m tests.benchmarks $(ARGS)

check: lint types

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: setup
	$(BIN)/mypy

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
