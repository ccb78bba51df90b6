# Sourced by mvnw and run: points JAVA_HOME at a JDK 25 or later, wherever it is installed beside others.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major=$(jdk_major "$home") && [ -n "$major" ] && [ "$major" -ge 25 ] && JAVA_HOME=$home && export JAVA_HOME && return 0
  done
  return 1
}

if ! find_jdk; then
  echo "The order desk needs a JDK 25 or later: none in JAVA_HOME, on the PATH, in /usr/lib/jvm, /opt or ~/.sdkman." >&2
  exit 1
fi
