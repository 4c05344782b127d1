import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { GateError, exitCode, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { resolveCommit, workingTreeRoot } from "./chunk-repository2.js";
import { createCheckouts, createMeasurer, meantBy, nothingFits, resolveRevisions, scopeOf, selection, worker } from "./chunk-measuring.js";
import { createProgress } from "./chunk-progress.js";
import { changedPaths } from "./chunk-changed-paths.js";
import { git } from "./chunk-git.js";
import { isSteering } from "./chunk-no-effect.js";
import { formatCount, formatDuration, formatPercent } from "./chunk-for-action-compare-diff-gate-top.js";
import { displayWidth, noEffectWords, pad, plainPhrase, shortCommit } from "./chunk-for-action-compare-gate-top.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { lookingOptions, questionOf } from "./chunk-measuring-arguments.js";
import { resolve } from "node:path";
// src/app/effects-of-change.ts
async function effectsOfChange(io, question) {
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const { baseline, candidate } = await resolveRevisions(root, question);
	if (baseline === void 0) throw nothingBefore();
	const { config } = await meantBy({
		root,
		cwd: io.cwd,
		baseline
	}, question);
	const progress = createProgress(io, Date.now);
	const shared = {
		config,
		variables: io.env,
		signal: io.signal
	};
	const checkouts = createCheckouts({
		...shared,
		asked: question.suites,
		folder: root,
		baseline,
		candidate,
		progress
	});
	const compared = {
		baseline,
		candidate,
		places: config.source === void 0 ? configPlaces : [...configPlaces, config.source]
	};
	const measurer = await createMeasurer({
		...shared,
		checkouts,
		worker,
		scope: scopeOf(question, config),
		compared
	});
	try {
		progress.start("finding benchmarks", 0);
		const found = (await measurer.discover("candidate")).filter(selection(question, config));
		if (found.length === 0) throw nothingFits(question, await measurer.discover("candidate", "all"));
		const effects = await measurer.effects?.(found, {
			start: (total) => progress.start("looking for what the change cannot affect", total),
			step: (name) => progress.step(name)
		});
		return found.map(({ id }, i) => ({
			id,
			effect: effects?.[i] ?? unseen
		}));
	} finally {
		progress.done();
		await measurer.close();
	}
}
const unseen = {
	state: "unproven",
	why: "what it runs cannot be observed here"
};
function nothingBefore() {
	return new GateError("USAGE", "Cannot compare as there must be a commit before the candidate: it is the first", { hint: "name one: --base REF" });
}
// src/git/first-parents.ts
async function firstParentsOf(root, range) {
	const [from, to, ...others] = range.split("..");
	if (from === void 0 || to === void 0 || from === "" || others.length > 0 || to.startsWith(".")) throw new GateError("USAGE", `Cannot use --each as it must be FROM..TO: current value is ${range}`, { hint: "for example: flamegate affected --each main..HEAD" });
	const ends = [await resolveCommit(root, from), await resolveCommit(root, to === "" ? "HEAD" : to)];
	return (await git(root, [
		"log",
		"--first-parent",
		"--reverse",
		"--format=%H%x00%P%x00%s",
		ends.join(".."),
		"--"
	])).split("\n").flatMap((line) => {
		const [commit, parents = "", subject = ""] = line.split("\0");
		const [parent] = parents.split(" ");
		return commit === void 0 || parent === void 0 || parent === "" ? [] : [{
			commit,
			parent,
			subject
		}];
	});
}
// src/app/effects-of-each.ts
async function* effectsOfEach(io, question, range) {
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	for (const received of await firstParentsOf(root, range)) {
		const changed = await changedPaths(root, received.parent, received.commit);
		const described = {
			...received,
			steers: changed.some(isSteering)
		};
		const startedAt = Date.now();
		const looked = await look(io, question, received);
		yield {
			...described,
			...looked,
			tookMs: Date.now() - startedAt
		};
	}
}
async function look(io, question, { parent, commit }) {
	try {
		return { effects: await effectsOfChange(io, {
			...question,
			base: parent,
			head: commit
		}) };
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED" || error.code === "USAGE") throw error;
		return {
			effects: [],
			failure: error.message
		};
	}
}
// src/report/effect-lines.ts
function renderEffects(effects) {
	const names = effects.map(({ id }) => terminalText(`${id.suite}/${id.name}`));
	const width = Math.max(0, ...names.map(displayWidth));
	const lines = effects.map(({ effect }, i) => {
		const name = pad(names[i] ?? "", width, "right");
		return `${pad(effect.state, 10, "right")}  ${name}  ${terminalText(whyOf(effect), 400)}`;
	});
	const count = `${effects.filter(({ effect: { state } }) => state === "unaffected").length} of ${formatCount(effects.length, "benchmark")} cannot be affected by this change`;
	return `${[...lines, count].join("\n")}\n`;
}
function effectsDocument(effects) {
	return { benchmarks: effects.map(({ id, effect }) => ({
		benchmark: id.name,
		suite: id.suite,
		state: effect.state,
		why: whyOf(effect),
		proof: effect.state === "unaffected" ? effect.proof : void 0
	})) };
}
function whyOf(effect) {
	return effect.state === "unaffected" ? plainPhrase(noEffectWords(effect.proof)) : effect.why;
}
// src/report/each-lines.ts
function commitLine(looked) {
	const { commit, subject, steers, effects, failure, tookMs } = looked;
	const result = failure === void 0 ? `${unaffectedOf([looked])} of ${effects.length}${steers ? " (dependencies or build)" : ""}` : `not looked at: ${terminalText(failure, 200)}`;
	return `${shortCommit(commit)}  ${result}  ${formatDuration(tookMs)}  ${terminalText(subject, 60)}${reasonOf(effects)}`;
}
function reasonOf(effects) {
	const counts = /* @__PURE__ */ new Map();
	for (const { effect } of effects) if (effect.state === "unproven") counts.set(effect.why, (counts.get(effect.why) ?? 0) + 1);
	const [first] = [...counts].sort(([, a], [, b]) => b - a);
	return first === void 0 ? "" : `\n    ${formatCount(first[1], "benchmark")}: ${terminalText(first[0], 200)}`;
}
function shareLines(all) {
	const looked = all.filter(({ failure }) => failure === void 0);
	const plain = looked.filter(({ steers }) => !steers);
	const left = all.length - looked.length;
	return [
		`${shareWords(looked)} of ${formatCount(looked.length, "commit")}`,
		`${shareWords(plain)} of ${formatCount(plain.length, "commit")} without a change of dependencies or build`,
		...left === 0 ? [] : [`${formatCount(left, "commit")} could not be looked at`]
	];
}
function shareWords(looked) {
	const benchmarks = looked.reduce((sum, { effects }) => sum + effects.length, 0);
	const unaffected = unaffectedOf(looked);
	const share = benchmarks === 0 ? "" : ` (${formatPercent(unaffected / benchmarks)})`;
	return `unaffected: ${unaffected} of ${formatCount(benchmarks, "benchmark")}${share}`;
}
function unaffectedOf(looked) {
	return looked.flatMap(({ effects }) => effects).filter(({ effect }) => effect.state === "unaffected").length;
}
function eachDocument(all) {
	return {
		commits: all.map(({ effects, ...looked }) => ({
			...looked,
			...effectsDocument(effects)
		})),
		share: shareLines(all)
	};
}
const affectedCommand = {
	help: `
usage: flamegate affected [--base REF] [--head REF] [options]
       flamegate affected --each FROM..TO [options]

Runs each benchmark once on both commits, records what it runs and reads, and compares that. Names the benchmarks that the
change provably cannot affect and, for each of the others, what prevents a proof. Measures nothing.
The gate does this first where a proof is likely, or everywhere with "measure: { proof: on }", and measures the others only.

  --base REF      baseline commit (default: the merge base with the default branch; on it, the parent)
  --head REF      candidate commit (default: HEAD)
  --each FROM..TO  each commit between them against its parent, a line each, and what share of the benchmarks is proven
  --config FILE   configuration (default: bench-config/flamegate.yml, flamegate.yml or .github/flamegate.yml)
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --json          one JSON document on stdout

Exit codes: 0 looked, 2 usage or configuration, 3 could not build or run.

example: flamegate affected --base main
         flamegate affected --each main..HEAD
`,
	run: async (argv, io) => {
		const rules = {
			...lookingOptions,
			base: { type: "string" },
			each: { type: "string" },
			json: { type: "flag" }
		};
		const given = parseArguments("affected", argv, rules);
		const question = questionOf(given, io);
		const range = given.text("each");
		if (range === void 0) {
			const effects = await effectsOfChange(io, question);
			if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(effectsDocument(effects), null, 2)}\n`));
			else io.stdout(shownText(renderEffects(effects)));
			return exitCode.pass;
		}
		const looked = [];
		for await (const each of effectsOfEach(io, question, range)) {
			looked.push(each);
			if (!given.flag("json")) io.stdout(shownText(`${commitLine(each)}\n`));
		}
		if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(eachDocument(looked), null, 2)}\n`));
		else io.stdout(shownText(`${shareLines(looked).join("\n")}\n`));
		return exitCode.pass;
	}
};
export { affectedCommand };
