/** `flamegate affected`: what a change cannot affect, without measuring. */
import { effectsOfChange } from '../app/effects-of-change.ts';
import { effectsOfEach } from '../app/effects-of-each.ts';
import { type ExitCode, exitCode } from '../errors.ts';
import { commitLine, eachDocument, type LookedCommit, shareLines } from '../report/each-lines.ts';
import { effectsDocument, renderEffects } from '../report/effect-lines.ts';
import { shownJson, shownText } from '../text/shown.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { lookingOptions, questionOf } from './measuring-arguments.ts';

const help = `
usage: flamegate affected [--base REF] [--head REF] [options]
       flamegate affected --each FROM..TO [options]

Runs each benchmark once on both commits, records what it runs and reads, and compares that. Names the benchmarks that the
change provably cannot affect and, for each of the others, what prevents a proof. Measures nothing.
The gate does this first where a proof is likely, or everywhere with "measure: { proof: on }", and measures the others only.

  --base REF      baseline commit (default: the merge base with the default branch; on it, the parent)
  --head REF      candidate commit (default: HEAD)
  --each FROM..TO  each commit between them against its parent, a line each, and what share of the benchmarks is proven
  --config FILE   configuration (default: bench-config/flamegate.yml, flamegate.yml or .github/flamegate.yml)
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --json          one JSON document on stdout

Exit codes: 0 looked, 2 usage or configuration, 3 could not build or run.

example: flamegate affected --base main
         flamegate affected --each main..HEAD
`;

export const affectedCommand: Command = {
  help,
  run: async (argv: readonly string[], io): Promise<ExitCode> => {
    const rules = {
      ...lookingOptions,
      base: { type: 'string' },
      each: { type: 'string' },
      json: { type: 'flag' },
    } as const;
    const given = parseArguments('affected', argv, rules);
    const question = questionOf(given, io);
    const range = given.text('each');
    if (range === undefined) {
      const effects = await effectsOfChange(io, question);
      if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify(effectsDocument(effects), null, 2)}\n`));
      else io.stdout(shownText(renderEffects(effects)));
      return exitCode.pass;
    }
    const looked: LookedCommit[] = [];
    for await (const each of effectsOfEach(io, question, range)) {
      looked.push(each);
      if (!given.flag('json')) io.stdout(shownText(`${commitLine(each)}\n`));
    }
    if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify(eachDocument(looked), null, 2)}\n`));
    else io.stdout(shownText(`${shareLines(looked).join('\n')}\n`));
    return exitCode.pass;
  },
};
