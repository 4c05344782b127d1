/** Where the whole of a build differs between the sides: whether all that one benchmark can reach of it is the same. */
import type { Harness, HarnessContext, Listed, Reached, WitnessedPart } from '../harness/harness.ts';
import type { Side } from '../results/evidence.ts';
import { isSteering } from '../results/no-effect.ts';

export interface BuiltSide {
  readonly context: HarnessContext;
  readonly listed: Listed;
}

/** Digest of what it reaches on both sides; or why that is not known to be the same. */
export type SameReach = { readonly digest: string } | { readonly why: string };

/**
 * Variables that a program's collector looks through are more work for it whoever uses them. In Go a cycle looks through
 * four megabytes or more: this much is a thousandth.
 */
export const mostScanned = 4096;

export async function sameReach(
  { reaches, reachesAlways }: Pick<Harness, 'reaches' | 'reachesAlways'>,
  sideOf: (side: Side) => Promise<BuiltSide | undefined>,
  changed: readonly string[],
): Promise<SameReach> {
  if (reaches === undefined) return { why: 'it runs its build, which differs' };
  const steering = changed.find(isSteering);
  if (steering !== undefined) return { why: `it runs its build, which differs, and ${steering} changed` };
  const sides = [await sideOf('baseline'), await sideOf('candidate')];
  for (const look of [reachesAlways, reaches]) {
    const found: Reached[] = [];
    for (const side of sides) {
      if (look === undefined || side === undefined) continue;
      const reached = await look(side.context, side.listed);
      if (reached.state === 'unseen') return { why: `it runs its build, which differs, and ${reached.why}` };
      found.push(reached);
    }
    const why = look === undefined ? undefined : differenceOf(found, look === reachesAlways);
    if (why !== undefined) return { why };
    const [first] = found;
    if (look === reaches && first?.state === 'seen') return { digest: first.digest };
  }
  return { why: 'it runs its build, which differs' };
}

function differenceOf(found: readonly Reached[], isAlways: boolean): string | undefined {
  const [before, after] = found;
  if (before?.state !== 'seen' || after?.state !== 'seen') return 'it runs its build, which differs';
  if (before.digest !== after.digest) {
    return isAlways ? 'it runs its build, which differs in what always runs' : 'it can reach code or data that differs';
  }
  const grown = Math.abs(before.scanned - after.scanned);
  return grown > mostScanned ? 'its build has other variables for the garbage collector to look through' : undefined;
}

/**
 * What was seen of one side, with what it reaches of its build in place of the whole. Files that only one side is made
 * from have their effect there, too.
 */
export function withReach(
  parts: readonly WitnessedPart[],
  digest: string,
  others: readonly WitnessedPart[],
): readonly WitnessedPart[] {
  const known = new Set(parts.map(({ name }) => name));
  const absent = others.filter(({ name }) => isOrigin(name) && !known.has(name));
  return [
    ...parts.map((part) => (part.name === 'runs its build' ? { ...part, name: 'can reach', essence: digest } : part)),
    ...absent.map((part) => ({ ...part, whole: 'absent' })),
  ];
}

function isOrigin(name: string): boolean {
  return name.startsWith('is made from ');
}
