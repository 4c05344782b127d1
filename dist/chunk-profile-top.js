import { exitCode } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { buildCallTree } from "./chunk-call-tree.js";
import { renderTop, topDocument } from "./chunk-profile-text.js";
import { rootsMeant } from "./chunk-guess-roots.js";
import { notesOf, oneOf, parseProfileArguments, readProfileFile, readingOf, readingOptions, usage, wholeNumber } from "./chunk-profile-files.js";
import { writeResult } from "./chunk-profile-output.js";
// src/cli/profile-top.ts
function runTop(argv, io) {
	const parsed = parseProfileArguments("top", argv, {
		by: "word",
		limit: "word",
		root: "words",
		...readingOptions,
		json: "flag",
		fold: "flag",
		out: "word"
	});
	if (parsed.files.length === 0) throw usage("top", "there must be at least one profile: current value is none");
	const by = oneOf("top", parsed, "by", ["self", "total"]) ?? "self";
	const rows = wholeNumber("top", parsed, "limit");
	const reading = readingOf("top", parsed, io.cwd);
	const profiles = parsed.files.map((file) => readProfileFile(file, reading));
	const tree = buildCallTree(profiles, {
		roots: rootsMeant(parsed.words.get("root"), {
			cwd: io.cwd,
			guessed: []
		}),
		recursion: parsed.flags.has("fold") ? "fold" : "keep"
	});
	const notes = notesOf(profiles);
	const text = parsed.flags.has("json") ? `${JSON.stringify(topDocument(tree, by, {
		rows: rows ?? Number.POSITIVE_INFINITY,
		notes
	}), null, 2)}\n` : renderTop(tree, by, {
		width: io.stdoutColumns ?? 200,
		rows: rows ?? 30,
		notes
	});
	writeResult("top", text, {
		parsed,
		io,
		form: parsed.flags.has("json") ? "json" : "text"
	});
	return exitCode.pass;
}
export { runTop };
