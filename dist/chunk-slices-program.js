import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { number, optional } from "./chunk-for-action-compare-gate-top.js";
import { foreignJson } from "./chunk-for-action-compare-worker.js";
import { figure, list, parseForeign, part, verbatim } from "./chunk-foreign-shape.js";
import { orderBytes } from "./chunk-worker-protocol.js";
import { findFiles } from "./chunk-bench-files.js";
import { estimate } from "./chunk-measured.js";
import { extrasOf, groupsOf, poetryExtras, poetryGroups } from "./chunk-python-manifest.js";
import { runTool } from "./chunk-tool.js";
import { failureOf } from "./chunk-process-failure.js";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join, relative } from "node:path";
// src/harness/python/answers.ts
function readAnswer(file, shape) {
	const text = readText(file);
	if (text === void 0 || foreignJson(text) === void 0) return void 0;
	return parseForeign(text, shape, {
		source: "the answer of the Python process",
		what: "what Flamegate's own program in it wrote",
		cure: "a benchmark or a plugin may have written over the file: run it alone to see which"
	});
}
function readText(file) {
	return readBytes(file)?.toString("utf8");
}
function readBytes(file) {
	try {
		const bytes = readFileSync(file);
		rmSync(file, { force: true });
		return bytes.length === 0 ? void 0 : bytes;
	} catch {
		return;
	}
}
function passedOver(shadowed) {
	if (shadowed.length === 0) return "";
	return `\nThe checkout's own files were taken, and not ${shadowed.join(", ")}: to measure what is built, let setup install this checkout ("pip install ." in an environment of its own)`;
}
// src/harness/python/held-rounds.ts
const slicesOf = (warmupMs) => ({
	warmupMs,
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
});
const leastSlices = 5;
function heldRounds({ wanted, process, failureOf }) {
	const ask = async (order, kind) => {
		return (await process.run(orderBytes[order], (line) => readMessage(line)?.kind === kind)).flatMap((line) => readMessage(line) ?? []).find((message) => message.kind === kind);
	};
	const gone = async () => {
		const result = await process.ended;
		if (result.end.kind === "exit" && result.end.code === 0) return { state: "over" };
		return {
			state: "failed",
			failure: failureOf(result)
		};
	};
	return {
		groups: [wanted],
		pid: process.pid,
		startsSlowly: true,
		leastSlices,
		warmUp: async () => await ask("warm-up", "ready") === void 0 ? gone() : void 0,
		slice: async () => {
			const slice = await ask("slice", "slice");
			if (slice?.kind !== "slice") return gone();
			return {
				state: "measured",
				values: wanted.map(() => slice.rounds),
				iterations: slice.calls
			};
		},
		end: async () => ({}),
		skip: async () => {},
		close: async () => {
			await process.run(orderBytes.end, () => false);
			await process.ended;
		}
	};
}
function readMessage(line) {
	try {
		const message = JSON.parse(line);
		return typeof message === "object" && message !== null ? message : void 0;
	} catch {
		return;
	}
}
// src/tools/python-declared.ts
const packages = {
	attr: "attrs",
	bs4: "beautifulsoup4",
	Crypto: "pycryptodome",
	cv2: "opencv-python",
	dateutil: "python-dateutil",
	dotenv: "python-dotenv",
	git: "gitpython",
	jwt: "pyjwt",
	OpenSSL: "pyopenssl",
	PIL: "pillow",
	psycopg2: "psycopg2-binary",
	rapidjson: "python-rapidjson",
	simdjson: "pysimdjson",
	skimage: "scikit-image",
	sklearn: "scikit-learn",
	snappy: "python-snappy",
	yaml: "pyyaml",
	zmq: "pyzmq"
};
function packageOf(module) {
	const [top = module] = module.split(".");
	return packages[top] ?? top.replaceAll("_", "-");
}
const requirementFiles = [
	"bench",
	"benchmark",
	"benchmarks",
	"perf",
	"test",
	"tests",
	"dev",
	"all"
].flatMap((word) => [
	`requirements-${word}.txt`,
	`requirements_${word}.txt`,
	`${word}-requirements.txt`,
	`requirements/${word}.txt`,
	`${word}/requirements.txt`
]).concat("requirements.txt");
function declaredFor(name, read) {
	const lists = [
		["extra", extrasOf(read)],
		["extra", poetryExtras(read)],
		["group", groupsOf(read)],
		["group", poetryGroups(read)],
		["file", new Map(requirementFiles.flatMap((file) => withText(file, read(file))))]
	];
	for (const [kind, of] of lists) {
		const holding = [...of].find(([, text]) => names(text, name));
		if (holding !== void 0) return {
			kind,
			name: holding[0]
		};
	}
}
function withText(file, text) {
	return text === void 0 ? [] : [[file, text]];
}
function names(text, name) {
	const plain = (each) => each.toLowerCase().replaceAll(/[-_.]+/g, "-");
	return (text.replaceAll(/#.*$/gm, "").match(/[A-Za-z0-9][\w.-]*/g) ?? []).some((each) => plain(each) === plain(name));
}
const folderKeys = [
	/^[ \t]*where\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
	/^[ \t]*(?:package-dir|package_dir)\s*=\s*\{?\s*["']?["']?\s*=\s*["']?([\w./-]+)/gm,
	/^[ \t]*python-source\s*=\s*["']([^"'\n]+)["']/gm,
	/\bfrom\s*=\s*["']([^"'\n]+)["']/g,
	/^[ \t]*sources\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
	/^[ \t]*package-dir\s*=\s*["']([^"'\n]+)["']/gm,
	/\bpackage_dir\s*=\s*\{\s*["']["']\s*:\s*["']([^"'\n]+)["']/g
];
function declaredFolders(read) {
	const named = [
		"pyproject.toml",
		"setup.cfg",
		"setup.py"
	].map((file) => read(file) ?? "").flatMap((text) => folderKeys.flatMap((key) => [...text.matchAll(key)].map(([, folder = ""]) => folder.replace(/^\.\//, ""))));
	return [...new Set(named)].filter((folder) => folder !== "" && folder !== "." && !/^[/\\]|\.\./.test(folder));
}
function isProjectName(module, read) {
	const named = /^\[(?:project|tool\.poetry)\]\s*(?:\n(?!\[).*)*?\nname\s*=\s*["']([^"'\n]+)["']/m.exec(`\n${read("pyproject.toml") ?? ""}`);
	const older = /^name\s*=\s*(\S+)\s*$/m.exec(read("setup.cfg") ?? "");
	const name = named?.[1] ?? older?.[1];
	return name !== void 0 && names(name, packageOf(module));
}
// src/harness/python/interpreter.ts
const pythonHint = "install Python; in a workflow, with actions/setup-python before this step";
function interpreterOf({ command }) {
	const [first = process.platform === "win32" ? "python" : "python3", ...rest] = command?.trim().split(/\s+/) ?? [];
	return [first, ...rest];
}
function pythonToolchain(suite) {
	const [command, ...args] = interpreterOf(suite);
	return {
		runtime: "python",
		command,
		args: [...args, "--version"],
		version: /^Python (\S+)/,
		hint: pythonHint
	};
}
function interpreterIn({ suite, root }) {
	const own = foldersOf({
		suite,
		root
	}).flatMap((folder) => ["bin/python", "Scripts/python.exe"].map((python) => join(folder, ".venv", python))).find((python) => existsSync(python));
	return suite.command === void 0 && own !== void 0 ? [own] : interpreterOf(suite);
}
function foldersOf({ suite, root }) {
	return suite.workingDirectory === void 0 ? [root] : [join(root, suite.workingDirectory), root];
}
function packageFolders({ suite, root }) {
	const cwd = join(root, suite.workingDirectory ?? "");
	const declared = declaredFolders((file) => textAt(join(cwd, file)));
	return [...[.../* @__PURE__ */ new Set(["src", ...declared])].map((folder) => join(cwd, folder)).filter((path) => existsSync(path) && path !== cwd), cwd].filter((path) => existsSync(path));
}
function textAt(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
function programRequest(context, [command, ...before], { program, spec }) {
	const { suite, root } = context;
	const asked = {
		...spec,
		root,
		paths: packageFolders(context)
	};
	return {
		command,
		args: [
			...before,
			"-c",
			program,
			JSON.stringify(asked)
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs
	};
}
function uninstalled(context, { missing, python }, wanted) {
	return new GateError("TOOL_MISSING", `Cannot measure suite "${context.suite.name}" as ${missing} must be installed for ${python}: it is not`, { hint: installing(context, python, wanted) });
}
function installing(context, python, packages) {
	const wanted = packages.join(" ");
	const has = (file) => foldersOf(context).some((folder) => existsSync(join(folder, file)));
	if (has("uv.lock")) return `uv add --dev ${wanted}, and commit uv.lock`;
	if (has("poetry.lock")) return `poetry add --group dev ${wanted}, and commit poetry.lock`;
	if (has("pdm.lock")) return `pdm add --dev ${wanted}, and commit pdm.lock`;
	const within = relative(context.root, python);
	const own = within.startsWith("..") ? python : within;
	return `add "${own} -m pip install ${wanted}" to setup${own === python ? ", or before this step" : ""}`;
}
function standing(context) {
	const folders = packageFolders(context);
	return (file) => {
		const within = file.startsWith(context.root) ? /[\\/](?:site|dist)-packages[\\/](.+)$/.exec(file)?.[1] : void 0;
		return (within === void 0 ? void 0 : folders.map((folder) => join(folder, within)).find((path) => existsSync(path))) ?? file;
	};
}
// src/harness/python/missing-module.ts
function withCures(context, python, message) {
	return message.replaceAll(/^(.*ModuleNotFoundError: No module named ['"]([\w.]+)['"])\s*$/gm, (_, line, module) => {
		return `${String(line)}: ${cureOf(context, python, String(module))}`;
	});
}
function cureOf(context, python, module) {
	const [top = module] = module.split(".");
	if (packageFolders(context).some((folder) => existsSync(join(folder, top))) || isProjectName(top, (file) => textIn(foldersOf(context), file))) return ownCure(context, python, module);
	const name = packageOf(module);
	const declared = declaredFor(name, (file) => textIn(foldersOf(context), file));
	if (declared !== void 0) return declaredCure(context, python, declared);
	const source = straySource(context, top);
	return source === void 0 ? installing(context, python, [name]) : strayCure(source);
}
function straySource({ root }, module) {
	const globs = [
		`**/${module}.{py,pyx,c,cpp,cc}`,
		"!**/site-packages/**",
		"!{docs,doc,examples}/**"
	];
	const importsIt = new RegExp(`^[ \\t]*(?:import|from)\\s+${module.replaceAll(/\W/g, "\\$&")}\\b`, "m");
	const isStray = (file) => !existsSync(join(root, dirname(file), "__init__.py")) && !(file.endsWith(".py") && importsIt.test(readFileSync(join(root, file), "utf8")));
	return findFiles(root, globs).find(isStray);
}
function strayCure(source) {
	return `it is this checkout's own, ${source}: ${source.endsWith(".py") ? "Python has to look in its folder, as with PYTHONPATH" : "setup has to build it"}`;
}
function ownCure(context, python, module) {
	const gone = module.includes(".") ? "; where it is no more, the benchmarks are older than the package" : "";
	return `it is this checkout's own and is not built: ${inSetup(context, python, "-e .")}${gone}`;
}
function declaredCure(context, python, { kind, name }) {
	const has = (file) => textIn(foldersOf(context), file) !== void 0;
	if (kind === "file") return inSetup(context, python, `-r ${name}`);
	if (has("uv.lock")) return `add "uv sync --frozen --${kind} ${name}" to setup`;
	if (has("poetry.lock")) return `add "poetry install ${kind === "extra" ? "--extras" : "--with"} ${name}" to setup`;
	return inSetup(context, python, kind === "extra" ? `-e '.[${name}]'` : `--group ${name}`);
}
function inSetup({ root }, python, what) {
	const own = relative(root, python);
	return `add "${own.startsWith("..") ? python : own} -m pip install ${what}" to setup`;
}
function textIn(folders, file) {
	const path = folders.map((folder) => join(folder, file)).find((each) => existsSync(each));
	return path === void 0 ? void 0 : readFileSync(path, "utf8");
}
// src/harness/python/py-spy.ts
const samplesPerSecond = 400;
function spiedMs({ brief }) {
	return brief === true ? 500 : mostSpiedMs;
}
const mostSpiedMs = 2e3;
const pySpyHint = "pip install py-spy, or set profile: { cpu: none }";
const spiedNothing = "import time; end = time.time() + 0.3\nwhile time.time() < end: pass";
async function tryPySpy(context) {
	const [python, ...before] = interpreterIn(context);
	const stacks = join(context.scratch, `${randomUUID()}.spy`);
	const request = {
		command: context.suite.profiler ?? spyBeside(python),
		args: [
			...record,
			"--output",
			stacks,
			"--",
			python,
			...before,
			"-c",
			spiedNothing
		],
		cwd: context.root,
		timeoutMs: 2e4
	};
	try {
		const run = await runTool(context, request, pySpyHint);
		if (readBytes(stacks) !== void 0) return void 0;
		const failure = failureOf(run, request, "its profiler");
		const cure = "allow it to read other processes (in a container: --cap-add SYS_PTRACE), or set profile: { cpu: none }";
		return {
			...failure,
			message: `${failure.message}\n${cure}`
		};
	} finally {
		rmSync(stacks, { force: true });
	}
}
async function spy(context, { python, run, caller, beside, rounds }) {
	const stacks = join(context.scratch, `${randomUUID()}.spy`);
	const request = {
		...run,
		command: context.suite.profiler ?? spyBeside(python),
		args: [
			...record,
			"--output",
			stacks,
			"--",
			run.command,
			...run.args
		],
		timeoutMs: run.timeoutMs + 10 * mostSpiedMs
	};
	const result = await runTool(context, request, pySpyHint);
	const bytes = readBytes(stacks);
	const measured = rounds();
	if (bytes === void 0 || measured === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
	const header = {
		kind: "cpu",
		format: "speedscope",
		place: standing(context)
	};
	const called = {
		frame: caller,
		beside,
		others: "dropped"
	};
	return {
		state: "captured",
		profile: {
			...header,
			caller: called,
			bytes,
			costPerOperation: estimate("minimum", measured)
		}
	};
}
const record = [
	"record",
	"--function",
	"--full-filenames",
	"--format",
	"speedscope",
	"--rate",
	String(samplesPerSecond)
];
function spyBeside(python) {
	const own = join(dirname(python), "py-spy");
	return existsSync(own) ? own : "py-spy";
}
// src/harness/python/rounds-shape.ts
const executable = (value, at) => value === null ? "" : verbatim(value, at);
const answerFields = {
	missing: optional(verbatim),
	python: executable,
	outside: optional(verbatim),
	shadowed: list(verbatim)
};
const troubles = list(part({
	path: verbatim,
	message: verbatim
}));
const roundsListing = part({
	...answerFields,
	benchmarks: list(part({
		path: verbatim,
		name: verbatim,
		wanted: verbatim,
		unit: optional(verbatim),
		metric: optional(verbatim)
	})),
	errors: troubles
});
const roundsAnswer = part({
	rounds: optional(list(figure)),
	calls: optional(number(1)),
	value: optional(figure),
	skipped: optional(verbatim)
});
// src/harness/python/warm-rounds.ts
function warm({ rounds, iterations }, warmupMs) {
	let spentMs = 0;
	let first = 0;
	while (first < rounds.length - 1 && spentMs < warmupMs) {
		spentMs += (rounds[first] ?? 0) * iterations / 1e6;
		first += 1;
	}
	return rounds.slice(first);
}
// src/harness/python/checkout-program.ts
const checkoutProgram = `
import importlib.util, json, os, sys, time

spec = json.loads(sys.argv[1])
root = os.path.realpath(spec["root"])

def answer(**value):
    with open(spec["output"], "w") as file:
        json.dump({"python": sys.executable, "benchmarks": [], "errors": [], "shadowed": [], **value}, file)

def within(path):
    return bool(path) and (os.path.realpath(path) + os.sep).startswith(root + os.sep)

def packages(folder):
    for name in sorted(os.listdir(folder)):
        if os.path.isfile(os.path.join(folder, name, "__init__.py")):
            yield name

def installed(name):
    # Where Python finds it without the checkout's help.
    try:
        found = importlib.util.find_spec(name)
        return found and (found.origin or next(iter(found.submodule_search_locations or []), None))
    except (ImportError, AttributeError, ValueError):
        return None

def built_here(name):
    # What was installed from this checkout says so (PEP 610), editable or built.
    from importlib import metadata
    from urllib.parse import unquote, urlparse
    try:
        owners = metadata.packages_distributions().get(name, ())
    except AttributeError:
        owners = (name,)
    for owner in owners:
        try:
            text = metadata.distribution(owner).read_text("direct_url.json")
        except metadata.PackageNotFoundError:
            continue
        url = urlparse(json.loads(text)["url"]) if text else None
        if url and url.scheme == "file" and within(unquote(url.path)):
            return True
    return False

# "python -c" puts the folder it runs in first.
sys.path[:] = [path for path in sys.path if path != ""]
shadowed = []
own = {}
front, behind = [], []
for folder in spec["paths"]:
    kept = False
    for name in packages(folder):
        origin = installed(name)
        own.setdefault(name, folder)
        if origin and not within(origin) and not built_here(name):
            shadowed.append(name + " in " + os.path.dirname(origin))
        # Its compiled parts stand in the installed copy only.
        kept = kept or bool(origin and built_here(name) and not origin.startswith(os.path.join(folder, "")))
    (behind if kept else front).append(folder)
sys.path[:0] = front
sys.path.extend(behind)
# Programs that a benchmark starts (asv's timeraw, pyperf's bench_command) measure the same checkout.
if front:
    os.environ["PYTHONPATH"] = os.pathsep.join([*front, *filter(None, [os.environ.get("PYTHONPATH")])])

def standing():
    loaded = [getattr(sys.modules[name], "__file__", None) for name in sorted(own) if name in sys.modules]
    outside = [os.path.realpath(file) for file in loaded if file and not within(file)]
    return {"shadowed": shadowed, **({"outside": outside[0]} if outside else {})}

def need(*packages):
    for module, name in packages:
        if importlib.util.find_spec(module) is None:
            answer(missing=name)
            sys.exit(0)
`;
// src/harness/python/slices-program.ts
const slicesProgram = `
# Not an Exception, which tests may catch.
class Stopped(BaseException):
    pass

class Slices:
    # Tests put others in the place of what they call: frozen clocks, files in memory. Of a class they find none.
    clock, worked_for = staticmethod(time.perf_counter), staticmethod(time.process_time)
    read, write, dumps = staticmethod(os.read), staticmethod(os.write), staticmethod(json.dumps)

    # Stands between the fixture's rounds: each has ended when it is called, and the next begins when it returns.
    def __init__(self, held):
        self.held = held
        self.phase = "start"
        self.fastest = float("inf")

    def now(self):
        return self.clock() * 1000

    def say(self, message):
        self.write(3, (self.dumps(message) + "\\n").encode())

    def obey(self):
        order = self.read(3, 1)
        if order not in (b"w", b"s"):
            raise Stopped("measured")
        self.phase = "warm" if order == b"w" else "slice"
        self.began = self.now()
        self.worked = self.worked_for() * 1000
        self.rounds = []
        self.calls = 0

    def round(self, seconds, calls):
        if self.phase == "start":
            self.obey()
        passed = self.now() - self.began
        if self.phase == "warm":
            # A process that others keep from working is not warm for having waited; one that only waits works little.
            worked = min(self.worked_for() * 1000 - self.worked, passed)
            if max(worked, passed / 4) >= self.held["warmupMs"]:
                self.say({"kind": "ready"})
                self.obey()
            return
        if not self.rounds and passed < self.held["leadMs"] and seconds * calls * 1000 <= self.held["leadlessMs"]:
            return
        self.rounds.append(seconds * 1e9)
        self.calls += calls
        self.fastest = min(self.fastest, seconds * calls * 1000)
        whole = self.held["leadMs"] + self.held["sliceMs"]
        # A median that one round, in which other programs took the processor, cannot move.
        wanted = min(8, self.held["sliceMs"] / (4 * max(self.fastest, 1e-6)))
        if passed >= whole and (len(self.rounds) >= wanted or passed >= 4 * whole):
            self.say({"kind": "slice", "rounds": self.rounds, "calls": self.calls})
            self.obey()
`;
export { answerFields, checkoutProgram, heldRounds, installing, interpreterIn, passedOver, programRequest, pythonHint, pythonToolchain, readAnswer, readText, roundsAnswer, roundsListing, slicesOf, slicesProgram, spiedMs, spy, troubles, tryPySpy, uninstalled, warm, withCures };
