/** `profile convert`: any profile format in, any that is written out. */
import { type ExitCode, exitCode } from '../errors.ts';
import { type WritableFormat, writers } from '../profile/formats/write.ts';
import type { ProfileIo } from './profile.ts';
import { oneOf, parseProfileArguments, usage } from './profile-arguments.ts';
import { readProfileFile } from './profile-files.ts';
import { writeResult } from './profile-output.ts';

const formats: readonly WritableFormat[] = ['folded', 'pprof', 'speedscope', 'cpuprofile', 'flamebearer'];

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
  const written = writers[to](profile);
  writeResult('convert', to === 'pprof' ? written : new TextDecoder().decode(written), { parsed, io });
  return exitCode.pass;
}
