/**
 * The flame graph diff as a picture: opaque, on a card of its own, so that it reads on a light and on a dark page.
 * Root on top. The functions that matter carry a number even where they are too narrow for a name.
 */
import type { Change, ProfileDiff } from '../../profile/diff.ts';
import { formatCount, formatDelta, formatDeltaWithin, formatPair, formatQuantity } from '../../units/format.ts';
import { escapeHtml } from '../escape.ts';
import { placeOf } from '../names.ts';
import { basisNotes, basisWords, valueUnit } from '../where.ts';
import { characterEm, labelFor } from './label.ts';
import { type Layout, layoutOf } from './layout.ts';
import { depthSteps, insignificant, type Paint, paintOf, scaleFills } from './palette.ts';
import { type FlameTree, toFlameTree } from './tree.ts';

export interface FlameSvgOptions {
  /** What was profiled, e.g. the benchmark's name; foreign text. */
  readonly title: string;
  /** Keys of the functions to number, most important first; by default the largest significant self changes. */
  readonly blamed?: readonly string[];
  /** Pixels at scale 1. */
  readonly width?: number;
  /** Rows of frames drawn at most. */
  readonly rows?: number;
  /** Which change colours a frame: of everything under it, or its own. */
  readonly colour?: 'total' | 'self';
}

const rowHeight = 20;
const fontSize = 11;
const margin = 16;
/** Frames narrower than this are left out: they would be a smear. */
const narrowest = 1.5;

interface Scene {
  readonly diff: ProfileDiff;
  readonly tree: FlameTree;
  readonly layout: Layout;
  readonly options: FlameSvgOptions;
  readonly width: number;
  /** Index of the frame drawn as the top row, after a long chain of single callers. */
  readonly top: number;
  readonly rows: number;
  /** Whole cost of the larger side, which colours are relative to. */
  readonly whole: number;
  /** Node index by badge number − 1; −1 when its frame is not drawn. */
  readonly badges: readonly { readonly key: string; readonly node: number }[];
}

export function renderFlameSvg(diff: ProfileDiff, options: FlameSvgOptions): string {
  const scene = sceneOf(diff, options);
  const head = headOf(scene);
  const graphTop = margin + 50;
  const graph = framesOf(scene, graphTop);
  const foot = footOf(scene, graphTop + scene.rows * rowHeight + 14);
  const height = foot.bottom + margin - 4;
  const { width } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace" font-size="${fontSize}">`,
    `<title id="t">${escapeHtml(`Flame graph diff of ${options.title}`, 300)}</title>`,
    `<desc id="d">${escapeHtml(describe(scene), 2000)}</desc>`,
    patterns,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#b8b8b8"/>`,
    head,
    graph,
    foot.text,
    '</svg>',
    '',
  ].join('\n');
}

const patterns: string = [
  '<defs>',
  '<pattern id="gone" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.4" height="7" fill="#ffffff" fill-opacity="0.75"/></pattern>',
  '<pattern id="born" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="1.5" cy="1.5" r="1.1" fill="#ffffff" fill-opacity="0.75"/></pattern>',
  '</defs>',
].join('');

function sceneOf(diff: ProfileDiff, options: FlameSvgOptions): Scene {
  const tree = toFlameTree(diff);
  const layout = layoutOf(tree, 'diff');
  const most = options.rows ?? 18;
  const top = skipChain(tree, layout, most);
  const rows = Math.max(1, Math.min(most, layout.rows.length - (layout.depth[top] ?? 0)));
  const whole = Math.max(diff.root.baseline.total, diff.root.candidate.total);
  const partial = { diff, tree, layout, options, width: options.width ?? 800, top, rows, whole };
  const keys = options.blamed ?? significantKeys(diff);
  return { ...partial, badges: keys.slice(0, 5).map((key) => ({ key, node: widestOf(key, partial) })) };
}

