// src/profile/changed-lines.ts
function parseUnifiedDiff(text) {
	const files = [];
	let hunk;
	for (const line of text.split(/\r?\n/)) {
		const current = files.at(-1);
		if (hunk !== void 0 && (hunk.left > 0 || hunk.right > 0)) takeLine(hunk, line);
		else if (line.startsWith("diff --git ")) {
			files.push(openFile(line));
			hunk = void 0;
		} else if (current !== void 0 && line.startsWith("@@")) {
			hunk = openHunk(line);
			if (hunk !== void 0) current.hunks.push(hunk);
		} else if (current !== void 0 && current.hunks.length === 0) takeHeader(current, line);
	}
	return files.map(closeFile);
}
function openFile(line) {
	const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
	return {
		path: unquoted(match?.[2] ?? ""),
		from: unquoted(match?.[1] ?? ""),
		state: "modified",
		hunks: []
	};
}
function takeHeader(file, line) {
	if (line.startsWith("new file")) file.state = "added";
	else if (line.startsWith("deleted file")) file.state = "deleted";
	else if (line.startsWith("rename from ")) file.from = unquoted(line.slice(12));
	else if (line.startsWith("rename to ")) file.path = unquoted(line.slice(10));
	else if (line.startsWith("--- ") && !line.startsWith("--- /dev/null")) file.from = headerPath(line, "a/");
	else if (line.startsWith("+++ ") && !line.startsWith("+++ /dev/null")) file.path = headerPath(line, "b/");
}
function headerPath(line, prefix) {
	const path = unquoted(line.slice(4).replace(/\t.*$/, ""));
	return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
function unquoted(path) {
	const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
	if (!inner.includes("\\")) return inner;
	const bytes = [];
	for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
	else bytes.push(...new TextEncoder().encode(piece.startsWith("\\") ? piece.slice(1) : piece));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
function openHunk(line) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
	if (match === null) return void 0;
	const baseline = {
		start: Number(match[1]),
		count: Number(match[2] ?? 1)
	};
	const candidate = {
		start: Number(match[3]),
		count: Number(match[4] ?? 1)
	};
	return {
		left: baseline.count,
		right: candidate.count,
		baseline,
		candidate,
		nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
		nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
		heading: match[5] ?? "",
		runs: [],
		open: false
	};
}
function takeLine(hunk, line) {
	const sign = line[0] ?? " ";
	if (sign === "\\") return;
	if (sign !== "+" && sign !== "-") {
		hunk.open = false;
		hunk.left--;
		hunk.right--;
		hunk.nextLeft++;
		hunk.nextRight++;
		return;
	}
	if (!hunk.open) hunk.runs.push({
		baseline: hunk.nextLeft,
		candidate: hunk.nextRight,
		removed: [],
		added: []
	});
	hunk.open = true;
	const run = hunk.runs.at(-1);
	if (sign === "+") {
		run?.added.push(line.slice(1));
		hunk.right--;
		hunk.nextRight++;
	} else {
		run?.removed.push(line.slice(1));
		hunk.left--;
		hunk.nextLeft++;
	}
}
function closeFile(file) {
	const hunks = file.hunks.flatMap(({ runs, heading }) => runs.map((run) => ({
		baseline: rangeOf(run.baseline, run.removed.length),
		candidate: rangeOf(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		from: file.from === path ? void 0 : file.from,
		state: file.state,
		hunks
	};
}
function rangeOf(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
function candidateLineIn(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return (path, line) => {
		let shift = 0;
		for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
			if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
			if (line < baseline.start + baseline.count) return void 0;
			shift += candidate.count - baseline.count;
		}
		return line + shift;
	};
}
export { candidateLineIn, parseUnifiedDiff, renamedFilesOf };
