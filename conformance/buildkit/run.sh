#!/usr/bin/env bash
# Asks BuildKit's own Dockerfile frontend (needs Go) and keeps its answers in cases/*.json.
#   run.sh                           answer every case and write the answers down
#   run.sh --check                   fail where an answer is not the kept one, or where the core does not agree about
#                                    thousands of random Dockerfiles (RUNS_AS_RANDOM=5000, RUNS_AS_SEED=1)
#   run.sh --stream                  one case a line on stdin, one answer a line on stdout
#   run.sh --walk DIR [-images F]    every Dockerfile below a directory, one answer a line
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
judge=$(cd "$here/../.." && pwd)/.cache/judges/buildkit
mkdir -p "$(dirname "$judge")"
(cd "$here" && go build -buildvcs=false -o "$judge" .) >&2
case "${1:-}" in
  '') exec "$judge" "$here"/cases/*.json ;;
  --check)
    "$judge" -check "$here"/cases/*.json
    cd "$here/../.."
    RUNS_AS_JUDGE="$judge" exec node node_modules/vitest/vitest.mjs run __tests__/conformance/buildkit-random.test.ts
    ;;
  --stream) exec "$judge" -stream ;;
  --walk) shift; exec "$judge" -walk "$@" ;;
  *) sed -n 2,8p "$0" >&2; exit 2 ;;
esac
