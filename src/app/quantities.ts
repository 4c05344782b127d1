/** Quantities written on the command line. */
import { GateError } from '../errors.ts';

/** `5%` or `0.05`, within (0, 1); undefined when not given. */
export function percentOf(command: string, option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = digits === undefined ? Number.NaN : Number(sign === '%' ? `${digits}e-2` : digits);
  if (value > 0 && value < 1) return value;
  throw new GateError(
    'USAGE',
    `Cannot ${command} as --${option} must be more than 0 % and less than 100 %: current value is ${text}`,
    {
      hint: 'write 5% or 0.05',
    },
  );
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** `90s`, `10m`, `1h`, in milliseconds. */
export function durationOf(command: string, option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
  const factor = unit === undefined ? undefined : unitMs[unit];
  if (factor !== undefined && Number(count) > 0) return Number(count) * factor;
  throw new GateError('USAGE', `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, {
    hint: 'write 90s, 10m or 1h',
  });
}
