/** Changed values that nobody can rule out, since the text of what may use them was not given. */
import type { ChangedValue } from './changed-values.ts';
import type { ProfileDiff } from './diff-result.ts';
import type { Frame } from './profile.ts';
import { languageOfPath } from './source-language.ts';

/** A profile of names alone does not say of which language they are. */
export function isOfLanguage(language: Frame['language'], file: string): boolean {
  return language === 'unknown' || language === languageOfPath(file);
}

/** Those that functions may use whose text was not given, and that grew with what they call. */
export function openValues(
  diff: ProfileDiff,
  values: readonly ChangedValue[],
  { sources, sign }: { readonly sources: ReadonlyMap<string, string>; readonly sign: number },
): readonly ChangedValue[] {
  const unread = diff.functions.filter(
    ({ place, frame, total }) =>
      total?.significant === true &&
      total.delta * sign > 0 &&
      (place === undefined ? frame.kind === 'user' : place.kind === 'repository' && !sources.has(place.path)),
  );
  return values.filter(({ file }) => unread.some(({ frame }) => isOfLanguage(frame.language, file)));
}
