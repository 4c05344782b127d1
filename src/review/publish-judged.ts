/** Publishes what was measured and judged, under the current labels: they may have changed meanwhile. */
import { headSince as sinceOf } from '../github/head-push.ts';
import { decideLabels } from '../github/labels.ts';
import type { Pictures } from '../github/picture-store.ts';
import type { Report } from '../report/report.ts';
import type { Evidence } from '../results/evidence.ts';
import { acceptedBefore } from './previous.ts';
import { type Publication, type Published, publish } from './publish.ts';
import { measurementOf } from './verdict-record.ts';
import { verdictUnder } from './verdict-under-labels.ts';

export interface JudgedPublication
  extends Omit<Publication, 'accepted' | 'measurement' | 'pictures' | 'isUpdate' | 'commentAuthors'> {
  /** Judged without labels. */
  readonly report: Report;
  readonly evidences: readonly Evidence[];
  /** Head before the push, where the event has it. */
  readonly before?: string | undefined;
  /** When what the pictures show was measured, by a clock that the pull request does not set. */
  readonly measuredAt: Pictures['measuredAt'];
  readonly drawPictures: (report: Report) => Promise<Pictures['images']>;
}

/** Reads the labels, applies them to the verdict, and publishes status, comment and record. */
export async function publishJudged(judged: JudgedPublication): Promise<Published> {
  const { evidences, before, measuredAt, drawPictures, ...publication } = judged;
  const { client, store, config, pullRequest, gate } = publication;
  const { labels } = config;
  const headSince = await sinceOf(client, { pullRequest, settings: labels, known: publication.headSince });
  const decision = await decideLabels(client, { pullRequest, settings: labels, headSince });
  const { scope } = labels;
  const accepted = await acceptedBefore({ client, store, pullRequest, decision, scope, gate, before });
  const { judgements } = publication.report.verdict;
  const verdict = verdictUnder({ judgements, decision, config, headSince, accepted });
  const report = { ...publication.report, verdict };
  const pictures = config.report.picture ? { pictures: { measuredAt, images: await drawPictures(report) } } : {};
  return publish({ ...publication, headSince, report, accepted, ...pictures, measurement: measurementOf(evidences) });
}
