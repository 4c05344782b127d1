/** Python that finds modules of its own library which only a late import loads: what those import and are given, they ask for by names. */

/** Defines `library_of`: of files that a late import runs, more files of the library, sources and compiled ones. */
export const libraryNames: string = `
def library_of(library, ahead, read, sources, listed):
    """ahead: files of the library; read: gives the code of one; sources: of a folder; listed: names in a folder. Answers sources, and binaries."""
    import os, types
    tops, binaries, found = {}, set(), set(ahead)
    for place in (library, os.path.join(library, "lib-dynload")):
        if os.path.isdir(place):
            for name in listed(place):
                tops.setdefault(name.split(".")[0], os.path.join(place, name))
    for top in ("test", "idlelib", "lib2to3", "turtledemo", "ensurepip", "site-packages", "dist-packages", "__pycache__", "config"):
        tops.pop(top, None)

    def names(code):
        yield from code.co_names
        for each in code.co_consts:
            if isinstance(each, types.CodeType):
                yield from names(each)

    def add(place):
        if os.path.isdir(place):
            return [file for file in sources(place) if os.sep + "test" + os.sep not in file and os.sep + "tests" + os.sep not in file]
        return [place]

    looked, ahead = set(), list(ahead)
    for file in list(ahead):
        top = os.path.relpath(file, library).split(os.sep)
        if len(top) > 1 and top[0] in tops:
            ahead += add(tops.pop(top[0]))
    while ahead:
        file = ahead.pop()
        if file in looked:
            continue
        looked.add(file)
        if not file.endswith(".py"):
            if file.endswith((".so", ".pyd")):
                binaries.add(file)
            continue
        found.add(file)
        try:
            told = {name.split(".")[0] for name in names(read(file))}
        except (SyntaxError, ValueError, OSError):
            continue
        for top in told.intersection(tops):
            ahead += add(tops.pop(top))
    return found, binaries
`;
