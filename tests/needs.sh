#!/usr/bin/env bash
# Brings what the tests need from outside Python: Java and Maven, and with them the real Neo4j server; Chromium for the
# interactive views, and a font with Chinese characters for the still pictures.
# As root on Debian it installs them; elsewhere it says what is missing, and the suite skips just that, loudly (in CI: fails).
set -uo pipefail
cd "$(dirname "$0")/.."
missing=()
command -v java >/dev/null || missing+=(openjdk-17-jdk-headless)
command -v mvn >/dev/null || missing+=(maven)
command -v chromium >/dev/null || missing+=(chromium)
[[ -n $(fc-list :lang=zh 2>/dev/null) ]] || missing+=(fonts-wqy-microhei)
if ((${#missing[@]})); then
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "MISSING: ${missing[*]} (tests need them; on Debian: apt-get install ${missing[*]})" >&2
  fi
fi
if command -v java >/dev/null && command -v mvn >/dev/null; then
  .venv/bin/python -m tests.neo4j_server install || { [[ ${CI:-} != true ]] || exit 1; }
  .venv/bin/python -m tests.gephi_toolkit || { [[ ${CI:-} != true ]] || exit 1; }
elif [[ ${CI:-} == true ]]; then
  exit 1
fi
