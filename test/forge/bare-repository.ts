/**
 * A bare git repository: loose objects and refs are read and written here (a process for each would be most of a
 * test's time), in git's own format, so that git pushes to it, fetches from it and merges in it as with any other.
 * Packs never appear: pushes are unpacked and nothing is collected.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
}

export interface CommitFacts {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  readonly email: string;
  /** Seconds since the epoch. */
  readonly seconds: number;
}

interface GitObject {
  readonly type: string;
  readonly body: Buffer;
}

const isHash = /^[0-9a-f]{40}$/;

export class BareRepository {
  readonly path: string;
  readonly #objects = new Map<string, GitObject>();

  constructor() {
    this.path = mkdtempSync(join(tmpdir(), 'forge-'));
    this.git(['init', '--quiet', '--bare', '--template=', '--initial-branch=main', this.path]);
    const settings = [
      'receive.unpackLimit=1000000',
      'transfer.unpackLimit=1000000',
      'gc.auto=0',
      'receive.autogc=false',
    ];
    const config = settings.map((setting) => setting.replace(/^(\w+)\.(\w+)=(.*)$/, '[$1]\n\t$2 = $3\n'));
    writeFileSync(join(this.path, 'config'), `${readFileSync(join(this.path, 'config'), 'utf8')}${config.join('')}`);
  }

