/**
 * Python that observes a test while it runs, by audit hooks (PEP 578): which files were run as modules, what of them can
 * have an effect, which files and folders code other than the import system asked for, and which processes were started.
 */
import { countedCode } from './counted-code.ts';
import { documentation } from './documentation.ts';
import { formatNames } from './format-names.ts';
import { fromElsewhere } from './from-elsewhere.ts';
import { installedNames, type PackagesLooked } from './installed-names.ts';
import { leftOfModules } from './left-of-modules.ts';

export interface PythonLooked {
  /** By absolute path, a digest of the syntax that can have an effect: without comments, blanks and numbers of lines. */
  readonly modules: Readonly<Record<string, string>>;
  /** Absolute; opened by code, and not on the way to a module. */
  readonly opened: readonly string[];
  /** Of which it was asked whether they are there, and what they are. */
  readonly stated: readonly string[];
  /** Folders, likewise. */
  readonly listed: readonly string[];
  /** Parts of the names of modules that code tried to import. */
  readonly imported: readonly string[];
  /** Absolute; modules of the checkout that the code names and did not import, and what those name. */
  readonly late: readonly string[];
  /** With dots, of all modules that the code names, whether it imported them or not. */
  readonly names: readonly string[];
  /** Of each module that ran, the texts and names in its code, a line each: no comment, and no documentation that nothing asks for. */
  readonly texts: readonly string[];
  /** Absolute; files that import by names which they work out. */
  readonly worksOut: readonly string[];
  /** Absolute; files that list folders or read what lies beside them, on any call. */
  readonly searches: readonly string[];
  /** On whatever call it starts processes. */
  readonly starts: boolean;
  readonly packages: PackagesLooked;
  /** What was done whose effect cannot be observed, in words. */
  readonly unseen: readonly string[];
}

/** To be run before the program that runs pytest; writes to `witness` of the program's own specification. */
export const lookingOn: string = `
${countedCode}
${documentation}
${formatNames}
${installedNames}
${fromElsewhere}
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

${leftOfModules}
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
