import { localMarker, writeReport } from "./chunk-write-report.js";
import { inkOf } from "./chunk-io.js";
import { gateFolder, openJudged, typedConfig } from "./chunk-judged-config.js";
import { askedOptions, asksFor } from "./chunk-for-compare-gate.js";
import { readHtmlAssets } from "./chunk-report-assets.js";
import { storeToRead } from "./chunk-store-of.js";
import { version } from "./chunk-version.js";
import { openWorkspace } from "./chunk-for-compare-gate-production.js";
import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { causeOf, changeWords, escapeHtml, exitOf, isIncomplete, judgeNote, plainPhrase, shortCommit } from "./chunk-for-action-compare-gate-top.js";
import { GateError, exitCode, shown, shownJson, shownText, withoutCommands } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { readHistory, weighAt } from "./chunk-stored-history.js";
import { confirmedByGit, mergeBundles, rejudge } from "./chunk-merge.js";
import { changedPaths } from "./chunk-changed-paths.js";
import { tryGit } from "./chunk-git.js";
import { repositoryRoot } from "./chunk-repository2.js";
import { parseBundle, renderAgent, renderJson } from "./chunk-for-compare.js";
import { renderComment } from "./chunk-comment.js";
import { renderHtml } from "./chunk-html.js";
import { changeCell, environmentClass, headline, renderTerminal, rowOf } from "./chunk-for-action-compare-gate.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { openGitChanges } from "./chunk-git-changes.js";
import { openBucket } from "./chunk-s3-bucket.js";
import { readS3Bundles } from "./chunk-s3-bundles.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { readFolder } from "./chunk-bundle-folder.js";
import { choiceOf } from "./chunk-choice.js";
import { resolve } from "node:path";
// src/report/junit.ts
function renderJunit(report) {
	const { judgements } = report.verdict;
	const suites = [...new Set(judgements.map(({ target }) => target.id.suite))];
	const whole = wholeCase(report);
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="flamegate" ${`tests="${judgements.length + (whole === void 0 ? 0 : 1)}" failures="${failuresOf(report, judgements).length + (whole?.ending === "failure" ? 1 : 0)}" errors="${errorsOf(report, judgements).length + (whole?.ending === "error" ? 1 : 0)}"`} time="${seconds(report.durationMs)}">`,
		...suites.map((suite) => suiteXml(suite, judgements.filter(({ target }) => target.id.suite === suite), report)),
		...whole === void 0 ? [] : [wholeXml(whole)],
		"</testsuites>",
		""
	].join("\n");
}
function wholeCase(report) {
	const words = plainPhrase(headline(report));
	if (isIncomplete(report)) return {
		ending: "error",
		type: "incomplete",
		words
	};
	const { judgements, outcome } = report.verdict;
	if (judgements.length > 0) return void 0;
	return {
		ending: outcome === "fail" ? "failure" : "skipped",
		type: "not-compared",
		words
	};
}
function wholeXml({ ending, type, words }) {
	const [failures, errors, skipped] = [
		"failure",
		"error",
		"skipped"
	].map((each) => each === ending ? 1 : 0);
	const kind = ending === "skipped" ? "" : ` type="${type}"`;
	return [
		`  <testsuite name="flamegate" tests="1" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
		`    <testcase classname="flamegate" name="verdict"><${ending}${kind} message="${xml(words)}"/></testcase>`,
		"  </testsuite>"
	].join("\n");
}
function failuresOf({ verdict }, judgements) {
	if (verdict.outcome !== "fail") return [];
	if (verdict.cause === "inconclusive" && !verdict.judgements.some((each) => causeOf(each) === "inconclusive")) return judgements.filter(({ kind }) => kind !== "failed" && kind !== "skipped" && kind !== "unaffected");
	return judgements.filter((judgement) => judgement.kind !== "failed" && isFailing(judgement, verdict));
}
function errorsOf({ verdict }, judgements) {
	if (verdict.outcome !== "fail") return [];
	return judgements.filter((judgement) => judgement.kind === "failed" && isFailing(judgement, verdict));
}
function isFailing(judgement, { cause: first, further = [] }) {
	const cause = causeOf(judgement);
	return cause !== void 0 && (cause === first || further.includes(cause));
}
function suiteXml(suite, judgements, report) {
	const [failures, errors] = [failuresOf(report, judgements), errorsOf(report, judgements)];
	const endings = new Map([
		...judgements.filter(isSkipped).map((each) => [each, "skipped"]),
		...failures.map((each) => [each, "failure"]),
		...errors.map((each) => [each, "error"])
	]);
	const skipped = [...endings.values()].filter((each) => each === "skipped").length;
	return [
		`  <testsuite name="${xml(suite)}" tests="${judgements.length}" failures="${failures.length}" errors="${errors.length}" skipped="${skipped}">`,
		`    <properties><property name="verdict" value="${xml(plainPhrase(headline(report)))}"/><property name="seed" value="${report.seed}"/></properties>`,
		...judgements.map((judgement) => caseXml(judgement, rowOf(judgement, report), endings.get(judgement) ?? "passed")),
		"  </testsuite>"
	].join("\n");
}
function isSkipped({ kind }) {
	return kind === "failed" || kind === "skipped" || kind === "unaffected" || kind === "inconclusive" || kind === "unseen" || kind === "new" || kind === "removed";
}
function caseXml(judgement, row, ending) {
	const start = `    <testcase classname="${xml(classOf(judgement.target.id))}" name="${xml(`${judgement.target.id.name} (${row.metric})`)}">`;
	const sure = row.p === "" ? "" : `, adjusted p ${row.p}`;
	return `${start}${bodyXml(judgement, row, ending, row.change === "" ? "" : `${row.baseline} → ${row.candidate}, ${changeCell(row)}${sure}`)}</testcase>`;
}
function bodyXml(judgement, row, ending, figures) {
	if (ending === "failure") {
		const isRegression = judgement.kind === "regression";
		const message = isRegression ? plainPhrase(changeWords(judgement)) : plainPhrase(row.remark);
		return `<failure type="${isRegression ? "regression" : judgement.kind}" message="${xml(message)}">${xml(figures)}</failure>`;
	}
	if (ending === "error") {
		const stack = judgement.failure?.stack ?? "";
		return `<error type="${judgement.failure?.reason ?? "failed"}" message="${xml(plainPhrase(row.remark))}">${stack.split("\n").map(xml).join("\n")}</error>`;
	}
	if (ending === "skipped") return `<skipped message="${xml(`${row.word}: ${plainPhrase(row.remark)}`)}"/>`;
	return figures === "" ? "" : `<system-out>${xml(`${row.word}: ${figures}`)}</system-out>`;
}
function classOf({ suite, name }) {
	const area = name.split("/").slice(0, -1).join(".");
	return area === "" ? suite : `${suite}.${area}`;
}
function xml(text) {
	return escapeHtml(withoutCommands(text.replaceAll(" ", " ")));
}
function seconds(milliseconds) {
	return String(Math.round(milliseconds) / 1e3);
}
// src/report/render.ts
const reportFormats = [
	"html",
	"markdown",
	"json",
	"junit",
	"text",
	"agent"
];
function renderReport(report, format, options) {
	switch (format) {
		case "html": return renderHtml(report, options.html());
		case "markdown": return renderComment(report, { marker: options.marker });
		case "json": return renderJson(report);
		case "junit": return renderJunit(report);
		case "agent": return renderAgent(report);
		case "text": return renderTerminal(report, options.terminal);
	}
}
// src/cli/report-command.ts
const help = `
usage: flamegate report BUNDLE... [--out DIR] [--format FORMAT] [options]

Merges bundles (shards of one measuring), judges them again from their raw samples and reports. Nothing is measured; the
verdict is that of the machine that measured.

  --out DIR        write comment.md, report.html, report.json, pictures and the merged bundle there
  --format FORMAT  what to print: text, markdown, html, json, junit or agent (default: text)
  --config FILE    configuration whose policy judges
  --store STORE    where the stored baselines are read from
  --json           the same as --format json
  --agent          the same as --format agent: for coding assistants, at most 2 kB

Exit codes: 0 pass, 1 regression, 2 usage, 3 a benchmark could not be measured.

example: flamegate report bundle-1 bundle-2 --out report
`;
const options = {
	out: { type: "string" },
	format: { type: "string" },
	config: { type: "string" },
	store: { type: "string" },
	json: { type: "flag" },
	agent: { type: "flag" }
};
const reportCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("report", argv, options, Number.POSITIVE_INFINITY);
		const format = formatOf(given);
		const judged = await judgeBundles(io, given);
		const out = given.text("out");
		if (out !== void 0) io.stderr(shown`written to ${await writeReport(io, out, judged)}\n`);
		const text = rendered(judged.report, format, io);
		if (format === "text") io.stdout(shownText(text, inkOf(io)));
		else if (format === "agent") io.stdout(shownText(text));
		else if (format === "json") io.stdout(shownJson(text));
		else io.document(text);
		const isIncomplete = (judged.report.shards?.missing.length ?? 0) > 0;
		const code = exitOf(judged.report.verdict);
		return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
	}
};
function formatOf(given) {
	const text = given.flag("json") ? "json" : given.flag("agent") ? "agent" : given.text("format") ?? "text";
	return choiceOf(text, reportFormats, {
		start: "Cannot report as --format",
		hint: "see: flamegate report --help"
	});
}
async function judgeBundles(io, given) {
	const arrived = await Promise.all(given.positionals.map((place) => readPlace(io, place)));
	const [first, ...others] = arrived.flatMap(({ bundles }) => bundles);
	if (first === void 0) throw new GateError("USAGE", "Cannot report as there must be at least one bundle: none was given", { hint: "flamegate report bundle" });
	const merged = mergeBundles([first, ...others]);
	const root = await repositoryRoot(io.cwd).catch((error) => {
		if (error instanceof GateError) return void 0;
		throw error;
	});
	const config = await configOf({
		io,
		given,
		root
	}, merged.groups[0].evidence.baselineCommit);
	const workspace = {
		root: root ?? io.cwd,
		config
	};
	const past = root === void 0 ? {} : {
		store: await storeToRead(workspace, io),
		ancestry: openGitAncestry(root)
	};
	const histories = await Promise.all(merged.groups.map(({ evidence }) => historyOf(evidence, past, config)));
	const { baselineCommit, candidate, asked } = merged.groups[0].evidence;
	const changed = await changedIn(root, baselineCommit, candidate.commit);
	return rejudge({
		merged,
		histories: histories.map((history, index) => askedOf(history, merged.groups[index]?.evidence.asked)),
		config,
		confirmedByGit: confirmedByGit(config, {
			changed,
			places: config.source === void 0 ? configPlaces : [config.source]
		}),
		bundle: "own",
		changes: root === void 0 || baselineCommit === void 0 ? void 0 : openGitChanges(root, baselineCommit, candidate.commit),
		notes: [...arrived.flatMap(({ notes }) => notes), ...config.judgedBy?.kind === "base" ? [] : [judgeNote(config.judgedBy)]],
		place: {
			version,
			reproduceBase: baselineCommit,
			command: io.program,
			chosen: [{
				option: "--head",
				value: shortCommit(candidate.commit)
			}, ...chosenFor(asked)]
		}
	});
}
function historyOf(evidence, past, { policy }) {
	const { baselineCommit, environment, candidate } = evidence;
	return readHistory(baselineCommit === void 0 ? {} : past, {
		commit: baselineCommit ?? "",
		environmentClass: environmentClass(environment),
		gate: candidate.gate,
		only: evidence.stored,
		...weighAt(policy, candidate.takenAt)
	});
}
function askedOf(history, asked) {
	if (asked === void 0) return history;
	const isAsked = asksFor(asked);
	const only = (run) => ({
		...run,
		outcomes: run.outcomes.filter(({ id }) => isAsked(id))
	});
	return {
		...history,
		runs: history.runs.map(only),
		known: history.known.map(only)
	};
}
function chosenFor(asked) {
	return asked === void 0 ? [] : askedOptions(asked);
}
async function readPlace(io, place) {
	const bucket = openBucket(place, io.env);
	if (bucket === void 0) return {
		bundles: [parseBundle(await readFolder(resolve(io.cwd, place)), place)],
		notes: []
	};
	const { bundles, notes } = await readS3Bundles(bucket);
	if (bundles.length > 0) return {
		bundles: bundles.map(({ name, files }) => parseBundle(files, name)),
		notes
	};
	throw new GateError("FILE_MISSING", `Cannot report as ${bucket.name} must hold a bundle: it holds none`, { hint: "flamegate measure --out s3://BUCKET/PREFIX writes one; has the job ended?" });
}
async function changedIn(root, baseline, candidate) {
	if (root === void 0 || baseline === void 0) return void 0;
	return await isKnown(root, baseline) && await isKnown(root, candidate) ? changedPaths(root, baseline, candidate) : void 0;
}
async function configOf({ io, given, root }, baseline) {
	const [typed, store] = [given.text("config"), given.text("store")];
	if (!(root !== void 0 && baseline !== void 0 && await isKnown(root, baseline))) {
		const more = {
			config: typed,
			store
		};
		return (await openWorkspace({
			root: root ?? io.cwd,
			...more
		})).config;
	}
	const places = {
		root,
		folders: ["", io.cwd],
		base: baseline
	};
	const config = typed === void 0 ? void 0 : await typedConfig({
		...places,
		typed
	});
	const folder = config === void 0 ? await gateFolder(root, io.cwd, baseline) : "";
	return openJudged({
		root,
		folder,
		config,
		by: "person",
		base: baseline,
		store
	});
}
async function isKnown(root, commit) {
	return (await tryGit(root, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	])).code === 0;
}
function rendered(report, format, io) {
	return renderReport(report, format, {
		html: readHtmlAssets,
		marker: localMarker(report),
		terminal: {
			color: io.color.stdout ? "always" : "never",
			width: io.stdoutColumns ?? 100,
			rows: "notable"
		}
	});
}
export { reportCommand };
