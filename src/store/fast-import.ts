/**
 * One commit as a `git fast-import` stream (git-fast-import(1)): git itself makes blobs and trees, so neither the
 * user's index nor the working tree is touched and one process writes any number of files.
 */
import { Buffer } from 'node:buffer';

export interface CommitPlan {
  readonly ref: string;
  /** Undefined: a commit without history. */
  readonly parent: string | undefined;
  readonly message: string;
  readonly seconds: number;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The tree that a commit without history begins with: modes, links and submodules with it. */
  readonly base?: string;
  readonly removed?: readonly string[];
}

export function renderFastImport(plan: CommitPlan): Uint8Array {
  const parts: (Uint8Array | string)[] = [
    `commit ${plan.ref}\n`,
    `committer Flamegate <bot@flamegate.invalid> ${plan.seconds} +0000\n`,
    ...data(Buffer.from(plan.message)),
  ];
  if (plan.parent !== undefined) parts.push(`from ${plan.parent}\n`);
  else if (plan.base !== undefined) parts.push(`M 040000 ${plan.base} ""\n`);
  for (const path of plan.removed ?? []) parts.push(`D ${quote(path)}\n`);
  for (const [path, bytes] of plan.files) parts.push(`M 100644 inline ${quote(path)}\n`, ...data(bytes));
  parts.push('\ndone\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function data(bytes: Uint8Array): readonly (Uint8Array | string)[] {
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
