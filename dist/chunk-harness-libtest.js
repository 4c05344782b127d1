import { timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { findFiles } from "./chunk-bench-files.js";
import { measuredFrom } from "./chunk-measured.js";
import { recordPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { benchProcess } from "./chunk-bench-process.js";
import { rustHarness, standingAt, textOf } from "./chunk-rust-harness.js";
import { buildTimeoutMs, succeeded } from "./chunk-tool.js";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
const speaksOfTime = /\b(?:Instant|SystemTime|Duration|sleep|\w*timeout\w*|\w*deadline\w*|clock(?!wise)\w*)\b/i;
async function takesFasterClock(context, listing, bench) {
	if (!(process.platform === "linux" && ["x64", "arm64"].includes(process.arch)) || hasTrueClock(context.scratch, bench) || !await compiled(context)) return false;
	const result = await context.run(byFasterClock(context, listing));
	return succeeded(result) && readingsIn(result.stderr) !== void 0;
}
function hasTrueClock(scratch, { title, sources }) {
	const file = join(scratch, "flamegate-clocks.txt");
	const decided = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
	const known = decided.find((line) => line.slice(2) === title);
	const isTrue = known === void 0 ? sources.some((source) => speaksOfTime.test(source)) : known.startsWith("t");
	if (known === void 0) writeFileSync(file, [...decided, `${isTrue ? "t" : "f"} ${title}`].join("\n"));
	return isTrue;
}
function byFasterClock({ scratch }, request, factor = 8) {
	const line = "LD_PRELOAD=\"$0${LD_PRELOAD:+:$LD_PRELOAD}\" exec \"$@\"";
	const environment = {
		...request.environment,
		[factorVariable]: String(factor)
	};
	const args = [
		"-c",
		line,
		libraryIn(scratch),
		request.command,
		...request.args
	];
	return {
		...request,
		command: "sh",
		args,
		environment
	};
}
const factorVariable = "FLAMEGATE_CLOCK_FACTOR";
function readingsIn(stderr) {
	const found = [...stderr.matchAll(/^flamegate-clock (\d+)$/gm)].at(-1)?.[1];
	return found === void 0 ? void 0 : Number(found);
}
function libraryIn(scratch) {
	return join(scratch, "flamegate-clock.so");
}
async function compiled(context) {
	const { scratch, root, suite, run } = context;
	const library = libraryIn(scratch);
	if (existsSync(library)) return true;
	const source = join(scratch, `flamegate-clock-${randomUUID()}.rs`);
	writeFileSync(source, librarySource);
	const made = `${source}.so`;
	const result = await run({
		command: "rustc",
		args: [
			"-O",
			"--crate-type",
			"cdylib",
			"--crate-name",
			"flamegate_clock",
			"-o",
			made,
			source
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs
	});
	if (!succeeded(result) || !existsSync(made)) return false;
	renameSync(made, library);
	return true;
}
const librarySource = `
use std::os::raw::{c_char, c_int, c_void};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

#[repr(C)]
pub struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn dlsym(handle: *mut c_void, name: *const c_char) -> *mut c_void;
    fn getenv(name: *const c_char) -> *const c_char;
    fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int;
    fn atoi(text: *const c_char) -> c_int;
    fn unsetenv(name: *const c_char) -> c_int;
    fn strchr(text: *const c_char, letter: c_int) -> *const c_char;
    fn write(descriptor: c_int, text: *const c_void, length: usize) -> isize;
}

static TRUE_CLOCK: AtomicUsize = AtomicUsize::new(0);
static BEGAN: AtomicI64 = AtomicI64::new(0);
static FACTOR: AtomicI64 = AtomicI64::new(1);
static READINGS: AtomicUsize = AtomicUsize::new(0);

unsafe fn true_clock() -> extern "C" fn(c_int, *mut Timespec) -> c_int {
    let mut found = TRUE_CLOCK.load(Ordering::Relaxed);
    if found == 0 {
        found = dlsym(-1isize as *mut c_void, b"clock_gettime\\0".as_ptr() as *const c_char) as usize;
        TRUE_CLOCK.store(found, Ordering::Relaxed);
    }
    std::mem::transmute(found)
}

#[no_mangle]
pub unsafe extern "C" fn clock_gettime(clock: c_int, time: *mut Timespec) -> c_int {
    let answer = true_clock()(clock, time);
    if clock != 1 || answer != 0 {
        return answer;
    }
    let now = (*time).seconds * 1_000_000_000 + (*time).nanoseconds;
    let began = match BEGAN.compare_exchange(0, now, Ordering::Relaxed, Ordering::Relaxed) {
        Ok(_) => now,
        Err(first) => first,
    };
    let shown = began + (now - began) * FACTOR.load(Ordering::Relaxed);
    (*time).seconds = shown / 1_000_000_000;
    (*time).nanoseconds = shown % 1_000_000_000;
    READINGS.fetch_add(1, Ordering::Relaxed);
    0
}

extern "C" fn begin() {
    unsafe {
        let factor = getenv(b"${factorVariable}\\0".as_ptr() as *const c_char);
        if !factor.is_null() {
            FACTOR.store(atoi(factor) as i64, Ordering::Relaxed);
        }
        let name = b"LD_PRELOAD\\0".as_ptr() as *const c_char;
        let all = getenv(name);
        if all.is_null() {
            return;
        }
        let others = strchr(all, b':' as c_int);
        if others.is_null() {
            unsetenv(name);
        } else {
            setenv(name, others.add(1), 1);
        }
    }
}

extern "C" fn end() {
    let line = format!("\\nflamegate-clock {}\\n", READINGS.load(Ordering::Relaxed));
    unsafe {
        write(2, line.as_ptr() as *const c_void, line.len());
    }
}

#[used]
#[link_section = ".init_array"]
static BEGIN: extern "C" fn() = begin;

#[used]
#[link_section = ".fini_array"]
static END: extern "C" fn() = end;
`;
// src/harness/libtest/libtest-output.ts
function dialectOf(answer) {
	if (/^\d+ tests?, \d+ benchmarks?$/m.test(answer)) return "libtest";
	return /^running \d+ tests?$/m.test(answer) && /^test result: /m.test(answer) ? "bencher" : void 0;
}
function parseLibtestList(text) {
	return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? "");
}
function bencherNames(source) {
	const text = source.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
	const groups = new Map(callsOf(text, "benchmark_group").map(([name = "", ...functions]) => [name, functions]));
	const run = callsOf(text, "benchmark_main");
	const named = run.flat();
	if (run.length !== 1 || named.some((name) => !groups.has(name)) || /\bmacro_rules!|#\[cfg/.test(text)) return void 0;
	const names = named.flatMap((name) => groups.get(name) ?? []);
	return names.every((name) => /^\w+$/.test(name)) ? names : void 0;
}
function callsOf(text, macro) {
	return [...text.matchAll(new RegExp(`\\b${macro}!\\s*[({[]([^)}\\]]*)[)}\\]]`, "g"))].map(([, words = ""]) => words.split(",").map((word) => word.trim()).filter((word) => word !== ""));
}
function namesThatRan(output) {
	return linesOf(output).map(({ name }) => name);
}
function resultIn(output, wanted) {
	const [own, another] = linesOf(output).filter(({ name }) => name === wanted);
	if (another !== void 0) return { kind: "several" };
	if (own === void 0) return { kind: "none" };
	if (/^ignored\b/m.test(own.rest)) return { kind: "ignored" };
	const figure = /(?:^|\s)bench:\s+([\d,]+(?:\.\d+)?) ns\/iter \(\+\/- /.exec(own.rest)?.[1]?.replaceAll(",", "");
	if (figure === void 0) return { kind: "none" };
	return {
		kind: "measured",
		value: Number(figure),
		step: 10 ** -(figure.split(".")[1]?.length ?? 0)
	};
}
function countIn(output) {
	return output.match(/\bbench:\s+[\d,.]+ ns\/iter \(\+\/- /g)?.length ?? 0;
}
function linesOf(output) {
	const heads = [...output.matchAll(/^test (\S.*?) +\.\.\. /gm)];
	return heads.map((head, at) => ({
		name: head[1] ?? "",
		rest: output.slice(head.index + head[0].length, heads[at + 1]?.index)
	}));
}
// src/harness/libtest/entry.ts
const libtestHarness = rustHarness({
	environmentFor: unstableFeatures,
	listBench,
	invokeOne,
	profile
});
const metrics = [timeMetric];
function unstableFeatures(wanted) {
	const unstable = wanted.filter(({ source }) => /#!\[(?:cfg_attr\([^\]]*)?\bfeature\s*\(/.test(textOf(source)));
	const crates = [...new Set(unstable.map(({ name }) => name.replaceAll("-", "_")))].toSorted();
	return crates.length === 0 ? {} : { RUSTC_BOOTSTRAP: crates.join(",") };
}
async function listBench(context, { target, file, title }) {
	const { executable, folder } = target;
	const request = benchProcess(context, {
		executable,
		folder
	}, ["--list"]);
	const result = await context.run(request);
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		metrics,
		failure
	}];
	if (!succeeded(result)) return failed(failureOf(result, request, "listing its benchmarks"));
	const dialect = dialectOf(result.stdout);
	if (dialect === void 0) return failed(ofAnother);
	const all = (dialect === "libtest" ? parseLibtestList(result.stdout) : bencherNames(textOf(target.source))) ?? await namesOfRun(context, {
		executable,
		folder
	});
	if ("reason" in all) return failed(all);
	const clock = await takesFasterClock(context, request, {
		title,
		sources: [target.source, ...librarySources(context)].map(textOf)
	}) ? faster : "true";
	return [...new Set(all)].map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics,
		note: `${dialect} ${clock} ${folder}`,
		executable: standingAt(executable)
	}));
}
const ofAnother = {
	reason: "load",
	message: "Its bench must be run by Rust's own harness (#[bench]) or by bencher: it printed something else; leave out of the suite's files what is written for another tool (criterion has a harness of its own)"
};
function librarySources({ root }) {
	return findFiles(root, [
		"src/**/*.rs",
		"**/src/**/*.rs",
		"!**/target/**",
		"!**/{tests,examples}/**"
	]).map((file) => join(root, file));
}
async function namesOfRun(context, place) {
	const request = benchProcess(context, place, []);
	const result = await context.run(request);
	return succeeded(result) ? namesThatRan(result.stdout) : failureOf(result, request, "its first run, which shows its names");
}
const faster = "faster";
function isByFasterClock({ note = "" }) {
	return note.split(" ")[1] === faster;
}
function runOf(context, { executable = "", note = "", localName }) {
	const [dialect, , ...folder] = note.split(" ");
	const exact = dialect === "libtest" ? ["--exact"] : [];
	return benchProcess(context, {
		executable,
		folder: folder.join(" ")
	}, [...exact, localName]);
}
async function invokeOne(context, benchmark) {
	const request = runOf(context, benchmark);
	const isFaster = isByFasterClock(benchmark);
	const result = await context.run(isFaster ? byFasterClock(context, request) : request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	const end = resultIn(result.stdout, benchmark.localName);
	if (end.kind !== "measured") return {
		state: "failed",
		failure: withoutResult(end)
	};
	if (isFaster && (readingsIn(result.stderr) ?? 0) === 0) return {
		state: "failed",
		failure: unreadClock
	};
	const factor = isFaster ? 8 : 1;
	const [value, step] = [end.value / factor, end.step / factor];
	if (value < step * leastSteps) return {
		state: "failed",
		failure: tooCoarse(value, step)
	};
	return measuredFrom({
		metric: timeMetric,
		values: [value]
	}, result, context);
}
const unreadClock = {
	reason: "missing",
	message: "Its process must end as programs do, so that it is known which clock it read: it ended at once (_exit, abort) or closed its standard error"
};
const leastSteps = 50;
function tooCoarse(value, step) {
	const printed = step === 1 ? "whole nanoseconds" : `steps of ${step} ns`;
	return {
		reason: "skipped",
		message: `Its time must be at least ${step * leastSteps} ns to be compared, as bencher prints ${printed}: it is ${value} ns; let one iteration do its work several times`
	};
}
function withoutResult(end) {
	if (end.kind === "ignored") return {
		reason: "skipped",
		message: "It is marked #[ignore]"
	};
	if (end.kind === "several") return {
		reason: "missing",
		message: "Its name must be its own: several benchmarks of its bench have it"
	};
	return {
		reason: "missing",
		message: "Its run must print its result (bench: … ns/iter): it printed none"
	};
}
async function profile(context, benchmark) {
	const factor = isByFasterClock(benchmark) ? 3 : 1;
	const request = runOf(context, benchmark);
	const recorded = await recordPerf(context, factor === 1 ? request : byFasterClock(context, request, factor));
	if (recorded.state === "failed") return recorded;
	if (countIn(recorded.run.stdout) > 1) return {
		state: "failed",
		failure: {
			reason: "unsupported",
			message: "bencher runs each benchmark whose name contains that of this one in one process: a profile would be of all of them"
		}
	};
	const end = resultIn(recorded.run.stdout, benchmark.localName);
	const isKnown = factor === 1 || (readingsIn(recorded.run.stderr) ?? 0) > 0;
	const costPerOperation = end.kind === "measured" && isKnown ? end.value / factor : void 0;
	const caller = {
		frame: /(?:^|\b)(?:bencher|test)::/,
		timed: /::(?:iter|ns_iter_inner|bench_n)\b/,
		others: "dropped"
	};
	return {
		state: "captured",
		profile: {
			...recorded.profile,
			caller,
			costPerOperation
		}
	};
}
export { libtestHarness };
