/**
 * The flame graph diff as a picture: opaque, on a card of its own, so that it reads on a light and on a dark page.
 * Root on top. The functions that matter carry a number even where they are too narrow for a name.
 */
import type { ProfileDiff } from '../../profile/diff-result.ts';
import { formatCount, formatDelta, formatNumber, formatPair } from '../../units/format.ts';
import { escapeHtml } from '../escape.ts';
import { basisWords, nothingChanged, valueUnit } from '../where.ts';
import { labelFor } from './label.ts';
import { type Paint, paintOf } from './palette.ts';
import {
  type Box,
  boxOf,
  changeOf,
  type FlameSvgOptions,
  fontSize,
  margin,
  narrowest,
  rowHeight,
  type Scene,
  sceneOf,
} from './scene.ts';
import { badgeCircle, badgeWords, footOf, patterns, rounded } from './svg-foot.ts';

export type { FlameSvgOptions } from './scene.ts';

export function renderFlameSvg(diff: ProfileDiff, options: FlameSvgOptions): string {
  const scene = sceneOf(diff, options);
  const graphTop = margin + 50;
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
    headOf(scene),
    framesOf(scene, graphTop),
    foot.text,
    '</svg>',
    '',
  ].join('\n');
}

function headOf(scene: Scene): string {
  const { diff, options, width } = scene;
  const kind = diff.kind === 'cpu' ? 'CPU' : 'allocation';
  const room = width - 2 * margin;
  const title = labelFor(`${options.title} · ${kind} ${basisWords(diff)}`, room, 14);
  const line = labelFor(`baseline → candidate: ${totalsWords(scene)}`, room, fontSize);
  return [
    `<text x="${margin}" y="${margin + 13}" font-size="14" font-weight="bold" fill="#1b1b1b">${escapeHtml(title)}</text>`,
    `<text x="${margin}" y="${margin + 33}" fill="#4a4a4a">${escapeHtml(line)}</text>`,
  ].join('\n');
}

/** Under shares both totals are 100 %, which says nothing; how much was sampled does. */
function totalsWords({ diff }: Scene): string {
  if (diff.basis === 'share') {
    const { baseline, candidate } = diff.samples;
    return `each side’s own total is 100 % (${formatNumber(baseline, 0)} and ${formatCount(candidate, 'sample')})`;
  }
  const sides = [diff.root.baseline.total, diff.root.candidate.total] as const;
  return `${formatPair(...sides, valueUnit(diff))} (${formatDelta(sides[1] - sides[0], valueUnit(diff), sides)})`;
}

function framesOf(scene: Scene, graphTop: number): string {
  const frames: string[] = [];
  const marked: Marked[] = [];
  for (const row of scene.layout.rows.slice(0, scene.rows)) {
    for (const index of row) {
      const box = boxOf(index, scene, graphTop);
      const badge = scene.badges.findIndex(({ node }) => node === index);
      if (box.width < narrowest && badge === -1) continue;
      frames.push(frameOf(index, box, badge, scene));
      if (badge !== -1) marked.push({ number: badge + 1, x: badgeX(box), y: box.y + rowHeight / 2 });
    }
  }
  return [...frames, ...apart(marked).map(({ number, x, y }) => badgeCircle(number, x, y))].join('\n');
}

interface Marked {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** At the left edge where a name follows, in the middle of a frame too narrow for one. */
function badgeX(box: Box): number {
  return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}

/** Numbers of narrow neighbors would cover one another: those to the right are moved. Given row by row, left to right. */
function apart(marked: readonly Marked[]): readonly Marked[] {
  const placed: Marked[] = [];
  for (const mark of marked) {
    const left = placed.at(-1);
    const least = left !== undefined && left.y === mark.y ? left.x + 17 : 0;
    placed.push({ ...mark, x: Math.max(mark.x, least) });
  }
  return placed;
}

function frameOf(index: number, box: Box, badge: number, scene: Scene): string {
  const status = scene.tree.status[index] ?? 'common';
  const paint = paintOf(changeOf(index, scene), scene.whole);
  const frame = scene.tree.frames[scene.tree.frame[index] ?? 0];
  const shape = `x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(Math.max(1, box.width - 1))}" height="${rowHeight - 1}" rx="2"`;
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
  return `<text x="${rounded(x)}" y="${rounded(y)}" fill="${paint.text}"${halo}>${escapeHtml(label)}</text>`;
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

function describe(scene: Scene): string {
  const { diff, badges } = scene;
  const named = badges.map(({ key }) => badgeWords(key, scene)).join('; ');
  const most = named === '' ? `${nothingChanged(diff).replace(/^n/, 'N')}.` : `Changed most: ${named}.`;
  const rest = scene.hidden === 0 ? '' : ` ${formatCount(scene.hidden, 'deeper row')} not drawn.`;
  return `Baseline to candidate, ${basisWords(diff)}: ${totalsWords(scene)}. ${most} Color shows significant changes only: red more, blue less, gray not significant; hatched frames are removed, dotted ones new.${rest}`;
}
