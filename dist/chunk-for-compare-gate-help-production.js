import { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { parseArgs } from "node:util";
// src/cli/arguments.ts
const common = { help: {
	type: "flag",
	short: "h"
} };
function parseArguments(command, argv, rules, mostWords = 0) {
	const known = {
		...common,
		...rules
	};
	const { values, positionals } = tokenize(command, argv, known);
	checkWords(command, positionals, mostWords);
	const read = (name) => {
		if (known[name] === void 0) throw new RangeError(`${command} has no option --${name}`);
		return values[name];
	};
	return {
		positionals,
		takes: (name) => Object.hasOwn(known, name),
		text: (name) => {
			const value = read(name);
			return typeof value === "string" ? value : void 0;
		},
		list: (name) => {
			const value = read(name);
			return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
		},
		flag: (name) => read(name) === true,
		whole: (name) => toWhole(command, name, read(name))
	};
}
function checkWords(command, words, most) {
	if (words.length <= most) return;
	const takes = most === 0 ? "no arguments" : most === 1 ? "one argument at most" : `at most ${most} arguments`;
	throw new GateError("USAGE", `Cannot run ${command} as it takes ${takes}: current value is ${words.join(" ")}`, { hint: `see: flamegate ${command.split(" ")[0]} --help` });
}
function tokenize(command, argv, known) {
	const options = Object.fromEntries(Object.entries(known).map(([name, rule]) => [name, {
		type: rule.type === "flag" ? "boolean" : "string",
		multiple: rule.type === "list",
		...rule.short === void 0 ? {} : { short: rule.short }
	}]));
	for (const word of argv) {
		if (word === "--") break;
		const name = /^--([^=]+)/.exec(word)?.[1];
		if (name !== void 0 && !Object.hasOwn(known, name)) throw unknownOption(command, name, Object.keys(known));
	}
	try {
		return parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		throw new GateError("USAGE", `Cannot run ${command}: ${firstSentence(error)}`, { hint: `see: flamegate ${command} --help` });
	}
}
function unknownOption(command, name, known) {
	const near = nearest(name, known);
	return new GateError("USAGE", `Cannot run ${command} as it has no option --${name}`, { hint: near === void 0 ? `see: flamegate ${command} --help` : `did you mean --${near}?` });
}
function firstSentence(error) {
	return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)[0] ?? "";
}
function toWhole(command, name, value) {
	if (value === void 0) return void 0;
	if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
	throw new GateError("USAGE", `Cannot run ${command} as --${name} must be a whole number: current value is ${value}`, { hint: `see: flamegate ${command} --help` });
}
export { checkWords, parseArguments };
