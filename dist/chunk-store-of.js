import { openStore } from "./chunk-open.js";
import { shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/app/store-of.ts
function storeOf({ root, config }, io, remote) {
	return openStore(config.baseline.store, {
		repository: root,
		environment: io.env,
		notice: (line) => io.stderr(shown`${line}\n`),
		remote
	});
}
export { storeOf };
