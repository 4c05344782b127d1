import { expect, test } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { long } from '../../support/long.ts';

const event = (time: number): string => `app 41 [001] ${time}.000001: 1000 cycles:u: `;

const frames: readonly string[] = [
  '\t    55d0c0001000 parse+0x10 (/usr/bin/app)',
  '\t    55d0c0002000 parse+0x2c (/usr/bin/app)',
  '\t    55d0c0001000 parse (/usr/bin/other)',
  '\tffffffff81000000 do_syscall+0x1 ([kernel.kallsyms])',
  '\t7fffffff81000000 do_syscall+0x1 ([kernel.kallsyms])',
  '\t    55d0c0001000 [unknown] (/usr/bin/app)',
  '\t    55d0c0001000 operator()(int) const+0x4 (/usr/bin/app (deleted))',
  '\t    55d0c0001000 größe+0x4 (/usr/bin/ünicode)',
  '\t    55d0c0001000 a+0xz+0x4b (/usr/bin/app)',
  '\t    55d0c0001000 a+0x4 tail (/usr/bin/app)',
  '\t    55d0c0001000 Lcom/x/Y;::m->Lcom/x/Z;::n+0x3 (/tmp/perf-41.map)',
  '          1000 short (/usr/bin/app)',
  '\t    55d0c0001000 no_file',
  '\t    55d0c0001000 at 1.5: odd (/usr/bin/app)',
  '\t    55d0c0001000 a PERF_RECORD_MMAP b (/usr/bin/app)',
];

/** Sixteen-bit text is never read by its bytes. */
function asSixteenBits(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** What is read, or why it is refused. */
function read(bytes: Uint8Array, thread?: string): unknown {
  try {
    const { frames, stacks, notes, sampleCount } = readPerfScript(bytes, thread === undefined ? {} : { thread });
    return { frames, stacks, notes, sampleCount };
  } catch (error) {
    if (error instanceof GateError) return error.message;
    throw error;
  }
}

test.each(frames)('a frame is the same read by its bytes and by its text: %j', (frame) => {
  const text = [event(1), frame, frames[0], '', event(2), frames[0], frame, frame, '', ''].join('\n');
  expect(read(Buffer.from(text))).toEqual(read(asSixteenBits(text)));
});

test('of one thread, the same is read of bytes and of text', () => {
  const text = [event(1), frames[0], '', `idle ${event(2)}`, frames[1], frames[3], '', ''].join('\n');
  expect(read(Buffer.from(text), 'app')).toEqual(read(asSixteenBits(text), 'app'));
});

test('lines that chunks divide anywhere are whole', long, () => {
  const text = [event(1), ...frames.slice(0, 9), '', event(2), ...frames.slice(3, 9).toReversed(), ''].join('\r\n');
  const whole = Buffer.from(text);
  for (let at = 1; at < whole.length; at += 1) {
    const { frames, stacks } = readPerfScript([whole.subarray(0, at), whole.subarray(at)]);
    expect({ at, frames, stacks }).toEqual({
      at,
      frames: readPerfScript(whole).frames,
      stacks: readPerfScript(whole).stacks,
    });
  }
});
