/** What is under the frames of a picture: the numbered functions, what is not drawn, and the legend with its scale. */
import type { ProfileDiff } from '../../profile/diff-result.ts';
import {
  formatCount,
  formatDelta,
  formatDeltaWithin,
  formatPair,
  formatSigned,
  withSuffix,
} from '../../units/format.ts';
import { scaleOf } from '../../units/scale.ts';
import { escapeHtml } from '../escape.ts';
import { placeOf } from '../names.ts';
import { basisNotes, basisWords, nothingChanged, valueUnit } from '../where.ts';
import { partOf } from './bearer.ts';
import { characterEm, labelFor } from './label.ts';
import { depthSteps, insignificant, scaleFills } from './palette.ts';
import { fontSize, margin, type Scene } from './scene.ts';

export interface Foot {
  readonly text: string;
  /** Lower edge, in pixels. */
  readonly bottom: number;
}

export const patterns: string = [
  '<defs>',
  '<pattern id="gone" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.4" height="7" fill="#ffffff" fill-opacity="0.75"/></pattern>',
  '<pattern id="born" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="1.5" cy="1.5" r="1.1" fill="#ffffff" fill-opacity="0.75"/></pattern>',
  '</defs>',
].join('');

export function footOf(scene: Scene, top: number): Foot {
  const lines: string[] = [];
  let y = top;
  scene.badges.forEach(({ key }, index) => {
    lines.push(badgeCircle(index + 1, margin + 8, y + 4.5));
    lines.push(plain(badgeWords(key, scene), margin + 22, y + 8, '#1b1b1b', scene.width));
    y += 19;
  });
  if (scene.badges.length === 0) {
    lines.push(plain(`${nothingChanged(scene.diff).replace(/^n/, 'N')}.`, margin, y + 8, '#1b1b1b', scene.width));
    y += 19;
  }
  for (const note of notesOf(scene)) {
    lines.push(plain(note, margin, y + 8, '#6a6a6a', scene.width));
    y += 17;
  }
  const legend = legendOf(scene, y + 6);
  return { text: [...lines, legend.text].join('\n'), bottom: legend.bottom };
}

function notesOf({ diff, hidden }: Scene): readonly string[] {
  const deeper = `not drawn: ${formatCount(hidden, 'deeper row')}; the interactive report has all`;
  return [...(hidden > 0 ? [deeper] : []), ...basisNotes(diff)];
}

export function badgeCircle(number: number, x: number, y: number): string {
  return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="7.5" fill="#1b1b1b" stroke="#ffffff"/><text x="${rounded(x)}" y="${rounded(y + 3.6)}" text-anchor="middle" font-size="10" font-weight="bold" fill="#ffffff">${number}</text>`;
}

/** `readString · self 0.61 → 1.28 ms · +0.67 ms ±0.04 · src/lexer.ts:212`. */
export function badgeWords(key: string, { diff }: Scene): string {
  const change = diff.functions.find((entry) => entry.key === key);
  if (change === undefined) return key;
  const part = partOf(change);
  const test = change[part];
  const sides = [change.baseline[part], change.candidate[part]] as const;
  const delta =
    test === undefined
      ? formatDelta(sides[1] - sides[0], valueUnit(diff), sides)
      : formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
  const status = change.status === 'common' ? '' : ` · ${change.status}`;
  const place = placeOf(change);
  return `${change.frame.name} · ${part} ${formatPair(...sides, valueUnit(diff))} · ${delta}${status}${place === undefined ? '' : ` · ${place}`}`;
}

function plain(text: string, x: number, y: number, fill: string, width: number): string {
  return `<text x="${x}" y="${y}" fill="${fill}">${escapeHtml(labelFor(text, width - margin - x, fontSize))}</text>`;
}

const swatchWidth = 38;

function legendOf(scene: Scene, top: number): Foot {
  const bar = colorBar(scene, top);
  const fits = bar.right + 280 <= scene.width - margin;
  const key = keyOfMarks(fits ? bar.right + 18 : margin, fits ? top : top + 34);
  const last = top + (fits ? 44 : 68);
  const words = `color: change of ${scene.color} ${basisWords(scene.diff)}, ${sureness(scene.diff)} · width: the larger side`;
  return { text: [bar.text, key, plain(words, margin, last, '#6a6a6a', scene.width)].join('\n'), bottom: last + 4 };
}

/** Every shade with the change it begins at written under its edge. */
function colorBar(scene: Scene, y: number): { readonly text: string; readonly right: number } {
  const fills = scaleFills();
  const start = margin + wordWidth('less');
  const parts = [word('less', margin, y + 10)];
  fills.forEach((fill, index) => {
    parts.push(
      `<rect x="${rounded(start + index * swatchWidth)}" y="${y}" width="${swatchWidth}" height="13" fill="${fill}"/>`,
    );
  });
  const right = start + fills.length * swatchWidth + 8;
  parts.push(word('more', right, y + 10));
  const middle = start + (fills.length / 2) * swatchWidth;
  const unit = valueUnit(scene.diff);
  const bounds = depthSteps.slice(1).map((share) => share * scene.whole);
  const scale = scaleOf(bounds, unit);
  const decimals = bounds.every((bound) => Number.isInteger(rounded(bound / scale.factor))) ? 0 : scale.decimals;
  bounds.forEach((bound, index) => {
    const away = (index + 1.5) * swatchWidth;
    const number = (sign: 1 | -1): string => formatSigned((sign * bound) / scale.factor, decimals);
    const isLast = index === bounds.length - 1;
    parts.push(tick(number(-1), middle - away, y));
    parts.push(tick(isLast ? withSuffix(number(1), scale) : number(1), middle + away, y));
  });
  return { text: parts.join(''), right: right + wordWidth('more') };
}

function tick(text: string, x: number, y: number): string {
  // The last of them carries the unit: what is under the edge is the number.
  const digits = text.replace(/\s.*$/u, '');
  const left = x - ([...digits].length * 10 * characterEm) / 2;
  return `<path d="M${rounded(x)} ${y + 13}v3" stroke="#6a6a6a"/><text x="${rounded(left)}" y="${y + 26}" font-size="10" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}

function keyOfMarks(start: number, y: number): string {
  const fills = scaleFills();
  const parts: string[] = [];
  let x = start;
  for (const [fill, words, texture] of [
    [insignificant.fill, 'not significant'],
    [fills[1] ?? '', 'removed', 'gone'],
    [fills.at(-2) ?? '', 'new', 'born'],
  ] as const) {
    const shape = `x="${rounded(x)}" y="${y}" width="16" height="13"`;
    parts.push(`<rect ${shape} fill="${fill}"/>`);
    if (texture !== undefined) parts.push(`<rect ${shape} fill="url(#${texture})"/>`);
    parts.push(word(words, x + 21, y + 10));
    x += 21 + wordWidth(words) + 4;
  }
  return parts.join('');
}

function word(text: string, x: number, y: number): string {
  return `<text x="${rounded(x)}" y="${y}" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}

function wordWidth(text: string): number {
  return text.length * fontSize * characterEm + 8;
}

function sureness({ lowConfidence, repeats }: ProfileDiff): string {
  if (lowConfidence) return 'a single profile a side: low confidence';
  const { baseline, candidate } = repeats;
  return `where significant over ${baseline === candidate ? baseline : `${baseline} and ${candidate}`} profiles a side`;
}

/** Two decimals are a hundredth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
