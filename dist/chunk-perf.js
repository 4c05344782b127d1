import { definitionsIn } from "./chunk-definitions.js";
import { blankLiterals } from "./chunk-literals.js";
import { shortName } from "./chunk-short-name.js";
import { languageOfPath } from "./chunk-source-language.js";
import { rangeIn } from "./chunk-source-text.js";
import { failureOf } from "./chunk-process-failure.js";
import { runTool, succeeded } from "./chunk-tool.js";
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/elf-segments.ts
function loadAddresses(program) {
	const segments = segmentsOf(program);
	return (place) => {
		const own = segments.find(({ offset, size }) => place >= offset && place < offset + size);
		return own === void 0 ? place : place - own.offset + own.loadedAt;
	};
}
const headerBytes = 64;
const entryBytes = 56;
const mostEntries = 1e3;
const loadable = 1;
function segmentsOf(program) {
	let file;
	try {
		file = openSync(program, "r");
		const header = readAt(file, 0, headerBytes);
		if (!(header.toString("latin1", 0, 6) === "ELF") || header.readUInt16LE(54) !== entryBytes) return [];
		const count = Math.min(header.readUInt16LE(56), mostEntries);
		const table = readAt(file, Number(header.readBigUInt64LE(32)), count * entryBytes);
		return Array.from({ length: count }, (_, index) => table.subarray(index * entryBytes)).filter((entry) => entry.readUInt32LE(0) === loadable).map((entry) => ({
			offset: Number(entry.readBigUInt64LE(8)),
			loadedAt: Number(entry.readBigUInt64LE(16)),
			size: Number(entry.readBigUInt64LE(32))
		}));
	} catch {
		return [];
	} finally {
		if (file !== void 0) closeSync(file);
	}
}
function readAt(file, position, length) {
	const bytes = Buffer.alloc(length);
	const read = readSync(file, bytes, 0, length, position);
	return bytes.subarray(0, read);
}
// src/harness/perf-inline.ts
const mostAddresses = 2e3;
const mostOfOne = 2e4;
const timeoutMs = 6e4;
const frameLine = /^\s+([0-9a-f]+) (.*) \((\/[^()]*)\)$/;
const system = /^\/(usr\/)?lib|\.map$|^\/(memfd|dev|anon)/;
async function withInlined(text, run) {
	const lines = text.split("\n");
	const resolved = /* @__PURE__ */ new Map();
	const nameAt = createNamer();
	for (const [program, addresses] of addressesOf(lines)) {
		const loadedAt = loadAddresses(program);
		const placeOf = new Map([...addresses].map((place) => [loadedAt(Number.parseInt(place, 16)).toString(16), place]));
		const found = await lookUp(program, [...placeOf.keys()].slice(0, mostOfOne), run);
		for (const [address, places] of found) if (places.length > 0) resolved.set(`${program} ${placeOf.get(address) ?? address}`, namesOf(places, nameAt));
	}
	return resolved.size === 0 ? text : lines.flatMap((line) => expanded(line, resolved)).join("\n");
}
const lookedUp = /* @__PURE__ */ new Map();
async function lookUp(program, addresses, run) {
	const state = stateOf(program);
	const known = (state === void 0 ? void 0 : lookedUp.get(state)) ?? /* @__PURE__ */ new Map();
	if (state !== void 0) lookedUp.set(state, known);
	const left = addresses.filter((address) => !known.has(address));
	for (let at = 0; at < left.length; at += mostAddresses) {
		const asked = left.slice(at, at + mostAddresses);
		const printed = await ask(program, asked, run);
		if (printed === void 0) break;
		const places = parseAddr2line(printed);
		for (const address of asked) known.set(address, places.get(address) ?? []);
	}
	return new Map(addresses.map((address) => [address, known.get(address) ?? []]));
}
function stateOf(program) {
	try {
		const { size, mtimeMs, ino } = statSync(program);
		return `${program} ${size} ${mtimeMs} ${ino}`;
	} catch {
		return;
	}
}
function addressesOf(lines) {
	const byProgram = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, address, , program] = frameLine.exec(line) ?? [];
		if (address === void 0 || program === void 0 || system.test(program)) continue;
		const known = byProgram.get(program) ?? /* @__PURE__ */ new Set();
		byProgram.set(program, known.add(plain(address)));
	}
	return byProgram;
}
function plain(address) {
	return address.replace(/^0+(?=.)/, "");
}
async function ask(program, addresses, run) {
	const result = await run({
		command: "addr2line",
		args: [
			"-a",
			"-i",
			"-f",
			"-C",
			"-e",
			program,
			...addresses.map((address) => `0x${address}`)
		],
		cwd: "/",
		timeoutMs,
		answersOn: "stdout"
	});
	return result.end.kind === "exit" && result.end.code === 0 ? result.stdout : void 0;
}
function parseAddr2line(text) {
	const found = /* @__PURE__ */ new Map();
	let places = [];
	let name;
	for (const line of text.split("\n")) {
		const address = /^0x0*([0-9a-f]+)$/.exec(line)?.[1];
		if (address !== void 0 && name === void 0) {
			places = [];
			found.set(address, places);
		} else if (name === void 0) name = line === "" ? void 0 : line;
		else {
			const [, file = "", at = "0"] = /^(.*?):(\d+)/.exec(line) ?? [];
			places.push({
				name,
				file,
				line: Number(at)
			});
			name = void 0;
		}
	}
	return found;
}
function namesOf(places, nameAt) {
	const outer = shortName(places.at(-1)?.name ?? "");
	return places.map((place, index) => {
		return index === 0 && places.length > 1 && (outer === void 0 || shortName(place.name) === outer) ? nameAt(place) ?? place.name : place.name;
	});
}
function createNamer() {
	const ranges = /* @__PURE__ */ new Map();
	const rangesOf = (file) => {
		const blank = blankLiterals(readSource(file), languageOfPath(file));
		return definitionsIn(blank).flatMap(({ name, line }) => {
			const range = rangeIn(blank, { line }, "native");
			return range === void 0 ? [] : [{
				name,
				...range
			}];
		});
	};
	return ({ file, line }) => {
		const known = ranges.get(file) ?? rangesOf(file);
		ranges.set(file, known);
		return known.findLast(({ first, last }) => first <= line && line <= last)?.name;
	};
}
function readSource(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
function expanded(line, resolved) {
	const [, address = "", symbol = "", program = ""] = frameLine.exec(line) ?? [];
	const names = resolved.get(`${program} ${plain(address)}`) ?? [];
	if (!isSame(symbol, names.at(-1))) return [line];
	return [...names.slice(0, -1).filter((name) => name !== "??").map((name) => `\t ${address.padStart(16)} ${withoutParameters(name)} (inlined)`), line];
}
function isSame(symbol, outermost) {
	if (outermost === void 0 || outermost === "??" || symbol === "[unknown]") return true;
	const word = /[A-Za-z_$][\w$]*$/.exec(withoutParameters(outermost))?.[0];
	return word === void 0 || symbol.includes(word);
}
function withoutParameters(name) {
	if (!name.endsWith(")") && !/\) (?:const|volatile|noexcept|&&?)$/.test(name)) return name;
	const end = name.lastIndexOf(")");
	let depth = 0;
	for (let at = end; at > 0; at--) {
		if (name[at] === ")") depth++;
		if (name[at] === "(" && --depth === 0) return /operator$/.test(name.slice(0, at)) && at === end - 1 ? name : name.slice(0, at);
	}
	return name;
}
// src/harness/perf.ts
const perfProfiledMs = 1500;
const briefMs = 400;
function perfProfiledMsOf({ brief }) {
	return brief === true ? briefMs : perfProfiledMs;
}
const perfHint = "install perf (linux-tools-common and linux-tools-$(uname -r) on Ubuntu), or set profile: { cpu: none }; where the kernel forbids it: sudo sysctl kernel.perf_event_paranoid=1";
async function tryPerf(context) {
	const data = join(context.scratch, `${randomUUID()}.data`);
	const request = {
		command: context.suite.profiler ?? "perf",
		args: [
			...record,
			"-o",
			data,
			"--",
			"true"
		],
		cwd: context.root,
		timeoutMs: 2e4
	};
	try {
		const run = await runTool(context, request, perfHint);
		if (succeeded(run)) return void 0;
		const failure = failureOf(run, request, "its profiler");
		return {
			...failure,
			message: `${failure.message}\n${perfHint}`
		};
	} finally {
		rmSync(data, { force: true });
	}
}
const record = [
	"record",
	"-q",
	"-e",
	"cpu-clock:u",
	"-F",
	"997",
	"--call-graph",
	"dwarf,16384"
];
async function recordPerf(context, request, cut = (script) => script) {
	const data = join(context.scratch, `${randomUUID()}.data`);
	const recording = {
		...request,
		command: context.suite.profiler ?? "perf",
		args: [
			...record,
			"-o",
			data,
			"--",
			request.command,
			...request.args
		],
		timeoutMs: request.timeoutMs + 10 * perfProfiledMs
	};
	try {
		const run = await runTool(context, recording, perfHint);
		if (!succeeded(run)) return {
			state: "failed",
			failure: failureOf(run, recording, "its profiled run")
		};
		const reading = {
			command: recording.command,
			args: [
				"script",
				"-i",
				data,
				"--no-inline",
				"-F",
				"comm,pid,tid,time,period,event,ip,sym,dso"
			],
			cwd: request.cwd,
			timeoutMs: 3e5,
			answersOn: "stdout"
		};
		const script = await context.run(reading);
		if (!succeeded(script)) return {
			state: "failed",
			failure: failureOf(script, reading, "perf script")
		};
		const own = cut(script.stdout);
		if (typeof own !== "string") return {
			state: "failed",
			failure: own
		};
		const stacks = await withInlined(own, (lookup) => context.run(lookup));
		return {
			state: "recorded",
			profile: {
				kind: "cpu",
				format: "perf-script",
				bytes: Buffer.from(stacks)
			},
			run
		};
	} finally {
		rmSync(data, { force: true });
	}
}
export { perfProfiledMsOf, recordPerf, tryPerf };
