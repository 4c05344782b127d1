/**
 * Labels that override: read live, with who put each on, when, and whether that counts. An override is a decision of a
 * person with write permission about one head commit; everything else is refused, and the reason is reported.
 */
import type { Config } from '../config/config.ts';
import type { Override, RefusedOverride } from '../decide/verdict.ts';
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';
import { addReasons } from './label-reasons.ts';
import type { PullRequest } from './pull-request.ts';

export { reasonIn } from './label-reasons.ts';

export interface LabelDecision {
  /** One for each label that counts; `accepts` is `*` or the glob after the colon. */
  readonly accepted: readonly Override[];
  /** The skip label, when it counts. */
  readonly skip?: Override | undefined;
  readonly refused: readonly RefusedOverride[];
}

export interface LabelQuestion {
  readonly pullRequest: PullRequest;
  readonly settings: Config['labels'];
  /**
   * When the head commit was pushed, by GitHub's clock (ISO 8601). Undefined when unknown: then with
   * `scope: head` no label counts, since it may be older than the commit.
   */
  readonly headSince: string | undefined;
  /** Hundreds of comments that are looked through for a reason; one by default. */
  readonly reasonPages?: number;
}

/** Which labels of the gate count: who set each last, when, and with which permission; refused ones with the reason. */
export async function decideLabels(client: Client, question: LabelQuestion): Promise<LabelDecision> {
  const { settings, pullRequest } = question;
  const present = pullRequest.labels.flatMap((label) => toMeaning(label, settings));
  if (present.length === 0) return { accepted: [], refused: [] };
  const events = await lastLabelings(
    client,
    pullRequest.number,
    present.map((meaning) => meaning.label),
  );
  const permissions = new Map<string, Promise<Permission>>();
  const accepted: Override[] = [];
  const refused: RefusedOverride[] = [];
  let skip: Override | undefined;
  for (const meaning of present) {
    const event = events.get(meaning.label.toLowerCase());
    const why = await refusal(client, question, event, permissions);
    if (why !== undefined) {
      refused.push({ who: event?.who ?? 'unknown', label: meaning.label, why });
      continue;
    }
    if (event === undefined) continue; // refusal() named it already
    const override = toOverride(meaning, event, pullRequest.headCommit);
    if (meaning.kind === 'skip') skip = override;
    else accepted.push(override);
  }
  const withReasons = await addReasons(
    client,
    { pullRequest, since: question.headSince, pages: question.reasonPages ?? 1 },
    [...accepted, ...(skip ? [skip] : [])],
  );
  const reasoned = withReasons.filter((override) => override.label !== skip?.label);
  const skipped = withReasons.find((override) => override.label === skip?.label);
  return { accepted: reasoned, refused, skip: skipped };
}

/** Undefined: not a label of the gate. */
export function labelKind(label: string, settings: Config['labels']): 'accept' | 'skip' | undefined {
  return toMeaning(label, settings)[0]?.kind;
}

interface Meaning {
  readonly kind: 'accept' | 'skip';
  readonly label: string;
  readonly accepts: string;
}

/** `perf-accepted` accepts all, `perf-accepted: parser/**` what the glob matches. Case is GitHub's: it ignores it. */
function toMeaning(label: string, settings: Config['labels']): readonly Meaning[] {
  const lower = label.toLowerCase();
  if (lower === settings.skip.toLowerCase()) return [{ kind: 'skip', label, accepts: '*' }];
  const accept = settings.accept.toLowerCase();
  if (lower === accept) return [{ kind: 'accept', label, accepts: '*' }];
  if (!lower.startsWith(`${accept}:`)) return [];
  const pattern = label.slice(accept.length + 1).trim();
  return pattern === '' ? [] : [{ kind: 'accept', label, accepts: pattern }];
}

interface Labeling {
  readonly who: string;
  readonly isBot: boolean;
  readonly when: string;
  /** The pull request went into another branch then. */
  readonly isForOtherBase?: boolean;
}

/**
 * The newest `labeled` event of each label that no `unlabeled` follows. Events are listed oldest first, so the last
 * pages are read first, and only as many as it takes.
 */
async function lastLabelings(
  client: Client,
  issue: number,
  labels: readonly string[],
): Promise<ReadonlyMap<string, Labeling>> {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  const found = new Map<string, Labeling>();
  const first = await eventsPage(client, issue, 1);
  let isForOtherBase = false;
  for (let page = first.last; page >= 1 && wanted.size > 0; page--) {
    const { events } = page === 1 ? first : await eventsPage(client, issue, page);
    for (const event of events.toReversed()) {
      if (event.kind === 'retargeted') isForOtherBase = true;
      if (!wanted.delete(event.label.toLowerCase())) continue;
      if (event.kind === 'labeled') found.set(event.label.toLowerCase(), { ...event, isForOtherBase });
    }
  }
  return found;
}

