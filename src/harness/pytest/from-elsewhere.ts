/** Python that says what reaches code from elsewhere: what variables of the environment say, and whether it starts processes. */

/** Defines `told_by_environment`, texts of variables that the code names, and `starts_processes`, of trees of code that may run. */
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
`;
