/** What `init` finds of one language's benchmarks, and what it looks at to find them. */

export interface FoundForeign {
  readonly name: string;
  /** None: what the harness finds by itself. */
  readonly globs: readonly string[];
  readonly flags?: readonly string[] | undefined;
  readonly command?: string;
  readonly workingDirectory?: string | undefined;
  readonly seen: string;
}

export interface Foreign {
  readonly suites: readonly FoundForeign[];
  /** What is there and cannot be measured as it is, and what to do. */
  readonly notes: readonly string[];
  /** Files that those notes are about. */
  readonly noted?: readonly string[];
}

export interface RepositoryFiles {
  readonly files: readonly string[];
  /** Contents of those that were read; of others only the name is known. */
  readonly texts: ReadonlyMap<string, string>;
}

export function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

/** What a file of that folder means by a relative path; from the root. */
export function pathFrom(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `within('')` is everything. */
export function isWithin(folder: string, file: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}

/** The deepest of these folders that holds the file. */
export function nearest(folders: readonly string[], file: string): string | undefined {
  return folders
    .filter((folder) => isWithin(folder, file))
    .toSorted((a, b) => b.length - a.length)
    .at(0);
}

/** Safe to write into YAML as it is. */
export function isPlain(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path);
}

/** A suite's working directory; undefined: the root. */
export function placedIn(folder: string): string | undefined {
  return folder === '' || !isPlain(folder) ? undefined : folder;
}

/** `go`, or `go-sub-module` where there are several. */
export function nameOf(word: string, folder: string, several: boolean): string {
  return several ? `${word}-${folder.replaceAll(/[^A-Za-z0-9._-]+/g, '-') || 'root'}` : word;
}
