// src/tools/go-releases.ts
function moduleNamed(text) {
	return /^module[ \t]+["'`]?([^\s"'`]+)/m.exec(text)?.[1];
}
function requiredRelease(text, module) {
	const lines = directives(text);
	if (lines.some(([verb, path, ...rest]) => {
		const target = rest[rest.indexOf("=>") + 1] ?? "";
		return verb === "replace" && path === module && /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:)/.test(target);
	})) return void 0;
	return lines.find(([verb, path]) => verb === "require" && path === module)?.[2];
}
function usedFolders(text) {
	return directives(text).flatMap(([verb, folder]) => verb === "use" && folder !== void 0 ? [folder] : []);
}
function directives(text) {
	const found = [];
	let block;
	for (const line of text.split(/\r?\n/)) {
		const plain = (line.replace(/\/\/.*$/, "").match(/"[^"]*"|`[^`]*`|[^\s()]+|[()]/g) ?? []).map((word) => word.replace(/^["`](.*)["`]$/, "$1"));
		const [first, second] = plain;
		if (first === ")") block = void 0;
		else if (block !== void 0) found.push([block, ...plain]);
		else if (second === "(") block = first;
		else if (first !== void 0) found.push(plain);
	}
	return found;
}
function releaseWords({ manifest, module, version, from }) {
	return `${manifest} takes ${module} ${version} from its release, so no change to it in this repository can show: add "replace ${module} => ${from}" to ${manifest}, or a go.work that uses both.`;
}
export { moduleNamed, releaseWords, requiredRelease, usedFolders };
