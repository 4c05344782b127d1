/** `profile convert`: any profile format in, any that is written out. */
import { type ExitCode, exitCode } from '../errors.ts';
import { writeFolded } from '../profile/formats/folded-write.ts';
import { writePprof } from '../profile/formats/pprof-write.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProfileIo } from './profile.ts';
import { oneOf, parseProfileArguments, usage } from './profile-arguments.ts';
import { readProfileFile } from './profile-files.ts';
import { writeResult } from './profile-output.ts';

const formats = ['folded', 'pprof'] as const;

const writers: Readonly<Record<(typeof formats)[number], (profile: Profile) => string | Uint8Array>> = {
  folded: (profile) => new TextDecoder().decode(writeFolded(profile)),
  pprof: writePprof,
};

export function runConvert(argv: readonly string[], io: ProfileIo): ExitCode {
  const parsed = parseProfileArguments('convert', argv, { to: 'word', type: 'word', out: 'word' });
  const [file, ...more] = parsed.files;
  if (file === undefined || more.length > 0) {
    throw usage('convert', `there must be one profile: current value is ${parsed.files.length}`);
  }
  const to = oneOf('convert', parsed, 'to', formats);
  if (to === undefined) throw usage('convert', `--to must be ${formats.join(', ')}: current value is none`);
  const type = parsed.words.get('type')?.at(-1);
  const profile = readProfileFile(file, { cwd: io.cwd, ...(type === undefined ? {} : { type }) });
  writeResult('convert', writers[to](profile), { parsed, io });
  return exitCode.pass;
}
