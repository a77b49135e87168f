# The two commands a newcomer needs are `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)
export UV_PYTHON_PREFERENCE ?= only-system
# One thread each: two test workers share two cores.
test bench soak: export OMP_NUM_THREADS = 1
export UV_SYSTEM_CERTS ?= 1

.PHONY: help setup demo test lint quick format bench soak serve

help:  ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

.tools/bin/uv:
	python3 -m venv .tools && .tools/bin/pip install --quiet --disable-pip-version-check 'uv>=0.9,<1'

setup: $(if $(findstring .tools,$(UV)),.tools/bin/uv)
	@$(UV) sync --quiet --frozen --no-default-groups

demo: setup  ## Make a sample company, diagnose it and show the report
	@$(UV) run --frozen --no-sync ridgepole demo

test: $(if $(findstring .tools,$(UV)),.tools/bin/uv)  ## Install what tests need and run them all
	@bash scripts/install_test_needs.sh
	@$(UV) sync --quiet --frozen --group engines
	@$(MAKE) --no-print-directory lint
	@$(UV) run --frozen --no-sync pytest -n 2 --dist loadgroup -m "not engines and not browser and not postgres"
	@$(UV) run --frozen --no-sync pytest -m "engines or browser or postgres"

lint:  ## Style, types and import contracts
	@$(UV) run --frozen --no-sync ruff check .
	@$(UV) run --frozen --no-sync ruff format --check .
	@$(UV) run --frozen --no-sync lint-imports
	@$(UV) run --frozen --no-sync mypy

format:  ## Format the code
	@$(UV) run --frozen --no-sync ruff check --fix .
	@$(UV) run --frozen --no-sync ruff format .

bench:  ## Benchmarks, written to docs/benchmarks/
	@$(UV) run --frozen --group engines python -m bench

soak:  ## Long fault and scale runs
	@$(UV) run --frozen --group engines python -m bench.soak
