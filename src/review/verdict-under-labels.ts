/** From what the labels say to what the verdict becomes. */
import type { Config } from '../config/config.ts';
import type { Judgement } from '../decide/judgement.ts';
import { type AcceptedSizes, isWorse } from '../decide/override.ts';
import { type Labels, type Override, type RefusedOverride, type Verdict, verdict } from '../decide/verdict.ts';
import type { LabelDecision } from '../github/labels.ts';

export interface Relabel {
  readonly judgements: readonly Judgement[];
  readonly decision: LabelDecision;
  readonly config: Config;
  readonly headSince: string | undefined;
  /** What was accepted on earlier heads. */
  readonly accepted: AcceptedSizes | undefined;
}

/** The verdict under these labels. A skip label applies to the whole gate; otherwise acceptances add up. */
export function verdictUnder({ judgements, decision, config, headSince, accepted }: Relabel): Verdict {
  const hasWorsened = isWorse(judgements, accepted ?? {}, config.policy);
  const { kept, void: voided } = splitVoid(decision.accepted, headSince, hasWorsened);
  const refused = [...decision.refused, ...voided];
  const refusedOverrides = refused.length === 0 ? undefined : refused;
  if (decision.skip !== undefined) return { outcome: 'skipped', judgements, override: decision.skip, refusedOverrides };
  return verdict(judgements, config.policy, labelsOf(kept, refused));
}

export function labelsOf(accepted: readonly Override[], refused: readonly RefusedOverride[]): Labels {
  const override = merge(accepted);
  return {
    override,
    refusedOverrides: refused.length === 0 ? undefined : refused,
  };
}

/** Labels put on before this head was pushed hold for it only while it is not worse than what they accepted. */
function splitVoid(
  overrides: readonly Override[],
  headSince: string | undefined,
  hasWorsened: boolean,
): { readonly kept: readonly Override[]; readonly void: readonly RefusedOverride[] } {
  const old = overrides.filter((override) => isFromBefore(override, headSince) && hasWorsened);
  return {
    kept: overrides.filter((override) => !old.includes(override)),
    void: old.map(({ who, label }) => ({ who, label, why: 'worse-since' })),
  };
}

/** Whether it was given before this head was pushed, or may have been. */
export function isFromBefore({ when }: Override, headSince: string | undefined): boolean {
  return headSince === undefined || Date.parse(when) < Date.parse(headSince);
}

/** Several people may accept a part each; the report names them all. */
function merge(overrides: readonly Override[]): Override | undefined {
  const [first, ...others] = overrides.toSorted((a, b) => (a.when < b.when ? 1 : -1));
  if (first === undefined || others.length === 0) return first;
  const { reason: _, reasonBy: __, ...rest } = first;
  return {
    ...rest,
    who: [...new Set(overrides.map(({ who }) => who))].join(', '),
    label: [...new Set(overrides.map(({ label }) => label))].join(', '),
    accepts: overrides.flatMap(({ accepts }) => accepts),
    ...reasonOf(overrides),
  };
}

/** What they say themselves; only where none of them gives a reason, what the description says. */
function reasonOf(overrides: readonly Override[]): Pick<Override, 'reason' | 'reasonBy'> {
  const own = overrides.filter(({ reasonBy }) => reasonBy === undefined);
  const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
  if (reasons.length > 0) return { reason: reasons.join('; ') };
  const { reason, reasonBy } = overrides.find((override) => override.reasonBy !== undefined) ?? {};
  return reason === undefined || reasonBy === undefined ? {} : { reason, reasonBy };
}
