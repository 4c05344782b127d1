import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/cli/profile-arguments.ts
const short = {
	"-o": "--out",
	"-h": "--help"
};
function parseProfileArguments(command, argv, known) {
	const files = [];
	const words = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Set();
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? "";
		if (!word.startsWith("-") || word === "-") {
			files.push(word);
			continue;
		}
		const [, long = word, inline] = /^(--[^=]+)(?:=(.*))?$/s.exec(short[word] ?? word) ?? [];
		const name = long.slice(2);
		const kind = Object.hasOwn(known, name) ? known[name] : void 0;
		if (kind === void 0) throw usage(command, `options must be ${list(known)}: current value is ${word}`);
		if (kind === "flag") {
			flags.add(name);
			continue;
		}
		const taken = inline === void 0 ? [] : [inline];
		while (inline === void 0 && (taken.length === 0 || kind === "words") && isValue(argv[at + 1])) taken.push(argv[++at] ?? "");
		if (taken.length === 0) throw usage(command, `--${name} must have a value: current value is none`);
		words.set(name, [...words.get(name) ?? [], ...taken]);
	}
	return {
		files,
		words,
		flags
	};
}
function isValue(word) {
	return word !== void 0 && !/^-./.test(word);
}
function list(known) {
	return Object.keys(known).map((name) => `--${name}`).join(", ");
}
function usage(command, problem) {
	const [first = "", second] = command.split(" ");
	const full = second === void 0 ? `profile ${command}` : command;
	return new GateError("USAGE", `Cannot run ${full} as ${problem}`, { hint: `see: flamegate ${second === void 0 ? "profile" : first} --help` });
}
function oneOf(command, parsed, name, allowed) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	const found = allowed.find((each) => each === value);
	if (found === void 0) throw usage(command, `--${name} must be ${allowed.join(", ")}: current value is ${value}`);
	return found;
}
function wholeNumber(command, parsed, name) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	if (!/^[1-9]\d{0,8}$/.test(value)) throw usage(command, `--${name} must be a whole number > 0: current value is ${value}`);
	return Number(value);
}
export { oneOf, parseProfileArguments, usage, wholeNumber };
