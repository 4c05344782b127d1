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
/** `file` and `name` as the profiler gave them. */
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
	if (/^(node:|native |internal\/)/.test(file)) return "runtime";
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
export { originOf as n, languageOfFile as t };
