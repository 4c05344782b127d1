import { t as nearest } from "./chunk-nearest2.js";
import { t as GateError } from "./chunk-errors.js";
import { n as callableNames } from "./chunk-benchmark-id.js";
import { t as globMatcher } from "./chunk-glob.js";
import { createHash } from "node:crypto";
// src/text/wildcard.ts
/** `*` for any letters and `?` for one, slashes included; everything else is itself. At most text × pattern steps. */
function fitsWildcard(pattern, text) {
	let at = 0;
	let star = -1;
	let from = 0;
	for (let read = 0; read < text.length;) {
		const sign = pattern[at];
		if (sign === "*") {
			star = at;
			from = read;
			at += 1;
		} else if (sign === "?" || sign === text[read]) {
			at += 1;
			read += 1;
		} else if (star >= 0) {
			at = star + 1;
			from += 1;
			read = from;
		} else return false;
	}
	return [...pattern.slice(at)].every((sign) => sign === "*");
}
// src/app/selection.ts
/** Which benchmarks a command is about: by name, suite and shard; and what to say where none fits. */
/** A benchmark's shard follows from its name alone, so both sides agree on it. */
function selection(options, config) {
	checkSuites(options, config);
	const { shard, suites } = options;
	const fits = filterOf(options.filters);
	return (discovered) => {
		const { id } = discovered;
		if (suites.length > 0 && !suites.includes(id.suite) || !fits(discovered)) return false;
		return shard === void 0 || shardOf(id, shard.count) === shard.index;
	};
}
/** Of names alone, whichever suites are configured: what a recorded measuring was asked for. */
function asksFor({ suites, filters }) {
	const fits = filterOf(filters);
	return (id) => (suites.length === 0 || suites.includes(id.suite)) && fits({ id });
}
/** As they are typed. */
function askedOptions({ suites, filters }) {
	return [...suites.map((value) => ({
		option: "--suite",
		value
	})), ...filters.map((value) => ({
		option: "--filter",
		value
	}))];
}
function filterOf(filters) {
	if (filters.length === 0) return () => true;
	const fits = filters.map(matcherOf);
	return (discovered) => callableNames(discovered.id).some((name) => fits.some((isMatch) => isMatch(name))) || hidesWanted(discovered, filters);
}
/** What does not load may hold what is asked for: that it has no result must be reported, as if no filter were there. */
function hidesWanted({ id, failure, isUnlisted }, filters) {
	if (failure === void 0) return false;
	if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
	const below = callableNames(id).map((name) => `${name}/`);
	return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}
function checkSuites({ suites }, config) {
	const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown === void 0) return;
	const known = config.suites.map(({ name }) => name).join(", ");
	throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: "suites are named in the configuration: suites[].name" });
}
/**
* A filter is a name, or a glob. Names hold parentheses, brackets, braces and slashes of their own, so a glob also fits as
* if only its stars and question marks were special, and matched slashes too.
*/
function matcherOf(filter) {
	const isMatch = globMatcher(filter);
	return (name) => isMatch(name) || fitsWildcard(filter, name);
}
/** What alone need be looked for, so that finding one benchmark does not load hundreds of files. */
function scopeOf(options, config) {
	checkSuites(options, config);
	const { suites, filters } = options;
	return {
		suites,
		mayHold: filters.length === 0 ? void 0 : (suite) => mayHold(filters, suite)
	};
}
/** A file is only left out where nothing in it can fit. */
function mayHold(filters, suite) {
	const starts = startsOf(filters);
	const reaches = (path, start) => path.startsWith(start) || start.startsWith(path);
	return (title) => starts.some((start) => start === title || [`${title}/`, `${suite}/${title}/`].some((path) => reaches(path, start)));
}
/** What precedes each filter's first special sign. */
function startsOf(filters) {
	return filters.map((filter) => filter.replace(/[\\*?[\](){}!+@|^$].*$/s, ""));
}
/** 1-based. */
function shardOf(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
/** `found`: all there are. */
function nothingFits({ suites, filters }, found) {
	const inSuites = found.filter(({ id }) => suites.length === 0 || suites.includes(id.suite));
	const names = inSuites.map(({ id }) => id.name);
	const shown = filters.map((filter) => JSON.stringify(filter)).join(", ");
	const hint = `flamegate measure --list shows every name; ${likely(filters, names)}`;
	if (filters.length === 0) {
		const message = `Cannot measure anything as suite ${suites.join(", ")} holds no benchmark`;
		return new GateError("SUITE_EMPTY", message, { hint });
	}
	const unloaded = inSuites.find(({ failure }) => failure !== void 0);
	const why = unloaded?.failure === void 0 ? "" : `; ${unloaded.id.name} does not load: ${unloaded.failure.message}`;
	const message = `Cannot measure anything as --filter must fit a benchmark's name: none of ${names.length} fits ${shown}${why}`;
	return new GateError("SUITE_EMPTY", message, { hint });
}
const mostShown = 5;
/** Names that contain the filter's words, else the most similar one. */
function likely(filters, names) {
	const plain = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
	const wanted = filters.map(plain).filter((text) => text !== "");
	const holding = names.filter((name) => wanted.some((text) => plain(name).includes(text)));
	const near = filters.flatMap((filter) => nearest(filter, names) ?? []);
	const lastParts = names.filter((name) => filters.some((filter) => nearest(lastOf(filter), [lastOf(name)]) !== void 0));
	const found = [.../* @__PURE__ */ new Set([
		...holding,
		...near,
		...lastParts
	])];
	const listed = (some) => some.map((name) => JSON.stringify(name)).join(", ");
	if (found.length > 0) return `did you mean ${listed(found.slice(0, mostShown))}?`;
	return names.length === 0 ? "there is none" : `for example ${listed(names.slice(0, mostShown))}`;
}
function lastOf(name) {
	return name.split("/").at(-1) ?? name;
}
export { selection as a, scopeOf as i, asksFor as n, nothingFits as r, askedOptions as t };
