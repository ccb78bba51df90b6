#!/usr/bin/env bash
# Builds the pages into the folder that is named; does nothing where they are newer than everything they are made of.
set -euo pipefail
out=$1
stamp="$out/../web.built"

sources=(src build index.html public package.json package-lock.json tsconfig.json vite.config.ts ../../docs/openapi)
if [ -e "$stamp" ] && [ -z "$(find "${sources[@]}" -path src/api/generated -prune -o -newer "$stamp" -type f -print -quit)" ]; then
  exit 0
fi

. build/node.sh
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
node build/api.mjs
npx --no-install tsc --noEmit
rm -rf "$out"
npx --no-install vite build --logLevel warn --outDir "$out" --emptyOutDir
node build/compress.mjs "$out"
mkdir -p "$(dirname "$stamp")"
touch "$stamp"
