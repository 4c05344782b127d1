/**
 * What runs in a Python process: pytest with the checkout's own sources first, so that an installed copy of the package,
 * of whichever commit, is never what is measured. Asked by JSON in its first argument, it answers in a file.
 */

export interface PytestSpec {
  /** `list`: tells the tests that take the benchmark fixture. */
  readonly task: 'list' | 'run';
  /** Put before everything else on sys.path. */
  readonly paths: readonly string[];
  /** Arguments of pytest. */
  readonly args: readonly string[];
  /** Where the list is written, as JSON. */
  readonly output: string;
}

export interface PytestListing {
  /** What must be installed, where it is not; nothing else is told then. */
  readonly missing?: string;
  readonly python: string;
  readonly benchmarks: readonly { readonly path: string; readonly name: string }[];
  /** Files that could not be collected. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export const pytestProgram: string = `
import importlib.util, json, os, sys

spec = json.loads(sys.argv[1])
sys.path[:0] = spec["paths"]

def answer(value):
    with open(spec["output"], "w") as file:
        json.dump(value, file)

for module, name in (("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark")):
    if importlib.util.find_spec(module) is None:
        answer({"missing": name, "python": sys.executable, "benchmarks": [], "errors": []})
        sys.exit(0)

import pytest

class Lister:
    def __init__(self):
        self.benchmarks = []
        self.errors = []

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append({"path": os.path.abspath(report.nodeid.split("::")[0]), "message": str(report.longrepr)})

    def pytest_collection_finish(self, session):
        for item in session.items:
            if "benchmark" in getattr(item, "fixturenames", ()) and not skipped(item):
                path = str(getattr(item, "path", None) or item.fspath)
                self.benchmarks.append({"path": path, "name": item.nodeid.partition("::")[2]})

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks
        return evaluate_skip_marks(item) is not None
    except Exception:
        return item.get_closest_marker("skip") is not None

args = list(spec["args"])
# Both would measure something else: many processes at once, and lines that are counted.
if importlib.util.find_spec("xdist") is not None:
    args.append("-n0")
if importlib.util.find_spec("pytest_cov") is not None:
    args.append("--no-cov")

lister = Lister()
code = pytest.main(args, plugins=[lister] if spec["task"] == "list" else [])
if spec["task"] == "list":
    answer({"python": sys.executable, "benchmarks": lister.benchmarks, "errors": lister.errors})
sys.exit(int(code))
`;
