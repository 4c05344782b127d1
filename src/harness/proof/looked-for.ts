/**
 * Files that a program did not read while it was observed, and may read another time: a program can ask whether a file exists
 * without reading it, and may read it on a later call or by chance. It then knows the name from its own code, from
 * what it reads, or from a folder that it lists.
 */
import { join } from 'node:path';
import type { WitnessedPart } from '../harness.ts';
import { digestOf, kindAt, stateAt } from './contents.ts';
import { calledByLinks, linkedFolders } from './links.ts';
import {
  endsTold,
  isBeside,
  isFolderKnown,
  isForPeople,
  isInNamedFolder,
  isKnownToProgram,
  isListed,
  isListedLater,
  isNamed,
  isPutTogether,
  isTiled,
  standsIn,
} from './named-paths.ts';

export interface Known {
  /** The program and what it reads. */
  readonly known: readonly Buffer[];
  /** Folders whose names it reads. */
  readonly listed: ReadonlySet<string>;
  /** Of which it asked what is there, by names that only it may know. */
  readonly stated?: ReadonlySet<string>;
  /**
   * What is known is source of these modules, where a name can be put together of its pieces and a late call can list a
   * folder; none: it is a program.
   */
  readonly modules?: Iterable<string>;
  /** Of what is known, the texts in that source. */
  readonly code?: readonly Buffer[];
  /** The same one by one. */
  readonly literals?: ReadonlySet<string>;
  /** Files of source that find others in folders, or beside themselves, on any call. */
  readonly searches?: readonly string[];
  /** Packages look for files in folders that they are given, or give their names. */
  readonly isHelped?: boolean;
  /** It starts processes, on whatever call: those read and run what no text of it says. */
  readonly canStart?: boolean;
  /** It lists folders, on whatever call. */
  readonly canList?: boolean;
  /** Whether its instructions hold the name of a file in pieces. */
  readonly isInCode?: (path: string) => boolean;
  /** Names of which it asks whether they are there, and that it reads whenever they are. */
  readonly asked?: readonly string[];
  /** Files of which a build reads the content: only whether they are there can steer what was built. */
  readonly isOfBuild?: (path: string) => boolean;
}

export function lookedFor(
  root: string,
  changed: readonly string[],
  {
    known,
    listed,
    stated = new Set(),
    asked: names = [],
    searches = [],
    isOfBuild = () => false,
    modules,
    code = known,
    literals = new Set(),
    isHelped = false,
    canList = false,
    canStart = false,
    isInCode = () => false,
  }: Known,
): readonly WitnessedPart[] {
  const asked = new Set(changed.flatMap(withFolders));
  const isSearched = asked.size <= mostSearched;
  const has = (text: string): boolean => known.some((bytes) => bytes.includes(text));
  const stands = (text: string): boolean => standsIn(known, text);
  const isEndTold = endsTold(literals, modules ?? []);
  const isKnown = (path: string): boolean => {
    if (!isSearched || isNamed(path, has) || isListed(path, listed) || isInCode(path)) return true;
    if (canStart && !isForPeople(path)) return true;
    if (isBeside(path, searches)) return true;
    if (modules === undefined) return isKnownToProgram(path, has, canList, stands);
    // Prose and data name modules for people; code that reads them as texts has their ending.
    const ends = isModule(path) ? code : known;
    const isMade = isPutTogether(path, has, (end) => standsIn(ends, end)) || isTiled(path, literals);
    if (isMade && isFolderKnown(path, stands, modules)) return true;
    if (isEndTold(path)) return true;
    return isListedLater(path, has) || (!isModule(path) && isInNamedFolder(path, { texts: literals, isHelped }));
  };
  const called = calledByLinks([...asked], isSearched && asked.size > 0 ? linkedFolders(root) : []);
  const reached = new Set([...called].flatMap(([name, path]) => (isKnown(name) ? [path] : [])));
  return [...asked].flatMap((path) => {
    const file = join(root, path);
    const presence = Buffer.from(kindAt(file));
    const isAsked = names.includes(path.slice(path.lastIndexOf('/') + 1));
    if (stated.has(path) || reached.has(path)) return [part(path, isOfBuild(path) ? presence : stateAt(file))];
    return isAsked ? [part(path, presence)] : [];
  });
}

function isModule(path: string): boolean {
  return /\.(?:py[cd]?|so)$/.test(path);
}

function part(path: string, content: Buffer): WitnessedPart {
  const digest = digestOf(content);
  return { name: `may look for ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

const mostSearched = 1000;

/** `a/b/c` with `a/b` and `a`. */
function withFolders(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
