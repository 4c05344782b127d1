/** Python that says whether a format may ask for attributes by names that no text holds: a text made of pieces, filled by format. */

/** Defines `works_out_formats`, for trees of code that counts. */
export const formatNames: string = `
def names_places(node):
    """Patterns ask for attributes by what is in __match_args__: the names are in a list of texts, or worked out."""
    import ast
    if isinstance(node, ast.Attribute):
        return node.attr == "__match_args__"
    if not isinstance(node, (ast.Assign, ast.AnnAssign)):
        return False
    targets = getattr(node, "targets", None) or [node.target]
    items = getattr(node.value, "elts", [node])
    return any(getattr(each, "id", "") == "__match_args__" for each in targets) and not all(isinstance(each, ast.Constant) for each in items)

def works_out_formats(trees):
    import ast, re
    formats = ("format", "format_map")
    translators = ("_", "gettext", "ngettext", "pgettext", "gettext_lazy")
    opened = re.compile("[{][^{}]*$")
    asking = re.compile("[{][^{}]*[.[%][^{}]*[}]")
    asking_of = re.compile("[{][A-Za-z_0-9]*(?:[.[]|[^{}:!]*%)[^{}]*[}]")
    # What is filled is a format again: {{0.{}}}.
    escaped, field = re.compile("[{][{]"), re.compile("(?<![{])(?:[{][{])*[{](?![{])")
    is_stored = is_made = False
    # Variables that hold a text that asks, and what is used in another way than to be filled.
    holders, used, aliases = set(), set(), []
    for tree in trees:
        nodes = list(ast.walk(tree))
        called = {id(node.func): node for node in nodes if isinstance(node, ast.Call)}
        compared = {id(each) for node in nodes if isinstance(node, (ast.Compare, ast.Dict, ast.Set)) for each in ast.iter_child_nodes(node)}
        idle = {id(each) for node in nodes if isinstance(node, (ast.Compare, ast.Expr)) for each in ast.iter_child_nodes(node)}
        targets = {id(node.value): getattr(node, "targets", None) or [node.target] for node in nodes if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value}
        filled = set()
        for node in nodes:
            if not isinstance(node, ast.Attribute) or node.attr not in formats:
                continue
            call, text = called.get(id(node)), node.value
            if getattr(text, "id", "") == "str":
                text = call.args[0] if call and call.args else None
            is_told = isinstance(text, ast.Call) and getattr(text.func, "id", "") in translators and all(isinstance(each, ast.Constant) for each in text.args)
            if isinstance(text, ast.Constant) or is_told:
                filled.update([id(text), *map(id, getattr(text, "args", []))])
            elif isinstance(text, (ast.Name, ast.Attribute)):
                is_stored = True
                filled.add(id(text))
            else:
                return True
        handed = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)} - filled
        handed |= {id(each) for node in nodes if isinstance(node, (ast.BinOp, ast.JoinedStr)) for each in ast.iter_child_nodes(node)}
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_made = is_made or bool(escaped.search(node.value) and field.search(node.value))
                if id(node) in filled:
                    continue
                # As the name of what is called.
                is_stored = is_stored or node.value in formats
                is_open = id(node) not in compared and bool(opened.search(node.value))
                is_made = is_made or is_open or (id(node) in handed and bool(asking.search(node.value)))
                if id(node) not in idle and asking_of.search(node.value):
                    names = [getattr(each, "attr", getattr(each, "id", None)) for each in targets.get(id(node), [None])]
                    is_made = is_made or None in names
                    holders.update(names)
            elif isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load) and id(node) not in filled:
                used.add(getattr(node, "attr", getattr(node, "id", "")))
            elif isinstance(node, ast.AugAssign):
                used.add(getattr(node.target, "attr", getattr(node.target, "id", "")))
            elif isinstance(node, ast.Call):
                # What fills it is a log: Formatter(…, style="{").
                styles = [each.value for each in node.keywords if each.arg == "style"]
                is_stored = is_stored or any(getattr(each, "value", "{") == "{" for each in styles) or any(getattr(each, "value", "") == "{" for each in node.args)
                used.update(each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str))
            elif isinstance(node, ast.alias) and node.asname:
                aliases.append((node.name, node.asname))
    for name, called in aliases:
        if name in holders:
            holders.add(called)
    return is_stored and (is_made or not holders.isdisjoint(used))
`;