  close(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  git(args: readonly string[]): Buffer {
    const person = { GIT_AUTHOR_NAME: 'Forge', GIT_AUTHOR_EMAIL: 'forge@example.invalid' };
    const committer = { GIT_COMMITTER_NAME: 'Forge', GIT_COMMITTER_EMAIL: 'forge@example.invalid' };
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: this.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 512 * 1024 * 1024,
      env: { PATH: process.env['PATH'] ?? '', HOME: this.path, GIT_CONFIG_NOSYSTEM: '1', ...person, ...committer },
    });
  }

  /** A hash, ref, branch, `name^{tree}` or `name:path`; undefined for what does not exist. */
  resolve(name: string): string | undefined {
    const [, from = '', path] = /^([^:]*):(.*)$/s.exec(name) ?? [];
    // Of an expression git takes a tag before a branch of the same name.
    const tagged = path === undefined ? undefined : this.resolve(`refs/tags/${from}^{tree}`);
    if (path !== undefined) return this.#entryAt(tagged ?? this.resolve(`${from}^{tree}`), path);
    if (name.endsWith('^{tree}')) return this.#treeOf(this.resolve(name.slice(0, -7)));
    if (isHash.test(name)) return this.#object(name) === undefined ? undefined : name;
    for (const candidate of [name, `refs/heads/${name}`, `refs/${name}`]) {
      const file = join(this.path, candidate);
      if (!candidate.startsWith('refs/') || candidate.includes('..') || !existsSync(file)) continue;
      const text = readFileSync(file, 'utf8').trim();
      if (isHash.test(text)) return text;
    }
    return undefined;
  }

  #treeOf(sha: string | undefined): string | undefined {
    if (sha === undefined) return undefined;
    return this.typeOf(sha) === 'tree' ? sha : this.commit(sha)?.tree;
  }

  #entryAt(tree: string | undefined, path: string): string | undefined {
    let at = tree;
    for (const name of path.split('/')) {
      if (at === undefined || this.typeOf(at) !== 'tree') return undefined;
      at = this.#readLevel(at).find((entry) => entry.path === name)?.sha;
    }
    return at;
  }

  #object(sha: string): GitObject | undefined {
    const known = this.#objects.get(sha);
    if (known !== undefined) return known;
    const file = this.#fileOf(sha);
    if (!existsSync(file)) return undefined;
    const raw = inflateSync(readFileSync(file));
    const end = raw.indexOf(0);
    const object = { type: raw.subarray(0, end).toString().split(' ')[0] ?? '', body: raw.subarray(end + 1) };
    this.#objects.set(sha, object);
    return object;
  }

  #fileOf(sha: string): string {
    return join(this.path, 'objects', sha.slice(0, 2), sha.slice(2));
  }

  #write(type: string, body: Buffer): string {
    const raw = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body]);
    const sha = createHash('sha1').update(raw).digest('hex');
    if (this.#object(sha) !== undefined) return sha;
    const file = this.#fileOf(sha);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, deflateSync(raw));
    this.#objects.set(sha, { type, body });
    return sha;
  }

  typeOf(sha: string): string | undefined {
    return isHash.test(sha) ? this.#object(sha)?.type : undefined;
  }

  writeBlob(bytes: Uint8Array): string {
    return this.#write('blob', Buffer.from(bytes));
  }

  readBlob(sha: string): Buffer {
    const object = this.#object(sha);
    if (object?.type !== 'blob') throw new Error(`no blob ${sha}`);
    return object.body;
  }

  #readLevel(tree: string): readonly TreeEntry[] {
    const body = this.#object(tree)?.body ?? Buffer.alloc(0);
    const entries: TreeEntry[] = [];
    for (let at = 0; at < body.length; ) {
      const [space, end] = [body.indexOf(32, at), body.indexOf(0, at)];
      const mode = body.subarray(at, space).toString().padStart(6, '0');
      const sha = body.subarray(end + 1, end + 21).toString('hex');
      const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
      entries.push({ path: body.subarray(space + 1, end).toString('utf8'), mode, type, sha });
      at = end + 21;
    }
    return entries;
  }

  listTree(tree: string, depth: 'recursive' | 'level', under = ''): readonly TreeEntry[] {
    return this.#readLevel(tree).flatMap((entry) => {
      const size = entry.type === 'blob' ? { size: this.#object(entry.sha)?.body.length ?? 0 } : {};
      const listed = { ...entry, path: `${under}${entry.path}`, ...size };
      if (depth === 'level' || entry.type !== 'tree') return [listed];
      return [listed, ...this.listTree(entry.sha, depth, `${listed.path}/`)];
    });
  }

  /** `base` with entries added, replaced, or removed (`sha: null`); what does not change keeps its tree object. */
  writeTree(base: string | undefined, entries: readonly { path: string; mode: string; sha: string | null }[]): string {
    const tree = base === undefined ? undefined : this.#treeOf(base);
    const level = new Map((tree === undefined ? [] : this.#readLevel(tree)).map((entry) => [entry.path, entry]));
    const deeper = new Map<string, { path: string; mode: string; sha: string | null }[]>();
    for (const entry of entries) {
      const [first = '', ...rest] = entry.path.split('/');
      if (rest.length > 0) deeper.set(first, [...(deeper.get(first) ?? []), { ...entry, path: rest.join('/') }]);
      else if (entry.sha === null) level.delete(first);
      else level.set(first, { path: first, mode: entry.mode, type: 'blob', sha: entry.sha });
    }
    for (const [name, inner] of deeper) {
      const known = level.get(name);
      const sha = this.writeTree(known?.type === 'tree' ? known.sha : undefined, inner);
      level.set(name, { path: name, mode: '040000', type: 'tree', sha });
    }
    return this.#writeLevel([...level.values()]);
  }

  /** Git sorts folders as if their names ended in a slash. */
  #writeLevel(entries: readonly TreeEntry[]): string {
    const key = (entry: TreeEntry): Buffer => Buffer.from(entry.type === 'tree' ? `${entry.path}/` : entry.path);
    const sorted = entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
    const parts = sorted.flatMap((entry) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.path}\0`),
      Buffer.from(entry.sha, 'hex'),
    ]);
    return this.#write('tree', Buffer.concat(parts));
  }

  writeCommit(tree: string, parents: readonly string[], message: string, ms: number): string {
    const who = `Forge <forge@example.invalid> ${Math.floor(ms / 1000)} +0000`;
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`, `committer ${who}`];
    return this.#write('commit', Buffer.from(`${lines.join('\n')}\n\n${message}`));
  }

  commit(sha: string): CommitFacts | undefined {
    const object = isHash.test(sha) ? this.#object(sha) : undefined;
    if (object?.type !== 'commit') return undefined;
    const text = object.body.toString('utf8');
    const [head = '', ...message] = text.split('\n\n');
    const field = (name: string): readonly string[] =>
      head.split('\n').flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
    const [, author = '', email = '', seconds] = /^(.*) <(.*)> (\d+)/.exec(field('committer')[0] ?? '') ?? [];
    const facts = { sha, tree: field('tree')[0] ?? '', parents: field('parent'), author, email };
    return { ...facts, seconds: Number(seconds), message: message.join('\n\n').trimEnd() };
  }

  /** Ancestors with itself, newest first, a child always before its parents when dates are equal. */
  log(from: string, count: number): readonly CommitFacts[] {
    const [open, seen, found]: [CommitFacts[], Set<string>, CommitFacts[]] = [[], new Set(), []];
    const add = (sha: string): void => {
      const facts = seen.has(sha) ? undefined : this.commit(sha);
      seen.add(sha);
      if (facts !== undefined) open.push(facts);
    };
    add(this.resolve(from) ?? '');
    while (open.length > 0 && found.length < count) {
      const newest = Math.max(...open.map(({ seconds }) => seconds));
      const [next] = open.splice(
        open.findIndex(({ seconds }) => seconds === newest),
        1,
      );
      if (next === undefined) break;
      found.push(next);
      for (const parent of next.parents) add(parent);
    }
    return found;
  }

  isAncestor(older: string, newer: string): boolean {
    return this.log(newer, Number.POSITIVE_INFINITY).some(({ sha }) => sha === older);
  }

  mergeBase(a: string, b: string): string | undefined {
    const [first, second] = [this.resolve(a), this.resolve(b)];
    if (first === undefined || second === undefined) return undefined;
    try {
      return this.git(['merge-base', first, second]).toString().trim();
    } catch {
      return undefined;
    }
  }

  updateRef(ref: string, sha: string): void {
    const file = join(this.path, ref);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${sha}\n`);
  }

  /** Files changed between two commits and their patches, as a pull request shows them. */
  changes(from: string, to: string): readonly { path: string; status: string; patch: string }[] {
    const names = this.git(['diff', '--name-status', '--no-renames', '-z', from, to]).toString().split('\0');
    const found: { path: string; status: string; patch: string }[] = [];
    for (let at = 0; at + 1 < names.length; at += 2) {
      const path = names[at + 1] ?? '';
      const status = { A: 'added', D: 'removed' }[names[at] ?? ''] ?? 'modified';
      const diff = this.git(['diff', '--no-renames', from, to, '--', path]).toString();
      found.push({ path, status, patch: diff.slice(Math.max(0, diff.indexOf('@@'))) });
    }
    return found;
  }
}
