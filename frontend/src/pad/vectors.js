/** The plane of the pad: axes, the region where a clipped arrow has to end, arrows. */

import { scaleLinear } from "d3-scale";
import { svg } from "../shared/dom.js";
import { plain } from "../shared/numbers.js";

/** @typedef {readonly [number, number]} Pair */
/** @typedef {{pixel: (value: number) => number, value: (pixel: number) => number}} Pixels */

export const SIZE = 240; // of a panel, in its own units
const AIR = 1.08; // what is seen, in limits
const HEAD = 8; // length of an arrow's head
const THIRDS = 3; // grid lines on each side
const LETTER = 6; // of a name, as wide
const LINE = 10; // and as high

/**
 * @param {number} limit
 * @returns {Pixels}
 */
export function pixels(limit) {
  const scale = scaleLinear([-limit * AIR, limit * AIR], [0, SIZE]);
  return { pixel: scale, value: (pixel) => scale.invert(pixel) };
}

/**
 * @param {Pixels} px
 * @param {number} limit
 */
export function axes({ pixel }, limit) {
  const found = [];
  for (let third = -THIRDS; third <= THIRDS; third++) {
    const v = (third * limit) / THIRDS;
    const kind = third ? "grid" : "axis";
    found.push(svg("line", { class: kind, x1: pixel(v), x2: pixel(v), y2: SIZE }));
    found.push(svg("line", { class: kind, y1: pixel(v), y2: pixel(v), x2: SIZE }));
    if (!third) continue;
    found.push(svg("text", { x: pixel(v), y: pixel(0) + 10, "text-anchor": "middle" }, plain(v)));
    found.push(svg("text", { x: pixel(0) - 3, y: pixel(-v) + 3, "text-anchor": "end" }, plain(v)));
  }
  return found;
}

/**
 * @param {Pixels} px
 * @param {"square" | "circle" | ""} kind
 * @param {number} threshold
 */
export function region({ pixel }, kind, threshold) {
  const zero = pixel(0);
  const reach = pixel(threshold) - zero;
  const inside = Math.min(reach, SIZE);
  const box = { x: zero - inside, y: zero - inside, width: 2 * inside, height: 2 * inside };
  if (kind === "square") return [svg("rect", { class: "region", ...box })];
  return kind === "circle" ? [svg("circle", { class: "region", cx: zero, cy: zero, r: reach })] : [];
}

/**
 * @param {Pixels} px
 * @param {Pair} tip
 * @param {"before" | "after"} kind the tip of an arrow before clipping is the knob, so it has no head
 * @param {string} colour
 */
export function arrow({ pixel }, [x, y], kind, colour) {
  const [x0, y0, x1, y1] = [pixel(0), pixel(0), pixel(x), pixel(-y)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 0.5) return [];
  const line = svg("line", { class: kind, x1: x0, y1: y0, x2: x1, y2: y1, stroke: colour });
  if (kind === "before") return [line];
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(HEAD, length);
  /** @param {number} back @param {number} side */
  const point = (back, side) =>
    `${x1 + 2 * ux - back * ux - side * uy},${y1 + 2 * uy - back * uy + side * ux}`;
  const points = `${point(0, 0)} ${point(head, head / 2)} ${point(head, -head / 2)}`;
  return [line, svg("polygon", { points, fill: colour })];
}

/**
 * @param {Pixels} px
 * @param {Pair} tip
 * @param {string} name
 * @returns {SVGElement} the name over the tip, or under it where it points down: where there is room in the picture
 */
export function tipName({ pixel }, [x, y], name) {
  const text = `${name} (${plain(x)}, ${plain(y)})`;
  const half = (LETTER * text.length) / 2;
  const middle = Math.min(Math.max(pixel(x), half), SIZE - half);
  const [over, under] = [pixel(-y) - 11, pixel(-y) + 18];
  const above = (y >= 0 && over > LINE) || under > SIZE;
  const place = { x: middle, y: above ? over : under, "text-anchor": "middle" };
  return svg("text", { class: "name", ...place }, text);
}
