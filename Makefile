# Two commands: `make run` (the samples become a graph, two questions are answered, the API is served) and `make test`
# (everything). Both keep their environment in .venv; neither needs anything but Python >= 3.11.
SHELL := /bin/bash
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# The samples carry invented figures, so they live in a graph of their own, not in the user's.
SAMPLES_DB := sqlite:.cache/samples.db
BIN := .venv/bin

.PHONY: run samples test check bench lock clean help

help:  ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

run: samples  ## load the samples, answer the headline question in two languages, serve the API
	@$(BIN)/shanhai ask "which Yunnan counties send workers to Shanghai districts" --db $(SAMPLES_DB)
	@$(BIN)/shanhai ask "云南哪些县向上海各区输送务工人员?" --db $(SAMPLES_DB)
	@$(BIN)/shanhai serve --db $(SAMPLES_DB) --host $(HOST) --port $(PORT)

samples: .venv/.run
	@mkdir -p .cache
	@$(BIN)/shanhai load samples --db $(SAMPLES_DB)

test: .venv/.dev  ## check types and style, then run every test, the real Neo4j included
	@bash tests/needs.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

check: .venv/.dev  ## types and style only
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

bench: .venv/.dev  ## speed as ratios from one run
	@bash tests/needs.sh
	$(BIN)/python -m benchmarks

lock:  ## compile the constraints anew (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-emit-index-url --no-annotate -o constraints.txt
	uv pip compile pyproject.toml --extra cypher --extra build --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-emit-index-url --no-annotate -c constraints.txt -o constraints-run.txt

clean:  ## remove the environment and everything made
	rm -rf .venv .cache dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.dev: constraints.txt pyproject.toml | .venv/bin/python
	@echo "installing what the tests need into .venv"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@ .venv/.run

.venv/.run: constraints-run.txt pyproject.toml | .venv/bin/python
	@echo "installing shanhai into .venv"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r constraints-run.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "shanhai needs Python 3.11 or later: install it, or name one with make PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv; \
	  else echo "Python cannot make an environment here: install the package python3-venv" >&2; exit 1; fi; }
