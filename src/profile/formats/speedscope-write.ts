/** Writes one sample type for https://www.speedscope.app: one sampled profile, a sample a stack. */
import type { Frame, Profile } from '../profile.ts';
import { toComments } from './pprof-comments.ts';

const units: Readonly<Record<string, string>> = { ns: 'nanoseconds', B: 'bytes' };

/** JSON in UTF-8. `type`: index of the sample type; stacks of 0 in it are left out, nanoseconds and bytes keep their unit. */
export function writeSpeedscope(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const stacks = profile.stacks.filter(({ values }) => (values[type] ?? 0) > 0);
  const weights = stacks.map(({ values }) => values[type] ?? 0);
  const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
  const file = {
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    exporter: 'flamegate',
    name: `${profile.producer} ${sampleType.type}`,
    activeProfileIndex: 0,
    // For reading it back here: speedscope has no field for these, and passes over what it does not know.
    flamegate: { type: sampleType.type, unit: sampleType.unit, told: toComments(profile) },
    shared: { frames: profile.frames.map(toFrameEntry) },
    profiles: [
      {
        type: 'sampled',
        name: sampleType.type,
        unit: units[sampleType.unit] ?? 'none',
        startValue: 0,
        endValue: weights.reduce((sum, weight) => sum + weight, 0),
        samples: stacks.map(({ frames }) => frames),
        weights,
      },
    ],
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

function toFrameEntry(frame: Frame): object {
  return { name: frame.name, file: frame.file, line: frame.line, col: frame.column };
}
