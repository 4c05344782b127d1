/** The required check: a commit status with a fixed context. Check runs are not used: GitHub picks their suite. */
import { type GateName, gateContext, gateOfContext } from '../results/gate-name.ts';
import { allPages } from './all-pages.ts';
import type { Client } from './client.ts';

/** GitHub refuses longer descriptions with 422. */
export const maxDescription = 140;

/** How the description of a pending status begins while a run measures; others wait for one to be started. */
export const measuringWord = 'Measuring';

export interface Status {
  readonly state: 'success' | 'failure' | 'pending' | 'error';
  readonly description: string;
  readonly url?: string;
  /** Which measuring has begun, or ended without a verdict. */
  readonly measuring?: Measuring;
  readonly gate: GateName;
}

export interface Measuring {
  readonly run: number;
  readonly attempt: number;
}

export interface StatusFound extends Status {
  readonly id: number;
  readonly createdAt: string;
}

/** The latest status of a context wins, so repeating this is harmless. Returns its number. */
export async function setStatus(client: Client, commit: string, status: Status): Promise<number> {
  const { data } = await client.octokit.rest.repos.createCommitStatus({
    owner: client.owner,
    repo: client.repo,
    sha: commit,
    state: status.state,
    context: gateContext(status.gate),
    description: shorten(status.description, maxDescription),
    ...(status.url === undefined ? {} : { target_url: marked(status.url, status.measuring) }),
  });
  return data.id;
}

/** In the link, which is all that a status has room for; the page is the same. */
function marked(url: string, measuring: Measuring | undefined): string {
  return measuring === undefined ? url : `${url}#measured-${measuring.run}-${measuring.attempt}`;
}

/** A link without the mark, and what was marked. */
function unmarked(link: string): Pick<Status, 'url' | 'measuring'> {
  const mark = /^(.*)#measured-(\d+)-(\d+)$/.exec(link);
  if (mark === null) return { url: link };
  return { url: mark[1] ?? '', measuring: { run: Number(mark[2]), attempt: Number(mark[3]) } };
}

/** Statuses of one gate on a commit, newest first; of the statuses of all contexts, the newest `mostStatuses` are looked at. */
export async function readStatuses(client: Client, commit: string, gate: GateName): Promise<readonly StatusFound[]> {
  return (await listStatuses(client, commit)).filter((status) => status.gate === gate);
}

/** Gates that have set a status on a commit. */
export async function readGates(client: Client, commit: string): Promise<readonly GateName[]> {
  return [...new Set((await listStatuses(client, commit)).map(({ gate }) => gate))];
}

const lastRead = new WeakMap<Client, { readonly commit: string; readonly statuses: readonly StatusFound[] }>();

/** The same as this job read it last, seconds ago, where it has: another request would add little. */
export async function recentStatuses(client: Client, commit: string, gate: GateName): Promise<readonly StatusFound[]> {
  const last = lastRead.get(client);
  const statuses = last?.commit === commit ? last.statuses : await listStatuses(client, commit);
  return statuses.filter((status) => status.gate === gate);
}

/** Other checks of a large repository set hundreds; of one context GitHub keeps a thousand. */
const mostStatuses = 5000;

async function listStatuses(client: Client, commit: string): Promise<readonly StatusFound[]> {
  const { octokit, owner, repo } = client;
  const where = { owner, repo, ref: commit };
  const all = await allPages(
    (page) => octokit.rest.repos.listCommitStatusesForRef({ ...where, ...page }),
    mostStatuses,
  );
  const statuses = all.flatMap(({ id, context, state, description, created_at: createdAt, target_url: url }) => {
    const gate = gateOfContext(context);
    if (gate === undefined) return [];
    return [
      { id, state: toState(state), description: description ?? '', createdAt, gate, ...(url ? unmarked(url) : {}) },
    ];
  });
  lastRead.set(client, { commit, statuses });
  return statuses;
}

function toState(state: string): Status['state'] {
  return state === 'success' || state === 'failure' || state === 'pending' ? state : 'error';
}

/** Cuts at code points, so that no half of a surrogate pair is sent. */
export function shorten(text: string, limit: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  let cut = '';
  for (const point of flat) {
    if (cut.length + point.length > limit - 1) break;
    cut += point;
  }
  return `${cut.trimEnd()}…`;
}
