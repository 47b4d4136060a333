#!/usr/bin/env bash
# A real registry on loopback, for __tests__/engine/registry.test.ts: Debian's docker-registry, which skopeo fills.
#
#   registry.sh setup              Installs docker-registry, skopeo and openssl where they are missing.
#   registry.sh start DIR [tls]    Serves DIR/data; prints 127.0.0.1:PORT (or localhost:PORT, under a certificate of DIR/ca.crt).
#   registry.sh stop DIR           Ends it.
#
# Exit status: 0 done · 1 it does not start, its log is DIR/log · 2 wrong usage · 3 this machine cannot have one.
set -euo pipefail

fail() {
  local status=$1
  shift
  echo "registry.sh: $*" >&2
  exit "$status"
}

setup() {
  local missing=() program as_root=()
  for program in docker-registry skopeo openssl; do command -v "$program" >/dev/null || missing+=("$program"); done
  [[ ${#missing[@]} == 0 ]] && return
  command -v apt-get >/dev/null || fail 3 "no apt-get to install ${missing[*]} with"
  if [[ $(id -u) != 0 ]]; then
    sudo -n true 2>/dev/null || fail 3 "this needs root, or sudo without a password"
    as_root=(sudo -n)
  fi
  local install=("${as_root[@]}" env RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "${missing[@]}")
  "${install[@]}" >/dev/null 2>&1 || { "${as_root[@]}" apt-get update -qq && "${install[@]}"; } >/dev/null 2>&1 ||
    fail 3 "${missing[*]} cannot be installed"
  for program in "${missing[@]}"; do command -v "$program" >/dev/null || fail 3 "there is no $program"; done
}

certificates() {
  local directory=$1
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=runs-as test CA' -keyout "$directory/ca.key" -out "$directory/ca.crt" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -subj '/CN=localhost' -keyout "$directory/key" -out "$directory/csr" 2>/dev/null
  openssl x509 -req -in "$directory/csr" -CA "$directory/ca.crt" -CAkey "$directory/ca.key" -CAcreateserial -days 2 \
    -extfile <(echo 'subjectAltName=DNS:localhost,IP:127.0.0.1') -out "$directory/crt" 2>/dev/null
}

start() {
  local directory=$1 tls='' host=127.0.0.1 port='' tries
  mkdir -p "$directory/data"
  if [[ ${2:-} == tls ]]; then
    certificates "$directory"
    tls="  tls: {certificate: $directory/crt, key: $directory/key}"
    host=localhost
  fi
  cat >"$directory/config.yml" <<YAML
version: 0.1
storage: {filesystem: {rootdirectory: $directory/data}}
http:
  addr: 127.0.0.1:0
$tls
YAML
  docker-registry serve "$directory/config.yml" >"$directory/log" 2>&1 &
  echo $! >"$directory/pid"
  for ((tries = 0; tries < 100; tries++)); do
    port=$(sed -nE 's/.*listening on 127\.0\.0\.1:([0-9]+).*/\1/p' "$directory/log" | head -n 1)
    [[ -n $port ]] && { echo "$host:$port"; return; }
    kill -0 "$(cat "$directory/pid")" 2>/dev/null || fail 1 "$(tail -n 1 "$directory/log")"
    sleep 0.1
  done
  fail 1 "it does not listen"
}

case ${1:-} in
  setup) setup ;;
  start) [[ -n ${2:-} ]] || fail 2 "registry.sh start DIR [tls]"; start "$2" "${3:-}" ;;
  stop) [[ -f ${2:-}/pid ]] && kill "$(cat "$2/pid")" 2>/dev/null || true ;;
  *) fail 2 "registry.sh setup | start DIR [tls] | stop DIR" ;;
esac
