/**
 * Python that looks on while a test is run, by audit hooks (PEP 578): which files were run as modules, what of them can
 * have an effect, which files and folders somebody but the import system asked for, and which processes were started.
 */

export interface PythonLooked {
  /** By absolute path, a digest of the syntax: without comments, blanks and numbers of lines. */
  readonly modules: Readonly<Record<string, string>>;
  /** Absolute; opened by code, and not on the way to a module. */
  readonly opened: readonly string[];
  /** Folders, likewise. */
  readonly listed: readonly string[];
  /** Parts of the names of modules that somebody tried to import. */
  readonly imported: readonly string[];
  /** With dots, of all modules that the code names, whether it imported them or not. */
  readonly names: readonly string[];
  /** Absolute; files that import by names which they work out. */
  readonly worksOut: readonly string[];
  /** What was done that nobody can see the effect of, in words. */
  readonly unseen: readonly string[];
}

/** To be run before the program that runs pytest; writes to `witness` of the program's own specification. */
export const lookingOn: string = `
def look_on():
    import ast, atexit, hashlib, json, os, sys
    asked = json.loads(sys.argv[1])
    root = os.path.realpath(asked["root"]) + os.sep
    modules, opened, listed, imported, unseen = set(), set(), set(), set(), set()
    library = os.path.dirname(os.__file__) + os.sep
    # What pytest-benchmark asks of the machine and of git for its report.
    reporters = (os.sep + "pytest_benchmark" + os.sep, os.sep + "cpuinfo" + os.sep)

    # Looks for what is installed in every folder that modules are looked for in.
    searchers = (os.sep + "importlib" + os.sep + "metadata", os.sep + "importlib_metadata" + os.sep)

    def caller():
        frame = sys._getframe(2)
        while frame:
            file = frame.f_code.co_filename
            own = file.startswith(library) and "-packages" + os.sep not in file
            if any(part in file for part in searchers):
                return "<frozen importlib>"
            if file.startswith("<frozen importlib") or not (own or file.startswith("<frozen")):
                return file
            frame = frame.f_back
        return ""

    def is_loader(file):
        return file.startswith("<frozen importlib") or os.sep + "_pytest" + os.sep in file

    def place(path):
        try:
            return os.path.realpath(os.fsdecode(path))
        except (TypeError, ValueError):
            return ""

    starts = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.exec", "os.system", "pty.spawn")

    def hook(event, args):
        if event == "open":
            if isinstance(args[0], (str, bytes)) and not is_loader(caller()):
                opened.add(place(args[0]))
        elif event in ("os.listdir", "os.scandir"):
            if not is_loader(caller()):
                listed.add(place("." if args[0] is None else args[0]) if not isinstance(args[0], int) else "")
        elif event == "import":
            imported.update(args[0].split("."))
        elif event == "exec":
            code = args[0]
            if code.co_name == "<module>":
                modules.add(place(code.co_filename))
        elif event in starts:
            file = caller()
            if not any(part in file for part in reporters):
                unseen.add("starts processes")

    sys.addaudithook(hook)

    named, working = set(), set()

    def imports(path, tree):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                named.update(((node.module or "") + "." + alias.name).strip(".") for alias in node.names)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                name = node.value.split(":")[0].strip(".")
                if len(name) < 200 and all(step.isidentifier() for step in name.split(".")):
                    if "." in node.value:
                        named.add(name)
            elif isinstance(node, ast.Call):
                function = node.func
                asked = getattr(function, "attr", getattr(function, "id", ""))
                if asked in ("import_module", "__import__", "spec_from_file_location", "find_spec", "run_path", "run_module"):
                    if not (node.args and isinstance(node.args[0], ast.Constant)):
                        working.add(path)
                    else:
                        named.add(str(node.args[0].value).strip("."))

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
        told = dict(opened=sorted(opened), listed=sorted(listed), imported=sorted(imported), unseen=sorted(unseen))
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
