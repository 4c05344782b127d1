import { pyperfScripts } from "./chunk-pyperf-scripts.js";
import { findFiles } from "./chunk-bench-files.js";
import { roundsHarness, roundsProgram } from "./chunk-rounds-program.js";
import { checkoutProgram } from "./chunk-slices-program.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
// src/harness/pyperf/pyperf-program.ts
const pyperfProgram = `
${checkoutProgram}
need(("pyperf", "pyperf"))
${roundsProgram}
import runpy
import pyperf

script = spec["files"][0]
found = []

def unit_of(task):
    unit = task.metadata.get("unit", "second")
    return {} if unit == "second" else {"unit": unit}

def ours(self, task):
    if task.name in [each["name"] for each in found]:
        raise ValueError("duplicated benchmark name: %r" % task.name)
    found.append({"path": script, "name": task.name, "wanted": task.name, **unit_of(task)})
    if spec["task"] == "list" or task.name != spec["wanted"]:
        return None
    inner = task.inner_loops or 1
    if unit_of(task):
        report(value=task.task_func(task, 1) / inner)
    else:
        try:
            measure(lambda number: task.task_func(task, number), task.loops, inner)
        except Stopped:
            pass
    # Scripts go on to their other benchmarks, and prepare them.
    sys.exit(0)

pyperf.Runner._main = ours
sys.argv[:] = [script] + spec["flags"]
sys.path.insert(0, os.path.dirname(script))
try:
    runpy.run_path(script, run_name="__main__")
except SystemExit as end:
    if end.code not in (None, 0) and not found:
        raise
except Exception as error:
    if spec["task"] != "list":
        raise
    answer(benchmarks=found, errors=[{"path": script, "message": described(error)}], **standing())
    sys.exit(0)
if spec["task"] == "list":
    answer(benchmarks=found, **standing())
elif spec["wanted"] not in [each["name"] for each in found]:
    report(skipped="Its script has no benchmark of this name this time")
`;
// src/harness/pyperf/entry.ts
const pyperfHarness = roundsHarness({
	program: pyperfProgram,
	packages: ["pyperf"],
	filesOf,
	caller: /^(?:.*\.)?(?:(?:task_func|main) \(.*pyperf._runner\.py\)|(?:inner|time_func) \((?:<timeit-src>|.*pyperf._timeit\.py)\))$/
});
const installed = /(?:^|\/)(?:\.venv|venv|site-packages)\//;
function filesOf({ suite, root }) {
	const isOwn = (file) => file.endsWith(".py") && !installed.test(file);
	const wanted = findFiles(root, suite.files).filter(isOwn);
	const folders = new Set(wanted.map((file) => file.includes("/") ? `${file.split("/")[0]}/**/*.py` : "*.py"));
	const beside = wanted.length === 0 ? [] : findFiles(root, [...folders]).filter(isOwn);
	const texts = new Map([...wanted, ...beside].map((file) => [file, readFileSync(join(root, file), "utf8")]));
	const scripts = new Set(pyperfScripts(texts));
	return wanted.filter((file) => scripts.has(file)).map((file) => [join(root, file)]);
}
export { pyperfHarness };
