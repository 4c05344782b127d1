import { workingTreeRoot } from "./chunk-repository2.js";
import { createCheckouts, createMeasurer, endedBy, meantBy, nothingFits, resolveCandidate, scopeOf, selection, startRunTime, worker } from "./chunk-measuring.js";
import { createProgress } from "./chunk-progress.js";
import { durationOf } from "./chunk-for-compare-gate.js";
import { resolve } from "node:path";
// src/app/with-measurer.ts
async function withMeasurer(io, question, look, each) {
	const startedAt = Date.now();
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const { config, gate } = await meantBy({
		root,
		cwd: io.cwd,
		baseline: void 0
	}, question);
	const select = selection(question, config);
	const progress = createProgress(io, Date.now);
	const candidate = question.candidate ?? (await resolveCandidate(root, question)).candidate;
	const budgetMs = durationOf("look", "budget", question.budget);
	const leftMs = budgetMs === void 0 ? void 0 : startRunTime(budgetMs, startedAt).leftMs;
	const checkouts = createCheckouts({
		folder: root,
		candidate: candidate === "working-tree" ? { kind: candidate } : candidate,
		config,
		asked: question.suites,
		variables: io.env,
		signal: io.signal,
		progress,
		...each,
		leftMs
	});
	const scope = scopeOf(question, config);
	const parts = {
		checkouts,
		variables: io.env,
		worker,
		signal: io.signal,
		progress,
		scope
	};
	const measurer = await createMeasurer({
		config,
		...parts,
		...each,
		leftMs
	});
	try {
		progress.start("finding benchmarks", 0);
		const found = (await measurer.discover("candidate")).filter(select);
		const ended = each === void 0 ? void 0 : endedBy(each.troubles);
		if (found.length === 0 && ended !== void 0) throw ended;
		if (found.length === 0) throw nothingFits(question, await measurer.discover("candidate", "all"));
		return await look({
			measurer,
			progress,
			config,
			gate,
			found,
			root
		});
	} finally {
		progress.done();
		await measurer.close();
	}
}
export { withMeasurer };
