import { t as GateError } from "./chunk-errors.js";
// src/results/gate-name.ts
/**
* What a gate is called. A repository may have several, and everything one of them keeps or publishes has its name:
* status, comment, verdict, notes, runs, bundle. The name comes from the workflow or the command line, never from a file
* that a pull request brings.
*/
/** Bytes: three times as many must fit in a file's name. */
const longest = 80;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;
/** As given; else the folder; else the path of a configuration that does not lie where it is looked for anyhow. */
function gateName({ gate, folder, config, usualPlaces }) {
	const name = gate?.trim() ?? "";
	if (name !== "") return checked(name, "the input gate");
	const place = relativePath(folder ?? "");
	if (place !== "") return checked(place, "the working directory, which names the gate,");
	const path = relativePath(config ?? "");
	return path === "" || usualPlaces.includes(path) ? defaultGate : checked(path, "the configuration’s path, which names the gate,");
}
const defaultGate = checked("", "the default");
function checked(text, what) {
	if (isGateName(text)) return text;
	const message = `Cannot name the gate as ${what} must be at most ${longest} bytes of printable characters: current value is ${JSON.stringify(text.slice(0, 100))}`;
	throw new GateError("USAGE", message, { hint: "name it: gate: core" });
}
/** Whether a text read back is a name that `gateName()` could have made. */
function isGateName(text) {
	return text === "" || text === text.trim() && printable.test(text) && new TextEncoder().encode(text).length <= longest;
}
/** `./packages//a/` and `packages/a` are one folder; the root is nothing. */
function relativePath(path) {
	return path.trim().replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".").join("/");
}
const statusName = "flamegate";
/** The required check: `flamegate`, or `flamegate (packages/a)` for one of several gates of a repository. */
function gateContext(gate) {
	return gate === "" ? statusName : `${statusName} (${gate})`;
}
/** Undefined: the status of something else. */
function gateOfContext(context) {
	if (context === statusName) return defaultGate;
	const name = context.startsWith(`${statusName} (`) && context.endsWith(")") ? context.slice(11, -1) : "";
	return name !== "" && isGateName(name) ? name : void 0;
}
/** Where benchmarks of several gates are beside each other: the gate's name before that of the suite. */
function idOfGate({ suite, name }, gate = defaultGate) {
	return {
		suite: gate === defaultGate ? suite : `${gate}/${suite}`,
		name
	};
}
/**
* The name as one word of `A-Z a-z 0-9 . _ / -` and `%`, different for different names, which can neither close an HTML
* comment nor end a line.
*/
function gateWord(gate) {
	return escaped(gate, /[^A-Za-z0-9._/-]|(?<=-)-/gu);
}
/** The name as one part of a path, different for different names also where letters' case is not distinguished. */
function gateFileName(gate) {
	return escaped(gate, /[^a-z0-9._-]|^\.+/gu);
}
/** Undefined: no name is written so. */
function gateOfWord(word) {
	return unescaped(word, gateWord);
}
/** Undefined: no name is written so. */
function gateOfFileName(file) {
	return unescaped(file, gateFileName);
}
function unescaped(written, write) {
	try {
		const name = decodeURIComponent(written);
		return isGateName(name) && write(name) === written ? name : void 0;
	} catch {
		return;
	}
}
function escaped(text, odd) {
	const bytes = (part) => [...new TextEncoder().encode(part)];
	const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	return text.replaceAll(odd, (part) => bytes(part).map(hex).join(""));
}
export { gateOfContext as a, gateWord as c, relativePath as d, gateName as i, idOfGate as l, gateContext as n, gateOfFileName as o, gateFileName as r, gateOfWord as s, defaultGate as t, isGateName as u };
