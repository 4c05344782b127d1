/** `command: measure`: runs untrusted code and writes the bundle. Has no use for a token and asks GitHub nothing. */
import { resolve } from 'node:path';
import { openBundlePlace } from '../app/bundle-place.ts';
import type { Io } from '../app/io.ts';
import { runMeasuring } from '../app/measuring.ts';
import { writeOutputs } from '../app/output-files.ts';
import { shardOf } from '../app/shard.ts';
import { placesOf } from '../config/find.ts';
import { type ExitCode, exitCode } from '../errors.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { enterpriseHint } from '../github/artifact.ts';
import type { RunContext } from '../github/event.ts';
import { renderUnprepared } from '../report/measured-lines.ts';
import { openBucket } from '../store/s3-bucket.ts';
import { shown, shownText } from '../text/shown.ts';
import { configOf, originOf } from './checkout-config.ts';
import { type Door, gateOf } from './door.ts';
import { pullRequestRevisions } from './event-revisions.ts';
import { refuseToMeasure } from './fork-rule.ts';
import { skipUntouched } from './untouched-suites.ts';

export interface MeasureWorld {
  readonly door: Door;
  readonly context: RunContext;
  readonly io: Io;
  readonly root: string;
}

export async function measureCommand(world: MeasureWorld): Promise<ExitCode> {
  const { door, context, io, root } = world;
  const { event } = context;
  if (event.kind === 'merge-group') {
    door.log(shown`Nothing to measure: a merge queue repeats the verdicts of its pull requests.`);
    await answerMergeGroup(world, event.headRef);
    return exitCode.pass;
  }
  if (event.kind !== 'pull-request' || event.trigger !== 'pull_request') throw refuseToMeasure(event.kind);
  const revisions = await pullRequestRevisions(root, event);
  const { baseline, candidate } = revisions;
  const changed = baseline === undefined ? [] : await changedPaths(root, baseline, candidate);
  const config = await configOf({ door, root }, baseline);
  const skip = await skipUntouched(world, config, { changed, places: placesOf(await originOf({ door, root })) });
  const shard = shardOf(door.input('shard'));
  const place = await openBundlePlace(door.input('bundle'), io);
  const result = await runMeasuring(
    io,
    {
      folder: root,
      suites: [],
      filters: [],
      purpose: 'judge',
      shard,
    },
    {
      judged: { config, gate: gateOf(door) },
      judgedBy: 'elsewhere',
      revisions,
      runId: `${context.runId}-${context.runAttempt}`,
      skip,
    },
  );
  door.log(shown`Bundle written to ${await place.write(result, shard)}`);
  const { unprepared } = result.evidence;
  if (unprepared !== undefined) door.log(shownText(renderUnprepared(unprepared.said).trimEnd()));
  if (context.isEnterpriseServer) door.log(shown`Note: ${enterpriseHint}.`);
  return exitCode.pass;
}

/** The workflow uploads the folder whatever was asked, and an upload of nothing fails; a bucket asks for nothing. */
async function answerMergeGroup({ door, io }: MeasureWorld, headRef: string): Promise<void> {
  const bundle = door.input('bundle');
  if (openBucket(bundle, door.env) !== undefined) return;
  await writeOutputs(resolve(io.cwd, bundle), new Map([['merge-group.txt', `${headRef}\n`]]));
}
