import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { commitsOf, readNotes, standingNotes } from "./chunk-notes.js";
import { measuredPlaces, newestRuns, placeOnLine, summaryKey } from "./chunk-history-line.js";
import { at, hodgesLehmannInterval, idOfGate, toScale } from "./chunk-for-action-compare-gate-top.js";
import { likely, mediansOf, normalized, stepPlaces, toTrend } from "./chunk-trend.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { summaryOf } from "./chunk-summary-file.js";
// src/past/placed-overrides.ts
function placeOverrides(notes, line) {
	const places = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	line.forEach(({ commit, parents, subject }, index) => {
		places.set(commit, index);
		for (const parent of parents.slice(1)) if (!places.has(parent)) places.set(parent, index);
		const number = pullRequestOf(subject);
		if (number !== void 0 && !numbers.has(number)) numbers.set(number, index);
	});
	const standing = standingNotes(notes);
	const placed = standing.flatMap((note) => {
		const place = commitsOf(note).flatMap((commit) => places.get(commit) ?? [])[0] ?? numbers.get(note.pullRequest);
		return place === void 0 ? [] : [{
			note,
			place
		}];
	});
	return {
		placed: withoutRepeats(placed).sort((a, b) => a.place - b.place),
		elsewhere: standing.length - placed.length
	};
}
function pullRequestOf(subject) {
	const found = /\(#(\d{1,9})\)\s*$/.exec(subject) ?? /^Merge pull request #(\d{1,9}) /.exec(subject);
	return found?.[1] === void 0 ? void 0 : Number(found[1]);
}
function withoutRepeats(placed) {
	const last = /* @__PURE__ */ new Map();
	for (const each of placed) last.set(JSON.stringify([
		each.note.pullRequest,
		each.place,
		each.note.kind,
		each.note.gate
	]), each);
	return [...last.values()];
}
// src/stats/two-places.ts
const clearOdds = 3;
const shares = [
	.2,
	.5,
	.8
];
const mostPlaces = 12;
function twoPlaces(logs) {
	const [first] = logs;
	if (first === void 0 || logs.length < 2) return void 0;
	const one = first.reduce((most, _, place) => Math.max(most, total(logs, place)), Number.NEGATIVE_INFINITY);
	const tried = placesTried(logs);
	let best = {
		size: one + clearOdds,
		pair: void 0
	};
	tried.forEach((a, order) => {
		for (const b of tried.slice(order + 1)) for (const share of shares) {
			const size = mixture(logs, {
				a,
				b,
				share
			});
			if (size > best.size) best = {
				size,
				pair: [a, b]
			};
		}
	});
	return best.pair === void 0 ? void 0 : parted(logs, best.pair);
}
function total(logs, place) {
	return logs.reduce((sum, each) => sum + at(each, place), 0);
}
function placesTried(logs) {
	const votes = /* @__PURE__ */ new Map();
	for (const each of logs) {
		const place = each.indexOf(Math.max(...each));
		votes.set(place, (votes.get(place) ?? 0) + 1);
	}
	return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPlaces).map(([place]) => place);
}
function mixture(logs, { a, b, share }) {
	return logs.reduce((sum, each) => sum + Math.log(share * Math.exp(at(each, a)) + (1 - share) * Math.exp(at(each, b))), 0);
}
function parted(logs, [a, b]) {
	return logs.map((each) => {
		const odds = at(each, b) - at(each, a);
		if (Math.abs(odds) < clearOdds) return void 0;
		return odds > 0 ? 1 : 0;
	});
}
// src/past/joined-places.ts
const leastLog = -8;
function joinPlaces(trends) {
	const result = trends.map(({ places }) => [...places]);
	let left = trends.flatMap(({ runs, places }, owner) => places.flatMap((place, order) => {
		if (place.gradual === true) return [];
		return [{
			owner,
			order,
			place,
			runs,
			first: at(runs, place.first),
			last: at(runs, place.last)
		}];
	}));
	while (left.length > 1) {
		const group = mostOverlapping(left);
		if (group.length < 2) break;
		for (const one of asOne(group)) for (const [member, place] of joined(one)) {
			const own = at(result, member.owner);
			if (isBetween(place.index, own, member.order)) own[member.order] = place;
		}
		const done = new Set(group);
		left = left.filter((member) => !done.has(member));
	}
	return result;
}
function mostOverlapping(members) {
	const trends = trendsHolding(members);
	const runs = members.map(({ first }) => first);
	const most = runs.reduce((best, run) => at(trends, run) > at(trends, best) ? run : best, at(runs, 0));
	const group = /* @__PURE__ */ new Map();
	for (const member of members) if (member.first <= most && most <= member.last && !group.has(member.owner)) group.set(member.owner, member);
	return [...group.values()];
}
function trendsHolding(members) {
	const changes = new Array(members.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
	let [owner, from] = [-1, 0];
	for (const { owner: each, first, last } of members) {
		if (each !== owner) [owner, from] = [each, 0];
		const start = Math.max(first, from);
		if (start > last) continue;
		changes[start] = at(changes, start) + 1;
		changes[last + 1] = at(changes, last + 1) - 1;
		from = last + 1;
	}
	let holding = 0;
	return changes.map((change) => {
		holding += change;
		return holding;
	});
}
function asOne(group) {
	const runs = runsOf(group);
	const parts = twoPlaces(group.map((member) => runs.map((run) => likelihoodAt(member, run))));
	if (parts === void 0) return [group];
	return [0, 1].flatMap((wanted) => asOne(group.filter((_, index) => parts[index] === wanted)));
}
function runsOf(group) {
	const from = group.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
	const to = group.reduce((most, { last }) => Math.max(most, last), 0);
	return [...new Set(group.flatMap((member) => member.runs))].filter((run) => run >= from && run <= to).sort((a, b) => a - b);
}
function joined(group) {
	if (group.length < 2) return [];
	const runs = runsOf(group);
	const logs = normalized(runs.map((run) => group.reduce((sum, member) => sum + likelihoodAt(member, run), 0)));
	const { first, last } = likely(logs, 0);
	const best = at(runs, logs.indexOf(Math.max(...logs)));
	return group.map((member) => {
		const index = pointOf(member, best);
		return [member, {
			...member.place,
			index,
			first: pointOf(member, at(runs, first)),
			last: pointOf(member, at(runs, last))
		}];
	});
}
function likelihoodAt(member, run) {
	return Math.max(leastLog, logAt(member, run));
}
function logAt(member, run) {
	return member.place.logProbability[pointOf(member, run) - member.place.from] ?? leastLog;
}
function pointOf({ runs }, run) {
	let [low, high] = [0, runs.length - 1];
	while (low < high) {
		const middle = low + high >> 1;
		if (at(runs, middle) >= run) high = middle;
		else low = middle + 1;
	}
	return high;
}
function isBetween(index, places, order) {
	const [before, after] = [places[order - 1]?.index ?? 0, places[order + 1]?.index ?? Number.POSITIVE_INFINITY];
	return index > before && index < after;
}
// src/past/other-classes.ts
const fewest = 5;
const most = 8;
function withOthers(trends) {
	const byTarget = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		const key = summaryKey(trend.target);
		byTarget.set(key, [...byTarget.get(key) ?? [], trend]);
	}
	return trends.map((trend) => {
		const others = (byTarget.get(summaryKey(trend.target)) ?? []).filter((other) => other !== trend);
		if (others.length === 0 || trend.steps.length === 0) return trend;
		return {
			...trend,
			steps: trend.steps.map((step) => stepBeside(step, trend, others))
		};
	});
}
function stepBeside(step, { points, target }, others) {
	if (step.gradual === true) return step;
	const [from, to] = [at(points, step.first - 1).place, at(points, step.last).place];
	const runs = others.map((other) => runsThatStayed(other.points, {
		step,
		from,
		to,
		metric: target.metric
	}));
	const all = runs.includes(moved) ? 0 : runs.reduce((sum, each) => sum + each, 0);
	return all === 0 ? step : {
		...step,
		stayedOnOthers: all
	};
}
const moved = -1;
function runsThatStayed(points, { step, from, to, metric }) {
	const level = ({ median }) => toScale(metric, median);
	const baseline = points.filter(({ place }) => place <= from).slice(-8).map(level);
	const candidate = points.filter(({ place }) => place >= to).slice(0, most).map(level);
	if (baseline.length < fewest || candidate.length < fewest) return 0;
	const size = toScale(metric, step.after) - toScale(metric, step.before);
	const { low, high } = hodgesLehmannInterval([{
		baseline,
		candidate
	}]);
	if (low === null || high === null) return 0;
	const [least, reached] = size > 0 ? [low, high] : [-high, -low];
	if (reached < Math.abs(size) / 2) return baseline.length + candidate.length;
	return least > 0 ? moved : 0;
}
// src/past/trends.ts
const newestLooked = 12;
const sharedFrom = .5;
const fewestShared = 3;
function allTrends(runs, world) {
	const series = seriesOf(runs);
	const places = jointPlaces(series);
	const trends = withOthers(withShared(series.map((each) => toTrend(each, world, places.get(each)))));
	const byTarget = /* @__PURE__ */ new Map();
	for (const trend of trends) push(byTarget, summaryKey({
		id: trend.target.id,
		metric: trend.target.metric
	}), trend);
	const isGone = goneFrom(runs);
	return [...byTarget.values()].map((each) => withoutGone(toTargetTrends(each), isGone)).sort(byWhatMatters);
}
const goneAfter = 5;
function goneFrom(runs) {
	const newest = /* @__PURE__ */ new Map();
	runs.forEach(({ summaries }, run) => {
		for (const suite of new Set(summaries.map(({ id }) => id.suite))) push(newest, suite, run);
	});
	return (suite, run) => {
		const measured = newest.get(suite) ?? [];
		return measured.length > goneAfter && run < at(measured, measured.length - goneAfter);
	};
}
function withoutGone(found, isGone) {
	const { main, others } = found;
	const last = Math.max(...[main, ...others].map(({ points }) => points.at(-1)?.run ?? 0));
	return isGone(main.target.id.suite, last) ? {
		main: {
			...main,
			kind: "gone",
			weight: 0
		},
		others
	} : found;
}
function seriesOf(runs) {
	const series = /* @__PURE__ */ new Map();
	const before = /* @__PURE__ */ new Map();
	runs.forEach(({ place, takenAt: time, environmentClass, summaries }, run) => {
		const takenAt = Date.parse(time);
		const expected = before.get(environmentClass) ?? [];
		const found = summaries.map((summary, index) => {
			const { processes, median, low, high } = summary;
			const next = expected[index];
			const known = next !== void 0 && isOfOne(next.newest, summary) ? next : seriesFor(series, summary, environmentClass);
			known.newest = summary;
			known.points.push({
				run,
				place,
				processes,
				median,
				low,
				high,
				takenAt
			});
			return known;
		});
		before.set(environmentClass, found);
	});
	return [...series.values()].map(({ newest: { id, metric }, ...rest }) => ({
		target: {
			id,
			metric
		},
		...rest
	}));
}
function seriesFor(series, target, environmentClass) {
	const key = `${summaryKey(target)}\u0000${environmentClass}`;
	const known = series.get(key) ?? {
		newest: target,
		environmentClass,
		points: []
	};
	series.set(key, known);
	return known;
}
function isOfOne(a, b) {
	return a.id.name === b.id.name && a.id.suite === b.id.suite && a.metric.name === b.metric.name && a.metric.unit === b.metric.unit;
}
function jointPlaces(all) {
	const placed = all.map((series) => ({
		series,
		runs: series.points.map(({ run }) => run),
		places: stepPlaces(series.target.metric, mediansOf(series))
	}));
	const groups = /* @__PURE__ */ new Map();
	for (const each of placed) {
		const { environmentClass, target } = each.series;
		push(groups, `${environmentClass}\u0000${target.metric.name}`, each);
	}
	return new Map([...groups.values()].flatMap((group) => {
		const joined = joinPlaces(group);
		return group.map(({ series }, index) => [series, at(joined, index)]);
	}));
}
function toTargetTrends(trends) {
	const newest = trends.flatMap((trend) => trend.points.map(({ run }) => ({
		run,
		trend
	}))).sort((a, b) => b.run - a.run).slice(0, newestLooked);
	const share = (trend) => newest.filter((each) => each.trend === trend).length;
	const [main, ...others] = trends.toSorted((a, b) => share(b) - share(a) || b.points.length - a.points.length);
	if (main === void 0) throw new RangeError("Cannot choose a main trend as there must be at least one");
	return {
		main,
		others: others.toSorted((a, b) => b.points.length - a.points.length)
	};
}
function withShared(trends) {
	const groups = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		if (trend.kind === "short" || trend.target.metric.role === "informational") continue;
		push(groups, `${trend.environmentClass}\u0000${trend.target.metric.name}`, trend);
	}
	const marked = new Map([...groups.values()].flatMap(markShared));
	return trends.map((trend) => marked.get(trend) ?? trend);
}
function markShared(group) {
	const fewest = Math.max(fewestShared, Math.floor(sharedFrom * group.length) + 1);
	const stretches = group.map(({ points, steps }) => steps.map((step) => stretchOf(step, points)));
	const counts = trendsByRun(stretches);
	return group.map((trend, owner) => {
		const steps = trend.steps.map((step, index) => {
			const stretch = stretches[owner]?.[index];
			const count = stretch === void 0 ? 0 : Math.max(...counts.slice(stretch.first, stretch.last + 1));
			return count >= fewest ? {
				...step,
				together: count
			} : step;
		});
		return [trend, {
			...trend,
			steps
		}];
	});
}
function stretchOf({ point, gradual }, points) {
	if (gradual === true) return void 0;
	return {
		first: (points[point - 1]?.run ?? -1) + 1,
		last: at(points, point).run
	};
}
function trendsByRun(all) {
	const stretches = all.flat().flatMap((stretch) => stretch ?? []);
	const changes = new Array(stretches.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
	for (const { first, last } of stretches) {
		changes[first] = at(changes, first) + 1;
		changes[last + 1] = at(changes, last + 1) - 1;
	}
	let holding = 0;
	return changes.map((change) => {
		holding += change;
		return holding;
	});
}
function push(groups, name, item) {
	const group = groups.get(name);
	if (group === void 0) groups.set(name, [item]);
	else group.push(item);
}
const kindOrder = [
	"worse",
	"accepted",
	"better",
	"steady",
	"short",
	"gone"
];
function byWhatMatters({ main: a }, { main: b }) {
	const role = ({ target }) => target.metric.role === "informational" ? 1 : 0;
	return role(a) - role(b) || kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.weight - a.weight || compareText(summaryKey(a.target), summaryKey(b.target));
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/gate/store-trends.ts
const atOnce = 16;
async function readTrends({ store, progress }, question) {
	const stored = await store.list();
	const onLine = placeOnLine(stored, question.line).filter(({ place }) => place >= question.from);
	const chosen = newestRuns(onLine, question.mostCommits);
	const problems = [];
	const isShared = new Set(chosen.flatMap(({ run: { gate } }) => gate ?? [])).size > 1;
	const runs = await readRuns(chosen, {
		store,
		progress,
		problems,
		isShared
	}, question.wants);
	const { notes, problems: noteProblems } = await readNotes(store);
	const overrides = placeOverrides(isShared ? notes.map(noteOfGate) : notes, question.line);
	const references = question.references(measuredPlaces(runs));
	progress.start("finding steps", 0);
	const trends = allTrends(runs, {
		overrides: overrides.placed,
		references
	});
	progress.done();
	return {
		runs,
		trends,
		references,
		overrides,
		found: chosen.length,
		leftOut: stored.length - chosen.length,
		notes: [...problems, ...noteProblems]
	};
}
async function readRuns(chosen, reading, wants) {
	const runs = [];
	reading.progress.start("reading runs", chosen.length);
	for (let next = 0; next < chosen.length; next += atOnce) {
		const group = chosen.slice(next, next + atOnce);
		const read = await Promise.all(group.map((placed) => readOne(placed, reading, wants)));
		runs.push(...read.filter((run) => run !== void 0));
	}
	return runs.filter(({ summaries }) => summaries.length > 0);
}
function noteOfGate(note) {
	const steps = note.steps.map((step) => ({
		...step,
		id: idOfGate(step.id, note.gate)
	}));
	return {
		...note,
		steps,
		accepts: steps.map(({ id }) => `${id.suite}/${id.name}`)
	};
}
async function readOne({ run: stored, place }, { store, progress, problems, isShared }, wants) {
	try {
		const run = await store.summary?.(stored) ?? summaryOf(await store.read(stored));
		const summaries = run.summaries.flatMap((summary) => {
			const id = isShared ? idOfGate(summary.id, run.gate) : summary.id;
			return wants(summary.id) || wants(id) ? [{
				...summary,
				id
			}] : [];
		});
		return {
			place,
			key: stored.key,
			takenAt: run.takenAt,
			environmentClass: environmentClass(run.environment),
			environment: run.environment,
			summaries
		};
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		problems.push(`A stored run was left out. ${error.message}`);
		return;
	} finally {
		progress.step("");
	}
}
export { allTrends, readTrends };
