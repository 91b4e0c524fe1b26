PYTHON ?= python
unexport PYTHONDONTWRITEBYTECODE

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

check: format lint types contracts texts-check test ## Everything that CI checks

format: ## Is the code formatted?
	$(PYTHON) -m ruff format --check .

lint: ## Does the code keep the rules?
	$(PYTHON) -m ruff check .

types: ## Do the types hold?
	$(PYTHON) -m mypy

contracts: ## Do imports point one way?
	lint-imports

texts-check: ## Is every message translated?
	$(PYTHON) tools/texts.py check

test: ## Run the quick tests
	$(PYTHON) -m pytest -n 4 -m "not slow and not kill"

test-slow: ## Run the slow tests
	$(PYTHON) -m pytest -n 2 -m slow

test-kill: ## Kill a real process in a real terminal, a hundred times
	$(PYTHON) -m pytest -n 2 -m kill

texts: ## Compile the translations
	$(PYTHON) tools/texts.py compile

keys: ## Write the tables of keys in the user guides
	$(PYTHON) tools/keys.py write

fix: texts ## Format, and mend what can be mended by itself
	$(PYTHON) -m ruff format .
	$(PYTHON) -m ruff check --fix .

bench: ## Measure speed against floors and peers
	$(PYTHON) -m tests.bench

wheel: ## Build the wheel into dist/
	$(PYTHON) -m pip wheel --quiet --no-deps --wheel-dir dist .

.PHONY: help check format lint types contracts texts-check test test-slow test-kill texts keys fix bench wheel
