/**
 * Crates of a registry that one run compiled are kept for the next, in cargo's own home beside their sources: most of a budget went
 * into compiling them anew. As with what one side hands to the other, cargo decides by its fingerprints whether a copy holds.
 */
import { randomUUID } from 'node:crypto';
import { constants, existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GateError } from '../../errors.ts';
import type { HarnessContext } from '../harness.ts';
import { succeeded } from '../tool.ts';
import { type CompiledUnit, copyNamed, parts } from './handed-crates.ts';

/** Of some ten projects, in a few hundred megabytes: with more all go, and are compiled once again. */
const mostKept = 1000;

/** `CARGO_HOME/flamegate`; undefined where cargo has no home that can be asked for. */
export async function keptFolder({ run, root }: HarnessContext): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const asked = await run({
    command: 'cd "$' + '{CARGO_HOME:-$HOME/.cargo}" && test -d registry && pwd -P',
    args: [],
    cwd: root,
    timeoutMs: 20_000,
    through: 'shell',
    answersOn: 'stdout',
  });
  const home = asked.stdout.trim();
  return succeeded(asked) && home !== '' ? join(home, 'flamegate') : undefined;
}

/** Those of these packages, before a build in `target`. */
export async function takeKept(kept: string, target: string, packages: ReadonlySet<string>): Promise<void> {
  for (const profile of profilesIn(kept)) {
    const known = namesIn(join(kept, profile, '.fingerprint')).flatMap((name) => {
      const [, crate = '', hash = ''] = /^(.+)-([0-9a-f]{16})$/.exec(name) ?? [];
      return packages.has(crate) ? [hash] : [];
    });
    for (const part of parts) await copyNamed(join(kept, profile, part), join(target, profile, part), new Set(known));
  }
}

/** After a build in `target`; what could not be kept is compiled next time. */
export async function keep(kept: string, target: string, units: readonly CompiledUnit[]): Promise<void> {
  const count = profilesIn(kept).flatMap((profile) => namesIn(join(kept, profile, '.fingerprint'))).length;
  if (count > mostKept) await rm(kept, { recursive: true, force: true });
  // Fingerprints last: without one a copy is no crate.
  for (const part of parts) {
    for (const profile of new Set(units.map((unit) => unit.profile))) {
      const hashes = new Set(units.filter((unit) => unit.profile === profile).map(({ hash }) => hash));
      const from = join(target, profile, part);
      const wanted = namesIn(from).filter((name) => hashes.has(/-([0-9a-f]{16})(?:\.|$)/.exec(name)?.[1] ?? ''));
      for (const name of wanted) await place(join(from, name), join(kept, profile, part, name));
    }
  }
}

/** After a build that was ended: of these packages, what cargo has finished, which is what has a fingerprint's two files. Answers how many. */
export async function keepFinished(kept: string, target: string, packages: ReadonlySet<string>): Promise<number> {
  const units = profilesIn(target).flatMap((profile) =>
    namesIn(join(target, profile, '.fingerprint')).flatMap((name) => {
      const [, crate = '', hash = ''] = /^(.+)-([0-9a-f]{16})$/.exec(name) ?? [];
      const isDone = namesIn(join(target, profile, '.fingerprint', name)).some((file) => file.endsWith('.json'));
      return packages.has(crate) && isDone ? [{ crate, profile, hash }] : [];
    }),
  );
  await keep(kept, target, units);
  return new Set(units.map(({ crate }) => crate)).size;
}

export interface EndedBuild {
  readonly target: string;
  readonly packages: ReadonlySet<string>;
}

/** What the budget's end left finished is there for the next run, which the error then says. */
export async function keptForLater(error: unknown, kept: string, { target, packages }: EndedBuild): Promise<unknown> {
  const count = await keepFinished(kept, target, packages).catch(() => 0);
  if (count === 0 || !(error instanceof GateError)) return error;
  const done = `of the crates from a registry ${count === 1 ? '1 is' : `${count} are`} compiled and kept`;
  const hint = `${done}: the next run goes on from there${error.hint === undefined ? '' : `; ${error.hint}`}`;
  return new GateError(error.code, error.message, { hint, cause: error });
}

/** Whole or not at all, as other gates of this machine may read it meanwhile. */
async function place(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const beside = join(dirname(to), `.new-${randomUUID()}`);
  await mkdir(dirname(to), { recursive: true });
  try {
    await cp(from, beside, { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE });
    await rename(beside, to);
  } catch {
    await rm(beside, { recursive: true, force: true });
  }
}

/** `release`, and `x86_64-unknown-linux-musl/release`. */
function profilesIn(kept: string): readonly string[] {
  return namesIn(kept).flatMap((name) =>
    existsSync(join(kept, name, '.fingerprint'))
      ? [name]
      : namesIn(join(kept, name)).map((below) => `${name}/${below}`),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.new-'));
  } catch {
    return [];
  }
}
