/** `profile convert`: any profile format in, any that is written out. */
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { defaultTypeOf } from '../profile/call-tree.ts';
import { type WritableFormat, writers } from '../profile/formats/write.ts';
import type { Profile } from '../profile/profile.ts';
import { oneOf, parseProfileArguments, usage } from './profile-arguments.ts';
import { readingOf, readingOptions, readProfileFile, tellNotes } from './profile-files.ts';
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
  tellNotes([profile], io);
  const written = writers[to](profile);
  const isBinary = to === 'pprof' || to === 'otlp';
  writeResult('convert', isBinary ? written : new TextDecoder().decode(written), { parsed, io, form: 'file' });
  return exitCode.pass;
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
