import { cutToWidth, displayWidth, pad } from "./chunk-for-action-compare-gate-top.js";
// src/report/text-table.ts
const narrowest = 9;
function textTable(rows, cells, options) {
	let columns = cells.map((cell) => ({
		...cell,
		width: Math.max(displayWidth(cell.title), ...rows.map((row) => displayWidth(cell.of(row))))
	}));
	const total = () => columns.reduce((sum, { width }) => sum + width + 2, -2);
	for (const title of options.dispensable) {
		const over = total() - options.width;
		const flexible = columns.find((column) => column.title === options.flexible)?.width ?? 0;
		if (over > 0 && flexible - over < options.shortest) columns = columns.filter((column) => column.title !== title);
	}
	const over = Math.max(0, total() - options.width);
	columns = columns.map((column) => column.title === options.flexible ? {
		...column,
		width: Math.max(narrowest, column.width - over)
	} : column);
	const line = (of) => columns.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
	return {
		head: line(({ title }) => title),
		lines: rows.map((row) => line(({ of }) => of(row)))
	};
}
export { textTable };
