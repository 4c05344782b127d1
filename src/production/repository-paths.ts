/** Files of a deployed program as the repository has them: `/app/src/lexer.ts` in a container is `src/lexer.ts` here. */
import { placeOf } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';

/** `known`: the repository's files, relative. What is a dependency's or the runtime's stays as it is. */
export function toRepositoryPaths(profile: Profile, known: readonly string[]): Profile {
  const byName = new Map<string, string[]>();
  for (const path of known) {
    const name = nameOf(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  const found = new Map<string, string>();
  const frames = profile.frames.map((frame) => {
    if (frame.file === undefined) {
      const source = classFileOf(frame.name, byName);
      return source === undefined ? frame : { ...frame, file: source, kind: 'user' as const };
    }
    const file = found.get(frame.file) ?? pathIn(frame.file, byName);
    found.set(frame.file, file);
    return file === frame.file ? frame : { ...frame, file, kind: 'user' as const };
  });
  return { ...profile, frames };
}

const sourceEndings = ['java', 'kt', 'scala', 'groovy', 'clj'];

/** Profiles of the JVM name classes, not files: `org.shop.Cart$Item.price`, `org/shop/CartKt.price` in Pyroscope's. */
function classFileOf(name: string, byName: ReadonlyMap<string, readonly string[]>): string | undefined {
  const [, folder = '', outer = ''] = /^((?:[\w-]+[./])+)(\w+)(?:\$[^.]*)*\.[^./]+$/.exec(name) ?? [];
  if (outer === '') return undefined;
  const path = folder.replaceAll('.', '/');
  const titles = [outer, outer.replace(/Kt$/, '')].flatMap((title) => sourceEndings.map((end) => `${title}.${end}`));
  const found = new Set(
    titles.flatMap((title) => (byName.get(title) ?? []).filter((each) => `/${each}`.endsWith(`/${path}${title}`))),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function pathIn(file: string, byName: ReadonlyMap<string, readonly string[]>): string {
  const { kind, path } = placeOf(file, []);
  if (kind === 'dependency' || kind === 'runtime') return file;
  const candidates = (byName.get(nameOf(path)) ?? []).map((each) => ({ path: each, common: commonEnd(each, path) }));
  const most = Math.max(0, ...candidates.map(({ common }) => common));
  const longest = candidates.filter(({ common }) => common === most);
  // One that matches up to its beginning is where the deployed folder begins.
  const whole = longest.filter((each) => partsOf(each.path).length === most);
  const best = whole.length > 0 ? whole : longest;
  const [only] = best;
  // Two files of the repository fit as well as each other: neither is taken for it.
  if (only === undefined || best.length > 1) return file;
  // A name alone is enough only for a file at the repository's root or a path that is nothing else.
  const isWhole = most === partsOf(only.path).length || most === partsOf(path).length;
  return isWhole || most >= 2 ? only.path : file;
}

function commonEnd(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  let common = 0;
  while (common < Math.min(left.length, right.length) && left.at(-1 - common) === right.at(-1 - common)) common++;
  return common;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
