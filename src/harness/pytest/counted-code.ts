/**
 * Python that says which code of modules can have an effect: all of it, but for functions and constants that nothing which
 * counts names, and for what Python never evaluates. What is left out was not run, and no later call can reach it: its
 * name is in no code that counts, in no text, in nothing that is installed; and no code that counts works names out.
 */

/** Defines `counted_code`, which leaves of each tree, by path, what counts. */
export const countedCode: string = `
def counted_code(trees, run, whole, others, foreign, documented):
    """Takes out of the trees, by path, what cannot have an effect. run: (path, name, line) of functions; whole: paths of
    which all counts; others: words of data and settings; foreign: whether installed code has a name; documented: whether documentation is read."""
    import ast, builtins, os, re, sys
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    word = re.compile("[A-Za-z_0-9]+")
    kept = ("pytest_", "test", "Test", "setup", "teardown", "__")
    # By these, code finds what it does not name, or reads code.
    finders = {
        "builtins", "__builtins__", "__globals__", "__getattribute__",
        "modules", "currentframe", "_getframe", "f_globals", "f_locals", "f_back", "__code__", "__closure__", "getattr_static",
        "getsource", "getsourcelines", "getsourcefile", "getclosurevars", "linecache", "FunctionType", "CodeType",
        "LambdaType", "MethodType", "get_objects", "get_referrers", "get_referents", "getsizeof", "settrace", "setprofile",
        "cProfile", "_lsprof", "profile", "yappi", "tracemalloc", "dis", "marshal", "ctypes", "cffi", "cloudpickle", "dill", "_thread", "reload",
        "import_module", "__import__", "__static_attributes__", "pickle", "copyreg", "pyclbr", "modulefinder", "zipimport",
        "symtable", "__reduce__", "__reduce_ex__", "resolve_name", "locate", "unittest", "mock", "doctest", "runpy", "fire",
        "monitoring", "new_class", "get_source", "get_code", "get_data", "getfile", "getmodule", "__cached__", "__loader__",
        "__spec__", "__path__", "listdir", "scandir", "iterdir", "glob", "iglob", "rglob", "fwalk",
        "getallocatedblocks", "get_count", "get_stats", "importorskip", "__func__", "get_field", "vformat", "__self__", "OpenerDirector", "build_opener",
    }
    # Run texts, or find what data names.
    interpreters = {
        "timeit", "code", "codeop", "pdb", "bdb", "trace", "pydoc", "rlcompleter", "logging.config", "yaml", "joblib", "shelve",
        "jsonpickle", "multiprocessing", "xmlrpc", "jinja2", "mako", "django", "glom", "simpleeval", "asteval", "hydra", "stevedore",
    }
    # Likewise, as functions of Python itself: re.compile is none.
    runners = {"globals", "locals", "eval", "exec", "compile"}
    askers = {"getattr", "hasattr", "delattr", "vars", "dir", "getmembers", "getmembers_static", "attrgetter", "methodcaller"}
    of_modules = {}
    for module in list(sys.modules.values()):
        file = getattr(module, "__dict__", {}).get("__file__")
        file = os.path.realpath(file) if isinstance(file, str) else ""
        if file in trees:
            of_modules.setdefault(file, []).append(module)

    def statements(body, holders):
        for node in list(body):
            yield node, holders, body
            if isinstance(node, ast.ClassDef):
                yield from statements(node.body, holders + (node,))
            elif not isinstance(node, functions):
                inner = [getattr(node, field, []) for field in ("body", "orelse", "finalbody")]
                inner += [each.body for each in [*getattr(node, "handlers", []), *getattr(node, "cases", [])]]
                for each in inner:
                    yield from statements(each, holders)

    def root_of(node):
        while isinstance(node, (ast.Call, ast.Attribute)):
            node = node.func if isinstance(node, ast.Call) else node.value
        return getattr(node, "id", "")

    makers = {"dataclasses", "functools", "typing", "typing_extensions"}
    abstract = type(sys.modules["abc"].ABC)
    bases = {object, sys.modules["abc"].ABC, *(each for each in vars(builtins).values() if isinstance(each, type) and issubclass(each, BaseException))}

    # No installed code makes it, derives it or is derived from it: methods of such it calls by names of its own.
    def is_plain(path, holders):
        found = of_modules.get(path, [])
        if len(found) != 1:
            return False
        held = vars(found[0])
        for holder in holders:
            for each in holder.decorator_list:
                maker = vars(found[0]).get(root_of(each))
                named = str(getattr(maker, "__module__", getattr(maker, "__name__", ""))).split(".")[0]
                if named not in makers or type(maker).__name__ not in ("function", "type", "module"):
                    return False
            made = held.get(holder.name)
            if holder.keywords or not isinstance(made, type) or not all(map(is_of_checkout, families(made))):
                return False
            held = vars(made)
        return True

    def families(made, seen=()):
        yield made
        for each in made.__mro__[1:]:
            yield each
        for each in type.__subclasses__(made):
            yield from families(each)

    files = {id(module): file for file, found in of_modules.items() for module in found}

    def is_of_checkout(made):
        if made in bases:
            return True
        module = sys.modules.get(made.__module__)
        return type(made) in (type, abstract) and id(module) in files

    def is_constant(node):
        if isinstance(node, (ast.Tuple, ast.List)):
            return all(map(is_constant, node.elts))
        return isinstance(node, ast.Constant) or (isinstance(node, ast.UnaryOp) and isinstance(node.operand, ast.Constant))

    class Piece:
        is_counted = False

    pieces, all_aliases = [], {}

    def piece(node, name, path, holders, body, inner):
        made = Piece()
        made.node, made.name, made.path, made.holders, made.body, made.inner = node, name, path, holders, body, inner
        pieces.append(made)
        return id(node)

    left = set()
    of_prose = {"__doc__", "doc", "__d", "__do", "__doc", "doc__", "oc__", "c__"}
    copies = {each for tree in trees.values() for each in copies_of(tree)}
    prose = {} if documented else {id(each): each for path, tree in trees.items() if path not in whole for each in documentation_of(tree)}
    beside = read_beside(trees)
    for path, tree in trees.items():
        # Its own file, which it may read.
        if any(getattr(node, "id", "") == "__file__" for node in ast.walk(tree)):
            continue
        if path in whole or path.startswith(beside) or len(of_modules.get(path, [])) != 1:
            continue
        for node, holders, body in statements(tree.body, ()):
            if isinstance(node, functions):
                wrapped = all(isinstance(each, ast.Name) and each.id in ("staticmethod", "classmethod", "property") for each in node.decorator_list)
                wrapped = wrapped and not any(each.id in vars(of_modules[path][0]) for each in node.decorator_list)
                if wrapped and node.name.isascii() and not node.name.startswith(kept) and is_plain(path, holders):
                    left.add(piece(node, node.name, path, holders, body, node.body))
            elif isinstance(node, ast.Assign) and not holders and len(node.targets) == 1 and is_constant(node.value):
                name = getattr(node.targets[0], "id", "__")
                if name == "__version__" or (name.isascii() and not name.startswith(kept)):
                    left.add(piece(node, name, path, holders, body, [node.value]))

    # What runs where a function is defined.
    def defined_by(node):
        if not isinstance(node, functions):
            return []
        return [node.args, *node.decorator_list, *([node.returns] if node.returns else [])]

    # What code reads, by name or in a text; a piece is looked at by itself.
    def words(nodes):
        found, ahead = set(), list(nodes)
        while ahead:
            node = ahead.pop()
            if id(node) in left:
                ahead += defined_by(node)
                continue
            if isinstance(node, ast.Assign) and all(getattr(target, "id", "") == "__all__" for target in node.targets) and is_constant(node.value):
                asked_for.update(str(getattr(each, "value", "")) for each in ast.walk(node.value))
                continue
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
                found.add(node.id)
            elif isinstance(node, ast.Attribute) and id(node) not in copies:
                found.add(node.attr)
            # A protocol asks for methods that are called like its own.
            elif isinstance(node, functions):
                found.add(node.name)
            elif isinstance(node, ast.AugAssign):
                found.add(getattr(node.target, "id", ""))
            elif id(node) in prose:
                continue
            elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
                text = node.value if isinstance(node.value, str) else node.value.decode("latin-1")
                found.update(word.findall(text))
                if len(text) < 200:
                    texts.add(text)
            elif isinstance(node, ast.keyword):
                found.add(node.arg or "")
            elif isinstance(node, ast.alias):
                asked_for.update(node.name.split("."))
                for asname, name in ((node.asname, step) for step in node.name.split(".") if node.asname):
                    all_aliases.setdefault(asname, set()).add(name)
            found.update(getattr(node, "kwd_attrs", ()))
            ahead += ast.iter_child_nodes(node)
        return found

    # 0: works out no names; 1: of its own object; 2: of anything.
    def reach(nodes, own):
        most, called = 0, set()
        for top in nodes:
            ahead = [(top, own)]
            while ahead:
                node, self = ahead.pop()
                if id(node) in left:
                    ahead += [(each, None) for each in defined_by(node)]
                    continue
                name = getattr(node, "attr", getattr(node, "id", ""))
                if isinstance(node, (ast.Import, ast.ImportFrom)):
                    steps = [step for alias in node.names for step in alias.name.split(".")] + (getattr(node, "module", None) or "").split(".")
                    names = [(getattr(node, "module", None) or "") + "." + alias.name for alias in node.names]
                    if not getattr(node, "level", 0) and any((each.strip(".") + ".").startswith(name + ".") for each in names for name in interpreters):
                        return 2
                    if finders.intersection(steps) or any(alias.name in askers for alias in node.names if alias.asname):
                        return 2
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("__") and (node.value in finders or node.value in ("__dict__", "__match_args__")):
                    return 2
                if name in finders or (isinstance(node, ast.Name) and name in runners) or names_places(node):
                    return 2
                # The file of another module, and whatever lies in a folder: source that is read.
                if isinstance(node, ast.Attribute) and (name == "__file__" or (name == "walk" and getattr(node.value, "id", "") == "os")):
                    return 2
                if name == "__dict__":
                    most = max(most, 1 if is_self(getattr(node, "value", None), self) else 2)
                if isinstance(node, functions) and makes_class(node):
                    most = max(most, 1)
                if isinstance(node, ast.Call):
                    if getattr(node.func, "id", "") == "type" and len(node.args) > 1:
                        most = max(most, 1)
                    asked = getattr(node.func, "attr", getattr(node.func, "id", ""))
                    if asked in askers:
                        called.add(id(node.func))
                        at = 0 if asked in ("attrgetter", "methodcaller") else 1
                        told = node.args[at] if len(node.args) > at else None
                        lists = asked in ("vars", "dir", "getmembers", "getmembers_static")
                        if getattr(told, "value", "") in finders | askers | runners:
                            return 2
                        if lists or not (isinstance(told, ast.Constant) and isinstance(told.value, str)) or any(isinstance(each, ast.Starred) for each in node.args):
                            most = max(most, 1 if at == 1 and node.args and is_self(node.args[0], self) else 2)
                if name in askers and id(node) not in called:
                    return 2
                if isinstance(node, ast.ClassDef):
                    ahead += [(each, first_of(each)) for each in node.body]
                    ahead += [(each, None) for each in [*node.bases, *node.keywords, *node.decorator_list]]
                else:
                    ahead += [(each, self) for each in ast.iter_child_nodes(node)]
                if most == 2:
                    return 2
        return most

    # Which may derive it from one that calls methods by names of its own.
    def makes_class(node):
        return any(isinstance(each, ast.ClassDef) and each.bases for each in ast.walk(node))

    def is_self(node, self):
        if isinstance(node, ast.Call):
            return getattr(node.func, "id", "") == "type" and len(node.args) == 1 and is_self(node.args[0], self)
        if isinstance(node, ast.Attribute):
            return node.attr == "__class__" and is_self(node.value, self)
        return self is not None and isinstance(node, ast.Name) and node.id == self

    everything = [node for tree in trees.values() for node in ast.walk(tree)]
    made = {node.name for node in everything if isinstance(node, ast.ClassDef)}
    # Called by their class they can be given anything.
    unbound = {node.attr for node in everything if isinstance(node, ast.Attribute) and getattr(node.value, "id", getattr(node.value, "attr", "")) in made}

    # The object itself, of a method that gives its name to nothing else.
    def first_of(node):
        if not isinstance(node, functions) or node.name in unbound or any(getattr(each, "id", "") == "staticmethod" for each in node.decorator_list):
            return None
        first = [*node.args.posonlyargs, *node.args.args][:1]
        stored = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)}
        inner = {each.arg for top in ast.walk(node) if top is not node and isinstance(top, (*functions, ast.Lambda)) for each in ast.walk(top.args) if isinstance(each, ast.arg)}
        return first[0].arg if first and first[0].arg not in stored | inner else None

    # to_fast of to, _ and fast.
    def is_put_together(name):
        steps = [step for step in re.split("_+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])", name) if step]
        if len(steps) > 1 and all(step in known for step in steps):
            return True
        ends = {0}
        for at in range(len(name)):
            if at in ends:
                ends.update(at + len(text) for text in begins.get(name[at], ()) if name.startswith(text, at) and text != name)
        return len(name) in ends

    # An import fails where a name is missing, whatever becomes of it.
    texts, asked_for = set(), set()
    known = words(trees.values()) | set(others)
    most = 2 if works_out_formats(trees.values()) else reach(trees.values(), None)

    def is_read(each):
        if each.node.__class__ in functions and any((each.path, each.name, line) in run for line in {each.node.lineno, *(one.lineno for one in each.node.decorator_list)}):
            return True
        if most == 2 or (most == 1 and each.holders) or each.name in known or is_put_together(each.name):
            return True
        return each.name != "__version__" and foreign(each.name)

    is_new = True
    while is_new:
        is_new, begins = False, {}
        # Of single letters every name can be made.
        for text in (text for text in texts if len(text) > 1 or text == "_"):
            begins.setdefault(text[:1], []).append(text)
        for asname, names in list(all_aliases.items()):
            if asname in known and not names <= known:
                known |= names
                is_new = True
        # Names that are worked out may be that of documentation.
        if prose and (most > 0 or not known.isdisjoint(of_prose) or is_put_together("__doc__")):
            told, is_new = list(prose.values()), True
            prose.clear()
            known |= words(told)
        for each in [each for each in pieces if not each.is_counted]:
            if is_read(each):
                each.is_counted = is_new = True
                left.discard(id(each.node))
                own = first_of(each.node) if each.holders else None
                known |= words(each.inner) | {each.name}
                most = max(most, reach(each.inner, own), int(isinstance(each.node, functions) and makes_class(each.node)))

    # What is evaluated where it is defined, and can do nothing.
    def is_idle(node):
        if any(getattr(each, "id", "") in ("__class__", "super") for each in ast.walk(node)):
            return False
        return all(isinstance(each, (ast.Name, ast.Constant, ast.Subscript, ast.BinOp, ast.BitOr, ast.Tuple, ast.List, ast.expr_context)) for each in ast.walk(node))

    def leave_out(each, is_future):
        node = each.node
        if not isinstance(node, functions):
            if each.name in asked_for:
                node.value = ast.Constant("never read")
            else:
                each.body.remove(node)
            return
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs, *filter(None, [node.args.vararg, node.args.kwarg])]
        annotations = [one.annotation for one in arguments if one.annotation] + ([node.returns] if node.returns else [])
        defaults = [one for one in [*node.args.defaults, *node.args.kw_defaults] if one]
        if each.name not in asked_for and all(map(is_constant, defaults)) and (is_future or all(map(is_idle, annotations))):
            each.body.remove(node)
        else:
            does = sorted({type(one).__name__ for one in ast.walk(node) if isinstance(one, (ast.Yield, ast.YieldFrom))})
            node.body = [ast.Expr(ast.Constant(" ".join(["never called", *does])))]

    for each in pieces:
        if not each.is_counted:
            future = any(isinstance(one, ast.ImportFrom) and one.module == "__future__" and any(alias.name == "annotations" for alias in one.names) for one in trees[each.path].body)
            leave_out(each, future)

    # Whether there is any counts: a context manager and a data class ask.
    for each in prose.values():
        each.value = "documented"

    # Annotations of variables of functions are never evaluated; in functions within, a name may be one of the function around.
    class Plain(ast.NodeTransformer):
        def visit_AnnAssign(self, node):
            if not isinstance(node.target, ast.Name) or not node.value or not is_idle(node.annotation):
                return node
            return ast.Assign([node.target], node.value)

        def leave(self, node):
            return node

        visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = leave

    for tree in trees.values():
        for node, holders, body in statements(tree.body, ()):
            if isinstance(node, functions):
                node.body = [Plain().visit(each) for each in node.body]
`;
