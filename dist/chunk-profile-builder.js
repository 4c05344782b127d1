import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { malformed } from "./chunk-malformed.js";
// src/profile/formats/stack-tree.ts
const maxFrameReferences = 1 << 26;
const maxNodes = 1 << 25;
function hasValue({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return true;
	return false;
}
function createStackTree(width, format, mostNodes = maxNodes) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(2048);
	let size = 1;
	const grow = () => {
		parents = widen(parents, parents.length * 2);
		items = widen(items, items.length * 2);
		const wider = new Float64Array(values.length * 2);
		wider.set(values);
		values = wider;
		slots = new Int32Array(slots.length * 2);
		for (let node = 1; node < size; node++) slots[freeSlot(at(parents, node), at(items, node))] = node;
	};
	const freeSlot = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		while (slots[slot] !== 0) slot = slot + 1 & mask;
		return slot;
	};
	const child = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		for (let found = at(slots, slot); found !== 0; found = at(slots, slot)) {
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
		width,
		child,
		add(node, type, value) {
			const index = node * width + type;
			values[index] = (values[index] ?? 0) + value;
		},
		parentOf: (node) => at(parents, node),
		itemOf: (node) => at(items, node),
		valueOf: (node, type) => values[node * width + type] ?? 0,
		totalOf: (type) => totalOf$1({
			size,
			width,
			values
		}, type),
		columns() {
			slots = /* @__PURE__ */ new Int32Array(0);
			return trimmed({
				size,
				width,
				parents,
				items,
				values
			});
		}
	};
}
function totalOf$1({ size, width, values }, type) {
	let total = 0;
	for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
	return total;
}
function trimmed({ size, width, parents, items, values }) {
	return {
		size,
		width,
		parents: parents.subarray(0, size),
		items: items.subarray(0, size),
		values: values.subarray(0, size * width)
	};
}
function checkDepths(columns, format) {
	const depths = new Int32Array(columns.size);
	let references = 0;
	for (let node = 1; node < columns.size; node++) {
		depths[node] = at(depths, at(columns.parents, node)) + 1;
		if (hasValue(columns, node)) references += at(depths, node);
		if (references > maxFrameReferences) throw tooLarge(format);
	}
}
function tooLarge(format) {
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
function at(array, index) {
	return array[index] ?? 0;
}
function hash(parent, item) {
	let mixed = Math.imul(parent, 2246822507) ^ Math.imul(item, 3266489909);
	mixed = Math.imul(mixed ^ mixed >>> 15, 2246822507);
	return (mixed ^ mixed >>> 13) >>> 0;
}
// src/profile/stack-columns.ts
const lowered = /* @__PURE__ */ new WeakMap();
function profileOfColumns(header, columns) {
	let stacks;
	const profile = {
		...header,
		get stacks() {
			stacks ??= toStacks(columns);
			return stacks;
		}
	};
	lowered.set(profile, {
		header,
		columns
	});
	return profile;
}
function columnsOf(profile) {
	return lower(profile).columns;
}
function headerOf(profile) {
	return lower(profile).header;
}
function withHeader(profile, changes) {
	const { header, columns } = lower(profile);
	return profileOfColumns({
		...header,
		...changes
	}, columns);
}
function lower(profile) {
	const known = lowered.get(profile);
	if (known !== void 0) return known;
	const { stacks: _, ...header } = profile;
	const made = {
		header,
		columns: toColumns(profile)
	};
	lowered.set(profile, made);
	return made;
}
function toColumns(profile) {
	const tree = createStackTree(profile.sampleTypes.length, profile.producer);
	for (const { frames, values, leafLine } of profile.stacks) {
		let node = 0;
		for (const frame of frames) node = tree.child(node, frame);
		if (leafLine !== void 0) node = tree.child(node, ~leafLine);
		for (const [type, value] of values.entries()) tree.add(node, type, value);
	}
	return tree.columns();
}
function toStacks(columns) {
	const { size, parents, items } = columns;
	const depths = new Int32Array(size);
	const stacks = [];
	for (let node = 0; node < size; node++) {
		if (node > 0) depths[node] = (depths[parents[node] ?? 0] ?? 0) + ((items[node] ?? 0) < 0 ? 0 : 1);
		if (hasValue(columns, node)) stacks.push(toStack(columns, node, depths[node] ?? 0));
	}
	return stacks;
}
function toStack({ parents, items, values, width }, leaf, depth) {
	const own = Array.from(values.subarray(leaf * width, (leaf + 1) * width));
	const last = items[leaf] ?? 0;
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(depth);
	let node = marksLine ? parents[leaf] ?? 0 : leaf;
	for (let i = depth - 1; i >= 0; i--) {
		frames[i] = items[node] ?? 0;
		node = parents[node] ?? 0;
	}
	return marksLine ? {
		frames,
		values: own,
		leafLine: ~last
	} : {
		frames,
		values: own
	};
}
function totalOf(profile, type, leftOut) {
	const { size, parents, items, values, width } = columnsOf(profile);
	const out = leftOut === void 0 ? void 0 : new Uint8Array(size);
	let total = 0;
	for (let node = 0; node < size; node++) {
		if (out !== void 0 && leftOut !== void 0 && node > 0) {
			const item = items[node] ?? 0;
			out[node] = out[parents[node] ?? 0] === 1 || item >= 0 && leftOut(item) ? 1 : 0;
		}
		if (out?.[node] !== 1) total += values[node * width + type] ?? 0;
	}
	return total;
}
function leastValue(profile, type, most) {
	const { size, values, width } = columnsOf(profile);
	let least = most;
	for (let index = type; index < size * width; index += width) {
		const value = values[index] ?? 0;
		if (value > 0 && value < least) least = value;
	}
	return least;
}
function withOneType(profile, type) {
	const { header, columns } = lower(profile);
	const kept = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const values = new Float64Array(columns.size).map((_, node) => columns.values[node * columns.width + type] ?? 0);
	return profileOfColumns({
		...header,
		sampleTypes: [kept],
		defaultType: 0
	}, {
		...columns,
		width: 1,
		values
	});
}
// src/profile/formats/profile-builder.ts
const anonymous = "(anonymous)";
const usualMostCharacters = 2 ** 28;
function createProfileBuilder(format, width, mostCharacters = usualMostCharacters) {
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
			if (characters > mostCharacters) throw tooManyCharacters(format, mostCharacters);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build(header) {
			for (let type = 0; type < width; type++) checkTotal(tree.totalOf(type), format);
			const columns = tree.columns();
			checkDepths(columns, format);
			return profileOfColumns({
				...header,
				frames
			}, columns);
		}
	};
}
function checkTotal(total, format) {
	if (!Number.isFinite(total)) throw malformed(format, "the sum of all costs", "a finite number", total);
}
function tooManyCharacters(format, mostCharacters) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		file: place.file || void 0,
		line: isPosition(place.line) ? place.line : void 0,
		column: isPosition(place.column) ? place.column : void 0,
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
export { columnsOf, createProfileBuilder, createStackTree, headerOf, leastValue, toFrame, totalOf, withHeader, withOneType };
