/** Frames given an index each and stacks merged: what every reader ends in. */
import { GateError } from '../../errors.ts';
import type { Frame, Profile } from '../profile.ts';
import { profileOfColumns } from '../stack-columns.ts';
import { malformed } from './malformed.ts';
import { checkDepths, createStackTree, type StackTree } from './stack-tree.ts';

/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
export const anonymous: string = '(anonymous)';

export interface ProfileBuilder {
  readonly tree: StackTree;
  /** Index of the frame; equal frames share one. */
  frame(frame: Frame): number;
  frames(): readonly Frame[];
  build(header: Omit<Profile, 'frames' | 'stacks'>): Profile;
}

/** Characters of all distinct frames. A name of a megabyte that a million frames refer to is a small file. */
const usualMostCharacters = 2 ** 28;

/** `width`: number of sample types. `format` names the reader in errors. */
export function createProfileBuilder(
  format: string,
  width: number,
  mostCharacters: number = usualMostCharacters,
): ProfileBuilder {
  const tree = createStackTree(width, format);
  const frames: Frame[] = [];
  const indices = new Map<string, number>();
  let characters = 0;
  return {
    tree,
    frame(frame) {
      const { name, file = '', line = 0, column = 0, language, kind } = frame;
      const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
      const known = indices.get(key);
      if (known !== undefined) return known;
      characters += key.length;
      if (characters > mostCharacters) throw tooManyCharacters(format, mostCharacters);
      indices.set(key, frames.length);
      return frames.push(name === '' ? { ...frame, name: anonymous } : frame) - 1;
    },
    frames: () => frames,
    build(header) {
      for (let type = 0; type < width; type++) checkTotal(tree.totalOf(type), format);
      const columns = tree.columns();
      checkDepths(columns, format);
      return profileOfColumns({ ...header, frames }, columns);
    },
  };
}

/** Shares of what no number holds are none. */
function checkTotal(total: number, format: string): void {
  if (!Number.isFinite(total)) throw malformed(format, 'the sum of all costs', 'a finite number', total);
}

function tooManyCharacters(format: string, mostCharacters: number): GateError {
  return new GateError(
    'FILE_TOO_LARGE',
    `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`,
    { hint: 'profile a shorter run, or have the profiler shorten its names' },
  );
}

/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
export function toFrame(
  name: string,
  place: { readonly file?: string | undefined; readonly line?: number; readonly column?: number | undefined },
  origin: Pick<Frame, 'language' | 'kind'>,
): Frame {
  return {
    name: name === '' ? anonymous : name,
    file: place.file || undefined,
    line: isPosition(place.line) ? place.line : undefined,
    column: isPosition(place.column) ? place.column : undefined,
    ...origin,
  };
}

function isPosition(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}
