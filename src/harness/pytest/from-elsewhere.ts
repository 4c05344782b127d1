/**
 * Python that says what reaches code from elsewhere: what variables of the environment say, whether it starts processes, and which folders
 * of code it may read as text.
 */

/**
 * Defines `told_by_environment`, texts of variables that the code names, `starts_processes`, of trees of code that may run, and
 * `read_beside`, folders with a slash at the end, of trees by path: those in which a module that knows its own place opens files. Their
 * names may be worked out; as far up as its words for a folder above, all together.
 */
export const fromElsewhere: string = `
def told_by_environment(texts):
    import json, os
    return chr(10).join(json.dumps(value, ensure_ascii=False) for name, value in os.environ.items() if value and any(json.dumps(name) in text for text in texts))

def starts_processes(trees):
    import ast
    modules = {"subprocess", "pty", "pexpect", "plumbum", "sh", "invoke"}
    of_os = ("system", "popen", "posix_spawn", "spawn", "exec", "fork")
    for tree in trees:
        nodes = list(ast.walk(tree))
        systems = {"os", "posix"} | {alias.asname for node in nodes if isinstance(node, ast.Import) for alias in node.names if alias.name in ("os", "posix")}
        for node in nodes:
            if isinstance(node, ast.Import) and any(alias.name.split(".")[0] in modules for alias in node.names):
                return True
            if isinstance(node, ast.ImportFrom) and not node.level:
                module = (node.module or "").split(".")[0]
                if module in modules or (module in systems and any(alias.name.startswith(of_os) for alias in node.names)):
                    return True
            if isinstance(node, ast.Attribute):
                if node.attr.startswith(("create_subprocess_", "subprocess_")) or (node.attr.startswith(of_os) and getattr(node.value, "id", "") in systems):
                    return True
            if isinstance(node, ast.Constant) and node.value == "subprocess":
                return True
    return False

def read_beside(trees):
    import ast, os
    readers = {"open", "open_code", "fdopen", "read_text", "read_bytes", "readinto", "FileIO", "mmap", "getline", "getlines", "fileinput", "loadtxt", "fromfile", "read"}
    folders = set()
    for path, tree in trees.items():
        nodes = list(ast.walk(tree))
        names = [getattr(node, "attr", getattr(node, "id", "")) for node in nodes] + [alias.name for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names]
        if "__file__" not in names or not readers.intersection(names):
            continue
        texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        above = sum(name in ("parent", "dirname", "pardir", "split") for name in names) + sum(text.count("..") for text in texts)
        folder = os.path.dirname(path)
        for _ in range(1000 if "parents" in names else max(0, above - 1)):
            folder = os.path.dirname(folder)
        folders.add(folder.rstrip(os.sep) + os.sep)
    return tuple(folders)
`;
