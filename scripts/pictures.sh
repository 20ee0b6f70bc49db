#!/bin/bash
# Draws docs/pictures anew from the example landscape, one picture per view.
#
#   scripts/pictures.sh NETVIZ
set -euo pipefail
cd "$(dirname "$0")/.."
netviz=$1
out=docs/pictures
mkdir -p "$out"
draw() {
  local name=$1
  shift
  "$netviz" map data/musterau "$@" -o "$out/$name.svg" 2>/dev/null
}
draw kooperation
draw luecken --show gaps
draw handlungsfelder --show field
draw handlungsfeld-sprache --show field --field sprache
draw gremien --show boards
draw soll-ist --show matrix
draw typen --show types
draw sozialraeume --show districts
draw rund-um-jobcenter --ego jobcenter
draw zielscheibe --layout target
draw sektorenrad --layout sectors
draw oeffentliche-luecken --show gaps --profile oeffentlich
draw kooperation-schwarzweiss --bw
"$netviz" compare data/musterau data/musterau-2027 -o "$out/aenderungen.svg" 2>/dev/null
