#!/usr/bin/env bash
# Asks BuildKit's own Dockerfile frontend (needs Go) and keeps its answers in cases/*.json.
#   run.sh                           answer every case and write the answers down
#   run.sh --check                   fail where an answer is not the kept one
#   run.sh --stream                  one case a line on stdin, one answer a line on stdout
#   run.sh --walk DIR [-images F]    every Dockerfile below a directory, one answer a line
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
judge="${RUNS_AS_JUDGE:-$here/../../.cache/judges/buildkit}"
mkdir -p "$(dirname "$judge")"
(cd "$here" && go build -buildvcs=false -o "$judge" .) >&2
case "${1:-}" in
  '') exec "$judge" "$here"/cases/*.json ;;
  --check) exec "$judge" -check "$here"/cases/*.json ;;
  --stream) exec "$judge" -stream ;;
  --walk) shift; exec "$judge" -walk "$@" ;;
  *) sed -n 2,7p "$0" >&2; exit 2 ;;
esac
