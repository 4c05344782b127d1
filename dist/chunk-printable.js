// src/measure/neutralize.ts
const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
function neutralize(text) {
	return text.replaceAll(escapes, "").replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/measure/printable.ts
const longestMessage = 4e3;
const longestStack = 8e3;
function fromRoot({ reason, message, stack, sides }, root) {
	if (root.length <= 1) return {
		reason,
		message,
		stack,
		sides
	};
	const shortened = (text) => text.replaceAll(`file://${root}/`, "").replaceAll(`${root}/`, "");
	return {
		reason,
		message: shortened(message),
		sides,
		stack: stack === void 0 ? void 0 : shortened(stack)
	};
}
function printable({ reason, message, stack, sides }) {
	const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
	return {
		reason,
		message: neutralize(shortened(message, longestMessage)),
		sides,
		stack: stack === void 0 ? void 0 : neutralize(shortened(stack, longestStack))
	};
}
export { fromRoot, neutralize, printable };
