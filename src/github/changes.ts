/** What a pull request changes, through the API, for the job that has no checkout of it. */
import type { Changes } from '../ports.ts';
import type { Client } from './client.ts';
import { listChangedFiles } from './pull-request.ts';
import { readRepositoryFile } from './repository-file.ts';

/** Each source is a request; beyond these the report names functions without knowing whether they call changed code. */
const mostSources = 6;

export function apiChanges(client: Client, pullRequest: number, head: string): Changes {
  const sources = new Map<string, Promise<string | undefined>>();
  let diff: Promise<string> | undefined;
  return {
    diff: () => {
      diff ??= readDiff(client, pullRequest);
      return diff;
    },
    source: (path) => {
      const known = sources.get(path);
      if (known !== undefined || sources.size >= mostSources) return known ?? Promise.resolve(undefined);
      const reading = readRepositoryFile(client, path, head);
      sources.set(path, reading);
      return reading;
    },
  };
}

/** GitHub gives hunks without headers, and none for binary and very large files. */
async function readDiff(client: Client, pullRequest: number): Promise<string> {
  const files = await listChangedFiles(client, pullRequest);
  return files
    .map(({ path, status, previousPath, patch }) => {
      const from = status === 'added' ? '/dev/null' : `a/${previousPath ?? path}`;
      const to = status === 'removed' ? '/dev/null' : `b/${path}`;
      const header = `diff --git a/${previousPath ?? path} b/${path}\n--- ${from}\n+++ ${to}\n`;
      return patch === undefined ? header : `${header}${patch}\n`;
    })
    .join('');
}
