/** Profiles written as text, for tests. */
import type { Frame, Profile, Stack } from '../../src/profile/profile.ts';

export interface Making {
  readonly language?: Frame['language'];
  readonly unit?: string;
  readonly type?: string;
  readonly mode?: string;
  readonly period?: number;
  readonly sampleCount?: number;
  readonly durationNs?: number;
  readonly inlining?: 'off';
}

/**
 * One line a stack: `main@src/a.ts:3;inner@src/a.ts:9:5!12 40` is inner (defined at line 9, column 5, executing
 * line 12) called by main, 40 samples.
 */
export function makeProfile(text: string, making: Making = {}): Profile {
  const frames: Frame[] = [];
  const known = new Map<string, number>();
  const language = making.language ?? 'js';
  const stacks: Stack[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, path = '', leafLine, value] = /^(?:(.*?)(?:!(\d+))? )?([\d.]+)$/.exec(line) ?? [];
    const indices = path.split(';').map((frame) => {
      const index = known.get(frame) ?? frames.push(toFrame(frame, language)) - 1;
      known.set(frame, index);
      return index;
    });
    const stack = { frames: path === '' ? [] : indices, values: [Number(value)] };
    stacks.push(leafLine === undefined ? stack : { ...stack, leafLine: Number(leafLine) });
  }
  const unit = making.unit ?? 'samples';
  return {
    sampleTypes: [{ type: making.type ?? (unit === 'samples' ? 'samples' : 'cpu'), unit }],
    defaultType: 0,
    frames,
    stacks,
    ...(making.period === undefined ? {} : { period: making.period, periodUnit: unit }),
    ...(making.sampleCount === undefined ? {} : { sampleCount: making.sampleCount }),
    ...(making.durationNs === undefined ? {} : { durationNs: making.durationNs }),
    ...(making.inlining === undefined ? {} : { inlining: making.inlining }),
    producer: 'folded',
    mode: making.mode ?? 'cpu',
  };
}

function toFrame(text: string, language: Frame['language']): Frame {
  const [, name = '', file, line, column] = /^([^@]*)(?:@(.*?)(?::(\d+)(?::(\d+))?)?)?$/.exec(text) ?? [];
  return {
    name,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) }),
    language,
    kind: 'user',
  };
}
