/**
 * Real captures of one runtime: of unchanged code and of every edit, taken in turns as the gate takes them, so that
 * whatever the machine does in the meantime befalls all alike. Those a folder holds already are not taken again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChangedFile, parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import type { ProfileSide } from '../../src/profile/diff.ts';
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

export interface Captures {
  readonly checkouts: Readonly<Record<Variant, Checkout>>;
  /** Two a round of unchanged code, one of the slower one, one in every other round of each further edit. */
  of(variant: Variant): readonly ProfileSide[];
}

export interface Collecting {
  readonly folder: string;
  readonly rounds: number;
  readonly onCapture: (done: number, all: number) => void;
}

export function collect(runtime: Runtime, { folder, rounds, onCapture }: Collecting): Captures {
  // Another program is another study: what was captured of the one before tells nothing of it.
  const program = createHash('sha256').update(JSON.stringify(runtime)).digest('hex').slice(0, 8);
  const home = join(folder, `${runtime.name.toLowerCase().replaceAll(' ', '-')}-${program}`);
  const checkouts = writeCheckouts(runtime, home);
  const turns = turnsOf(runtime, rounds);
  const kept = new Map<Variant, ProfileSide[]>();
  for (const [done, { variant, index }] of turns.entries()) {
    const file = join(home, `${variant}-${index}.pb.gz`);
    if (!existsSync(file)) {
      const profile = runtime.capture(checkouts[variant].path, join(home, 'capture'));
      writeFileSync(`${file}.part`, writePprof({ ...profile, operations: runtime.operations }));
      renameSync(`${file}.part`, file);
    }
    const sides = kept.get(variant) ?? [];
    sides[index] = { profile: readPprof(readFileSync(file)) };
    kept.set(variant, sides);
    onCapture(done + 1, turns.length);
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
    if (round % 2 === 0) {
      for (const variant of editNames.slice(1)) turns.push({ variant, index: round / 2 });
    }
    return shuffled(turns, random);
  }).flat();
}
