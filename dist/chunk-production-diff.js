import { GateError, exitCode, shown, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git } from "./chunk-git.js";
import { repositoryRoot } from "./chunk-repository2.js";
import { mergeProductionProfiles, queryPyroscope, toRepositoryPaths } from "./chunk-pyroscope-windows.js";
import { diffProfiles, restatedIn } from "./chunk-diff.js";
import { studentQuantile } from "./chunk-student-t.js";
import { findBlame } from "./chunk-blame.js";
import { parseUnifiedDiff } from "./chunk-changed-lines.js";
import { pyroscope, remoteOf } from "./chunk-pyroscope-push.js";
import { formatCount, formatPercent, formatSignedPercent } from "./chunk-for-action-compare-diff-gate-top.js";
import { basisWords, blamedRow, confidenceWords, plainPhrase, scopedValues } from "./chunk-for-action-compare-gate-top.js";
import { openGitChanges } from "./chunk-git-changes.js";
import { shareOf, spanOf, timeOf } from "./chunk-production-window.js";
import { parseProfileArguments, readProfileFile, usage, wholeNumber } from "./chunk-profile-files.js";
// src/production/visible-change.ts
const wantedGrowth = .1;
const missedTwice = .1;
const intervalLevel = .05;
function visibleChange(diff, level) {
	const tested = diff.functions.filter(({ self }) => self !== void 0);
	const [costliest] = tested.toSorted((a, b) => b.baseline.self - a.baseline.self);
	if (costliest?.self === void 0 || costliest.baseline.self === 0) return void 0;
	const { baseline, candidate } = diff.repeats;
	const error = (costliest.self.high - costliest.self.low) / 2 / costliest.baseline.self / studentQuantile(intervalLevel, degreesOf(baseline, candidate));
	const share = costliest.baseline.self / (diff.root.baseline.total || 1);
	const growthOf = (degrees, scale) => {
		const limit = studentQuantile(Math.min(1, level / tested.length), degrees);
		return growthBehind(error * scale * (limit + studentQuantile(missedTwice, degrees)), share, diff);
	};
	const windows = Array.from({ length: 999 }, (_, at) => at + 2).find((count) => {
		const scale = Math.sqrt((1 / count + 1 / count) / (1 / baseline + 1 / candidate));
		return growthOf(degreesOf(count, count), scale) <= wantedGrowth;
	});
	return {
		function: costliest,
		share,
		growth: growthOf(degreesOf(baseline, candidate), 1),
		windows
	};
}
function growthBehind(more, share, { basis, slowness }) {
	if (basis !== "share" || slowness !== 1) return more;
	const rest = 1 - share * (1 + more);
	return rest > 0 ? more / rest : Number.POSITIVE_INFINITY;
}
function degreesOf(baseline, candidate) {
	return Math.max(1, baseline + candidate - 2);
}
// src/production/deploy-changes.ts
const mostFalse = .01;
const mostLeft = .25;
const fewestForEnd = 6;
function deployDiff(baseline, candidate, options) {
	const compare = (windows) => diffProfiles(baseline, windows, {
		roots: options.roots,
		recursion: "fold",
		changes: options.changes,
		per: options.per
	});
	const diff = compare(candidate);
	const gone = goneBeforeEnd(candidate, compare);
	const moved = movedTogether(diff);
	const changes = [...diff.functions, ...gone.values()].flatMap((each) => {
		const isGone = gone.has(each.key);
		if (isGone && gone.get(each.key) !== each) return [];
		if (each.self === void 0 || !isWorthTelling(each, diff, options)) return [];
		const ratio = each.baseline.self > 0 ? { ratio: each.candidate.self / each.baseline.self } : {};
		if (isGone) return [{
			function: each,
			kind: "went-away",
			...ratio
		}];
		if (each.status === "moved" || moved.has(each.key)) return [{
			function: each,
			kind: "moved",
			...ratio
		}];
		if (!each.self.significant || each.self.pAdjusted > mostFalse) return [];
		return [{
			function: each,
			kind: each.self.delta > 0 ? "regression" : "improvement",
			...ratio
		}];
	});
	const size = ({ function: { self } }) => Math.abs(self?.delta ?? 0);
	const count = Math.min(baseline.length, candidate.length);
	const isWorse = count > 1 && changes.some(({ kind }) => kind === "regression");
	const visible = count > 1 ? visibleChange(diff, mostFalse) : void 0;
	const couldTell = count >= 3 && Number.isFinite(visible?.growth ?? Number.POSITIVE_INFINITY);
	const outcome = isWorse ? "regression" : couldTell ? "pass" : "unknown";
	return {
		diff,
		changes: changes.toSorted((a, b) => size(b) - size(a)),
		outcome,
		visible
	};
}
function isWorthTelling(each, { root }, { threshold, least }) {
	const { baseline, candidate } = each;
	const share = Math.max(baseline.self / (root.baseline.total || 1), candidate.self / (root.candidate.total || 1));
	const larger = Math.max(baseline.self, candidate.self);
	return share >= least && larger - Math.min(baseline.self, candidate.self) >= threshold * Math.min(larger, baseline.self || larger);
}
function goneBeforeEnd(candidate, compare) {
	const gone = /* @__PURE__ */ new Map();
	if (candidate.length < fewestForEnd) return gone;
	const end = Math.max(1, Math.floor(candidate.length / 3));
	const grown = compare(candidate.slice(0, -end)).functions.filter(({ self }) => self?.significant === true && self.delta > 0);
	if (grown.length === 0) return gone;
	const late = new Map(compare(candidate.slice(-end)).functions.map((each) => [each.key, each]));
	for (const each of grown) {
		const after = late.get(each.key);
		if ((after?.candidate.self ?? 0) - (after?.baseline.self ?? each.baseline.self) <= mostLeft * (each.candidate.self - each.baseline.self)) gone.set(each.key, each);
	}
	return gone;
}
function movedTogether(diff) {
	const changed = new Map(diff.functions.filter(({ self }) => self?.significant === true).map((each) => [each.key, each]));
	const parents = mainCallers(diff.root, changed);
	const pace = commonPace(diff);
	const deltaOf = ({ baseline, candidate }) => candidate.self / pace - baseline.self;
	const moved = /* @__PURE__ */ new Set();
	for (const each of changed.values()) {
		const related = [...changed.values()].filter((other) => isRelated(each.key, other.key, parents));
		const deltas = related.map(deltaOf);
		const more = deltas.reduce((sum, delta) => sum + Math.max(0, delta), 0);
		const less = deltas.reduce((sum, delta) => sum + Math.max(0, -delta), 0);
		if (more === 0 || less === 0) continue;
		if (Math.abs(more - less) <= mostLeft * Math.max(more, less)) for (const { key } of related) moved.add(key);
	}
	return moved;
}
function commonPace({ basis, functions }) {
	if (basis !== "share") return 1;
	const known = functions.flatMap(({ baseline, candidate }) => baseline.self > 0 ? [{
		weight: baseline.self,
		ratio: candidate.self / baseline.self
	}] : []);
	const half = known.reduce((sum, { weight }) => sum + weight, 0) / 2;
	let passed = 0;
	for (const { weight, ratio } of known.toSorted((a, b) => a.ratio - b.ratio)) {
		passed += weight;
		if (passed >= half) return ratio > 0 ? ratio : 1;
	}
	return 1;
}
function isRelated(a, b, parents) {
	if (a === b) return true;
	const [ofA, ofB] = [parents.get(a), parents.get(b)];
	return ofA === b || ofB === a || ofA !== void 0 && ofA !== "" && ofA === ofB;
}
function mainCallers(root, wanted) {
	const weights = /* @__PURE__ */ new Map();
	const open = [root];
	for (let node = open.pop(); node !== void 0; node = open.pop()) for (const child of node.children) {
		open.push(child);
		if (!wanted.has(child.key)) continue;
		const callers = weights.get(child.key) ?? /* @__PURE__ */ new Map();
		weights.set(child.key, callers);
		callers.set(node.key, (callers.get(node.key) ?? 0) + child.baseline.total + child.candidate.total);
	}
	return new Map([...weights].map(([key, callers]) => [key, [...callers].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]));
}
// src/report/deploy-text.ts
const kindWords = {
	regression: "costs more",
	improvement: "costs less",
	moved: "cost moved",
	"went-away": "went away"
};
const linked = { candidate: { commit: "" } };
function renderDeployDiff(found, blame) {
	const { diff, changes } = found;
	const lines = changes.map((change) => `  ${lineOf(change, diff, blame)}`);
	const per = diff.basis === "operation" ? "per request" : basisWords(diff);
	return `${[
		headOf(found),
		`(${confidenceWords(diff, per)})`,
		...lines,
		...visibleWords(found)
	].join("\n").replaceAll(" ", " ")}\n`;
}
function visibleWords({ visible, outcome }) {
	if (visible === void 0 || !Number.isFinite(visible.growth) || outcome === "regression") return [];
	const { function: costliest, share, growth, windows } = visible;
	const seen = `What could be seen: ${terminalText(costliest.frame.name)} (${formatPercent(share)} of all cost) from about ${formatSignedPercent(growth)} on.`;
	if (growth <= .1) return [seen];
	const more = windows === void 0 ? "longer windows" : `about ${windows} windows a side as long as these`;
	return [`${seen} ${formatSignedPercent(wantedGrowth)} takes ${more}.`];
}
function headOf({ diff, changes, outcome }) {
	if (outcome === "pass") return "No function costs more than before the deploy.";
	if (outcome === "unknown") {
		const count = Math.min(diff.repeats.baseline, diff.repeats.candidate);
		if (count >= 3) return `Cannot tell whether a function costs more: ${formatCount(Math.min(diff.samples.baseline, diff.samples.candidate), "sample")} a side are too few to see any growth of the costliest.`;
		return `Cannot tell whether a function costs more: at least 3 windows a side are needed, and there ${count === 1 ? "is" : "are"} ${count}.`;
	}
	const { length } = changes.filter(({ kind }) => kind === "regression");
	return `${formatCount(length, "function")} ${length === 1 ? "costs" : "cost"} more than before the deploy.`;
}
function lineOf({ function: change, kind, ratio }, diff, blame) {
	const blamed = blamedOf(change.key, blame) ?? {
		function: change,
		relation: "unknown"
	};
	const row = blamedRow(blamed, diff, linked);
	const { name, place, change: delta, remark } = row;
	const where = place ?? placeText(change.place?.path, change.frame.line);
	const size = ratio === void 0 ? "new" : formatSignedPercent(ratio - 1);
	const remarkText = kind === "regression" ? plainPhrase(remark) : "";
	return [
		`${kindWords[kind]}: ${terminalText(name)}`,
		terminalText(where, 120),
		`${size} (${scopedValues(row)}, ${delta})`,
		remarkText
	].filter((part) => part !== "").join("  ");
}
function placeText(path, line) {
	if (path === void 0) return "";
	return line === void 0 ? path : `${path}:${line}`;
}
function blamedOf(key, blame) {
	return blame?.functions.find((each) => each.function.key === key);
}
function deployDocument({ diff, changes, outcome, visible }, blame) {
	return {
		basis: diff.basis,
		unit: diff.unit,
		windows: diff.repeats,
		lowConfidence: diff.lowConfidence,
		outcome,
		visible: visible === void 0 ? null : {
			name: visible.function.frame.name,
			share: visible.share,
			growth: visible.growth,
			windowsForTenPercent: visible.windows ?? null
		},
		changes: changes.map(({ function: change, kind, ratio }) => ({
			kind,
			name: change.frame.name,
			file: change.place?.path ?? null,
			line: change.frame.line ?? null,
			ratio: ratio ?? null,
			baseline: change.baseline,
			candidate: change.candidate,
			test: change.self ?? null,
			relation: blamedOf(change.key, blame)?.relation ?? null
		}))
	};
}
// src/cli/production-diff.ts
const usual = {
	threshold: .05,
	least: .001,
	windows: 24,
	windowMs: 15e4
};
const mostWindows = 500;
const usualType = "process_cpu:cpu:nanoseconds:cpu:nanoseconds";
async function runProductionDiff(argv, io) {
	const parsed = parseProfileArguments("production diff", argv, {
		baseline: "words",
		candidate: "words",
		pyroscope: "word",
		service: "word",
		selector: "word",
		"profile-type": "word",
		deployed: "word",
		window: "word",
		windows: "word",
		requests: "word",
		commits: "word",
		threshold: "word",
		least: "word",
		json: "flag"
	});
	const commits = wordOf(parsed, "commits");
	const root = await rootOf(io, commits);
	const files = root === void 0 ? [] : (await git(root, ["ls-files", "-z"])).split("\0").filter((path) => path !== "");
	const [before, after] = wordOf(parsed, "deployed") === void 0 ? fromFiles(parsed, io) : await fromPyroscope(parsed, io);
	const placed = (sides) => sides.map((side) => ({
		...side,
		profile: toRepositoryPaths(side.profile, files)
	}));
	const change = root === void 0 ? void 0 : await readCommits(root, commits);
	const found = deployDiff(placed(before), placed(after), {
		roots: root === void 0 ? [] : [root],
		changes: change?.files,
		per: before.every(({ operations }) => operations !== void 0) ? "operation" : "share",
		threshold: shareOf(wordOf(parsed, "threshold"), "threshold") ?? usual.threshold,
		least: shareOf(wordOf(parsed, "least"), "least") ?? usual.least
	});
	printDiff(io, parsed, found, change === void 0 ? void 0 : findBlame(found.diff, restatedIn(change.files).changes, { sources: change.sources }));
	return exitOf[found.outcome];
}
const exitOf = {
	pass: exitCode.pass,
	regression: exitCode.regression,
	unknown: exitCode.unable
};
async function rootOf(io, commits) {
	try {
		return await repositoryRoot(io.cwd);
	} catch (error) {
		if (commits === void 0 && error instanceof GateError && error.code === "NO_GIT") return void 0;
		throw error;
	}
}
function printDiff(io, parsed, found, blame) {
	if (parsed.flags.has("json")) io.stdout(shownJson(`${JSON.stringify(deployDocument(found, blame), null, 2)}\n`));
	else io.stdout(shownText(renderDeployDiff(found, blame)));
}
function fromFiles(parsed, io) {
	const requests = requestsOf(wordOf(parsed, "requests"));
	const read = (name, each) => {
		const words = parsed.words.get(name) ?? [];
		if (words.length === 0) throw usage("production diff", `--${name} must name a profile of each window, or --deployed a time: current value is none`);
		return words.map((file) => {
			const profile = mergeProductionProfiles([readProfileFile(file, { cwd: io.cwd })]);
			return each === void 0 ? { profile } : {
				profile,
				operations: each
			};
		});
	};
	return [read("baseline", requests?.[0]), read("candidate", requests?.[1])];
}
async function fromPyroscope(parsed, io) {
	const address = wordOf(parsed, "pyroscope") ?? io.env["PYROSCOPE_URL"];
	const service = wordOf(parsed, "service");
	if (!address) throw usage("production diff", "--pyroscope or PYROSCOPE_URL must name the server: current value is none");
	if (!service) throw usage("production diff", "--service must name the service: current value is none");
	const deployed = timeOf(wordOf(parsed, "deployed"), "deployed") ?? Date.now();
	const length = spanOf(wordOf(parsed, "window"), "window") ?? usual.windowMs;
	const count = wholeNumber("production diff", parsed, "windows") ?? usual.windows;
	if (count > mostWindows) throw usage("production diff", `--windows must be at most ${mostWindows}: current value is ${count}`);
	const requests = requestsOf(wordOf(parsed, "requests"));
	const remote = remoteOf(address, pyroscope, io.env);
	const ask = (from, until) => queryPyroscope(remote, {
		profileType: wordOf(parsed, "profile-type") ?? usualType,
		selector: wordOf(parsed, "selector") ?? `{service_name=${JSON.stringify(service)}}`,
		service,
		from,
		until,
		signal: io.signal
	});
	const read = async (start, operations) => {
		return (await readWindows(io, {
			start: Math.max(0, start),
			length,
			count
		}, ask)).map((profile) => operations === void 0 ? { profile } : {
			profile,
			operations
		});
	};
	return [await read(deployed - count * length, requests?.[0]), await read(deployed, requests?.[1])];
}
async function readWindows(io, { start, length, count }, ask) {
	const profiles = [];
	const over = Math.min(count, Math.max(0, Math.floor((Date.now() - start) / length)));
	for (let at = 0; at < over; at++) {
		const profile = await ask(start + at * length, start + (at + 1) * length);
		if (profile !== void 0) profiles.push(mergeProductionProfiles([profile]));
	}
	const what = `of ${formatCount(count, "window")} from ${new Date(start).toISOString()} on`;
	if (profiles.length === 0) {
		const not = over === count ? "" : `, and ${count - over} are not over yet`;
		throw usage("production diff", `${what} some must hold samples: current value is none${not}`);
	}
	if (over < count) io.stderr(shown`note: ${what} ${count - over} are not over yet and are left out\n`);
	if (profiles.length < over) io.stderr(shown`note: ${what} ${over - profiles.length} hold no samples\n`);
	return profiles;
}
async function readCommits(root, word) {
	if (word === void 0) return void 0;
	const [, from, to] = /^([^.\s-][^\s]*?)\.\.\.?([^.\s-][^\s]*)$/.exec(word) ?? [];
	if (from === void 0 || to === void 0) throw usage("production diff", `--commits must be BEFORE..AFTER: current value is ${word}`);
	const changes = openGitChanges(root, from, to);
	const files = parseUnifiedDiff(await changes.diff());
	const sources = /* @__PURE__ */ new Map();
	for (const { path, state } of files.slice(0, 200)) {
		const text = state === "deleted" ? void 0 : await changes.source(path);
		if (text !== void 0) sources.set(path, text);
	}
	return {
		files,
		sources
	};
}
function requestsOf(value) {
	if (value === void 0) return void 0;
	const [before, after = before, ...more] = value.split(",").map(Number);
	if (before !== void 0 && after !== void 0 && more.length === 0 && before > 0 && after > 0) return [before, after];
	throw usage("production diff", `--requests must be two numbers > 0, BEFORE,AFTER: current value is ${value}`);
}
function wordOf(parsed, name) {
	return parsed.words.get(name)?.at(-1);
}
export { runProductionDiff };
