/**
 * The one comment of a pull request: found by marker and own author, updated and never doubled. Foreign comments with
 * our marker are never touched: anyone can write one.
 */
import type { Markdown } from '../report/markdown.ts';
import { type CommentOrigin, parseMarker } from '../results/comment-marker.ts';
import type { GateName } from '../results/gate-name.ts';
import type { Client } from './client.ts';
import { GithubError, isStatus } from './failure.ts';
import type { PullRequest } from './pull-request.ts';
import { rememberedComments } from './remembered-comments.ts';
import { unrepeatable } from './retry.ts';
import { viewerLogin } from './viewer.ts';

export interface CommentRequest {
  readonly place: CommentPlace;
  /** Markdown that begins with its marker. */
  readonly body: Markdown;
  /** Whose comment counts as ours beside the token's own: a person's token brings the workflow's comment up to date. */
  readonly authors?: readonly string[] | undefined;
  /** `leave`: nothing worth a new comment; one that is there is brought up to date. */
  readonly whenAbsent?: 'create' | 'leave';
}

/** Where our comment is to be, and what helps to find it. */
export interface CommentPlace {
  readonly pullRequest: Pick<PullRequest, 'number' | 'headCommit'>;
  readonly gate: GateName;
}

export type CommentResult =
  | { readonly state: 'created' | 'updated' | 'unchanged'; readonly id: number; readonly url: string }
  /** A newer measurement of another head is already shown. */
  | { readonly state: 'stale'; readonly id: number; readonly url: string };

/** GitHub's own error says 65,536 characters; a comment is cut by the report well before. */
const maxComment = 65_536;
const maxCommentBytes = 240_000;

type Marked = CommentRequest & { readonly origin: CommentOrigin };

interface Found {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly author: string;
}

/** Undefined: there is none and none was wanted. */
export async function upsertComment(client: Client, request: CommentRequest): Promise<CommentResult | undefined> {
  const origin = parseMarker(request.body);
  if (origin === undefined) throw new RangeError('Cannot post comment as it must begin with its marker');
  checkSize(request.body);
  const search = new OwnComments(client, request.place, request.authors);
  const marked = { ...request, origin };
  const existing = await search.find();
  if (existing !== undefined) return update(client, marked, existing, search);
  return request.whenAbsent === 'leave' ? undefined : create(client, marked, search);
}

/** The sticky comment as it is, for re-evaluation. */
export async function findComment(client: Client, place: CommentPlace): Promise<Found | undefined> {
  return new OwnComments(client, place).find();
}

function checkSize(body: string): void {
  const bytes = Buffer.byteLength(body);
  if (body.length > maxComment || bytes > maxCommentBytes) {
    throw new RangeError(
      `Cannot post comment as it must have ≤ ${maxComment} characters: ${body.length} (${bytes} bytes)`,
    );
  }
}

const onePage = 100;
/** A status can be set by others too; of their links no more are followed. */
const mostRemembered = 5;

interface Page {
  /** Oldest first. */
  readonly comments: readonly Found[];
  readonly isLast: boolean;
}

class OwnComments {
  readonly #client: Client;
  readonly #place: CommentPlace;
  readonly #authors: readonly string[];
  #login: string | undefined;

  constructor(client: Client, place: CommentPlace, authors: readonly string[] = []) {
    this.#client = client;
    this.#authors = authors;
    this.#place = place;
  }

