// src/harness/javascript/coalesce.ts
function coalesce(values, limit) {
	if (values.length <= limit) return values;
	const width = Math.ceil(values.length / limit);
	const merged = [];
	for (let i = 0; i < values.length; i += width) {
		const group = values.slice(i, i + width);
		merged.push(group.reduce((sum, value) => sum + value, 0) / group.length);
	}
	return merged;
}
export { coalesce };
