import { expect, test } from 'vitest';
import { formatMarker, parseMarker } from '../../src/results/comment-marker.ts';
import { namedGate } from './make.ts';

const origin = { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 42, attempt: 2 };

test('a marker says what was measured and is read back only from the very start', () => {
  for (const of of [origin, { ...origin, gate: namedGate('packages/core') }]) {
    expect(parseMarker(`${formatMarker(of)}\n### x`)).toEqual(of);
    expect(parseMarker(`> ${formatMarker(of)}`)).toBeUndefined();
    expect(parseMarker(`quoted\n${formatMarker(of)}`)).toBeUndefined();
  }
});

test('neither a gate’s name nor a head can close the marker or end its line', () => {
  for (const word of ['--> <b>', '-->', '--!>', 'a--b']) {
    const gate = namedGate(word);
    const text = formatMarker({ ...origin, head: word, gate });
    expect(text.match(/-->/g)).toHaveLength(1);
    expect(text).not.toContain('\n');
    expect(parseMarker(text)).toEqual({ ...origin, head: 'unknown', gate });
  }
});
