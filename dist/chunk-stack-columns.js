import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/profile/place.ts
function placeOf(file, roots) {
	const runtime = runtimePlace(file);
	if (runtime !== void 0) return runtime;
	const plain = toPlainPath(file);
	const dependency = dependencyPlace(plain);
	if (dependency !== void 0) return dependency;
	const relative = withinRoots(plain, roots);
	const standard = standardLibraryPlace(plain) ?? (relative === void 0 ? goRootPlace(plain) : void 0);
	if (standard !== void 0) return standard;
	if (relative !== void 0) return {
		path: withoutContentHash(relative),
		kind: "repository"
	};
	return {
		path: withoutContentHash(plain),
		kind: "elsewhere"
	};
}
function repositoryPath(file, roots) {
	const place = placeOf(file, roots);
	return place.kind === "repository" ? place.path : void 0;
}
function isOldNodeInternal(file) {
	return /^internal\/(?:[\w/-]+$|(?:bootstrap|main|per_context|modules\/(?:cjs|esm)|process)\/[\w/-]+\.js$|timers\.js$)/.test(file);
}
function runtimePlace(file) {
	if (/^(node:|native |<frozen |<built-in|\[native)/.test(file) || isOldNodeInternal(file)) return {
		path: file,
		kind: "runtime"
	};
	if (file.startsWith("wasm://")) return {
		path: "wasm",
		kind: "elsewhere"
	};
}
function toPlainPath(file) {
	const slashes = file.replaceAll("\\", "/");
	const path = slashes.replace(/^(?:webpack|webpack-internal|turbopack|rsc):\/\/[^/]*\/(?:\.\/)?/, "").replace(/^https?:\/\/[^/]*\//, "").replace(/^file:\/\/(?:localhost)?/, "").replace(/^\/@fs\//, "/").replace(/^\/(?=[A-Za-z]:\/)/, "").replace(/(\.(?:[cm]?[jt]sx?|vue|svelte))[?#].*$/, "$1");
	return collapseDots(slashes.includes("://") ? decoded(path) : path);
}
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
function collapseDots(path) {
	if (!/(^|\/)\.\.?\//.test(path)) return path;
	const parts = [];
	for (const part of path.split("/")) {
		if (part === ".") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
function withinRoots(path, roots) {
	const folder = roots.map((root) => toPlainPath(root).replace(/\/+$/, "")).filter((root) => path.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
	if (folder !== void 0) return path.slice(folder.length + 1);
	return /^(\/|[A-Za-z]:\/|<|\[|\()/.test(path) || path === "" ? void 0 : path;
}
function dependencyPlace(path) {
	return nodePackage(path) ?? goModule(path) ?? pythonPackage(path) ?? cargoCrate(path);
}
function place(name, rest, version) {
	const known = {
		path: rest,
		kind: "dependency",
		package: name
	};
	return version === void 0 ? known : {
		...known,
		version
	};
}
function nodePackage(path) {
	const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
	if (match === null) return void 0;
	const [, before = "", name = "", version, rest = ""] = match;
	const escaped = name.replace("/", "[+/]").replaceAll(".", "\\.");
	const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
	const yarn = new RegExp(`/cache/${name.replace("/", "-")}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
	return place(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}
function goModule(path) {
	const match = /^(?:.*\/pkg\/mod\/)?([^/@]+\.[^/@]+(?:\/[^@]*)?)@(v\d[^/]*)\/(.*)$/.exec(path);
	if (match === null || match[1] === "golang.org/toolchain") return void 0;
	const name = (match[1] ?? "").replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
	return place(name, `${name}/${match[3]}`, match[2]);
}
function pythonPackage(path) {
	const match = /\/(?:site|dist)-packages\/([^/@]+)(?:@(\d[^/]*))?((?:\/.*)?)$/.exec(path);
	if (match === null) return void 0;
	const [, first = "", version, rest = ""] = match;
	return place(first.replace(/\.(?:py|so|pyd)$/, ""), `${first}${rest}`, version);
}
function cargoCrate(path) {
	const match = /\/registry\/src\/[^/]+\/([^/]+?)-(\d+\.[^/]*)\/(.*)$/.exec(path);
	return match === null ? void 0 : place(match[1] ?? "", `${match[1]}/${match[3]}`, match[2]);
}
const standardLibraries = [
	/\/lib(?:64)?\/python\d[\d.]*t?\/(.*)$/,
	/(?:^|\/)golang\.org\/toolchain@[^/]+\/src\/(.*)$/,
	/^\/rustc\/[0-9a-f]+\/(.*)$/
];
function goRootPlace(path) {
	const own = /\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/([a-z0-9]+\/.*\.(?:go|s))$/.exec(path)?.[1];
	return own === void 0 ? void 0 : {
		path: own,
		kind: "runtime"
	};
}
function standardLibraryPlace(path) {
	for (const pattern of standardLibraries) {
		const match = pattern.exec(path);
		if (match !== null) return {
			path: match[1] ?? path,
			kind: "runtime"
		};
	}
}
function withoutContentHash(path) {
	return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token) => isHash(token) ? "" : whole);
}
function isHash(token) {
	return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
// src/profile/formats/frame-origin.ts
const languageOfExtension = {
	js: "js",
	mjs: "js",
	cjs: "js",
	jsx: "js",
	ts: "js",
	mts: "js",
	cts: "js",
	tsx: "js",
	vue: "js",
	go: "go",
	py: "python",
	pyx: "python",
	java: "jvm",
	kt: "jvm",
	scala: "jvm",
	clj: "jvm",
	groovy: "jvm",
	c: "native",
	h: "native",
	cc: "native",
	cpp: "native",
	cxx: "native",
	hpp: "native",
	inc: "native",
	rs: "native",
	zig: "native",
	s: "native",
	S: "native"
};
function languageOfFile(file) {
	if (file === void 0) return "unknown";
	if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return "js";
	if (/^<(frozen |string>|stdin>|module>)/.test(file)) return "python";
	const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
	return extension === void 0 ? "unknown" : languageOfExtension[extension] ?? "unknown";
}
function originOf(name, file, language) {
	switch (language) {
		case "js": return {
			language,
			kind: kindOfJs(name, file)
		};
		case "go": return {
			language,
			kind: kindOfGo(name, file)
		};
		case "python": return {
			language,
			kind: kindOfPython(file)
		};
		case "jvm": return {
			language,
			kind: kindOfJvm(name)
		};
		case "native": return {
			language,
			kind: kindOfNative(file)
		};
		case "unknown": return {
			language,
			kind: "user"
		};
	}
}
function kindOfJs(name, file) {
	if (file === void 0 || file === "") return name === "" || name === "(anonymous)" ? "user" : "runtime";
	if (/^(node:|native )/.test(file) || isOldNodeInternal(file)) return "runtime";
	return file.includes("/node_modules/") || file.startsWith("node_modules/") ? "dependency" : "user";
}
function kindOfGo(name, file) {
	if (file !== void 0 && (file.includes("/pkg/mod/") || /@v\d/.test(file) || file.includes("/vendor/"))) return "dependency";
	if (name.startsWith("main.")) return "user";
	if (file !== void 0 && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return "runtime";
	return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(name) ? "runtime" : "user";
}
function kindOfPython(file) {
	if (file === void 0) return "user";
	if (/[/\\](site|dist)-packages[/\\]/.test(file)) return "dependency";
	return file.startsWith("<frozen") || /[/\\]lib[/\\]python\d/.test(file) ? "runtime" : "user";
}
function kindOfJvm(name) {
	return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name) ? "runtime" : "user";
}
function kindOfNative(file) {
	if (file === void 0) return "user";
	if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return "kernel";
	return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? "native" : "user";
}
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
export { checkDepths, columnsOf, createStackTree, headerOf, languageOfFile, leastValue, originOf, placeOf, profileOfColumns, repositoryPath, toPlainPath, totalOf, withHeader, withOneType };
