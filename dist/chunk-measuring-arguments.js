// src/cli/measuring-arguments.ts
const lookingOptions = {
	head: { type: "string" },
	config: { type: "string" },
	"working-directory": { type: "string" },
	suite: { type: "list" },
	filter: { type: "list" }
};
const measuringOptions = {
	...lookingOptions,
	base: { type: "string" },
	store: { type: "string" },
	remote: { type: "string" },
	out: { type: "string" },
	budget: { type: "string" },
	seed: { type: "string" }
};
function questionOf(given, io) {
	const text = (name) => given.takes(name) ? given.text(name) : void 0;
	return {
		folder: io.cwd,
		base: text("base"),
		head: text("head"),
		config: text("config"),
		store: text("store"),
		remote: text("remote"),
		budget: text("budget"),
		workingDirectory: text("working-directory"),
		command: io.program,
		suites: given.list("suite"),
		filters: given.list("filter"),
		seed: given.takes("seed") ? given.whole("seed") : void 0,
		purpose: "judge"
	};
}
export { lookingOptions, measuringOptions, questionOf };
