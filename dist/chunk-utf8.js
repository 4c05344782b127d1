import { t as GateError } from "./chunk-errors.js";
// src/results/utf8.ts
/** Text files that people and tools wrote: UTF-8, with or without its mark; anything else is stated, not garbled. */
/** Throws FILE_MALFORMED. `source` names the file in errors. */
function decodeUtf8(bytes, source) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new GateError("FILE_MALFORMED", `Cannot read ${source} as it must be UTF-8: ${describe(bytes)}`, { hint: `save it as UTF-8, for example: iconv -f ${encodingOf(bytes) ?? "LATIN1"} -t UTF-8; in PowerShell, | Out-File -Encoding utf8` });
	}
}
function describe(bytes) {
	const encoding = encodingOf(bytes);
	return encoding === void 0 ? "it holds bytes that UTF-8 does not have" : `it is ${encoding}`;
}
/** By the mark it begins with. */
function encodingOf([first, second]) {
	if (first === 255 && second === 254) return "UTF-16LE";
	return first === 254 && second === 255 ? "UTF-16BE" : void 0;
}
export { decodeUtf8 as t };
