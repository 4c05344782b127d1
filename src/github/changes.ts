/** What a pull request changes, through the API, for the job that has no checkout of it. */
import type { Changes } from '../ports.ts';
import type { Client } from './client.ts';
import { type ChangedFile, listChangedFiles } from './pull-request.ts';
import { readRepositoryFiles } from './repository-file.ts';

/** Read in one request; beyond these the report names functions without knowing whether they call changed code. */
const mostSources = 20;

/** Files of the pull request, listed and read once on demand. Beyond 20 sources the others are unknown. */
export function apiChanges(client: Client, pullRequest: number, head: string): Changes {
  let listing: Promise<readonly ChangedFile[]> | undefined;
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const files = (): Promise<readonly ChangedFile[]> => {
    listing ??= listChangedFiles(client, pullRequest);
    return listing;
  };
  const sources = async (): Promise<ReadonlyMap<string, string>> => {
    const there = (await files()).filter(({ status }) => status !== 'removed');
    reading ??= readRepositoryFiles(
      client,
      head,
      there.slice(0, mostSources).map(({ path }) => path),
    );
    return reading;
  };
  return {
    diff: async () => renderDiff(await files()),
    source: async (path) => (await sources()).get(path),
  };
}

/** GitHub gives hunks without headers, and none for binary and very large files. */
function renderDiff(files: readonly ChangedFile[]): string {
  return files
    .map(({ path, status, previousPath, patch }) => {
      const from = status === 'added' ? '/dev/null' : `a/${previousPath ?? path}`;
      const to = status === 'removed' ? '/dev/null' : `b/${path}`;
      const header = `diff --git a/${previousPath ?? path} b/${path}\n--- ${from}\n+++ ${to}\n`;
      return patch === undefined ? header : `${header}${patch}\n`;
    })
    .join('');
}
