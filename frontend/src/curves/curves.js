/** Rows of numbers over the steps: draw across them, or choose a step and change its number by the arrow keys. */

import { html, put, say, svg } from "../shared/dom.js";
import { arrows, draggable, Hand, isFixed } from "../shared/hand.js";
import { clamp } from "../shared/limits.js";
import { fixed, plain } from "../shared/numbers.js";
import { GRAIN, nudged, spotAt, stroked } from "./row.js";

/** @typedef {import("../shared/hand.js").Send} Send */

/**
 * @typedef {object} Curve one row
 * @property {string} name
 * @property {string} label
 * @property {string} color
 * @property {number} low
 * @property {number} high
 * @property {number[]} values
 * @property {boolean} fixed cannot be drawn in
 */

/** @typedef {{axis: string, step: string, curves: Curve[]}} Data */
/** @typedef {{title: HTMLElement, said: HTMLElement, plot: SVGElement, marks: SVGElement, chosen: number}} Row */

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [330, 84, 24, 326, 6, 66];
const FINE = 0.01; // of an arrow key with Shift

export class Curves {
  root = html("div", { class: "curves" });
  /** @type {Row[]} */
  rows = [];
  /** @type {Data} */
  data = { axis: "", step: "", curves: [] };

  /** @param {Send} send */
  constructor(send) {
    /** @type {Hand<Record<string, number[]>>} */
    this.hand = new Hand(send);
  }

  /** @param {Data} data */
  show(data) {
    const mine = this.data.curves;
    const same = mine.every((curve, k) => String(curve.values) === String(data.curves[k]?.values));
    if (mine.length === data.curves.length && this.hand.isAhead(same)) {
      data.curves.forEach((curve, k) => {
        curve.values = mine[k].values;
      });
    }
    this.data = data;
    if (this.rows.length !== data.curves.length) this.#build();
    this.#draw();
  }

  #build() {
    this.rows = this.data.curves.map((_, k) => this.#row(k));
    this.root.replaceChildren(
      ...this.rows.map(({ title, said, plot }) =>
        html("figure", {}, html("figcaption", {}, title, said), plot),
      ),
    );
  }

  /** @param {number} k position of the row */
  #row(k) {
    const marks = svg("g", { "aria-hidden": "true" });
    const plot = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, tabindex: 0, role: "slider" }, marks);
    /** @type {Row} */
    const row = { title: html("span"), said: html("output"), plot, marks, chosen: 0 };
    /** @type {import("./row.js").Spot} */
    let last;
    const spot = (/** @type {PointerEvent} */ event) => {
      const box = plot.getBoundingClientRect();
      const across = ((event.clientX - box.left) / box.width) * WIDTH;
      const down = ((event.clientY - box.top) / box.height) * HEIGHT;
      const curve = this.data.curves[k];
      return spotAt(
        (across - LEFT) / (RIGHT - LEFT),
        (down - TOP) / (BOTTOM - TOP),
        curve,
        curve.values.length,
      );
    };
    draggable(plot, {
      start: (event) => {
        this.hand.dragging = true;
        event.preventDefault();
        plot.focus({ preventScroll: true });
        last = spot(event);
        this.#change(k, stroked(this.data.curves[k].values, last, last), last.step);
      },
      move: (event) => {
        const next = spot(event);
        this.#change(k, stroked(this.data.curves[k].values, last, next), next.step);
        last = next;
      },
      end: () => this.hand.drop(this.#values()),
    });
    arrows(plot, (across, up, event) => {
      const curve = this.data.curves[k];
      row.chosen = clamp(row.chosen + across, 0, curve.values.length - 1);
      const by = up * (event.shiftKey ? FINE : GRAIN);
      if (up && !isFixed(plot)) this.#change(k, nudged(curve.values, row.chosen, by, curve), row.chosen);
      else this.#draw();
    });
    plot.addEventListener("focus", () => this.#draw());
    plot.addEventListener("blur", () => this.#draw());
    return row;
  }

  #values() {
    return Object.fromEntries(this.data.curves.map(({ name, values }) => [name, values]));
  }

  /**
   * @param {number} k
   * @param {number[]} values
   * @param {number} chosen
   */
  #change(k, values, chosen) {
    this.rows[k].chosen = chosen;
    this.data.curves[k].values = values;
    this.#draw();
    this.hand.move(this.#values());
  }

  #draw() {
    this.data.curves.forEach((curve, k) => {
      const { title, said, plot, marks, chosen } = this.rows[k];
      const [step, value] = [chosen + 1, curve.values[chosen]];
      say(title, curve.label);
      say(said, `${this.data.step} ${step}: ${fixed(value)}`);
      put(plot, {
        "aria-label": curve.label,
        "aria-readonly": String(curve.fixed),
        "aria-valuemin": curve.low,
        "aria-valuemax": curve.high,
        "aria-valuenow": value,
        "aria-valuetext": `${this.data.step} ${step}: ${fixed(value)}`,
      });
      marks.replaceChildren(...picture(curve, chosen, this.data.axis));
    });
  }
}

/**
 * The axes, a bar per step from zero, and a ring at the chosen step.
 *
 * @param {Curve} curve
 * @param {number} chosen
 * @param {string} axis
 */
function picture({ values, low, high, color }, chosen, axis) {
  const wide = (RIGHT - LEFT) / values.length;
  const y = (/** @type {number} */ value) => BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP);
  const zero = y(clamp(0, low, high));
  const x = (/** @type {number} */ k) => LEFT + k * wide;
  const ticks = low < 0 ? [low, 0, high] : [low, high];
  return [
    ...ticks.map((v) => svg("line", { class: v ? "grid" : "axis", x1: LEFT, x2: RIGHT, y1: y(v), y2: y(v) })),
    ...ticks.map((v) => svg("text", { x: LEFT - 4, y: y(v) + 3, "text-anchor": "end" }, plain(v))),
    ...[1, 10, 20, 30]
      .filter((step) => step <= values.length)
      .map((step) =>
        svg("text", { x: x(step - 0.5), y: BOTTOM + 10, "text-anchor": "middle" }, String(step)),
      ),
    svg("text", { x: (LEFT + RIGHT) / 2, y: BOTTOM + 17, "text-anchor": "middle" }, axis),
    ...values.map((value, k) =>
      svg("rect", {
        x: x(k) + 0.5,
        width: wide - 1,
        y: Math.min(y(value), zero) - 0.75,
        height: Math.abs(y(value) - zero) + 1.5,
        fill: color,
      }),
    ),
    svg("circle", { class: "chosen", cx: x(chosen + 0.5), cy: y(values[chosen]), r: 4.5, stroke: color }),
  ];
}
