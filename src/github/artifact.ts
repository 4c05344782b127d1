/**
 * Artifacts of the measuring run, read in memory. They come from unreviewed code: bounded before and after
 * download, chosen by run id and exact name, and nothing in them names a path, a pull request or a verdict.
 */
import { GateError } from '../errors.ts';
import { allPages } from './all-pages.ts';
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';
import { readZip, type ZipBounds } from './zip.ts';

export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: string;
}

/** The example workflows upload under this name; shards add `-1`, `-2`, …. */
export const bundleArtifact = 'flamegate-bundle';

/** What to do where `actions/upload-artifact` from v4 on refuses to work. */
export const enterpriseHint: string =
  'GitHub Enterprise Server has no artifacts v4: upload the bundle with actions/upload-artifact v3.2.1-node20 (`flamegate init --forks` writes it so), or use the one-job workflow where pull requests come from branches of the repository';

export const artifactBounds: ZipBounds & {
  readonly maxZipBytes: number;
  readonly maxArtifacts: number;
  readonly maxListed: number;
} = {
  maxZipBytes: 64 * 1024 * 1024,
  maxEntries: 2_000,
  maxEntryBytes: 128 * 1024 * 1024,
  maxTotalBytes: 256 * 1024 * 1024,
  maxDepth: 2,
  maxArtifacts: 64,
  /** A run's artifacts of whatever kind. */
  maxListed: 5000,
};

/** Bundles of a run by name, newest of each name (an attempt uploads again), in the order of their names. */
export async function listBundles(
  client: Client,
  runId: number,
  name: string = bundleArtifact,
): Promise<readonly Artifact[]> {
  const { octokit, owner, repo } = client;
  const listed = await allPages(async (page) => {
    const where = { owner, repo, run_id: runId, ...page };
    const { data, headers } = await octokit.rest.actions.listWorkflowRunArtifacts(where);
    return { data: data.artifacts, headers };
  }, artifactBounds.maxListed);
  const newest = new Map<string, Artifact>();
  for (const artifact of listed) {
    if (artifact.expired || !isBundleName(artifact.name, name)) continue;
    const createdAt = artifact.created_at ?? '';
    const known = newest.get(artifact.name);
    if (known !== undefined && known.createdAt >= createdAt) continue;
    const { id, size_in_bytes: bytes } = artifact;
    newest.set(artifact.name, { id, name: artifact.name, bytes, createdAt });
  }
  if (newest.size > artifactBounds.maxArtifacts) {
    throw rejected(`run ${runId}`, `at most ${artifactBounds.maxArtifacts} artifacts must be bundles`, newest.size);
  }
  return [...newest.values()].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

function isBundleName(found: string, name: string): boolean {
  return found === name || (found.startsWith(`${name}-`) && /^\d{1,4}$/.test(found.slice(name.length + 1)));
}

/** The files of one artifact by name. */
export async function readArtifact(client: Client, artifact: Artifact): Promise<ReadonlyMap<string, Uint8Array>> {
  const source = `artifact ${artifact.name}`;
  const { maxZipBytes } = artifactBounds;
  if (artifact.bytes > maxZipBytes) throw rejected(source, `it must have at most ${maxZipBytes} bytes`, artifact.bytes);
  const url = await downloadUrl(client, artifact, source);
  const response = await fetchArtifact(client, url, source);
  return readZip(new Uint8Array(await response.arrayBuffer()), artifactBounds, source);
}

/** The answer is a redirect to storage that must be followed without our token. */
async function downloadUrl(client: Client, artifact: Artifact, source: string): Promise<string> {
  const { octokit, owner, repo } = client;
  try {
    const { headers } = await octokit.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: artifact.id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    });
    if (headers.location !== undefined) return headers.location;
  } catch (error) {
    if (!isStatus(error, 410)) throw error;
    throw new GateError(
      'ARTIFACT_REJECTED',
      `Cannot read ${source} as it must not have expired: current value is 410`,
      {
        hint: 'run the measuring workflow again',
        cause: error,
      },
    );
  }
  throw rejected(source, 'GitHub must answer with a place to download from', 'none');
}

const downloadTries = 4;

async function fetchArtifact(client: Client, url: string, source: string): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await client.download(url, artifactBounds.maxZipBytes);
      if (response.ok) return response;
      if (attempt === downloadTries || response.status < 500) {
        throw rejected(source, 'storage must answer 200', response.status);
      }
    } catch (error) {
      if (error instanceof GateError) throw error;
      if (error instanceof RangeError) throw rejected(source, 'the download must stay in bounds', error.message);
      if (attempt === downloadTries) throw rejected(source, 'storage must answer', (error as Error).message);
    }
    await client.sleep(500 * 2 ** attempt);
  }
}

function rejected(source: string, needs: string, value: unknown): GateError {
  return new GateError('ARTIFACT_REJECTED', `Cannot read ${source} as ${needs}: current value is ${value}`);
}
