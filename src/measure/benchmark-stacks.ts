/** Profiles of a tool's process cut down to what its author wrote: stacks from the benchmark on, files where they are. */
import type { Caller, RawProfile } from '../harness/harness.ts';
import type { Frame, Profile, Stack } from '../profile/profile.ts';

/** Files where they are on this machine. */
export function placed(place: RawProfile['place'], profile: Profile): Profile {
  if (place === undefined) return profile;
  const frames = profile.frames.map(
    (frame): Frame => (frame.file === undefined ? frame : { ...frame, file: place(frame.file) }),
  );
  return { ...profile, frames };
}

/** The benchmark's stacks as the benchmark's author knows them. */
export function withoutTool(caller: Caller | undefined, profile: Profile): Profile {
  if (caller === undefined) return profile;
  const timed = framesLike(caller.timed, profile);
  const calls = timed.includes(true) ? timed : framesLike(caller.frame, profile);
  const others = framesLike(caller.beside, profile);
  const stacks = profile.stacks.flatMap((stack): readonly Stack[] => {
    const innermost = stack.frames.findLastIndex((each) => calls[each] === true);
    if (innermost === -1) return caller.others === 'kept' ? [stack] : [];
    if (others[stack.frames[innermost + 1] ?? -1] === true) return [];
    return [below(stack, innermost, profile.frames.length)];
  });
  const frames: readonly Frame[] = [...profile.frames, { ...loopFrame, language: 'unknown' }];
  return { ...profile, ...fewerSamples(profile, stacks), frames, stacks };
}

function framesLike(pattern: RegExp | undefined, { frames }: Profile): readonly boolean[] {
  return frames.map(({ name, file = '' }) => pattern?.test(`${name} (${file})`) === true);
}

/** Of the stacks that are left, where the file counts samples by no type of their own. */
function fewerSamples(profile: Profile, stacks: readonly Stack[]): { readonly sampleCount?: number } {
  const sumOf = (of: readonly Stack[]): number =>
    of.reduce((sum, { values }) => sum + (values[profile.defaultType] ?? 0), 0);
  const whole = sumOf(profile.stacks);
  if (profile.sampleCount === undefined || whole === 0) return {};
  return { sampleCount: Math.round((profile.sampleCount * sumOf(stacks)) / whole) };
}

function below(stack: Stack, innermost: number, loop: number): Stack {
  const frames = stack.frames.slice(innermost + 1);
  if (frames.length > 0) return { ...stack, frames };
  return { frames: [loop], values: stack.values };
}

/** The cost of calling itself, where a sample fell on no frame of the benchmark. */
const loopFrame: Frame = { name: '(benchmark loop)', language: 'js', kind: 'runtime' };

/** `own`: URL of the harness's folder. Everything down to its innermost frame is taken off each stack. */
export function withoutHarness(own: string, profile: Profile): Profile {
  const isOwn = profile.frames.map(({ file }) => file?.startsWith(`${own}/`) === true);
  const loop = profile.frames.length;
  const strip = (stack: Stack): Stack => {
    const innermost = stack.frames.findLastIndex((frame) => isOwn[frame] === true);
    return innermost === -1 ? stack : below(stack, innermost, loop);
  };
  return { ...profile, frames: [...profile.frames, loopFrame], stacks: profile.stacks.map(strip) };
}
