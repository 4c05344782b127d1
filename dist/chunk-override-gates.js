import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { readGates, readPullRequest, readVerdictRecord, readable } from "./chunk-reporting-job.js";
import { branchRef, readBaseConfig, readRepositoryFiles } from "./chunk-base-config.js";
import { defaultGate, gateOfFileName } from "./chunk-for-action-compare-gate-top.js";
import { parseVerdictPath, verdictsFolder } from "./chunk-store-layout.js";
// src/review/override-gates.ts
const mostGates = 30;
async function gatesOf({ client, pullRequest: number, openStore }) {
	const pullRequest = await readPullRequest(client, number);
	if (pullRequest.state === "closed") return [{
		gate: defaultGate,
		origin: { folder: "" }
	}];
	const store = await openStore(await readBaseConfig(client, pullRequest, { folder: "" }));
	const judged = verdictsIn(await store.files(verdictsFolder));
	const onStatuses = await readable(() => readGates(client, pullRequest.headCommit));
	const onHead = judged.filter(({ head }) => head === pullRequest.headCommit);
	const here = new Map([...onStatuses.map((gate) => ({
		gate,
		head: pullRequest.headCommit
	})), ...onHead].map(keyed));
	const found = here.size > 0 ? here : new Map(judged.map(keyed));
	const gates = [...(found.size > 0 ? found : new Map([keyed({
		gate: defaultGate,
		head: pullRequest.headCommit
	})])).values()];
	return Promise.all(gates.slice(0, mostGates).map(async ({ gate, head }) => {
		return {
			gate,
			origin: await recordedOrigin(store, {
				gate,
				head
			}) ?? await guessed(client, pullRequest, gate)
		};
	}));
}
function keyed(judged) {
	return [judged.gate, judged];
}
function verdictsIn(paths) {
	return paths.flatMap((path) => {
		const { head, file = "" } = parseVerdictPath(path) ?? {};
		const gate = gateOfFileName(file);
		return head === void 0 || gate === void 0 ? [] : [{
			gate,
			head
		}];
	});
}
async function recordedOrigin(store, { gate, head }) {
	try {
		return (await readVerdictRecord(store, head, gate))?.origin;
	} catch (error) {
		if (error instanceof GateError && error.code === "STORE_CORRUPT") return void 0;
		throw error;
	}
}
async function guessed(client, { baseBranch }, gate) {
	if (gate === "") return { folder: "" };
	const inFolder = placesOf({ folder: gate });
	const files = await readRepositoryFiles(client, branchRef(baseBranch), [...inFolder, gate]);
	if (inFolder.some((place) => files.has(place))) return { folder: gate };
	return files.has(gate) ? {
		folder: "",
		config: gate
	} : { folder: "" };
}
export { gatesOf };
