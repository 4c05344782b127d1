/**
 * Real captures of one runtime: of unchanged code and of every edit, taken in turns as the gate takes them, so that
 * whatever the machine does in the meantime befalls all alike. Those a folder holds already are not taken again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ChangedFile, parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { createRandom, shuffled } from '../../src/stats/random.ts';
import { type EditName, gitDiff, type Runtime, writeCheckout } from './profile-runtimes/runtime.ts';

export type Variant = 'same' | EditName;

export const editNames: readonly EditName[] = ['slower', 'extracted', 'renamed', 'inserted'];

export interface Checkout {
  readonly path: string;
  /** The program as it stands there. */
  readonly text: string;
  /** Against the unchanged checkout. */
  readonly changes: readonly ChangedFile[];
}

/** Rounds, every other of them, in which edits that cost nothing are captured: two pairs of five that share nothing. */
const editRounds = 20;

export interface Captures {
  readonly checkouts: Readonly<Record<Variant, Checkout>>;
  /** Two a round of unchanged code, one of the slower one, one in every other of the first rounds of each further edit. */
  of(variant: Variant): readonly ProfileSide[];
}

export interface Collecting {
  readonly folder: string;
  readonly rounds: number;
  /** After each that was taken, not found. */
  readonly onCapture: (progress: Progress) => void;
}

export interface Progress {
  readonly taken: number;
  readonly missing: number;
  readonly seconds: number;
}

/** Captures the folder does not hold yet. */
export function missingOf(runtime: Runtime, { folder, rounds }: Pick<Collecting, 'folder' | 'rounds'>): number {
  const home = homeOf(runtime, folder);
  return turnsOf(runtime, rounds).filter((turn) => !existsSync(fileOf(home, turn))).length;
}

function homeOf(runtime: Runtime, folder: string): string {
  // Another program is another study: what was captured of the one before tells nothing of it.
  const program = createHash('sha256').update(JSON.stringify(runtime)).digest('hex').slice(0, 8);
  return join(folder, `${runtime.name.toLowerCase().replaceAll(' ', '-')}-${program}`);
}

function fileOf(home: string, { variant, index }: Turn): string {
  return join(home, `${variant}-${index}.pb.gz`);
}

export async function collect(runtime: Runtime, { folder, rounds, onCapture }: Collecting): Promise<Captures> {
  const home = homeOf(runtime, folder);
  const started = Date.now();
  let missing = missingOf(runtime, { folder, rounds });
  let taken = 0;
  const checkouts = writeCheckouts(runtime, home);
  const kept = new Map<Variant, ProfileSide[]>();
  for (const turn of turnsOf(runtime, rounds)) {
    const { variant, index } = turn;
    const file = fileOf(home, turn);
    if (!existsSync(file)) {
      const profile = runtime.capture(checkouts[variant].path, join(home, 'capture'));
      writeFileSync(`${file}.part`, writePprof({ ...profile, operations: runtime.operations }));
      renameSync(`${file}.part`, file);
      onCapture({ taken: ++taken, missing: --missing, seconds: (Date.now() - started) / 1000 });
      // The runner waits for signs of life.
      await setImmediate();
    }
    const sides = kept.get(variant) ?? [];
    sides[index] = { profile: readPprof(readFileSync(file)) };
    kept.set(variant, sides);
  }
  return { checkouts, of: (variant) => kept.get(variant) ?? [] };
}

function writeCheckouts(runtime: Runtime, home: string): Readonly<Record<Variant, Checkout>> {
  const write = (variant: Variant): Checkout => {
    const path = join(home, variant);
    mkdirSync(path, { recursive: true });
    const text = writeCheckout(runtime, path, variant === 'same' ? [] : runtime.edits[variant]);
    const changes = variant === 'same' ? [] : parseUnifiedDiff(gitDiff(runtime, join(home, 'same'), path));
    return { path, text, changes };
  };
  const same = write('same');
  return {
    same,
    slower: write('slower'),
    extracted: write('extracted'),
    renamed: write('renamed'),
    inserted: write('inserted'),
  };
}

interface Turn {
  readonly variant: Variant;
  readonly index: number;
}

/** The order within each round is drawn, so that no variant always runs on the warmer machine. */
function turnsOf(runtime: Runtime, rounds: number): readonly Turn[] {
  const random = createRandom('captures', runtime.name);
  return Array.from({ length: rounds }, (_, round): readonly Turn[] => {
    const turns: Turn[] = [
      { variant: 'same', index: 2 * round },
      { variant: 'same', index: 2 * round + 1 },
      { variant: 'slower', index: round },
    ];
    if (round % 2 === 0 && round < editRounds) {
      for (const variant of editNames.slice(1)) turns.push({ variant, index: round / 2 });
    }
    return shuffled(turns, random);
  }).flat();
}
