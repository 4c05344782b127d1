/** `profile top`: the functions of one or more profiles by cost. */
import { type ExitCode, exitCode } from '../errors.ts';
import { buildCallTree } from '../profile/call-tree.ts';
import { renderTop, topDocument } from '../report/profile-text.ts';
import { rootsMeant } from './guess-roots.ts';
import { oneOf, parseProfileArguments, usage, wholeNumber } from './profile-arguments.ts';
import { notesOf, readingOf, readingOptions, readProfileFile } from './profile-files.ts';
import type { ProfileIo } from './profile-io.ts';
import { writeResult } from './profile-output.ts';

export function runTop(argv: readonly string[], io: ProfileIo): ExitCode {
  const parsed = parseProfileArguments('top', argv, {
    by: 'word',
    limit: 'word',
    root: 'words',
    ...readingOptions,
    json: 'flag',
    fold: 'flag',
    out: 'word',
  });
  if (parsed.files.length === 0) throw usage('top', 'there must be at least one profile: current value is none');
  const by = oneOf('top', parsed, 'by', ['self', 'total'] as const) ?? 'self';
  const rows = wholeNumber('top', parsed, 'limit');
  const reading = readingOf('top', parsed, io.cwd);
  const profiles = parsed.files.map((file) => readProfileFile(file, reading));
  const tree = buildCallTree(profiles, {
    roots: rootsMeant(parsed.words.get('root'), { cwd: io.cwd, guessed: [] }),
    recursion: parsed.flags.has('fold') ? 'fold' : 'keep',
  });
  const notes = notesOf(profiles);
  const text = parsed.flags.has('json')
    ? `${JSON.stringify(topDocument(tree, by, { rows: rows ?? Number.POSITIVE_INFINITY, notes }), null, 2)}\n`
    : renderTop(tree, by, { width: io.stdoutColumns ?? 200, rows: rows ?? 30, notes });
  writeResult('top', text, { parsed, io, form: parsed.flags.has('json') ? 'json' : 'text' });
  return exitCode.pass;
}
