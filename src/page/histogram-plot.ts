/** All batches of both sides, where only some of them changed: the bars of a side above one another's axis. */
import type { PageJudgement } from '../report/html/page-data-types.ts';
import { formatQuantity } from '../units/format.ts';
import { type PlotFrame, plotFrame } from './axis.ts';
import { svgElement } from './dom.ts';
import { figure, rowName, type SideIndex } from './plot-parts.ts';

/** Where the bars of each side are, and how high one of all batches would be. */
const floorAt = [64, 128] as const;
const tall = 50;
const sideNames = ['baseline', 'candidate'] as const;
/** A bar of a batch in a hundred must still be seen. */
const leastHeight = 2;

export function histogramPlot({ histogram, unit, shapeWords = '' }: PageJudgement): HTMLElement | undefined {
  if (histogram === undefined) return undefined;
  const frame = plotFrame();
  const { low, high, shares } = histogram;
  const label = `Shares of the batches from ${formatQuantity(low, unit)} to ${formatQuantity(high, unit)}. ${shapeWords}`;
  const edge = (bin: number): number => low * (high / low) ** (bin / shares[0].length);
  const bars = ([0, 1] as const).flatMap((side) =>
    shares[side].flatMap((share, bin) => {
      const between = `${formatQuantity(edge(bin), unit)} to ${formatQuantity(edge(bin + 1), unit)}`;
      return share === 0 ? [] : [bar({ side, bin, share, of: shares[side].length }, frame, between)];
    }),
  );
  const picture = svgElement(
    'svg',
    { viewBox: `0 0 ${frame.width} 152`, role: 'img', 'aria-label': label },
    ...sideNames.map((name, side) => rowName(name, (floorAt[side] ?? 0) - 4)),
    ...bars,
    svgElement('text', { x: frame.left, y: 146, class: 'axis' }, formatQuantity(low, unit)),
    svgElement('text', { x: frame.right, y: 146, class: 'axis', 'text-anchor': 'end' }, formatQuantity(high, unit)),
  );
  return figure('Every batch', picture, label);
}

interface Bar {
  readonly side: SideIndex;
  readonly bin: number;
  readonly share: number;
  readonly of: number;
}

function bar({ side, bin, share, of }: Bar, frame: PlotFrame, between: string): SVGElement {
  const width = (frame.right - frame.left) / of;
  const height = Math.max(leastHeight, (share / 100) * tall);
  return svgElement(
    'rect',
    { x: frame.left + bin * width, y: floorAt[side] - height, width: width - 1, height, class: `dot side${side}` },
    svgElement('title', {}, `${sideNames[side]}: ${share} % of the batches from ${between}`),
  );
}
