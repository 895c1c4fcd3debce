/** Small arithmetic that everything here needs. */

/** @typedef {readonly [number, number]} Range */

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * @param {number} value
 * @param {number} places digits after the point
 */
export const rounded = (value, places) => Math.round(value * 10 ** places) / 10 ** places;

/**
 * The point that is `part` of the way from one value to another.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} part
 */
export const between = (from, to, part) => from + (to - from) * part;

/**
 * The whole step of a position; one that is short of it by rounding counts as reached.
 *
 * @param {number} position
 */
export const stepOf = (position) => Math.floor(position + 1e-9);
