/** `profile top`: the functions of one or more profiles by cost. */
import { type ExitCode, exitCode } from '../errors.ts';
import { buildCallTree } from '../profile/call-tree.ts';
import { renderTop, topDocument } from '../report/profile-text.ts';
import { oneOf, parseProfileArguments, usage, wholeNumber } from './profile-arguments.ts';
import type { ProfileIo } from './profile-command.ts';
import { readProfileFile } from './profile-files.ts';
import { writeResult } from './profile-output.ts';

export function runTop(argv: readonly string[], io: ProfileIo): ExitCode {
  const parsed = parseProfileArguments('top', argv, {
    by: 'word',
    type: 'word',
    limit: 'word',
    root: 'words',
    side: 'word',
    json: 'flag',
    fold: 'flag',
    out: 'word',
  });
  if (parsed.files.length === 0) throw usage('top', 'there must be at least one profile: current value is none');
  const by = oneOf('top', parsed, 'by', ['self', 'total'] as const) ?? 'self';
  const type = parsed.words.get('type')?.at(-1);
  const rows = wholeNumber('top', parsed, 'limit');
  const side = oneOf('top', parsed, 'side', ['left', 'right'] as const);
  const reading = { cwd: io.cwd, ...(type === undefined ? {} : { type }), ...(side === undefined ? {} : { side }) };
  const profiles = parsed.files.map((file) => readProfileFile(file, reading));
  const tree = buildCallTree(profiles, {
    roots: parsed.words.get('root') ?? [io.cwd],
    recursion: parsed.flags.has('fold') ? 'fold' : 'keep',
  });
  const text = parsed.flags.has('json')
    ? `${JSON.stringify(topDocument(tree, by, rows ?? Number.POSITIVE_INFINITY), null, 2)}\n`
    : renderTop(tree, by, { width: io.stdoutColumns ?? 200, rows: rows ?? 30 });
  writeResult('top', text, { parsed, io });
  return exitCode.pass;
}
