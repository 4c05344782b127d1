/** Which repository on which GitHub a command means: as given, from the runner, or from `origin`. */
import { GateError } from '../errors.ts';
import { tryGit } from '../git/git.ts';

export interface RemoteRepository {
  readonly owner: string;
  readonly repo: string;
  /** `https://api.github.com`; on Enterprise Server `https://HOST/api/v3`. */
  readonly apiUrl: string;
  /** `https://github.com` */
  readonly serverUrl: string;
}

export interface RepositoryQuestion {
  /** `--repository`. */
  readonly asked: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

export async function findRepository({ asked, env, folder }: RepositoryQuestion): Promise<RemoteRepository> {
  const origin = parseRemote(await originOf(folder));
  const name = asked ?? (env['GITHUB_REPOSITORY'] || origin?.name);
  const serverUrl = (env['GITHUB_SERVER_URL'] || `https://${origin?.host ?? 'github.com'}`).replace(/\/+$/, '');
  const apiUrl = (env['GITHUB_API_URL'] || apiOf(new URL(serverUrl))).replace(/\/+$/, '');
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '') ?? [];
  if (owner !== undefined && repo !== undefined) return { owner, repo, apiUrl, serverUrl };
  const message = `Cannot ask GitHub as --repository must be OWNER/NAME: current value is ${name ?? 'nothing'}`;
  throw new GateError('USAGE', message, { hint: 'inside a clone the remote `origin` names it' });
}

/** `git@host:owner/name.git`, `ssh://git@host/owner/name`, `https://host/owner/name.git`; elsewhere than GitHub in deeper groups. */
export function parseRemote(url: string): { readonly host: string; readonly name: string } | undefined {
  const pattern =
    /^(?:[\w.-]+@([\w.-]+):|(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?\/)([\w.-]+(?:\/[\w.-]+?)+?)(?:\.git)?\/?$/;
  const [, short, long, name] = pattern.exec(url.trim()) ?? [];
  const host = short ?? long;
  return host === undefined || name === undefined ? undefined : { host: host.toLowerCase(), name };
}

/** Where the repository can be looked at, without user or password; undefined for folders and what else has no page. */
export async function repositoryPage(folder: string): Promise<string | undefined> {
  const origin = parseRemote(await originOf(folder));
  return origin === undefined ? undefined : `https://${origin.host}/${origin.name}`;
}

function apiOf({ protocol, host, hostname }: URL): string {
  if (hostname === 'github.com') return 'https://api.github.com';
  return hostname.endsWith('.ghe.com') ? `https://api.${host}` : `${protocol}//${host}/api/v3`;
}

/** Empty where there is none. */
export async function originOf(folder: string): Promise<string> {
  const { code, stdout } = await tryGit(folder, ['config', '--get', 'remote.origin.url']);
  return code === 0 ? stdout.toString('utf8') : '';
}
