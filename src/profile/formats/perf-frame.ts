/** Frame lines of `perf script`: `address symbol+0xoffset (dso)`. */
import type { Frame } from '../profile.ts';
import { type Origin, originOf } from './frame-origin.ts';
import { toFrame } from './profile-builder.ts';
import { tidyJava, toSymbolFrame } from './symbol-frame.ts';

/** Frames of one line, leaf first; more than one for a chain of inlined Java methods. None when the line is no frame. */
export function toPerfFrames(line: string): readonly Frame[] {
  // simpleperf separates by tabs.
  const text = line.trim().replaceAll('\t', ' ');
  if (isSourceLine(text)) return [];
  const space = text.indexOf(' ');
  const address = space === -1 ? text : text.slice(0, space);
  const hasAddress = /^[0-9a-f]+$/.test(address);
  const open = openOfDso(text);
  const dso = open === -1 ? undefined : text.slice(open + 2, -1);
  const symbol = text.slice(hasAddress ? address.length : 0, open === -1 ? undefined : open).trim();
  if (!hasAddress && symbol === '') return [];
  return toFrames(symbol.replace(/\+0x[0-9a-f]+$/, ''), dso, hasAddress ? address : '');
}

/**
 * `file.c:12`, which `perf script -F +srcline` prints below a frame, and where no place is known `libc.so.6[1f2a]`: of the
 * frame above, and no caller of it.
 */
function isSourceLine(text: string): boolean {
  // Branches taken before the sample (`-F +brstack`), one after the other: from, to, whether predicted.
  if (/^\S+\/\S+\/[MPN-]\/[X-]\/[A-]\/\d+/.test(text)) return true;
  return /^(?![0-9a-f]+ )(?:.*:(?:\d+|\?)(?: \(discriminator \d+\))?|.*\S\[[0-9a-f]+\])$/.test(text);
}

/** Where ` (dso)` starts: the bracket that matches the last one, as a dso may say `(deleted)`. */
function openOfDso(text: string): number {
  if (!text.endsWith(')')) return -1;
  let depth = 0;
  for (let i = text.length - 1; i > 0; i--) {
    const char = text[i];
    if (char === ')') depth++;
    if (char === '(' && --depth === 0) return text[i - 1] === ' ' ? i - 1 : -1;
  }
  return -1;
}

function toFrames(symbol: string, dso: string | undefined, address: string): readonly Frame[] {
  if (dso !== undefined && /(^|\/)perf-\d+\.map$|^\[?(JIT|jit)\b|\/jitted-\d+-\d+\.so$/.test(dso))
    return toJitFrames(symbol);
  const origin = originOfDso(dso, address);
  const name = symbol === '' || symbol === '[unknown]' ? unknownIn(dso) : symbol;
  return [toFrame(name, {}, origin)];
}

/** JIT code is JavaScript when V8's map says so, else Java, whose inlined methods perf-map-agent joins by `->`. */
function toJitFrames(symbol: string): readonly Frame[] {
  const names = symbol.split('->').map((name) => name.trim());
  return names.reverse().map((name) => {
    const frame = toSymbolFrame(name);
    if (frame.language !== 'unknown') return frame;
    const tidied = tidyJava(name);
    return toFrame(
      tidied,
      {},
      /[./]\w/.test(tidied) ? originOf(tidied, undefined, 'jvm') : { language: 'unknown', kind: 'runtime' },
    );
  });
}

function unknownIn(dso: string | undefined): string {
  if (dso === undefined || dso === '[unknown]') return '[unknown]';
  return dso.startsWith('[') ? dso : `[${dso.slice(dso.lastIndexOf('/') + 1)}]`;
}

/** Modules of the kernel are in brackets as it does itself; these do too and are not its. */
const userBrackets = new Set(['[unknown]', '[vdso]', '[vsyscall]', '[heap]', '[stack]', '[anon]', '[inlined]']);

function originOfDso(dso: string | undefined, address: string): Origin {
  // The upper half of the address space is the kernel's.
  const isHigh = address.length === 16 && address >= '8';
  if (dso === undefined || dso === 'inlined') return { language: 'native', kind: isHigh ? 'kernel' : 'user' };
  if (dso.startsWith('[') && !userBrackets.has(dso) && !dso.startsWith('[anon:'))
    return { language: 'native', kind: 'kernel' };
  if (dso === '[unknown]') return { language: 'native', kind: isHigh ? 'kernel' : 'native' };
  return originOf('', dso, 'native');
}
