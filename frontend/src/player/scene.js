/** The bytes of rnnviz/figures/scenes/scene.py, and what is in them. */

/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {import("../shared/canvas.js").Dash} Dash */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Frame} Frame */
/** @typedef {import("../shared/numbers.js").Limits} Limits */

/** @typedef {{name: string, color: string, mark: "line" | "dot" | "ring" | "square" | "arrow", dash: Dash}} Entry of a legend */
/** @typedef {{grows: string, shrinks: string}} Directions colours */

/**
 * What every panel has.
 *
 * @typedef {object} Panel
 * @property {string} kind names the function that draws it
 * @property {string} title
 * @property {string} label what is seen, for those who do not see it
 * @property {Entry[]} legend
 */

/**
 * One line over the steps.
 *
 * @typedef {object} Curve
 * @property {string} name
 * @property {Float32Array} values one per step
 * @property {string} color
 * @property {Dash} dash
 * @property {number} width
 * @property {boolean} played drawn up to the current step, faint ahead of it
 * @property {boolean} scales in a sweep, its value at step k moves by k * shift
 * @property {boolean} spoken its value is written below the panels
 */

/** @typedef {{x: string, y: string, log: boolean, whole: boolean, counts?: boolean, range: Range, sweep_range: Range}} Axes */
/** @typedef {{series: Curve[], marks: {at: number, text: string}[], limits: Limits, zero: number | null}} Curves */
/** @typedef {Panel & Axes & Curves} Lines */
/** @typedef {Panel & Axes & {values: Float32Array, count: number, colors: Directions}} Stems */
/** @typedef {Panel & {x: string, points: Float32Array, count: number, limit: number, sweep_limit: number, colors: Directions}} Plane */
/** @typedef {{name: string, values: Float32Array, color: string, mark: "dot" | "ring"}} Ranked */
/** @typedef {Panel & Axes & {series: Ranked[], count: number}} Ranks */
/** @typedef {{name: string, values: Float32Array, rows: number, columns: number, most: number, shades: [string, string, string]}} Shading */
/** @typedef {Panel & Axes & Shading} Strip */

/**
 * Everything the player shows.
 *
 * @typedef {object} Scene
 * @property {string} label
 * @property {string} symbol of the step: 'k' or 'n'
 * @property {number} steps
 * @property {Panel[]} panels
 * @property {{label: string, rhos: Float32Array, shifts: Float32Array} | null} sweep
 * @property {{label: string, radius: number, angle: number, most: number} | null} handle
 * @property {boolean} compact
 * @property {string} id
 */

/**
 * What is shown at a moment.
 *
 * @typedef {object} Moment
 * @property {boolean} sweeping
 * @property {number} at position on the timeline, between two steps too
 * @property {number} steps
 * @property {number} shift what the sweep adds to log10 of a size at each step
 * @property {number} rho the sweep's spectral radius
 */

/**
 * Draws one panel; returns where things are on it, for what can be pressed or dragged.
 *
 * @callback Draw
 * @param {Place} place
 * @param {Look} look
 * @param {any} panel
 * @param {Moment} moment
 * @returns {Frame | undefined}
 */

/**
 * Read a scene: the header's length (uint32), the header (JSON), padding, float32 arrays, which the header names as
 * {floats: [first, count]}. Little-endian.
 *
 * @param {Uint8Array} bytes
 * @returns {Scene}
 */
export function unpack(bytes) {
  const copy = bytes.slice().buffer; // floats start at a multiple of four bytes only here
  const length = new DataView(copy).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(copy, 4, length)));
  const floats = new Float32Array(copy, 4 + length + ((4 - (length % 4)) % 4));
  /**
   * @param {any} value
   * @returns {any}
   */
  const open = (value) => {
    if (Array.isArray(value)) return value.map(open);
    if (value === null || typeof value !== "object") return value;
    if (value.floats) return floats.subarray(value.floats[0], value.floats[0] + value.floats[1]);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, open(each)]));
  };
  return open(header);
}
