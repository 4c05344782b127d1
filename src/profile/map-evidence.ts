/**
 * Whether a source map is of the script that ran. One of an earlier build is as well formed as the right one; the text of its
 * sources gives it away: functions would be on lines that are not there, or that do not name them. Where it does not hold them,
 * as compilers of TypeScript write maps by default, they are read where it says that they are.
 */
import { decodedMappings, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { Frame } from './profile.ts';

/** A name of fewer letters stands everywhere. */
const leastLetters = 3;
/** One that is elsewhere can be a function made of another. */
const leastAgainst = 2;

/**
 * What speaks against it, for a message; undefined where nothing does. `file`: the script, as the profile names it. `before`:
 * frames as the profile has them, `after`: through the map, in the same order.
 */
export function evidenceAgainst(trace: TraceMap, asked: Asked): string | undefined {
  const { file, before, after, lineCount = Number.POSITIVE_INFINITY } = asked;
  const mapped = decodedMappings(trace).findLastIndex((segments) => segments.length > 0) + 1;
  if (mapped > lineCount) return `one of line ${mapped} of the script, which has ${lineCount}`;
  const texts = new Map<string, SourceText>();
  const textOf = (source: string): SourceText => {
    const known = texts.get(source);
    if (known !== undefined) return known;
    const content = sourceContentFor(trace, source) ?? asked.textOf?.(source) ?? '';
    const read = { lines: content === '' ? [] : content.split('\n'), words: wordsOf(content) };
    texts.set(source, read);
    return read;
  };
  const tallies = new Map<string, Tally>();
  for (const [index, frame] of after.entries()) {
    const own = before[index];
    if (
      own?.file !== file ||
      own === frame ||
      own.line === undefined ||
      frame.line === undefined ||
      own.column === undefined
    )
      continue;
    const { source } = originalPositionFor(trace, { line: own.line, column: own.column - 1 });
    const { lines, words } = source === null ? nothing : textOf(source);
    if (lines.length === 0) continue;
    if (frame.line > lines.length) return `line ${frame.line} of ${source}, which has ${lines.length}`;
    const name = (frame.name.split('.').at(-1) ?? '').replace(/^(?:[gs]et |async )/, '');
    if (!/^[\w$]+$/.test(name) || name.length < leastLetters) continue;
    if (!words.has(name)) continue;
    const near = lines.slice(Math.max(0, frame.line - reach - 1), frame.line + 1).join('\n');
    // A class's constructor has its name, which stands further above.
    const tally = tallies.get(source ?? '') ?? { agree: 0, against: [] };
    tallies.set(source ?? '', tally);
    if (wordsOf(near).has(name) || /\bconstructor\b/.test(near)) tally.agree++;
    else tally.against.push(`${name} on line ${frame.line} of ${source}, which does not name it`);
  }
  // A bundle can be of many sources of which one was edited since.
  const all = [...tallies.values()];
  const whole = { agree: all.reduce((sum, { agree }) => sum + agree, 0), against: all.flatMap((each) => each.against) };
  return [whole, ...all].find(speaksAgainst)?.against[0];
}

function speaksAgainst({ agree, against }: Tally): boolean {
  return against.length >= leastAgainst && against.length > 2 * agree;
}

interface Asked {
  readonly file: string;
  readonly before: readonly Frame[];
  readonly after: readonly Frame[];
  /** As in `ScriptMap`. */
  readonly textOf?: ((source: string) => string | undefined) | undefined;
  readonly lineCount?: number | undefined;
}

/** Of one source: how many functions are where it names them, and what is said of others. */
interface Tally {
  agree: number;
  readonly against: string[];
}

interface SourceText {
  readonly lines: readonly string[];
  readonly words: ReadonlySet<string>;
}

const nothing: SourceText = { lines: [], words: new Set() };

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\w$]+/g));
}

/** Lines above a function's parameters on which its name may stand. */
const reach = 2;
