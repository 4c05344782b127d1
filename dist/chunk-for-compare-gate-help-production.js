import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { parseArgs } from "node:util";
// src/config/nearest.ts
function nearest(wrong, words) {
	const plain = wrong.slice(0, 60).toLowerCase().replaceAll("_", "-");
	return words.map((word) => ({
		word,
		distance: editDistance(plain, word.toLowerCase())
	})).filter(({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, plain.length) / 3))).toSorted((a, b) => a.distance - b.distance)[0]?.word;
}
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const cell = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= a.length; i++) {
		rows.push([i]);
		for (let j = 1; j <= b.length; j++) {
			const substitution = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const transposition = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
			rows[i]?.push(Math.min(substitution, transposition, cell(i - 1, j) + 1, cell(i, j - 1) + 1));
		}
	}
	return cell(a.length, b.length);
}
// src/cli/arguments.ts
const common = { help: {
	type: "flag",
	short: "h"
} };
function parseArguments(command, argv, rules) {
	const known = {
		...common,
		...rules
	};
	const { values, positionals } = tokenize(command, argv, known);
	const read = (name) => {
		if (known[name] === void 0) throw new RangeError(`${command} has no option --${name}`);
		return values[name];
	};
	return {
		positionals,
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
export { nearest, parseArguments };
