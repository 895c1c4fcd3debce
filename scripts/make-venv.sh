#!/bin/sh
# Make the virtual environment $1 with a supported Python, unless there is a working one already.
# PYTHON names the interpreter to use; without it the usual names are tried, newest first.
set -u
venv=$1

version() {  # prints for example 3.12; nothing when $1 is no working Python
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

supported() {
    case $(version "$1") in 3.11 | 3.12 | 3.13) return 0 ;; *) return 1 ;; esac
}

stop() {
    echo "$1" >&2
    exit 1
}

if supported "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    exit 0
fi
if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- python3.13 python3.12 python3.11 python3 python; fi
for python in "$@"; do
    if supported "$python"; then
        "$python" -m venv --clear "$venv" >/dev/null 2>&1 || stop \
            "$python could not make a virtual environment in $venv: on Debian and Ubuntu, install the package python3-venv."
        exit 0
    fi
done
found=$(version "${PYTHON:-python3}")
stop "The RNN explorer runs on Python 3.11, 3.12 or 3.13, and ${PYTHON:-python3} is ${found:-no Python}: \
install one of them, or name it with 'make run PYTHON=/path/to/python3.12'."
