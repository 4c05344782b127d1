// src/production/cost-kind.ts
const wall = /^(?:wall|real|elapsed)/;
const allocation = /^(?:alloc|malloc|object_alloc|heap-samples)/;
const neither = /^(?:inuse|in_use|live|heap-live|retained|goroutine|thread|mutex|block|lock|monitor|contention|delay|wait|off.?cpu|exception|sleep|park|io\b|socket|file|gc\b)/;
/** Undefined for types whose shares say nothing of cost: memory in use, locks, goroutines, exceptions. */
function costKindOf({ type, unit }) {
	const name = type.toLowerCase();
	if (neither.test(name)) return void 0;
	if (wall.test(name)) return "wall";
	return allocation.test(name) || unit === "B" ? "heap" : "cpu";
}
/** The type it shows by default, unless that says nothing here and another does: Go's heap profiles show what is in use. */
function withTellingType(profile) {
	const shown = profile.sampleTypes[profile.defaultType];
	if (shown === void 0 || costKindOf(shown) !== void 0) return profile;
	const isCost = profile.sampleTypes.map((type) => costKindOf(type) !== void 0);
	const inBytes = profile.sampleTypes.findIndex(({ unit }, at) => isCost[at] === true && unit === "B");
	const other = inBytes >= 0 ? inBytes : isCost.indexOf(true);
	return other < 0 ? profile : {
		...profile,
		defaultType: other
	};
}
/** Shares of wall-clock time are labeled so. */
function clockOf(type) {
	return costKindOf(type) === "wall" ? { clock: "wall" } : {};
}
export { costKindOf as n, withTellingType as r, clockOf as t };
