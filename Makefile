# newsbrief: `make run` sets up and briefs a sample; `make test` sets up and passes the tests.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup run test bench check format clean

setup: $(READY)

# uv is bootstrapped with its hash because pip 23.2 crashes on sumy's and trafilatura's lxml extras.
$(READY): pyproject.toml requirements-dev.txt .ci/bootstrap.txt
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "newsbrief needs Python 3.11 or newer: $(PYTHON) was not found. Try: make PYTHON=python3 setup"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r .ci/bootstrap.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $(READY)

run: setup
	@$(BIN)/newsbrief brief --sample

test: check
	$(BIN)/coverage erase
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

bench: setup
	$(BIN)/python -m tests.benchmarks $(ARGS)

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
