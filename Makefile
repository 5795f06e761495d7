# The daily commands. `make quiz` and `make test` need nothing but Python 3.11 or newer and make.

.DEFAULT_GOAL := help
.PHONY: help quiz app test check test-formats test-browser pictures format bench torture judge docs venv clean

VENV := .venv
RUN := $(VENV)/bin/python
CONSUMERS := .consumers
# The first Python on this machine that is new enough; PYTHON=... names another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)

ARTICLE ?= quizgen/examples/street-lamps.txt
# Taken unexpanded into the environment, so that no character of a URL means anything to a shell.
export QUIZGEN_ARTICLE := $(value ARTICLE)
# Compiled modules are kept, whatever the machine is set to: without them each of the processes that
# the tests start compiles quizgen anew.
export PYTHONDONTWRITEBYTECODE :=

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

quiz: $(VENV)/.runtime ## make a quiz: make quiz ARTICLE=path-or-URL ARGS="--count 5"
	@$(RUN) -m quizgen make "$$QUIZGEN_ARTICLE" $(ARGS)

app: $(VENV)/.runtime ## open the browser app: make app ARGS="--address 0.0.0.0"
	@$(RUN) -m quizgen app $(ARGS)

test: check ## everything that must hold: format, lint, types, tests

check: $(VENV)/.dev
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(RUN) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

test-formats: $(VENV)/.dev $(CONSUMERS)/.installed ## read the formats back with other people's programs
	QUIZGEN_CONSUMERS=required $(RUN) -m pytest tests/formats

test-browser: $(VENV)/.browser ## try the app in a real browser (Chromium)
	QUIZGEN_BROWSER=required $(RUN) -m pytest -n 2 --dist loadfile tests/browser \
		--ignore tests/browser/test_speed.py
	QUIZGEN_BROWSER=required $(RUN) -m pytest -s tests/browser/test_speed.py

pictures: $(VENV)/.browser ## take the pictures of the app for docs/
	$(RUN) -m tests.browser.screens docs/pictures

format: $(VENV)/.dev ## format the code and mend what lint can mend
	$(RUN) -m ruff format .
	$(RUN) -m ruff check --fix .

bench: $(VENV)/.dev ## run the benchmarks, in about half an hour, and write their tables
	$(RUN) -m pytest --benchmark-enable --benchmark-only
	@missed=0; for one in after_parse.py cold_start.py scale.py "students.py 30" "students.py 100" \
		replicas.py batch.py bank.py; do \
		echo "== $$one"; $(RUN) benchmarks/$$one || test $$? -eq 3 || missed=1; \
	done; $(RUN) benchmarks/table.py; exit $$missed

torture: $(VENV)/.dev ## kill the bank's writers a hundred times and check what was kept
	$(RUN) -m tests.bank.torture 100

judge: $(VENV)/.dev ## train the judge from tests/quality/ratings.jsonl: make judge DATA=folder
	$(RUN) -m tests.quality.learn --ratings tests/quality/ratings.jsonl \
		$(if $(DATA),--data "$(DATA)") --output quizgen/judging/weights/judge.json

docs: $(VENV)/.dev ## write the reference pages in docs/ from the program
	$(RUN) -m quizgen.cli.reference docs

venv: $(VENV)/.dev ## build .venv with all that development needs

clean: ## remove .venv and what the tools left behind
	rm -rf $(VENV) $(CONSUMERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks build *.egg-info

# What is installed, as stamps: each is made again when the list it stands for changes.
$(VENV)/.python:
	@test -n "$(PYTHON)" || { \
		echo "quizgen needs Python 3.11 or newer: install it, or name it with PYTHON=path." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "quizgen needs Python 3.11 or newer, and $(PYTHON) is older: name another with PYTHON=path." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv module is missing: on Debian or Ubuntu run 'sudo apt install python3-venv'." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.txt pyproject.toml | $(VENV)/.python
	@echo "Installing what quizgen needs into $(VENV): once, about two minutes ..." >&2
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the tests need into $(VENV) ..." >&2
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(VENV)/.browser: tests/browser/requirements.txt $(VENV)/.dev
	@echo "Installing what drives the browser into $(VENV) ..." >&2
	@$(RUN) -m pip install --quiet --disable-pip-version-check -r tests/browser/requirements.txt
	@touch $@

# Other people's programs that read our files: their own environment, so that their pins and
# licences stay theirs.
$(CONSUMERS)/.installed: tests/formats/consumers/requirements.txt tests/formats/consumers/package.json | $(VENV)/.python
	@command -v npm >/dev/null || { \
		echo "Node.js is missing, which reads GIFT in the tests: install nodejs and npm." >&2; exit 1; }
	@echo "Installing what reads the formats into $(CONSUMERS) ..." >&2
	@test -x $(CONSUMERS)/venv/bin/python || $(RUN) -m venv $(CONSUMERS)/venv
	@$(CONSUMERS)/venv/bin/python -m pip install --quiet --disable-pip-version-check \
		-r tests/formats/consumers/requirements.txt
	@cp tests/formats/consumers/package.json $(CONSUMERS)/package.json
	@cd $(CONSUMERS) && npm install --silent --no-package-lock --no-audit --no-fund
	@touch $@
