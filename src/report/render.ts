/** `report --format …`: one report in the form that was asked for. */
import type { CommentOrigin } from '../results/comment-marker.ts';
import { renderAgent } from './agent.ts';
import { renderComment } from './comment.ts';
import { type HtmlAssets, renderHtml } from './html/html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Report } from './report.ts';
import { renderTerminal, type TerminalOptions } from './terminal.ts';

export type ReportFormat = 'html' | 'markdown' | 'json' | 'junit' | 'text' | 'agent';

export const reportFormats: readonly ReportFormat[] = ['html', 'markdown', 'json', 'junit', 'text', 'agent'];

export interface RenderOptions {
  /** Asked for by the one format that shows them. */
  readonly html: () => HtmlAssets;
  readonly marker: CommentOrigin;
  readonly terminal: TerminalOptions;
}

/** The same report in any text format; `html` needs the assets of the page. */
export function renderReport(report: Report, format: ReportFormat, options: RenderOptions): string {
  switch (format) {
    case 'html':
      return renderHtml(report, options.html());
    case 'markdown':
      return renderComment(report, { marker: options.marker });
    case 'json':
      return renderJson(report);
    case 'junit':
      return renderJunit(report);
    case 'agent':
      return renderAgent(report);
    case 'text':
      return renderTerminal(report, options.terminal);
  }
}
