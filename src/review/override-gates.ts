/**
 * Which gates a label applies to: all of the repository, since the job that answers labels checks nothing out and need not
 * be reported. Verdicts on the head and its statuses name them; before any is there, the verdicts on other heads do.
 */
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { readGates } from '../github/commit-status.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import { readRepositoryFiles } from '../github/repository-file.ts';
import type { BaselineStore } from '../ports.ts';
import { defaultGate, type GateName, gateOfFileName } from '../results/gate-name.ts';
import { parseVerdictPath, verdictsFolder } from '../results/store-layout.ts';
import { branchRef, readBaseConfig } from '../review/base-config.ts';
import { readVerdictRecord } from '../review/verdict-record.ts';
import { readable } from './reporting-job.ts';

export interface GateReference {
  readonly gate: GateName;
  /** Which file configures it. */
  readonly origin: ConfigOrigin;
}

export interface GatesQuestion {
  readonly client: Client;
  readonly pullRequest: number;
  readonly openStore: (config: Config) => BaselineStore | Promise<BaselineStore>;
}

/** No repository has more, and each costs requests. */
const mostGates = 30;

/**
 * Every gate of the repository that a label can be for, with where its configuration is; the default gate alone where no
 * verdict and no status names one.
 */
export async function gatesOf({
  client,
  pullRequest: number,
  openStore,
}: GatesQuestion): Promise<readonly GateReference[]> {
  const pullRequest = await readPullRequest(client, number);
  if (pullRequest.state === 'closed') return [{ gate: defaultGate, origin: { folder: '' } }];
  const store = await openStore(await readBaseConfig(client, pullRequest, { folder: '' }));
  const judged = verdictsIn(await store.files(verdictsFolder));
  const onStatuses = await readable(() => readGates(client, pullRequest.headCommit));
  const onHead = judged.filter(({ head }) => head === pullRequest.headCommit);
  const here = new Map([...onStatuses.map((gate) => ({ gate, head: pullRequest.headCommit })), ...onHead].map(keyed));
  const found = here.size > 0 ? here : new Map(judged.map(keyed));
  const gates = [
    ...(found.size > 0 ? found : new Map([keyed({ gate: defaultGate, head: pullRequest.headCommit })])).values(),
  ];
  return Promise.all(
    gates.slice(0, mostGates).map(async ({ gate, head }) => {
      const origin = await recordedOrigin(store, { gate, head });
      return { gate, origin: origin ?? (await guessed(client, pullRequest, gate)) };
    }),
  );
}

interface Judged {
  readonly gate: GateName;
  readonly head: string;
}

function keyed(judged: Judged): readonly [GateName, Judged] {
  return [judged.gate, judged];
}

function verdictsIn(paths: readonly string[]): readonly Judged[] {
  return paths.flatMap((path) => {
    const { head, file = '' } = parseVerdictPath(path) ?? {};
    const gate = gateOfFileName(file);
    return head === undefined || gate === undefined ? [] : [{ gate, head }];
  });
}

/** A verdict that cannot be read is reported when its own gate is answered, and keeps no other from being answered. */
async function recordedOrigin(store: BaselineStore, { gate, head }: Judged): Promise<ConfigOrigin | undefined> {
  try {
    return (await readVerdictRecord(store, head, gate))?.origin;
  } catch (error) {
    if (error instanceof GateError && error.code === 'STORE_CORRUPT') return undefined;
    throw error;
  }
}

/** A gate without a given name is called by its folder or by its configuration's path. */
async function guessed(client: Client, { baseBranch }: PullRequest, gate: GateName): Promise<ConfigOrigin> {
  if (gate === '') return { folder: '' };
  const inFolder = placesOf({ folder: gate });
  const files = await readRepositoryFiles(client, branchRef(baseBranch), [...inFolder, gate]);
  if (inFolder.some((place) => files.has(place))) return { folder: gate };
  return files.has(gate) ? { folder: '', config: gate } : { folder: '' };
}
