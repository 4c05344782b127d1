/** Where a configuration is looked for, first found wins; relative to the folder that is measured. */
export const configPlaces: readonly string[] = ['bench-config/flamegate.yml', 'flamegate.yml', '.github/flamegate.yml'];

/** Which file configures a gate: the same question for the base commit, the checkout and GitHub. */
export interface ConfigOrigin {
  /** Relative to the repository's root; empty: the root itself. */
  readonly folder: string;
  /** As it was asked for, relative to the folder; the usual places otherwise. */
  readonly config?: string | undefined;
}

/** From the repository's root, with forward slashes; none for a path that leads out of the repository. */
export function placesOf({ folder, config }: ConfigOrigin): readonly string[] {
  const asked = config === undefined ? configPlaces : [config];
  return asked.flatMap((place) => {
    const path = inside(folder, place);
    return path === undefined ? [] : [path];
  });
}

function inside(folder: string, place: string): string | undefined {
  if (/^([\\/]|[A-Za-z]:)/.test(place)) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${place}`.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join('/');
}
