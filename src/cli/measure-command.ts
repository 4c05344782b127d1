/** `flamegate measure`: the measuring half, for a job that must not publish. */
import { openBundlePlace } from '../app/bundle-place.ts';
import type { Io } from '../app/io.ts';
import { listBenchmarks } from '../app/listing.ts';
import { runMeasuring } from '../app/measuring.ts';
import { shardOf } from '../app/shard.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { listedDocument, renderListed } from '../report/listed.ts';
import { renderMeasured, renderUnprepared } from '../report/measured-lines.ts';
import { renderEvidence } from '../results/evidence-file.ts';
import { joinShown, shown, shownJson, shownText } from '../text/shown.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { measuringOptions, questionOf } from './measuring-arguments.ts';

const help = `
usage: flamegate measure --out DIR [--base REF] [--shard I/N] [options]
       flamegate measure --list [--filter GLOB] [--json]

Runs the suites of the working tree, uncommitted changes included, and writes a bundle (evidence.json and profiles).
With --base, HEAD is measured against that commit as "gate" would, and the bundle holds all a judge needs:
"flamegate report DIR" judges it again, here or elsewhere.

  --out DIR       where the bundle goes (needed unless --json); also s3://BUCKET/PREFIX, for shards that share no disk
  --base REF      measure against this commit too, in git worktrees
  --head REF      with --base: the candidate commit (default: HEAD)
  --list          measure nothing: name every benchmark, its units and its file
  --shard I/N     measure the I-th of N parts, 1-based; "report" merges them
  --config FILE   configuration; with --base, the base commit's says how it is judged
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   where stored baselines are read from
  --remote NAME   fetch a git: store's branch from this remote first
  --budget TIME   stop measuring after this long, e.g. 10m
  --seed N        order of processes
  --json          the evidence as one JSON document on stdout

Exit codes: 0 measured, 2 usage or configuration, 3 could not measure.

example: flamegate measure --base main --shard 1/4 --out bundle-1
`;

export const measureCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('measure', argv, {
      ...measuringOptions,
      shard: { type: 'string' },
      json: { type: 'flag' },
      list: { type: 'flag' },
    });
    if (given.flag('list')) return list(given, io);
    const out = given.text('out');
    if (out === undefined && !given.flag('json')) {
      throw new GateError('USAGE', 'Cannot measure as --out must say where the bundle goes: it is missing', {
        hint: 'flamegate measure --out bundle',
      });
    }
    const shard = shardOf(given.text('shard'));
    const question = questionOf(given, io);
    const place = out === undefined ? undefined : await openBundlePlace(out, io);
    const sides = question.base === undefined && question.head === undefined;
    const asked = {
      ...question,
      candidate: sides ? ('working-tree' as const) : undefined,
      purpose: question.base === undefined ? ('store' as const) : ('judge' as const),
      shard,
    };
    const result = await runMeasuring(io, asked, { judgedBy: 'elsewhere' });
    const written = await place?.write(result, shard);
    // A folder is where its caller named it.
    if (written !== undefined && written !== out) io.stderr(shown`written to ${written}\n`);
    const { candidate, unprepared } = result.evidence;
    if (unprepared !== undefined) io.stderr(shownText(renderUnprepared(unprepared.said)));
    const { outcomes } = candidate;
    if (given.flag('json')) io.stdout(shownJson(renderEvidence(result.evidence)));
    else if (question.base === undefined) io.stdout(shownText(renderMeasured(outcomes)));
    const failures = outcomes.flatMap((each) => (each.state === 'failed' ? [each] : []));
    for (const { id, failure } of failures) {
      const what = failure.reason === 'skipped' ? shown`${id.name} was not measured: ` : shown`${id.name} failed: `;
      io.stderr(joinShown([what, shownText(`${failure.message}\n`)]));
    }
    return failures.some(({ failure }) => failure.reason !== 'skipped') && question.base === undefined
      ? exitCode.unable
      : exitCode.pass;
  },
};

async function list(given: Arguments, io: Io): Promise<ExitCode> {
  const question = questionOf(given, io);
  const here = question.head === undefined ? { candidate: 'working-tree' as const } : {};
  const found = await listBenchmarks(io, { ...question, ...here });
  if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify(listedDocument(found), null, 2)}\n`));
  else io.stdout(shownText(renderListed(found)));
  return found.some(({ failure }) => failure !== undefined) ? exitCode.unable : exitCode.pass;
}
