/**
 * What runs in a Python process: pytest on the checkout's own sources, so that an installed copy of the package, of
 * whichever commit, is never what is measured. Asked by JSON in its first argument, it answers in a file.
 */
import { checkoutProgram, type PythonAnswer } from '../python/checkout-program.ts';
import { type HeldRounds, slicesProgram } from '../python/slices-program.ts';

export interface PytestSpec {
  /** `list`: lists the tests that take the benchmark fixture. */
  readonly task: 'list' | 'run';
  /** Root of the checkout. */
  readonly root: string;
  /** Folders of the checkout that hold its packages. */
  readonly paths: readonly string[];
  /** Arguments of pytest. */
  readonly args: readonly string[];
  /** Where the list is written, as JSON; of `run`, the reason why its test skipped itself is in a file beside it, `.skipped`. */
  readonly output: string;
  /** Of `run`: rounds are measured in slices, as ordered on descriptor 3. */
  readonly held?: HeldRounds;
}

interface PytestBenchmark {
  readonly path: string;
  readonly name: string;
  /** Why a mark, or a conftest that gives one, leaves it out: without a reason empty. */
  readonly skipped?: string;
}

export interface PytestListing extends PythonAnswer {
  /** What pytest ended with: 0, 5 where it collected nothing, 4 for what it was asked wrongly. */
  readonly code: number;
  /** Nothing ended it early. */
  readonly complete: boolean;
  readonly benchmarks: readonly PytestBenchmark[];
  /** Files that could not be collected. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Tests that `-m`, `-k` and the like leave out, though they take the fixture. */
  readonly deselected: number;
  /** Tests marked as pytest-codspeed's, where that is not installed and none takes the fixture. */
  readonly marked: number;
}

export const pytestProgram: string = `
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
