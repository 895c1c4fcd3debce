/** How the walks are drawn, on the map and on the surface. */

import { DASHES } from "../shared/canvas.js";
import { between, stepOf } from "../shared/limits.js";

/** @typedef {import("./scene.js").Walk} Walk */
/** @typedef {CanvasRenderingContext2D} Context */

/**
 * Where a walk is at a moment: between two updates it is on the straight line.
 *
 * @param {Walk} walk
 * @param {number} at
 */
export function whereabouts({ drawn }, at) {
  const last = drawn.length / 2 - 1;
  const k = Math.min(stepOf(at), last);
  const next = Math.min(k + 1, last);
  const part = at - k;
  return {
    k,
    w: between(drawn[2 * k], drawn[2 * next], part),
    b: between(drawn[2 * k + 1], drawn[2 * next + 1], part),
  };
}

/**
 * A walk's line over a halo, so that it is seen on any ground.
 *
 * @param {Context} g
 * @param {Walk} walk
 * @param {string} halo colour
 * @param {() => void} path begins the path
 * @param {number} width
 */
export function haloed(g, walk, halo, path, width) {
  g.lineJoin = g.lineCap = "round";
  g.setLineDash([]);
  g.strokeStyle = halo;
  g.lineWidth = width + 3;
  path();
  g.stroke();
  g.setLineDash(DASHES[walk.dash]);
  g.strokeStyle = walk.color;
  g.lineWidth = width;
  g.stroke();
  g.setLineDash([]);
}

/**
 * The moving point.
 *
 * @param {Context} g
 * @param {Walk} walk
 * @param {string} halo colour
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
export function stone(g, walk, halo, x, y, size) {
  g.beginPath();
  if (walk.mark === "circle") g.arc(x, y, size, 0, 2 * Math.PI);
  else g.rect(x - size, y - size, 2 * size, 2 * size);
  g.fillStyle = walk.color;
  g.strokeStyle = halo;
  g.lineWidth = 2.5;
  g.fill();
  g.stroke();
}
