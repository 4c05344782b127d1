/**
 * How every program of ours begins in a Python process: the question is JSON in its first argument, the answer goes to
 * a file, and the checkout's own sources come first, so that an installed copy of another commit is never what is measured.
 */

/** What each answer holds. */
export interface PythonAnswer {
  /** What must be installed and is not; the only field then. */
  readonly missing?: string;
  readonly python: string;
  /** A package of the checkout that was loaded from outside of it. */
  readonly outside?: string;
  /** Installed copies of the checkout's packages that are passed over, as they were not built from it. */
  readonly shadowed: readonly string[];
}

export const checkoutProgram: string = `
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
