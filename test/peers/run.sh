#!/usr/bin/env bash
# npm run bench:peers [-- VITEST ARGUMENTS]: installs the programs we are compared with, then prints the table.
set -euo pipefail
cd "$(dirname "$0")/../.."
. .ci/install-tools.sh
export FLAMEGATE_TOOLS=required
exec npx vitest run --config test/vitest.config.ts --project peers "$@"
