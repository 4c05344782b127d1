import { buildRequirements, extrasOf, groupsOf, hatchEnvironments, optionalPoetryGroups, pdmGroups } from "./chunk-python-manifest.js";
// src/tools/found.ts
function folderOf(file) {
	return file.split("/").slice(0, -1).join("/");
}
function pathFrom(folder, path) {
	const parts = [];
	for (const part of `${folder}/${path}`.split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/");
}
function isWithin(folder, file) {
	return folder === "" || file.startsWith(`${folder}/`);
}
function nearest(folders, file) {
	return folders.filter((folder) => isWithin(folder, file)).toSorted((a, b) => b.length - a.length).at(0);
}
function isPlain(path) {
	return /^[\w.][\w./-]*$/.test(path);
}
function placedIn(folder) {
	return folder === "" || !isPlain(folder) ? void 0 : folder;
}
function nameOf(word, folder, several) {
	return several ? `${word}-${folder.replaceAll(/[^A-Za-z0-9._-]+/g, "-") || "root"}` : word;
}
// src/tools/python-setup.ts
function guessPythonSetup(read, tools) {
	const has = (file) => read(file) !== void 0;
	const groups = wantedOf([...groupsOf(read).keys()]);
	const declared = [...extrasOf(read).keys()];
	const ofTox = toxExtras(read("tox.ini") ?? "").filter((name) => declared.includes(name));
	const extras = [.../* @__PURE__ */ new Set([...wantedOf(declared), ...ofTox])];
	if (has("uv.lock")) {
		const chosen = [...groups.map((name) => `--group ${name}`), ...extras.map((name) => `--extra ${name}`)];
		const beside = unlocked(read("uv.lock") ?? "", tools);
		return [["uv sync --frozen", ...chosen].join(" "), ...beside.length === 0 ? [] : [`uv pip install --quiet ${quotedAll(beside)}`]];
	}
	if (has("poetry.lock")) {
		const beside = unlocked(read("poetry.lock") ?? "", tools);
		const optional = wantedOf(optionalPoetryGroups(read));
		return [
			"poetry config --local virtualenvs.in-project true",
			`poetry install${optional.length === 0 ? "" : ` --with ${optional.join(",")}`}`,
			...beside.length === 0 ? [] : [`poetry run python -m pip install --quiet ${quotedAll(beside)}`]
		];
	}
	const isDeclared = groups.length + extras.length > 0;
	const files = requirementsOf(has, isDeclared);
	const listed = ["requirements.txt", ...files].filter(has).map((file) => `-r ${file}`);
	const isOfTests = !isDeclared && files.length === 0;
	const ofTests = toxDependencies(read("tox.ini") ?? "", {
		tools,
		isOfTests
	});
	const project = has("pyproject.toml") || has("setup.py") ? [`-e ${extras.length === 0 ? "." : `".[${extras.join(",")}]"`}`] : [];
	if (listed.length === 0 && project.length === 0) return [];
	const named = groups.map((name) => `--group ${name}`);
	const newer = named.length === 0 ? [] : [".venv/bin/python -m pip install --quiet \"pip>=25.1\""];
	const beside = [quotedAll([...tools, ...ofTests]), ...listed];
	const others = [
		...named,
		...pdmRequirements(read),
		...hatchRequirements(read, isOfTests)
	];
	const ofBuild = project.length === 0 ? [] : rebuiltBy(read);
	if (ofBuild.length === 0) {
		if (project.length > 0 && ["requirements.txt", ...files].some((file) => namesProject(read(file) ?? ""))) return [
			environment,
			...newer,
			pip([...beside, ...others]),
			pip(project)
		];
		return [
			environment,
			...newer,
			pip([
				...beside,
				...project,
				...others
			])
		];
	}
	return [
		environment,
		...newer,
		pip([
			...beside,
			...others,
			quotedAll(ofBuild)
		]),
		`${onPath}${pip([isolationOff, ...project])}`
	];
}
function pip(wanted) {
	return `.venv/bin/python -m pip install --quiet ${wanted.join(" ")}`;
}
function namesProject(text) {
	return /^[ \t]*\.\/?(?:\[[^\]\n]*\])?[ \t]*(?:[;#].*)?$/m.test(text);
}
const onPath = "PATH=\"$PWD/.venv/bin:$PATH\" ";
const isolationOff = "--no-build-isolation";
function rebuiltBy(read) {
	const { backend, requirements } = buildRequirements(read);
	return backend === "mesonpy" ? [.../* @__PURE__ */ new Set([...requirements, "ninja"])] : [];
}
const environment = "python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install --quiet pip || python3 -m venv .venv";
function unlocked(lock, tools) {
	const held = new Set([...lock.matchAll(/^name = "([^"]+)"/gm)].map((match) => plainName(match[1] ?? "")));
	return tools.filter((tool) => !held.has(plainName(tool.replace(/[[=<>!~ ].*$/, ""))));
}
function plainName(name) {
	return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}
function quotedAll(packages) {
	return packages.map((each) => /^[\w.=-]+$/.test(each) ? each : `"${each}"`).join(" ");
}
function requirementsOf(has, isDeclared) {
	const named = (...words) => words.flatMap((word) => [
		`requirements-${word}.txt`,
		`requirements_${word}.txt`,
		`${word}-requirements.txt`,
		`${word}_requirements.txt`,
		`requirements/${word}.txt`,
		`${word}/requirements.txt`
	]).filter(has);
	const benches = named("bench", "benchmark", "benchmarks", "perf", "codspeed");
	const tests = named("test", "tests", "testing").slice(0, 1);
	const near = [...benches, ...tests];
	return near.length > 0 || isDeclared ? near : named("dev").slice(0, 1);
}
const kinds = [
	/^bench(?:mark)?(?:s|ing)?$|^perf(?:ormance)?$/,
	/^tests?$|^testing$/,
	/^dev$/
];
function wantedOf(names) {
	const [benches = [], tests = [], dev = []] = kinds.map((kind) => names.filter((name) => kind.test(name)).slice(0, 1));
	const both = [...benches, ...tests];
	return both.length > 0 ? both : dev;
}
function toxExtras(text) {
	const ofBenches = toxBenches(text).flatMap((each) => toxList(each, "extras"));
	return (ofBenches.length > 0 ? ofBenches : toxList(toxTests(text), "extras")).flatMap((line) => line.split(/[\s,]+/)).filter((name) => /^[A-Za-z][\w.-]*$/.test(name));
}
function toxBenches(text) {
	return text.split(/^\[testenv:(?=[^\]\n]*(?:bench|perf|codspeed))/m).slice(1);
}
function toxTests(text) {
	return text.split(/^\[testenv\]/m)[1] ?? "";
}
function toxDependencies(text, { tools, isOfTests }) {
	const lines = [...isOfTests ? toxList(toxTests(text), "deps") : [], ...toxBenches(text).flatMap((each) => toxList(each, "deps"))].map((line) => line.replaceAll(/\s*([<>=!~]=?|,)\s*/g, "$1"));
	return [...new Set(lines)].filter((line) => /^[A-Za-z][\w.-]*(?:\[[\w,-]+\])?(?:,?(?:[<>=!~]=?[\w.*]+))*$/.test(line)).filter((line) => !tools.includes(line) && !reportsOnly.test(line));
}
const reportsOnly = /^(?:pytest-(?:travis-fold|azurepipelines|github-actions-annotate-failures)|teamcity-messages|codecov|coveralls)\b/;
function toxList(environment, key) {
	const below = environment.split(/^\[/m)[0] ?? "";
	return (new RegExp(`^${key}\\s*=[ \\t]*(.*(?:\\r?\\n(?:[ \\t]+\\S.*|[ \\t]*#.*|[ \\t]*(?=\\r?\\n)))*)`, "m").exec(below)?.[1] ?? "").split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, "").trim());
}
function pdmRequirements(read) {
	const groups = pdmGroups(read);
	return requirementsIn(wantedOf([...groups.keys()]).map((name) => groups.get(name) ?? ""));
}
function hatchRequirements(read, isOfTests) {
	const environments = hatchEnvironments(read);
	const names = [...environments.keys()];
	const benches = names.filter((name) => kinds[0]?.test(name));
	const tests = wantedOf(names.filter((name) => !benches.includes(name)).map((name) => name.replace(/^hatch-/, "")));
	const ofTests = tests.length > 0 ? names.filter((name) => tests.includes(name.replace(/^hatch-/, ""))) : ["default"];
	const chosen = [...benches, ...isOfTests ? ofTests : []];
	return [...new Set(requirementsIn(chosen.map((name) => environments.get(name) ?? "")))];
}
function requirementsIn(lists) {
	return lists.flatMap((list) => [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? "")).filter((each) => /^[\w.[\],-]+(?:[<>=!~][\w.*,<>=!~ -]*)?$/.test(each)).map((each) => `"${each}"`);
}
// src/tools/python-files.ts
const special = /[*?[\]{}()!+@,\\]/;
function filesOrFolders(files) {
	if (files.filter((file) => !special.test(file)).length === files.length && files.length <= 12) return files.toSorted();
	const folders = new Set(files.map(folderOf));
	const start = (folder) => folder === "" ? "" : `${folder.replaceAll(new RegExp(special, "g"), "?")}/`;
	const globs = [...folders].map((folder) => `${start(folder)}*.py`).toSorted();
	return globs.length <= 12 ? globs : [
		"**/test_*.py",
		"**/bench*.py",
		"**/*bench*/**/*.py"
	];
}
// src/tools/python-imports.ts
function importsIn(texts) {
	const files = [...texts].filter(([file]) => file.endsWith(".py"));
	return new Map(files.map(([file, text]) => [file, importsOf(file, text)]));
}
function importers(file, imports) {
	const found = /* @__PURE__ */ new Set([file]);
	for (const each of found) {
		const isThis = isNameOf(each);
		for (const [other, imported] of imports) if (imported.some(isThis)) found.add(other);
	}
	found.delete(file);
	return [...found];
}
function isNameOf(file) {
	const path = `/${file.replace(/(?:\/__init__)?\.py$/, "")}`;
	return (imported) => imported.isExact ? path === `/${imported.path}` : path.endsWith(`/${imported.path}`);
}
const importing = /^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]+)|import[ \t]+([\w., \t]+))/gm;
function importsOf(file, text) {
	return [...text.matchAll(importing)].flatMap(([, dots = "", from = "", names = "", plain]) => {
		if (plain !== void 0) return wordsOf(plain).map((name) => ({
			path: slashed(name),
			isExact: false
		}));
		const within = ["", ...wordsOf(names)].map((name) => [slashed(from), name].filter(Boolean).join("/"));
		if (dots === "") return within.map((path) => ({
			path,
			isExact: false
		}));
		const folder = pathFrom(folderOf(file), "../".repeat(dots.length - 1));
		return within.map((path) => ({
			path: pathFrom(folder, path),
			isExact: true
		}));
	});
}
function wordsOf(list) {
	return list.replaceAll(/[()]|#[^\n]*/g, " ").split(",").flatMap((part) => /^\s*([\w.]+)/.exec(part)?.[1] ?? []);
}
function slashed(name) {
	return name.replaceAll(".", "/");
}
// src/tools/pyperf-scripts.ts
const pyperfInRepository = {
	setup: (read) => guessPythonSetup(read, ["pyperf"]),
	detection: {
		isManifest: () => false,
		isBench: isScript,
		find: findPyperf
	}
};
function isScript(file) {
	return file.endsWith(".py") && /(?:^|[/_])(?:bench\w*|perf\w*|\w+_bench\w*)(?:\/|\.py$)/.test(file);
}
function usesPyperf(text) {
	if (/^[ \t]*from[ \t]+pyperf[ \t]+import[ \t]+(?:\([^)]*|[^\n#]*)\bRunner\b/m.test(text)) return true;
	const called = new Set([...text.matchAll(/\b(\w+)\.Runner\(/g)].map(([, name = ""]) => name));
	if (called.has("pyperf")) return true;
	return [...text.matchAll(/^[ \t]*import[ \t]+(?:[^\n#]*,[ \t]*)?pyperf[ \t]+as[ \t]+(\w+)/gm)].some(([, name = ""]) => called.has(name));
}
function isRun(file, text) {
	const isTest = /(?:^|\/)(?:test_[^/]+|[^/]+_test)\.py$/.test(file) && /^[ \t]*def test/m.test(text);
	return usesPyperf(text) && !isTest;
}
function pyperfScripts(texts, isMaking = (_, text) => usesPyperf(text)) {
	const making = [...texts].filter(([file, text]) => file.endsWith(".py") && isMaking(file, text));
	const imports = making.length === 0 ? /* @__PURE__ */ new Map() : importsIn(texts);
	return [...new Set(making.flatMap(([file, text]) => startedBy(file, text, imports)))];
}
function findPyperf({ files, texts }) {
	const found = withoutPrograms(pyperfScripts(texts, isRun));
	const scripts = found.filter((file) => handedVariables(texts.get(file) ?? "").length === 0);
	const notes = found.flatMap((file) => startedWith(file, handedVariables(texts.get(file) ?? "")));
	if (scripts.length === 0) return {
		suites: [],
		notes: [...notes, ...commandLines(files, texts)]
	};
	const seen = `${scripts.length} ${scripts.length === 1 ? "script" : "scripts"} of pyperf`;
	return {
		suites: [{
			name: "pyperf",
			globs: filesOrFolders(scripts),
			seen
		}],
		notes
	};
}
const ofEverySystem = /* @__PURE__ */ new Set([
	"HOME",
	"PATH",
	"USER",
	"PWD",
	"TMPDIR",
	"SHELL",
	"LANG"
]);
function handedVariables(text) {
	if (/\bexcept\b[^\n]*\bKeyError\b/.test(text)) return [];
	const read = [...text.matchAll(/\benviron\[["'](\w+)["']\](?![ \t]*=[^=])/g)].map(([, name = ""]) => name);
	const asked = text.matchAll(/\benviron\[["'](\w+)["']\][ \t]*=[^=]|\benviron\.(?:get|setdefault)\(\s*["'](\w+)["']|["'](\w+)["'][ \t]+(?:not[ \t]+)?in[ \t]+(?:os\.)?environ\b/g);
	const known = new Set([...asked].flatMap((match) => match.slice(1)));
	return [...new Set(read)].filter((name) => !ofEverySystem.has(name) && !known.has(name));
}
function startedWith(file, variables) {
	if (variables.length === 0) return [];
	return [`${file} is started by another program, which sets ${variables.join(", ")}: write a script that makes runner = pyperf.Runner() and names what it measures itself, and run init again.`];
}
function withoutPrograms(scripts) {
	const isProgram = (file) => /(?:^|\/)__main__\.py$/.test(file);
	const modules = scripts.filter((file) => !isProgram(file));
	return scripts.filter((file) => !isProgram(file) || !modules.some((each) => isWithin(folderOf(file), each)));
}
function startedBy(file, text, imports) {
	const starting = !/^\S.*\bRunner\(/m.test(text) && !/\b__main__\b/.test(text) ? importers(file, imports).filter((each) => importers(each, imports).length === 0) : [];
	return starting.length === 0 ? [file] : starting;
}
function commandLines(files, texts) {
	const file = files.find((each) => /-m["',\s]+pyperf["',\s]+(?:timeit|command)\b/.test(texts.get(each) ?? ""));
	if (file === void 0) return [];
	return [`${file} runs pyperf's command line: write runner = pyperf.Runner() and runner.timeit(NAME, stmt=…) instead, and run init again.`];
}
export { filesOrFolders, folderOf, guessPythonSetup, isPlain, isWithin, nameOf, nearest, pathFrom, placedIn, pyperfInRepository, pyperfScripts };
