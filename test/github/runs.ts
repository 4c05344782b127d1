/** Small, whole runs for tests of stores. */
import type { Run } from '../../src/results/run.ts';

export function run(commit: string, id: string, value = 1): Run {
  return {
    schema: 1,
    commit,
    id,
    takenAt: '2026-11-22T10:00:00Z',
    environment: {
      os: 'linux',
      arch: 'x64',
      cpuModel: 'Test CPU',
      cores: 2,
      image: 'ubuntu-24.04',
      runtime: 'node',
      runtimeVersion: '24.9.0',
      flags: [],
    },
    outcomes: [
      {
        state: 'measured',
        id: { suite: 'core', name: 'parser/größe 🔥' },
        measurements: [
          { metric: { name: 'time', unit: 'ns', better: 'lower', assume: 'nothing' }, invocations: [{ value }] },
        ],
        profiles: [],
      },
    ],
  };
}
