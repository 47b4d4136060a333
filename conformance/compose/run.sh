#!/usr/bin/env bash
# Asks compose-go, loaded as `docker compose config` loads it (needs Go), and keeps its answers in cases/*.json.
#   run.sh            answer every case and write the answers down
#   run.sh --check    fail where an answer is not the kept one, or where the core does not agree about thousands of
#                     random projects (RUNS_AS_RANDOM=3000, RUNS_AS_SEED=1)
#   run.sh --stream   one case a line on stdin, one answer a line on stdout
#   run.sh --checkouts DIR   every Compose file of the checkouts below a directory, compared with the core
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
judge=$(cd "$here/../.." && pwd)/.cache/judges/compose
mkdir -p "$(dirname "$judge")"
(cd "$here" && go build -buildvcs=false -o "$judge" .) >&2
vitest() {
  cd "$here/../.."
  RUNS_AS_COMPOSE_JUDGE="$judge" exec node node_modules/vitest/vitest.mjs run "$1"
}
case "${1:-}" in
  '') exec "$judge" "$here"/cases/*.json ;;
  --check)
    "$judge" -check "$here"/cases/*.json
    vitest __tests__/conformance/compose-random.test.ts
    ;;
  --stream) exec "$judge" -stream ;;
  --checkouts) RUNS_AS_CHECKOUTS=$(cd "$2" && pwd) vitest __tests__/conformance/compose-checkouts.test.ts ;;
  *) sed -n 2,7p "$0" >&2; exit 2 ;;
esac