function significantKeys(diff: ProfileDiff): readonly string[] {
  const significant = diff.functions.filter(({ self }) => self?.significant === true);
  const largest = Math.abs(significant[0]?.self?.delta ?? 0);
  return significant.filter(({ self }) => Math.abs(self?.delta ?? 0) >= 0.01 * largest).map(({ key }) => key);
}

/** A tall stack of frames that all do nothing but call the next would push what matters out of the picture. */
function skipChain(tree: FlameTree, layout: Layout, most: number): number {
  let top = 0;
  while (layout.rows.length - (layout.depth[top] ?? 0) > most) {
    const next = onlyHeir(tree, layout, top);
    if (next === -1) break;
    top = next;
  }
  return top;
}

function onlyHeir(tree: FlameTree, layout: Layout, node: number): number {
  const whole = layout.span[node] ?? 0;
  const below = layout.rows[(layout.depth[node] ?? 0) + 1];
  return below?.find((child) => tree.parent[child] === node && (layout.span[child] ?? 0) >= 0.9 * whole) ?? -1;
}

function widestOf(key: string, scene: Omit<Scene, 'badges'>): number {
  const { tree, layout } = scene;
  let widest = -1;
  tree.frame.forEach((frame, index) => {
    if (tree.frames[frame]?.key !== key || !isDrawn(index, scene)) return;
    if (widest === -1 || (layout.span[index] ?? 0) > (layout.span[widest] ?? 0)) widest = index;
  });
  return widest;
}

