/** The worker's half: what V8 compiles from here on, and how often it calls each function of it. */
import { Session } from 'node:inspector';
import type { RawFunction, RawScript } from './raw-witness.ts';
import { strippedSource } from './stripped-types.ts';

interface ParsedScript {
  readonly scriptId: string;
  readonly url: string;
  readonly isModule?: boolean | undefined;
  readonly hasSourceURL?: boolean | undefined;
  readonly scriptLanguage?: string | undefined;
}

interface Covered {
  readonly scriptId: string;
  readonly functions: readonly {
    readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
  }[];
}

export interface Coverage {
  /** Scripts of user code, and in words what of them cannot be observed: code made from text, or loaded too early. */
  take(): { readonly scripts: readonly RawScript[]; readonly unseen: readonly string[] };
}

/** `isOwn`: Flamegate's own scripts and Node's. */
export function startCoverage(isOwn: (url: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  const parsed: ParsedScript[] = [];
  session.on('Debugger.scriptParsed', ({ params }) => parsed.push(params));
  ask(session, 'Profiler.enable');
  ask(session, 'Debugger.enable');
  const before = new Set(parsed.map(({ scriptId }) => scriptId));
  ask(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // A comment of its own can give any script any name.
  const isOwnScript = ({ url, hasSourceURL }: ParsedScript): boolean => hasSourceURL !== true && isOwn(url);
  return {
    take: () => {
      // The inspector answers with what its protocol says.
      const covered = ask(session, 'Profiler.takePreciseCoverage') as { readonly result: readonly Covered[] };
      const byScript = new Map(covered.result.map((each) => [each.scriptId, each]));
      const user = parsed.filter((each) => !(before.has(each.scriptId) && isEarly(each.url)) && !isOwnScript(each));
      const seen = user.map((script) => ({ script, ...textOf(session, script) }));
      const unseen = seen.flatMap(({ script, isNamed }) => wordOf({ ...script, isNamed }, before) ?? []);
      const scripts = seen.map(({ script, source }) => toRaw(script, source, byScript.get(script.scriptId)));
      return { scripts, unseen: [...new Set(unseen)] };
    },
  };
}

/** What was there before user code could be is Node's, unless it is a file. */
function isEarly(url: string): boolean {
  return !url.startsWith('file:') && !url.startsWith('/');
}

interface ScriptText {
  readonly source: string;
  /** By a comment of its own, which can be any name. */
  readonly isNamed: boolean;
}

function textOf(session: Session, { scriptId, url, hasSourceURL }: ParsedScript): ScriptText {
  const found: unknown = Reflect.get(Object(ask(session, 'Debugger.getScriptSource', { scriptId })), 'scriptSource');
  const source = typeof found === 'string' ? found : '';
  if (hasSourceURL !== true) return { source, isNamed: false };
  const stripped = strippedSource(url, source);
  return { source: stripped ?? source, isNamed: stripped === undefined };
}

function wordOf(
  { scriptId, url, isNamed, scriptLanguage }: ParsedScript & Pick<ScriptText, 'isNamed'>,
  before: ReadonlySet<string>,
): string | undefined {
  if (before.has(scriptId)) return 'loads code before anybody can look';
  const isFile = url.startsWith('file:') || url.startsWith('/');
  return !isFile || isNamed || scriptLanguage === 'WebAssembly' ? 'runs code made from text' : undefined;
}

function toRaw({ url, isModule }: ParsedScript, source: string, covered: Covered | undefined): RawScript {
  return {
    url,
    isModule: isModule === true,
    source,
    functions: (covered?.functions ?? []).flatMap(({ ranges: [whole, ...inner] }) =>
      whole === undefined
        ? []
        : [[whole.startOffset, whole.endOffset, whole.count, neverRun([whole, ...inner])] as const],
    ),
  };
}

function neverRun(ranges: Covered['functions'][number]['ranges']): RawFunction[3] {
  return ranges
    .filter(({ count }) => count === 0)
    .map(({ startOffset, endOffset }) => [startOffset, endOffset] as const);
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
