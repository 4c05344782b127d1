import { languageOfFile, originOf } from "./chunk-stack-columns.js";
import { toFrame } from "./chunk-profile-builder.js";
// src/profile/formats/symbol-frame.ts
const marks = { k: {
	language: "native",
	kind: "kernel"
} };
const v8Symbol = /^(?:JS|LazyCompile|Function|Script|Eval|Callback|RegExp|Builtin|BytecodeHandler|Stub|wasm-function):/;
function toSymbolFrame(text) {
	const marked = /^(.*)_\[([a-z01])\]$/s.exec(text);
	const name = marked?.[1] ?? text;
	if (v8Symbol.test(name)) return toV8SymbolFrame(name);
	const origin = marks[marked?.[2] ?? ""];
	if (origin !== void 0) return toFrame(name, {}, origin);
	return toLocatedFrame(name) ?? toNamedFrame(name, marked !== null);
}
function toV8SymbolFrame(text) {
	const kind = text.slice(0, text.indexOf(":"));
	const given = text.slice(kind.length + 1).trimStart();
	const rest = kind === "RegExp" ? given : given.replace(/^[~^+*]'?/, "");
	if ([
		"Builtin",
		"BytecodeHandler",
		"Stub"
	].includes(kind)) return toFrame(rest, {}, {
		language: "js",
		kind: "runtime"
	});
	if (kind === "RegExp") return toFrame(`RegExp: ${rest}`, {}, {
		language: "js",
		kind: "user"
	});
	const place = /^(?:(.*?) )?([^ ]+?):(\d+)(?::(\d+))?$/s.exec(rest);
	if (place === null) return toFrame(rest, {}, originOf(rest, void 0, "js"));
	const [, name = "", file = "", line, column] = place;
	const at = column === void 0 ? {} : { column: Number(column) };
	return toFrame(name, {
		file,
		line: Number(line),
		...at
	}, originOf(name, file, "js"));
}
const rubyFrame = /^(.+) - (.+\.(?:rb|ru|rake|erb|gemspec)|<internal:[\w-]+>):(\d+)$/s;
const ranInPython = /^(?<file>[^:]+\.py[wx]?|<[^>:]+>):(?:(?!\d+:)(?<name>[^:]+):(?<line>\d+)|(?<ran>\d+) \((?<called>[^()]+)\))$/;
const definedInPython = /^(?<file>[^()]+\.py[wx]?)\((?<line>\d+)\): (?<name>.+)$/;
function saysExecutingLine(text) {
	return ranInPython.test(text);
}
function toPythonFrame(text) {
	const parts = (ranInPython.exec(text) ?? definedInPython.exec(text))?.groups;
	if (parts === void 0) return void 0;
	const { file = "" } = parts;
	const name = parts["name"] ?? parts["called"] ?? "";
	return toFrame(name, {
		file,
		line: Number(parts["line"] ?? parts["ran"])
	}, originOf(name, file, "python"));
}
function toLocatedFrame(text) {
	const [, called, source, at] = rubyFrame.exec(text) ?? [];
	if (called !== void 0) return toFrame(called, {
		file: source,
		line: Number(at)
	}, originOf(called, source, "unknown"));
	const python = toPythonFrame(text);
	if (python !== void 0) return python;
	const open = text.lastIndexOf(" (");
	if (open === -1 || !text.endsWith(")")) return void 0;
	const inside = text.slice(open + 2, -1);
	const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(inside) ?? /^(.+\.pyx?|<frozen [\w.]+>)$/.exec(inside);
	if (place === null) return void 0;
	const [, file = "", line, column] = place;
	const name = text.slice(0, open);
	const origin = originOf(name, file, languageOfFile(file));
	if (line === void 0) return toFrame(name, { file }, origin);
	return toFrame(name, {
		file,
		line: Number(line),
		column: column === void 0 ? void 0 : Number(column)
	}, origin);
}
function toNamedFrame(text, isMarked) {
	const name = tidyJava(text, isMarked);
	const language = isMarked && !name.includes("::") ? "jvm" : languageOfName(name, text);
	return toFrame(name, {}, originOf(name, void 0, language));
}
function tidyJava(name, isSure = false) {
	const tidied = /^L([\w$]+(?:\/[\w$]+)*)(?:;?::|;\.)(.*)$/s.exec(name);
	if (tidied?.[1] !== void 0 && /[;/]/.test(name)) return `${tidied[1].replaceAll("/", ".")}.${tidied[2]}`;
	if (!/^[\w$]+(?:\/[\w$]+)+(?:[./][\w$.<>+]+)?(?:\[\])*$/.test(name)) return name;
	return isSure || /\/[A-Z$_][^/]*$/.test(name) ? name.replaceAll("/", ".") : name;
}
function toCalledFrame(name, place, language) {
	const isJava = language === "jvm";
	const tidied = isJava || language === "unknown" && !place.file ? tidyJava(name, isJava) : name;
	return toFrame(tidied, place, originOf(tidied, place.file || void 0, tidied === name ? language : "jvm"));
}
function languageOfName(name, asGiven) {
	if (name !== asGiven) return "jvm";
	if (/^\(?(anonymous|garbage collector|program|idle|root)\)$/.test(name)) return "js";
	if (/^(java|javax|jdk|sun|com|org|io|net|kotlin|scala)(\.[\w$]+){2,}/.test(name)) return "jvm";
	if (/^(runtime|main|sync|syscall|internal)[./]\S*\w|^[\w-]+\.[a-z]+\/\S+\.\S/.test(name)) return "go";
	return name.includes("::") ? "native" : "unknown";
}
export { saysExecutingLine, tidyJava, toCalledFrame, toSymbolFrame };
