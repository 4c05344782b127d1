/** The catalog of each side, read once, when it is first asked for or before. */
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Side } from '../results/evidence.ts';
import { toolOf } from '../tools/all.ts';
import { type Catalog, refuseOneExecutable, type Scope } from './catalog.ts';
import { areConfined } from './setup-turns.ts';
import { withoutOddTwins } from './twins.ts';

export interface Catalogs {
  /** Rejects as `read` does, and where both sides would run one executable. */
  of(side: Side): Promise<Catalog>;
  /** Reads beside the other side; what fails then is thrown by `of`. */
  begin(side: Side): void;
}

/**
 * `read` builds and lists a side. A side whose build or listing failed while the other one's ran beside it is read once more, alone,
 * so that sharing the time is never why it cannot be measured.
 */
export function openCatalogs(read: (side: Side) => Promise<Catalog>): Catalogs {
  const begun = new Map<Side, Promise<Catalog>>();
  const asked = new Map<Side, Promise<Catalog>>();
  const running = new Set<Side>();
  const shared = new Set<Side>();
  let alone: Promise<unknown> = Promise.resolve();
  const start = (side: Side): Promise<Catalog> => {
    if (running.size > 0) for (const each of [side, ...running]) shared.add(each);
    running.add(side);
    const reading = read(side).finally(() => running.delete(side));
    reading.catch(() => {});
    begun.set(side, reading);
    return reading;
  };
  const readAgain = (side: Side): Promise<Catalog> => {
    const mine = alone.then(async () => {
      await Promise.allSettled(begun.values());
      return read(side);
    });
    alone = mine.catch(() => {});
    return mine;
  };
  const ask = async (side: Side): Promise<Catalog> => {
    const other = asked.get(side === 'baseline' ? 'candidate' : 'baseline');
    const first = await (begun.get(side) ?? start(side));
    const own = shared.has(side) && hasUnlisted(first) ? await readAgain(side).catch(unlessSpent(first)) : first;
    // A failure of the other side is reported where that side is asked for.
    const beside = await other?.catch(() => undefined);
    if (beside === undefined) return own;
    refuseOneExecutable(beside, own);
    return withoutOddTwins(own, beside);
  };
  return {
    of: (side) => {
      const found = asked.get(side) ?? ask(side);
      asked.set(side, found);
      return found;
    },
    begin: (side) => {
      if (!begun.has(side)) start(side);
    },
  };
}

/** What is known of the failure says more than that there was no time to meet it twice. */
function unlessSpent(first: Catalog): (error: unknown) => Catalog {
  return (error) => {
    if (error instanceof GateError && error.code === 'BUDGET_SPENT') return first;
    throw error;
  };
}

function hasUnlisted(catalog: Catalog): boolean {
  return [...catalog.values()].some(({ listed }) => listed.failure !== undefined && listed.localName === '');
}

/** Whether both sides may build and list at once: builds that take one processor and write into their checkout alone. */
export function listBeside(
  { suites, baseSuites = [] }: Pick<Config, 'suites' | 'baseSuites'>,
  scope?: Scope,
  mavenFilled?: () => boolean,
): boolean {
  const asked = scope?.suites ?? [];
  return [...suites, ...baseSuites]
    .filter(({ name }) => asked.length === 0 || asked.includes(name))
    .every(
      ({ harness, command, workingDirectory }) =>
        toolOf(harness).listsBeside === true &&
        (command === undefined || areConfined([command], mavenFilled, workingDirectory)),
    );
}
