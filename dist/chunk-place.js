// src/profile/place.ts
/**
* The place of a profiler's file name. `roots` are the checkouts (of both sides: two temporary worktrees give one
* path), absolute and without a trailing slash; without roots relative paths count as the repository's.
*/
function placeOf(file, roots) {
	const runtime = runtimePlace(file);
	if (runtime !== void 0) return runtime;
	const plain = toPlainPath(file);
	const dependency = dependencyPlace(plain);
	if (dependency !== void 0) return dependency;
	const standard = standardLibraryPlace(plain);
	if (standard !== void 0) return standard;
	const relative = withinRoots(plain, roots);
	if (relative !== void 0) return {
		path: withoutContentHash(relative),
		kind: "repository"
	};
	return {
		path: withoutContentHash(plain),
		kind: "elsewhere"
	};
}
/** Path relative to the repository's root, or undefined for a file that is not the repository's own. */
function repositoryPath(file, roots) {
	const place = placeOf(file, roots);
	return place.kind === "repository" ? place.path : void 0;
}
function runtimePlace(file) {
	if (/^(node:|native |internal\/|<frozen |<built-in|\[native)/.test(file)) return {
		path: file,
		kind: "runtime"
	};
	if (file.startsWith("wasm://")) return {
		path: "wasm",
		kind: "elsewhere"
	};
}
/** URLs, Windows separators, bundlers' virtual schemes and cache-busting queries, reduced to a path. */
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
/**
* The innermost node_modules wins; pnpm's and Yarn's stores carry the version in the path, and so do profiles captured
* here (`node_modules/yaml@2.9.1/…`, see measure/package-versions.ts).
*/
function nodePackage(path) {
	const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
	if (match === null) return void 0;
	const [, before = "", name = "", version, rest = ""] = match;
	const escaped = name.replace("/", "[+/]").replaceAll(".", "\\.");
	const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
	const yarn = new RegExp(`/cache/${name.replace("/", "-")}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
	return place(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}
/** `…/pkg/mod/github.com/!azure/x@v1.2.3/file.go`, or the same without its beginning under `-trimpath`. */
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
	/\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/((?:runtime|internal|[a-z0-9]+)\/.*\.(?:go|s))$/,
	/^\/rustc\/[0-9a-f]+\/(.*)$/
];
function standardLibraryPlace(path) {
	for (const pattern of standardLibraries) {
		const match = pattern.exec(path);
		if (match !== null) return {
			path: match[1] ?? path,
			kind: "runtime"
		};
	}
}
/** `index-BdK3f9aX.js` and `main.3f2a1b9c.js` are one file however often they are built. */
function withoutContentHash(path) {
	return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token) => isHash(token) ? "" : whole);
}
/** Eight letters can be a word: a digit, or a capital after the first letter, makes it a hash. */
function isHash(token) {
	return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
export { repositoryPath as n, toPlainPath as r, placeOf as t };
