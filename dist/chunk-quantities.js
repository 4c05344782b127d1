import { t as GateError } from "./chunk-errors.js";
// src/app/quantities.ts
/** Quantities written on the command line. */
/** `5%` or `0.05`, within (0, 1); undefined when not given. */
function percentOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
	const value = digits === void 0 ? NaN : Number(sign === "%" ? `${digits}e-2` : digits);
	if (value > 0 && value < 1) return value;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be more than 0 % and less than 100 %: current value is ${text}`, { hint: "write 5% or 0.05" });
}
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `90s`, `10m`, `1h`, in milliseconds. */
function durationOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs[unit];
	if (factor !== void 0 && Number(count) > 0) return Number(count) * factor;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, { hint: "write 90s, 10m or 1h" });
}
export { percentOf as n, durationOf as t };
