/** Python that says which names code knows that is not of the checkout: whatever it is given, it can call by these. */

import { libraryNames } from './library-names.ts';

/** What installed packages, but those that run the tests, do for the code that calls them. */
export interface PackagesLooked {
  /** Some are loaded. */
  readonly any: boolean;
  /** Whether they load modules by names that they are given, or all that lie in a package. */
  readonly load: 'nothing' | 'names' | 'lists';
  /** Of the names of files that were asked for, those in their code. */
  readonly know: readonly string[];
}

/**
 * Defines `installed_names`, which answers whether such code has a name, whether it reads documentation, and what packages do
 * for the code that calls them: nothing where that cannot be known.
 */
export const installedNames: string = `
${libraryNames}
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
`;
