import { allocMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { fileTitles, findFiles } from "./chunk-bench-files.js";
import { buildByCommand } from "./chunk-built.js";
import { estimate, measuredFrom } from "./chunk-measured.js";
import { failureOf } from "./chunk-process-failure.js";
import { runTool, succeeded } from "./chunk-tool.js";
import { median } from "./chunk-for-action-compare-diff-gate-top.js";
import { concat, inflated } from "./chunk-bytes.js";
import { chunksOf, coveredNs, eventsOf, isPooled, isSampleEvent, openChunk, readRecord } from "./chunk-jfr-readings.js";
import { programWitness, variablesOf } from "./chunk-built-program.js";
import { foreignJson, foreignList, foreignNumber, foreignText } from "./chunk-for-action-compare-worker.js";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { createHash, randomUUID } from "node:crypto";
import { delimiter, dirname, join } from "node:path";
// src/profile/formats/jfr-pauses.ts
function readJfrPauses(bytes) {
	const file = concat(inflated(bytes, "JFR"));
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const walked = chunksOf(view).chunks.map((chunk) => walk(view, chunk));
	if (!walked.some(({ knows }) => knows)) return void 0;
	const sampled = walked.filter(({ hasSamples }) => hasSamples);
	const counted = (sampled.length === 0 ? walked : sampled).map(({ chunk }) => chunk);
	const within = walked.flatMap(({ pauses }) => pauses).filter(({ atNs }) => counted.some(isOf(atNs)));
	return {
		windowNs: coveredNs(counted),
		collections: new Set(within.map(({ id }) => id)).size,
		pauseNs: undisturbed(within)
	};
}
function undisturbed(pauses) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { kind, tookNs } of pauses) kinds.set(kind, [...kinds.get(kind) ?? [], tookNs]);
	return [...kinds.values()].reduce((sum, each) => sum + each.length * median(each), 0);
}
function isOf(atNs) {
	return ({ header: { startNs, durationNs } }) => atNs >= startNs && atNs <= startNs + durationNs;
}
function walk(view, chunk) {
	const opened = openChunk(view, chunk);
	const phases = [];
	const collections = [];
	let hasSamples = false;
	for (const { type, inside } of eventsOf(opened)) {
		hasSamples ||= isSampleEvent(type.name);
		const read = (took) => pauseOf(chunk, readRecord(inside, type, opened.types), took);
		if (type.name === phase) phases.push(read("duration"));
		else if (type.name === collection) collections.push(read("sumOfPauses"));
	}
	const knows = [...opened.types.values()].some(({ name }) => name === phase || name === collection);
	return {
		chunk,
		pauses: phases.length > 0 ? phases : collections,
		hasSamples,
		knows
	};
}
const phase = "jdk.GCPhasePause";
const collection = "jdk.GarbageCollection";
function pauseOf({ header }, { fields }, took) {
	const nsPerTick = header.ticksPerSecond > 0 ? 1e9 / header.ticksPerSecond : 1;
	const ticks = (name) => {
		const value = fields[name];
		return typeof value === "number" || typeof value === "bigint" ? Number(value) : 0;
	};
	return {
		kind: nameOf$1(fields["name"]),
		id: ticks("gcId"),
		atNs: header.startNs + (ticks("startTime") - header.startTicks) * nsPerTick,
		tookNs: ticks(took) * nsPerTick
	};
}
function nameOf$1(value) {
	if (typeof value !== "object" || value === null) return String(value);
	if ("stringKey" in value) return String(value.stringKey);
	return isPooled(value) ? String(value.key) : "";
}
// src/harness/jmh/jar.ts
const directoryEnd = 101010256;
const directoryEntry = 33639248;
function fileOfJar(jar, name) {
	try {
		return fileOfZip(readFileSync(jar), name);
	} catch {
		return;
	}
}
function fileOfZip(zip, name) {
	const found = entriesOfZip(zip).find((entry) => entry.name === name);
	return found === void 0 ? void 0 : contentAt(zip, found.at);
}
function filesOfZip(zip) {
	const files = /* @__PURE__ */ new Map();
	for (const { name, at } of entriesOfZip(zip)) {
		const content = contentAt(zip, at);
		if (content === void 0 || files.has(name)) return void 0;
		if (!name.endsWith("/")) files.set(name, content);
	}
	return files;
}
function entriesOfZip(zip) {
	const end = zip.lastIndexOf(Buffer.from([
		80,
		75,
		5,
		6
	]));
	if (end === -1 || zip.readUInt32LE(end) !== directoryEnd) return [];
	const entries = [];
	let at = zip.readUInt32LE(end + 16);
	while (zip.readUInt32LE(at) === directoryEntry) {
		const nameLength = zip.readUInt16LE(at + 28);
		entries.push({
			name: zip.toString("utf8", at + 46, at + 46 + nameLength),
			at
		});
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}
function contentAt(zip, entry) {
	const [method, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)];
	const local = zip.readUInt32LE(entry + 42);
	const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const bytes = zip.subarray(start, start + size);
	if (method === 0) return bytes;
	return method === 8 ? inflateRawSync(bytes) : void 0;
}
// src/harness/jmh/async-profiler.ts
const intervalNs = 1e6;
const withoutAsyncProfiler = {
	reason: "unsupported",
	message: "async-profiler must be there to profile JMH: it is not. Get it with \"mvn dependency:get -Dartifact=tools.profiler:async-profiler:3.0\", put its asprof on PATH, say where it is with profiler: PATH, or set profile: { cpu: none, heap: none }"
};
const where = `
set -- "$FLAMEGATE_PROFILER" "$FLAMEGATE_PROFILER/lib" "$(dirname "$(dirname "$(realpath "$(command -v asprof)")")")/lib/libasyncProfiler.so"
for each in "$@" $(echo "$LD_LIBRARY_PATH:/usr/lib:/usr/local/lib" | tr : ' '); do
  for library in "$each" "$each/libasyncProfiler.so"; do [ -f "$library" ] && echo "$library" && exit; done
done
ls -d "$HOME"/.m2/repository/tools/profiler/async-profiler/*/async-profiler-*.jar | grep -E '/async-profiler-[0-9.]+[.]jar$' | sort -V | tail -n 1`;
async function findAsyncProfiler({ run, root, scratch, suite }) {
	const asked = await run({
		command: where,
		args: [],
		cwd: root,
		timeoutMs: 2e4,
		through: "shell",
		answersOn: "stdout",
		environment: { FLAMEGATE_PROFILER: suite.profiler ?? "" }
	});
	const found = asked.stdout.trim();
	if (!succeeded(asked) || found === "") return void 0;
	return found.endsWith(".jar") ? extracted(found, join(scratch, "libasyncProfiler.so")) : found;
}
async function tryAsyncProfiler(context) {
	return await findAsyncProfiler(context) === void 0 ? withoutAsyncProfiler : void 0;
}
function extracted(jar, target) {
	const library = fileOfJar(jar, `${process.platform === "darwin" ? "macos" : `linux-${process.arch}`}/libasyncProfiler.so`);
	if (library === void 0) return void 0;
	writeFileSync(target, library);
	return target;
}
function asyncProfilerFlags({ kind, folder, library, withCollections, by }) {
	const what = kind === "cpu" ? ["event=itimer", `interval=${intervalNs}`] : ["event=alloc", "alloc=65536"];
	if (by === "agent") {
		mkdirSync(folder, { recursive: true });
		return ["-jvmArgsAppend", `-agentpath:${library}=${[
			"start",
			...what,
			`file=${folder}/fork.jfr`
		].join(",")}`];
	}
	const beside = withCollections ? ["rawCommand=jfrsync=+jdk.GCPhasePause+jdk.GarbageCollection"] : [];
	return ["-prof", `async:${[
		...what,
		"output=jfr",
		`dir=${folder}`,
		`libPath=${library}`,
		...beside
	].join(";")}`];
}
function recordedCollections(bytes, { time }) {
	const pauses = readJfrPauses([bytes]);
	if (pauses === void 0 || time.length === 0) return void 0;
	const operations = pauses.windowNs / estimate("median", time);
	return operations > 0 ? {
		count: pauses.collections / operations,
		pauseNs: pauses.pauseNs / operations
	} : void 0;
}
function profiledAs(kind, { time, alloc }) {
	const cost = kind === "cpu" ? estimate("minimum", time) : estimate("median", alloc);
	return {
		kind,
		format: "jfr",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /_jmhStub \(/,
			others: "dropped"
		},
		nsPerSample: kind === "cpu" ? intervalNs : void 0,
		costPerOperation: cost > 0 ? cost : void 0
	};
}
// src/harness/jmh/class-path.ts
function isClassPath(file) {
	return file.endsWith(".classpath");
}
function startOf(file) {
	return isClassPath(file) ? [
		"-cp",
		entriesOf(file).join(delimiter),
		"org.openjdk.jmh.Main"
	] : ["-jar", file];
}
function benchmarkListOf(file) {
	const name = "META-INF/BenchmarkList";
	if (!isClassPath(file)) return fileOfJar(file, name)?.toString("utf8");
	const lists = entriesOf(file).flatMap((entry) => textAt(join(entry, name)) ?? []);
	return lists.length === 0 ? void 0 : lists.join("\n");
}
function jmhVersionOf(file) {
	if (!isClassPath(file)) return fileOfJar(file, "META-INF/maven/org.openjdk.jmh/jmh-core/pom.properties")?.toString("utf8");
	const [version] = entriesOf(file).flatMap((entry) => /[\\/]jmh-core-(\d[\w.-]*)\.jar$/.exec(entry)?.slice(1) ?? []);
	return version === void 0 ? void 0 : `version=${version}`;
}
const compiled = ["test-classes", "classes"];
function entriesOf(file) {
	const folder = dirname(file);
	const own = compiled.map((name) => join(folder, name)).filter((path) => existsSync(path));
	const entries = (textAt(file) ?? "").split(/[\r\n]/).flatMap((line) => line.split(delimiter)).map((entry) => entry.trim()).filter((entry) => entry !== "");
	return [.../* @__PURE__ */ new Set([...own, ...entries.map((entry) => /^(?:[\\/]|[A-Za-z]:)/.test(entry) ? entry : join(folder, entry))])];
}
function textAt(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/harness/jmh/jmh-list.ts
function waitsAtEach(properties = "") {
	const [, major, minor] = /^version=(\d+)\.(\d+)/m.exec(properties) ?? [];
	return major !== void 0 && Number(major) * 1e3 + Number(minor) < 1036;
}
function parseJmhList(text, benchmarkList = "") {
	const found = /* @__PURE__ */ new Map();
	const lines = text.slice(text.search(/^Benchmarks:/m)).split("\n").slice(1);
	let name = "";
	for (const line of lines) {
		const [, key = "", values = ""] = /^\s+param "([^"]*)" = \{(.*)\}\s*$/.exec(line) ?? [];
		const parameters = found.get(name);
		if (key !== "" && parameters !== void 0) parameters[key] = valuesOf(values, lengthsOf(benchmarkList, {
			name,
			key
		}));
		else if (/^[\p{L}\p{N}_.$]+$/u.test(line.trim())) {
			name = line.trim();
			found.set(name, {});
		}
	}
	return [...found].flatMap(([each, parameters]) => {
		const shot = isSingleShot(benchmarkList, each) ? { singleShot: true } : {};
		return combine(parameters).map((chosen) => ({
			name: each,
			parameters: chosen,
			...shot
		}));
	});
}
function combine(parameters) {
	let combinations = [{}];
	for (const [key, values] of Object.entries(parameters)) combinations = combinations.flatMap((each) => values.map((value) => ({
		...each,
		[key]: value
	})));
	return combinations;
}
const between = ", ";
function valuesOf(text, lengths) {
	const total = lengths.reduce((sum, length) => sum + length, 0) + 2 * (lengths.length - 1);
	if (lengths.length === 0 || total !== text.length) return text.split(between);
	let at = 0;
	return lengths.map((length) => {
		const value = text.slice(at, at + length);
		at += length + 2;
		return value;
	});
}
function lengthsOf(list, { name, key }) {
	const line = linesOf(list, name)[0] ?? "";
	const start = ` ${key.length} ${key} `;
	const at = line.indexOf(start);
	const words = at === -1 ? [] : line.slice(at + start.length).split(" ");
	return words.slice(1, 1 + 2 * Number(words[0])).filter((_, i) => i % 2 === 1).map((value) => Math.floor(value.replace(/=+$/, "").length * 6 / 16));
}
function isSingleShot(list, name) {
	const lines = linesOf(list, name);
	return lines.length > 0 && lines.every((line) => / S 14 SingleShotTime /.test(line));
}
function linesOf(list, name) {
	const at = name.lastIndexOf(".");
	const [type, method] = [name.slice(0, at), name.slice(at + 1)];
	return list.split("\n").filter((line) => line.startsWith(`JMH S ${type.length} ${type} `) && line.includes(` S ${method.length} ${method} `));
}
// src/harness/jmh/named-classes.ts
function namedFrom(from, classes) {
	const files = /* @__PURE__ */ new Map();
	for (const file of classes.keys()) {
		const name = file.replace(/^META-INF\/versions\/\d+\//, "").replace(/\.class$/, "");
		const written = Buffer.from(name, "utf8").toString("latin1");
		files.set(written, [...files.get(written) ?? [], file]);
	}
	const found = new Set(from);
	for (const file of found) for (const name of namesIn(classes.get(file))) for (const each of files.get(name) ?? []) found.add(each);
	return found;
}
function namesIn(bytes) {
	const words = bytes?.toString("latin1").match(/[\w$\x80-\xff]+(?:[/.][\w$\x80-\xff]+)*/g) ?? [];
	return new Set(words.flatMap((word) => startsOf(word.replaceAll(".", "/"))));
}
function startsOf(word) {
	const end = word.includes("/") ? word.indexOf("/") : word.length;
	return [
		0,
		1,
		...[...word.slice(0, end)].flatMap((letter, i) => letter === "L" ? [i + 1] : [])
	].map((start) => word.slice(start));
}
// src/harness/jmh/loaded-classes.ts
function loadedFrom(jar, log) {
	const name = jar.slice(jar.lastIndexOf("/") + 1);
	const lines = log.split("\n").filter((line) => line.includes(" source: ") && decoded(line).endsWith(name));
	return new Set(lines.flatMap((line) => /(\S+) source: /.exec(line)?.[1] ?? []));
}
function decoded(line) {
	try {
		return decodeURIComponent(line.trim());
	} catch {
		return line.trim();
	}
}
function textsOfJar(files, loaded) {
	const counted = countedIn(files, loaded);
	return [...files].flatMap(([file, bytes]) => !isOfJmh(file) && (counted.has(file) || !file.endsWith(".class")) ? [bytes] : []);
}
function countedIn(files, loaded) {
	const classes = [...files].filter(([file]) => file.endsWith(".class"));
	const own = classes.filter(([file]) => loaded.has(classNameOf(file))).flatMap(([file]) => isOfJmh(file) ? [] : [file]);
	const namedByFiles = others(files).flatMap(([, bytes]) => namedIn(bytes, classes));
	const named = namedFrom([...own, ...namedByFiles], new Map(classes));
	const counted = isAny(named, files, finders) ? classes : classes.filter(([file]) => named.has(file) || loaded.has(classNameOf(file)));
	const found = new Set(counted.map(([file]) => file));
	const packages = new Set([...found].map(folderOf));
	return new Set([...found, ...files.keys()].filter((file) => found.has(file) || isOfPackage(file, packages)));
}
function isOfPackage(file, packages) {
	return file.endsWith("/package-info.class") && packages.has(folderOf(file));
}
function folderOf(file) {
	return file.slice(0, file.lastIndexOf("/") + 1);
}
function isOfBenchmark(benchmark, log) {
	const type = benchmark.slice(0, benchmark.lastIndexOf("."));
	return log.split("\n").some((line) => {
		const [, name, source] = /(\S+) source: (.+)/.exec(line) ?? [];
		return name?.replaceAll("$", ".") === type && source?.startsWith("shared objects file") === false;
	});
}
function others(files) {
	const isList = (file) => /\.(?:class|java)$|^META-INF\/(?:BenchmarkList|CompilerHints|MANIFEST\.MF)$/.test(file);
	return [...files].filter(([file]) => !isList(file) && !isOfJmh(file));
}
function namedIn(bytes, classes) {
	const words = new Set(bytes.toString("utf8").match(/[\w$]+(?:[./][\w$]+)+/g)?.map((word) => word.replaceAll("/", ".")));
	return classes.flatMap(([file]) => words.has(classNameOf(file)) && !isOfJmh(file) ? [file] : []);
}
function isAny(classes, files, words) {
	return [...classes].some((file) => !isOfJmh(file) && words.some((each) => files.get(file)?.includes(each) === true));
}
function essencesOfJar(files, { benchmark, loaded }) {
	const counted = countedIn(files, loaded);
	const isReader = isAny(counted, files, readers);
	const isUnread = (file) => file.endsWith(".class") || file.endsWith(".java") && !isReader;
	const others = [...files].filter(([file]) => !isUnread(file));
	return [...[...files].flatMap(([file, bytes]) => counted.has(file) ? [{
		name: `loads ${classNameOf(file)}`,
		digest: digestOf(bytes)
	}] : []), ...others.map(([file, bytes]) => ({
		name: `has ${file} beside it`,
		digest: digestOf(ownLines(file, bytes, {
			benchmark,
			loaded
		}))
	}))];
}
const readers = [
	"java/util/zip/",
	"java/util/jar/",
	"getResource",
	"java/nio/file/FileSystem"
];
const finders = [
	...readers,
	...[
		"forName",
		"loadClass",
		"findClass",
		"defineClass",
		"java/util/ServiceLoader",
		"ObjectInputStream"
	],
	...[
		"java/util/ResourceBundle",
		"java/lang/ClassLoader",
		"setProperty",
		"java/beans/",
		"java/rmi/"
	],
	...[
		"javax/naming/",
		"javax/script/",
		"javax/management/",
		"java/security/Provider"
	]
];
function isOfJmh(file) {
	return /^(?:org\/openjdk\/jmh\/(?:Main\.class$|(?:annotations|generators|infra|link|logic|output|profile|results|runner|util)\/)|joptsimple\/|org\/apache\/commons\/math3\/)/.test(file);
}
function classNameOf(file) {
	return file.replace(/^META-INF\/versions\/\d+\//, "").replace(/\.class$/, "").replaceAll("/", ".");
}
function ownLines(file, bytes, { benchmark, loaded }) {
	if (file === "META-INF/BenchmarkList") {
		const at = benchmark.lastIndexOf(".");
		const [type, method] = [benchmark.slice(0, at), benchmark.slice(at + 1)];
		return linesThat(bytes, (line) => line.includes(` ${type} `) && line.includes(` ${method} `));
	}
	if (file !== "META-INF/CompilerHints") return bytes;
	return linesThat(bytes, (line) => {
		const type = /^\w+,([\w$/]+)\.[\w$]+\s*$/.exec(line)?.[1];
		return type === void 0 || loaded.has(type.replaceAll("/", "."));
	});
}
function linesThat(bytes, isCounted) {
	const lines = bytes.toString("utf8").split("\n").filter(isCounted);
	return Buffer.from(lines.sort().join("\n"));
}
function digestOf(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/harness/jmh/jmh-proof.ts
function jmhProof(invoke) {
	return {
		embodies: "build",
		witness: async (context, benchmark, examined) => {
			const logs = join(context.scratch, randomUUID());
			const own = (await variablesOf(context)).get(options) ?? "";
			const { witness } = programWitness((each, wanted) => invoke(logging(each, logs, own), wanted), async () => programOf(benchmark, context, logs));
			mkdirSync(logs);
			try {
				return await witness(context, benchmark, examined);
			} finally {
				rmSync(logs, {
					recursive: true,
					force: true
				});
			}
		}
	};
}
const options = "JDK_JAVA_OPTIONS";
function logging(context, folder, own) {
	const variables = { [options]: `${own} -Xlog:class+load=info:file=${join(folder, "%p.log")}:none` };
	const run = (request) => context.run({
		...request,
		environment: {
			...request.environment,
			...variables
		}
	});
	return {
		...context,
		run
	};
}
const starters = ["java/lang/ProcessBuilder", "java/lang/Process"];
const fileList = [
	"java/io/File",
	"\0list",
	"()[Ljava/lang/String;"
];
function programOf({ file, localName }, { root }, logs) {
	if (isClassPath(file)) return void 0;
	const jar = realpathSync(join(root, file));
	return {
		file: jar,
		sources: void 0,
		listers: [
			"listFiles",
			"newDirectoryStream",
			"walkFileTree",
			"java/nio/file/Files",
			"FilenameFilter",
			fileList,
			...starters
		],
		texts: (bytes) => textsOfJar(filesOfZip(bytes) ?? /* @__PURE__ */ new Map(), loadedFrom(jar, logIn(logs))),
		essences: (bytes) => {
			const files = filesOfZip(bytes);
			const log = logIn(logs);
			if (files === void 0 || !isOfBenchmark(localName, log)) return void 0;
			return essencesOfJar(files, {
				benchmark: localName,
				loaded: loadedFrom(jar, log)
			});
		}
	};
}
function logIn(folder) {
	return readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}
// src/harness/jmh/jmh-results.ts
const nanoseconds = {
	ns: 1,
	us: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10,
	hr: 36e11,
	day: 864e11
};
function parseJmhResults(text, asked) {
	const entries = foreignList(foreignJson(text));
	const found = entries.filter((entry) => isSame(paramsOf(entry), asked.parameters));
	const [entry] = found;
	if (entry === void 0) return {
		state: "missing",
		message: unrun(asked, entries)
	};
	if (found.length > 1) return {
		state: "missing",
		message: `JMH must measure it once: it did ${found.length} times`
	};
	const metrics = fieldsOf(entry["secondaryMetrics"]);
	return {
		state: "measured",
		result: {
			time: timesOf(fieldsOf(entry["primaryMetric"])),
			alloc: (secondary(metrics, "gc.alloc.rate.norm") ?? []).map(Math.round),
			collections: collectionsOf(metrics)
		}
	};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function paramsOf(entry) {
	const params = Object.entries(fieldsOf(entry["params"]));
	return Object.fromEntries(params.map(([name, value]) => [name, String(value)]));
}
function secondary(metrics, name) {
	const found = Object.entries(metrics).find(([each]) => each.replace(/^·/, "") === name);
	return found === void 0 ? void 0 : flat(fieldsOf(found[1]));
}
function collectionsOf(metrics) {
	const sumOf = (name) => secondary(metrics, name)?.reduce((sum, value) => sum + value, 0);
	const count = sumOf("gc.count");
	if (count === void 0 || !Number.isFinite(count)) return void 0;
	return {
		count,
		pauseNs: 1e6 * (sumOf("gc.time") ?? 0)
	};
}
function isSame(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
function unrun({ parameters }, entries) {
	const [first] = entries;
	if (first === void 0) return "JMH measured nothing: did the benchmark throw?";
	const shown = (params) => Object.entries(params).map(([key, value]) => `${key}=${value}`).join(", ");
	const ran = entries.map((entry) => shown(paramsOf(entry))).join("; ");
	return `JMH must run it with ${shown(parameters)}: it ran it with ${ran} (a value with a comma cannot be requested)`;
}
function timesOf(metric) {
	const [above = "", below = ""] = (foreignText(metric["scoreUnit"]) ?? "").split("/");
	if (above === "ops") return flat(metric).map((value) => factorOf(below) / value);
	return flat(metric).map((value) => value * factorOf(above));
}
function factorOf(unit) {
	return (Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : void 0) ?? NaN;
}
function flat({ rawData, rawDataHistogram }) {
	if (Array.isArray(rawData)) return rawData.flat().map(foreignNumber);
	return Array.isArray(rawDataHistogram) ? rawDataHistogram.flat().map(meanOf) : [];
}
function meanOf(histogram) {
	const counted = (Array.isArray(histogram) ? histogram.filter((pair) => Array.isArray(pair)) : []).map(([score, times]) => ({
		score: foreignNumber(score),
		times: foreignNumber(times)
	}));
	const count = counted.reduce((sum, { times }) => sum + times, 0);
	return counted.reduce((sum, { score, times }) => sum + score * times, 0) / count;
}
// src/harness/jmh/entry.ts
const javaHint = "install a JDK; in a workflow, with actions/setup-java before this step";
const jmhHarness = {
	toolchain: () => ({
		runtime: "jvm",
		command: "java",
		args: ["-version"],
		version: /version "([^"]+)"/,
		hint: javaHint
	}),
	together: () => "metrics",
	list,
	invoke,
	profile,
	tryProfiler: tryAsyncProfiler,
	...jmhProof(invoke)
};
const metrics = [timeMetric, allocMetric];
const iterations = 5;
const fewest = 3;
const quickMaven = `: "\${MAVEN_OPTS=-XX:TieredStopAtLevel=1}"; export MAVEN_OPTS; `;
async function list(context) {
	const { root, suite } = context;
	const failure = await buildByCommand(context, process.platform === "win32" ? "" : quickMaven);
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics,
		failure
	}];
	const built = findFiles(root, suite.files);
	const jars = built.filter((file) => !isClassPath(file) || benchmarkListOf(join(root, file)) !== void 0);
	const [first] = built;
	if (jars.length === 0 && first !== void 0) return [{
		name: suite.name,
		file: first,
		localName: "",
		metrics,
		failure: unprocessed(first)
	}];
	const titles = fileTitles(jars);
	const listed = [];
	for (const jar of jars) {
		const request = requestOf(context, jar, ["-lp", ...suite.flags]);
		const result = await runTool(context, request, javaHint);
		const title = titles.get(jar) ?? jar;
		if (!succeeded(result)) {
			const unlisted = failureOf(result, request, "listing its benchmarks");
			listed.push({
				name: jars.length === 1 ? suite.name : title,
				file: jar,
				localName: "",
				metrics,
				failure: unlisted
			});
			continue;
		}
		const prefix = jars.length === 1 ? "" : `${title}/`;
		const inJar = benchmarkListOf(join(root, jar));
		const executable = realpathSync(join(root, jar));
		const few = waitsAtEach(jmhVersionOf(join(root, jar))) ? { fewIterations: true } : {};
		for (const each of parseJmhList(result.stdout, inJar)) listed.push({
			...toListed({
				...each,
				...few
			}, jar),
			name: prefix + nameOf(each),
			executable
		});
	}
	return listed;
}
function unprocessed(file) {
	return {
		reason: "load",
		message: `${file}, or the classes beside it, must have META-INF/BenchmarkList, which JMH's annotation processor writes as javac runs: no entry has it; make org.openjdk.jmh:jmh-generator-annprocess a dependency of the module that holds the benchmarks, and from JDK 23 on let javac run it (-proc:full, or <maven.compiler.proc>full</maven.compiler.proc>)`
	};
}
function toListed(benchmark, file) {
	return {
		name: nameOf(benchmark),
		file,
		localName: benchmark.name,
		metrics,
		note: JSON.stringify(benchmark)
	};
}
function nameOf({ name, parameters }) {
	const values = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
	return name.replace(/\.([^.]+)$/, "/$1") + (values.length === 0 ? "" : `[${values.join(",")}]`);
}
function requestOf({ root, suite }, jar, args) {
	return {
		command: "java",
		args: [...startOf(join(root, jar)), ...args],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
function runOf(context, { file, note = "" }, { measureMs, output, args }) {
	const { flags, warmupMs } = context.suite;
	const { name, parameters, singleShot = false, fewIterations = false } = JSON.parse(note);
	const measured = fewIterations && !singleShot ? fewest : iterations;
	const eachMs = Math.max(1, Math.round(measureMs / measured));
	const warmMs = fewIterations && !singleShot ? Math.max(1, warmupMs) : eachMs;
	const warming = Math.ceil(warmupMs / warmMs);
	const wanted = [
		"-bm",
		singleShot ? "ss" : "avgt",
		"-tu",
		"ns",
		"-f",
		"1",
		"-foe",
		"true",
		"-rf",
		"json",
		"-rff",
		output
	];
	const times = [
		"-wi",
		String(warming),
		"-w",
		`${warmMs}ms`,
		"-i",
		String(measured),
		"-r",
		`${eachMs}ms`
	];
	const chosen = Object.entries(parameters).filter(([, value]) => value !== "" && !value.includes(",")).flatMap(([key, value]) => ["-p", `${key}=${value}`]);
	return requestOf(context, file, [
		`^${name.replaceAll(/[.$]/g, "\\$&")}$`,
		...chosen,
		...wanted,
		...times,
		...args,
		...flags
	]);
}
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const output = join(context.scratch, `${randomUUID()}.json`);
	const { measureMs } = context.suite;
	const request = runOf(context, first.benchmark, {
		measureMs,
		output,
		args: ["-prof", "gc"]
	});
	const result = await context.run(request);
	const answer = succeeded(result) ? readAnswer(output, first.benchmark) : void 0;
	if (answer?.state !== "measured") {
		const failure = answer === void 0 ? failureOf(result, request, "its run") : unmeasured(answer.message);
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const { alloc, time } = answer.result;
	const conditions = {
		...result.conditions,
		...pausesOf(answer.result, measureMs)
	};
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: metric.name === allocMetric.name ? alloc : time
	}, {
		...result,
		conditions
	}, context));
}
function pausesOf({ time, collections }, measureMs) {
	const took = time.reduce((sum, each) => sum + each, 0);
	if (collections === void 0 || took === 0) return {};
	const measuredNs = Math.max(measureMs * 1e6, took);
	return {
		gcCount: collections.count,
		gcTime: collections.pauseNs / measuredNs * (took / time.length)
	};
}
function unmeasured(message) {
	return {
		reason: "missing",
		message
	};
}
function readAnswer(file, { note = "" }) {
	try {
		return parseJmhResults(readFileSync(file, "utf8"), JSON.parse(note));
	} catch {
		return;
	} finally {
		rmSync(file, { force: true });
	}
}
const profiledMs = 2e3;
async function profile(context, benchmark, kind) {
	const library = await findAsyncProfiler(context);
	if (library === void 0) return {
		state: "failed",
		failure: withoutAsyncProfiler
	};
	const ways = [
		{
			by: "jmh",
			withCollections: kind === "heap"
		},
		...kind === "heap" ? [{
			by: "jmh",
			withCollections: false
		}] : [],
		{
			by: "agent",
			withCollections: false
		}
	];
	let captured = {
		state: "failed",
		failure: withoutAsyncProfiler
	};
	for (const way of ways) {
		captured = await record(context, benchmark, {
			kind,
			library,
			...way
		});
		if (captured.state === "captured" || captured.failure.reason === "timeout") break;
	}
	return captured;
}
async function record(context, benchmark, recorded) {
	const folder = join(context.scratch, randomUUID());
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		const args = [
			"-prof",
			"gc",
			...asyncProfilerFlags({
				...recorded,
				folder
			})
		];
		const request = runOf(context, benchmark, {
			measureMs: profiledMs,
			output,
			args
		});
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 10 * profiledMs
		});
		const answer = succeeded(result) ? readAnswer(output, benchmark) : void 0;
		const recording = recordingIn(folder, benchmark);
		if (answer?.state !== "measured" || recording === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its profiled run")
		};
		const bytes = readFileSync(recording);
		const collections = recorded.withCollections ? recordedCollections(bytes, answer.result) : void 0;
		const profile = {
			...profiledAs(recorded.kind, answer.result),
			bytes
		};
		return {
			state: "captured",
			profile: collections === void 0 ? profile : {
				...profile,
				collections
			}
		};
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
function recordingIn(folder, { note = "" }) {
	try {
		const { parameters } = JSON.parse(note);
		const files = readdirSync(folder, {
			recursive: true,
			encoding: "utf8"
		}).filter((path) => path.endsWith(".jfr"));
		const named = Object.entries(parameters).map(([key, value]) => `${key}-${value}`);
		const file = files.length > 1 ? files.find((path) => named.every((part) => path.includes(part))) : files[0];
		return file === void 0 ? void 0 : join(folder, file);
	} catch {
		return;
	}
}
export { jmhHarness };
