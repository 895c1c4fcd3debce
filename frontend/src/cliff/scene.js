/** What rnnviz/figures/scenes/cliff.py sends. */

/** @typedef {import("../shared/limits.js").Range} Range */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("../player/scene.js").Dash} Dash */

/**
 * One path. After a walk that broke off, its last row is repeated.
 *
 * @typedef {object} Walk
 * @property {string} name
 * @property {string} color
 * @property {Dash} dash
 * @property {"circle" | "square"} mark the shape of the moving point
 * @property {Float32Array} drawn (steps + 1, 2) where it is drawn
 * @property {Float32Array} outside (steps + 1) 1 where it is off the map
 * @property {Float32Array} position (steps + 1, 2) w and b
 * @property {Float32Array} loss (steps + 1)
 * @property {Float32Array} norm (steps + 1)
 * @property {Float32Array} clipped_norm (steps + 1)
 * @property {number | null} diverged_at
 * @property {number} rows that were really walked
 */

/** @typedef {{w: number, b: number, fixed: boolean}} Start */
/** @typedef {{w: Range, b: Range, x: string, y: string, walks: Walk[], halo: string}} Plain */

/**
 * The error over the plane of the weights, seen from above, with the walks.
 *
 * @typedef {object} Above
 * @property {string} image data: URL
 * @property {string[]} key colours from low to high
 * @property {[string, string, string]} key_text quantity, low end, high end
 * @property {Float32Array} wall (points, 2)
 * @property {Float32Array[]} folds (points, 2) each
 * @property {Start} start
 */

/** @typedef {Panel & Plain & Above} Ground */
/** @typedef {{size: number, top: number, heights: Float32Array, bands: Float32Array, colors: string[]}} Surface */
/** @typedef {Panel & Plain & Surface} Relief */

export {};
