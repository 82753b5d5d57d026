# SPDX-License-Identifier: Apache-2.0
# Shared by installer/run and installer/test. Sourced, never run.

set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

# One cache for every checkout and build folder.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-8G}

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# without_default_cluster COMMAND…: packages that it installs make no PostgreSQL cluster of their
# own, except where the machine has the package already. For this command only.
without_default_cluster() {
    local file=/etc/postgresql-common/createcluster.d/bailiwick-tests.conf
    if dpkg-query -W -f='${Status}' postgresql-15 2>/dev/null | grep -q 'install ok installed'; then
        "$@"
        return
    fi
    if [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; then
        as_root mkdir -p "${file%/*}"
        echo 'create_main_cluster = false' | as_root tee "$file" >/dev/null
        trap "as_root rm -f '$file'" EXIT
    fi
    "$@"
    as_root rm -f "$file"
    trap - EXIT
}

# without_default_broker COMMAND…: a broker whose package it installs does not run as a service;
# where the machine has the package already, it is left as it is.
without_default_broker() {
    local had=no
    dpkg-query -W -f='${Status}' mosquitto 2>/dev/null | grep -q 'install ok installed' && had=yes
    "$@"
    if [ $had = no ] && [ -d /run/systemd/system ] &&
        systemctl is-enabled --quiet mosquitto 2>/dev/null; then
        as_root systemctl disable --quiet --now mosquitto
    fi
}

# install_packages FILE…: what the lists name and the machine lacks, from Debian's packages.
install_packages() {
    local wanted missing=() package
    wanted=$(cat "$@" | grep -v '^#' || true)
    for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' ||
            missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "Packages are missing, and there is no \
sudo to install them with. Run this as root once, or: apt-get install --no-install-recommends \
${missing[*]}"
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    as_root apt-get update -qq ||
        printf 'warning: the package lists could not be refreshed; trying with the old ones\n' >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null || fail "Installing packages failed; see the messages above."
}

# build PRESET [TARGET…]
build() {
    local preset=$1 log
    shift
    say "Building ($preset)"
    log=$(mktemp)
    if ! cmake --preset "$preset" >"$log" 2>&1; then
        cat "$log"
        rm -f "$log"
        fail "Configuring the build failed; the messages above say why."
    fi
    rm -f "$log"
    cmake --build --preset "$preset" ${@:+--target "$@"} ||
        fail "The build failed; the messages above say where."
}
