/** Numbers as text. The minus is a minus, not a hyphen. */

import { format } from "d3-format";

/** Three digits at most: 0.25, −1.35. */
export const digits = format(".3~r");
const hundredths = format(".2~f");
const exponential = format(".1e");
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @typedef {{floor: number, ceiling: number}} Limits log10 of float32's smallest and largest number */

/** A number as short as it is exact, for ticks and coordinates: 0.25, −3. */
export const plain = format(".6~r");

/** Two digits after the point: 0.50. */
export const fixed = format(".2f");

/** Three digits after the point: 0.500. */
export const thousandths = format(".3f");

/**
 * With its sign: +0.12, −0.30. What rounds to zero is not below it.
 *
 * @param {number} value
 */
export function signed(value, places = 2) {
  const text = format(`+.${places}f`)(value);
  return /[1-9]/.test(text) ? text : text.replace("−", "+");
}

/**
 * @param {number} exponent a whole number
 * @returns {string} 10⁻³
 */
export function power(exponent) {
  const raised = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPT[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}

/**
 * A value in full: plain near 1, as a power of ten far from it.
 *
 * @param {number} value
 */
export function written(value) {
  if (Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return digits(value);
  return (value < 0 ? "−" : "") + writtenLog(Math.log10(size));
}

/**
 * A value that is given by its logarithm, in words beyond what float32 holds.
 *
 * @param {number} log log10 of the value
 * @param {Limits} limits
 */
export function writtenLog(log, limits = { floor: -Infinity, ceiling: Infinity }) {
  if (Number.isNaN(log)) return "–";
  if (log === -Infinity) return "0";
  if (log < limits.floor) return `below 1.4 × ${power(-45)}: 0 in float32`;
  if (log > limits.ceiling) return `above 3.4 × ${power(38)}: infinite in float32`;
  if (log > -3 && log < 4) return digits(10 ** log);
  const exponent = Math.floor(log + 1e-9);
  return `${hundredths(10 ** (log - exponent))} × ${power(exponent)}`;
}

/**
 * A value in the width of a table's cell: 9.77, 2.1e−5.
 *
 * @param {number} value
 */
export function short(value) {
  if (!Number.isFinite(value)) return "not a number";
  const size = Math.abs(value);
  const far = size !== 0 && (size >= 1e5 || size < 1e-3);
  return far ? exponential(value).replace("e+", "e").replace("e-", "e−") : digits(value);
}
