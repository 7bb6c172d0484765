#!/usr/bin/env bash
# Builds two clean clones of the last commit and compares what they would publish, byte by byte.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for clone in first second; do
  git clone --quiet . "$work/$clone"
  (cd "$work/$clone" && npm ci --silent && npm run --silent build >/dev/null)
done
diff -r "$work/first/dist" "$work/second/dist" && echo "两次构建的 dist 完全相同。"
