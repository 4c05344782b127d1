/** `command: measure`: runs untrusted code and writes the bundle. Has no use for a token and asks GitHub nothing. */
import { resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { runMeasuring } from '../app/measuring.ts';
import { writeOutputs } from '../app/output-files.ts';
import { shardOf } from '../app/shard.ts';
import { placesOf } from '../config/find.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { enterpriseHint } from '../github/artifact.ts';
import type { RunContext } from '../github/event.ts';
import { renderUnprepared } from '../report/measured-lines.ts';
import { renderBundle } from '../results/bundle.ts';
import { shown, shownText } from '../text/shown.ts';
import { configOf, originOf } from './checkout-config.ts';
import { type Door, gateOf } from './door.ts';
import { pullRequestRevisions } from './event-revisions.ts';
import { skipUntouched } from './untouched-suites.ts';

export interface MeasureWorld {
  readonly door: Door;
  readonly context: RunContext;
  readonly io: Io;
  readonly root: string;
}

export async function measureCommand({ door, context, io, root }: MeasureWorld): Promise<ExitCode> {
  const { event } = context;
  if (event.kind === 'merge-group') {
    door.log(shown`Nothing to measure: a merge queue repeats the verdicts of its pull requests.`);
    await writeOutputs(resolve(io.cwd, door.input('bundle')), new Map([['merge-group.txt', `${event.headRef}\n`]]));
    return exitCode.pass;
  }
  if (event.kind !== 'pull-request' || event.trigger !== 'pull_request') {
    throw new GateError(
      'EVENT_UNSUPPORTED',
      `Cannot measure a bundle as the event must be pull_request: current value is ${event.kind}`,
      {
        hint: 'baselines are measured and stored by `command: gate` on pushes',
      },
    );
  }
  const revisions = await pullRequestRevisions(root, event);
  const { baseline, candidate } = revisions;
  const changed = baseline === undefined ? [] : await changedPaths(root, baseline, candidate);
  const config = await configOf({ door, root }, baseline);
  const skip = skipUntouched(config, { changed, places: placesOf(await originOf({ door, root })) });
  const shard = shardOf(door.input('shard'));
  const result = await runMeasuring(
    io,
    {
      folder: root,
      suites: [],
      filters: [],
      purpose: 'judge',
      ...(shard === undefined ? {} : { shard }),
    },
    {
      judged: { config, gate: gateOf(door) },
      judgedBy: 'elsewhere',
      revisions,
      runId: `${context.runId}-${context.runAttempt}`,
      skip,
    },
  );
  await writeOutputs(resolve(io.cwd, door.input('bundle')), renderBundle(result));
  door.log(shown`Bundle written to ${door.input('bundle')}`);
  const { unprepared } = result.evidence;
  if (unprepared !== undefined) door.log(shownText(renderUnprepared(unprepared.said).trimEnd()));
  if (context.isEnterpriseServer) door.log(shown`Note: ${enterpriseHint}.`);
  return exitCode.pass;
}
