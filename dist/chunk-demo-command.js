import { inkOf } from "./chunk-io.js";
import { makeTemporaryFolder, runMeasuring } from "./chunk-measuring.js";
import { openOutputs } from "./chunk-output-files.js";
import { writeReport } from "./chunk-write-report.js";
import { exitCode, shown, shownJson, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git } from "./chunk-git.js";
import { renderJson } from "./chunk-for-compare.js";
import { renderTerminal } from "./chunk-for-action-compare-gate.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { randomInt } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { mkdir, rm, writeFile } from "node:fs/promises";
// src/cli/demo-repository.ts
const slowFunction = "readString";
const lexer = `/** Tokens of a small object notation. */
export function tokenize(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) at += 1;
    else if (code === 34) at = readString(text, at, tokens);
    else if ((code >= 48 && code <= 57) || code === 45) at = readNumber(text, at, tokens);
    else if (code >= 97 && code <= 122) at = readWord(text, at, tokens);
    else {
      tokens.push({ type: 'mark', value: text[at] });
      at += 1;
    }
  }
  return tokens;
}

function readString(text, start, tokens) {
  const end = text.indexOf('"', start + 1);
  tokens.push({ type: 'string', value: text.slice(start + 1, end) });
  return end + 1;
}

function readNumber(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && '0123456789.e'.includes(text[at])) at += 1;
  tokens.push({ type: 'number', value: Number(text.slice(start, at)) });
  return at;
}

function readWord(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at += 1;
  tokens.push({ type: 'word', value: text.slice(start, at) });
  return at;
}
`;
const slowReadString = `function readString(text, start, tokens) {
  const characters = [];
  let at = start + 1;
  while (text[at] !== '"') {
    if (/\\\\/.test(text[at]) && text[at + 1] === 'u') {
      characters.push(String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)));
      at += 6;
    } else {
      characters.push(text[at]);
      at += 1;
    }
  }
  tokens.push({ type: 'string', value: characters.join('') });
  return at + 1;
}
`;
const parser = `import { tokenize } from './lexer.js';

/** A tree of plain objects, arrays, strings and numbers. */
export function parse(text) {
  const tokens = tokenize(text);
  let at = 0;
  return readValue();

  function readValue() {
    const token = tokens[at++];
    if (token.type !== 'mark') return token.value;
    return token.value === '{' ? readObject() : readArray();
  }

  function readObject() {
    const object = {};
    while (tokens[at].value !== '}') {
      const key = tokens[at].value;
      at += 2;
      object[key] = readValue();
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return object;
  }

  function readArray() {
    const array = [];
    while (tokens[at].value !== ']') {
      array.push(readValue());
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return array;
  }
}
`;
const printer = `/** The text of a tree, with sorted keys. */
export function print(value) {
  if (Array.isArray(value)) return '[' + value.map(print).join(',') + ']';
  if (typeof value === 'object' && value !== null) return printObject(value);
  return JSON.stringify(value);
}

function printObject(object) {
  const keys = Object.keys(object).sort();
  return '{' + keys.map((key) => '"' + key + '":' + print(object[key])).join(',') + '}';
}
`;
const checksum = `/** Adler-32 of the UTF-16 units of a text. */
export function checksum(text) {
  let low = 1;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    low = (low + text.charCodeAt(at)) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
`;
const sample = `/** The document every benchmark reads. */
export function makeDocument(records) {
  const rows = [];
  for (let id = 0; id < records; id++) {
    rows.push(
      '{"id":' + id + ',"name":"record number ' + id + '","city":"' + ['Lisbon', 'Osaka', 'Quito'][id % 3] +
        '","note":"a sentence of ordinary length, as people write them","scores":[' + id + ',' + id * 0.5 + ',' + id * 3 + ']}',
    );
  }
  return '[' + rows.join(',') + ']';
}
`;
const bench = `import { tokenize } from '../src/lexer.js';
import { parse } from '../src/parser.js';
import { print } from '../src/printer.js';
import { makeDocument } from './document.js';

const text = makeDocument(200);
const tree = parse(text);

export default (bench) => {
  bench.add('tokenize a document', () => tokenize(text));
  bench.add('print a tree', () => print(tree));
};
`;
const config = `version: 1
setup: []
measure: { proof: off }
suites:
  - name: demo
    harness: tinybench
    files: bench-config/**/*.bench.js
    paths: [src/**, bench-config/**]
    metrics: [time, alloc]
    profile: { cpu: v8, heap: v8 }
    warmup: 50ms
    measure: 120ms
policy:
  threshold: 5%
  margin: 2.5%
  alpha: 0.01
baseline: { store: "dir:.flamegate/store" }
`;
const readme = `# tiny-notation

Reads and prints a small object notation.
`;
function firstCommit() {
	return /* @__PURE__ */ new Map([
		["README.md", readme],
		[".gitignore", ".flamegate/\n"],
		["package.json", "{ \"name\": \"tiny-notation\", \"version\": \"1.0.0\", \"private\": true, \"type\": \"module\" }\n"],
		["src/lexer.js", lexer],
		["src/parser.js", parser],
		["src/printer.js", printer],
		["src/checksum.js", checksum],
		["bench-config/document.js", sample],
		["bench-config/notation.bench.js", bench],
		["bench-config/flamegate.yml", config]
	]);
}
function secondCommit(change) {
	if (change === "clean") return /* @__PURE__ */ new Map([["README.md", `${readme}\nKeys are printed in order.\n`], ["src/printer.js", `// Keys are sorted so that equal trees print alike.\n${printer}`]]);
	const start = lexer.indexOf("function readString");
	const end = lexer.indexOf("function readNumber");
	return /* @__PURE__ */ new Map([["src/lexer.js", `${lexer.slice(0, start)}${slowReadString}\n${lexer.slice(end)}`], ["src/checksum.js", checksum.replace("/** Adler-32", "/** Adler-32 checksum")]]);
}
// src/cli/demo-command.ts
const help = `
usage: flamegate demo [--clean] [--out DIR] [--seed N] [--json]

Makes a small git repository whose newest commit slows one function down, runs the whole gate on it, prints the verdict
and writes comment.md, report.html and the pictures. Takes about a minute; needs git and nothing else.

  --clean     the newest commit changes nothing that runs; the gate should block nothing
  --out DIR   where to write (default: flamegate-demo)
  --seed N    order of processes (default: drawn, and printed)
  --json      one JSON document on stdout

Exit codes: 0 the gate did what it should: caught it, or with --clean blocked nothing · 1 it did not · 3 could not measure.

example: flamegate demo --out /tmp/demo
`;
const budget = "100s";
const demoCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("demo", argv, {
			clean: { type: "flag" },
			out: { type: "string" },
			seed: { type: "string" },
			json: { type: "flag" }
		});
		const change = given.flag("clean") ? "clean" : "slow";
		const seed = given.whole("seed") ?? randomInt(1, 1e6);
		const target = given.text("out") ?? "flamegate-demo";
		await openOutputs(resolve(io.cwd, target));
		const folder = makeTemporaryFolder();
		try {
			await makeRepository(folder, change);
			io.stderr(shown`made a repository of two commits; the newer one ${describe(change)}\n`);
			const result = await runMeasuring(io, {
				folder,
				base: "HEAD~1",
				suites: [],
				filters: [],
				purpose: "judge",
				budget,
				seed,
				reproduce: `${io.program ?? "flamegate"} demo${change === "clean" ? " --clean" : ""} --seed ${seed}`
			});
			const out = await writeReport(io, target, result);
			if (given.flag("json")) io.stdout(shownJson(renderJson(result.report)));
			else io.stdout(shownText(outcomeText(result, {
				out,
				change,
				io
			}), inkOf(io)));
			return isRight(result, change) ? exitCode.pass : exitCode.regression;
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	}
};
function describe(change) {
	return change === "slow" ? "makes one function slower" : "changes a comment and the README";
}
async function makeRepository(folder, change) {
	await git(folder, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	for (const [message, files] of [["Read and print a small notation", firstCommit()], [change === "slow" ? "Accept unicode escapes in strings" : "Say that keys are sorted", secondCommit(change)]]) {
		for (const [name, text] of files) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		}
		await git(folder, ["add", "--all"]);
		await git(folder, [
			"commit",
			"--quiet",
			"--no-verify",
			"--no-gpg-sign",
			"--message",
			message
		]);
	}
}
function outcomeText(result, { out, change, io }) {
	return `${renderTerminal(result.report, {
		color: io.color.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100,
		rows: "all"
	})}\n${change === "slow" ? slowOutcome(result) : cleanOutcome(result)}\nWritten to ${out}: comment.md, report.html, report.json, ${result.report.explanations.length > 0 ? "flame-*.svg, flame-*.png, " : ""}bundle/\n`;
}
function slowOutcome(result) {
	return isRight(result, "slow") ? `The gate caught it: ${slowFunction} was made slower, and is what the report names.` : `The gate did not catch it: ${slowFunction} was made slower. Was the machine very busy?`;
}
function cleanOutcome({ report }) {
	switch (report.verdict.outcome) {
		case "pass": return "The gate passed it, as it should: nothing that runs was changed.";
		case "inconclusive": return "The gate blocked nothing, as it should: nothing that runs was changed. This machine is too noisy to say so.";
		default: return "The gate did not pass it though nothing that runs was changed.";
	}
}
function isRight({ report }, change) {
	if (change === "clean") return report.verdict.outcome === "pass" || report.verdict.outcome === "inconclusive";
	const named = report.explanations.some(({ diffs }) => diffs.some(({ blame }) => blame.functions.some((blamed) => blamed.function.frame.name.includes(slowFunction))));
	return report.verdict.outcome === "fail" && named;
}
export { demoCommand };
