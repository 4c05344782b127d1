import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { columnsOf, createStackTree, placeOf, totalOf } from "./chunk-stack-columns.js";
// src/profile/align-positions.ts
const mostPairs = 1e6;
function alignPositions(baseline, candidate, candidateLine) {
	const like = (a, b) => {
		const line = candidateLine?.(a.line);
		if (line !== void 0) return line === b.line && a.column === b.column ? 4 : 0;
		return candidateLine === void 0 ? likeness(a, b) : Math.min(1, likeness(a, b));
	};
	return numbered(baseline.length * candidate.length > mostPairs ? byOrder(baseline, candidate) : bestPairs(baseline, candidate, like), baseline, candidate);
}
function likeness(a, b) {
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
// src/profile/names/go-names.ts
function normalizeGoName(name) {
	return withoutBrackets(name).replace(/\.abi(?:0|internal)$/, "");
}
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
// src/profile/names/js-names.ts
const tierMark = /^(?:(?:JS|LazyCompile|Function|Callback|Script|Eval):[~^*+]?|[~^*+](?=[\p{ID_Start}$_(]))/u;
function normalizeJsName(name) {
	const plainName = name.replace(tierMark, "").replace(/ (?:\S+:\/\/\/?|\/|node:)\S*:\d+(?::\d+)?$/, "").replace(/ \[as [^\]]*\]$/, "").replace(/^async (?=[\p{ID_Start}$_])/u, "").replace(/^(?:bound )+(?=bound )/, "").replace(/(?<=[\p{ID_Continue}])\$\d+$/u, "");
	return isAnonymous(plainName) ? "" : plainName;
}
function isAnonymous(name) {
	return /^(?:|\(?<?anonymous>?\)?|\(anonymous function\))$/.test(name);
}
// src/profile/names/jvm-names.ts
const unstable = [
	[/_\[[0-9jikw]\]$/, ""],
	[/^L([\w/$]+);(?:::|\.)/, "$1."],
	[/\$\$Lambda(?:[$.]\d+)?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$$$$Lambda"],
	[/(LambdaForm\$(?:D?MH|BMH|VH|[A-Za-z]+))(?:[$/.]\d+(?![\dx]))?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$1"],
	[/(Generated(?:Method|Constructor|SerializationConstructor)Accessor)\d+/g, "$1"],
	[/(\$\$(?:FastClass|Enhancer|KeyFactory)By\w*?CGLIB\$\$)[0-9a-f]+/g, "$1"],
	[/(ByteBuddy|HibernateProxy|MockitoMock)\$\w{6,}/g, "$1"],
	[/(\$Proxy)\d+/g, "$1"],
	[/(lambda\$[\w$]*?)\$\d+(?=$|\()/g, "$1"],
	[/(?<=[\w$])\+0x[0-9a-f]+/g, ""]
];
function normalizeJvmName(name) {
	const stable = unstable.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
	return stable.includes("/") && !stable.includes(" ") ? stable.replaceAll("/", ".") : stable;
}
// src/profile/names/native-names.ts
function normalizeNativeName(name) {
	return name.replace(/_\[[0-9jikw]\]$/, "").replace(/\+0x[0-9a-f]+$/, "").replace(/@@?[A-Z][\w.]*$/, "").replaceAll(/ ?\[clone [^\]]*\]/g, "").replace(/(?:\.(?:constprop|isra|part|cold|llvm|lto_priv|localalias)(?:\.\d+)*)+$/, "").replaceAll(/\[abi:\w+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
}
// src/profile/names/python-names.ts
function normalizePythonName(name) {
	return name.replace(/ \([^()]*\.pyx?:\d+\)$/, "").replace(/:\d+$/, "").replace(/^process \d+:/, "process:").replace(/^tid:\d+$/, "tid").replace(/^thread \((?:0x[0-9A-Fa-f]+|\d+)\)/, "thread").replace(/^(Thread|ThreadPoolExecutor|Dummy)-\d+(?:_\d+)?(?= |$)/, "$1");
}
// src/profile/frame-name.ts
function stableName(frame) {
	switch (frame.language) {
		case "js": return normalizeJsName(frame.name);
		case "go": return normalizeGoName(frame.name);
		case "python": return normalizePythonName(frame.name);
		case "jvm": return normalizeJvmName(frame.name);
		case "native": return normalizeNativeName(frame.name);
		case "unknown": return unknownName(frame.name);
	}
}
function unknownName(name) {
	const native = normalizeNativeName(name);
	if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normalizeJsName(native);
	if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalizePythonName(native);
	if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normalizeJvmName(native);
	return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normalizeGoName(native) : native;
}
// src/profile/frame-key.ts
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
				const keyed = toFunction(entry, ordinals.get(entry.base)?.[side]?.get(entry.position));
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
	const given = frame.file === void 0 || frame.file === "" ? void 0 : placeOf(frame.file, roots);
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
function toFunction(entry, ordinal) {
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
function kindOf(frame, place) {
	if (place?.kind === "dependency" || place?.kind === "runtime") return place.kind;
	return place?.kind === "repository" ? "user" : frame.kind;
}
function findOrdinals(sides, named, options) {
	const positions = positionsOf(named);
	for (const [base, perSide] of positions) if (!(base.startsWith(" (") || base === "(anonymous)") && perSide.every((known) => known.size < 2)) positions.delete(base);
	if (positions.size > 0) noteCallers(sides, named, positions);
	const ordinals = /* @__PURE__ */ new Map();
	for (const [base, perSide] of positions) ordinals.set(base, ordinalsOf(perSide, base, options));
	return ordinals;
}
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
		const { size, parents, items } = columnsOf(profile);
		for (let node = 1; node < size; node++) {
			const callee = names[items[node] ?? -1];
			const parent = parents[node] ?? 0;
			const caller = parent === 0 ? void 0 : names[items[parent] ?? -1];
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
// src/profile/merged-path.ts
const preemption = /^runtime\.asyncPreempt(?: \(|$)/;
function createPathReader(names, preempted) {
	const idle = names.indexOf("(idle)");
	const root = names.indexOf("(root)");
	const preempting = names.map((name) => preempted === "caller" && preemption.test(name));
	let keys = /* @__PURE__ */ new Int32Array(256);
	let length = 0;
	let line = 0;
	const climb = ({ parents, items }, leaf, frames) => {
		length = 0;
		for (let node = leaf; node !== 0; node = parents[node] ?? 0) {
			const key = frames[items[node] ?? -1];
			if (key === void 0) throw new RangeError(`Stack names frame ${items[node]} of ${frames.length}`);
			if (key === idle) return false;
			if (length === keys.length) keys = widened(keys);
			keys[length++] = key;
		}
		while (length > 0 && keys[length - 1] === root) length--;
		return true;
	};
	return {
		get keys() {
			return keys;
		},
		get length() {
			return length;
		},
		get line() {
			return line;
		},
		read(columns, node, frames) {
			const last = node === 0 ? 0 : columns.items[node] ?? 0;
			line = last < 0 ? ~last : 0;
			if (!climb(columns, last < 0 ? columns.parents[node] ?? 0 : node, frames)) return false;
			keys.subarray(0, length).reverse();
			if (length > 1 && preempting[keys[length - 1] ?? 0] === true) {
				length--;
				line = 0;
			}
			return true;
		}
	};
}
function widened(array) {
	const wider = new Int32Array(2 * array.length);
	wider.set(array);
	return wider;
}
// src/profile/merged-stacks.ts
function createStackMerger({ columns, keys, recursion }) {
	const fold = recursion === "fold" ? createFolder(keys) : void 0;
	let starts = /* @__PURE__ */ new Int32Array(1024);
	let paths = /* @__PURE__ */ new Int32Array(16384);
	let values = new Float64Array(1024 * columns);
	let slots = (/* @__PURE__ */ new Int32Array(2048)).fill(-1);
	let hashes = /* @__PURE__ */ new Int32Array(1024);
	let size = 0;
	const isEqual = (stack, path) => {
		const start = starts[stack] ?? 0;
		if ((starts[stack + 1] ?? 0) - start !== path.length) return false;
		const { keys: wanted } = path;
		for (let i = path.length - 1; i >= 0; i--) if (paths[start + i] !== wanted[i]) return false;
		return true;
	};
	const grow = () => {
		starts = widen(starts, new Int32Array(2 * starts.length));
		hashes = widen(hashes, new Int32Array(2 * hashes.length));
		values = widen(values, new Float64Array(2 * values.length));
		slots = new Int32Array(2 * slots.length).fill(-1);
		const mask = slots.length - 1;
		for (let stack = 0; stack < size; stack++) {
			let slot = (hashes[stack] ?? 0) & mask;
			while (slots[slot] !== -1) slot = slot + 1 & mask;
			slots[slot] = stack;
		}
	};
	const insert = (path, hash) => {
		const start = starts[size] ?? 0;
		while (start + path.length > paths.length) paths = widen(paths, new Int32Array(2 * paths.length));
		paths.set(path.keys.subarray(0, path.length), start);
		hashes[size] = hash;
		starts[size + 1] = start + path.length;
		return size++;
	};
	const find = (path) => {
		if (size + 2 > hashes.length) grow();
		const hash = hashOf(path);
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let found = slots[slot] ?? -1; found !== -1; found = slots[slot] ?? -1) {
			if (hashes[found] === hash && isEqual(found, path)) return found;
			slot = slot + 1 & mask;
		}
		slots[slot] = size;
		return insert(path, hash);
	};
	return {
		add(path, column, value) {
			const at = find(fold === void 0 ? path : fold(path)) * columns + column;
			values[at] = (values[at] ?? 0) + value;
		},
		stacks: () => ({
			size,
			starts,
			paths,
			values
		})
	};
}
function createFolder(keys) {
	const placeOf = new Int32Array(keys).fill(-1);
	return (path) => {
		const open = [];
		for (let i = 0; i < path.length; i++) {
			const key = path.keys[i] ?? 0;
			const again = placeOf[key] ?? -1;
			if (again === -1) placeOf[key] = open.push(key) - 1;
			else for (const closed of open.splice(again + 1)) placeOf[closed] = -1;
		}
		for (const key of open) placeOf[key] = -1;
		return {
			keys: Int32Array.from(open),
			length: open.length
		};
	};
}
function hashOf({ keys, length }) {
	let hash = length;
	for (let i = 0; i < length; i++) {
		hash = Math.imul(hash ^ (keys[i] ?? 0), 2246822507);
		hash ^= hash >>> 15;
	}
	return hash;
}
function widen(array, wider) {
	wider.set(array);
	return wider;
}
// src/profile/merged-tree.ts
function mergeProfiles(inputs, options) {
	const indices = /* @__PURE__ */ new Map([["", 0]]);
	const frames = inputs.map(({ keys }) => Int32Array.from(keys, (key) => indexOf(indices, key)));
	const keys = [...indices.keys()];
	const path = createPathReader(keys, options.preemption ?? "keep");
	const visit = (add) => {
		for (const [index, input] of inputs.entries()) visitStacks(input, frames[index] ?? /* @__PURE__ */ new Int32Array(), path, add);
	};
	const stacks = once(() => {
		const merged = createStackMerger({
			...options,
			keys: keys.length
		});
		visit((column, value) => merged.add(path, column, value));
		return merged.stacks();
	});
	return {
		columns: options.columns,
		keys,
		...mergeFunctions(keys, options.columns, {
			path,
			visit
		}),
		stacks,
		nodes: once(() => toNodes(stacks(), options.columns))
	};
}
function indexOf(indices, key) {
	const known = indices.get(key);
	if (known !== void 0) return known;
	indices.set(key, indices.size);
	return indices.size - 1;
}
function once(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
function visitStacks({ profile, type, column }, frames, path, add) {
	const columns = columnsOf(profile);
	const { size, values, width } = columns;
	for (let node = 0; node < size; node++) {
		const value = values[node * width + type] ?? 0;
		if (value !== 0 && path.read(columns, node, frames)) add(column, value);
	}
}
function mergeFunctions(keys, columns, { path, visit }) {
	const self = new Float64Array(keys.length * columns);
	const total = new Float64Array(keys.length * columns);
	const lines = [];
	const seen = new Int32Array(keys.length);
	const order = [];
	let stack = 0;
	visit((column, value) => {
		stack++;
		total[column] = (total[column] ?? 0) + value;
		const { keys: all, length } = path;
		for (let i = 0; i < length; i++) {
			const key = all[i] ?? 0;
			if (seen[key] === stack) continue;
			if (seen[key] === 0) order.push(key);
			seen[key] = stack;
			total[key * columns + column] = (total[key * columns + column] ?? 0) + value;
		}
		const leaf = length === 0 ? 0 : all[length - 1] ?? 0;
		self[leaf * columns + column] = (self[leaf * columns + column] ?? 0) + value;
		if (path.line === 0 || leaf === 0) return;
		const known = lines[leaf] ?? /* @__PURE__ */ new Map();
		lines[leaf] = known;
		addLine(known, path.line, {
			columns,
			column,
			value
		});
	});
	const toFunction = (key) => ({
		key: keys[key] ?? "",
		self: self.subarray(key * columns, (key + 1) * columns),
		total: total.subarray(key * columns, (key + 1) * columns),
		lines: lines[key] ?? noLines
	});
	return {
		root: toFunction(0),
		functions: new Map(order.map((key) => [keys[key] ?? "", toFunction(key)]))
	};
}
const noLines = /* @__PURE__ */ new Map();
function addLine(lines, line, { columns, column, value }) {
	const values = lines.get(line) ?? new Float64Array(columns);
	values[column] = (values[column] ?? 0) + value;
	lines.set(line, values);
}
function toNodes({ size, starts, paths, values }, columns) {
	const tree = createStackTree(columns, "merged", Number.POSITIVE_INFINITY);
	for (let stack = 0; stack < size; stack++) {
		let node = 0;
		for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) node = tree.child(node, paths[at] ?? 0);
		for (let column = 0; column < columns; column++) tree.add(node, column, values[stack * columns + column] ?? 0);
	}
	const { parents, items, values: self, size: nodes } = tree.columns();
	const total = self.slice();
	for (let node = nodes - 1; node > 0; node--) {
		const parent = parents[node] ?? 0;
		for (let column = 0; column < columns; column++) {
			const at = parent * columns + column;
			total[at] = (total[at] ?? 0) + (total[node * columns + column] ?? 0);
		}
	}
	return {
		size: nodes,
		parents,
		keys: items,
		self,
		total
	};
}
// src/profile/call-tree.ts
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
	const tree = mergeProfiles(profiles.map((profile, index) => ({
		profile,
		type: typeIndex(profile, wanted),
		keys: keyed.keys[0]?.[index] ?? [],
		column: 0
	})), {
		columns: 1,
		recursion: options.recursion ?? "keep"
	});
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
		root: toRoot(tree, keyed.functions),
		functions,
		others: othersOf(profiles, type)
	};
}
function toRoot(tree, functions) {
	const children = once(() => toChildren(tree, functions));
	return {
		key: "",
		frame: rootFrame,
		self: tree.root.self[0] ?? 0,
		total: tree.root.total[0] ?? 0,
		get children() {
			return children();
		}
	};
}
function toChildren(tree, functions) {
	const { size, parents, keys, self, total } = tree.nodes();
	const children = Array.from({ length: size }, () => []);
	const sorted = (node) => (children[node] ?? []).sort((a, b) => b.total - a.total || compareKeys(a.key, b.key));
	for (let node = size - 1; node > 0; node--) {
		const key = tree.keys[keys[node] ?? 0] ?? "";
		const converted = {
			key,
			frame: functions.get(key)?.frame ?? rootFrame,
			self: self[node] ?? 0,
			total: total[node] ?? 0,
			children: sorted(node)
		};
		children[parents[node] ?? 0]?.push(converted);
	}
	return sorted(0);
}
function othersOf(profiles, shown) {
	const totals = /* @__PURE__ */ new Map();
	for (const profile of profiles) for (const [index, type] of profile.sampleTypes.entries()) {
		if (type.type === shown.type) continue;
		const known = totals.get(type.type) ?? {
			type,
			total: 0
		};
		totals.set(type.type, known);
		known.total += totalOf(profile, index);
	}
	return [...totals.values()];
}
function defaultTypeOf(profile) {
	return profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
}
function typeIndex(profile, type) {
	const index = profile.sampleTypes.findIndex((known) => known.type === type);
	if (index >= 0) return index;
	const known = profile.sampleTypes.map((each) => each.type).join(", ");
	throw new GateError("PROFILE_UNLIKE", `Cannot read the profile as its sample types must include ${type}: current value is ${known}`, { hint: "name one of them with --type; both sides of a diff must have been captured the same way" });
}
function compareKeys(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { buildCallTree, compareKeys, defaultTypeOf, keyProfiles, mergeProfiles, once, rootFrame, typeIndex };