/** Who took a label of the gate off last, and when. Undefined: no person did, it went with the repository's label. */
export async function lastRemoval(
  client: Client,
  issue: number,
  settings: Config['labels'],
): Promise<{ readonly who: string; readonly when: string } | undefined> {
  const first = await eventsPage(client, issue, 1);
  const { events } = first.last === 1 ? first : await eventsPage(client, issue, first.last);
  return events.findLast(({ kind, label }) => kind === 'unlabeled' && labelKind(label, settings) !== undefined);
}

interface LabelEvent extends Labeling {
  readonly kind: 'labeled' | 'unlabeled' | 'retargeted';
  /** Empty where it is about none. */
  readonly label: string;
}

/** What GitHub calls the events that matter here; a person or GitHub itself may choose another base branch. */
const kinds: ReadonlyMap<string, LabelEvent['kind']> = new Map([
  ['labeled', 'labeled'],
  ['unlabeled', 'unlabeled'],
  ['base_ref_changed', 'retargeted'],
  ['automatic_base_change_succeeded', 'retargeted'],
]);

async function eventsPage(
  client: Client,
  issue: number,
  page: number,
): Promise<{ readonly events: readonly LabelEvent[]; readonly last: number }> {
  const { octokit, owner, repo } = client;
  const { data, headers } = await octokit.rest.issues.listEvents({
    owner,
    repo,
    issue_number: issue,
    per_page: 100,
    page,
  });
  const events = data.flatMap((event): readonly LabelEvent[] => {
    const kind = kinds.get(event.event);
    if (kind === undefined) return [];
    const label = 'label' in event ? event.label.name : '';
    const { login = '', type = '' } = event.actor ?? {};
    const isBot = type === 'Bot' || login.endsWith('[bot]');
    return [{ kind, label, who: login, isBot, when: event.created_at }];
  });
  const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? '')?.[1];
  return { events, last: last === undefined ? page : Number(last) };
}

async function refusal(
  client: Client,
  question: LabelQuestion,
  event: Labeling | undefined,
  permissions: Map<string, Promise<Permission>>,
): Promise<RefusedOverride['why'] | undefined> {
  const { settings, headSince, pullRequest } = question;
  if (event === undefined || event.who === '' || event.who === 'ghost') return 'unknown-actor'; // GitHub's stand-in for deleted accounts
  if (event.isBot && !settings.bots) return 'bot';
  if (event.who === pullRequest.author && !settings.author) return 'author';
  if (!event.isBot) {
    const known = permissions.get(event.who) ?? readPermission(client, event.who);
    permissions.set(event.who, known);
    if (!isEnough(await known, settings.who)) return 'no-write-permission';
  }
  if (event.isForOtherBase === true) return 'other-base';
  if (settings.scope === 'head' && !isSince(event.when, headSince)) return 'older-than-head';
  return undefined;
}

function isSince(when: string, since: string | undefined): boolean {
  return since !== undefined && Date.parse(when) >= Date.parse(since);
}

const ranks = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Permission = (typeof ranks)[number];

export function isEnough(permission: Permission, needed: Permission): boolean {
  return ranks.indexOf(permission) >= ranks.indexOf(needed);
}

/**
 * `permission` folds maintain into write and triage into read; `role_name` distinguishes them, but is free text for
 * custom roles, for which the folded value is the one that is safe.
 */
export async function readPermission(client: Client, login: string): Promise<Permission> {
  const { octokit, owner, repo } = client;
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    return toRank(data.role_name) ?? toRank(data.permission) ?? 'none';
  } catch (error) {
    if (isStatus(error, 404)) return 'none';
    throw error;
  }
}

function toRank(name: string): Permission | undefined {
  return ranks.find((rank) => rank === name);
}

function toOverride(meaning: Meaning, event: Labeling, commit: string): Override {
  return { who: event.who, when: event.when, label: meaning.label, commit, accepts: [meaning.accepts] };
}

/** Makes a missing label, where the token may; without it a regression could not be accepted. */
export async function ensureLabel(
  client: Client,
  name: string,
  description: string,
): Promise<'there' | 'made' | 'forbidden'> {
  const { octokit, owner, repo } = client;
  try {
    await octokit.rest.issues.getLabel({ owner, repo, name });
    return 'there';
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
  try {
    await octokit.rest.issues.createLabel({
      owner,
      repo,
      name,
      color: 'd4a72c',
      description: description.slice(0, 100),
    });
    return 'made';
  } catch (error) {
    if (isStatus(error, 422)) return 'there'; // somebody else made it just now
    if (isStatus(error, 403, 404)) return 'forbidden';
    throw error;
  }
}
