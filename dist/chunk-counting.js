import { t as parse } from "./chunk-acorn.js";
import { i as messagesOf, l as workerRequest, s as specOf, t as askedBy } from "./chunk-worker-requests.js";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { isAbsolute, join, relative } from "node:path";
// src/harness/javascript/witness/counted.ts
/** The parent's half of counting: what each function did, in words of its source, comparable between two checkouts. */
/** `root`: of the checkout. */
function countedOf({ operations, scripts }, root) {
	const place = realpathSync(root);
	const functions = [];
	for (const script of scripts) {
		const words = wordsOf(script.source);
		if (words === void 0) return {
			state: "uncounted",
			why: "it runs code that cannot be parsed"
		};
		functions.push(...functionsOf(script, words, pathOf(script.url, place)));
	}
	if (functions.length === 0) return {
		state: "uncounted",
		why: "nothing of its own code was seen to run"
	};
	return {
		state: "counted",
		by: "blocks",
		operations,
		functions
	};
}
function pathOf(url, root) {
	const file = url.startsWith("file:") ? fileURLToPath(url) : url;
	const path = relative(root, file).replaceAll("\\", "/");
	return path.startsWith("../") || isAbsolute(path) ? url.slice(url.lastIndexOf("/") + 1) : path;
}
/** What a script consists of, comments and blanks left out. Undefined: it cannot be parsed. */
function wordsOf(source) {
	const options = {
		ecmaVersion: "latest",
		allowReturnOutsideFunction: true,
		allowHashBang: true
	};
	for (const sourceType of ["module", "script"]) try {
		const words = [];
		parse(source, {
			...options,
			sourceType,
			onToken: words
		});
		return words.map(({ start, end }) => ({
			start,
			text: source.slice(start, end)
		}));
	} catch {}
}
/** Times it was counted separately (hooks are between the calls) are added up. */
function functionsOf({ source, functions }, words, path) {
	const wholes = [...new Map(functions.flatMap(([, [whole]]) => whole === void 0 ? [] : [[whole.slice(0, 2).join(" "), whole]])).values()];
	const found = /* @__PURE__ */ new Map();
	for (const each of functions) {
		const counted = toFunction(each, {
			source,
			words,
			path,
			wholes
		});
		if (counted === void 0) continue;
		const [key, one] = counted;
		const before = found.get(key);
		found.set(key, before === void 0 ? one : sum(before, one));
	}
	return [...found.values()];
}
function toFunction([name, pieces], script) {
	const [whole, ...inner] = pieces;
	if (whole === void 0) return void 0;
	const [start, end, calls] = whole;
	const own = script.wholes.filter(([from, to]) => from >= start && to <= end && !(from === start && to === end));
	const words = within(script.words, start, end).filter((word) => !own.some(([from, to]) => word.start >= from && word.start < to));
	const ran = inner.filter(([, , count]) => count > 0).map(([, , count]) => count);
	return [`${start} ${end}`, {
		name: name === "" ? `(anonymous, line ${lineAt(script.source, start)})` : name,
		path: script.path,
		line: lineAt(script.source, start),
		code: createHash("sha256").update(words.map(({ text }) => text).join(" ")).digest("hex").slice(0, 16),
		calls,
		pieces: ran.toSorted((a, b) => a - b),
		most: Math.max(calls, ...ran),
		steps: stepsOf(words, pieces)
	}];
}
/** Each word as often as the smallest piece it is in ran. */
function stepsOf(words, pieces) {
	const smallestFirst = pieces.toSorted(([a, b], [c, d]) => b - a - (d - c));
	let steps = 0;
	for (const { start } of words) {
		const [, , count] = smallestFirst.find(([from, to]) => start >= from && start < to) ?? [
			0,
			0,
			0
		];
		steps += count;
	}
	return steps;
}
function within(words, from, to) {
	return words.slice(firstFrom(words, from), firstFrom(words, to));
}
/** Index of the first word that starts there or later. */
function firstFrom(words, place) {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((words[middle]?.start ?? place) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
function lineAt(source, place) {
	let line = 1;
	for (let at = source.indexOf("\n"); at !== -1 && at < place; at = source.indexOf("\n", at + 1)) line += 1;
	return line;
}
function sum(one, other) {
	return {
		...one,
		calls: one.calls + other.calls,
		pieces: [...one.pieces, ...other.pieces].sort((a, b) => a - b),
		most: one.most + other.most,
		steps: one.steps + other.steps
	};
}
// src/harness/javascript/counting.ts
/** The parent's half of counting: one process that counts what a benchmark does in a fixed number of calls. */
async function count(context, benchmark, operations) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: "count",
		names: [benchmark.localName],
		intercept: askedBy(benchmark),
		count: {
			output,
			calls: operations
		}
	});
	try {
		const result = await context.run(request);
		if (!messagesOf(result).some(({ kind }) => kind === "measured")) return {
			state: "uncounted",
			why: "it did not run to its end while it was counted"
		};
		return countedOf(JSON.parse(readFileSync(output, "utf8")), context.root);
	} finally {
		rmSync(output, { force: true });
	}
}
export { count };
