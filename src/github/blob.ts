/**
 * Reads blobs, many in one request where it can: twenty stored runs read one by one would be most of the requests a
 * gate run may make. Reads asked for in the same turn of the event loop are gathered and asked of GraphQL; what it
 * cuts off or takes for binary is read by REST.
 */
import type { Client } from './client.ts';
import { isGraphqlRefusal } from './failure.ts';

interface Waiting {
  readonly hash: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

interface TextBlob {
  readonly text: string | null;
  readonly isTruncated: boolean;
  readonly isBinary: boolean | null;
  readonly byteSize: number;
}

const perQuery = 10;

export function createBlobReader(client: Client): (hash: string) => Promise<Uint8Array> {
  const known = new Map<string, Promise<Uint8Array>>();
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    void readAll(client, batch);
  };
  return (hash) => {
    const cached = known.get(hash);
    if (cached !== undefined) return cached;
    const promise = new Promise<Uint8Array>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ hash, resolve, reject });
    });
    known.set(hash, promise);
    promise.catch(() => known.delete(hash));
    return promise;
  };
}

async function readAll(client: Client, batch: readonly Waiting[]): Promise<void> {
  for (let at = 0; at < batch.length; at += perQuery) {
    const part = batch.slice(at, at + perQuery);
    try {
      const texts =
        part.length > 1
          ? await readTexts(
              client,
              part.map(({ hash }) => hash),
            )
          : new Map<string, Uint8Array>();
      for (const { hash, resolve } of part) resolve(texts.get(hash) ?? (await readBlob(client, hash)));
    } catch (error) {
      for (const { reject } of part) reject(error);
    }
  }
}

/** Only what came whole: UTF-8 that is exactly as long as the blob. */
async function readTexts(client: Client, hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const fields = hashes.map(
    (hash, index) => `b${index}: object(oid: "${hash.replaceAll(/[^0-9a-f]/g, '')}") { ...Text }`,
  );
  const query = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }
fragment Text on Blob { text isTruncated isBinary byteSize }`;
  const found = new Map<string, Uint8Array>();
  const repository = await askGraphql(client, query);
  hashes.forEach((hash, index) => {
    const blob = repository[`b${index}`];
    if (!blob || blob.text === null || blob.isTruncated || blob.isBinary) return;
    const bytes = Buffer.from(blob.text, 'utf8');
    if (bytes.length === blob.byteSize) found.set(hash, bytes);
  });
  return found;
}

async function askGraphql(client: Client, query: string): Promise<Readonly<Record<string, TextBlob | null>>> {
  const { octokit, owner, repo } = client;
  try {
    type Answer = { repository: Readonly<Record<string, TextBlob | null>> };
    return (await octokit.graphql<Answer>(query, { owner, repo })).repository;
  } catch (error) {
    if (isGraphqlRefusal(error)) return {};
    throw error;
  }
}

async function readBlob(client: Client, hash: string): Promise<Uint8Array> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: hash });
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
