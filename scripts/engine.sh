#!/usr/bin/env bash
# A real Docker Engine with a private copy of /etc, for __tests__/engine.
#
#   engine.sh setup DIR                         Makes DIR ready: dockerd, containerd, docker, buildx and compose in DIR/bin and DIR/config.
#                                               Takes the machine's dockerd when it is 28 or newer, else unpacks Debian's packages into
#                                               DIR (about 15 s, 400 MB) and upgrades nothing. A second time it does nothing.
#                                               DIR/step-down.tar is a root file system with the programs that change the user, and
#                                               DIR/busybox a static BusyBox with adduser, made from Debian's source (about 40 s).
#   engine.sh start DIR NAME [--rootless=USER] [dockerd args…]
#                                               Prints the socket. Files in DIR/run/NAME/etc lie over /etc, for this engine only, and those
#                                               that DIR/run/NAME/without names are not there; a rootless engine's USER may be one of these
#                                               files' only. Without arguments and such files, an engine that answers
#                                               `docker info` already is taken.
#   engine.sh stop DIR NAME                     Ends the engine of that name and removes its data.
#
# Exit status: 0 done · 1 dockerd refuses to start; its last words are on stderr, its log is DIR/run/NAME/log · 2 wrong usage ·
# 3 no engine can be had on this machine.
set -euo pipefail

fail() {
  local status=$1
  shift
  echo "engine.sh: $*" >&2
  exit "$status"
}

verb=${1:-} && directory=${2:-}
[[ $verb =~ ^(setup|start|stop)$ && -n $directory ]] || fail 2 "engine.sh setup DIR | start DIR NAME [dockerd args…] | stop DIR NAME"
[[ $(uname -s) == Linux ]] || fail 3 "this needs Linux"
if [[ $(id -u) != 0 ]]; then
  sudo -n true 2>/dev/null || fail 3 "this needs root, or sudo without a password"
  exec sudo -n --preserve-env=PATH,DOCKER_HOST "$0" "$@"
fi
mkdir -p "$directory"
directory=$(cd "$directory" && pwd)

has_new_dockerd() {
  local version
  version=$(dockerd --version 2>/dev/null) && [[ $version =~ ([0-9]+)\. ]] && ((BASH_REMATCH[1] >= 28)) && command -v runc >/dev/null
}

