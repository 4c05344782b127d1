/** `profile convert`: any profile format in, any that is written out. */
import { gzipSync } from 'node:zlib';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { defaultTypeOf } from '../profile/call-tree.ts';
import { gunzip, headBytes, isGzip } from '../profile/formats/bytes.ts';
import { formatNameOf } from '../profile/formats/detect.ts';
import { otlpFormat } from '../profile/formats/otlp.ts';
import { isFramed } from '../profile/formats/otlp-detect.ts';
import { pprofFormat } from '../profile/formats/pprof.ts';
import { type WritableFormat, writers } from '../profile/formats/write.ts';
import type { Profile } from '../profile/profile.ts';
import { oneOf, type Parsed, parseProfileArguments, usage } from './profile-arguments.ts';
import { readingOf, readingOptions, readProfileFile, readWhole, tellNotes } from './profile-files.ts';
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
  // Of JavaScript, source maps have been put in.
  const isMapped = profile.frames.some(({ language }) => language === 'js');
  const kept = isMapped ? undefined : keptWhole(to, file, { parsed, io });
  if (kept === undefined) tellNotes([profile], io);
  const written = kept ?? writers[to](profile);
  const isBinary = to === 'pprof' || to === 'otlp';
  writeResult('convert', isBinary ? written : new TextDecoder().decode(written), { parsed, io, form: 'file' });
  return exitCode.pass;
}

/**
 * A file that is in that format already, of which nothing was chosen, stays what it is: the model has no place for labels, lines of calls
 * and mappings.
 */
function keptWhole(
  to: WritableFormat,
  file: string,
  { parsed, io }: { readonly parsed: Parsed; readonly io: ProfileIo },
): Uint8Array | undefined {
  if (to !== 'pprof' && to !== 'otlp') return undefined;
  if (Object.keys(readingOptions).some((option) => parsed.words.has(option))) return undefined;
  const content = readWhole(file, io.cwd);
  const plain = isGzip(content) ? gunzip(content, to) : content;
  const name = formatNameOf(plain.subarray(0, headBytes));
  if (to === 'otlp') return name === otlpFormat.name && !isFramed(plain) ? plain : undefined;
  return name === pprofFormat.name ? gzipSync(plain) : undefined;
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
