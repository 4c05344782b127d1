/**
 * Python that looks on while a test is run, by audit hooks (PEP 578): which files were run as modules, what of them can
 * have an effect, which files and folders somebody but the import system asked for, and which processes were started.
 */

export interface PythonLooked {
  /** By absolute path, a digest of the syntax: without comments, blanks and numbers of lines. */
  readonly modules: Readonly<Record<string, string>>;
  /** Absolute; opened by code, and not on the way to a module. */
  readonly opened: readonly string[];
  /** Of which it was asked whether they are there, and what they are. */
  readonly stated: readonly string[];
  /** Folders, likewise. */
  readonly listed: readonly string[];
  /** Parts of the names of modules that somebody tried to import. */
  readonly imported: readonly string[];
  /** With dots, of all modules that the code names, whether it imported them or not. */
  readonly names: readonly string[];
  /** Absolute; files that import by names which they work out. */
  readonly worksOut: readonly string[];
  /** What was done whose effect cannot be observed, in words. */
  readonly unseen: readonly string[];
}

/** To be run before the program that runs pytest; writes to `witness` of the program's own specification. */
export const lookingOn: string = `
def look_on():
    import ast, atexit, hashlib, json, os, sys
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

    def hook(event, args):
        if event == "open":
            if isinstance(args[0], (str, bytes)) and not is_loader(caller()):
                opened.add(place(args[0]))
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

    # No hook tells of these.
    def watched(function):
        def see(path, *more, **named):
            if not quiet and isinstance(path, (str, bytes, os.PathLike)) and not is_loader(caller()):
                stated.add(os.path.abspath(os.fsdecode(path)))
            return function(path, *more, **named)
        return see

    for name in ("stat", "lstat", "access"):
        original = getattr(os, name)
        stand = watched(original)
        setattr(os, name, stand)
        for known in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks, os.supports_effective_ids):
            if original in known:
                known.add(stand)

    named, working = set(), set()

    def imports(path, tree):
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                if any(alias.name in loaders and alias.asname not in (None, alias.name) for alias in node.names):
                    working.add(path)
                named.update(((node.module or "") + "." + alias.name).strip(".") for alias in node.names)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                if node.value in loaders:
                    working.add(path)
                name = node.value.split(":")[0].strip(".")
                if len(name) < 200 and all(step.isidentifier() for step in name.split(".")):
                    if "." in node.value:
                        named.add(name)
            elif isinstance(node, ast.Call):
                calls(path, node)
            elif isinstance(node, (ast.Name, ast.Attribute)) and id(node) not in called:
                if getattr(node, "attr", getattr(node, "id", "")) in loaders:
                    working.add(path)
            # A package that is asked for its modules, or somebody who answers for it.
            if getattr(node, "name", getattr(node, "id", "")) == "__getattr__":
                working.add(path)

    loaders = {
        "import_module", "__import__", "spec_from_file_location", "find_spec", "run_path", "run_module", "find_loader",
        "load_module", "exec_module", "load_source", "SourceFileLoader", "ExtensionFileLoader", "resolve_name", "locate",
        "import_string", "iter_modules", "walk_packages", "entry_points", "iter_entry_points", "load_entry_point",
    }
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

    def essence(path):
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
        imports(path, tree)
        return hashlib.sha256(ast.dump(tree).encode("utf8", "backslashreplace")).hexdigest()

    owner = os.getpid()

    def tell():
        # A process that was forked tells nothing.
        if os.getpid() != owner:
            return
        quiet.append(owner)
        told = dict(opened=sorted(opened), listed=sorted(listed), stated=sorted(stated), imported=sorted(imported), unseen=sorted(unseen))
        found = {}
        for path in sorted(modules):
            if path.startswith(root) and os.path.isfile(path):
                try:
                    found[path] = essence(path)
                except (SyntaxError, ValueError):
                    told["unseen"].append("runs code that cannot be parsed")
        told["names"] = sorted(named)
        told["worksOut"] = sorted(working)
        with open(asked["witness"], "w") as file:
            json.dump(dict(told, modules=found), file)

    atexit.register(tell)

look_on()
`;
