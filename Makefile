# `make run` and `make test` do all the set-up themselves; a second call starts at once.
VENV    := .venv
BIN     := $(VENV)/bin/python
QUICK   := not tf and not cluster and not browser and not page and not slow
PIP     := $(BIN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
NPM     := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" npm --prefix frontend
MODULES := frontend/node_modules/.package-lock.json
PYTHON  ?=
export PYTHON

.PHONY: help run test check quick lint bench browser frontend frontend-check

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/app.done  ## open the app (sets everything up first)
	@$(BIN) -m streamlit run $(if $(filter 1,$(RNNVIZ_HOSTED)),hosted.py --server.address 0.0.0.0,app.py)

test: $(VENV)/tests.done $(MODULES) browser  ## run all tests (sets everything up first)
	@$(BIN) -m pytest

check: lint frontend-check test  ## formatting, lint, types and all tests, of Python and JavaScript

quick: $(VENV)/tests.done  ## the tests that need no TensorFlow, cluster, browser, whole page, attack and no seconds of their own
	@$(BIN) -m pytest --numprocesses 2 --dist loadfile --assert=plain -m "$(QUICK)" --ignore tests/browser --ignore tests/pages --ignore tests/attacks

lint: $(VENV)/tests.done
	@$(BIN) -m ruff format --check .
	@$(BIN) -m ruff check .
	@$(BIN) -m mypy

# Each table stands alone: what fails leaves the others. docs/PERFORMANCE.md says how to read them.
BENCHES := "keras" "first_sight --rounds 1" "train" "watching 1 30" "answering --presses 4" "answering --presses 4 --training gates" \
           "by_hand" "writing" "slopes"

bench: $(VENV)/tests.done browser  ## print all tables of speed, on a machine left alone: a quarter of an hour
	@for each in $(BENCHES); do echo; echo "== $$each"; TF_CPP_MIN_LOG_LEVEL=3 timeout 300 $(BIN) -m benchmarks.$$each 2>&1 \
		| grep -v -e '^[IW]0000' -e '^WARNING: All log' -e '^To enable' -e 'No runtime found'; done

browser: $(VENV)/tests.done
	@$(BIN) tests/browser/chromium.py

frontend: $(MODULES)  ## bundle the JavaScript after a change in frontend/
	@$(NPM) run --silent fix

frontend-check: $(MODULES)
	@$(NPM) run --silent check

# A file per finished installation: an interrupted one is taken up again, a changed list of packages is installed.
$(VENV)/app.done: requirements.txt constraints.txt
	@sh scripts/make-venv.sh $(VENV)
	@echo "Installing what the app needs (about a minute, once) ..."
	@$(PIP) --requirement requirements.txt
	@touch $@

$(VENV)/tests.done: $(VENV)/app.done requirements-dev.txt
	@echo "Installing what the tests need (once) ..."
	@$(PIP) --requirement requirements-dev.txt
	@touch $@

# Node comes as a wheel where there is none; npm writes the file that says what it has installed.
$(VENV)/node.done: constraints.txt
	@sh scripts/get-node.sh $(BIN)
	@touch $@

$(MODULES): frontend/package-lock.json $(VENV)/tests.done $(VENV)/node.done
	@$(NPM) ci --silent
	@touch $@
