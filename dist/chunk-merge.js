import { i as __toESM } from "./chunk-rolldown-runtime.js";
import { t as GateError } from "./chunk-errors.js";
import { $ as schemaVersion, B as array, E as pathsUnder, F as gateFileName, H as integer$1, I as environmentClass, J as oneOf, K as number$1, L as mayBeOfClass, M as storedRuns, P as defaultGate, Q as rounded$2, St as joinKey, U as line, V as checkShaped, Y as optional, Z as parseShaped, a as invocationShape, at as formatDelta, bt as scaleOf, ct as formatDuration, d as profileReferenceShape, et as text$1, f as runShape, ft as formatPair, g as isImmutable, gt as formatSigned, h as checkStorePath, ht as formatScaled, i as failureShape, it as formatCount, l as mostBenchmarks, m as checkMeta, mt as formatQuantity, n as commitShape, nt as unique$1, o as isProfileFile, q as object$1, r as environmentShape, s as metricShape, st as formatDeltaWithin, t as benchmarkIdShape, tt as union, ut as formatNumber, xt as benchmarkKey, y as metaPath, yt as withSuffix } from "./chunk-run-shape.js";
import { $ as refusalWords, A as parseConfig, B as diffFor, C as htmlPhrase, Ct as judgementsOf, F as configPlaces, G as acceptanceWords, H as valueUnit, I as basisNotes, J as doubts, K as bySize, L as basisWords, M as parseStoreLocation, P as defaultPolicy, Q as reasonWords, R as blamedRow, S as rowCounts, St as nodesOf, U as weighty, V as explainedRegressions, W as whereTitle, X as nextSteps, Y as isIncomplete, Z as failureWords, _ as changeCell, _t as studentQuantile, a as notesByRun, bt as convertTree, d as methodSentences, dt as terminalText, et as benchmarkName, f as reproduceCommand, ft as toVisible, gt as testRates, ht as testNodes, i as isStepOf, k as defaultConfig, l as renderComment, lt as markdownUrl, mt as testFunctions, n as readNotes, nt as placeOf$2, ot as cutMiddle, p as headline, pt as falseDiscoveryRate, q as changeWords, rt as shortCommit, s as standingNotes, st as escapeHtml, tt as lineUrl, ut as scriptJson, v as rowOf, vt as upperQuantile, w as plainPhrase, x as censusWords, xt as mergeProfiles, y as rowsOf, yt as upperTail, z as confidenceWords } from "./chunk-notes.js";
import { a as require_picomatch, c as mean$1, d as min, i as globMatcher, l as median, m as wilcoxonRankSum, n as verdict, p as quantile, u as medianAbsoluteDeviation } from "./chunk-verdict.js";
import { a as conflict, c as filesBeside, d as readStoredRun, f as parseRun, h as planPrune, i as planBranchPrune, l as filesOfRun, n as missingBranch, o as decode$4, r as missingFiles, s as equalBytes, t as guardBranch, u as inOrderOfRemoval } from "./chunk-branch-tree.js";
import { i as malformed$1, n as difference, r as isObject, t as createChecks } from "./chunk-malformed.js";
import { t as orderBytes } from "./chunk-worker-protocol.js";
import { t as coalesce } from "./chunk-coalesce.js";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { Buffer as Buffer$1 } from "node:buffer";
import { constants as constants$1, gunzipSync, gzipSync } from "node:zlib";
import { createHash, createHmac, randomBytes, randomInt, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, delimiter, dirname, extname, join, relative, resolve } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { access, link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { spawn, spawnSync } from "node:child_process";
import { arch, cpus, devNull, freemem, loadavg, platform, tmpdir } from "node:os";
import { StringDecoder } from "node:string_decoder";
// src/app/version.ts
/** Kept equal to package.json by test/cli/version.test.ts. */
const version = "0.1.0";
// src/github/event.ts
/**
* What happened, read once from the webhook payload and the runner's variables into a closed union. Both come in as
* values: only the doors see the environment. Payloads of events that came from forks hold foreign text; nothing here
* is trusted beyond its type.
*/
/** `env` is the runner's environment; `payload` the parsed file at `GITHUB_EVENT_PATH`. */
function parseEvent$1(payload, env) {
	const [owner = "", repo = ""] = variable(env, "GITHUB_REPOSITORY").split("/");
	const serverUrl = env["GITHUB_SERVER_URL"] || "https://github.com";
	const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
	const root = object(payload, "payload");
	const repository = optionalObject(root["repository"]);
	const defaultBranch = optionalText(repository?.["default_branch"]) ?? "main";
	const runId = integer(env["GITHUB_RUN_ID"]);
	return {
		event: eventOf$1(variable(env, "GITHUB_EVENT_NAME"), root, env, defaultBranch),
		owner,
		repo,
		repositoryId: typeof repository?.["id"] === "number" ? repository["id"] : integer(env["GITHUB_REPOSITORY_ID"]),
		defaultBranch,
		isPrivate: repository?.["private"] === true,
		apiUrl: apiUrl.replace(/\/+$/, ""),
		serverUrl: serverUrl.replace(/\/+$/, ""),
		isEnterpriseServer: isEnterpriseServer(serverUrl),
		runId,
		runAttempt: integer(env["GITHUB_RUN_ATTEMPT"]) || 1,
		runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
		commit: variable(env, "GITHUB_SHA"),
		workspace: env["GITHUB_WORKSPACE"] || "."
	};
}
function eventOf$1(name, root, env, main) {
	switch (name) {
		case "push": return pushEvent(root, main);
		case "pull_request":
		case "pull_request_target": return pullRequestEvent(name, root);
		case "merge_group": return mergeGroupEvent(root);
		case "workflow_run": return workflowRunEvent(root);
		case "schedule":
		case "workflow_dispatch": {
			const branch = branchOf(env["GITHUB_REF"] ?? "");
			return {
				kind: name === "schedule" ? name : "dispatch",
				branch,
				isDefaultBranch: branch === main
			};
		}
		default: throw new GateError("EVENT_UNSUPPORTED", `Cannot run on event as it must be one Flamegate knows: current value is ${name}`, { hint: "use push, pull_request, merge_group, workflow_run, schedule or workflow_dispatch, as in the example workflows" });
	}
}
function pushEvent(root, main) {
	const branch = branchOf(text(root, "ref"));
	const before = text(root, "before");
	return {
		kind: "push",
		branch,
		isDefaultBranch: branch === main,
		commit: text(root, "after"),
		before: /^0+$/.test(before) ? void 0 : before
	};
}
function pullRequestEvent(trigger, root) {
	const pull = object(root["pull_request"], "pull_request");
	const head = side(pull, "head");
	const base = side(pull, "base");
	return {
		kind: "pull-request",
		trigger,
		action: text(root, "action"),
		number: number(pull, "number"),
		head,
		base,
		isFork: head.repositoryId !== base.repositoryId,
		isDraft: pull["draft"] === true,
		author: optionalText(optionalObject(pull["user"])?.["login"]) ?? "ghost",
		updatedAt: text(pull, "updated_at"),
		before: optionalText(root["before"]),
		sender: optionalText(optionalObject(root["sender"])?.["login"]) ?? "ghost",
		label: optionalText(optionalObject(root["label"])?.["name"])
	};
}
function side(pull, name) {
	const from = object(pull[name], `pull_request.${name}`);
	const repository = optionalObject(from["repo"]);
	return {
		sha: text(from, "sha"),
		branch: text(from, "ref"),
		repositoryId: typeof repository?.["id"] === "number" ? repository["id"] : void 0,
		repository: optionalText(repository?.["full_name"]),
		owner: optionalText(optionalObject(repository?.["owner"])?.["login"])
	};
}
function mergeGroupEvent(root) {
	const group = object(root["merge_group"], "merge_group");
	return {
		kind: "merge-group",
		action: text(root, "action"),
		headCommit: text(group, "head_sha"),
		headRef: text(group, "head_ref"),
		baseCommit: text(group, "base_sha"),
		baseBranch: branchOf(text(group, "base_ref")) ?? ""
	};
}
function workflowRunEvent(root) {
	const run = object(root["workflow_run"], "workflow_run");
	const repository = optionalObject(run["head_repository"]);
	return {
		kind: "workflow-run",
		runId: number(run, "id"),
		runAttempt: typeof run["run_attempt"] === "number" ? run["run_attempt"] : 1,
		event: text(run, "event"),
		conclusion: optionalText(run["conclusion"]),
		path: (optionalText(run["path"]) ?? "").split("@")[0] ?? "",
		headCommit: text(run, "head_sha"),
		headBranch: optionalText(run["head_branch"]) ?? "",
		headRepositoryId: typeof repository?.["id"] === "number" ? repository["id"] : void 0,
		headOwner: optionalText(optionalObject(repository?.["owner"])?.["login"]),
		createdAt: text(run, "created_at")
	};
}
/** As the Actions toolkit decides it: not github.com, not `*.ghe.com`, not a local host. */
function isEnterpriseServer(serverUrl) {
	const host = new URL(serverUrl).hostname.toUpperCase();
	const isLocal = host === "LOCALHOST" || host === "127.0.0.1" || host.endsWith(".LOCALHOST");
	return host !== "GITHUB.COM" && !host.endsWith(".GHE.COM") && !isLocal;
}
function branchOf(ref) {
	return ref.startsWith("refs/heads/") ? ref.slice(11) : void 0;
}
function variable(env, name) {
	const value = env[name];
	if (value !== void 0 && value !== "") return value;
	throw new GateError("EVENT_UNSUPPORTED", `Cannot run as an Action as ${name} must be set: current value is empty`, { hint: "outside GitHub Actions use the command line: `flamegate gate`" });
}
function integer(value) {
	return /^\d+$/.test(value ?? "") ? Number(value) : 0;
}
function malformed(what, needs, value) {
	const shown = JSON.stringify(value)?.slice(0, 80) ?? "nothing";
	return new GateError("EVENT_UNSUPPORTED", `Cannot read the event as ${what} must be ${needs}: current value is ${shown}`);
}
function object(value, what) {
	const found = optionalObject(value);
	if (found === void 0) throw malformed(what, "an object", value);
	return found;
}
function optionalObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function text(from, key) {
	const value = from[key];
	if (typeof value !== "string") throw malformed(key, "text", value);
	return value;
}
function optionalText(value) {
	return typeof value === "string" ? value : void 0;
}
function number(from, key) {
	const value = from[key];
	if (typeof value !== "number") throw malformed(key, "a number", value);
	return value;
}
// src/app/report-assets.ts
/** Bytes the report is made with and does not carry itself: page script, picture renderer, fonts. Read when needed. */
/** Beside the bundles, see .ci/report-assets.js. */
const beside = join(dirname(fileURLToPath(import.meta.url)), "assets");
function readHtmlAssets(folder = beside) {
	return readScript(join(folder, "report.js"));
}
function readHistoryAssets(folder = beside) {
	return readScript(join(folder, "history.js"));
}
function readScript(path) {
	const script = readFileSync(path, "utf8");
	return {
		script,
		scriptHash: createHash("sha256").update(script).digest("base64")
	};
}
function readPngAssets(folder = beside) {
	return {
		wasm: readFileSync(join(folder, "resvg.wasm")),
		fonts: ["DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"].map((name) => readFileSync(join(folder, name)))
	};
}
// src/report/display-width.ts
/** Columns a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
function displayWidth(text) {
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
/** Filled with spaces up to `width` columns. */
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
/** At most `width` columns, cut from the middle. */
function cutToWidth(text, width) {
	if (displayWidth(text) <= width) return text;
	const characters = [...text];
	let head = "";
	let tail = "";
	let left = 0;
	let right = characters.length - 1;
	while (left <= right) {
		const fromHead = displayWidth(head) <= displayWidth(tail);
		const next = (fromHead ? characters[left] : characters[right]) ?? "";
		if (displayWidth(head) + displayWidth(tail) + displayWidth(next) + 1 > width) break;
		if (fromHead) {
			head += next;
			left += 1;
		} else {
			tail = next + tail;
			right -= 1;
		}
	}
	return `${head}…${tail}`;
}
// src/report/flame/label.ts
/** Names cut so that they fit a width, from the middle: qualified names differ at both ends. */
/** Advance of DejaVu Sans Mono and its like, in em. */
const characterEm = .602;
/** What of a name fits into so many pixels at a font size; empty when that would tell nothing. */
function labelFor(name, pixels, fontSize) {
	const columns = Math.floor(pixels / (fontSize * characterEm));
	const shown = toVisible(name);
	const width = displayWidth(shown);
	if (width <= columns) return shown;
	const short = width * .6 > columns ? ownName(shown) : shown;
	if (displayWidth(short) <= columns) return short;
	return columns < 6 ? "" : cutToWidth(short, columns);
}
/**
* The last part of a qualified name: `example.com/work.(*Pool).Get` → `Get`, `core::iter::next` → `next`. Unchanged
* where it is not one plain path, as with templates, sentences and what a runtime puts in parentheses.
*/
function ownName(name) {
	return /^[\w$~@/.:*()-]+(?:\/|::|\.)([\w$~]{3,})$/.exec(name)?.[1] ?? name;
}
// src/report/flame/palette.ts
/** Light: ColorBrewer RdBu, the usable ends of both arms, the third steps darkened until white letters read on them. Dark: the same hues, deeper change being brighter. */
const palettes = {
	light: {
		more: [
			{
				fill: "#fbd0bb",
				text: "#1b1b1b"
			},
			{
				fill: "#f4a582",
				text: "#1b1b1b"
			},
			{
				fill: "#c84d3b",
				text: "#ffffff"
			},
			{
				fill: "#b2182b",
				text: "#ffffff"
			}
		],
		less: [
			{
				fill: "#cfe4f1",
				text: "#1b1b1b"
			},
			{
				fill: "#92c5de",
				text: "#1b1b1b"
			},
			{
				fill: "#2f78b3",
				text: "#ffffff"
			},
			{
				fill: "#1c5a9c",
				text: "#ffffff"
			}
		],
		still: {
			fill: "#dcdcdc",
			text: "#3a3a3a"
		}
	},
	dark: {
		more: [
			{
				fill: "#5b3a31",
				text: "#f3e4de"
			},
			{
				fill: "#8f4a37",
				text: "#ffffff"
			},
			{
				fill: "#d2624a",
				text: "#141414"
			},
			{
				fill: "#ff8a6f",
				text: "#141414"
			}
		],
		less: [
			{
				fill: "#254a68",
				text: "#e4eef6"
			},
			{
				fill: "#2f6389",
				text: "#ffffff"
			},
			{
				fill: "#4b97cf",
				text: "#141414"
			},
			{
				fill: "#86c7f7",
				text: "#141414"
			}
		],
		still: {
			fill: "#3b4048",
			text: "#c9ced6"
		}
	}
};
const insignificant = palettes.light.still;
/** Lower bounds of the steps, as share of the benchmark's cost. */
const depthSteps = [
	0,
	.02,
	.06,
	.15
];
/** `total`: the larger of both sides' whole cost. */
function paintOf(change, total, theme = "light") {
	const { more, less, still } = palettes[theme];
	if (change === void 0 || !change.significant || change.delta === 0) return still;
	const share = total > 0 ? Math.abs(change.delta) / total : 0;
	const step = depthSteps.findLastIndex((bound) => share >= bound);
	return (change.delta > 0 ? more : less)[Math.max(0, step)] ?? still;
}
/** From the deepest blue over grey to the deepest red, for legends. */
function scaleFills(theme = "light") {
	const { more, less, still } = palettes[theme];
	return [
		...less.toReversed(),
		still,
		...more
	].map(({ fill }) => fill);
}
// src/report/flame/fold-chains.ts
/** What a child must carry of its parent for the parent to be a link of a chain. */
const heirShare = .9;
/** A shorter chain saves next to nothing. */
const fewestLinks = 3;
/** Folds the longest chains above the deepest rows until all fits, or nothing is left to fold. */
function foldChains(tree, layout, options) {
	const chains = chainsOf(tree, layout, options.keep);
	const chainOf = new Map(chains.flatMap((chain) => chain.links.map((node) => [node, chain])));
	const folded = /* @__PURE__ */ new Set();
	for (;;) {
		const deepest = deepestShown(tree, layout, {
			options,
			chainOf,
			folded
		});
		if (deepest.depth < options.rows) break;
		const longest = chainsAbove(tree, deepest.node, chainOf).reduce((best, chain) => folded.has(chain) || best !== void 0 && best.links.length >= chain.links.length ? best : chain, void 0);
		if (longest === void 0) break;
		folded.add(longest);
	}
	return withoutLinks(tree, folded);
}
function chainsOf(tree, layout, keep) {
	const heir = heirsOf(tree, layout, keep);
	const inherited = new Set(heir.values());
	const chains = [];
	for (const start of heir.keys()) {
		if (inherited.has(start)) continue;
		const members = [];
		for (let node = start; node !== void 0; node = heir.get(node)) members.push(node);
		const links = members.slice(1, -1);
		if (links.length >= fewestLinks) chains.push({ links });
	}
	return chains;
}
/** The child that carries nearly all of a node and changed as it did: told apart, the two would look alike. */
function heirsOf(tree, { span }, keep) {
	const heirs = /* @__PURE__ */ new Map();
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		if (parent === 0 || keep.has(node) || keep.has(parent)) continue;
		if ((span[node] ?? 0) >= heirShare * (span[parent] ?? 0) && signOf(tree, node) === signOf(tree, parent) && tree.status[node] === tree.status[parent]) heirs.set(parent, node);
	}
	return heirs;
}
/** Both ways a frame can be coloured. */
function signOf({ change, selfChange }, node) {
	const sign = (known) => known?.significant === true ? Math.sign(known.delta) : 0;
	return `${sign(change[node])} ${sign(selfChange[node])}`;
}
/** Depths as they are when the folded chains take one row each. */
function deepestShown(tree, { span }, { options, chainOf, folded }) {
	const depth = new Int32Array(tree.parent.length);
	let deepest = 0;
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		const chain = chainOf.get(node);
		const isInside = chain !== void 0 && folded.has(chain) && chainOf.get(parent) === chain;
		depth[node] = (depth[parent] ?? 0) + (isInside ? 0 : 1);
		if (((span[node] ?? 0) >= options.narrowest || options.keep.has(node)) && (depth[node] ?? 0) > (depth[deepest] ?? 0)) deepest = node;
	}
	return {
		node: deepest,
		depth: depth[deepest] ?? 0
	};
}
function chainsAbove(tree, node, chainOf) {
	const found = /* @__PURE__ */ new Set();
	for (let at = node; at > 0; at = tree.parent[at] ?? -1) {
		const chain = chainOf.get(at);
		if (chain !== void 0) found.add(chain);
	}
	return [...found];
}
/** What hung on a link hangs on the row that stands for the chain, so no cost is lost. */
function withoutLinks(tree, folded) {
	const first = new Map([...folded].flatMap(({ links }) => links.map((node) => [node, links[0] ?? 0])));
	const kept = tree.parent.flatMap((_, node) => (first.get(node) ?? node) === node ? [node] : []);
	const nodeOf = new Int32Array(tree.parent.length);
	kept.forEach((node, index) => {
		nodeOf[node] = index;
	});
	for (const [node, stands] of first) nodeOf[node] = nodeOf[stands] ?? 0;
	const column = (values) => kept.map((node) => values[node]);
	const reduced = {
		frames: [...tree.frames],
		frame: column(tree.frame),
		parent: kept.map((node) => node === 0 ? -1 : nodeOf[tree.parent[node] ?? 0] ?? 0),
		baselineSelf: column(tree.baselineSelf),
		baselineTotal: column(tree.baselineTotal),
		candidateSelf: column(tree.candidateSelf),
		candidateTotal: column(tree.candidateTotal),
		status: column(tree.status),
		change: column(tree.change),
		selfChange: column(tree.selfChange)
	};
	for (const { links } of folded) standFor(links, nodeOf[links[0] ?? 0] ?? 0, tree, reduced);
	return {
		tree: reduced,
		nodeOf
	};
}
function standFor(links, index, tree, reduced) {
	const sum = (values) => links.reduce((total, node) => total + (values[node] ?? 0), 0);
	const name = (node) => tree.frames[tree.frame[node ?? 0] ?? 0]?.name ?? "";
	const words = `… ${links.length} frames, ${name(links[0])} to ${name(links.at(-1))} …`;
	reduced.frame[index] = reduced.frames.push({
		key: `\u0000folded ${index}`,
		name: words,
		kind: "runtime"
	}) - 1;
	reduced.baselineSelf[index] = sum(tree.baselineSelf);
	reduced.candidateSelf[index] = sum(tree.candidateSelf);
	reduced.selfChange[index] = void 0;
}
// src/report/flame/layout.ts
/**
* In the diff view a frame is as wide as its larger side, and at least as wide as what stands under it: where one
* child is gone and another is new both are drawn, so that nothing vanishes. Children stand widest first.
*/
function layoutOf(tree, view) {
	const span = spansOf(tree, view);
	const left = new Float64Array(span.length);
	const depth = new Int32Array(span.length);
	const { first, children } = childrenOf(tree, span);
	const rows = [];
	let row = (span[0] ?? 0) > 0 ? Int32Array.of(0) : /* @__PURE__ */ new Int32Array();
	while (row.length > 0) {
		rows.push(row);
		const below = [];
		for (const node of row) {
			let x = left[node] ?? 0;
			for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at += 1) {
				const child = children[at] ?? 0;
				if ((span[child] ?? 0) <= 0) continue;
				left[child] = x;
				depth[child] = rows.length;
				x += span[child] ?? 0;
				below.push(child);
			}
		}
		row = Int32Array.from(below);
	}
	return {
		left,
		span,
		depth,
		rows
	};
}
function spansOf(tree, view) {
	const { baselineTotal, candidateTotal, baselineSelf, candidateSelf, parent } = tree;
	if (view !== "diff") return Float64Array.from(view === "baseline" ? baselineTotal : candidateTotal);
	const below = new Float64Array(parent.length);
	const span = new Float64Array(parent.length);
	for (let index = parent.length - 1; index >= 0; index -= 1) {
		const self = Math.max(baselineSelf[index] ?? 0, candidateSelf[index] ?? 0);
		const own = Math.max(baselineTotal[index] ?? 0, candidateTotal[index] ?? 0);
		span[index] = Math.max(own, (below[index] ?? 0) + self);
		const up = parent[index] ?? -1;
		if (up >= 0) below[up] = (below[up] ?? 0) + (span[index] ?? 0);
	}
	return span;
}
/** Brothers stand widest first, equal ones as they are. By counting: one sort of 50,000 frames takes too long. */
function childrenOf({ parent }, span) {
	const first = new Int32Array(parent.length + 1);
	for (const up of parent) if (up >= 0) first[up + 1] = (first[up + 1] ?? 0) + 1;
	for (let index = 1; index < first.length; index += 1) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
	const next = first.slice();
	const children = new Int32Array(parent.length);
	parent.forEach((up, index) => {
		if (up < 0) return;
		children[next[up] ?? 0] = index;
		next[up] = (next[up] ?? 0) + 1;
	});
	for (let node = 0; node < parent.length; node += 1) {
		const brothers = children.subarray(first[node], first[node + 1]);
		if (brothers.length > 1) brothers.sort((one, other) => (span[other] ?? 0) - (span[one] ?? 0) || one - other);
	}
	return {
		first,
		children
	};
}
// src/report/flame/tree.ts
function toFlameTree(diff) {
	const nodes = preorder(diff.root);
	const frames = /* @__PURE__ */ new Map();
	const frameOf = (node) => {
		const known = frames.get(node.key);
		if (known !== void 0) return known.index;
		const { name, file, line, kind } = node.frame;
		const frame = {
			key: node.key,
			name,
			kind,
			...file === void 0 ? {} : { file },
			...line === void 0 ? {} : { line }
		};
		frames.set(node.key, {
			index: frames.size,
			frame
		});
		return frames.size - 1;
	};
	return {
		frame: nodes.map(({ node }) => frameOf(node)),
		parent: nodes.map(({ parent }) => parent),
		baselineSelf: nodes.map(({ node }) => node.baseline.self),
		baselineTotal: nodes.map(({ node }) => node.baseline.total),
		candidateSelf: nodes.map(({ node }) => node.candidate.self),
		candidateTotal: nodes.map(({ node }) => node.candidate.total),
		status: nodes.map(({ node }) => node.status),
		change: nodes.map(({ node }) => node.change),
		selfChange: nodes.map(({ node }) => node.selfChange),
		frames: [...frames.values()].map(({ frame }) => frame)
	};
}
/** An explicit stack: recursion in a profile may be deeper than the runtime's own. */
function preorder(root) {
	const found = [];
	const open = [{
		node: root,
		parent: -1
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const index = found.push(next) - 1;
		for (const child of next.node.children.toReversed()) open.push({
			node: child,
			parent: index
		});
	}
	return found;
}
/** Pixels; narrower frames are left out: they would be a smear. 0.3 % of the usual width. */
const narrowest = 2.3;
/** Pixels; a row is drawn for a frame at least as wide, for slivers alone make a tall and empty picture. */
const worthARow = 12;
const mostBadges = 5;
/** For the sake of a numbered frame; a picture taller than a screen shows nothing at a glance. */
const mostRows = 36;
function sceneOf(diff, options) {
	const width = options.width ?? 800;
	const most = options.rows ?? 18;
	const whole = toFlameTree(diff);
	const wide = layoutOf(whole, "diff");
	const least = spanOf(worthARow, wide, width);
	const keys = (options.blamed ?? significantKeys(diff)).slice(0, mostBadges);
	const numbered = keys.map((key) => functionOf(diff, key));
	const colour = options.colour ?? (numbered.some((each) => each?.self?.significant === true) ? "self" : "total");
	const bearers = numbered.map((each) => bearerOf(each, whole, wide));
	const { tree, nodeOf } = foldChains(whole, wide, {
		rows: most,
		keep: new Set(bearers.flatMap((node) => [node, whole.parent[node] ?? -1])),
		narrowest: least
	});
	const layout = layoutOf(tree, "diff");
	const badges = keys.map((key, index) => ({
		key,
		node: nodeAfter(bearers[index] ?? -1, nodeOf)
	}));
	const shown = rowsWith(layout, least);
	const lowest = Math.max(0, ...badges.map(({ node }) => node === -1 ? 0 : (layout.depth[node] ?? 0) + 1));
	const rows = Math.max(1, Math.min(mostRows, Math.max(lowest, Math.min(most, shown))));
	const all = rowsWith(layout, spanOf(narrowest, layout, width));
	return {
		diff,
		tree,
		layout,
		options,
		width,
		colour,
		rows,
		hidden: Math.max(0, all - rows),
		whole: Math.max(diff.root.baseline.total, diff.root.candidate.total),
		badges: badges.map(({ key, node }) => ({
			key,
			node: (layout.depth[node] ?? 0) < rows ? node : -1
		}))
	};
}
/** Units of the profile in so many pixels. */
function spanOf(pixels, { span }, width) {
	return (span[0] ?? 0) * pixels / (width - 32);
}
function nodeAfter(node, nodeOf) {
	return node === -1 ? -1 : nodeOf[node] ?? -1;
}
/** Rows down to the deepest that has a frame so wide. */
function rowsWith({ rows, span }, least) {
	return rows.findLastIndex((row) => row.some((node) => (span[node] ?? 0) >= least)) + 1;
}
function significantKeys(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const largest = Math.abs(significant[0]?.self?.delta ?? 0);
	return significant.filter(({ self }) => Math.abs(self?.delta ?? 0) >= .01 * largest).map(({ key }) => key);
}
function functionOf({ functions }, key) {
	return functions.find((each) => each.key === key);
}
/** Which of both changes a function is numbered for; a caller blamed for what it calls has none of its own. */
function partOf({ self, total }) {
	return self?.significant === true || total?.significant !== true ? "self" : "total";
}
/** Of a function's frames the one in which most of its change happened. */
function bearerOf(change, tree, { span }) {
	if (change === void 0) return -1;
	const [before, after] = partOf(change) === "self" ? [tree.baselineSelf, tree.candidateSelf] : [tree.baselineTotal, tree.candidateTotal];
	const sign = Math.sign(change.candidate[partOf(change)] - change.baseline[partOf(change)]) || 1;
	let best = -1;
	let most = Number.NEGATIVE_INFINITY;
	tree.frame.forEach((frame, node) => {
		if (tree.frames[frame]?.key !== change.key) return;
		const moved = sign * ((after[node] ?? 0) - (before[node] ?? 0));
		if (moved < most || moved === most && (span[node] ?? 0) <= (span[best] ?? 0)) return;
		best = node;
		most = moved;
	});
	return best;
}
function boxOf(index, { layout, width }, graphTop) {
	const scale = (width - 32) / Math.max(layout.span[0] ?? 0, Number.MIN_VALUE);
	return {
		x: 16 + (layout.left[index] ?? 0) * scale,
		y: graphTop + (layout.depth[index] ?? 0) * 20,
		width: (layout.span[index] ?? 0) * scale
	};
}
function changeOf(index, { tree, colour }) {
	return colour === "self" ? tree.selfChange[index] : tree.change[index];
}
// src/report/flame/svg-foot.ts
const patterns = [
	"<defs>",
	"<pattern id=\"gone\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"2.4\" height=\"7\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"<pattern id=\"born\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><circle cx=\"1.5\" cy=\"1.5\" r=\"1.1\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"</defs>"
].join("");
function footOf(scene, top) {
	const lines = [];
	let y = top;
	scene.badges.forEach(({ key }, index) => {
		lines.push(badgeCircle(index + 1, 24, y + 4.5));
		lines.push(plain$1(badgeWords(key, scene), 38, y + 8, "#1b1b1b", scene.width));
		y += 19;
	});
	if (scene.badges.length === 0) {
		lines.push(plain$1("No single function changed significantly.", 16, y + 8, "#1b1b1b", scene.width));
		y += 19;
	}
	for (const note of notesOf(scene)) {
		lines.push(plain$1(note, 16, y + 8, "#6a6a6a", scene.width));
		y += 17;
	}
	const legend = legendOf(scene, y + 6);
	return {
		text: [...lines, legend.text].join("\n"),
		bottom: legend.bottom
	};
}
function notesOf({ diff, hidden }) {
	const deeper = `not drawn: ${formatCount(hidden, "deeper row")}; the interactive report has all`;
	return [...hidden > 0 ? [deeper] : [], ...basisNotes(diff)];
}
function badgeCircle(number, x, y) {
	return `<circle cx="${rounded$1(x)}" cy="${rounded$1(y)}" r="7.5" fill="#1b1b1b" stroke="#ffffff"/><text x="${rounded$1(x)}" y="${rounded$1(y + 3.6)}" text-anchor="middle" font-size="10" font-weight="bold" fill="#ffffff">${number}</text>`;
}
/** `readString · self 0.61 → 1.28 ms · +0.67 ms ±0.04 · src/lexer.ts:212`. */
function badgeWords(key, { diff }) {
	const change = diff.functions.find((entry) => entry.key === key);
	if (change === void 0) return key;
	const part = partOf(change);
	const test = change[part];
	const sides = [change.baseline[part], change.candidate[part]];
	const delta = test === void 0 ? formatDelta(sides[1] - sides[0], valueUnit(diff), sides) : formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
	const status = change.status === "common" ? "" : ` · ${change.status}`;
	const place = placeOf$2({
		function: change,
		relation: "unknown"
	});
	return `${change.frame.name} · ${part} ${formatPair(...sides, valueUnit(diff))} · ${delta}${status}${place === void 0 ? "" : ` · ${place}`}`;
}
function plain$1(text, x, y, fill, width) {
	return `<text x="${x}" y="${y}" fill="${fill}">${escapeHtml(labelFor(text, width - 16 - x, 11))}</text>`;
}
const swatchWidth = 38;
function legendOf(scene, top) {
	const bar = colourBar(scene, top);
	const fits = bar.right + 280 <= scene.width - 16;
	const key = keyOfMarks(fits ? bar.right + 18 : 16, fits ? top : top + 34);
	const last = top + (fits ? 44 : 68);
	const words = `colour: change of ${scene.colour} ${basisWords(scene.diff)}, ${sureness(scene.diff)} · width: the larger side`;
	return {
		text: [
			bar.text,
			key,
			plain$1(words, 16, last, "#6a6a6a", scene.width)
		].join("\n"),
		bottom: last + 4
	};
}
/** Every shade with the change it begins at written under its edge. */
function colourBar(scene, y) {
	const fills = scaleFills();
	const start = 16 + wordWidth("less");
	const parts = [word$1("less", 16, y + 10)];
	fills.forEach((fill, index) => {
		parts.push(`<rect x="${rounded$1(start + index * swatchWidth)}" y="${y}" width="${swatchWidth}" height="13" fill="${fill}"/>`);
	});
	const right = start + fills.length * swatchWidth + 8;
	parts.push(word$1("more", right, y + 10));
	const middle = start + fills.length / 2 * swatchWidth;
	const unit = valueUnit(scene.diff);
	const bounds = depthSteps.slice(1).map((share) => share * scene.whole);
	const scale = scaleOf(bounds, unit);
	const decimals = bounds.every((bound) => Number.isInteger(rounded$1(bound / scale.factor))) ? 0 : scale.decimals;
	bounds.forEach((bound, index) => {
		const away = (index + 1.5) * swatchWidth;
		const number = (sign) => formatSigned(sign * bound / scale.factor, decimals);
		const isLast = index === bounds.length - 1;
		parts.push(tick(number(-1), middle - away, y));
		parts.push(tick(isLast ? withSuffix(number(1), scale) : number(1), middle + away, y));
	});
	return {
		text: parts.join(""),
		right: right + wordWidth("more")
	};
}
function tick(text, x, y) {
	const left = x - [...text.replace(/\s.*$/u, "")].length * 10 * characterEm / 2;
	return `<path d="M${rounded$1(x)} ${y + 13}v3" stroke="#6a6a6a"/><text x="${rounded$1(left)}" y="${y + 26}" font-size="10" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function keyOfMarks(start, y) {
	const fills = scaleFills();
	const parts = [];
	let x = start;
	for (const [fill, words, texture] of [
		[insignificant.fill, "not significant"],
		[
			fills[1] ?? "",
			"removed",
			"gone"
		],
		[
			fills.at(-2) ?? "",
			"new",
			"born"
		]
	]) {
		const shape = `x="${rounded$1(x)}" y="${y}" width="16" height="13"`;
		parts.push(`<rect ${shape} fill="${fill}"/>`);
		if (texture !== void 0) parts.push(`<rect ${shape} fill="url(#${texture})"/>`);
		parts.push(word$1(words, x + 21, y + 10));
		x += 21 + wordWidth(words) + 4;
	}
	return parts.join("");
}
function word$1(text, x, y) {
	return `<text x="${rounded$1(x)}" y="${y}" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function wordWidth(text) {
	return text.length * 11 * characterEm + 8;
}
function sureness({ lowConfidence, repeats }) {
	if (lowConfidence) return "a single profile a side: low confidence";
	const { baseline, candidate } = repeats;
	return `where significant over ${baseline === candidate ? baseline : `${baseline} and ${candidate}`} profiles a side`;
}
/** Two decimals are a hundredth of a pixel. */
function rounded$1(value) {
	return Math.round(value * 100) / 100;
}
// src/report/flame/svg.ts
function renderFlameSvg(diff, options) {
	const scene = sceneOf(diff, options);
	const graphTop = 66;
	const foot = footOf(scene, graphTop + scene.rows * 20 + 14);
	const height = foot.bottom + 16 - 4;
	const { width } = scene;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace" font-size="11">`,
		`<title id="t">${escapeHtml(`Flame graph diff of ${options.title}`, 300)}</title>`,
		`<desc id="d">${escapeHtml(describe$1(scene), 2e3)}</desc>`,
		patterns,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#b8b8b8"/>`,
		headOf$1(scene),
		framesOf(scene, graphTop),
		foot.text,
		"</svg>",
		""
	].join("\n");
}
function headOf$1(scene) {
	const { diff, options, width } = scene;
	const kind = diff.kind === "cpu" ? "CPU" : "allocation";
	const room = width - 32;
	const title = labelFor(`${options.title} · ${kind} ${basisWords(diff)}`, room, 14);
	const line = labelFor(`baseline → candidate: ${totalsWords(scene)}`, room, 11);
	return [`<text x="16" y="29" font-size="14" font-weight="bold" fill="#1b1b1b">${escapeHtml(title)}</text>`, `<text x="16" y="49" fill="#4a4a4a">${escapeHtml(line)}</text>`].join("\n");
}
/** Under shares both totals are 100 %, which says nothing; how much was sampled does. */
function totalsWords({ diff }) {
	if (diff.basis === "share") {
		const { baseline, candidate } = diff.samples;
		return `each side’s own total is 100 % (${formatNumber(baseline, 0)} and ${formatNumber(candidate, 0)} samples)`;
	}
	const sides = [diff.root.baseline.total, diff.root.candidate.total];
	return `${formatPair(...sides, valueUnit(diff))} (${formatDelta(sides[1] - sides[0], valueUnit(diff), sides)})`;
}
function framesOf(scene, graphTop) {
	const frames = [];
	const marked = [];
	for (const row of scene.layout.rows.slice(0, scene.rows)) for (const index of row) {
		const box = boxOf(index, scene, graphTop);
		const badge = scene.badges.findIndex(({ node }) => node === index);
		if (box.width < 2.3 && badge === -1) continue;
		frames.push(frameOf$2(index, box, badge, scene));
		if (badge !== -1) marked.push({
			number: badge + 1,
			x: badgeX(box),
			y: box.y + 10
		});
	}
	return [...frames, ...apart(marked).map(({ number, x, y }) => badgeCircle(number, x, y))].join("\n");
}
/** At the left edge where a name follows, in the middle of a frame too narrow for one. */
function badgeX(box) {
	return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}
/** Numbers of narrow neighbours would cover one another: those to the right give way. Given row by row, left to right. */
function apart(marked) {
	const placed = [];
	for (const mark of marked) {
		const left = placed.at(-1);
		const least = left !== void 0 && left.y === mark.y ? left.x + 17 : 0;
		placed.push({
			...mark,
			x: Math.max(mark.x, least)
		});
	}
	return placed;
}
function frameOf$2(index, box, badge, scene) {
	const status = scene.tree.status[index] ?? "common";
	const paint = paintOf(changeOf(index, scene), scene.whole);
	const frame = scene.tree.frames[scene.tree.frame[index] ?? 0];
	const shape = `x="${rounded$1(box.x)}" y="${rounded$1(box.y)}" width="${rounded$1(Math.max(1, box.width - 1))}" height="19" rx="2"`;
	const outline = badge === -1 ? "" : " stroke=\"#1b1b1b\" stroke-width=\"1.5\"";
	const texture = status === "removed" ? "gone" : status === "new" ? "born" : void 0;
	const dashed = status === "removed" && badge === -1 ? " stroke=\"#6a6a6a\" stroke-dasharray=\"3 2\"" : "";
	const over = texture === void 0 ? "" : `<rect ${shape} fill="url(#${texture})"/>`;
	const inset = badge === -1 ? 5 : 22;
	const label = labelFor(frame?.name ?? "", box.width - inset - 4, 11);
	const text = label === "" ? "" : textOf(label, box.x + inset, box.y + 13.5, paint, texture);
	return `<g><title>${escapeHtml(tooltip(index, scene), 600)}</title><rect ${shape} fill="${paint.fill}"${outline}${dashed}/>${over}${text}</g>`;
}
/** Over a texture a name needs ground of its own. */
function textOf(label, x, y, paint, texture) {
	const halo = texture === void 0 ? "" : ` stroke="${paint.fill}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
	return `<text x="${rounded$1(x)}" y="${rounded$1(y)}" fill="${paint.text}"${halo}>${escapeHtml(label)}</text>`;
}
function tooltip(index, scene) {
	const { tree, diff } = scene;
	const name = tree.frames[tree.frame[index] ?? 0]?.name ?? "";
	const total = formatPair(tree.baselineTotal[index], tree.candidateTotal[index], valueUnit(diff));
	const self = formatPair(tree.baselineSelf[index], tree.candidateSelf[index], valueUnit(diff));
	const status = tree.status[index] === "common" ? "" : `, ${tree.status[index]}`;
	const change = tree.change[index];
	return `${name}${status}: total ${total}, self ${self}${change === void 0 ? "" : change.significant ? ", significant" : ", not significant"}`;
}
function describe$1(scene) {
	const { diff, badges } = scene;
	const named = badges.map(({ key }) => badgeWords(key, scene)).join("; ");
	const most = named === "" ? "No function changed significantly." : `Changed most: ${named}.`;
	const rest = scene.hidden === 0 ? "" : ` ${formatCount(scene.hidden, "deeper row")} not drawn.`;
	return `Baseline to candidate, ${basisWords(diff)}: ${totalsWords(scene)}. ${most} Colour shows significant changes only: red more, blue less, grey not significant; hatched frames are removed, dotted ones new.${rest}`;
}
// src/report/flame/picture.ts
/** At most so many, one a benchmark, largest regression first. */
function decisivePictures(report, most) {
	const largest = /* @__PURE__ */ new Map();
	for (const judgement of bySize(judgementsOf(report, "regression"))) {
		const key = benchmarkKey(judgement.target.id);
		if (!largest.has(key) && diffFor(judgement, report) !== void 0) largest.set(key, judgement);
	}
	return [...largest.values()].slice(0, most).flatMap((judgement) => {
		const found = diffFor(judgement, report);
		const { id } = judgement.target;
		return found === void 0 ? [] : [{
			id,
			svg: pictureOf(found, id.name)
		}];
	});
}
/** Numbered are the functions of the comment's table, in its order. */
function pictureOf(found, title) {
	const blamed = weighty(found).map((each) => each.function.key);
	return renderFlameSvg(found.diff, {
		title,
		...blamed.length === 0 ? {} : { blamed }
	});
}
// node_modules/@resvg/resvg-wasm/index.mjs
var wasm;
var heap = new Array(128).fill(void 0);
heap.push(void 0, null, true, false);
var heap_next = heap.length;
function addHeapObject(obj) {
	if (heap_next === heap.length) heap.push(heap.length + 1);
	const idx = heap_next;
	heap_next = heap[idx];
	heap[idx] = obj;
	return idx;
}
function getObject(idx) {
	return heap[idx];
}
function dropObject(idx) {
	if (idx < 132) return;
	heap[idx] = heap_next;
	heap_next = idx;
}
function takeObject(idx) {
	const ret = getObject(idx);
	dropObject(idx);
	return ret;
}
var WASM_VECTOR_LEN = 0;
var cachedUint8Memory0 = null;
function getUint8Memory0() {
	if (cachedUint8Memory0 === null || cachedUint8Memory0.byteLength === 0) cachedUint8Memory0 = new Uint8Array(wasm.memory.buffer);
	return cachedUint8Memory0;
}
var cachedTextEncoder = typeof TextEncoder !== "undefined" ? new TextEncoder("utf-8") : { encode: () => {
	throw Error("TextEncoder not available");
} };
var encodeString = typeof cachedTextEncoder.encodeInto === "function" ? function(arg, view) {
	return cachedTextEncoder.encodeInto(arg, view);
} : function(arg, view) {
	const buf = cachedTextEncoder.encode(arg);
	view.set(buf);
	return {
		read: arg.length,
		written: buf.length
	};
};
function passStringToWasm0(arg, malloc, realloc) {
	if (realloc === void 0) {
		const buf = cachedTextEncoder.encode(arg);
		const ptr2 = malloc(buf.length, 1) >>> 0;
		getUint8Memory0().subarray(ptr2, ptr2 + buf.length).set(buf);
		WASM_VECTOR_LEN = buf.length;
		return ptr2;
	}
	let len = arg.length;
	let ptr = malloc(len, 1) >>> 0;
	const mem = getUint8Memory0();
	let offset = 0;
	for (; offset < len; offset++) {
		const code = arg.charCodeAt(offset);
		if (code > 127) break;
		mem[ptr + offset] = code;
	}
	if (offset !== len) {
		if (offset !== 0) arg = arg.slice(offset);
		ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
		const view = getUint8Memory0().subarray(ptr + offset, ptr + len);
		const ret = encodeString(arg, view);
		offset += ret.written;
		ptr = realloc(ptr, len, offset, 1) >>> 0;
	}
	WASM_VECTOR_LEN = offset;
	return ptr;
}
function isLikeNone(x) {
	return x === void 0 || x === null;
}
var cachedInt32Memory0 = null;
function getInt32Memory0() {
	if (cachedInt32Memory0 === null || cachedInt32Memory0.byteLength === 0) cachedInt32Memory0 = new Int32Array(wasm.memory.buffer);
	return cachedInt32Memory0;
}
var cachedTextDecoder = typeof TextDecoder !== "undefined" ? new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
}) : { decode: () => {
	throw Error("TextDecoder not available");
} };
if (typeof TextDecoder !== "undefined") cachedTextDecoder.decode();
function getStringFromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr, ptr + len));
}
function _assertClass(instance, klass) {
	if (!(instance instanceof klass)) throw new Error(`expected instance of ${klass.name}`);
	return instance.ptr;
}
function handleError(f, args) {
	try {
		return f.apply(this, args);
	} catch (e) {
		wasm.__wbindgen_exn_store(addHeapObject(e));
	}
}
var BBoxFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_bbox_free(ptr >>> 0));
var BBox = class _BBox {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_BBox.prototype);
		obj.__wbg_ptr = ptr;
		BBoxFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		BBoxFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_bbox_free(ptr);
	}
	/**
	* @returns {number}
	*/
	get x() {
		return wasm.__wbg_get_bbox_x(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set x(arg0) {
		wasm.__wbg_set_bbox_x(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get y() {
		return wasm.__wbg_get_bbox_y(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set y(arg0) {
		wasm.__wbg_set_bbox_y(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get width() {
		return wasm.__wbg_get_bbox_width(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set width(arg0) {
		wasm.__wbg_set_bbox_width(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get height() {
		return wasm.__wbg_get_bbox_height(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set height(arg0) {
		wasm.__wbg_set_bbox_height(this.__wbg_ptr, arg0);
	}
};
var RenderedImageFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_renderedimage_free(ptr >>> 0));
var RenderedImage = class _RenderedImage {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_RenderedImage.prototype);
		obj.__wbg_ptr = ptr;
		RenderedImageFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		RenderedImageFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_renderedimage_free(ptr);
	}
	/**
	* Get the PNG width
	* @returns {number}
	*/
	get width() {
		return wasm.renderedimage_width(this.__wbg_ptr) >>> 0;
	}
	/**
	* Get the PNG height
	* @returns {number}
	*/
	get height() {
		return wasm.renderedimage_height(this.__wbg_ptr) >>> 0;
	}
	/**
	* Write the image data to Uint8Array
	* @returns {Uint8Array}
	*/
	asPng() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.renderedimage_asPng(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the RGBA pixels of the image
	* @returns {Uint8Array}
	*/
	get pixels() {
		return takeObject(wasm.renderedimage_pixels(this.__wbg_ptr));
	}
};
var ResvgFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_resvg_free(ptr >>> 0));
var Resvg = class {
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		ResvgFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_resvg_free(ptr);
	}
	/**
	* @param {Uint8Array | string} svg
	* @param {string | undefined} [options]
	* @param {Array<any> | undefined} [custom_font_buffers]
	*/
	constructor(svg, options, custom_font_buffers) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			var ptr0 = isLikeNone(options) ? 0 : passStringToWasm0(options, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			var len0 = WASM_VECTOR_LEN;
			wasm.resvg_new(retptr, addHeapObject(svg), ptr0, len0, isLikeNone(custom_font_buffers) ? 0 : addHeapObject(custom_font_buffers));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			this.__wbg_ptr = r0 >>> 0;
			return this;
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the SVG width
	* @returns {number}
	*/
	get width() {
		return wasm.resvg_width(this.__wbg_ptr);
	}
	/**
	* Get the SVG height
	* @returns {number}
	*/
	get height() {
		return wasm.resvg_height(this.__wbg_ptr);
	}
	/**
	* Renders an SVG in Wasm
	* @returns {RenderedImage}
	*/
	render() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_render(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return RenderedImage.__wrap(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Output usvg-simplified SVG string
	* @returns {string}
	*/
	toString() {
		let deferred1_0;
		let deferred1_1;
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_toString(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			deferred1_0 = r0;
			deferred1_1 = r1;
			return getStringFromWasm0(r0, r1);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
			wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
		}
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	*
	* Note: path bounding box are approx values.
	* @returns {BBox | undefined}
	*/
	innerBBox() {
		const ret = wasm.resvg_innerBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	* This will first apply transform.
	* Similar to `SVGGraphicsElement.getBBox()` DOM API.
	* @returns {BBox | undefined}
	*/
	getBBox() {
		const ret = wasm.resvg_getBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Use a given `BBox` to crop the svg. Currently this method simply changes
	* the viewbox/size of the svg and do not move the elements for simplicity
	* @param {BBox} bbox
	*/
	cropByBBox(bbox) {
		_assertClass(bbox, BBox);
		wasm.resvg_cropByBBox(this.__wbg_ptr, bbox.__wbg_ptr);
	}
	/**
	* @returns {Array<any>}
	*/
	imagesToResolve() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_imagesToResolve(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* @param {string} href
	* @param {Uint8Array} buffer
	*/
	resolveImage(href, buffer) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			const ptr0 = passStringToWasm0(href, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			const len0 = WASM_VECTOR_LEN;
			wasm.resvg_resolveImage(retptr, this.__wbg_ptr, ptr0, len0, addHeapObject(buffer));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			if (getInt32Memory0()[retptr / 4 + 1]) throw takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
};
async function __wbg_load(module, imports) {
	if (typeof Response === "function" && module instanceof Response) {
		if (typeof WebAssembly.instantiateStreaming === "function") try {
			return await WebAssembly.instantiateStreaming(module, imports);
		} catch (e) {
			if (module.headers.get("Content-Type") != "application/wasm") console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);
			else throw e;
		}
		const bytes = await module.arrayBuffer();
		return await WebAssembly.instantiate(bytes, imports);
	} else {
		const instance = await WebAssembly.instantiate(module, imports);
		if (instance instanceof WebAssembly.Instance) return {
			instance,
			module
		};
		else return instance;
	}
}
function __wbg_get_imports() {
	const imports = {};
	imports.wbg = {};
	imports.wbg.__wbg_new_28c511d9baebfa89 = function(arg0, arg1) {
		return addHeapObject(new Error(getStringFromWasm0(arg0, arg1)));
	};
	imports.wbg.__wbindgen_memory = function() {
		const ret = wasm.memory;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_buffer_12d079cc21e14bdb = function(arg0) {
		const ret = getObject(arg0).buffer;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb = function(arg0, arg1, arg2) {
		return addHeapObject(new Uint8Array(getObject(arg0), arg1 >>> 0, arg2 >>> 0));
	};
	imports.wbg.__wbindgen_object_drop_ref = function(arg0) {
		takeObject(arg0);
	};
	imports.wbg.__wbg_new_63b92bc8671ed464 = function(arg0) {
		return addHeapObject(new Uint8Array(getObject(arg0)));
	};
	imports.wbg.__wbg_values_839f3396d5aac002 = function(arg0) {
		return addHeapObject(getObject(arg0).values());
	};
	imports.wbg.__wbg_next_196c84450b364254 = function() {
		return handleError(function(arg0) {
			return addHeapObject(getObject(arg0).next());
		}, arguments);
	};
	imports.wbg.__wbg_done_298b57d23c0fc80c = function(arg0) {
		return getObject(arg0).done;
	};
	imports.wbg.__wbg_value_d93c65011f51a456 = function(arg0) {
		const ret = getObject(arg0).value;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_instanceof_Uint8Array_2b3bbecd033d19f6 = function(arg0) {
		let result;
		try {
			result = getObject(arg0) instanceof Uint8Array;
		} catch (_) {
			result = false;
		}
		return result;
	};
	imports.wbg.__wbindgen_string_get = function(arg0, arg1) {
		const obj = getObject(arg1);
		const ret = typeof obj === "string" ? obj : void 0;
		var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
		var len1 = WASM_VECTOR_LEN;
		getInt32Memory0()[arg0 / 4 + 1] = len1;
		getInt32Memory0()[arg0 / 4 + 0] = ptr1;
	};
	imports.wbg.__wbg_new_16b304a2cfa7ff4a = function() {
		return addHeapObject(new Array());
	};
	imports.wbg.__wbindgen_string_new = function(arg0, arg1) {
		return addHeapObject(getStringFromWasm0(arg0, arg1));
	};
	imports.wbg.__wbg_push_a5b05aedc7234f9f = function(arg0, arg1) {
		return getObject(arg0).push(getObject(arg1));
	};
	imports.wbg.__wbg_length_c20a40f15020d68a = function(arg0) {
		return getObject(arg0).length;
	};
	imports.wbg.__wbg_set_a47bac70306a19a7 = function(arg0, arg1, arg2) {
		getObject(arg0).set(getObject(arg1), arg2 >>> 0);
	};
	imports.wbg.__wbindgen_throw = function(arg0, arg1) {
		throw new Error(getStringFromWasm0(arg0, arg1));
	};
	return imports;
}
function __wbg_finalize_init(instance, module) {
	wasm = instance.exports;
	__wbg_init.__wbindgen_wasm_module = module;
	cachedInt32Memory0 = null;
	cachedUint8Memory0 = null;
	return wasm;
}
async function __wbg_init(input) {
	if (wasm !== void 0) return wasm;
	if (typeof input === "undefined") input = new URL("index_bg.wasm", void 0);
	const imports = __wbg_get_imports();
	if (typeof input === "string" || typeof Request === "function" && input instanceof Request || typeof URL === "function" && input instanceof URL) input = fetch(input);
	const { instance, module } = await __wbg_load(await input, imports);
	return __wbg_finalize_init(instance, module);
}
var dist_default = __wbg_init;
var initialized = false;
var initWasm = async (module_or_path) => {
	if (initialized) throw new Error("Already initialized. The `initWasm()` function can be used only once.");
	await dist_default(await module_or_path);
	initialized = true;
};
var Resvg2 = class extends Resvg {
	/**
	* @param {Uint8Array | string} svg
	* @param {ResvgRenderOptions | undefined} options
	*/
	constructor(svg, options) {
		if (!initialized) throw new Error("Wasm has not been initialized. Call `initWasm()` function.");
		const font = options?.font;
		if (!!font && isCustomFontsOptions(font)) {
			const serializableOptions = {
				...options,
				font: {
					...font,
					fontBuffers: void 0
				}
			};
			super(svg, JSON.stringify(serializableOptions), font.fontBuffers);
		} else super(svg, JSON.stringify(options));
	}
};
function isCustomFontsOptions(value) {
	return Object.prototype.hasOwnProperty.call(value, "fontBuffers");
}
// src/report/flame/png.ts
/**
* The SVG as PNG at twice its size. The one file of a pure room that answers later: WebAssembly starts asynchronously.
* It still reads and writes nothing; whoever calls it brings the renderer's bytes and the fonts.
*/
/** The module may be started once a process. */
let started;
function renderPng(svg, assets) {
	started ??= initWasm(Uint8Array.from(assets.wasm));
	return started.then(() => {
		const renderer = new Resvg2(svg, {
			fitTo: {
				mode: "zoom",
				value: 2
			},
			font: {
				fontBuffers: [...assets.fonts],
				defaultFontFamily: "DejaVu Sans Mono",
				monospaceFamily: "DejaVu Sans Mono"
			}
		});
		const image = renderer.render();
		const bytes = Uint8Array.from(image.asPng());
		image.free();
		renderer.free();
		return bytes;
	});
}
// src/store/dir.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Baselines in a folder. Files appear whole (written aside, then linked), so writers need no lock. */
/** `folder` is made when something is saved; until then it is an empty store. */
function openDirStore(folder, name = `dir:${folder}`) {
	const root = resolve(folder);
	const list = async () => {
		await checkLayout(root, name);
		return storedRuns(await allPaths(root, name));
	};
	return {
		name,
		list,
		read: async (run) => readStoredRun(run, await readOne$1(root, run.key, name), name),
		readFile: async (path) => readOne$1(root, checkStorePath(path), name),
		files: async (folder) => {
			await checkLayout(root, name);
			return pathsUnder(checkStorePath(folder), await allPaths(root, name));
		},
		save: async (run, profiles) => {
			const files = filesOfRun(run, profiles);
			await checkLayout(root, name);
			await writeAll(root, files, name);
			return [...files.keys()].at(-1) ?? "";
		},
		writeFiles: async (files) => {
			const checked = filesBeside(files);
			await checkLayout(root, name);
			await writeAll(root, checked, name);
		},
		prune: async (keep) => {
			await checkLayout(root, name);
			const plan = planPrune(await allPaths(root, name), keep);
			for (const path of inOrderOfRemoval(plan.drop)) await rm(join(root, path), { force: true });
			return plan.dropped;
		}
	};
}
async function checkLayout(root, name) {
	const bytes = await readOne$1(root, metaPath, name);
	checkMeta(bytes === void 0 ? void 0 : decode$4(bytes), name);
}
async function readOne$1(root, path, name) {
	try {
		return await readFile(join(root, path));
	} catch (error) {
		if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return void 0;
		throw unreachable(name, "read", error);
	}
}
async function allPaths(root, name) {
	try {
		return (await readdir(root, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"));
	} catch (error) {
		if (isCode(error, "ENOENT")) return [];
		throw unreachable(name, "read", error);
	}
}
async function writeAll(root, files, name) {
	try {
		for (const [path, bytes] of files) await writeOne(root, path, bytes, name);
	} catch (error) {
		throw error instanceof GateError ? error : unreachable(name, "write", error);
	}
}
async function writeOne(root, path, bytes, name) {
	const target = join(root, path);
	const existing = await readOne$1(root, path, name);
	if (existing !== void 0 && equalBytes(existing, bytes)) return;
	if (existing !== void 0 && isImmutable(path)) throw conflict(name, path);
	const aside = join(dirname(target), `.${randomBytes(9).toString("hex")}`);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(aside, bytes);
		await (isImmutable(path) ? publishOnce(aside, target) : rename(aside, target));
	} catch (error) {
		if (!isCode(error, "EEXIST")) throw error;
		const winner = await readOne$1(root, path, name);
		if (winner === void 0 || !equalBytes(winner, bytes)) throw conflict(name, path);
	} finally {
		await rm(aside, { force: true });
	}
}
/** A link fails where the name is taken, a rename would replace it. File systems without links get the rename. */
async function publishOnce(aside, target) {
	try {
		await link(aside, target);
	} catch (error) {
		if (![
			"EPERM",
			"ENOTSUP",
			"ENOSYS",
			"EOPNOTSUPP"
		].some((code) => isCode(error, code))) throw error;
		await rename(aside, target);
	}
}
function unreachable(name, verb, error) {
	const why = error instanceof Error ? error.message : String(error);
	return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${name} as its folder must be usable: ${why}`, {
		hint: "check that the path is a folder and that you may write there, or choose another with baseline.store or --store",
		cause: error
	});
}
function isCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
// src/git/git.ts
/** Runs git: arguments as a list, never through a shell; output and time bounded; never asks the terminal. */
const usualTimeoutMs = 12e4;
const usualMostBytes = 268435456;
const mostErrorBytes = 8192;
const quiet = Object.entries({
	"core.askPass": "echo",
	"gc.auto": "0",
	"maintenance.auto": "false",
	"core.hooksPath": devNull,
	"user.name": "Flamegate",
	"user.email": "bot@flamegate.invalid"
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
/** Any exit code is a result; only git missing, too much output and too long a time are errors. */
function tryGit(repository, args, options = {}) {
	const { input, timeoutMs = usualTimeoutMs, mostBytes = usualMostBytes } = options;
	return new Promise((done, fail) => {
		const child = spawn("git", [
			...quiet,
			"-C",
			repository,
			...args
		], {
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		const out = [];
		const err = [];
		let size = 0;
		let errorSize = 0;
		const stop = (error) => {
			child.kill("SIGKILL");
			fail(error);
		};
		const timer = setTimeout(() => stop(tooLong(args, timeoutMs)), timeoutMs);
		child.stdout.on("data", (chunk) => {
			size += chunk.length;
			if (size > mostBytes) stop(tooMuch(args, mostBytes));
			else out.push(chunk);
		});
		child.stderr.on("data", (chunk) => {
			errorSize += chunk.length;
			if (errorSize <= mostErrorBytes) err.push(chunk);
		});
		child.on("error", (error) => {
			clearTimeout(timer);
			fail(cannotStart(error));
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			done({
				code: code ?? 128,
				stdout: Buffer.concat(out),
				stderr: clean(Buffer.concat(err).toString("utf8"))
			});
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
/** The same, waited for; for the end of the process, when nothing can be awaited any more. */
function tryGitNow(repository, args) {
	const child = spawnSync("git", [
		...quiet,
		"-C",
		repository,
		...args
	], {
		maxBuffer: usualMostBytes,
		timeout: usualTimeoutMs,
		windowsHide: true
	});
	if (child.error !== void 0) throw cannotStart(child.error);
	return {
		code: child.status ?? 128,
		stdout: child.stdout,
		stderr: clean(child.stderr.toString("utf8"))
	};
}
/** Trimmed stdout; GIT_FAILED, or the more telling error, when git does not end well. */
async function git(repository, args, options = {}) {
	const result = await tryGit(repository, args, options);
	if (result.code !== 0) throw gitFailed(args, result);
	return result.stdout.toString("utf8").trim();
}
/** `folder`: where it was asked, for the message. */
function gitFailed(args, result, folder = "the folder") {
	if (/not a git repository/i.test(result.stderr)) return new GateError("NO_GIT", `Cannot read history as ${folder} must be in a git repository: it is not`, { hint: "run inside a clone (in a workflow: after actions/checkout); a store of its own can do without git: --store dir:PATH" });
	if (/dubious ownership|safe\.directory/i.test(result.stderr)) return new GateError("GIT_FAILED", `Cannot use the repository as git must trust its owner: ${result.stderr}`, { hint: "run: git config --global --add safe.directory \"$PWD\"" });
	const said = result.stderr === "" ? `exit code ${result.code}` : result.stderr;
	return new GateError("GIT_FAILED", `Cannot run git ${args[0] ?? ""} as git must succeed: ${said}`, { hint: "the message is git’s own; the same command in a terminal shows more" });
}
function tooLong(args, timeoutMs) {
	const message = `Cannot run git ${args[0] ?? ""} as it must end within ${timeoutMs / 1e3} s: it was stopped`;
	return new GateError("GIT_FAILED", message, { hint: "check the network, and that git needs no password here" });
}
function tooMuch(args, mostBytes) {
	const message = `Cannot run git ${args[0] ?? ""} as its output must be ≤ ${mostBytes} bytes: it is larger`;
	return new GateError("FILE_TOO_LARGE", message, { hint: "prune the store: flamegate baseline prune" });
}
function cannotStart(error) {
	return new GateError("TOOL_MISSING", `Cannot run git as it must be on PATH: ${error.message}`, {
		hint: "install git, or keep baselines in a folder: --store dir:PATH",
		cause: error
	});
}
/** git repeats what servers say; no terminal is moved by it and no workflow command hides in it. */
function clean(text) {
	return text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, " ").trim().replaceAll("\n", " / ").replaceAll("::", ": :");
}
// src/store/fast-import.ts
/**
* One commit as a `git fast-import` stream (git-fast-import(1)): git itself makes blobs and trees, so neither the
* user's index nor the working tree is touched and one process writes any number of files.
*/
function renderFastImport(plan) {
	const parts = [
		`commit ${plan.ref}\n`,
		`committer Flamegate <bot@flamegate.invalid> ${plan.seconds} +0000\n`,
		...data(Buffer$1.from(plan.message))
	];
	if (plan.parent !== void 0) parts.push(`from ${plan.parent}\n`);
	else if (plan.base !== void 0) parts.push(`M 040000 ${plan.base} ""\n`);
	for (const path of plan.removed ?? []) parts.push(`D ${quote(path)}\n`);
	for (const [path, bytes] of plan.files) parts.push(`M 100644 inline ${quote(path)}\n`, ...data(bytes));
	parts.push("\ndone\n");
	return Buffer$1.concat(parts.map((part) => typeof part === "string" ? Buffer$1.from(part) : part));
}
function data(bytes) {
	return [
		`data ${bytes.length}\n`,
		bytes,
		"\n"
	];
}
function quote(path) {
	return `"${path.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"")}"`;
}
// src/store/git-blobs.ts
/**
* Reads blobs of a clone, many by one process: a history of hundreds of runs would start as many. Reads asked for in
* the same turn of the event loop are gathered. What does not come whole that way is read by itself, so that of a
* broken object git's own words are told, and the others are none the worse for it.
*/
/** All that one process prints is held in memory at once. */
const perProcess = 32;
function createBlobReader(repository) {
	let waiting = [];
	const flush = () => {
		const batch = waiting;
		waiting = [];
		readAll(repository, batch).catch((error) => {
			for (const { reject } of batch) reject(error);
		});
	};
	return (hash) => new Promise((resolve, reject) => {
		if (waiting.length === 0) setImmediate(flush);
		waiting.push({
			hash,
			resolve,
			reject
		});
	});
}
async function readAll(repository, batch) {
	for (let at = 0; at < batch.length; at += perProcess) {
		const part = batch.slice(at, at + perProcess);
		const hashes = part.map(({ hash }) => hash);
		const found = part.length > 1 ? await readTogether(repository, hashes) : /* @__PURE__ */ new Map();
		for (const { hash, resolve, reject } of part) {
			const bytes = found.get(hash);
			if (bytes === void 0) await readAlone(repository, hash).then(resolve, reject);
			else resolve({
				state: "whole",
				bytes
			});
		}
	}
}
async function readAlone(repository, hash) {
	const { code, stdout, stderr } = await tryGit(repository, [
		"cat-file",
		"blob",
		hash
	]);
	return code === 0 ? {
		state: "whole",
		bytes: new Uint8Array(stdout)
	} : {
		state: "broken",
		said: stderr
	};
}
/** Those that came whole: git ends at the first broken object, and together they may be more than is taken of it. */
async function readTogether(repository, hashes) {
	const input = Buffer.from(hashes.map((hash) => `${hash}\n`).join(""));
	try {
		return wholeBlobs((await tryGit(repository, ["cat-file", "--batch"], { input })).stdout);
	} catch (error) {
		if (error instanceof GateError) return /* @__PURE__ */ new Map();
		throw error;
	}
}
/** git-cat-file(1), "batch output": `<hash> blob <size>`, the bytes, a line break; of what is not there one line. */
function wholeBlobs(out) {
	const found = /* @__PURE__ */ new Map();
	for (let at = 0; at < out.length;) {
		const start = out.indexOf("\n", at) + 1;
		if (start === 0) return found;
		const head = out.toString("latin1", at, start - 1);
		const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(head) ?? [];
		at = start;
		if (hash === void 0 && !head.endsWith(" missing")) return found;
		if (hash === void 0) continue;
		const end = start + Number(size);
		if (end > out.length) return found;
		found.set(hash, new Uint8Array(out.subarray(start, end)));
		at = end + 1;
	}
	return found;
}
// src/store/git-remote-branch.ts
/** A branch of a remote: its tip and objects, or what was fetched before where the remote does not answer. */
/** The remote's tip, its objects at hand; undefined where the remote has no such branch. */
async function fetchBranch(place, purpose) {
	const { repository, branch, remote } = place;
	const head = `refs/heads/${branch}`;
	for (let attempt = 0;; attempt++) {
		const listed = await tryGit(repository, [
			"ls-remote",
			"--refs",
			remote,
			head
		]);
		if (listed.code !== 0) return offline(place, purpose, listed.stderr);
		const commit = /^([0-9a-f]+)\t/.exec(listed.stdout.toString("utf8"))?.[1];
		if (commit === void 0 || await holds(repository, commit)) return commit;
		const fetched = await tryGit(repository, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--refmap=",
			remote,
			head
		]);
		if (fetched.code !== 0) return offline(place, purpose, fetched.stderr);
		if (await holds(repository, commit)) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return commit;
		}
		if (attempt >= 4) return offline(place, purpose, "the branch kept changing");
	}
}
async function holds(repository, commit) {
	return (await tryGit(repository, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).code === 0;
}
async function offline(place, purpose, said) {
	const { repository, branch, remote, notice } = place;
	const copy = await revision(repository, `refs/remotes/${remote}/${branch}`);
	if (purpose === "reading" && copy !== void 0) {
		notice?.(`${remote} cannot be reached (${said}); the copy of ${branch} fetched before is used`);
		return copy;
	}
	throw new GateError("STORE_UNREACHABLE", `Cannot ${purpose === "reading" ? "read" : "write"} git:${branch} as ${remote} must answer: ${said}`, { hint: "check the network and the remote (git remote -v), or use a local store: --store dir:PATH" });
}
/** The commit a full reference names; undefined where there is none. */
async function revision(repository, ref) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr === "") return void 0;
	throw gitFailed(args, result);
}
// src/store/git-branch.ts
/**
* Baselines on an orphan branch, by git plumbing. Index, working tree and HEAD of the user are never touched; bare
* and shallow clones and linked worktrees do as well.
*
* Writing: a commit is made aside on top of the branch as it stands, then the branch is moved only if it still stands
* there (`update-ref` with the old value, or a push that must fast-forward). Who loses the race does everything anew.
*
* With a remote, the remote's branch is the truth: it is fetched before reading and pushed when writing; the local
* branch stays as it is. Without, the local branch is; where there is none yet, a remote's branch that was fetched
* before is read.
*/
const mostTries$1 = 40;
function openGitBranchStore(options) {
	if (options.remote?.startsWith("-") === true) throw new GateError("USAGE", `Cannot use remote as its name must not begin with "-": current value is ${options.remote}`, { hint: "git remote shows the names there are" });
	return new GitBranchStore(options);
}
var GitBranchStore = class {
	name;
	#options;
	#read;
	/** What reading sees: as of the last list or write, so that a list and its reads agree. */
	#seen;
	constructor(options) {
		this.name = `git:${options.branch}`;
		this.#options = options;
		this.#read = createBlobReader(options.repository);
	}
	async list() {
		return storedRuns((await this.#look("reading")).blobs.keys());
	}
	async read(run) {
		return readStoredRun(run, await this.#readBlob(run.key), this.name);
	}
	async readFile(path) {
		return this.#readBlob(checkStorePath(path));
	}
	async files(folder) {
		return pathsUnder(checkStorePath(folder), (await this.#look("reading")).blobs.keys());
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#write(files, `Store run of ${run.commit.slice(0, 12)}`);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files) {
		const checked = filesBeside(files);
		if (files.size > 0) await this.#write(checked, `Store ${[...files.keys()][0]}`);
	}
	async prune(keep) {
		return this.#race(async (tip) => {
			const { drop, dropped, history } = planBranchPrune(tip, keep);
			if (drop.length === 0) return {
				state: "done",
				value: dropped
			};
			const message = `Keep the newest ${keep} runs of each class, and the pictures of ${keep} measurements`;
			return {
				state: "move",
				value: dropped,
				commit: {
					parent: history === "replaced" ? void 0 : tip.commit,
					base: await git(this.#options.repository, [
						"rev-parse",
						"--verify",
						`${tip.commit}^{tree}`
					]),
					message,
					files: /* @__PURE__ */ new Map(),
					removed: drop
				}
			};
		});
	}
	async #write(files, message) {
		await this.#race(async (tip) => {
			const hashOf = (bytes) => blobHash(bytes, tip.commit ?? "");
			const changed = missingFiles(tip, files, {
				name: this.name,
				hashOf
			});
			if (changed.size === 0) return {
				state: "done",
				value: void 0
			};
			return {
				state: "move",
				value: void 0,
				commit: {
					parent: tip.commit,
					message,
					files: changed
				}
			};
		});
	}
	/** Plans a commit on the branch as it stands and tries to move the branch there, until nobody was faster. */
	async #race(plan) {
		await this.#refuseCheckedOut();
		let said = "";
		for (let attempt = 0; attempt < mostTries$1; attempt++) {
			const startedAt = Date.now();
			const tip = await this.#look("writing");
			const step = await plan(tip);
			if (step.state === "done") return step.value;
			const moved = await this.#move(tip, step.commit);
			if (moved.state === "moved") {
				this.#seen = void 0;
				return step.value;
			}
			said = moved.said;
			await setTimeout$1(randomInt(10, 20 + Math.min(1e4, (Date.now() - startedAt) * Math.min(attempt + 1, 8))));
		}
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must stand still for a moment: ${said}`, { hint: `${mostTries$1} tries lost the race; serialise the writers with "concurrency:" in the workflow` });
	}
	async #move(tip, planned) {
		const { repository, branch, remote } = this.#options;
		const ref = `refs/flamegate/${randomBytes(9).toString("hex")}`;
		const seconds = Math.floor(Date.now() / 1e3);
		try {
			await git(repository, [
				"fast-import",
				"--quiet",
				"--done",
				"--date-format=raw"
			], { input: renderFastImport({
				...planned,
				ref,
				seconds
			}) });
			const commit = await git(repository, [
				"rev-parse",
				"--verify",
				ref
			]);
			if (remote !== void 0) return await this.#push(remote, commit, tip.commit, planned.parent);
			const local = await revision(repository, `refs/heads/${branch}`);
			if (local !== tip.commit && local !== void 0) return {
				state: "lost",
				said: "another process moved it"
			};
			const old = local ?? zeros(commit);
			const result = await tryGit(repository, [
				"update-ref",
				"-m",
				planned.message,
				`refs/heads/${branch}`,
				commit,
				old
			]);
			return result.code === 0 ? { state: "moved" } : {
				state: "lost",
				said: result.stderr
			};
		} finally {
			await tryGit(repository, [
				"update-ref",
				"-d",
				ref
			]);
		}
	}
	/** A prune replaces history and needs force, yet only over the very commit that was looked at. */
	async #push(remote, commit, old, parent) {
		const { repository, branch } = this.#options;
		const target = `refs/heads/${branch}`;
		const result = await tryGit(repository, [
			"push",
			"--quiet",
			"--no-verify",
			"--porcelain",
			...parent === void 0 ? [`--force-with-lease=${target}:${old ?? ""}`] : [],
			remote,
			`${commit}:${target}`
		]);
		if (result.code === 0) {
			await tryGit(repository, [
				"update-ref",
				`refs/remotes/${remote}/${branch}`,
				commit
			]);
			return { state: "moved" };
		}
		const said = `${result.stdout.toString("utf8")} ${result.stderr}`;
		if (/non-fast-forward|fetch first|stale info|already exists|cannot lock ref|failed to update ref/i.test(said)) return {
			state: "lost",
			said: result.stderr
		};
		throw new GateError("STORE_UNREACHABLE", `Cannot write ${this.name} as ${remote} must accept the push: ${result.stderr}`, { hint: "check the network and that you may push there; a protected branch or a hook can refuse it too" });
	}
	async #readBlob(path) {
		const blob = (this.#seen ?? await this.#look("reading")).blobs.get(path);
		if (blob === void 0) return void 0;
		const read = await this.#read(blob);
		if (read.state === "whole") return read.bytes;
		throw new GateError("STORE_CORRUPT", `Cannot read ${this.name} ${path} as its object must be whole: ${read.said}`, { hint: "git fsck shows what is broken; fetch the branch again, or delete the file from it" });
	}
	async #look(purpose) {
		const commit = await this.#findTip(purpose);
		if (this.#seen === void 0 || this.#seen.commit !== commit) this.#seen = await this.#listTree(commit);
		return this.#seen;
	}
	async #listTree(commit) {
		if (commit === void 0) return missingBranch;
		const { repository } = this.#options;
		const entries = (await git(repository, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			commit
		])).split("\0").flatMap((entry) => {
			const [, mode, hash, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
			return mode === void 0 || hash === void 0 || path === void 0 ? [] : [{
				mode,
				hash,
				path
			}];
		});
		const readText = (hash) => git(repository, [
			"cat-file",
			"blob",
			hash
		]);
		return guardBranch(commit, entries, {
			name: this.name,
			readText
		});
	}
	async #findTip(purpose) {
		const { repository, branch, remote } = this.#options;
		const local = await revision(repository, `refs/heads/${branch}`);
		if (remote !== void 0) return await fetchBranch({
			...this.#options,
			remote
		}, purpose) ?? local;
		if (local !== void 0) return local;
		return (await git(repository, [
			"for-each-ref",
			"--format=%(objectname)",
			`refs/remotes/*/${branch}`
		])).split("\n")[0] || void 0;
	}
	/** Moving a branch under a working tree would show its files as changed. */
	async #refuseCheckedOut() {
		const { repository, branch, remote } = this.#options;
		const args = [
			"worktree",
			"list",
			"--porcelain",
			"-z"
		];
		const result = await tryGit(repository, args);
		if (result.code !== 0) throw gitFailed(args, result);
		if (remote !== void 0 || !result.stdout.toString("utf8").split("\0").includes(`branch refs/heads/${branch}`)) return;
		throw new GateError("STORE_CONFLICT", `Cannot write ${this.name} as the branch must not be checked out: it is`, { hint: "switch that working tree to another branch; the store needs no checkout" });
	}
};
/** As git names a blob; SHA-256 where the repository's hashes are long, as `like` is. */
function blobHash(bytes, like) {
	return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function zeros(like) {
	return "0".repeat(like.length);
}
// src/store/s3-signature.ts
/** AWS Signature Version 4 for S3 (docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). */
/** The request's headers with `authorization` and what it covers. */
function signS3(request, options) {
	const { credentials, region, now } = options;
	const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
	const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
	const bodyHash = sha256(request.body);
	const headers = {
		...request.headers,
		host: request.url.host,
		"x-amz-content-sha256": bodyHash,
		"x-amz-date": time,
		...credentials.sessionToken === void 0 ? {} : { "x-amz-security-token": credentials.sessionToken }
	};
	const names = Object.keys(headers).toSorted();
	const signed = names.join(";");
	const canonical = [
		request.method,
		request.url.pathname,
		canonicalQuery(request.url),
		...names.map((name) => `${name}:${(headers[name] ?? "").trim().replaceAll(/ +/g, " ")}`),
		"",
		signed,
		bodyHash
	].join("\n");
	const toSign = [
		"AWS4-HMAC-SHA256",
		time,
		scope,
		sha256(Buffer.from(canonical))
	].join("\n");
	const signature = hmac([
		region,
		"s3",
		"aws4_request"
	].reduce(hmac, hmac(`AWS4${credentials.secretAccessKey}`, time.slice(0, 8))), toSign).toString("hex");
	const authorization = `AWS4-HMAC-SHA256 Credential=${`${credentials.accessKeyId}/${scope}`}, SignedHeaders=${signed}, Signature=${signature}`;
	const { host: _sentByFetch, ...sent } = headers;
	return {
		...sent,
		authorization
	};
}
/** RFC 3986, stricter than encodeURIComponent: S3 signs `!'()*` encoded. */
function encodeS3(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
function canonicalQuery(url) {
	return [...url.searchParams].map(([name, value]) => `${encodeS3(name)}=${encodeS3(value)}`).toSorted().join("&");
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
function hmac(key, text) {
	return createHmac("sha256", key).update(text).digest();
}
// src/store/s3.ts
/**
* Baselines in a bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph). One object a file; runs are put
* with `If-None-Match: *`, so that of two writers of one name one is told; nothing needs a lock.
*/
const mostTries = 5;
const requestTimeoutMs = 6e4;
function openS3Store(options) {
	return new S3Store(options);
}
/** From the variables that AWS tools and `aws-actions/configure-aws-credentials` set. */
function s3OptionsOf(location, environment) {
	const { bucket, prefix } = location;
	const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
	const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
	const sessionToken = environment["AWS_SESSION_TOKEN"];
	const endpoint = environment["AWS_ENDPOINT_URL_S3"] ?? environment["AWS_ENDPOINT_URL"];
	if (!accessKeyId || !secretAccessKey) throw new GateError("STORE_UNREACHABLE", `Cannot open s3://${bucket} as ${accessKeyId ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID"} must be set: it is not`, { hint: "in a workflow use aws-actions/configure-aws-credentials before this step" });
	return {
		bucket,
		prefix,
		region: environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"] ?? "us-east-1",
		...endpoint ? { endpoint } : {},
		credentials: {
			accessKeyId,
			secretAccessKey,
			...sessionToken ? { sessionToken } : {}
		}
	};
}
var S3Store = class {
	name;
	#options;
	constructor(options) {
		this.name = `s3://${[options.bucket, options.prefix].filter((part) => part !== "").join("/")}`;
		this.#options = options;
	}
	async list() {
		await this.#checkLayout();
		return storedRuns(await this.#paths("runs/"));
	}
	async read(run) {
		return readStoredRun(run, await this.#get(run.key), this.name);
	}
	async readFile(path) {
		return this.#get(checkStorePath(path));
	}
	async files(folder) {
		await this.#checkLayout();
		return pathsUnder(folder, await this.#paths(`${checkStorePath(folder)}/`));
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#checkLayout();
		for (const [path, bytes] of files) await this.#put(path, bytes);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files) {
		const checked = filesBeside(files);
		await this.#checkLayout();
		for (const [path, bytes] of checked) await this.#put(path, bytes);
	}
	async prune(keep) {
		await this.#checkLayout();
		const plan = planPrune([...await this.#paths("runs/"), ...await this.#paths("pictures/")], keep);
		for (const path of inOrderOfRemoval(plan.drop)) {
			const { status } = await this.#ask("DELETE", this.#urlOf(path));
			if (status !== 204 && status !== 200 && status !== 404) throw this.#refused("delete", path, status);
		}
		return plan.dropped;
	}
	async #checkLayout() {
		const meta = await this.#get(metaPath);
		checkMeta(meta === void 0 ? void 0 : decode$4(meta), this.name);
	}
	async #get(path) {
		const { status, body } = await this.#ask("GET", this.#urlOf(path));
		if (status === 200) return body;
		if (status === 404) return void 0;
		throw this.#refused("read", path, status, body);
	}
	async #put(path, bytes) {
		const once = isImmutable(path) ? { "if-none-match": "*" } : {};
		const { status, body } = await this.#ask("PUT", this.#urlOf(path), {
			headers: once,
			body: bytes
		});
		if (status === 200 || status === 201) return;
		if (status !== 412 && status !== 409) throw this.#refused("write", path, status, body);
		const stored = await this.#get(path);
		if (stored === void 0 || !equalBytes(stored, bytes)) throw conflict(this.name, path);
	}
	async #paths(start) {
		const { prefix } = this.#options;
		const root = prefix === "" ? "" : `${prefix}/`;
		const paths = [];
		let token;
		do {
			const url = this.#urlOf("");
			const query = {
				"list-type": "2",
				"encoding-type": "url",
				prefix: `${root}${start}`
			};
			for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
			if (token !== void 0) url.searchParams.set("continuation-token", token);
			const { status, body } = await this.#ask("GET", url);
			if (status !== 200) throw this.#refused("list", start, status, body);
			const xml = decode$4(body);
			for (const [, key = ""] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) paths.push(decodeURIComponent(unescapeXml(key).replaceAll("+", " ")).slice(root.length));
			const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1];
			token = next === void 0 ? void 0 : unescapeXml(next);
		} while (token !== void 0);
		return paths;
	}
	/** `path` empty: the bucket itself. */
	#urlOf(path) {
		const { bucket, prefix, region, endpoint } = this.#options;
		const tail = (path === "" ? [] : [...prefix.split("/"), ...path.split("/")].filter((part) => part !== "")).map(encodeS3).join("/");
		if (endpoint !== void 0) return new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}/${tail}`);
		const host = `s3.${region}.amazonaws.com`;
		return new URL(bucket.includes(".") ? `https://${host}/${bucket}/${tail}` : `https://${bucket}.${host}/${tail}`);
	}
	async #ask(method, url, { headers = {}, body = /* @__PURE__ */ new Uint8Array() } = {}) {
		const { credentials, region } = this.#options;
		let trouble;
		for (let attempt = 0; attempt < mostTries; attempt++) {
			if (attempt > 0) await setTimeout$1(100 * 2 ** attempt);
			try {
				const signed = signS3({
					method,
					url,
					headers,
					body
				}, {
					credentials,
					region,
					now: /* @__PURE__ */ new Date()
				});
				const response = await fetch(url, {
					method,
					headers: signed,
					redirect: "error",
					signal: AbortSignal.timeout(requestTimeoutMs),
					...method === "PUT" ? { body: new Uint8Array(body) } : {}
				});
				const answer = {
					status: response.status,
					body: new Uint8Array(await response.arrayBuffer())
				};
				if (response.status !== 429 && response.status < 500) return answer;
				trouble = `HTTP ${response.status}`;
			} catch (error) {
				trouble = error;
			}
		}
		const why = trouble instanceof Error ? `${trouble.message} ${String(trouble.cause ?? "")}`.trim() : String(trouble);
		throw new GateError("STORE_UNREACHABLE", `Cannot reach ${this.name} as ${url.host} must answer: ${why}`, {
			hint: "check the network, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3",
			cause: trouble
		});
	}
	#refused(verb, path, status, body = /* @__PURE__ */ new Uint8Array()) {
		const code = /<Code>([A-Za-z]{1,80})<\/Code>/.exec(decode$4(body))?.[1] ?? "no reason given";
		return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${this.name} ${path} as the bucket must allow it: HTTP ${status}, ${code}`, { hint: status === 403 ? "the key needs s3:GetObject, s3:PutObject, s3:ListBucket and, for prune, s3:DeleteObject here" : "check the bucket’s name and region" });
	}
};
function unescapeXml(text) {
	const named = {
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'",
		amp: "&"
	};
	return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name) => named[name] ?? "");
}
// src/store/open.ts
/** From a configured location to a store. */
function openStore(location, options) {
	switch (location.kind) {
		case "dir": return openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
		case "git": return openGitBranchStore({
			...options,
			branch: location.branch
		});
		case "s3": return openS3Store(s3OptionsOf(location, options.environment ?? {}));
	}
}
// src/app/workspace.ts
/** A repository with its configuration, as every measuring command opens it. */
async function openWorkspace(question) {
	const config = await readConfig(question);
	const store = question.store === void 0 ? config.baseline.store : storeLocationOf(question.store);
	return {
		root: question.root,
		config: {
			...config,
			baseline: {
				...config.baseline,
				store
			}
		}
	};
}
async function readConfig({ root, config }) {
	if (config !== void 0) {
		const text = await readIfThere(resolve(root, config));
		if (text !== void 0) return parseConfig(text, config);
		throw new GateError("CONFIG_MISSING", `Cannot read ${config} as it must be a file: there is none`, { hint: `leave --config out to look for ${configPlaces.join(", ")}` });
	}
	for (const place of configPlaces) {
		const text = await readIfThere(join(root, place));
		if (text !== void 0) return parseConfig(text, place);
	}
	return defaultConfig;
}
async function readIfThere(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && [
			"ENOENT",
			"ENOTDIR",
			"EISDIR"
		].includes(String(error.code))) return void 0;
		throw error;
	}
}
function storeLocationOf(text) {
	const location = parseStoreLocation(text);
	if (location !== void 0) return location;
	throw new GateError("USAGE", `Cannot open a store as --store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example git:flamegate-data, or dir:.flamegate/store" });
}
/** `remote`: fetch a store's branch from there and push it there; without, this clone's own branch is used. */
function storeOf({ root, config }, io, remote) {
	return openStore(config.baseline.store, {
		repository: root,
		environment: io.env,
		notice: (line) => io.stderr(`${line}\n`),
		...remote === void 0 ? {} : { remote }
	});
}
// src/gate/distributions.ts
function distributionsOf(judgements, evidence, history) {
	return judgements.flatMap((judgement) => {
		const { target, stage } = judgement;
		if (stage === void 0) return [];
		const processes = stage === 0 ? storedPoints(target, evidence, history) : blockPoints(target, stage, evidence.blocks);
		return processes.length === 0 ? [] : [{
			id: target.id,
			metric: target.metric.name,
			stage,
			processes
		}];
	});
}
function storedPoints(target, evidence, history) {
	const baseline = history.flatMap((run) => valuesOf$1(run, target)).map((value) => ({
		side: "baseline",
		value
	}));
	const candidate = valuesOf$1(evidence.candidate, target).map((value) => ({
		side: "candidate",
		value
	}));
	return [...baseline, ...candidate];
}
function blockPoints(target, stage, records) {
	return judgedSlots(target, stage, records).map(({ side, invocation, block }) => ({
		side,
		value: invocation.value,
		block
	}));
}
/** What one stage measured of one target. The last attempt at a block is the one that counted. */
function judgedSlots(target, stage, records) {
	const last = /* @__PURE__ */ new Map();
	for (const record of records) if (record.stage === stage && isSame(record.target, target)) last.set(record.block, record);
	return [...last.values()].flatMap(({ block, answer }) => answer.state === "measured" ? answer.block.slots.map((slot) => ({
		...slot,
		block
	})) : []);
}
/** Values of one target in a run, one a process, in time order; none when it was not measured there. */
function valuesOf$1(run, target) {
	return run.outcomes.flatMap((outcome) => outcome.state === "measured" && benchmarkKey(outcome.id) === benchmarkKey(target.id) ? outcome.measurements.filter(({ metric }) => metric.name === target.metric.name).flatMap(({ invocations }) => invocations.map(({ value }) => value)) : []);
}
function isSame(one, other) {
	return benchmarkKey(one.id) === benchmarkKey(other.id) && one.metric.name === other.metric.name;
}
// src/profile/changed-lines.ts
/** Parses unified diffs of any context width; binary files have no hunks. Lines outside a diff are passed over. */
function parseUnifiedDiff(text) {
	const files = [];
	let hunk;
	for (const line of text.split(/\r?\n/)) {
		const current = files.at(-1);
		if (hunk !== void 0 && (hunk.left > 0 || hunk.right > 0)) takeLine(hunk, line);
		else if (line.startsWith("diff --git ")) {
			files.push(openFile(line));
			hunk = void 0;
		} else if (current !== void 0 && line.startsWith("@@")) {
			hunk = openHunk(line);
			if (hunk !== void 0) current.hunks.push(hunk);
		} else if (current !== void 0 && current.hunks.length === 0) takeHeader(current, line);
	}
	return files.map(closeFile);
}
function openFile(line) {
	const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
	return {
		path: unquoted(match?.[2] ?? ""),
		from: unquoted(match?.[1] ?? ""),
		state: "modified",
		hunks: []
	};
}
function takeHeader(file, line) {
	if (line.startsWith("new file")) file.state = "added";
	else if (line.startsWith("deleted file")) file.state = "deleted";
	else if (line.startsWith("rename from ")) file.from = unquoted(line.slice(12));
	else if (line.startsWith("rename to ")) file.path = unquoted(line.slice(10));
	else if (line.startsWith("--- ") && !line.startsWith("--- /dev/null")) file.from = headerPath(line, "a/");
	else if (line.startsWith("+++ ") && !line.startsWith("+++ /dev/null")) file.path = headerPath(line, "b/");
}
function headerPath(line, prefix) {
	const path = unquoted(line.slice(4).replace(/\t.*$/, ""));
	return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
/** Git quotes unusual names and writes their bytes in octal. */
function unquoted(path) {
	const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
	if (!inner.includes("\\")) return inner;
	const bytes = [];
	for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
	else bytes.push(...new TextEncoder().encode(piece.startsWith("\\") ? piece.slice(1) : piece));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
function openHunk(line) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
	if (match === null) return void 0;
	const baseline = {
		start: Number(match[1]),
		count: Number(match[2] ?? 1)
	};
	const candidate = {
		start: Number(match[3]),
		count: Number(match[4] ?? 1)
	};
	return {
		left: baseline.count,
		right: candidate.count,
		baseline,
		candidate,
		nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
		nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
		heading: match[5] ?? "",
		runs: [],
		open: false
	};
}
function takeLine(hunk, line) {
	const sign = line[0] ?? " ";
	if (sign === "\\") return;
	if (sign !== "+" && sign !== "-") {
		hunk.open = false;
		hunk.left--;
		hunk.right--;
		hunk.nextLeft++;
		hunk.nextRight++;
		return;
	}
	if (!hunk.open) hunk.runs.push({
		baseline: hunk.nextLeft,
		candidate: hunk.nextRight,
		removed: [],
		added: []
	});
	hunk.open = true;
	const run = hunk.runs.at(-1);
	if (sign === "+") {
		run?.added.push(line.slice(1));
		hunk.right--;
		hunk.nextRight++;
	} else {
		run?.removed.push(line.slice(1));
		hunk.left--;
		hunk.nextLeft++;
	}
}
function closeFile(file) {
	const hunks = file.hunks.flatMap(({ runs, heading }) => runs.map((run) => ({
		baseline: rangeOf$1(run.baseline, run.removed.length),
		candidate: rangeOf$1(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		...file.from === path ? {} : { from: file.from },
		state: file.state,
		hunks
	};
}
function rangeOf$1(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
/** Baseline path → candidate path of renamed files. */
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
/** Where a line of the baseline stands in the candidate; undefined when the change removed or rewrote it. */
function candidateLineIn(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return (path, line) => {
		let shift = 0;
		for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
			if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
			if (line < baseline.start + baseline.count) return void 0;
			shift += candidate.count - baseline.count;
		}
		return line + shift;
	};
}
/** Blank lines and lines that are wholly comment change nothing that runs. */
function isIdle(text, path) {
	const trimmed = text.trim();
	if (/\.(?:pyx?|rb|sh|toml|ya?ml)$/.test(path)) return trimmed === "" || trimmed.startsWith("#");
	return trimmed === "" || trimmed.startsWith("//") || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$|^\*(?: .*|\/)?$/.test(trimmed);
}
function touchedLines(file) {
	const lines = [];
	const gaps = [];
	for (const { candidate, added, removed } of file.hunks) {
		added.forEach((text, index) => {
			if (!isIdle(text, file.path)) lines.push(candidate.start + index);
		});
		if (candidate.count === 0 && removed.some((text) => !isIdle(text, file.path))) gaps.push(candidate.start);
	}
	return {
		lines,
		gaps
	};
}
// src/profile/function-range.ts
/** `definitions`: lines on which functions of the file start, known from profiles or source. */
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
/** Lines written within the range, or lines deleted between two of its own. */
function isTouched(range, touched) {
	return touched.lines.some((line) => line >= range.first && line <= range.last) || touched.gaps.some((line) => line >= range.first && line < range.last);
}
// src/profile/source-text.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
/** A slash starts a regular expression where an operand cannot stand before it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
/** The text with comments and literals as spaces; offsets and lines stay. */
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|h|hpp|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
function rangeIn(blank, start, language) {
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = language === "python" ? pythonEnd(blank.split("\n"), start.line) : bracedEnd(blank, language === "js" ? offset + (start.column ?? 1) - 1 : offset, language);
	return last === void 0 ? void 0 : {
		first: start.line,
		last
	};
}
function offsetOf(text, line) {
	let offset = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf("\n", offset);
		if (end < 0) return void 0;
		offset = end + 1;
	}
	return offset;
}
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0) return matchingBrace(text, at);
		if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		if (letter === ")" && depth === 0) parameters = true;
		if (text.startsWith("=>", at) && depth <= 0) {
			arrow = true;
			parameters = true;
			depth = 0;
			at++;
			continue;
		}
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return lineAt(text, at);
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? lineAt(text, text.length) : void 0;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
/** Decorators may stand first; the body is what is indented deeper than `def`. */
function pythonEnd(lines, line) {
	let header = line - 1;
	while (header < lines.length && /^\s*(?:@|$)/.test(lines[header] ?? "")) header++;
	const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? "");
	if (match === null) return header < lines.length ? header + 1 : void 0;
	const indent = match[1]?.length ?? 0;
	let last = header;
	let brackets = 0;
	for (let at = header; at < lines.length; at++) {
		const text = lines[at] ?? "";
		const inside = brackets > 0;
		for (const letter of text) brackets += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (text.trim() === "") continue;
		if (at > header && !inside && text.length - text.trimStart().length <= indent) break;
		last = at;
	}
	return last + 1;
}
/** Lines on which a function of that name is defined; for profilers that tell names only. */
function definitionsOf(blank, name, language) {
	const short = /([\w$]+)[^\w$]*$/.exec(name.replace(/(?<=\w)\([^()]*\)[ \w]*$/, ""))?.[1];
	if (short === void 0) return [];
	const escaped = short.replaceAll("$", "\\$");
	return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), "gm"))].map((match) => lineAt(blank, match.index + match[0].search(/\S/)));
}
function definitionPattern(name, language) {
	switch (language) {
		case "go": return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
		case "python": return String.raw`^\s*(?:async\s+)?def\s+${name}\s*[[(]`;
		case "js": return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
		default: return String.raw`^[ \t]*(?!(?:return|else|new|throw|case)\b)(?:[\w$:<>,*&\[\]@"]+[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^>]*>)?\s*\([^;{}]*\)[^;{}()]*\{`;
	}
}
// src/profile/changed-functions.ts
/** Which of a diff's functions the change under review touched, and where they stand. */
/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, languageOfPath(file.path));
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = definitionLines(functions);
	const keys = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		found.add(each.key);
		if (each.frame.line === void 0) locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (isChanged(each, located, definitions.get(located.file.path) ?? [])) keys.add(each.key);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" || !found.has(key) && isAnyTouched(lines, file)) keys.add(key);
	}
	return {
		keys,
		locations
	};
}
function definitionLines(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
/** In a changed file, by the profiler's own word or else by the function's name in the source; undefined elsewhere. */
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const found = (own === void 0 ? files : [own]).flatMap((file) => {
		if (file.blank === void 0) return [];
		return definitionsOf(file.blank, frame.name, languageOfPath(file.path)).map((line) => ({
			file,
			line
		}));
	});
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
/** `com.example.Parser.next` stands in com/example/Parser.java. */
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const range = line === 1 && column === 1 ? void 0 : rangeOf(file, {
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
function rangeOf(file, start) {
	return file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path));
}
// src/profile/blame.ts
/** Which functions to name for a regression, and how each relates to the change under review. */
/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = .5;
/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const search = {
		named: costlier,
		changed: changed.keys,
		sign
	};
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...callersToBlame(diff, search)];
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, changed.keys, sign);
	const named = new Set([...costlier, ...culprits].map(({ key }) => key));
	const all = [...costlier, ...culprits.filter(({ key }) => !costlier.some((each) => each.key === key))];
	all.push(...diff.functions.filter(({ key }) => callers.has(key) && !named.has(key)));
	return {
		functions: all.map((each) => toBlamed(each, {
			changed,
			callers
		})),
		explained: culprits.length > 0 || callers.size > 0
	};
}
function relationOf(each, { changed, callers }) {
	if (changed.keys.has(each.key)) return "changed";
	return outside(each) ?? (callers.has(each.key) ? "calls-changed" : "unchanged");
}
function outside({ place, frame }) {
	if (place?.kind === "repository") return void 0;
	if (place?.kind === "dependency" || frame.kind === "dependency") return "dependency";
	return frame.kind === "user" ? void 0 : "runtime";
}
function toBlamed(each, findings) {
	const { place, frame } = each;
	const relation = relationOf(each, findings);
	const found = findings.changed.locations.get(each.key);
	const file = place?.kind === "repository" ? place.path : found?.file;
	const line = place?.kind === "repository" ? frame.line ?? found?.line : found?.line;
	const name = relation === "dependency" ? place?.package : void 0;
	return {
		function: each,
		relation,
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { line },
		...name === void 0 ? {} : { package: place?.version === void 0 ? name : `${name}@${place.version}` }
	};
}
/** Changed functions under which the growth of functions that did not change happened. */
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	walk(diff.root, (node, path) => {
		if (!unexplained.has(node.key)) return;
		const culprit = path.findLast(({ key }) => changed.has(key));
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const delta = (node.candidate.self - node.baseline.self) * sign;
		byCulprit.set(culprit.key, (byCulprit.get(culprit.key) ?? 0) + delta);
	});
	const culprits = /* @__PURE__ */ new Set();
	for (const [key, byCulprit] of growth) {
		const { baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, delta] of byCulprit) if (delta >= needed) culprits.add(culprit);
	}
	const already = new Set(named.map(({ key }) => key));
	return diff.functions.filter(({ key }) => culprits.has(key) && !already.has(key));
}
/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walk(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
/** Every node with its ancestors, root first; the path is reused between calls. */
function walk(root, visit) {
	const path = [];
	const open = [{
		node: root,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		path.length = next.depth;
		visit(next.node, path);
		path.push(next.node);
		for (const node of next.node.children) open.push({
			node,
			depth: next.depth + 1
		});
	}
}
// src/profile/align-positions.ts
/** Beyond this many pairs to weigh (a bundle of anonymous functions) plain order decides. */
const mostPairs = 1e6;
/**
* Needleman and Wunsch's alignment (1970) of both lists, each in file order: pairs never cross, and the sum of
* likenesses is greatest. `candidateLine` (from the diff under review) decides for every line that is still there.
*/
function alignPositions(baseline, candidate, candidateLine) {
	const like = (a, b) => {
		const line = candidateLine?.(a.line);
		if (line !== void 0) return line === b.line && a.column === b.column ? 4 : 0;
		return candidateLine === void 0 ? likeness$2(a, b) : Math.min(1, likeness$2(a, b));
	};
	return numbered(baseline.length * candidate.length > mostPairs ? byOrder(baseline, candidate) : bestPairs(baseline, candidate, like), baseline, candidate);
}
/** Equal place 4, equal column 1 (inserted lines move none), shared callers up to 3; 0 never pairs. */
function likeness$2(a, b) {
	const shared = [...a.callers].filter((caller) => b.callers.has(caller)).length;
	const callers = shared === 0 ? 0 : 3 * shared / (a.callers.size + b.callers.size - shared);
	return (a.line === b.line && a.column === b.column ? 4 : a.column === b.column ? 1 : 0) + callers;
}
function byOrder(baseline, candidate) {
	return baseline.slice(0, candidate.length).map((_, index) => [index, index]);
}
function bestPairs(baseline, candidate, like) {
	const width = candidate.length + 1;
	const best = new Float64Array((baseline.length + 1) * width);
	const at = (i, j) => best[i * width + j] ?? 0;
	for (const [i, a] of baseline.entries()) for (const [j, b] of candidate.entries()) {
		const alike = like(a, b);
		const paired = alike > 0 ? at(i, j) + alike : 0;
		best[(i + 1) * width + j + 1] = Math.max(paired, at(i, j + 1), at(i + 1, j));
	}
	const pairs = [];
	let [i, j] = [baseline.length, candidate.length];
	while (i > 0 && j > 0) if (at(i, j) === at(i - 1, j)) i--;
	else if (at(i, j) === at(i, j - 1)) j--;
	else pairs.push([--i, --j]);
	return pairs.reverse();
}
function numbered(pairs, baseline, candidate) {
	const left = [];
	const right = [];
	let next = 1;
	for (const [a, b] of [...pairs, [baseline.length, candidate.length]]) {
		while (left.length < a) left.push(next++);
		while (right.length < b) right.push(next++);
		if (a < baseline.length || b < candidate.length) {
			left.push(next);
			right.push(next++);
		}
	}
	return {
		baseline: left,
		candidate: right
	};
}
// src/profile/names/go.ts
/** Go symbol names. */
/** `main.Map[go.shape.int,go.shape.string]` and `main.Map[...]` are one function; so are the two calling conventions. */
function normaliseGoName(name) {
	return withoutBrackets(name).replace(/\.abi(?:0|internal)$/, "");
}
/** Type parameters nest: `F[[]map[string]int]`. An unbalanced bracket leaves the name as it was. */
function withoutBrackets(name) {
	if (!name.includes("[")) return name;
	let depth = 0;
	let kept = "";
	for (const letter of name) {
		if (letter === "[") depth++;
		else if (letter === "]") depth--;
		else if (depth === 0) kept += letter;
		if (depth < 0) return name;
	}
	return depth === 0 && kept !== "" ? kept : name;
}
// src/profile/names/js.ts
/** JavaScript function names as V8, perf maps and bundlers write them. */
/** Interpreter `~`, Sparkplug `^`, Maglev `+`, TurboFan `*`: one function however hot it got. */
const tierMark = /^(?:(?:JS|LazyCompile|Function|Callback|Script|Eval):[~^*+]?|[~^*+](?=[\p{ID_Start}$_(]))/u;
function normaliseJsName(name) {
	const bare = name.replace(tierMark, "").replace(/ (?:\S+:\/\/\/?|\/|node:)\S*:\d+(?::\d+)?$/, "").replace(/ \[as [^\]]*\]$/, "").replace(/^async (?=[\p{ID_Start}$_])/u, "").replace(/^(?:bound )+(?=bound )/, "").replace(/(?<=[\p{ID_Continue}])\$\d+$/u, "");
	return isAnonymous(bare) ? "" : bare;
}
/** Names that say only that there is none. */
function isAnonymous(name) {
	return /^(?:|\(?<?anonymous>?\)?|\(anonymous function\))$/.test(name);
}
// src/profile/names/jvm.ts
/** Java, Kotlin and Scala names as async-profiler, JFR and perf maps write them. */
/** Hidden classes, accessors and proxies are numbered in order of birth, which differs from run to run. */
const born = [
	[/_\[[0-9jikw]\]$/, ""],
	[/^L([\w/$]+);::/, "$1."],
	[/\$\$Lambda(?:[$.]\d+)?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$$$$Lambda"],
	[/(LambdaForm\$(?:D?MH|BMH|VH|[A-Za-z]+))(?:[$/.]\d+(?![\dx]))?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$1"],
	[/(Generated(?:Method|Constructor|SerializationConstructor)Accessor)\d+/g, "$1"],
	[/(\$\$(?:FastClass|Enhancer|KeyFactory)By\w*?CGLIB\$\$)[0-9a-f]+/g, "$1"],
	[/(ByteBuddy|HibernateProxy|MockitoMock)\$\w{6,}/g, "$1"],
	[/(\$Proxy)\d+/g, "$1"],
	[/(lambda\$[\w$]*?)\$\d+(?=$|\()/g, "$1"],
	[/(?<=[\w$])\+0x[0-9a-f]+/g, ""]
];
function normaliseJvmName(name) {
	const stable = born.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
	return stable.includes("/") && !stable.includes(" ") ? stable.replaceAll("/", ".") : stable;
}
// src/profile/names/native.ts
/** C, C++, Rust and kernel symbols. */
/** What compilers and linkers append to a symbol without it being another function. */
function normaliseNativeName(name) {
	return name.replace(/_\[[0-9jikw]\]$/, "").replace(/\+0x[0-9a-f]+$/, "").replace(/@@?[A-Z][\w.]*$/, "").replaceAll(/ ?\[clone [^\]]*\]/g, "").replace(/(?:\.(?:constprop|isra|part|cold|llvm|lto_priv|localalias)(?:\.\d+)*)+$/, "").replaceAll(/\[abi:\w+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
}
// src/profile/names/python.ts
/** Python function names as py-spy and CPython's own profilers write them. */
/** Executing lines and thread ids change from run to run: `f (a.py:12)` is `f`, `thread (0x7F3A)` a thread. */
function normalisePythonName(name) {
	return name.replace(/ \([^()]*\.pyx?:\d+\)$/, "").replace(/:\d+$/, "").replace(/^process \d+:/, "process:").replace(/^thread \((?:0x[0-9A-Fa-f]+|\d+)\)/, "thread").replace(/^(Thread|ThreadPoolExecutor|Dummy)-\d+(?:_\d+)?(?= |$)/, "$1");
}
// src/profile/frame-name.ts
/** A function's name without what differs between two runs of one program. '' is a function without a name. */
function stableName(frame) {
	switch (frame.language) {
		case "js": return normaliseJsName(frame.name);
		case "go": return normaliseGoName(frame.name);
		case "python": return normalisePythonName(frame.name);
		case "jvm": return normaliseJvmName(frame.name);
		case "native": return normaliseNativeName(frame.name);
		case "unknown": return unknownName(frame.name);
	}
}
/** Folded stacks do not say what they are: apply only what cannot hurt another language's names. */
function unknownName(name) {
	const native = normaliseNativeName(name);
	if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normaliseJsName(native);
	if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalisePythonName(native);
	if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normaliseJvmName(native);
	return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normaliseGoName(native) : native;
}
// src/profile/place.ts
/**
* The place of a profiler's file name. `roots` are the checkouts (of both sides: two temporary worktrees give one
* path), absolute and without a trailing slash; without roots relative paths count as the repository's.
*/
function placeOf$1(file, roots) {
	const runtime = runtimePlace(file);
	if (runtime !== void 0) return runtime;
	const plain = toPlainPath(file);
	const dependency = dependencyPlace(plain);
	if (dependency !== void 0) return dependency;
	const standard = standardLibraryPlace(plain);
	if (standard !== void 0) return standard;
	const relative = withinRoots(plain, roots);
	if (relative !== void 0) return {
		path: withoutContentHash(relative),
		kind: "repository"
	};
	return {
		path: withoutContentHash(plain),
		kind: "elsewhere"
	};
}
/** Path relative to the repository's root, or undefined for a file that is not the repository's own. */
function repositoryPath(file, roots) {
	const place = placeOf$1(file, roots);
	return place.kind === "repository" ? place.path : void 0;
}
function runtimePlace(file) {
	if (/^(node:|native |internal\/|<frozen |<built-in|\[native)/.test(file)) return {
		path: file,
		kind: "runtime"
	};
	if (file.startsWith("wasm://")) return {
		path: "wasm",
		kind: "elsewhere"
	};
}
/** URLs, Windows separators, bundlers' virtual schemes and cache-busting queries, reduced to a path. */
function toPlainPath(file) {
	const slashes = file.replaceAll("\\", "/");
	const path = slashes.replace(/^(?:webpack|webpack-internal|turbopack|rsc):\/\/[^/]*\/(?:\.\/)?/, "").replace(/^https?:\/\/[^/]*\//, "").replace(/^file:\/\/(?:localhost)?/, "").replace(/^\/@fs\//, "/").replace(/^\/(?=[A-Za-z]:\/)/, "").replace(/(\.(?:[cm]?[jt]sx?|vue|svelte))[?#].*$/, "$1");
	return collapseDots(slashes.includes("://") ? decoded(path) : path);
}
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
function collapseDots(path) {
	if (!/(^|\/)\.\.?\//.test(path)) return path;
	const parts = [];
	for (const part of path.split("/")) {
		if (part === ".") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
function withinRoots(path, roots) {
	const folder = roots.map((root) => toPlainPath(root).replace(/\/+$/, "")).filter((root) => path.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
	if (folder !== void 0) return path.slice(folder.length + 1);
	return /^(\/|[A-Za-z]:\/|<|\[|\()/.test(path) || path === "" ? void 0 : path;
}
function dependencyPlace(path) {
	return nodePackage(path) ?? goModule(path) ?? pythonPackage(path) ?? cargoCrate(path);
}
function place$1(name, rest, version) {
	const known = {
		path: rest,
		kind: "dependency",
		package: name
	};
	return version === void 0 ? known : {
		...known,
		version
	};
}
/**
* The innermost node_modules wins; pnpm's and Yarn's stores carry the version in the path, and so do profiles captured
* here (`node_modules/yaml@2.9.1/…`, see measure/package-versions.ts).
*/
function nodePackage(path) {
	const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
	if (match === null) return void 0;
	const [, before = "", name = "", version, rest = ""] = match;
	const escaped = name.replace("/", "[+/]").replaceAll(".", "\\.");
	const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
	const yarn = new RegExp(`/cache/${name.replace("/", "-")}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
	return place$1(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}
/** `…/pkg/mod/github.com/!azure/x@v1.2.3/file.go`, or the same without its beginning under `-trimpath`. */
function goModule(path) {
	const match = /^(?:.*\/pkg\/mod\/)?([^/@]+\.[^/@]+(?:\/[^@]*)?)@(v\d[^/]*)\/(.*)$/.exec(path);
	if (match === null || match[1] === "golang.org/toolchain") return void 0;
	const name = (match[1] ?? "").replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
	return place$1(name, `${name}/${match[3]}`, match[2]);
}
function pythonPackage(path) {
	const match = /\/(?:site|dist)-packages\/([^/@]+)(?:@(\d[^/]*))?((?:\/.*)?)$/.exec(path);
	if (match === null) return void 0;
	const [, first = "", version, rest = ""] = match;
	return place$1(first.replace(/\.(?:py|so|pyd)$/, ""), `${first}${rest}`, version);
}
function cargoCrate(path) {
	const match = /\/registry\/src\/[^/]+\/([^/]+?)-(\d+\.[^/]*)\/(.*)$/.exec(path);
	return match === null ? void 0 : place$1(match[1] ?? "", `${match[1]}/${match[3]}`, match[2]);
}
const standardLibraries = [
	/\/lib(?:64)?\/python\d[\d.]*t?\/(.*)$/,
	/(?:^|\/)golang\.org\/toolchain@[^/]+\/src\/(.*)$/,
	/\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/((?:runtime|internal|[a-z0-9]+)\/.*\.(?:go|s))$/,
	/^\/rustc\/[0-9a-f]+\/(.*)$/
];
function standardLibraryPlace(path) {
	for (const pattern of standardLibraries) {
		const match = pattern.exec(path);
		if (match !== null) return {
			path: match[1] ?? path,
			kind: "runtime"
		};
	}
}
/** `index-BdK3f9aX.js` and `main.3f2a1b9c.js` are one file however often they are built. */
function withoutContentHash(path) {
	return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token) => isHash(token) ? "" : whole);
}
/** Eight letters can be a word: a digit, or a capital after the first letter, makes it a hash. */
function isHash(token) {
	return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
// src/profile/frame-key.ts
/**
* Keys under which frames of many profiles are the same function: language-normalised name and repository-relative
* file, never a line. Only where one JavaScript file has several functions of one name, or of none, does position
* count, and then as an ordinal found by aligning both sides, so that inserted lines change no key.
*/
/** `sides`: one list of profiles a side, baseline first; one side alone is fine. */
function keyProfiles(sides, options = {}) {
	const named = sides.map((profiles, side) => {
		const renamed = side < sides.length - 1 ? options.renamedFiles : void 0;
		return profiles.map((profile) => profile.frames.map((frame) => nameFrame(frame, options.roots ?? [], renamed)));
	});
	const ordinals = findOrdinals(sides, named, options);
	const functions = /* @__PURE__ */ new Map();
	return {
		keys: named.map((profiles, side) => {
			const ofSide = /* @__PURE__ */ new Map();
			const keysOfSide = profiles.map((frames) => frames.map((entry) => {
				const keyed = toFunction$1(entry, ordinals.get(entry.base)?.[side]?.get(entry.position));
				const line = ofSide.get(keyed.key)?.frame.line ?? Number.POSITIVE_INFINITY;
				if (!ofSide.has(keyed.key) || (keyed.frame.line ?? line) < line) ofSide.set(keyed.key, keyed);
				return keyed.key;
			}));
			for (const [key, keyed] of ofSide) functions.set(key, keyed);
			return keysOfSide;
		}),
		functions
	};
}
function nameFrame(frame, roots, renamed) {
	const name = stableName(frame);
	const given = frame.file === void 0 || frame.file === "" ? void 0 : placeOf$1(frame.file, roots);
	const moved = given === void 0 ? void 0 : renamed?.get(given.path);
	const place = given !== void 0 && moved !== void 0 ? {
		...given,
		path: moved
	} : given;
	return {
		base: place === void 0 ? name || "(anonymous)" : `${name} (${place.path})`,
		name,
		place,
		position: `${frame.line ?? 0}:${frame.column ?? 0}`,
		frame
	};
}
function toFunction$1(entry, ordinal) {
	const { frame, place } = entry;
	const anonymous = entry.name === "" && place !== void 0;
	const name = anonymous ? `(anonymous ${place.path}#${ordinal ?? 1})` : entry.name || "(anonymous)";
	const key = anonymous ? name : ordinal === void 0 ? entry.base : `${entry.base}#${ordinal}`;
	const shown = {
		...frame,
		name,
		kind: kindOf(frame, place)
	};
	return place === void 0 ? {
		key,
		frame: shown
	} : {
		key,
		frame: {
			...shown,
			file: place.path
		},
		place
	};
}
/** What the path tells beats what the reader guessed from the name. */
function kindOf(frame, place) {
	if (place?.kind === "dependency" || place?.kind === "runtime") return place.kind;
	return place?.kind === "repository" ? "user" : frame.kind;
}
/** Per base key that needs them, per side: ordinal by position. */
function findOrdinals(sides, named, options) {
	const positions = positionsOf(named);
	for (const [base, perSide] of positions) if (!(base.startsWith(" (") || base === "(anonymous)") && perSide.every((known) => known.size < 2)) positions.delete(base);
	if (positions.size > 0) noteCallers(sides, named, positions);
	const ordinals = /* @__PURE__ */ new Map();
	for (const [base, perSide] of positions) ordinals.set(base, ordinalsOf(perSide, base, options));
	return ordinals;
}
/** Only V8's lines are sure to be definitions; elsewhere equal names in one file stay one function. */
function positionsOf(named) {
	const positions = /* @__PURE__ */ new Map();
	for (const [side, profiles] of named.entries()) for (const { base, position, frame } of profiles.flat()) {
		if (frame.language !== "js" || frame.line === void 0) continue;
		const perSide = positions.get(base) ?? named.map(() => /* @__PURE__ */ new Map());
		positions.set(base, perSide);
		const seen = perSide[side];
		if (seen?.has(position) === false) seen.set(position, {
			line: frame.line,
			column: frame.column ?? 0,
			callers: /* @__PURE__ */ new Set()
		});
	}
	return positions;
}
function noteCallers(sides, named, positions) {
	for (const [side, profiles] of sides.entries()) for (const [index, profile] of profiles.entries()) {
		const names = named[side]?.[index] ?? [];
		for (const { frames } of profile.stacks) for (let depth = 1; depth < frames.length; depth++) {
			const callee = names[frames[depth] ?? -1];
			const caller = names[frames[depth - 1] ?? -1];
			if (callee === void 0 || caller === void 0) continue;
			positions.get(callee.base)?.[side]?.get(callee.position)?.callers.add(caller.base);
		}
	}
}
function ordinalsOf(perSide, base, options) {
	const [baseline = [], candidate = []] = perSide.map((seen) => [...seen].sort(([, a], [, b]) => a.line - b.line || a.column - b.column).map(([key, value]) => ({
		key,
		value
	})));
	const file = / \((.*)\)$/.exec(` ${base}`)?.[1] ?? "";
	const map = options.candidateLine;
	const aligned = alignPositions(baseline.map(({ value }) => value), candidate.map(({ value }) => value), map === void 0 ? void 0 : (line) => map(file, line));
	return [new Map(baseline.map(({ key }, index) => [key, aligned.baseline[index] ?? 1])), new Map(candidate.map(({ key }, index) => [key, aligned.candidate[index] ?? 1]))];
}
// src/profile/call-tree.ts
/** One side on its own: the merged call tree and the functions of one or more profiles. */
const rootFrame = {
	name: "(root)",
	language: "unknown",
	kind: "runtime"
};
function buildCallTree(profiles, options = {}) {
	const [first] = profiles;
	if (first === void 0) throw new RangeError("A call tree is built of at least one profile");
	const wanted = options.type ?? defaultTypeOf(first).type;
	const keyed = keyProfiles([profiles], options);
	const columns = profiles.map((profile, index) => ({
		profile,
		type: typeIndex(profile, wanted),
		keys: keyed.keys[0]?.[index] ?? [],
		column: 0
	}));
	const tree = mergeProfiles(columns, {
		columns: 1,
		recursion: options.recursion ?? "keep"
	});
	const root = convertTree(tree, (node, children) => ({
		key: node.key,
		frame: keyed.functions.get(node.key)?.frame ?? rootFrame,
		self: node.self[0] ?? 0,
		total: node.total[0] ?? 0,
		children: [...children].sort((a, b) => b.total - a.total || compareKeys(a.key, b.key))
	}));
	const functions = [...tree.functions.values()].map(({ key, self, total }) => {
		return {
			...keyed.functions.get(key) ?? {
				key,
				frame: rootFrame
			},
			self: self[0] ?? 0,
			total: total[0] ?? 0
		};
	});
	functions.sort((a, b) => b.self - a.self || b.total - a.total || compareKeys(a.key, b.key));
	const type = first.sampleTypes[typeIndex(first, wanted)] ?? first.sampleTypes[0];
	return {
		type,
		root,
		functions,
		others: othersOf(profiles, type)
	};
}
function othersOf(profiles, shown) {
	const totals = /* @__PURE__ */ new Map();
	for (const { sampleTypes, stacks } of profiles) for (const [index, type] of sampleTypes.entries()) {
		if (type.type === shown.type) continue;
		const known = totals.get(type.type) ?? {
			type,
			total: 0
		};
		totals.set(type.type, known);
		for (const { values } of stacks) known.total += values[index] ?? 0;
	}
	return [...totals.values()];
}
function defaultTypeOf(profile) {
	return profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
}
/** Index of the sample type of that name. */
function typeIndex(profile, type) {
	const index = profile.sampleTypes.findIndex((known) => known.type === type);
	if (index >= 0) return index;
	const known = profile.sampleTypes.map((each) => each.type).join(", ");
	throw new GateError("PROFILE_UNLIKE", `Cannot read the profile as its sample types must include ${type}: current value is ${known}`, { hint: "name one of them with --type; both sides of a diff must have been captured alike" });
}
/** By code unit: the same order on every machine. */
function compareKeys(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/profile/assemble-diff.ts
/** Puts merged values, tests, renames and shifts together into the diff that is shown. */
function assembleDiff(parts) {
	const { comparison, tree, tests } = parts;
	const { baseline, candidate } = comparison.design;
	const { root, because } = toDiffTree(parts, testNodes(tree, comparison.design, tests));
	const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
	functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
	return {
		kind: comparison.kind,
		type: comparison.type,
		unit: comparison.unit,
		basis: comparison.basis,
		...comparison.inlining === void 0 ? {} : { inlining: comparison.inlining },
		repeats: {
			baseline: baseline.length,
			candidate: candidate.length
		},
		samples: {
			baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
			candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate)
		},
		slowness: parts.slowness,
		exposure: {
			baseline: exposureOf(baseline),
			candidate: exposureOf(candidate)
		},
		root,
		functions,
		lowConfidence: baseline.length === 1 || candidate.length === 1
	};
}
function exposureOf(repeats) {
	return repeats.reduce((sum, { exposure }) => sum + exposure, 0);
}
function samplesOf(values, repeats) {
	return Math.round(repeats.reduce((sum, { quantum }, index) => sum + (values[index] ?? 0) / quantum, 0));
}
function selfDelta({ baseline, candidate }) {
	return Math.abs(candidate.self - baseline.self);
}
function weigh({ baseline, candidate }, known) {
	const perExposure = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / repeats.reduce((sum, { exposure }) => sum + exposure, 0);
	const split = baseline.length;
	return {
		baseline: {
			self: perExposure(known.self.subarray(0, split), baseline),
			total: perExposure(known.total.subarray(0, split), baseline)
		},
		candidate: {
			self: perExposure(known.self.subarray(split), candidate),
			total: perExposure(known.total.subarray(split), candidate)
		}
	};
}
function statusOf({ baseline, candidate }) {
	if (baseline.total === 0 && candidate.total > 0) return "new";
	return candidate.total === 0 && baseline.total > 0 ? "removed" : "common";
}
function toChange(tested, significant) {
	const { delta, low, high, p, pAdjusted } = tested;
	return {
		delta,
		low,
		high,
		p,
		pAdjusted,
		significant
	};
}
function toDiffTree(parts, tests) {
	const causes = /* @__PURE__ */ new Map();
	const because = /* @__PURE__ */ new Map();
	const renamed = new Set(parts.renames.values());
	return {
		root: convertTree(parts.tree, (node, children) => {
			const below = strongest(children.flatMap((child) => causes.get(child) ?? []));
			const { total, self } = changesOf(node, {
				tests,
				parts,
				below
			});
			const sides = weigh(parts.comparison.design, node);
			const converted = {
				key: node.key,
				frame: parts.keyed.functions.get(node.key)?.frame ?? rootFrame,
				...sides,
				...total === void 0 ? {} : { change: total },
				...self === void 0 ? {} : { selfChange: self },
				status: parts.moved.has(node.key) ? "moved" : renamed.has(node.key) ? "renamed" : statusOf(sides),
				...self?.significant === true || below[0] === void 0 ? {} : { becauseOf: below[0].key },
				children: [...children].sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key))
			};
			const own = self?.significant === true ? [{
				key: node.key,
				delta: self.delta
			}] : [];
			causes.set(converted, strongest([...own, ...below]));
			for (const { delta } of below) because.set(node.key, (because.get(node.key) ?? /* @__PURE__ */ new Set()).add(Math.sign(delta)));
			return converted;
		}),
		because
	};
}
function widthOf({ baseline, candidate }) {
	return Math.max(baseline.total, candidate.total);
}
/** The largest of each sign, the larger first. */
function strongest(causes) {
	const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
	const more = sorted.find(({ delta }) => delta > 0);
	const less = sorted.find(({ delta }) => delta < 0);
	return sorted.filter((cause) => cause === more || cause === less);
}
function changesOf(node, { tests, parts, below }) {
	const still = parts.moved.has(node.key);
	const selfTest = tests.self.get(node);
	const totalTest = tests.total.get(node);
	const self = selfTest === void 0 ? void 0 : toChange(selfTest, !still && isNamed(selfTest));
	if (totalTest === void 0) return {
		self,
		total: void 0
	};
	const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
	if (self?.significant === true) signs.add(Math.sign(self.delta));
	return {
		self,
		total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs)))
	};
}
function isNamed({ pAdjusted }) {
	return pAdjusted <= falseDiscoveryRate;
}
/** Once a function below is named, its callers need no correction for the search: only evidence of their own. */
function followsFrom({ p, delta }, signs) {
	return p <= .05 && signs.has(Math.sign(delta));
}
function toFunctionChange(parts, known, because) {
	const { key } = known;
	const { comparison, keyed, tests, moved, renames } = parts;
	const sides = weigh(comparison.design, known);
	const described = keyed.functions.get(key) ?? {
		key,
		frame: rootFrame
	};
	const selfTest = tests.self.get(key);
	const totalTest = tests.total.get(key);
	const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
	const before = renamedFrom === void 0 ? void 0 : keyed.functions.get(renamedFrom)?.frame.name ?? renamedFrom;
	const lines = candidateLines(known, comparison.design.baseline.length);
	const still = moved.has(key);
	const follows = totalTest !== void 0 && followsFrom(totalTest, because.get(key) ?? /* @__PURE__ */ new Set());
	return {
		key,
		frame: described.frame,
		...described.place === void 0 ? {} : { place: described.place },
		...sides,
		...selfTest === void 0 ? {} : { self: toChange(selfTest, !still && isNamed(selfTest)) },
		...totalTest === void 0 ? {} : { total: toChange(totalTest, !still && (isNamed(totalTest) || follows)) },
		status: still ? "moved" : before === void 0 ? statusOf(sides) : "renamed",
		...before === void 0 ? {} : { renamedFrom: before },
		...lines.length === 0 ? {} : { lines }
	};
}
/** Share of a function's samples below which a line is a slip of the profiler, not where the function ran. */
const leastOfLines = .01;
function candidateLines({ lines }, split) {
	const sum = (values) => values.subarray(split).reduce((all, value) => all + value, 0);
	const whole = [...lines.values()].reduce((all, values) => all + sum(values), 0);
	return [...lines].filter(([, values]) => sum(values) > leastOfLines * whole).map(([line]) => line).sort((a, b) => a - b);
}
// src/profile/comparable.ts
/** May these profiles be compared, by which sample type, and per what? Refuses with the reason rather than mislead. */
/** Sampling periods further apart are different flags, not the jitter of one sampler's clock. */
const mostPeriodRatio = 1.25;
function checkAlike(baselines, candidates, wanted = {}) {
	const [first] = baselines;
	if (first === void 0 || candidates.length === 0) throw new RangeError("A profile diff needs at least one profile a side");
	const type = wanted.type ?? defaultTypeOf(first.profile).type;
	const all = [...baselines, ...candidates];
	for (const { profile } of all) checkPair(first.profile, profile, type);
	const unit = unitOf$1(first.profile, type);
	const basis = wanted.per === void 0 ? basisOf(all) : checkBasis(wanted.per, all, unit);
	const repeats = (side) => side.map((each) => toRepeat(each, type, basis));
	return {
		kind: unit === "B" || /^(alloc|inuse)/.test(type) ? "heap" : "cpu",
		type,
		unit,
		basis,
		...first.profile.inlining === void 0 ? {} : { inlining: first.profile.inlining },
		design: {
			baseline: repeats(baselines),
			candidate: repeats(candidates)
		}
	};
}
function checkPair(first, other, type) {
	if (first.mode !== other.mode) throw unlike("modes", first.mode, other.mode, "profile both sides by the same event, in the same mode");
	typeIndex(other, type);
	const [unit, otherUnit] = [unitOf$1(first, type), unitOf$1(other, type)];
	if (unit !== otherUnit) throw unlike(`units of ${type}`, unit, otherUnit, "write both with the same profiler options");
	if (first.inlining !== other.inlining) throw unlike("inlining", first.inlining ?? "on", other.inlining ?? "on", "profile both sides with the same flags");
	checkPeriods(first, other);
}
function checkPeriods(first, other) {
	if (first.period === void 0 || other.period === void 0 || !(first.period > 0) || !(other.period > 0)) return;
	const [unit = "", otherUnit = ""] = [first.periodUnit, other.periodUnit];
	const ratio = first.period / other.period;
	if (unit === otherUnit && ratio <= mostPeriodRatio && ratio >= 1 / mostPeriodRatio) return;
	throw unlike("sampling periods", `${first.period} ${unit}`.trim(), `${other.period} ${otherUnit}`.trim(), "sample both sides at the same rate");
}
function unlike(what, baseline, other, hint) {
	return new GateError("PROFILE_UNLIKE", `Cannot compare profiles as their ${what} must be equal: current value is ${baseline} and ${other}`, { hint });
}
function unitOf$1(profile, type) {
	return profile.sampleTypes[typeIndex(profile, type)]?.unit ?? "1";
}
function basisOf(sides) {
	if (sides.every((side) => operationsOf$1(side) > 0)) return "operation";
	if (sides.every(({ profile }) => profile.durationNs !== void 0 && profile.durationNs > 0)) return "second";
	return "share";
}
function checkBasis(per, sides, unit) {
	if (!{
		operation: !sides.every((side) => operationsOf$1(side) > 0),
		second: !sides.every(({ profile: { durationNs = 0 } }) => durationNs > 0),
		"cpu-second": unit !== "ns",
		share: false
	}[per]) return per;
	throw new GateError("PROFILE_UNLIKE", `Cannot compare profiles per ${per} as all of them must ${{
		operation: "say how many operations they hold (--ops)",
		second: "tell how long they were captured",
		"cpu-second": "count time",
		share: ""
	}[per]}`, { hint: "leave --per out for what the profiles allow, or use --per share" });
}
/** 0: not known. */
function operationsOf$1({ operations, profile }) {
	return operations ?? profile.operations ?? 0;
}
function toRepeat(side, type, basis) {
	const { profile } = side;
	const total = busyTotal(profile, typeIndex(profile, type));
	const quantum = quantumOf(profile, typeIndex(profile, type));
	if (basis === "operation") return {
		exposure: operationsOf$1(side),
		quantum
	};
	if (basis === "second") return {
		exposure: (profile.durationNs ?? 0) / 1e9,
		quantum
	};
	if (basis === "cpu-second") return {
		exposure: total > 0 ? total / 1e9 : 1,
		quantum
	};
	return {
		exposure: total > 0 ? total : 1,
		quantum
	};
}
/** All that was sampled but for idle time. */
function busyTotal(profile, type) {
	const idle = new Set(profile.frames.flatMap((frame, index) => frame.name === "(idle)" ? [index] : []));
	return sumOf$1(profile, type, (frames) => idle.size === 0 || !frames.some((frame) => idle.has(frame)));
}
function sumOf$1(profile, type, counts = () => true) {
	return profile.stacks.reduce((sum, { frames, values }) => counts(frames) ? sum + (values[type] ?? 0) : sum, 0);
}
/**
* Mean value of one sample: from the samples the profile counts, else from its period, else the smallest value of any
* stack, which a single sample made.
*/
function quantumOf(profile, type) {
	if (profile.sampleTypes[type]?.unit === "samples") return 1;
	const total = sumOf$1(profile, type);
	if (!(total > 0)) return 1;
	const samples = samplesIn(profile);
	if (samples !== void 0) return total / samples;
	return profile.stacks.reduce((least, { values }) => {
		const value = values[type] ?? 0;
		return value > 0 && value < least ? value : least;
	}, total);
}
function samplesIn(profile) {
	const counted = profile.sampleTypes.findIndex(({ type, unit }) => type === "samples" || unit === "samples");
	const byType = counted < 0 ? 0 : sumOf$1(profile, counted);
	if (byType > 0) return byType;
	if (profile.sampleCount !== void 0 && profile.sampleCount > 0) return profile.sampleCount;
	const paced = profile.sampleTypes.findIndex(({ unit }) => unit === profile.periodUnit);
	const byPeriod = paced < 0 || !profile.period ? 0 : sumOf$1(profile, paced) / profile.period;
	return byPeriod > 0 ? byPeriod : void 0;
}
// src/profile/cost-shift.ts
/**
* The sum is flat when what is left of the moved cost is under a quarter and no evidence speaks against "nothing"; at
* 0.05 one extraction in twenty that cost nothing was blamed.
*/
const mostLeft = .25;
const leastP = .01;
/** Keys of the functions whose cost moved. */
function findCostShifts(tree, keyed, context) {
	const moved = /* @__PURE__ */ new Set();
	for (const [host, parts] of groupsByHost(tree, context)) {
		const group = [host, ...parts];
		if (!group.some((key) => (context.tests.self.get(key)?.pAdjusted ?? 1) <= .05)) continue;
		const shift = flatGroup(tree, group, context) ? group : withNeighbours(tree, keyed, group, context);
		for (const key of shift) if (key !== "") moved.add(key);
	}
	return moved;
}
/** Functions on one side only, with enough samples to tell, by the nearest function above them that both sides have. */
function groupsByHost(tree, { design, tests }) {
	const absent = new Set([...tree.functions.keys()].filter((key) => lacks(tree, key, design)));
	const oneSided = new Set([...absent].filter((key) => tests.self.has(key)));
	const weights = /* @__PURE__ */ new Map();
	const between = /* @__PURE__ */ new Map();
	for (const node of oneSided.size === 0 ? [] : nodesOf(tree)) {
		if (!oneSided.has(node.key)) continue;
		let host = node.parent;
		for (; host !== void 0 && absent.has(host.key); host = host.parent) between.set(node.key, (between.get(node.key) ?? /* @__PURE__ */ new Set()).add(host.key));
		const hosts = weights.get(node.key) ?? /* @__PURE__ */ new Map();
		weights.set(node.key, hosts);
		hosts.set(host?.key ?? "", (hosts.get(host?.key ?? "") ?? 0) + node.total.reduce((sum, value) => sum + value, 0));
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [key, hosts] of weights) {
		const [host = ""] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? [];
		const group = groups.get(host) ?? /* @__PURE__ */ new Set();
		for (const part of [key, ...between.get(key) ?? []]) group.add(part);
		groups.set(host, group);
	}
	return groups;
}
/** A stray sample or two, as a profiler caught a function between its prologue and its work, are no presence. */
const leastPresence = .02;
/** Absent from one side but for strays, and not only from the leaves. */
function lacks(tree, key, design) {
	const { baseline, candidate } = testRates(design, tree.functions.get(key)?.total ?? []);
	return Math.min(baseline, candidate) <= leastPresence * Math.max(baseline, candidate);
}
function flatGroup(tree, group, { design, tests }) {
	const sum = new Float64Array(design.baseline.length + design.candidate.length);
	let moved = 0;
	for (const key of group) {
		const self = key === "" ? tree.root.self : tree.functions.get(key)?.self;
		for (const [column, value] of self?.entries() ?? []) sum[column] = (sum[column] ?? 0) + value;
		moved += Math.max(0, tests.self.get(key)?.delta ?? 0);
	}
	const left = testRates(design, sum);
	return moved > 0 && left.p > leastP && Math.abs(left.delta) <= mostLeft * moved;
}
/** Code split off a sibling: functions of the same files whose self changed the other way join the group. */
function withNeighbours(tree, keyed, group, context) {
	const parts = group.slice(1);
	const files = new Set(parts.map((key) => keyed.functions.get(key)?.place?.path).filter((path) => path !== void 0));
	const net = parts.reduce((sum, key) => sum + (context.tests.self.get(key)?.delta ?? 0), 0);
	const neighbours = [...context.tests.self].filter(([key, { delta, pAdjusted }]) => pAdjusted <= .05 && delta * net < 0 && !parts.includes(key) && files.has(keyed.functions.get(key)?.place?.path ?? ""));
	const wider = [.../* @__PURE__ */ new Set([...parts, ...neighbours.map(([key]) => key)])];
	return neighbours.length > 0 && flatGroup(tree, wider, context) ? wider : [];
}
// src/profile/renames.ts
/** A rename that also doubles the cost is told as one removed and one new function. */
const mostCostRatio = 2;
const leastShared = .5;
/**
* Baseline key → candidate key of functions renamed (same file) or moved to another file (same name). Both must be
* called from the same place, call alike functions and cost alike; the best likeness first, each function once.
*/
function findRenames(tree, keyed, design) {
	const { removed, added } = findLeftovers(tree, keyed, design);
	const pairs = removed.flatMap((before) => added.flatMap((after) => {
		const alike = likeness$1(before, after);
		return alike === void 0 ? [] : [{
			before: before.known.key,
			after: after.known.key,
			alike
		}];
	}));
	pairs.sort((a, b) => b.alike - a.alike);
	const renames = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { before, after } of pairs) {
		if (renames.has(before) || taken.has(after)) continue;
		renames.set(before, after);
		taken.add(after);
	}
	return renames;
}
function findLeftovers(tree, keyed, design) {
	const leftovers = /* @__PURE__ */ new Map();
	const removed = [];
	const added = [];
	for (const { key, total } of tree.functions.values()) {
		const { baseline, candidate, samples } = testRates(design, total);
		const known = keyed.functions.get(key);
		if (known === void 0 || samples < 10 || baseline > 0 && candidate > 0) continue;
		const leftover = {
			known,
			rate: baseline + candidate,
			parents: /* @__PURE__ */ new Set(),
			children: /* @__PURE__ */ new Set()
		};
		leftovers.set(key, leftover);
		(candidate > 0 ? added : removed).push(leftover);
	}
	if (removed.length === 0 || added.length === 0) return {
		removed: [],
		added: []
	};
	for (const node of nodesOf(tree)) {
		leftovers.get(node.key)?.parents.add(node.parent?.key ?? "");
		if (node.parent !== void 0) leftovers.get(node.parent.key)?.children.add(node.key);
	}
	return {
		removed,
		added
	};
}
function likeness$1(before, after) {
	const sameName = before.known.frame.name === after.known.frame.name;
	const path = before.known.place?.path;
	const sameFile = path !== void 0 && path === after.known.place?.path;
	if (!sameName && !sameFile) return void 0;
	const ratio = before.rate / after.rate;
	if (ratio > mostCostRatio || ratio < 1 / mostCostRatio) return void 0;
	const parents = shared(before.parents, after.parents);
	const children = shared(before.children, after.children);
	if (parents === 0 || children < leastShared) return void 0;
	return parents + children + Math.min(ratio, 1 / ratio) + (sameName ? 1 : 0);
}
/** Jaccard's index; 1 for two empty sets. A renamed function that calls itself still has alike children. */
function shared(a, b) {
	if (a.size === 0 && b.size === 0) return 1;
	const both = [...a].filter((key) => b.has(key)).length;
	return both / (a.size + b.size - both);
}
// src/profile/machine-speed.ts
/**
* How fast the machine was while each profile was taken, told by code that did not change: a neighbour, the clock or a
* memory layout makes all functions of one process slower together, by 5 % on a quiet machine and by 20 % on a busy
* one, and that is no cost of any function. (The idea of size factors in sequencing: Anders & Huber 2010, Genome
* Biology 11:R106.) What was called more is no speed, so the factor is used only
* - where most functions agree on one ratio of candidate to baseline: those that do not are the ones that changed;
* - where no function sets the pace that it is judged by: one with most of the cost must be vouched for by the others
*   together, and tells nothing where they are too little known to do so;
* - where that ratio is no larger than processes of one side differ among themselves: a suite that grew as a whole is
*   not a slow machine. Without operations nothing tells how much was done, and the ratio, load and speed together, is
*   taken off whatever it is;
* - where it agrees with the shift that was measured apart, if one was: what it takes off may not lead away from it;
* - as far as the functions that agree tell it more sharply than not knowing it would hurt.
*
* Everything here depends on ratios only: the same profiles with twice the samples give the same factors.
*/
/** With fewer profiles a side nothing is known of how processes differ. */
const leastRepeats = 3;
/** Functions differ by this much between processes by themselves (layout, compilation); no one is known better. */
const ownScatter = .05;
/** Share of the functions, weighed by how well each is known, that must agree. */
const leastAgreement = .6;
/** How far from the ratio a function may stand and still agree: standard errors of its own, and 2 % for the ratio's. */
const mostErrors = 2.5;
const ratioTolerance = .02;
/** Chance that an unchanged suite's ratio is taken for a change of the suite. */
const implausible = .01;
/** A function with more than this share of what tells the speed would tell it alone. */
const mostShare = 2 / 3;
/** The others vouch for it where they would see it differ by half of what is taken off, or by this much. */
const leastSeen = .1;
/** `design` with every exposure scaled to a machine of one speed; as it was where the speed cannot be told. */
function levelMachine(tree, design, question = {}) {
	const asItWas = {
		design,
		slowness: 1
	};
	const [baseline, candidate] = [design.baseline.length, design.candidate.length];
	const anyRatio = question.anyRatio === true;
	if (!anyRatio && (baseline < leastRepeats || candidate < leastRepeats)) return asItWas;
	const repeats = [...design.baseline, ...design.candidate];
	const split = baseline;
	const steady = vouchedFor(agreeing(seenFunctions(tree, repeats), {
		split,
		repeats,
		changed: question.changed ?? /* @__PURE__ */ new Set()
	}), split);
	if (steady.length < 2) return asItWas;
	const { sums, logs } = sumsOf(steady, repeats);
	const between = spreadOf(logs, split);
	const told = anyRatio ? 1 : toldOf({
		steady,
		sums,
		logs,
		between,
		split
	});
	const slowness = Math.exp(told * between.difference);
	if (!anyRatio && Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) return asItWas;
	if (question.shift !== void 0 && leadsAway(tree, {
		design,
		slowness,
		shift: question.shift
	})) return asItWas;
	return {
		design: scaled(repeats, {
			sums,
			logs,
			told,
			split
		}),
		slowness
	};
}
function sumsOf(steady, repeats) {
	const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	return {
		sums,
		logs: sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1)))
	};
}
/** How much of the ratios is the machine's and not the scatter of those that tell it. */
function toldOf(known) {
	const { steady, sums, logs, between, split } = known;
	return between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf$1(steady, sums, logs, split) / between.variance);
}
function scaled(repeats, by) {
	const { sums, logs, told, split } = by;
	const center = mean(logs);
	const exposures = repeats.map(({ exposure }, column) => exposure * Math.exp(told * ((logs[column] ?? center) - center)));
	const back = total(repeats.map(({ exposure }) => exposure)) / total(exposures);
	const levelled = repeats.map((repeat, column) => {
		const exposureVariance = told ** 2 * repeat.quantum / (sums[column] ?? 1);
		return {
			...repeat,
			exposure: (exposures[column] ?? 0) * back,
			exposureVariance
		};
	});
	return {
		baseline: levelled.slice(0, split),
		candidate: levelled.slice(split)
	};
}
/** Less than this, taken off or not, changes nothing that is named; more must not lead the wrong way by half of itself. */
const leastTakenOff = .02;
/** Taken off, the totals would stand further from the measured shift than as they were. */
function leadsAway(tree, { design, slowness, shift }) {
	if (!(shift > 0)) return false;
	const split = design.baseline.length;
	const rate = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / total(repeats.map(({ exposure }) => exposure));
	const whole = tree.root.total;
	const ratio = rate(whole.subarray(split), design.candidate) / rate(whole.subarray(0, split), design.baseline);
	const [before, after] = [Math.log(ratio / shift), Math.log(ratio / slowness / shift)];
	const off = Math.abs(Math.log(slowness));
	return Number.isFinite(before) && off > leastTakenOff && Math.abs(after) - Math.abs(before) > off / 2;
}
/**
* Without one that has most of the cost, unless all others together moved as it did and are known well enough to have
* shown it if not.
*/
function vouchedFor(steady, split) {
	const sizes = steady.map(({ values }) => total(Array.from(values)));
	const heaviest = steady[sizes.findIndex((size) => size > mostShare * total(sizes))];
	if (heaviest === void 0) return steady;
	const others = steady.filter((each) => each !== heaviest);
	if (others.length === 0) return [];
	const relative = spreadOf(heaviest.logs.map((log, column) => log - Math.log(others.reduce((sum, { rates }) => sum + (rates[column] ?? 0), 0))), split);
	const error = Math.max(relative.degrees > 0 ? relative.error : 0, countingError([heaviest], split), countingError(others, split));
	const unseen = ratioTolerance + mostErrors * error;
	const least = Math.max(leastSeen, Math.abs(heaviest.difference) / 2);
	return Math.abs(relative.difference) <= unseen && unseen <= least ? steady : others;
}
/** Of the log ratio of their sums, by the number of samples. */
function countingError(functions, split) {
	const columns = functions[0]?.samples.map((_, column) => functions.reduce((sum, { samples }) => sum + (samples[column] ?? 0), 0)) ?? [];
	const [left, right] = [total(columns.slice(0, split)), total(columns.slice(split))];
	return Math.sqrt(1 / Math.max(1, left) + 1 / Math.max(1, right));
}
/** Functions seen in every profile. */
function seenFunctions(tree, repeats) {
	return [...tree.functions.values()].filter(({ self }) => self.every((value) => value > 0)).map(({ key, self }) => {
		const rates = repeats.map(({ exposure }, column) => (self[column] ?? 0) / exposure);
		const samples = repeats.map(({ quantum }, column) => (self[column] ?? 0) / quantum);
		return {
			key,
			values: self,
			rates,
			logs: rates.map(Math.log),
			samples
		};
	});
}
/** Those whose ratio is the one that most have; none where there is no such. */
function agreeing(functions, { split, changed }) {
	if (functions.length < 2) return [];
	const sums = (functions[0]?.logs.map((_, column) => column) ?? []).map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	const known = functions.map((each) => toSteady(each, {
		sums,
		split
	}));
	const weights = evened(known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2)));
	const middle = weightedMedian(known.map(({ difference }) => difference), weights.map((weight, index) => changed.has(known[index]?.key ?? "") ? 0 : weight));
	const agrees = known.map(({ key, difference, error }) => !changed.has(key) && Math.abs(difference - middle) <= ratioTolerance + mostErrors * error);
	return weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0) >= leastAgreement * total(weights) ? known.filter((_, index) => agrees[index] === true) : [];
}
function toSteady(seen, { sums, split }) {
	const share = total(Array.from(seen.values)) / total(sums);
	const scatter = spreadOf(sums.map((sum, column) => Math.log((seen.values[column] ?? 0) / sum)), split);
	const alone = {
		...seen,
		difference: spreadOf(seen.logs, split).difference,
		error: 0
	};
	const error = scatter.degrees > 0 ? scatter.error / Math.max(.05, 1 - share) : countingError([alone], split);
	return {
		...alone,
		error
	};
}
/** The best known, which is the most sampled, may not outvote all others: where one rules, it is what may have changed. */
function evened(weights) {
	const all = total(weights);
	return weights.map((weight) => Math.min(weight, (all - weight) / 2));
}
function spreadOf(values, split) {
	const sides = [values.slice(0, split), values.slice(split)];
	const [left = 0, right = 0] = sides.map(mean);
	const degrees = values.length - 2;
	const variance = sides.flatMap((side) => {
		const middle = mean(side);
		return side.map((value) => (value - middle) ** 2);
	}).reduce((sum, square) => sum + square, 0) / degrees;
	const error = Math.sqrt(variance * (1 / split + 1 / (values.length - split)));
	return {
		difference: right - left,
		error,
		variance,
		degrees
	};
}
/** Variance of a log sum that its own functions' scatter makes, as they disagree with the sum. */
function noiseOf$1(steady, sums, logs, split) {
	const whole = sums.reduce((sum, value) => sum + value, 0);
	return steady.reduce((noise, each) => {
		const share = sums.reduce((sum, _, column) => sum + (each.values[column] ?? 0), 0) / whole;
		const relative = each.logs.map((log, column) => log - (logs[column] ?? 0));
		return noise + share ** 2 * spreadOf(relative, split).variance / Math.max(.05, 1 - share);
	}, 0);
}
function weightedMedian(values, weights) {
	const order = values.map((value, index) => ({
		value,
		weight: weights[index] ?? 0
	})).sort((a, b) => a.value - b.value);
	const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
	let passed = 0;
	for (const [index, { value, weight }] of order.entries()) {
		passed += weight;
		if (Math.abs(passed - half) <= 1e-12 * half) return (value + (order[index + 1]?.value ?? value)) / 2;
		if (passed > half) return value;
	}
	return 0;
}
function mean(values) {
	return total(values) / values.length;
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// src/profile/speed-and-tests.ts
/**
* The machine's speed and the functions that changed, each told with the other's help. A function that grew, taken for
* one that did not, passes for a slower machine: it then looks as if it had grown by less, and all others as if they had
* shrunk. So whatever is found is taken out of what tells the speed, the surest first, and the rest is told again.
*
* On captures of py-spy this leaves a third of the unrelated functions coloured (6 of 400 deals for 17) and finds as many
* that changed.
*/
/** Each takes one more pass over all functions; where more changed, no few tell the machine anyway. */
const mostTakenOut = 8;
function testAtOneSpeed(tree, design, question = {}) {
	let told = levelAndTest(tree, design, question);
	const changed = /* @__PURE__ */ new Set();
	while (changed.size < mostTakenOut) {
		const next = surest(told.tests, changed);
		if (next === void 0) return told;
		changed.add(next);
		const again = levelAndTest(tree, design, {
			...question,
			changed
		});
		if ([...changed].every((key) => isFound$1(again.tests, key))) told = again;
	}
	return told;
}
function levelAndTest(tree, design, question) {
	const levelled = levelMachine(tree, design, question);
	return {
		...levelled,
		tests: testFunctions(tree, levelled.design)
	};
}
function isFound$1({ self }, key) {
	return (self.get(key)?.pAdjusted ?? 1) <= falseDiscoveryRate;
}
function surest(tests, but) {
	return [...tests.self].filter(([key]) => !but.has(key) && isFound$1(tests, key)).sort(([a, { p }], [b, { p: other }]) => p - other || compareKeys(a, b))[0]?.[0];
}
// src/profile/diff.ts
/** Throws PROFILE_UNLIKE for profiles that must not be compared: unlike modes, types, units or sampling rates. */
function diffProfiles(baselines, candidates, options = {}) {
	const comparison = checkAlike(baselines, candidates, options);
	const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
	const keyed = keyProfiles(profiles, {
		...options.roots === void 0 ? {} : { roots: options.roots },
		...options.changes === void 0 ? {} : {
			renamedFiles: renamedFilesOf(options.changes),
			candidateLine: candidateLineIn(options.changes)
		}
	});
	const recursion = options.recursion ?? "keep";
	const first = mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion
	});
	const renames = findRenames(first, keyed, comparison.design);
	const tree = renames.size === 0 ? first : mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion,
		aliases: renames
	});
	const { design, slowness, tests } = testAtOneSpeed(tree, comparison.design, {
		anyRatio: comparison.basis !== "operation",
		...options.shift === void 0 ? {} : { shift: options.shift }
	});
	const moved = findCostShifts(tree, keyed, {
		design,
		tests
	});
	return assembleDiff({
		comparison: {
			...comparison,
			design
		},
		slowness,
		tree,
		keyed,
		renames,
		tests,
		moved
	});
}
function mergeSides(sides, keyed, choice) {
	const { type, recursion, aliases } = choice;
	let column = 0;
	const columns = sides.flatMap((profiles, side) => profiles.map((profile, index) => {
		const keys = keyed.keys[side]?.[index] ?? [];
		return {
			profile,
			type: profile.sampleTypes.findIndex((known) => known.type === type),
			keys: side === 0 && aliases !== void 0 ? keys.map((key) => aliases.get(key) ?? key) : keys,
			column: column++
		};
	}));
	return mergeProfiles(columns, {
		columns: column,
		recursion,
		preemption: "caller"
	});
}
// src/profile/formats/bytes.ts
/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
/** Decompressed size beyond which a file is taken for a bomb. A real profile of this size would not fit the model either. */
const maxInflatedBytes = 1 << 30;
/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
const maxJsonBytes = 536870848;
function isGzip(head) {
	return head[0] === 31 && head[1] === 139;
}
function toChunks(bytes) {
	return bytes instanceof Uint8Array ? [bytes] : bytes;
}
function concat(bytes) {
	if (bytes instanceof Uint8Array) return bytes;
	const chunks = [...bytes];
	const [only] = chunks;
	if (only !== void 0 && chunks.length === 1) return only;
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}
/** Chunks of the decompressed content; a file that is not gzip passes through untouched and unjoined. */
function* inflated(bytes, format, limit = maxInflatedBytes) {
	const rest = toChunks(bytes)[Symbol.iterator]();
	const first = firstBytes(rest);
	if (first === void 0) return;
	if (isGzip(first)) {
		yield gunzip(concat(chain(first, rest)), format, limit);
		return;
	}
	yield* chain(first, rest);
}
/** At least two bytes, so that a magic number is never split between chunks. */
function firstBytes(rest) {
	let first;
	while (first === void 0 || first.length < 2) {
		const next = rest.next();
		if (next.done === true) return first;
		first = first === void 0 || first.length === 0 ? next.value : concat([first, next.value]);
	}
	return first;
}
function* chain(first, rest) {
	yield first;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
function gunzip(bytes, format, limit = maxInflatedBytes) {
	try {
		return gunzipSync(bytes, { maxOutputLength: limit });
	} catch (cause) {
		if (cause instanceof RangeError) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its decompressed size must be <= ${limit} bytes: current value is more`, {
			hint: "profile a shorter run, or raise the sampling interval",
			cause
		});
		const message = cause instanceof Error ? cause.message : String(cause);
		const got = message === "unexpected end of file" ? `cut short after ${bytes.length} bytes` : message;
		throw malformed$1(format, "the file", "whole gzip data", got, cause);
	}
}
/** Looked at to tell which format a file is in. */
const headBytes = 65536;
/** The first decompressed bytes, for detection: at most what 64 KiB hold (64 MiB at worst); none when damaged. */
function headOf(bytes) {
	const head = bytes.subarray(0, headBytes);
	if (!isGzip(head)) return head;
	try {
		return gunzipSync(head, { finishFlush: constants$1.Z_SYNC_FLUSH }).subarray(0, headBytes);
	} catch {
		return /* @__PURE__ */ new Uint8Array(0);
	}
}
/** By byte order mark, or by the zero bytes that UTF-16 gives to ASCII. */
function encodingOf(head) {
	const [first = 1, second = 1] = head;
	if (first === 255 && second === 254 || first !== 0 && second === 0) return "utf-16le";
	return first === 254 && second === 255 || first === 0 ? "utf-16be" : "utf-8";
}
/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
function decodeText(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
}
/** Braces alone do not make JSON: Rust and PHP have functions named `{closure}`. */
function looksLikeJson(head) {
	return /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(decodeText(head));
}
function parseJson(bytes, format, limit) {
	const whole = concat(inflated(bytes, format, limit));
	if (whole.length > maxJsonBytes) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its size must be <= ${maxJsonBytes} bytes: current value is ${whole.length}`, { hint: "profile a shorter run, or raise the sampling interval" });
	const text = decodeText(whole);
	try {
		return JSON.parse(text);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		return closedArray(text) ?? refuseJson({
			format,
			message,
			length: text.length,
			cause
		});
	}
}
/** Traces are arrays of events whose writers may leave the bracket open: readers are to put up with it. */
function closedArray(text) {
	if (!/^\s*\[\s*\{/.test(text)) return void 0;
	try {
		return JSON.parse(`${text.replace(/[\s,]+$/, "")}]`);
	} catch {
		return;
	}
}
function refuseJson(fault) {
	const position = /at position (\d+)/.exec(fault.message)?.[1];
	const got = (position === void 0 ? /end of JSON/.test(fault.message) : Number(position) >= fault.length) ? `cut short after ${fault.length} characters` : fault.message;
	throw malformed$1(fault.format, "the file", "whole JSON", got, fault.cause);
}
// src/profile/formats/pprof-comments.ts
const prefix$1 = "flamegate:";
function commentsOf(comments) {
	const pairs = /* @__PURE__ */ new Map();
	for (const comment of comments) {
		const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
		if (match?.[1] !== void 0) pairs.set(match[1], match[2] ?? "");
	}
	const operations = positive(pairs.get("operations"));
	const sampleCount = positive(pairs.get("samples"));
	const producer = pairs.get("producer");
	const mode = pairs.get("mode");
	return {
		own: pairs.has("frames"),
		...producer === void 0 ? {} : { producer },
		...mode === void 0 ? {} : { mode },
		...pairs.get("inlining") === "off" ? { inlining: "off" } : {},
		...operations === void 0 ? {} : { operations },
		...sampleCount === void 0 ? {} : { sampleCount }
	};
}
function toComments(profile) {
	return [
		`${prefix$1}frames=1`,
		`${prefix$1}producer=${profile.producer}`,
		`${prefix$1}mode=${profile.mode}`,
		...profile.inlining === void 0 ? [] : [`${prefix$1}inlining=${profile.inlining}`],
		...profile.operations === void 0 ? [] : [`${prefix$1}operations=${profile.operations}`],
		...profile.sampleCount === void 0 ? [] : [`${prefix$1}samples=${profile.sampleCount}`]
	];
}
/** A hostile comment is no number, not an error: comments are free text. */
function positive(text) {
	const value = Number(text);
	return text !== void 0 && Number.isFinite(value) && value > 0 ? value : void 0;
}
// src/profile/formats/pprof-detect.ts
/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row tell. */
/** Wire type of each field of `Profile`, by number. A repeated number may also be packed. */
const wireTypes$1 = [
	[],
	[2],
	[2],
	[2],
	[2],
	[2],
	[2],
	[0],
	[0],
	[0],
	[0],
	[2],
	[0],
	[0, 2],
	[0],
	[0]
];
/** Go's runtime begins with the time, everybody else with sample types: whichever, three fields must fit (or all there are). */
const fieldsNeeded = 3;
function looksLikePprof(head) {
	let at = 0;
	for (let field = 0; field < fieldsNeeded; field++) {
		if (at === head.length) return field > 0;
		const tag = head[at] ?? 0;
		const wire = tag & 7;
		if (tag >= 128 || wireTypes$1[tag >> 3]?.includes(wire) !== true) return false;
		const { value, next } = varint(head, at + 1);
		if (next > head.length) return false;
		if (field === 0 && tag === sampleTypeTag && !isValueType(head, next, Math.min(next + value, head.length))) return false;
		at = wire === 0 ? next : next + value;
		if (at > head.length) return field > 0;
	}
	return true;
}
const sampleTypeTag = 10;
/** Two numbers, type and unit. */
function isValueType(bytes, start, end) {
	for (let at = start; at < end;) {
		if (bytes[at] !== 8 && bytes[at] !== 16) return false;
		at = varint(bytes, at + 1).next;
	}
	return true;
}
function varint(bytes, start) {
	let value = 0;
	for (let at = start; at < bytes.length && at < start + 10; at++) {
		const byte = bytes[at] ?? 0;
		value += (byte & 127) * 2 ** (7 * (at - start));
		if (byte < 128) return {
			value,
			next: at + 1
		};
	}
	return {
		value,
		next: Number.POSITIVE_INFINITY
	};
}
// src/profile/formats/frame-origin.ts
const languageOfExtension = {
	js: "js",
	mjs: "js",
	cjs: "js",
	jsx: "js",
	ts: "js",
	mts: "js",
	cts: "js",
	tsx: "js",
	vue: "js",
	go: "go",
	py: "python",
	pyx: "python",
	java: "jvm",
	kt: "jvm",
	scala: "jvm",
	clj: "jvm",
	groovy: "jvm",
	c: "native",
	h: "native",
	cc: "native",
	cpp: "native",
	cxx: "native",
	hpp: "native",
	inc: "native",
	rs: "native",
	zig: "native",
	s: "native",
	S: "native"
};
function languageOfFile(file) {
	if (file === void 0) return "unknown";
	if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return "js";
	if (/^<(frozen |string>|stdin>|module>)/.test(file)) return "python";
	const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
	return extension === void 0 ? "unknown" : languageOfExtension[extension] ?? "unknown";
}
/** `file` and `name` as the profiler gave them. */
function originOf(name, file, language) {
	switch (language) {
		case "js": return {
			language,
			kind: kindOfJs(name, file)
		};
		case "go": return {
			language,
			kind: kindOfGo(name, file)
		};
		case "python": return {
			language,
			kind: kindOfPython(file)
		};
		case "jvm": return {
			language,
			kind: kindOfJvm(name)
		};
		case "native": return {
			language,
			kind: kindOfNative(file)
		};
		case "unknown": return {
			language,
			kind: "user"
		};
	}
}
function kindOfJs(name, file) {
	if (file === void 0 || file === "") return name === "" || name === "(anonymous)" ? "user" : "runtime";
	if (/^(node:|native |internal\/)/.test(file)) return "runtime";
	return file.includes("/node_modules/") || file.startsWith("node_modules/") ? "dependency" : "user";
}
function kindOfGo(name, file) {
	if (file !== void 0 && (file.includes("/pkg/mod/") || /@v\d/.test(file) || file.includes("/vendor/"))) return "dependency";
	if (name.startsWith("main.")) return "user";
	if (file !== void 0 && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return "runtime";
	return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(name) ? "runtime" : "user";
}
function kindOfPython(file) {
	if (file === void 0) return "user";
	if (/[/\\](site|dist)-packages[/\\]/.test(file)) return "dependency";
	return file.startsWith("<frozen") || /[/\\]lib[/\\]python\d/.test(file) ? "runtime" : "user";
}
function kindOfJvm(name) {
	return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name) ? "runtime" : "user";
}
function kindOfNative(file) {
	if (file === void 0) return "user";
	if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return "kernel";
	return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? "native" : "user";
}
// src/profile/formats/pprof-pattern.ts
/** Regular expressions out of a file nobody vouches for. Go's never take long; JavaScript's can, so only plain ones are run. */
const mostCharacters$2 = 8192;
/** A name so long is some template's; matching it would only cost time. */
const mostTested = 512;
/** Repetitions beside one another in one alternative: each multiplies the ways a name can be parted. */
const mostRepetitions = 2;
/** Undefined for none, for one that is not JavaScript's, and for one that could run for hours. */
function decodedPattern(source) {
	if (source === "" || source.length > mostCharacters$2 || !isPlain(source)) return void 0;
	try {
		const expression = new RegExp(`^(?:${source})$`);
		return { test: (text) => text.length <= mostTested && expression.test(text) };
	} catch {
		return;
	}
}
function isPlain(source) {
	const bare = source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
	if (/\)[*+{]/.test(bare)) return false;
	return bare.split("|").every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
// src/profile/formats/pprof-prune.ts
/**
* `drop_frames` and `keep_frames` of pprof: frames that would name the allocator or the profiler where its caller is
* meant (github.com/google/pprof, profile/prune.go: Prune). A frame that matches goes, with all it called, unless nothing
* else called it.
*/
function createPruning(drop, keep) {
	const dropped = decodedPattern(drop);
	if (dropped === void 0) return void 0;
	const kept = decodedPattern(keep);
	const known = /* @__PURE__ */ new Map();
	const matches = (name) => {
		const simple = simplified(name);
		return dropped.test(simple) && kept?.test(simple) !== true;
	};
	const isDropped = (name) => {
		const answer = known.get(name) ?? (name !== "" && matches(name));
		known.set(name, answer);
		return answer;
	};
	return { firstDropped: (names) => names.findLastIndex(isDropped) };
}
/** Without arguments, as pprof takes them off before it matches. */
function simplified(name) {
	const bare = name.startsWith(".") ? name.slice(1) : name;
	for (const { 0: found, index } of bare.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) if (found === "(") return bare.slice(0, index);
	return bare;
}
// src/profile/formats/protobuf.ts
/**
* Protocol buffer wire format, one top-level field at a time from chunks, so that a profile larger than memory's comfort
* is never whole. I tried pprof-format's decoder for reading: it takes a truncated file for a short one, and holds an
* object for every sample. https://protobuf.dev/programming-guides/encoding/
*/
/** Low 32 bits of the varint at the cursor. */
function readBits(cursor, format) {
	const { bytes } = cursor;
	let low = 0;
	let high = 0;
	for (let shift = 0; shift < 70; shift += 7) {
		if (cursor.at >= cursor.end) throw malformed$1(format, `byte ${cursor.at}`, "the rest of a number", "its end");
		const byte = bytes[cursor.at++] ?? 0;
		if (shift < 28) low |= (byte & 127) << shift;
		else if (shift === 28) {
			low |= (byte & 15) << 28;
			high = (byte & 127) >>> 4;
		} else high |= (byte & 127) << shift - 32;
		if (byte < 128) {
			cursor.high = high >>> 0;
			return low >>> 0;
		}
	}
	throw malformed$1(format, `byte ${cursor.at}`, "a number of at most 10 bytes", "a longer one");
}
/** Rounded above 2^53. */
function readUnsigned(cursor, format) {
	const first = cursor.at < cursor.end ? cursor.bytes[cursor.at] ?? 0 : 128;
	if (first < 128) {
		cursor.at++;
		return first;
	}
	return readBits(cursor, format) + cursor.high * 2 ** 32;
}
/** int64, two's complement; rounded beyond 2^53. */
function readSigned(cursor, format) {
	return readBits(cursor, format) + (cursor.high | 0) * 2 ** 32;
}
/** Exact: ids and addresses use all 64 bits. */
function readExact(cursor, format) {
	const low = readBits(cursor, format);
	const { high } = cursor;
	return high < 2 ** 21 ? low + high * 2 ** 32 : BigInt(low) + (BigInt(high) << 32n);
}
const wireTypes = {
	0: "varint",
	1: "fixed64",
	2: "bytes",
	5: "fixed32"
};
/** Tag at the cursor: the field number, and how it is encoded. */
function readTag(cursor, format) {
	const at = cursor.at;
	const tag = readUnsigned(cursor, format);
	const wire = wireTypes[tag % 8];
	if (wire === void 0 || tag < 8) throw malformed$1(format, `byte ${at}`, "the tag of a field", tag);
	return {
		field: Math.floor(tag / 8),
		wire
	};
}
/** Moves past a field's content. */
function skip(cursor, wire, format) {
	if (wire === "varint") readUnsigned(cursor, format);
	else enter(cursor, wire, format);
}
/** Length-delimited content at the cursor as a cursor of its own; the outer one moves past it. */
function enter(cursor, wire, format) {
	const length = wire === "fixed64" ? 8 : wire === "fixed32" ? 4 : readUnsigned(cursor, format);
	const start = cursor.at;
	if (wire === "varint" || start + length > cursor.end) throw malformed$1(format, `byte ${start}`, `followed by ${length} bytes`, `${cursor.end - start} bytes`);
	cursor.at = start + length;
	return {
		bytes: cursor.bytes,
		at: start,
		end: start + length,
		high: 0
	};
}
/** Top-level fields in turn. The cursor handed over is valid until the next step. */
function* fieldsOf(chunks, format) {
	const held = createHeld(chunks);
	while (held.fill(1)) {
		held.fill(20);
		const { field, wire } = readTag(held.cursor, format);
		if (wire === "bytes") {
			const length = readUnsigned(held.cursor, format);
			if (!held.fill(length)) throw malformed$1(format, `field ${field}`, `${length} bytes long`, `${held.cursor.end - held.cursor.at} bytes`);
			const { bytes, at } = held.cursor;
			held.cursor.at += length;
			yield {
				field,
				wire,
				cursor: {
					bytes,
					at,
					end: at + length,
					high: 0
				}
			};
		} else if (wire === "varint") yield {
			field,
			wire,
			cursor: held.cursor
		};
		else skip(held.cursor, wire, format);
	}
}
/** A window over the chunks that doubles, so that one long field costs linear work however small the chunks. */
function createHeld(chunks) {
	const rest = chunks[Symbol.iterator]();
	const cursor = {
		bytes: /* @__PURE__ */ new Uint8Array(0),
		at: 0,
		end: 0,
		high: 0
	};
	const take = (chunk) => {
		const kept = cursor.end - cursor.at;
		if (kept === 0) {
			Object.assign(cursor, {
				bytes: chunk,
				at: 0,
				end: chunk.length
			});
			return;
		}
		const size = kept + chunk.length;
		const room = cursor.at === 0 && cursor.bytes.length >= size ? cursor.bytes : new Uint8Array(2 * size);
		if (room !== cursor.bytes) room.set(cursor.bytes.subarray(cursor.at, cursor.end));
		room.set(chunk, kept);
		Object.assign(cursor, {
			bytes: room,
			at: 0,
			end: size
		});
	};
	return {
		cursor,
		fill(bytes) {
			while (cursor.end - cursor.at < bytes) {
				const next = rest.next();
				if (next.done === true) return false;
				take(next.value);
			}
			return true;
		}
	};
}
// src/profile/formats/pprof-tables.ts
/** The tables of a pprof file (github.com/google/pprof, proto/profile.proto), decoded; samples are pprof.ts's. */
const format$1 = "pprof";
/** Numeric fields of a message by number; the last of several wins. Signed ones come from `signed`. */
function numbersOf$1(cursor, signed = []) {
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format$1);
		if (wire !== "varint") skip(cursor, wire, format$1);
		else numbers[field] = signed.includes(field) ? readSigned(cursor, format$1) : readExact(cursor, format$1);
	}
	return numbers;
}
function small(numbers, field) {
	return Number(numbers[field] ?? 0);
}
function readValueType(cursor) {
	const numbers = numbersOf$1(cursor);
	return {
		type: small(numbers, 1),
		unit: small(numbers, 2)
	};
}
function readMapping(cursor) {
	const numbers = numbersOf$1(cursor);
	return [numbers[1] ?? 0, {
		start: numbers[2] ?? 0,
		offset: numbers[4] ?? 0,
		file: small(numbers, 5)
	}];
}
function readFunction(cursor) {
	const numbers = numbersOf$1(cursor, [5]);
	return [numbers[1] ?? 0, {
		name: small(numbers, 2),
		systemName: small(numbers, 3),
		file: small(numbers, 4),
		startLine: small(numbers, 5)
	}];
}
function readLocation(cursor) {
	const lines = [];
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format$1);
		if (field === 4 && wire === "bytes") lines.push(readLine(enter(cursor, wire, format$1)));
		else if (wire === "varint") numbers[field] = readExact(cursor, format$1);
		else skip(cursor, wire, format$1);
	}
	return [numbers[1] ?? 0, {
		mappingId: numbers[2] ?? 0,
		address: numbers[3] ?? 0,
		lines
	}];
}
function readLine(cursor) {
	const numbers = numbersOf$1(cursor);
	const packed = numbers[2] ?? 0;
	const line = Number(BigInt(packed) & 4294967295n);
	const column = small(numbers, 3) || Number(BigInt(packed) >> 32n);
	return {
		functionId: numbers[1] ?? 0,
		line,
		column
	};
}
/** Decodes varints of a repeated field, packed or one by one, onto `into`; returns how many it holds then. */
function readRepeated(cursor, wire, onto) {
	const inner = wire === "bytes" ? enter(cursor, wire, format$1) : cursor;
	let { count } = onto;
	do {
		if (wire === "bytes" && inner.at >= inner.end) break;
		onto.into[count++] = onto.read(inner, format$1);
	} while (wire === "bytes");
	return count;
}
function readIndex(cursor) {
	return readUnsigned(cursor, format$1);
}
function stringAt$1(strings, index, where) {
	const text = strings[index];
	if (text === void 0) throw malformed$1(format$1, where, `an index below ${strings.length} into the strings`, index);
	return text;
}
// src/profile/formats/stack-tree.ts
/**
* Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
* Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
*/
/** Frame references all stacks together may hold (8 bytes each) before a file is refused. */
const maxFrameReferences = 1 << 26;
/**
* Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
* times in one sample, is a million of them in a few kilobytes.
*/
const maxNodes = 1 << 25;
/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
function createStackTree(width, format, mostNodes = maxNodes) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(4096);
	let size = 1;
	const grow = () => {
		parents = widen(parents, parents.length * 2);
		items = widen(items, items.length * 2);
		const wider = new Float64Array(values.length * 2);
		wider.set(values);
		values = wider;
		slots = new Int32Array(slots.length * 2);
		for (let node = 1; node < size; node++) slots[freeSlot(at$1(parents, node), at$1(items, node))] = node;
	};
	const freeSlot = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash$1(parent, item) & mask;
		while (slots[slot] !== 0) slot = slot + 1 & mask;
		return slot;
	};
	const child = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash$1(parent, item) & mask;
		for (let found = at$1(slots, slot); found !== 0; found = at$1(slots, slot)) {
			if (parents[found] === parent && items[found] === item) return found;
			slot = slot + 1 & mask;
		}
		if (size >= mostNodes) throw tooManyPaths(format, mostNodes);
		if (size === parents.length) {
			grow();
			slot = freeSlot(parent, item);
		}
		parents[size] = parent;
		items[size] = item;
		slots[slot] = size;
		return size++;
	};
	return {
		get size() {
			return size;
		},
		child,
		add(node, type, value) {
			const index = node * width + type;
			values[index] = (values[index] ?? 0) + value;
		},
		parentOf: (node) => at$1(parents, node),
		itemOf: (node) => at$1(items, node),
		valueOf: (node, type) => values[node * width + type] ?? 0,
		totalOf(type) {
			let total = 0;
			for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
			return total;
		},
		toStacks: (format) => toStacks({
			parents,
			items,
			values,
			width,
			size
		}, format)
	};
}
function toStacks(nodes, format) {
	const depths = new Int32Array(nodes.size);
	const stacks = [];
	let references = 0;
	for (let node = 0; node < nodes.size; node++) {
		if (node > 0) depths[node] = at$1(depths, at$1(nodes.parents, node)) + 1;
		if (isZero(nodes, node)) continue;
		references += at$1(depths, node);
		if (references > maxFrameReferences) throw tooLarge$1(format);
		stacks.push(toStack(nodes, node, at$1(depths, node)));
	}
	return stacks;
}
/** Most nodes are callers only. */
function isZero({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return false;
	return true;
}
function toStack(nodes, leaf, depth) {
	const values = Array.from(nodes.values.subarray(leaf * nodes.width, (leaf + 1) * nodes.width));
	const last = at$1(nodes.items, leaf);
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(marksLine ? depth - 1 : depth);
	let node = marksLine ? at$1(nodes.parents, leaf) : leaf;
	for (let i = frames.length - 1; i >= 0; i--) {
		frames[i] = at$1(nodes.items, node);
		node = at$1(nodes.parents, node);
	}
	return marksLine ? {
		frames,
		values,
		leafLine: ~last
	} : {
		frames,
		values
	};
}
function tooLarge$1(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the depths of its distinct stacks must sum to <= ${maxFrameReferences} frames: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function tooManyPaths(format, most) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its distinct call paths must be <= ${most}: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function widen(array, length) {
	const wider = new Int32Array(length);
	wider.set(array);
	return wider;
}
/** Callers stay within `size`. */
function at$1(array, index) {
	return array[index] ?? 0;
}
/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finaliser). */
function hash$1(parent, item) {
	let mixed = Math.imul(parent, 2246822507) ^ Math.imul(item, 3266489909);
	mixed = Math.imul(mixed ^ mixed >>> 15, 2246822507);
	return (mixed ^ mixed >>> 13) >>> 0;
}
// src/profile/formats/profile-builder.ts
/** Frames given an index each and stacks merged: what every reader ends in. */
/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
const anonymous = "(anonymous)";
/** Characters of all distinct frames. A name of a megabyte that a million frames refer to is a small file. */
const mostCharacters$1 = 2 ** 28;
/** `width`: number of sample types. `format` names the reader in errors. */
function createProfileBuilder(format, width) {
	const tree = createStackTree(width, format);
	const frames = [];
	const indices = /* @__PURE__ */ new Map();
	let characters = 0;
	return {
		tree,
		frame(frame) {
			const { name, file = "", line = 0, column = 0, language, kind } = frame;
			const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
			const known = indices.get(key);
			if (known !== void 0) return known;
			characters += key.length;
			if (characters > mostCharacters$1) throw tooManyCharacters(format);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build: (header) => ({
			...header,
			frames,
			stacks: tree.toStacks(format)
		})
	};
}
function tooManyCharacters(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters$1} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		...place.file === void 0 || place.file === "" ? {} : { file: place.file },
		...isPosition(place.line) ? { line: place.line } : {},
		...isPosition(place.column) ? { column: place.column } : {},
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
// src/profile/formats/pprof-frames.ts
/** Origin of frames written here, in the name of their mapping. */
const ownMapping = /^\[flamegate (js|go|python|jvm|native|unknown) (user|dependency|runtime|native|kernel)\]$/;
function toOwnMapping(origin) {
	return `[flamegate ${origin.language} ${origin.kind}]`;
}
function createLocationExpander(file, builder, comments) {
	const known = [];
	const language = file.locationIds.length === 0 ? "unknown" : languageOf(file);
	const pruning = createPruning(stringAt$1(file.strings, file.dropFrames, "drop_frames"), stringAt$1(file.strings, file.keepFrames, "keep_frames"));
	const context = {
		builder,
		comments,
		language,
		frames: /* @__PURE__ */ new Map(),
		pruning
	};
	return (location) => known[location] ??= expand(file, location, context);
}
function expand(file, number, context) {
	const id = file.locationIds[number] ?? 0;
	const location = file.locations.get(id);
	if (location === void 0) throw malformed$1("pprof", "location_id", "the id of a location", String(id));
	if (location.lines.length === 0) {
		const origin = {
			language: "native",
			kind: originOf("", mappingOf(file, location), "native").kind
		};
		return {
			frames: [context.builder.frame(toFrame(addressName(file, location), {}, origin))],
			kept: void 0,
			line: 0
		};
	}
	return {
		frames: location.lines.map((line) => frameOf$1(file, location, line, context)).reverse(),
		kept: keptOf(file, location, context),
		line: executingLine(location.lines[0])
	};
}
function keptOf(file, { lines }, { pruning }) {
	if (pruning === void 0) return void 0;
	const names = lines.map(({ functionId }) => file.strings[file.functions.get(functionId)?.name ?? 0] ?? "");
	const dropped = pruning.firstDropped(names);
	return dropped === -1 ? void 0 : lines.length - 1 - dropped;
}
function frameOf$1(file, location, line, context) {
	if (line.functionId === 0) return context.builder.frame(toPprofFrame(file, location, line, context));
	const key = `${line.functionId} ${context.comments.own ? `${line.column} ${location.mappingId}` : ""}`;
	const frame = context.frames.get(key) ?? context.builder.frame(toPprofFrame(file, location, line, context));
	context.frames.set(key, frame);
	return frame;
}
function executingLine(line) {
	return line !== void 0 && line.line < 2 ** 31 - 1 ? line.line : 0;
}
function toPprofFrame(file, location, line, context) {
	const entry = file.functions.get(line.functionId);
	if (entry === void 0) {
		if (line.functionId !== 0) throw malformed$1("pprof", "function_id", "the id of a function", String(line.functionId));
		return toFrame(addressName(file, location), {}, {
			language: "native",
			kind: "user"
		});
	}
	const systemName = stringAt$1(file.strings, entry.systemName, "system_name");
	const frameName = stringAt$1(file.strings, entry.name, "function name") || systemName;
	const fileName = stringAt$1(file.strings, entry.file, "filename");
	const own = context.comments.own ? ownMapping.exec(mappingOf(file, location) ?? "") : null;
	return toFrame(frameName, {
		file: fileName,
		line: entry.startLine,
		...context.comments.own ? { column: line.column } : {}
	}, own === null ? guessOrigin(frameName, fileName, context.language) : ownOrigin(own));
}
function ownOrigin(match) {
	return {
		language: match[1] ?? "",
		kind: match[2] ?? ""
	};
}
function guessOrigin(frameName, fileName, fallback) {
	const language = languageOfFile(fileName === "" ? void 0 : fileName);
	return originOf(frameName, fileName === "" ? void 0 : fileName, language === "unknown" ? fallback : language);
}
/** Go files hold assembly and cgo functions too: a file is Go's as soon as one function is. */
function languageOf(file) {
	for (const { file: index } of file.functions.values()) {
		const language = languageOfFile(file.strings[index]);
		if (language !== "unknown" && language !== "native") return language;
	}
	return "unknown";
}
function mappingOf(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	return mapping === void 0 ? void 0 : stringAt$1(file.strings, mapping.file, "mapping filename") || void 0;
}
/** `mapping!0xoffset`: the base is subtracted, as address randomisation moves it from run to run. */
function addressName(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	const path = mappingOf(file, location);
	const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
	return `${path === void 0 ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!${hex(mapping === void 0 || offset < 0n ? location.address : offset)}`;
}
function hex(address) {
	return `0x${address.toString(16)}`;
}
// src/profile/formats/pprof-place.ts
/** What was dropped so far on the way to a node. */
const nothing = 0;
/** A frame that stays was seen: what matches from here on is dropped. */
const afterKept = 1;
const dropped = 2;
function createPlacer(file, builder, comments) {
	const expand = createLocationExpander(file, builder, comments);
	const size = file.samples?.size ?? 1;
	const nodes = new Int32Array(size);
	const lines = new Int32Array(size);
	const states = new Uint8Array(size);
	const put = (node, placed) => {
		nodes[node] = placed.at;
		lines[node] = placed.line;
		states[node] = placed.state;
	};
	return {
		place(node, parent, location) {
			const over = nodes[parent] ?? 0;
			const state = states[parent] ?? nothing;
			if (state === dropped) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state
			});
			const { frames, kept, line } = expand(location);
			const drops = kept !== void 0 && state === afterKept;
			if (drops && kept === 0) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state: dropped
			});
			let at = over;
			const shown = kept === void 0 || kept === 0 ? frames.length : kept;
			for (let i = 0; i < shown; i++) at = builder.tree.child(at, frames[i] ?? 0);
			const next = drops ? dropped : kept === void 0 ? afterKept : state;
			put(node, {
				at,
				line: shown < frames.length ? 0 : line,
				state: next
			});
		},
		leaf(node) {
			const at = nodes[node] ?? 0;
			const line = lines[node] ?? 0;
			return line === 0 || at === 0 ? at : builder.tree.child(at, ~line);
		}
	};
}
// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	µs: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	bytes: ["B", 1],
	byte: ["B", 1],
	B: ["B", 1],
	kilobytes: ["B", 1024],
	kb: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1]
};
/** `type` tells counts of samples from counts of things. */
function toBaseUnit(type, unit) {
	const [name, factor] = (Object.hasOwn(base, unit) ? base[unit] : void 0) ?? [unit === "" ? "count" : unit, 1];
	return {
		unit: name === "count" && (type === "samples" || type === "sample") ? "samples" : name,
		factor
	};
}
const pprofNames = {
	ns: "nanoseconds",
	B: "bytes",
	samples: "count"
};
function toPprofUnit(unit) {
	return Object.hasOwn(pprofNames, unit) ? pprofNames[unit] ?? unit : unit;
}
/** The mode under which profiles may be compared, from the sample type shown. */
function modeOfType(type) {
	if (type.startsWith("alloc")) return "alloc";
	return type.startsWith("inuse") ? "inuse" : type;
}
// src/profile/formats/pprof.ts
const name$4 = "pprof";
const pprofFormat = {
	name: name$4,
	detect: looksLikePprof,
	read: readPprof
};
function readPprof(bytes, options) {
	return lower(decode$3(inflated(bytes, name$4, options?.maxInflatedBytes)), options?.sampleType);
}
function decode$3(chunks) {
	const file = {
		strings: [],
		valueTypes: [],
		locations: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		mappings: /* @__PURE__ */ new Map(),
		comments: [],
		locationIds: [],
		samples: void 0,
		sampleCount: 0,
		periodType: void 0,
		period: 0,
		durationNs: 0,
		defaultSampleType: 0,
		dropFrames: 0,
		keepFrames: 0,
		negatives: /* @__PURE__ */ new Map()
	};
	const addSample = createSampleReader(file);
	const text = new TextDecoder();
	for (const { field, wire, cursor } of fieldsOf(chunks, name$4)) if (wire === "varint") readNumber(file, field, cursor);
	else if (field === 2) addSample(cursor);
	else if (field === 6) file.strings.push(text.decode(cursor.bytes.subarray(cursor.at, cursor.end)));
	else readMessage$1(file, field, cursor);
	return file;
}
function readMessage$1(file, field, cursor) {
	switch (field) {
		case 1:
			if (file.samples !== void 0) throw malformed$1(name$4, "sample_type", "before the samples", "after");
			file.valueTypes.push(readValueType(cursor));
			break;
		case 3:
			file.mappings.set(...readMapping(cursor));
			break;
		case 4:
			file.locations.set(...readLocation(cursor));
			break;
		case 5:
			file.functions.set(...readFunction(cursor));
			break;
		case 11:
			file.periodType = readValueType(cursor);
			break;
		case 13: while (cursor.at < cursor.end) file.comments.push(readIndex(cursor));
	}
}
function readNumber(file, field, cursor) {
	const value = readSigned(cursor, name$4);
	if (field === 7) file.dropFrames = value;
	if (field === 8) file.keepFrames = value;
	if (field === 10) file.durationNs = value;
	if (field === 12) file.period = value;
	if (field === 13) file.comments.push(value);
	if (field === 14) file.defaultSampleType = value;
}
/** Adds one sample, given the cursor on its message. */
function createSampleReader(file) {
	const indices = /* @__PURE__ */ new Map();
	const ids = [];
	const values = [];
	const indexOf = (id) => {
		const known = indices.get(id);
		if (known !== void 0) return known;
		indices.set(id, file.locationIds.length);
		return file.locationIds.push(id) - 1;
	};
	return (cursor) => {
		const width = file.valueTypes.length;
		if (width === 0) throw malformed$1(name$4, "sample_type", "before the samples, at least one", "none");
		file.samples ??= createStackTree(width, name$4);
		const counts = readSample(cursor, ids, values);
		if (counts.values !== width) throw malformed$1(name$4, `sample[${file.sampleCount}]`, `of ${width} values, one a type`, counts.values);
		let node = 0;
		for (let i = counts.ids - 1; i >= 0; i--) node = file.samples.child(node, indexOf(ids[i] ?? 0));
		for (let type = 0; type < width; type++) {
			const value = Number(values[type] ?? 0);
			if (value >= 0) file.samples.add(node, type, value);
			else if (!file.negatives.has(type)) file.negatives.set(type, {
				sample: file.sampleCount,
				value
			});
		}
		file.sampleCount++;
	};
}
function readSample(cursor, ids, values) {
	const counts = {
		ids: 0,
		values: 0
	};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$4);
		if (field === 1 && isRepeated(wire)) counts.ids = readRepeated(cursor, wire, {
			into: ids,
			count: counts.ids,
			read: readExact
		});
		else if (field === 2 && isRepeated(wire)) counts.values = readRepeated(cursor, wire, {
			into: values,
			count: counts.values,
			read: readSigned
		});
		else skip(cursor, wire, name$4);
	}
	return counts;
}
function isRepeated(wire) {
	return wire === "varint" || wire === "bytes";
}
function lower(file, wanted) {
	if (file.strings[0] !== "") throw malformed$1(name$4, "string_table[0]", "the empty string", file.strings[0]);
	const all = file.valueTypes.map((type, i) => describe(file, type, `sample_type[${i}]`, i));
	const shown = all[chooseType(file, all, wanted)];
	const { types, notes } = withoutDifferences(file, all, shown);
	const comments = commentsOf(file.comments.map((index) => stringAt$1(file.strings, index, "comment")));
	const builder = createProfileBuilder(name$4, types.length);
	place(file, {
		types,
		builder,
		comments
	});
	const [first, ...others] = types;
	if (first === void 0 || shown === void 0) throw malformed$1(name$4, "sample_type", "at least one", "none");
	return builder.build({
		sampleTypes: [toSampleType(first), ...others.map(toSampleType)],
		defaultType: types.indexOf(shown),
		...headerOf(file, comments),
		producer: comments.producer ?? "pprof",
		mode: comments.mode ?? modeOfType(shown.type),
		...notes.length === 0 ? {} : { notes }
	});
}
function toSampleType({ type, unit }) {
	return {
		type,
		unit
	};
}
/** Go's delta heap profiles hold what was freed as values below zero, beside types that only ever grow. */
function withoutDifferences(file, all, shown) {
	const isDifference = ({ column }) => file.negatives.has(column);
	const types = all.filter((type) => !isDifference(type));
	const left = all.filter(isDifference).map(({ type }) => type);
	const negative = shown === void 0 ? void 0 : file.negatives.get(shown.column);
	if (negative !== void 0) {
		const { sample, value } = negative;
		const readable = types.length === 0 ? "" : `; --type ${types.map(({ type }) => type).join(" or ")} can be read`;
		throw difference(name$4, `sample[${sample}]`, `of values >= 0 in ${shown?.type ?? ""} (a difference of profiles${readable})`, value);
	}
	return {
		types,
		notes: left.length === 0 ? [] : [`${left.join(", ")} left out: values below zero, as of a difference of two profiles`]
	};
}
/** Puts samples under frames. A child always has a larger number than its parent, so one pass upwards places all. */
function place(file, into) {
	const samples = file.samples ?? createStackTree(file.valueTypes.length, name$4);
	const placer = createPlacer(file, into.builder, into.comments);
	for (let node = 0; node < samples.size; node++) {
		if (node > 0) placer.place(node, samples.parentOf(node), samples.itemOf(node));
		let leaf = -1;
		for (const [index, { factor, column }] of into.types.entries()) {
			const value = samples.valueOf(node, column);
			if (value === 0) continue;
			if (leaf === -1) leaf = placer.leaf(node);
			into.builder.tree.add(leaf, index, value * factor);
		}
	}
}
function describe(file, type, where, column = 0) {
	const typeName = stringAt$1(file.strings, type.type, where);
	return {
		type: typeName,
		column,
		...toBaseUnit(typeName, stringAt$1(file.strings, type.unit, where))
	};
}
/** What the caller asks, else `default_sample_type`, else the last. */
function chooseType(file, types, wanted) {
	const named = types.map(({ type }) => type);
	if (wanted !== void 0) {
		const index = named.indexOf(wanted);
		if (index === -1) throw malformed$1(name$4, "sample_type", `to hold ${wanted}`, named.join(", "));
		return index;
	}
	const preferred = named.indexOf(stringAt$1(file.strings, file.defaultSampleType, "default_sample_type"));
	return preferred === -1 ? types.length - 1 : preferred;
}
function headerOf(file, comments) {
	const periodType = file.periodType === void 0 ? void 0 : describe(file, file.periodType, "period_type");
	const sampleCount = comments.sampleCount ?? countOf(file);
	return {
		...sampleCount === void 0 ? {} : { sampleCount },
		...file.period > 0 && periodType !== void 0 ? {
			period: file.period * periodType.factor,
			periodUnit: periodType.unit
		} : {},
		...file.durationNs > 0 ? { durationNs: file.durationNs } : {},
		...comments.inlining === void 0 ? {} : { inlining: comments.inlining },
		...comments.operations === void 0 ? {} : { operations: comments.operations }
	};
}
/** Total of the type that counts profiler samples, where there is one. */
function countOf(file) {
	const samples = file.samples;
	const type = file.valueTypes.findIndex(({ type }) => ["samples", "sample"].includes(file.strings[type] ?? ""));
	if (type === -1 || samples === void 0) return void 0;
	return samples.totalOf(type);
}
// src/gate/explain.ts
/** Sources are read for changed files only, and no more than this many. */
const mostSources = 200;
async function explain(judgements, evidence, world) {
	const ids = regressed(judgements, evidence);
	if (ids.length === 0) return {
		explanations: [],
		notes: []
	};
	const change = await readChange(world.changes);
	const notes = [...change.notes];
	const explanations = [];
	for (const id of ids) {
		const diffs = ["cpu", "heap"].flatMap((kind) => explainOne(evidence, {
			id,
			kind
		}, {
			...world,
			change,
			notes
		}));
		if (diffs.length > 0) explanations.push({
			id,
			diffs
		});
	}
	return {
		explanations,
		notes
	};
}
/** Regressions that were profiled, each benchmark once. */
function regressed(judgements, { profiles }) {
	const profiled = new Set(profiles.map(({ id }) => benchmarkKey(id)));
	const ids = /* @__PURE__ */ new Map();
	for (const { kind, target } of judgements) {
		const key = benchmarkKey(target.id);
		if (kind === "regression" && profiled.has(key)) ids.set(key, target.id);
	}
	return [...ids.values()];
}
async function readChange(changes) {
	const nothing = {
		state: "unknown",
		files: [],
		sources: /* @__PURE__ */ new Map(),
		notes: []
	};
	if (changes === void 0) return nothing;
	try {
		const files = parseUnifiedDiff(await changes.diff());
		const sources = /* @__PURE__ */ new Map();
		for (const { path, state } of files.slice(0, mostSources)) {
			const text = state === "deleted" ? void 0 : await changes.source(path);
			if (text !== void 0) sources.set(path, text);
		}
		return {
			state: "known",
			files,
			sources,
			notes: []
		};
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return {
			...nothing,
			notes: [`What this pull request changed could not be read. ${error.message}`]
		};
	}
}
function explainOne(evidence, question, context) {
	const of = (side) => evidence.profiles.filter((record) => record.side === side && isAbout(record, question)).flatMap((record) => readSide$1(record, context));
	try {
		const baselines = of("baseline");
		const candidates = of("candidate");
		if (baselines.length === 0 || candidates.length === 0) return [];
		const diff = diffProfiles(baselines, candidates, { changes: context.change.files });
		const { files, sources, state } = context.change;
		const blame = findBlame(diff, files, { sources });
		return [{
			diff,
			blame: state === "known" ? blame : withoutChange(blame)
		}];
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		context.notes.push(`No flame graph diff of ${question.id.name}. ${error.message}`);
		return [];
	}
}
/** Of a change nobody could read, neither "not changed" nor "unexplained" may be said. */
function withoutChange({ functions }) {
	return {
		functions: functions.map((each) => each.relation === "unchanged" ? {
			...each,
			relation: "unknown"
		} : each),
		explained: true
	};
}
function isAbout({ id, reference }, question) {
	return reference.kind === question.kind && benchmarkKey(id) === benchmarkKey(question.id);
}
function readSide$1({ reference }, { profiles }) {
	const bytes = profiles.get(reference.file);
	if (bytes === void 0) return [];
	const profile = readPprof(bytes);
	return [reference.operations === void 0 ? { profile } : {
		profile,
		operations: reference.operations
	}];
}
// src/gate/readings.ts
/** What else the judged processes tell of a target, side by side; nothing of it decides. */
const gauges = [
	{
		name: "minimum",
		read: ({ batches }) => ofBatches(batches, min)
	},
	{
		name: "mean",
		read: ({ batches }) => ofBatches(batches, mean$1)
	},
	{
		name: "p99",
		read: ({ batches }) => ofBatches(batches, (values) => quantile(values, .99))
	},
	{
		name: "cpu-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.cpuTime
	},
	{
		name: "gc-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.gcTime
	},
	{
		name: "gc-count",
		unit: "count",
		read: collections
	},
	{
		name: "involuntary-switches",
		unit: "count",
		read: ({ conditions }) => conditions?.involuntarySwitches
	},
	{
		name: "steal",
		unit: "%",
		read: ({ conditions }) => conditions?.steal
	}
];
function ofBatches(batches, summarise) {
	return batches === void 0 || batches.length === 0 ? void 0 : summarise([...batches]);
}
/** Per thousand operations. */
function collections({ conditions, iterations }) {
	const count = conditions?.gcCount;
	return count === void 0 || iterations === void 0 || iterations === 0 ? void 0 : 1e3 * count / iterations;
}
function readingsOf(judgements, records) {
	return judgements.flatMap(({ target, stage }) => {
		if (stage !== 1 && stage !== 2) return [];
		const slots = judgedSlots(target, stage, records);
		return gauges.flatMap((gauge) => {
			const baseline = readSide(slots, "baseline", gauge);
			const candidate = readSide(slots, "candidate", gauge);
			if (baseline === void 0 || candidate === void 0) return [];
			const { name, unit = target.metric.unit } = gauge;
			return [{
				id: target.id,
				metric: target.metric.name,
				name,
				unit,
				baseline,
				candidate
			}];
		});
	});
}
function readSide(slots, side, gauge) {
	const values = slots.flatMap((slot) => slot.side === side ? gauge.read(slot.invocation) ?? [] : []);
	return values.length === 0 ? void 0 : median(values);
}
// src/gate/assemble.ts
/** From evidence and judgements to the report: the same way whether this machine measured or another did. */
async function assemble(input) {
	const { evidence, judgements, history, config } = input;
	const explained = await explain(judgements, evidence, {
		profiles: input.profiles,
		changes: input.changes
	});
	const baseline = baselineOf(input);
	return {
		verdict: verdict(judgements, config.policy, input.labels),
		explanations: explained.explanations,
		distributions: distributionsOf(judgements, evidence, history.runs),
		histories: historiesOf(judgements, history),
		readings: readingsOf(judgements, evidence.blocks),
		...baseline === void 0 ? {} : { baseline },
		candidate: { commit: evidence.candidate.commit },
		environment: evidence.environment,
		seed: evidence.seed,
		alpha: config.policy.alpha,
		durationMs: evidence.durationMs,
		labels: {
			accept: config.labels.accept,
			skip: config.labels.skip
		},
		notes: [
			...input.notes,
			...history.notes,
			...explained.notes,
			...unpreparedNotes(evidence, history)
		],
		...unpreparedFields(evidence),
		...placeFields(input.place)
	};
}
/** Where something was asked of the baseline's build all the same (stored runs, another shard), the verdict is about that. */
function unpreparedFields({ baselineCommit: commit, unprepared, blocks }) {
	if (unprepared === void 0 || commit === void 0) return {};
	const logs = [{
		title: `baseline ${commit.slice(0, 9)}`,
		text: unprepared.said
	}];
	return blocks.length > 0 ? { logs } : {
		unprepared: { commit },
		logs
	};
}
function unpreparedNotes({ baselineCommit: commit, unprepared, blocks }, { runs }) {
	if (unprepared === void 0 || commit === void 0 || blocks.length + runs.length === 0) return [];
	const short = commit.slice(0, 9);
	return blocks.some(({ answer }) => answer.state === "measured") ? [`In one of the shards the baseline commit ${short} could not be prepared, as its log says, and nothing was compared there.`] : [`The baseline commit ${short} could not be prepared, as its log says: what stored runs leave open stays open.`];
}
function placeFields({ baselineBranch: _, ...fields }) {
	return fields;
}
function baselineOf({ evidence, history, place }) {
	const commit = history.runs[0]?.commit ?? evidence.baselineCommit;
	if (commit === void 0) return void 0;
	return {
		commit,
		distance: history.distance ?? 0,
		runs: history.runs.length,
		...place.baselineBranch === void 0 ? {} : { branch: place.baselineBranch }
	};
}
/** Oldest first. */
function historiesOf(judgements, { runs, accepted }) {
	const seen = /* @__PURE__ */ new Set();
	return judgements.flatMap(({ target }) => {
		const key = `${benchmarkKey(target.id)} ${target.metric.name}`;
		if (seen.has(key)) return [];
		seen.add(key);
		const points = [...runs].reverse().flatMap((run) => {
			const values = valuesOf$1(run, target);
			if (values.length === 0) return [];
			const steps = (accepted.get(run.commit) ?? []).filter((note) => isStepOf(note, target));
			return [{
				commit: run.commit,
				takenAt: run.takenAt,
				median: median([...values]),
				...steps.length === 0 ? {} : { accepted: steps.map(acceptanceWords).join("; ") }
			}];
		});
		return points.length === 0 ? [] : [{
			id: target.id,
			metric: target.metric.name,
			points
		}];
	});
}
// src/results/invocation.ts
/** Mean wall time of a process, milliseconds; 0 where nothing tells. */
function meanDuration(invocations) {
	const known = invocations.flatMap(({ durationMs }) => durationMs === void 0 ? [] : [durationMs]);
	return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
// src/results/log-scale.ts
/**
* The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
*
* A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
* count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
* against 48 bytes is a factor of 48.
*/
/**
* Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
* window); a thousandth of a nanosecond is a loop the compiler removed.
*/
const floors = {
	B: 1,
	ns: .001,
	count: .001
};
const anyFloor = 1e-12;
/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;
/** The value on the decision scale: larger is worse. */
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floors[metric.unit] ?? anyFloor));
	return metric.better === "lower" ? log : -log;
}
/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
function rounded(log) {
	return Math.round(log / step) * step;
}
/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
/**
* The best process, on the decision scale. Neighbours only add, and for a while: a burst lifts the median of a run that
* was measured in one go, and seldom all of its processes.
*/
function scaledBest(metric, values) {
	return Math.min(...values.map((value) => toScale(metric, value)));
}
/** Median of the processes, on the decision scale. */
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, which must exist. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/** Refuses what ranks and logarithms cannot take. */
function checkFinite(values, what) {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
// src/stats/spread.ts
/** How far values of the same thing lie apart. */
/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;
/** Standard deviation estimated from the median absolute deviation: deaf to a few wild values. */
function robustDeviation(values) {
	return madToDeviation * medianAbsoluteDeviation(values);
}
/** Half of the differences of two normal values lie below this many standard deviations. */
const medianDifference = .9538725524;
/**
* Standard deviation within groups from the median difference of two of one group: deaf to a wild value in ten, and
* unlike the median absolute deviation not too small in groups of three. NaN where no group has two values.
*/
function pairwiseDeviation(groups) {
	const differences = groups.flatMap((group) => group.flatMap((value, index) => group.slice(index + 1).map((other) => Math.abs(other - value))));
	return differences.length === 0 ? NaN : median(differences) / medianDifference;
}
/** Pooled standard deviation within groups; NaN where no group has two values. */
function pooledDeviation(groups) {
	let [squares, freedom] = [0, 0];
	for (const group of groups) {
		const center = group.reduce((sum, value) => sum + value, 0) / group.length;
		for (const value of group) squares += (value - center) ** 2;
		freedom += Math.max(0, group.length - 1);
	}
	return Math.sqrt(squares / freedom);
}
/** Standard deviation from process to process, seen within each side of each block only. */
function withinBlockDeviation(blocks) {
	return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
// src/past/target-past.ts
/**
* What is stored of one target, told once for all who ask: how far processes of one run lie apart, how far neighbouring
* runs do, and where the level stands now. Robust throughout: no spike, step or wild process alone moves any of it.
*/
const nothingPast = {
	results: [],
	noise: void 0,
	between: 0,
	typicalBetween: void 0
};
function noiseWithin(metric, results) {
	if (results.length < 5) return void 0;
	const deviation = pairwiseDeviation(results.map(({ values }) => values.map((value) => toScale(metric, value))));
	return Number.isFinite(deviation) ? deviation : void 0;
}
/** Stored runs from which the spread between them is trusted. */
const betweenRuns = 10;
/** Of the best of ten normal values (0.59), hardly less of twenty (0.53) or more of five (0.67). */
const errorOfBest = .6;
/** A spread this many times what single processes explain is more than chance. */
const clearlyMore = 1.5;
/**
* What the code's layout and build flags make of unchanged code. Left out: what the whole suite shares, which is the
* machine's; what a neighbour's load adds, which seldom reaches a run's best process; and whatever came once, be it a
* lasting step or a spike that came back, as the median of the differences does not hear it. A steady creep is no
* spread either, so differences count from their own median. Exact metrics have none: what they differ by is a change.
*/
function spreadBetween(metric, results) {
	if (results.length < betweenRuns || metric.assume === "exact") return 0;
	const seen = neighbourDeviation(results.map(({ values, common }) => scaledBest(metric, values) - common));
	const error = errorOfBest * (noiseWithin(metric, results) ?? 0);
	return seen > clearlyMore * error ? Math.sqrt(seen ** 2 - error ** 2) : 0;
}
/** Standard deviation of one level from how neighbours differ. */
function neighbourDeviation(levels) {
	if (levels.length < 3) return NaN;
	return robustDeviation(levels.slice(1).map((level, index) => level - at(levels, index))) / Math.SQRT2;
}
const nearestRuns = 3;
/** A run this many standard deviations away from the ones after it stands before a break. */
const breakDeviations = 4;
/** The least spread a break is measured against: 1 %. */
const leastDeviation = .01;
/** Undefined where fewer than three runs are stored, and nothing tells how runs differ. */
function presentLevel(metric, results) {
	const levels = results.map(({ values }) => scaledMedian(metric, values));
	const deviation = neighbourDeviation(levels);
	if (!Number.isFinite(deviation)) return void 0;
	const runs = sinceBreak(levels, Math.max(leastDeviation, deviation));
	const older = levels.slice(runs, runs + nearestRuns);
	return {
		level: median(levels.slice(0, runs)),
		runs,
		before: runs < nearestRuns && older.length > 0 ? median(older) : void 0,
		deviation
	};
}
function sinceBreak(levels, deviation) {
	for (let runs = 1; runs < nearestRuns; runs += 1) {
		const bound = breakDeviations * deviation * Math.sqrt(1 + 1 / runs);
		if (Math.abs(at(levels, runs) - median(levels.slice(0, runs))) > bound) return runs;
	}
	return nearestRuns;
}
// src/past/suite.ts
/** Stored runs as the procedure reads them: values by target, and what a whole suite differed by from run to run. */
/** Fewer targets than this are no suite. */
const fewestTargets = 5;
/** What is stored of any target; `runs` nearest first. */
function pastOf(runs) {
	const levels = runs.map(levelsOf);
	const common = levels.map((each) => commonShifts(levels[0] ?? each, each));
	const resultsOf = (key, metric) => levels.flatMap((each, run) => {
		const found = each.get(key);
		if (found === void 0) return [];
		const { values, processMs } = found;
		return [{
			values,
			processMs,
			common: common[run]?.get(metric.name) ?? 0
		}];
	});
	const spreads = new Map([...levels[0] ?? []].map(([key, { metric }]) => [key, {
		metric,
		value: spreadBetween(metric, resultsOf(key, metric))
	}]));
	const typical = mediansByMetric([...spreads.values()]);
	return (target) => {
		const { metric } = target;
		const results = resultsOf(keyOf$1(target), metric);
		return {
			results,
			noise: noiseWithin(metric, results),
			between: spreads.get(keyOf$1(target))?.value ?? spreadBetween(metric, results),
			typicalBetween: typical.get(metric.name)
		};
	};
}
function keyOf$1({ id, metric }) {
	return `${benchmarkKey(id)}\u0001${metric.name}`;
}
function levelsOf({ outcomes }) {
	const levels = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		if (outcome.state !== "measured") continue;
		for (const { metric, invocations } of outcome.measurements) {
			const values = invocations.map(({ value }) => value);
			if (values.length === 0) continue;
			levels.set(keyOf$1({
				id: outcome.id,
				metric
			}), {
				metric,
				values,
				processMs: meanDuration(invocations),
				level: scaledBest(metric, values)
			});
		}
	}
	return levels;
}
/** By metric: median over the targets of log(other run / nearest run). */
function commonShifts(nearest, other) {
	return mediansByMetric([...other].flatMap(([key, { metric, level }]) => {
		const reference = nearest.get(key);
		return reference === void 0 ? [] : [{
			metric,
			value: level - reference.level
		}];
	}));
}
/** Absent where too few targets tell. */
function mediansByMetric(list) {
	const groups = /* @__PURE__ */ new Map();
	for (const { metric, value } of list) groups.set(metric.name, [...groups.get(metric.name) ?? [], value]);
	const told = [...groups].filter(([, values]) => values.length >= fewestTargets);
	return new Map(told.map(([name, values]) => [name, median(values)]));
}
// src/results/metric.ts
const timeMetric = {
	name: "time",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
/**
* Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: deaf to waiting, and to the time
* that neighbours take. A call's own hooks are counted too.
*/
const cpuMetric = {
	name: "cpu",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const allocMetric = {
	name: "alloc",
	unit: "B",
	better: "lower",
	assume: "exact"
};
/** Allocations, by their number. */
const allocsMetric = {
	name: "allocs",
	unit: "count",
	better: "lower",
	assume: "exact"
};
/** What explains a metric: allocations explain bytes and their number, processor time everything else. */
function profileKindOf({ name, unit }) {
	return unit === "B" || name === allocsMetric.name ? "heap" : "cpu";
}
// src/decide/budget.ts
function openLedger(budgetMs, candidate) {
	let spentMs = 0;
	for (const outcome of candidate.outcomes) {
		if (outcome.state !== "measured") continue;
		const seen = /* @__PURE__ */ new Set();
		for (const { startedAt, durationMs = 0 } of outcome.measurements.flatMap(({ invocations }) => invocations)) {
			if (startedAt !== void 0 && seen.has(startedAt)) continue;
			if (startedAt !== void 0) seen.add(startedAt);
			spentMs += durationMs;
		}
	}
	return {
		budgetMs,
		spentMs,
		steals: []
	};
}
function leftMs({ budgetMs, spentMs }) {
	return budgetMs - spentMs;
}
function durationOf$1(answer) {
	if (answer.state === "failed") return answer.durationMs ?? 0;
	return answer.block.slots.reduce((sum, { invocation }) => sum + (invocation.durationMs ?? 0), 0);
}
// src/results/shift.ts
/** Two levels of one metric side by side: the ratio of one to the other with its interval, and what stands on each side. */
/** `worse` and its ends on the decision scale. */
function toShift(metric, worse, [low, high]) {
	const ends = [low, high].map((end) => end === null ? null : toRatio(metric, end));
	const [first = null, second = null] = metric.better === "lower" ? ends : ends.toReversed();
	return {
		ratio: toRatio(metric, worse),
		low: first,
		high: second
	};
}
function summaryOf(values) {
	return {
		n: values.length,
		median: median([...values])
	};
}
// src/stats/null-distribution.ts
/**
* The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
* (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
* of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
*
* Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
*/
/** Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size. */
function uDistribution(tieSizes, n) {
	checkSizes(tieSizes, n);
	const step = stepOf(tieSizes);
	const counts = at(waysByCount(tieSizes, n, step), n);
	let total = 0;
	for (const count of counts) total += count;
	return {
		step,
		probability: counts.map((count) => count / total)
	};
}
/**
* P(U ≥ u) and P(U ≤ u) of one block without its whole distribution: the lower and the upper half of the values are
* counted apart, and U is the U within each plus the pairs across. A quarter of the work.
*/
function uTails(tieSizes, n, u) {
	checkSizes(tieSizes, n);
	const total = sizeOf(tieSizes);
	const pairs = n * (total - n);
	const isLow = u * 2 <= pairs;
	const { below, here } = waysUpTo(isLow ? tieSizes : tieSizes.toReversed(), n, isLow ? u : pairs - u);
	const ways = choose$3(total, n);
	const short = Math.min(1, below / ways);
	const long = Math.min(1, 1 - short + here / ways);
	return isLow ? {
		lower: short,
		upper: long
	} : {
		lower: long,
		upper: short
	};
}
/** Ways in which U ≤ u, and in which it is u. */
function waysUpTo(tieSizes, n, u) {
	const step = stepOf(tieSizes);
	const [low, high] = halves(tieSizes);
	const [lowCount, highCount] = [sizeOf(low), sizeOf(high)];
	const [lowRows, highRows] = [waysByCount(low, n, step), waysByCount(high, n, step)];
	const cell = Math.round(2 * u / step);
	let [below, here] = [0, 0];
	for (let k = Math.max(0, n - highCount); k <= Math.min(n, lowCount); k += 1) {
		const [from, to] = [at(lowRows, k), at(highRows, n - k)];
		const sums = cumulative(to);
		const left = cell - 2 * (n - k) * (lowCount - k) / step;
		for (let index = 0; index < from.length && index <= left; index += 1) {
			const ways = from[index] ?? 0;
			below += ways * (sums[Math.min(left - index, sums.length - 1)] ?? 0);
			here += ways * (to[left - index] ?? 0);
		}
	}
	return {
		below,
		here
	};
}
function cumulative(counts) {
	let sum = 0;
	return counts.map((count) => {
		sum += count;
		return sum;
	});
}
/** Groups up to about half of the values, and the rest. */
function halves(tieSizes) {
	const half = sizeOf(tieSizes) / 2;
	let count = 0;
	let place = 0;
	while (place < tieSizes.length && count + at(tieSizes, place) / 2 < half) {
		count += at(tieSizes, place);
		place += 1;
	}
	return [tieSizes.slice(0, place), tieSizes.slice(place)];
}
function sizeOf(tieSizes) {
	return tieSizes.reduce((sum, size) => sum + size, 0);
}
function checkSizes(tieSizes, n) {
	const total = sizeOf(tieSizes);
	if (n < 1 || n >= total) throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
}
/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf(tieSizes) {
	return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}
/**
* Row k: ways to choose k of the values for the candidate, by doubled U among them in steps; k up to `most`. Doubled U
* is the doubled rank sum less its minimum k(k+1), so that after i values row k needs only 2k(i − k) + 1 cells.
*/
function waysByCount(tieSizes, most, step) {
	const total = sizeOf(tieSizes);
	const rows = [];
	for (let k = 0; k <= Math.min(most, total); k += 1) rows.push(new Float64Array(2 * k * (total - k) / step + 1));
	at(rows, 0)[0] = 1;
	let before = 0;
	for (const size of tieSizes) {
		addGroup(rows, {
			before,
			size,
			step
		});
		before += size;
	}
	return rows;
}
function choose$3(total, n) {
	let ways = 1;
	for (let taken = 1; taken <= n; taken += 1) ways = ways * (total - n + taken) / taken;
	return ways;
}
function addGroup(rows, { before, size, step }) {
	const ways = chooseRow(size);
	const last = rows.length - 1;
	for (let k = Math.min(before, last); k >= 0; k -= 1) {
		const from = at(rows, k);
		const cells = 2 * k * (before - k) / step + 1;
		for (let j = Math.min(size, last - k); j > 0; j -= 1) {
			const shift = j * (2 * (before - k) + size - j) / step;
			shiftAdd(from, at(rows, k + j), {
				cells,
				shift,
				weight: at(ways, j)
			});
		}
	}
}
function shiftAdd(from, into, by) {
	const { cells, shift, weight } = by;
	for (let cell = 0; cell < cells; cell += 1) into[cell + shift] += from[cell] * weight;
}
/** C(size, 0..size). */
function chooseRow(size) {
	const row = [1];
	for (let j = 1; j <= size; j += 1) row.push(at(row, j - 1) * (size - j + 1) / j);
	return row;
}
/** Of the sum of two independent U. */
function convolve(a, b) {
	const step = a.step === 2 && b.step === 2 ? 2 : 1;
	const [left, right] = [withStep(a, step), withStep(b, step)];
	const probability = new Float64Array(left.length + right.length - 1);
	for (let i = 0; i < left.length; i += 1) {
		const weight = left[i] ?? 0;
		if (weight === 0) continue;
		for (let j = 0; j < right.length; j += 1) probability[i + j] = (probability[i + j] ?? 0) + weight * (right[j] ?? 0);
	}
	return {
		step,
		probability
	};
}
function withStep(distribution, step) {
	if (distribution.step === step) return distribution.probability;
	const spread = new Float64Array((distribution.probability.length - 1) * 2 + 1);
	distribution.probability.forEach((value, index) => {
		spread[index * 2] = value;
	});
	return spread;
}
/** P(U ≥ u) and P(U ≤ u). */
function tails(distribution, u) {
	const cell = Math.round(u * 2 / distribution.step);
	let [below, above] = [0, 0];
	const { probability } = distribution;
	for (let index = 0; index < cell; index += 1) below += probability[index] ?? 0;
	for (let index = probability.length - 1; index > cell; index -= 1) above += probability[index] ?? 0;
	const here = probability[cell] ?? 0;
	return {
		upper: Math.min(1, above + here),
		lower: Math.min(1, below + here)
	};
}
// src/stats/ranks.ts
/** Ties and rank sums of pooled samples. */
/** Sizes of the groups of equal values in the pooled samples, in ascending order of value. */
function tieSizes(baseline, candidate) {
	const pooled = new Float64Array(baseline.length + candidate.length);
	pooled.set(baseline);
	pooled.set(candidate, baseline.length);
	pooled.sort();
	const sizes = [];
	let previous = NaN;
	for (const value of pooled) {
		if (value === previous) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
		else sizes.push(1);
		previous = value;
	}
	return sizes;
}
/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
function uStatistic(baseline, candidate) {
	const n = candidate.length;
	return wilcoxonRankSum(candidate, baseline) - n * (n + 1) / 2;
}
/** Doubled mid-ranks of `values`: integers with or without ties. */
function doubledRanks(values) {
	const order = Array.from(values, (value, index) => ({
		value,
		index
	})).sort((a, b) => a.value - b.value);
	const ranks = new Int32Array(values.length);
	for (let start = 0; start < order.length;) {
		let end = start;
		while (order[end]?.value === order[start]?.value && end < order.length) end += 1;
		for (const { index } of order.slice(start, end)) ranks[index] = start + 1 + end;
		start = end;
	}
	return ranks;
}
// src/stats/blocked-mann-whitney.ts
/** Largest n·m of one block, and of all together, that is counted exactly. */
const exactBlockPairs = 2500;
const exactPairs = 2e4;
function blockedMannWhitney(blocks) {
	check(blocks);
	const u = blocks.reduce((sum, { baseline, candidate }) => sum + uStatistic(baseline, candidate), 0);
	const exact = isExact$1(blocks);
	const { upper, lower } = exact ? exactTails(blocks, u) : normalTails(blocks, u);
	const word = exact ? "exact" : "normal";
	return {
		u,
		pGreater: upper,
		pLess: lower,
		pTwoSided: Math.min(1, 2 * Math.min(upper, lower)),
		method: blocks.length === 1 ? word : `${word}-blocked`
	};
}
function exactTails(blocks, u) {
	const [only, ...others] = blocks;
	if (only === void 0 || others.length > 0) return tails(nullOf(blocks), u);
	return uTails(tieSizes(only.baseline, only.candidate), only.candidate.length, u);
}
function isExact$1(blocks) {
	const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
	return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}
/** Exact null distribution of the summed U, given each block's sizes and ties. */
function nullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: tieSizes(baseline, candidate)
	})));
}
/** The same if no two values of a block were equal: what the sizes alone tell. */
function untiedNullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: new Array(baseline.length + candidate.length).fill(1)
	})));
}
/** Blocks of one shape share one computation; equal powers are reached by convolving, in the blocks' order. */
function sumOf(shapes) {
	const known = /* @__PURE__ */ new Map();
	let sum = {
		step: 2,
		probability: Float64Array.of(1)
	};
	for (const { n, ties } of shapes) {
		const key = `${n}:${ties.join()}`;
		const distribution = known.get(key) ?? uDistribution(ties, n);
		known.set(key, distribution);
		sum = convolve(sum, distribution);
	}
	return sum;
}
function check(blocks) {
	if (blocks.length === 0) throw new RangeError("Cannot compare samples as there must be at least one block: found 0");
	for (const { baseline, candidate } of blocks) {
		if (baseline.length === 0 || candidate.length === 0) throw new RangeError("Cannot compare samples as both sides of a block must have a value: one is empty");
		checkFinite(baseline, "the baseline");
		checkFinite(candidate, "the candidate");
	}
}
/** Normal approximation with tie correction and a continuity correction of one half. */
function normalTails(blocks, u) {
	const { mean, deviation } = normalMoments(blocks);
	if (deviation === 0) return {
		upper: 1,
		lower: 1
	};
	return {
		upper: upperTail((u - mean - .5) / deviation),
		lower: upperTail((mean - u - .5) / deviation)
	};
}
/** Of the summed U under the null hypothesis, ties included. */
function normalMoments(blocks) {
	let [mean, variance] = [0, 0];
	for (const { baseline, candidate } of blocks) {
		const [n, m] = [baseline.length, candidate.length];
		const total = n + m;
		const ties = tieSizes(baseline, candidate).reduce((sum, size) => sum + (size ** 3 - size), 0);
		mean += n * m / 2;
		variance += n * m / 12 * (total + 1 - ties / (total * (total - 1)));
	}
	return {
		mean,
		deviation: Math.sqrt(variance)
	};
}
// src/stats/detectable-change.ts
/**
* How large a change a blocked comparison can find, from the spread of single processes.
*
* The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
* of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
* blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
* (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
* exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts holds this against simulation.
*/
/** Of the shift, on the log scale. */
function shiftError(deviation, { blocks, perSide }) {
	const block = 2 * perSide;
	return deviation * Math.sqrt(2 / (blocks * perSide) * (Math.PI / 3) * ((block + 1) / block));
}
/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
function deviationOfError(error, size) {
	return error / shiftError(1, size);
}
/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
function detectableChange(design) {
	const error = shiftError(design.deviation, design);
	const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
	const needed = Math.max(rejected, Math.log1p(design.threshold));
	return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
// src/stats/differences.ts
const mostSorted = 1e6;
/** `most`: how many are sorted rather than counted; for tests. */
function orderedDifferences(blocks, most = mostSorted) {
	const length = blocks.reduce((sum, block) => sum + block.baseline.length * block.candidate.length, 0);
	if (length > most) return counted(blocks, length);
	const sorted = sortedDifferences(blocks, length);
	return {
		length,
		at: (index) => at(sorted, index)
	};
}
/** Ascending. */
function sortedDifferences(blocks, length) {
	const all = new Float64Array(length);
	let next = 0;
	for (const { baseline, candidate } of blocks) for (const after of candidate) for (const before of baseline) all[next++] = after - before;
	return all.sort();
}
function counted(blocks, length) {
	const sorted = blocks.map(({ baseline, candidate }) => ({
		baseline: Float64Array.from(baseline).sort(),
		candidate: Float64Array.from(candidate).sort()
	}));
	const lowest = Math.min(...sorted.map(({ baseline, candidate }) => at(candidate, 0) - at(baseline, -1 + baseline.length)));
	const highest = Math.max(...sorted.map(({ baseline, candidate }) => at(candidate, candidate.length - 1) - at(baseline, 0)));
	return {
		length,
		at: (index) => find$1(sorted, index + 1, [lowest, highest])
	};
}
/** Halvings of the range after which two differences inside are one but for rounding. */
const halvings = 70;
/** The `rank`-th smallest, 1-based: the interval that holds it is halved until nothing else fits in. */
function find$1(blocks, rank, [lowest, highest]) {
	let [low, high] = [lowest, highest];
	if (look$1(blocks, low).count >= rank) return low;
	for (let i = 0; i < halvings; i++) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high) break;
		if (look$1(blocks, middle).count >= rank) high = middle;
		else low = middle;
	}
	return look$1(blocks, high).largest;
}
/** How many differences are ≤ `bound`, and the largest of them. */
function look$1(blocks, bound) {
	let count = 0;
	let largest = Number.NEGATIVE_INFINITY;
	for (const { baseline, candidate } of blocks) {
		let first = 0;
		for (const after of candidate) {
			while (first < baseline.length && after - at(baseline, first) > bound) first += 1;
			if (first === baseline.length) break;
			count += baseline.length - first;
			largest = Math.max(largest, after - at(baseline, first));
		}
	}
	return {
		count,
		largest
	};
}
// src/stats/hodges-lehmann.ts
/**
* Hodges and Lehmann's shift (1963): the median of all differences candidate − baseline, within blocks where there are
* blocks; and its interval by inverting the test that judges, so that both always tell one story.
*/
/** Differences nearer than this share of the largest one are one value that rounding has split. */
const rounding$1 = 1e-12;
/** The shift alone. */
function hodgesLehmann(blocks) {
	return middle(orderedDifferences(blocks));
}
/** The shift with its two-sided interval, `confidence` between 0 and 1. */
function hodgesLehmannInterval(blocks, confidence = .95) {
	const level = (1 - confidence) / 2;
	const guess = criticalRank(blocks, level);
	if (isExact$1(blocks) && hasTiesWithinSides(blocks)) return settledInterval(blocks, {
		guess,
		level
	});
	const ordered = orderedDifferences(blocks);
	const [low, high] = guess === 0 ? [null, null] : [ordered.at(guess - 1), ordered.at(ordered.length - guess)];
	return {
		shift: middle(ordered),
		low,
		high
	};
}
function settledInterval(blocks, { guess, level }) {
	const pairs = blocks.reduce((sum, { baseline, candidate }) => sum + baseline.length * candidate.length, 0);
	const sorted = sortedDifferences(blocks, pairs);
	return {
		shift: middle({
			length: pairs,
			at: (index) => at(sorted, index)
		}),
		low: settle({
			sorted,
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, theta)).pGreater
		}),
		high: negated(settle({
			sorted: sorted.map((value) => -value).reverse(),
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, -theta)).pLess
		}))
	};
}
function middle(ordered) {
	const half = Math.floor(ordered.length / 2);
	return ordered.length % 2 === 1 ? ordered.at(half) : (ordered.at(half - 1) + ordered.at(half)) / 2;
}
function negated(value) {
	return value === null ? null : -value;
}
function moved(blocks, theta) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline,
		candidate: candidate.map((value) => value - theta)
	}));
}
/**
* The smallest k with P(U ≤ k) > level when nothing ties: the k-th smallest difference is then the lower bound,
* as a shift between the k-th and the next is the first that the test does not reject.
*/
function criticalRank(blocks, level) {
	if (!isExact$1(blocks)) {
		const { mean, deviation } = normalMoments(blocks);
		return Math.max(0, Math.floor(mean - .5 - upperQuantile(level) * deviation) + 1);
	}
	let cumulative = 0;
	const { probability } = untiedNullOf(blocks);
	for (let k = 0; k < probability.length; k += 1) {
		cumulative += at(probability, k);
		if (cumulative > level) return k;
	}
	return probability.length;
}
/** Tied values of one side change the null distribution; ties across sides are gone at all but single shifts. */
function hasTiesWithinSides(blocks) {
	return blocks.some(({ baseline, candidate }) => [baseline, candidate].some((side) => new Set(side).size < side.length));
}
/** With ties within sides: walk from the untied answer to where the test itself turns, one open interval at a time. */
function settle({ sorted, guess, level, rejects }) {
	const distinct = distinctOf(sorted);
	const kept = (index) => rejects(between(distinct, index)) > level;
	const start = at(sorted, Math.max(0, guess - 1));
	let index = Math.max(0, distinct.findIndex((value) => value >= start));
	if (guess === 0) index = -1;
	while (index >= 0 && kept(index - 1)) index -= 1;
	while (index < distinct.length - 1 && !kept(index)) index += 1;
	return index < 0 ? null : at(distinct, index);
}
/** A shift in the open interval after `distinct[index]`; before the first for −1, beyond the last at the end. */
function between(distinct, index) {
	const [before, after] = [distinct[index], distinct[index + 1]];
	if (before === void 0) return at(distinct, 0) - 1;
	return after === void 0 ? before + 1 : (before + after) / 2;
}
function distinctOf(sorted) {
	const scale = rounding$1 * Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
	const distinct = [];
	for (const value of sorted) if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > scale) distinct.push(value);
	return distinct;
}
// src/decide/comparison.ts
/** The facts of one comparison, from the processes of both sides in their blocks; no threshold inside. */
/** `blocks` in the metric's unit; one block where the processes were not interleaved. */
function compareBlocks(metric, blocks, margin) {
	const scaled = scaledBlocks(metric, blocks);
	const { shift, low, high } = hodgesLehmannInterval(scaled);
	const raw = blockedMannWhitney(blocks);
	const deviation = withinBlockDeviation(scaled);
	const pWorseThan = (bound) => blockedMannWhitney(movedBy(scaled, -Math.log1p(bound))).pGreater;
	const pWorse = pWorseThan(margin);
	return {
		worse: shift,
		worseLow: low,
		worseHigh: high,
		shift: toShift(metric, shift, [low, high]),
		test: {
			u: raw.u,
			pTwoSided: raw.pTwoSided,
			pWorse,
			pAdjusted: pWorse,
			method: raw.method
		},
		pWorseThan,
		pBetterThan: (bound) => blockedMannWhitney(movedBy(scaled, Math.log1p(bound))).pLess,
		baseline: summaryOf(blocks.flatMap(({ baseline }) => baseline)),
		candidate: summaryOf(blocks.flatMap(({ candidate }) => candidate)),
		deviation,
		noise: low === null || high === null ? deviation : noiseOf(high - low, blocks)
	};
}
/** Half of a 95 % interval is 1.96 standard errors. */
function noiseOf(width, blocks) {
	const perSide = blocks.reduce((sum, { baseline, candidate }) => {
		return sum + 2 * baseline.length * candidate.length / (baseline.length + candidate.length);
	}, 0);
	return deviationOfError(width / 2 / 1.96, {
		blocks: blocks.length,
		perSide: perSide / blocks.length
	});
}
/** The shift alone, on the decision scale: enough for screening. */
function worseShift(metric, blocks) {
	return hodgesLehmann(scaledBlocks(metric, blocks));
}
/** The spread alone. */
function processDeviation(metric, blocks) {
	return withinBlockDeviation(scaledBlocks(metric, blocks));
}
function scaledBlocks(metric, blocks) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map((value) => toScale(metric, value)),
		candidate: candidate.map((value) => toScale(metric, value))
	}));
}
function movedBy(blocks, by) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map(rounded),
		candidate: candidate.map((value) => rounded(value + by))
	}));
}
// src/decide/plan.ts
/** At τ = 5 % the larger stage 2 is taken from a process SD of 3 % on. */
const defaultPlan = {
	perSide: 3,
	screenBlocks: 4,
	lookAfter: 2,
	futileShare: 1 / 4,
	suspectShare: 1 / 2,
	confirm: [{
		blocks: 8,
		upTo: .6
	}, {
		blocks: 16,
		upTo: Number.POSITIVE_INFINITY
	}]
};
/** A process SD up to this share of log(1 + τ) is small: 1 % at τ = 5 %. */
const quietShare = .2;
/**
* Of a benchmark whose stored noise is small against τ: half the blocks find as much. Where stage 1 sees more noise than
* is stored, stage 2 is as large as the default plan's.
*/
const quietPlan = {
	...defaultPlan,
	screenBlocks: 2,
	lookAfter: 1,
	confirm: [{
		blocks: 4,
		upTo: quietShare
	}, ...defaultPlan.confirm]
};
/** Power that published and promised changes are found with. */
const power = .9;
/** One block separates completely by chance with probability 1 / C(2n, n): 1 in 20 for three a side. */
function chancePerBlock({ perSide }) {
	let ways = 1;
	for (let taken = 1; taken <= perSide; taken += 1) ways = ways * (perSide + taken) / taken;
	return 1 / ways;
}
/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;
/**
* Whether a metric that is assumed to be exact is so here. Allocation often is not: what the optimising compiler leaves
* out differs from process to process. Then the blocks of a measured metric are needed, or unchanged code stays a
* suspicion that three blocks can neither confirm nor clear. `deviation`: of one process, on the log scale.
*/
function isExact(metric, { deviation, limits }) {
	return metric.assume === "exact" && !(deviation > .2 * Math.log1p(limits.threshold));
}
/** Level at which an improvement is told: it is informational, so an exact metric's one block of stage 1 suffices. */
function improvementLevel(plan, metric, design) {
	return isExact(metric, design) ? Math.max(design.alpha, chancePerBlock(plan) + rounding) : design.alpha;
}
/** Blocks of stage 1. One tells of an exact metric, as long as that one does not show that it is none. */
function screenSize(plan, metric, seen) {
	return isExact(metric, seen) ? 1 : plan.screenBlocks;
}
/** Suspects an exact metric's blocks suffice for at least, so that shards judged apart or together ask for the same. */
const fewestFamily = 50;
/**
* Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
* at all, so it needs only as many blocks as make complete separation rarer than α / family: 3 for up to 79 suspects at
* α = 0.01.
*/
function confirmSize(plan, metric, { deviation, ...design }) {
	if (isExact(metric, {
		deviation,
		...design
	})) {
		const family = Math.max(design.family, fewestFamily);
		return Math.ceil(Math.log(design.alpha / family) / Math.log(chancePerBlock(plan)) + rounding);
	}
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
function largestConfirm({ confirm }) {
	return at(confirm, confirm.length - 1);
}
/** Blocks of the largest stage 2. */
function mostConfirmBlocks(plan) {
	return largestConfirm(plan).blocks;
}
/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
function smallestDetectable(size, { deviation, limits, alpha, family }) {
	if (!Number.isFinite(deviation)) return void 0;
	const { margin, threshold } = limits;
	return detectableChange({
		deviation,
		...size,
		level: alpha / family,
		margin,
		threshold,
		power
	});
}
/**
* Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
* the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
* process SD of 8.7 % on). There the bar rises to the change that stage could find, the margin to half of it.
*/
function raisedBar(plan, design) {
	const found = smallestDetectable({
		blocks: mostConfirmBlocks(plan),
		perSide: plan.perSide
	}, {
		...design,
		family: 1
	});
	if (found === void 0 || found <= 2 * design.limits.threshold) return void 0;
	return {
		...design.limits,
		threshold: found,
		margin: Math.max(design.limits.margin, found / 2)
	};
}
// src/decide/judge.ts
/** The facts of a judgement, whatever the word. */
function facts(subject, stage, comparison) {
	const { target, limits } = subject;
	const base = {
		target,
		threshold: limits.threshold,
		margin: limits.margin,
		stage
	};
	if (comparison === void 0) return base;
	const { shift, test, baseline, candidate } = comparison;
	return {
		...base,
		shift,
		test,
		baseline,
		candidate
	};
}
/**
* The bar is set by the spread, which says nothing of the shift, and never below the policy's: p against a larger
* margin is never smaller, so raising it by what was seen cannot make a false failure.
*/
function findingOf(subject, comparison, { blocks, planned, alpha }) {
	const { limits } = subject;
	const asked = {
		...limits,
		margin: limits.asked ?? limits.margin
	};
	const raised = raisedBar(subject.plan, {
		deviation: comparison.noise,
		limits: asked,
		alpha,
		family: 1
	});
	const bar = raised === void 0 ? limits : {
		...raised,
		margin: Math.max(raised.margin, limits.margin)
	};
	const pWorse = raised === void 0 ? comparison.test.pWorse : comparison.pWorseThan(bar.margin);
	return {
		subject,
		blocks,
		comparison,
		bar,
		isNoisy: raised !== void 0,
		isComplete: blocks === planned,
		pWorse
	};
}
const overBudget = {
	code: "not-measured",
	detail: "the time budget was spent before this benchmark was settled"
};
/** Stage 2's word. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
function judgeConfirmed(finding, pAdjusted, family) {
	const { subject, comparison, bar, blocks, pWorse } = finding;
	const { kind, reason } = word(finding, pAdjusted, family.alpha);
	const design = {
		deviation: comparison.noise,
		limits: subject.limits,
		alpha: family.alpha,
		family: family.size
	};
	const found = smallestDetectable({
		blocks,
		perSide: subject.plan.perSide
	}, design);
	const test = {
		...comparison.test,
		pWorse,
		pAdjusted
	};
	return {
		...facts(subject, 2, {
			...comparison,
			test
		}),
		threshold: bar.threshold,
		margin: bar.margin,
		kind,
		reasons: [reason, ...limitReasons(subject)],
		...found === void 0 ? {} : { smallestDetectable: Math.max(found, bar.threshold) }
	};
}
function word({ subject, comparison, bar, blocks, isNoisy, isComplete }, pAdjusted, alpha) {
	const isReached = comparison.worse >= Math.log1p(bar.threshold);
	const { restless } = subject.limits;
	if (isReached && pAdjusted <= alpha) return restless === void 0 || comparison.pWorseThan(restless) <= alpha ? {
		kind: "regression",
		reason: {
			code: "confirmed",
			blocks
		}
	} : {
		kind: "inconclusive",
		reason: {
			code: "restless",
			differ: restless
		}
	};
	if (isNoisy) return {
		kind: "inconclusive",
		reason: {
			code: "too-noisy",
			processDeviation: comparison.noise
		}
	};
	if (!isComplete) return {
		kind: "inconclusive",
		reason: overBudget
	};
	if (isReached) return {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
	if (isImproved(comparison, subject, alpha)) return {
		kind: "improvement",
		reason: {
			code: "confirmed",
			blocks
		}
	};
	return comparison.worseHigh !== null && comparison.worseHigh < Math.log1p(bar.threshold) ? {
		kind: "no-change",
		reason: { code: "below-threshold" }
	} : {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
}
/** The mirror image of a regression; informational, so each at a level of its own. */
function isImproved(comparison, { target, limits, plan }, alpha) {
	if (-comparison.worse < Math.log1p(limits.threshold)) return false;
	const design = {
		deviation: comparison.noise,
		limits,
		alpha
	};
	return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, design);
}
function limitReasons({ limits }) {
	const { raised, wanted } = limits;
	return [...raised === void 0 ? [] : [{
		code: "margin-raised",
		margin: raised
	}], ...wanted === void 0 ? [] : [{
		code: "threshold-capped",
		wanted
	}]];
}
/** Undefined where there are too few runs to screen by. */
function screenHistory(metric, results, candidate) {
	if (results.length < 5 || candidate.length === 0) return void 0;
	const present = presentLevel(metric, results);
	if (present === void 0) return void 0;
	const level = Math.min(present.level, present.before ?? present.level);
	return {
		present,
		stored: results.length,
		worse: scaledMedian(metric, candidate) - level
	};
}
/** A change of τ is cleared at most once in twenty times, one of twice τ once in a hundred. */
const mistakes = [{
	times: 1,
	chance: .05
}, {
	times: 2,
	chance: .01
}];
function isCleared({ present, stored, worse }, { threshold }) {
	const error = present.deviation * Math.sqrt(1 + 1 / present.runs);
	const degrees = Math.max(1, (stored - 1) / 3);
	return mistakes.every(({ times, chance }) => {
		return worse + studentQuantile(2 * chance, degrees) * error < Math.log1p(times * threshold);
	});
}
// src/stats/holm.ts
/** Holm's step-down (Scandinavian Journal of Statistics 6, 1979): P(any false rejection) ≤ α under any dependence. */
/** Adjusted p-values in the order given; reject those ≤ α. */
function holm(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 0;
	order.forEach(({ p, index }, rank) => {
		running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = running;
	});
	return adjusted;
}
// src/stats/random.ts
function createRandom(...seed) {
	const fill = splitmix32(hash(seed.join("")));
	let [a, b, c, d] = [
		fill(),
		fill(),
		fill(),
		fill()
	];
	function bits() {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	}
	const next = () => bits() / 2 ** 32;
	return {
		next,
		below: (n) => Math.floor(next() * n),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
	};
}
function rotate(value, by) {
	return value << by | value >>> 32 - by;
}
function splitmix32(seed) {
	let state = seed;
	return () => {
		state = state + 2654435769 | 0;
		let mixed = state ^ state >>> 16;
		mixed = Math.imul(mixed, 569420461);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 1935289751);
		return mixed ^ mixed >>> 15;
	};
}
/** FNV-1a, 32 bits. */
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value;
}
/** A new list in uniformly random order (Fisher and Yates). */
function shuffled(items, random) {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const [a, b] = [result[last], result[other]];
		if (a !== void 0 && b !== void 0) [result[last], result[other]] = [b, a];
	}
	return result;
}
// src/decide/slots.ts
/** The order of the processes within one block. */
/**
* Uniformly random, from the build's seed and the block's own key: the test is exact because every order is equally
* likely, and an order can be reproduced without replaying what was asked before.
*/
function slotOrder(seed, { target, stage, block, attempt, perSide }) {
	const random = createRandom(seed, benchmarkKey(target.id), target.metric.name, stage, block, attempt);
	return shuffled(["baseline", "candidate"].flatMap((side) => new Array(perSide).fill(side)), random);
}
/**
* Share of CPU time taken by the hypervisor beyond which a block is void: this much, or twice what is usual in this
* build where a machine shares its processors all the time. There a fixed bound would void nearly every block, thrice
* the cost for nothing: what always happens happens to both sides.
*/
const stealBound$1 = .1;
const unusually$1 = 2;
function openSeries(subject, stage, planned) {
	return {
		subject,
		stage,
		planned,
		blocks: [],
		spentMs: 0,
		voided: 0,
		voidCause: "",
		futile: false
	};
}
function isOpen(series) {
	return series.ending === void 0 && !series.futile && series.blocks.length < series.planned;
}
/** Adds one block to the series, or ends it. */
function* fillBlock(series, round) {
	const { subject, stage } = series;
	const block = series.blocks.length;
	let calmest;
	for (let attempt = 0; attempt < 3; attempt += 1) {
		const key = {
			target: subject.target,
			stage,
			block,
			attempt
		};
		const slots = slotOrder(round.seed, {
			...key,
			perSide: subject.plan.perSide
		});
		const answer = yield {
			kind: "block",
			...key,
			slots,
			left: round.left
		};
		if (answer.state === "unavailable") {
			series.ending = answer;
			return;
		}
		round.ledger.spentMs += durationOf$1(answer);
		series.spentMs += durationOf$1(answer);
		if (answer.state === "failed") {
			if (!isTransient(answer.failure) || attempt + 1 === 3) {
				series.ending = answer;
				return;
			}
			disclose(series, answer.failure.reason);
			continue;
		}
		calmest = calmest === void 0 || stealOf(answer.block) < stealOf(calmest) ? answer.block : calmest;
		const bound = boundOf(round.ledger);
		round.ledger.steals.push(...answer.block.slots.flatMap(({ invocation }) => invocation.conditions?.steal ?? []));
		if (subject.target.metric.assume === "exact" || stealOf(answer.block) <= bound) break;
		if (attempt + 1 < 3) disclose(series, "steal");
	}
	if (calmest !== void 0) series.blocks.push(toPair(calmest));
}
function disclose(series, cause) {
	series.voided += 1;
	series.voidCause = cause;
}
/** Failures that another attempt may not meet; a benchmark that throws will throw again. */
function isTransient({ reason }) {
	return reason === "crashed" || reason === "timeout" || reason === "unstable";
}
function stealOf({ slots }) {
	return Math.max(0, ...slots.map(({ invocation }) => invocation.conditions?.steal ?? 0));
}
/** Looks at the machine's state only, never at a value, so that what is kept cannot lean to a side. */
function boundOf({ steals }) {
	return steals.length === 0 ? stealBound$1 : Math.max(stealBound$1, unusually$1 * median(steals));
}
function toPair({ slots }) {
	const side = (wanted) => slots.filter((slot) => slot.side === wanted).map(({ invocation }) => invocation.value);
	return {
		baseline: side("baseline"),
		candidate: side("candidate")
	};
}
// src/decide/forecast.ts
/**
* How much there is left to measure, for the time left that people see: expected blocks of both stages, at what blocks
* have cost so far. It decides nothing.
*/
/** Where neither stored runs nor blocks tell: a process SD as on most shared machines, on the log scale. */
const usualDeviation = .02;
function forecast(all, alpha) {
	let [blocks, knownMs, knownBlocks, unknownBlocks] = [
		0,
		0,
		0,
		0
	];
	for (const series of all) {
		const expected = expectedBlocks$1(series, alpha);
		const cost = blockCost(series);
		blocks += expected;
		if (cost === void 0) unknownBlocks += expected;
		else {
			knownMs += expected * cost;
			knownBlocks += expected;
		}
	}
	const costs = all.flatMap((series) => blockCost(series) ?? []);
	if (costs.length === 0) return {
		blocks,
		ms: void 0
	};
	const mean = knownBlocks > 0 ? knownMs / knownBlocks : costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
	return {
		blocks,
		ms: knownMs + unknownBlocks * mean
	};
}
/** Of what a block of the series has cost, attempts that were void included. */
function blockCost({ subject, blocks, spentMs }) {
	if (blocks.length > 0) return spentMs / blocks.length;
	return subject.processMs > 0 ? subject.processMs * 2 * subject.plan.perSide : void 0;
}
const known$1 = /* @__PURE__ */ new WeakMap();
function expectedBlocks$1(series, alpha) {
	const { stage, planned, blocks } = series;
	if (stage === 2) return isOpen(series) ? planned - blocks.length : 0;
	if (series.ending !== void 0 || series.futile) return 0;
	const cached = known$1.get(series);
	if (cached?.done === blocks.length) return cached.expected;
	const expected = ofStageOne(series, alpha);
	known$1.set(series, {
		done: blocks.length,
		expected
	});
	return expected;
}
/** To the look, on to the end unless the look stops it, and stage 2 where it becomes a suspect. */
function ofStageOne(series, alpha) {
	const { subject, planned, blocks } = series;
	const { plan, limits, target } = subject;
	const look = Math.min(plan.lookAfter, planned);
	const deviation = deviationOf(series);
	const goesOn = blocks.length < look ? chance(series, {
		at: look,
		share: plan.futileShare,
		deviation
	}) : 1;
	const isSuspect = chance(series, {
		at: planned,
		share: plan.suspectShare,
		deviation
	});
	const confirm = confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family: 1
	});
	return Math.max(0, look - blocks.length) + goesOn * (planned - Math.max(look, blocks.length)) + Math.min(goesOn, isSuspect) * confirm;
}
/** A few processes tell their spread badly, so it is drawn towards the usual as if that were one block more. */
function deviationOf({ subject, blocks }) {
	if (subject.past.noise !== void 0) return subject.past.noise;
	const { metric } = subject.target;
	const seen = blocks.length === 0 ? 0 : processDeviation(metric, blocks);
	if (isExact(metric, {
		deviation: seen,
		limits: subject.limits
	})) return seen;
	return Math.sqrt((blocks.length * seen ** 2 + usualDeviation ** 2) / (blocks.length + 1));
}
/** That the shift after `at` blocks is at least `share` of the threshold, if what is still to come shows no change. */
function chance(series, when) {
	const { subject, blocks } = series;
	const { metric } = subject.target;
	const bar = Math.log1p(subject.limits.threshold * when.share);
	const done = Math.min(1, blocks.length / when.at);
	const shift = blocks.length === 0 ? 0 : worseShift(metric, blocks);
	if (done === 1) return shift >= bar ? 1 : 0;
	if (isExact(metric, {
		deviation: when.deviation,
		limits: subject.limits
	})) return 0;
	const errorNow = shiftError(when.deviation, {
		blocks: Math.max(1, blocks.length),
		perSide: subject.plan.perSide
	});
	const lasting = blocks.length > 0 && Math.abs(shift) > 3 * errorNow ? shift : shift * done;
	const error = shiftError(when.deviation, {
		blocks: when.at,
		perSide: subject.plan.perSide
	}) * Math.sqrt(1 - done);
	if (error === 0) return lasting >= bar ? 1 : 0;
	return upperTail((bar - lasting) / error);
}
// src/decide/stored-comparison.ts
/** The candidate beside the stored runs at the present level: computed and shown, decisive for nothing. */
/** What the stored runs at the present level say of a candidate that was measured beside its baseline. */
function storedComparison({ target: { metric }, past, limits }, candidate) {
	const runs = presentLevel(metric, past.results)?.runs ?? Math.min(1, past.results.length);
	if (runs === 0 || candidate.length === 0) return void 0;
	const { shift, test } = compareBlocks(metric, [{
		baseline: past.results.slice(0, runs).flatMap(({ values }) => values),
		candidate
	}], limits.margin);
	return {
		runs,
		shift,
		pTwoSided: test.pTwoSided
	};
}
/** Processes of the runs at the present level: shown beside the screen, decisive for nothing. */
function compareWithPresent({ target, past, alone, limits, screen }) {
	const nearest = past.results.slice(0, screen?.present.runs ?? past.results.length).flatMap(({ values }) => values);
	return compareBlocks(target.metric, [{
		baseline: nearest,
		candidate: alone
	}], limits.margin);
}
// src/decide/stages.ts
/** Stages 1 and 2: blocks asked for round-robin over the targets, so that the machine's drift spreads over all. */
/** Stage 1. Never fails: a shift below half of the threshold is no change, everything else goes on. */
function* screenOnMachine(cases, build) {
	const { admitted, refused } = admit(cases, build.ledger);
	const all = admitted.map((subject) => openSeries(subject, 1, screenOf(subject, 0)));
	yield* measureAll(all, build);
	const suspects = all.filter((series) => isSuspect(series));
	const others = all.filter((series) => !suspects.includes(series));
	return {
		suspects,
		judged: [...refused.map(unmeasured), ...others.map((series) => judgeScreened(series, build))]
	};
}
/** Stage 2, fresh blocks only. Holm's family is fixed before the stage starts. */
function* confirm(suspects, build) {
	const { chosen, refused } = choose$2(suspects, build);
	const all = chosen.map((series) => openSeries(series.subject, 2, planOf(series, chosen.length, build.alpha)));
	yield* measureAll(all, build);
	const findings = all.map((series) => find(series, build.alpha));
	const found = findings.filter((finding) => finding !== void 0);
	const adjusted = new Map(holm(found.map(({ pWorse }) => pWorse)).map((p, index) => [found[index], p]));
	const family = {
		alpha: build.alpha,
		size: found.length
	};
	return [...refused.map(({ subject }) => unmeasured(subject)), ...all.map((series, index) => {
		const finding = findings[index];
		if (finding === void 0) return judgeEnded(series);
		return withStored(series, withVoids(series, judgeConfirmed(finding, adjusted.get(finding) ?? 1, family)), build);
	})];
}
/**
* Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
* bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
* hypothesis neither does where the stage ends.
*/
function find(series, alpha) {
	const { subject, blocks, planned, ending } = series;
	if (blocks.length === 0 || ending?.state === "failed") return void 0;
	return findingOf(subject, compare(series), {
		blocks: blocks.length,
		planned,
		alpha
	});
}
function* measureAll(all, build) {
	const { seed, ledger } = build;
	for (let open = all.filter(isOpen); open.length > 0; open = open.filter(isOpen)) for (const series of open) {
		if (leftMs(ledger) <= 0) series.ending = {
			state: "unavailable",
			reason: "budget"
		};
		else yield* fillBlock(series, {
			seed,
			ledger,
			left: leftOf(all, build)
		});
		if (series.stage === 1) look(series);
	}
}
/** Nobody waits for a replay. */
function leftOf(all, { ledger, alpha, detail }) {
	if (detail === "decisive") return {
		blocks: 0,
		ms: 0
	};
	const { blocks, ms } = forecast(all, alpha);
	return {
		blocks: Math.max(1, Math.round(blocks)),
		ms: ms === void 0 ? void 0 : Math.min(ms, leftMs(ledger))
	};
}
/**
* What the blocks of stage 1 so far say about how many there should be. Neither more of them nor an end for "nothing
* there" can make a false failure: stage 1 only ever clears.
*/
function look(series) {
	const { target, limits, plan } = series.subject;
	if (series.blocks.length === 1) series.planned = screenOf(series.subject, processDeviation(target.metric, series.blocks));
	if (series.blocks.length !== plan.lookAfter || series.planned <= plan.lookAfter) return;
	const worse = worseShift(target.metric, series.blocks);
	series.futile = worse < Math.log1p(limits.threshold * plan.futileShare) && -worse < Math.log1p(limits.threshold);
}
function screenOf({ plan, target, limits, past }, seen) {
	return screenSize(plan, target.metric, {
		deviation: Math.max(past.noise ?? 0, seen),
		limits
	});
}
function isSuspect({ subject, blocks, planned, futile }) {
	if (futile || blocks.length < planned) return false;
	return worseShift(subject.target.metric, blocks) >= Math.log1p(subject.limits.threshold * subject.plan.suspectShare);
}
function judgeScreened(series, build) {
	const { alpha, detail } = build;
	const { subject, blocks } = series;
	if (series.ending !== void 0) return judgeEnded(series);
	const { metric } = subject.target;
	const comparison = -worseShift(metric, blocks) < Math.log1p(subject.limits.threshold) && detail === "decisive" ? void 0 : compare(series);
	const isBetter = comparison !== void 0 && isImproved(comparison, subject, alpha);
	const found = detectable(subject, processDeviation(metric, blocks), alpha);
	return withStored(series, withVoids(series, {
		...facts(subject, 1, comparison),
		kind: isBetter ? "improvement" : "no-change",
		reasons: [{
			code: "screened-out",
			stage: 1
		}, ...limitReasons(subject)],
		...found === void 0 ? {} : { smallestDetectable: found }
	}), build);
}
function compare({ subject, blocks }) {
	return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}
/** What stage 2 would have found, had it come to that. */
function detectable(subject, deviation, alpha) {
	const { plan, limits, target } = subject;
	const design = {
		deviation,
		limits,
		alpha,
		family: 1
	};
	return smallestDetectable({
		blocks: confirmSize(plan, target.metric, design),
		perSide: plan.perSide
	}, design);
}
function planOf({ subject, blocks }, family, alpha) {
	const { target, limits, plan, past } = subject;
	const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, blocks));
	return confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family
	});
}
/** A stage that did not finish: what ended it decides the word. */
function judgeEnded(series) {
	const { subject, stage, ending } = series;
	const base = facts(subject, stage, void 0);
	if (ending?.state === "failed") {
		const { side, failure } = ending;
		if (side === "candidate") return withVoids(series, {
			...base,
			kind: "failed",
			failure,
			reasons: []
		});
		if (failure.reason === "missing") return {
			...base,
			kind: "new",
			reasons: []
		};
		return withVoids(series, {
			...base,
			kind: "inconclusive",
			reasons: [{
				code: "baseline-failed",
				failure
			}]
		});
	}
	if (ending === void 0 || ending.reason === "budget") return unmeasured(subject);
	return {
		...base,
		kind: "inconclusive",
		reasons: [{
			code: "not-measured",
			detail: ending.reason
		}]
	};
}
function unmeasured(subject) {
	return {
		...facts(subject, 1, void 0),
		kind: "inconclusive",
		reasons: [overBudget]
	};
}
function withVoids({ voided, voidCause }, judgement) {
	if (voided === 0) return judgement;
	return {
		...judgement,
		reasons: [...judgement.reasons, {
			code: "voided",
			blocks: voided,
			cause: voidCause
		}]
	};
}
function withStored({ subject, blocks }, judgement, { detail }) {
	if (detail === "decisive") return judgement;
	const stored = storedComparison(subject, blocks.flatMap(({ candidate }) => candidate));
	return stored === void 0 ? judgement : {
		...judgement,
		stored
	};
}
/** Mean blocks a target costs before stage 2 is known to be needed: the look stops more than half of them at two. */
const expectedBlocks = 3.6;
/**
* Where the budget cannot hold all, the most suspect come first and one confirmation is kept in reserve: a suspect that
* cannot be confirmed is worth little. Those refused are said to be, not passed.
*/
function admit(cases, ledger) {
	const order = [...cases].sort((a, b) => (b.screen?.worse ?? 0) - (a.screen?.worse ?? 0));
	const refused = /* @__PURE__ */ new Set();
	let left = leftMs(ledger) - blockMs(order[0]) * (order[0]?.plan.confirm[0]?.blocks ?? 0);
	for (const subject of order) {
		const cost = blockMs(subject) * expectedBlocks;
		if (left < cost || leftMs(ledger) <= 0) refused.add(subject);
		else left -= cost;
	}
	return {
		admitted: cases.filter((subject) => !refused.has(subject)),
		refused: [...refused]
	};
}
function blockMs(subject) {
	return subject === void 0 ? 0 : subject.processMs * 2 * subject.plan.perSide;
}
/**
* By stage 1's data alone, which stage 2 does not reuse: choosing by it cannot make a false failure. The most suspect is
* never refused: a part of its stage may still fail it.
*/
function choose$2(suspects, build) {
	const urgency = new Map(suspects.map((series) => [series, worseShift(series.subject.target.metric, series.blocks)]));
	const order = [...suspects].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
	const refused = /* @__PURE__ */ new Set();
	let left = leftMs(build.ledger);
	for (const series of order) {
		const cost = blockMs(series.subject) * planOf(series, suspects.length, build.alpha);
		const isFirst = series === order[0];
		if (left <= 0 || left < cost && !isFirst) refused.add(series);
		else left -= cost;
	}
	return {
		chosen: suspects.filter((series) => !refused.has(series)),
		refused: [...refused]
	};
}
// src/decide/history.ts
/** Stage 0's word: what the stored runs alone can settle. */
/** What `confirm: never` asks of the history before it may fail a build. */
const strictRuns = 20;
const strictLevel = .001;
/**
* Undefined: to be measured side by side, which is done wherever it can be. An improvement is only ever said against
* the base itself, so stored runs say none.
*/
function judgeFromHistory(subject, input) {
	if (input.policy.confirm !== "never" && input.sideBySide === "possible") return void 0;
	const { screen, limits } = subject;
	if (screen === void 0) return withoutHistory(subject, input);
	if (!isCleared(screen, limits)) return judgeSuspect(subject, input);
	return judged(subject, input, {
		kind: "no-change",
		reasons: [{
			code: "screened-out",
			stage: 0
		}, ...limitReasons(subject)],
		comparison: input.detail === "decisive" ? void 0 : compareWithPresent(subject)
	});
}
function judgeInformational(subject) {
	return {
		...facts(subject, 0, subject.past.results.length > 0 && subject.alone.length > 0 ? compareWithPresent(subject) : void 0),
		kind: "no-change",
		reasons: [{ code: "informational" }]
	};
}
function withoutHistory(subject, { otherClasses }) {
	const runs = subject.past.results.length;
	const base = facts(subject, 0, void 0);
	if (runs > 0) return {
		...base,
		kind: "inconclusive",
		reasons: [{
			code: "too-few-runs",
			runs
		}]
	};
	if (otherClasses === "some") return {
		...base,
		kind: "inconclusive",
		reasons: [{ code: "unlike-machine" }]
	};
	return {
		...base,
		kind: "new",
		reasons: [{ code: "no-baseline" }]
	};
}
function judgeSuspect(subject, input) {
	const comparison = compareWithPresent(subject);
	const fails = input.policy.failFromHistory && isStrictlyWorse(subject);
	const reason = fails ? {
		code: "from-history",
		runs: subject.past.results.length
	} : { code: "not-confirmed" };
	return judged(subject, input, {
		kind: fails ? "regression" : "inconclusive",
		reasons: [reason, ...limitReasons(subject)],
		comparison
	});
}
/** Above the worst of twenty runs by twice the threshold, and by the margin test against that worst run. */
function isStrictlyWorse({ target, past, alone, limits }) {
	const { metric } = target;
	const stored = past.results.map(({ values }) => values);
	if (stored.length < strictRuns) return false;
	const [worst] = [...stored].sort((a, b) => scaledMedian(metric, b) - scaledMedian(metric, a));
	if (worst === void 0) return false;
	if (scaledMedian(metric, alone) - scaledMedian(metric, worst) < Math.log1p(2 * limits.threshold)) return false;
	const { test } = compareBlocks(metric, [{
		baseline: worst,
		candidate: alone
	}], limits.margin);
	return test.pWorse <= strictLevel;
}
function judged(subject, { policy }, outcome) {
	const { metric } = subject.target;
	const found = detectable(subject, pooledDeviation([subject.alone, ...subject.past.results.map((result) => result.values)].map((values) => values.map((value) => toScale(metric, value)))), policy.alpha);
	return {
		...facts(subject, 0, outcome.comparison),
		kind: outcome.kind,
		reasons: outcome.reasons,
		...found === void 0 ? {} : { smallestDetectable: found }
	};
}
// src/decide/learned-plan.ts
/**
* What a benchmark's stored noise teaches about its sizes. Stored runs are many processes, so they tell the spread far
* better than stage 1's dozen; it is learned before anything is measured, so it cannot lean to a side.
*/
/** `noise` within stored runs, on the log scale: smaller stages where it is small against the threshold, a fraction. */
function learnedPlan(noise, threshold) {
	return noise !== void 0 && noise <= .2 * Math.log1p(threshold) ? quietPlan : defaultPlan;
}
// src/decide/limits.ts
const smallestAuto = .01;
const usualThreshold = typeof defaultPolicy.threshold === "number" ? defaultPolicy.threshold : smallestAuto;
/** Beyond this a threshold protects nobody: what processes differ by is then said instead of tolerated. */
const largestAuto = 2 * usualThreshold;
/** The policy's word on one target: for each field the first rule that fits and names it. */
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	return {
		threshold: rules.find((rule) => rule.threshold !== void 0)?.threshold ?? policy.threshold,
		margin: rules.find((rule) => rule.margin !== void 0)?.margin ?? policy.margin
	};
}
function fits(rule, { id, metric }) {
	if (rule.metric !== void 0 && rule.metric !== metric.name) return false;
	const matches = globMatcher(rule.match);
	return matches(id.name) || matches(`${id.suite}/${id.name}`);
}
/** `past`: of the environment class. */
function limitsOf(policy, target, past) {
	const { threshold, margin } = tolerance(policy, target);
	const floor = marginFloor(past);
	if (threshold !== "auto") return withFloor({
		threshold,
		margin
	}, floor);
	if (past.noise === void 0) return {
		threshold: usualThreshold,
		margin: usualThreshold / 2
	};
	const wanted = defensibleThreshold(past.noise, {
		alpha: policy.alpha,
		floor: floor.size
	});
	const tau = Math.min(wanted, largestAuto);
	const limits = withFloor({
		threshold: tau,
		margin: tau / 2
	}, floor);
	return wanted > largestAuto ? {
		...limits,
		wanted
	} : limits;
}
/** A target as restless as this many times the typical one is so by its own code. */
const outlying = 3;
/** The difference of two builds that one in twenty exceeds, in standard deviations of one build. */
const seldom = 1.645 * Math.SQRT2;
function marginFloor({ between, typicalBetween }) {
	return {
		size: between > outlying * (typicalBetween ?? 0) ? Math.expm1(seldom * between) : 0,
		cause: typicalBetween === void 0 ? "unknown" : "code"
	};
}
/**
* A margin up to the threshold keeps what must be reached below twice the threshold wherever the noise allows to judge
* at all. A larger floor raises it no further; what lies between is told to be open, with that reason.
*/
function withFloor({ threshold, margin }, { size, cause }) {
	if (size <= margin) return {
		threshold,
		margin
	};
	const raised = Math.min(size, threshold);
	const limits = {
		threshold,
		margin: raised,
		raised,
		asked: margin
	};
	return size > threshold && cause === "code" ? {
		...limits,
		restless: size
	} : limits;
}
/**
* The smallest τ at which the largest stage tells a true change of τ from the margin τ/2 (or from the floor, where that
* is larger) with the power promised and the build's α; never below 1 %.
*/
function defensibleThreshold(deviation, { alpha, floor }) {
	const error = shiftError(deviation, {
		blocks: mostConfirmBlocks(defaultPlan),
		perSide: defaultPlan.perSide
	});
	const needed = (upperQuantile(alpha) + upperQuantile(.09999999999999998)) * error;
	return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
// src/decide/pairing.ts
/** Who is compared with whom: new, removed and renamed benchmarks are states of their own, never silence. */
/** Names at least this alike may be one benchmark renamed; said, never assumed. */
const leastLikeness = .6;
/** `listed`: what the baseline commit has, where its checkout was listed; otherwise the stored runs tell. */
function pairBenchmarks(candidate, stored, listed) {
	const present = candidate.outcomes.map(({ id }) => id);
	const known = listed ?? stored.flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
	const nearest = listed ?? stored[0]?.outcomes.filter(({ state }) => state === "measured").map(({ id }) => id) ?? [];
	const [knownKeys, presentKeys] = [new Set(known.map(benchmarkKey)), new Set(present.map(benchmarkKey))];
	const added = listed !== void 0 || stored.length > 0 ? present.filter((id) => !knownKeys.has(benchmarkKey(id))) : [];
	const removed = nearest.filter((id) => !presentKeys.has(benchmarkKey(id)));
	return {
		added: new Set(added.map(benchmarkKey)),
		removed,
		renamed: renames(added, removed)
	};
}
function renames(added, removed) {
	const candidates = added.flatMap((to) => removed.filter(({ suite }) => suite === to.suite).map((from) => ({
		to,
		from
	}))).map(({ to, from }) => ({
		to,
		from,
		likeness: likeness(from.name, to.name)
	})).filter((pair) => pair.likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness);
	const taken = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Map();
	for (const { to, from, likeness: value } of candidates) {
		if (taken.has(from) || taken.has(to)) continue;
		taken.add(from).add(to);
		found.set(benchmarkKey(to), {
			name: from.name,
			likeness: value
		});
	}
	return found;
}
/** Share of letter pairs two names have in common (Dice): 1 the same, 0 nothing. */
function likeness(a, b) {
	const [left, right] = [letterPairs(a), letterPairs(b)];
	if (left.length + right.length === 0) return a === b ? 1 : 0;
	const rest = [...right];
	let shared = 0;
	for (const pair of left) {
		const index = rest.indexOf(pair);
		if (index < 0) continue;
		rest.splice(index, 1);
		shared += 1;
	}
	return 2 * shared / (left.length + right.length);
}
function letterPairs(text) {
	const lower = text.toLowerCase();
	return Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2));
}
function* procedure(input) {
	const opened = open(input);
	const fromHistory = opened.cases.map((subject) => ({
		subject,
		judgement: judgeFromHistory(subject, input)
	}));
	const judged = fromHistory.flatMap(({ judgement }) => judgement === void 0 ? [] : [judgement]);
	const waiting = fromHistory.flatMap(({ subject, judgement }) => judgement === void 0 ? [subject] : []);
	const ledger = openLedger(input.budgetMs, input.candidate);
	const build = {
		seed: input.seed,
		alpha: input.policy.alpha,
		ledger,
		detail: input.detail ?? "all"
	};
	const screened = yield* screenOnMachine(waiting, build);
	const confirmed = yield* confirm(screened.suspects, build);
	return inOrder(input.candidate, [
		...opened.judged,
		...judged,
		...screened.judged,
		...confirmed
	]);
}
function open(input) {
	const stored = input.stored.slice(0, 20);
	const pairing = pairBenchmarks(input.candidate, stored, input.baselineBenchmarks);
	const pastOfTarget = pastOf(stored);
	const cases = [];
	const judged = pairing.removed.map((id) => bare(input.policy, {
		id,
		metric: timeMetric
	}, "removed"));
	for (const outcome of input.candidate.outcomes) {
		if (outcome.state !== "measured") {
			judged.push(judgeUnmeasured(input.policy, outcome, stored));
			continue;
		}
		for (const measurement of outcome.measurements) {
			const subject = toCase(input, {
				id: outcome.id,
				metric: measurement.metric
			}, {
				measurement,
				pastOfTarget
			});
			if (measurement.metric.role === "informational") judged.push(judgeInformational(subject));
			else if (pairing.added.has(benchmarkKey(outcome.id))) judged.push(judgeNew(subject, pairing));
			else cases.push(subject);
		}
	}
	return {
		cases,
		judged
	};
}
function toCase({ policy, plan }, target, { measurement, pastOfTarget }) {
	const alone = measurement.invocations.map(({ value }) => value);
	const past = pastOfTarget(target);
	const limits = limitsOf(policy, target, past);
	return {
		target,
		limits,
		plan: plan ?? learnedPlan(past.noise, limits.threshold),
		past,
		alone,
		screen: screenHistory(target.metric, past.results, alone),
		processMs: meanDuration(measurement.invocations) || (past.results[0]?.processMs ?? 0)
	};
}
function judgeUnmeasured(policy, outcome, stored) {
	const target = {
		id: outcome.id,
		metric: timeMetric
	};
	if (outcome.state === "skipped") return {
		...bare(policy, target, "skipped"),
		reasons: [{
			code: "untouched",
			detail: outcome.reason
		}]
	};
	const before = stored[0]?.outcomes.find(({ id }) => benchmarkKey(id) === benchmarkKey(outcome.id));
	const reasons = before?.state === "failed" ? [{
		code: "baseline-failed",
		failure: before.failure
	}] : [];
	return {
		...bare(policy, target, "failed"),
		failure: outcome.failure,
		reasons
	};
}
function judgeNew({ target, limits }, { renamed }) {
	const from = renamed.get(benchmarkKey(target.id));
	const reasons = from === void 0 ? [] : [{
		code: "renamed-from",
		...from
	}];
	return {
		target,
		kind: "new",
		threshold: limits.threshold,
		margin: limits.margin,
		reasons
	};
}
function bare(policy, target, kind) {
	const { threshold, margin } = limitsOf(policy, target, nothingPast);
	return {
		target,
		kind,
		threshold,
		margin,
		reasons: []
	};
}
/** As the candidate's run lists them, removed ones last. */
function inOrder(candidate, judgements) {
	const places = new Map(candidate.outcomes.map(({ id }, index) => [benchmarkKey(id), index]));
	const place = ({ target }) => places.get(benchmarkKey(target.id)) ?? places.size;
	return [...judgements].sort((a, b) => place(a) - place(b));
}
// src/gate/answer-by-measuring.ts
/** `prepare` runs once, before the first request: the baseline is only built when a block needs it. */
async function drive$1(procedure, world) {
	const blocks = [];
	let stage = 0;
	let step = procedure.next();
	while (step.done !== true) {
		const request = step.value;
		if (request.stage !== stage) {
			stage = request.stage;
			world.progress.start(phaseName(request, blocks), request.left.blocks);
		}
		world.progress.left(request.left.blocks, request.left.ms);
		const answer = await world.measurer.measureBlock(request);
		const { target, block, attempt } = request;
		blocks.push({
			stage: request.stage,
			target,
			block,
			attempt,
			answer
		});
		world.progress.step(`${target.id.name} ${target.metric.name}`);
		step = procedure.next(answer);
	}
	return {
		result: step.value,
		blocks
	};
}
function phaseName(request, blocks) {
	if (request.stage === 1) return "comparing with the baseline on this machine";
	return `confirming suspects among ${new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`)).size} with fresh processes`;
}
// src/gate/baseline-builder.ts
/** Builds the baseline commit when something first asks for it. One that cannot be built is a stated outcome, no error. */
/** Characters kept of why a baseline could not be built; a bundle takes twice as many UTF-16 units. */
const mostSaid = 1e4;
function createBaselineBuilder(measurer) {
	let built;
	let failed;
	const build = async () => {
		try {
			return await measurer.discover("baseline");
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			failed = { said: cutMiddle(error.message, mostSaid) };
			return failed;
		}
	};
	const discover = () => {
		built ??= build();
		return built;
	};
	return {
		discover,
		unprepared: () => failed,
		measureBlock: async (request) => {
			await discover();
			if (failed === void 0) return measurer.measureBlock(request);
			return {
				state: "failed",
				side: "baseline",
				failure: {
					reason: "load",
					message: "its commit could not be prepared"
				},
				durationMs: 0
			};
		}
	};
}
// src/gate/unprofiled.ts
/** What lacks for one benchmark lacks for all and is told once. */
function unprofiled(benchmark, { code, message, hint }) {
	if (code !== "TOOL_MISSING") return `No profile of ${benchmark}. ${message}`;
	return `No profiles. ${message}${hint === void 0 ? "" : ` (${hint})`}`;
}
// src/gate/profile-candidate.ts
/** Profiles of a run that will be stored: one of each kind for every benchmark, so that a later reader can ask where the cost was. */
/** A profile that cannot be had is noted; the numbers stand without it. */
async function profileCandidate({ measurer, progress }, run) {
	const bytes = /* @__PURE__ */ new Map();
	const notes = [];
	const outcomes = [];
	progress.start("profiling", run.outcomes.length);
	for (const outcome of run.outcomes) {
		progress.step(outcome.id.name);
		if (outcome.state !== "measured") {
			outcomes.push(outcome);
			continue;
		}
		const captured = [];
		for (const metric of oneOfEachKind$1(outcome.measurements.map((each) => each.metric))) try {
			captured.push(...await measurer.profile({
				id: outcome.id,
				metric
			}, {
				count: 1,
				taken: 0
			}));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(unprofiled(outcome.id.name, error));
		}
		const own = captured.filter(({ record }) => record.side === "candidate" && benchmarkKey(record.id) === benchmarkKey(outcome.id));
		for (const { record, bytes: content } of own) bytes.set(record.reference.file, content);
		const references = new Map(own.map(({ record }) => [record.reference.file, record.reference]));
		outcomes.push({
			...outcome,
			profiles: [...references.values()]
		});
	}
	return {
		run: {
			...run,
			outcomes
		},
		bytes,
		notes: [...new Set(notes)]
	};
}
/** Several metrics may be explained by one profile. */
function oneOfEachKind$1(metrics) {
	return metrics.filter((metric, i) => metrics.findIndex((each) => profileKindOf(each) === profileKindOf(metric)) === i);
}
// src/gate/profile-regressions.ts
/** More regressions than this are not profiled: the picture of the first ones says enough, and time is bounded. */
const mostProfiled = 8;
async function profileRegressions({ measurer, progress }, judgements, { profileRepeats }) {
	const targets = oneOfEachKind(judgements.filter(({ kind }) => kind === "regression").map(({ target }) => target));
	const chosen = profileRepeats > 0 ? targets.slice(0, mostProfiled) : [];
	const captured = [];
	const notes = [];
	if (chosen.length > 0) progress.start("profiling both sides of each regression", chosen.length);
	for (const target of chosen) {
		try {
			captured.push(...await profileUntilSeen(measurer, target, profileRepeats));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(unprofiled(target.id.name, error));
		}
		progress.step(target.id.name);
	}
	if (targets.length > chosen.length && profileRepeats > 0) notes.push(`Only the first ${mostProfiled} of ${targets.length} regressions were profiled.`);
	return {
		...unique(captured),
		notes: [...new Set(notes)]
	};
}
/** One profile explains all metrics of its kind. */
function oneOfEachKind(targets) {
	const keys = targets.map(({ id, metric }) => `${profileKindOf(metric)} ${benchmarkKey(id)}`);
	return targets.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
}
async function profileUntilSeen(measurer, target, count) {
	const first = await measurer.profile(target, {
		count,
		taken: 0
	});
	if (seesGrowth(first)) return first;
	return [...first, ...await measurer.profile(target, {
		count,
		taken: count
	})];
}
/** Whether any function's own cost grew beyond the noise; true also where more of the same could not tell either. */
function seesGrowth(captured) {
	const of = (side) => captured.filter(({ record }) => record.side === side).map(({ bytes }) => ({ profile: readPprof(bytes) }));
	const [baseline, candidate] = [of("baseline"), of("candidate")];
	if (baseline.length === 0 || candidate.length === 0) return true;
	try {
		return findBlame(diffProfiles(baseline, candidate), []).functions.length > 0;
	} catch (error) {
		if (error instanceof GateError) return true;
		throw error;
	}
}
function unique(captured) {
	const records = /* @__PURE__ */ new Map();
	const bytes = /* @__PURE__ */ new Map();
	for (const { record, bytes: content } of captured) {
		records.set(`${benchmarkKey(record.id)} ${record.reference.file}`, record);
		bytes.set(record.reference.file, content);
	}
	return {
		records: [...records.values()],
		bytes
	};
}
// src/gate/gather.ts
/** Processes of the candidate alone, to be judged by stored runs or to become one. */
const processesAlone = 10;
/** Stored runs can clear from this many on; fewer are not worth the processes. */
const fewestStored = 5;
async function gather(world, options) {
	const startedAt = world.now();
	const { measurer, progress } = world;
	progress.start("finding benchmarks", 0);
	const discovered = (await measurer.discover("candidate")).filter(options.select);
	if (discovered.length === 0 && options.shard === void 0) throw nothingSelected();
	const baseline = createBaselineBuilder(measurer);
	const listed = await listBaseline(baseline, options, discovered);
	const measured = await measureCandidate(world, {
		...options,
		sideBySide: listed.sideBySide
	}, discovered);
	const stored = options.purpose === "store" && options.profileRepeats > 0 ? await profileCandidate(world, measured) : void 0;
	const candidate = stored?.run ?? measured;
	const { result: judgements, blocks } = await drive$1(procedure({
		candidate,
		stored: options.history.runs,
		otherClasses: options.history.otherClasses,
		...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
		sideBySide: listed.sideBySide,
		policy: options.config.policy,
		seed: options.seed,
		budgetMs: options.config.measure.budgetMs
	}), {
		measurer: baseline,
		progress
	});
	const profiled = await profileRegressions(world, judgements, options);
	progress.done();
	const unprepared = baseline.unprepared();
	return {
		evidence: {
			schema: 1,
			seed: options.seed,
			candidate,
			...options.baselineCommit === void 0 ? {} : { baselineCommit: options.baselineCommit },
			environment: measurer.environment,
			blocks,
			profiles: profiled.records,
			...unprepared === void 0 ? {} : { unprepared },
			...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
			stored: options.history.keys,
			...options.shard === void 0 ? {} : { shard: options.shard },
			durationMs: world.now() - startedAt
		},
		judgements,
		profiles: new Map([...stored?.bytes ?? [], ...profiled.bytes]),
		notes: [...stored?.notes ?? [], ...profiled.notes]
	};
}
function nothingSelected() {
	return new GateError("SUITE_EMPTY", "Cannot measure anything as no benchmark is left after --suite and --filter", { hint: "leave the options out to see every benchmark, or check the globs of the configuration" });
}
/** Built before anything is measured, unless stored runs alone are to judge or nothing is left to be measured. */
async function listBaseline(baseline, options, discovered) {
	if (options.purpose === "store" || options.baselineCommit === void 0) return { sideBySide: "impossible" };
	if ((options.config.policy.confirm === "never" || !discovered.some(isMeasurable(options))) && options.history.runs.length > 0) return { sideBySide: "possible" };
	const found = await baseline.discover();
	if ("said" in found) return { sideBySide: "impossible" };
	return {
		benchmarks: found.filter(options.select).map(({ id }) => id),
		sideBySide: "possible"
	};
}
function isMeasurable({ skip }) {
	return (benchmark) => benchmark.failure === void 0 && skip?.(benchmark) === void 0;
}
async function measureCandidate(world, options, discovered) {
	const { measurer, progress } = world;
	const alone = isAloneNeeded(options);
	if (alone) progress.start("measuring", discovered.length);
	const outcomes = [];
	for (const benchmark of discovered) {
		const reason = options.skip?.(benchmark);
		if (reason !== void 0) outcomes.push({
			state: "skipped",
			id: benchmark.id,
			reason
		});
		else if (benchmark.failure !== void 0) outcomes.push(failed(benchmark.id, benchmark.failure));
		else if (alone) outcomes.push(await measurer.measureAlone(benchmark, processesAlone));
		else outcomes.push(named(benchmark));
		if (alone) progress.step(benchmark.id.name);
	}
	return {
		schema: 1,
		commit: options.candidateCommit,
		id: options.runId,
		takenAt: options.takenAt,
		environment: measurer.environment,
		...options.gate === void 0 || options.gate === defaultGate ? {} : { gate: options.gate },
		outcomes
	};
}
/** Also when there is nothing to compare with: what was measured then becomes the first baseline. */
function isAloneNeeded(options) {
	const { purpose, baselineCommit, history, config, sideBySide } = options;
	if (purpose === "store" || baselineCommit === void 0) return true;
	return (config.policy.confirm === "never" || sideBySide === "impossible") && history.runs.length >= fewestStored;
}
function failed(id, failure) {
	return {
		state: "failed",
		id,
		failure
	};
}
/** Nothing measured so far: its metrics name what is to be judged. */
function named({ id, metrics }) {
	return {
		state: "measured",
		id,
		measurements: metrics.map((metric) => ({
			metric,
			invocations: []
		})),
		profiles: []
	};
}
// src/results/baseline-choice.ts
/**
* Which stored runs a candidate is compared with: those of its nearest first-parent ancestors, of its own environment
* class. What exists of other classes is named, so that "no baseline" can say why.
*/
const usualRuns = 20;
function chooseBaseline(stored, query) {
	const gate = gateFileName(query.gate ?? defaultGate);
	const placed = placeRuns(stored.filter((run) => run.gate === void 0 || run.gate === gate), query.ancestors);
	const recent = placed.filter(({ run }) => mayBeOfClass(run.environmentClass, query.environmentClass)).slice(0, query.mostRuns ?? usualRuns);
	const unlike = /* @__PURE__ */ new Map();
	for (const item of placed) {
		const name = item.run.environmentClass;
		if (!mayBeOfClass(name, query.environmentClass) && !unlike.has(name)) unlike.set(name, item);
	}
	const [nearest] = recent;
	return {
		state: nearest !== void 0 ? "found" : unlike.size > 0 ? "unlike" : stored.length > 0 ? "none" : "empty",
		...nearest === void 0 ? {} : { nearest },
		recent,
		unlike: [...unlike.values()]
	};
}
/** Runs of ancestors only, nearest first; of one commit the newest first. */
function placeRuns(stored, ancestors) {
	const byCommit = /* @__PURE__ */ new Map();
	for (const run of stored) {
		const runs = byCommit.get(run.commit);
		if (runs === void 0) byCommit.set(run.commit, [run]);
		else runs.push(run);
	}
	return ancestors.flatMap((commit, distance) => (byCommit.get(commit) ?? []).toSorted((a, b) => compareText(nameOf$1(b), nameOf$1(a))).map((run) => ({
		run,
		distance
	})));
}
/** Names begin with the time they were taken. */
function nameOf$1(run) {
	return run.key.split("/").at(-1) ?? "";
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/gate/stored-history.ts
/** The stored runs a candidate is compared with: the nearest first-parent ancestors of the same environment class. */
/** How far back ancestors are looked at. */
const mostAncestors = 300;
/** Overrides looked at for the trend. */
const mostOverrides = 10;
const emptyHistory = {
	runs: [],
	keys: [],
	otherClasses: "none",
	accepted: /* @__PURE__ */ new Map(),
	notes: []
};
/** A corrupt or unreachable store is said and not fatal: the same machine can still be measured. */
async function readHistory(world, question) {
	const { store, ancestry } = world;
	if (store === void 0 || ancestry === void 0) return emptyHistory;
	try {
		const stored = await store.list();
		if (stored.length === 0) return {
			...emptyHistory,
			notes: [`The store ${store.name} holds no baseline so far.`]
		};
		const ancestors = await ancestry.firstParents(question.commit, mostAncestors);
		const choice = chooseBaseline(stored, {
			ancestors,
			environmentClass: question.environmentClass,
			...question.gate === void 0 ? {} : { gate: question.gate },
			...question.only === void 0 ? {} : { mostRuns: 200 }
		});
		const { only } = question;
		const recent = only === void 0 ? choice.recent : choice.recent.filter(({ run }) => only.includes(run.key));
		return await readChosen(store, {
			...choice,
			recent
		}, {
			ancestors,
			environmentClass: question.environmentClass
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			...emptyHistory,
			notes: [`The stored baseline could not be read. ${error.message}`]
		};
	}
}
async function readChosen(store, choice, wanted) {
	const problems = [];
	const [overrides, ...read] = await Promise.all([readNotes(store, { newest: mostOverrides }), ...choice.recent.map(({ run: chosen }) => readOne(store, chosen, problems))]);
	const whole = read.flatMap((run, index) => {
		const placed = choice.recent[index];
		return run === void 0 || placed === void 0 ? [] : [{
			run,
			placed
		}];
	});
	const alike = whole.filter(({ run }) => environmentClass(run.environment) === wanted.environmentClass);
	const unlike = [...choice.unlike.map(({ run }) => run.environmentClass), ...whole.map(({ run }) => environmentClass(run.environment)).filter((name) => name !== wanted.environmentClass)];
	const runs = alike.map(({ run }) => run);
	const isRead = whole.length === choice.recent.length;
	const nearest = alike[0]?.placed ?? (isRead ? void 0 : choice.nearest);
	return {
		runs,
		keys: alike.map(({ placed }) => placed.run.key),
		otherClasses: unlike.length > 0 ? "some" : "none",
		...nearest === void 0 ? {} : { distance: nearest.distance },
		accepted: notesByRun(standingNotes(overrides.notes), {
			ancestors: wanted.ancestors,
			runs: runs.map(({ commit }) => commit)
		}),
		notes: [...nearest === void 0 && unlike.length > 0 ? [unlikeNote(store, unlike)] : [], ...problems]
	};
}
/** Runs of unlike machines differ by the machines. */
function unlikeNote(store, classes) {
	const count = new Set(classes).size;
	const kinds = count === 1 ? "another kind of machine" : `${count} other kinds of machine`;
	return `${store.name} holds runs of ${kinds} only (${classes[0]}); they are not compared with.`;
}
async function readOne(store, run, notes) {
	try {
		return await store.read(run);
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		notes.push(`A stored run was left out. ${error.message}`);
		return;
	}
}
// src/gate.ts
async function runGate(world, options) {
	const history = await historyFor(world, options);
	const gathered = await gather(world, {
		...options,
		history
	});
	const report = await assemble({
		...gathered,
		history,
		config: options.config,
		...options.labels === void 0 ? {} : { labels: options.labels },
		...world.changes === void 0 ? {} : { changes: world.changes },
		notes: [
			...options.notes,
			...world.measurer.notes,
			...gathered.notes
		],
		place: options.place
	});
	return {
		...gathered,
		report,
		history
	};
}
async function historyFor(world, options) {
	if (options.baselineCommit === void 0) return emptyHistory;
	return readHistory(world, {
		commit: options.baselineCommit,
		environmentClass: environmentClass(world.measurer.environment),
		gate: options.gate
	});
}
// src/git/repository.ts
/** What a clone is and holds: its root folder, the commits names mean, whether it was cut short. */
/** The repository's root folder; its git folder where it is bare. */
async function repositoryRoot(folder) {
	return await workingTree(folder) ?? git(folder, ["rev-parse", "--absolute-git-dir"]);
}
/** Root of the working tree `folder` is in: what can be measured, and where its configuration lies. */
async function workingTreeRoot(folder) {
	const root = await workingTree(folder);
	if (root !== void 0) return root;
	throw new GateError("NO_GIT", `Cannot measure in ${folder} as it must be in a working tree: the repository is bare`, { hint: "make one and go there: git worktree add ../checkout" });
}
/** Undefined in a bare repository. */
async function workingTree(folder) {
	const args = ["rev-parse", "--show-toplevel"];
	const result = await tryGit(folder, args);
	if (result.code === 0) return result.stdout.toString("utf8").replace(/\r?\n$/, "");
	if (/must be run in a work tree/i.test(result.stderr)) return void 0;
	if (/cannot change to/i.test(result.stderr)) {
		const message = `Cannot open repository as its folder must exist: current value is ${JSON.stringify(folder)}`;
		throw new GateError("NO_GIT", message, { hint: "check the path" });
	}
	throw gitFailed(args, result, folder);
}
/** Full hash of the commit a name means. */
async function resolveCommit(repository, name) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${name}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr !== "" && !/^fatal: (?:needed a single revision|ambiguous|bad)/i.test(result.stderr)) throw gitFailed(args, result);
	if (await isShallow(repository)) throw shallowClone(`must hold ${JSON.stringify(name)}`);
	if (name.startsWith("HEAD") && !await isBorn(repository)) throw noCommits(repository);
	const message = `Cannot find commit as the name must be one of this repository: current value is ${JSON.stringify(name)}`;
	throw new GateError("GIT_REF_MISSING", message, { hint: "git log --oneline --all shows what there is; git fetch may be needed" });
}
async function isBorn(repository) {
	return (await tryGit(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	])).code === 0;
}
function noCommits(repository) {
	const message = `Cannot find a commit as the repository in ${repository} must have one: it has none so far`;
	return new GateError("GIT_REF_MISSING", message, { hint: "commit the code and its benchmarks first" });
}
async function isShallow(repository) {
	return await git(repository, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function shallowClone(need) {
	return new GateError("SHALLOW_CLONE", `Cannot read history as the clone ${need}: it is shallow`, { hint: "in a workflow give actions/checkout \"fetch-depth: 0\"; elsewhere run: git fetch --unshallow" });
}
// src/git/settle.ts
/** git's own variables. A hook names its repository in them to all it starts, us and our worktrees included. */
const ofHooks = [
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_WORK_TREE"
];
/** Whether a variable, in capitals, ties git to one repository whatever the folder it is called in. */
function namesRepository(name) {
	return ofHooks.includes(name);
}
/** For a door's own environment, which git inherits: the folder decides, and messages are the English we read. */
function settleGit(variables) {
	for (const name of ofHooks) delete variables[name];
	variables["LC_ALL"] = "C";
	variables["GIT_TERMINAL_PROMPT"] = "0";
}
// src/measure/child-environment.ts
/**
* The environment of every process that runs the repository's code: what the machine needs, no credential, and none
* of the files by which a step talks to its runner. A name is refused for what it says, a value for what it looks like.
*/
/** Of GitHub's own, what describes the checkout and authorises nothing. */
const allowed = /* @__PURE__ */ new Set([
	"CI",
	"GITHUB_ACTIONS",
	"GITHUB_REF",
	"GITHUB_REPOSITORY",
	"GITHUB_SHA",
	"GITHUB_WORKSPACE",
	"RUNNER_ARCH",
	"RUNNER_OS",
	"RUNNER_TEMP",
	"RUNNER_TOOL_CACHE"
]);
const refusedNames = [
	/^(INPUT|GITHUB|ACTIONS|RUNNER|GH|GITLAB|CI_JOB|SYSTEM|STATE)_/,
	/^NODE_(OPTIONS|V8_COVERAGE|DEBUG|INSPECT|CHANNEL|UNIQUE|PENDING)/,
	/^NPM_(LIFECYCLE|PACKAGE)_/,
	/^(AWS|AZURE|GOOGLE|GCLOUD|ARM|DOCKER|KUBE|VAULT|SENTRY|SSH)_/,
	/TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(^|_)(PAT|KEY|KEYS|PWD|DSN)$|API_?KEY|ACCESS_?KEY/
];
const namesOfPaths = /* @__PURE__ */ new Set(["PWD", "OLDPWD"]);
const refusedValues = [
	/^(gh[opsur]_|github_pat_|glpat-|npm_|xox[abprs]-|sk-|AKIA|ASIA)/,
	/-----BEGIN /,
	/:\/\/[^/\s:@]*:[^/\s@]+@/,
	/^eyJ[\w-]+\.[\w-]+\./
];
/** Deterministic and case-insensitive in names, as Windows is. */
function childEnvironment(variables) {
	const kept = {};
	for (const [name, value] of Object.entries(variables)) if (value !== void 0 && isHarmless(name.toUpperCase(), value)) kept[name] = value;
	return kept;
}
function isHarmless(name, value) {
	if (refusedValues.some((pattern) => pattern.test(value))) return false;
	if (allowed.has(name) || namesOfPaths.has(name)) return true;
	return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
// src/measure/conditions.ts
/** What the machine did while a process ran, as far as the platform tells. */
function startConditions() {
	const before = readProcessorTimes();
	const load = process.platform === "win32" ? void 0 : loadavg()[0];
	const frequencyMHz = readFrequency();
	return { read: () => {
		const steal = stealBetween(before, readProcessorTimes());
		return {
			...steal === void 0 ? {} : { steal },
			...load === void 0 ? {} : { load },
			...frequencyMHz === void 0 ? {} : { frequencyMHz }
		};
	} };
}
/**
* First line of /proc/stat: user nice system idle iowait irq softirq steal guest guest_nice (proc(5)). Guest time is
* counted in user time already.
*/
function parseProcessorTimes(text) {
	const times = (/^cpu +(.*)$/m.exec(text)?.[1])?.trim().split(/ +/).slice(0, 8).map(Number) ?? [];
	if (times.length < 8 || times.some((time) => !Number.isFinite(time))) return void 0;
	return {
		total: times.reduce((sum, time) => sum + time, 0),
		steal: times[7] ?? 0
	};
}
/** Share of all processors' time, 0..1; undefined where it is not told or too little time has passed. */
function stealBetween(before, after) {
	if (before === void 0 || after === void 0 || after.total <= before.total) return void 0;
	return Math.max(0, (after.steal - before.steal) / (after.total - before.total));
}
/** Mean of the processors' `cpu MHz` in /proc/cpuinfo (absent on ARM). */
function parseFrequency(text) {
	const found = [...text.matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
	return found.length === 0 ? void 0 : found.reduce((sum, frequency) => sum + frequency, 0) / found.length;
}
function readProcessorTimes() {
	const text = readProc("/proc/stat");
	return text === void 0 ? void 0 : parseProcessorTimes(text);
}
function readFrequency() {
	const text = readProc("/proc/cpuinfo");
	return text === void 0 ? void 0 : parseFrequency(text);
}
function readProc(path) {
	if (process.platform !== "linux") return void 0;
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/measure/kill-tree.ts
/** The process and all it started. */
function killTree(child) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		if (child.exitCode === null) spawnSync("taskkill", [
			"/pid",
			String(child.pid),
			"/T",
			"/F"
		], { stdio: "ignore" });
		return;
	}
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {}
}
// src/measure/held-process.ts
/**
* Holds a process between two answers: stopped as a whole group, so that neither its threads nor what it has started run
* beside the others of its block, and let go on when something is wanted of it.
*/
function holdProcess({ child, answers, limit, ended }) {
	const lines = readLines(answers);
	let isOver = false;
	const over = () => {
		isOver = true;
		lines.wake();
	};
	ended.then(over, over);
	const result = ended.then((each) => ({
		...each,
		lines: []
	}));
	result.catch(() => {});
	return {
		pid: child.pid,
		ended: result,
		run: async (order, isLast) => {
			const written = [];
			limit.resume();
			signal(child.pid, "SIGCONT");
			if (order !== "") send(answers, order);
			while (!isOver || lines.waiting()) {
				const line = lines.take();
				if (line === void 0) await lines.more();
				else {
					written.push(line);
					if (isLast(line)) break;
				}
			}
			if (!isOver) {
				signal(child.pid, "SIGSTOP");
				limit.pause();
			}
			return written;
		},
		stop: () => killTree(child)
	};
}
/** A channel is a socket, which Node types as what is read from it. */
function send(answers, order) {
	if (answers !== null && answers !== void 0 && "write" in answers && typeof answers.write === "function") answers.write(order);
}
function signal(pid, name) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, name);
	} catch {}
}
function readLines(stream) {
	const ready = [];
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let waked = () => {};
	stream?.on("data", (data) => {
		const parts = (rest + decoder.write(data)).split("\n");
		rest = parts.pop() ?? "";
		ready.push(...parts);
		waked();
	});
	return {
		take: () => ready.shift(),
		waiting: () => ready.length > 0,
		more: () => new Promise((resolve) => {
			waked = resolve;
		}),
		wake: () => waked()
	};
}
// src/measure/neutralise.ts
/**
* Makes foreign output safe for a CI log: the runner obeys lines that begin with `::` and `##[` anywhere in a line,
* whoever printed them. Also strips terminal escapes.
*/
const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
function neutralise(text) {
	return text.replaceAll(escapes, "").replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").replaceAll(/^(\s*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/measure/tail.ts
function createTail(limitBytes) {
	const chunks = [];
	let held = 0;
	let dropped = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			held += chunk.length;
			while (chunks.length > 1 && held - (chunks[0]?.length ?? 0) >= limitBytes) {
				const first = chunks.shift()?.length ?? 0;
				held -= first;
				dropped += first;
			}
		},
		text: () => {
			const all = Buffer.concat(chunks);
			if (dropped === 0 && all.length <= limitBytes) return all.toString("utf8");
			const end = all.subarray(Math.max(0, all.length - limitBytes)).toString("utf8");
			return `…\n${end.slice(end.indexOf("\n") + 1)}`;
		}
	};
}
// src/measure/time-limit.ts
/** Runs from the start. */
function startLimit(limitMs) {
	let passed = 0;
	let since = performance.now();
	let timer;
	let call = () => {};
	const passedMs = () => passed + (since === void 0 ? 0 : performance.now() - since);
	const stop = () => {
		clearTimeout(timer);
		passed = passedMs();
		since = void 0;
	};
	const arm = () => {
		timer = setTimeout(() => call(), Math.max(0, limitMs - passed));
	};
	arm();
	return {
		passedMs,
		pause: stop,
		resume: () => {
			if (since !== void 0) return;
			since = performance.now();
			arm();
		},
		onPassed: (next) => {
			call = next;
		},
		clear: stop
	};
}
// src/measure/processes.ts
/**
* Starts processes that run the repository's code: scrubbed environment, own process group, time limit, tails of what
* they print, answers on a channel of their own, and what the machine did to them. Nothing outlives `close`.
*/
const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
/** Given to the pipes to empty after the process has ended; a grandchild may hold them open for ever. */
const drainMs = 500;
function createProcesses(options) {
	const living = /* @__PURE__ */ new Set();
	const close = () => {
		for (const child of living) killTree(child);
	};
	process.once("exit", close);
	return {
		run: (request) => runProcess(request, options, living),
		...process.platform === "win32" ? {} : { hold: (request) => holdProcess(begin(request, options, living)) },
		close: () => {
			process.removeListener("exit", close);
			close();
		}
	};
}
async function runProcess(request, options, living) {
	const begun = begin(request, options, living);
	const channel = createTail(answerBytes);
	begun.answers?.on("data", channel.add);
	return {
		...await begun.ended,
		lines: channel.text().split("\n").slice(0, -1)
	};
}
function begin(request, options, living) {
	throwIfAborted(options.signal);
	const child = start(request, options);
	living.add(child);
	const channel = child.stdio[3];
	channel?.on("error", () => {});
	const limit = startLimit(request.timeoutMs);
	const ended = follow(request, child, {
		limit,
		signal: options.signal
	}).finally(() => living.delete(child));
	return {
		child,
		answers: request.answersOn === "channel" ? channel : child.stdout,
		limit,
		ended
	};
}
async function follow(request, child, { limit, signal }) {
	const conditions = startConditions();
	const startedAt = Date.now();
	const stdout = createTail(request.answersOn === "stdout" ? answerBytes : tailBytes);
	const stderr = createTail(tailBytes);
	child.stdout?.on("data", stdout.add);
	child.stderr?.on("data", stderr.add);
	const end = await ended(child, limit, signal);
	throwIfAborted(signal);
	return {
		end,
		stdout: request.answersOn === "stdout" ? stdout.text() : neutralise(stdout.text()),
		stderr: neutralise(stderr.text()),
		startedAt,
		durationMs: limit.passedMs(),
		conditions: conditions.read()
	};
}
function throwIfAborted(signal) {
	if (signal?.aborted === true) throw new GateError("INTERRUPTED", "Cannot go on as it was interrupted");
}
function start(request, { environment, prefix = [] }) {
	const [command = request.command, ...args] = request.through === "shell" ? [request.command] : [
		...prefix,
		request.command,
		...request.args
	];
	return spawn(command, args, {
		cwd: request.cwd,
		env: request.environment === void 0 ? environment : {
			...environment,
			...request.environment
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			...request.answersOn === "channel" ? ["pipe"] : []
		],
		shell: request.through === "shell",
		detached: process.platform !== "win32",
		windowsHide: true
	});
}
function ended(child, limit, signal) {
	return new Promise((resolve) => {
		let end;
		const kill = () => killTree(child);
		limit.onPassed(() => {
			end ??= { kind: "timeout" };
			kill();
		});
		signal?.addEventListener("abort", kill, { once: true });
		const finish = () => {
			limit.clear();
			signal?.removeEventListener("abort", kill);
			resolve(end ?? {
				kind: "exit",
				code: 0
			});
		};
		child.once("error", (error) => {
			end ??= {
				kind: "unstartable",
				message: `Cannot start ${child.spawnfile}: ${error.message}`
			};
			if (child.pid === void 0) finish();
		});
		child.once("exit", (code, killedBy) => {
			end ??= killedBy === null ? {
				kind: "exit",
				code: code ?? 0
			} : {
				kind: "signal",
				signal: killedBy
			};
			kill();
			const drained = setTimeout(() => {
				for (const stream of child.stdio) stream?.destroy();
			}, drainMs);
			child.once("close", () => clearTimeout(drained));
		});
		child.once("close", finish);
	});
}
// src/measure/setup.ts
/** What a fresh checkout needs before its benchmarks run: the configured commands, or what its own files suggest. */
/** An installation takes minutes at worst; one that hangs must not hang the build for ever. */
const timeoutMs = 9e5;
async function runSetup(root, commands, run) {
	for (const command of commands) {
		const result = await run({
			command,
			args: [],
			cwd: root,
			timeoutMs,
			through: "shell"
		});
		const { end } = result;
		if (end.kind === "exit" && end.code === 0) continue;
		const how = end.kind === "exit" ? `it ended with code ${end.code}` : `it ended by ${end.kind}`;
		const said = [result.stdout, result.stderr].map((text) => text.trim()).filter((text) => text !== "");
		throw new GateError("SETUP_FAILED", `Cannot set up the checkout as "${command}" must succeed: ${how}\n${said.join("\n")}`, { hint: "no token reaches setup commands; set `setup` in the configuration to what this repository needs" });
	}
}
/** What the suites' languages need, each once; nothing for what builds itself. */
function guessSetup(root, suites) {
	const commands = suites.flatMap(({ harness, workingDirectory = "" }) => {
		const guess = guesses[harness];
		if (guess === void 0) return guessNodeSetup(root);
		const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
		return guess((file) => existsSync(join(root, workingDirectory, file))).map((command) => enter + command);
	});
	return [...new Set(commands)];
}
/** Where none stands, the suite is JavaScript or may call it. */
const guesses = {
	go: () => [],
	pytest: guessPythonSetup,
	criterion: (has) => has("Cargo.toml") ? [`cargo fetch${has("Cargo.lock") ? " --locked" : ""}`] : [],
	"google-benchmark": () => [],
	jmh: () => []
};
/** An environment of the checkout's own: both sides in one would measure whichever was installed last. */
function guessPythonSetup(has) {
	if (has("uv.lock")) return ["uv sync --frozen"];
	if (has("poetry.lock")) return ["poetry config --local virtualenvs.in-project true", "poetry install"];
	const requirements = has("requirements.txt") ? " -r requirements.txt" : "";
	const project = has("pyproject.toml") || has("setup.py") ? " -e ." : "";
	if (requirements === "" && project === "") return [];
	return ["python3 -m venv .venv", `.venv/bin/python -m pip install --quiet pytest pytest-benchmark${requirements}${project}`];
}
/** Commands for the first lock file found; none without one. */
function guessNodeSetup(root) {
	const has = (file) => existsSync(join(root, file));
	if (has("package-lock.json") || has("npm-shrinkwrap.json")) return ["npm ci"];
	if (has("pnpm-lock.yaml")) return ["pnpm install --frozen-lockfile"];
	if (has("yarn.lock")) return [yarnCommand(readFileSync(join(root, "yarn.lock"), "utf8"))];
	if (has("bun.lock") || has("bun.lockb")) return ["bun install --frozen-lockfile"];
	return [];
}
/** Yarn 1 signs its lock file with a comment; later ones have metadata. */
function yarnCommand(lock) {
	return /^# yarn lockfile v1$/m.test(lock) ? "yarn install --frozen-lockfile" : "yarn install --immutable";
}
// src/measure/checkouts.ts
/**
* A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
* long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
*/
const folderNames = {
	baseline: "side-b",
	candidate: "side-c"
};
const prefix = "flamegate-";
/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
function createCheckouts(options) {
	const { baseline, candidate, signal, progress } = options;
	const home = realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
	const processes = createProcesses({
		environment: childEnvironment(options.variables),
		...signal === void 0 ? {} : { signal }
	});
	const opened = { root: "" };
	const remove = () => removeWorktrees(opened.root, home);
	process.once("exit", remove);
	const repository = memo(async () => {
		opened.root = await workingTreeRoot(options.folder);
		await removeAbandoned(opened.root);
		return opened.root;
	});
	const prepare = async (side) => {
		const wanted = side === "baseline" ? baseline : candidate;
		if (wanted === void 0) throw new TypeError(`there is no ${side} to check out`);
		const root = await repository();
		if (typeof wanted !== "string") return root;
		const place = {
			root,
			path: join(home, folderNames[side]),
			commit: await resolveCommit(root, wanted)
		};
		throwIfAborted(signal);
		const log = (line) => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`);
		return checkOut(place, {
			config: options.config,
			run: processes.run,
			log
		});
	};
	const sides = {
		baseline: memo(() => prepare("baseline")),
		candidate: memo(() => prepare("candidate"))
	};
	return {
		folder: options.folder,
		sides: baseline === void 0 ? ["candidate"] : ["baseline", "candidate"],
		root: (side) => sides[side](),
		close: async () => {
			processes.close();
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function checkOut(place, { config, run, log }) {
	const { path } = place;
	const { setup, suites } = config;
	await addWorktree(place);
	if (setup === void 0 && existsSync(join(path, ".gitmodules"))) log(withoutSubmodules);
	const commands = setup ?? guessSetup(path, suites);
	for (const command of commands) log(command);
	await runSetup(path, commands, run);
	return path;
}
const withoutSubmodules = "its submodules are not checked out; if benchmarks need them, add \"git submodule update --init\" to setup";
function memo(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
async function addWorktree({ root, path, commit }) {
	const result = await tryGit(root, [
		"worktree",
		"add",
		"--detach",
		"--force",
		path,
		commit
	]);
	if (result.code === 0) return;
	throw new GateError("GIT_FAILED", `Cannot check out ${commit} as git worktree add must succeed: it said ${result.stderr}`, { hint: `the same by hand: git worktree add --detach ../${commit.slice(0, 9)} ${commit.slice(0, 9)}` });
}
/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository, home) {
	const git = (...args) => {
		if (repository !== "") tryGitNow(repository, args);
	};
	for (const name of Object.values(folderNames)) if (existsSync(join(home, name))) git("worktree", "remove", "--force", "--force", join(home, name));
	rmSync(home, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	git("worktree", "prune");
}
/** Of runs that were killed outright: worktrees whose folder names a process that is no more. */
async function removeAbandoned(repository) {
	const listed = await tryGit(repository, [
		"worktree",
		"list",
		"--porcelain"
	]);
	if (listed.code !== 0) return;
	for (const match of listed.stdout.toString("utf8").matchAll(/^worktree (.*)$/gm)) {
		const home = dirname(match[1] ?? "");
		const owner = new RegExp(`[\\\\/]${prefix}(\\d+)-[^\\\\/]+$`).exec(home)?.[1];
		if (owner !== void 0 && !isRunning(Number(owner))) removeWorktrees(repository, home);
	}
}
function isRunning(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error instanceof Error && Reflect.get(error, "code") === "EPERM";
	}
}
// src/harness/process-failure.ts
/** A suite's own command as a process, and how a process that did not answer is told: why it ended, the last it said. */
/** `doing`: what it was at, for the message; `the warm-up`. */
function failureOf(result, request, doing) {
	const said = lastWords(result);
	const { end } = result;
	if (end.kind === "timeout") return {
		reason: "timeout",
		message: `It did not end within ${request.timeoutMs} ms and was killed in ${doing}${said}`
	};
	if (end.kind === "unstartable") return {
		reason: "unsupported",
		message: end.message
	};
	if (end.kind === "signal") return {
		reason: "crashed",
		message: `Its process died of ${end.signal} in ${doing}${said}`
	};
	return {
		reason: "crashed",
		message: `Its process ended with code ${end.code} in ${doing} without an answer${said}`
	};
}
function lastWords({ stdout, stderr }) {
	const text = (stderr.trim() === "" ? stdout : stderr).trim();
	return text === "" ? "" : `; the last it said:\n${text}`;
}
/** The suite's command line, in its folder of the checkout, through the shell. */
function commandOf({ suite, root }, answersOn) {
	if (suite.command === void 0) {
		const message = `Cannot measure suite "${suite.name}" as command must be set for harness ${suite.harness}: it is not`;
		throw new GateError("CONFIG_TYPE", message, { hint: "write for example command: \"node bench/run.js\"" });
	}
	return {
		command: suite.command,
		args: [],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		through: "shell",
		...answersOn === void 0 ? {} : { answersOn }
	};
}
// src/harness/command/entry.ts
/** A command whose own duration is what is measured: a build, a script, a query. */
const commandHarness = {
	together: () => "nothing",
	list: list$8,
	invoke: invoke$9
};
/** Known by its suite's name: the command itself may change and stay the same benchmark. */
async function list$8({ suite }) {
	return [{
		name: suite.name,
		file: suite.workingDirectory ?? ".",
		localName: suite.name,
		metrics: [timeMetric]
	}];
}
/** From start to end of the process, its shell included. */
async function invoke$9(context) {
	const request = commandOf(context, void 0);
	const result = await context.run(request);
	if (result.end.kind !== "exit" || result.end.code !== 0) return [{
		state: "failed",
		failure: failureOf(result, request, "its run")
	}];
	const { startedAt, durationMs, conditions } = result;
	return [{
		state: "measured",
		invocation: {
			value: durationMs * 1e6,
			startedAt,
			durationMs,
			conditions
		}
	}];
}
// src/harness/bench-files.ts
/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
const neverEntered = /* @__PURE__ */ new Set(["node_modules", ".git"]);
/** Files below `root` that match any glob, relative with forward slashes, sorted. */
function findFiles(root, globs) {
	const found = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const plain = glob.replace(/^\.\//, "");
		const { base } = import_picomatch.default.scan(plain);
		const matches = globMatcher(plain);
		const start = base === plain ? dirname(plain) : base;
		for (const file of filesBelow(root, start === "." ? "" : start)) if (matches(file)) found.add(file);
	}
	return [...found].sort();
}
function filesBelow(root, folder) {
	const files = [];
	for (const entry of entriesOf$1(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory() && !neverEntered.has(entry.name)) files.push(...filesBelow(root, path));
		else if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
	}
	return files;
}
function entriesOf$1(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
/**
* The first part of a benchmark's name for each file: its stem (`parser` for `bench/parser.bench.ts`); where a suite has
* two files of one stem, those files' paths below the deepest folder all files share.
*/
function fileTitles(files) {
	const stems = /* @__PURE__ */ new Map();
	for (const file of files) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
	const shared = sharedFolder(files);
	return new Map(files.map((file) => {
		const stem = stemOf(file);
		if (stems.get(stem) === 1) return [file, stem];
		const folder = dirname(file);
		const below = folder === "." ? "" : folder.slice(shared.length).replace(/^\//, "");
		return [file, below === "" ? stem : `${below}/${stem}`];
	}));
}
function stemOf(file) {
	return basename(file).replace(/(\.bench)?\.[^.]+$/, "");
}
function sharedFolder(files) {
	const [first = [], ...rest] = files.map((file) => file.split("/").slice(0, -1));
	let depth = first.length;
	for (const parts of rest) {
		let same = 0;
		while (same < depth && parts[same] === first[same]) same += 1;
		depth = same;
	}
	return first.slice(0, depth).join("/");
}
// src/stats/estimators.ts
/** Estimates of a typical value from the batches of one process. */
/** Share dropped at each end by the trimmed mean. */
const trim = .2;
/** `values` in any order; NaN of none. Quantiles are linear (type 7 of Hyndman and Fan, 1996). */
function estimate(name, values) {
	if (values.length === 0) return NaN;
	const list = values;
	switch (name) {
		case "median": return median(list);
		case "p25": return quantile(list, .25);
		case "p10": return quantile(list, .1);
		case "minimum": return Math.min(...list);
		case "mean": return mean$1(list);
		case "trimmed-mean": return trimmedMean(list);
	}
}
function trimmedMean(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const drop = Math.floor(sorted.length * trim);
	return mean$1(sorted.slice(drop, sorted.length - drop));
}
// src/harness/measured.ts
function measuredFrom(batches, result, context) {
	const { metric, values, iterations } = batches;
	const value = typicalOf(metric, context.suite.estimator)(values);
	if (!Number.isFinite(value) || value < 0) return {
		state: "failed",
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${value}`
		}
	};
	const { startedAt, durationMs, conditions } = result;
	const counted = iterations === void 0 ? {} : { iterations };
	return {
		state: "measured",
		invocation: {
			value,
			batches: coalesce(values, 64),
			...counted,
			startedAt,
			durationMs,
			conditions
		}
	};
}
/**
* How a suite's estimator reads values of a metric. What is counted has no slow batches to be deaf to; where higher is
* better, the slow batches that an estimator is deaf to are the low ones.
*/
function typicalOf({ assume, better }, wanted) {
	const name = assume === "exact" ? "median" : wanted;
	if (better === "lower") return (values) => estimate(name, values);
	return (values) => 0 - estimate(name, values.map((value) => 0 - value));
}
// src/harness/tool.ts
/** Tools of the user's own that a harness runs, for building above all. One that is not there ends the gate and is named. */
/** A build takes minutes at worst, as an installation does; one that hangs must not hang the gate for ever. */
const buildTimeoutMs = 9e5;
/** `hint`: how to get the tool. */
async function runTool(context, request, hint) {
	const result = await context.run(request);
	if (result.end.kind !== "unstartable") return result;
	const what = `Cannot measure suite "${context.suite.name}" as ${request.command} must be there`;
	throw new GateError("TOOL_MISSING", `${what}: ${result.end.message}`, { hint });
}
function succeeded({ end }) {
	return end.kind === "exit" && end.code === 0;
}
// src/harness/perf.ts
/** `perf record` round a benchmark of native code: stacks of its user space, whatever its frame pointers. Linux only. */
/** How long a profiled process measures: with perf's rate, some thousand samples. */
const perfProfiledMs = 1500;
const perfHint = "install perf (linux-tools-common and linux-tools-$(uname -r) on Ubuntu), or set profile: { cpu: none }; where the kernel forbids it: sudo sysctl kernel.perf_event_paranoid=1";
/** The clock of the processor, as hosted machines have no hardware counters; 997 a second keeps step with nothing. */
const record$1 = [
	"record",
	"-q",
	"-e",
	"cpu-clock:u",
	"-F",
	"997",
	"--call-graph",
	"dwarf,16384"
];
async function recordPerf(context, request) {
	const data = join(context.scratch, `${randomUUID()}.data`);
	const recording = {
		...request,
		command: "perf",
		args: [
			...record$1,
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
		const telling = {
			command: "perf",
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
		const told = await context.run(telling);
		if (!succeeded(told)) return {
			state: "failed",
			failure: failureOf(told, telling, "perf script")
		};
		return {
			state: "recorded",
			profile: {
				kind: "cpu",
				format: "perf-script",
				bytes: Buffer.from(told.stdout)
			},
			run
		};
	} finally {
		rmSync(data, { force: true });
	}
}
// src/harness/criterion/criterion-results.ts
/** Bench targets of `cargo bench --no-run --message-format=json`, one JSON object a line. */
function parseCargoMessages(text) {
	return text.split("\n").flatMap((line) => {
		const { reason, executable, target, manifest_path: manifest = "" } = line.startsWith("{") ? JSON.parse(line) : {};
		if (reason !== "compiler-artifact" || typeof executable !== "string") return [];
		if (target?.kind?.includes("bench") !== true) return [];
		const folder = manifest.replace(/[\\/][^\\/]*$/, "");
		return [{
			name: target.name ?? "",
			source: target.src_path ?? "",
			folder,
			executable
		}];
	});
}
/** Of `cargo metadata`. */
function targetDirectory(text) {
	try {
		const metadata = JSON.parse(text);
		const found = typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "target_directory") : void 0;
		return typeof found === "string" ? found : void 0;
	} catch {
		return;
	}
}
/** None of a bench that the standard library's own harness runs, which ends its list with a count. */
function parseCriterionList(text) {
	if (/^\d+ tests?, \d+ benchmarks?$/m.test(text)) return [];
	return [...text.matchAll(/^(.+): benchmark$/gm)].map((match) => match[1] ?? "");
}
/** `sample.json`: iterations and nanoseconds of each sample. */
function parseCriterionSample(text) {
	const { iters, times } = JSON.parse(text);
	return {
		values: iters.map((count, i) => (times[i] ?? NaN) / count),
		iterations: iters.reduce((sum, count) => sum + count, 0)
	};
}
// src/harness/criterion/entry.ts
/**
* Benches of Rust packages that use criterion. Built once a checkout (`cargo bench --no-run`); each process runs one
* benchmark, and its samples are the batches.
*/
const rustHint = "install Rust, as rustup does; hosted runners have it";
const criterionHarness = {
	toolchain: () => ({
		runtime: "rust",
		command: "rustc",
		args: ["--version"],
		version: /^rustc (\S+)/,
		hint: rustHint
	}),
	together: () => "nothing",
	list: list$7,
	invoke: invoke$8,
	profile: profile$5
};
/** Fewest that criterion takes. */
const samples = 10;
const metrics$3 = [timeMetric];
async function list$7(context) {
	const { suite, root } = context;
	const request = {
		command: "cargo",
		args: [
			"bench",
			"--no-run",
			"--message-format=json-render-diagnostics",
			...await ownTarget(context),
			...suite.flags
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
	const result = await runTool(context, request, rustHint);
	if (!succeeded(result)) {
		const failure = loadFailure(failureOf({
			...result,
			stdout: ""
		}, request, "cargo bench --no-run"));
		return [{
			name: suite.name,
			file: suite.workingDirectory ?? ".",
			localName: "",
			metrics: metrics$3,
			failure
		}];
	}
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const isMeant = suite.files.length === 0 ? () => true : globMatcher(suite.files);
	const targets = parseCargoMessages(result.stdout).filter(({ source }) => isMeant(within(source)));
	const titles = fileTitles(targets.map(({ source }) => within(source)));
	const listed = [];
	for (const target of targets) {
		const file = within(target.source);
		listed.push(...await listTarget(context, target, {
			file,
			title: titles.get(file) ?? target.name
		}));
	}
	return listed;
}
/**
* Cargo's folder for what it builds may be one for all checkouts (CARGO_TARGET_DIR, `build.target-dir`): both sides would be one program, built
* from whichever came last. Then each side gets its own.
*/
async function ownTarget(context) {
	const { suite, root } = context;
	if (suite.flags.some((flag) => flag.startsWith("--target-dir"))) return [];
	const asked = await context.run({
		command: "cargo",
		args: [
			"metadata",
			"--no-deps",
			"--format-version",
			"1"
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	});
	const target = succeeded(asked) ? targetDirectory(asked.stdout) : void 0;
	return target === void 0 || isWithin(root, target) ? [] : ["--target-dir", join(root, "target")];
}
function isWithin(root, path) {
	return !relative(root, path).startsWith("..");
}
function loadFailure(failure) {
	return failure.reason === "crashed" ? {
		...failure,
		reason: "load"
	} : failure;
}
async function listTarget(context, target, { file, title }) {
	const note = JSON.stringify(target);
	const request = requestOf$4(context, note, ["--list"]);
	const result = await context.run(request);
	if (!succeeded(result)) return [{
		name: title,
		file,
		localName: "",
		metrics: metrics$3,
		failure: failureOf(result, request, "listing its benchmarks")
	}];
	return parseCriterionList(result.stdout).map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$3,
		note,
		executable: standingAt(target.executable)
	}));
}
function standingAt(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
function requestOf$4({ suite }, note, args) {
	const { executable, folder } = JSON.parse(note);
	return {
		command: executable,
		args: ["--bench", ...args],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
function runOf$2(context, { note = "", localName }, { warmupMs, measureMs, home }) {
	const sizes = [
		"--sample-size",
		String(samples),
		"--nresamples",
		"1000"
	];
	const times = [
		"--warm-up-time",
		String(Math.max(1, warmupMs) / 1e3),
		"--measurement-time",
		String(measureMs / 1e3)
	];
	return {
		...requestOf$4(context, note, [
			"--exact",
			localName,
			"--noplot",
			...sizes,
			...times
		]),
		environment: { CRITERION_HOME: home }
	};
}
async function invoke$8(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne$1(context, benchmark));
	return measured;
}
async function invokeOne$1(context, benchmark) {
	const home = join(context.scratch, randomUUID());
	const request = runOf$2(context, benchmark, {
		...context.suite,
		home
	});
	try {
		const result = await context.run(request);
		const found = succeeded(result) ? readSamples(home) : void 0;
		if (found === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its run")
		};
		return measuredFrom({
			metric: timeMetric,
			...found
		}, result, context);
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
/** Of the one benchmark that ran: folders below are named by criterion after the group, the function and the parameter. */
function readSamples(home) {
	try {
		const file = readdirSync(home, {
			recursive: true,
			encoding: "utf8"
		}).find((path) => basename(path) === "sample.json" && basename(dirname(path)) === "new");
		return file === void 0 ? void 0 : parseCriterionSample(readFileSync(join(home, file), "utf8"));
	} catch {
		return;
	}
}
/** Hardly a warm-up, so that nearly all calls that are sampled are counted. */
async function profile$5(context, benchmark, _kind) {
	const home = join(context.scratch, randomUUID());
	try {
		const recorded = await recordPerf(context, runOf$2(context, benchmark, {
			warmupMs: 1,
			measureMs: perfProfiledMs,
			home
		}));
		if (recorded.state === "failed") return recorded;
		const operations = readSamples(home)?.iterations;
		const caller = {
			frame: /criterion::(?:bencher|routine)::/,
			others: "dropped"
		};
		const counted = operations === void 0 ? {} : { operations };
		return {
			state: "captured",
			profile: {
				...recorded.profile,
				caller,
				...counted
			}
		};
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
// src/harness/go/flags.ts
function splitFlags(flags) {
	const isTest = (flag, i) => isOwn(flag) || isValueOf(flags[i - 1], flag);
	return {
		test: flags.filter(isTest),
		build: flags.filter((flag, i) => !isTest(flag, i))
	};
}
function isOwn(flag) {
	return /^--?test\./.test(flag);
}
function isValueOf(before, flag) {
	return before !== void 0 && isOwn(before) && !before.includes("=") && !flag.startsWith("-");
}
// src/harness/go/packages.ts
/** The packages of a checkout that have benchmarks. */
const goHint = "install Go; in a workflow, with actions/setup-go before this step";
function goFolder({ root, suite }) {
	return join(root, suite.workingDirectory ?? "");
}
async function listPackages(context) {
	const patterns = context.suite.files.filter(isPattern).map((file) => file.startsWith(".") ? file : `./${file}`);
	const request = {
		command: "go",
		args: [
			"list",
			"-e",
			"-json=Dir,ImportPath,Name,Module,TestGoFiles,XTestGoFiles",
			...splitFlags(context.suite.flags).build,
			...patterns.length === 0 ? ["./..."] : patterns
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
	const result = await runTool(context, request, goHint);
	if (!succeeded(result)) return {
		state: "failed",
		result,
		request
	};
	return {
		state: "listed",
		packages: parseGoList(result.stdout).flatMap((entry) => toPackage(context, entry))
	};
}
/** A pattern of packages rather than a glob of files: `./...`, `parser/...`, `parser`. */
function isPattern(file) {
	return file.endsWith("...") || !/[*?[\]{}()]|\.go$/.test(file);
}
/** `go list -json` prints one object after another, each closed by a brace that is a line of its own: inner ones are indented. */
function parseGoList(text) {
	return text.split(/(?<=^\}\r?\n)/m).filter((part) => part.trim() !== "").map((part) => JSON.parse(part));
}
function toPackage(context, entry) {
	const { Dir: folder = "", ImportPath: importPath = "", Name: name = "", Module: module = {} } = entry;
	const globs = context.suite.files.filter((file) => !isPattern(file));
	const isMeant = globs.length === 0 ? () => true : globMatcher(globs.map(plain));
	const files = [...entry.TestGoFiles ?? [], ...entry.XTestGoFiles ?? []].map((file) => join(folder, file)).filter((file) => isMeant(slashes(relative(context.root, file))));
	const benchmarks = new Map(files.flatMap((file) => benchmarksIn$1(file).map((each) => [each, slashes(relative(context.root, file))])));
	if (benchmarks.size === 0) return [];
	const below = slashes(relative(goFolder(context), folder));
	return [{
		importPath,
		folder,
		title: below === "" ? name.replace(/_test$/, "") : below,
		benchmarks,
		module: {
			path: module.Path ?? importPath,
			folder: module.Dir ?? folder
		}
	}];
}
function plain(glob) {
	return glob.replace(/^\.\//, "");
}
function slashes(path) {
	return path.replaceAll("\\", "/");
}
/** Names of the benchmark functions of a test file; none of one that cannot be read. */
function benchmarksIn$1(file) {
	try {
		return goBenchmarks(readFileSync(file, "utf8"));
	} catch {
		return [];
	}
}
/** As Go has it: what follows `Benchmark` is no small letter, and a `*testing.B` is all it takes. */
function goBenchmarks(text) {
	return [...text.matchAll(/^func (Benchmark(?!\p{Ll})[\p{L}\p{N}_]*)\(\s*\w+\s+\*(?:\w+\.)?B\s*,?\s*\)/gmu)].map((match) => match[1] ?? "");
}
// src/harness/go/binary.ts
/** A package's test binary: built once a checkout, then started once a process; how it is asked for one benchmark. */
function noteOf$1({ note = "{}" }) {
	return JSON.parse(note);
}
async function build(context, { importPath }) {
	const binary = join(context.scratch, `${randomUUID()}.test${process.platform === "win32" ? ".exe" : ""}`);
	const request = {
		command: "go",
		args: [
			"test",
			"-c",
			"-o",
			binary,
			...splitFlags(context.suite.flags).build,
			importPath
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs
	};
	const result = await runTool(context, request, goHint);
	if (succeeded(result)) return {
		state: "built",
		binary
	};
	const { reason, message } = failureOf(result, request, `go test -c ${importPath}`);
	return {
		state: "failed",
		failure: {
			reason: reason === "crashed" ? "load" : reason,
			message
		}
	};
}
/** As the binary itself tells them, which leaves out what stands in a comment; undefined where it does not say. */
async function namesIn$1({ suite, run }, { binary, folder }) {
	const result = await run({
		command: binary,
		args: ["-test.list", "^Benchmark"],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	});
	const names = result.stdout.split("\n").map((line) => line.trim()).filter((line) => /^Benchmark\S*$/.test(line));
	return succeeded(result) && names.length > 0 ? new Set(names) : void 0;
}
/** `name`: with its sub-benchmarks, each part matched whole. Of two equal flags Go takes the last. */
function benchRequest({ suite }, { binary, folder, processors }, { name, args }) {
	const own = splitFlags(suite.flags).test;
	const at = processors === void 0 ? [] : ["-test.cpu", String(processors)];
	return {
		command: binary,
		args: [
			"-test.benchmem",
			...own,
			...at,
			"-test.v",
			"-test.run",
			"^$",
			"-test.bench",
			patternOf(name),
			...args
		],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** Numbers of processors that `-test.cpu=1,4` asks for; none unless there are several: one is Go's own affair. */
function processorsOf({ flags }) {
	const { test } = splitFlags(flags);
	const at = test.findLastIndex((flag) => /^--?test\.cpu(?:=|$)/.test(flag));
	const listed = /=(.*)$/.exec(test[at] ?? "")?.[1] ?? test[at + 1] ?? "";
	const numbers = at === -1 ? [] : listed.split(",").map((part) => Number(part.trim()));
	return numbers.length > 1 ? numbers : [];
}
/** `-test.bench` takes one regular expression for each part between slashes. */
function patternOf(name) {
	return name.split("/").map((part) => `^${part.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&")}$`).join("/");
}
// src/harness/go/go-output.ts
/** Lines of the program's own between them are passed over, and what it left on the line of a result. */
function parseGoOutput(text) {
	const lines = text.split("\n").map((line) => line.trimEnd());
	const better = /* @__PURE__ */ new Map();
	const events = [];
	let begun = "";
	for (const [i, line] of lines.entries()) {
		const unit = /^Unit (\S+) (?:.* )?better=(lower|higher)\b/.exec(line);
		if (unit !== null) better.set(unit[1] ?? "", unit[2] === "higher" ? "higher" : "lower");
		const event = eventOf(lines, i, begun);
		if (event === void 0) continue;
		if (event.kind === "begun") begun = event.name;
		events.push(event);
	}
	return {
		events,
		better
	};
}
function eventOf(lines, at, begun) {
	const line = lines[at] ?? "";
	const ended = /^--- (FAIL|SKIP): (Benchmark\S*)/.exec(line);
	if (ended !== null) {
		const name = withoutProcessors(ended[2] ?? "", begun);
		return ended[1] === "SKIP" ? {
			kind: "skipped",
			name
		} : {
			kind: "failed",
			name,
			said: indentedBefore(lines, at)
		};
	}
	if (/^Benchmark\S*$/.test(line)) return {
		kind: "begun",
		name: line
	};
	const result = /(Benchmark\S*)\s+(\d+)\s+(\S.*)$/.exec(line);
	const values = valuesOf(result?.[3] ?? "");
	if (result === null || values.size === 0) return void 0;
	return {
		kind: "result",
		name: withoutProcessors(result[1] ?? "", begun),
		iterations: Number(result[2]),
		values
	};
}
/** `-8` is the number of processors only if the name begun did not end in it itself. */
function withoutProcessors(word, begun) {
	const name = begun === "" ? word : word.slice(Math.max(0, word.lastIndexOf(begun)));
	return (name === begun || name.startsWith(`${begun}-`) && /^-\d+$/.test(name.slice(begun.length))) && begun !== "" ? begun : name.replace(/-\d+$/, "");
}
/** What a benchmark logged before it failed is indented above. */
function indentedBefore(lines, at) {
	const before = lines.slice(0, at);
	const start = before.findLastIndex((line) => !/^\s+\S/.test(line)) + 1;
	return before.slice(start).map((line) => line.trim()).join("\n");
}
function valuesOf(text) {
	const words = text.split(/\s+/);
	const values = /* @__PURE__ */ new Map();
	for (let i = 0; i + 1 < words.length; i += 2) {
		const value = Number((words[i] ?? "").replace(/^\+?Inf$/, "Infinity"));
		const unit = words[i + 1] ?? "";
		if (Number.isNaN(value) && words[i] !== "NaN") return /* @__PURE__ */ new Map();
		values.set(unit, value);
	}
	return values;
}
/** Begun, and neither ended nor divided into others: what it printed, if it did, was not to be read. */
function unfinishedIn({ events }) {
	const begun = events.filter(({ kind }) => kind === "begun").map(({ name }) => name);
	const ended = new Set(events.filter(({ kind }) => kind !== "begun").map(({ name }) => name));
	const isParent = (name) => events.some((other) => other.name.startsWith(`${name}/`));
	return begun.filter((name) => !ended.has(name) && !isParent(name));
}
/** Those that failed themselves, not their parents, with what they logged. */
function failuresIn({ events }) {
	const failed = events.filter((event) => event.kind === "failed");
	return new Map(failed.filter(({ name }) => !failed.some((other) => other.name.startsWith(`${name}/`))).map(({ name, said }) => [name, said === "" ? "" : `: ${said}`]));
}
/** What was running when the process died. */
function lastBegun({ events }) {
	const begun = events.filter((event) => event.kind === "begun").at(-1)?.name;
	return events.some((event) => event.kind === "result" && event.name === begun) ? void 0 : begun;
}
// src/units/direction.ts
const time = "(?:[nuµμm]?s|[nuµμm]s(?:ec)?|secs?|seconds?|(?:nano|micro|milli)(?:s|secs?|seconds?)|mins?|minutes?|h|hrs?|hours?|d|days?)";
const size = "(?:[kKMGTP]?i?[bB]|(?:kilo|mega|giga|tera|kibi|mebi|gibi)?(?:bytes?|octets?|bits?)|words?|pages?)";
const isTime = new RegExp(`^${time}$`, "i");
const isSize = new RegExp(`^${size}$`);
/** `X/s`, `X per second`, `X_per_second`, `X s^-1`. */
const perTime = new RegExp(`^(.*?)(?:\\s*/\\s*|[\\s_.-]*\\bper\\b[\\s_.-]*|_per_)(${time})$`, "i");
const perThing = /^(.*?)(?:\s*\/\s*|[\s_.-]*\bper\b[\s_.-]*|_per_)(\S.*)$/i;
/** Words that name a rate by themselves: `QPS`, `fps`, `Mbps`, `GFLOPS`, `kHz`, `throughput`. */
const rateWord = /^(?:[qrtfime]ps|iops|[kmg]?ops|[kmgt]?i?bps|[kmgtp]?flops|[kmgt]?ips|[kmg]?hz|thrpt|thru?put|throughput|bandwidth|goodput|xput)$/i;
/** What nobody wants more of, though it is counted in a time. */
const unwanted = /\b(?:errors?|err|fail(?:ure|ed)?s?|faults?|miss(?:es)?|drops?|dropped|retries|retry|timeouts?|stalls?|switches|collections?|gcs?|allocs?|allocations?|allocated|garbage|lost|conflicts?|aborts?|rejects?|rejected|evictions?)\b/i;
/** Undefined: neither says. The unit comes first, as it is the plainer word of the two. */
function directionOf(unit, metric = "") {
	const plain = unit.trim();
	if (!isRate(unit, metric)) return isCost(plain) ? "lower" : void 0;
	const words = `${plain} ${wordsIn(metric)}`.replaceAll(/[_.:/-]+/g, " ");
	return unwanted.test(words) || isFractionOfTime(plain) ? void 0 : "higher";
}
function isRate(unit, metric = "") {
	const [plain, name] = [unit.trim(), wordsIn(metric)];
	return isRateUnit(plain) || !isCost(plain) && (perTime.test(name) || namesRate(name));
}
function wordsIn(metric) {
	return metric.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
}
function isRateUnit(unit) {
	return perTime.test(unit) || /\bs(?:ec)?\s*(?:\^\s*-1|⁻¹)$/.test(unit) || namesRate(perThing.exec(unit)?.[1] ?? unit);
}
function namesRate(text) {
	return text.split(/[\s_.:()[\]-]+/).some((word) => rateWord.test(word));
}
/** Seconds of pause a second are no work that is done. */
function isFractionOfTime(unit) {
	return isTime.test(perTime.exec(unit)?.[1]?.trim() ?? "");
}
/** A time or a size, alone, as the last part of a name (`p99-ns`, `peak_B`), or for each thing; and all that an operation takes. */
function isCost(unit) {
	const [, above = unit, below = ""] = perThing.exec(unit) ?? [];
	if (/^(?:ops?|operations?|iter(?:ation)?s?|calls?|runs?|rounds?)$/i.test(below)) return true;
	const last = above.trim().split(/[\s_-]+/).at(-1) ?? "";
	return isTime.test(last) || isSize.test(last) || /^(?:allocs?|allocations|instructions|cycles)$/i.test(last);
}
// src/harness/go/metrics.ts
/** Go's units as metrics: the three every benchmark has, and those of ReportMetric. */
const known = /* @__PURE__ */ new Map([
	["ns/op", timeMetric],
	["B/op", allocMetric],
	["allocs/op", allocsMetric],
	["MB/s", {
		name: "MB/s",
		unit: "MB/s",
		better: "higher",
		assume: "nothing",
		role: "informational"
	}]
]);
const order$1 = [...known.keys()];
/** Unit of each metric, of one benchmark's results; the common ones first. */
function metricsIn({ events, better }, name) {
	const sorted = [...new Set(events.flatMap((event) => event.kind === "result" && event.name === name ? [...event.values.keys()] : []))].sort((a, b) => rankOf(a) - rankOf(b));
	return new Map(sorted.map((unit) => [unit, known.get(unit) ?? reportedMetric(unit, better.get(unit))]));
}
function rankOf(unit) {
	const rank = order$1.indexOf(unit);
	return rank === -1 ? order$1.length : rank;
}
/** Which way is better is what the program declares, else what the unit says; a unit that says nothing is shown only. */
function reportedMetric(unit, declared) {
	const better = declared ?? directionOf(unit);
	return {
		name: unit,
		unit: baseUnitOf(unit),
		better: better ?? "lower",
		assume: "nothing",
		...better === void 0 ? { role: "informational" } : {}
	};
}
/** `p99-ns` and `ns/GC` are times, `peak-B` is a size; any other unit is printed as it stands. */
function baseUnitOf(unit) {
	const quantity = /(?:^|-)(ns|B|bytes)(?:\/[^/]*)?$/.exec(unit)?.[1];
	if (quantity === void 0) return unit.slice(0, 50);
	return quantity === "ns" ? "ns" : "B";
}
// src/harness/go/list.ts
async function list$6(context) {
	const found = await listPackages(context);
	if (found.state === "failed") {
		const failure = failureOf(found.result, found.request, "go list");
		const { name, workingDirectory } = context.suite;
		return [{
			name,
			file: workingDirectory ?? ".",
			localName: "",
			metrics: [],
			failure
		}];
	}
	const listed = [];
	for (const each of found.packages) listed.push(...await listPackage(context, each));
	return listed;
}
async function listPackage(context, each) {
	const [file = ""] = each.benchmarks.values();
	const built = await build(context, each);
	if (built.state === "failed") return [{
		name: each.title,
		file,
		localName: "",
		metrics: [],
		failure: built.failure
	}];
	const listed = [];
	const known = await namesIn$1(context, {
		binary: built.binary,
		folder: each.folder
	});
	const several = processorsOf(context.suite);
	for (const [name, where] of [...each.benchmarks].filter(([name]) => known?.has(name) ?? true)) for (const processors of several.length === 0 ? [void 0] : several) {
		const at = processors === void 0 ? {} : { processors };
		const note = {
			binary: built.binary,
			folder: each.folder,
			module: each.module,
			...at
		};
		listed.push(...await listBenchmark(context, {
			name,
			file: where,
			title: each.title,
			note
		}));
	}
	return listed;
}
/** By running it once, in a process of its own: only that tells its sub-benchmarks and what it reports. */
async function listBenchmark(context, each) {
	const once = await runOnce$1(context, each, "1x");
	return toListed$2(each, once.output.events.some((event) => event.kind === "result" && !event.values.has("ns/op")) ? await runOnce$1(context, each, "20ms") : once);
}
async function runOnce$1(context, { name, note }, time) {
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			time,
			"-test.count",
			"1"
		]
	});
	const result = await context.run(request);
	return {
		output: parseGoOutput(result.stdout),
		result,
		request
	};
}
function toListed$2(each, { output, result, request }) {
	const listed = /* @__PURE__ */ new Map();
	const add = (localName, failure) => {
		listed.set(localName, listedAs(each, localName, {
			output,
			...failure === void 0 ? {} : { failure }
		}));
	};
	for (const event of output.events) if (event.kind === "result") add(event.name);
	const failures = failuresIn(output);
	for (const [failed, said] of failures) add(failed, {
		reason: "threw",
		message: `It failed${said}`
	});
	if (!succeeded(result) && failures.size === 0) add(lastBegun(output) ?? each.name, failureOf(result, request, "its first run"));
	else for (const name of vanished(output, each.name)) add(name, unreadable(name, result));
	return [...listed.values()];
}
/** At several numbers of processors named as Go does it: `BenchmarkX-4`, and without a number at one. */
function listedAs({ file, title, note }, localName, { output, failure }) {
	const metrics = metricsIn(output, localName);
	const units = Object.fromEntries([...metrics].map(([unit, metric]) => [metric.name, unit]));
	return {
		name: `${title}/${localName}${(note.processors ?? 1) === 1 ? "" : `-${note.processors}`}`,
		file,
		localName,
		metrics: [...metrics.values()],
		note: JSON.stringify({
			...note,
			units
		}),
		...failure === void 0 ? {} : { failure }
	};
}
/** What was begun, or asked for, and is not heard of again. */
function vanished(output, asked) {
	return output.events.length === 0 ? [asked] : unfinishedIn(output);
}
function unreadable(name, { stdout }) {
	const line = stdout.split("\n").findLast((each) => each.includes(name) && each.trim() !== name);
	return {
		reason: "missing",
		message: `Its result must stand in a line "${name}  N  VALUE ns/op" of standard output: ${line === void 0 ? "it printed none" : `it printed ${line.trim().slice(0, 200)}`}`
	};
}
// src/harness/go/places.ts
/** The toolchain's sources where Go itself is usually installed; nobody here can change them. */
const standardLibrary = "/usr/local/go/src";
function standing({ path, folder }) {
	return (file) => {
		if (file.startsWith(`${path}/`)) return `${folder}/${file.slice(path.length + 1)}`;
		if (file === "_testmain.go") return `${standardLibrary}/testing/${file}`;
		return /^[a-z0-9]+\//.test(file) ? `${standardLibrary}/${file}` : file;
	};
}
// src/harness/go/entry.ts
/**
* `testing.B` benchmarks of a Go module. Each package is built once a checkout (`go test -c`), so that no process pays
* for a build; each process runs one benchmark, several times in a row: the first for warming up, the others as batches.
*/
const goHarness = {
	toolchain: () => ({
		runtime: "go",
		command: "go",
		args: ["env", "GOVERSION"],
		version: /^(?:go)?(\S+)/,
		hint: goHint
	}),
	together: () => "metrics",
	list: list$6,
	invoke: invoke$7,
	profile: profile$4
};
/** Batches a process measures: enough for a median. */
const batches$1 = 5;
async function invoke$7(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { benchmark } = first;
	const { localName: name } = benchmark;
	const note = noteOf$1(benchmark);
	const batchMs = Math.max(1, Math.round(context.suite.measureMs / batches$1));
	const warming = Math.ceil(context.suite.warmupMs / batchMs);
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${batchMs}ms`,
			"-test.count",
			String(warming + batches$1)
		]
	});
	const result = await context.run(request);
	const output = parseGoOutput(result.stdout);
	const all = resultsOf$1(output, name);
	if (!succeeded(result) || all.length !== warming + batches$1) {
		const failure = failureIn$2(output, name) ?? miscounted(all.length, warming + batches$1, {
			result,
			request
		});
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const results = all.slice(warming);
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		const unit = note.units[metric.name] ?? "";
		return measuredFrom({
			metric,
			values: results.flatMap((each) => each.values.get(unit) ?? []),
			iterations
		}, result, context);
	});
}
/** More would be those of two benchmarks, merged. */
function miscounted(found, wanted, { result, request }) {
	if (!succeeded(result)) return failureOf(result, request, "its run");
	return {
		reason: "missing",
		message: `It printed ${found} results that can be read, and was run ${wanted} times`
	};
}
function resultsOf$1({ events }, name) {
	return events.filter((event) => event.kind === "result").filter((event) => event.name === name);
}
function failureIn$2(output, name) {
	const said = failuresIn(output).get(name);
	if (said !== void 0) return {
		reason: "threw",
		message: `It failed${said}`
	};
	return output.events.some((event) => event.kind === "skipped" && event.name === name) ? {
		reason: "missing",
		message: "It skipped itself this time"
	} : void 0;
}
/** The profiler samples 100 times a second: long enough for some hundreds of samples, less where time boxes are short. */
function profiledMsOf({ suite }) {
	return Math.min(3e3, 15 * suite.measureMs);
}
/** Mean bytes between samples of allocations, as for other runtimes. */
const heapIntervalBytes = 16384;
/** A fixed number of calls, so that it is known how many the profile holds; how many was found by running it before. */
async function profile$4(context, benchmark, kind) {
	const { localName: name } = benchmark;
	const note = noteOf$1(benchmark);
	const { measureMs } = context.suite;
	const trial = benchRequest(context, note, {
		name,
		args: ["-test.benchtime", `${measureMs}ms`]
	});
	const tried = await context.run(trial);
	const [found] = resultsOf$1(parseGoOutput(tried.stdout), name);
	if (found === void 0) return failedProfile(tried, trial);
	const profiledMs = profiledMsOf(context);
	const calls = callsIn(profiledMs, found.values.get("ns/op") ?? measureMs * 1e6 / found.iterations);
	const output = join(context.scratch, `${randomUUID()}.pprof`);
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${calls}x`,
			...flagsOf[kind],
			output
		]
	});
	try {
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 4 * profiledMs
		});
		if (!succeeded(result)) return failedProfile(result, request);
		return {
			state: "captured",
			profile: {
				...told$1(kind, note),
				bytes: readFileSync(output),
				operations: calls
			}
		};
	} finally {
		rmSync(output, { force: true });
	}
}
const flagsOf = {
	cpu: ["-test.cpuprofile"],
	heap: [
		"-test.memprofilerate",
		String(heapIntervalBytes),
		"-test.memprofile"
	]
};
/** The collector's threads work for the benchmark too. */
function told$1(kind, note) {
	return {
		kind,
		format: "pprof",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /,
			others: "kept"
		},
		place: standing(note.module)
	};
}
function callsIn(profiledMs, nsPerCall) {
	return Math.min(1e9, Math.max(1, Math.round(profiledMs * 1e6 / Math.max(nsPerCall, .1))));
}
function failedProfile(result, request) {
	return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
}
// src/harness/built.ts
/** Once a checkout. Without a command everything is built by the set-up. */
async function buildByCommand(context) {
	if (context.suite.command === void 0) return void 0;
	const request = {
		...commandOf(context, void 0),
		timeoutMs: buildTimeoutMs
	};
	const result = await context.run(request);
	if (succeeded(result)) return void 0;
	const { reason, message } = failureOf(result, request, `the build, ${request.command},`);
	return {
		reason: reason === "crashed" ? "load" : reason,
		message
	};
}
/** C and C++: what `c++` is; a suite that builds with another compiler is told apart by its image. */
const compilerToolchain = {
	runtime: "native",
	command: "c++",
	args: ["--version"],
	version: /^(.*\d+\.\d+\S*)/,
	hint: "install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev"
};
// src/harness/google-benchmark/google-benchmark-results.ts
const nanoseconds$1 = {
	ns: 1,
	us: 1e3,
	ms: 1e6,
	s: 1e9
};
/** Undefined for what is no such document. */
function parseGoogleBenchmark(text) {
	const entries = entriesOf(text);
	if (entries === void 0) return void 0;
	const error = entries.find((entry) => entry.error_occurred === true || entry.skipped === true);
	const results = measuredIn(entries).map(toResult$1);
	const said = error?.error_message ?? error?.skip_message ?? "an error without words";
	return {
		results,
		...error === void 0 ? {} : { error: said }
	};
}
/** Rows of complexity (`BigO`, `RMS`) are aggregates as well, of no repetition. */
function measuredIn(entries) {
	const repetitions = entries.filter(({ run_type: type, error_occurred: failed, skipped }) => type !== "aggregate" && failed !== true && skipped !== true);
	if (repetitions.length > 0) return repetitions;
	const named = (name) => entries.filter(({ aggregate_name: aggregate }) => aggregate === name);
	const medians = named("median");
	return medians.length > 0 ? medians : named("mean");
}
function toResult$1({ iterations = 0, real_time: time = NaN, cpu_time: cpu = NaN, time_unit: unit = "ns" }) {
	const factor = nanoseconds$1[unit] ?? NaN;
	return {
		iterations,
		time: time * factor,
		cpu: cpu * factor
	};
}
/** Whatever the program prints before or after its document does no harm. */
function entriesOf(text) {
	const start = text.search(/^\{/m);
	const end = text.search(/^\}[^\S\n]*$(?![\s\S]*^\}[^\S\n]*$)/m);
	try {
		return JSON.parse(numbersOf(text.slice(start, end === -1 ? void 0 : end + 1))).benchmarks;
	} catch {
		return;
	}
}
/** Counters that are no number are written as C++ prints them, which JSON has not. */
function numbersOf(text) {
	return text.replaceAll(/("(?:[^"\\]|\\.)*")|[-+]?\b(?:nan(?:\([^)]*\))?|inf(?:inity)?)(?![\w"])/gi, (_, quoted) => quoted ?? "null");
}
/**
* Names that `--benchmark_list_tests` printed, without the program's own lines. `silent`: what the same program prints when its filter
* matches nothing. Numbers in such lines may differ (clocks, addresses).
*/
function namesIn(listed, silent) {
	const own = linesOf(silent).map(shapeOf);
	const start = commonStart(linesOf(listed).map(shapeOf), own);
	const after = own.slice(start);
	const names = linesOf(listed).slice(start);
	const isOwn = (name) => after.includes(shapeOf(name));
	const last = names.findLastIndex((name) => !isOwn(name));
	return names.slice(0, last + 1);
}
function commonStart(a, b) {
	const first = b.findIndex((line, i) => line !== a[i]);
	return first === -1 ? b.length : first;
}
function linesOf(text) {
	return text.split("\n").filter((line) => line.trim() !== "");
}
function shapeOf(line) {
	return line.trim().replaceAll(/0x[0-9a-f]+|\d+(?:[.:]\d+)*/gi, "0");
}
// src/harness/google-benchmark/entry.ts
/**
* Programs of Google Benchmark. The suite's `command` builds them, once a checkout, and its `files` say where they are
* then; each process runs one benchmark, its first repetitions for warming up, the others as batches.
*/
const googleBenchmarkHarness = {
	toolchain: () => compilerToolchain,
	together: () => "metrics",
	list: list$5,
	invoke: invoke$6,
	profile: profile$3
};
const metrics$2 = [timeMetric, cpuMetric];
/** Batches a process measures: enough for a median. */
const batches = 5;
async function list$5(context) {
	const failure = await buildByCommand(context);
	const { root, suite } = context;
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics: metrics$2,
		failure
	}];
	const programs = findFiles(root, suite.files).filter((file) => isProgram(join(root, file)));
	const titles = fileTitles(programs);
	const listed = [];
	for (const file of programs) listed.push(...await listProgram(context, file, titles.get(file) ?? file));
	return listed;
}
/** Build folders are full of files; a program can be executed and has no ending, or Windows' own. */
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile() && ["", ".exe"].includes(extname(file));
	} catch {
		return false;
	}
}
async function listProgram(context, file, title) {
	const request = requestOf$3(context, file, ["--benchmark_list_tests=true"]);
	const result = await context.run(request);
	if (!succeeded(result)) {
		const failure = failureOf(result, request, "listing its benchmarks");
		return [{
			name: title,
			file,
			localName: "",
			metrics: metrics$2,
			failure
		}];
	}
	const silent = await context.run({
		...request,
		args: [...request.args, "--benchmark_filter=^$"]
	});
	return namesIn(result.stdout, silent.stdout).map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$2,
		executable: realpathSync(request.command)
	}));
}
function requestOf$3({ root, suite }, file, args) {
	return {
		command: join(root, file),
		args: [...args, ...suite.flags],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** The results go to a file: standard output is the program's own as well. */
function runOf$1(context, { file, localName }, { minTimeMs, repetitions, output }) {
	const request = requestOf$3(context, file, [`--benchmark_min_time=${minTimeMs / 1e3}`, `--benchmark_repetitions=${repetitions}`]);
	const chosen = [
		`--benchmark_filter=^${localName.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&")}$`,
		"--benchmark_out_format=json",
		`--benchmark_out=${output}`
	];
	return {
		...request,
		args: [...request.args, ...chosen]
	};
}
/** What it wrote, and what it ended with. */
async function resultsOf(context, run) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		return {
			ran: await run(output),
			found: existsSync(output) ? parseGoogleBenchmark(readFileSync(output, "utf8")) : void 0
		};
	} finally {
		rmSync(output, { force: true });
	}
}
async function invoke$6(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { warmupMs, measureMs } = context.suite;
	const minTimeMs = measureMs / batches;
	const warming = Math.ceil(warmupMs / minTimeMs);
	const { ran, found } = await resultsOf(context, async (output) => {
		const request = runOf$1(context, first.benchmark, {
			minTimeMs,
			repetitions: warming + batches,
			output
		});
		return {
			request,
			result: await context.run(request)
		};
	});
	const { request, result } = ran;
	if (!succeeded(result) || found === void 0 || found.results.length === 0) return wanted.map(() => ({
		state: "failed",
		failure: failureIn$1(found, result, request)
	}));
	const results = found.results.slice(Math.min(warming, found.results.length - 1));
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		return measuredFrom({
			metric,
			values: results.map(({ time, cpu }) => metric.name === cpuMetric.name ? cpu : time),
			iterations
		}, result, context);
	});
}
function failureIn$1(found, result, request) {
	if (found?.error !== void 0) return {
		reason: "threw",
		message: `It ended with an error: ${found.error}`
	};
	if (!succeeded(result)) return failureOf(result, request, "its run");
	return {
		reason: "missing",
		message: `Its program must write its result with --benchmark_out: it wrote ${found === void 0 ? "no JSON that can be read" : "no result"}`
	};
}
async function profile$3(context, benchmark, _kind) {
	const { ran: recorded, found } = await resultsOf(context, (output) => recordPerf(context, runOf$1(context, benchmark, {
		minTimeMs: perfProfiledMs,
		repetitions: 1,
		output
	})));
	if (recorded.state === "failed") return recorded;
	const cpu = found?.results[0]?.cpu;
	const caller = {
		frame: /^(?:benchmark::|\[libbenchmark\.so)/,
		others: "dropped"
	};
	const cost = cpu === void 0 ? {} : { costPerOperation: cpu };
	return {
		state: "captured",
		profile: {
			...recorded.profile,
			caller,
			...cost
		}
	};
}
// src/harness/hyperfine/parameters.ts
/** Values a flag is followed by, when it is one of parameters. */
const takes = /* @__PURE__ */ new Map([
	["-L", 2],
	["--parameter-list", 2],
	["-P", 3],
	["--parameter-scan", 3],
	["-D", 1],
	["--parameter-step-size", 1]
]);
function parametersIn(flags) {
	const others = [];
	const found = [];
	for (let i = 0; i < flags.length; i++) {
		const [, flag = flags[i] ?? "", inline] = /^(--[\w-]+)=(.*)$/.exec(flags[i] ?? "") ?? [];
		const count = takes.get(flag);
		if (count === void 0) others.push(flags[i] ?? "");
		else {
			const more = count - (inline === void 0 ? 0 : 1);
			found.push({
				flag,
				given: [...inline === void 0 ? [] : [inline], ...flags.slice(i + 1, i + 1 + more)]
			});
			i += more;
		}
	}
	const step = found.find(({ flag }) => flag === "-D" || flag === "--parameter-step-size")?.given[0] ?? "1";
	return {
		combinations: combine(found.filter(({ given }) => given.length > 1).map(({ given }) => toParameter(given, step))),
		others
	};
}
function toParameter([name = "", first = "", last], step) {
	return {
		name,
		values: last === void 0 ? listed$1(first) : scanned(first, last, step)
	};
}
/** A comma within a value is written with a backslash. */
function listed$1(text) {
	return text.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ","));
}
const mostValues = 1e4;
/** Counted, not added up, so that steps of 0.1 end where they say. */
function scanned(first, last, step) {
	const [start, end, by] = [
		Number(first),
		Number(last),
		Number(step)
	];
	const count = Math.floor((end - start) / by + 1e-9) + 1;
	if (!(count >= 1 && count <= mostValues)) return [first];
	return Array.from({ length: count }, (_, i) => String(Math.round((start + i * by) * 1e9) / 1e9));
}
/** The first parameter varies fastest, as in hyperfine. */
function combine(parameters) {
	let combinations = [[]];
	for (const { name, values } of parameters.toReversed()) combinations = combinations.flatMap((rest) => values.map((value) => [[name, value], ...rest]));
	return combinations;
}
// src/harness/hyperfine/entry.ts
/** A command timed by hyperfine, several runs in one process, its shell included. */
const hyperfineHarness = {
	together: () => "metrics",
	list: list$4,
	invoke: invoke$5
};
/** Runs a process measures, unless the suite's flags say otherwise. */
const runs = 5;
/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list$4(context) {
	const { suite } = context;
	await runTool(context, {
		...requestOf$2(context, []),
		args: ["--version"]
	}, "install hyperfine, on Debian and Ubuntu: apt-get install hyperfine");
	const file = suite.workingDirectory ?? ".";
	return parametersIn(suite.flags).combinations.map((combination) => ({
		name: [suite.name, combination.map(([name, value]) => `${name}=${value}`).join(",")].filter(Boolean).join("/"),
		file,
		localName: suite.name,
		metrics: [timeMetric, cpuMetric],
		note: JSON.stringify(combination)
	}));
}
/** Each combination is a benchmark of its own, asked for by lists of one value. */
function chosenBy({ note = "[]" }) {
	return JSON.parse(note).flatMap(([name, value]) => [
		"--parameter-list",
		name,
		value.replaceAll(",", "\\,")
	]);
}
/**
* hyperfine would time a shell that does nothing and take that off: on a busy machine short commands then took no time at
* all. The shell is the same on both sides, so it stays in.
*/
function requestOf$2(context, args) {
	const { command, cwd, timeoutMs } = commandOf(context, void 0);
	const { others: flags } = parametersIn(context.suite.flags);
	const shelled = process.platform === "win32" || says(flags, "--shell", "-S", "-N") ? [] : ["--shell", "none"];
	const timed = shelled.length === 0 ? command : `sh -c '${command.replaceAll("'", "'\\''")}'`;
	return {
		command: "hyperfine",
		args: [
			...args,
			...shelled,
			...flags,
			timed
		],
		cwd,
		timeoutMs
	};
}
function says(flags, ...names) {
	return flags.some((flag) => names.some((name) => flag === name || flag.startsWith(`${name}=`)));
}
async function invoke$5(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { flags, warmupMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const counted = says(flags, "--runs", "-r", "--min-runs", "-m", "--max-runs", "-M") ? [] : ["--runs", String(runs)];
	const warmed = warmupMs === 0 || says(flags, "--warmup", "-w") ? [] : ["--warmup", "1"];
	const request = requestOf$2(context, [
		"--style",
		"none",
		"--export-json",
		output,
		...chosenBy(first.benchmark),
		...warmed,
		...counted
	]);
	try {
		const result = await context.run(request);
		if (!succeeded(result)) {
			const failure = failureOf(result, request, "its run");
			return wanted.map(() => ({
				state: "failed",
				failure
			}));
		}
		const { times, cpu, commands } = parseHyperfine(readFileSync(output, "utf8"));
		if (commands !== 1) return wanted.map(() => ({
			state: "failed",
			failure: several(commands)
		}));
		return wanted.map(({ metric }) => measuredFrom({
			metric,
			values: metric.name === cpuMetric.name ? [cpu] : times,
			iterations: times.length
		}, result, context));
	} finally {
		rmSync(output, { force: true });
	}
}
function several(commands) {
	return {
		reason: "unsupported",
		message: `hyperfine must measure the suite's one command: it measured ${commands}; write others as suites of their own`
	};
}
/** `--export-json`, of the one command asked for. */
function parseHyperfine(text) {
	const { results = [] } = JSON.parse(text);
	const { times = [], user = NaN, system = NaN } = results[0] ?? {};
	return {
		times: times.map((seconds) => seconds * 1e9),
		cpu: (user + system) * 1e9,
		commands: results.length
	};
}
// src/harness/javascript/worker-requests.ts
/** What the parent asks a worker of one checkout, and how it reads the answers. */
const tools = [
	"tinybench",
	"vitest",
	"mitata",
	"benchmarkjs"
];
/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 256;
const allocFlags = [
	"--expose-gc",
	`--min-semi-space-size=${youngMiB}`,
	`--max-semi-space-size=${youngMiB}`
];
/**
* V8's collector on the benchmark's own thread: its helpers wait for a processor of their own, which is the machine's
* doing and no slice's. Before the suite's flags, which may say otherwise.
*/
const heldFlags = ["--single-threaded-gc"];
function specOf({ root, suite, tool }, file) {
	return {
		harness: tool,
		file: join(root, file),
		warmupMs: suite.warmupMs,
		measureMs: suite.measureMs
	};
}
function workerRequest(context, spec) {
	const { suite, root } = context;
	const own = spec.task === "alloc" ? allocFlags : [];
	const flags = [
		...spec.held === void 0 ? [] : heldFlags,
		...suite.flags,
		...own
	];
	return {
		command: context.node,
		args: [
			...flags,
			context.worker,
			JSON.stringify(spec)
		],
		cwd: suite.workingDirectory === void 0 ? root : join(root, suite.workingDirectory),
		timeoutMs: suite.timeoutMs,
		answersOn: "channel"
	};
}
function messagesOf({ lines }) {
	return lines.flatMap((line) => readMessage(line) ?? []);
}
/** Undefined of a line that user code wrote on the channel. */
function readMessage(line) {
	try {
		const message = JSON.parse(line);
		return typeof message === "object" && message !== null ? message : void 0;
	} catch {
		return;
	}
}
function phaseOf(messages) {
	const phase = messages.filter((message) => message.kind === "phase").at(-1)?.phase;
	return phase === void 0 || phase === "load" ? "loading" : `the ${phase}`;
}
function askedBy({ note = "" }) {
	return tools.filter((tool) => note.split(" ").includes(tool));
}
/** The one told for this benchmark, else the one that ended the process before any was begun. */
function failureIn(messages, localName) {
	return messages.filter((message) => message.kind === "failed").find(({ name }) => name === localName || name === void 0)?.failure;
}
// src/harness/javascript/held.ts
/** A worker that measures time or processor time slice by slice, as the parent sees it. */
/** 2 to 10 ms are alike; from 50 ms on a machine changes its speed within a turn. */
const slices = {
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
};
const inSlices = [timeMetric.name, cpuMetric.name];
function workerHolder(context, wanted) {
	const [first] = wanted;
	const { hold } = context;
	if (first === void 0 || hold === void 0 || !inSlices.includes(first.metric.name)) return void 0;
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy(first.benchmark),
		held: slices
	});
	return () => heldWorker({
		request,
		wanted,
		worker: hold(request)
	});
}
function heldWorker({ request, wanted, worker }) {
	const heard = [];
	let at = -1;
	const ask = async (order, kind) => {
		const isLast = (line) => [kind, "failed"].includes(readMessage(line)?.kind ?? "");
		const messages = (await worker.run(orderBytes[order], isLast)).flatMap((line) => readMessage(line) ?? []);
		heard.push(...messages);
		return messages.find((message) => message.kind === kind);
	};
	const halted = async () => {
		const name = wanted[at]?.benchmark.localName ?? "";
		return {
			state: "failed",
			failure: failureIn(heard, name) ?? failureOf(await worker.ended, request, phaseOf(heard))
		};
	};
	return {
		groups: wanted.map((each) => [each]),
		pid: worker.pid,
		leastSlices: 1,
		warmUp: async () => {
			at += 1;
			return await ask("warm-up", "ready") === void 0 ? halted() : void 0;
		},
		slice: async () => {
			const slice = await ask("slice", "slice");
			return slice?.kind === "slice" ? toSlice(slice, wanted[at]) : halted();
		},
		end: async () => {
			const measured = await ask("end", "measured");
			return measured?.kind === "measured" ? measured.conditions : {};
		},
		skip: async () => {
			at += 1;
			await ask("skip", "skipped");
		},
		close: async () => {
			worker.stop();
			await worker.ended;
		}
	};
}
function toSlice({ batches, cpu, iterations }, wanted) {
	return {
		state: "measured",
		values: [wanted?.metric.name === cpuMetric.name ? [cpu] : batches],
		iterations
	};
}
// src/harness/javascript/entry.ts
/**
* Benchmarks that run in Flamegate's own Node workers, whichever tool their files are written for: the parent's half.
* The worker's half is javascript/, with one file a tool in javascript/tools/.
*/
function javaScriptHarness(tool) {
	return {
		together: ({ isolate }) => isolate === "file" ? "file" : "nothing",
		list: (context) => list$3({
			...context,
			tool
		}),
		invoke: (context, wanted) => invoke$4({
			...context,
			tool
		}, wanted),
		holder: (context, wanted) => workerHolder({
			...context,
			tool
		}, wanted),
		profile: (context, benchmark, kind) => profile$2({
			...context,
			tool
		}, benchmark, kind)
	};
}
const metrics$1 = [
	timeMetric,
	allocMetric,
	cpuMetric
];
async function list$3(context) {
	const files = findFiles(context.root, context.suite.files);
	const titles = fileTitles(files);
	const listed = [];
	for (const file of files) listed.push(...await listFile(context, file, titles.get(file) ?? file));
	return listed;
}
async function listFile(context, file, title) {
	const request = workerRequest(context, {
		...specOf(context, file),
		task: "list",
		intercept: tools
	});
	const result = await context.run(request);
	const answer = messagesOf(result).find((message) => message.kind === "listed" || message.kind === "failed");
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		failure,
		metrics: metrics$1
	}];
	if (answer?.kind !== "listed") return failed(answer?.kind === "failed" ? answer.failure : startFailure(context, result) ?? failureOf(result, request, "loading"));
	if (answer.names.length === 0) return failed(withoutBenchmarks(file, context.tool, answer.asked));
	return answer.names.map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$1,
		...noteOf(context.tool, answer)
	}));
}
/** Tools whose packages the file asked for: measuring must replace them too, or it would run the other tools' for real. */
function noteOf(tool, { asked }) {
	return { note: (tool === "vitest" ? [.../* @__PURE__ */ new Set([tool, ...asked])] : asked).join(" ") };
}
const howToRegister = {
	tinybench: "export a function (bench) => { bench.add(…) } or make a tinybench Bench",
	vitest: "call bench(…) of 'vitest'",
	mitata: "call bench(…) of 'mitata'",
	benchmarkjs: "call add(…) of a Suite of 'benchmark'"
};
function withoutBenchmarks(file, tool, asked) {
	const other = asked.find((name) => name !== tool);
	if (other !== void 0 && !asked.includes(tool)) return {
		reason: "unsupported",
		message: `Cannot find a benchmark in ${file} as its suite says harness: ${tool} and it is written for ${other}: write harness: ${other}, or give the file a suite of its own`
	};
	return {
		reason: "missing",
		message: `Cannot find a benchmark in ${file} as it must ${howToRegister[tool]}: it registers none`
	};
}
/** Node looks for what `--import` and `--require` name before anything of ours runs. */
function startFailure({ suite }, { stderr }) {
	const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)?.[1];
	if (missing === void 0 || !suite.flags.some((flag) => flag === missing || flag.endsWith(`=${missing}`))) return;
	return {
		reason: "unsupported",
		message: `Cannot start node as the flags of suite "${suite.name}" name ${missing}, which is not installed: npm install --save-dev ${missing}, and commit package.json and the lock file`
	};
}
async function invoke$4(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: first.metric.name === "alloc" ? "alloc" : "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy(first.benchmark)
	});
	const result = await context.run(request);
	const messages = messagesOf(result);
	return wanted.map(({ benchmark: { localName } }) => {
		const measured = messages.find((message) => message.kind === "measured" && message.name === localName);
		if (measured?.kind === "measured") return toInvocation(measured, {
			metric: first.metric,
			result,
			context
		});
		return {
			state: "failed",
			failure: failureIn(messages, localName) ?? failureOf(result, request, phaseOf(messages))
		};
	});
}
function toInvocation(message, { metric, result, context }) {
	const batches = metric.name === cpuMetric.name ? message.cpuBatches ?? [] : message.batches;
	const value = estimate(metric.assume === "exact" ? "median" : context.suite.estimator, batches);
	if (!Number.isFinite(value) || value < 0) return {
		state: "failed",
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${value}`
		}
	};
	return {
		state: "measured",
		invocation: {
			value,
			batches,
			iterations: message.iterations,
			startedAt: result.startedAt,
			durationMs: result.durationMs,
			conditions: {
				...result.conditions,
				...message.conditions
			}
		}
	};
}
async function profile$2(context, benchmark, kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: kind,
		names: [benchmark.localName],
		intercept: askedBy(benchmark),
		profile: {
			...profileSettings(context),
			output
		}
	});
	try {
		const result = await context.run(request);
		const messages = messagesOf(result);
		const measured = messages.find((message) => message.kind === "measured");
		if (measured?.kind === "measured") {
			const format = kind === "cpu" ? "cpuprofile" : "heapprofile";
			const bytes = readFileSync(output);
			const { iterations: operations, sourceMaps = {} } = measured;
			return {
				state: "captured",
				profile: {
					kind,
					format,
					bytes,
					operations,
					inlining: "off",
					sourceMaps
				}
			};
		}
		return {
			state: "failed",
			failure: failureIn(messages, benchmark.localName) ?? failureOf(result, request, phaseOf(messages))
		};
	} finally {
		rmSync(output, { force: true });
	}
}
/** A second at least, for some thousands of samples; a suite with short time boxes (the demo's) is profiled for less. */
function profileSettings({ suite }) {
	return {
		durationMs: Math.min(Math.max(1e3, 2 * suite.measureMs), 10 * suite.measureMs),
		cpuIntervalUs: 100,
		heapIntervalBytes: 16384
	};
}
// src/harness/jmh/async-profiler.ts
/** JMH's own way to async-profiler, and what its recordings mean. */
/** A millisecond of processor time a sample. */
const intervalNs = 1e6;
/** The library beside `asprof` on PATH; else JMH looks where Java looks for libraries, and says so when it is not there. */
async function asyncProfilerFlags(context, { kind, folder }) {
	const where = await context.run({
		command: "dirname \"$(dirname \"$(realpath \"$(command -v asprof)\")\")\"",
		args: [],
		cwd: context.root,
		timeoutMs: 2e4,
		through: "shell",
		answersOn: "stdout"
	});
	const home = where.stdout.trim();
	const library = succeeded(where) && home.startsWith("/") ? [`libPath=${home}/lib/libasyncProfiler.so`] : [];
	return ["-prof", `async:${[
		...kind === "cpu" ? ["event=itimer", `interval=${intervalNs}`] : ["event=alloc", "alloc=65536"],
		"output=jfr",
		`dir=${folder}`,
		...library
	].join(";")}`];
}
function profiledAs(kind, { time, alloc }) {
	const cost = kind === "cpu" ? estimate("minimum", time) / intervalNs : estimate("median", alloc);
	return {
		kind,
		format: "jfr",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /_jmhStub \(/,
			others: "dropped"
		},
		...cost > 0 ? { costPerOperation: cost } : {}
	};
}
// src/harness/jmh/jmh-results.ts
/** One entry for each combination of parameters, in the order JMH would run them. */
function parseJmhList(text) {
	const benchmarks = [];
	const afterTitle = text.slice(text.search(/^Benchmarks:/m)).split("\n").slice(1);
	for (const line of afterTitle) {
		const parameter = /^\s+param "([^"]*)" = \{(.*)\}\s*$/.exec(line);
		const last = benchmarks.at(-1);
		if (parameter !== null && last !== void 0) {
			const [, key = "", values = ""] = parameter;
			last.parameters = last.parameters.flatMap((each) => values.split(", ").map((value) => ({
				...each,
				[key]: value
			})));
		} else if (/^[\w.$]+$/.test(line.trim())) benchmarks.push({
			name: line.trim(),
			parameters: [{}]
		});
	}
	return benchmarks.flatMap(({ name, parameters }) => parameters.map((each) => ({
		name,
		parameters: each
	})));
}
const nanoseconds = {
	"ns/op": 1,
	"us/op": 1e3,
	"ms/op": 1e6,
	"s/op": 1e9
};
/** Undefined where nothing was measured, as when the benchmark threw. */
function parseJmhResults(text) {
	const [entry] = JSON.parse(text);
	if (entry?.primaryMetric === void 0) return void 0;
	const factor = nanoseconds[entry.primaryMetric.scoreUnit ?? ""] ?? NaN;
	const allocated = Object.entries(entry.secondaryMetrics ?? {}).find(([name]) => /^·?gc\.alloc\.rate\.norm$/.test(name));
	return {
		time: flat(entry.primaryMetric).map((value) => value * factor),
		alloc: flat(allocated?.[1] ?? {}).map(Math.round)
	};
}
function flat({ rawData = [] }) {
	return rawData.flat();
}
// src/harness/jmh/entry.ts
/**
* JMH benchmarks in a jar. The suite's `command` builds it, once a checkout, and its `files` say where it is then; each
* process runs one benchmark with one set of parameters, in a virtual machine forked for it as its annotations say.
*/
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
	list: list$2,
	invoke: invoke$3,
	profile: profile$1
};
const metrics = [timeMetric, allocMetric];
/** Measured iterations of a process: enough for a median. */
const iterations = 5;
async function list$2(context) {
	const { root, suite } = context;
	const failure = await buildByCommand(context);
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics,
		failure
	}];
	const jars = findFiles(root, suite.files);
	const titles = fileTitles(jars);
	const listed = [];
	for (const jar of jars) {
		const request = requestOf$1(context, jar, ["-lp", ...suite.flags]);
		const result = await runTool(context, request, javaHint);
		const title = titles.get(jar) ?? jar;
		if (!succeeded(result)) {
			const said = failureOf(result, request, "listing its benchmarks");
			listed.push({
				name: title,
				file: jar,
				localName: "",
				metrics,
				failure: said
			});
			continue;
		}
		const prefix = jars.length === 1 ? "" : `${title}/`;
		for (const each of parseJmhList(result.stdout)) listed.push({
			...toListed$1(each, jar),
			name: prefix + nameOf(each)
		});
	}
	return listed;
}
function toListed$1(benchmark, file) {
	return {
		name: nameOf(benchmark),
		file,
		localName: benchmark.name,
		metrics,
		note: JSON.stringify(benchmark)
	};
}
/** `org.sample.Parsing/parse[size=10]`: class, method and parameters. */
function nameOf({ name, parameters }) {
	const values = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
	return name.replace(/\.([^.]+)$/, "/$1") + (values.length === 0 ? "" : `[${values.join(",")}]`);
}
function requestOf$1({ root, suite }, jar, args) {
	return {
		command: "java",
		args: [
			"-jar",
			join(root, jar),
			...args
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** Time an operation whatever the mode annotated, unless the suite's flags ask for another. */
function runOf(context, { file, note = "" }, { measureMs, output, args }) {
	const { flags, warmupMs } = context.suite;
	const { name, parameters } = JSON.parse(note);
	const eachMs = Math.max(1, Math.round(measureMs / iterations));
	const warming = Math.ceil(warmupMs / eachMs);
	const wanted = [
		"-bm",
		"avgt",
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
		`${eachMs}ms`,
		"-i",
		String(iterations),
		"-r",
		`${eachMs}ms`
	];
	const chosen = Object.entries(parameters).flatMap(([key, value]) => ["-p", `${key}=${value}`]);
	return requestOf$1(context, file, [
		`^${name.replaceAll(/[.$]/g, "\\$&")}$`,
		...chosen,
		...wanted,
		...times,
		...args,
		...flags
	]);
}
async function invoke$3(context, wanted) {
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
	const found = succeeded(result) ? readResult(output) : void 0;
	if (found === void 0) {
		const failure = failureOf(result, request, "its run");
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: metric.name === allocMetric.name ? found.alloc : found.time
	}, result, context));
}
function readResult(file) {
	try {
		return parseJmhResults(readFileSync(file, "utf8"));
	} catch {
		return;
	} finally {
		rmSync(file, { force: true });
	}
}
const profiledMs$1 = 2e3;
async function profile$1(context, benchmark, kind) {
	const folder = join(context.scratch, randomUUID());
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		const flags = await asyncProfilerFlags(context, {
			kind,
			folder
		});
		const request = runOf(context, benchmark, {
			measureMs: profiledMs$1,
			output,
			args: [
				"-prof",
				"gc",
				...flags
			]
		});
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 10 * profiledMs$1
		});
		const found = succeeded(result) ? readResult(output) : void 0;
		const recording = found === void 0 ? void 0 : recordingIn(folder);
		if (found === void 0 || recording === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its profiled run")
		};
		return {
			state: "captured",
			profile: {
				...profiledAs(kind, found),
				bytes: readFileSync(recording)
			}
		};
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
/** async-profiler names a folder after benchmark, mode and parameters. */
function recordingIn(folder) {
	try {
		const file = readdirSync(folder, {
			recursive: true,
			encoding: "utf8"
		}).find((path) => path.endsWith(".jfr"));
		return file === void 0 ? void 0 : join(folder, file);
	} catch {
		return;
	}
}
// src/harness/shown-metric.ts
const times = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10
};
const sizes = {
	B: 1,
	bytes: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const rates = {
	"op/s": 1,
	"ops/s": 1,
	"ops/sec": 1,
	"op/sec": 1,
	hz: 1,
	Hz: 1,
	"ops/ms": 1e3,
	"ops/us": 1e6,
	"ops/ns": 1e9
};
/** The metric's name, where the tool gives none, follows from its unit; so does which way is better. */
function spelledMetric({ unit, name, better }) {
	const known = (table) => Object.hasOwn(table, unit) ? table[unit] : void 0;
	const make = (base, usual, way, factor) => ({
		metric: {
			name: name ?? usual,
			unit: base,
			better: better ?? way,
			assume: "nothing"
		},
		factor
	});
	const time = known(times);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return {
		metric: otherMetric({
			unit,
			name,
			better
		}),
		factor: 1
	};
}
/** A rate of what nobody wants (`errors/s`) is shown only: failing the wrong way round is worse than not failing. */
function otherMetric({ unit, name, better }) {
	const told = better ?? directionOf(unit, name);
	const metric = {
		name: name ?? "value",
		unit: unit === "" ? "1" : unit,
		better: told ?? "lower",
		assume: "nothing"
	};
	return told === void 0 && isRate(unit, name) ? {
		...metric,
		role: "informational"
	} : metric;
}
// src/harness/json/json-results.ts
/**
* The interchange format any program can print: `{"benchmarks":[{"name","unit","better","value","metric"}]}`; `better`
* is `lower` unless said or told by the unit, `metric` follows from the unit unless said. One number a process.
*/
const mostResults = 1e4;
/** `text`: standard output; what a program prints before and after its document does no harm. */
function parseJsonResults(text) {
	const entries = findDocument(text);
	if (entries.length > mostResults) throw refuse("benchmarks", `at most ${mostResults}`, entries.length);
	const results = entries.map(toResult);
	const keys = results.map(({ name, metric }) => JSON.stringify([name, metric.name]));
	const twice = keys.find((key, i) => keys.indexOf(key) !== i);
	if (twice !== void 0) throw refuse("each name and metric", "given once in one process", twice);
	return results;
}
/** The whole text, else from the first line that begins a document to the last that ends one, else a single line. */
function findDocument(text) {
	const whole = text.slice(text.search(/^\s*\{/m), text.lastIndexOf("}") + 1);
	for (const candidate of [
		text,
		whole,
		...text.split("\n").reverse()
	]) {
		const entries = benchmarksIn(candidate);
		if (entries !== void 0) return entries;
	}
	throw refuse("standard output", "a document {\"benchmarks\":[…]}", text.trim().slice(0, 80) || "nothing");
}
function benchmarksIn(text) {
	try {
		const document = JSON.parse(text);
		const entries = typeof document === "object" && document !== null ? Reflect.get(document, "benchmarks") : void 0;
		return Array.isArray(entries) ? entries : void 0;
	} catch {
		return;
	}
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
	if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw refuse(at("value"), "a finite number >= 0", value);
	const { metric, factor } = spelledMetric({
		unit: text("unit") ?? "",
		name: text("metric"),
		better
	});
	return {
		name,
		metric,
		value: value * factor
	};
}
function refuse(where, wanted, found) {
	const shown = typeof found === "string" ? found : JSON.stringify(found);
	return new GateError("FILE_MALFORMED", `Cannot read the results as ${where} must be ${wanted}: current value is ${shown ?? "absent"}`);
}
// src/harness/json/entry.ts
/** Any program that prints its results as JSON: one process measures everything it prints. */
const jsonHarness = {
	together: () => "suite",
	list: list$1,
	invoke: invoke$2
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
/** By running it: what it prints is what it has. */
async function list$1(context) {
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
	return [...new Set(answer.results.map(({ name }) => name))].map((name) => ({
		name,
		file,
		localName: name,
		metrics: answer.results.filter((result) => result.name === name).map(({ metric }) => metric)
	}));
}
async function invoke$2(context, wanted) {
	const answer = await runOnce(context);
	if (answer.state === "failed") return wanted.map(() => answer);
	const { startedAt, durationMs, conditions } = answer.process;
	return wanted.map(({ benchmark, metric }) => {
		const found = answer.results.find(({ name, metric: { name: of } }) => name === benchmark.localName && of === metric.name);
		if (found === void 0) return {
			state: "failed",
			failure: unprinted(benchmark.name, metric.name)
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
function unprinted(name, metric) {
	return {
		reason: "missing",
		message: `It printed no ${metric} of "${name}" this time`
	};
}
// src/harness/pytest/program.ts
const pytestProgram = `
import importlib.util, json, os, sys

spec = json.loads(sys.argv[1])
sys.path[:0] = spec["paths"]

def answer(value):
    with open(spec["output"], "w") as file:
        json.dump(value, file)

for module, name in (("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark")):
    if importlib.util.find_spec(module) is None:
        answer({"missing": name, "python": sys.executable, "benchmarks": [], "errors": []})
        sys.exit(0)

import pytest

class Lister:
    def __init__(self):
        self.benchmarks = []
        self.errors = []

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append({"path": os.path.abspath(report.nodeid.split("::")[0]), "message": str(report.longrepr)})

    def pytest_collection_finish(self, session):
        for item in session.items:
            if "benchmark" in getattr(item, "fixturenames", ()) and not skipped(item):
                path = str(getattr(item, "path", None) or item.fspath)
                self.benchmarks.append({"path": path, "name": item.nodeid.partition("::")[2]})

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks
        return evaluate_skip_marks(item) is not None
    except Exception:
        return item.get_closest_marker("skip") is not None

args = list(spec["args"])
# Both would measure something else: many processes at once, and lines that are counted.
if importlib.util.find_spec("xdist") is not None:
    args.append("-n0")
if importlib.util.find_spec("pytest_cov") is not None:
    args.append("--no-cov")

lister = Lister()
code = pytest.main(args, plugins=[lister] if spec["task"] == "list" else [])
if spec["task"] == "list":
    answer({"python": sys.executable, "benchmarks": lister.benchmarks, "errors": lister.errors})
sys.exit(int(code))
`;
// src/harness/pytest/pytest-results.ts
/** Undefined where the file holds no benchmark, as when its test was skipped. */
function parsePytestBenchmark(text) {
	const { benchmarks = [] } = JSON.parse(text);
	const stats = benchmarks[0]?.stats;
	if (stats?.data === void 0 || stats.data.length === 0) return void 0;
	return {
		rounds: stats.data.map((seconds) => seconds * 1e9),
		iterations: stats.iterations ?? 1
	};
}
/** Without those of the first `warmupMs`, of which at least one; a round that took all the time is kept. */
function warm({ rounds, iterations }, warmupMs) {
	let spentMs = 0;
	let first = 0;
	while (first < rounds.length - 1 && spentMs < warmupMs) {
		spentMs += (rounds[first] ?? 0) * iterations / 1e6;
		first += 1;
	}
	return rounds.slice(first);
}
// src/harness/pytest/entry.ts
/** Tests that take pytest-benchmark's fixture: one test a process, its rounds as batches; py-spy for profiles. */
const pythonHint = "install Python; in a workflow, with actions/setup-python before this step";
const pytestHarness = {
	toolchain: (suite) => {
		const [command, ...args] = interpreterOf(suite);
		return {
			runtime: "python",
			command,
			args: [...args, "--version"],
			version: /^Python (\S+)/,
			hint: pythonHint
		};
	},
	together: () => "nothing",
	list,
	invoke: invoke$1,
	profile
};
/** Fewest rounds a process measures, one for warming up included. */
const fewestRounds = 6;
/** The suite's `command`, else what is first on PATH. */
function interpreterOf({ command }) {
	const [first = process.platform === "win32" ? "python" : "python3", ...rest] = command?.trim().split(/\s+/) ?? [];
	return [first, ...rest];
}
/** One made by the set-up in the checkout comes before the machine's. */
function interpreterIn({ suite, root }) {
	const own = join(root, suite.workingDirectory ?? "", ".venv", "bin", "python");
	return suite.command === void 0 && existsSync(own) ? [own] : interpreterOf(suite);
}
function requestOf(context, [command, ...before], spec) {
	const { suite, root } = context;
	const cwd = join(root, suite.workingDirectory ?? "");
	const paths = [join(cwd, "src"), cwd].filter((path) => existsSync(path));
	const args = [
		"-p",
		"no:cacheprovider",
		"-q",
		"--tb=short",
		...spec.args,
		...suite.flags
	];
	return {
		command,
		args: [
			...before,
			"-c",
			pytestProgram,
			JSON.stringify({
				...spec,
				args,
				paths
			})
		],
		cwd,
		timeoutMs: suite.timeoutMs
	};
}
async function list(context) {
	const { suite, root } = context;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const files = findFiles(root, suite.files).map((file) => join(root, file));
	if (suite.files.length > 0 && files.length === 0) return [];
	const args = [
		"--collect-only",
		"--continue-on-collection-errors",
		...files
	];
	const request = requestOf(context, interpreterIn(context), {
		task: "list",
		args,
		output
	});
	const result = await runTool(context, {
		...request,
		timeoutMs: buildTimeoutMs
	}, pythonHint);
	const listing = readAnswer(output);
	if (listing === void 0) {
		const failure = failureOf(result, request, "collecting its tests");
		return [{
			name: suite.name,
			file: suite.workingDirectory ?? ".",
			localName: "",
			metrics: [timeMetric],
			failure
		}];
	}
	if (listing.missing !== void 0) throw uninstalled(suite, listing);
	return toListed(root, listing);
}
function uninstalled({ name }, { missing, python }) {
	return new GateError("TOOL_MISSING", `Cannot measure suite "${name}" as ${missing} must be installed for ${python}: it is not`, { hint: "add \"python3 -m pip install pytest pytest-benchmark\" before this step, or to setup" });
}
function toListed(root, { benchmarks, errors, python }) {
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const titles = fileTitles([...new Set([...benchmarks, ...errors].map(({ path }) => within(path)))].sort());
	const titleOf = (path) => titles.get(within(path)) ?? within(path);
	const found = benchmarks.map(({ path, name }) => ({
		name: `${titleOf(path)}/${name.replaceAll("::", "/")}`,
		file: within(path),
		localName: `${path}::${name}`,
		metrics: [timeMetric],
		note: python
	}));
	const failed = errors.map(({ path, message }) => ({
		name: titleOf(path),
		file: within(path),
		localName: "",
		metrics: [timeMetric],
		failure: {
			reason: "load",
			message: `pytest cannot collect ${within(path)}:\n${message}`
		}
	}));
	return [...found, ...failed];
}
async function invoke$1(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
	return measured;
}
async function invokeOne(context, benchmark) {
	const { warmupMs, measureMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const args = runArguments(benchmark, {
		durationMs: warmupMs + measureMs,
		roundMs: measureMs / 100,
		output
	});
	const request = requestOf(context, [benchmark.note ?? ""], {
		task: "run",
		args,
		output
	});
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: thrown(result, request)
	};
	const found = parsePytestBenchmark(readText(output) ?? "{}");
	if (found === void 0) return {
		state: "failed",
		failure: {
			reason: "missing",
			message: "Its test measured nothing this time"
		}
	};
	const values = warm(found, warmupMs);
	return measuredFrom({
		metric: timeMetric,
		values,
		iterations: values.length * found.iterations
	}, result, context);
}
/** pytest ends with 1 when a test failed; what failed is in what it printed. */
function thrown(result, request) {
	const failure = failureOf(result.stdout.trim() === "" ? result : {
		...result,
		stderr: ""
	}, request, "its run");
	return result.end.kind === "exit" && result.end.code === 1 ? {
		...failure,
		reason: "threw"
	} : failure;
}
function runArguments({ localName }, { durationMs, roundMs, output }) {
	return [
		localName,
		"--benchmark-only",
		`--benchmark-json=${output}`,
		`--benchmark-min-rounds=${fewestRounds}`,
		`--benchmark-max-time=${durationMs / 1e3}`,
		`--benchmark-min-time=${roundMs / 1e3}`,
		"--benchmark-warmup=off"
	];
}
/** py-spy keeps up with this many samples a second. */
const samplesPerSecond = 400;
const profiledMs = 2e3;
async function profile(context, benchmark, _kind) {
	const [stacks, output] = [join(context.scratch, `${randomUUID()}.spy`), join(context.scratch, `${randomUUID()}.json`)];
	const python = benchmark.note ?? "";
	const args = runArguments(benchmark, {
		durationMs: profiledMs,
		roundMs: 10,
		output
	});
	const run = requestOf(context, [python], {
		task: "run",
		args,
		output
	});
	const request = {
		...run,
		command: spyBeside(python),
		args: [
			...record,
			"--output",
			stacks,
			"--",
			run.command,
			...run.args
		],
		timeoutMs: run.timeoutMs + 10 * profiledMs
	};
	const result = await runTool(context, request, "pip install py-spy, or set profile: { cpu: none }");
	const bytes = readBytes$1(stacks);
	const rounds = parsePytestBenchmark(readText(output) ?? "{}")?.rounds;
	if (bytes === void 0 || rounds === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
	return {
		state: "captured",
		profile: {
			...told,
			bytes,
			costPerOperation: estimate("minimum", rounds)
		}
	};
}
const record = [
	"record",
	"--function",
	"--full-filenames",
	"--format",
	"speedscope",
	"--rate",
	String(samplesPerSecond)
];
const told = {
	kind: "cpu",
	format: "speedscope",
	caller: {
		frame: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/,
		others: "dropped"
	}
};
function spyBeside(python) {
	const own = join(dirname(python), "py-spy");
	return existsSync(own) ? own : "py-spy";
}
function readAnswer(file) {
	const text = readText(file);
	return text === void 0 ? void 0 : JSON.parse(text);
}
function readText(file) {
	return readBytes$1(file)?.toString("utf8");
}
/** Read once: what a process answered is of no use to the next. */
function readBytes$1(file) {
	try {
		const bytes = readFileSync(file);
		rmSync(file, { force: true });
		return bytes.length === 0 ? void 0 : bytes;
	} catch {
		return;
	}
}
// src/harness/registry.ts
const harnesses = {
	tinybench: javaScriptHarness("tinybench"),
	vitest: javaScriptHarness("vitest"),
	mitata: javaScriptHarness("mitata"),
	benchmarkjs: javaScriptHarness("benchmarkjs"),
	json: jsonHarness,
	command: commandHarness,
	go: goHarness,
	pytest: pytestHarness,
	"google-benchmark": googleBenchmarkHarness,
	criterion: criterionHarness,
	hyperfine: hyperfineHarness,
	jmh: jmhHarness
};
/** The words this build can measure with. */
const knownHarnesses = Object.keys(harnesses);
function harnessOf(name) {
	return harnesses[name];
}
// src/measure/printable.ts
const longestMessage = 4e3;
const longestStack = 8e3;
function printable({ reason, message, stack }) {
	const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
	return {
		reason,
		message: neutralise(shortened(message, longestMessage)),
		...stack === void 0 ? {} : { stack: neutralise(shortened(stack, longestStack)) }
	};
}
// src/measure/catalogue.ts
async function readCatalogue(config, side, contextOf) {
	const known = /* @__PURE__ */ new Map();
	for (const suite of config.suites) {
		const listing = await harnessOf(suite.harness).list(await contextOf(side, suite));
		if (listing.length === 0 && side === "candidate") throw emptySuite(suite);
		for (const listed of listing) {
			const key = benchmarkKey({
				suite: suite.name,
				name: listed.name
			});
			known.set(key, known.has(key) ? {
				suite,
				listed: {
					...listed,
					failure: duplicate(listed)
				}
			} : {
				suite,
				listed
			});
		}
	}
	return known;
}
/** A build folder that both sides share (CARGO_TARGET_DIR, one outside the checkout) holds what was built last: nothing to compare. */
function refuseOneExecutable(one, other) {
	for (const [key, { listed, suite }] of other) {
		const shared = one.get(key)?.listed.executable;
		if (shared === void 0 || shared !== listed.executable) continue;
		throw new GateError("BENCH_LOAD_FAILED", `Cannot compare suite "${suite.name}" as each side must run what was built from it: both run ${shared}`, { hint: "let the build write into the checkout: unset CARGO_TARGET_DIR and the like, install into an environment of the checkout" });
	}
}
function emptySuite(suite) {
	return new GateError("SUITE_EMPTY", `Cannot measure suite "${suite.name}" as it must hold benchmarks: ${whereNone(suite)}`, { hint: "globs are relative to the root of the repository, and node_modules is never searched; \"gate\" measures commits, so new files must be committed" });
}
function whereNone({ command, files }) {
	return command === void 0 ? `none match ${files.join(", ")}` : `"${command}" told of none`;
}
function duplicate({ name }) {
	return {
		reason: "load",
		message: `Cannot tell two benchmarks apart as both are named "${name}" in one suite: rename one`
	};
}
function toDiscovered({ listed, suite }) {
	const { name, file, failure } = listed;
	const metrics = metricsOf(suite, listed);
	return {
		id: {
			suite: suite.name,
			name
		},
		file,
		suite,
		metrics,
		...failure === void 0 ? {} : { failure: printable(failure) }
	};
}
/** Those the suite names; all that are reported where it names none. */
function metricsOf(suite, { metrics }) {
	if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
	return suite.metrics.map((name) => {
		const metric = metrics.find((candidate) => candidate.name === name);
		if (metric !== void 0) return metric;
		const reported = metrics.map((candidate) => candidate.name).join(", ");
		const message = `Cannot measure suite "${suite.name}" as metrics must be among ${reported}: current value is ${name}`;
		throw new GateError("CONFIG_OUT_OF_RANGE", message);
	});
}
function wantedKey({ benchmark, metric }) {
	return JSON.stringify([benchmark.name, metric.name]);
}
/** All that the process measures which measures this. */
function wantedTogether(harness, catalogue, { known, metric }) {
	const { suite, listed } = known;
	const scope = harness.together(suite);
	if (scope === "nothing") return [{
		benchmark: listed,
		metric
	}];
	if (scope === "metrics") return metricsOf(suite, listed).map((each) => ({
		benchmark: listed,
		metric: each
	}));
	const mates = [...catalogue.values()].filter((other) => other.suite === suite && other.listed.failure === void 0).map((other) => other.listed);
	if (scope === "suite") return mates.flatMap((benchmark) => metricsOf(suite, benchmark).map((each) => ({
		benchmark,
		metric: each
	})));
	return mates.filter(({ file }) => file === listed.file).map((benchmark) => ({
		benchmark,
		metric
	}));
}
// src/stats/turns.ts
/**
* What the processes of a block have in common in each turn, taken off. In a turn every process has one slice, all within
* some tens of milliseconds: whatever the machine does to all of them stands in all of their levels. The factor of a turn
* is the middle of its levels; it knows no sides, so that what is exchangeable before is so afterwards.
*/
/** Levels below are taken for this, so that a logarithm exists. */
const least = 1e-9;
/** `levels`: of each process in one turn. */
function turnFactor(levels) {
	return Math.exp(median(levels.map((level) => Math.log(Math.max(level, least)))));
}
/** One process's number in the unit of its levels, from what it was in each turn against the others. */
function relativeToTurns(levels, factors) {
	return median(levels.map((level, turn) => level / (factors[turn] ?? 1)));
}
// src/measure/turns.ts
/** The turns of one block: in each every process has one slice, in random order, one at a time. */
/** Turns kept at most: what each process measured in them is stored. */
const mostTurns$1 = 64;
/** Share of processor time stolen beyond which a turn is void for all: this, or twice what is usual in the block. */
const stealBound = .1;
const unusually = 2;
/** Void turns are made up for, up to so many for each that is kept. */
const mostVoid = 1 / 2;
async function takeTurns(places, { measureMs, seed }) {
	const random = createRandom(seed);
	const leastTurns = Math.max(1, ...places.map(({ held }) => held.leastSlices));
	const turns = [];
	const steals = [];
	let [keptMs, voided] = [0, 0];
	while (turns.length < leastTurns || keptMs < measureMs && turns.length < mostTurns$1) {
		const turn = await takeTurn(places, random);
		if (turn.state === "failed") return turn;
		const isVoid = turn.steal > Math.max(stealBound, unusually * (steals.length === 0 ? 0 : median(steals)));
		steals.push(turn.steal);
		if (isVoid && voided < mostVoid * (turns.length + 1)) {
			voided += 1;
			continue;
		}
		turns.push(turn.slices);
		keptMs += turn.ms / places.length;
	}
	return {
		state: "measured",
		turns
	};
}
async function takeTurn(places, random) {
	const before = readProcessorTimes();
	const started = performance.now();
	const slices = /* @__PURE__ */ new Map();
	for (const place of shuffled(places, random)) {
		const slice = await timed$1(place, () => place.held.slice());
		if (slice.state === "failed") return {
			...slice,
			place: places.indexOf(place)
		};
		slices.set(place, slice);
	}
	return {
		state: "measured",
		slices: places.flatMap((place) => slices.get(place) ?? []),
		ms: performance.now() - started,
		steal: stealBetween(before, readProcessorTimes()) ?? 0
	};
}
/** Charges what `work` takes to its process. */
async function timed$1(place, work) {
	const started = performance.now();
	try {
		return await work();
	} finally {
		place.spentMs += performance.now() - started;
	}
}
// src/measure/lockstep.ts
/** Started and warmed up one after another, in the order of `open`. `too-large`: they cannot live at once. */
async function measureInLockstep(open, options) {
	const places = [];
	try {
		const lanes = [];
		const [first] = open;
		if (first === void 0) return [];
		const openAt = (place) => {
			const opened = places[place] ?? {
				held: (open[place] ?? first)(),
				spentMs: 0
			};
			places[place] = opened;
			return opened;
		};
		for (const [group, wanted] of openAt(0).held.groups.entries()) {
			const measured = await measureGroup({
				count: open.length,
				openAt,
				places,
				wanted
			}, options, group);
			if (measured === "too-large") return measured;
			lanes.push(...measured);
		}
		return lanes;
	} finally {
		await Promise.all(places.map(({ held }) => held.close()));
	}
}
async function measureGroup({ count, openAt, places, wanted }, options, group) {
	const startedAt = [];
	const before = [];
	const failed = (place, failure) => wanted.map((each) => ({
		state: "failed",
		wanted: each,
		place,
		failure
	}));
	for (let number = 0; number < count; number += 1) {
		startedAt.push(Date.now());
		const opening = performance.now();
		const place = openAt(number);
		before.push(place.spentMs);
		place.spentMs += performance.now() - opening;
		const halted = await timed$1(place, () => place.held.warmUp());
		if (halted !== void 0) {
			for (const each of places.slice(0, number)) await each.held.end();
			for (let later = number + 1; later < count; later += 1) await openAt(later).held.skip();
			return failed(number, halted.failure);
		}
		if (number === 0 && group === 0 && place.held.pid !== void 0 && !options.fits(place.held.pid)) return "too-large";
	}
	const conditions = startConditions();
	const taken = await takeTurns(places, {
		...options,
		seed: `${options.seed} ${group}`
	});
	const machine = conditions.read();
	const ends = [];
	for (const place of places) ends.push(await timed$1(place, () => place.held.end()));
	if (taken.state === "failed") return failed(taken.place, taken.failure);
	const notes = places.map((place, number) => ({
		startedAt: startedAt[number] ?? 0,
		durationMs: place.spentMs - (before[number] ?? 0),
		conditions: {
			...machine,
			...ends[number]
		}
	}));
	return wanted.map((each, lane) => toLane({
		wanted: each,
		lane,
		turns: taken.turns,
		notes,
		options
	}));
}
function toLane({ wanted, lane, turns, notes, options }) {
	const typical = typicalOf(wanted.metric, options.estimator);
	const levels = notes.map((_, place) => turns.map((turn) => typical(turn[place]?.values[lane] ?? [])));
	const factors = turns.map((_, turn) => turnFactor(levels.flatMap((each) => each[turn] ?? [])));
	const common = typical(factors);
	const values = levels.map((each) => relativeToTurns(each, factors) * common);
	const bad = values.findIndex((value) => !Number.isFinite(value) || value < 0);
	if (bad >= 0) return {
		state: "failed",
		wanted,
		place: bad,
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${values[bad]}`
		}
	};
	return {
		state: "measured",
		wanted,
		invocations: notes.map((note, place) => {
			const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
			return {
				value: values[place] ?? NaN,
				batches: levels[place] ?? [],
				...iterations === 0 ? {} : { iterations },
				...note
			};
		}),
		turns: factors
	};
}
// src/measure/resident-memory.ts
/** Memory that processes hold, where the platform tells. */
/** Bytes a process holds; undefined where it is not told. */
function residentBytes(pid) {
	try {
		return parseResident(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return;
	}
}
/** `VmRSS:   51234 kB` of /proc/pid/status (proc(5)). */
function parseResident(status) {
	const found = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
	return found === void 0 ? void 0 : Number(found) * 1024;
}
/** Bytes that processes may take: the machine's, or the container's where it has less. */
function availableBytes() {
	const limit = process.constrainedMemory();
	return limit > 0 ? Math.min(freemem(), limit) : freemem();
}
// src/measure/block-in-lockstep.ts
/** Share of the memory available that the processes of one block may take together. */
const memoryShare = 1 / 2;
/** Undefined: its processes must run one after another. */
async function blockInLockstep(session, request) {
	const started = performance.now();
	const openers = await openersOf(session, request);
	if (openers === void 0 || session.tooLarge.has(openers.key)) return void 0;
	const { stage, block, attempt, slots, target } = request;
	const key = JSON.stringify([
		stage,
		block,
		attempt,
		openers.key
	]);
	const running = session.lockstep.get(key) ?? measure(session, request, openers);
	session.lockstep.set(key, running);
	const measured = await running;
	const lane = measured?.lanes.find(({ wanted }) => wantedKey(wanted) === wantedKeyOf(target));
	if (measured === void 0 || lane === void 0) return void 0;
	if (lane.state === "failed") return {
		state: "failed",
		side: measured.sides[lane.place] ?? "candidate",
		failure: printable(lane.failure),
		durationMs: performance.now() - started
	};
	return {
		state: "measured",
		block: {
			slots: dealt(slots, measured.sides, lane.invocations),
			turns: lane.turns
		}
	};
}
function wantedKeyOf({ id, metric }) {
	return wantedKey({
		benchmark: { name: id.name },
		metric
	});
}
/** What both sides have of what is measured together, so that the processes of both do the same. */
async function openersOf(session, { target }) {
	const [baseline, candidate] = [await sideOf(session, target, "baseline"), await sideOf(session, target, "candidate")];
	if (baseline === void 0 || candidate === void 0) return void 0;
	const harness = harnessOf(candidate.known.suite.harness);
	const keys = new Set(baseline.wanted.map(wantedKey));
	const common = candidate.wanted.map(wantedKey).filter((key) => keys.has(key));
	const open = async (side, { known, wanted }) => {
		const ordered = common.flatMap((key) => wanted.find((each) => wantedKey(each) === key) ?? []);
		return harness.holder?.(await session.contextOf(side, known.suite), ordered);
	};
	const opened = {
		baseline: await open("baseline", baseline),
		candidate: await open("candidate", candidate)
	};
	if (opened.baseline === void 0 || opened.candidate === void 0) return void 0;
	return {
		key: JSON.stringify([candidate.known.suite.name, common]),
		known: candidate.known,
		open: {
			baseline: opened.baseline,
			candidate: opened.candidate
		}
	};
}
async function sideOf(session, { id, metric }, side) {
	const catalogue = await session.catalogue(side);
	const known = catalogue.get(benchmarkKey(id));
	if (known === void 0 || known.listed.failure !== void 0) return void 0;
	return {
		known,
		wanted: wantedTogether(harnessOf(known.suite.harness), catalogue, {
			known,
			metric
		})
	};
}
async function measure(session, { slots, target, stage, block, attempt }, { key, known: { suite }, open }) {
	const lanes = await measureInLockstep(slots.map((side) => open[side]), {
		estimator: suite.estimator,
		measureMs: suite.measureMs,
		seed: JSON.stringify([
			stage,
			block,
			attempt,
			key
		]),
		fits: (pid) => (residentBytes(pid) ?? 0) * slots.length <= availableBytes() * memoryShare
	});
	if (lanes !== "too-large") return {
		sides: slots,
		lanes
	};
	session.tooLarge.add(key);
	session.notes.push(tooLarge(target.id));
}
function tooLarge({ name }) {
	return `${name}: its processes ran one after another, for together they would take more than half of the memory available.`;
}
/** A block that was measured for another target has its sides in another order; the n-th of a side stays the n-th. */
function dealt(slots, sides, invocations) {
	const left = {
		baseline: ofSide("baseline"),
		candidate: ofSide("candidate")
	};
	function ofSide(side) {
		return invocations.filter((_, place) => sides[place] === side);
	}
	return slots.flatMap((side) => {
		const invocation = left[side].shift();
		return invocation === void 0 ? [] : [{
			side,
			invocation
		}];
	});
}
// src/measure/runtimes.ts
/** What the suites are built and run with, and in which version: part of the environment class. */
/** Node first, where a suite needs it, so that a suite added in another language is all that changes. */
function readRuntimes(options) {
	const versions = /* @__PURE__ */ new Map();
	for (const suite of options.suites) {
		const toolchain = harnessOf(suite.harness).toolchain?.(suite) ?? nodeToolchain(options.node);
		const cwd = join(options.folder, suite.workingDirectory ?? "");
		const known = versions.get(toolchain.runtime);
		versions.set(toolchain.runtime, known ?? versionOf(toolchain, cwd, options.variables));
	}
	const [[runtime, runtimeVersion] = ["node", ""], ...others] = [...versions].sort(([a], [b]) => rank(a, b));
	const otherRuntimes = others.map(([name, version]) => `${name} ${version}`);
	return {
		runtime,
		runtimeVersion,
		...otherRuntimes.length === 0 ? {} : { otherRuntimes }
	};
}
function rank(a, b) {
	if (a === "node" || b === "node") return a === "node" ? -1 : 1;
	return a < b ? -1 : 1;
}
function nodeToolchain(node) {
	return {
		runtime: "node",
		command: node,
		args: ["--version"],
		version: /^v(\d+\.\d+\.\d+\S*)/,
		hint: "put a working node on PATH, for instance with actions/setup-node"
	};
}
/** Asked in the suite's folder; in the system's own where that is not in the working tree. */
function versionOf({ command, args, version, hint }, cwd, variables) {
	const ask = (folder) => spawnSync(command, [...args], {
		...folder === void 0 ? {} : { cwd: folder },
		env: childEnvironment(variables),
		encoding: "utf8",
		timeout: 6e4,
		windowsHide: true
	});
	const first = ask(cwd);
	const answer = first.error === void 0 ? first : ask(void 0);
	const found = version.exec(`${answer.stdout ?? ""}\n${answer.stderr ?? ""}`.trimStart())?.[1];
	if (found !== void 0) return found;
	const asked = [command, ...args].join(" ");
	throw new GateError("TOOL_MISSING", `Cannot run benchmarks as "${asked}" must tell its version: it does not`, { hint });
}
// src/measure/machine.ts
/** The machine benchmarks run on: which Node, the environment that decides comparability, what the platform cannot do. */
/**
* Node that runs the benchmarks: the user's own, first on PATH. Inside an action the running Node is the runner's
* bundled one, not the one the workflow set up; it is the fall-back where PATH has none.
*/
function findNode(variables) {
	return findOnPath("node", variables) ?? process.execPath;
}
function findOnPath(program, variables) {
	const path = Object.entries(variables).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
	const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
	for (const folder of path.split(delimiter)) for (const ending of folder === "" ? [] : endings) {
		const file = join(folder, program + ending);
		if (isExecutable(file)) return file;
	}
}
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function readEnvironment(options) {
	return {
		os: platform(),
		arch: arch(),
		cpuModel: cpus()[0]?.model.trim() ?? "unknown",
		cores: cpus().length,
		image: readImage(options.variables),
		...readRuntimes(options),
		flags: [...new Set(options.suites.flatMap(({ flags }) => flags))]
	};
}
/** The hosted runner's image name without its weekly version, which would set every class to nought weekly. */
function readImage(variables) {
	const image = variables["ImageOS"];
	if (image !== void 0 && image !== "") return image;
	try {
		return parseRelease(readFileSync("/etc/os-release", "utf8")) ?? platform();
	} catch {
		return platform();
	}
}
/** `ubuntu-24.04` out of os-release(5). */
function parseRelease(text) {
	const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
	const id = field("ID");
	const version = field("VERSION_ID");
	return id === void 0 ? void 0 : [id, version].filter((part) => part !== void 0).join("-");
}
/** The last processor: interrupts tend to land on the first. */
function planPinning(variables, wish) {
	if (wish === "free") return {
		prefix: [],
		notes: []
	};
	const taskset = process.platform === "linux" ? findOnPath("taskset", variables) : void 0;
	if (taskset === void 0) return {
		prefix: [],
		notes: ["Benchmarks were not pinned to a processor: taskset is not available here."]
	};
	return {
		prefix: [
			taskset,
			"-c",
			String(cpus().length - 1)
		],
		notes: []
	};
}
const platformNames = {
	darwin: "macOS",
	win32: "Windows"
};
/** What this platform cannot tell, for the report. */
function platformNotes(os = process.platform) {
	if (os === "linux") return [];
	const lost = [
		"stolen CPU time",
		"processor frequency",
		"pinning",
		"the profiler perf"
	];
	if (os === "win32") lost.push("load average", "involuntary context switches");
	const list = `${lost.slice(0, -1).join(", ")} and ${lost.at(-1)}`;
	return [`${platformNames[os] ?? os} does not offer ${list}: disturbed blocks are found later, by their numbers only.`];
}
// src/profile/formats/v8-file.ts
/** Where in a file V8's profile stands: alone, or as an answer of the inspector, one or two levels down. */
function unwrapV8(file) {
	if (!isObject(file)) return void 0;
	if (file["nodes"] !== void 0 || file["head"] !== void 0) return file;
	for (const key of [
		"profile",
		"cpuProfile",
		"result"
	]) {
		const inner = isObject(file[key]) ? unwrapV8(file[key]) : void 0;
		if (inner !== void 0) return inner;
	}
}
/** Allocations have sizes; time has none. */
function isHeap(profile) {
	const head = profile["head"];
	if (!isObject(head)) return false;
	const [child] = Array.isArray(head["children"]) ? head["children"] : [];
	return head["selfSize"] !== void 0 || isObject(child) && child["selfSize"] !== void 0;
}
// src/profile/formats/v8-node.ts
/** `node` holds a `callFrame`, or is one itself in the oldest files. */
function toV8Frame(checks, node, where) {
	const nested = node["callFrame"] !== void 0;
	const call = nested ? checks.object(node["callFrame"], `${where}.callFrame`) : node;
	const name = checks.string(call["functionName"] ?? "", `${where}.functionName`);
	const file = checks.string(call["url"] ?? "", `${where}.url`);
	const line = position(checks, call["lineNumber"], `${where}.lineNumber`);
	const column = position(checks, call["columnNumber"], `${where}.columnNumber`);
	const shift = nested ? 1 : 0;
	return toFrame(name, {
		file,
		line: line + shift,
		column: column + shift
	}, originOf(name, file, "js"));
}
function position(checks, value, where) {
	return value === void 0 || value === null ? -1 : Math.max(-1, checks.integer(value, where));
}
function toV8Node(checks, value, where) {
	const node = checks.object(value, where);
	const children = checks.array(node["children"] ?? [], `${where}.children`);
	return {
		id: checks.integer(node["id"], `${where}.id`),
		frame: toV8Frame(checks, node, where),
		parent: (node["parent"] ?? void 0) === void 0 ? void 0 : checks.integer(node["parent"], `${where}.parent`),
		children: children.flatMap((child, i) => isObject(child) ? [] : [checks.integer(child, `${where}.children[${i}]`)]),
		hitCount: checks.weight(node["hitCount"] ?? 0, `${where}.hitCount`),
		ticks: positionTicks(checks, node["positionTicks"], `${where}.positionTicks`)
	};
}
function positionTicks(checks, value, where) {
	if (value === void 0 || value === null) return [];
	return checks.array(value, where).map((entry, i) => {
		const tick = checks.object(entry, `${where}[${i}]`);
		return {
			line: checks.integer(tick["line"], `${where}[${i}].line`, 0),
			ticks: checks.weight(tick["ticks"], `${where}[${i}].ticks`)
		};
	});
}
/** Position in `nodes` of each id. */
function indexNodes(format, nodes) {
	const index = /* @__PURE__ */ new Map();
	for (const [i, { id }] of nodes.entries()) {
		if (index.has(id)) throw malformed$1(format, `nodes[${i}].id`, "unlike every other id", id);
		index.set(id, i);
	}
	return index;
}
/** Tree node of each V8 node. `(root)` itself is no frame. */
function placeNodes(format, nodes, builder) {
	const index = indexNodes(format, nodes);
	const parents = parentsOf(format, nodes, index);
	const placed = new Int32Array(nodes.length).fill(-1);
	for (let start = 0; start < nodes.length; start++) {
		const path = [];
		let node = start;
		for (; node >= 0 && placed[node] === -1; node = parents[node] ?? -1) {
			placed[node] = -2;
			path.push(node);
		}
		if (node >= 0 && placed[node] === -2) throw malformed$1(format, `nodes[${node}]`, "no ancestor of itself", "a cycle");
		let under = node < 0 ? 0 : placed[node] ?? 0;
		for (const step of path.reverse()) {
			const frame = nodes[step]?.frame;
			const isRoot = (parents[step] ?? -1) < 0 && frame?.name === "(root)";
			if (frame !== void 0 && !isRoot) under = builder.tree.child(under, builder.frame(frame));
			placed[step] = under;
		}
	}
	return {
		index,
		placed
	};
}
function parentsOf(format, nodes, index) {
	const parents = new Int32Array(nodes.length).fill(-1);
	const claim = (child, parent, where) => {
		if (parents[child] !== -1 && parents[child] !== parent) throw malformed$1(format, where, "a node with one parent", nodes[child]?.id);
		parents[child] = parent;
	};
	for (const [i, node] of nodes.entries()) {
		if (node.parent !== void 0) {
			const parent = index.get(node.parent);
			if (parent === void 0) throw malformed$1(format, `nodes[${i}].parent`, "the id of a node", node.parent);
			claim(i, parent, `nodes[${i}].parent`);
		}
		for (const id of node.children) {
			const child = index.get(id);
			if (child === void 0) throw malformed$1(format, `nodes[${i}].children`, "ids of nodes", id);
			claim(child, i, `nodes[${i}].children`);
		}
	}
	return parents;
}
// src/profile/formats/v8-samples.ts
const sampleTypes = [{
	type: "samples",
	unit: "samples"
}, {
	type: "cpu",
	unit: "ns"
}];
function toCpuProfile(format, threads) {
	const builder = createProfileBuilder(format, sampleTypes.length);
	let sampleCount = 0;
	let durationUs = 0;
	for (const thread of threads) {
		sampleCount += addThread$1(format, thread, builder);
		if (thread.startUs !== void 0 && thread.endUs !== void 0) durationUs = Math.max(durationUs, thread.endUs - thread.startUs);
	}
	return builder.build({
		sampleTypes,
		defaultType: 1,
		sampleCount,
		...durationUs > 0 ? { durationNs: durationUs * 1e3 } : {},
		producer: "v8-cpu",
		mode: "cpu"
	});
}
/** Returns the number of samples that were not idle. */
function addThread$1(format, thread, builder) {
	const { index, placed } = placeNodes(format, thread.nodes, builder);
	const costs = thread.samples === void 0 ? costsOfHits(thread) : costsOfSamples(format, thread, index);
	let taken = 0;
	for (const [i, node] of thread.nodes.entries()) {
		const byLine = costs[i];
		if (byLine === void 0 || node.frame.name === "(idle)") continue;
		for (const [line, cost] of byLine) {
			taken += cost.samples;
			spread(builder, placed[i] ?? 0, line === 0 ? node.ticks : [{
				line,
				ticks: 1
			}], cost);
		}
	}
	return taken;
}
function costsOfSamples(format, thread, index) {
	const samples = thread.samples ?? [];
	const costs = new Array(thread.nodes.length).fill(void 0);
	const nsOf = (timeUs) => timeUs === void 0 ? void 0 : Math.round(timeUs * 1e3);
	let now = nsOf(thread.timesUs[0]) ?? 0;
	for (const [i, id] of samples.entries()) {
		const node = index.get(id);
		if (node === void 0) throw malformed$1(format, `samples[${i}]`, "the id of a node", id);
		const next = Math.max(now, nsOf(thread.timesUs[i + 1] ?? thread.endUs) ?? now);
		const byLine = costs[node] ?? /* @__PURE__ */ new Map();
		costs[node] = byLine;
		if (next === now && i === samples.length - 1 && thread.nodes[node]?.frame.name === "(root)") break;
		const line = thread.lines?.[i] ?? 0;
		const cost = byLine.get(line) ?? {
			samples: 0,
			ns: 0
		};
		cost.samples += 1;
		cost.ns += next - now;
		byLine.set(line, cost);
		now = next;
	}
	return costs;
}
/** V8's default sampling interval, for files that tell neither samples nor times. */
const nominalIntervalUs = 1e3;
function costsOfHits(thread) {
	const hits = thread.nodes.reduce((sum, node) => sum + node.hitCount, 0);
	const durationUs = (thread.endUs ?? 0) - (thread.startUs ?? 0);
	const intervalUs = durationUs > 0 && hits > 0 ? durationUs / hits : nominalIntervalUs;
	return thread.nodes.map(({ hitCount }) => hitCount === 0 ? void 0 : /* @__PURE__ */ new Map([[0, {
		samples: hitCount,
		ns: Math.round(hitCount * intervalUs * 1e3)
	}]]));
}
/** Shares a node's cost among its executing lines, in whole numbers that sum to it. */
function spread(builder, node, ticks, cost) {
	const known = ticks.filter(({ line, ticks }) => line > 0 && ticks > 0);
	const total = known.reduce((sum, tick) => sum + tick.ticks, 0);
	if (total === 0) {
		builder.tree.add(node, 0, cost.samples);
		builder.tree.add(node, 1, cost.ns);
		return;
	}
	let before = 0;
	for (const tick of known) {
		const after = before + tick.ticks;
		const leaf = builder.tree.child(node, ~tick.line);
		builder.tree.add(leaf, 0, part(cost.samples, before, after, total));
		builder.tree.add(leaf, 1, part(cost.ns, before, after, total));
		before = after;
	}
}
function part(whole, from, to, total) {
	return Math.round(whole * to / total) - Math.round(whole * from / total);
}
// src/profile/formats/cpuprofile.ts
const name$3 = "cpuprofile";
const checks$2 = createChecks(name$3);
const cpuProfileFormat = {
	name: name$3,
	recognizes(file) {
		const profile = unwrapV8(file);
		if (profile === void 0 || isHeap(profile)) return false;
		if (isObject(profile["head"])) return profile["head"]["functionName"] !== void 0 || "callFrame" in profile["head"];
		const [first] = Array.isArray(profile["nodes"]) ? profile["nodes"] : [];
		return isObject(first) && (first["callFrame"] !== void 0 || first["functionName"] !== void 0);
	},
	read: fromCpuProfile
};
function readCpuProfile(bytes, options) {
	return fromCpuProfile(parseJson(bytes, name$3, options?.maxInflatedBytes));
}
/** `value`: what the inspector's `Profiler.stop` answers, or a parsed file. */
function fromCpuProfile(value) {
	return toCpuProfile(name$3, [toThread(unwrapV8(value) ?? checks$2.object(value, "the file"))]);
}
/** One profile, of either age. */
function toThread(profile) {
	return profile["head"] === void 0 ? modern(profile) : elder(profile);
}
function modern(profile) {
	const nodes = checks$2.array(profile["nodes"], "nodes").map((node, i) => toV8Node(checks$2, node, `nodes[${i}]`));
	const startUs = checks$2.number(profile["startTime"] ?? 0, "startTime");
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks$2.number(end, "endTime");
	const samples = ids(profile["samples"]);
	if (samples === void 0) return {
		nodes,
		samples,
		timesUs: [],
		startUs,
		endUs
	};
	return {
		nodes,
		samples,
		timesUs: timesOf(profile, {
			samples: samples.length,
			startUs,
			endUs
		}),
		startUs,
		endUs
	};
}
/** When each sample was taken; one time more where the file tells how long the last one lasted. */
function timesOf(profile, { samples, startUs, endUs }) {
	if (profile["timeDeltas"] !== void 0 && profile["timeDeltas"] !== null) {
		const deltas = checks$2.array(profile["timeDeltas"], "timeDeltas");
		if (deltas.length !== samples + 1) sameLength(samples, deltas.length, "timeDeltas");
		let now = startUs;
		return deltas.map((delta, i) => now += checks$2.number(delta, `timeDeltas[${i}]`));
	}
	if (Array.isArray(profile["timestamps"])) {
		sameLength(samples, profile["timestamps"].length, "timestamps");
		return profile["timestamps"].map((time, i) => checks$2.number(time, `timestamps[${i}]`));
	}
	const step = endUs === void 0 || endUs <= startUs ? nominalIntervalUs : (endUs - startUs) / samples;
	return Array.from({ length: samples + 1 }, (_, i) => startUs + i * step);
}
/** Chrome before 58: children nested under `head`, times in seconds beside timestamps in µs. */
function elder(profile) {
	const nodes = flatten(profile["head"]);
	const startUs = checks$2.number(profile["startTime"] ?? 0, "startTime") * 1e6;
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks$2.number(end, "endTime") * 1e6;
	const samples = ids(profile["samples"]);
	if (samples === void 0 || profile["timestamps"] === void 0) return {
		nodes,
		samples: void 0,
		timesUs: [],
		startUs,
		endUs
	};
	const timesUs = checks$2.array(profile["timestamps"], "timestamps").map((time, i) => checks$2.number(time, `timestamps[${i}]`));
	sameLength(samples.length, timesUs.length, "timestamps");
	const [first] = timesUs;
	const length = endUs === void 0 ? void 0 : endUs - startUs;
	return {
		nodes,
		samples,
		timesUs,
		startUs: length === void 0 ? void 0 : 0,
		endUs: length === void 0 || first === void 0 ? void 0 : endWithin(timesUs, first + length)
	};
}
/** The stated end, unless it lies on another clock than the timestamps. */
function endWithin(timesUs, endUs) {
	const last = timesUs.reduce((max, time) => Math.max(max, time), Number.NEGATIVE_INFINITY);
	return Math.max(last, endUs);
}
function flatten(head) {
	const nodes = [];
	const open = [{
		value: head,
		parent: void 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = toV8Node(checks$2, next.value, next.where);
		nodes.push(next.parent === void 0 ? node : {
			...node,
			parent: next.parent
		});
		const children = checks$2.object(next.value, next.where)["children"];
		for (const value of Array.isArray(children) ? children : []) if (isObject(value)) open.push({
			value,
			parent: node.id,
			where: `a child of node ${node.id}`
		});
	}
	return nodes;
}
/** No samples at all is the same as no list of them: hits may tell. */
function ids(value) {
	if (value === void 0 || value === null || Array.isArray(value) && value.length === 0) return void 0;
	return checks$2.array(value, "samples").map((id, i) => checks$2.integer(id, `samples[${i}]`));
}
function sameLength(samples, times, where) {
	if (samples !== times) throw malformed$1(name$3, `the length of ${where}`, `${samples} as that of samples`, times);
}
// src/profile/formats/heapprofile.ts
const name$2 = "heapprofile";
const checks$1 = createChecks(name$2);
const heapProfileFormat = {
	name: name$2,
	recognizes(file) {
		const profile = unwrapV8(file);
		return profile !== void 0 && isHeap(profile);
	},
	read: (file, options) => fromHeapProfile(file, options?.sampleType)
};
/**
* The file does not tell whether collected objects are in it. `sampleType`: `alloc_space` when it was captured with
* both `includeObjectsCollectedBy…` flags, else `inuse_space` (what `--heap-prof` writes).
*/
function readHeapProfile(bytes, options) {
	return fromHeapProfile(parseJson(bytes, name$2, options?.maxInflatedBytes), options?.sampleType);
}
/** `value`: what the inspector's `HeapProfiler.stopSampling` answers, or a parsed file. */
function fromHeapProfile(value, sampleType = "inuse_space") {
	const profile = unwrapV8(value) ?? checks$1.object(value, "the file");
	const builder = createProfileBuilder(name$2, 1);
	const open = [{
		value: profile["head"],
		under: 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = checks$1.object(next.value, next.where);
		const frame = toV8Frame(checks$1, node, next.where);
		const placed = next.where === "head" && frame.name === "(root)" ? next.under : builder.tree.child(next.under, builder.frame(frame));
		builder.tree.add(placed, 0, checks$1.weight(node["selfSize"], `${next.where}.selfSize`));
		const children = node["children"] === void 0 ? [] : checks$1.array(node["children"], `${next.where}.children`);
		for (const child of children) open.push({
			value: child,
			under: placed,
			where: `a child of ${frame.name}`
		});
	}
	return builder.build({
		sampleTypes: [{
			type: sampleType,
			unit: "B"
		}],
		defaultType: 0,
		...sampleCountOf(profile),
		producer: "v8-heap",
		mode: sampleType.startsWith("alloc") ? "alloc" : "inuse"
	});
}
/** Files from before V8 7 hold only the tree. */
function sampleCountOf(profile) {
	if (profile["samples"] === void 0) return {};
	return { sampleCount: checks$1.array(profile["samples"], "samples").length };
}
function need(cursor, bytes) {
	if (bytes < 0 || cursor.at + bytes > cursor.end) throw malformed$1("JFR", `byte ${cursor.at}`, `followed by ${bytes} bytes`, `${cursor.end - cursor.at} bytes`);
}
function readByte(cursor) {
	need(cursor, 1);
	return cursor.view.getUint8(cursor.at++);
}
/** At most nine bytes, of which the ninth has all its eight bits: 64 in all, two's complement. */
function readCompressed(cursor) {
	const first = readByte(cursor);
	if (first < 128) return first;
	let low = first & 127;
	let factor = 128;
	for (let i = 1; i < 7; i++) {
		const byte = readByte(cursor);
		low += (byte & 127) * factor;
		if (byte < 128) return low;
		factor *= 128;
	}
	const eighth = readByte(cursor);
	const upper = eighth < 128 ? BigInt(eighth) : BigInt(eighth & 127) | BigInt(readByte(cursor)) << 7n;
	return toLong(BigInt.asIntN(64, BigInt(low) | upper << 49n));
}
function toLong(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
function readLong(cursor) {
	if (cursor.compressed) return readCompressed(cursor);
	need(cursor, 8);
	cursor.at += 8;
	return toLong(cursor.view.getBigInt64(cursor.at - 8));
}
function readInt(cursor) {
	if (cursor.compressed) return Number(readCompressed(cursor)) | 0;
	need(cursor, 4);
	cursor.at += 4;
	return cursor.view.getInt32(cursor.at - 4);
}
function readShort(cursor) {
	if (cursor.compressed) return Number(readCompressed(cursor)) & 65535;
	need(cursor, 2);
	cursor.at += 2;
	return cursor.view.getUint16(cursor.at - 2);
}
function readFloat(cursor) {
	need(cursor, 4);
	cursor.at += 4;
	return cursor.view.getFloat32(cursor.at - 4);
}
function readDouble(cursor) {
	need(cursor, 8);
	cursor.at += 8;
	return cursor.view.getFloat64(cursor.at - 8);
}
/** What the event at the cursor holds, and no byte after it; the cursor itself stays where it is. */
function enterEvent(cursor) {
	const inside = { ...cursor };
	const length = readInt(inside);
	if (length <= 0 || cursor.at + length > cursor.end) throw malformed$1("JFR", `the event at byte ${cursor.at}`, `1 to ${cursor.end - cursor.at} bytes long`, length);
	return {
		...inside,
		end: cursor.at + length
	};
}
/** A count of things that take at least a byte each: a hostile one cannot ask for more than there is. */
function readCount(cursor, what) {
	const count = readInt(cursor);
	if (count < 0 || count > cursor.end - cursor.at) throw malformed$1("JFR", `the number of ${what}`, `0 to ${cursor.end - cursor.at}`, count);
	return count;
}
function readString(cursor) {
	const encoding = readByte(cursor);
	switch (encoding) {
		case 0: return null;
		case 1: return "";
		case 2: return { stringKey: readLong(cursor) };
		case 3: return new TextDecoder("utf-8").decode(readBytes(cursor));
		case 4: return readCharacters(cursor);
		case 5: return new TextDecoder("latin1").decode(readBytes(cursor));
		default: throw malformed$1("JFR", `the string at byte ${cursor.at - 1}`, "of encoding 0 to 5", encoding);
	}
}
function readBytes(cursor) {
	const length = readCount(cursor, "bytes of a string");
	cursor.at += length;
	return new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + cursor.at - length, length);
}
function readCharacters(cursor) {
	const length = readCount(cursor, "characters of a string");
	let text = "";
	for (let i = 0; i < length; i++) text += String.fromCharCode(readShort(cursor));
	return text;
}
// src/profile/formats/jfr-values.ts
function isPooled(value) {
	return typeof value === "object" && value !== null && "key" in value;
}
/** Values within values; real ones are three deep. A type that holds itself would never end. */
const maxDepth$1 = 32;
function checkRecord(type, depth) {
	if (depth > maxDepth$1) throw malformed$1("JFR", `a value of ${type.name}`, `at most ${maxDepth$1} values deep`, "deeper");
	if (depth > 0 && type.fields.length === 0) throw malformed$1("JFR", `a value of ${type.name}`, "of a type with fields", "none");
}
function readRecord(cursor, type, types, depth = 0) {
	checkRecord(type, depth);
	const fields = Object.create(null);
	for (const field of type.fields) if (!field.isArray) fields[field.name] = readValue(cursor, field, types, depth);
	else {
		const values = [];
		const count = readCount(cursor, `values of ${field.name}`);
		for (let i = 0; i < count; i++) values.push(readValue(cursor, field, types, depth));
		fields[field.name] = values;
	}
	return { fields };
}
function readValue(cursor, field, types, depth) {
	if (field.isPooled) return {
		type: field.type,
		key: readLong(cursor)
	};
	const type = typeOf$1(field, types);
	const read = primitives[type.name];
	return read === void 0 ? readRecord(cursor, type, types, depth + 1) : read(cursor);
}
/** Moves past a record without making one. */
function skipRecord(cursor, type, types, depth = 0) {
	checkRecord(type, depth);
	for (const field of type.fields) {
		const count = field.isArray ? readCount(cursor, `values of ${field.name}`) : 1;
		for (let i = 0; i < count; i++) if (field.isPooled) readLong(cursor);
		else {
			const inner = typeOf$1(field, types);
			const read = primitives[inner.name];
			if (read === void 0) skipRecord(cursor, inner, types, depth + 1);
			else read(cursor);
		}
	}
}
function typeOf$1(field, types) {
	const type = types.get(field.type);
	if (type !== void 0) return type;
	throw malformed$1("JFR", `the type of ${field.name}`, "one of the metadata", String(field.type));
}
/** Objects without prototype: type names come from the file. */
const primitives = Object.assign(Object.create(null), {
	boolean: (cursor) => readByte(cursor) !== 0,
	byte: readByte,
	char: readShort,
	short: readShort,
	int: readInt,
	long: readLong,
	float: readFloat,
	double: readDouble,
	"java.lang.String": readString
});
function createPools(cursor, constants, types) {
	const made = /* @__PURE__ */ new Map();
	return { get(id, key) {
		const constant = constants.get(id)?.get(key);
		const type = types.get(id);
		if (typeof constant !== "object" || constant === null || !("at" in constant) || type === void 0) return constant;
		const known = made.get(constant);
		if (known !== void 0) return known;
		const record = readRecord({
			...cursor,
			at: constant.at
		}, type, types);
		if (!type.fields.some(({ isArray }) => isArray)) made.set(constant, record);
		return record;
	} };
}
/** Checkpoint events are a list linked backwards by relative offsets; `at` is the last one's. */
function readPools(cursor, at, types) {
	const constants = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let bytes = 0;
	for (let position = at;;) {
		if (position < 68 || position >= cursor.end || seen.has(position)) throw malformed$1("JFR", "a checkpoint", "at an unseen place within the chunk", position);
		seen.add(position);
		const inside = enterEvent({
			...cursor,
			at: position
		});
		bytes += inside.end - position;
		if (bytes > cursor.end) throw malformed$1("JFR", "the size of all checkpoints", `at most ${cursor.end} bytes`, bytes);
		const delta = readCheckpoint(inside, types, constants);
		if (delta === 0) return createPools(cursor, constants, types);
		position += delta;
	}
}
function readCheckpoint(cursor, types, constants) {
	const event = readLong(cursor);
	if (event !== 1) throw malformed$1("JFR", "a checkpoint", "an event of type 1", String(event));
	readLong(cursor);
	readLong(cursor);
	const delta = Number(readLong(cursor));
	readByte(cursor);
	const poolCount = readCount(cursor, "constant pools");
	for (let i = 0; i < poolCount; i++) {
		const id = readLong(cursor);
		const type = types.get(id);
		if (type === void 0) throw malformed$1("JFR", "the type of a constant pool", "one of the metadata", String(id));
		const pool = constants.get(id) ?? /* @__PURE__ */ new Map();
		constants.set(id, pool);
		const count = readCount(cursor, `constants of ${type.name}`);
		const isString = type.name === "java.lang.String";
		for (let j = 0; j < count; j++) {
			const key = readLong(cursor);
			if (isString) pool.set(key, readString(cursor));
			else {
				pool.set(key, { at: cursor.at });
				skipRecord(cursor, type, types);
			}
		}
	}
	return delta;
}
function createResolver(types, pools) {
	const stringType = [...types].find(([, { name }]) => name === "java.lang.String")?.[0];
	const deref = (value, depth = 0) => {
		if (typeof value !== "object" || value === null || depth > 4) return value;
		if ("stringKey" in value) return deref(pools.get(stringType ?? -1, value.stringKey), depth + 1);
		return "key" in value ? deref(pools.get(value.type, value.key), depth + 1) : value;
	};
	const record = (value) => {
		const found = deref(value);
		return typeof found === "object" && found !== null && "fields" in found ? found.fields : void 0;
	};
	return {
		record,
		text(value) {
			const found = deref(value);
			if (typeof found === "string") return found;
			const wrapped = deref(record(found)?.["string"]);
			return typeof wrapped === "string" ? wrapped : void 0;
		},
		number: (value) => typeof value === "number" || typeof value === "bigint" ? Number(value) : void 0
	};
}
// src/profile/formats/jfr-frames.ts
const noFrames = {
	frames: [],
	line: 0
};
/** `value`: the `stackTrace` of an event; null where the JVM could not walk the stack. */
function toJfrStack(resolver, value, known) {
	const list = resolver.record(value)?.["frames"];
	if (!Array.isArray(list)) return noFrames;
	const frames = [];
	let leaf;
	for (const entry of list) {
		const frame = frameOf(resolver, entry, known);
		if (frame === void 0) continue;
		leaf ??= entry;
		frames.push(frame);
	}
	const line = resolver.number(resolver.record(leaf)?.["lineNumber"]) ?? 0;
	return {
		frames: frames.reverse(),
		line: line > 0 && line < 2 ** 31 - 1 ? line : 0
	};
}
function frameOf(resolver, entry, known) {
	const { method, type } = resolver.record(entry) ?? {};
	const key = isPooled(method) && (type === void 0 || isPooled(type)) ? `${method.key} ${type?.key}` : void 0;
	if (key !== void 0 && known.has(key)) return known.get(key);
	const frame = resolver.record(method)?.["hidden"] === true ? void 0 : toJfrFrame(resolver, entry);
	if (key !== void 0) known.set(key, frame);
	return frame;
}
function toJfrFrame(resolver, value) {
	const frame = resolver.record(value) ?? {};
	const method = resolver.record(frame["method"]) ?? {};
	const name = resolver.text(method["name"]) ?? "";
	const type = resolver.text(resolver.record(frame["type"])?.["description"]) ?? "";
	if (type === "Kernel") return toFrame(name, {}, {
		language: "native",
		kind: "kernel"
	});
	if (type === "Native" || type === "C++") {
		const isJava = resolver.record(method["type"]) !== void 0 && resolver.number(method["modifiers"]) !== void 0;
		const library = className(resolver, method["type"]);
		if (!isJava || library === "" || !hasDescriptor(resolver, method["descriptor"])) return toFrame(name, {}, {
			language: "native",
			kind: "native"
		});
	}
	const owner = className(resolver, method["type"]);
	const full = owner === "" ? name : `${owner}.${name}`;
	return toFrame(full, {}, originOf(full, void 0, "jvm"));
}
/** Java's native methods have one like `(J)V`; functions of libraries have `()L;` or none. */
function hasDescriptor(resolver, value) {
	const descriptor = resolver.text(value) ?? "";
	return descriptor.startsWith("(") && descriptor !== "()L;";
}
/** The class of an allocation, as a frame on top of the stack that made it. */
function toClassFrame(resolver, value) {
	const name = className(resolver, value);
	return name === "" ? void 0 : toFrame(name, {}, originOf(name, void 0, "jvm"));
}
const arrayElements = {
	B: "byte",
	C: "char",
	D: "double",
	F: "float",
	I: "int",
	J: "long",
	S: "short",
	Z: "boolean"
};
/** `[[Ljava/lang/String;` is `java.lang.String[][]`. */
function className(resolver, value) {
	const name = resolver.text(resolver.record(value)?.["name"]) ?? "";
	const dimensions = /^\[*/.exec(name)?.[0].length ?? 0;
	if (dimensions === 0) return name.replaceAll("/", ".");
	const element = name.slice(dimensions);
	return (arrayElements[element] ?? element.replace(/^L(.*);$/, "$1")).replaceAll("/", ".") + "[]".repeat(dimensions);
}
/** Node of a stack, made at need. */
function placeFrames(builder, stack) {
	let node = 0;
	for (const frame of stack.frames) node = builder.tree.child(node, builder.frame(frame));
	return node;
}
/** Where an event of the stack at `node` counts: under what it allocated, or at its executing line. */
function placeLeaf(builder, node, { stack, top }) {
	if (top !== void 0) return builder.tree.child(node, builder.frame(top));
	return stack.line === 0 || stack.frames.length === 0 ? node : builder.tree.child(node, ~stack.line);
}
// src/profile/formats/jfr-metadata.ts
/**
* The types of a JFR chunk, from its metadata event: a tree of elements with attributes. Fields are read by name from it,
* as their order and number differ between JVMs and async-profiler.
*/
/** root, metadata, class, field, annotation: real trees are five deep. */
const maxDepth = 16;
/** The cursor stands on the metadata event. */
function readTypes(cursor) {
	readInt(cursor);
	const event = readLong(cursor);
	if (event !== 0) throw malformed$1("JFR", "the metadata", "an event of type 0", String(event));
	readLong(cursor);
	readLong(cursor);
	readLong(cursor);
	const strings = [];
	const count = readCount(cursor, "metadata strings");
	for (let i = 0; i < count; i++) {
		const text = readString(cursor);
		strings.push(typeof text === "string" ? text : "");
	}
	const types = /* @__PURE__ */ new Map();
	collect(readElement(cursor, strings, 0), types);
	return types;
}
function readElement(cursor, strings, depth) {
	if (depth > maxDepth) throw malformed$1("JFR", "the metadata", `a tree of at most ${maxDepth} levels`, "deeper");
	const name = stringAt(strings, readInt(cursor));
	const attributes = /* @__PURE__ */ new Map();
	const attributeCount = readCount(cursor, "attributes");
	for (let i = 0; i < attributeCount; i++) {
		const key = stringAt(strings, readInt(cursor));
		attributes.set(key, stringAt(strings, readInt(cursor)));
	}
	const children = [];
	const childCount = readCount(cursor, "metadata elements");
	for (let i = 0; i < childCount; i++) children.push(readElement(cursor, strings, depth + 1));
	return {
		name,
		attributes,
		children
	};
}
function stringAt(strings, index) {
	const text = strings[index];
	if (text === void 0) throw malformed$1("JFR", "a metadata string", `an index below ${strings.length}`, index);
	return text;
}
function collect(element, types) {
	if (element.name === "class") {
		const fields = element.children.filter(({ name }) => name === "field").map(({ attributes }) => toField(attributes));
		types.set(toId(element.attributes.get("id")), {
			name: element.attributes.get("name") ?? "",
			fields
		});
	}
	for (const child of element.children) collect(child, types);
}
function toField(attributes) {
	return {
		name: attributes.get("name") ?? "",
		type: toId(attributes.get("class")),
		isPooled: attributes.get("constantPool") === "true",
		isArray: (attributes.get("dimension") ?? "0") !== "0"
	};
}
function toId(text) {
	if (text === void 0 || !/^-?\d{1,19}$/.test(text)) throw malformed$1("JFR", "a type id", "an integer", text);
	const number = Number(text);
	return Number.isSafeInteger(number) ? number : BigInt(text);
}
// src/profile/formats/jfr.ts
const jfrFormat = {
	name: "JFR",
	detect: (head) => head[0] === 70 && head[1] === 76 && head[2] === 82 && head[3] === 0,
	read: readJfr
};
const readings = /* @__PURE__ */ new Map([
	["jdk.ExecutionSample", { measure: "cpu" }],
	["jdk.CPUTimeSample", {
		measure: "cpu_time",
		weight: "samplingPeriod"
	}],
	["jdk.NativeMethodSample", { measure: "native" }],
	["profiler.WallClockSample", {
		measure: "wall",
		count: "samples"
	}],
	["jdk.ObjectAllocationInNewTLAB", {
		measure: "alloc_tlab",
		weight: "tlabSize"
	}],
	["jdk.ObjectAllocationOutsideTLAB", {
		measure: "alloc_tlab",
		weight: "allocationSize"
	}],
	["jdk.ObjectAllocationSample", {
		measure: "alloc_sampled",
		weight: "weight"
	}],
	["profiler.LiveObject", {
		measure: "inuse_space",
		weight: "allocationSize"
	}],
	["profiler.Malloc", {
		measure: "malloc_space",
		weight: "size"
	}]
]);
const sleeping = "STATE_SLEEPING";
function readJfr(bytes, options = {}) {
	const whole = concat(inflated(bytes, "JFR", options.maxInflatedBytes));
	const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
	const measures = /* @__PURE__ */ new Map();
	let durationNs = 0;
	let complete = 0;
	for (let at = 0; at < whole.length;) {
		const header = readHeader(view, at);
		if (header.checkpoint !== 0) {
			readChunk(view, at, {
				header,
				measures
			});
			durationNs += header.durationNs;
			complete++;
		}
		at = header.checkpoint === 0 ? whole.length : at + header.size;
	}
	if (complete === 0) throw malformed$1("JFR", "the file", "at least one complete chunk", "none");
	return toProfile(measures, options.sampleType, durationNs);
}
const headerBytes = 68;
function readHeader(view, at) {
	const left = view.byteLength - at;
	if (left < headerBytes || view.getUint32(at) !== 1179406848) throw malformed$1("JFR", `byte ${at}`, "a chunk of at least 68 bytes that starts with FLR", `${left} bytes of another kind`);
	const major = view.getUint16(at + 4);
	if (major !== 2) throw malformed$1("JFR", "the version", "2", major);
	const [size, checkpoint, metadata] = [
		8,
		16,
		24
	].map((offset) => Number(view.getBigInt64(at + offset)));
	const header = {
		size: size ?? 0,
		checkpoint: checkpoint ?? 0,
		metadata: metadata ?? 0
	};
	if (header.checkpoint !== 0) {
		if (header.size < headerBytes || header.size > left) throw malformed$1("JFR", "the size of a chunk", `68 to ${left} bytes, what the file holds`, header.size);
		if (header.metadata < headerBytes || header.metadata >= header.size) throw malformed$1("JFR", "the place of the metadata", `within the chunk of ${header.size} bytes`, header.metadata);
	}
	const durationNs = Math.max(0, Number(view.getBigInt64(at + 40)));
	return {
		...header,
		durationNs,
		compressed: (view.getInt32(at + 64) & 1) === 1
	};
}
function readChunk(view, at, chunk) {
	const { size, metadata, checkpoint, compressed } = chunk.header;
	const cursor = {
		view: new DataView(view.buffer, view.byteOffset + at, size),
		compressed,
		at: metadata,
		end: size
	};
	const types = readTypes(cursor);
	const known = {
		resolver: createResolver(types, readPools(cursor, checkpoint, types)),
		stacks: /* @__PURE__ */ new Map(),
		frames: /* @__PURE__ */ new Map()
	};
	cursor.at = headerBytes;
	while (cursor.at < size) {
		const inside = enterEvent(cursor);
		cursor.at = inside.end;
		const type = types.get(readLong(inside));
		const reading = type === void 0 ? void 0 : readings.get(type.name);
		if (type !== void 0 && reading !== void 0) addEvent(chunk.measures, known, {
			reading,
			event: readRecord(inside, type, types)
		});
	}
}
function addEvent(measures, known, { reading, event }) {
	const { resolver } = known;
	const stack = stackOf(event.fields["stackTrace"], known);
	const top = toClassFrame(resolver, event.fields["objectClass"]);
	const count = reading.count === void 0 ? 1 : resolver.number(event.fields[reading.count]) ?? 1;
	const weight = reading.weight === void 0 ? void 0 : resolver.number(event.fields[reading.weight]);
	if (count < 0 || (weight ?? 0) < 0) throw malformed$1("JFR", "an event", "of weight >= 0", weight ?? count);
	const cost = {
		stack,
		top,
		count,
		weight
	};
	const state = resolver.text(resolver.record(event.fields["state"])?.["name"]);
	if (reading.measure === "cpu") addCost(measures, "any_state", cost);
	if (reading.measure !== "cpu" || state !== sleeping) addCost(measures, reading.measure, cost);
}
function stackOf(value, { resolver, stacks, frames }) {
	if (!isPooled(value)) return toJfrStack(resolver, value, frames);
	const stack = stacks.get(value.key) ?? toJfrStack(resolver, value, frames);
	stacks.set(value.key, stack);
	return stack;
}
function addCost(measures, name, cost) {
	const known = measures.get(name);
	const measure = known ?? {
		builder: createProfileBuilder("JFR", 2),
		placed: /* @__PURE__ */ new WeakMap(),
		samples: 0,
		hasWeight: false
	};
	if (known === void 0) measures.set(name, measure);
	const under = measure.placed.get(cost.stack) ?? placeFrames(measure.builder, cost.stack);
	measure.placed.set(cost.stack, under);
	const node = placeLeaf(measure.builder, under, cost);
	measure.samples += cost.count;
	measure.hasWeight ||= cost.weight !== void 0;
	measure.builder.tree.add(node, 0, cost.count);
	measure.builder.tree.add(node, 1, cost.weight ?? 0);
}
/** In order of preference. The two of allocation count the same bytes. */
const order = [
	"cpu_time",
	"cpu",
	"wall",
	"any_state",
	"alloc_tlab",
	"alloc_sampled",
	"inuse_space",
	"malloc_space",
	"native"
];
function toProfile(measures, wanted, durationNs) {
	const slept = (measures.get("any_state")?.samples ?? 0) > (measures.get("cpu")?.samples ?? 0);
	const candidates = order.filter((name) => measures.has(name) && (name !== "any_state" || slept));
	const chosen = wanted === void 0 ? candidates[0] : candidates.find((name) => typeNameOf(name) === wanted || name === wanted);
	const measure = chosen === void 0 ? void 0 : measures.get(chosen);
	if (chosen === void 0 || measure === void 0) {
		const seen = [...new Set(candidates.map(typeNameOf))].join(", ") || "none";
		throw malformed$1("JFR", "the events", wanted === void 0 ? "samples of cpu, wall or memory" : `some of ${wanted}`, seen);
	}
	const samples = {
		type: "samples",
		unit: "samples"
	};
	const value = {
		type: typeNameOf(chosen),
		unit: chosen === "cpu_time" ? "ns" : "B"
	};
	const profile = measure.builder.build({
		sampleTypes: [samples, value],
		defaultType: measure.hasWeight ? 1 : 0,
		sampleCount: measure.samples,
		...durationNs > 0 ? { durationNs } : {},
		producer: "jfr",
		mode: modeOf(chosen)
	});
	if (measure.hasWeight) return profile;
	const stacks = profile.stacks.map((stack) => ({
		...stack,
		values: stack.values.slice(0, 1)
	}));
	return {
		...profile,
		sampleTypes: [samples],
		stacks
	};
}
function typeNameOf(name) {
	if (name === "cpu_time") return "cpu";
	if (name === "any_state") return "wall";
	return name.startsWith("alloc") ? "alloc_space" : name;
}
function modeOf(name) {
	return name === "malloc_space" ? "malloc" : modeOfType(typeNameOf(name));
}
// src/profile/formats/lines.ts
/** Lines of a text file from its chunks, without ever holding all of it (UTF-16 files, which are small and rare, excepted). */
/** Bytes one line may have. The longest real ones (deep folded stacks) are below 1 MB; 10⁶ frames fit. */
const maxLineBytes = 1 << 28;
const newline = 10;
/** Calls `line` for each line, without its end (LF or CRLF); numbers are 1-based. `isOpen`: the file ends without ending it. */
function forEachLine(bytes, format, options) {
	let number = 0;
	const emit = (text) => {
		let start = 0;
		for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
			number++;
			options.line(text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end), number, false);
			start = end + 1;
		}
		if (start < text.length) options.line(text.slice(start).replace(/\r$/, ""), ++number, true);
	};
	for (const text of wholeLines(inflated(bytes, format, options.maxInflatedBytes), format)) emit(text);
}
/** Text in pieces that end where lines end, so that no character or line is split. */
function* wholeLines(chunks, format) {
	const pieces = [];
	let held = 0;
	let isFirst = true;
	for (const chunk of chunks) {
		if (isFirst && encodingOf(chunk) !== "utf-8") {
			pieces.push(chunk);
			held = Number.POSITIVE_INFINITY;
		} else if (held === Number.POSITIVE_INFINITY) pieces.push(chunk);
		else {
			const end = chunk.lastIndexOf(newline) + 1;
			if (end > 0) {
				pieces.push(chunk.subarray(0, end));
				yield decodeText(concat(pieces.splice(0)));
				held = 0;
			}
			if (end < chunk.length) pieces.push(chunk.subarray(end));
			held += chunk.length - end;
			if (held > maxLineBytes) throw malformed$1(format, "a line", `shorter than ${maxLineBytes} bytes`, held);
		}
		isFirst = false;
	}
	if (pieces.length > 0) yield decodeText(concat(pieces));
}
// src/profile/formats/symbol-frame.ts
/** What a mark such as `_[k]` says of the frame (FlameGraph's `--all`; async-profiler adds 0, 1, i and j for how it ran). */
const marks = { k: {
	language: "native",
	kind: "kernel"
} };
/** JIT tier of V8's perf maps (`~` interpreter, `^` Sparkplug, `+` Maglev, `*` TurboFan), then name and `url:line:column`. */
const v8Symbol = /^(?:JS|LazyCompile|Function|Script|Eval|Callback|RegExp|Builtin|BytecodeHandler|Stub|wasm-function):/;
function toSymbolFrame(text) {
	const marked = /^(.*)_\[([a-z01])\]$/s.exec(text);
	const name = marked?.[1] ?? text;
	if (v8Symbol.test(name)) return toV8SymbolFrame(name);
	const origin = marks[marked?.[2] ?? ""];
	if (origin !== void 0) return toFrame(name, {}, origin);
	return toLocatedFrame(name) ?? toNamedFrame(name, marked !== null);
}
function toV8SymbolFrame(text) {
	const kind = text.slice(0, text.indexOf(":"));
	const rest = text.slice(kind.length + 1).replace(/^[~^+*]'?/, "");
	if ([
		"Builtin",
		"BytecodeHandler",
		"Stub"
	].includes(kind)) return toFrame(rest, {}, {
		language: "js",
		kind: "runtime"
	});
	if (kind === "RegExp") return toFrame(`RegExp: ${rest}`, {}, {
		language: "js",
		kind: "user"
	});
	const place = /^(.*?) ?([^ ]+):(\d+):(\d+)$/s.exec(rest);
	if (place === null) return toFrame(rest, {}, originOf(rest, void 0, "js"));
	const [, name = "", file = "", line, column] = place;
	return toFrame(name, {
		file,
		line: Number(line),
		column: Number(column)
	}, originOf(name, file, "js"));
}
/** `name (file:line)`, py-spy's form, or `name (file:line:column)`, V8's and our own writer's. */
function toLocatedFrame(text) {
	const open = text.lastIndexOf(" (");
	if (open === -1 || !text.endsWith(")")) return void 0;
	const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(text.slice(open + 2, -1));
	if (place === null) return void 0;
	const [, file = "", line, column] = place;
	const name = text.slice(0, open);
	const origin = originOf(name, file, languageOfFile(file));
	return toFrame(name, {
		file,
		line: Number(line),
		...column === void 0 ? {} : { column: Number(column) }
	}, origin);
}
function toNamedFrame(text, isMarked) {
	const name = tidyJava(text);
	return toFrame(name, {}, originOf(name, void 0, isMarked && !name.includes("::") ? "jvm" : languageOfName(name, text)));
}
/** `Lcom/x/Y;::m` (perf-map-agent) and `com/x/Y.m` (async-profiler) are `com.x.Y.m`. */
function tidyJava(name) {
	const tidied = /^L([\w$]+(?:\/[\w$]+)*);?::(.*)$/s.exec(name);
	if (tidied?.[1] !== void 0 && /[;/]/.test(name)) return `${tidied[1].replaceAll("/", ".")}.${tidied[2]}`;
	return /^[\w$]+(?:\/[\w$]+)+(?:[./][\w$.<>+]+)?(?:\[\])*$/.test(name) ? name.replaceAll("/", ".") : name;
}
function languageOfName(name, asGiven) {
	if (name !== asGiven) return "jvm";
	if (/^\(?(anonymous|garbage collector|program|idle|root)\)$/.test(name)) return "js";
	if (/^(java|javax|jdk|sun|com|org|io|net|kotlin|scala)(\.[\w$]+){2,}/.test(name)) return "jvm";
	if (/^(runtime|main|sync|syscall|internal)[./]\S*\w|^[\w-]+\.[a-z]+\/\S+\.\S/.test(name)) return "go";
	return name.includes("::") ? "native" : "unknown";
}
// src/profile/formats/perf-frame.ts
/** Frames of one line, leaf first; more than one for a chain of inlined Java methods. None when the line is no frame. */
function toPerfFrames(line) {
	const text = line.trim().replaceAll("	", " ");
	const space = text.indexOf(" ");
	const address = space === -1 ? text : text.slice(0, space);
	const hasAddress = /^[0-9a-f]+$/.test(address);
	const open = openOfDso(text);
	const dso = open === -1 ? void 0 : text.slice(open + 2, -1);
	const symbol = text.slice(hasAddress ? address.length : 0, open === -1 ? void 0 : open).trim();
	if (!hasAddress && (symbol === "" || /:\d+$/.test(symbol))) return [];
	return toFrames(symbol.replace(/\+0x[0-9a-f]+$/, ""), dso, hasAddress ? address : "");
}
/** Where ` (dso)` starts: the bracket that matches the last one, as a dso may say `(deleted)`. */
function openOfDso(text) {
	if (!text.endsWith(")")) return -1;
	let depth = 0;
	for (let i = text.length - 1; i > 0; i--) {
		const char = text[i];
		if (char === ")") depth++;
		if (char === "(" && --depth === 0) return text[i - 1] === " " ? i - 1 : -1;
	}
	return -1;
}
function toFrames(symbol, dso, address) {
	if (dso !== void 0 && /(^|\/)perf-\d+\.map$|^\[?(JIT|jit)\b|\/jitted-\d+-\d+\.so$/.test(dso)) return toJitFrames(symbol);
	const origin = originOfDso(dso, address);
	return [toFrame(symbol === "" || symbol === "[unknown]" ? unknownIn(dso) : symbol, {}, origin)];
}
/** JIT code is JavaScript when V8's map says so, else Java, whose inlined methods perf-map-agent joins by `->`. */
function toJitFrames(symbol) {
	return symbol.split("->").map((name) => name.trim()).reverse().map((name) => {
		const frame = toSymbolFrame(name);
		if (frame.language !== "unknown") return frame;
		const tidied = tidyJava(name);
		return toFrame(tidied, {}, /[./]\w/.test(tidied) ? originOf(tidied, void 0, "jvm") : {
			language: "unknown",
			kind: "runtime"
		});
	});
}
function unknownIn(dso) {
	if (dso === void 0 || dso === "[unknown]") return "[unknown]";
	return dso.startsWith("[") ? dso : `[${dso.slice(dso.lastIndexOf("/") + 1)}]`;
}
/** Modules of the kernel stand in brackets as it does itself; these do too and are not its. */
const userBrackets = /* @__PURE__ */ new Set([
	"[unknown]",
	"[vdso]",
	"[vsyscall]",
	"[heap]",
	"[stack]",
	"[anon]",
	"[inlined]"
]);
function originOfDso(dso, address) {
	const isHigh = address.length === 16 && address >= "8";
	if (dso === void 0 || dso === "inlined") return {
		language: "native",
		kind: isHigh ? "kernel" : "user"
	};
	if (dso.startsWith("[") && !userBrackets.has(dso) && !dso.startsWith("[anon:")) return {
		language: "native",
		kind: "kernel"
	};
	if (dso === "[unknown]") return {
		language: "native",
		kind: isHigh ? "kernel" : "native"
	};
	return originOf("", dso, "native");
}
// src/profile/formats/threads.ts
/** Files of several threads: one is read on demand, all are added up otherwise, and that is told. */
const mostNamed$1 = 8;
/** Those called `wanted`, or all. */
function chooseThreads(format, all, { wanted, what, namesOf }) {
	if (wanted === void 0) return all;
	const called = all.filter((thread) => namesOf(thread).name === wanted);
	const chosen = called.length > 0 ? called : all.filter((thread) => namesOf(thread).also?.includes(wanted) === true);
	if (chosen.length > 0) return chosen;
	throw new GateError("PROFILE_UNLIKE", `Cannot read the ${format} profile as its ${what}s must hold one named ${wanted}: current value is "${listed(all.map((thread) => namesOf(thread).name))}"`, { hint: "name one of them with --thread; all are added up without it" });
}
/** For the profile's notes; none where there is nothing to choose. */
function threadNotes(what, names) {
	if (names.length < 2) return [];
	return [`${names.length} ${what}s are added up: ${listed(names)}; --thread NAME reads one`];
}
function listed(names) {
	const distinct = [...new Set(names)];
	const shown = distinct.slice(0, mostNamed$1).map((name) => name.length > 60 ? `${name.slice(0, 57)}...` : name);
	const left = distinct.length - shown.length;
	return `${shown.join(", ") || "none"}${left > 0 ? ` and ${left} more` : ""}`;
}
// src/profile/formats/perf-script.ts
const name$1 = "perf script";
const perfScriptFormat = {
	name: name$1,
	detect(head) {
		const lines = decodeText(head).split(/\r?\n/);
		const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#") && !isRecord(line));
		if (first === -1) return false;
		const event = parseEvent(lines[first]?.trimEnd() ?? "");
		if (event === void 0) return false;
		return (event.frame ?? "") !== "" || isFrame(lines[first + 1] ?? "") || isSpaced(event, lines[first + 1]);
	},
	read: readPerfScript
};
/** Longer ones are no event lines, and would cost the pattern dear. */
const maxEventLine = 4096;
/**
* `comm pid[/tid] [cpu] time: period event: rest`; cpu, time and period may lack, comm may hold spaces. Events without a
* call chain are indented, as perf pads their command to 16 columns.
*/
function parseEvent(line) {
	if (line.length > maxEventLine) return void 0;
	const match = /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?(?:(\d+)\s+)?([A-Za-z_{][^\s]*?):(?:\s+(.*))?$/.exec(line) ?? /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s*(\d*)\s*()$/.exec(line);
	if (match === null) return void 0;
	const [, comm = "", pid = "", tid, period, event = "", text = ""] = match;
	const rest = text.trim();
	return {
		event: event === "" ? unnamedEvent : event,
		period: period === void 0 || period === "" ? void 0 : Number(period),
		frame: /^[0-9a-f]+\s+\S.*\)$|^[0-9a-f]{5,16}\s+[^\s=]+$/.test(rest) ? rest : void 0,
		comm,
		pid,
		tid,
		hasTime: timed.test(line)
	};
}
const timed = /\s\d+\.\d+:(\s|$)/;
/** Where `-F` leaves the event out. */
const unnamedEvent = "samples";
/** What perf tells beside samples (`--show-mmap-events` and its like). */
function isRecord(line) {
	return /\sPERF_RECORD_[A-Z0-9_]+\b/.test(line);
}
/** `address symbol (dso)`, indented by most. */
function isFrame(line) {
	return /^\s+[0-9a-f]+\s/.test(line) || isBareFrame(line);
}
function isBareFrame(line) {
	return /^[0-9a-f]{4,}\s+\S.*\)\s*$/.test(line);
}
/** A sample whose call chain is empty: nothing, or the next event, follows. */
function isSpaced(event, next) {
	return event.hasTime && (next === void 0 || next.trim() === "" || parseEvent(next.trimEnd())?.hasTime === true);
}
/**
* One event is kept, as cycles and instructions do not add up: `options.sampleType` names it, else the most sampled.
* `options.thread`: a command, process or thread.
*/
function readPerfScript(bytes, options = {}) {
	const events = /* @__PURE__ */ new Map();
	const threads = /* @__PURE__ */ new Map();
	const reader = createEventReader({
		events,
		threads,
		thread: options.thread
	});
	forEachLine(bytes, name$1, {
		line: reader.line,
		maxInflatedBytes: options.maxInflatedBytes
	});
	reader.end();
	if (options.thread !== void 0 && events.size === 0) refuseThread(threads, options.thread);
	const [event, chosen] = choose$1(events, options.sampleType);
	const notes = otherEvents(events, event);
	return chosen.builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, typeOf(event)],
		defaultType: chosen.hasPeriod ? 1 : 0,
		sampleCount: chosen.samples,
		producer: "perf",
		mode: event,
		...notes.length === 0 ? {} : { notes }
	});
}
function refuseThread(threads, wanted) {
	const all = [...threads.keys()];
	chooseThreads(name$1, all, {
		wanted,
		what: "command",
		namesOf: (comm) => ({ name: comm })
	});
}
function otherEvents(events, shown) {
	const others = [...events].filter(([event]) => event !== shown);
	if (others.length === 0) return [];
	return [`of several events ${shown} is shown; the file also holds ${others.map(([event, { samples }]) => `${event} (${samples} samples)`).join(", ")}: --type EVENT`];
}
/** The clocks count nanoseconds, everything else itself. `cpu-clock:u` is the same event, of user code only. */
function typeOf(event) {
	return /^(?:cpu|task)-clock(?::[A-Za-z]+)?$/.test(event) ? {
		type: "cpu",
		unit: "ns"
	} : {
		type: event,
		unit: event
	};
}
function choose$1(events, wanted) {
	const all = [...events].sort(([, first], [, second]) => second.samples - first.samples);
	const chosen = wanted === void 0 ? all[0] : all.find(([event]) => event === wanted);
	if (chosen !== void 0) return chosen;
	const seen = all.map(([event]) => event).join(", ") || "none";
	throw malformed$1(name$1, "the events", wanted === void 0 ? "at least one" : `with one named ${wanted}`, seen);
}
function createEventReader({ events, threads, thread }) {
	let event;
	/** Whether the event is of the thread asked for. */
	let wanted = true;
	/** Leaf first. */
	let stack = [];
	const cache = /* @__PURE__ */ new Map();
	const profileOf = (eventName) => {
		const known = events.get(eventName);
		const profile = known ?? {
			builder: createProfileBuilder(name$1, 2),
			samples: 0,
			hasPeriod: false
		};
		if (known === void 0) events.set(eventName, profile);
		return profile;
	};
	const end = () => {
		if (event === void 0 || !wanted) return;
		const profile = profileOf(event.event);
		let node = 0;
		for (let i = stack.length - 1; i >= 0; i--) node = profile.builder.tree.child(node, stack[i] ?? 0);
		profile.samples++;
		profile.hasPeriod ||= event.period !== void 0;
		profile.builder.tree.add(node, 0, 1);
		profile.builder.tree.add(node, 1, event.period ?? 1);
		event = void 0;
		stack = [];
	};
	const push = (eventName, text) => {
		if (!wanted) return;
		const key = `${eventName} ${withoutAddress(text)}`;
		let frames = cache.get(key);
		if (frames === void 0) {
			const { builder } = profileOf(eventName);
			frames = toPerfFrames(text).map((frame) => builder.frame(frame));
			cache.set(key, frames);
		}
		for (const frame of frames) stack.push(frame);
	};
	const begin = (next) => {
		end();
		event = next;
		wanted = isWanted(next, thread);
		threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
		if (next.frame !== void 0) push(next.event, next.frame);
	};
	return {
		end,
		line(text, number) {
			if (text.startsWith("#")) return;
			if (text.trim() === "" || isRecord(text)) return end();
			const isIndented = /^\s/.test(text);
			if (event !== void 0 && isIndented && !isPadded(text, event)) return push(event.event, text);
			const next = parseEvent(text.trimEnd());
			if (next !== void 0 && (!isIndented || next.hasTime || next.frame !== void 0)) return begin(next);
			if (event !== void 0 && isBareFrame(text)) return push(event.event, text);
			throw malformed$1(name$1, `line ${number}`, "\"command pid time: period event:\" or a frame of one", text);
		}
	};
}
/** An indented event and not a frame: after one that brought its frame along, or by its time. */
function isPadded(text, before) {
	if (before.frame === void 0 && !timed.test(text)) return false;
	const next = parseEvent(text.trimEnd());
	return next !== void 0 && (next.hasTime || next.frame !== void 0);
}
function isWanted({ comm, pid, tid }, thread) {
	return thread === void 0 || comm === thread || tid === thread || pid === thread || `${pid}/${tid ?? ""}` === thread;
}
/** Frames differ in address and offset far more than in anything kept; kernel addresses stay told apart from others. */
function withoutAddress(text) {
	const trimmed = text.trim();
	return trimmed.replace(/^([0-9a-f])[0-9a-f]*(\s)/, (_, first, gap) => (trimmed.search(/\s/) === 16 ? first : "0") + gap).replace(/\+0x[0-9a-f]+ \(/, " (");
}
// node_modules/pprof-format/dist/esm/index.js
/**
* Unless explicitly stated otherwise all files in this repository are licensed under the MIT License.
*
* This product includes software developed at Datadog (https://www.datadoghq.com/  Copyright 2022 Datadog, Inc.
*/
var __classPrivateFieldGet = function(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _StringTable_encodings;
var _StringTable_positions;
/*!
* Private helpers. These are only used by other helpers.
*/
const lowMaxBig = 2n ** 32n - 1n;
const lowMax = 2 ** 32 - 1;
const lowMaxPlus1 = lowMax + 1;
const toUtf8 = typeof Buffer === "undefined" ? (value) => new TextEncoder().encode(value) : (value) => Buffer.from(value, "utf8");
function countNumberBytes(buffer) {
	if (!buffer.length) return 0;
	let i = 0;
	while (i < buffer.length && buffer[i++] >= 128);
	return i;
}
function decodeBigNumber(buffer) {
	if (!buffer.length) return BigInt(0);
	let value = BigInt(buffer[0] & 127);
	let i = 0;
	while (buffer[i++] >= 128) value |= BigInt(buffer[i] & 127) << BigInt(7 * i);
	return value;
}
function makeValue(value, offset = 0) {
	return {
		value,
		offset
	};
}
function getValue(mode, buffer) {
	switch (mode) {
		case kTypeVarInt:
			for (let i = 0; i < buffer.length; i++) if (!(buffer[i] & 128)) return makeValue(buffer.subarray(0, i + 1));
			return makeValue(buffer);
		case kTypeLengthDelim: {
			const offset = countNumberBytes(buffer);
			const size = decodeNumber(buffer);
			return makeValue(buffer.subarray(offset, Number(size) + offset), offset);
		}
		default: throw new Error(`Unrecognized value type: ${mode}`);
	}
}
function lowBits(number) {
	return typeof number !== "bigint" ? (number >>> 0) % lowMaxPlus1 : Number(number & lowMaxBig);
}
function highBits(number) {
	return typeof number !== "bigint" ? number / lowMaxPlus1 >>> 0 : Number(number >> 32n & lowMaxBig);
}
function long(number) {
	const sign = number < 0;
	if (sign) number = -number;
	let lo = lowBits(number);
	let hi = highBits(number);
	if (sign) {
		hi = ~hi >>> 0;
		lo = ~lo >>> 0;
		if (++lo > lowMax) {
			lo = 0;
			if (++hi > lowMax) hi = 0;
		}
	}
	return [hi, lo];
}
/**
* Public helpers. These are used in the type definitions.
*/
const kTypeVarInt = 0;
const kTypeLengthDelim = 2;
function decodeNumber(buffer) {
	if (countNumberBytes(buffer) > 4) return decodeBigNumber(buffer);
	if (!buffer.length) return 0;
	let value = buffer[0] & 127;
	let i = 0;
	while (buffer[i++] >= 128) value |= (buffer[i] & 127) << 7 * i;
	return value;
}
function decodeNumbers(buffer) {
	const values = [];
	let start = 0;
	for (let i = 0; i < buffer.length; i++) if ((buffer[i] & 128) === 0) {
		values.push(decodeNumber(buffer.subarray(start, i + 1)));
		start = i + 1;
	}
	return values;
}
function push(value, list) {
	if (list == null) return [value];
	list.push(value);
	return list;
}
function pushAll(values, list) {
	if (list == null) return values;
	for (const value of values) list.push(value);
	return list;
}
function measureNumber(number) {
	if (number === 0 || number === 0n) return 0;
	const [hi, lo] = long(number);
	const a = lo;
	const b = (lo >>> 28 | hi << 4) >>> 0;
	const c = hi >>> 24;
	if (c !== 0) return c < 128 ? 9 : 10;
	if (b !== 0) {
		if (b < 16384) return b < 128 ? 5 : 6;
		return b < 2097152 ? 7 : 8;
	}
	if (a < 16384) return a < 128 ? 1 : 2;
	return a < 2097152 ? 3 : 4;
}
function measureValue(value) {
	if (typeof value === "undefined") return 0;
	if (typeof value === "number" || typeof value === "bigint") return measureNumber(value) || 1;
	return value.length;
}
function measureArray(list) {
	let size = 0;
	for (const item of list) size += measureValue(item);
	return size;
}
function measureNumberField(number) {
	const length = measureNumber(number);
	return length ? 1 + length : 0;
}
function measureNumberArrayField(values) {
	let total = 0;
	for (const value of values) total += measureNumber(value) || 1;
	return total ? 1 + measureNumber(total) + total : 0;
}
function measureLengthDelimField(value) {
	const length = measureValue(value);
	return length ? 1 + measureNumber(length) + length : 0;
}
function measureLengthDelimArrayField(values) {
	let total = 0;
	for (const value of values) total += measureLengthDelimField(value);
	return total;
}
function encodeNumber(buffer, i, number) {
	if (number === 0 || number === 0n) {
		buffer[i++] = 0;
		return i;
	}
	let [hi, lo] = long(number);
	while (hi) {
		buffer[i++] = lo & 127 | 128;
		lo = (lo >>> 7 | hi << 25) >>> 0;
		hi >>>= 7;
	}
	while (lo > 127) {
		buffer[i++] = lo & 127 | 128;
		lo = lo >>> 7;
	}
	buffer[i++] = lo;
	return i;
}
const emptyTableToken = Symbol();
var StringTable = class StringTable {
	constructor(tok) {
		this.strings = new Array();
		_StringTable_encodings.set(this, new Array());
		_StringTable_positions.set(this, /* @__PURE__ */ new Map());
		if (tok !== emptyTableToken) this.dedup("");
	}
	get encodedLength() {
		let size = 0;
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) size += encoded.length;
		return size;
	}
	_encodeToBuffer(buffer, offset) {
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) {
			buffer.set(encoded, offset);
			offset += encoded.length;
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.encodedLength)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static _encodeStringFromUtf8(stringBuffer) {
		const buffer = new Uint8Array(1 + stringBuffer.length + (measureNumber(stringBuffer.length) || 1));
		let offset = 0;
		buffer[offset++] = 50;
		offset = encodeNumber(buffer, offset, stringBuffer.length);
		if (stringBuffer.length > 0) buffer.set(stringBuffer, offset);
		return buffer;
	}
	static _encodeString(string) {
		return StringTable._encodeStringFromUtf8(toUtf8(string));
	}
	dedup(string) {
		if (typeof string === "number") return string;
		if (!__classPrivateFieldGet(this, _StringTable_positions, "f").has(string)) {
			const pos = this.strings.push(string) - 1;
			__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, pos);
			__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeString(string));
		}
		return __classPrivateFieldGet(this, _StringTable_positions, "f").get(string);
	}
	_decodeString(buffer) {
		const string = new TextDecoder().decode(buffer);
		__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, this.strings.push(string) - 1);
		__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeStringFromUtf8(buffer));
	}
};
_StringTable_encodings = /* @__PURE__ */ new WeakMap(), _StringTable_positions = /* @__PURE__ */ new WeakMap();
function decode$2(buffer, decoder) {
	const data = {};
	let index = 0;
	while (index < buffer.length) {
		const field = buffer[index] >> 3;
		const mode = buffer[index] & 7;
		index++;
		const { offset, value } = getValue(mode, buffer.subarray(index));
		index += value.length + offset;
		decoder(data, field, value);
	}
	return data;
}
var ValueType = class ValueType {
	static create(data) {
		return data instanceof ValueType ? data : new ValueType(data);
	}
	constructor(data) {
		this.type = data.type || 0;
		this.unit = data.unit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.type);
		total += measureNumberField(this.unit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.type) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.type);
		}
		if (this.unit) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.unit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.type = decodeNumber(buffer);
				break;
			case 2: data.unit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Label = class Label {
	static create(data) {
		return data instanceof Label ? data : new Label(data);
	}
	constructor(data) {
		this.key = data.key || 0;
		this.str = data.str || 0;
		this.num = data.num || 0;
		this.numUnit = data.numUnit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.key);
		total += measureNumberField(this.str);
		total += measureNumberField(this.num);
		total += measureNumberField(this.numUnit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.key) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.key);
		}
		if (this.str) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.str);
		}
		if (this.num) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.num);
		}
		if (this.numUnit) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.numUnit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.key = decodeNumber(buffer);
				break;
			case 2:
				data.str = decodeNumber(buffer);
				break;
			case 3:
				data.num = decodeNumber(buffer);
				break;
			case 4: data.numUnit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Sample = class Sample {
	static create(data) {
		return data instanceof Sample ? data : new Sample(data);
	}
	constructor(data) {
		this.locationId = data.locationId || [];
		this.value = data.value || [];
		this.label = (data.label || []).map(Label.create);
	}
	get length() {
		let total = 0;
		total += measureNumberArrayField(this.locationId);
		total += measureNumberArrayField(this.value);
		total += measureLengthDelimArrayField(this.label);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.locationId.length) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, measureArray(this.locationId));
			for (const locationId of this.locationId) offset = encodeNumber(buffer, offset, locationId);
		}
		if (this.value.length) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, measureArray(this.value));
			for (const value of this.value) offset = encodeNumber(buffer, offset, value);
		}
		for (const label of this.label) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, label.length);
			offset = label._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.locationId = pushAll(decodeNumbers(buffer), data.locationId);
				break;
			case 2:
				data.value = pushAll(decodeNumbers(buffer), data.value);
				break;
			case 3: data.label = push(Label.decode(buffer), data.label);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Mapping = class Mapping {
	static create(data) {
		return data instanceof Mapping ? data : new Mapping(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.memoryStart = data.memoryStart || 0;
		this.memoryLimit = data.memoryLimit || 0;
		this.fileOffset = data.fileOffset || 0;
		this.filename = data.filename || 0;
		this.buildId = data.buildId || 0;
		this.hasFunctions = !!data.hasFunctions;
		this.hasFilenames = !!data.hasFilenames;
		this.hasLineNumbers = !!data.hasLineNumbers;
		this.hasInlineFrames = !!data.hasInlineFrames;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.memoryStart);
		total += measureNumberField(this.memoryLimit);
		total += measureNumberField(this.fileOffset);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.buildId);
		total += measureNumberField(this.hasFunctions ? 1 : 0);
		total += measureNumberField(this.hasFilenames ? 1 : 0);
		total += measureNumberField(this.hasLineNumbers ? 1 : 0);
		total += measureNumberField(this.hasInlineFrames ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.memoryStart) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.memoryStart);
		}
		if (this.memoryLimit) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.memoryLimit);
		}
		if (this.fileOffset) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.fileOffset);
		}
		if (this.filename) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.buildId) {
			buffer[offset++] = 48;
			offset = encodeNumber(buffer, offset, this.buildId);
		}
		if (this.hasFunctions) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasFilenames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasLineNumbers) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasInlineFrames) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.memoryStart = decodeNumber(buffer);
				break;
			case 3:
				data.memoryLimit = decodeNumber(buffer);
				break;
			case 4:
				data.fileOffset = decodeNumber(buffer);
				break;
			case 5:
				data.filename = decodeNumber(buffer);
				break;
			case 6:
				data.buildId = decodeNumber(buffer);
				break;
			case 7:
				data.hasFunctions = !!decodeNumber(buffer);
				break;
			case 8:
				data.hasFilenames = !!decodeNumber(buffer);
				break;
			case 9:
				data.hasLineNumbers = !!decodeNumber(buffer);
				break;
			case 10: data.hasInlineFrames = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Line = class Line {
	static create(data) {
		return data instanceof Line ? data : new Line(data);
	}
	constructor(data) {
		this.functionId = data.functionId || 0;
		this.line = data.line || 0;
		this.column = data.column || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.functionId);
		total += measureNumberField(this.line);
		total += measureNumberField(this.column);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.functionId) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.functionId);
		}
		if (this.line) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.line);
		}
		if (this.column) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.column);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.functionId = decodeNumber(buffer);
				break;
			case 2:
				data.line = decodeNumber(buffer);
				break;
			case 3: data.column = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Location = class Location {
	static create(data) {
		return data instanceof Location ? data : new Location(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.mappingId = data.mappingId || 0;
		this.address = data.address || 0;
		this.line = (data.line || []).map(Line.create);
		this.isFolded = !!data.isFolded;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.mappingId);
		total += measureNumberField(this.address);
		total += measureLengthDelimArrayField(this.line);
		total += measureNumberField(this.isFolded ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.mappingId) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.mappingId);
		}
		if (this.address) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.address);
		}
		for (const line of this.line) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, line.length);
			offset = line._encodeToBuffer(buffer, offset);
		}
		if (this.isFolded) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.mappingId = decodeNumber(buffer);
				break;
			case 3:
				data.address = decodeNumber(buffer);
				break;
			case 4:
				data.line = push(Line.decode(buffer), data.line);
				break;
			case 5: data.isFolded = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Function = class Function {
	static create(data) {
		return data instanceof Function ? data : new Function(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.name = data.name || 0;
		this.systemName = data.systemName || 0;
		this.filename = data.filename || 0;
		this.startLine = data.startLine || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.name);
		total += measureNumberField(this.systemName);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.startLine);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.name) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.name);
		}
		if (this.systemName) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.systemName);
		}
		if (this.filename) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.startLine) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.startLine);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.name = decodeNumber(buffer);
				break;
			case 3:
				data.systemName = decodeNumber(buffer);
				break;
			case 4:
				data.filename = decodeNumber(buffer);
				break;
			case 5: data.startLine = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
var Profile = class {
	constructor(data = {}) {
		this.sampleType = (data.sampleType || []).map(ValueType.create);
		this.sample = (data.sample || []).map(Sample.create);
		this.mapping = (data.mapping || []).map(Mapping.create);
		this.location = (data.location || []).map(Location.create);
		this.function = (data.function || []).map(Function.create);
		this.stringTable = data.stringTable || new StringTable();
		this.dropFrames = data.dropFrames || 0;
		this.keepFrames = data.keepFrames || 0;
		this.timeNanos = data.timeNanos || 0;
		this.durationNanos = data.durationNanos || 0;
		this.periodType = data.periodType ? ValueType.create(data.periodType) : void 0;
		this.period = data.period || 0;
		this.comment = data.comment || [];
		this.defaultSampleType = data.defaultSampleType || 0;
		this.docUrl = data.docUrl || 0;
	}
	get length() {
		let total = 0;
		total += measureLengthDelimArrayField(this.sampleType);
		total += measureLengthDelimArrayField(this.sample);
		total += measureLengthDelimArrayField(this.mapping);
		total += measureLengthDelimArrayField(this.location);
		total += measureLengthDelimArrayField(this.function);
		total += this.stringTable.encodedLength;
		total += measureNumberField(this.dropFrames);
		total += measureNumberField(this.keepFrames);
		total += measureNumberField(this.timeNanos);
		total += measureNumberField(this.durationNanos);
		total += measureLengthDelimField(this.periodType);
		total += measureNumberField(this.period);
		total += measureNumberArrayField(this.comment);
		total += measureNumberField(this.defaultSampleType);
		total += measureNumberField(this.docUrl);
		return total;
	}
	_encodeSampleTypesToBuffer(buffer, offset = 0) {
		for (const sampleType of this.sampleType) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, sampleType.length);
			offset = sampleType._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeSamplesToBuffer(buffer, offset = 0) {
		for (const sample of this.sample) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, sample.length);
			offset = sample._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeMappingsToBuffer(buffer, offset = 0) {
		for (const mapping of this.mapping) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, mapping.length);
			offset = mapping._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeLocationsToBuffer(buffer, offset = 0) {
		for (const location of this.location) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, location.length);
			offset = location._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeFunctionsToBuffer(buffer, offset = 0) {
		for (const fun of this.function) {
			buffer[offset++] = 42;
			offset = encodeNumber(buffer, offset, fun.length);
			offset = fun._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeBasicValuesToBuffer(buffer, offset = 0) {
		if (this.dropFrames) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, this.dropFrames);
		}
		if (this.keepFrames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, this.keepFrames);
		}
		if (this.timeNanos) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, this.timeNanos);
		}
		if (this.durationNanos) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, this.durationNanos);
		}
		if (typeof this.periodType !== "undefined") {
			buffer[offset++] = 90;
			offset = encodeNumber(buffer, offset, this.periodType.length);
			offset = this.periodType._encodeToBuffer(buffer, offset);
		}
		if (this.period) {
			buffer[offset++] = 96;
			offset = encodeNumber(buffer, offset, this.period);
		}
		if (this.comment.length) {
			buffer[offset++] = 106;
			offset = encodeNumber(buffer, offset, measureArray(this.comment));
			for (const comment of this.comment) offset = encodeNumber(buffer, offset, comment);
		}
		if (this.defaultSampleType) {
			buffer[offset++] = 112;
			offset = encodeNumber(buffer, offset, this.defaultSampleType);
		}
		if (this.docUrl) {
			buffer[offset++] = 120;
			offset = encodeNumber(buffer, offset, this.docUrl);
		}
		return offset;
	}
	_encodeToBuffer(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	async _encodeToBufferAsync(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	async encodeAsync(buffer = new Uint8Array(this.length)) {
		await this._encodeToBufferAsync(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.sampleType = push(ValueType.decode(buffer), data.sampleType);
				break;
			case 2:
				data.sample = push(Sample.decode(buffer), data.sample);
				break;
			case 3:
				data.mapping = push(Mapping.decode(buffer), data.mapping);
				break;
			case 4:
				data.location = push(Location.decode(buffer), data.location);
				break;
			case 5:
				data.function = push(Function.decode(buffer), data.function);
				break;
			case 6:
				if (data.stringTable === void 0) data.stringTable = new StringTable(emptyTableToken);
				data.stringTable._decodeString(buffer);
				break;
			case 7:
				data.dropFrames = decodeNumber(buffer);
				break;
			case 8:
				data.keepFrames = decodeNumber(buffer);
				break;
			case 9:
				data.timeNanos = decodeNumber(buffer);
				break;
			case 10:
				data.durationNanos = decodeNumber(buffer);
				break;
			case 11:
				data.periodType = ValueType.decode(buffer);
				break;
			case 12:
				data.period = decodeNumber(buffer);
				break;
			case 13:
				data.comment = pushAll(decodeNumbers(buffer), data.comment);
				break;
			case 14:
				data.defaultSampleType = decodeNumber(buffer);
				break;
			case 15: data.docUrl = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode$2(buffer, this.decodeValue));
	}
};
// src/profile/formats/pprof-write.ts
/** Writes the model as gzipped pprof, readable by `go tool pprof` and back by pprof.ts without loss of totals or frames. */
function writePprof(profile) {
	const strings = new StringTable();
	const tables = createTables(profile.frames, strings);
	const toWhole = createRounding(profile.sampleTypes.length);
	const sample = profile.stacks.map((stack) => new Sample({
		locationId: tables.locationsOf(stack),
		value: stack.values.map(toWhole)
	}));
	const valueType = (type, unit) => new ValueType({
		type: strings.dedup(type),
		unit: strings.dedup(toPprofUnit(unit))
	});
	const shown = profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
	const encoded = new Profile({
		sampleType: profile.sampleTypes.map(({ type, unit }) => valueType(type, unit)),
		sample,
		mapping: tables.mappings,
		location: tables.locations,
		function: tables.functions,
		defaultSampleType: strings.dedup(shown.type),
		durationNanos: Math.round(profile.durationNs ?? 0),
		...profile.period === void 0 ? {} : {
			period: Math.round(profile.period),
			periodType: valueType(shown.type, profile.periodUnit ?? shown.unit)
		},
		comment: toComments(profile).map((comment) => strings.dedup(comment)),
		stringTable: strings
	});
	return gzipSync(encoded.encode());
}
/** Whole numbers whose running sum is that of the fractions, rounded: totals stay. One sum a sample type. */
function createRounding(width) {
	const exact = new Array(width).fill(0);
	const written = new Array(width).fill(0);
	return (value, type) => {
		if (Number.isInteger(value)) return value;
		const sum = (exact[type] ?? 0) + value;
		const whole = Math.max(0, Math.round(sum) - (written[type] ?? 0));
		exact[type] = sum;
		written[type] = (written[type] ?? 0) + whole;
		return whole;
	};
}
function createTables(frames, strings) {
	const tables = {
		mappings: [],
		functions: [],
		locations: []
	};
	const mappingIds = /* @__PURE__ */ new Map();
	const mappingId = (frame) => {
		const filename = toOwnMapping(frame);
		const known = mappingIds.get(filename);
		if (known !== void 0) return known;
		const id = mappingIds.size + 1;
		mappingIds.set(filename, id);
		tables.mappings.push(new Mapping({
			id,
			filename: strings.dedup(filename),
			hasFunctions: true,
			hasFilenames: true,
			hasLineNumbers: true,
			hasInlineFrames: true
		}));
		return id;
	};
	for (const [i, frame] of frames.entries()) tables.functions.push(toFunction(frame, i + 1, strings));
	const locationIds = /* @__PURE__ */ new Map();
	const locationId = (index, line) => {
		const key = `${index}:${line}`;
		const known = locationIds.get(key);
		if (known !== void 0) return known;
		const frame = frames[index];
		if (frame === void 0) throw new RangeError(`stack names frame ${index} of ${frames.length}`);
		const id = locationIds.size + 1;
		locationIds.set(key, id);
		const entry = new Line({
			functionId: index + 1,
			line,
			column: frame.column ?? 0
		});
		tables.locations.push(new Location({
			id,
			mappingId: mappingId(frame),
			line: [entry]
		}));
		return id;
	};
	return {
		...tables,
		locationsOf(stack) {
			const ids = [];
			for (let i = stack.frames.length - 1; i >= 0; i--) ids.push(locationId(stack.frames[i] ?? -1, i === stack.frames.length - 1 ? stack.leafLine ?? 0 : 0));
			return ids;
		}
	};
}
function toFunction(frame, id, strings) {
	const functionName = strings.dedup(frame.name);
	return new Function({
		id,
		name: functionName,
		systemName: functionName,
		filename: strings.dedup(frame.file ?? ""),
		startLine: frame.line ?? 0
	});
}
// src/profile/formats/executing-lines.ts
/** Comprehensions, lambdas and the like share a name within a file, so their lines prove nothing. */
function holdsExecutingLines(frames) {
	const lines = /* @__PURE__ */ new Map();
	for (const { name, file, line, column } of frames) {
		if (file === void 0 || line === void 0 || column !== void 0 || name.includes("<")) continue;
		const key = `${name}\n${file}`;
		const known = lines.get(key);
		if (known !== void 0 && known !== line) return true;
		lines.set(key, line);
	}
	return false;
}
function withLinesOnLeaves(format, profile) {
	const builder = createProfileBuilder(format, profile.sampleTypes.length);
	const indices = profile.frames.map(({ name, file, column, line, language, kind }) => builder.frame(toFrame(name, column === void 0 ? { file } : {
		file,
		line: line ?? 0,
		column
	}, {
		language,
		kind
	})));
	for (const stack of profile.stacks) {
		let node = 0;
		for (const frame of stack.frames) node = builder.tree.child(node, indices[frame] ?? 0);
		const line = lineOfLeaf(profile, stack);
		if (line !== void 0) node = builder.tree.child(node, ~line);
		for (const [type, value] of stack.values.entries()) builder.tree.add(node, type, value);
	}
	const { frames: _frames, stacks: _stacks, ...header } = profile;
	return builder.build(header);
}
function lineOfLeaf(profile, stack) {
	const leaf = profile.frames[stack.frames.at(-1) ?? -1];
	return leaf?.column === void 0 ? leaf?.line : void 0;
}
// src/profile/formats/speedscope.ts
const name = "speedscope";
const checks = createChecks(name);
const speedscopeFormat = {
	name,
	recognizes(file) {
		if (!isObject(file)) return false;
		if (String(file["$schema"]).includes("speedscope")) return true;
		return isObject(file["shared"]) && Array.isArray(file["shared"]["frames"]) && Array.isArray(file["profiles"]);
	},
	read: fromSpeedscope
};
function readSpeedscope(bytes, options = {}) {
	return fromSpeedscope(parseJson(bytes, name, options.maxInflatedBytes), options);
}
/** The profiles of a file are its threads: all of one unit are merged, or `options.thread` names one. */
function fromSpeedscope(value, options = {}) {
	const file = checks.object(value, "the file");
	const { threads, unit, notes } = choose(file, options);
	const exporter = typeof file["exporter"] === "string" ? file["exporter"] : "";
	const builder = createProfileBuilder(name, 1);
	const shared = checks.object(file["shared"], "shared");
	const target = {
		builder,
		frames: checks.array(shared["frames"], "shared.frames").map((frame, i) => builder.frame(toSpeedscopeFrame(frame, `shared.frames[${i}]`))),
		notes: [...notes]
	};
	let sampleCount = 0;
	for (const thread of threads) sampleCount += addThread({
		...target,
		factor: thread.unit.factor
	}, thread);
	const type = options.sampleType ?? unit.type;
	const profile = builder.build({
		sampleTypes: [{
			type,
			unit: unit.unit
		}],
		defaultType: 0,
		...sampleCount > 0 ? { sampleCount } : {},
		producer: exporter.startsWith("py-spy") ? "py-spy" : "speedscope",
		mode: type,
		...target.notes.length === 0 ? {} : { notes: target.notes }
	});
	return options.lines === "executing" || options.lines === void 0 && exporter.startsWith("py-spy") && holdsExecutingLines(profile.frames) ? withLinesOnLeaves(name, profile) : profile;
}
/** Bytes and seconds never add up: of several units it is the asked type's, else that of the profile the file opens with. */
function choose(file, options) {
	const all = checks.array(file["profiles"], "profiles").map((value, index) => {
		const where = `profiles[${index}]`;
		const profile = checks.object(value, where);
		return {
			where,
			name: (typeof profile["name"] === "string" ? profile["name"] : "") || where,
			index,
			profile,
			unit: unitOf(profile, where)
		};
	});
	const named = chooseThreads(name, all, {
		wanted: options.thread,
		what: "profile",
		namesOf: (thread) => ({
			name: thread.name,
			also: [String(thread.index), thread.where]
		})
	});
	const first = named.find(({ unit }) => unit.type === options.sampleType) ?? named[activeOf(file)] ?? named[0];
	if (first === void 0) throw malformed$1(name, "profiles", "at least one", "none");
	const threads = named.filter(({ unit }) => unit.unit === first.unit.unit);
	const others = named.filter(({ unit }) => unit.unit !== first.unit.unit);
	const notes = [...threadNotes("profile", threads.map((thread) => thread.name)), ...others.map((thread) => `${thread.name} is of another unit and not shown: --thread ${quoted(thread.name)}`)];
	return {
		threads,
		unit: first.unit,
		notes: notes.slice(0, 5)
	};
}
function quoted(text) {
	return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
function activeOf(file) {
	return typeof file["activeProfileIndex"] === "number" ? file["activeProfileIndex"] : 0;
}
function unitOf(profile, where) {
	const unit = checks.string(profile["unit"] ?? "none", `${where}.unit`);
	if (unit === "none") return {
		type: "samples",
		unit: "samples",
		factor: 1
	};
	return {
		type: unit === "bytes" ? "alloc_space" : "wall",
		...toBaseUnit("", unit)
	};
}
function toSpeedscopeFrame(value, where) {
	const frame = checks.object(value, where);
	const frameName = checks.string(frame["name"], `${where}.name`);
	const file = frame["file"] === void 0 || frame["file"] === null ? void 0 : checks.string(frame["file"], `${where}.file`);
	return toFrame(frameName, {
		file,
		line: positionOf(frame["line"], `${where}.line`),
		column: positionOf(frame["col"], `${where}.col`)
	}, originOf(frameName, file, languageOfFile(file)));
}
/** 1-based as speedscope writes it; 0 is none. */
function positionOf(value, where) {
	return value === void 0 || value === null ? 0 : checks.integer(value, where);
}
/** Returns the number of samples; 0 for events. */
function addThread(target, { profile, where }) {
	if (profile["type"] === "sampled") return addSampled(target, profile, where);
	if (profile["type"] === "evented") return addEvented(target, profile, where);
	throw malformed$1(name, `${where}.type`, "sampled or evented", profile["type"]);
}
function addSampled(target, thread, where) {
	const samples = checks.array(thread["samples"], `${where}.samples`);
	const weights = checks.array(thread["weights"], `${where}.weights`);
	if (samples.length !== weights.length) throw malformed$1(name, `the length of ${where}.weights`, `${samples.length} as that of samples`, weights.length);
	for (const [i, sample] of samples.entries()) {
		let node = 0;
		for (const index of checks.array(sample, `${where}.samples[${i}]`)) node = target.builder.tree.child(node, frameAt(target, index, `${where}.samples[${i}]`));
		target.builder.tree.add(node, 0, exact(checks.weight(weights[i], `${where}.weights[${i}]`) * target.factor, target.factor));
	}
	return samples.length;
}
/** Whole base units where the file's own are coarser: 0.005 s is 5,000,000 ns, not a little more. */
function exact(value, factor) {
	return factor > 1 ? Math.round(value) : value;
}
function frameAt(target, index, where) {
	const frame = target.frames[checks.integer(index, where, 0)];
	if (frame === void 0) throw malformed$1(name, where, `frames below ${target.frames.length}`, index);
	return frame;
}
function addEvented(target, thread, where) {
	const events = checks.array(thread["events"], `${where}.events`);
	const open = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const [i, value] of events.entries()) {
		const at = `${where}.events[${i}]`;
		const event = checks.object(value, at);
		const time = checks.number(event["at"], `${at}.at`);
		if (time < last) throw malformed$1(name, `${at}.at`, `>= ${last}, that of the event before`, time);
		const top = open.at(-1);
		if (top !== void 0) target.builder.tree.add(top.node, 0, (time - last) * target.factor);
		last = time;
		const frame = frameAt(target, event["frame"], `${at}.frame`);
		if (event["type"] === "O") open.push({
			frame,
			node: target.builder.tree.child(top?.node ?? 0, frame)
		});
		else if (event["type"] !== "C") throw malformed$1(name, `${at}.type`, "O or C", event["type"]);
		else if (open.pop()?.frame !== frame) throw malformed$1(name, at, "the close of the frame opened last", event["frame"]);
	}
	const end = typeof thread["endValue"] === "number" && Number.isFinite(thread["endValue"]) ? thread["endValue"] : last;
	const top = open.at(-1);
	if (top !== void 0) {
		target.builder.tree.add(top.node, 0, Math.max(0, end - last) * target.factor);
		target.notes.push(`${where} leaves ${open.length} frames open: they last to its end`);
	}
	return 0;
}
// src/measure/benchmark-stacks.ts
/** Files where they are on this machine. */
function placed(place, profile) {
	if (place === void 0) return profile;
	const frames = profile.frames.map((frame) => frame.file === void 0 ? frame : {
		...frame,
		file: place(frame.file)
	});
	return {
		...profile,
		frames
	};
}
/** The benchmark's stacks as the benchmark's author knows them. */
function withoutTool(caller, profile) {
	if (caller === void 0) return profile;
	const calls = profile.frames.map(({ name, file = "" }) => caller.frame.test(`${name} (${file})`));
	const stacks = profile.stacks.flatMap((stack) => {
		const innermost = stack.frames.findLastIndex((frame) => calls[frame] === true);
		if (innermost === -1) return caller.others === "kept" ? [stack] : [];
		return [below(stack, innermost, profile.frames.length)];
	});
	const frames = [...profile.frames, {
		...loopFrame,
		language: "unknown"
	}];
	return {
		...profile,
		...fewerSamples(profile, stacks),
		frames,
		stacks
	};
}
/** Of the stacks that are left, where the file counts samples by no type of their own. */
function fewerSamples(profile, stacks) {
	const sumOf = (of) => of.reduce((sum, { values }) => sum + (values[profile.defaultType] ?? 0), 0);
	const whole = sumOf(profile.stacks);
	if (profile.sampleCount === void 0 || whole === 0) return {};
	return { sampleCount: Math.round(profile.sampleCount * sumOf(stacks) / whole) };
}
function below(stack, innermost, loop) {
	const frames = stack.frames.slice(innermost + 1);
	if (frames.length > 0) return {
		...stack,
		frames
	};
	return {
		frames: [loop],
		values: stack.values
	};
}
/** The cost of calling itself, where a sample fell on no frame of the benchmark. */
const loopFrame = {
	name: "(benchmark loop)",
	language: "js",
	kind: "runtime"
};
/** `own`: URL of the harness's folder. Everything down to its innermost frame is taken off each stack. */
function withoutHarness(own, profile) {
	const isOwn = profile.frames.map(({ file }) => file?.startsWith(`${own}/`) === true);
	const loop = profile.frames.length;
	const strip = (stack) => {
		const innermost = stack.frames.findLastIndex((frame) => isOwn[frame] === true);
		return innermost === -1 ? stack : below(stack, innermost, loop);
	};
	return {
		...profile,
		frames: [...profile.frames, loopFrame],
		stacks: profile.stacks.map(strip)
	};
}
// src/measure/package-versions.ts
/**
* Versions of the packages a profile names, read where they are installed and written into its paths as Go writes them
* (`node_modules/yaml@2.9.1/dist/index.js`): the checkout is gone when the profile is read again.
*/
/** Paths that tell a version already, or whose package cannot be read, stay as they are. */
function withVersions(profile) {
	const versions = /* @__PURE__ */ new Map();
	const versionIn = (folder, name) => {
		if (!versions.has(folder)) versions.set(folder, readVersion(folder, name));
		return versions.get(folder);
	};
	let found = false;
	const frames = profile.frames.map((frame) => {
		const file = frame.file === void 0 ? void 0 : versioned(frame.file, versionIn);
		if (file === void 0) return frame;
		found = true;
		return {
			...frame,
			file
		};
	});
	return found ? {
		...profile,
		frames
	} : profile;
}
function versioned(file, versionIn) {
	const { kind, package: name, version } = placeOf$1(file, []);
	if (kind !== "dependency" || name === void 0 || version !== void 0) return void 0;
	const slashes = file.replaceAll("\\", "/");
	const end = packageEnd(slashes, name);
	const folder = end === void 0 ? void 0 : toPath(slashes.slice(0, end));
	const told = folder === void 0 ? void 0 : versionIn(folder, name);
	return told === void 0 || end === void 0 ? void 0 : `${slashes.slice(0, end)}@${told}${slashes.slice(end)}`;
}
/** Where the innermost folder of that package ends; a module of a single file has none. */
function packageEnd(path, name) {
	const [end] = [
		"node_modules",
		"site-packages",
		"dist-packages"
	].flatMap((store) => {
		const within = `/${store}/${name}`;
		const start = path.lastIndexOf(`${within}/`);
		return start < 0 ? [] : [start + within.length];
	});
	return end;
}
function toPath(file) {
	if (!file.startsWith("file://")) return file;
	try {
		return fileURLToPath(file);
	} catch {
		return;
	}
}
function readVersion(folder, name) {
	try {
		const version = /node_modules/.test(folder) ? npmVersion(folder) : pythonVersion(folder, name);
		return version !== void 0 && /^\d[\w.+-]{0,60}$/.test(version) ? version : void 0;
	} catch {
		return;
	}
}
function npmVersion(folder) {
	const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
	const version = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : void 0;
	return typeof version === "string" ? version : void 0;
}
/** pip leaves `NAME-VERSION.dist-info` beside the package; where the two names differ, `top_level.txt` tells. */
function pythonVersion(folder, name) {
	const store = folder.slice(0, -name.length - 1);
	const entries = readdirSync(store).filter((entry) => entry.endsWith(".dist-info"));
	const entry = entries.find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}-`)) ?? entries.find((each) => topLevel(`${store}/${each}`).includes(name));
	return entry === void 0 ? void 0 : /-([^-]+)\.dist-info$/.exec(entry)?.[1];
}
function topLevel(info) {
	try {
		return readFileSync(`${info}/top_level.txt`, "utf8").split(/\s+/);
	} catch {
		return [];
	}
}
// node_modules/@jridgewell/sourcemap-codec/dist/sourcemap-codec.mjs
var comma = ",".charCodeAt(0);
";".charCodeAt(0);
var chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var intToChar = /* @__PURE__ */ new Uint8Array(64);
var charToInt = /* @__PURE__ */ new Uint8Array(128);
for (let i = 0; i < chars.length; i++) {
	const c = chars.charCodeAt(i);
	intToChar[i] = c;
	charToInt[c] = i;
}
function decodeInteger(reader) {
	let value = 0;
	let shift = 0;
	let integer = 0;
	do {
		integer = charToInt[reader.next()];
		value |= (integer & 31) << shift;
		shift += 5;
	} while (integer & 32);
	return value;
}
function decodeSign(num) {
	return num & 1 ? -2147483648 | -(num >>> 1) : num >>> 1;
}
function hasMoreVlq(reader, max) {
	if (reader.pos >= max) return false;
	return reader.peek() !== comma;
}
var StringReader = class {
	constructor(buffer) {
		this.pos = 0;
		this.buffer = buffer;
	}
	next() {
		return this.buffer.charCodeAt(this.pos++);
	}
	peek() {
		return this.buffer.charCodeAt(this.pos);
	}
	indexOf(char) {
		const { buffer, pos } = this;
		const idx = buffer.indexOf(char, pos);
		return idx === -1 ? buffer.length : idx;
	}
};
function decode$1(mappings) {
	const { length } = mappings;
	const reader = new StringReader(mappings);
	const decoded = [];
	let genColumn = 0;
	let sourcesIndex = 0;
	let sourceLine = 0;
	let sourceColumn = 0;
	let namesIndex = 0;
	do {
		const semi = reader.indexOf(";");
		const line = [];
		let sorted = true;
		let lastCol = 0;
		genColumn = 0;
		while (reader.pos < semi) {
			let seg;
			genColumn += decodeSign(decodeInteger(reader));
			if (genColumn < lastCol) sorted = false;
			lastCol = genColumn;
			if (hasMoreVlq(reader, semi)) {
				sourcesIndex += decodeSign(decodeInteger(reader));
				sourceLine += decodeSign(decodeInteger(reader));
				sourceColumn += decodeSign(decodeInteger(reader));
				if (hasMoreVlq(reader, semi)) {
					namesIndex += decodeSign(decodeInteger(reader));
					seg = [
						genColumn,
						sourcesIndex,
						sourceLine,
						sourceColumn,
						namesIndex
					];
				} else seg = [
					genColumn,
					sourcesIndex,
					sourceLine,
					sourceColumn
				];
			} else seg = [genColumn];
			line.push(seg);
			reader.pos++;
		}
		if (!sorted) sort(line);
		decoded.push(line);
		reader.pos = semi + 1;
	} while (reader.pos <= length);
	return decoded;
}
function sort(line) {
	line.sort(sortComparator$1);
}
function sortComparator$1(a, b) {
	return a[0] - b[0];
}
// node_modules/@jridgewell/resolve-uri/dist/resolve-uri.mjs
const schemeRegex = /^[\w+.-]+:\/\//;
/**
* Matches the parts of a URL:
* 1. Scheme, including ":", guaranteed.
* 2. User/password, including "@", optional.
* 3. Host, including brackets around IP literals, guaranteed.
* 4. Port, including ":", optional.
* 5. Path, including "/", optional.
* 6. Query, including "?", optional.
* 7. Hash, including "#", optional.
*/
const urlRegex = /^([\w+.-]+:)\/\/([^@/#?]*@)?(\[[^\]]+\]|[^:/#?]*)(:\d+)?(\/[^#?]*)?(\?[^#]*)?(#.*)?/;
/**
* File URLs are weird. They dont' need the regular `//` in the scheme, they may or may not start
* with a leading `/`, they can have a domain (but only if they don't start with a Windows drive).
*
* 1. Host, optional.
* 2. Path, which may include "/", guaranteed.
* 3. Query, including "?", optional.
* 4. Hash, including "#", optional.
*/
const fileRegex = /^file:(?:\/\/((?![a-z]:)[^/#?]*)?)?(\/?[^#?]*)(\?[^#]*)?(#.*)?/i;
function isAbsoluteUrl(input) {
	return schemeRegex.test(input);
}
function isSchemeRelativeUrl(input) {
	return input.startsWith("//");
}
function isAbsolutePath(input) {
	return input.startsWith("/");
}
function isFileUrl(input) {
	return input.startsWith("file:");
}
function isRelative(input) {
	return /^[.?#]/.test(input);
}
function parseAbsoluteUrl(input) {
	const match = urlRegex.exec(input);
	return makeUrl(match[1], match[2] || "", match[3], match[4] || "", match[5] || "/", match[6] || "", match[7] || "");
}
function parseFileUrl(input) {
	const match = fileRegex.exec(input);
	const path = match[2];
	return makeUrl("file:", "", match[1] || "", "", isAbsolutePath(path) ? path : "/" + path, match[3] || "", match[4] || "");
}
function makeUrl(scheme, user, host, port, path, query, hash) {
	return {
		scheme,
		user,
		host,
		port,
		path,
		query,
		hash,
		type: 7
	};
}
function parseUrl(input) {
	if (isSchemeRelativeUrl(input)) {
		const url = parseAbsoluteUrl("http:" + input);
		url.scheme = "";
		url.type = 6;
		return url;
	}
	if (isAbsolutePath(input)) {
		const url = parseAbsoluteUrl("http://foo.com" + input);
		url.scheme = "";
		url.host = "";
		url.type = 5;
		return url;
	}
	if (isFileUrl(input)) return parseFileUrl(input);
	if (isAbsoluteUrl(input)) return parseAbsoluteUrl(input);
	const url = parseAbsoluteUrl("http://foo.com/" + input);
	url.scheme = "";
	url.host = "";
	url.type = input ? input.startsWith("?") ? 3 : input.startsWith("#") ? 2 : 4 : 1;
	return url;
}
function stripPathFilename(path) {
	if (path.endsWith("/..")) return path;
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function mergePaths(url, base) {
	normalizePath(base, base.type);
	if (url.path === "/") url.path = base.path;
	else url.path = stripPathFilename(base.path) + url.path;
}
/**
* The path can have empty directories "//", unneeded parents "foo/..", or current directory
* "foo/.". We need to normalize to a standard representation.
*/
function normalizePath(url, type) {
	const rel = type <= 4;
	const pieces = url.path.split("/");
	let pointer = 1;
	let positive = 0;
	let addTrailingSlash = false;
	for (let i = 1; i < pieces.length; i++) {
		const piece = pieces[i];
		if (!piece) {
			addTrailingSlash = true;
			continue;
		}
		addTrailingSlash = false;
		if (piece === ".") continue;
		if (piece === "..") {
			if (positive) {
				addTrailingSlash = true;
				positive--;
				pointer--;
			} else if (rel) pieces[pointer++] = piece;
			continue;
		}
		pieces[pointer++] = piece;
		positive++;
	}
	let path = "";
	for (let i = 1; i < pointer; i++) path += "/" + pieces[i];
	if (!path || addTrailingSlash && !path.endsWith("/..")) path += "/";
	url.path = path;
}
/**
* Attempts to resolve `input` URL/path relative to `base`.
*/
function resolve$1(input, base) {
	if (!input && !base) return "";
	const url = parseUrl(input);
	let inputType = url.type;
	if (base && inputType !== 7) {
		const baseUrl = parseUrl(base);
		const baseType = baseUrl.type;
		switch (inputType) {
			case 1: url.hash = baseUrl.hash;
			case 2: url.query = baseUrl.query;
			case 3:
			case 4: mergePaths(url, baseUrl);
			case 5:
				url.user = baseUrl.user;
				url.host = baseUrl.host;
				url.port = baseUrl.port;
			case 6: url.scheme = baseUrl.scheme;
		}
		if (baseType > inputType) inputType = baseType;
	}
	normalizePath(url, inputType);
	const queryHash = url.query + url.hash;
	switch (inputType) {
		case 2:
		case 3: return queryHash;
		case 4: {
			const path = url.path.slice(1);
			if (!path) return queryHash || ".";
			if (isRelative(base || input) && !isRelative(path)) return "./" + path + queryHash;
			return path + queryHash;
		}
		case 5: return url.path + queryHash;
		default: return url.scheme + "//" + url.user + url.host + url.port + url.path + queryHash;
	}
}
// node_modules/@jridgewell/trace-mapping/dist/trace-mapping.mjs
function stripFilename(path) {
	if (!path) return "";
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function resolver(mapUrl, sourceRoot) {
	const from = stripFilename(mapUrl);
	const prefix = sourceRoot ? sourceRoot + "/" : "";
	return (source) => resolve$1(prefix + (source || ""), from);
}
var COLUMN = 0;
var SOURCES_INDEX = 1;
var SOURCE_LINE = 2;
var SOURCE_COLUMN = 3;
var NAMES_INDEX = 4;
function maybeSort(mappings, owned) {
	const unsortedIndex = nextUnsortedSegmentLine(mappings, 0);
	if (unsortedIndex === mappings.length) return mappings;
	if (!owned) mappings = mappings.slice();
	for (let i = unsortedIndex; i < mappings.length; i = nextUnsortedSegmentLine(mappings, i + 1)) mappings[i] = sortSegments(mappings[i], owned);
	return mappings;
}
function nextUnsortedSegmentLine(mappings, start) {
	for (let i = start; i < mappings.length; i++) if (!isSorted(mappings[i])) return i;
	return mappings.length;
}
function isSorted(line) {
	for (let j = 1; j < line.length; j++) if (line[j][COLUMN] < line[j - 1][COLUMN]) return false;
	return true;
}
function sortSegments(line, owned) {
	if (!owned) line = line.slice();
	return line.sort(sortComparator);
}
function sortComparator(a, b) {
	return a[COLUMN] - b[COLUMN];
}
var found = false;
function binarySearch(haystack, needle, low, high) {
	while (low <= high) {
		const mid = low + (high - low >> 1);
		const cmp = haystack[mid][COLUMN] - needle;
		if (cmp === 0) {
			found = true;
			return mid;
		}
		if (cmp < 0) low = mid + 1;
		else high = mid - 1;
	}
	found = false;
	return low - 1;
}
function upperBound(haystack, needle, index) {
	for (let i = index + 1; i < haystack.length; index = i++) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function lowerBound(haystack, needle, index) {
	for (let i = index - 1; i >= 0; index = i--) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function memoizedState() {
	return {
		lastKey: -1,
		lastNeedle: -1,
		lastIndex: -1
	};
}
function memoizedBinarySearch(haystack, needle, state, key) {
	const { lastKey, lastNeedle, lastIndex } = state;
	let low = 0;
	let high = haystack.length - 1;
	if (key === lastKey) {
		if (needle === lastNeedle) {
			found = lastIndex !== -1 && haystack[lastIndex][COLUMN] === needle;
			return lastIndex;
		}
		if (needle >= lastNeedle) low = lastIndex === -1 ? 0 : lastIndex;
		else high = lastIndex;
	}
	state.lastKey = key;
	state.lastNeedle = needle;
	return state.lastIndex = binarySearch(haystack, needle, low, high);
}
function parse(map) {
	return typeof map === "string" ? JSON.parse(map) : map;
}
var LINE_GTR_ZERO = "`line` must be greater than 0 (lines start at line 1)";
var COL_GTR_EQ_ZERO = "`column` must be greater than or equal to 0 (columns start at column 0)";
var TraceMap = class {
	constructor(map, mapUrl) {
		const isString = typeof map === "string";
		if (!isString && map._decodedMemo) return map;
		const parsed = parse(map);
		const { version, file, names, sourceRoot, sources, sourcesContent } = parsed;
		this.version = version;
		this.file = file;
		this.names = names || [];
		this.sourceRoot = sourceRoot;
		this.sources = sources;
		this.sourcesContent = sourcesContent;
		this.ignoreList = parsed.ignoreList || parsed.x_google_ignoreList || void 0;
		const resolve = resolver(mapUrl, sourceRoot);
		this.resolvedSources = sources.map(resolve);
		const { mappings } = parsed;
		if (typeof mappings === "string") {
			this._encoded = mappings;
			this._decoded = void 0;
		} else if (Array.isArray(mappings)) {
			this._encoded = void 0;
			this._decoded = maybeSort(mappings, isString);
		} else if (parsed.sections) throw new Error(`TraceMap passed sectioned source map, please use FlattenMap export instead`);
		else throw new Error(`invalid source map: ${JSON.stringify(parsed)}`);
		this._decodedMemo = memoizedState();
		this._bySources = void 0;
		this._bySourceMemos = void 0;
	}
};
function cast(map) {
	return map;
}
function decodedMappings(map) {
	var _a;
	return (_a = cast(map))._decoded || (_a._decoded = decode$1(cast(map)._encoded));
}
function traceSegment(map, line, column) {
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return null;
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, 1);
	return index === -1 ? null : segments[index];
}
function originalPositionFor(map, needle) {
	let { line, column, bias } = needle;
	line--;
	if (line < 0) throw new Error(LINE_GTR_ZERO);
	if (column < 0) throw new Error(COL_GTR_EQ_ZERO);
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return OMapping(null, null, null, null);
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, bias || 1);
	if (index === -1) return OMapping(null, null, null, null);
	const segment = segments[index];
	if (segment.length === 1) return OMapping(null, null, null, null);
	const { names, resolvedSources } = map;
	return OMapping(resolvedSources[segment[SOURCES_INDEX]], segment[SOURCE_LINE] + 1, segment[SOURCE_COLUMN], segment.length === 5 ? names[segment[NAMES_INDEX]] : null);
}
function OMapping(source, line, column, name) {
	return {
		source,
		line,
		column,
		name
	};
}
function traceSegmentInternal(segments, memo, line, column, bias) {
	let index = memoizedBinarySearch(segments, column, memo, line);
	if (found) index = (bias === -1 ? upperBound : lowerBound)(segments, column, index);
	else if (bias === -1) index++;
	if (index === -1 || index === segments.length) return -1;
	return index;
}
// src/profile/source-map.ts
/** Profiles of bundled or compiled JavaScript told in the words of its sources. Map contents come as data; reading is an edge's work. */
/**
* Definitions, names and executing lines through the maps. `maps` by the script's file as the profile names it.
* Apply before keying: bundlers rename, move and join functions from build to build.
*/
function applySourceMaps(profile, maps) {
	const traces = /* @__PURE__ */ new Map();
	for (const file of new Set(profile.frames.flatMap((frame) => frame.file ?? []))) {
		const known = maps.get(file);
		if (known !== void 0) traces.set(file, openMap(file, known));
	}
	if (traces.size === 0) return profile;
	const frames = profile.frames.map((frame) => toOriginal(frame, traces.get(frame.file ?? "")));
	const stacks = profile.stacks.map((stack) => {
		const leaf = stack.frames.at(-1);
		const trace = leaf === void 0 ? void 0 : traces.get(profile.frames[leaf]?.file ?? "");
		if (trace === void 0 || stack.leafLine === void 0 || leaf === void 0) return stack;
		const { leafLine, ...rest } = stack;
		const line = originalLine(trace, leafLine, frames[leaf]?.file);
		return line === void 0 ? rest : {
			...rest,
			leafLine: line
		};
	});
	return {
		...profile,
		frames,
		stacks
	};
}
function openMap(file, { map, url }) {
	try {
		return new TraceMap(map, url ?? file);
	} catch (cause) {
		throw new GateError("FILE_MALFORMED", `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`, {
			hint: "build again with source maps, or leave them out",
			cause
		});
	}
}
function toOriginal(frame, trace) {
	if (trace === void 0 || frame.line === void 0 || frame.column === void 0) return frame;
	if (frame.line === 1 && frame.column === 1) return frame;
	const found = originalPositionFor(trace, {
		line: frame.line,
		column: frame.column - 1
	});
	if (!isFound(found)) return frame;
	const name = originalName(frame, trace) ?? frame.name;
	return {
		...frame,
		name,
		file: found.source,
		line: found.line,
		column: found.column + 1
	};
}
function isFound(found) {
	return found.source !== null && found.line !== null;
}
/** Longest text between a function's name and its parameters: `name = async function (`. */
const longestGap = 18;
/**
* V8 places a function at its parameters, right behind its name or the assignment that named it. The name in the map
* belongs to a segment that starts where the generated name does; any other name nearby is somebody else's.
*/
function originalName(frame, trace) {
	const name = frame.name.split(".").at(-1) ?? "";
	if (name === "" || name.startsWith("(") || frame.line === void 0 || frame.column === void 0) return void 0;
	for (let gap = 0; gap <= longestGap; gap++) {
		const column = frame.column - 1 - name.length - gap;
		if (column < 0) return void 0;
		const segment = traceSegment(trace, frame.line - 1, column);
		if (segment === null || segment[0] !== column) continue;
		const original = segment.length === 5 ? trace.names[segment[4]] : void 0;
		if (original === void 0 && gap === 0) return void 0;
		if (original !== void 0) return frame.name.slice(0, frame.name.length - name.length) + original;
	}
}
/**
* Profilers give no column of execution: the line's first segment stands for it, where it is the function's file; of
* a line that holds several of the source (tsx writes a whole file into one) nothing can be said.
*/
function originalLine(trace, line, file) {
	const first = originalPositionFor(trace, {
		line,
		column: 0,
		bias: -1
	});
	const last = originalPositionFor(trace, {
		line,
		column: Number.MAX_SAFE_INTEGER
	});
	return isFound(first) && first.source === file && last.line === first.line ? first.line : void 0;
}
/** The address after the script's last `sourceMappingURL`, if it has one; may be a `data:` URL. */
function sourceMappingUrl(script) {
	return [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)].at(-1)?.[1];
}
// src/measure/source-maps.ts
/** The source maps of scripts on this machine, as their `sourceMappingURL` names them. What cannot be read is left out. */
/** `files`: as a profile names them, paths or file: URLs. Scripts of dependencies and of the runtime are not looked at. */
function readSourceMaps(files) {
	const maps = /* @__PURE__ */ new Map();
	for (const file of new Set(files)) {
		const path = toScriptPath(file);
		const map = path === void 0 ? void 0 : readMap(path);
		if (map !== void 0) maps.set(file, map);
	}
	return maps;
}
function toScriptPath(file) {
	if (!/^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return void 0;
	if (/[\\/]node_modules[\\/]/.test(file)) return void 0;
	try {
		return file.startsWith("file://") ? fileURLToPath(file) : file;
	} catch {
		return;
	}
}
function readMap(script) {
	try {
		const url = sourceMappingUrl(readFileSync(script, "utf8"));
		if (url === void 0) return void 0;
		const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
		if (inline !== null) {
			const body = inline[2] ?? "";
			return {
				map: inline[1] === void 0 ? decodeURIComponent(body) : Buffer.from(body, "base64").toString("utf8"),
				url: pathToFileURL(script).href
			};
		}
		if (/^[a-z]+:\/\//.test(url)) return void 0;
		const path = resolve(dirname(script), decodeURIComponent(url));
		return {
			map: readFileSync(path, "utf8"),
			url: pathToFileURL(path).href
		};
	} catch {
		return;
	}
}
// src/measure/profiled-sources.ts
/** A captured profile told in the words of its sources, while the checkout and its maps still stand. */
/**
* `root`: the checkout; a dependency's maps point to sources nobody here can change. `given`: maps by script that are
* not on disk. A broken map changes nothing.
*/
function withSources(root, profile, given = {}) {
	const files = profile.frames.flatMap(({ file }) => file ?? []);
	const own = [...new Set(files)].filter((file) => repositoryPath(file, [root]) !== void 0);
	const known = own.flatMap((file) => {
		const map = Object.hasOwn(given, file) ? given[file] : void 0;
		return map === void 0 ? [] : [[file, { map }]];
	});
	const stored = readSourceMaps(own.filter((file) => !Object.hasOwn(given, file)));
	return [...known, ...stored].reduce(throughMap, profile);
}
/** One map at a time, so that a broken one spoils no other. */
function throughMap(profile, [file, map]) {
	try {
		return applySourceMaps(profile, /* @__PURE__ */ new Map([[file, map]]));
	} catch (error) {
		if (error instanceof GateError) return profile;
		throw error;
	}
}
// src/measure/profiles.ts
/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
/** Sides alternate, and who begins alternates too: b c, c b, b c, … */
function profileTurns(sides, { count, taken }) {
	return Array.from({ length: count }, (_, turn) => {
		const repeat = taken + turn;
		return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({
			side,
			repeat
		}));
	}).flat();
}
function toCaptured(raw, turn) {
	const { id, side, repeat, root, worker } = turn;
	const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
	const { kind, inlining } = raw;
	const own = withoutTool(raw.caller, placed(raw.place, readRaw(raw)));
	const operations = operationsOf(raw, own);
	const counted = operations === void 0 ? {} : { operations };
	const written = {
		...relativeTo(root, withVersions(withSources(root, withoutHarness(pathToFileURL(dirname(worker)).href, own), raw.sourceMaps))),
		...counted,
		...inlining === void 0 ? {} : { inlining }
	};
	return {
		record: {
			id,
			side,
			reference: {
				kind,
				file,
				...counted
			}
		},
		bytes: writePprof(written)
	};
}
function operationsOf({ operations, costPerOperation = 0 }, own) {
	if (operations !== void 0 || !(costPerOperation > 0)) return operations;
	const total = own.stacks.reduce((sum, { values }) => sum + (values[own.defaultType] ?? 0), 0);
	return total > 0 ? total / costPerOperation : void 0;
}
function readRaw({ format, bytes, sampleType }) {
	const options = sampleType === void 0 ? {} : { sampleType };
	switch (format) {
		case "cpuprofile": return readCpuProfile(bytes);
		case "heapprofile": return readHeapProfile(bytes, { sampleType: "alloc_space" });
		case "perf-script": return readPerfScript(bytes, options);
		case "speedscope": return readSpeedscope(bytes, {
			...options,
			lines: "definition"
		});
		case "jfr": return readJfr(bytes, options);
		case "pprof": return readPprof(bytes, options);
	}
}
/** The checkout is gone when the profile is read again: its files are named as the repository names them. */
function relativeTo(root, profile) {
	const place = (frame) => {
		const path = frame.file === void 0 ? void 0 : repositoryPath(frame.file, [root]);
		return path === void 0 ? frame : {
			...frame,
			file: path
		};
	};
	return {
		...profile,
		frames: profile.frames.map(place)
	};
}
/** Readable, safe as a file name, and different for different ids by its digest. */
function slugOf(id) {
	const text = `${id.suite}/${id.name}`;
	const digest = createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest("hex").slice(0, 10);
	return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60)}-${digest}`;
}
function cannotProfile(id, reason) {
	return new GateError("BENCH_FAILED", `Cannot profile "${id.name}" as it must run once more: ${reason}`);
}
// src/measure/measurer.ts
/** The Measurer: discovers, measures alone, measures blocks slot by slot, profiles; one process after another. */
function createMeasurer(options) {
	const { config, checkouts, variables, signal } = options;
	const node = options.node ?? findNode(variables);
	const pinning = planPinning(variables, config.measure.pin ? "pin" : "free");
	const processes = createProcesses({
		environment: childEnvironment(variables),
		prefix: pinning.prefix,
		...signal === void 0 ? {} : { signal }
	});
	const environment = readEnvironment({
		node,
		variables,
		suites: config.suites,
		folder: checkouts.folder
	});
	const scratch = createScratch();
	const contextOf = async (side, suite) => {
		return {
			suite,
			root: await checkouts.root(side),
			node,
			worker: options.worker,
			scratch: scratch.path,
			...processes
		};
	};
	const catalogues = /* @__PURE__ */ new Map();
	const catalogue = (side) => {
		const found = catalogues.get(side) ?? readBeside(side);
		catalogues.set(side, found);
		return found;
	};
	const readBeside = async (side) => {
		const beside = catalogues.get(side === "baseline" ? "candidate" : "baseline");
		const read = await readCatalogue(config, side, contextOf);
		const other = await beside?.catch(() => void 0);
		if (other !== void 0) refuseOneExecutable(other, read);
		return read;
	};
	const notes = [...platformNotes(), ...pinning.notes];
	const session = {
		contextOf,
		catalogue,
		shared: /* @__PURE__ */ new Map(),
		lockstep: /* @__PURE__ */ new Map(),
		tooLarge: /* @__PURE__ */ new Set(),
		notes
	};
	return {
		environment,
		notes,
		discover: async (side) => {
			throwIfAborted(signal);
			return [...(await catalogue(side)).values()].map(toDiscovered);
		},
		measureAlone: (benchmark, count) => measureAlone(session, benchmark, count),
		measureBlock: (request) => measureBlock(session, request),
		profile: async (target, repeats) => captureProfiles(session, {
			target,
			repeats,
			sides: checkouts.sides
		}),
		close: async () => {
			processes.close();
			scratch.remove();
			await checkouts.close();
		}
	};
}
function createScratch() {
	const path = mkdtempSync(join(tmpdir(), "flamegate-work-"));
	const remove = () => rmSync(path, {
		recursive: true,
		force: true
	});
	process.once("exit", remove);
	return {
		path,
		remove: () => {
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function measureAlone(session, { id, suite }, count) {
	const known = (await session.catalogue("candidate")).get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		id,
		failure: absent(id, "candidate")
	};
	const measurements = [];
	for (const metric of metricsOf(suite, known.listed)) {
		const invocations = [];
		for (let i = 0; i < count; i++) {
			const measured = await invoke(session, {
				id,
				metric
			}, {
				side: "candidate",
				occasion: `alone ${i}`
			});
			if (measured.state === "failed") return {
				state: "failed",
				id,
				failure: measured.failure
			};
			invocations.push(measured.invocation);
		}
		measurements.push({
			metric,
			invocations
		});
	}
	return {
		state: "measured",
		id,
		measurements,
		profiles: []
	};
}
async function measureBlock(session, request) {
	return await blockInLockstep(session, request) ?? blockInTurn(session, request);
}
/** One process after another, where they cannot be held. */
async function blockInTurn(session, request) {
	const slots = [];
	const started = performance.now();
	for (const side of request.slots) {
		const turn = slots.filter((slot) => slot.side === side).length;
		const occasion = `stage ${request.stage} block ${request.block} attempt ${request.attempt} turn ${turn}`;
		const measured = await invoke(session, request.target, {
			side,
			occasion
		});
		if (measured.state === "failed") return {
			state: "failed",
			side,
			failure: measured.failure,
			durationMs: performance.now() - started
		};
		slots.push({
			side,
			invocation: measured.invocation
		});
	}
	return {
		state: "measured",
		block: { slots }
	};
}
async function invoke(session, target, slot) {
	const measured = await invokeRaw(session, target, slot);
	return measured.state === "failed" ? {
		...measured,
		failure: printable(measured.failure)
	} : measured;
}
async function invokeRaw(session, { id, metric }, { side, occasion }) {
	const catalogue = await session.catalogue(side);
	const known = catalogue.get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		failure: absent(id, side)
	};
	const { listed, suite } = known;
	if (listed.failure !== void 0) return {
		state: "failed",
		failure: listed.failure
	};
	const harness = harnessOf(suite.harness);
	const context = await session.contextOf(side, suite);
	const wanted = wantedTogether(harness, catalogue, {
		known,
		metric
	});
	if (wanted.length === 1) return first(await harness.invoke(context, wanted));
	const key = JSON.stringify([
		side,
		occasion,
		suite.name,
		wanted.map(wantedKey)
	]);
	const running = session.shared.get(key) ?? invokeTogether(harness, context, wanted);
	session.shared.set(key, running);
	return (await running).get(wantedKey({
		benchmark: listed,
		metric
	})) ?? {
		state: "failed",
		failure: absent(id, side)
	};
}
function first(measured) {
	const [only] = measured;
	if (only === void 0) throw new TypeError("a harness answers once for each benchmark asked");
	return only;
}
async function invokeTogether(harness, context, wanted) {
	const measured = await harness.invoke(context, wanted);
	return new Map(wanted.map((each, i) => [wantedKey(each), first(measured.slice(i))]));
}
function absent(id, side) {
	return {
		reason: "missing",
		message: `The ${side} has no benchmark named "${id.name}" in suite "${id.suite}"`
	};
}
async function captureProfiles(session, { target, repeats, sides }) {
	const { id } = target;
	const captured = [];
	for (const turn of profileTurns(sides, repeats)) {
		const known = (await session.catalogue(turn.side)).get(benchmarkKey(id));
		if (known === void 0 || known.listed.failure !== void 0) continue;
		const { suite, listed } = known;
		const kind = profileKindOf(target.metric);
		const harness = harnessOf(suite.harness);
		if (suite.profile[kind] === "none" || harness.profile === void 0) continue;
		const context = await session.contextOf(turn.side, suite);
		const answer = await harness.profile(context, listed, kind);
		if (answer.state === "failed") throw cannotProfile(id, printable(answer.failure).message);
		captured.push(toCaptured(answer.profile, {
			...turn,
			...context,
			id
		}));
	}
	return captured;
}
// src/store/git-ancestry.ts
/** Ancestry from the local clone. */
function openGitAncestry(repository) {
	return {
		firstParents: async (commit, limit) => {
			const start = await resolveCommit(repository, commit);
			if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`limit must be ≥ 1: ${limit}`);
			const commits = (await git(repository, [
				"rev-list",
				"--first-parent",
				`--max-count=${limit}`,
				start,
				"--"
			])).split("\n");
			if (commits.length === 1 && limit > 1 && await isShallow(repository)) throw shallowClone(`must hold the parents of ${start.slice(0, 12)}`);
			return commits;
		},
		mergeBase: async (a, b) => {
			const [first, second] = [await resolveCommit(repository, a), await resolveCommit(repository, b)];
			const args = [
				"merge-base",
				first,
				second
			];
			const result = await tryGit(repository, args);
			if (result.code === 0) return result.stdout.toString("utf8").trim();
			if (result.code !== 1) throw gitFailed(args, result);
			if (await isShallow(repository)) throw shallowClone(`must hold where ${first.slice(0, 12)} and ${second.slice(0, 12)} part`);
		}
	};
}
// src/store/git-changes.ts
/** What changed between two commits, from the local clone. */
/** Files larger than this are not read: a function's end in them is not worth the memory. */
const mostSourceBytes = 2e6;
function openGitChanges(repository, baseline, candidate) {
	return {
		diff: () => git(repository, [
			"diff",
			"--unified=0",
			"--no-color",
			"--no-ext-diff",
			"--no-textconv",
			"--src-prefix=a/",
			"--dst-prefix=b/",
			"--find-renames",
			baseline,
			candidate,
			"--"
		]),
		source: async (path) => {
			const result = await tryGit(repository, ["show", `${candidate}:${path}`]);
			if (result.code !== 0 || result.stdout.length > mostSourceBytes || result.stdout.includes(0)) return void 0;
			return result.stdout.toString("utf8");
		}
	};
}
// src/app/progress.ts
const barWidth = 24;
function createProgress(io, now) {
	return io.interactive ? new Bar(io.stderr, now) : new Lines(io.stderr, now);
}
/** A line when a phase starts, one per logged result, and one a half-minute in between. */
var Lines = class {
	#write;
	#now;
	#clock;
	#lastLine = 0;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#lastLine = this.#now();
		this.#write(`${phase}${steps > 0 ? ` (${steps})` : ""}\n`);
	}
	step(detail) {
		this.#clock.done += 1;
		if (this.#now() - this.#lastLine < 3e4) return;
		this.#lastLine = this.#now();
		this.#write(`  ${this.#clock.describe(this.#now())} ${detail}\n`);
	}
	left(steps, ms) {
		this.#clock.tell(steps, ms, this.#now());
	}
	log(line) {
		this.#write(`  ${line}\n`);
	}
	done() {}
};
/** One line redrawn in place. */
var Bar = class {
	#write;
	#now;
	#clock;
	#shown = false;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#draw("");
	}
	step(detail) {
		this.#clock.done += 1;
		this.#draw(detail);
	}
	left(steps, ms) {
		this.#clock.tell(steps, ms, this.#now());
	}
	log(line) {
		this.#erase();
		this.#write(`${line}\n`);
	}
	done() {
		this.#erase();
	}
	#draw(detail) {
		const { phase, steps, done } = this.#clock;
		const filled = steps > 0 ? Math.min(barWidth, Math.round(barWidth * done / steps)) : 0;
		const text = `${steps > 0 ? `[${"=".repeat(filled)}${" ".repeat(barWidth - filled)}] ` : ""}${phase} ${this.#clock.describe(this.#now())} ${detail}`.slice(0, 100);
		this.#erase();
		this.#write(text);
		this.#shown = true;
	}
	#erase() {
		if (this.#shown) this.#write("\r\x1B[2K");
		this.#shown = false;
	}
};
var PhaseClock = class {
	phase;
	steps;
	done = 0;
	#startedAt;
	#told;
	constructor(phase, steps, startedAt) {
		this.phase = phase;
		this.steps = steps;
		this.#startedAt = startedAt;
	}
	tell(left, ms, at) {
		this.steps = this.done + left;
		this.#told = ms === void 0 ? void 0 : {
			ms,
			at
		};
	}
	describe(at) {
		if (this.steps === 0) return "";
		const left = this.#left(at);
		const count = `${Math.min(this.done, this.steps)}/${this.steps}`;
		return left === void 0 || left <= 0 ? count : `${count}, ${formatLeft(left)} left`;
	}
	#left(at) {
		if (this.#told !== void 0) return this.#told.ms - (at - this.#told.at);
		return this.done === 0 ? void 0 : (at - this.#startedAt) / this.done * (this.steps - this.done);
	}
};
function formatLeft(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
// src/app/quantities.ts
/** Quantities written on the command line. */
/** `5%` or `0.05`, within (0, 1); undefined when not given. */
function percentOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
	const value = digits === void 0 ? NaN : Number(sign === "%" ? `${digits}e-2` : digits);
	if (value > 0 && value < 1) return value;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be more than 0 % and less than 100 %: current value is ${text}`, { hint: "write 5% or 0.05" });
}
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `90s`, `10m`, `1h`, in milliseconds. */
function durationOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs[unit];
	if (factor !== void 0 && Number(count) > 0) return Number(count) * factor;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, { hint: "write 90s, 10m or 1h" });
}
// src/app/revisions.ts
/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
/** Base by default: the merge base with the default branch; the parent, for a commit that is on it already. */
async function resolveRevisions(root, question) {
	const candidate = await resolveCommit(root, question.head ?? "HEAD");
	const baseline = question.base === void 0 ? await defaultBase(root, candidate) : await resolveCommit(root, question.base);
	return {
		candidate,
		...baseline === void 0 ? {} : { baseline },
		notes: question.head === void 0 ? await dirtyNotes(root) : []
	};
}
async function defaultBase(root, candidate) {
	const branch = await defaultBranch(root);
	const base = branch === void 0 ? void 0 : await answerOf(root, [
		"merge-base",
		branch,
		candidate
	]);
	if (base !== void 0 && base !== candidate) return base;
	const parent = await answerOf(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${candidate}^`
	]);
	if (parent === void 0 && await isShallow(root)) throw shallowClone("must hold what HEAD is compared with");
	return parent;
}
/** What the remote calls its head, else main or master, there or here. */
async function defaultBranch(root) {
	for (const name of [
		"remotes/origin/HEAD",
		"remotes/origin/main",
		"remotes/origin/master",
		"heads/main",
		"heads/master"
	]) {
		const commit = await answerOf(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/${name}^{commit}`
		]);
		if (commit !== void 0) return commit;
	}
}
async function answerOf(root, words) {
	const result = await tryGit(root, words);
	const answer = result.stdout.toString("utf8").trim();
	return result.code === 0 && answer !== "" ? answer : void 0;
}
async function dirtyNotes(root) {
	return await git(root, [
		"status",
		"--porcelain",
		"--untracked-files=no"
	]) === "" ? [] : ["Uncommitted changes were not measured: the candidate is the commit."];
}
// src/app/measuring.ts
/** What `gate`, `measure` and `demo` share: from a repository and options to a measured and judged result. */
/** The built worker stands beside whichever bundle this code ends up in. */
const worker = fileURLToPath(new URL("./worker.js", import.meta.url));
/** Five a side: fewer leave functions of a tenth of the cost untested. */
const profileRepeats = 5;
async function runMeasuring(io, question, parts = {}) {
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const workspace = await openWorkspace({
		...question,
		root
	});
	const config = withBudget(parts.config ?? workspace.config, durationOf("measure", "budget", question.budget));
	const revisions = parts.revisions ?? await resolveRevisions(root, question);
	const baseline = question.purpose === "store" ? void 0 : revisions.baseline;
	const progress = parts.progress ?? createProgress(io, Date.now);
	const measurer = createMeasurer({
		config,
		checkouts: createCheckouts({
			folder: root,
			candidate: question.candidate === void 0 ? revisions.candidate : { kind: question.candidate },
			...baseline === void 0 ? {} : { baseline },
			config,
			variables: io.env,
			signal: io.signal,
			progress
		}),
		variables: io.env,
		worker,
		signal: io.signal
	});
	try {
		return {
			...await runGate({
				measurer,
				store: parts.store ?? storeOf(workspace, io, question.remote),
				ancestry: parts.ancestry ?? openGitAncestry(root),
				...baseline === void 0 ? {} : { changes: parts.changes ?? openGitChanges(root, baseline, revisions.candidate) },
				progress,
				now: Date.now
			}, taskOf(question, parts, {
				config,
				revisions,
				baseline
			})),
			config,
			revisions
		};
	} finally {
		await measurer.close();
	}
}
function taskOf(question, parts, { config, revisions, baseline }) {
	return {
		config,
		candidateCommit: revisions.candidate,
		...baseline === void 0 ? {} : { baselineCommit: baseline },
		select: selection(question, config),
		...parts.skip === void 0 ? {} : { skip: parts.skip },
		seed: question.seed ?? randomInt(1, 1e6),
		runId: parts.runId ?? localRunId(),
		takenAt: (/* @__PURE__ */ new Date()).toISOString(),
		...question.shard === void 0 ? {} : { shard: question.shard },
		profileRepeats,
		purpose: question.purpose,
		...parts.labels === void 0 ? {} : { labels: parts.labels },
		notes: revisions.notes,
		place: placeOf(question, parts, baseline)
	};
}
function placeOf(question, parts, baseline) {
	return {
		version,
		...baseline === void 0 ? {} : { reproduceBase: baseline },
		...question.command === void 0 ? {} : { command: question.command },
		...question.reproduce === void 0 ? {} : { reproduce: question.reproduce },
		...parts.repositoryUrl === void 0 ? {} : { repositoryUrl: parts.repositoryUrl },
		...parts.baselineBranch === void 0 ? {} : { baselineBranch: parts.baselineBranch }
	};
}
function withBudget(config, budgetMs) {
	return budgetMs === void 0 ? config : {
		...config,
		measure: {
			...config.measure,
			budgetMs
		}
	};
}
function localRunId() {
	return `local-${Date.now().toString(36)}-${randomInt(36 ** 4).toString(36)}`;
}
/** By name, suite and shard. A benchmark's shard follows from its name alone, so both sides agree on it. */
function selection(question, config) {
	const unknown = question.suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown !== void 0) {
		const known = config.suites.map(({ name }) => name).join(", ");
		throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: "suites are named in the configuration: suites[].name" });
	}
	const matchers = question.filters.map((glob) => globMatcher(glob));
	const { shard } = question;
	return ({ id }) => {
		const names = [id.name, `${id.suite}/${id.name}`];
		const fits = (name) => question.filters.includes(name) || matchers.some((isMatch) => isMatch(name));
		if (question.suites.length > 0 && !question.suites.includes(id.suite)) return false;
		if (question.filters.length > 0 && !names.some(fits)) return false;
		return shard === void 0 || shardOf$1(id, shard.count) === shard.index;
	};
}
/** 1-based. */
function shardOf$1(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
// src/report/json.ts
/** Infinite ratios (a baseline of zero) and open bounds are null: JSON has no word for them. */
function judgementDocument(judgement) {
	const { target, kind, shift, test, baseline, candidate, failure } = judgement;
	return {
		benchmark: target.id.name,
		suite: target.id.suite,
		metric: target.metric.name,
		unit: target.metric.unit,
		better: target.metric.better,
		kind,
		...judgement.stage === void 0 ? {} : { stage: judgement.stage },
		...shift === void 0 ? {} : { shift: shiftDocument(shift) },
		...test === void 0 ? {} : { test: { ...test } },
		...baseline === void 0 ? {} : { baseline: { ...baseline } },
		...candidate === void 0 ? {} : { candidate: { ...candidate } },
		threshold: judgement.threshold,
		margin: judgement.margin,
		...judgement.smallestDetectable === void 0 ? {} : { smallestDetectable: judgement.smallestDetectable },
		...judgement.stored === void 0 ? {} : { stored: {
			...judgement.stored,
			shift: shiftDocument(judgement.stored.shift)
		} },
		reasons: judgement.reasons.map((reason) => ({
			...reason,
			words: words(reasonWords(reason))
		})),
		...failure === void 0 ? {} : { failure: {
			...failure,
			words: words(failureWords(failure))
		} }
	};
}
function shiftDocument({ ratio, low, high }) {
	return {
		ratio: finite(ratio),
		low: finite(low),
		high: finite(high)
	};
}
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
function words(phrase) {
	return plainPhrase(phrase);
}
/** What `compare --json` prints. */
function verdictDocument(verdict) {
	return {
		verdict: verdict.outcome,
		...verdict.cause === void 0 ? {} : { cause: verdict.cause },
		judgements: verdict.judgements.map(judgementDocument),
		...verdict.suiteWide === void 0 ? {} : { suiteWide: verdict.suiteWide },
		...verdict.override === void 0 ? {} : { override: verdict.override },
		...verdict.refusedOverrides === void 0 ? {} : { refusedOverrides: verdict.refusedOverrides }
	};
}
function reportDocument(report) {
	return {
		schema: 1,
		...verdictDocument(report.verdict),
		headline: words(headline(report)),
		candidate: report.candidate,
		baseline: report.baseline ?? null,
		environment: report.environment,
		seed: report.seed,
		alpha: report.alpha,
		durationMs: report.durationMs,
		explanations: report.explanations.map(({ id, diffs }) => ({
			benchmark: id.name,
			suite: id.suite,
			diffs: diffs.map(({ diff, blame }) => ({
				kind: diff.kind,
				unit: diff.unit,
				basis: diff.basis,
				repeats: diff.repeats,
				samples: diff.samples,
				lowConfidence: diff.lowConfidence,
				total: {
					baseline: diff.root.baseline.total,
					candidate: diff.root.candidate.total
				},
				explained: blame.explained,
				blamed: blame.functions
			}))
		})),
		distributions: report.distributions,
		histories: report.histories,
		...report.readings === void 0 ? {} : { readings: report.readings },
		notes: report.notes,
		...report.shards === void 0 ? {} : { shards: report.shards },
		...report.version === void 0 ? {} : { version: report.version }
	};
}
/** One document, one trailing newline. */
function renderJson(report) {
	return `${JSON.stringify(reportDocument(report), (_, value) => value === Number.POSITIVE_INFINITY ? null : value, 2)}\n`;
}
/** Names both commits; for file names and titles. */
function titleOf(report) {
	return `Flamegate: ${report.baseline === void 0 ? "" : `${shortCommit(report.baseline.commit)} → `}${shortCommit(report.candidate.commit)}`;
}
// src/report/reading.ts
/** Readings in words: what else was measured and judged nothing. */
const names = {
	minimum: "fastest batch",
	mean: "mean of the batches",
	p99: "99th percentile of the batches",
	"cpu-time": "processor time per call",
	"gc-time": "garbage collection per call",
	"gc-count": "garbage collections per 1,000 calls",
	"involuntary-switches": "times the processor was taken away",
	steal: "processor time taken by other machines"
};
/** Name, baseline, candidate; both on one scale. */
function readingCells({ name, unit, baseline, candidate }) {
	const scale = scaleOf([baseline, candidate], unit);
	const cell = (value) => withSuffix(formatScaled(value, scale), scale);
	return [
		names[name],
		cell(baseline),
		cell(candidate)
	];
}
// src/report/html/page-data-types.ts
/** One letter a status; `a` for an alias, `r` being taken. */
const statusLetters = {
	common: "c",
	new: "n",
	removed: "r",
	moved: "m",
	renamed: "a"
};
// src/report/html/page-data.ts
function toPageData(report) {
	const ids = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) ids.set(benchmarkKey(target.id), target.id);
	for (const { id } of report.explanations) ids.set(benchmarkKey(id), id);
	const order = new Map([...ids.keys()].map((key, index) => [key, index]));
	const explained = /* @__PURE__ */ new Map();
	for (const { id, diffs } of report.explanations) explained.set(benchmarkKey(id), [...explained.get(benchmarkKey(id)) ?? [], ...diffs]);
	return {
		benchmarks: [...ids].map(([key, id]) => ({
			suite: id.suite,
			name: id.name,
			shown: benchmarkName(id, report),
			profiles: (explained.get(key) ?? []).map(({ diff, blame }) => pageProfile(diff, blame, report))
		})),
		judgements: toPageJudgements(report, order)
	};
}
/** One diff on its own. Without a change under review its significant functions are shown without a word on it. */
function profilePageData(page) {
	const { diff, title } = page;
	const named = diff.functions.filter(({ self }) => self?.significant === true).map((each) => ({
		function: each,
		relation: "unknown"
	}));
	return {
		benchmarks: [{
			suite: "",
			name: "",
			shown: title,
			profiles: [pageProfile(diff, page.blame ?? {
				functions: named,
				explained: true
			}, { candidate: { commit: "" } })]
		}],
		judgements: []
	};
}
function toPageJudgements(report, order) {
	const at = (id, metric) => `${benchmarkKey(id)}\u0000${metric}`;
	const distributions = new Map(report.distributions.toSorted((a, b) => a.stage - b.stage).map((each) => [at(each.id, each.metric), each]));
	const readings = readingsBy(report, at);
	const histories = new Map(report.histories.map((each) => [at(each.id, each.metric), each]));
	return report.verdict.judgements.map((judgement) => {
		const { target, shift, baseline, candidate } = judgement;
		const row = rowOf(judgement, report);
		const distribution = distributions.get(at(target.id, target.metric.name));
		const read = readings.get(at(target.id, target.metric.name));
		const history = histories.get(at(target.id, target.metric.name));
		return {
			benchmark: order.get(benchmarkKey(target.id)) ?? 0,
			metric: target.metric.name,
			unit: target.metric.unit,
			kind: judgement.kind,
			word: row.word,
			baseline: row.baseline,
			candidate: row.candidate,
			change: row.change,
			interval: row.interval,
			p: row.p,
			remark: plainPhrase(row.remark),
			words: shift === void 0 ? "" : plainPhrase(changeWords(judgement)),
			...shift === void 0 ? {} : { shift: [
				digits(shift.ratio),
				bound(shift.low),
				bound(shift.high)
			] },
			medians: [bound(baseline?.median ?? null), bound(candidate?.median ?? null)],
			...distribution === void 0 ? {} : {
				values: distribution.processes.map(({ value }) => digits(value)),
				sides: distribution.processes.map(({ side }) => side === "baseline" ? 0 : 1)
			},
			...read === void 0 ? {} : { readings: read.map(readingCells) },
			...history === void 0 ? {} : { history: history.points.map(({ commit, takenAt, median, accepted }) => [
				commit.slice(0, 10),
				takenAt.slice(0, 10),
				digits(median),
				accepted ?? 0
			]) }
		};
	});
}
function readingsBy({ readings = [] }, at) {
	const found = /* @__PURE__ */ new Map();
	for (const reading of readings) {
		const key = at(reading.id, reading.metric);
		found.set(key, [...found.get(key) ?? [], reading]);
	}
	return found;
}
function pageProfile(diff, blame, report) {
	const tree = toFlameTree(diff);
	const frameIndex = new Map(tree.frames.map(({ key }, index) => [key, index]));
	const unit = valueUnit(diff);
	return {
		kind: diff.kind,
		unit,
		basis: basisWords(diff),
		confidence: confidenceWords(diff),
		tree: packTree(tree, diff, report),
		functions: diff.functions.flatMap((each) => {
			const index = frameIndex.get(each.key);
			if (index === void 0) return [];
			const { baseline, candidate } = each;
			return [[
				index,
				...[
					baseline.self,
					baseline.total,
					candidate.self,
					candidate.total
				].map(digits),
				packed(each.self),
				packed(each.total),
				statusLetters[each.status]
			]];
		}),
		blamed: blame.functions.map((each) => {
			const row = blamedRow(each, diff, report);
			return {
				name: row.name,
				place: row.place ?? "",
				url: row.url ?? "",
				values: row.values,
				change: row.change,
				remark: plainPhrase(row.remark)
			};
		}),
		explained: blame.explained
	};
}
function packTree(tree, diff, report) {
	const places = new Map(diff.functions.map(({ key, place }) => [key, place]));
	return {
		frames: tree.frames.map(({ key, name, file, line, kind }) => {
			const place = places.get(key);
			const path = place?.path ?? file;
			const url = place?.kind === "repository" || place === void 0 && kind === "user" ? lineUrl(report, path, line) : void 0;
			return [
				name,
				path ?? 0,
				line ?? 0,
				kind,
				url ?? 0
			];
		}),
		frame: tree.frame,
		back: tree.parent.map((parent, index) => index - parent),
		baselineSelf: tree.baselineSelf.map(digits),
		baselineTotal: tree.baselineTotal.map(digits),
		candidateSelf: tree.candidateSelf.map(digits),
		candidateTotal: tree.candidateTotal.map(digits),
		status: tree.status.map((status) => statusLetters[status]).join(""),
		change: packedChanges(tree.change),
		selfChange: packedChanges(tree.selfChange)
	};
}
function packedChanges(changes) {
	const found = {};
	changes.forEach((change, index) => {
		const small = packed(change);
		if (small !== 0) found[index] = small;
	});
	return found;
}
function packed(change) {
	if (change === void 0) return 0;
	const { delta, low, high, p, pAdjusted, significant } = change;
	return [
		digits(delta),
		digits(low),
		digits(high),
		fewDigits(p),
		fewDigits(pAdjusted),
		significant ? 1 : 0
	];
}
/** Six significant digits: three are shown, so what is computed from them shows right too. */
function digits(value) {
	return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}
function fewDigits(value) {
	return Number(value.toPrecision(3));
}
function bound(value) {
	return value === null || !Number.isFinite(value) ? null : digits(value);
}
// src/report/html/style.ts
/** The report's style sheet. Colours come from variables so that light, dark and paper are one set of rules. */
const style = `
:root{--bg:#ffffff;--card:#f6f7f9;--line:#d5d9e0;--text:#1c2026;--dim:#57606a;--link:#0a58b8;--red:#b3202d;--blue:#1c5a9c;--amber:#8a5a00;--base:#6b7280;--cand:#c2410c;--focus:#0a58b8;--mono:"DejaVu Sans Mono",ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}}
:root[data-theme=dark]{--bg:#0f1216;--card:#171b21;--line:#323943;--text:#e6e9ee;--dim:#9aa4b0;--link:#79b8ff;--red:#ff8a80;--blue:#86c7f7;--amber:#e6b450;--base:#9aa4b0;--cand:#ff9f6b;--focus:#79b8ff}
:root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Liberation Sans",sans-serif}
header,main{max-width:max(1280px,min(88vw,1760px));margin:0 auto;padding:0 20px}
header{display:flex;gap:16px;justify-content:space-between;align-items:flex-start;padding-top:20px}
h1{font-size:20px;line-height:1.35;margin:0 0 6px;font-weight:600;overflow-wrap:anywhere}
h2{font-size:18px;font-weight:600;margin:28px 0 8px;overflow-wrap:anywhere}h3{font-size:15px;margin:22px 0 6px}h4{font-size:14px;margin:18px 0 6px}
p{margin:4px 0}
.facts,.remark,.crumbs,.hint,figcaption{color:var(--dim);font-size:13px}
code{font:0.92em var(--mono);overflow-wrap:anywhere}
a{color:var(--link)}a:not(:hover){text-decoration-thickness:1px;text-underline-offset:2px}
.place{font:12px var(--mono);margin-left:6px}
button,select,input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:4px 10px;min-height:30px}
button{cursor:pointer}button:hover{border-color:var(--dim)}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
#benchmark-title:focus{outline:none}
#theme{flex:none;width:34px;padding:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{border-collapse:collapse;width:100%;font-size:13.5px;font-variant-numeric:tabular-nums}
th,td{text-align:right;padding:4px 10px;border-bottom:1px solid var(--line);white-space:nowrap;vertical-align:top}
thead th,thead td{color:var(--dim);font-weight:500;font-size:12.5px}
tbody th{font-weight:400}
.scroll{position:relative;overflow-x:auto;max-width:100%}
.tall{max-height:min(44vh,520px);overflow-y:auto;border:1px solid var(--line);border-radius:8px}
.tall thead th,.tall thead td{position:sticky;top:0;background:var(--card);z-index:1}
#judgements{margin-top:16px}
#judgements td:first-child,#judgements th[scope=row],#judgements thead th:nth-child(2),#judgements td:nth-child(3),#judgements thead th:nth-child(3){text-align:left}
#judgements th[scope=row]{white-space:normal;min-width:200px;overflow-wrap:anywhere}
#judgements tr:last-child>*{border-bottom:0}
#judgements a[aria-current]{font-weight:600}
.mark{display:inline-block;width:.72em;height:.72em;border-radius:50%;margin-right:7px;border:2px solid var(--dim);print-color-adjust:exact}.regression .mark,.failed .mark,.fail .mark{background:var(--red);border-color:var(--red)}.improvement .mark{background:var(--blue);border-color:var(--blue)}.inconclusive .mark,.overridden .mark{border-color:var(--amber)}.overridden .mark{background:var(--amber)}.pass .mark,.no-baseline .mark{background:#2da44e;border-color:#2da44e}.new .mark{border-radius:2px;border-color:var(--blue)}.no-change .mark{border-width:1px}.removed .mark,.skipped .mark{border-style:dashed}h1 .mark{margin-right:10px}.interval-text{color:var(--dim)}
.regression .word,.failed .word,.regression td b{color:var(--red)}.improvement .word,.improvement td b{color:var(--blue)}.inconclusive .word{color:var(--amber)}
.no-change .word,.skipped .word{color:var(--dim)}
#filter{display:flex;gap:8px;align-items:center;margin-bottom:8px;flex-wrap:wrap}#filter:empty{display:none}
.said{margin:6px 0}.said.regression strong,.said.failed strong{color:var(--red)}.said.improvement strong{color:var(--blue)}.said.inconclusive strong{color:var(--amber)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));max-width:1280px;gap:12px;margin:8px 0}
figure{margin:0;padding:10px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px}
figure svg{display:block;width:100%;max-width:640px;height:auto;margin-top:4px}
.axis{font:11px var(--mono);fill:var(--dim)}.grid{stroke:var(--line)}.line{fill:none;stroke:var(--base);stroke-width:1.2}
.dot.side0{fill:var(--base);fill-opacity:.65}.dot.side1{fill:var(--cand);fill-opacity:.75}
.median{stroke-width:2.5}.median.side0{stroke:var(--base)}.median.side1{stroke:var(--cand)}.interval{stroke:var(--text);stroke-width:1.5;fill:none}
.blame td:first-child,.blame th:first-child,.blame td:last-child,.blame th:last-child{text-align:left}.blame td:first-child{white-space:normal}
.flame-view{margin-top:12px}
.tools{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end;margin-bottom:6px}
.choice{border:0;margin:0;padding:0;display:flex}.choice legend{font-size:12px;color:var(--dim);padding:0 0 2px}
.choice label{cursor:pointer}.choice input{position:absolute;opacity:0;width:1px;height:1px}
.choice span{display:inline-block;padding:3px 10px;border:1px solid var(--line);background:var(--card);margin-left:-1px;font-size:13.5px;line-height:22px}
.choice label:first-of-type span{border-radius:6px 0 0 6px;margin-left:0}.choice label:last-of-type span{border-radius:0 6px 6px 0}
.choice input:checked+span{background:var(--text);border-color:var(--text);color:var(--bg)}
.choice input:focus-visible+span{outline:2px solid var(--focus);outline-offset:2px}
.check{display:flex;gap:6px;align-items:center;font-size:13.5px;min-height:30px}
.search{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;flex:1 1 100%}.search input{width:min(100%,340px)}
.found{font-size:13px;color:var(--dim)}
.flame{position:relative;max-height:60vh;overflow:hidden auto;border:1px solid var(--line);border-radius:8px;background:var(--bg);color:var(--text)}
.flame canvas{position:sticky;top:0;display:block}
.details{min-height:132px;margin:8px 0;padding:8px 12px;background:var(--card);border:1px solid var(--line);border-radius:8px;display:flex;flex-wrap:wrap;gap:10px;justify-content:space-between;align-items:flex-start}
.detail{flex:1 1 420px;min-width:0;overflow-x:auto}.details table{width:auto}.detail th:first-child{text-align:left}.details td,.details th{padding:2px 12px 2px 0;border:0}
.subject{font-weight:600}
.tag{font-size:12px;border:1px solid var(--line);border-radius:10px;padding:0 8px;margin-left:6px;color:var(--dim);font-weight:400}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:12.5px;color:var(--dim)}
.swatch{display:inline-block;width:16px;height:12px;vertical-align:-1px;print-color-adjust:exact}
.gone{background-image:repeating-linear-gradient(135deg,transparent 0 3px,rgba(255,255,255,.7) 3px 5px)}.born{background-image:radial-gradient(rgba(255,255,255,.8) 1px,transparent 1.4px);background-size:5px 5px}
.functions td:first-child,.functions th:first-child{text-align:left}.functions td:first-child{white-space:normal;min-width:220px}
.functions th button{border:0;background:none;padding:0;min-height:0;color:inherit;font-weight:500}.functions th[aria-sort] button{color:var(--text);text-decoration:underline;text-underline-offset:3px}
.functions td.more{color:var(--red)}.functions td.less{color:var(--blue)}
button.link{border:0;background:none;padding:0;min-height:0;text-align:left;color:var(--text);text-decoration:underline dotted;text-underline-offset:3px}
pre{overflow-x:auto;font:12px/1.45 var(--mono);background:var(--card);padding:10px;border-radius:8px}
main>section:last-child{margin:32px 0 48px;color:var(--dim);font-size:13.5px}
@media (max-width:640px){header,main{padding-left:12px;padding-right:12px}h1{font-size:17px}th,td{padding:4px 6px}.word{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}#judgements th[scope=row]{min-width:110px}#judgements td.side,#judgements thead .side,#judgements .p{display:none}#judgements td.change{white-space:normal}#judgements .interval-text{display:block;white-space:nowrap}.flame{max-height:52vh}.blame table,.functions table{font-size:11.5px}.blame td,.blame th,.functions td,.functions th{padding:4px 7px 4px 0}.functions td:first-child,.blame td:first-child{min-width:96px;max-width:120px;overflow-wrap:anywhere}.blame td:last-child{white-space:normal;padding-right:0}.functions .place,.blame .place{display:block;margin:0}.details{padding:8px}.details table{font-size:11.5px}.details td,.details th{padding-right:6px;white-space:normal}}
@media print{:root:root{--bg:#fff;--card:#fff;--line:#bbb;--text:#000;--dim:#444;--link:#000;--red:#a01020;--blue:#1c5a9c;--base:#666;--cand:#b33c00}body{font-size:12px}.tools,#filter,#theme,.details button,.functions button:not(.link){display:none}.tall,.flame{max-height:none;overflow:visible}.scroll{overflow:visible}figure,.details,tr{break-inside:avoid}}
`.trim().replaceAll("\n", "");
// src/report/html/html.ts
/**
* The interactive report: one file that asks the network for nothing. Verdict and table are plain HTML and can be
* read, printed and searched without the script; the script opens the benchmarks.
*/
function renderHtml(report, assets) {
	const main = [
		tableBlock(report),
		"<div id=\"detail\"></div>",
		methodBlock(report)
	].join("\n");
	return renderPage({
		title: titleOf(report),
		header: verdictBlock(report),
		main,
		data: toPageData(report)
	}, assets);
}
function renderPage({ title, header, main, data, style: more = "" }, assets) {
	return [
		"<!doctype html>",
		"<html lang=\"en\">",
		"<head>",
		"<meta charset=\"utf-8\">",
		`<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; script-src 'sha256-${assets.scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`}">`,
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
		"<meta name=\"color-scheme\" content=\"light dark\">",
		"<meta name=\"referrer\" content=\"no-referrer\">",
		`<title>${escapeHtml(title, 200)}</title>`,
		"<link rel=\"icon\" href=\"data:,\">",
		`<style>${style}${more}</style>`,
		"</head>",
		"<body>",
		`<header>${header}<button type="button" id="theme" title="Light or dark">◐<span class="vh"> Light or dark</span></button></header>`,
		"<main>",
		main,
		"</main>",
		`<script type="application/json" id="data">${scriptJson(data)}<\/script>`,
		`<script>${assets.script}<\/script>`,
		"</body>",
		"</html>",
		""
	].join("\n");
}
function verdictBlock(report) {
	const census = censusWords(report.verdict.judgements);
	const steps = htmlPhrase(nextSteps(report));
	const refusals = (report.verdict.refusedOverrides ?? []).map((refused) => `<p>${htmlPhrase(refusalWords(refused))}</p>`);
	const facts = [
		...census === "" ? [] : [census],
		...rowCounts(report.verdict.judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		escapeHtml(titleOf(report), 120)
	];
	return [
		"<div>",
		`<h1 class="${stateOf(report)}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
		steps === "" ? "" : `<p>${steps}</p>`,
		...refusals,
		...doubts(report).map((line) => `<p>${escapeHtml(line)}</p>`),
		`<p class="facts">${facts.join(" · ")}</p>`,
		"</div>"
	].join("");
}
/** How the mark is coloured. */
function stateOf(report) {
	if (isIncomplete(report)) return "fail";
	return report.unprepared === void 0 ? report.verdict.outcome : "inconclusive";
}
function tableBlock(report) {
	const benchmarks = /* @__PURE__ */ new Map();
	for (const { target } of report.verdict.judgements) {
		const key = `${target.id.suite}\u0000${target.id.name}`;
		if (!benchmarks.has(key)) benchmarks.set(key, benchmarks.size);
	}
	const rows = rowsOf(report).map((row) => {
		return rowHtml(row, `#benchmark/${encodeName(row.id.suite)}/${encodeName(row.id.name)}`, benchmarks.get(`${row.id.suite}\u0000${row.id.name}`) ?? 0);
	});
	if (rows.length === 0) return "";
	return `<section id="judgements" aria-label="Benchmarks"><div id="filter"></div><div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${columns$1.map(([title, name]) => title === "" ? "<td></td>" : `<th scope="col" class="${name}">${title}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div></section>`;
}
/** Title, and what a narrow screen knows the column by. */
const columns$1 = [
	["", ""],
	["benchmark", ""],
	["metric", ""],
	["baseline", "side"],
	["candidate", "side"],
	["change (95 % interval)", "change"],
	["adjusted p", "p"]
];
/** Part of a fragment, as an attribute. */
function encodeName(name) {
	return escapeHtml(encodeURIComponent(name.replaceAll(/[\ud800-\udfff]/gu, "�")), 1e4);
}
function rowHtml(row, href, index) {
	const change = row.change === "" ? htmlPhrase(row.remark) : `<b>${row.change}</b>${row.interval === "" ? "" : ` <span class="interval-text">(${row.interval})</span>`}`;
	return [
		`<tr data-kind="${row.kind}" data-word="${row.word}" class="${row.kind}"><td><span class="mark" aria-hidden="true"></span><span class="word">${row.word}</span></td>`,
		`<th scope="row"><a href="${href}" data-benchmark="${index}"><bdi>${escapeHtml(row.name, 160)}</bdi></a></th>`,
		`<td>${escapeHtml(row.metric, 40)}</td><td class="side">${row.baseline}</td><td class="side">${row.candidate}</td><td class="change">${change}</td>`,
		`<td class="p">${row.p}</td></tr>`
	].join("");
}
function methodBlock(report) {
	const sentences = methodSentences(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`);
	const logs = (report.logs ?? []).map(({ title, text }) => `<details><summary>Log of ${escapeHtml(title, 100)}</summary><pre>${escapeLines(text)}</pre></details>`);
	const link = report.repositoryUrl === void 0 ? "" : `<p><a href="${escapeHtml(markdownUrl(report.repositoryUrl))}">${escapeHtml(report.repositoryUrl)}</a></p>`;
	return [
		"<section aria-labelledby=\"method\"><h2 id=\"method\">How this was measured</h2>",
		...sentences,
		`<p>Reproduce: <code>${escapeHtml(reproduceCommand(report))}</code> · seed ${report.seed}</p>`,
		link,
		...logs,
		"</section>"
	].join("");
}
function escapeLines(text) {
	return text.split(/\r?\n/).slice(0, 500).map((line) => escapeHtml(line)).join("\n");
}
// src/results/evidence-file.ts
const mostCharacters = 134217728;
const mostBlocks = 2e5;
const mostSlots = 100;
const mostTurns = 1e3;
const targetShape = object$1({
	id: benchmarkIdShape,
	metric: metricShape
});
const sideShape = oneOf("baseline", "candidate");
const blockShape = object$1({
	slots: array(object$1({
		side: sideShape,
		invocation: invocationShape
	}), mostSlots),
	turns: optional(array(rounded$2(number$1(0)), mostTurns))
});
const answerShape = union("state", {
	measured: object$1({
		state: oneOf("measured"),
		block: blockShape
	}),
	failed: object$1({
		state: oneOf("failed"),
		side: sideShape,
		failure: failureShape,
		durationMs: optional(number$1(0))
	})
});
const blockRecordShape = object$1({
	stage: oneOf(1, 2),
	target: targetShape,
	block: integer$1(0, 1e4),
	attempt: integer$1(0, 1e3),
	answer: answerShape
});
const profileRecordShape = object$1({
	id: benchmarkIdShape,
	side: sideShape,
	reference: profileReferenceShape
});
const evidenceShape = object$1({
	schema: schemaVersion(1),
	seed: integer$1(0),
	candidate: runShape,
	baselineCommit: optional(commitShape),
	environment: environmentShape,
	blocks: unique$1(array(blockRecordShape, mostBlocks), blockKey),
	profiles: array(profileRecordShape, mostBenchmarks),
	unprepared: optional(object$1({ said: text$1(2e4) })),
	baselineBenchmarks: optional(array(benchmarkIdShape, mostBenchmarks)),
	stored: optional(array(line(500), 200)),
	shard: optional(object$1({
		index: integer$1(1, 1e3),
		count: integer$1(1, 1e3)
	})),
	durationMs: number$1(0)
});
function parseEvidence(content, source) {
	return parseShaped(content, evidenceShape, {
		source,
		what: "evidence written by Flamegate",
		mostCharacters
	});
}
function renderEvidence(evidence) {
	const what = "evidence";
	return `${JSON.stringify(checkShaped(evidence, evidenceShape, {
		source: what,
		what,
		mostCharacters
	}))}\n`;
}
/** Two answers to one request would let a forged file choose which one counts. */
function blockKey({ stage, target, block, attempt }) {
	return joinKey(stage, target.id.suite, target.id.name, target.metric.name, block, attempt);
}
// src/results/bundle.ts
/**
* A bundle: what one measuring job hands on, as files. `evidence.json` and `profiles/*.pb.gz`; a folder with only
* `run.json` is a bundle too. Pure: folders belong to the doors, archives to `github/artifact`.
*/
const evidenceFile = "evidence.json";
const runFile = "run.json";
const mostProfileBytes = 67108864;
/** `source` names the folder or archive in errors. Files that are no part of a bundle are ignored. */
function parseBundle(files, source) {
	const evidence = files.get(evidenceFile);
	const run = files.get(runFile);
	if (evidence === void 0 && run === void 0) {
		const found = files.size === 0 ? "nothing" : [...files.keys()].slice(0, 5).join(", ").slice(0, 200);
		const message = `Cannot read ${source} as it must hold ${evidenceFile} or ${runFile}: current value is ${found}`;
		throw new GateError("FILE_MISSING", message, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
	}
	return {
		evidence: evidence === void 0 ? evidenceOfRun(parseRun(decode(run ?? /* @__PURE__ */ new Uint8Array()), `${source}/${runFile}`)) : parseEvidence(decode(evidence), `${source}/${evidenceFile}`),
		profiles: profilesAmong(files, source)
	};
}
function renderBundle({ evidence, profiles }) {
	const files = /* @__PURE__ */ new Map([[evidenceFile, encode(renderEvidence(evidence))]]);
	for (const [file, bytes] of profiles) {
		if (!isProfileFile(file)) throw new RangeError(`Cannot bundle profile as its name must be profiles/<name>: ${file}`);
		files.set(file, bytes);
	}
	return files;
}
/** A run alone as evidence: nothing was measured beside it. */
function evidenceOfRun(run) {
	const { environment } = run;
	return {
		schema: 1,
		seed: 0,
		candidate: run,
		environment,
		blocks: [],
		profiles: [],
		durationMs: 0
	};
}
function profilesAmong(files, source) {
	const profiles = /* @__PURE__ */ new Map();
	for (const [file, bytes] of files) {
		if (!isProfileFile(file)) continue;
		if (bytes.length > mostProfileBytes) {
			const message = `Cannot read ${source}/${file} as its size must be ≤ ${mostProfileBytes}: current value is ${bytes.length}`;
			throw new GateError("FILE_TOO_LARGE", message, { hint: "profile for a shorter time" });
		}
		profiles.set(file, bytes);
	}
	return profiles;
}
function encode(text) {
	return new TextEncoder().encode(text);
}
function decode(bytes) {
	return new TextDecoder().decode(bytes);
}
// src/app/artifacts.ts
/** The files a report is made of, as names and contents: comment, interactive report, pictures. Nothing is written here. */
function picturesOf(report) {
	return report.explanations.flatMap(({ id, diffs }, index) => diffs.map((found) => ({
		id,
		kind: found.diff.kind,
		name: `flame-${index + 1}-${slug(id.name)}-${found.diff.kind}`,
		svg: pictureOf(found, id.name)
	})));
}
/** Names of files of pictures, as made above. */
const pictureFile = /^flame-\d+-[a-z0-9-]+-(cpu|heap)\.(svg|png)$/;
function slug(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60) || "benchmark";
}
function localMarker(report) {
	return {
		head: report.candidate.commit,
		run: 0,
		attempt: 1
	};
}
function commentOf(report, marker) {
	return renderComment(report, { marker });
}
// src/app/output-files.ts
/** Files a command leaves behind, each written whole or not at all. */
/** Makes the folder, and fails now rather than after a quarter of an hour of measuring if nothing can be written there. */
async function openOutputs(folder) {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
	} catch (error) {
		throw unwritable(folder, error);
	}
}
/** Writes every file below `folder`: aside first, then renamed. */
async function writeOutputs(folder, files) {
	for (const [name, content] of files) {
		const target = join(folder, name);
		const aside = join(dirname(target), `.${randomBytes(6).toString("hex")}`);
		try {
			await mkdir(dirname(target), { recursive: true });
			await writeFile(aside, content);
			await rename(aside, target);
		} catch (error) {
			await rm(aside, { force: true }).catch(() => {});
			throw unwritable(target, error);
		}
	}
}
/** Takes away what an earlier run left under names this one will not write again. */
async function removeOutputs(folder, names) {
	for (const name of await readdir(folder)) if (names.test(name)) await rm(join(folder, name), { force: true });
}
function unwritable(path, cause) {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new GateError("OUTPUT_FAILED", `Cannot write ${path} as its folder must be writable and have room: ${why}`, {
		hint: "choose another folder with --out",
		cause
	});
}
// src/app/write-report.ts
/** Writes a judged build to a folder: comment.md, report.html, report.json, pictures and the bundle. */
/** Returns the folder, absolute. */
async function writeReport(io, folder, written) {
	const target = resolve(io.cwd, folder);
	const files = /* @__PURE__ */ new Map();
	for (const picture of picturesOf(written.report)) {
		files.set(`${picture.name}.svg`, picture.svg);
		files.set(`${picture.name}.png`, await renderPng(picture.svg, readPngAssets()));
	}
	files.set("comment.md", commentOf(written.report, localMarker(written.report)));
	files.set("report.html", renderHtml(written.report, readHtmlAssets()));
	files.set("report.json", renderJson(written.report));
	for (const [name, bytes] of renderBundle(written)) files.set(`bundle/${name}`, bytes);
	await openOutputs(target);
	await removeOutputs(target, pictureFile);
	await writeOutputs(target, files);
	return target;
}
// src/report/terminal-ink.ts
const codes = {
	red: "31",
	green: "32",
	yellow: "33",
	grey: "90",
	bold: "1",
	plain: ""
};
function paint(text, colour, ink) {
	return ink.colour === "never" || colour === "plain" ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`;
}
// src/report/terminal-log.ts
/** What a tool said before it gave up, for a terminal or a build log: its last lines, which say what went wrong. */
const mostLines = 20;
/** Indented; none is wider than asked. */
function logLines(text, width) {
	const lines = text.trimEnd().split(/\r\n|\n/);
	const shown = lines.slice(-20).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
	return lines.length > mostLines ? ["  …", ...shown] : shown;
}
// src/report/wrap.ts
/** Text broken into lines at spaces. */
/** Lines of at most `width` columns; a longer word stands alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
// src/report/terminal-table.ts
const colours = {
	regression: "red",
	failed: "red",
	improvement: "green",
	inconclusive: "yellow",
	new: "plain",
	removed: "yellow",
	skipped: "grey",
	"no-change": "grey"
};
const columns = [
	{
		title: "",
		side: "right",
		of: (row) => row.word
	},
	{
		title: "benchmark",
		side: "right",
		of: (row) => terminalText(row.name)
	},
	{
		title: "metric",
		side: "right",
		of: (row) => terminalText(row.metric, 20)
	},
	{
		title: "baseline",
		side: "left",
		of: (row) => row.baseline
	},
	{
		title: "candidate",
		side: "left",
		of: (row) => row.candidate
	},
	{
		title: "change",
		side: "left",
		of: (row) => row.change
	},
	{
		title: "95 % interval",
		side: "left",
		of: (row) => row.interval
	},
	{
		title: "adjusted p",
		side: "left",
		of: (row) => row.p
	}
];
/** Columns leave in this order when the terminal is narrow; one side without the other would say nothing. */
const dispensable = [["adjusted p"], ["baseline", "candidate"]];
/** A name cut below this cannot be told from its neighbours; then a judgement takes two lines. */
const shortestName = 20;
function tableLines(rows, options) {
	if (rows.length === 0) return [];
	const groups = groupsOf(rows, options.mostOfOne);
	const fitted = fittingColumns(groups.flatMap((group) => group.rows), options.width);
	return [...fitted === void 0 ? [] : [paint(alignedLine(fitted, ({ title }) => title), "grey", options)], ...groups.flatMap((group) => [...group.rows.flatMap((row) => fitted === void 0 ? stackedLines(row, options) : [paint(alignedLine(fitted, ({ of }) => of(row)), colours[row.kind], options)]), ...groupLines(group, options)])];
}
function groupsOf(rows, mostOfOne) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = `${row.word} ${remarkOf(row)}`;
		groups.set(key, [...groups.get(key) ?? [], row]);
	}
	return [...groups.values()].map((all) => {
		const [first] = all;
		const shown = first?.word === "regression" || first?.word === "failed" ? all : all.slice(0, mostOfOne);
		return {
			rows: shown,
			remark: first === void 0 ? "" : remarkOf(first),
			hidden: all.length - shown.length
		};
	});
}
function remarkOf({ word, remark }) {
	return word === "new" || word === "removed" || word === "no change" ? "" : plainPhrase(remark);
}
function groupLines({ rows, remark, hidden }, options) {
	const count = rows.length + hidden;
	const more = hidden === 0 ? "" : `and ${hidden} more ${rows[0]?.word ?? ""}`;
	const who = count === 1 ? "" : `all ${count}: `;
	return [more, remark === "" ? "" : `${who}${remark}`].filter((line) => line !== "").flatMap((line) => wrap(line, options.width - 4)).map((line) => paint(`    ${line}`, "grey", options));
}
function fittingColumns(rows, width) {
	let kept = columns.map((column) => ({
		...column,
		width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row))))
	}));
	const excess = () => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
	const nameWidth = kept.find(({ title }) => title === "benchmark")?.width ?? 0;
	const shortest = Math.min(nameWidth, shortestName);
	for (const titles of dispensable) if (nameWidth - excess() < shortest) kept = kept.filter(({ title }) => !titles.includes(title));
	const left = nameWidth - Math.max(0, excess());
	if (left < shortest) return void 0;
	return kept.map((column) => column.title === "benchmark" ? {
		...column,
		width: left
	} : column);
}
function alignedLine(fitted, of) {
	return fitted.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
}
/** `regression, time  parser/tokenize`, and under it the figures. */
function stackedLines(row, options) {
	const start = `${row.word}, ${terminalText(row.metric, 20)}  `;
	const name = cutToWidth(terminalText(row.name), options.width - displayWidth(start));
	const p = row.p === "" ? "" : `adjusted p ${row.p}`;
	const figures = [
		sidesOf(row),
		changeCell(row),
		p
	].filter((part) => part !== "");
	return [paint(`${start}${name}`, colours[row.kind], options), ...wrapParts(figures, options.width - 4).map((line) => `    ${line}`)];
}
/** The unit once, as both sides are on one scale. */
function sidesOf({ baseline, candidate }) {
	if (baseline === "" || candidate === "") return candidate;
	return `${baseline.replace(/\u202f.*$/, "")} → ${candidate}`;
}
/** Parts stay whole: a number is not parted from its unit. */
function wrapParts(parts, width) {
	const lines = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== void 0 && displayWidth(last) + 2 + displayWidth(part) <= width) lines[lines.length - 1] = `${last}  ${part}`;
		else lines.push(part);
	}
	return lines;
}
// src/report/terminal-where.ts
/** Functions named; the report has the rest. */
const mostNamed = 5;
const longestName = 40;
function whereBlocks(report, options) {
	return explainedRegressions(report).flatMap((judgement) => {
		const block = whereBlock(judgement, report, options);
		return block.length === 0 ? [] : [block];
	});
}
function whereBlock(judgement, report, options) {
	const found = diffFor(judgement, report);
	if (found === void 0 || found.blame.functions.length === 0) return [];
	const name = terminalText(rowOf(judgement, report).name);
	const heading = `${whereTitle(found.diff)} in ${name} (${confidenceWords(found.diff)})`;
	const lines = weighty(found).slice(0, mostNamed).map((blamed) => {
		const row = blamedRow(blamed, found.diff, report);
		return {
			name: cutToWidth(terminalText(row.name), longestName),
			place: row.place === void 0 ? "" : terminalText(row.place, 100),
			values: row.values,
			change: row.change,
			remark: plainPhrase(row.remark)
		};
	});
	const unexplained = found.blame.explained ? [] : ["  No function changed in this PR explains this."];
	return [
		...wrap(heading, options.width).map((line) => paint(line, "bold", options)),
		...functionLines(lines, options.width),
		...unexplained
	];
}
/** The widest form that fits: all on one line, place and remark below, or the figures below too. */
function functionLines(lines, width) {
	const widest = (of) => Math.max(0, ...lines.map((line) => displayWidth(of(line))));
	const cell = (line, of, side) => pad(of(line), widest(of), side);
	const figures = (line) => `${cell(line, ({ values }) => values, "left")}  ${cell(line, ({ change }) => change, "left")}`;
	const name = (line) => cell(line, (each) => each.name, "right");
	const fits = (texts) => texts.every((text) => displayWidth(text) <= width);
	const whole = lines.map((line) => {
		const place = cell(line, (each) => each.place, "right");
		return `  ${name(line)}  ${place}  ${figures(line)}  ${line.remark}`.trimEnd();
	});
	if (fits(whole)) return whole;
	const first = lines.map((line) => `  ${name(line)}  ${figures(line)}`);
	if (fits(first)) return lines.flatMap((line, index) => [first[index] ?? "", ...belowLines(line, width)]);
	return lines.flatMap((line) => [
		`  ${line.name}`,
		`      ${line.values}  ${line.change}`,
		...belowLines(line, width)
	]);
}
/** A place stays whole, so that it can be clicked. */
function belowLines({ place, remark }, width) {
	return wrap([place, remark].filter((part) => part !== "").join(", "), width - 6).map((line) => `      ${line}`);
}
// src/report/terminal.ts
/** Rows of one word listed in a log; the report has them all. */
const mostOfOne = 12;
/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
function renderTerminal(report, options) {
	const width = Math.max(40, options.width);
	const rows = rowsOf(report).filter(({ word }) => options.rows === "all" || word !== "no change");
	return `${[
		verdictLines(report, {
			...options,
			width
		}),
		tableLines(rows, {
			...options,
			width,
			mostOfOne: options.rows === "all" ? Number.POSITIVE_INFINITY : mostOfOne
		}),
		...whereBlocks(report, {
			...options,
			width
		}),
		...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
		options.foot === "none" ? [] : footLines(report, {
			...options,
			width
		})
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
}
const signs = {
	fail: {
		sign: "FAIL",
		colour: "red"
	},
	pass: {
		sign: "PASS",
		colour: "green"
	},
	overridden: {
		sign: "OVERRIDDEN",
		colour: "yellow"
	},
	inconclusive: {
		sign: "INCONCLUSIVE",
		colour: "yellow"
	},
	"no-baseline": {
		sign: "NO BASELINE",
		colour: "yellow"
	},
	skipped: {
		sign: "SKIPPED",
		colour: "plain"
	}
};
const incomplete = {
	sign: "INCOMPLETE",
	colour: "red"
};
function verdictLines(report, options) {
	const { sign, colour } = isIncomplete(report) ? incomplete : signs[report.verdict.outcome];
	const painted = wrap(`${sign}  ${plainPhrase(headline(report))}`, options.width).map((line, index) => paint(line, index === 0 ? colour : "plain", options));
	const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
	return [
		...painted,
		...doubts(report).flatMap((line) => wrap(line, options.width)),
		...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width))
	];
}
function footLines(report, options) {
	const { judgements } = report.verdict;
	const census = censusWords(judgements);
	const facts = [
		...census === "" ? [] : [census],
		...rowCounts(judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		`seed ${report.seed}`
	].join(" · ");
	const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
	return [
		...wrap(facts, options.width),
		...sentences.map((line) => paint(line, "grey", options)),
		paint(`Reproduce: ${reproduceCommand(report)}`, "grey", options)
	];
}
// src/app/shard.ts
/** Which part of a run split over several jobs this one measures. */
/** `I/N`, 1-based. */
function shardOf(text) {
	if (text === void 0 || text === "") return void 0;
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		count: Number(count)
	};
	if (shard.index >= 1 && shard.index <= shard.count) return shard;
	throw new GateError("USAGE", `Cannot measure a shard as --shard must be I/N with 1 ≤ I ≤ N: current value is ${text}`, { hint: "the first of four is 1/4" });
}
// src/report/measured.ts
/** What was measured on one side alone, for the terminal: a line for each benchmark. No judgement. */
function renderMeasured(outcomes) {
	const names = outcomes.map(({ id }) => terminalText(`${id.suite}/${id.name}`));
	const width = Math.max(0, ...names.map(displayWidth));
	const lines = outcomes.map((outcome, i) => `${pad(names[i] ?? "", width, "right")}  ${said(outcome)}\n`);
	const measured = outcomes.filter(({ state }) => state === "measured").length;
	return `${lines.join("")}measured ${measured} of ${formatCount(outcomes.length, "benchmark")}\n`;
}
/** That there is a candidate only: the baseline commit could not be set up here. */
function renderUnprepared(said) {
	return `${["Nothing was compared, as the baseline commit could not be prepared:", ...logLines(said, 200)].join("\n")}\n`;
}
function said(outcome) {
	if (outcome.state === "measured") return outcome.measurements.map(quantity).join(" · ");
	return outcome.state === "failed" ? "failed" : `skipped: ${terminalText(outcome.reason)}`;
}
/** Of the processes' numbers the one in the middle. */
function quantity({ metric, invocations }) {
	return `${metric.name} ${formatQuantity(median(invocations.map(({ value }) => value)), metric.unit)}`;
}
// src/decide/answer-from-evidence.ts
/** Answers a procedure from what was recorded: judging again from the same evidence asks and gets the same. */
/** What was never recorded is unavailable: the target becomes inconclusive, never a silent pass. */
function answerFromEvidence({ blocks }) {
	const records = new Map(blocks.map((record) => [keyOf(record), record]));
	return (request) => records.get(keyOf(request))?.answer ?? {
		state: "unavailable",
		reason: "not in the evidence"
	};
}
function keyOf({ stage, target, block, attempt }) {
	return [
		benchmarkKey(target.id),
		target.metric.name,
		stage,
		block,
		attempt
	].join("");
}
// src/decide/run-procedure.ts
function drive(steps, answer) {
	let step = steps.next();
	while (step.done !== true) step = steps.next(answer(step.value));
	return step.value;
}
// src/gate/rejudge.ts
/** Groups of unlike machines share the build's α. */
async function rejudge(input) {
	const { groups, shards } = input.merged;
	if (groups.every(({ evidence }) => evidence.candidate.outcomes.length === 0)) throw nothingMeasured();
	const policy = {
		...input.config.policy,
		alpha: input.config.policy.alpha / groups.length
	};
	const evidence = together(groups.map((group) => group.evidence));
	const sideBySide = isBuilt(evidence) ? "possible" : "impossible";
	const all = groups.flatMap((group, index) => judge(group.evidence, {
		history: input.histories[index] ?? emptyHistory,
		policy,
		sideBySide
	}));
	const judgements = groups.length > 1 || (shards?.missing.length ?? 0) > 0 ? all.filter(({ kind }) => kind !== "removed") : all;
	const profiles = new Map(groups.flatMap((group) => [...group.profiles]));
	const report = await assemble({
		...input,
		evidence,
		judgements,
		profiles,
		history: input.histories[0] ?? emptyHistory
	});
	return {
		report: shards === void 0 ? report : {
			...report,
			shards
		},
		evidence,
		profiles
	};
}
function nothingMeasured() {
	return new GateError("SUITE_EMPTY", "Cannot judge as the bundles must hold a benchmark: they hold none", { hint: "check the globs of the configuration, and --suite and --filter of the measuring" });
}
function judge(evidence, { history, policy, sideBySide }) {
	return drive(procedure({
		candidate: evidence.candidate,
		stored: history.runs,
		otherClasses: history.otherClasses,
		...evidence.baselineBenchmarks === void 0 ? {} : { baselineBenchmarks: evidence.baselineBenchmarks },
		sideBySide: evidence.baselineCommit === void 0 ? "impossible" : sideBySide,
		policy,
		seed: evidence.seed,
		budgetMs: Number.POSITIVE_INFINITY
	}), answerFromEvidence(evidence));
}
/** Where one shard could not build the baseline and another could, what the first did not compare is undecided. */
function isBuilt({ unprepared, blocks }) {
	return unprepared === void 0 || blocks.length > 0;
}
function together(evidences) {
	const [first, ...others] = evidences;
	if (first === void 0) throw new RangeError("there must be evidence to judge");
	if (others.length === 0) return first;
	const unprepared = evidences.find((evidence) => evidence.unprepared !== void 0)?.unprepared;
	return {
		...first,
		...unprepared === void 0 ? {} : { unprepared },
		candidate: {
			...first.candidate,
			outcomes: evidences.flatMap(({ candidate }) => candidate.outcomes)
		},
		blocks: evidences.flatMap(({ blocks }) => blocks),
		profiles: evidences.flatMap(({ profiles }) => profiles),
		durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs))
	};
}
// src/results/merge.ts
/**
* Shards of one measuring put together. Shards may have run on unlike machines, and only equal classes are compared,
* so the result is one evidence for each environment class: usually one.
*/
function mergeBundles(bundles) {
	const evidences = bundles.map(({ evidence }) => evidence);
	const [first] = bundles;
	for (const evidence of evidences) checkSameBuild(first.evidence, evidence);
	const shards = shardsOf(evidences);
	const complete = shards === void 0 || shards.missing.length === 0;
	const groups = /* @__PURE__ */ new Map();
	for (const bundle of bundles.toSorted((a, b) => indexOf(a) - indexOf(b))) {
		const name = environmentClass(bundle.evidence.environment);
		groups.set(name, [...groups.get(name) ?? [], bundle]);
	}
	const listed = complete ? listedByAll(evidences) : void 0;
	checkMeasuredOnce(evidences);
	const [one = first, ...others] = [...groups.values()].map((group) => mergeGroup(group, groups.size === 1 ? listed : void 0));
	return {
		groups: [one, ...others],
		...shards === void 0 ? {} : { shards }
	};
}
function mergeGroup(bundles, listed) {
	const [only] = bundles;
	const renamed = bundles.length > 1 ? bundles.map((bundle, index) => withOwnNames(bundle, `s${index + 1}-`)) : bundles;
	const evidences = renamed.map(({ evidence }) => evidence);
	const [first] = evidences;
	if (only === void 0 || first === void 0) throw new RangeError("a group has at least one bundle");
	const { baselineBenchmarks: _own, shard: _shard, ...rest } = first;
	const baselineCommit = evidences.find((evidence) => evidence.baselineCommit !== void 0)?.baselineCommit;
	const unprepared = evidences.find((evidence) => evidence.unprepared !== void 0)?.unprepared;
	return {
		evidence: {
			...rest,
			candidate: {
				...first.candidate,
				outcomes: outcomesOf(evidences)
			},
			...baselineCommit === void 0 ? {} : { baselineCommit },
			...unprepared === void 0 ? {} : { unprepared },
			blocks: evidences.flatMap(({ blocks }) => blocks),
			profiles: evidences.flatMap(({ profiles }) => profiles),
			...listed === void 0 ? {} : { baselineBenchmarks: listed },
			durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs))
		},
		profiles: new Map(renamed.flatMap(({ profiles }) => [...profiles]))
	};
}
/** A benchmark that a shard only skipped or failed to load, and another measured, is measured. */
function outcomesOf(evidences) {
	const rank = {
		measured: 2,
		failed: 1,
		skipped: 0
	};
	const best = /* @__PURE__ */ new Map();
	for (const outcome of evidences.flatMap(({ candidate }) => candidate.outcomes)) {
		const key = benchmarkKey(outcome.id);
		const known = best.get(key);
		if (known === void 0 || rank[outcome.state] > rank[known.state]) best.set(key, outcome);
	}
	return [...best.values()];
}
/** Two shards that measured the same benchmark were not shards of one division. */
function checkMeasuredOnce(evidences) {
	const seen = /* @__PURE__ */ new Set();
	for (const { candidate } of evidences) for (const { state, id } of candidate.outcomes) {
		const key = benchmarkKey(id);
		if (state === "measured" && seen.has(key)) throw refused("each benchmark must be measured in one shard only", `${id.suite}/${id.name} twice`);
		if (state === "measured") seen.add(key);
	}
}
function checkSameBuild(first, other) {
	if (first.candidate.commit !== other.candidate.commit) throw refused("all must be of one candidate commit", `${first.candidate.commit.slice(0, 12)} and ${other.candidate.commit.slice(0, 12)}`);
	const [a, b] = [first.baselineCommit, other.baselineCommit];
	if (a !== void 0 && b !== void 0 && a !== b) throw refused("all must be of one baseline commit", `${a.slice(0, 12)} and ${b.slice(0, 12)}`);
}
function shardsOf(evidences) {
	const shards = evidences.flatMap(({ shard }) => shard === void 0 ? [] : [shard]);
	const [first] = shards;
	if (first === void 0) return void 0;
	if (shards.length < evidences.length) throw refused("all or none must be shards", "some of each");
	const seen = /* @__PURE__ */ new Set();
	for (const { index, count } of shards) {
		if (count !== first.count) throw refused("all must be of one division", `1/${first.count} and 1/${count}`);
		if (index > count || seen.has(index)) throw refused("each shard must be there once", `${index}/${count}`);
		seen.add(index);
	}
	const all = Array.from({ length: first.count }, (_, index) => index + 1);
	return {
		count: first.count,
		missing: all.filter((index) => !seen.has(index))
	};
}
/** Known only if every shard listed the baseline: a partial list would call the rest new. */
function listedByAll(evidences) {
	const byKey = /* @__PURE__ */ new Map();
	for (const { baselineBenchmarks } of evidences) {
		if (baselineBenchmarks === void 0) return void 0;
		for (const id of baselineBenchmarks) byKey.set(benchmarkKey(id), id);
	}
	return [...byKey.values()];
}
/** Shards name their profiles alike; a prefix keeps them apart. */
function withOwnNames({ evidence, profiles }, prefix) {
	const rename = (file) => file.replace("profiles/", `profiles/${prefix}`);
	const reference = (old) => ({
		...old,
		file: rename(old.file)
	});
	const outcomes = evidence.candidate.outcomes.map((outcome) => outcome.state === "measured" ? {
		...outcome,
		profiles: outcome.profiles.map(reference)
	} : outcome);
	const records = evidence.profiles.map((record) => ({
		...record,
		reference: reference(record.reference)
	}));
	return {
		evidence: {
			...evidence,
			candidate: {
				...evidence.candidate,
				outcomes
			},
			profiles: records
		},
		profiles: new Map([...profiles].map(([file, bytes]) => [rename(file), bytes]))
	};
}
function indexOf({ evidence }) {
	return evidence.shard?.index ?? 0;
}
function refused(need, found) {
	return new GateError("FILE_MALFORMED", `Cannot merge bundles as ${need}: current value is ${found}`, { hint: "give the bundles of one measuring: every shard of one commit, each once" });
}
export { toV8Node as $, findBlame as $t, percentOf as A, nothingPast as At, withLinesOnLeaves as B, originOf as Bt, profilePageData as C, hodgesLehmannInterval as Ct, selection as D, toShift as Dt, runMeasuring as E, summaryOf as Et, readSourceMaps as F, pprofFormat as Ft, tidyJava as G, looksLikeJson as Gt, perfScriptFormat as H, decodeText as Ht, applySourceMaps as I, modeOfType as It, jfrFormat as J, diffProfiles as Jt, toSymbolFrame as K, parseJson as Kt, withVersions as L, toBaseUnit as Lt, openGitChanges as M, at as Mt, openGitAncestry as N, scaledMedian as Nt, worker as O, timeMetric as Ot, createMeasurer as P, toScale as Pt, toCpuProfile as Q, toPlainPath as Qt, speedscopeFormat as R, createProfileBuilder as Rt, renderPage as S, compareBlocks as St, verdictDocument as T, doubledRanks as Tt, chooseThreads as U, headBytes as Ut, writePprof as V, concat as Vt, threadNotes as W, headOf as Wt, cpuProfileFormat as X, defaultTypeOf as Xt, heapProfileFormat as Y, buildCallTree as Yt, toThread as Z, typeIndex as Zt, runFile as _, parseEvent$1 as _n, holm as _t, renderUnprepared as a, git as an, isShallow as at, encodeName as b, defaultPlan as bt, wrap as c, decisivePictures as cn, shallowClone as ct, openOutputs as d, displayWidth as dn, readHistory as dt, parseUnifiedDiff as en, knownHarnesses as et, writeOutputs as f, pad as fn, procedure as ft, renderBundle as g, isEnterpriseServer as gn, createRandom as gt, parseBundle as h, readPngAssets as hn, tolerance as ht, renderMeasured as i, openStore as in, settleGit as it, createProgress as j, pooledDeviation as jt, resolveRevisions as k, pastOf as kt, paint as l, renderFlameSvg as ln, workingTreeRoot as lt, evidenceFile as m, readHtmlAssets as mn, limitsOf as mt, rejudge as n, storeLocationOf as nn, isRate as nt, shardOf as o, tryGit as on, repositoryRoot as ot, localMarker as p, readHistoryAssets as pn, defensibleThreshold as pt, forEachLine as q, toChunks as qt, drive as r, storeOf as rn, createCheckouts as rt, renderTerminal as s, renderPng as sn, resolveCommit as st, mergeBundles as t, openWorkspace as tn, directionOf as tt, writeReport as u, cutToWidth as un, emptyHistory as ut, evidenceShape as v, version as vn, isImproved as vt, renderJson as w, blockedMannWhitney as wt, renderHtml as x, smallestDetectable as xt, renderEvidence as y, confirmSize as yt, holdsExecutingLines as z, toFrame as zt };
