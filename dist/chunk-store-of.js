import { GateError, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { openStore } from "./chunk-open.js";
// src/store/closed.ts
function closedStore(name, reason) {
	const fail = () => Promise.reject(reason);
	return {
		name,
		list: fail,
		read: fail,
		save: fail,
		readFile: fail,
		files: fail,
		writeFiles: fail,
		prune: fail
	};
}
// src/app/store-of.ts
function storeOf({ root, config }, io, remote) {
	return openStore(config.baseline.store, {
		repository: root,
		environment: io.env,
		notice: (line) => io.stderr(shown`${line}\n`),
		remote
	});
}
async function storeToRead(...asked) {
	try {
		return await storeOf(...asked);
	} catch (error) {
		if (!(error instanceof GateError) || error.code !== "STORE_UNREACHABLE") throw error;
		return closedStore(asked[0].config.baseline.store.kind, error);
	}
}
export { storeOf, storeToRead };
