# Two commands do most of the work: make run, make test. Both set up what they need. GNU make 3.81 will do.

VENV := .venv
PYTHON := $(VENV)/bin/python
PYTHONS := python3.13 python3.12 python3.11 python3 python
PORT ?= 8501
WORKERS ?= 2

INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check
PYTEST := $(PYTHON) -m pytest --quiet
COVERAGE := $(PYTHON) -m coverage

.PHONY: run test check browser bench screenshots map clean

# Starts the app, which says its address.
run: $(VENV)/app.stamp
	@$(PYTHON) -m streamlit run app.py --server.port $(PORT)

# Everything that must hold: the quick checks, all tests, and how much of actie they reach.
test: check
	@$(COVERAGE) erase
	$(COVERAGE) run -m pytest --quiet --ignore=tests/browser --numprocesses=$(WORKERS) --dist=worksteal
	$(COVERAGE) run -m pytest --quiet tests/browser --numprocesses=$(WORKERS) --dist=worksteal --reruns=1 -raR
	@$(COVERAGE) combine --quiet
	$(COVERAGE) report --omit='actie/ui/*' --fail-under=100
	$(COVERAGE) report --include='actie/ui/*' --fail-under=90

# What takes seconds: style, types, imports, questionnaires.
check: $(VENV)/dev.stamp
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(VENV)/bin/lint-imports --no-cache --no-logo
	$(PYTHON) -m actie check questionnaires/*.yaml

# The tests in a real browser alone; T=name picks some.
browser: $(VENV)/dev.stamp
	$(PYTEST) tests/browser $(if $(T),-k "$(T)")

# How long things take, on this machine.
bench: $(VENV)/dev.stamp
	$(PYTHON) -m bench

# A picture of every page, in a folder of its own.
screenshots: $(VENV)/dev.stamp
	PYTHONPATH=. $(PYTHON) tests/browser/screenshots.py screenshots/

# Prints the map of the project, and puts it in docs/architecture.md.
map: $(VENV)/dev.stamp
	@$(PYTHON) -m tests.map

clean:
	rm -rf $(VENV) .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache screenshots

$(VENV)/app.stamp: requirements.txt | $(PYTHON)
	$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt requirements.txt | $(PYTHON)
	$(INSTALL) -r requirements-dev.txt
	@touch $(VENV)/app.stamp $@

# The first Python of at least 3.11 that can make virtual environments. A Python without ensurepip cannot.
$(PYTHON):
	@for python in $(PYTHONS); do \
		$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		found=$$python; \
		$$python -c 'import ensurepip, venv' 2>/dev/null || continue; \
		echo "Setting up $(VENV) with $$($$python --version); this takes a minute, once."; \
		$$python -m venv $(VENV) && exit 0; \
		rm -rf $(VENV); exit 1; \
	done; \
	if [ -n "$$found" ]; then \
		echo "$$found cannot make a virtual environment: install its venv module first (Debian, Ubuntu: apt install python3-venv)." >&2; \
	else \
		echo "There is no Python 3.11 or newer here: install one first (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python)." >&2; \
	fi; \
	exit 1
