/** Modules of a repository that another module of it requires as they were released: what changes here is not in them. */

/** The module's path as its go.mod gives it; undefined where it gives none. */
export function moduleNamed(text: string): string | undefined {
  return /^module[ \t]+["'`]?([^\s"'`]+)/m.exec(text)?.[1];
}

/** The version that a go.mod requires of `module`, where nothing there puts a folder in its place. */
export function requiredRelease(text: string, module: string): string | undefined {
  const lines = directives(text);
  const replaced = lines.some(([verb, path, ...rest]) => {
    const target = rest[rest.indexOf('=>') + 1] ?? '';
    return verb === 'replace' && path === module && /^(?:\.{1,2}(?:\/|$)|\/|[A-Za-z]:)/.test(target);
  });
  if (replaced) return undefined;
  return lines.find(([verb, path]) => verb === 'require' && path === module)?.[2];
}

/** Folders of a go.work's modules, relative to its own. */
export function usedFolders(text: string): readonly string[] {
  return directives(text).flatMap(([verb, folder]) => (verb === 'use' && folder !== undefined ? [folder] : []));
}

/** Each with its verb first, whether it stands alone or in a block of several. */
function directives(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let block: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const words = line.replace(/\/\/.*$/, '').match(/"[^"]*"|`[^`]*`|[^\s()]+|[()]/g) ?? [];
    const plain = words.map((word) => word.replace(/^["`](.*)["`]$/, '$1'));
    const [first, second] = plain;
    if (first === ')') block = undefined;
    else if (block !== undefined) found.push([block, ...plain]);
    else if (second === '(') block = first;
    else if (first !== undefined) found.push(plain);
  }
  return found;
}

export interface TakenRelease {
  /** The go.mod that requires it, from the repository's root. */
  readonly manifest: string;
  readonly module: string;
  readonly version: string;
  /** The module's own folder, from the requiring one. */
  readonly from: string;
}

/** What that means, and what to do about it. */
export function releaseWords({ manifest, module, version, from }: TakenRelease): string {
  return `${manifest} takes ${module} ${version} from its release, so no change to it in this repository can show: add "replace ${module} => ${from}" to ${manifest}, or a go.work that uses both.`;
}
