/** Every format that can be written, by the name the command line gives it. */
import type { Profile } from '../profile.ts';
import { writeCpuProfile } from './cpuprofile-write.ts';
import { writeFlamebearer } from './flamebearer-write.ts';
import { writeFolded } from './folded-write.ts';
import { writeOtlp } from './otlp-write.ts';
import { writePprof } from './pprof-write.ts';
import { writeSpeedscope } from './speedscope-write.ts';

export type WritableFormat = 'folded' | 'pprof' | 'otlp' | 'speedscope' | 'cpuprofile' | 'flamebearer';

/** `type`: index of the sample type, the default one when absent; pprof holds them all. */
export const writers: Readonly<Record<WritableFormat, (profile: Profile, type?: number) => Uint8Array>> = {
  folded: writeFolded,
  pprof: (profile) => writePprof(profile),
  otlp: (profile) => writeOtlp(profile),
  speedscope: writeSpeedscope,
  cpuprofile: writeCpuProfile,
  flamebearer: writeFlamebearer,
};