  /**
   * A comment that was made when there were few is on the first page; one that was made later is what a status links
   * to, since none of ours goes without it. So 3,000 comments are not thirty requests, unless statuses may not be read.
   */
  async find(): Promise<Found | undefined> {
    const first = await this.#page(1);
    const [own] = await this.#ownIn(first);
    if (own !== undefined || first.isLast) return own;
    const { pullRequest, gate } = this.#place;
    const remembered = await rememberedComments(this.#client, pullRequest, gate);
    return remembered === 'unknown' ? this.#findFrom(2) : this.#firstOf(remembered);
  }

  /** Own comments that changed since a time, oldest first: one request, where all pages would be thirty. */
  async since(time: number): Promise<readonly Found[]> {
    const since = new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
    const found: Found[] = [];
    for (let number = 1; ; number++) {
      const page = await this.#page(number, { since });
      found.push(...(await this.#ownIn(page)));
      if (page.isLast) return found;
    }
  }

  /** The author of the comment just made is the token's own account. */
  actsAs(author: string): void {
    this.#login ??= author;
  }

  async #findFrom(number: number): Promise<Found | undefined> {
    for (let next = number; ; next++) {
      const page = await this.#page(next);
      const [own] = await this.#ownIn(page);
      if (own !== undefined || page.isLast) return own;
    }
  }

  async #firstOf(remembered: readonly number[]): Promise<Found | undefined> {
    for (const id of remembered.slice(0, mostRemembered)) {
      const found = await this.#readRemembered(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #readRemembered(id: number): Promise<Found | undefined> {
    const { octokit, owner, repo } = this.#client;
    try {
      const { data } = await octokit.rest.issues.getComment({ owner, repo, comment_id: id });
      const isHere = data.issue_url?.endsWith(`/issues/${this.#place.pullRequest.number}`) === true;
      const found = toFound(data);
      return isHere && (await this.#isOwn(found)) ? found : undefined;
    } catch (error) {
      if (isStatus(error, 404, 410)) return undefined;
      throw error;
    }
  }

  async #page(page: number, filter: { readonly since?: string } = {}): Promise<Page> {
    const { octokit, owner, repo } = this.#client;
    const where = { owner, repo, issue_number: this.#place.pullRequest.number };
    const { data, headers } = await octokit.rest.issues.listComments({ ...where, per_page: onePage, page, ...filter });
    return { comments: data.map(toFound), isLast: !(headers.link ?? '').includes('rel="next"') };
  }

  async #ownIn({ comments }: Page): Promise<readonly Found[]> {
    const own: Found[] = [];
    for (const comment of comments) if (await this.#isOwn(comment)) own.push(comment);
    return own;
  }

  async #isOwn(comment: Found): Promise<boolean> {
    const origin = parseMarker(comment.body);
    if (origin === undefined || (origin.gate ?? '') !== this.#place.gate) return false;
    if (this.#authors.includes(comment.author)) return true;
    this.#login ??= await viewerLogin(this.#client); // asked for only when a marker was seen
    return comment.author === this.#login;
  }
}

interface ApiComment {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
}

function toFound(comment: ApiComment): Found {
  const { id, html_url: url, body = '', user } = comment;
  return { id, url, body, author: user?.login ?? '' };
}

async function update(client: Client, request: Marked, existing: Found, search: OwnComments): Promise<CommentResult> {
  const { id, url } = existing;
  if (isStale(request.origin, parseMarker(existing.body))) return { state: 'stale', id, url };
  if (existing.body === request.body) return { state: 'unchanged', id, url };
  const { octokit, owner, repo } = client;
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: request.body });
    return { state: 'updated', id, url };
  } catch (error) {
    if (!isStatus(error, 404, 410)) throw error;
    return create(client, request, search); // it was deleted between reading and writing
  }
}

/** Of one head the last to finish is shown, as with statuses; of different heads the newer measurement. */
function isStale(ours: CommentOrigin, theirs: CommentOrigin | undefined): boolean {
  if (theirs === undefined || theirs.head === ours.head) return false;
  return theirs.run > ours.run || (theirs.run === ours.run && theirs.attempt > ours.attempt);
}

const createTries = 4;
/** Comments may carry a time a little before the request that made them. */
const clockSlackMs = 60_000;

async function create(client: Client, request: Marked, search: OwnComments): Promise<CommentResult> {
  const startedAt = client.serverTime() - clockSlackMs;
  for (let attempt = 1; ; attempt++) {
    const made = await tryCreate(client, request.place.pullRequest.number, request.body);
    if (!(made instanceof GithubError)) search.actsAs(made.author);
    const present = await search.since(startedAt);
    if (!(made instanceof GithubError)) return settle(client, request, made, present);
    const [first] = present;
    if (first !== undefined) return update(client, request, first, search);
    if (attempt === createTries) throw made;
    await client.sleep(1000 * 2 ** attempt);
  }
}

/** An ambiguous failure comes back as a value: the comment may be there all the same. */
async function tryCreate(client: Client, pullRequest: number, body: string): Promise<Found | GithubError> {
  const { octokit, owner, repo } = client;
  try {
    const made = { owner, repo, issue_number: pullRequest, body, request: unrepeatable };
    const { data } = await octokit.rest.issues.createComment(made);
    return toFound(data);
  } catch (error) {
    if (error instanceof GithubError && error.ambiguous) return error;
    throw error;
  }
}

/** Two runs that looked at the same time both create; the lower number stays, so both agree which. */
async function settle(client: Client, request: Marked, made: Found, present: readonly Found[]): Promise<CommentResult> {
  const older = present.find((comment) => comment.id < made.id);
  if (older === undefined) return { state: 'created', id: made.id, url: made.url };
  const { octokit, owner, repo } = client;
  await octokit.rest.issues.deleteComment({ owner, repo, comment_id: made.id });
  const { id, url } = older;
  if (isStale(request.origin, parseMarker(older.body))) return { state: 'stale', id, url };
  await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: request.body });
  return { state: 'updated', id, url };
}
