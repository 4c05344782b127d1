// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	usec: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	msec: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	sec: ["ns", 1e9],
	minutes: ["ns", 6e10],
	minute: ["ns", 6e10],
	min: ["ns", 6e10],
	hours: ["ns", 36e11],
	hour: ["ns", 36e11],
	bytes: ["B", 1],
	byte: ["B", 1],
	b: ["B", 1],
	kilobytes: ["B", 1024],
	kilobyte: ["B", 1024],
	kb: ["B", 1024],
	kib: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	megabyte: ["B", 1024 ** 2],
	mb: ["B", 1024 ** 2],
	mib: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	gigabyte: ["B", 1024 ** 3],
	gb: ["B", 1024 ** 3],
	gib: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1],
	goroutines: ["count", 1],
	exceptions: ["count", 1],
	lock_samples: ["count", 1]
};
function toBaseUnit(type, unit) {
	const spelled = unit.replace(/^[\u00b5\u03bc]/, "u").toLowerCase();
	const [name, factor] = (Object.hasOwn(base, spelled) ? base[spelled] : void 0) ?? [unit === "" ? "count" : unit, 1];
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
function modeOfType(type) {
	if (type.startsWith("alloc")) return "alloc";
	return type.startsWith("inuse") ? "inuse" : type;
}
export { modeOfType, toBaseUnit, toPprofUnit };