/** Within the rows and under the top frame. */
function isDrawn(index: number, { layout, top, rows }: Omit<Scene, 'badges'>): boolean {
  const row = (layout.depth[index] ?? 0) - (layout.depth[top] ?? 0);
  const left = layout.left[index] ?? 0;
  const start = layout.left[top] ?? 0;
  return row >= 0 && row < rows && left >= start && left < start + (layout.span[top] ?? 0);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function boxOf(index: number, scene: Scene, graphTop: number): Box {
  const { layout, top, width } = scene;
  const scale = (width - 2 * margin) / Math.max(layout.span[top] ?? 0, Number.MIN_VALUE);
  return {
    x: margin + ((layout.left[index] ?? 0) - (layout.left[top] ?? 0)) * scale,
    y: graphTop + ((layout.depth[index] ?? 0) - (layout.depth[top] ?? 0)) * rowHeight,
    width: (layout.span[index] ?? 0) * scale,
  };
}

function changeOf(index: number, { tree, options }: Scene): Change | undefined {
  return options.colour === 'self' ? tree.selfChange[index] : tree.change[index];
}

function framesOf(scene: Scene, graphTop: number): string {
  const badges: string[] = [];
  const frames: string[] = [];
  for (const index of scene.tree.parent.keys()) {
    if (!isDrawn(index, scene)) continue;
    const box = boxOf(index, scene, graphTop);
    const badge = scene.badges.findIndex(({ node }) => node === index);
    if (box.width < narrowest && badge === -1) continue;
    frames.push(frameOf(index, box, badge, scene));
    if (badge !== -1) badges.push(badgeOf(badge + 1, badgeX(box), box.y + rowHeight / 2));
  }
  return [...frames, ...badges].join('\n');
}

/** At the left edge where a name follows, in the middle of a frame too narrow for one. */
function badgeX(box: Box): number {
  return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}

function frameOf(index: number, box: Box, badge: number, scene: Scene): string {
  const status = scene.tree.status[index] ?? 'common';
  const paint = paintOf(changeOf(index, scene), scene.whole);
  const frame = scene.tree.frames[scene.tree.frame[index] ?? 0];
  const shape = `x="${round(box.x)}" y="${round(box.y)}" width="${round(Math.max(0.5, box.width - 1))}" height="${rowHeight - 1}" rx="2"`;
  const outline = badge === -1 ? '' : ' stroke="#1b1b1b" stroke-width="1.5"';
  const texture = status === 'removed' ? 'gone' : status === 'new' ? 'born' : undefined;
  const dashed = status === 'removed' && badge === -1 ? ' stroke="#6a6a6a" stroke-dasharray="3 2"' : '';
  const over = texture === undefined ? '' : `<rect ${shape} fill="url(#${texture})"/>`;
  const inset = badge === -1 ? 5 : 22;
  const label = labelFor(frame?.name ?? '', box.width - inset - 4, fontSize);
  const text = label === '' ? '' : textOf(label, box.x + inset, box.y + 13.5, paint, texture);
  return `<g><title>${escapeHtml(tooltip(index, scene), 600)}</title><rect ${shape} fill="${paint.fill}"${outline}${dashed}/>${over}${text}</g>`;
}

/** Over a texture a name needs ground of its own. */
function textOf(label: string, x: number, y: number, paint: Paint, texture: string | undefined): string {
  const halo =
    texture === undefined
      ? ''
      : ` stroke="${paint.fill}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
  return `<text x="${round(x)}" y="${round(y)}" fill="${paint.text}"${halo}>${escapeHtml(label)}</text>`;
}

function badgeOf(number: number, x: number, y: number): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="7.5" fill="#1b1b1b" stroke="#ffffff"/><text x="${round(x)}" y="${round(y + 3.6)}" text-anchor="middle" font-size="10" font-weight="bold" fill="#ffffff">${number}</text>`;
}

function tooltip(index: number, scene: Scene): string {
  const { tree, diff } = scene;
  const name = tree.frames[tree.frame[index] ?? 0]?.name ?? '';
  const total = formatPair(tree.baselineTotal[index], tree.candidateTotal[index], valueUnit(diff));
  const self = formatPair(tree.baselineSelf[index], tree.candidateSelf[index], valueUnit(diff));
  const status = tree.status[index] === 'common' ? '' : `, ${tree.status[index]}`;
  const change = tree.change[index];
  const sure = change === undefined ? '' : change.significant ? ', significant' : ', not significant';
  return `${name}${status}: total ${total}, self ${self}${sure}`;
}

function headOf({ diff, options, width }: Scene): string {
  const kind = diff.kind === 'cpu' ? 'CPU' : 'allocation';
  const room = width - 2 * margin;
  const title = labelFor(`${options.title} · ${kind} ${basisWords(diff)}`, room, 14);
  const sides = [diff.root.baseline.total, diff.root.candidate.total] as const;
  const delta = formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
  const line = labelFor(
    `baseline → this PR: ${formatPair(...sides, valueUnit(diff))} (${delta}) · width: the larger of both sides`,
    room,
    fontSize,
  );
  return [
    `<text x="${margin}" y="${margin + 13}" font-size="14" font-weight="bold" fill="#1b1b1b">${escapeHtml(title)}</text>`,
    `<text x="${margin}" y="${margin + 33}" fill="#4a4a4a">${escapeHtml(line)}</text>`,
  ].join('\n');
}

interface Foot {
  readonly text: string;
  readonly bottom: number;
}

function footOf(scene: Scene, top: number): Foot {
  const notes = [...hiddenNotes(scene), ...basisNotes(scene.diff)];
  const lines: string[] = [];
  let y = top;
  for (const note of notes) {
    lines.push(plain(note, margin, y + 8, '#6a6a6a', scene.width));
    y += 17;
  }
  scene.badges.forEach(({ key }, index) => {
    lines.push(badgeOf(index + 1, margin + 8, y + 4.5));
    lines.push(plain(badgeWords(key, scene), margin + 22, y + 8, '#1b1b1b', scene.width));
    y += 19;
  });
  if (scene.badges.length === 0) {
    lines.push(plain('No single function changed significantly.', margin, y + 8, '#1b1b1b', scene.width));
    y += 19;
  }
  const legend = legendOf(scene, y + 6);
  return { text: [...lines, legend].join('\n'), bottom: y + 42 };
}

function plain(text: string, x: number, y: number, fill: string, width: number): string {
  return `<text x="${x}" y="${y}" fill="${fill}">${escapeHtml(labelFor(text, width - margin - x, fontSize))}</text>`;
}

function hiddenNotes({ tree, layout, top, rows }: Scene): readonly string[] {
  const above = layout.depth[top] ?? 0;
  const below = layout.rows.length - above - rows;
  const first = tree.frames[tree.frame[top] ?? 0]?.name ?? '';
  return [
    ...(above > 0 ? [`${formatCount(above, 'caller')} above ${first} not drawn`] : []),
    ...(below > 0 ? [`${formatCount(below, 'deeper row')} not drawn; the interactive report has them`] : []),
  ];
}

function badgeWords(key: string, { diff }: Scene): string {
  const change = diff.functions.find((entry) => entry.key === key);
  if (change === undefined) return key;
  const own = change.self?.significant === true || change.total?.significant !== true;
  const part = own ? 'self' : 'total';
  const test = own ? change.self : change.total;
  const sides = [change.baseline[part], change.candidate[part]] as const;
  const delta =
    test === undefined
      ? formatDelta(sides[1] - sides[0], valueUnit(diff), sides)
      : formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
  const status = change.status === 'common' ? '' : ` · ${change.status}`;
  const place = placeOf({ function: change, relation: 'unchanged' });
  return `${change.frame.name} · ${part} ${formatPair(...sides, valueUnit(diff))} · ${delta}${status}${place === undefined ? '' : ` · ${place}`}`;
}

function legendOf(scene: Scene, y: number): string {
  const fills = scaleFills();
  const swatch = 16;
  const parts: string[] = [];
  let x = margin;
  const word = (text: string): void => {
    parts.push(`<text x="${round(x)}" y="${y + 10}" fill="#4a4a4a">${escapeHtml(text)}</text>`);
    x += [...text].length * fontSize * characterEm + 8;
  };
  const box = (fill: string, texture?: string): void => {
    parts.push(`<rect x="${round(x)}" y="${y}" width="${swatch}" height="13" fill="${fill}"/>`);
    if (texture !== undefined)
      parts.push(`<rect x="${round(x)}" y="${y}" width="${swatch}" height="13" fill="url(#${texture})"/>`);
    x += swatch + 1;
  };
  word('less');
  for (const fill of fills) box(fill);
  x += 7;
  word('more');
  x += 8;
  for (const [fill, words, texture] of [
    [insignificant.fill, 'not significant'],
    [fills[1] ?? '', 'removed', 'gone'],
    [fills.at(-2) ?? '', 'new', 'born'],
  ] as const) {
    box(fill, texture);
    x += 5;
    word(words);
    x += 4;
  }
  x = margin;
  const scale = depthSteps.slice(1).map((share) => formatQuantity(share * scene.whole, valueUnit(scene.diff)));
  const steps = `deeper colour from ${scale.join(', ')} on · ${sureness(scene.diff)}`;
  parts.push(plain(steps, margin, y + 28, '#6a6a6a', scene.width));
  return parts.join('\n');
}

function sureness({ lowConfidence, repeats }: ProfileDiff): string {
  if (lowConfidence) return 'a single profile a side: low confidence';
  const { baseline, candidate } = repeats;
  return `${baseline === candidate ? baseline : `${baseline} and ${candidate}`} profiles a side`;
}

function describe(scene: Scene): string {
  const { diff, badges } = scene;
  const totals = formatPair(diff.root.baseline.total, diff.root.candidate.total, valueUnit(diff));
  const named = badges.map(({ key }) => badgeWords(key, scene)).join('; ');
  return `Baseline to this PR: ${totals} ${basisWords(diff)}. ${named === '' ? 'No function changed significantly.' : `Changed most: ${named}.`} Colour shows significant changes only: red more, blue less, grey not significant; hatched frames are removed, dotted ones new.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
