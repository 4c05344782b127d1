/** How often V8 runs each piece of user code between two moments. */
import { Session } from 'node:inspector';
import type { RawCount, RawCountedScript } from './raw-counts.ts';

interface Covered {
  readonly scriptId: string;
  readonly url: string;
  readonly functions: readonly {
    readonly functionName: string;
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
}

export interface BlockCounter {
  begin(): void;
  end(): void;
  /** Of all that was counted. */
  take(): readonly RawCountedScript[];
}

/** `isOwn`: Flamegate's own scripts and Node's. */
export function countBlocks(isOwn: (url: string) => boolean): BlockCounter {
  const session = new Session();
  session.connect();
  ask(session, 'Profiler.enable');
  ask(session, 'Debugger.enable');
  ask(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = new Map<string, { readonly url: string; readonly functions: RawCount[] }>();
  // Taking resets the counters.
  const take = (): readonly Covered[] => {
    // The inspector answers with what its protocol says.
    const { result } = ask(session, 'Profiler.takePreciseCoverage') as { readonly result: readonly Covered[] };
    return result.filter(({ url }) => url !== '' && !isOwn(url));
  };
  return {
    begin: () => void take(),
    end: () => {
      for (const { scriptId, url, functions } of take()) {
        const known = taken.get(scriptId) ?? { url, functions: [] };
        taken.set(scriptId, known);
        known.functions.push(...functions.flatMap(toRaw));
      }
    },
    take: () =>
      [...taken].flatMap(([scriptId, { url, functions }]) => {
        const answer = Object(ask(session, 'Debugger.getScriptSource', { scriptId }));
        const source: unknown = Reflect.get(answer, 'scriptSource');
        return typeof source === 'string' && functions.length > 0 ? [{ url, source, functions }] : [];
      }),
  };
}

function toRaw({ functionName, ranges }: Covered['functions'][number]): readonly RawCount[] {
  const [whole] = ranges;
  if (whole === undefined || whole.count === 0) return [];
  return [[functionName, ranges.map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count] as const)]];
}

/** The inspector answers these from within the call. */
function ask(session: Session, method: string, params: object = {}): unknown {
  let answer: unknown;
  session.post(method, params, (error: Error | null, result?: object) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}
