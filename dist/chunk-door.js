import { configPlaces, parseStoreLocation } from "./chunk-for-action-compare-gate-production.js";
import { GateError, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { connect } from "./chunk-client.js";
import { dataBranchStore } from "./chunk-data-branch.js";
import { parseEvent } from "./chunk-event.js";
import { proxySettings } from "./chunk-transport2.js";
import { gateName, relativePath } from "./chunk-for-action-compare-gate-top.js";
import { openStore } from "./chunk-open.js";
// src/action/door.ts
function openSession(door) {
	const context = parseEvent(door.payload, door.env);
	const token = door.input("github-token");
	if (token === "") throw new GateError("USAGE", "Cannot talk to GitHub as the input github-token must be given: it is empty", { hint: "leave the input out to use the token of the job" });
	const { owner, repo, apiUrl, serverUrl } = context;
	const proxy = proxySettings(door.env);
	const client = connect({
		token,
		owner,
		repo,
		apiUrl,
		serverUrl,
		proxy,
		log: (line) => door.log(shown`${line}`)
	});
	return {
		context,
		client,
		gate: gateOf(door),
		origin: {
			folder: relativePath(door.input("working-directory")),
			config: door.input("config") || void 0
		},
		openStore: (config) => openActionStore(door, client, context, config)
	};
}
function gateOf({ input }) {
	const [gate, folder, config] = [
		input("gate"),
		input("working-directory"),
		input("config")
	];
	return gateName({
		gate,
		folder,
		config,
		usualPlaces: configPlaces
	});
}
async function openActionStore(door, client, context, config) {
	const location = storeLocation(door.input("store"), config);
	if (location.kind === "git") return dataBranchStore({
		client,
		branch: location.branch
	});
	return openStore(location, {
		repository: context.workspace,
		environment: door.env,
		notice: (line) => door.log(shown`${line}`)
	});
}
function storeLocation(input, config) {
	if (input === "") return config.baseline.store;
	const location = parseStoreLocation(input);
	if (location !== void 0) return location;
	const message = `Cannot open a store as the input store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${input}`;
	throw new GateError("USAGE", message, { hint: "leave it out to use what the configuration says" });
}
export { gateOf, openSession, storeLocation };
