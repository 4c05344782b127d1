/** What keeps each suite from being measured, for a command that looks at all of them and does not end at the first. */
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Listed } from '../harness/harness.ts';
import { timeMetric } from '../results/metric.ts';

/** By the suite's name; the first trouble of each. */
export type SuiteTroubles = Map<string, GateError>;

/**
 * Does what only `suites` need, unless one of them is in trouble; undefined where it could not be done, which is
 * recorded of each. What ends the whole run is thrown, and everything where `troubles` is absent.
 */
export async function only<Answer>(
  troubles: SuiteTroubles | undefined,
  suites: readonly Pick<Suite, 'name'>[],
  work: () => Answer | Promise<Answer>,
): Promise<Answer | undefined> {
  if (troubles === undefined) return work();
  if (suites.every(({ name }) => troubles.has(name))) return undefined;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GateError) || endsAll(error)) throw error;
    for (const { name } of suites) if (!troubles.has(name)) troubles.set(name, error);
    return undefined;
  }
}

/** What ended the whole run amid the looking, where something did. */
export function endedBy(troubles: SuiteTroubles): GateError | undefined {
  return [...troubles.values()].find(endsAll);
}

/** No suite is looked at any more; what is known of this one is kept. */
export function endsAll({ code }: GateError): boolean {
  return code === 'INTERRUPTED' || code === 'BUDGET_SPENT';
}

/** The suite as one benchmark that does not load, with the cure below the reason. */
export function inTrouble({ name, workingDirectory = '.' }: Suite, { message, hint }: GateError): Listed {
  return {
    name,
    file: workingDirectory,
    localName: '',
    metrics: [timeMetric],
    // What it would report is not known, so it has not to be what the suite names.
    isOfItsKind: true,
    failure: { reason: 'load', message: hint === undefined ? message : `${message}\nTo do: ${hint}` },
  };
}
