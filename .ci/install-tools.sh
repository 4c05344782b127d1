# Sourced by .ci/run: the real tools the tools tests drive. Each line is skipped where the tool is there already.
apt_missing=()
need_apt() { command -v "$1" >/dev/null 2>&1 || apt_missing+=("$2"); }
need_apt chromium chromium
need_apt perf linux-perf
need_apt valgrind valgrind
need_apt java default-jdk-headless
need_apt mvn maven
need_apt hyperfine hyperfine
need_apt promtool prometheus
[ -e /usr/include/benchmark/benchmark.h ] || apt_missing+=(libbenchmark-dev)
if ((${#apt_missing[@]})); then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq "${apt_missing[@]}" >/dev/null
fi

tools="${FLAMEGATE_TOOLS_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/flamegate-tools}"
mkdir -p "$tools/bin"
export PATH="$tools/bin:$tools/python/bin:$PATH"
[ -x "$tools/python/bin/py-spy" ] && [ -x "$tools/python/bin/zizmor" ] || {
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet py-spy pytest pytest-benchmark asv_runner pyperf pympler zizmor scipy
}
"$tools/python/bin/python" -c 'import pytest_timeout' 2>/dev/null || "$tools/python/bin/pip" install --quiet pytest-timeout
[ -x "$tools/python/bin/moto_server" ] && [ -x "$tools/python/bin/kubernetes-validate" ] ||
  "$tools/python/bin/pip" install --quiet 'moto[server]' kubernetes-validate
command -v actionlint >/dev/null 2>&1 || GOBIN="$tools/bin" go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
command -v benchstat >/dev/null 2>&1 || GOBIN="$tools/bin" go install golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da
command -v act >/dev/null 2>&1 || GOBIN="$tools/bin" go install github.com/nektos/act@v0.2.87
command -v inferno-flamegraph >/dev/null 2>&1 || cargo install --quiet inferno --root "$tools"
[ -x "$tools/node24/node_modules/node/bin/node" ] || npm install --silent --no-save --prefix "$tools/node24" node@24
export FLAMEGATE_NODE24="$tools/node24/node_modules/node/bin/node"
