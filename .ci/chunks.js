// What `compare` needs at once, in few files: Node resolves, reads and links each for itself, which takes longer than judging two small files.
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * The programs whose start counts. What several of them need lies together, and none reads a file for what only others need.
 * A worker is started for every process that is measured, and needs what it may load later too.
 */
const programs = [
  { name: 'action', of: ['action.ts'] },
  { name: 'cli', of: ['cli.ts'] },
  { name: 'compare', of: ['cli/compare-command.ts'] },
  { name: 'diff', of: ['cli/profile-diff.ts'] },
  // What every gate loads; what only some load (a folder of reports, JSON) is of no program here.
  { name: 'gate', of: ['cli/gate-command.ts', 'app/measuring.ts', 'report/terminal.ts', 'decide/verdict.ts'] },
  { name: 'help', of: ['cli/gate-command.ts'] },
  { name: 'production', of: ['cli/production-command.ts'] },
  { name: 'top', of: ['cli/profile-top.ts'] },
  { name: 'worker', of: ['worker.ts'], isWhole: true },
];

/**
 * Of modules that `compare` imports: named by the programs that need them, so that a change of one source renames no other's
 * file. Whatever such a module imports is needed by as many programs or more: no two of these files import each other.
 */
export function sharedChunks() {
  let needed;
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'for programs',
        name(id, graph) {
          needed ??= programs.map((program) => ({ ...program, ids: idsOf(program, graph) }));
          const who = needed.filter(({ ids }) => ids.has(id)).map(({ name }) => name);
          return who.includes('compare') ? `for-${who.join('-')}` : null;
        },
      },
    ],
  };
}

function idsOf({ of, isWhole = false }, graph) {
  const ids = new Set(of.map((path) => src + path));
  for (const id of ids) {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    for (const next of isWhole ? [...importedIds, ...dynamicallyImportedIds] : importedIds) ids.add(next);
  }
  return ids;
}
