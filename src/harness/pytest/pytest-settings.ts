/** Files in which pytest finds its own settings, among those of other tools. */

/** Where other code opens one, all of it counts. */
export function isOfSettings(path: string): boolean {
  return /(?:^|\/)(?:pyproject\.toml|setup\.cfg|tox\.ini)$/.test(path);
}

/**
 * Of such a file, what pytest does with it: sections of other tools name files that it does not read (`readme = "README.md"`).
 * All of it where its own are written in another way than as sections.
 */
export function sectionsOfPytest(settings: Buffer): Buffer {
  const lines = settings.toString('utf8').split('\n');
  if (lines.some((line) => otherwise.test(line))) return settings;
  let isOwn = false;
  const own = lines.filter((line) => {
    // Within a section an indented line may be the end of a list.
    const [, indent, section] = /^(\s*)\[+([^\]]+)\]/.exec(line) ?? [];
    if (section?.includes('pytest')) isOwn = true;
    else if (indent === '' && isName(section)) isOwn = false;
    return isOwn;
  });
  return Buffer.from(own.join('\n'));
}

/** `pytest.ini_options.addopts =`, `tool.pytest… =`, `tool = {`, `pytest = { ini_options`. */
const otherwise = /^\s*(?:"?tool"?\s*[.=]|"?pytest"?\s*\.)|\bini_options"?\s*[.=]/;

/** And no list: names of sections begin with a letter. */
function isName(section: string | undefined): boolean {
  return section !== undefined && /^\s*[A-Za-z_]/.test(section) && !section.includes(',');
}
