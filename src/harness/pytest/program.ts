/**
 * What runs in a Python process: pytest on the checkout's own sources, so that an installed copy of the package, of
 * whichever commit, is never what is measured. Asked by JSON in its first argument, it answers in a file.
 */

export interface PytestSpec {
  /** `list`: tells the tests that take the benchmark fixture. */
  readonly task: 'list' | 'run';
  /** Root of the checkout. */
  readonly root: string;
  /** Folders of the checkout that hold its packages. */
  readonly paths: readonly string[];
  /** Arguments of pytest. */
  readonly args: readonly string[];
  /** Where the list is written, as JSON. */
  readonly output: string;
  /** Of `run`: rounds are measured in slices, as ordered on descriptor 3. */
  readonly held?: HeldRounds;
}

export interface HeldRounds {
  readonly warmupMs: number;
  readonly sliceMs: number;
  /** Rounds before a slice that do not count: what others left of the caches is not the benchmark's. */
  readonly leadMs: number;
  /** Rounds longer than that have no lead. */
  readonly leadlessMs: number;
}

/** Its lines on descriptor 3. */
export type PytestMessage =
  | { readonly kind: 'ready' }
  /** Nanoseconds a call, one a round, and calls of all rounds. */
  | { readonly kind: 'slice'; readonly rounds: readonly number[]; readonly calls: number };

export interface PytestListing {
  /** What must be installed, where it is not; nothing else is told then. */
  readonly missing?: string;
  readonly python: string;
  /** What pytest ended with: 0, 5 where it collected nothing, 4 for what it was asked wrongly. */
  readonly code: number;
  readonly benchmarks: readonly { readonly path: string; readonly name: string }[];
  /** Files that could not be collected. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  /** Tests that `-m`, `-k` and the like leave out, though they take the fixture. */
  readonly deselected: number;
  /** A package of the checkout that was loaded from outside of it. */
  readonly outside?: string;
  /** Installed copies of the checkout's packages that are passed over, as they were not built from it. */
  readonly shadowed: readonly string[];
}

export const pytestProgram: string = `
import importlib.util, json, os, sys, time

spec = json.loads(sys.argv[1])
root = os.path.realpath(spec["root"])

def answer(**value):
    with open(spec["output"], "w") as file:
        json.dump({"python": sys.executable, "code": 0, "benchmarks": [], "errors": [], "deselected": 0, "shadowed": [], **value}, file)

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

for module, name in (("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark")):
    if importlib.util.find_spec(module) is None:
        answer(missing=name)
        sys.exit(0)

import pytest

codspeed = importlib.util.find_spec("pytest_codspeed") is not None

class Settings:
    # What is right for people at their desks would leave benchmarks out, or stop after the first.
    unset = {
        "benchmark_disable": False, "benchmark_skip": False, "benchmark_only": False, "benchmark_enable": True,
        "benchmark_autosave": False, "benchmark_save": None, "benchmark_compare": [], "benchmark_compare_fail": None,
        "benchmark_histogram": [], "benchmark_cprofile": None, "maxfail": 0, "lf": False, "failedfirst": False,
        "newfirst": False, "stepwise": False, "stepwise_skip": False, "usepdb": False, "trace": False,
    }

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        for name, value in self.unset.items():
            if hasattr(config.option, name):
                setattr(config.option, name, value)

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

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append({"path": os.path.abspath(report.nodeid.split("::")[0]), "message": str(report.longrepr)})

    def pytest_deselected(self, items):
        self.deselected += sum(1 for item in items if measures(item))

    def pytest_collection_finish(self, session):
        for item in session.items:
            if measures(item) and not skipped(item):
                path = str(getattr(item, "path", None) or item.fspath)
                self.benchmarks.append({"path": path, "name": item.nodeid.partition("::")[2]})

def takes_fixture(item):
    return any(name in ("benchmark", "benchmark_weave") for name in getattr(item, "fixturenames", ()))

def measures(item):
    return takes_fixture(item) or is_marked(item)

# pytest-codspeed measures the whole of a test that is marked, and needs no fixture for it.
def is_marked(item):
    return codspeed and any(item.get_closest_marker(name) for name in ("benchmark", "codspeed_benchmark"))

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks
        return evaluate_skip_marks(item) is not None
    except Exception:
        return item.get_closest_marker("skip") is not None

# Not an Exception, which tests may catch.
class Stopped(BaseException):
    pass

class Slices:
    # Stands between the fixture's rounds: each has ended when it is called, and the next begins when it returns.
    def __init__(self, held):
        self.held = held
        self.phase = "start"

    def now(self):
        return time.perf_counter() * 1000

    def say(self, message):
        os.write(3, (json.dumps(message) + "\\n").encode())

    def obey(self):
        order = os.read(3, 1)
        if order not in (b"w", b"s"):
            raise Stopped("measured")
        self.phase = "warm" if order == b"w" else "slice"
        self.began = self.now()
        self.worked = time.process_time() * 1000
        self.rounds = []
        self.calls = 0

    def round(self, seconds, calls):
        if self.phase == "start":
            self.obey()
        passed = self.now() - self.began
        if self.phase == "warm":
            # A process that others keep from working is not warm for having waited; one that only waits works little.
            if max(time.process_time() * 1000 - self.worked, passed / 4) >= self.held["warmupMs"]:
                self.say({"kind": "ready"})
                self.obey()
            return
        if not self.rounds and passed < self.held["leadMs"] and seconds * calls * 1000 <= self.held["leadlessMs"]:
            return
        self.rounds.append(seconds * 1e9)
        self.calls += calls
        if passed >= self.held["leadMs"] + self.held["sliceMs"]:
            self.say({"kind": "slice", "rounds": self.rounds, "calls": self.calls})
            self.obey()

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

args = list(spec["args"])
# Both would measure something else: many processes at once, and lines that are counted.
if importlib.util.find_spec("xdist") is not None:
    args.append("-n0")
if importlib.util.find_spec("pytest_cov") is not None:
    args.append("--no-cov")

lister = Lister()
code = pytest.main(args, plugins=[Settings(), lister] if spec["task"] == "list" else [Settings()])
if spec["task"] == "list":
    loaded = [getattr(sys.modules[name], "__file__", None) for name in sorted(own) if name in sys.modules]
    outside = [os.path.realpath(file) for file in loaded if file and not within(file)]
    answer(
        code=int(code), benchmarks=lister.benchmarks, errors=lister.errors, deselected=lister.deselected,
        shadowed=shadowed, **({"outside": outside[0]} if outside else {}),
    )
sys.exit(int(code))
`;
