import { formatCount, formatPair } from "./chunk-for-action-compare-diff-gate-top.js";
import { basisWords, escapeHtml, valueUnit } from "./chunk-for-action-compare-gate-top.js";
import { profilePageData, renderPage } from "./chunk-html.js";
// src/report/html/profile-html.ts
function renderProfileHtml({ diff, blame, title }, assets) {
	const { baseline, candidate } = diff.root;
	const significant = diff.functions.filter(({ self, total }) => self?.significant === true || total?.significant === true);
	const summary = diff.basis === "share" ? `${formatCount(significant.length, "function")} changed significantly` : formatPair(baseline.total, candidate.total, valueUnit(diff));
	const totals = `${diff.type} ${basisWords(diff)}: ${summary}`;
	const header = `<div><h1>${escapeHtml(title, 200)}</h1><p class="facts">${escapeHtml(totals, 200)}</p></div>`;
	const data = profilePageData({
		diff,
		blame,
		title
	});
	return renderPage({
		title,
		header,
		main: "<div id=\"detail\"></div>",
		data
	}, assets);
}
export { renderProfileHtml };
