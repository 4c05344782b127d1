/** Which folder of the repository is where in the image that a Dockerfile builds. https://docs.docker.com/reference/dockerfile/ */

export interface ImageFolder {
  /** Absolute, in the image. */
  readonly image: string;
  /** Relative to the repository's root; empty for the root. */
  readonly repository: string;
}

interface Stage {
  readonly workingFolder: string | undefined;
  readonly folders: readonly ImageFolder[];
}

/**
 * Of the last stage, outer folders first. What its `COPY` and `ADD` take of the build context, which is taken for the
 * root; without one, the root is in its working folder. A folder that a variable names is not known.
 */
export function imageFolders(dockerfile: string, files: readonly string[]): readonly ImageFolder[] {
  let stage: Stage = { workingFolder: undefined, folders: [] };
  for (const [, word = '', rest = ''] of dockerfile
    .replace(/\\\r?\n/g, ' ')
    .matchAll(/^\s*(FROM|WORKDIR|COPY|ADD)\s+(.+?)\s*$/gim)) {
    stage = after(stage, word.toUpperCase(), { rest, files });
  }
  const { workingFolder, folders } = stage;
  if (folders.length > 0) return outermost(folders);
  return workingFolder === undefined ? [] : [{ image: workingFolder, repository: '' }];
}

function after(stage: Stage, word: string, { rest, files }: { rest: string; files: readonly string[] }): Stage {
  if (word === 'FROM') return { workingFolder: undefined, folders: [] };
  if (word === 'WORKDIR') return { ...stage, workingFolder: inImage(rest.replace(/^"|"$/g, ''), stage.workingFolder) };
  if (/--from=/.test(rest)) return stage;
  const words = wordsOf(rest);
  const image = inImage(words.at(-1) ?? '', stage.workingFolder);
  if (image === undefined) return stage;
  const sources = words.slice(0, -1).map((path) => path.replace(/^(?:\.?\/)+/, '').replace(/\/?\.?$/, ''));
  const folders = sources.filter((path) => path === '' || files.some((file) => file.startsWith(`${path}/`)));
  return { ...stage, folders: [...stage.folders, ...folders.map((repository) => ({ image, repository }))] };
}

/** Arguments without options, as words or as a JSON list. */
function wordsOf(rest: string): readonly string[] {
  const listed = /^(?:--\S+\s+)*\[(.*)\]$/.exec(rest)?.[1];
  if (listed !== undefined) return [...listed.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  return rest.split(/\s+/).filter((word) => !word.startsWith('--'));
}

/** Undefined where a variable names it, or it is relative to a folder that is not known. */
function inImage(path: string, workingFolder: string | undefined): string | undefined {
  if (path === '' || /[^\w./-]/.test(path)) return undefined;
  const whole = path.startsWith('/') ? path : workingFolder === undefined ? undefined : `${workingFolder}/${path}`;
  const parts = whole?.split('/').filter((part) => part !== '' && part !== '.');
  return parts === undefined || parts.length === 0 || parts.includes('..') ? undefined : `/${parts.join('/')}`;
}

/** Without those that an outer folder places already. */
function outermost(folders: readonly ImageFolder[]): readonly ImageFolder[] {
  const kept: ImageFolder[] = [];
  for (const folder of folders.toSorted((one, other) => one.image.length - other.image.length)) {
    if (kept.every((outer) => !places(outer, folder))) kept.push(folder);
  }
  return kept;
}

function places(outer: ImageFolder, { image, repository }: ImageFolder): boolean {
  if (image !== outer.image && !image.startsWith(`${outer.image}/`)) return false;
  // The same folder twice: the first one wins, as a prefix has one source.
  if (image === outer.image) return true;
  const below = image.slice(outer.image.length + 1);
  return repository === (outer.repository === '' ? below : `${outer.repository}/${below}`);
}
