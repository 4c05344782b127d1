/** `flamegate doctor`: whether a build could measure this repository, and what to do where it could not. */
import { examine } from '../app/examination.ts';
import type { Io } from '../app/io.ts';
import { type ExitCode, exitCode } from '../errors.ts';
import { examinedDocument, isWell, renderExamined } from '../report/examined.ts';
import { shownJson, shownText } from '../text/shown.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { lookingOptions, questionOf } from './measuring-arguments.ts';

const help = `
usage: flamegate doctor [--head REF] [options]

Checks a commit out into a fresh git worktree, sets it up as a build would, loads every benchmark, runs each once in a
process of its own and profiles one of each suite. Prints what works, and for each trouble what to do.

  --head REF      commit to look at (default: HEAD)
  --config FILE   configuration
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --budget TIME   stop after this long, e.g. 10m, and print what is known by then
  --json          one JSON document on stdout

Interrupted, it prints what it has found so far.

Exit codes: 0 all is well, 2 usage or configuration, 3 something cannot be measured or profiled.

example: flamegate doctor --filter "parser/**"
`;

export const doctorCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('doctor', argv, {
      ...lookingOptions,
      budget: { type: 'string' },
      json: { type: 'flag' },
    });
    const examination = await examine(io, questionOf(given, io));
    if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify(examinedDocument(examination), null, 2)}\n`));
    else io.stdout(shownText(renderExamined(examination)));
    // What is known is reported; the signal still ends the command as any other.
    if (io.signal.aborted) throw io.signal.reason;
    return isWell(examination) ? exitCode.pass : exitCode.unable;
  },
};
