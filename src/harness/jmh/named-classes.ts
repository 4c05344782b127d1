/** Classes that others name, as constants, in descriptors or as texts: code that names one may load it on a later call. */

/** `from`: files of a jar; all that they name among `classes`, by file, and what those name. */
export function namedFrom(from: Iterable<string>, classes: ReadonlyMap<string, Buffer>): ReadonlySet<string> {
  const files = new Map<string, string[]>();
  for (const file of classes.keys()) {
    const name = file.replace(/^META-INF\/versions\/\d+\//, '').replace(/\.class$/, '');
    const written = Buffer.from(name, 'utf8').toString('latin1');
    files.set(written, [...(files.get(written) ?? []), file]);
  }
  const found = new Set(from);
  for (const file of found) {
    for (const name of namesIn(classes.get(file))) for (const each of files.get(name) ?? []) found.add(each);
  }
  return found;
}

function namesIn(bytes: Buffer | undefined): ReadonlySet<string> {
  const words = bytes?.toString('latin1').match(/[\w$\x80-\xff]+(?:[/.][\w$\x80-\xff]+)*/g) ?? [];
  return new Set(words.flatMap((word) => startsOf(word.replaceAll('.', '/'))));
}

/** The length of its text may precede a name, and in a descriptor other types and an L. */
function startsOf(word: string): readonly string[] {
  const end = word.includes('/') ? word.indexOf('/') : word.length;
  const starts = [...word.slice(0, end)].flatMap((letter, i) => (letter === 'L' ? [i + 1] : []));
  return [0, 1, ...starts].map((start) => word.slice(start));
}
