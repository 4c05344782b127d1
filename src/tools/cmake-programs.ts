/** Programs of a CMake project by their sources, where these are written out. */
import { pathFrom } from './found.ts';

interface Sources {
  /** All of the repository. */
  readonly files: readonly string[];
  readonly isWritten: (source: string) => boolean;
}

/**
 * Whatever the library they are linked with is called: a copy of it in the repository often has another name. `folder`: of the
 * file whose text it is.
 */
export function programsFrom(text: string, folder: string, { files, isWritten }: Sources): readonly string[] {
  const lists = listsIn(text);
  const sourcesOf = (words: string): readonly string[] =>
    wordsOf(words.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => lists.get(name) ?? whole)).flatMap((word) =>
      matching(pathFrom(folder, word), files),
    );
  const made = [...text.matchAll(/\badd_executable\s*\(\s*"?([\w.${}-]+)"?\s([^)]*)\)/g)];
  return made.flatMap(([, name = '', words = '']) => (sourcesOf(words).some(isWritten) ? [name] : []));
}

/** What a variable is set to, or the pattern that fills it. */
function listsIn(text: string): ReadonlyMap<string, string> {
  const set = [...text.matchAll(/\bset\s*\(\s*(\w+)\s([^)]*)\)/gi)];
  const globbed = [...text.matchAll(/\bfile\s*\(\s*GLOB\w*\s+(\w+)\s([^)]*)\)/gi)];
  return new Map([...set, ...globbed].map(([, name = '', words = '']) => [name, words]));
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s;]+/)
    .map((word) => word.replaceAll('"', '').replace(/^\$\{(?:CMAKE_CURRENT_SOURCE_DIR|CMAKE_CURRENT_LIST_DIR)\}\//, ''))
    .filter((word) => /\.(?:cc|cpp|cxx)$/.test(word));
}

/** One asterisk, within one folder. */
function matching(path: string, files: readonly string[]): readonly string[] {
  const [start = '', end, ...more] = path.split('*');
  if (end === undefined) return [path];
  if (more.length > 0) return [];
  return files.filter(
    (file) =>
      file.length >= path.length - 1 &&
      file.startsWith(start) &&
      file.endsWith(end) &&
      !file.slice(start.length, file.length - end.length).includes('/'),
  );
}
