import { i as readNamedText } from "./chunk-workspace.js";
import { a as shown, n as exitCode, o as shownJson, t as GateError } from "./chunk-errors.js";
import { t as directionOf } from "./chunk-direction.js";
import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { n as parseJson, t as checkShaped } from "./chunk-read-shaped.js";
import { c as line, d as number, i as array, r as Mismatch, y as text } from "./chunk-short-hash.js";
import { n as renderRun } from "./chunk-run-file.js";
import { C as runPath } from "./chunk-store-layout.js";
import { resolve } from "node:path";
// src/results/gab-units.ts
/** A remark in brackets that holds a figure: `ns/iter (+/- 324)`, `ms (n=12)`. */
const figureInBrackets = /[([{][^()[\]{}]*\d[^()[\]{}]*[)\]}]/g;
/** Where the next number starts, be it a further value or a spread. */
const nextNumber = /[\s,;|]+(?=[±+~-]?\s?[\d.])|(?=±)/;
const valueAndUnit = /^([\d.]+(?:e[+-]?\d+)?)\s+([^\s\d]\S*)/i;
/**
* What Go prints after the first number was stored as its unit until 2023: `ns/op\t 5203660 B/op\t 46 allocs/op` is three
* metrics. Spreads and numbers without a unit are left out, so that a unit never changes from run to run.
*/
function partsOf({ value, unit }) {
	const [first = "", ...rest] = unit.replaceAll(figureInBrackets, " ").trim().split(nextNumber);
	const further = rest.flatMap((text) => {
		const [, number, name] = valueAndUnit.exec(text) ?? [];
		return number === void 0 || name === void 0 || !Number.isFinite(Number(number)) ? [] : [{
			value: Number(number),
			unit: name
		}];
	});
	return [{
		value,
		unit: first.replace(/[\s@:;,=]+$/, "")
	}, ...further];
}
// src/results/import-gab.ts
/**
* History of github-action-benchmark (its `data.js`, https://github.com/benchmark-action/github-action-benchmark) as
* runs. One value a run and benchmark is all there is, and no machine is reported: the runs are of a class of their own,
* good for trends and never compared with what was measured.
*/
const mostCharacters = 67108864;
const mostEntries = 1e5;
/** Tools whose values are distinguished by no unit: the way is what their name says, or what its own normalization has. */
const directions = /* @__PURE__ */ new Map([["customBiggerIsBetter", "higher"], ["customSmallerIsBetter", "lower"]]);
const higherByDefault = /* @__PURE__ */ new Set([
	"benchmarkjs",
	"pytest",
	"benchmarkluau"
]);
const importedEnvironment = {
	os: "unknown",
	arch: "unknown",
	cpuModel: "",
	cores: 0,
	image: "github-action-benchmark",
	runtime: "unknown",
	runtimeVersion: "",
	flags: []
};
function importGithubActionBenchmark(content, source) {
	const reading = {
		source,
		what: "data.js of github-action-benchmark",
		mostCharacters
	};
	if (content.length > mostCharacters) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "remove old entries from it first" });
	}
	const json = content.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/, "").replace(/;\s*$/, "");
	return toRuns(checkShaped(parseJson(json, reading), suitesShape, reading));
}
function toRuns(suites) {
	const left = /* @__PURE__ */ new Map();
	const skip = (reason) => {
		left.set(reason, (left.get(reason) ?? 0) + 1);
	};
	const byCommit = /* @__PURE__ */ new Map();
	for (const { name: suite, entries } of suites) {
		const seen = /* @__PURE__ */ new Set();
		for (const entry of entries.toSorted((a, b) => a.date - b.date)) {
			if (!/^[0-9a-f]{40}$/.test(entry.commit)) {
				skip("entry without a full commit hash");
				continue;
			}
			if (seen.has(entry.commit)) skip("earlier entry of a commit that was measured again: the newest counts");
			seen.add(entry.commit);
			const place = byCommit.get(entry.commit) ?? {
				date: entry.date,
				outcomes: /* @__PURE__ */ new Map()
			};
			place.date = Math.max(place.date, entry.date);
			byCommit.set(entry.commit, place);
			for (const [name, benches] of groupByName(entry)) {
				const measurements = measurementsOf(benches, entry, skip);
				const id = {
					suite: cleanName(suite),
					name
				};
				if (measurements.length > 0) place.outcomes.set(benchmarkKey(id), {
					state: "measured",
					id,
					measurements,
					profiles: []
				});
			}
		}
	}
	const runs = [...byCommit].toSorted(([, a], [, b]) => a.date - b.date).map(([commit, { date, outcomes }]) => toRun(commit, date, [...outcomes.values()]));
	return {
		runs: runs.filter((run) => run.outcomes.length > 0),
		commits: runs.map(({ commit, takenAt }) => ({
			commit,
			takenAt
		})),
		skipped: [...left].map(([reason, count]) => ({
			reason,
			count
		}))
	};
}
function toRun(commit, date, outcomes) {
	return {
		schema: 1,
		commit,
		id: "github-action-benchmark",
		takenAt: new Date(date).toISOString(),
		environment: importedEnvironment,
		outcomes
	};
}
/** Go's `BenchmarkX - ns/op` and `BenchmarkX - B/op` are two metrics of one benchmark. */
function groupByName(entry) {
	const groups = /* @__PURE__ */ new Map();
	for (const bench of entry.benches) {
		const ending = ` - ${bench.unit}`;
		const name = cleanName(bench.name.endsWith(ending) ? bench.name.slice(0, -ending.length) : bench.name);
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [bench]);
		else group.push(bench);
	}
	return groups;
}
function measurementsOf(benches, entry, skip) {
	const measurements = /* @__PURE__ */ new Map();
	for (const { value, unit } of benches.flatMap(partsOf)) {
		const { metric, factor } = metricOf(unit, entry.tool);
		const [known] = measurements.get(metric.name)?.invocations ?? [];
		if (known === void 0) measurements.set(metric.name, {
			metric,
			invocations: [{ value: value * factor }]
		});
		else if (known.value !== value * factor) skip(`second ${metric.name} of one benchmark in one entry`);
	}
	return [...measurements.values()];
}
const timeFactors = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	sec: 1e9
};
function metricOf(unit, tool) {
	const plain = unit.trim().replace(/\/(?:op|iter|iteration|round)$/i, "");
	const factor = Object.hasOwn(timeFactors, plain) ? timeFactors[plain] : void 0;
	const assume = "nothing";
	if (factor !== void 0) return {
		metric: {
			name: "time",
			unit: "ns",
			better: "lower",
			assume
		},
		factor
	};
	if (/^(?:ops|iter|iterations|op)\/s(?:ec)?$/i.test(unit.trim())) return {
		metric: {
			name: "rate",
			unit: "op/s",
			better: "higher",
			assume
		},
		factor: 1
	};
	if (/^(?:B|bytes)$/i.test(plain)) return {
		metric: {
			name: "alloc",
			unit: "B",
			better: "lower",
			assume
		},
		factor: 1
	};
	const better = directions.get(tool) ?? directionOf(unit) ?? (higherByDefault.has(tool) ? "higher" : "lower");
	const name = cleanName(plain === "" ? "value" : plain);
	return {
		metric: {
			name,
			unit: name.slice(0, 50),
			better,
			assume
		},
		factor: 1
	};
}
function cleanName(name) {
	const cleaned = name.replaceAll(/[\t\n]+/g, " ").trim().slice(0, 200);
	return cleaned === "" ? "unnamed" : cleaned;
}
/** Its files have grown over the years and carry much we do not read: fields are picked, others left. */
const suitesShape = (value, at) => {
	const entries = pick(pick(value, at)["entries"], "entries");
	return Object.keys(entries).map((name) => ({
		name: text(1e3)(name, `entries.${name.slice(0, 80)}`),
		entries: array(entryShape, mostEntries)(entries[name], `entries.${name.slice(0, 80)}`)
	}));
};
const entryShape = (value, at) => {
	const entry = pick(value, at);
	const commit = pick(entry["commit"], `${at}.commit`);
	return {
		commit: line(200)(commit["id"], `${at}.commit.id`),
		date: number(0, 864e13)(entry["date"], `${at}.date`),
		tool: entry["tool"] === void 0 ? "" : text(100)(entry["tool"], `${at}.tool`),
		benches: array(benchShape, 1e4)(entry["benches"], `${at}.benches`)
	};
};
const benchShape = (value, at) => {
	const bench = pick(value, at);
	return {
		name: text(1e3)(bench["name"], `${at}.name`),
		value: number(0)(bench["value"], `${at}.value`),
		unit: bench["unit"] === void 0 ? "" : text(100)(bench["unit"], `${at}.unit`)
	};
};
function pick(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
// src/cli/baseline-import.ts
/** `flamegate baseline import FILE`: history of another tool into the store, in one step. */
async function importHistory({ io, given, store }, file) {
	if (file === void 0) throw new GateError("USAGE", "Cannot import as FILE must be given: current value is nothing", { hint: "git show gh-pages:dev/bench/data.js > data.js && flamegate baseline import data.js" });
	const { runs, skipped } = importGithubActionBenchmark(await readNamedText(resolve(io.cwd, file), file, gabHint), file);
	const files = runs.map((run) => [runPath(run), new TextEncoder().encode(renderRun(run))]);
	if (files.length > 0) await store.writeFiles(new Map(files));
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify({
		store: store.name,
		runs: runs.length,
		skipped
	})}\n`));
	else io.stdout(shown`stored ${runs.length} runs in ${store.name}; they show in the history and are compared with nothing\n`);
	for (const { reason, count } of skipped) io.stderr(shown`left out ${count}: ${reason}\n`);
	return exitCode.pass;
}
/** Where github-action-benchmark's history comes from. */
const gabHint = "github-action-benchmark keeps it on its own branch: git show gh-pages:dev/bench/data.js > data.js";
export { importHistory as n, importGithubActionBenchmark as r, gabHint as t };
