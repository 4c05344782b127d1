import { GateError, exitCode, joinShown, shownJson, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { benchmarkProfiles } from "./chunk-stored-profiles.js";
import { git } from "./chunk-git.js";
import { buildCallTree, keyProfiles } from "./chunk-call-tree.js";
import { isSamePath } from "./chunk-shares.js";
import { readPprof } from "./chunk-pprof.js";
import { keptRecords, renderCoverage } from "./chunk-production-show.js";
import { productionPaths } from "./chunk-store-layout.js";
import { shareOf } from "./chunk-production-window.js";
// src/production/coverage.ts
function coverageOf(question) {
	const { root, functions } = buildCallTree([question.profile], { recursion: "fold" });
	const whole = root.total > 0 ? root.total : 1;
	const own = functions.flatMap((each) => {
		const { file } = each.frame;
		return file !== void 0 && question.isRepositoryFile(file) ? [{
			...each,
			file
		}] : [];
	});
	const runs = ranByBenchmarks(question.benchmarks);
	const open = own.filter((each) => !runs(each));
	const uncovered = open.filter(({ self }) => self / whole >= question.least && self > 0);
	const paths = costliestPaths(question.profile, new Set(uncovered.map(({ key }) => key)), question.isRepositoryFile);
	const sum = (list) => list.reduce((all, { self }) => all + self, 0) / whole;
	return {
		service: question.service,
		repository: sum(own),
		covered: sum(own) - sum(open),
		uncovered: uncovered.map(({ key, frame, file, self, total }) => ({
			name: frame.name,
			file,
			line: frame.line,
			self: self / whole,
			total: total / whole,
			path: paths.get(key) ?? [frame.name]
		}))
	};
}
function ranByBenchmarks(profiles) {
	const files = /* @__PURE__ */ new Map();
	const add = (name, file) => {
		const known = files.get(name) ?? /* @__PURE__ */ new Set();
		known.add(file ?? "");
		files.set(name, known);
	};
	for (const { frame } of profiles.flatMap((profile) => buildCallTree([profile]).functions)) add(nameOf(frame), frame.file);
	return ({ frame }) => {
		const there = files.get(nameOf(frame));
		if (there === void 0) return false;
		const { file = "" } = frame;
		return there.has("") || [...there].some((each) => isSamePath(each, file));
	};
}
function nameOf({ name, line }) {
	return name.startsWith("(anonymous") ? `(anonymous) ${line ?? ""}` : name;
}
function costliestPaths(profile, wanted, isRepositoryFile) {
	const { keys, functions } = keyProfiles([[profile]]);
	const own = keys[0]?.[0] ?? [];
	const best = /* @__PURE__ */ new Map();
	for (const { frames, values } of profile.stacks) {
		const leaf = own[frames.at(-1) ?? -1];
		const value = values[profile.defaultType] ?? 0;
		if (leaf === void 0 || !wanted.has(leaf) || value <= (best.get(leaf)?.value ?? 0)) continue;
		const names = frames.flatMap((index) => {
			const frame = functions.get(own[index] ?? "")?.frame;
			return frame?.file !== void 0 && isRepositoryFile(frame.file) ? [frame.name] : [];
		});
		best.set(leaf, {
			value,
			path: names.filter((name, at) => name !== names[at - 1])
		});
	}
	return new Map([...best].map(([key, { path }]) => [key, path]));
}
// src/production/skeleton.ts
const languages = [
	{
		files: /\.[cm]?[jt]sx?$/,
		harnesses: [
			"tinybench",
			"vitest",
			"mitata",
			"benchmarkjs"
		]
	},
	{
		files: /\.go$/,
		harnesses: ["go"]
	},
	{
		files: /\.py$/,
		harnesses: [
			"pytest",
			"asv",
			"pyperf"
		]
	},
	{
		files: /\.rs$/,
		harnesses: ["criterion"]
	},
	{
		files: /\.(java|kt|scala)$/,
		harnesses: ["jmh"]
	},
	{
		files: /\.(c|cc|cpp|cxx|h|hpp)$/,
		harnesses: ["google-benchmark"]
	}
];
function skeletonFor(hot, configured) {
	const language = languages.find(({ files }) => files.test(hot.file));
	if (language === void 0) return void 0;
	const harness = configured.find((name) => language.harnesses.includes(name)) ?? language.harnesses[0];
	return (harness === void 0 ? void 0 : writers[harness])?.(hot, calleeOf(hot.name));
}
const writers = {
	tinybench: script((name, { imported, call, from }) => [
		`import { ${imported} } from '${from}';`,
		"",
		"export default (bench) => {",
		`  bench.add('${name}', () => ${call}(/* an input of production */));`,
		"};"
	]),
	vitest: script((name, { imported, call, from }) => [
		"import { bench } from 'vitest';",
		`import { ${imported} } from '${from}';`,
		"",
		`bench('${name}', () => {`,
		`  ${call}(/* an input of production */);`,
		"});"
	]),
	mitata: script((name, { imported, call, from }) => [
		"import { bench, run } from 'mitata';",
		`import { ${imported} } from '${from}';`,
		"",
		`bench('${name}', () => ${call}(/* an input of production */));`,
		"",
		"run();"
	]),
	benchmarkjs: script((name, { imported, call, from }) => [
		"import Benchmark from 'benchmark';",
		`import { ${imported} } from '${from}';`,
		"",
		`new Benchmark.Suite().add('${name}', () => ${call}(/* an input of production */)).run();`
	]),
	go: ({ file }, { name, owner }) => {
		const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
		const title = name.charAt(0).toUpperCase() + name.slice(1);
		return {
			path: [folder, `${name.toLowerCase()}_bench_test.go`].filter(Boolean).join("/"),
			text: [
				`package ${identifierOf(folder.split("/").at(-1) || "main")}`,
				"",
				"import \"testing\"",
				"",
				`func Benchmark${title}(b *testing.B) {`,
				...owner === void 0 ? [] : [`\tvar receiver ${owner} // as production makes one`],
				"	for i := 0; i < b.N; i++ {",
				`\t\t${owner === void 0 ? "" : "receiver."}${name}(/* an input of production */)`,
				"	}",
				"}"
			].join("\n")
		};
	},
	pytest: ({ file }, { name, owner }) => ({
		path: `benchmarks/test_${name.toLowerCase()}.py`,
		text: [
			`from ${moduleOf(file)} import ${owner ?? name}`,
			"",
			"",
			`def test_${name.toLowerCase()}(benchmark):`,
			`    benchmark(${pythonCall(name, owner)})  # with an input of production`
		].join("\n")
	}),
	asv: ({ file }, { name, owner }) => ({
		path: `benchmarks/bench_${name.toLowerCase()}.py`,
		text: [
			`from ${moduleOf(file)} import ${owner ?? name}`,
			"",
			"",
			`def time_${name.toLowerCase()}():`,
			`    ${pythonCall(name, owner)}()  # with an input of production`
		].join("\n")
	}),
	pyperf: ({ file }, { name, owner }) => ({
		path: `benchmarks/bench_${name.toLowerCase()}.py`,
		text: [
			"import pyperf",
			"",
			`from ${moduleOf(file)} import ${owner ?? name}`,
			"",
			"runner = pyperf.Runner()",
			`runner.bench_func("${name}", ${pythonCall(name, owner)})  # with an input of production`
		].join("\n")
	}),
	criterion: (_, { name }) => ({
		path: `benches/${name.toLowerCase()}.rs`,
		text: [
			"use criterion::{criterion_group, criterion_main, Criterion};",
			"use std::hint::black_box;",
			"",
			"fn bench(c: &mut Criterion) {",
			`    c.bench_function("${name}", |b| b.iter(|| black_box(${name}(/* an input of production */))));`,
			"}",
			"",
			"criterion_group!(benches, bench);",
			"criterion_main!(benches);"
		].join("\n")
	}),
	jmh: (_, { name, owner }) => ({
		path: `src/jmh/java/${titled(name)}Benchmark.java`,
		text: [
			"import org.openjdk.jmh.annotations.Benchmark;",
			"",
			`public class ${titled(name)}Benchmark {`,
			"    @Benchmark",
			`    public Object ${name}() {`,
			`        return ${owner === void 0 ? "" : `${owner}.`}${name}(/* an input of production */);`,
			"    }",
			"}"
		].join("\n")
	}),
	"google-benchmark": (_, { name }) => ({
		path: `bench/${name.toLowerCase()}_bench.cc`,
		text: [
			"#include <benchmark/benchmark.h>",
			"",
			`static void BM_${name}(benchmark::State& state) {`,
			"  for (auto _ : state) {",
			`    benchmark::DoNotOptimize(${name}(/* an input of production */));`,
			"  }",
			"}",
			`BENCHMARK(BM_${name});`,
			"BENCHMARK_MAIN();"
		].join("\n")
	})
};
function script(lines) {
	return ({ file }, { name, owner }) => ({
		path: `bench-config/${name}.bench.${/\.[cm]?tsx?$/.test(file) ? "ts" : "mjs"}`,
		text: lines(name, {
			imported: owner ?? name,
			call: owner === void 0 ? name : `new ${owner}().${name}`,
			from: `../${file.replaceAll(/['\\\n\r]/g, "")}`
		}).join("\n")
	});
}
function pythonCall(name, owner) {
	return owner === void 0 ? name : `${owner}().${name}`;
}
function calleeOf(qualified) {
	const parts = qualified.replace(/\.<locals>.*$/, "").replaceAll(/\(\*?(\w+)(?:\[[^\]]*\])?\)(?=\.)/g, "$1").replace(/\(.*$/, "").split(/[.:/#$]+/).filter((part) => part !== "");
	const [owner = "", last = ""] = [parts.at(-2), parts.at(-1)];
	return {
		name: identifierOf(last),
		owner: /^[A-Z]\w{0,79}$/.test(owner) ? owner : void 0
	};
}
function identifierOf(part) {
	const cleaned = part.replaceAll(/[^A-Za-z0-9_]/g, "").slice(0, 80);
	return /^[A-Za-z_]/.test(cleaned) ? cleaned : `hot${cleaned}`;
}
function titled(name) {
	return name.charAt(0).toUpperCase() + name.slice(1);
}
function moduleOf(file) {
	return file.replace(/^src\//, "").replace(/\.py$/, "").replace(/\/__init__$/, "").split("/").map((part) => part.replaceAll(/\W/g, "_")).join(".");
}
// src/cli/production-coverage.ts
const usualLeast = .01;
async function showCoverage(context) {
	const { io, given, workspace, store } = context;
	const records = (await keptRecords(context)).filter(({ kind }) => kind === "cpu");
	const benchmarks = await benchmarkProfiles(store);
	if (benchmarks.size === 0) throw unprofiled(store.name);
	const listed = await git(workspace.root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	]);
	const files = new Set(listed.split("\0"));
	const least = shareOf(given.text("least"), "least") ?? usualLeast;
	const harnesses = workspace.config.suites.map(({ harness }) => harness);
	const found = [];
	for (const record of records) {
		const bytes = await store.readFile(productionPaths(record).profile);
		if (bytes === void 0) continue;
		const coverage = coverageOf({
			service: record.service,
			profile: readPprof(bytes),
			benchmarks: [...benchmarks.values()],
			isRepositoryFile: (path) => files.has(path),
			least
		});
		const [next] = coverage.uncovered;
		const skeleton = next === void 0 ? void 0 : skeletonFor(next, harnesses);
		found.push(skeleton === void 0 ? { coverage } : {
			coverage,
			skeleton
		});
	}
	if (given.flag("json")) {
		const services = found.map(({ coverage, skeleton }) => ({
			...coverage,
			next: skeleton ?? null
		}));
		io.stdout(shownJson(`${JSON.stringify({
			least,
			benchmarks: benchmarks.size,
			services
		}, null, 2)}\n`));
	} else {
		const rows = given.whole("limit") ?? 15;
		const texts = found.map(({ coverage, ...rest }) => shownText(renderCoverage(coverage, {
			rows,
			least,
			benchmarks: benchmarks.size,
			...rest
		})));
		io.stdout(joinShown(texts, "\n"));
	}
	return exitCode.pass;
}
function unprofiled(name) {
	return new GateError("STORE_MISSING", `Cannot say what benchmarks run as ${name} must hold profiles of them: it holds none`, { hint: "flamegate baseline save measures and profiles every benchmark, and says what it could not profile" });
}
export { showCoverage };
