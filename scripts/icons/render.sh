#!/usr/bin/env bash
# Renders the SVG sources beside this script into assets/ (needs Debian's librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
render() { # drawing size...
  local drawing=$1
  shift
  for size in "$@"; do
    rsvg-convert --width "$size" --height "$size" "$drawing.svg" --output "../../assets/$drawing-$size.png"
  done
}
render icon 16 32 64 80 128
render report 16 32 80
render example 16 32 80
render check 16 32 80
render clear 16 32 80
render finalize 16 32 80
render insert-row 16 32 80
render delete-row 16 32 80
