#!/usr/bin/env bash
# Tests of the pages' logic; does nothing where none of it changed since they passed.
set -euo pipefail
stamp=../target/web.tested
if [ -e "$stamp" ] && [ -z "$(find src build package-lock.json -newer "$stamp" -type f -print -quit)" ]; then
  exit 0
fi
. build/node.sh
npx --no-install vitest run --reporter=dot
touch "$stamp"
