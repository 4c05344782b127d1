/** What matters here of asv.conf.json, which is JSON with comments and commas to spare. */

/** The folder of its benchmarks, from the file's own. */
export function asvBenchmarkFolder(text: string): string {
  return /"benchmark_dir"\s*:\s*"([^"]+)"/.exec(withoutComments(text))?.[1]?.replace(/\/$/, '') ?? 'benchmarks';
}

/** Names of the packages, for pip, that its environments have beside the project. */
export function asvRequirements(text: string): readonly string[] {
  const plain = withoutComments(text);
  const matrix = blockOf(plain, 'matrix') ?? '';
  // Since 0.5 they are below `req`; `env` and `env_nobuild` are variables.
  const listed = blockOf(matrix, 'req') ?? (/"(?:env|env_nobuild)"\s*:/.test(matrix) ? '' : matrix);
  return [...listed.matchAll(/"([^"]+)"\s*:\s*(\[[^\]]*\]|"[^"]*"|null|\{)/g)].flatMap(
    ([, name = '', versions = '']) => {
      const plainName = name.replace(/^pip\+/, '');
      const version = /"([^"]*)"/.exec(versions)?.[1] ?? '';
      if (!/^[A-Za-z0-9][\w.[\]-]*$/.test(plainName) || versions === '{') return [];
      return [/^\d[\w.]*$/.test(version) ? `${plainName}==${version}` : plainName];
    },
  );
}

/** Comments only: what is in quotes may hold their marks (`https://…`). */
export function withoutComments(text: string): string {
  return text.replaceAll(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, quoted: string | undefined) => quoted ?? '',
  );
}

/** Between the braces after a key. */
function blockOf(text: string, key: string): string | undefined {
  const start = new RegExp(`"${key}"\\s*:\\s*\\{`).exec(text);
  if (start === null) return undefined;
  const first = start.index + start[0].length;
  let depth = 1;
  for (let at = first; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}' && --depth === 0) return text.slice(first, at);
  }
  return undefined;
}
