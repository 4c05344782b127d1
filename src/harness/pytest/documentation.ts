/** Python that says whether anything reads the documentation in code, whose text counts only then. */

/**
 * Defines `of_documentation`, names by which it is read; `reads_documentation`, whether code of the checkout does;
 * `documentation_of`, the constants of a tree that are documentation; `copies_of`, what only hands it on; and `without_asides`.
 */
export const documentation: string = `
of_documentation = {
    "__doc__", "getdoc", "get_docstring", "co_consts", "__text_signature__", "pydoc", "doctest", "getcomments",
    "use_attribute_docstrings", "getmembers", "getmembers_static", "classify_class_attrs",
}

def documentation_of(tree):
    import ast
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(tree):
        first = node.body[0] if isinstance(node, documented) and node.body else None
        value = first.value if isinstance(first, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value

def copies_of(tree):
    """Of a = b where both are __doc__, and of what is only set, the ids."""
    import ast
    def is_documentation(node):
        return getattr(node, "attr", "") == "__doc__"
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and all(map(is_documentation, node.targets)):
            found.update(map(id, [*node.targets, node.value] if is_documentation(node.value) else node.targets))
    return found

def reads_documentation(trees):
    import ast, re
    word = re.compile("[A-Za-z_0-9]+")
    for tree in trees:
        documentation = {id(each): each.value for each in documentation_of(tree)}
        # By these, pytest and inspect.signature read it.
        if any("PYTEST_DONT_REWRITE" in text or "--" + chr(10) * 2 in text for text in documentation.values()):
            return True
        copies = copies_of(tree)
        for node in ast.walk(tree):
            if id(node) in copies:
                continue
            words = {getattr(node, "attr", ""), getattr(node, "id", ""), getattr(node, "module", "")}
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                steps = {step for alias in node.names for step in alias.name.split(".")} | set((getattr(node, "module", None) or "").split("."))
                words |= steps
                if "cmd" in steps:
                    return True
            elif isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)) and id(node) not in documentation:
                words.update(word.findall(node.value if isinstance(node.value, str) else node.value.decode("latin-1")))
            if not words.isdisjoint(of_documentation) or getattr(node, "id", "") == "help":
                return True
    return False

def without_asides(tree):
    """Takes out texts that stand alone in modules and classes, which Python never evaluates; the first may be documentation."""
    import ast
    ahead = [tree]
    while ahead:
        body = ahead.pop().body
        body[1:] = [each for each in body[1:] if not (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant))]
        ahead += [each for each in body if isinstance(each, ast.ClassDef)]
    return tree
`;
