import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { assumedDirection } from "./chunk-for-compare.js";
import { runtimeOf } from "./chunk-runtime.js";
import { commandOf, failureOf } from "./chunk-process-failure.js";
import { spelledMetric } from "./chunk-shown-metric.js";
import { join } from "node:path";
// src/harness/json/one-scale.ts
const prefixes = {
	"": 1,
	k: 1e3,
	K: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000
};
const binary = {
	k: 1024,
	K: 1024,
	M: 2 ** 20,
	G: 2 ** 30,
	T: 2 ** 40
};
const second = String.raw`\s*\/\s*s(?:ec(?:ond)?)?`;
const ofBytes = new RegExp(`^(?:([kKMGT])(i?))?(?:B|bytes?)${second}$`);
const ofThings = new RegExp(`^([kKMGT])(bits?|calls|docs|elem(?:ent)?s?|events|flops?|frames|items|iters?|keys|lookups|messages|msgs?|ops?|packets|pixels|px|queries|records|reqs?|requests|rows|samples|tokens|txn?s?)${second}$`);
function inOneScale(unit) {
	const plain = unit.trim();
	const bytes = ofBytes.exec(plain);
	if (bytes !== null) {
		const [, prefix = "", isBinary] = bytes;
		return {
			unit: "MB/s",
			factor: ((isBinary === "i" ? binary : prefixes)[prefix] ?? 1) / 1e6
		};
	}
	const [, prefix = "", thing] = ofThings.exec(plain) ?? [];
	return thing === void 0 ? {
		unit,
		factor: 1
	} : {
		unit: `${thing}/s`,
		factor: prefixes[prefix] ?? 1
	};
}
// src/harness/json/json-results.ts
const mostResults = 1e4;
function parseJsonResults(text) {
	const entries = findDocument(text);
	if (entries.length > mostResults) throw refuse("benchmarks", `at most ${mostResults}`, entries.length);
	const results = entries.map(toResult);
	const keys = results.map(({ name, metric }) => JSON.stringify([name, metric.name]));
	const twice = keys.find((key, i) => keys.indexOf(key) !== i);
	if (twice !== void 0) throw refuse("each name and metric", "given once in one process (\"metric\" tells several of one unit apart)", twice);
	return results;
}
function findDocument(printed) {
	const text = printed.replaceAll("﻿", "");
	if (/[\u0000\uFFFD]/.test(text)) throw refuse("standard output", "UTF-8", start(text));
	const all = benchmarksIn(text);
	if (all !== void 0) return all;
	const whole = between(text, "{", "}");
	for (const part of [whole, between(text, "[", "]")]) {
		const one = benchmarksIn(part);
		if (one !== void 0) {
			throwIfBegun(text.replace(part, () => ""), part);
			return one;
		}
	}
	const lines = text.split("\n").map((line) => ({
		line,
		entries: benchmarksIn(line)
	}));
	const found = lines.flatMap(({ entries }) => entries === void 0 ? [] : [entries]);
	if (found.length === 0) throw unread(text, whole);
	const documents = lines.flatMap(({ line, entries }) => entries === void 0 ? [] : [line]).join("\n");
	for (const { line, entries } of lines) if (entries === void 0) throwIfBegun(line, documents);
	return found.flat();
}
function between(text, open, close) {
	return text.slice(text.search(new RegExp(`^[ \\t]*\\${open}`, "m")), text.lastIndexOf(close) + 1);
}
function unread(text, whole) {
	const why = /["']benchmarks["']\s*:/.test(whole) ? complaintOf(whole) : void 0;
	if (why === void 0) return refuse("standard output", "a document {\"benchmarks\":[…]}", start(text));
	return new GateError("FILE_MALFORMED", `Cannot read the results as standard output must be JSON: ${why}`);
}
function complaintOf(text) {
	try {
		JSON.parse(text);
		return;
	} catch (error) {
		return error instanceof Error ? error.message : void 0;
	}
}
function throwIfBegun(beside, documents) {
	if ((/^\s*\[/.test(documents) ? /"benchmarks"\s*:|^[ \t]*\[\s*\{\s*"/m : /"benchmarks"\s*:/).test(beside)) throw refuse("each document", "whole, and on one line where there are several", start(beside));
}
function start(text) {
	return text.trim().slice(0, 80) || "nothing";
}
function benchmarksIn(text) {
	try {
		const document = JSON.parse(text);
		if (Array.isArray(document)) return document.length > 0 && document.every(isResult) ? document : void 0;
		const entries = typeof document === "object" && document !== null ? Reflect.get(document, "benchmarks") : void 0;
		return Array.isArray(entries) ? entries : void 0;
	} catch {
		return;
	}
}
function isResult(entry) {
	return typeof entry === "object" && entry !== null && ["name", "value"].every((field) => Reflect.has(entry, field));
}
function toResult(entry, i) {
	const at = (field) => `benchmarks[${i}].${field}`;
	const read = (field) => typeof entry === "object" && entry !== null ? Reflect.get(entry, field) : void 0;
	const text = (field) => {
		const found = read(field);
		if (found === void 0 || typeof found === "string" && found.length <= 500) return found;
		throw refuse(at(field), "a text of at most 500 characters", found);
	};
	const name = text("name");
	if (name === void 0 || name === "") throw refuse(at("name"), "a name", name);
	const better = text("better");
	if (better !== void 0 && better !== "lower" && better !== "higher") throw refuse(at("better"), "lower or higher", better);
	const value = read("value");
	if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw refuse(at("value"), "a finite number >= 0", JSON.stringify(value));
	const scaled = inOneScale(text("unit") ?? "");
	const { metric, factor, isAssumed } = spelledMetric({
		unit: scaled.unit,
		name: text("metric"),
		better,
		title: name
	});
	return {
		name,
		metric,
		value: value * scaled.factor * factor,
		isAssumed
	};
}
function refuse(where, wanted, found) {
	const shown = typeof found === "string" ? found : JSON.stringify(found);
	return new GateError("FILE_MALFORMED", `Cannot read the results as ${where} must be ${wanted}: current value is ${shown ?? "absent"}`);
}
// src/harness/json/entry.ts
const jsonHarness = {
	toolchain: runtimeOf,
	together: () => "suite",
	list,
	invoke
};
async function runOnce(context) {
	const request = commandOf(context, "stdout");
	const result = await context.run(request);
	if (result.end.kind !== "exit" || result.end.code !== 0) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	try {
		return {
			state: "done",
			results: parseJsonResults(result.stdout),
			process: result
		};
	} catch (error) {
		if (error instanceof GateError) return {
			state: "failed",
			failure: {
				reason: "load",
				message: error.message
			}
		};
		throw error;
	}
}
async function list(context) {
	const { suite } = context;
	const file = join(suite.workingDirectory ?? "").replaceAll("\\", "/");
	const answer = await runOnce(context);
	if (answer.state === "failed") return [{
		name: suite.name,
		file,
		localName: "",
		metrics: [],
		failure: answer.failure
	}];
	const names = [...new Set(answer.results.map(({ name }) => name))];
	const assumed = answer.results.filter(({ isAssumed }) => isAssumed === true);
	const remark = assumedDirection(`Suite "${suite.name}"`, assumed.map(({ name, metric: { unit } }) => ({
		name,
		unit
	})));
	return names.map((name) => ({
		name,
		file,
		localName: name,
		metrics: answer.results.filter((result) => result.name === name).map(({ metric }) => metric),
		remark
	}));
}
async function invoke(context, wanted) {
	const answer = await runOnce(context);
	if (answer.state === "failed") return wanted.map(() => answer);
	const { startedAt, durationMs, conditions } = answer.process;
	return wanted.map(({ benchmark, metric }) => {
		const found = answer.results.find(({ name, metric: { name: of } }) => name === benchmark.localName && of === metric.name);
		if (found === void 0) return {
			state: "failed",
			failure: unprinted(benchmark.name, metric.name)
		};
		if (found.metric.unit !== metric.unit) return {
			state: "failed",
			failure: otherUnit(found.metric, metric.unit)
		};
		return {
			state: "measured",
			invocation: {
				value: found.value,
				startedAt,
				durationMs,
				conditions
			}
		};
	});
}
function otherUnit({ name, unit }, wanted) {
	return {
		reason: "missing",
		message: `It printed ${name} in ${unit} this time, and in ${wanted} before: print it in one unit`
	};
}
function unprinted(name, metric) {
	return {
		reason: "missing",
		message: `It printed no ${metric} of "${name}" this time`
	};
}
export { jsonHarness };
