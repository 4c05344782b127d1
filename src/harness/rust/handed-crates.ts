/**
 * Crates of a registry are one for both sides, and compiling them is most of a build: what one side compiled of them is copied to where the
 * other builds. Cargo decides by its own fingerprints whether a copy holds there. Of the checkout's own crates nothing is ever copied: cargo
 * distinguishes those of two checkouts by the times of their sources alone.
 */

import { constants, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fitting, list, part, verbatim } from '../../results/foreign-shape.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { foreignJson } from '../../text/foreign-json.ts';

/** Where one compiled crate, or a script of its build, lies below cargo's folder: `release/deps/libserde-0123456789abcdef.rlib`. */
export interface CompiledUnit {
  /** `release`, below the name of the target where one is built for. */
  readonly profile: string;
  readonly hash: string;
}

interface Build {
  readonly target: string;
  readonly units: readonly CompiledUnit[];
}

interface Message {
  readonly package_id?: string;
  readonly filenames?: readonly string[];
  readonly out_dir?: string;
}

const shapeOfMessage: Shape<Message> = part<Message>({
  package_id: optional(verbatim),
  filenames: optional(list(verbatim)),
  out_dir: optional(verbatim),
});

const builds: Shape<readonly Build[]> = list(
  part<Build>({ target: verbatim, units: list(part<CompiledUnit>({ profile: verbatim, hash: verbatim })) }),
);

/** Of `--message-format=json`. None where cargo lays its folder out in a way that is not known. */
export function registryUnits(messages: string, target: string): readonly CompiledUnit[] {
  const units = messages.split('\n').flatMap((line) => {
    // Among lines that macros print while they are compiled; a crate that is not seen is compiled again.
    const message = (line.startsWith('{') ? fitting(foreignJson(line), shapeOfMessage) : undefined) ?? {};
    if (!/(?:^|\()(?:registry|sparse)\+/.test(message.package_id ?? '')) return [];
    return [...(message.filenames ?? []), message.out_dir ?? ''].flatMap((path) => unitOf(relative(target, path)));
  });
  return [...new Map(units.map((unit) => [`${unit.profile} ${unit.hash}`, unit])).values()];
}

function unitOf(path: string): readonly CompiledUnit[] {
  const [, profile, hash] =
    /^((?!\.\.)[^/]+(?:\/[^/]+)?)\/(?:deps|build)\/[^/]*-([0-9a-f]{16})(?:[./]|$)/.exec(path.replaceAll('\\', '/')) ??
    [];
  return profile === undefined || hash === undefined ? [] : [{ profile, hash }];
}

/** `scratch`: this run's own folder. What was compiled there is returned. */
export function rememberCrates(scratch: string, messages: string, target: string): readonly CompiledUnit[] {
  const build: Build = { target, units: registryUnits(messages, target) };
  writeFileSync(notesIn(scratch), JSON.stringify([...buildsIn(scratch), build]));
  return build.units;
}

/** Before a build in `target`. One that cannot be copied is compiled, as all of them were. */
export async function handCrates(scratch: string, target: string): Promise<void> {
  for (const build of buildsIn(scratch).filter((each) => each.target !== target)) {
    await copyUnits(build, target).catch(() => undefined);
  }
}

/** Fingerprints last: what was not copied whole has none, and cargo compiles it. */
export const parts: readonly string[] = ['deps', 'build', '.fingerprint'];

async function copyUnits({ target: from, units }: Build, to: string): Promise<void> {
  for (const part of parts) {
    for (const profile of new Set(units.map((unit) => unit.profile))) {
      const hashes = new Set(units.filter((unit) => unit.profile === profile).map(({ hash }) => hash));
      await copyNamed(join(from, profile, part), join(to, profile, part), hashes);
    }
  }
}

/** Entries of one folder that end in one of these hashes and are not there. */
export async function copyNamed(from: string, to: string, hashes: ReadonlySet<string>): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) {
    const hash = /-([0-9a-f]{16})(?:\.|$)/.exec(name)?.[1];
    if (hash === undefined || !hashes.has(hash) || existsSync(join(to, name))) continue;
    // Cargo compares times: a copy is as old as what it was made from.
    const how = { recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE };
    await cp(join(from, name), join(to, name), how);
  }
}

function notesIn(scratch: string): string {
  return join(scratch, 'registry-crates.json');
}

function buildsIn(scratch: string): readonly Build[] {
  if (!existsSync(notesIn(scratch))) return [];
  // What a build script may have written over: then everything is compiled.
  return fitting(foreignJson(readFileSync(notesIn(scratch), 'utf8')), builds) ?? [];
}
