import { git } from "./chunk-git.js";
// src/git/unified-diff.ts
async function unifiedDiff(repository, sides) {
	const whole = await git(repository, [
		...lineByLine,
		"--find-renames",
		...sides,
		"--"
	]);
	const code = holdsBinary.test(whole) ? await hiddenCode(repository, sides) : [];
	const files = whole.split(/^(?=diff --git )/m);
	const heads = new Set(files.map(headOf));
	const hidden = new Set(code.filter((path) => heads.has(headFor(path))));
	if (hidden.size === 0) return whole;
	const shownHeads = new Set([...hidden].map(headFor));
	const others = files.filter((file) => !shownHeads.has(headOf(file)));
	const paths = [...hidden].map((path) => `:(top,literal)${path}`);
	const shown = await git(repository, [
		...lineByLine,
		"--text",
		"--no-renames",
		...sides,
		"--",
		...paths
	]);
	return [...others.map((file) => file.trimEnd()), shown].join("\n");
}
function headOf(file) {
	return file.split("\n", 1)[0] ?? "";
}
function headFor(path) {
	return `diff --git a/${path} b/${path}`;
}
const lineByLine = [
	"diff",
	"--unified=0",
	"--no-color",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-cr-at-eol",
	"--src-prefix=a/",
	"--dst-prefix=b/"
];
const holdsBinary = /^Binary files .* differ$/m;
async function hiddenCode(repository, sides) {
	return (await git(repository, [
		"diff",
		"--numstat",
		"--no-renames",
		"-z",
		...sides,
		"--"
	])).split("\0").flatMap((line) => /^-\t-\t(.+)$/s.exec(line)?.[1] ?? []).filter((path) => isCode.test(path));
}
const isCode = /\.(?:[cm]?[jt]sx?|pyx?|go|rs|java|kts?|scala|[ch]|cc|hh|[ch](?:pp|xx)|rb|php|cs|swift)$/;
export { unifiedDiff };
