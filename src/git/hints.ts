/** What to do about a failure of git, as far as its own words tell. */

interface Known {
  readonly pattern: RegExp;
  readonly cure: string;
}

const known: readonly Known[] = [
  {
    pattern: /git-lfs|\blfs\b/i,
    cure: 'objects of Git LFS are missing: git lfs fetch --all (in a workflow: actions/checkout with lfs: true); if no benchmark needs them, set GIT_LFS_SKIP_SMUDGE=1',
  },
  {
    pattern: /(?:smudge|clean) filter|external filter/i,
    cure: 'a filter that git is configured with here (git config --get-regexp "^filter") fails: install its program, or take the setting away',
  },
  { pattern: /No space left on device|Disk quota exceeded/i, cure: 'make room, or name a folder with more in TMPDIR' },
  {
    pattern: /unable to write file|Could not reset index file/i,
    cure: 'the disk may be full: make room, or name a folder with more in TMPDIR',
  },
  {
    pattern: /Permission denied|Read-only file system|insufficient permission/i,
    cure: 'the .git folder of the repository and the folder that TMPDIR names must be writable: both sides are checked out as worktrees',
  },
  {
    pattern: /Unable to create '[^']*\.lock': File exists/i,
    cure: 'another git works in this repository, or one was killed: where none runs, remove the .lock file that is named',
  },
  {
    pattern: /promisor|could not fetch|unable to read|missing blob|bad object|missing object|lazy fetching disabled/i,
    cure: 'this clone was made without all objects (--filter) and its remote does not give them now: git fetch --refetch --no-filter origin, or clone without --filter (in a workflow: actions/checkout without filter, with persist-credentials: true)',
  },
];

/** Undefined where git's words are none of those that are known. */
export function hintOf(stderr: string): string | undefined {
  return known.find(({ pattern }) => pattern.test(stderr))?.cure;
}
