import { t as configPlaces } from "./chunk-find.js";
import { f as terminalText, n as exitCode, o as shownJson, s as shownText, t as GateError } from "./chunk-errors.js";
import { a as workingTreeRoot } from "./chunk-repository.js";
import { a as scopeOf, c as resolveRevisions, i as nothingFits, l as createMeasurer, o as selection, r as worker, t as meantBy, u as createCheckouts } from "./chunk-measuring.js";
import { t as createProgress } from "./chunk-progress.js";
import { i as formatCount } from "./chunk-format.js";
import { n as displayWidth, r as pad } from "./chunk-display-width.js";
import { r as plainPhrase } from "./chunk-phrase.js";
import { v as noEffectWords } from "./chunk-words.js";
import { t as parseArguments } from "./chunk-arguments.js";
import { n as questionOf, t as measuringOptions } from "./chunk-measuring-arguments.js";
import { resolve } from "node:path";
// src/app/effects-of-change.ts
/** Which benchmarks a change provably cannot affect, and of the others what leaves it open. Nothing is measured. */
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
	const measurer = createMeasurer({
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
		progress.start("looking for what the change cannot affect", found.length);
		const effects = await measurer.effects?.(found, (name) => progress.step(name));
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
	why: "nobody can look on here"
};
function nothingBefore() {
	return new GateError("USAGE", "Cannot compare as there must be a commit before the candidate: it is the first", { hint: "name one: --base REF" });
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
		...effect.state === "unaffected" ? { proof: effect.proof } : {}
	})) };
}
function whyOf(effect) {
	return effect.state === "unaffected" ? plainPhrase(noEffectWords(effect.proof)) : effect.why;
}
const affectedCommand = {
	help: `
usage: flamegate affected [--base REF] [--head REF] [options]

Runs each benchmark once on both commits and looks on: what it runs and reads, and whether all of it is the same. Names the
benchmarks that the change provably cannot affect, and of each other what leaves it open. Measures nothing.
With "measure: { proof: on }" in the configuration, the gate does this first and measures the others only.

  --base REF      baseline commit (default: the merge base with the default branch; on it, the parent)
  --head REF      candidate commit (default: HEAD)
  --config FILE   configuration (default: bench-config/flamegate.yml, flamegate.yml or .github/flamegate.yml)
  --working-directory DIR  whose configuration (default: the nearest from here upwards that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --json          one JSON document on stdout

Exit codes: 0 looked, 2 usage or configuration, 3 could not build or run.

example: flamegate affected --base main
`,
	run: async (argv, io) => {
		const given = parseArguments("affected", argv, {
			...measuringOptions,
			json: { type: "flag" }
		});
		const effects = await effectsOfChange(io, questionOf("affected", given, io));
		if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(effectsDocument(effects), null, 2)}\n`));
		else io.stdout(shownText(renderEffects(effects)));
		return exitCode.pass;
	}
};
export { affectedCommand };
