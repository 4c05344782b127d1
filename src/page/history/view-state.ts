/** What part of the history is looked at, as the address remembers it. */

export interface Span {
  /** Indices of commits, both inclusive. */
  readonly from: number;
  readonly to: number;
}

export interface ViewState {
  readonly span: Span;
  /** Index of the environment class; −1: all of them. */
  readonly environment: number;
  readonly scale: 'fit' | 'zero';
}

/** Fewer commits than this cannot be zoomed into. */
export const fewestShown = 5;

/** `from` and `to` are hashes' beginnings: they mean the same commits when the page is made again. */
export function readView(
  parameters: URLSearchParams,
  commits: readonly (readonly [string, ...unknown[]])[],
): ViewState {
  const last = Math.max(0, commits.length - 1);
  const indexOf = (name: string, otherwise: number): number => {
    const start = parameters.get(name);
    if (start === null || !/^[0-9a-f]{7,64}$/.test(start)) return otherwise;
    const found = commits.findIndex(([commit]) => commit.startsWith(start));
    return found < 0 ? otherwise : found;
  };
  const environment = Number(parameters.get('machine') ?? '-1');
  return {
    span: clampSpan({ from: indexOf('from', 0), to: indexOf('to', last) }, commits.length),
    environment: Number.isInteger(environment) ? environment : -1,
    scale: parameters.get('scale') === 'zero' ? 'zero' : 'fit',
  };
}

export function writeView(
  { span, environment, scale }: ViewState,
  commits: readonly (readonly [string, ...unknown[]])[],
): URLSearchParams {
  const parameters = new URLSearchParams();
  if (span.from > 0) parameters.set('from', (commits[span.from]?.[0] ?? '').slice(0, 12));
  if (span.to < commits.length - 1) parameters.set('to', (commits[span.to]?.[0] ?? '').slice(0, 12));
  if (environment >= 0) parameters.set('machine', String(environment));
  if (scale === 'zero') parameters.set('scale', 'zero');
  return parameters;
}

/** Within the history, and no narrower than can be read. */
export function clampSpan({ from, to }: Span, count: number): Span {
  const width = Math.min(count, Math.max(Math.abs(to - from) + 1, fewestShown));
  const start = Math.max(0, Math.min(Math.min(from, to), count - width));
  return { from: start, to: Math.max(start, start + width - 1) };
}

/** `factor` below 1 zooms in, around `center`. */
export function zoomed({ from, to }: Span, factor: number, center: number): Span {
  const half = ((to - from + 1) * factor) / 2;
  return { from: Math.round(center - half), to: Math.round(center + half) - 1 };
}
