/** What runs in a Python process: asv's own discovery and benchmarks (asv_runner), measured in our rounds. */
import { checkoutProgram } from '../python/checkout-program.ts';
import { roundsProgram } from '../python/rounds-program.ts';

export const asvProgram: string = `
${checkoutProgram}
need(("asv_runner", "asv_runner"))
${roundsProgram}
import hashlib, importlib, inspect, itertools, math, pickle, tempfile
from asv_runner import discovery
from asv_runner.benchmarks.time import TimeBenchmark
try:
    from asv_runner.benchmarks.mark import SkipNotImplemented
except ImportError:
    class SkipNotImplemented(NotImplementedError):
        pass

def top_of(path):
    # The folder of asv.conf.json's benchmark_dir is the package: the topmost that is one.
    folder = os.path.dirname(path)
    while os.path.isfile(os.path.join(os.path.dirname(folder), "__init__.py")):
        folder = os.path.dirname(folder)
    return folder

def module_of(path):
    top = top_of(path)
    parts = os.path.relpath(os.path.splitext(path)[0], os.path.dirname(top)).split(os.sep)
    return top, ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

def benchmarks_in(path):
    top, name = module_of(path)
    if os.path.dirname(top) not in sys.path:
        sys.path.insert(0, os.path.dirname(top))
    module = importlib.import_module(name)
    discovery.disc_modules = lambda *_, **__: [module]
    for benchmark in discovery.disc_benchmarks(top):
        prefix = name.partition(".")[2] + "."
        short = benchmark.name[len(prefix):] if benchmark.name.startswith(prefix) else benchmark.name
        yield short.replace(".", "/"), benchmark

def without_quotes(text):
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\\"" else text

def combinations(benchmark):
    if not benchmark._params:
        return [(None, "")]
    names = benchmark.param_names
    chosen = []
    skipped = getattr(benchmark, "_skip_tuples", [])
    for index, (values, words) in enumerate(zip(itertools.product(*benchmark._params), itertools.product(*benchmark.params))):
        if tuple(values) not in skipped:
            words = [name + "=" + without_quotes(word) for name, word in zip(names, words)]
            chosen.append((index, "[" + ",".join(words) + "]"))
    return chosen

# A setup says by NotImplementedError that it cannot run here: run apart where its text speaks of that.
def may_decline(benchmark):
    try:
        return any("NotImplemented" in inspect.getsource(setup) for setup in benchmark._setups)
    except (OSError, TypeError):
        return False

def declines(benchmark, index):
    def prepare():
        if declined(benchmark, index):
            os._exit(77)
    return hasattr(os, "fork") and may_decline(benchmark) and apart(prepare) == 77

def listed_in(path):
    for name, benchmark in benchmarks_in(path):
        timed = isinstance(benchmark, TimeBenchmark)
        more = {} if timed else {"unit": str(benchmark.unit)}
        if benchmark.type == "peakmemory":
            more["metric"] = "rss"
        for index, words in combinations(benchmark):
            if declines(benchmark, index):
                continue
            yield {"path": path, "name": name + words, "wanted": json.dumps([name, index]), **more}

def listed():
    benchmarks, errors = [], []
    for path in spec["files"]:
        try:
            benchmarks.extend(listed_in(path))
        except BaseException as error:
            errors.append({"path": path, "message": described(error)})
    answer(benchmarks=benchmarks, errors=errors, **standing())

def in_rounds(self, timer, *_, number=0, **__):
    rounds = measure(timer.timeit, number)
    return [seconds / 1e9 for seconds in rounds], 1

# asv runs benchmarks where their setup_cache ran, and what that answered is one for all processes of a checkout.
def cached(benchmark):
    key = benchmark.setup_cache_key
    if key is None:
        os.chdir(tempfile.mkdtemp(dir=spec["scratch"]))
        return None
    digest = hashlib.sha256((root + "\\n" + key).encode()).hexdigest()[:24]
    folder = os.path.join(spec["scratch"], "asv-" + digest)
    os.makedirs(folder, exist_ok=True)
    with open(folder + ".lock", "w") as lock:
        try:
            import fcntl
            fcntl.flock(lock, fcntl.LOCK_EX)
        except ImportError:
            pass
        os.chdir(folder)
        if not os.path.exists("cache.pickle"):
            made_apart(lambda: keep(benchmark.do_setup_cache()))
    with open("cache.pickle", "rb") as file:
        return pickle.load(file)

def keep(value):
    with open("cache.part", "wb") as file:
        pickle.dump(value, file)
    os.replace("cache.part", "cache.pickle")

# In a process of its own, so that the first that measures is like the others.
def made_apart(work):
    if not hasattr(os, "fork"):
        return work()
    if apart(work) != 0:
        sys.exit(1)

def apart(work):
    child = os.fork()
    if child == 0:
        try:
            work()
            sys.stdout.flush()
            os._exit(0)
        except BaseException as error:
            os.write(2, described(error).encode())
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1

# Sets up a benchmark, with its parameters; whether that says that it cannot run here.
def declined(benchmark, index):
    if index is not None:
        benchmark.set_param_idx(index)
    cache = cached(benchmark)
    if hasattr(benchmark, "set_cache"):
        benchmark.set_cache(cache)
    elif cache is not None:
        benchmark.insert_param(cache)
    return benchmark.do_setup()

def run():
    name, index = json.loads(spec["wanted"])
    benchmark = next(each for found, each in benchmarks_in(spec["files"][0]) if found == name)
    TimeBenchmark.benchmark_timing = in_rounds
    if inspect.iscoroutinefunction(benchmark.func):
        return report(skipped="It is async, and asv awaits nothing: only the making of a coroutine would be measured; run it in a plain function (asyncio.run)")
    try:
        if declined(benchmark, index):
            return report(skipped="Its setup says that it cannot run here (NotImplementedError)")
        value = benchmark.do_run()
        if not isinstance(benchmark, TimeBenchmark):
            # Ratios are compared: a loss below zero has none.
            fits = value is not None and math.isfinite(value) and value >= 0
            report(**({"value": float(value)} if fits else {"skipped": "It returns no finite number >= 0: %s" % (value,)}))
    except SkipNotImplemented as error:
        report(skipped="It says that it cannot run here: " + str(error))
    except Stopped:
        pass
    finally:
        benchmark.do_teardown()

if spec["task"] == "list":
    listed()
else:
    run()
`;
