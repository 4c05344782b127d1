/** Benchmarks that only another runtime than Node can run: named as such, with the command that runs one. */

interface Runtime {
  readonly name: string;
  readonly isWritten: RegExp;
  readonly command: (file: string, text: string) => string;
}

const deno: Runtime = {
  name: 'Deno',
  isWritten: /\bDeno\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"](?:jsr|npm|https?):/,
  command: (file, text) => (/\bDeno\s*\.\s*bench\b/.test(text) ? `deno bench -A ${file}` : `deno run -A ${file}`),
};

const runtimes: readonly Runtime[] = [
  deno,
  {
    name: 'Bun',
    isWritten: /\bBun\s*\.\s*\w|(?:\bfrom|\bimport)\s*\(?\s*['"]bun(?::\w+)?['"]/,
    command: (file) => `bun ${file}`,
  },
];

export interface OtherRuntime {
  readonly name: string;
  readonly command: string;
}

interface Repository {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** What asks which runtime it is in runs in Node too, unless its packages are Deno's to find. */
export function otherRuntimeOf(file: string, given: Repository): OtherRuntime | undefined {
  const text = given.texts.get(file) ?? '';
  const manifest = denoManifestOf(file, given.files);
  if (manifest !== undefined) return { name: 'Deno', command: taskFor(file, { ...given, manifest }) };
  if (
    /typeof\s+(?:globalThis\s*\.\s*)?(?:Deno|Bun)\b|\bprocess\s*\.\s*versions\b|['"](?:Deno|Bun)['"]\s+in\b/.test(text)
  )
    return undefined;
  const found = runtimes.find(({ isWritten }) => isWritten.test(text));
  return found === undefined ? undefined : { name: found.name, command: found.command(file, text) };
}

/** Of a package that has no package.json, so that Node finds none of its imports; undefined for all others. */
export function denoManifestOf(file: string, files: readonly string[]): string | undefined {
  const known = new Set(files);
  const folders = file.split('/').slice(0, -1);
  const above = folders.map((_, index) => `${folders.slice(0, folders.length - index).join('/')}/`);
  const places = [...above, ''];
  if (places.some((place) => known.has(`${place}package.json`))) return undefined;
  return places.flatMap((place) => [`${place}deno.json`, `${place}deno.jsonc`]).find((path) => known.has(path));
}

/** As the project's own task starts it. */
function taskFor(file: string, { texts, manifest }: Repository & { readonly manifest: string }): string {
  const folder = manifest.split('/').slice(0, -1).join('/');
  const named = folder === '' ? file : file.slice(folder.length + 1);
  const tasks = (texts.get(manifest) ?? '').matchAll(/"([\w:.-]+)"\s*:\s*"([^"\n]*)"/g);
  const own = [...tasks].find(([, , line = '']) => /^deno\b/.test(line) && line.includes(named));
  if (own === undefined) return deno.command(file, texts.get(file) ?? '');
  return folder === '' ? `deno task ${own[1]}` : `deno task --cwd ${folder} ${own[1]}`;
}
