/** Python within what observes a test: which other modules its code may run, and what of those that ran can have an effect. */

/** In the place of `looking-on.ts` whose names it uses. */
export const leftOfModules: string = `
    # Modules of the checkout that code names and did not import: they name others.
    def later(found):
        paths = {}
        for path in files_of_checkout():
            if path.endswith((".py", ".so", ".pyd")):
                steps = path[len(root):path.index(".", path.rindex(os.sep))].split(os.sep)
                steps = steps[:-1] if steps[-1] == "__init__" else steps
                for i in range(len(steps)):
                    paths.setdefault(".".join(steps[i:]), set()).add(path)
        more, looked = {}, set()
        while named - looked:
            for name in named - looked:
                looked.add(name)
                steps = name.split(".")
                for path in {path for i in range(len(steps)) for path in paths.get(".".join(steps[:i + 1]), ())}:
                    if not path.endswith(".py"):
                        working.add(path)
                    elif path not in found and path not in more:
                        try:
                            more[path] = unnoted(path, parsed)
                        except (SyntaxError, ValueError):
                            # It cannot be run.
                            continue
        return more

    # What is read for this comparison the program has not read: the time of access says so.
    untimed = []

    def unnoted(path, read):
        if not path.startswith(root):
            return read(path)
        before = os.stat(path)
        try:
            return read(path)
        finally:
            try:
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            except OSError:
                untimed.append(path)

    def files_of_checkout():
        ahead = [root]
        while ahead:
            for entry in unnoted(ahead.pop(), lambda folder: list(os.scandir(folder))):
                if not entry.is_dir(follow_symlinks=False):
                    yield entry.path
                elif not entry.name.startswith(".") and not entry.name.endswith("-packages") and entry.name != "node_modules":
                    ahead.append(entry.path)

    def content(path):
        with open(path, "rb") as file:
            return file.read()

    word = re.compile("[A-Za-z_0-9]+")

    # In data, settings and flags installed code finds names of functions.
    def told(trees):
        found = set(word.findall(" ".join([*asked["args"], *os.environ.values()])))
        text = chr(10).join(texts(tree, True) for tree in trees)
        left = most_told
        for path in {*files_of_checkout(), *(each for each in opened if is_own(each))}:
            name = os.path.basename(path)
            if path not in opened and not name.endswith(data) and (name.endswith(".py") or name not in text):
                continue
            try:
                left -= os.path.getsize(path)
                if left < 0:
                    return None
                found.update(word.findall(unnoted(path, content).decode("latin-1")))
            except OSError:
                continue
        return found

    # Read on another call, or by what is installed.
    data = (".ini", ".cfg", ".conf", ".json", ".toml", ".yaml", ".yml", ".xml", ".pkl", ".pickle", ".bin", ".dat", ".db")
    most_told = 50_000_000

    def is_of_tests(path, tree):
        name = os.path.basename(path)
        asks = any(getattr(node, "module", None) in testers or any(alias.name in testers for alias in node.names) for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom)))
        return asks or name.startswith(("test_", "bench_", "conftest.")) or any(path == os.path.realpath(each.split("::")[0]) for each in asked["args"])

    testers = {"pytest", "pluggy", "unittest", "pytest_benchmark", "hypothesis", "_pytest"}

    # Of each module what is left of it.
    def essences(found, late, is_profiled, documented, installed):
        has, is_told, _ = installed or (None, True, None)
        is_made = any(not each.endswith(".py") and os.path.isfile(each) for each in modules if is_own(each))
        holds_all = has is None or not is_profiled or is_made or any(map(is_own, working | of_own_lines))
        run = {(place(code.co_filename), code.co_name, code.co_firstlineno) for code in ran.values()}
        whole = {path for path, tree in found.items() if is_of_tests(path, tree)} | set(late)
        own = {**late, **{path: tree for path, tree in found.items() if is_own(path)}}
        others = told(own.values())
        if not holds_all and others is not None:
            counted_code(own, run, whole, others, has, documented or is_told)
        return {path: essence(tree, holds_all) for path, tree in found.items()}
`;
