import { r as __toESM, t as __commonJSMin } from "./chunk-rolldown-runtime.js";
import { f as terminalText, n as exitCode, s as shownText, t as GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { $ as whyWords, $n as rounded$1, $t as worseRatio, A as diffFor, B as whereTitle, Bn as Mismatch, E as blamedRow, F as sizeOf, Fn as callableNames, G as dayOf, Gt as isAnythingKnown, H as bySize, I as unexplainedWords, In as longestName$1, Jt as rowWordOf, K as isIncomplete, Kn as line, Kt as isInformational, Nn as toScale, P as remarkOf$2, Pn as benchmarkKey, Q as shardWords, Qn as optional, Qt as reportedChange, R as valueUnit, T as basisWords, Tn as profileKindOf, U as bySuspicion, Un as cleanText, Ut as at, Vn as array, W as changeWords, Wn as integer, Wt as censusWords, X as nextSteps, Xn as object, Xt as rowsWords, Yn as number, Yt as rowWords, Zn as oneOf, Zt as isWorseBy, _ as md, an as judgementsOf, ar as unique, at as refusalWords, bn as scopedChange, er as satisfying, et as failureWords, i as ended, ir as union, it as reasonWords, j as explainedRegressions, k as confidenceWords, ln as weightWords, mr as isGateName, n as displayWidth, nr as show, pn as benchmarkName, q as isNothingCompared, qn as matching, qt as rowCounts, r as pad, rr as text, s as plainPhrase, sn as productionSentences, st as visibleWords, t as cutToWidth, tr as schemaVersion, u as joinMarkdown, v as nothing, vn as shortCommit, xn as scopedValues, z as weighty, zn as shortHash } from "./chunk-for-action-compare-gate-top.js";
import { A as formatBeside, G as formatSignedPercent, H as formatQuantity, I as formatDuration, J as scaleBeside, L as formatInterval, M as formatCount, R as formatNumber, U as formatScaled, V as formatPercent, Z as median, j as formatChange, k as changeStep, q as withSuffix, z as formatP } from "./chunk-for-action-compare-diff-gate-top.js";
// src/decide/spared.ts
/** What would have failed, and passes because of its small weight in production. */
/** As much worse as the threshold it would have without its weight, and no regression under the one it has. */
function isSpared({ kind, shift, target, threshold, reasons }) {
	const weighed = reasons.find(({ code }) => code === "by-weight");
	if (weighed?.code !== "by-weight" || shift === void 0 || kind === "regression") return false;
	const worse = toScale(target.metric, shift.ratio);
	return weighed.instead < threshold && worse >= Math.log1p(weighed.instead);
}
// src/results/environment.ts
/** The machine and runtime a run was measured on, and the class within which runs may be compared. */
/** Characters of each field that a file takes, and how many flags and further runtimes. */
const environmentLimits = {
	os: 100,
	arch: 100,
	cpuModel: 200,
	image: 200,
	runtime: 100,
	runtimeVersion: 100,
	otherRuntime: 200,
	otherRuntimes: 20,
	flag: 500,
	flags: 100
};
/** As files take it: what is longer ends in a hash of the whole, since a long flag must not make a run unusable. */
function storableEnvironment(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes, flags } = environment;
	const most = environmentLimits;
	return {
		os: cutText(os, most.os),
		arch: cutText(arch, most.arch),
		cpuModel: cutText(cpuModel, most.cpuModel),
		cores,
		image: cutText(image, most.image),
		runtime: cutText(runtime, most.runtime),
		runtimeVersion: cutText(runtimeVersion, most.runtimeVersion),
		otherRuntimes: otherRuntimes === void 0 ? void 0 : cutList(otherRuntimes, most.otherRuntimes, most.otherRuntime),
		flags: cutList(flags, most.flags, most.flag)
	};
}
function cutText(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 18)}…~${shortHash(text)}`;
}
function cutList(texts, most, longest) {
	const cut = texts.map((text) => cutText(text, longest));
	if (cut.length <= most) return cut;
	return [...cut.slice(0, most - 1), `…~${shortHash(JSON.stringify(cut.slice(most - 1)))}`];
}
/**
* The environment class: equal strings may be compared, others never (a stored number from another
* machine is a systematic error no sample size cures). A readable part, safe as a file name, and a hash of
* the exact fields, for `+X` and `-X` read alike.
*/
function environmentClass(environment) {
	return `${readableClass(environment) || "unknown"}~${shortHash(exactFields(environment))}`;
}
/** Layout 1 knew the readable part only: such a run must be read before it can be compared. */
function mayBeOfClass(stored, wanted) {
	return stored === wanted || stored === readablePart(wanted);
}
/** A class without its hash, as layout 1 had it; that itself is left as it is. */
function readablePart(environmentClass) {
	return environmentClass.replace(/~[0-9a-f]{16}$/, "");
}
function readableClass(environment) {
	return [
		environment.os,
		environment.arch,
		environment.cpuModel,
		`${environment.cores}c`,
		environment.image,
		`${environment.runtime}-${environment.runtimeVersion}`,
		...environment.otherRuntimes ?? [],
		...environment.flags
	].map(toSlug).filter((part) => part !== "").join("_").slice(0, 180);
}
/** As a file keeps them: what comes back of it is of the same class. */
function exactFields(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	return JSON.stringify([cores, ...[
		[
			os,
			arch,
			cpuModel,
			image,
			runtime,
			runtimeVersion
		],
		otherRuntimes,
		flags
	].map((texts) => texts.map(cleanText))]);
}
function toSlug(text) {
	return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}
// src/report/hunk-text.ts
/** `0.61 ms`; empty where the profiler saw nothing on the line, or gives no lines. */
function lineCost({ cost }, diff) {
	return cost === void 0 || cost <= 0 ? "" : formatQuantity(cost, valueUnit(diff));
}
/** The costliest line and what is round it, at most so many lines. */
function hunkLines({ lines }, diff, most) {
	const costliest = lines.reduce((best, { cost = 0 }, index) => cost > (lines[best]?.cost ?? 0) ? index : best, 0);
	const start = Math.max(0, Math.min(costliest - Math.floor(most / 2), lines.length - most));
	const shown = lines.slice(start, start + most).map((line) => {
		const cost = lineCost(line, diff);
		return `${line.kind === "added" ? "+" : "-"}${line.text.trimEnd()}${cost === "" ? "" : `   ← ${cost} ${basisWords(diff)}`}`;
	});
	const left = lines.length - shown.length;
	return left > 0 ? [...shown, `  … ${left} more changed lines`] : shown;
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/text/automaton.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const mostStates = 2e4;
/** Undefined: it would be too large. */
function toAutomaton(expression) {
	const machines = [];
	const budget = { states: mostStates };
	build(expression, "forwards", {
		machines,
		budget,
		tests: /* @__PURE__ */ new Map()
	});
	return budget.states < 0 ? void 0 : machines;
}
function build(expression, way, workshop) {
	const states = [{ kind: "done" }];
	const start = new Builder(states, way, workshop).add(expression, 0);
	return workshop.machines.push({
		states,
		start,
		way
	}) - 1;
}
/** Built from its end: each part is given where it leads. */
var Builder = class {
	#states;
	#way;
	#workshop;
	constructor(states, way, workshop) {
		this.#states = states;
		this.#way = way;
		this.#workshop = workshop;
	}
	add(expression, next) {
		if (this.#workshop.budget.states < 0) return next;
		switch (expression.kind) {
			case "character": return this.#push({
				kind: "take",
				test: testOf(expression.source, this.#workshop.tests),
				next
			});
			case "edge": return this.#push({
				kind: "edge",
				at: expression.at,
				next
			});
			case "look": {
				const way = expression.way === "ahead" ? "backwards" : "forwards";
				const machine = build(expression.part, way, this.#workshop);
				return this.#push({
					kind: "look",
					machine,
					wanted: expression.wanted,
					next
				});
			}
			case "sequence": return (this.#way === "forwards" ? expression.parts.toReversed() : expression.parts).reduce((after, part) => this.add(part, after), next);
			case "either": return this.#push({
				kind: "fork",
				next: expression.parts.map((part) => this.add(part, next))
			});
			case "repeat": return this.#repeat(expression, next);
		}
	}
	#repeat({ part, least, most }, next) {
		let at = next;
		if (most === Number.POSITIVE_INFINITY) {
			const loop = {
				kind: "fork",
				next: [next]
			};
			at = this.#push(loop);
			loop.next.push(this.add(part, at));
		} else for (let more = least; more < most; more++) at = this.#push({
			kind: "fork",
			next: [next, this.add(part, at)]
		});
		for (let copy = 0; copy < least; copy++) at = this.add(part, at);
		return at;
	}
	#push(state) {
		this.#workshop.budget.states -= 1;
		return this.#states.push(state) - 1;
	}
};
/** What JavaScript's own pattern says of one character, cached. */
function testOf(source, tests) {
	if (source.length === 1 && source !== ".") {
		const wanted = source.charCodeAt(0);
		return (code) => code === wanted;
	}
	const remembered = tests.get(source);
	if (remembered !== void 0) return remembered;
	const pattern = new RegExp(`^${source}$`);
	const isOne = (code) => pattern.test(String.fromCharCode(code));
	const known = Array.from({ length: 256 }, (_, code) => isOne(code));
	const test = (code) => known[code] ?? isOne(code);
	tests.set(source, test);
	return test;
}
/** Undefined: after `budget` steps it is not known. */
function runAutomaton(automaton, text, budget) {
	const run = new Run(text, budget);
	const found = automaton.map((machine, index) => run.read(machine, index === automaton.length - 1 ? "whole" : "part"));
	return run.isSpent() ? void 0 : found.at(-1)?.[text.length] === 1;
}
var Run = class {
	#text;
	/** Of each machine, by place: 1 where a match that it looks for ends (or begins, read backwards). */
	#found = [];
	#waiting = [];
	#left;
	constructor(text, budget) {
		this.#text = text;
		this.#left = budget;
	}
	isSpent() {
		return this.#left < 0;
	}
	/** `part`: a match may begin anywhere. */
	read({ states, start, way }, extent) {
		const { length } = this.#text;
		const found = new Uint8Array(length + 1);
		const step = way === "forwards" ? 1 : -1;
		let [now, then] = [new Places(states.length), new Places(states.length)];
		let place = way === "forwards" ? 0 : length;
		for (let read = 0; read <= length && this.#left >= 0; read++, place += step) {
			if (read === 0 || extent === "part") this.#enter(start, {
				states,
				into: now,
				place,
				found
			});
			const code = this.#text.charCodeAt(way === "forwards" ? place : place - 1);
			for (const index of now.all()) {
				const state = states[index];
				if (state?.kind !== "take" || read === length || !state.test(code)) continue;
				this.#enter(state.next, {
					states,
					into: then,
					place: place + step,
					found
				});
			}
			now.clear();
			[now, then] = [then, now];
		}
		this.#found.push(found);
		return found;
	}
	/** A state and all that it leads to without taking a character. */
	#enter(first, { states, into, place, found }) {
		const waiting = this.#waiting;
		waiting.push(first);
		for (let index = waiting.pop(); index !== void 0; index = waiting.pop()) {
			this.#left -= 1;
			const state = states[index];
			if (state === void 0 || !into.add(index)) continue;
			if (state.kind === "done") found[place] = 1;
			else if (state.kind === "fork") for (const next of state.next) waiting.push(next);
			else if (state.kind !== "take" && this.#holds(state, place)) waiting.push(state.next);
		}
	}
	#holds(state, place) {
		if (state.kind === "look") return this.#found[state.machine]?.[place] === 1 === state.wanted;
		if (state.at === "start") return place === 0;
		if (state.at === "end") return place === this.#text.length;
		return this.#isWord(place - 1) !== this.#isWord(place) === (state.at === "word");
	}
	#isWord(place) {
		return /^\w$/.test(this.#text.charAt(place));
	}
};
/** A set of states that is emptied without touching all of them. */
var Places = class {
	#members = [];
	#isIn;
	constructor(size) {
		this.#isIn = new Uint8Array(size);
	}
	add(index) {
		if (this.#isIn[index] === 1) return false;
		this.#isIn[index] = 1;
		this.#members.push(index);
		return true;
	}
	all() {
		return this.#members;
	}
	clear() {
		for (const index of this.#members) this.#isIn[index] = 0;
		this.#members.length = 0;
	}
};
// src/text/expression.ts
/** Of one repetition; no real pattern asks for more. */
const mostCopies = 1e3;
const atoms = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])|\[\^?(?:\\[\s\S]|[^\]\\])*\]|[^()|*+?]/y;
const groups = /\((?:\?(?::|(<?[=!])))?/y;
const repeats = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
/** Undefined: not an expression, or one that refers back. */
function parseExpression(source) {
	const reader = new Reader(source);
	const parsed = reader.either();
	return reader.isDone() ? parsed : void 0;
}
var Reader = class {
	#source;
	#at = 0;
	#isBroken = false;
	constructor(source) {
		this.#source = source;
	}
	isDone() {
		return !this.#isBroken && this.#at === this.#source.length;
	}
	either() {
		const parts = [this.#sequence()];
		while (this.#source[this.#at] === "|") {
			this.#at += 1;
			parts.push(this.#sequence());
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : {
			kind: "either",
			parts
		};
	}
	#sequence() {
		const parts = [];
		while (this.#at < this.#source.length && !this.#isBroken) {
			const next = this.#source[this.#at];
			if (next === "|" || next === ")") break;
			const part = next === "(" ? this.#group() : this.#atom();
			if (part === void 0) this.#isBroken = true;
			else parts.push(this.#repeated(part));
		}
		return {
			kind: "sequence",
			parts
		};
	}
	#group() {
		const look = this.#take(groups)?.[1];
		const part = this.either();
		if (this.#source[this.#at] !== ")") return void 0;
		this.#at += 1;
		if (look === void 0) return part;
		return {
			kind: "look",
			part,
			way: look.startsWith("<") ? "behind" : "ahead",
			wanted: look.endsWith("=")
		};
	}
	#atom() {
		const [text] = this.#take(atoms) ?? [];
		if (text === void 0 || /^\\[1-9k]/.test(text)) return void 0;
		if (text === "^") return {
			kind: "edge",
			at: "start"
		};
		if (text === "$") return {
			kind: "edge",
			at: "end"
		};
		if (text === "\\b") return {
			kind: "edge",
			at: "word"
		};
		if (text === "\\B") return {
			kind: "edge",
			at: "no-word"
		};
		return {
			kind: "character",
			source: text
		};
	}
	#repeated(part) {
		const found = this.#take(repeats);
		if (found === void 0) return part;
		const [text, count, comma, last] = found;
		if (count === void 0) return {
			kind: "repeat",
			part,
			least: text[0] === "+" ? 1 : 0,
			most: text[0] === "?" ? 1 : Number.POSITIVE_INFINITY
		};
		const most = comma === void 0 ? Number(count) : last === "" ? Number.POSITIVE_INFINITY : Number(last);
		this.#isBroken ||= Number(count) > mostCopies || most > mostCopies && most !== Number.POSITIVE_INFINITY;
		return {
			kind: "repeat",
			part,
			least: Number(count),
			most
		};
	}
	#take(pattern) {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#source) ?? void 0;
		if (found !== void 0) this.#at = pattern.lastIndex;
		return found;
	}
};
// src/text/glob.ts
/**
* Globs over untrusted names: what picomatch reads them as, without its backtracking. A name of 990 letters
* against `core/*a*a*a*b` took it more than a minute.
*/
/** Ten milliseconds or so, and a name of 1,000 letters takes some thousands. What is not decided by then is no match. */
const mostSteps = 1e5;
/** Policies use the same few patterns for every benchmark. */
const mostRemembered = 500;
const remembered = /* @__PURE__ */ new Map();
/** Picomatch reads a pattern in a time that grows with the square of its length and with its brackets. */
const longestPattern = 2e3;
const mostBrackets = 100;
/**
* Does a text match any of them? Files that begin with a dot are like others. A text always matches itself, and nothing
* else matches what is no glob: an empty one, one of enormous size, one that refers to what a group matched.
*/
function globMatcher(patterns) {
	const compiled = (typeof patterns === "string" ? [patterns] : patterns).map((pattern) => ({
		pattern,
		automaton: automatonOf(pattern)
	}));
	return (text) => text !== "" && compiled.some(({ pattern, automaton }) => text === pattern || automaton !== void 0 && runAutomaton(automaton, text, mostSteps) === true);
}
function automatonOf(pattern) {
	if (remembered.has(pattern)) return remembered.get(pattern);
	const automaton = compile(pattern);
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(pattern, automaton);
	return automaton;
}
function compile(pattern) {
	if (pattern === "" || pattern.length > longestPattern || bracketsIn(pattern) > mostBrackets) return void 0;
	const expression = parseExpression(import_picomatch.default.makeRe(pattern, { dot: true }).source);
	return expression === void 0 ? void 0 : toAutomaton(expression);
}
function bracketsIn(pattern) {
	return pattern.match(/[([{]/g)?.length ?? 0;
}
// src/results/accepts.ts
/** Which benchmarks the names and globs of an acceptance cover. */
/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
function accepts(override, { id }) {
	const names = callableNames(id);
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return globMatcher(pattern)(name);
}
// src/stats/median-interval.ts
/**
* The interval of a median from order statistics: the k-th smallest to the k-th largest value, distribution-free (Conover,
* Practical Nonparametric Statistics, 3rd ed., section 3.2). Coverage is at least what is asked: 95 % needs six values.
*/
/** `values` in any order; throws RangeError of none. `confidence` between 0 and 1, two-sided; of few values the whole range. */
function medianInterval(values, confidence = .95) {
	const sorted = [...values].sort((a, b) => a - b);
	const depth = depthOf(sorted.length, (1 - confidence) / 2);
	const inner = Math.max(0, depth - 1);
	return {
		low: at(sorted, inner),
		high: at(sorted, sorted.length - 1 - inner),
		kind: depth === 0 ? "range" : "interval"
	};
}
/** The largest k with P(B < k) ≤ tail for B binomial(n, ½); 0 where there is none. */
function depthOf(count, tail) {
	let [k, probability, cumulative] = [
		0,
		.5 ** count,
		0
	];
	while (k < count) {
		cumulative += probability;
		if (cumulative > tail) return k;
		probability = probability * (count - k) / (k + 1);
		k += 1;
	}
	return k;
}
// src/decide/verdict.ts
/** The gate's one answer, from all judgements and the policy. */
/** An override changes the outcome, never a judgement; it must accept everything that would fail the build. */
function verdict(judgements, policy, labels = {}) {
	const failing = judgements.flatMap((judgement) => {
		const cause = causeOf(judgement);
		return cause !== void 0 && reactionTo(cause, policy) === "fail" ? [{
			judgement,
			cause
		}] : [];
	});
	const cause = causes.find((each) => failing.some((one) => one.cause === each));
	const { override } = labels;
	const isAccepted = override !== void 0 && failing.every(({ judgement }) => accepts(override, judgement.target));
	const suiteWide = suiteWideShift(judgements);
	return {
		outcome: cause === void 0 ? quietOutcome(judgements, policy) : isAccepted ? "overridden" : "fail",
		cause,
		judgements,
		suiteWide,
		...labels
	};
}
/** 0 pass, 1 the policy says no, 3 a benchmark could not be measured. */
function exitOf({ outcome, cause }) {
	if (outcome !== "fail") return exitCode.pass;
	return cause === "failed" ? exitCode.unable : exitCode.regression;
}
const causes = [
	"regression",
	"failed",
	"missing",
	"inconclusive",
	"no-baseline"
];
/** Why it may fail a build; undefined: it never does. */
function causeOf({ kind, reasons }) {
	if (kind === "regression" || kind === "failed" || kind === "inconclusive") return kind;
	if (kind === "removed") return "missing";
	return kind === "new" && reasons.some(({ code }) => code === "no-baseline") ? "no-baseline" : void 0;
}
function reactionTo(cause, policy) {
	switch (cause) {
		case "regression": return "fail";
		case "failed": return policy.onFailed;
		case "missing": return policy.onMissing;
		case "inconclusive": return policy.onInconclusive;
		case "no-baseline": return policy.onNoBaseline;
	}
}
/** Nothing fails: which kind of not failing it is. */
function quietOutcome(judgements, policy) {
	const present = judgements.filter(({ kind }) => kind !== "skipped" && kind !== "removed");
	if (present.length === 0) return judgements.some(({ kind }) => kind === "skipped") ? "skipped" : "pass";
	const found = present.filter(isGated).map(causeOf);
	if (found.length > 0 && found.every((cause) => cause === "no-baseline")) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return (found.includes("inconclusive") || isNothingSeen(present) || isNothingShared(judgements)) && policy.onInconclusive !== "pass" ? "inconclusive" : "pass";
}
/** By the judgement and not by the metric: what a forged bundle calls informational is left open. */
function isGated({ kind, reasons }) {
	return kind !== "no-change" || !reasons.some(({ code }) => code === "informational");
}
/** A build of which everything is too noisy to see has not passed. */
function isNothingSeen(present) {
	const gated = present.filter(({ kind }) => kind !== "unaffected").filter(isGated);
	return gated.length > 0 && gated.every(({ kind }) => kind === "unseen");
}
/** Where every benchmark was renamed or replaced, none of them says anything of this change. */
function isNothingShared(judgements) {
	const kinds = new Set(judgements.filter(isGated).map(({ kind }) => kind));
	return kinds.size === 2 && kinds.has("new") && kinds.has("removed");
}
const fewestForSuite = 4;
const suiteShare = .5;
/**
* More than half of the benchmarks compared by one metric moved the same way, each by at least its margin: of a half alone
* the other half, and so the middle of the suite, did not.
*/
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(name, judgements)).find((shared) => shared !== void 0);
}
function sharedShift(metric, judgements) {
	const compared = judgements.flatMap(({ target, shift, margin }) => shift === void 0 || target.metric.name !== metric || !Number.isFinite(Math.log(shift.ratio)) ? [] : [{
		ratio: shift.ratio,
		size: Math.log(shift.ratio),
		bound: Math.log1p(margin)
	}]);
	if (compared.length < fewestForSuite) return void 0;
	for (const direction of [1, -1]) {
		const moved = compared.filter(({ size, bound }) => direction * size >= bound);
		const share = moved.length / compared.length;
		if (share <= suiteShare) continue;
		return {
			ratio: median(moved.map(({ ratio }) => ratio)),
			share,
			metric,
			common: commonOf(compared.map(({ ratio }) => ratio))
		};
	}
}
function commonOf(ratios) {
	const { low, high, kind } = medianInterval(ratios);
	return kind === "range" ? void 0 : {
		ratio: median([...ratios]),
		low,
		high
	};
}
/** What a judgement's change is beside the suite's, as candidate / baseline; undefined where no suite moved. */
function besideSuite({ target, shift }, suiteWide) {
	if (suiteWide?.common === void 0 || shift === void 0 || target.metric.name !== suiteWide.metric) return;
	return shift.ratio / suiteWide.common.ratio;
}
// src/units/sides.ts
/** Both sides of a change with digits from which the change beside them can be checked. */
/** Decimals beyond the scale's own: more of them are not legible. */
const mostMore = 3;
/**
* `211.4 µs` and `216.6 µs` beside +2.5 %, where 211 and 217 would say +2.8 %. Each on the row's scale where that shows it,
* with as few decimals as make the printed sides agree with the printed change.
*/
function formatSides(baseline, candidate, unit, change) {
	const scales = [baseline, candidate].map((side) => scaleBeside(side, [baseline, candidate], unit));
	const isWhole = wholeUnits.has(unit) && Number.isInteger(baseline);
	let cells = {
		baseline: "",
		candidate: ""
	};
	for (let more = 0; more <= mostMore; more++) {
		const [first, second] = scales.map((scale) => finer(scale, more, isWhole));
		if (first === void 0 || second === void 0) break;
		cells = {
			baseline: cell(baseline, first),
			candidate: cell(candidate, second)
		};
		const apart = rounded(candidate, second) / rounded(baseline, first) - change.ratio;
		if (!(Math.abs(apart) > changeStep(change))) break;
	}
	return cells;
}
/** Both on one line, a common unit once: `40.3 → 121 op/s`. */
function formatSidePair(baseline, candidate, unit, change) {
	const sides = formatSides(baseline, candidate, unit, change);
	const [, suffix] = /(\u202f\D+)$/.exec(sides.candidate) ?? [];
	return `${suffix !== void 0 && !suffix.includes("·") && sides.baseline.endsWith(suffix) ? sides.baseline.slice(0, -suffix.length) : sides.baseline} → ${sides.candidate}`;
}
const wholeUnits = /* @__PURE__ */ new Set([
	"B",
	"count",
	"samples"
]);
/** Of whole things there is nothing finer than one. */
function finer(scale, more, isWhole) {
	return isWhole && scale.factor === 1 && scale.decimals === 0 ? scale : {
		...scale,
		decimals: scale.decimals + more
	};
}
function cell(value, scale) {
	return withSuffix(formatScaled(value, scale), scale);
}
function rounded(value, { factor, decimals }) {
	return Number((value / factor).toFixed(Math.min(100, decimals))) * factor;
}
// src/results/work.ts
/** Below that, what is counted is called the same. */
const leastDifference = .005;
// src/report/work-words.ts
/** Of a judgement of time; nothing of others, and where nothing was counted. */
function workRemark(judgement, { work = [] }) {
	const { target, kind } = judgement;
	if (profileKindOf(target.metric) !== "cpu" || !isReported(kind)) return [];
	const key = benchmarkKey(target.id);
	const found = work.find(({ id }) => benchmarkKey(id) === key);
	return found === void 0 ? [] : phraseOf(found, judgement);
}
/** Of a benchmark, beside what was judged of its time. */
function workWords(work, judgements) {
	const key = benchmarkKey(work.id);
	const timed = judgements.filter(({ target }) => benchmarkKey(target.id) === key && profileKindOf(target.metric) === "cpu");
	return phraseOf(work, timed.find(({ kind }) => isReported(kind)) ?? timed[0]);
}
function isReported(kind) {
	return kind === "regression" || kind === "improvement" || kind === "inconclusive";
}
function phraseOf(work, judgement) {
	if (work.state === "unknown") return ["what it does could not be counted: ", { text: work.why }];
	const { ratio, changed } = work;
	const pace = paceOf(judgement);
	if (Math.abs(ratio - 1) < .005) return sameWork(changed, pace);
	const more = ratio > 1 ? "more" : "less";
	return [
		`does ${formatPercent(Math.abs(ratio - 1))} ${more} work`,
		...leadWords(work),
		...restWords(work, judgement)
	];
}
/** `9 % slower`; of what was not confirmed, and where nothing moved, nothing. */
function paceOf(judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || !Number.isFinite(worse) || worse <= 0) return void 0;
	return worse > 1 ? `${formatPercent(worse - 1)} slower` : `${formatPercent(1 - worse)} faster`;
}
function isSettled({ kind }) {
	return kind === "regression" || kind === "improvement";
}
function sameWork([first, ...others], pace) {
	if (first === void 0) return [pace === void 0 ? "same work by the same code" : `same work, ${pace}: layout, JIT or the machine`];
	const rest = others.length === 0 ? "" : ` and ${others.length} more`;
	const changed = [{ code: first }, `${rest} changed and ${others.length === 0 ? "runs" : "run"} as often`];
	return [
		`same number of steps${pace === void 0 ? "" : `, ${pace}`}: `,
		...changed,
		", so a step costs something else"
	];
}
/** The function whose steps differ most. */
function leadWords({ functions: [lead], ratio }) {
	if (lead === void 0 || Math.sign(lead.steps.candidate - lead.steps.baseline) !== Math.sign(ratio - 1)) return [];
	return [": ", ...functionWords$1(lead)];
}
function functionWords$1({ name, calls, loops, steps }) {
	const code = { code: name };
	if (calls.baseline === 0) return [
		"it calls ",
		code,
		", which it did not"
	];
	if (calls.candidate === 0) return ["it no longer calls ", code];
	if (differs(calls)) return [code, ` is called ${oftenWords(calls)}`];
	const perCall = loops === void 0 ? void 0 : divided(loops, calls);
	if (perCall !== void 0 && differs(perCall)) return perCall.baseline <= 1 ? [code, ` runs a new inner loop, ${formatNumber(perCall.candidate, perCall.candidate < 10 ? 1 : 0)} times a call`] : [code, ` runs its inner loop ${oftenWords(perCall)}`];
	return [code, ` does ${moreWords(divided(steps, calls))} in a call`];
}
function divided(what, by) {
	return {
		baseline: what.baseline / by.baseline,
		candidate: what.candidate / by.candidate
	};
}
function differs({ baseline, candidate }) {
	return Math.abs(candidate / baseline - 1) >= leastDifference;
}
/** From here on "3 times" is easier to read than "+200 %". */
const manyTimes = 1.95;
function oftenWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	if (ratio >= manyTimes) return `${formatNumber(ratio, isWhole(ratio) ? 0 : 1)} times as often`;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more often` : `${formatPercent(1 - ratio)} less often`;
}
function moreWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more` : `${formatPercent(1 - ratio)} less`;
}
function isWhole(ratio) {
	return ratio >= 10 || Math.abs(ratio - Math.round(ratio)) < .05;
}
/** Share of the change of time that the work explains, on the log scale, below which it is mentioned. */
const leastExplained = .25;
/** Where the work moved far less than the time, or the other way. */
function restWords({ ratio, changed: [first] }, judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || Math.log(ratio) >= leastExplained * Math.log(worse) === worse > 1) return [];
	return ["; the rest is ", ...first === void 0 ? ["layout, JIT or the machine"] : [
		"what a step costs in ",
		{ code: first },
		", which changed"
	]];
}
// src/report/row.ts
/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
function changeCell({ change, interval }) {
	return change === "" || interval === "" ? change : `${change} (${interval})`;
}
/** Both sides on one scale where it shows both; empty cells where there is nothing to say. */
function rowOf(judgement, report) {
	const { target, baseline, test } = judgement;
	const shift = reportedChange(judgement);
	const candidate = pairedLevel(judgement);
	const cells = sidesOf$1(baseline?.median, candidate, judgement);
	return {
		id: target.id,
		kind: judgement.kind,
		word: rowWordOf(judgement),
		name: benchmarkName(target.id, report),
		metric: target.metric.name,
		baseline: cells.baseline,
		candidate: cells.candidate,
		change: shift === void 0 ? "" : formatChange(shift),
		interval: shift === void 0 ? "" : formatInterval(shift),
		p: test === void 0 || judgement.kind !== "regression" ? "" : formatP(test.pAdjusted),
		remark: withWork(withSuite(remarkOf$1(judgement), judgement, report), judgement, report)
	};
}
function sidesOf$1(baseline, candidate, judgement) {
	const { unit } = judgement.target.metric;
	const shift = reportedChange(judgement);
	if (baseline !== void 0 && candidate !== void 0 && shift !== void 0 && Number.isFinite(shift.ratio)) return formatSides(baseline, candidate, unit, shift);
	const sides = [baseline, candidate].filter((side) => side !== void 0);
	const cell = (side) => side === void 0 ? "" : formatBeside(side, sides, unit);
	return {
		baseline: cell(baseline),
		candidate: cell(candidate)
	};
}
/**
* The baseline's median times the change. The change is paired within blocks, so the medians of both sides may differ by
* another, even the other way; a row shows one of the two, and the medians are in the JSON.
*/
function pairedLevel(judgement) {
	const { baseline, candidate } = judgement;
	const shift = reportedChange(judgement);
	if (baseline === void 0 || shift === void 0 || candidate === void 0) return candidate?.median;
	const level = baseline.median * shift.ratio;
	return Number.isFinite(level) && level > 0 ? level : candidate.median;
}
/** All rows in the order in which they are reported: what matters most first; within one judgement the largest change first. */
function rowsOf(report) {
	return inOrder(report.verdict.judgements).map((judgement) => rowOf(judgement, report));
}
function inOrder(judgements) {
	const rowsOfWord = new Map(rowWords.map((word) => [word, []]));
	for (const judgement of judgements) rowsOfWord.get(rowWordOf(judgement))?.push(judgement);
	return [...rowsOfWord].flatMap(([word, rows]) => isOpen(word) ? bySuspicion(rows) : bySize(rows));
}
function isOpen(word) {
	return word === "inconclusive" || word === "too noisy";
}
function remarkOf$1(judgement) {
	switch (judgement.kind) {
		case "new": return withReasons(["becomes part of the baseline on merge"], judgement);
		case "removed": return ["the baseline has it, the candidate does not"];
		case "failed": return failureWords(judgement.failure);
		case "inconclusive":
		case "unseen": return withReasons(isStale(judgement) ? [] : visibleWords(judgement), judgement);
		default: return withReasons([], judgement);
	}
}
/** However small a change could be seen, it would not be this one. */
function isStale({ reasons }) {
	return reasons.some(({ code }) => code === "stale-build");
}
/** Of what moved with a suite, what is its own. */
function withSuite(remark, judgement, { verdict }) {
	const beside = judgement.kind === "no-change" ? void 0 : besideSuite(judgement, verdict.suiteWide);
	if (beside === void 0) return remark;
	const own = `${formatSignedPercent(beside - 1)} relative to the rest of the suite`;
	return remark.length === 0 ? [own] : [...remark, `; ${own}`];
}
function withWork(remark, judgement, report) {
	const words = workRemark(judgement, report);
	return remark.length > 0 && words.length > 0 ? [
		...remark,
		"; ",
		...words
	] : [...remark, ...words];
}
function withReasons(start, judgement) {
	return [start, ...judgement.reasons.map(reasonWords)].filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
// src/report/sections.ts
/** Pieces of a text with a size limit: which of them stay when not all do. */
const cutNote = md`\n\nThe report has more; this comment is at GitHub’s size limit.`;
/** Sections of the lowest ranks that fit into `limit` bytes together, in listed order; undefined when rank 0 does not. */
function keepWithin(sections, limit) {
	const order = sections.map((section, index) => ({
		...section,
		index
	})).sort((one, other) => one.rank - other.rank || one.index - other.index);
	const kept = /* @__PURE__ */ new Set();
	let size = byteLength(cutNote) + 1;
	for (const { rank, text, index } of order) {
		const bytes = byteLength(text) + 2;
		if (size + bytes <= limit) {
			kept.add(index);
			size += bytes;
		} else if (rank === 0) return void 0;
	}
	const texts = sections.filter((_, index) => kept.has(index)).map(({ text }) => text);
	return md`${joinMarkdown(texts, "\n\n")}${kept.size === sections.length ? nothing : cutNote}\n`;
}
/** In UTF-8, which is what GitHub counts at the latest. */
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
// src/report/cause.ts
/** A changed function leads when it carries at least this share of what the heaviest one does. */
const leadingShare = .25;
/** A function that did not change and carries less than this is not named. */
const leastOfMeasured = .1;
/** `: readString src/lexer.js:19, changed in this PR, +1.00 ms`. */
function causeWords(judgement, report, detail = "full") {
	const found = diffFor(judgement, report);
	if (found === void 0) return [": not profiled"];
	const lead = leadOf(found);
	if (lead === void 0) return [": no function stands out"];
	if (found.blame.explained) return [": ", ...functionWords(lead, found, report, detail)];
	if (isCrumb(lead, found, judgement)) return [": no function stands out"];
	if (detail !== "full") return [": not in changed code"];
	return [lead.relation === "unchanged" ? ": " : ": not in changed code, but ", ...functionWords(lead, found, report, detail)];
}
/** What grew in the profile is next to nothing of what was measured, as where V8 compiles a profiled loop otherwise. */
function isCrumb(lead, { diff }, { target, baseline, candidate }) {
	if (diff.basis === "share" || diff.unit !== target.metric.unit) return false;
	const measured = Math.abs((candidate?.median ?? 0) - (baseline?.median ?? 0));
	return baseline !== void 0 && candidate !== void 0 && sizeOf(lead) < leastOfMeasured * measured;
}
function functionWords(lead, { diff }, report, detail) {
	const row = blamedRow(lead, diff, report);
	const { name, place, delta, remark } = row;
	const where = place === void 0 || detail !== "full" ? [] : [" ", { text: place }];
	const relation = remark.length === 0 || detail.startsWith("function") ? [] : [", ", ...remark];
	const isSized = detail !== "function" && lead.function.status !== "moved";
	return [
		{ code: name },
		...where,
		...relation,
		...isSized ? [`, ${scopedChange(delta, row)}`] : []
	];
}
/** The heaviest, unless a function that this pull request changed is nearly as heavy. */
function leadOf(found) {
	const named = weighty(found);
	const heaviest = Math.max(0, ...named.map(sizeOf));
	const heavy = named.filter((each) => sizeOf(each) >= leadingShare * heaviest).sort((a, b) => sizeOf(b) - sizeOf(a));
	return ["changed", "calls-changed"].reduce((lead, relation) => lead ?? heavy.find((each) => each.relation === relation), void 0) ?? heavy[0];
}
// src/report/pause-words.ts
/** Benchmarks named at most, the largest first. */
const mostNamed$2 = 3;
/** Pauses of unchanged code differ by less. */
const leastGrowth = 1.05;
/** Empty where nothing allocates more, or its pauses did not grow with it. */
function pauseWords(report) {
	const phrases = bySize(judgementsOf(report, "regression")).flatMap((judgement) => {
		const pause = pauseOf(judgement, report);
		return pause === void 0 ? [] : [wordsOf(judgement, pause, report)];
	});
	if (phrases.length === 0) return [];
	const named = phrases.slice(0, mostNamed$2).flatMap((phrase, index) => [index === 0 ? "" : "; ", ...phrase]);
	const more = phrases.length > mostNamed$2 ? `; and ${phrases.length - mostNamed$2} more` : "";
	return [[...named, `${more}.`]];
}
/** Counted where time is measured, in JavaScript, since the processes that count bytes hold them off; in Go and Java in the profiled runs. */
function pauseOf({ target }, { readings = [] }) {
	if (profileKindOf(target.metric) !== "heap") return void 0;
	const key = benchmarkKey(target.id);
	const pause = readings.find(({ id, name, unit }) => name === "gc-time" && unit === "ns" && benchmarkKey(id) === key);
	return pause !== void 0 && pause.candidate > pause.baseline * leastGrowth ? pause : void 0;
}
/** `tokenize allocates +31.0 %: 0.07 ms more pause a call, from readString src/lexer.js:19`. */
function wordsOf(judgement, pause, report) {
	const shown = reportedChange(judgement);
	const change = shown === void 0 ? "more" : formatChange(shown);
	const start = [{ code: benchmarkName(judgement.target.id, report) }, ` allocates ${change}: ${formatQuantity(pause.candidate - pause.baseline, "ns")} more pause for collections a call, ${pause.profiled === true ? "in the profiled runs" : "without the profiler"}`];
	const found = diffFor(judgement, report);
	const lead = found === void 0 ? void 0 : leadOf(found);
	if (found === void 0 || lead === void 0) return start;
	const { name, place } = blamedRow(lead, found.diff, report);
	return [
		...start,
		", from ",
		{ code: name },
		...place === void 0 ? [] : [" ", { text: place }]
	];
}
// src/report/shape-words.ts
const grew = {
	mean: "the mean",
	p99: "the slowest hundredth"
};
function shapeWord({ of, shift, slow }) {
	const grown = `${grew[of]} ${formatChange(shift)} (${formatInterval(shift)})`;
	const { baseline, candidate } = slow;
	if (candidate.share <= baseline.share && candidate.times <= baseline.times) return grown;
	const before = baseline.share === 0 ? "none before" : `before ${paid(baseline, "took")}`;
	return `${grown}; ${paid(candidate, "takes")} as long as the typical one, ${before}`;
}
/** "1 batch in 20 takes 20 times". Batches rather than calls: one holds many calls of what is fast. */
function paid({ share, times }, verb) {
	return `${share > .4 ? `${formatPercent(share)} of the batches` : `1 batch in ${Math.round(1 / share)}`} ${verb} ${formatNumber(times, times < 10 ? 1 : 0)} times`;
}
// src/report/doubts.ts
function doubts(report) {
	const { judgements } = report.verdict;
	return [
		...staleSentences(judgements),
		...suiteWords(report),
		...creepWords(report),
		...shapeWords(report),
		...pauseWords(report),
		...weighedWords(report),
		...unseenWords(judgements),
		...missingWords(report)
	];
}
/** What changed and did not run is first of all: of it nothing below says anything. */
function staleSentences(judgements) {
	const builds = /* @__PURE__ */ new Map();
	for (const judgement of judgements) {
		const reason = judgement.reasons.find((each) => each.code === "stale-build");
		if (reason === void 0) continue;
		const known = builds.get(reason.file);
		if (known === void 0) builds.set(reason.file, {
			reason,
			rows: [judgement]
		});
		else known.rows.push(judgement);
	}
	return [...builds.values()].map(({ reason, rows }) => {
		const [source = ""] = reason.sources;
		if (reason.why === "self-contained") return selfContainedWords(reason, rows);
		return [
			`${rowsWords(rows)} ${rows.length === 1 ? "is" : "are"} of `,
			{ code: reason.file },
			" as it was, and not of ",
			{ code: source },
			" as it is. ",
			...staleCure(reason)
		];
	});
}
function selfContainedWords({ file, sources }, rows) {
	const [source = ""] = sources;
	return [
		`${rowsWords(rows)} ${rows.length === 1 ? "measures" : "measure"} nothing of this repository, as `,
		{ code: file },
		" loads nothing of it: of ",
		{ code: source },
		" nothing is known here. Import in it what your users wait for, and call that."
	];
}
function staleCure({ why, setup }) {
	if (why === "released") return ["Let the benchmarks import what is in the checkout."];
	if (setup === void 0) return [
		"Build it in ",
		{ code: "setup" },
		" of flamegate.yml, or commit the new build."
	];
	return [
		"Have each checkout build it with ",
		{ code: `setup: [${setup.map((each) => JSON.stringify(each)).join(", ")}]` },
		" in flamegate.yml, or commit the new build."
	];
}
function suiteWords(report) {
	const { suiteWide } = report.verdict;
	if (suiteWide === void 0) return [];
	const way = suiteWide.ratio >= 1 ? "rose" : "fell";
	const share = formatPercent(Math.floor(suiteWide.share * 20 + 1e-9) / 20);
	const { common } = suiteWide;
	return [[`${share} of all that was compared ${way} together${common === void 0 ? "" : `, the suite as a whole by ${formatChange(common)} (${formatInterval(common)})`}${isExplained(report) ? "" : ": look at build flags, runtime and machine first"}.`]];
}
/**
* A function that this pull request changed is named for a regression: the reader looks there first, and no sentence beside
* it may send him elsewhere. Regressions that were not profiled, or whose profiles leave it open, say nothing against it.
*/
function isExplained(report) {
	return judgementsOf(report, "regression").some((each) => {
		const found = diffFor(each, report);
		const lead = found?.blame.explained === true ? leadOf(found) : void 0;
		return lead?.relation === "changed" || lead?.relation === "calls-changed";
	});
}
/** Benchmarks judged by their weight named at most, those first that it lets through. */
const mostWeighed = 5;
/** A threshold that production changed is always reported. */
function weighedWords(report) {
	const weighed = report.verdict.judgements.flatMap((judgement) => {
		const reason = judgement.reasons.find(({ code }) => code === "by-weight");
		return reason?.code === "by-weight" && formatPercent(reason.instead) !== formatPercent(judgement.threshold) ? [{
			judgement,
			reason
		}] : [];
	}).sort((a, b) => Number(isSpared(b.judgement)) - Number(isSpared(a.judgement)));
	if (weighed.length === 0) return [];
	const named = weighed.slice(0, mostWeighed).flatMap(({ judgement, reason }, index) => {
		const { target, threshold, shift } = judgement;
		const size = isSpared(judgement) && shift !== void 0 ? ` is ${formatChange(shift)} and` : "";
		return [
			index === 0 ? "" : "; ",
			{ code: benchmarkName(target.id, report) },
			" (",
			{ code: target.metric.name },
			`)${size} fails at ${formatPercent(threshold)} in place of ${formatPercent(reason.instead)}: `,
			...weightWords(reason)
		];
	});
	const more = weighed.length > mostWeighed ? `; and ${weighed.length - mostWeighed} more` : "";
	return [[
		"Judged by weight in production: ",
		...named,
		`${more}.`
	]];
}
/** Benchmarks named at most, the largest first. */
const mostCrept = 3;
function creepWords(report) {
	const crept = report.verdict.judgements.flatMap(({ target, crept: creep }) => creep === void 0 ? [] : [{
		target,
		creep
	}]).sort((a, b) => Math.abs(Math.log(b.creep.shift.ratio)) - Math.abs(Math.log(a.creep.shift.ratio)));
	if (crept.length === 0) return [];
	const named = crept.slice(0, mostCrept).flatMap(({ target, creep }, index) => [
		index === 0 ? "" : "; ",
		{ code: benchmarkName(target.id, report) },
		", ",
		{ code: target.metric.name },
		` ${formatChange(creep.shift)} (${formatInterval(creep.shift)}) `,
		...sinceWords(creep)
	]);
	const more = crept.length > mostCrept ? `; and ${crept.length - mostCrept} more` : "";
	return [[
		crept.some(({ creep }) => creep.since !== void 0) ? "Worse than before, in no step that the newest runs show: " : "Slow drift, in steps too small for any one pull request to fail: ",
		...named,
		`${more}.`
	]];
}
function sinceWords({ since, runs }) {
	if (since === void 0) return [`since the oldest of ${formatCount(runs, "stored run")}`];
	if (since.kind === "start") return [`since ${since.label}`];
	if (since.kind === "weeks") return [`in ${since.label}`];
	return ["since ", { code: since.label }];
}
/** Costs that only some calls pay: judged by nothing, so reported only here. */
function shapeWords(report) {
	const found = report.verdict.judgements.flatMap(({ target, shape }) => shape === void 0 ? [] : [{
		target,
		shape
	}]).sort((a, b) => Math.abs(Math.log(b.shape.shift.ratio)) - Math.abs(Math.log(a.shape.shift.ratio)));
	if (found.length === 0) return [];
	const named = found.slice(0, mostCrept).flatMap(({ target, shape }, index) => [
		index === 0 ? "" : "; ",
		{ code: benchmarkName(target.id, report) },
		", ",
		{ code: target.metric.name },
		`: ${shapeWord(shape)}`
	]);
	const more = found.length > mostCrept ? `; and ${found.length - mostCrept} more` : "";
	return [[
		"Slower in some calls only, which the typical call does not show and nothing here fails: ",
		...named,
		`${more}.`
	]];
}
/** What was compared and is still not known, before anyone takes it for unchanged. */
function unseenWords(judgements) {
	const unseen = judgements.filter(({ kind }) => kind === "unseen");
	if (unseen.length === 0) return [];
	const sizes = unseen.map(({ smallestDetectable }) => smallestDetectable ?? Number.POSITIVE_INFINITY);
	const [least, most] = [formatPercent(Math.min(...sizes)), formatPercent(Math.max(...sizes))];
	const below = least === most ? most : `${least} to ${most}`;
	return [[`${rowsWords(unseen)} ${unseen.length === 1 ? "is" : "are"} too noisy here to call unchanged: a change below ${below} cannot be seen. A quieter machine or longer processes would help.`]];
}
/** Where nothing else fails the build the headline says it. */
function missingWords(report) {
	const { shards } = report;
	const missing = shards?.missing ?? [];
	if (missing.length === 0 || isIncomplete(report)) return [];
	const words = shardWords(missing, shards?.count ?? 0);
	const whose = missing.length === 1 ? "its" : "their";
	return [[`${words.replace(/^s/, "S")} did not arrive: ${whose} benchmarks are not in this report.`]];
}
// src/report/headline.ts
/** The verdict in one sentence; of a regression with the function to look at. */
function headline(report, detail = "full") {
	const words = outcomeWords(report, detail);
	return detail === "full" ? followed(words, [...unaffectedClause(report), ...waitingClause(report)]) : words;
}
/** A sentence ends before the next one begins, and without one needs no full stop. */
function followed(words, more) {
	return more.length === 0 ? words : [...ended(words), ...more];
}
/** Of benchmarks that were measured beside them; where there are none, the verdict itself says so. */
function unaffectedClause({ verdict: { judgements } }) {
	const { unaffected, all } = unaffectedOf(judgements);
	if (unaffected === 0 || unaffected === all) return [];
	return [` ${unaffected} of ${formatCount(all, "benchmark")} cannot be affected by this change.`];
}
function unaffectedOf(judgements) {
	const count = (of) => new Set(of.map(({ target }) => benchmarkKey(target.id))).size;
	const present = judgements.filter(({ kind }) => kind !== "removed");
	return {
		unaffected: count(present.filter(({ kind }) => kind === "unaffected")),
		all: count(present)
	};
}
/** Whose policy was used comes first where it is not the one that the change wrote. */
function waitingClause({ judgedBy }) {
	if (judgedBy?.kind !== "defaults" || judgedBy.waiting === void 0) return [];
	return [" Judged by the defaults: this pull request’s configuration takes effect once it is merged."];
}
function outcomeWords(report, detail) {
	if (isIncomplete(report)) return incompleteHeadline(report);
	switch (report.verdict.outcome) {
		case "fail": return failHeadline(report, detail);
		case "overridden": return overriddenHeadline(report);
		case "inconclusive": return [
			"Inconclusive: ",
			...inconclusiveClause(report, detail),
			" Nothing is blocked."
		];
		case "no-baseline": return [...noBaselineClause(report)];
		case "skipped": return skippedHeadline(report);
		case "pass": return passHeadline(report);
	}
}
function failHeadline(report, detail) {
	switch (report.verdict.cause) {
		case "failed": return failedClause(report);
		case "missing": return missingClause(report);
		case "inconclusive": return ["Inconclusive, which fails the build in this repository: ", ...inconclusiveClause(report, detail)];
		case "no-baseline": return ["No baseline to compare with, which fails the build in this repository."];
		default: return regressionClause(report, detail);
	}
}
function regressionClause(report, detail) {
	const regressions = bySize(judgementsOf(report, "regression"));
	const [largest] = regressions;
	if (largest === void 0) return ["Regression."];
	const name = { code: benchmarkName(largest.target.id, report) };
	const more = regressions.length - 1;
	const others = more === 0 ? "" : `, and ${formatCount(more, "more regression")}`;
	return [
		name,
		" ",
		...changeWords(largest),
		...causeWords(largest, report, detail),
		others
	];
}
/** What arrived may be fine; what did not is unknown, so this is no pass. */
function incompleteHeadline(report) {
	const { count, missing } = report.shards ?? {
		count: 0,
		missing: []
	};
	const rest = missing.length >= count ? "." : `; ${arrivedWords(report)} in the rest.`;
	return [`Could not measure everything: ${shardWords(missing, count)} did not arrive${rest}`];
}
function arrivedWords(report) {
	if (!isAnythingKnown(report.verdict.judgements)) return "nothing was compared";
	const accepted = judgementsOf(report, "regression").length;
	return accepted === 0 ? "no regression" : `${formatCount(accepted, "regression")} accepted`;
}
function failedClause(report) {
	const failed = judgementsOf(report, "failed");
	const first = failed[0];
	if (first === void 0) return ["Could not measure."];
	const name = { code: benchmarkName(first.target.id, report) };
	const side = first.failure?.sides === "both" ? " on both sides" : " in the candidate";
	const where = first.baseline === void 0 ? side : `${side} (it ran on the baseline)`;
	const count = new Set(failed.map(({ target }) => benchmarkKey(target.id))).size;
	return [
		...count === 1 ? ["Could not measure: "] : [`Could not measure ${count} benchmarks; the first: `],
		name,
		" ",
		...failureWords(first.failure, where)
	];
}
function missingClause(report) {
	const removed = judgementsOf(report, "removed");
	const first = removed[0];
	if (first === void 0) return ["A benchmark of the baseline is missing here."];
	const name = { code: benchmarkName(first.target.id, report) };
	if (new Set(removed.map(({ target }) => benchmarkKey(target.id))).size === 1) return [
		"1 benchmark is missing: the baseline has ",
		name,
		", the candidate does not"
	];
	return [`${rowsWords(removed)} of the baseline are missing from the candidate; the first: `, name];
}
function inconclusiveClause(report, detail) {
	const undecided = judgementsOf(report, "inconclusive");
	const open = bySuspicion(undecided.length > 0 ? undecided : judgementsOf(report, "unseen"));
	const first = open[0];
	if (first === void 0) {
		if (!isNothingShared(report.verdict.judgements)) return ["nothing could be compared."];
		return ["no benchmark is on both sides, so nothing was compared.", ...uncomparedWords(report)];
	}
	const why = whyOpen(first);
	const name = { code: benchmarkName(first.target.id, report) };
	if (open.every((each) => each.reasons.some(({ code }) => code === "unlike-machine"))) return [
		"no stored baseline of this kind of machine",
		...unpreparedClause(report),
		"."
	];
	const seen = seenWords(first);
	if (seen.length > 0) {
		const rest = open.length === 1 ? "" : ` ${rowsWords(open.slice(1))} could not be decided either.`;
		return [
			name,
			" ",
			...seen,
			...detail === "full" ? [
				": ",
				...ended(why),
				rest
			] : ["."]
		];
	}
	if (open.length === 1) return ended([
		name,
		", ",
		...why
	]);
	const count = `${rowsWords(open)} could not be decided`;
	const isShared = open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why));
	return ended(isShared ? [`${count}: `, ...why] : [
		`${count}; the first: `,
		name,
		", ",
		...why
	]);
}
/** Of what got visibly worse before the budget ended: that is more than inconclusive. */
function seenWords(judgement) {
	const { candidate, smallestDetectable, reasons } = judgement;
	if (!reasons.some(({ code }) => code === "not-measured") || candidate === void 0 || smallestDetectable === void 0) return [];
	if (!isWorseBy(judgement, Math.max(judgement.threshold, smallestDetectable))) return [];
	const processes = formatCount(candidate.n, "process", "processes");
	return [...changeWords(judgement), ` so far, not confirmed on ${processes} a side`];
}
function whyOpen(judgement) {
	return (judgement.kind === "unseen" ? [visibleWords(judgement)] : judgement.reasons.map(reasonWords)).find((words) => words.length > 0) ?? ["re-measuring was inconclusive"];
}
function unpreparedClause({ unprepared }) {
	if (unprepared === void 0) return [];
	if (unprepared.budget !== void 0) return [`, and the time budget of ${formatDuration(unprepared.budget.givenMs)} was spent before the baseline commit was set up`];
	return [
		", and the baseline commit ",
		{ code: shortCommit(unprepared.commit) },
		" could not be prepared (log below)"
	];
}
function noBaselineClause(report) {
	const measured = new Set(report.verdict.judgements.map(({ target }) => benchmarkKey(target.id))).size;
	const verb = measured === 1 ? "it becomes" : "they become";
	if (report.unprepared !== void 0) {
		const commit = { code: shortCommit(report.unprepared.commit) };
		const { budget } = report.unprepared;
		if (budget !== void 0) return [
			`Nothing compared: the time budget of ${formatDuration(budget.givenMs)} was spent before the baseline commit `,
			commit,
			" was set up. Nothing is blocked."
		];
		return [
			"Nothing to compare with: the baseline commit ",
			commit,
			" could not be prepared (log below). Nothing is blocked."
		];
	}
	return [`First run: ${formatCount(measured, "benchmark")} measured; ${verb} the baseline on merge.`];
}
function skippedHeadline(report) {
	const { override } = report.verdict;
	if (override !== void 0) return [
		"Not measured: skipped by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...whyWords(override)
	];
	return ["Not measured: this PR touches nothing that a suite depends on."];
}
function passHeadline(report) {
	const { unaffected, all } = unaffectedOf(report.verdict.judgements);
	if (unaffected > 0 && unaffected === all) return [`${all === 1 ? "The benchmark" : `None of ${formatCount(all, "benchmark")}`} ${all === 1 ? "cannot" : "can"} be affected by this change: what they run is the same on both sides.`, ...uncomparedWords(report)];
	return followed(comparedWords(report), uncomparedWords(report));
}
/** Rows that cannot fail a build do not count toward a pass. */
function uncomparedWords(report) {
	const words = (start, kind) => {
		const [first, ...more] = judgementsOf(report, kind);
		if (first === void 0) return [];
		return [
			` ${start}: `,
			{ code: benchmarkName(first.target.id, report) },
			more.length === 0 ? "." : ` and ${more.length} more.`
		];
	};
	return [
		...words("Could not be measured", "failed"),
		...words("Could not be decided", "inconclusive"),
		...words("Missing here", "removed"),
		...words("New and not compared", "new")
	];
}
function comparedWords(report) {
	const improvements = bySize(judgementsOf(report, "improvement"));
	const best = improvements[0];
	if (best !== void 0) return [
		`No regression. ${formatCount(improvements.length, "improvement")}${improvements.length === 1 ? "" : "; the largest"}: `,
		{ code: benchmarkName(best.target.id, report) },
		" ",
		...changeWords(best)
	];
	const { judgements } = report.verdict;
	if (judgements.length > 0 && judgements.every(({ kind }) => kind === "removed")) return ["Nothing is left to compare."];
	return isAnythingKnown(judgements) ? ["No regression.", ...worstClause(report)] : ["Nothing was compared."];
}
/** The largest change for the worse of what is gated; an improvement is not mentioned in a pass. */
function worstClause(report) {
	const gated = judgementsOf(report, "no-change").filter((each) => !isInformational(each));
	const [worst] = gated.filter((each) => (worseRatio(each) ?? 1) > 1).sort((one, other) => (worseRatio(other) ?? 1) - (worseRatio(one) ?? 1));
	const shown = worst === void 0 ? void 0 : reportedChange(worst);
	const change = shown === void 0 ? "" : formatChange(shown);
	if (worst === void 0 || !/[1-9∞]/.test(change)) return gated.length === 0 ? [] : [" Nothing measured is worse than its baseline."];
	const limit = isWorseBy(worst, worst.threshold) ? "not confirmed" : `within its limit of ${formatPercent(worst.threshold)}`;
	const name = { code: benchmarkName(worst.target.id, report) };
	return [
		` The largest change for the worse is ${change}: `,
		name,
		", ",
		{ code: worst.target.metric.name },
		`, ${limit}.`
	];
}
function overriddenHeadline(report) {
	const { override, cause } = report.verdict;
	if (override === void 0) return ["Overridden."];
	const start = [
		"Overridden by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...whyWords(override)
	];
	const [first, ...others] = bySize(judgementsOf(report, "regression"));
	if (first === void 0) return followed(start, cause === void 0 ? [] : [` Accepted: ${acceptedWords(cause, report)}.`]);
	return followed(start, [
		` ${formatCount(others.length + 1, "regression")} accepted: `,
		{ code: benchmarkName(first.target.id, report) },
		" ",
		...changeWords(first),
		others.length === 0 ? "" : `, and ${formatCount(others.length, "more regression")}`
	]);
}
function acceptedWords(cause, report) {
	const count = (kind) => rowsWords(judgementsOf(report, kind));
	return {
		regression: count("regression"),
		failed: `${count("failed")} that could not be measured`,
		missing: `${count("removed")} missing here`,
		inconclusive: `${count("inconclusive")} that could not be decided`,
		"no-baseline": "no baseline to compare with"
	}[cause];
}
// src/report/method.ts
/** Sentences, in reading order. */
function methodSentences(report) {
	return [
		baselineSentence(report),
		machineSentence(report),
		...procedureSentences(report),
		...productionSentences(report),
		...report.notes.map((note) => [{ text: note }])
	];
}
function baselineSentence({ baseline, candidate, unprepared, judged }) {
	const to = [
		"candidate ",
		{ code: shortCommit(candidate.commit) },
		"."
	];
	if (baseline === void 0) return ["No stored baseline; ", ...to];
	const branch = baseline.branch === void 0 ? [] : [{ code: baseline.branch }, ", "];
	const here = unprepared === void 0 ? "built here" : "could not be built here";
	const runs = baseline.runs === 0 ? here : formatCount(baseline.runs, "stored run");
	return [
		"Baseline ",
		{ code: shortCommit(baseline.commit) },
		" (",
		...branch,
		`${distanceWords(baseline.distance, judged)}, ${runs}); `,
		...to
	];
}
function distanceWords(distance, judged) {
	if (judged === "commit") return "its parent";
	return distance === 0 ? "the commit this PR starts from" : `${formatCount(distance, "commit")} before where this PR starts`;
}
function machineSentence({ environment }) {
	const { cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	const flagged = flags.length === 0 ? [] : [" ", { code: flags.join(" ") }];
	return [
		"Machine: ",
		{ code: cpuModel },
		`, ${formatCount(cores, "core")}, `,
		{ code: image },
		", ",
		{ code: [`${runtime} ${runtimeVersion}`, ...otherRuntimes].join(", ") },
		...flagged,
		"."
	];
}
function procedureSentences(report) {
	const { judgements } = report.verdict;
	if (!judgements.some(({ test, stage }) => test !== void 0 || stage !== void 0)) return [];
	const remeasured = judgements.filter(({ stage, test }) => (stage === 1 || stage === 2) && test !== void 0);
	const confirmed = remeasured.filter(({ stage }) => stage === 2);
	const sentences = [];
	if (remeasured.length > 0) {
		const count = formatCount(new Set(remeasured.map(({ target }) => benchmarkKey(target.id))).size, "benchmark");
		sentences.push([`${count} measured on this machine, baseline and candidate in fresh processes in random order${sizes(confirmed)}.`, ...turnsWords(remeasured)]);
	}
	const family = confirmed.length === 0 ? "" : `, p adjusted by Holm over ${confirmed.length}`;
	const alpha = formatNumber(report.alpha, 3).replace(/0+$/, "");
	sentences.push([`Exact Mann-Whitney${family}, α = ${alpha} for the build.`]);
	return [
		...sentences,
		...storedSentence(judgements),
		...thresholdSentences(report)
	];
}
/** Which way was used, where any took turns; what the machine does is common to a turn. */
function turnsWords(remeasured) {
	const timed = remeasured.filter(({ target }) => target.metric.assume !== "exact");
	const inTurns = timed.filter((judgement) => judgement.inTurns === true);
	if (inTurns.length === 0) return [];
	const how = " took turns of a few milliseconds, and what all processes of a turn had in common was subtracted";
	if (inTurns.length === timed.length) return [` The processes of a block${how}.`];
	const others = timed.filter((judgement) => judgement.inTurns !== true);
	const names = [...new Set(others.map(({ target }) => target.id.name))];
	const [name = ""] = names;
	const who = names.length === 1 ? [{ code: name }] : [formatCount(names.length, "benchmark")];
	return [
		` The processes of a block${how}; those of `,
		...who,
		" ran one after another."
	];
}
/** What a test against the stored baseline alone would have decided. */
const usualLevel = .05;
function storedSentence(judgements) {
	const compared = judgements.flatMap(({ stored }) => stored ?? []);
	if (compared.length === 0) return [];
	const apart = compared.filter(({ pTwoSided }) => pTwoSided < usualLevel).length;
	return [[`Mann-Whitney against the stored runs at the present level: p < ${usualLevel} for ${apart} of ${compared.length}; they were measured at other times, so this decides nothing.`]];
}
/** Those that differ from the rest are named one by one up to here. */
const mostNamed$1 = 8;
/** What most rows fail from, in one sentence; and one for each that fails later or sooner, with its reason. */
function thresholdSentences(report) {
	const judged = report.verdict.judgements.filter((each) => each.stage !== void 0 && !isInformational(each));
	const bars = /* @__PURE__ */ new Map();
	for (const judgement of judged) {
		const bar = {
			threshold: formatPercent(judgement.threshold),
			margin: formatPercent(judgement.margin)
		};
		const key = `${bar.threshold} ${bar.margin}`;
		const group = bars.get(key) ?? {
			bar,
			rows: []
		};
		group.rows.push(judgement);
		bars.set(key, group);
	}
	const [most, ...others] = [...bars.values()].sort((a, b) => b.rows.length - a.rows.length);
	if (most === void 0) return [];
	const who = others.length === 0 ? "" : "Unless noted otherwise, ";
	const rule = [`${who}${who === "" ? "A" : "a"} benchmark fails when it is at least ${most.bar.threshold} worse and the test confirms more than ${most.bar.margin}.`];
	const different = others.flatMap(({ rows }) => rows).sort((a, b) => b.threshold - a.threshold);
	const sentences = different.slice(0, mostNamed$1).map((judgement) => differingSentence(judgement, report));
	const left = different.length - sentences.length;
	return [
		rule,
		...sentences,
		...left > 0 ? [[`${formatCount(left, "more", "more")} have thresholds of their own.`]] : []
	];
}
/** `tokenize fails at 18 %: its processes differ by 6 %.` */
function differingSentence(judgement, report) {
	const { target, threshold, margin, reasons } = judgement;
	const noisy = reasons.find((reason) => reason.code === "too-noisy");
	const raised = reasons.find((reason) => reason.code === "margin-raised");
	const why = noisy !== void 0 ? `its processes differ by ${formatPercent(noisy.processDeviation)}` : raised === void 0 ? `confirmed as more than ${formatPercent(margin)}` : `its history differs by ${formatPercent(raised.margin)}`;
	return [
		{ code: benchmarkName(target.id, report) },
		` (`,
		{ code: target.metric.name },
		`) fails at ${formatPercent(threshold)}: ${why}.`
	];
}
function sizes(confirmed) {
	const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))].filter((n) => n > 0).sort((a, b) => a - b);
	if (counts.length === 0) return "";
	return `; confirmed on ${counts.join(" or ")} fresh processes a side`;
}
const plainWord = /^[\w./:+,][\w./:+,-]*$/;
/** Names of these signs mean themselves between double quotes; of the others none is a sign one does not see. */
const pasteable = /^[\w ./:+,-]+$/;
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u;
/** Longer ones are left out: a command is printed whole or not at all. */
const longestValue = 160;
/** In letters: what a comment and an assistant are shown of it. */
const longestCommand = 300;
/** One word of a command someone will paste into a shell; undefined where no quoting makes a name safe to paste. */
function shellWord(name) {
	if (name.length > longestValue) return void 0;
	if (pasteable.test(name)) return `"${name}"`;
	return visible.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : void 0;
}
/** What the reader chose, or of it the one benchmark that regressed. */
function choicesFor(report) {
	const { chosen = [] } = report;
	const names = [...new Set(judgementsOf(report, "regression").map(({ target }) => target.id.name))];
	const [name] = names;
	if (name === void 0 || names.length > 1 || shellWord(name) === void 0) return chosen;
	return [...chosen.filter(({ option }) => option !== "--filter" && option !== "--shard"), {
		option: "--filter",
		value: name
	}];
}
/** A command that does the same again, at most 300 letters; of more choices than fit the last are left out. */
function reproduceCommand(report) {
	if (report.reproduce !== void 0) return report.reproduce;
	const base = report.reproduceBase ?? report.baseline?.commit;
	const seed = `--seed ${report.seed}`;
	const parts = [`${report.command ?? "flamegate"} gate`, ...base === void 0 ? [] : baseOption(base)];
	for (const choice of choicesFor(report)) {
		const word = optionWords(choice);
		if (word !== void 0 && [
			...parts,
			word,
			seed
		].join(" ").length <= longestCommand) parts.push(word);
	}
	return [...parts, seed].join(" ");
}
/** A command of words that somebody typed, quoted; what no quoting makes safe to paste is left out. */
function commandLine(start, words, options) {
	return [
		start,
		...words.map((word) => plainWord.test(word) ? word : shellWord(word) ?? ""),
		...options.flatMap((each) => optionWords(each) ?? [])
	].join(" ");
}
function baseOption(base) {
	const short = shortCommit(base);
	const word = plainWord.test(short) ? short : shellWord(short);
	return word === void 0 ? [] : [`--base ${word}`];
}
/** A value that begins with a hyphen reads as an option unless it is tied to its own. */
function optionWords({ option, value }) {
	const word = shellWord(value);
	return word && `${option}${value.startsWith("-") ? "=" : " "}${word}`;
}
// src/results/read-shaped.ts
/** Foreign text and values through a shape: what does not fit is an error that names the file and the cure. */
/** Text to value: JSON of bounded size and the right version, then the shape. */
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson(content, reading), shape, reading);
}
/** Throws FILE_MALFORMED, which names the source, the field, what it must be and what it is. */
function checkShaped(value, shape, reading) {
	try {
		return checkedTwice(value, shape);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: hintOf(reading) });
	}
}
function hintOf({ source, what, cure = "if it was edited or cut short, produce it again" }) {
	return `${source} should be ${what}; ${cure}`;
}
function checkedTwice(value, shape) {
	try {
		return shape(value, void 0);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		return shape(value, "");
	}
}
/** A byte order mark is no part of it. Throws FILE_MALFORMED. */
function parseJson(content, reading) {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `Cannot read ${reading.source} as it must be JSON: ${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" && reading.cure === void 0 ? "the file is empty; it was probably cut short while being written, so produce it again" : hintOf(reading),
			cause: error
		});
	}
}
// src/results/run-shape.ts
const mostBenchmarks = 1e4;
const mostInvocations = 1e3;
const mostBatches = 1e4;
const mostQuantiles = 101;
const commitShape = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a full commit hash");
const benchmarkIdShape = object({
	suite: line(200),
	name: line(longestName$1)
});
const metricShape = object({
	name: line(200),
	unit: line(50),
	better: oneOf("lower", "higher"),
	assume: oneOf("nothing", "exact"),
	role: optional(oneOf("gated", "informational"))
});
const environmentShape = object({
	os: text(environmentLimits.os),
	arch: text(environmentLimits.arch),
	cpuModel: text(environmentLimits.cpuModel),
	cores: integer(0, 1e5),
	image: text(environmentLimits.image),
	runtime: text(environmentLimits.runtime),
	runtimeVersion: text(environmentLimits.runtimeVersion),
	otherRuntimes: optional(array(text(environmentLimits.otherRuntime), environmentLimits.otherRuntimes)),
	flags: array(text(environmentLimits.flag), environmentLimits.flags)
});
const failureShape = object({
	reason: oneOf("load", "threw", "timeout", "crashed", "missing", "skipped", "unstable", "unsupported"),
	message: text(2e4),
	stack: optional(text(1e5)),
	sides: optional(oneOf("both"))
});
const conditionsShape = object({
	steal: optional(number(0, 1)),
	involuntarySwitches: optional(integer(0)),
	load: optional(number(0)),
	frequencyMHz: optional(number(0)),
	gcCount: optional(number(0)),
	gcTime: optional(number(0)),
	cpuTime: optional(number(0))
});
const spreadShape = object({
	mean: number(0),
	p99: number(0),
	slow: rounded$1(number(0, 1)),
	times: rounded$1(number(0)),
	quantiles: array(rounded$1(number(0)), mostQuantiles)
});
/** The value keeps every digit: judging a stored run again gives the same verdict. Batches are for looking at. */
const invocationShape = object({
	value: number(0),
	batches: optional(array(rounded$1(number(0)), mostBatches)),
	spread: optional(spreadShape),
	iterations: optional(number(0)),
	startedAt: optional(number(0)),
	durationMs: optional(number(0)),
	conditions: optional(conditionsShape)
});
const measurementShape = object({
	metric: metricShape,
	invocations: array(invocationShape, mostInvocations)
});
const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;
/** Relative to a run, below `profiles/` and nowhere else. */
function isProfileFile(file) {
	return profileFile.test(file);
}
const profileReferenceShape = object({
	kind: oneOf("cpu", "heap"),
	file: matching(profileFile, "profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores"),
	operations: optional(number(0)),
	collections: optional(object({
		count: number(0),
		pauseNs: number(0)
	}))
});
const noEffectShape = object({
	by: oneOf("modules", "executable", "reach"),
	files: array(line(4e3), 1e4),
	partly: optional(array(line(4e3), 1e4)),
	beside: integer(0),
	digest: matching(/^[0-9a-f]{64}$/, "a SHA-256")
});
const outcomeShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		id: benchmarkIdShape,
		measurements: unique(array(measurementShape, 100), (measurement) => measurement.metric.name),
		profiles: array(profileReferenceShape, 100)
	}),
	failed: object({
		state: oneOf("failed"),
		id: benchmarkIdShape,
		failure: failureShape
	}),
	skipped: object({
		state: oneOf("skipped"),
		id: benchmarkIdShape,
		reason: text(2e3)
	}),
	unaffected: object({
		state: oneOf("unaffected"),
		id: benchmarkIdShape,
		proof: noEffectShape
	})
});
const gateShape = satisfying(isGateName, "the name of a gate");
const timeShape = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z");
const runShape = object({
	schema: schemaVersion(1),
	commit: commitShape,
	id: line(200),
	takenAt: timeShape,
	environment: environmentShape,
	gate: optional(gateShape),
	outcomes: unique(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id))
});
// src/results/run-file.ts
/** A run as a file: JSON, one line, keys in a fixed order, checked the same way when written and when read. */
const mostCharacters = 67108864;
/** `source` names the file in errors. */
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters
	});
}
/** Batches are rounded to six significant digits; everything else returns as it was. */
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
// src/report/terminal-ink.ts
const codes = {
	red: "31",
	green: "32",
	yellow: "33",
	gray: "90",
	bold: "1",
	plain: ""
};
function paint(text, color, ink) {
	return ink.color === "never" || color === "plain" ? text : `\u001b[${codes[color]}m${text}\u001b[0m`;
}
// src/report/terminal-log.ts
/** What a tool printed before it gave up, for a terminal or a build log: its last lines, which say what went wrong. */
const mostLines = 20;
/** Indented; none is wider than asked. */
function logLines(text, width) {
	const lines = text.trimEnd().split(/\r\n|\n/);
	const shown = lines.slice(-20).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
	return lines.length > mostLines ? ["  …", ...shown] : shown;
}
// src/report/wrap.ts
/** Text broken into lines at spaces. */
/** Lines of at most `width` columns; a longer word is alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
// src/report/terminal-table.ts
const colors = {
	regression: "red",
	failed: "red",
	improvement: "green",
	inconclusive: "yellow",
	new: "plain",
	removed: "yellow",
	skipped: "gray",
	unaffected: "gray",
	"no-change": "gray",
	unseen: "gray"
};
const columns = [
	{
		title: "",
		side: "right",
		of: (row) => row.word
	},
	{
		title: "benchmark",
		side: "right",
		of: (row) => terminalText(row.name)
	},
	{
		title: "metric",
		side: "right",
		of: (row) => terminalText(row.metric, 20)
	},
	{
		title: "baseline",
		side: "left",
		of: (row) => row.baseline
	},
	{
		title: "candidate",
		side: "left",
		of: (row) => row.candidate
	},
	{
		title: "change",
		side: "left",
		of: (row) => row.change
	},
	{
		title: "95 % interval",
		side: "left",
		of: (row) => row.interval
	},
	{
		title: "adjusted p",
		side: "left",
		of: (row) => row.p
	}
];
/** Columns are dropped in this order when the terminal is narrow; one side without the other would say nothing. */
const dispensable = [["adjusted p"], ["baseline", "candidate"]];
/** A name cut below this cannot be distinguished from its neighbors; then a judgement takes two lines. */
const shortestName = 28;
function tableLines(rows, options) {
	if (rows.length === 0) return [];
	const groups = groupsOf(rows, options.mostOfOne);
	const fitted = fittingColumns(groups.flatMap((group) => group.rows), options.width);
	return [...fitted === void 0 ? [] : [paint(alignedLine(fitted, ({ title }) => title), "gray", options)], ...groups.flatMap((group) => [...group.rows.flatMap((row) => fitted === void 0 ? stackedLines(row, options) : [paint(alignedLine(fitted, ({ of }) => of(row)), colors[row.kind], options)]), ...groupLines(group, options)])];
}
function groupsOf(rows, mostOfOne) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = `${row.word} ${remarkOf(row)}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [row]);
		else group.push(row);
	}
	return [...groups.values()].map((all) => {
		const [first] = all;
		const shown = first?.word === "regression" || first?.word === "failed" ? all : all.slice(0, mostOfOne);
		return {
			rows: shown,
			remark: first === void 0 ? "" : remarkOf(first),
			hidden: all.length - shown.length
		};
	});
}
function remarkOf({ word, remark }) {
	return word === "new" || word === "removed" || word === "no change" ? "" : plainPhrase(remark);
}
function groupLines({ rows, remark, hidden }, options) {
	const count = rows.length + hidden;
	const more = hidden === 0 ? "" : `and ${hidden} more ${rows[0]?.word ?? ""}`;
	const who = count === 1 ? "" : count === 2 ? "both: " : `all ${count}: `;
	return [more, remark === "" ? "" : `${who}${remark}`].filter((line) => line !== "").flatMap((line) => wrap(line, options.width - 4)).map((line) => paint(`    ${line}`, "gray", options));
}
function fittingColumns(rows, width) {
	let kept = columns.map((column) => ({
		...column,
		width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row))))
	}));
	const excess = () => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
	const nameWidth = kept.find(({ title }) => title === "benchmark")?.width ?? 0;
	const shortest = Math.min(nameWidth, shortestName);
	const isTooShort = (left) => left < shortest || looksAlike(rows, left);
	for (const titles of dispensable) if (isTooShort(nameWidth - Math.max(0, excess()))) kept = kept.filter(({ title }) => !titles.includes(title));
	const left = nameWidth - Math.max(0, excess());
	if (isTooShort(left)) return void 0;
	return kept.map((column) => column.title === "benchmark" ? {
		...column,
		width: left
	} : column);
}
/** Names that differ in the middle alone, as those of one function on several inputs do, read the same once cut there. */
function looksAlike(rows, width) {
	const names = new Set(rows.map(({ name }) => terminalText(name)));
	return new Set([...names].map((name) => cutToWidth(name, width))).size < names.size;
}
function alignedLine(fitted, of) {
	return fitted.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
}
/** `regression, time  parser/tokenize`, and under it the figures. */
function stackedLines(row, options) {
	const start = `${row.word}, ${terminalText(row.metric, 20)}  `;
	const name = cutToWidth(terminalText(row.name), options.width - displayWidth(start));
	const p = row.p === "" ? "" : `adjusted p ${row.p}`;
	const figures = [
		sidesOf(row),
		changeCell(row),
		p
	].filter((part) => part !== "");
	return [paint(`${start}${name}`, colors[row.kind], options), ...wrapParts(figures, options.width - 4).map((line) => `    ${line}`)];
}
/** The unit once where both sides are on one scale. */
function sidesOf({ baseline, candidate }) {
	if (baseline === "" || candidate === "") return candidate;
	const unit = /\u202f\D*$/.exec(candidate)?.[0] ?? "";
	return `${unit !== "" && baseline.endsWith(unit) ? baseline.slice(0, -unit.length) : baseline} → ${candidate}`;
}
/** Parts stay whole: a number is not parted from its unit. */
function wrapParts(parts, width) {
	const lines = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== void 0 && displayWidth(last) + 2 + displayWidth(part) <= width) lines[lines.length - 1] = `${last}  ${part}`;
		else lines.push(part);
	}
	return lines;
}
// src/report/terminal-where.ts
/** Functions named; the report has the rest. */
const mostNamed = 5;
const longestName = 40;
/** Regressions explained; the report explains all. */
const mostExplained = 8;
function whereBlocks(report, options) {
	const explained = explainedRegressions(report).filter((judgement) => (diffFor(judgement, report)?.blame.functions.length ?? 0) > 0);
	let known = "";
	const blocks = explained.slice(0, mostExplained).map((judgement) => {
		const diff = diffFor(judgement, report)?.diff;
		const confidence = diff === void 0 ? "" : confidenceWords(diff);
		const block = whereBlock(judgement, report, {
			...options,
			confidence: confidence === known ? "" : confidence
		});
		known = confidence;
		return block;
	});
	const left = explained.length - blocks.length;
	return left === 0 ? blocks : [...blocks, [`The functions of ${left} more regressions are in the report.`]];
}
function whereBlock(judgement, report, options) {
	const found = diffFor(judgement, report);
	if (found === void 0) return [];
	const name = terminalText(rowOf(judgement, report).name);
	const sure = options.confidence === "" ? "" : ` (${options.confidence})`;
	const heading = `${whereTitle(found.diff)} in ${name}${sure}`;
	const lines = weighty(found).slice(0, mostNamed).map((blamed) => {
		const row = blamedRow(blamed, found.diff, report);
		return {
			name: cutToWidth(terminalText(row.name), longestName),
			place: row.place === void 0 ? "" : terminalText(row.place, 100),
			values: scopedValues(row),
			change: row.change,
			remark: plainPhrase(remarkOf$2(row))
		};
	});
	const words = unexplainedWords(found.blame, report);
	const unexplained = words === void 0 ? [] : wrap(`  ${plainPhrase(words)}`, options.width);
	return [
		...wrap(heading, options.width).map((line) => paint(line, "bold", options)),
		...functionLines(lines, options.width),
		...unexplained
	];
}
/** The widest form that fits: all on one line, place and remark below, or the figures below too. */
function functionLines(lines, width) {
	const widest = (of) => Math.max(0, ...lines.map((line) => displayWidth(of(line))));
	const cell = (line, of, side) => pad(of(line), widest(of), side);
	const figures = (line) => `${cell(line, ({ values }) => values, "left")}  ${cell(line, ({ change }) => change, "left")}`;
	const name = (line) => cell(line, (each) => each.name, "right");
	const fits = (texts) => texts.every((text) => displayWidth(text) <= width);
	const whole = lines.map((line) => {
		const place = cell(line, (each) => each.place, "right");
		return `  ${name(line)}  ${place}  ${figures(line)}  ${line.remark}`.trimEnd();
	});
	if (fits(whole)) return whole;
	const first = lines.map((line) => `  ${name(line)}  ${figures(line)}`);
	if (fits(first)) return lines.flatMap((line, index) => [first[index] ?? "", ...belowLines(line, width)]);
	return lines.flatMap((line) => [
		`  ${line.name}`,
		...figureLines(line, width - 6).map((text) => `      ${text}`),
		...belowLines(line, width)
	]);
}
function figureLines({ values, change }, room) {
	const one = `${values}  ${change}`;
	return displayWidth(one) <= room ? [one] : [values, change];
}
/** A place stays whole, so that it can be clicked. */
function belowLines({ place, remark }, width) {
	return wrap([place, remark].filter((part) => part !== "").join(", "), width - 6).map((line) => `      ${line}`);
}
// src/report/terminal.ts
/** Most rows of one judgement in a log; the report has them all. */
const mostOfOne = 12;
/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
function renderTerminal(report, options) {
	const width = Math.max(40, options.width);
	const rows = rowsOf(report).filter(({ word }) => options.rows === "all" || word !== "no change");
	const whole = `${[
		verdictLines(report, {
			...options,
			width
		}),
		tableLines(rows, {
			...options,
			width,
			mostOfOne: options.rows === "all" ? Number.POSITIVE_INFINITY : mostOfOne
		}),
		...whereBlocks(report, {
			...options,
			width
		}),
		...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
		options.foot === "none" ? noteLines(report, width) : footLines(report, {
			...options,
			width
		})
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
	return shownText(whole, options.color === "always" ? "ink" : "plain");
}
const signs = {
	fail: {
		sign: "FAIL",
		color: "red"
	},
	pass: {
		sign: "PASS",
		color: "green"
	},
	overridden: {
		sign: "OVERRIDDEN",
		color: "yellow"
	},
	inconclusive: {
		sign: "INCONCLUSIVE",
		color: "yellow"
	},
	"no-baseline": {
		sign: "NO BASELINE",
		color: "yellow"
	},
	skipped: {
		sign: "SKIPPED",
		color: "plain"
	}
};
const incomplete = {
	sign: "INCOMPLETE",
	color: "red"
};
const notCompared = {
	sign: "NOT COMPARED",
	color: "yellow"
};
function signOf(report) {
	if (isIncomplete(report)) return incomplete;
	const { outcome } = report.verdict;
	if (isNothingCompared(report)) return notCompared;
	return outcome === "no-baseline" && report.unprepared !== void 0 ? notCompared : signs[outcome];
}
function verdictLines(report, options) {
	const { sign, color } = signOf(report);
	const painted = wrap(`${sign}  ${withoutSign(plainPhrase(headline(report)), sign)}`, options.width).map((line, index) => paint(line, index === 0 ? color : "plain", options));
	const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
	return [
		...painted,
		...doubts(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
		...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width))
	];
}
/** The sign precedes it: "INCONCLUSIVE  Inconclusive: …" would say it twice. */
function withoutSign(words, sign) {
	return words.toUpperCase().startsWith(sign) ? words.slice(sign.length).replace(/^[:,]? +/, "") : words;
}
function noteLines({ notes }, width) {
	return notes.flatMap((note) => wrap(plainPhrase([{ text: note }]), width));
}
function footLines(report, options) {
	const { judgements } = report.verdict;
	const census = censusWords(judgements);
	const items = [
		...census === "" ? [] : [census],
		...rowCounts(judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		`seed ${report.seed}`
	].join(" · ");
	const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
	return [
		...wrap(items, options.width),
		...sentences.map((line) => paint(line, "gray", options)),
		paint(`Reproduce: ${reproduceCommand(report)}`, "gray", options)
	];
}
export { mayBeOfClass as $, causeWords as A, formatSidePair as B, parseShaped as C, headline as D, reproduceCommand as E, inOrder as F, verdict as G, causeOf as H, rowOf as I, globMatcher as J, medianInterval as K, rowsOf as L, byteLength as M, keepWithin as N, doubts as O, changeCell as P, environmentClass as Q, workRemark as R, parseJson as S, methodSentences as T, exitOf as U, besideSuite as V, isNothingShared as W, hunkLines as X, require_picomatch as Y, lineCost as Z, mostInvocations as _, parseRun as a, timeShape as b, commitShape as c, gateShape as d, readablePart as et, invocationShape as f, mostBenchmarks as g, mostBatches as h, paint as i, leadOf as j, shapeWord as k, environmentShape as l, metricShape as m, wrap as n, isSpared as nt, renderRun as o, isProfileFile as p, accepts as q, logLines as r, benchmarkIdShape as s, renderTerminal as t, storableEnvironment as tt, failureShape as u, profileReferenceShape as v, commandLine as w, checkShaped as x, runShape as y, workWords as z };
