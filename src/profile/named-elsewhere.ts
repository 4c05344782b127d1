/** Of one benchmark: what the profiles of one kind name may not be denied by those of another. */
import type { Blame } from './blame.ts';
import { isDenied } from './certainty.ts';

interface Kind {
  readonly diff: { readonly kind: 'cpu' | 'heap' };
  readonly blame: Blame;
}

/** `diffs`: of one benchmark. A denial where another of them has a culprit becomes a name that is open there. */
export function withoutContradiction<Diff extends Kind>(diffs: readonly Diff[]): readonly Diff[] {
  return diffs.map((each) => {
    if (!isDenied(each.blame)) return each;
    const named = diffs.flatMap(({ diff: { kind }, blame }) => {
      const name = kind === each.diff.kind ? undefined : culpritOf(blame);
      return name === undefined ? [] : [{ kind, name }];
    });
    const [elsewhere] = named;
    return elsewhere === undefined ? each : { ...each, blame: { ...each.blame, explained: true, elsewhere } };
  });
}

/** Name of what was changed and is, or is likely, the cause. */
function culpritOf({ functions, unseen = [] }: Blame): string | undefined {
  const changed = functions.find(({ relation }) => relation === 'changed');
  return changed?.function.frame.name ?? functions.find(({ uses }) => uses)?.uses?.name ?? unseen[0]?.name;
}
