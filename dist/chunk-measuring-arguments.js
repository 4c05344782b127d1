import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/cli/measuring-arguments.ts
const measuringOptions = {
	base: { type: "string" },
	head: { type: "string" },
	config: { type: "string" },
	"working-directory": { type: "string" },
	suite: { type: "list" },
	filter: { type: "list" },
	store: { type: "string" },
	remote: { type: "string" },
	out: { type: "string" },
	budget: { type: "string" },
	seed: { type: "string" }
};
function questionOf(command, given, io) {
	const seed = given.whole("seed");
	const workingDirectory = given.text("working-directory");
	if (given.positionals.length > 0) throw new GateError("USAGE", `Cannot run ${command} as it takes no arguments: current value is ${given.positionals.join(" ")}`, { hint: `see: flamegate ${command} --help` });
	return {
		folder: io.cwd,
		base: given.text("base"),
		head: given.text("head"),
		config: given.text("config"),
		store: given.text("store"),
		remote: given.text("remote"),
		budget: given.text("budget"),
		workingDirectory,
		command: io.program,
		suites: given.list("suite"),
		filters: given.list("filter"),
		seed,
		purpose: "judge"
	};
}
export { measuringOptions, questionOf };
