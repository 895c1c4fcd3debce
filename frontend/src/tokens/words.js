/** The words of a review and what is said of each: no element of the page in here. */

import { clamp } from "../shared/limits.js";
import { fixed, signed, thousandths } from "../shared/numbers.js";

/** @typedef {"word" | "unknown" | "start" | "pad" | "cut"} Kind */

/**
 * One number per token.
 *
 * @typedef {object} Signal
 * @property {string} label
 * @property {(number | null)[]} values
 * @property {"signed" | "probability" | "unit"} scale
 * @property {number} limit the value of full colour
 */

/**
 * What rnnviz/ui/components/tokens.py sends.
 *
 * @typedef {object} Data
 * @property {string} version a hash of all this
 * @property {string} words a hash of the words
 * @property {string[]} text
 * @property {Kind[]} kind
 * @property {Signal[]} signals
 * @property {string} label
 * @property {Record<string, string>} marks signs behind tokens, by position
 * @property {[number, number, string][]} folds first, last, note
 * @property {[Kind | "note", string][]} legend what the kinds of tokens look like, and sentences
 * @property {[string, string]} colours negative, positive
 * @property {"none" | "one" | "range"} choose
 * @property {[number, number] | null} chosen
 * @property {number} shown
 * @property {boolean} reading
 * @property {number[]} order of reading
 * @property {number} [before] the prediction before the first word
 */

/** @type {Partial<Record<Kind, string>>} */
export const KINDS = {
  pad: "padding",
  start: "start of the review",
  unknown: "not in the vocabulary",
  cut: "cut off: not read",
};

export const BREAK = "↵"; // in place of the word that a line break became

/**
 * @param {Data} data
 * @param {number} k
 */
export function name({ text, kind }, k) {
  if (text[k] === BREAK) return `${BREAK} line break, read as the word br`;
  return (kind[k] === "pad" || kind[k] === "start" ? KINDS[kind[k]] : undefined) ?? text[k];
}

/**
 * Whether a new line begins after a word: after the last of some line breaks.
 *
 * @param {string[]} text
 * @param {number} k
 */
export const endsLine = (text, k) => text[k] === BREAK && text[k + 1] !== BREAK && k + 1 < text.length;

/**
 * @param {Signal} signal
 * @param {number} value
 */
function number({ scale }, value) {
  if (scale === "signed") return signed(value, 3);
  return scale === "unit" ? thousandths(value) : fixed(value);
}

/**
 * A token in words: what it is, and its number in every signal.
 *
 * @param {Data} data
 * @param {number} k
 */
export function describe(data, k, separator = ", ") {
  const kind = data.kind[k];
  const lines = [name(data, k)];
  if (kind === "unknown" || kind === "cut") lines.push(KINDS[kind] ?? "");
  for (const signal of data.signals) {
    const value = signal.values[k];
    if (value !== null) lines.push(`${signal.label} ${number(signal, value)}`);
  }
  return lines.join(separator);
}

/**
 * How strong the colour is, from -1 to 1.
 *
 * @param {Signal} signal
 * @param {number} value
 */
export function amount({ scale, limit }, value) {
  return clamp(scale === "probability" ? 2 * value - 1 : value / limit, -1, 1);
}

/**
 * The ends of a signal's scale in words.
 *
 * @param {Signal} signal
 * @returns {[string, string]}
 */
export function ends({ scale, limit }) {
  if (scale === "probability") return ["negative", "positive"];
  return scale === "signed" ? [signed(-limit), signed(limit)] : ["0", limit.toFixed(0)];
}

/**
 * What stands on the page: the positions of words, and notes in place of folded runs.
 *
 * @param {number} count of all words
 * @param {Data["folds"]} folds
 * @returns {(number | string)[]}
 */
export function parts(count, folds) {
  /** @type {(number | string)[]} */
  const found = [];
  for (let k = 0; k < count; k++) {
    const fold = folds.find(([first]) => first === k);
    found.push(fold ? fold[2] : k);
    if (fold) k = fold[1];
  }
  return found;
}

/** @typedef {{left: number, top: number, width: number, height: number}} Rect */

/**
 * The word above or below another: on the next line, the one whose middle is nearest.
 *
 * @param {[number, Rect][]} words positions and places of all words that are shown
 * @param {number} from position
 * @param {1 | -1} way down or up
 */
export function otherLine(words, from, way) {
  const here = words.find(([k]) => k === from)?.[1];
  if (!here) return from;
  const half = here.height / 2;
  const beyond = words.filter(([, each]) => way * (each.top - here.top) > half);
  if (!beyond.length) return from;
  const next = Math.min(...beyond.map(([, each]) => way * each.top));
  const line = beyond.filter(([, each]) => Math.abs(way * each.top - next) < half);
  /** @param {Rect} each */
  const aside = (each) => Math.abs(each.left + each.width / 2 - here.left - here.width / 2);
  return line.reduce((best, each) => (aside(each[1]) < aside(best[1]) ? each : best))[0];
}
