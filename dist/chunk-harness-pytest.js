import { integer, number, oneOf, optional, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { failureOf, saysWhy } from "./chunk-process-failure.js";
import { answerFields, checkoutProgram, heldRounds, installing, interpreterIn, passedOver, programRequest, pythonHint, pythonToolchain, readAnswer, readText, slicesOf, slicesProgram, spiedMs, spy, troubles, tryPySpy, uninstalled, warm, withCures } from "./chunk-slices-program.js";
import { buildTimeoutMs, runTool, succeeded } from "./chunk-tool.js";
import { atOnce } from "./chunk-at-once.js";
import { findFiles } from "./chunk-bench-files.js";
import { steadyTitles } from "./chunk-steady-titles.js";
import { cureOfTools, figure, flag, list as list$1, part, record, verbatim } from "./chunk-foreign-shape.js";
import { contentsOf, lookedFor, readPart } from "./chunk-built-program.js";
import { contentOf, digestOf, imageOf, leftByBuild, notedReads, stateAt } from "./chunk-named-paths.js";
import { checkShaped } from "./chunk-for-action-compare-gate.js";
import { foreignFields } from "./chunk-for-action-compare-worker.js";
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join, relative } from "node:path";
// src/harness/pytest/own-settings.ts
const settings = [
	["pytest.toml", /^/],
	[".pytest.toml", /^/],
	["pytest.ini", /^/],
	[".pytest.ini", /^/],
	["pyproject.toml", /^\s*\[tool\.pytest(?:\.ini_options)?\]/m],
	["tox.ini", /^\[pytest\]/m],
	["setup.cfg", /^\[tool:pytest\]/m]
];
function bySettings(root, files) {
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const home = homeOf(root, dirname(file));
		groups.set(home, [...groups.get(home) ?? [], file]);
	}
	return groups.size < 2 ? [files] : [...groups.values()];
}
function homeOf(root, folder) {
	const isHome = settings.some(([name, section]) => {
		const text = textOf(join(root, folder, name));
		return text !== void 0 && section.test(text);
	});
	return folder === "." || isHome ? folder : homeOf(root, dirname(folder));
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/harness/pytest/program.ts
const pytestProgram = `
${checkoutProgram}
need(("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark"))

import pytest

# Projects that turn warnings into errors mean their own; those of pytest-benchmark, raised as it ends, would hide why a test failed.
from pytest_benchmark.logger import Logger
Logger.warning = lambda self, *given, **named: None

# A call of a coroutine function runs none of its body: whatever that costs would be the same.
import inspect
from pytest_benchmark.fixture import BenchmarkFixture
make_runner = BenchmarkFixture._make_runner
calls = []
def make_runner_of_calls(self, function_to_benchmark, *given, **named):
    calls.append(self)
    if inspect.iscoroutinefunction(function_to_benchmark):
        pytest.skip("what it measures is async: a call of that only makes a coroutine, which nothing awaits; measure a plain function that runs it")
    return make_runner(self, function_to_benchmark, *given, **named)
BenchmarkFixture._make_runner = make_runner_of_calls

codspeed = importlib.util.find_spec("pytest_codspeed") is not None

# They would measure something else: many processes at once, lines that are counted, and other random data in each process.
# Before 3.6 xdist goes by --dist where it stands without -n.
unwanted = {"-n0": ("xdist", "numprocesses"), "--dist=no": ("xdist", "dist"), "--no-cov": ("pytest_cov", "no_cov"),
    "--randomly-seed=1": ("pytest_randomly", "randomly_seed"), "--randomly-dont-reorganize": ("pytest_randomly", "randomly_reorganize")}

class Settings:
    # What is right for people at their desks would leave benchmarks out, or stop after the first.
    unset = {
        "benchmark_disable": False, "benchmark_skip": False, "benchmark_only": False, "benchmark_enable": True,
        "benchmark_autosave": False, "benchmark_save": None, "benchmark_compare": [], "benchmark_compare_fail": None,
        "benchmark_histogram": [], "benchmark_cprofile": None, "benchmark_precision": None, "maxfail": 0, "lf": False, "failedfirst": False,
        # How its own report is grouped and kept: a parameter that one of the tests lacks ends that report with an error.
        "benchmark_group_by": "group", "benchmark_sort": "min", "benchmark_storage": "file://./.benchmarks",
        "newfirst": False, "stepwise": False, "stepwise_skip": False, "usepdb": False, "trace": False,
        # A time that a test may take is Flamegate's to say: what is held, or measured for seconds, hangs nowhere.
        "timeout": 0, "session_timeout": 1e9,
    }

    # Where a project's options leave such a plugin out, pytest does not know its option.
    @pytest.hookimpl(trylast=True)
    def pytest_load_initial_conftests(self, early_config, args):
        for option, (_, name) in unwanted.items():
            if option in args and not hasattr(early_config.known_args_namespace, name):
                args.remove(option)

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        for name, value in self.unset.items():
            if hasattr(config.option, name):
                setattr(config.option, name, value)

    # How much is measured is Flamegate's to say, and max_rounds, which pytest-codspeed has, would be refused.
    sizes = (
        "min_rounds", "max_rounds", "min_time", "max_time", "precision", "confidence", "warmup", "warmup_iterations",
        "calibration_precision",
    )

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item):
        for mark in item.iter_markers("benchmark"):
            for name in self.sizes:
                mark.kwargs.pop(name, None)

    # pytest-timeout asks for its timers here, those of markers too.
    @pytest.hookimpl(tryfirst=True, optionalhook=True)
    def pytest_timeout_set_timer(self, item, settings):
        return True

    @pytest.hookimpl(tryfirst=True, optionalhook=True)
    def pytest_timeout_cancel_timer(self, item):
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem):
        if takes_fixture(pyfuncitem) or not is_marked(pyfuncitem):
            return None
        benchmark = pyfuncitem._request.getfixturevalue("benchmark")
        benchmark(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames})
        return True

class Lister:
    def __init__(self):
        self.benchmarks = []
        self.errors = []
        self.deselected = 0
        self.marked = 0
        self.complete = False
        self.paths = {}

    # Not called where a file or a plugin ends the collection, of which the part before it is no list.
    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items):
        self.complete = True

    # An id begins with a path in the folder of pytest's settings, which may lie above the one it runs in.
    @pytest.hookimpl(tryfirst=True)
    def pytest_make_collect_report(self, collector):
        self.paths[collector.nodeid] = str(getattr(collector, "path", None) or collector.fspath)

    def pytest_collectreport(self, report):
        path = self.paths.get(report.nodeid) or os.path.abspath(report.nodeid.split("::")[0])
        if report.skipped and holds_benchmarks(path):
            why = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
            self.benchmarks.append({"path": path, "name": "", "skipped": why.replace("Skipped: ", "", 1)})
        if report.failed:
            self.errors.append({"path": path, "message": str(report.longrepr)})

    def pytest_deselected(self, items):
        self.deselected += sum(1 for item in items if measures(item))

    def pytest_collection_finish(self, session):
        for item in session.items:
            if measures(item):
                path = str(getattr(item, "path", None) or item.fspath)
                found = {"path": path, "name": item.nodeid.partition("::")[2]}
                why = skipped(item)
                self.benchmarks.append(found if why is None else {**found, "skipped": why})
            elif has_mark(item):
                self.marked += 1

# A file that skips itself as a whole names no test.
def holds_benchmarks(path):
    import re
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return re.search("[ \\\\t,(.]benchmark\\\\b", file.read()) is not None
    except OSError:
        return False

def takes_fixture(item):
    return any(name in ("benchmark", "benchmark_weave") for name in getattr(item, "fixturenames", ()))

def measures(item):
    return takes_fixture(item) or is_marked(item)

# pytest-codspeed measures the whole of a test that is marked, and needs no fixture for it.
def is_marked(item):
    return codspeed and has_mark(item)

def has_mark(item):
    return any(item.get_closest_marker(name) for name in ("benchmark", "codspeed_benchmark"))

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks, evaluate_xfail_marks
        skip = evaluate_skip_marks(item)
        if skip is not None:
            return str(getattr(skip, "reason", ""))
        fails = evaluate_xfail_marks(item)
        return None if fails is None or fails.run else unrun(fails.reason)
    except Exception:
        mark = item.get_closest_marker("skip")
        return None if mark is None else str(mark.kwargs.get("reason", ""))

def unrun(reason):
    return "its mark xfail says not to run it" + (", " + reason if reason else "")

${slicesProgram}
def hold(held):
    from pytest_benchmark.stats import Metadata
    slices = Slices(held)
    keep = Metadata.update
    def update(self, duration):
        keep(self, duration)
        slices.round(duration / self.iterations, self.iterations)
    Metadata.update = update

if spec.get("held"):
    hold(spec["held"])

class Skips:
    passed = False

    def pytest_runtest_logreport(self, report):
        if not report.skipped:
            self.passed = self.passed or (report.when == "call" and report.passed)
            return
        # What is expected to fail, and does, ends as if it were skipped.
        if hasattr(report, "wasxfail"):
            why = "It failed as its mark xfail expects" + (" (" + report.wasxfail + ")" if report.wasxfail else "")
        else:
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else "its test was skipped"
            why = "It skipped itself (" + str(reason).replace("Skipped: ", "", 1) + ")"
        self.tell(why)

    def tell(self, why):
        with open(spec["output"] + ".skipped", "w", encoding="utf-8") as file:
            file.write(why)

# Projects leave it out of their tests ("-p no:benchmark"), or load no plugin by itself.
args = [*spec["args"], "-p", "benchmark"]
args += [option for option, (module, _) in unwanted.items() if importlib.util.find_spec(module) is not None]

# pytest-speed has a fixture of the same name, and options that pytest-benchmark has too.
from importlib.metadata import entry_points
registered = entry_points(group="pytest11") if sys.version_info >= (3, 10) else entry_points().get("pytest11", ())
for each in registered:
    if each.value.split(".")[0].split(":")[0] == "pytest_speed":
        args += ["-p", "no:" + each.name]

# Some conftests and tests look for an option there.
sys.argv = ["pytest", *args]
lister = Lister()
skips = Skips()
code = pytest.main(args, plugins=[Settings(), lister if spec["task"] == "list" else skips])
# As tests of a class do whose fixture is for all of them.
if skips.passed and code == 0 and not calls:
    skips.tell("Its test passes without calling its fixture benchmark")
if spec["task"] == "list":
    answer(code=int(code), complete=lister.complete, benchmarks=lister.benchmarks, errors=lister.errors, deselected=lister.deselected, marked=lister.marked, **standing())
sys.exit(int(code))
`;
// src/harness/pytest/pytest-request.ts
function requestOf(context, python, spec) {
	const args = [
		"-o",
		`cache_dir=${join(context.scratch, `pytest-${randomUUID()}`)}`,
		"-q",
		"--tb=short",
		...spec.args,
		...context.suite.flags
	];
	return programRequest(context, python, {
		program: pytestProgram,
		spec: {
			...spec,
			args
		}
	});
}
// src/harness/pytest/pytest-shape.ts
const uncounted = {
	code: 0,
	complete: false,
	deselected: 0,
	marked: 0
};
const answer = part({
	...answerFields,
	code: optional(integer(0)),
	complete: optional(flag),
	benchmarks: list$1(part({
		path: verbatim,
		name: verbatim,
		skipped: optional(verbatim)
	})),
	errors: troubles,
	deselected: optional(integer(0)),
	marked: optional(integer(0))
});
const pytestListing = (value, at) => ({
	...uncounted,
	...answer(value, at)
});
const pythonLooked = part({
	modules: record(verbatim),
	opened: list$1(verbatim),
	stated: list$1(verbatim),
	listed: list$1(verbatim),
	imported: list$1(verbatim),
	late: list$1(verbatim),
	names: list$1(verbatim),
	texts: list$1(verbatim),
	worksOut: list$1(verbatim),
	searches: list$1(verbatim),
	starts: flag,
	packages: part({
		any: flag,
		load: oneOf("nothing", "names", "lists"),
		know: list$1(verbatim)
	}),
	unseen: list$1(verbatim)
});
// src/harness/pytest/pytest-list.ts
async function list(context) {
	const { suite, root } = context;
	const files = findFiles(root, suite.files);
	if (suite.files.length > 0 && files.length === 0) return [];
	const groups = await atOnce(bySettings(root, files), (group) => collectGroup(context, group));
	const parts = groups.flatMap((group) => group.parts);
	if (parts.every(({ failure }) => failure !== void 0)) return [failed(context, groups[0]?.failure)];
	return listedOf(context, parts);
}
async function collectGroup(context, files) {
	const whole = await collect(context, files);
	return {
		parts: whole.isRefused ? await collectApart(context, files) : await withNamesakes(context, whole),
		failure: whole.failure
	};
}
async function collect(context, files) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const args = [
		"--collect-only",
		"--continue-on-collection-errors",
		...files.map((file) => join(context.root, file))
	];
	const request = requestOf(context, interpreterIn(context), {
		task: "list",
		args,
		output
	});
	const result = await runTool(context, {
		...request,
		timeoutMs: buildTimeoutMs
	}, pythonHint);
	const listing = readAnswer(output, pytestListing);
	const { missing, python = "" } = listing ?? {};
	if (missing !== void 0) throw uninstalled(context, {
		missing,
		python
	}, ["pytest", "pytest-benchmark"]);
	const refusal = uncollected(listing, result, request);
	const failure = markedOnly(context, listing) ?? withPlugin(context, refusal);
	const isLeftOut = listing?.complete === true && listing.deselected > 0;
	return {
		files,
		listing,
		failure,
		isRefused: refusal !== void 0 && !isLeftOut && result.end.kind !== "timeout"
	};
}
async function collectApart(context, files) {
	const folders = [...new Set(files.map((file) => dirname(file)))];
	const within = (folder) => files.filter((file) => dirname(file) === folder);
	const ofFolders = await atOnce(folders, (folder) => collect(context, within(folder)));
	if (ofFolders.length > 1 && ofFolders.every(({ isRefused }) => isRefused)) return ofFolders;
	return (await atOnce(ofFolders, async (part) => {
		const isOfAll = part.files.length < 2 || /\bconftest\b/.test(part.failure?.message ?? "");
		if (!part.isRefused || isOfAll) return [part];
		const alone = await atOnce(part.files, (file) => collect(context, [file]));
		return alone.every(({ isRefused }) => isRefused) ? [part] : alone;
	})).flat();
}
async function withNamesakes(context, whole) {
	const { listing } = whole;
	const isNamesake = ({ message }) => message.startsWith("import file mismatch");
	const paths = (listing?.errors ?? []).filter(isNamesake).map(({ path }) => relative(context.root, path));
	if (listing === void 0 || paths.length === 0) return [whole];
	const alone = await atOnce(paths, (path) => collect(context, [path]));
	const errors = listing.errors.filter((error) => !isNamesake(error));
	return [{
		...whole,
		listing: {
			...listing,
			errors
		}
	}, ...alone];
}
function failed({ suite }, failure) {
	return {
		name: suite.name,
		file: suite.workingDirectory ?? ".",
		localName: "",
		metrics: [timeMetric],
		failure
	};
}
function uncollected(listing, result, request) {
	if (listing === void 0) return failureOf(result, request, "collecting its tests");
	const { benchmarks, errors, code, deselected, complete } = listing;
	if (!complete) return {
		...failureOf(result, request, "collecting its tests"),
		reason: "load"
	};
	if (benchmarks.length > 0 || errors.length > 0) return void 0;
	if (code !== 0 && code !== 5) return {
		...failureOf(result, request, "collecting its tests"),
		reason: "load"
	};
	if (deselected === 0) return void 0;
	return {
		reason: "load",
		message: `Of ${deselected} tests that take the fixture benchmark none must be left out, but -m, -k or --deselect of addopts leaves out all: set flags`
	};
}
function markedOnly(context, listing) {
	if (listing === void 0 || listing.marked === 0) return void 0;
	if (listing.benchmarks.length > 0 || listing.errors.length > 0) return void 0;
	const cure = installing(context, listing.python, ["pytest-codspeed"]);
	return {
		reason: "load",
		message: `No test takes the fixture benchmark; ${listing.marked} are marked as benchmarks, which pytest-codspeed measures and which is not installed: ${cure}`
	};
}
function withPlugin(context, failure) {
	const plugin = failure === void 0 ? void 0 : pluginOf(failure.message);
	if (failure === void 0) return void 0;
	const broken = brokenPlugin(failure.message);
	if (broken !== void 0) {
		const cure = `write a setup without ${broken}, or with a pytest that it fits`;
		return {
			...failure,
			message: `${failure.message}\npytest loads each plugin that is installed, and stops at ${broken}: ${cure}`
		};
	}
	const [python] = interpreterIn(context);
	if (plugin === void 0) return {
		...failure,
		message: withCures(context, python, failure.message)
	};
	const cure = installing(context, python, [plugin]);
	return {
		...failure,
		message: `${failure.message}\nThe project's pytest options need ${plugin}: ${cure}`
	};
}
function brokenPlugin(message) {
	const [, module] = /Error while loading plugin "pytest11"[\s\S]*?-packages[\\/]([\w.-]+?)(?:\.py)?[\\/:]/.exec(message) ?? [];
	return module;
}
const options = {
	"pytest-cov": /^--(?:no-)?cov\b/,
	"pytest-xdist": /^(?:-n|--numprocesses|--dist|--maxprocesses)\b/,
	"pytest-asyncio": /^--asyncio/,
	"pytest-timeout": /^--timeout/,
	"pytest-randomly": /^-p ?randomly|^--randomly/,
	"pytest-django": /^--(?:ds|reuse-db|create-db|nomigrations)\b/,
	"pytest-mypy": /^--mypy/,
	"pytest-codspeed": /^--codspeed/,
	nbmake: /^--nbmake/
};
function pluginOf(message) {
	const [, module] = /Error importing plugin "([\w.-]+)"/.exec(message) ?? [];
	if (module !== void 0) {
		const plainName = (module.split(".")[0] ?? module).replaceAll("_", "-");
		return plainName.startsWith("pytest-") ? plainName : `pytest-${plainName}`;
	}
	const [, required] = /Missing required plugins: ([\w.-]+)/.exec(message) ?? [];
	if (required !== void 0) return required;
	const refused = /error: unrecognized arguments: (.+)/.exec(message)?.[1]?.split(/\s+/) ?? [];
	return Object.keys(options).find((name) => refused.some((each) => options[name]?.test(each)));
}
function skippedAs(context, python, reason) {
	const missing = /No module named ['"][\w.]+['"]/.exec(reason)?.[0];
	if (missing !== void 0) return {
		reason: "skipped",
		message: `It skips itself: ${withCures(context, python, `ModuleNotFoundError: ${missing}`)}`
	};
	return {
		reason: "skipped",
		message: `It skips itself${reason === "" ? "" : `: ${reason}`} (an option that it asks for goes into flags)`
	};
}
function nameOf(node) {
	const [, tests = node, parameters = ""] = /^([^[]*)(.*)$/s.exec(node) ?? [];
	return tests.replaceAll("::", "/") + parameters;
}
function deselectedRemark({ suite }, { deselected }) {
	if (deselected === 0 || suite.flags.some((flag) => /^(?:-m|-k|--deselect)/.test(flag))) return void 0;
	const tests = deselected === 1 ? "1 test that takes" : `${deselected} tests that take`;
	return `Suite ${suite.name}: ${tests} the fixture benchmark ${deselected === 1 ? "is" : "are"} left out by -m, -k or --deselect of addopts; flags of the suite come after these`;
}
async function listedOf(context, parts) {
	const within = (path) => relative(context.root, path).replaceAll("\\", "/");
	const broken = parts.flatMap(({ files, failure }) => failure === void 0 ? [] : testsOf(files).map((file) => unlisted(file, files, failure)));
	const named = parts.flatMap(({ listing }) => [...listing?.benchmarks ?? [], ...listing?.errors ?? []]);
	const titled = [.../* @__PURE__ */ new Set([...named.map(({ path }) => within(path)), ...broken.map(({ file }) => file)])].sort();
	const titles = await steadyTitles(context, titled);
	const titleOf = (file) => titles.get(file) ?? file;
	return [...parts.flatMap(({ listing, failure }) => listing === void 0 || failure !== void 0 ? [] : toListed(context, listing, {
		within,
		titleOf
	})), ...broken.map((each) => ({
		...each,
		name: titleOf(each.file)
	}))];
}
function testsOf(files) {
	const tests = files.filter((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file));
	return tests.length > 0 ? tests : files;
}
function unlisted(file, { length }, { reason, message }) {
	const why = `pytest can load nothing of ${length === 1 ? file : `the folder ${dirname(file)}`}; the others are measured:\n${message}`;
	return {
		file,
		localName: "",
		metrics: [timeMetric],
		failure: {
			reason,
			message: why
		}
	};
}
function toListed(context, listing, { within, titleOf }) {
	const { benchmarks, errors, python, outside } = listing;
	const found = benchmarks.map(({ path, name, skipped }) => ({
		name: name === "" ? titleOf(within(path)) : `${titleOf(within(path))}/${nameOf(name)}`,
		file: within(path),
		localName: `${path}::${name}`,
		metrics: [timeMetric],
		note: python,
		executable: outside,
		failure: skipped === void 0 ? void 0 : skippedAs(context, python, skipped),
		remark: deselectedRemark(context, listing)
	}));
	const failed = errors.map(({ path, message }) => ({
		name: titleOf(within(path)),
		file: within(path),
		localName: "",
		metrics: [timeMetric],
		failure: {
			reason: "load",
			message: `pytest cannot collect ${within(path)}:\n${withCures(context, python, message)}${passedOver(listing.shadowed)}`
		}
	}));
	return [...found, ...failed];
}
// src/harness/pytest/imported-later.ts
function importedLater(changed, { names, worksOut, handedOn = [] }) {
	const wanted = new Set(names.flatMap(prefixes));
	const packages = new Set([...handedOn].map((text) => text.split(/[./]/).filter(Boolean).join(".")));
	const folders = worksOut.map(topFolder);
	return changed.filter((path) => {
		const steps = stepsOf(path);
		if (steps === void 0) return false;
		if (folders.some((folder) => path.startsWith(folder)) || packagesOf(path, steps).some((each) => packages.has(each))) return true;
		return suffixes(steps).some((each) => wanted.has(each));
	});
}
function filesOfNames(names, folders) {
	const modules = new Set(names.flatMap(prefixes).map((name) => name.replaceAll(".", "/")));
	return folders.flatMap((folder) => [...modules].flatMap((path) => [`${folder}${path}.py`, `${folder}${path}/__init__.py`]));
}
function stepsOf(path) {
	return (/^(.*?)(?:\.[\w-]+)?\.(?:py|pyd|so)$/.exec(path)?.[1] ?? (path.endsWith(".pyc") ? path : void 0))?.replace(/\/__init__$/, "").split("/");
}
function prefixes(name) {
	const steps = name.split(".").filter((step) => step !== "");
	return steps.map((_, i) => steps.slice(0, i + 1).join("."));
}
function suffixes(steps) {
	return steps.map((_, i) => steps.slice(i).join("."));
}
function topFolder(path) {
	const [first = "", second = "", ...rest] = path.split("/");
	if (second === "") return "";
	return (first === "src" || first === "lib") && rest.length > 0 ? `${first}/${second}/` : `${first}/`;
}
function packagesOf(path, steps) {
	const top = topFolder(path).split("/").filter(Boolean).join(".");
	const folders = steps.slice(0, -1);
	return folders.flatMap((_, from) => folders.slice(from).map((__, i) => folders.slice(from, from + i + 1).join("."))).filter((name) => name !== top && name !== top.slice(top.indexOf(".") + 1));
}
// src/harness/pytest/looking-on.ts
const lookingOn = `

def counted_code(trees, run, whole, others, foreign, documented):
    """Takes out of the trees, by path, what cannot have an effect. run: (path, name, line) of functions; whole: paths of
    which all counts; others: words of data and settings; foreign: whether installed code has a name; documented: whether documentation is read."""
    import ast, builtins, os, re, sys
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    word = re.compile("[A-Za-z_0-9]+")
    kept = ("pytest_", "test", "Test", "setup", "teardown", "__")
    # By these, code finds what it does not name, or reads code.
    finders = {
        "builtins", "__builtins__", "__globals__", "__getattribute__",
        "modules", "currentframe", "_getframe", "f_globals", "f_locals", "f_back", "__code__", "__closure__", "getattr_static",
        "getsource", "getsourcelines", "getsourcefile", "getclosurevars", "linecache", "FunctionType", "CodeType",
        "LambdaType", "MethodType", "get_objects", "get_referrers", "get_referents", "getsizeof", "settrace", "setprofile",
        "cProfile", "_lsprof", "profile", "yappi", "tracemalloc", "dis", "marshal", "ctypes", "cffi", "cloudpickle", "dill", "_thread", "reload",
        "import_module", "__import__", "__static_attributes__", "pickle", "copyreg", "pyclbr", "modulefinder", "zipimport",
        "symtable", "__reduce__", "__reduce_ex__", "resolve_name", "locate", "unittest", "mock", "doctest", "runpy", "fire",
        "monitoring", "new_class", "get_source", "get_code", "get_data", "getfile", "getmodule", "__cached__", "__loader__",
        "__spec__", "__path__", "listdir", "scandir", "iterdir", "glob", "iglob", "rglob", "fwalk",
        "getallocatedblocks", "get_count", "get_stats", "importorskip", "__func__", "get_field", "vformat", "__self__", "OpenerDirector", "build_opener",
    }
    # Run texts, or find what data names.
    interpreters = {
        "timeit", "code", "codeop", "pdb", "bdb", "trace", "pydoc", "rlcompleter", "logging.config", "yaml", "joblib", "shelve",
        "jsonpickle", "multiprocessing", "xmlrpc", "jinja2", "mako", "django", "glom", "simpleeval", "asteval", "hydra", "stevedore",
    }
    # Likewise, as functions of Python itself: re.compile is none.
    runners = {"globals", "locals", "eval", "exec", "compile"}
    askers = {"getattr", "hasattr", "delattr", "vars", "dir", "getmembers", "getmembers_static", "attrgetter", "methodcaller"}
    of_modules = {}
    for module in list(sys.modules.values()):
        file = getattr(module, "__dict__", {}).get("__file__")
        file = os.path.realpath(file) if isinstance(file, str) else ""
        if file in trees:
            of_modules.setdefault(file, []).append(module)

    def statements(body, holders):
        for node in list(body):
            yield node, holders, body
            if isinstance(node, ast.ClassDef):
                yield from statements(node.body, holders + (node,))
            elif not isinstance(node, functions):
                inner = [getattr(node, field, []) for field in ("body", "orelse", "finalbody")]
                inner += [each.body for each in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]]
                for each in inner:
                    yield from statements(each, holders)

    def root_of(node):
        while isinstance(node, (ast.Call, ast.Attribute)):
            node = node.func if isinstance(node, ast.Call) else node.value
        return getattr(node, "id", "")

    makers = {"dataclasses", "functools", "typing", "typing_extensions"}
    abstract = type(sys.modules["abc"].ABC)
    bases = {object, sys.modules["abc"].ABC, *(each for each in vars(builtins).values() if isinstance(each, type) and issubclass(each, BaseException))}

    # No installed code makes it, derives it or is derived from it: methods of such it calls by names of its own.
    def is_plain(path, holders):
        found = of_modules.get(path, [])
        if len(found) != 1:
            return False
        held = vars(found[0])
        for holder in holders:
            for each in holder.decorator_list:
                maker = vars(found[0]).get(root_of(each))
                named = str(getattr(maker, "__module__", getattr(maker, "__name__", ""))).split(".")[0]
                if named not in makers or type(maker).__name__ not in ("function", "type", "module"):
                    return False
            made = held.get(holder.name)
            if holder.keywords or not isinstance(made, type) or not all(map(is_of_checkout, families(made))):
                return False
            held = vars(made)
        return True

    def families(made, seen=()):
        yield made
        for each in made.__mro__[1:]:
            yield each
        for each in type.__subclasses__(made):
            yield from families(each)

    files = {id(module): file for file, found in of_modules.items() for module in found}

    def is_of_checkout(made):
        if made in bases:
            return True
        module = sys.modules.get(made.__module__)
        return type(made) in (type, abstract) and id(module) in files

    def is_constant(node):
        if isinstance(node, (ast.Tuple, ast.List)):
            return all(map(is_constant, node.elts))
        return isinstance(node, ast.Constant) or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant))

    class Piece:
        is_counted = False

    pieces, all_aliases = [], {}

    def piece(node, name, path, holders, body, inner):
        made = Piece()
        made.node, made.name, made.path, made.holders, made.body, made.inner = node, name, path, holders, body, inner
        pieces.append(made)
        return id(node)

    left = set()
    of_prose = {"__doc__", "doc", "__d", "__do", "__doc", "doc__", "oc__", "c__"}
    copies = {each for tree in trees.values() for each in copies_of(tree)}
    prose = {} if documented else {id(each): each for path, tree in trees.items() if path not in whole for each in documentation_of(tree)}
    beside = read_beside(trees)
    for path, tree in trees.items():
        # Its own file, which it may read.
        if any(getattr(node, "id", "") == "__file__" for node in ast.walk(tree)):
            continue
        if path in whole or path.startswith(beside) or len(of_modules.get(path, [])) != 1:
            continue
        for node, holders, body in statements(tree.body, ()):
            if isinstance(node, functions):
                wrapped = all(isinstance(each, ast.Name) and each.id in ("staticmethod", "classmethod", "property") for each in node.decorator_list)
                wrapped = wrapped and not any(each.id in vars(of_modules[path][0]) for each in node.decorator_list)
                if wrapped and node.name.isascii() and not node.name.startswith(kept) and is_plain(path, holders):
                    left.add(piece(node, node.name, path, holders, body, node.body))
            elif isinstance(node, ast.Assign) and not holders and len(node.targets) == 1 and is_constant(node.value):
                name = getattr(node.targets[0], "id", "__")
                if name == "__version__" or (name.isascii() and not name.startswith(kept)):
                    left.add(piece(node, name, path, holders, body, [node.value]))

    # What runs where a function is defined.
    def defined_by(node):
        if not isinstance(node, functions):
            return []
        return [node.args, *node.decorator_list, *([node.returns] if node.returns else [])]

    # What code reads, by name or in a text; a piece is looked at by itself.
    def words(nodes):
        found, ahead = set(), list(nodes)
        while ahead:
            node = ahead.pop()
            if id(node) in left:
                ahead += defined_by(node)
                continue
            if isinstance(node, ast.Assign) and all(getattr(target, "id", "") == "__all__" for target in node.targets) and is_constant(node.value):
                asked_for.update(str(getattr(each, "value", "")) for each in ast.walk(node.value))
                continue
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
                found.add(node.id)
            elif isinstance(node, ast.Attribute) and id(node) not in copies:
                found.add(node.attr)
            # A protocol asks for methods that are called like its own.
            elif isinstance(node, functions):
                found.add(node.name)
            elif isinstance(node, ast.AugAssign):
                found.add(getattr(node.target, "id", ""))
            elif id(node) in prose:
                continue
            elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                text = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
                found.update(word.findall(text))
                if len(text) < 200:
                    texts.add(text)
            elif isinstance(node, ast.keyword):
                found.add(node.arg or "")
            elif isinstance(node, ast.alias):
                asked_for.update(node.name.split("."))
                for asname, name in ((node.asname, step) for step in node.name.split(".") if node.asname):
                    all_aliases.setdefault(asname, set()).add(name)
            found.update(getattr(node, "kwd_attrs", ()))
            ahead += ast.iter_child_nodes(node)
        return found

    # 0: works out no names; 1: of its own object; 2: of anything.
    def reach(nodes, own):
        most, called = 0, set()
        for top in nodes:
            ahead = [(top, own)]
            while ahead:
                node, self = ahead.pop()
                if id(node) in left:
                    ahead += [(each, None) for each in defined_by(node)]
                    continue
                name = getattr(node, "attr", getattr(node, "id", ""))
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    steps = [step for alias in node.names for step in alias.name.split(".")] + (getattr(node, "module", None) or "").split(".")
                    names = [(getattr(node, "module", None) or "") + "." + alias.name for alias in node.names]
                    if not getattr(node, "level", 0) and any((each.strip(".") + ".").startswith(name + ".") for each in names for name in interpreters):
                        return 2
                    if finders.intersection(steps) or any(alias.name in askers for alias in node.names if alias.asname):
                        return 2
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("__") and (node.value in finders or node.value in ("__dict__", "__match_args__")):
                    return 2
                if name in finders or (isinstance(node, ast.Name) and name in runners) or names_places(node):
                    return 2
                # The file of another module, and whatever lies in a folder: source that is read.
                if isinstance(node, ast.Attribute) and (name == "__file__" or (name == "walk" and getattr(node.value, "id", "") == "os")):
                    return 2
                if name == "__dict__":
                    most = max(most, 1 if is_self(getattr(node, "value", None), self) else 2)
                if isinstance(node, functions) and makes_class(node):
                    most = max(most, 1)
                if isinstance(node, ast.Call):
                    if getattr(node.func, "id", "") == "type" and len(node.args) > 1:
                        most = max(most, 1)
                    asked = getattr(node.func, "attr", getattr(node.func, "id", ""))
                    if asked in askers:
                        called.add(id(node.func))
                        at = 0 if asked in ("attrgetter", "methodcaller") else 1
                        told = node.args[at] if len(node.args) > at else None
                        lists = asked in ("vars", "dir", "getmembers", "getmembers_static")
                        if getattr(told, "value", "") in finders | askers | runners:
                            return 2
                        if lists or not (isinstance(told, ast.Constant) and isinstance(told.value, str)) or any(isinstance(each, ast.Starred) for each in node.args):
                            most = max(most, 1 if at == 1 and node.args and is_self(node.args[0], self) else 2)
                if name in askers and id(node) not in called:
                    return 2
                if isinstance(node, ast.ClassDef):
                    ahead += [(each, first_of(each)) for each in node.body]
                    ahead += [(each, None) for each in [*node.bases, *node.keywords, *node.decorator_list]]
                else:
                    ahead += [(each, self) for each in ast.iter_child_nodes(node)]
                if most == 2:
                    return 2
        return most

    # Which may derive it from one that calls methods by names of its own.
    def makes_class(node):
        return any(isinstance(each, ast.ClassDef) and each.bases for each in ast.walk(node))

    def is_self(node, self):
        if isinstance(node, ast.Call):
            return getattr(node.func, "id", "") == "type" and len(node.args) == 1 and is_self(node.args[0], self)
        if isinstance(node, ast.Attribute):
            return node.attr == "__class__" and is_self(node.value, self)
        return self is not None and isinstance(node, ast.Name) and node.id == self

    everything = [node for tree in trees.values() for node in ast.walk(tree)]
    made = {node.name for node in everything if isinstance(node, ast.ClassDef)}
    # Called by their class they can be given anything.
    unbound = {node.attr for node in everything if isinstance(node, ast.Attribute) and getattr(node.value, "id", getattr(node.value, "attr", "")) in made}

    # The object itself, of a method that gives its name to nothing else.
    def first_of(node):
        if not isinstance(node, functions) or node.name in unbound or any(getattr(each, "id", "") == "staticmethod" for each in node.decorator_list):
            return None
        first = [*node.args.posonlyargs, *node.args.args][:1]
        stored = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)}
        inner = {each.arg for top in ast.walk(node) if top is not node and isinstance(top, (*functions, ast.Lambda)) for each in ast.walk(top.args) if isinstance(each, ast.arg)}
        return first[0].arg if first and first[0].arg not in stored | inner else None

    # to_fast of to, _ and fast.
    def is_put_together(name):
        steps = [step for step in re.split("_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])", name) if step]
        if len(steps) > 1 and all(step in known for step in steps):
            return True
        ends = {0}
        for at in range(len(name)):
            if at in ends:
                ends.update(at + len(text) for text in begins.get(name[at], ()) if name.startswith(text, at) and text != name)
        return len(name) in ends

    # An import fails where a name is missing, whatever becomes of it.
    texts, asked_for = set(), set()
    known = words(trees.values()) | set(others)
    most = 2 if works_out_formats(trees.values()) else reach(trees.values(), None)

    def is_read(each):
        if each.node.__class__ in functions and any((each.path, each.name, line) in run for line in {each.node.lineno, *(one.lineno for one in each.node.decorator_list)}):
            return True
        if most == 2 or (most == 1 and each.holders) or each.name in known or is_put_together(each.name):
            return True
        return each.name != "__version__" and foreign(each.name)

    is_new = True
    while is_new:
        is_new, begins = False, {}
        # Of single letters every name can be made.
        for text in (text for text in texts if len(text) > 1 or text == "_"):
            begins.setdefault(text[:1], []).append(text)
        for asname, names in list(all_aliases.items()):
            if asname in known and not names <= known:
                known |= names
                is_new = True
        # Names that are worked out may be that of documentation.
        if prose and (most > 0 or not known.isdisjoint(of_prose) or is_put_together("__doc__")):
            told, is_new = list(prose.values()), True
            prose.clear()
            known |= words(told)
        for each in [each for each in pieces if not each.is_counted]:
            if is_read(each):
                each.is_counted = is_new = True
                left.discard(id(each.node))
                own = first_of(each.node) if each.holders else None
                known |= words(each.inner) | {each.name}
                most = max(most, reach(each.inner, own), int(isinstance(each.node, functions) and makes_class(each.node)))

    # What is evaluated where it is defined, and can do nothing.
    def is_idle(node):
        if any(getattr(each, "id", "") in ("__class__", "super") for each in ast.walk(node)):
            return False
        return all(isinstance(each, (ast.Name, ast.Constant, ast.Subscript, ast.BinOp, ast.BitOr, ast.Tuple, ast.List, ast.expr_context)) for each in ast.walk(node))

    def leave_out(each, is_future):
        node = each.node
        if not isinstance(node, functions):
            if each.name in asked_for:
                node.value = ast.Constant("never read")
            else:
                each.body.remove(node)
            return
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, *filter(None, [node.args.vararg, node.args.kwarg])]
        annotations = [one.annotation for one in arguments if one.annotation] + ([node.returns] if node.returns else [])
        defaults = [one for one in [*node.args.defaults, *node.args.kw_defaults] if one]
        if each.name not in asked_for and all(map(is_constant, defaults)) and (is_future or all(map(is_idle, annotations))):
            each.body.remove(node)
        else:
            does = sorted({type(one).__name__ for one in ast.walk(node) if isinstance(one, (ast.Yield, ast.YieldFrom))})
            node.body = [ast.Expr(ast.Constant(" ".join(["never called", *does])))]

    for each in pieces:
        if not each.is_counted:
            future = any(isinstance(one, ast.ImportFrom) and one.module == "__future__" and any(alias.name == "annotations" for alias in one.names) for one in trees[each.path].body)
            leave_out(each, future)

    # Whether there is any counts: a context manager and a data class ask.
    for each in prose.values():
        each.value = "documented"

    # Annotations of variables of functions are never evaluated; in functions within, a name may be one of the function around.
    class Plain(ast.NodeTransformer):
        def visit_AnnAssign(self, node):
            if not isinstance(node.target, ast.Name) or not node.value or not is_idle(node.annotation):
                return node
            return ast.Assign([node.target], node.value)

        def leave(self, node):
            return node

        visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = leave

    for tree in trees.values():
        for node, holders, body in statements(tree.body, ()):
            if isinstance(node, functions):
                node.body = [Plain().visit(each) for each in node.body]


of_documentation = {
    "__doc__", "getdoc", "get_docstring", "co_consts", "__text_signature__", "pydoc", "doctest", "getcomments",
    "use_attribute_docstrings", "getmembers", "getmembers_static", "classify_class_attrs",
}

def documentation_of(tree):
    import ast
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        first = node.body[0] if isinstance(node, documented) and node.body else None
        value = first.value if isinstance(first, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value

def copies_of(tree):
    """Of a = b where both are __doc__, and of what is only set, the ids."""
    import ast
    def is_documentation(node):
        return getattr(node, "attr", "") == "__doc__"
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and all(map(is_documentation, node.targets)):
            found.update(map(id, [*node.targets, node.value] if is_documentation(node.value) else node.targets))
    return found

def reads_documentation(trees):
    import ast, re
    word = re.compile("[A-Za-z_0-9]+")
    for tree in trees:
        documentation = {id(each): each.value for each in documentation_of(tree)}
        # By these, pytest and inspect.signature read it.
        if any("PYTEST_DONT_REWRITE" in text or "--" + chr(10) * 2 in text for text in documentation.values()):
            return True
        copies = copies_of(tree)
        for node in ast.walk(tree):
            if id(node) in copies:
                continue
            words = {getattr(node, "attr", ""), getattr(node, "id", ""), getattr(node, "module", "")}
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                steps = {step for alias in node.names for step in alias.name.split(".")} | set((getattr(node, "module", None) or "").split("."))
                words |= steps
                if "cmd" in steps:
                    return True
            elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and id(node) not in documentation:
                words.update(word.findall(node.value if isinstance(node.value, str) else node.value.decode("latin-1")))
            if not words.isdisjoint(of_documentation) or getattr(node, "id", "") == "help":
                return True
    return False

def without_asides(tree):
    """Takes out texts that stand alone in modules and classes, which Python never evaluates; the first may be documentation."""
    import ast
    ahead = [tree]
    while ahead:
        body = ahead.pop().body
        body[1:] = [each for each in body[1:] if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
        ahead += [each for each in body if isinstance(each, ast.ClassDef)]
    return tree


def names_places(node):
    """Patterns ask for attributes by what is in __match_args__: the names are in a list of texts, or worked out."""
    import ast
    if isinstance(node, ast.Attribute):
        return node.attr == "__match_args__"
    if not isinstance(node, (ast.Assign, ast.AnnAssign)):
        return False
    targets = getattr(node, "targets", None) or [node.target]
    items = getattr(node.value, "elts", [node])
    return any(getattr(each, "id", "") == "__match_args__" for each in targets) and not all(isinstance(each, ast.Constant) for each in items)

def works_out_formats(trees):
    import ast, re
    formats = ("format", "format_map")
    translators = ("_", "gettext", "ngettext", "pgettext", "gettext_lazy")
    opened = re.compile("[{][^{}]*\$")
    asking = re.compile("[{][^{}]*[.[%][^{}]*[}]")
    asking_of = re.compile("[{][A-Za-z_0-9]*(?:[.[]|[^{}:!]*%)[^{}]*[}]")
    # What is filled is a format again: {{0.{}}}.
    escaped, field = re.compile("[{][{]"), re.compile("(?<![{])(?:[{][{])*[{](?![{])")
    is_stored = is_made = False
    # Variables that hold a text that asks, and what is used in another way than to be filled.
    holders, used, aliases = set(), set(), []
    for tree in trees:
        nodes = list(ast.walk(tree))
        called = {id(node.func): node for node in nodes if isinstance(node, ast.Call)}
        compared = {id(each) for node in nodes if isinstance(node, (ast.Compare, ast.Dict, ast.Set)) for each in ast.iter_child_nodes(node)}
        idle = {id(each) for node in nodes if isinstance(node, (ast.Compare, ast.Expr)) for each in ast.iter_child_nodes(node)}
        targets = {id(node.value): getattr(node, "targets", None) or [node.target] for node in nodes if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value}
        filled = set()
        for node in nodes:
            if not isinstance(node, ast.Attribute) or node.attr not in formats:
                continue
            call, text = called.get(id(node)), node.value
            if getattr(text, "id", "") == "str":
                text = call.args[0] if call and call.args else None
            is_told = isinstance(text, ast.Call) and getattr(text.func, "id", "") in translators and all(isinstance(each, ast.Constant) for each in text.args)
            if isinstance(text, ast.Constant) or is_told:
                filled.update([id(text), *map(id, getattr(text, "args", []))])
            elif isinstance(text, (ast.Name, ast.Attribute)):
                is_stored = True
                filled.add(id(text))
            else:
                return True
        handed = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)} - filled
        handed |= {id(each) for node in nodes if isinstance(node, (ast.BinOp, ast.JoinedStr)) for each in ast.iter_child_nodes(node)}
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_made = is_made or bool(escaped.search(node.value) and field.search(node.value))
                if id(node) in filled:
                    continue
                # As the name of what is called.
                is_stored = is_stored or node.value in formats
                is_open = id(node) not in compared and bool(opened.search(node.value))
                is_made = is_made or is_open or (id(node) in handed and bool(asking.search(node.value)))
                if id(node) not in idle and asking_of.search(node.value):
                    names = [getattr(each, "attr", getattr(each, "id", None)) for each in targets.get(id(node), [None])]
                    is_made = is_made or None in names
                    holders.update(names)
            elif isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load) and id(node) not in filled:
                used.add(getattr(node, "attr", getattr(node, "id", "")))
            elif isinstance(node, ast.AugAssign):
                used.add(getattr(node.target, "attr", getattr(node.target, "id", "")))
            elif isinstance(node, ast.Call):
                # What fills it is a log: Formatter(…, style="{").
                styles = [each.value for each in node.keywords if each.arg == "style"]
                is_stored = is_stored or any(getattr(each, "value", "{") == "{" for each in styles) or any(getattr(each, "value", "") == "{" for each in node.args)
                used.update(each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str))
            elif isinstance(node, ast.alias) and node.asname:
                aliases.append((node.name, node.asname))
    for name, called in aliases:
        if name in holders:
            holders.add(called)
    return is_stored and (is_made or not holders.isdisjoint(used))



def library_of(library, ahead, read, sources, listed):
    """ahead: files of the library; read: gives the code of one; sources: of a folder; listed: names in a folder. Answers sources, and binaries."""
    import os, types
    tops, binaries, found = {}, set(), set(ahead)
    for place in (library, os.path.join(library, "lib-dynload")):
        if os.path.isdir(place):
            for name in listed(place):
                tops.setdefault(name.split(".")[0], os.path.join(place, name))
    for top in ("test", "idlelib", "lib2to3", "turtledemo", "ensurepip", "site-packages", "dist-packages", "__pycache__", "config"):
        tops.pop(top, None)

    def names(code):
        yield from code.co_names
        for each in code.co_consts:
            if isinstance(each, types.CodeType):
                yield from names(each)

    def add(place):
        if os.path.isdir(place):
            return [file for file in sources(place) if os.sep + "test" + os.sep not in file and os.sep + "tests" + os.sep not in file]
        return [place]

    looked, ahead = set(), list(ahead)
    for file in list(ahead):
        top = os.path.relpath(file, library).split(os.sep)
        if len(top) > 1 and top[0] in tops:
            ahead += add(tops.pop(top[0]))
    while ahead:
        file = ahead.pop()
        if file in looked:
            continue
        looked.add(file)
        if not file.endswith(".py"):
            if file.endswith((".so", ".pyd")):
                binaries.add(file)
            continue
        found.add(file)
        try:
            told = {name.split(".")[0] for name in names(read(file))}
        except (SyntaxError, ValueError, OSError):
            continue
        for top in told.intersection(tops):
            ahead += add(tops.pop(top))
    return found, binaries

def installed_names(is_own, wanted, unnoted, asked_for):
    """wanted: with dots, modules that code names, loaded or not; unnoted: reads so that no time of access tells; asked_for: names of files."""
    import importlib.util, marshal, os, re, sys, types
    word = re.compile("[A-Za-z_][A-Za-z_0-9]*")
    names, binaries, files, folders, readers = set(), set(), set(), set(), []
    late, compiled = set(), set()
    library = os.path.dirname(os.__file__) + os.sep

    def is_of_python(file):
        return file.startswith(library) and "-packages" + os.sep not in file

    def tell(const, told):
        if isinstance(const, types.CodeType):
            told.update(const.co_names)
            for each in const.co_consts:
                tell(each, told)
        elif isinstance(const, (tuple, frozenset)):
            for each in const:
                tell(each, told)
        # Of prose not each word.
        elif isinstance(const, str) and len(const) < 200 and " " not in const.strip():
            told.update(word.findall(const))

    # What runs the tests reads that of tests, which counts; where code names it, it may be given anything.
    loaders = {"import_module", "__import__", "find_spec", "load_module", "exec_module", "spec_from_file_location", "run_module", "run_path"}
    testers = {"pytest", "_pytest", "pluggy", "iniconfig", "pygments", "packaging", "pytest_benchmark", "cpuinfo", "pytest_codspeed", "typing_extensions.py", "exceptiongroup", "tomli"}
    testers -= {"pygments", "packaging", "iniconfig", "cpuinfo", "exceptiongroup", "tomli"}.intersection(name.split(".")[0] for name in wanted)

    def is_of_testers(file):
        return file.split("-packages" + os.sep)[-1].split(os.sep)[0] in testers

    def read(file):
        try:
            data = unnoted(importlib.util.cache_from_source(file), content)
            if data[:4] == importlib.util.MAGIC_NUMBER:
                return marshal.loads(data[16:])
        except (OSError, ValueError, EOFError, TypeError, NotImplementedError):
            pass
        return compile(unnoted(file, content), file, "exec", dont_inherit=True)

    def content(path):
        with open(path, "rb") as file:
            return file.read()

    def sources(folder):
        for entry in unnoted(folder, lambda path: list(os.scandir(path))):
            if entry.is_dir(follow_symlinks=False):
                yield from sources(entry.path)
            elif entry.name.endswith(".py"):
                yield entry.path

    def add(file):
        file = os.path.realpath(file)
        if is_own(file):
            return
        files.add(file)
        if not is_of_python(file):
            steps = file.split("-packages" + os.sep)
            top = steps[-1].split(os.sep)
            # Of a package, what it loads later too.
            if len(steps) > 1 and len(top) > 1:
                folders.add("-packages".join(steps[:-1]) + "-packages" + os.sep + top[0])
            # One that is installed to be edited lies anywhere.
            elif len(steps) == 1 and os.path.isfile(os.path.join(os.path.dirname(file), "__init__.py")):
                folders.add(os.path.dirname(file))

    for module in list(sys.modules.values()):
        file = getattr(module, "__dict__", {}).get("__file__")
        if isinstance(file, str):
            add(file)
    for name in wanted:
        top = name.split(".")[0]
        if top in sys.modules and name in sys.modules:
            continue
        try:
            found = sys.modules[top] if top in sys.modules else importlib.util.find_spec(top)
        except (ImportError, ValueError, AttributeError):
            continue
        file = getattr(found, "__file__", None) or getattr(found, "origin", None)
        if not isinstance(file, str) or not os.path.isfile(file):
            continue
        add(file)
        beside = os.path.join(os.path.dirname(file), *name.split(".")[1:])
        for each in (beside + ".py", os.path.join(beside, "__init__.py")):
            if name != top and os.path.isfile(each):
                add(each)
        if is_of_python(os.path.realpath(file)):
            late.add(os.path.realpath(file))
    if late:
        more, compiled = library_of(library, late, read, sources, lambda folder: unnoted(folder, os.listdir))
        files.update(more)
    # Of what a package names, other packages too; what installs packages is given none of their objects.
    installers = ("pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack")

    def is_of_installers(file):
        return file.split("-packages" + os.sep)[-1].split(os.sep)[0].split(".")[0] in installers

    helpers = {file for file in files if not (is_of_python(file) or is_of_testers(file) or is_of_installers(file))}
    helping, helped = set(), set()

    def ends(const, found):
        if isinstance(const, types.CodeType):
            const = const.co_consts
        if isinstance(const, (tuple, frozenset)):
            for each in const:
                ends(each, found)
        elif isinstance(const, str) and len(const) < 200:
            found.add(const.rpartition("/")[2])
    tops = {}
    for place in {file[:file.rindex("-packages" + os.sep) + 10] for file in files if "-packages" + os.sep in file}:
        for name in unnoted(place, os.listdir):
            if name not in installers:
                tops[name.split(".")[0]] = os.path.join(place, name)
    try:
        looked = set()
        while files - looked:
            for file in files - looked:
                looked.add(file)
                if file.endswith(".py"):
                    try:
                        told = set()
                        code = read(file)
                        tell(code, told)
                        names.update(told)
                        if file in helpers:
                            helping.update(told)
                            ends(code, helped)
                        if not told.isdisjoint(of_documentation) and not is_of_python(file) and not is_of_testers(file):
                            readers.append(file)
                    except (SyntaxError, ValueError):
                        # Templates, and tests of compilers: nothing loads them.
                        continue
            for top in names.intersection(tops):
                if os.path.isdir(tops[top]):
                    folders.add(tops.pop(top))
                elif tops[top].endswith(".py"):
                    files.add(tops.pop(top))
            for folder in folders:
                files.update(sources(folder))
            folders.clear()
            if len(files) > 5000:
                return None
        # The interpreter, and all that is compiled.
        with open("/proc/self/maps") as maps:
            binaries = {line.split(None, 5)[5].strip() for line in maps if len(line.split(None, 5)) > 5} | compiled
        contents = []
        for binary in binaries:
            if os.path.isfile(binary) and not binary.startswith("/dev/") and not binary.endswith("locale-archive"):
                contents.append(unnoted(binary, content))
                if "-packages" + os.sep in binary and any(each.encode() in contents[-1] for each in of_documentation):
                    readers.append(binary)
    except OSError:
        return None

    def has(name):
        wanted = name.encode() + bytes(1)
        return name in names or any(wanted in content for content in contents)

    loads = "lists" if helping & {"iter_modules", "walk_packages"} else "names" if helping & loaders else "nothing"
    return has, bool(readers), dict(any=bool(helpers), load=loads, know=sorted(helped.intersection(asked_for)))


def told_by_environment(texts):
    import json, os
    return chr(10).join(json.dumps(value, ensure_ascii=False) for name, value in os.environ.items() if value and any(json.dumps(name) in text for text in texts))

def starts_processes(trees):
    import ast
    modules = {"subprocess", "pty", "pexpect", "plumbum", "sh", "invoke"}
    of_os = ("system", "popen", "posix_spawn", "spawn", "exec", "fork")
    for tree in trees:
        nodes = list(ast.walk(tree))
        systems = {"os", "posix"} | {alias.asname for node in nodes if isinstance(node, ast.Import) for alias in node.names if alias.name in ("os", "posix")}
        for node in nodes:
            if isinstance(node, ast.Import) and any(alias.name.split(".")[0] in modules for alias in node.names):
                return True
            if isinstance(node, ast.ImportFrom) and not node.level:
                module = (node.module or "").split(".")[0]
                if module in modules or (module in systems and any(alias.name.startswith(of_os) for alias in node.names)):
                    return True
            if isinstance(node, ast.Attribute):
                if node.attr.startswith(("create_subprocess_", "subprocess_")) or (node.attr.startswith(of_os) and getattr(node.value, "id", "") in systems):
                    return True
            if isinstance(node, ast.Constant) and node.value == "subprocess":
                return True
    return False

def read_beside(trees):
    import ast, os
    readers = {"open", "open_code", "fdopen", "read_text", "read_bytes", "readinto", "FileIO", "mmap", "getline", "getlines", "fileinput", "loadtxt", "fromfile", "read"}
    folders = set()
    for path, tree in trees.items():
        nodes = list(ast.walk(tree))
        names = [getattr(node, "attr", getattr(node, "id", "")) for node in nodes] + [alias.name for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names]
        if "__file__" not in names or not readers.intersection(names):
            continue
        texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        above = sum(name in ("parent", "dirname", "pardir", "split") for name in names) + sum(text.count("..") for text in texts)
        folder = os.path.dirname(path)
        for _ in range(1000 if "parents" in names else max(0, above - 1)):
            folder = os.path.dirname(folder)
        folders.add(folder.rstrip(os.sep) + os.sep)
    return tuple(folders)

def look_on():
    import _lsprof, ast, atexit, hashlib, json, os, re, sys, threading, time
    asked = json.loads(sys.argv[1])
    root = os.path.realpath(asked["root"]) + os.sep
    modules, opened, listed, stated, imported, unseen = set(), set(), set(), set(), set(), set()
    library = os.path.dirname(os.__file__) + os.sep
    # What pytest-benchmark asks of the machine and of git for its report.
    reporters = (os.sep + "pytest_benchmark" + os.sep, os.sep + "cpuinfo" + os.sep)

    # Looks for what is installed in every folder that modules are looked for in.
    searchers = (os.sep + "importlib" + os.sep + "metadata", os.sep + "importlib_metadata" + os.sep)

    def is_own(file):
        return file.startswith(root) and "-packages" + os.sep not in file

    def caller():
        frame = sys._getframe(2)
        while frame:
            file = frame.f_code.co_filename
            # The program that this stands in asks in its own name.
            if file == "<string>" and frame.f_globals is program:
                return "<frozen importlib>"
            own = file.startswith(library) and "-packages" + os.sep not in file
            # Reads for whoever asks, as the library does: pytest its settings.
            own = own or (os.sep + "iniconfig" + os.sep in file and not is_own(file))
            if any(part in file for part in searchers) and not is_own(file):
                return "<frozen importlib>"
            if file.startswith("<frozen importlib") or not (own or file.startswith("<frozen")):
                return file
            frame = frame.f_back
        return ""

    def is_loader(file):
        return file.startswith("<frozen importlib") or (os.sep + "_pytest" + os.sep in file and not is_own(file))

    quiet, program = [], sys.modules["__main__"].__dict__

    def place(path):
        quiet.append(path)
        try:
            return os.path.realpath(os.fsdecode(path))
        except (TypeError, ValueError):
            return ""
        finally:
            quiet.pop()

    starts = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.exec", "os.system", "pty.spawn")

    began = time.time()
    # What is installed is that of one machine.
    installed = tuple({os.path.realpath(each) + os.sep for each in [sys.prefix, sys.base_prefix, *sys.path] if each})
    installed += ("/proc/", "/sys/", "/dev/", "/etc/", "/usr/", "/lib", "/run/")

    def is_outside(path, flags):
        if path.startswith(root) or path.startswith(installed) or flags & (os.O_WRONLY | os.O_RDWR):
            return False
        quiet.append(path)
        try:
            return os.path.isfile(path) and os.path.getmtime(path) < began
        finally:
            quiet.pop()

    def hook(event, args):
        if event == "open":
            if isinstance(args[0], (str, bytes)) and not is_loader(caller()):
                path = place(args[0])
                opened.add(path)
                if is_outside(path, args[2] or 0):
                    unseen.add("reads files outside the repository")
        elif event in ("os.listdir", "os.scandir"):
            if not is_loader(caller()):
                listed.add(place("." if args[0] is None else "/proc/self/fd/%d" % args[0] if isinstance(args[0], int) else args[0]))
        elif event == "import":
            imported.update(args[0].split("."))
        elif event == "exec":
            code = args[0]
            if code.co_name == "<module>":
                modules.add(place(code.co_filename))
        elif event in starts:
            file = caller()
            if is_own(file) or not any(part in file for part in reporters):
                unseen.add("starts processes")

    sys.addaudithook(hook)

    # Which functions run; of other threads by id, as hashing a code object reads all of it.
    ran, profiles, profiler = {}, [], _lsprof.Profiler(subcalls=False, builtins=False)

    def profile(frame, event, arg):
        if event == "call":
            ran[id(frame.f_code)] = frame.f_code

    start = sys.setprofile

    # pytest-benchmark switches profilers off while it measures.
    def keep(function):
        file = sys._getframe(1).f_code.co_filename
        if function in (profile, profiler) or any(part in file for part in reporters):
            return start(profile) if function is profile else None
        profiles.append(function)
        return start(function)

    sys.setprofile = keep
    threading.setprofile(profile)
    profiler.enable()

    # No hook reports these.
    def watched(function):
        def see(path, *more, **named):
            if not quiet and isinstance(path, (str, bytes, os.PathLike)) and not is_loader(caller()):
                stated.add(os.path.abspath(os.fsdecode(path)))
            return function(path, *more, **named)
        return see

    for name in ("stat", "lstat", "access"):
        original = getattr(os, name)
        stand = watched(original)
        for module in (os, sys.modules.get(os.name)):
            if getattr(module, name, None) is original:
                setattr(module, name, stand)
        for known in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks, os.supports_effective_ids):
            if original in known:
                known.add(stand)

    named, working, searching, of_own_lines, of_frames, lined = set(), set(), set(), set(), set(), set()

    def imports(path, tree):
        knows_frames(path, tree)
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
                for alias in node.names:
                    note(path, alias.name.split(".")[-1])
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    note(path, alias.name)
                if any(alias.name in loaders and alias.asname not in (None, alias.name) for alias in node.names):
                    working.add(path)
                named.update(((node.module or "") + "." + alias.name).strip(".") for alias in node.names)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                if node.value in loaders:
                    working.add(path)
                if node.value in searchers_of or node.value in of_lines or "(lineno)" in node.value or "{lineno" in node.value:
                    note(path, node.value)
                name = node.value.split(":")[0].strip(".")
                if len(name) < 200 and all(step.isidentifier() for step in name.split(".")):
                    if "." in node.value:
                        named.add(name)
            elif isinstance(node, ast.Call):
                calls(path, node)
            elif isinstance(node, (ast.Name, ast.Attribute)) and id(node) not in called:
                if getattr(node, "attr", getattr(node, "id", "")) in loaders:
                    working.add(path)
            note(path, getattr(node, "attr", getattr(node, "id", "")))
            # A package that is asked for its modules, or somebody who answers for it.
            if getattr(node, "name", getattr(node, "id", "")) == "__getattr__":
                working.add(path)

    loaders = {
        "import_module", "__import__", "spec_from_file_location", "find_spec", "run_path", "run_module", "find_loader",
        "load_module", "exec_module", "load_source", "SourceFileLoader", "ExtensionFileLoader", "resolve_name", "locate",
        "import_string", "iter_modules", "walk_packages", "entry_points", "iter_entry_points", "load_entry_point",
    }
    # What finds files that no text names: in folders, or beside the code.
    searchers_of = {
        "listdir", "scandir", "iterdir", "glob", "iglob", "rglob", "walk", "fwalk", "__file__", "__path__", "__spec__",
        "resources", "importlib_resources", "get_data", "resource_filename", "resource_string", "resource_stream",
    }
    # Code that knows where it is: then comments and blanks count.
    of_lines = {
        "f_lineno", "co_firstlineno", "tb_lineno", "co_lines", "co_positions", "co_lnotab", "co_linetable", "walk_stack", "walk_tb",
        "extract_stack", "extract_tb", "StackSummary", "FrameSummary", "TracebackException", "getframeinfo", "getouterframes",
        "getinnerframes", "findCaller", "_getframe", "currentframe", "tb_frame", "gi_frame", "cr_frame", "__code__", "f_code",
        "gi_code", "cr_code", "format_stack", "format_tb", "format_list", "format_exc", "format_exception", "print_stack", "print_tb",
        "print_list", "print_exc", "print_exception", "print_last",
    }
    # What gives frames, records of logs and code, whose text and whose items say the line.
    tellers = {"inspect", "traceback", "logging", "warnings"}

    def knows_frames(path, tree):
        nodes = list(ast.walk(tree))
        aliases = [(alias.name, alias.asname or alias.name) for node in nodes if isinstance(node, ast.Import) for alias in node.names]
        texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
        words = {name for name, called in aliases} | {node.module for node in nodes if isinstance(node, ast.ImportFrom)} | texts
        if not tellers.isdisjoint(words):
            of_frames.add(path)
        if "lineno" in texts or any(getattr(node, "attr", "") == "lineno" for node in nodes):
            lined.add(path)
        inspectors = {called for name, called in aliases if name == "inspect"}
        asked = {id(node.value): node.attr for node in nodes if isinstance(node, ast.Attribute)}
        # As an attribute of anything else: many variables are called like that.
        told = {asked.get(id(node), "stack") for node in nodes if getattr(node, "id", "") in inspectors}
        told.update(alias.name for node in nodes if isinstance(node, ast.ImportFrom) and node.module == "inspect" for alias in node.names)
        if "inspect" in words:
            told |= texts
        if not told.isdisjoint(("stack", "trace", "*")) or not words.isdisjoint(("dis", "marshal", "cloudpickle", "dill")):
            of_own_lines.add(path)

    def note(path, name):
        if name in searchers_of:
            searching.add(path)
        elif name in of_lines or "lineno)" in name or "{lineno" in name:
            of_own_lines.add(path)

    runners = {"exec", "eval", "compile"}
    # Names of classes stand in what they read.
    readers = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "yaml", "jsonpickle"}

    def calls(path, node):
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        first = node.args[0] if node.args else None
        text = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
        if name in loaders:
            if text is None:
                working.add(path)
            else:
                named.add(text.strip("."))
        elif isinstance(function, ast.Name) and name in runners:
            try:
                imports(path, ast.parse(text.strip()))
            except (AttributeError, SyntaxError, ValueError):
                working.add(path)
        elif getattr(getattr(function, "value", None), "id", "") in readers:
            working.add(path)

    def parsed(path):
        with open(path, "rb") as file:
            tree = without_asides(ast.parse(file.read()))
        imports(path, tree)
        return tree

    def texts(tree, documented):
        left = set()
        for node in ast.walk(tree):
            body = getattr(node, "body", None)
            if not documented and isinstance(body, list) and body and isinstance(body[0], ast.Expr):
                left.add(id(body[0].value))
        lines = []
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and id(node) not in left:
                value = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
                lines.append(json.dumps(value, ensure_ascii=False))
            elif isinstance(node, ast.alias):
                lines.append("import " + node.name + " import(")
            for key in ("id", "attr", "name", "arg"):
                name = getattr(node, key, None)
                if isinstance(name, str):
                    # As what it is called by.
                    lines.append(name + "(")
        return chr(10).join(lines)

    def essence(tree, is_whole):
        text = ast.dump(tree, include_attributes=is_whole and any(map(is_own, of_own_lines)))
        return hashlib.sha256(text.encode("utf8", "backslashreplace")).hexdigest()


    # Modules of the checkout that code names and did not import: they name others.
    def later(found):
        paths = {}
        for path in files_of_checkout():
            if path.endswith((".py", ".so", ".pyd")):
                steps = path[len(root):path.index(".", path.rindex(os.sep))].split(os.sep)
                steps = steps[:-1] if steps[-1] == "__init__" else steps
                for i in range(len(steps)):
                    paths.setdefault(".".join(steps[i:]), set()).add(path)
        more, looked = {}, set()
        while named - looked:
            for name in named - looked:
                looked.add(name)
                steps = name.split(".")
                for path in {path for i in range(len(steps)) for path in paths.get(".".join(steps[:i + 1]), ())}:
                    if not path.endswith(".py"):
                        working.add(path)
                    elif path not in found and path not in more:
                        try:
                            more[path] = unnoted(path, parsed)
                        except (SyntaxError, ValueError):
                            # It cannot be run.
                            continue
        return more

    # What is read for this comparison the program has not read: the time of access says so.
    untimed = []

    def unnoted(path, read):
        if not path.startswith(root):
            return read(path)
        before = os.stat(path)
        try:
            return read(path)
        finally:
            try:
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            except OSError:
                untimed.append(path)

    def files_of_checkout():
        ahead = [root]
        while ahead:
            for entry in unnoted(ahead.pop(), lambda folder: list(os.scandir(folder))):
                if not entry.is_dir(follow_symlinks=False):
                    yield entry.path
                elif not entry.name.startswith(".") and not entry.name.endswith("-packages") and entry.name != "node_modules":
                    ahead.append(entry.path)

    def content(path):
        with open(path, "rb") as file:
            return file.read()

    word = re.compile("[A-Za-z_0-9]+")

    # In data, settings and flags installed code finds names of functions.
    def told(trees):
        found = set(word.findall(" ".join([*asked["args"], *os.environ.values()])))
        text = chr(10).join(texts(tree, True) for tree in trees)
        left = most_told
        for path in {*files_of_checkout(), *(each for each in opened if is_own(each))}:
            name = os.path.basename(path)
            if path not in opened and not name.endswith(data) and (name.endswith(".py") or name not in text):
                continue
            try:
                left -= os.path.getsize(path)
                if left < 0:
                    return None
                found.update(word.findall(unnoted(path, content).decode("latin-1")))
            except OSError:
                continue
        return found

    # Read on another call, or by what is installed.
    data = (".ini", ".cfg", ".conf", ".json", ".toml", ".yaml", ".yml", ".xml", ".pkl", ".pickle", ".bin", ".dat", ".db")
    most_told = 50_000_000

    def is_of_tests(path, tree):
        name = os.path.basename(path)
        asks = any(getattr(node, "module", None) in testers or any(alias.name in testers for alias in node.names) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)))
        return asks or name.startswith(("test_", "bench_", "conftest.")) or any(path == os.path.realpath(each.split("::")[0]) for each in asked["args"])

    testers = {"pytest", "pluggy", "unittest", "pytest_benchmark", "hypothesis", "_pytest"}

    # Of each module what is left of it.
    def essences(found, late, is_profiled, documented, installed):
        has, is_told, _ = installed or (None, True, None)
        is_made = any(not each.endswith(".py") and os.path.isfile(each) for each in modules if is_own(each))
        holds_all = has is None or not is_profiled or is_made or any(map(is_own, working | of_own_lines))
        run = {(place(code.co_filename), code.co_name, code.co_firstlineno) for code in ran.values()}
        whole = {path for path, tree in found.items() if is_of_tests(path, tree)} | set(late)
        own = {**late, **{path: tree for path, tree in found.items() if is_own(path)}}
        others = told(own.values())
        if not holds_all and others is not None:
            counted_code(own, run, whole, others, has, documented or is_told)
        return {path: essence(tree, holds_all) for path, tree in found.items()}

    owner = os.getpid()

    def write_witness():
        # A forked process reports nothing.
        if os.getpid() != owner:
            return
        is_profiled = not profiles and (sys.version_info >= (3, 12) or sys.getprofile() is profiler)
        profiler.disable()
        ran.update((id(each.code), each.code) for each in profiler.getstats())
        quiet.append(owner)
        witnessed = dict(opened=sorted(opened), listed=sorted(listed), stated=sorted(stated), imported=sorted(imported), unseen=sorted(unseen))
        found = {}
        for path in sorted(modules):
            if path.startswith(root) and os.path.isfile(path):
                try:
                    found[path] = parsed(path)
                except (SyntaxError, ValueError):
                    witnessed["unseen"].append("runs code that cannot be parsed")
        late = later(found)
        # A record is often read where nothing is imported.
        if any(map(is_own, of_frames)):
            of_own_lines.update(lined)
        witnessed["late"] = sorted(late)
        witnessed["names"] = sorted(named)
        witnessed["worksOut"] = sorted(working)
        witnessed["searches"] = sorted(searching)
        documented = reads_documentation([*found.values(), *late.values()])
        witnessed["texts"] = [texts(tree, documented) for tree in [*found.values(), *late.values()]]
        witnessed["texts"].append(told_by_environment(witnessed["texts"]))
        witnessed["starts"] = starts_processes([*found.values(), *late.values()])
        known = installed_names(is_own, named, unnoted, asked["wanted"])
        witnessed["packages"] = known[2] if known else dict(any=True, load="lists", know=asked["wanted"])
        witnessed["modules"] = essences(found, late, is_profiled, documented, known)
        # Git is kept from view for the sake of pytest-benchmark's report.
        if not {"git", "pygit2", "dulwich"}.isdisjoint(name.split(".")[0] for name in [*sys.modules, *named]):
            witnessed["unseen"].append("asks git by a library")
        if untimed:
            witnessed["unseen"].append("has files whose times cannot be set")
        with open(asked["witness"], "w") as file:
            json.dump(witnessed, file)

    atexit.register(write_witness)

look_on()
`;
// src/harness/pytest/pytest-settings.ts
function isOfSettings(path) {
	return /(?:^|\/)(?:pyproject\.toml|setup\.cfg|tox\.ini)$/.test(path);
}
function sectionsOfPytest(settings) {
	const lines = settings.toString("utf8").split("\n");
	if (lines.some((line) => otherwise.test(line))) return settings;
	let isOwn = false;
	const own = lines.filter((line) => {
		const [, indent, section] = /^(\s*)\[+([^\]]+)\]/.exec(line) ?? [];
		if (section?.includes("pytest")) isOwn = true;
		else if (indent === "" && isName(section)) isOwn = false;
		return isOwn;
	});
	return Buffer.from(own.join("\n"));
}
const otherwise = /^\s*(?:"?tool"?\s*[.=]|"?pytest"?\s*\.)|\bini_options"?\s*[.=]/;
function isName(section) {
	return section !== void 0 && /^\s*[A-Za-z_]/.test(section) && !section.includes(",");
}
// src/harness/pytest/pytest-proof.ts
function pytestProof(invoke) {
	return { witness: async (context, benchmark, examined) => {
		const output = join(context.scratch, `${randomUUID()}.json`);
		const wanted = benchmark.metrics.map((metric) => ({
			benchmark,
			metric
		}));
		const looking = lookedAt(context, output, namesOf(context.root, examined));
		const noted = await notedReads(context.root, () => invoke(looking, wanted));
		if (noted === void 0) return unseen("the file system does not note which files are read");
		const looked = readAnswer(output, pythonLooked);
		if (noted.answer.some(({ state }) => state === "failed") || looked === void 0) return unseen("it did not run to its end while it was looked at, or its Python is older than 3.8");
		const [what] = looked.unseen;
		return what === void 0 ? seen({
			context,
			examined,
			looked
		}, noted.reads) : unseen(`it ${what}`);
	} };
}
function unseen(why) {
	return {
		state: "unseen",
		why
	};
}
function lookedAt(context, witness, wanted) {
	const looking = (request) => {
		const at = request.args.indexOf("-c");
		const [program, asked] = request.args.slice(at + 1);
		if (at === -1 || program === void 0 || asked === void 0) return request;
		const spec = JSON.parse(asked);
		const args = [lookingOn + program, JSON.stringify({
			...spec,
			witness,
			wanted
		})];
		const environment = {
			...request.environment,
			GIT_DIR: join(context.scratch, "no-repository")
		};
		return {
			...request,
			args: [...request.args.slice(0, at + 1), ...args],
			environment
		};
	};
	return {
		...context,
		run: (request) => context.run(looking(request))
	};
}
function namesOf(root, { changed, isTracked }) {
	const made = leftByBuild(root, isOfTools).filter((path) => !isTracked(path));
	return [...new Set([...changed, ...made].map((path) => path.slice(path.lastIndexOf("/") + 1)))].slice(0, mostNames);
}
const mostNames = 1e3;
function seen({ context, examined, looked }, reads) {
	const root = realpathSync(context.root);
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const modules = new Map(Object.entries(looked.modules).map(([path, essence]) => [within(path), essence]));
	const asked = {
		opened: new Set(looked.opened.map(within)),
		listed: new Set(looked.listed.map(within)),
		stated: new Set(looked.stated.map(within))
	};
	const others = reads.flatMap((each) => whatIsRead(root, each, {
		modules,
		opened: asked.opened,
		isTracked: examined.isTracked
	}) ?? []);
	const read = others.map((each) => {
		return each.kind === "folder" && !asked.listed.has(each.path) ? searched(root, each, looked.imported) : readPart(root, each, examined);
	});
	const code = [...looked.texts, ...context.suite.flags].map((text) => Buffer.from(text));
	const known = [...code, ...readIn(root, others, {
		code,
		opened: asked.opened
	})];
	const made = leftByBuild(root, isOfTools).filter((path) => !examined.isTracked(path));
	const literals = literalsIn(looked);
	const importable = modulesLater(looked, literals, within);
	const searches = looked.searches.map(within).filter((path) => !isPackaged(path));
	const later = [examined.changed, made].flatMap((paths) => {
		const rest = paths.filter((path) => !modules.has(path));
		return [
			...lookedFor(root, paths, {
				known,
				listed: asked.listed,
				stated: asked.stated,
				searches,
				asked: always,
				isHelped: looked.packages.any || looked.texts.some((text) => reading.test(text)),
				canStart: looked.starts,
				modules: [...modules.keys(), ...looked.late.map(within)],
				code,
				literals
			}),
			...knownToPackages(paths, looked).map((path) => statedPart(root, path)),
			...importedLater(rest, importable).map((path) => importedPart(root, path))
		];
	});
	const states = [...asked.stated].filter((path) => isBesides(path) && !modules.has(path));
	const named = filesOfNames(looked.names, ["", "src/"]).filter((path) => !modules.has(path) && !examined.isTracked(path) && isThere(root, path)).map((path) => importedPart(root, path));
	return {
		state: "seen",
		parts: unique([
			...[...modules].map(([path, essence]) => ranPart(root, {
				path,
				essence
			}, examined)),
			...read,
			...later,
			...named,
			...states.map((path) => statedPart(root, path))
		])
	};
}
function readIn(root, others, { code, opened }) {
	const names = (path) => code.some((text) => text.includes(path.slice(path.lastIndexOf("/") + 1)));
	const settings = others.filter(({ path }) => isOfSettings(path) && !opened.has(path) && !names(path));
	const rest = others.filter((each) => !settings.includes(each));
	return [...contentsOf(root, rest), ...contentsOf(root, settings).map(sectionsOfPytest)];
}
function modulesLater({ names, worksOut, packages }, literals, within) {
	return {
		names,
		worksOut: [...worksOut.map(within), ...packages.load === "lists" ? [""] : []],
		handedOn: packages.load === "nothing" ? [] : literals
	};
}
function knownToPackages(paths, { packages }) {
	const known = new Set(packages.know);
	return paths.filter((path) => !/\.(?:py[cd]?|so)$/.test(path) && known.has(path.slice(path.lastIndexOf("/") + 1)));
}
function literalsIn({ texts }) {
	const lines = texts.flatMap((text) => text.split("\n")).filter((line) => line.startsWith("\""));
	return new Set(lines.map((line) => String(JSON.parse(line))));
}
function isOfTools(path) {
	return /\.(?:py[co]|o|a)$/.test(path);
}
function isPackaged(path) {
	return /(^|\/)(?:site|dist)-packages\//.test(path);
}
function isBesides(path) {
	return path !== "" && !/^(?:\.\.(?:\/|$)|\.git(?:\/|$)|\/|[A-Za-z]:)|(^|\/)(?:__pycache__|\.pytest_cache)(?:\/|$)/.test(path);
}
function statedPart(root, path) {
	const digest = imageOf(stateAt(join(root, path)), root);
	return {
		name: `asks of ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
const reading = /^(?:open|read_text|read_bytes)\($/m;
const always = [
	"__init__.py",
	"__main__.py",
	"conftest.py",
	"pyvenv.cfg"
];
function ranPart(root, { path, essence }, { isTracked }) {
	const whole = digestOf(readFileSync(join(root, path)));
	return {
		name: `runs ${path}`,
		path,
		where: isTracked(path) ? "repository" : "beside",
		whole,
		essence
	};
}
function importedPart(root, path) {
	const digest = digestOf(contentOf(join(root, path)) ?? Buffer.from("absent"));
	return {
		name: `may import ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
function whatIsRead(root, read, { modules, opened, isTracked }) {
	const { path, kind } = read;
	const isCompiled = /(^|\/)__pycache__\/[^/]+\.pyc$/.test(path);
	const source = isCompiled ? path.replace(/__pycache__\/([^/.]+)\.[^/]*$/, "$1.py") : path;
	if (opened.has(path) && kind === "file") return read;
	if (isCompiled && isTracked(path)) return read;
	if (modules.has(source) || path === ".git" || path === ".git/HEAD") return void 0;
	return isCompiled && isThere(root, source) ? {
		path: source,
		kind
	} : read;
}
function isThere(root, path) {
	return contentsOf(root, [{
		path,
		kind: "file"
	}]).length > 0;
}
function searched(root, { path }, imported) {
	const wanted = /* @__PURE__ */ new Set([
		...imported,
		"__init__",
		"conftest"
	]);
	const names = readdirSync(join(root, path)).filter((name) => wanted.has(name.split(".")[0] ?? name) || isInstalled(name));
	const digest = digestOf(Buffer.from(names.sort().join("\n")));
	return {
		name: `looks for modules in ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
function isInstalled(name) {
	return /\.(?:dist-info|egg-info|egg|egg-link|pth)$/.test(name);
}
function unique(parts) {
	return [...new Map(parts.map((part) => [part.name, part])).values()];
}
// src/harness/pytest/pytest-results.ts
const report = part({ benchmarks: optional(list$1(part({ stats: optional(part({
	data: optional(list$1(figure)),
	iterations: optional(number(1))
})) }))) });
function parsePytestBenchmark(text) {
	const { benchmarks = [] } = checkShaped(foreignFields(text), report, {
		source: "the results of pytest-benchmark",
		what: "what it writes with --benchmark-json",
		cure: cureOfTools
	});
	const stats = benchmarks[0]?.stats;
	if (stats?.data === void 0 || stats.data.length === 0) return void 0;
	return {
		rounds: stats.data.map((seconds) => seconds * 1e9),
		iterations: stats.iterations ?? 1
	};
}
// src/harness/pytest/entry.ts
const pytestHarness = {
	toolchain: pythonToolchain,
	together: () => "nothing",
	list,
	invoke,
	holder,
	profile,
	tryProfiler: tryPySpy,
	...pytestProof(invoke)
};
const fewestRounds = 6;
async function invoke(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
	return measured;
}
async function invokeOne(context, benchmark) {
	const { warmupMs, measureMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const args = runArguments(benchmark, {
		durationMs: warmupMs + measureMs,
		roundMs: measureMs / 100,
		output
	});
	const request = requestOf(context, [benchmark.note ?? ""], {
		task: "run",
		args,
		output
	});
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: thrown(result, request)
	};
	const found = parsePytestBenchmark(readText(output) ?? "{}");
	if (found === void 0) {
		const skipped = readText(`${output}.skipped`);
		return {
			state: "failed",
			failure: skipped === void 0 ? {
				reason: "missing",
				message: "Its test measured nothing this time: what it measures failed, or it ended the process"
			} : {
				reason: "skipped",
				message: skipped
			}
		};
	}
	const values = warm(found, warmupMs);
	return measuredFrom({
		metric: timeMetric,
		values,
		iterations: values.length * found.iterations
	}, result, context);
}
function holder(context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0) return void 0;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const held = slicesOf(suite.warmupMs);
	const spec = {
		task: "run",
		args: runArguments(first.benchmark, {
			durationMs: suite.timeoutMs,
			roundMs: held.sliceMs / 20,
			output
		}),
		output,
		held
	};
	const request = {
		...requestOf(context, [first.benchmark.note ?? ""], spec),
		answersOn: "channel"
	};
	return () => heldRounds({
		wanted,
		process: hold(request),
		failureOf: (result) => thrown(result, request)
	});
}
function thrown(result, request) {
	const relevant = saysWhy(result.stdout) ? {
		...result,
		stderr: ""
	} : result;
	const failure = failureOf(relevant, request, "its run");
	return result.end.kind === "exit" && result.end.code === 1 ? {
		...failure,
		reason: "threw"
	} : failure;
}
function runArguments({ localName }, { durationMs, roundMs, output }) {
	return [
		localName,
		`--benchmark-json=${output}`,
		`--benchmark-min-rounds=${fewestRounds}`,
		`--benchmark-max-time=${durationMs / 1e3}`,
		`--benchmark-min-time=${roundMs / 1e3}`,
		"--benchmark-warmup=off"
	];
}
async function profile(context, benchmark, _kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const python = benchmark.note ?? "";
	const args = runArguments(benchmark, {
		durationMs: spiedMs(context),
		roundMs: 10,
		output
	});
	const run = requestOf(context, [python], {
		task: "run",
		args,
		output
	});
	const rounds = () => parsePytestBenchmark(readText(output) ?? "{}")?.rounds;
	return spy(context, {
		python,
		run,
		caller: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/,
		rounds
	});
}
export { pytestHarness };
