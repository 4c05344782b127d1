/** Changed values that nobody can rule out, since the text of what may use them was not given. */
import type { ChangedValue } from './changed-values.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { languageOfPath } from './source-language.ts';

/** A profile of names alone does not say of which language they are: `P::scan` is PHP's as well as Rust's. */
export function isOfLanguage({ frame, place }: Pick<FunctionChange, 'frame' | 'place'>, file: string): boolean {
  const language = languageOfPath(file);
  return frame.language === language || (place === undefined && [frame.language, language].includes('unknown'));
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
  return values.filter(({ file }) => unread.some((each) => isOfLanguage(each, file)));
}
