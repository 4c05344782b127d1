/** `profile convert`: any profile format in, any that is written out. */
import { gzipSync } from 'node:zlib';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { defaultTypeOf } from '../profile/call-tree.ts';
import { gunzip, headBytes, isGzip } from '../profile/formats/bytes.ts';
import { readDetailedOtlp } from '../profile/formats/detailed-otlp.ts';
import { writeDetailedOtlp } from '../profile/formats/detailed-otlp-write.ts';
import { readDetailedPprof, writeDetailedPprof } from '../profile/formats/detailed-pprof.ts';
import { formatNameOf } from '../profile/formats/detect.ts';
import { otlpFormat } from '../profile/formats/otlp.ts';
import { isFramed } from '../profile/formats/otlp-detect.ts';
import { pprofFormat } from '../profile/formats/pprof.ts';
import { type WritableFormat, writers } from '../profile/formats/write.ts';
import type { Profile } from '../profile/profile.ts';
import { shown } from '../text/shown.ts';
import { oneOf, type Parsed, parseProfileArguments, usage } from './profile-arguments.ts';
import { emptyNotes, readingOf, readingOptions, readProfileFile, readWhole, tellNotes } from './profile-files.ts';
import type { ProfileIo } from './profile-io.ts';
import { writeResult } from './profile-output.ts';

const formats: readonly WritableFormat[] = ['folded', 'pprof', 'otlp', 'speedscope', 'cpuprofile', 'flamebearer'];

export function runConvert(argv: readonly string[], io: ProfileIo): ExitCode {
  const parsed = parseProfileArguments('convert', argv, { to: 'word', out: 'word', ...readingOptions });
  const [file, ...more] = parsed.files;
  if (file === undefined || more.length > 0) {
    throw usage('convert', `there must be one profile: current value is ${parsed.files.length}`);
  }
  const to = oneOf('convert', parsed, 'to', formats);
  if (to === undefined) throw usage('convert', `--to must be ${formats.join(', ')}: current value is none`);
  const profile = readProfileFile(file, readingOf('convert', parsed, io.cwd));
  checkHolds(to, profile);
  const kept = keptWhole(to, profile, { file, parsed, io });
  if (kept === undefined) tellNotes([profile], io);
  if (kept === undefined && profile.leftOut !== undefined) {
    io.stderr(shown`note: ${profile.leftOut.join(' and ')} are left out${whyLeftOut(to)}\n`);
  }
  if (kept === undefined)
    for (const note of [...emptyNotes([profile], 'the profile'), ...columnNotes(to, profile)])
      io.stderr(shown`note: ${note}\n`);
  const written = kept ?? writers[to](profile);
  const isBinary = to === 'pprof' || to === 'otlp';
  writeResult('convert', isBinary ? written : new TextDecoder().decode(written), { parsed, io, form: 'file' });
  return exitCode.pass;
}

/** Bundles have all functions on one line: without the column of its definition one cannot be distinguished from another of its name. */
function columnNotes(to: WritableFormat, { frames }: Profile): readonly string[] {
  if (to !== 'otlp' && to !== 'flamebearer') return [];
  const same = new Map<string, number>();
  for (const { name, file = '', line = 0, column } of frames) {
    const key = JSON.stringify([name, file, line]);
    if (column !== undefined) same.set(key, (same.get(key) ?? 0) + 1);
  }
  const merged = [...same.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  if (merged === 0) return [];
  return [
    `${merged} functions of one name and line are added up: ${to} has no place for the column; pprof and speedscope have`,
  ];
}

function whyLeftOut(to: WritableFormat): string {
  if (to !== 'pprof' && to !== 'otlp') return `: ${to} has no place for them; pprof and OTLP have`;
  return ': a part was chosen of the file, its frames were mapped to their sources or dropped, or it is larger than 64 MiB';
}

/** A file that is written with all it contains is in memory as a whole. */
const mostDetailedBytes = 1 << 26;

/**
 * pprof and OTLP contain what the model has no place for: labels, lines of calls and mappings. A file of one of them, of which
 * nothing was chosen, stays what it is, or becomes the other with all of it.
 */
function keptWhole(
  to: WritableFormat,
  { frames }: Profile,
  { file, parsed, io }: { readonly file: string; readonly parsed: Parsed; readonly io: ProfileIo },
): Uint8Array | undefined {
  if (to !== 'pprof' && to !== 'otlp') return undefined;
  // Of JavaScript, source maps have been put in.
  if (frames.some(({ language }) => language === 'js')) return undefined;
  if (Object.keys(readingOptions).some((option) => parsed.words.has(option))) return undefined;
  const content = readWhole(file, io.cwd);
  const plain = isGzip(content) ? gunzip(content, to) : content;
  const name = formatNameOf(plain.subarray(0, headBytes));
  if (name !== pprofFormat.name && name !== otlpFormat.name) return undefined;
  if (name === otlpFormat.name && isFramed(plain)) return undefined;
  const isSame = (name === pprofFormat.name) === (to === 'pprof');
  if (isSame) return to === 'pprof' ? gzipSync(plain) : plain;
  if (plain.length > mostDetailedBytes) return undefined;
  const detailed = to === 'pprof' ? readDetailedOtlp(plain) : readDetailedPprof(plain);
  if (detailed === undefined) return undefined;
  return to === 'pprof' ? writeDetailedPprof(detailed) : writeDetailedOtlp(detailed);
}

/** V8's CPU profiles hold nothing but time: bytes in them would be shown as seconds. */
function checkHolds(to: WritableFormat, profile: Profile): void {
  const { type, unit } = defaultTypeOf(profile);
  if (to !== 'cpuprofile' || unit === 'ns' || unit === 'samples' || unit === 'count') return;
  throw new GateError(
    'USAGE',
    `Cannot write ${type} as cpuprofile as its values must be times: their unit is ${unit}`,
    {
      hint: 'pprof, speedscope and flamebearer hold bytes as well',
    },
  );
}