# What the tests need of the machine itself.
install_tools() {
  local missing=()
  command -v runc >/dev/null || missing+=(runc)
  command -v newuidmap >/dev/null || missing+=(uidmap)
  command -v iptables >/dev/null || missing+=(iptables)
  [[ -x /bin/busybox ]] && ! ldd /bin/busybox >/dev/null 2>&1 || missing+=(busybox-static)
  # The account tools of Debian, which images of the tests are made of.
  dpkg -L adduser passwd libcap2-bin >/dev/null 2>&1 || missing+=(adduser passwd libcap2-bin)
  [[ ${#missing[@]} == 0 ]] && return
  command -v apt-get >/dev/null || fail 3 "no apt-get to install ${missing[*]} with"
  local install=(apt-get install -y -qq --no-install-recommends "${missing[@]}")
  "${install[@]}" >/dev/null 2>&1 || { apt-get update -qq && "${install[@]}"; } >/dev/null || fail 3 "${missing[*]} cannot be installed"
}

link_machine() {
  local tool
  for tool in dockerd docker-proxy containerd containerd-shim-runc-v2 ctr docker docker-init rootlesskit; do
    tool=$(command -v "$tool") && ln -sf "$tool" "$directory/bin/"
  done
  for tool in /usr/libexec/docker/cli-plugins /usr/lib/docker/cli-plugins /usr/local/lib/docker/cli-plugins; do
    [[ -d $tool ]] && ln -sf "$tool"/docker-* "$directory/config/cli-plugins/"
  done
  return 0
}

# Debian's testing has the newest engine that Debian packages; its files are unpacked beside the system.
unpack_debian() {
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg mirror apt package
  [[ -f $keyring ]] || fail 3 "no dockerd 28 on this machine, and it is no Debian to unpack one from"
  mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +([^ ]*debian\.org[^ ]*|[^ ]*\/debian\/?)( .*)?$/\3/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | grep -v security | head -n 1 || true)
  mkdir -p "$directory"/{apt/lists/partial,apt/cache/archives/partial,packages,root}
  echo "deb [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} forky main" >"$directory/apt/sources.list"
  apt=(apt-get -qq -o "Dir::Etc::sourcelist=$directory/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root
    -o "Dir::State::lists=$directory/apt/lists" -o "Dir::Cache=$directory/apt/cache" -o Acquire::Languages=none)
  "${apt[@]}" update >/dev/null || fail 3 "Debian's list of packages cannot be had"
  (cd "$directory/packages" && "${apt[@]}" download docker.io docker-cli containerd docker-buildx docker-compose rootlesskit) >/dev/null ||
    fail 3 "Debian's packages cannot be had"
  for package in "$directory"/packages/*.deb; do dpkg -x "$package" "$directory/root"; done
  ln -sf "$directory"/root/usr/sbin/{dockerd,docker-proxy} "$directory/bin/"
  ln -sf "$directory"/root/usr/bin/{containerd,containerd-shim-runc-v2,ctr,docker,rootlesskit} "$directory/bin/"
  ln -sf "$directory"/root/usr/libexec/docker/cli-plugins/docker-* "$directory/config/cli-plugins/"
}

# A root file system with the programs that change the user, as containers have them: DIR/step-down.tar, for
# __tests__/engine/step-down.test.ts. apt resolves them from an empty system; nothing is installed.
make_step_down() {
  [[ -f $directory/step-down.tar ]] && return
  local programs=(util-linux login sudo opendoas gosu runit s6 tini dumb-init dpkg dash bash coreutils base-passwd)
  local work=$directory/step-down apt package tree
  tree=$work/tree
  rm -rf "$work"
  mkdir -p "$work/archives/partial" "$tree"/usr/{bin,sbin,lib,lib64} "$tree"/{tmp,proc,sys,dev,root}
  for package in bin sbin lib lib64; do ln -s "usr/$package" "$tree/$package"; done
  : >"$work/status"
  apt=(apt-get -y -qq -o "Dir::State::status=$work/status" -o "Dir::Cache::archives=$work/archives" -o APT::Sandbox::User=root
    -o Debug::NoLocking=1)
  # Where the engine was unpacked from Debian's testing, the programs come from there too.
  [[ ! -f $directory/apt/sources.list ]] ||
    apt+=(-o "Dir::Etc::sourcelist=$directory/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$directory/apt/lists")
  apt+=(install --no-install-recommends --download-only "${programs[@]}")
  "${apt[@]}" >/dev/null 2>&1 || { apt-get update -qq && "${apt[@]}"; } >/dev/null || fail 3 "the programs that change the user cannot be had"
  for package in "$work"/archives/*.deb; do dpkg-deb --fsys-tarfile "$package" | tar -x -C "$tree" --keep-directory-symlink; done
  # What the packages' own scripts would make.
  cp "$tree/usr/share/base-passwd/passwd.master" "$tree/etc/passwd"
  cp "$tree/usr/share/base-passwd/group.master" "$tree/etc/group"
  printf '%s: files\n' passwd group shadow >"$tree/etc/nsswitch.conf"
  ln -sf dash "$tree/usr/bin/sh"
  mkdir -p "$tree/etc/pam.d"
  local kind
  for kind in auth account session password; do echo "$kind required pam_unix.so" >"$tree/etc/pam.d/common-$kind"; done
  cp "$tree/etc/pam.d/common-session" "$tree/etc/pam.d/common-session-noninteractive"
  rm -rf "$tree"/usr/share/{doc,man,locale,perl*,info} "$tree"/usr/lib/*/perl* "$tree"/usr/lib/*/gconv
  tar -c -C "$tree" -f "$work.part" .
  mv "$work.part" "$directory/step-down.tar"
  rm -rf "$work"
}

# Debian's own BusyBox has no adduser, which Alpine's has: one with all of it. Without a compiler or the source there is none, and
# the tests that need it say so.
make_busybox() {
  [[ -x $directory/busybox ]] && return
  command -v apt-get >/dev/null || return 0
  command -v gcc >/dev/null && command -v make >/dev/null && command -v bzip2 >/dev/null ||
    apt-get install -y -qq --no-install-recommends gcc make bzip2 libc6-dev >/dev/null 2>&1 || return 0
  local work=$directory/busybox-source keyring=/usr/share/keyrings/debian-archive-keyring.gpg mirror codename apt
  [[ -f $keyring ]] || return 0
  mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) +([^ ]*debian\.org[^ ]*|[^ ]*\/debian\/?)( .*)?$/\3/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | grep -v security | head -n 1 || true)
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
  rm -rf "$work"
  mkdir -p "$work"/{lists/partial,cache/archives/partial}
  echo "deb-src [signed-by=$keyring] ${mirror:-http://deb.debian.org/debian} $codename main" >"$work/sources.list"
  apt=(apt-get -qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null -o APT::Sandbox::User=root
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o Acquire::Languages=none)
  (
    cd "$work"
    "${apt[@]}" update && "${apt[@]}" source --download-only busybox
    tar -xjf busybox_*.orig.tar.bz2 --strip-components=1
    make -s defconfig
    # tc does not build with the headers of newer kernels.
    sed -i 's/# CONFIG_STATIC is not set/CONFIG_STATIC=y/; s/CONFIG_TC=y/# CONFIG_TC is not set/' .config
    make -s -j"$(nproc)" busybox
    cp busybox "$directory/busybox"
  ) >"$directory/busybox.log" 2>&1 </dev/null || true
  rm -rf "$work"
}

setup() {
  mkdir -p "$directory"/{bin,config/cli-plugins,run}
  # Whoever came here by sudo puts files below run/ himself.
  chown "${SUDO_UID:-0}" "$directory/run"
  install_tools
  if [[ ! -f $directory/ready ]]; then
    if has_new_dockerd; then link_machine; else unpack_debian; fi
    "$directory/bin/dockerd" --version >"$directory/ready"
  fi
  make_step_down
  make_busybox
  cat "$directory/ready"
}

start() {
  local name=${1:-} run attempt
  [[ $name =~ ^[a-z0-9][a-z0-9-]*$ ]] || fail 2 "a name is lower case letters, digits and dashes"
  shift
  run=$directory/run/$name
  if [[ $# == 0 && ! -d $run/etc ]] && DOCKER_CONFIG=$directory/config "$directory/bin/docker" info >/dev/null 2>&1; then
    echo "${DOCKER_HOST:-unix:///var/run/docker.sock}"
    return
  fi
  [[ -x $directory/bin/dockerd ]] || fail 2 "run engine.sh setup $directory first"
  mkdir -p "$run"/{etc,work}
  # Short names: a socket's path has 107 bytes, and containerd's are the longest here.
  local user='' socket=$run/docker.sock
  if [[ ${1:-} == --rootless=* ]]; then
    user=${1#--rootless=} socket=$run/r/docker.sock
    shift
    set -- --rootless --data-root "$run/r/data" --exec-root "$run/r/x" --pidfile "$run/r/pid" "$@"
  else
    set -- --data-root "$run/data" --exec-root "$run/x" --pidfile "$run/pid" "$@"
  fi
  # A mount namespace of its own: the overlay on /etc and all that dockerd mounts go away with it.
  PATH=$directory/bin:$PATH RUN=$run ENGINE_USER=$user setsid unshare --mount --propagation private sh -c '
    mount -t overlay overlay -o "lowerdir=/etc,upperdir=$RUN/etc,workdir=$RUN/work" /etc || exit 9
    [ ! -f "$RUN/without" ] || while read -r path; do rm -f "/etc/$path"; done <"$RUN/without"
    [ -n "$ENGINE_USER" ] || exec dockerd "$@"
    mkdir -p "$RUN/r/home"
    chown -R "$ENGINE_USER:" "$RUN/r"
    cd /
    exec setpriv --reuid "$ENGINE_USER" --regid "$(id -g "$ENGINE_USER")" --init-groups \
      env "HOME=$RUN/r/home" "XDG_RUNTIME_DIR=$RUN/r" "USER=$ENGINE_USER" \
      rootlesskit --net=host --copy-up=/etc --copy-up=/run --state-dir="$RUN/r/kit" \
      sh -c "rm -f /run/docker /run/containerd /run/runc; exec dockerd \"\$@\"" sh "$@"
    ' sh "$@" --host "unix://$socket" --bridge=none --iptables=false --ip6tables=false >"$run/log" 2>&1 </dev/null &
  echo $! >"$run/starter"
  disown
  # Not `docker version`: it makes a rootless dockerd panic when rootlesskit has no network driver.
  for ((attempt = 0; attempt < 300; attempt += 1)); do
    if DOCKER_HOST=unix://$socket "$directory/bin/docker" info >/dev/null 2>&1; then
      chmod 0666 "$socket"
      echo "unix://$socket"
      return
    fi
    if ! kill -0 "$(cat "$run/starter")" 2>/dev/null; then
      tail -n 4 "$run/log" >&2
      exit 1
    fi
    sleep 0.1
  done
  tail -n 4 "$run/log" >&2
  stop "$name"
  fail 1 "dockerd does not answer"
}

stop() {
  local run=$directory/run/${1:?NAME} process attempt
  [[ -f $run/starter ]] || return 0
  process=$(cat "$run/starter")
  kill "$process" 2>/dev/null || true
  # dockerd waits seconds for its containerd after its own work is done; containerd dies with it either way.
  for ((attempt = 0; attempt < 100; attempt += 1)); do
    kill -0 "$process" 2>/dev/null || break
    grep -q 'Daemon shutdown complete' "$run/log" && break
    sleep 0.1
  done
  kill -9 "$process" 2>/dev/null || true
  for ((attempt = 0; attempt < 20; attempt += 1)); do
    rm -rf "$run" 2>/dev/null && break
    sleep 0.1
  done
}

shift 2
"$verb" "$@"
