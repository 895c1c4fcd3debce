/** One gradient under three clipping rules. The tips can be dragged or moved with the arrow keys; every clipped number
 *  comes from the server (rnnviz/figures/scenes/clipped_vectors.py). */

import { html, put, svg } from "../shared/dom.js";
import { arrows, draggable, Hand, isFixed } from "../shared/hand.js";
import { clamp, rounded } from "../shared/limits.js";
import { arrow, axes, pixels, region, SIZE, tipName } from "./vectors.js";

/** @typedef {import("./vectors.js").Pair} Pair */
/** @typedef {import("./vectors.js").Pixels} Pixels */
/** @typedef {import("../shared/hand.js").Send} Send */

/**
 * @typedef {object} Rule one panel
 * @property {string} title
 * @property {string} label
 * @property {"square" | "circle" | ""} region where each arrow has to end
 * @property {Pair[]} after the clipped arrows
 * @property {[string, string][]} numbers term and text
 */

/**
 * @typedef {object} Data
 * @property {number} limit of each number, and of the axes
 * @property {number} threshold
 * @property {Pair[]} tips of the gradient's variables
 * @property {{name: string, label: string, before: string, after: string, fixed: boolean}[]} variables with their colours
 * @property {Rule[]} panels
 */

/** @typedef {{caption: HTMLElement, svg: SVGElement, under: SVGElement, knobs: SVGElement[], list: HTMLElement}} Figure */

const [STEP, SMALL_STEP] = [0.5, 0.1]; // of an arrow key, and with Shift

export class Pad {
  root = html("div", { class: "pad" });
  /** @type {Figure[]} */
  figures = [];
  /** @type {Data} */
  data = { limit: 1, threshold: 1, tips: [], variables: [], panels: [] };

  /** @param {Send} send */
  constructor(send) {
    /** @type {Hand<Pair[]>} */
    this.hand = new Hand(send);
  }

  /** @param {Data} data */
  show(data) {
    const { tips } = this.data;
    if (tips.length && this.hand.isAhead(String(data.tips) === String(tips))) data.tips = tips;
    this.data = data;
    if (this.figures.length !== data.panels.length) this.#build();
    this.#draw();
  }

  get #pixels() {
    return pixels(this.data.limit);
  }

  #build() {
    this.figures = this.data.panels.map(() => {
      const under = svg("g", { "aria-hidden": "true" });
      const knobs = this.data.variables.map((_, v) => this.#knob(v));
      const plot = svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group" }, under, ...knobs);
      return { caption: html("figcaption"), svg: plot, under, knobs, list: html("dl") };
    });
    this.root.replaceChildren(
      ...this.figures.map(({ caption, svg, list }) => html("figure", {}, caption, svg, list)),
    );
  }

  /** @param {number} v position of the variable */
  #knob(v) {
    const { label, before } = this.data.variables[v];
    const knob = svg(
      "g",
      { class: "knob", tabindex: 0, role: "slider", "aria-label": label, "aria-valuenow": 0 },
      svg("circle", { class: "catch", r: 14 }),
      svg("circle", { class: "ring", r: 5, stroke: before }),
    );
    draggable(knob, {
      start: (event) => {
        this.hand.dragging = true;
        event.preventDefault();
        knob.focus({ preventScroll: true });
      },
      move: (event) => {
        const box = /** @type {SVGElement} */ (knob.ownerSVGElement).getBoundingClientRect();
        const share = SIZE / box.width;
        const { value } = this.#pixels;
        this.#move(v, value((event.clientX - box.left) * share), -value((event.clientY - box.top) * share));
      },
      end: () => this.hand.drop(this.data.tips),
    });
    arrows(knob, (across, up, event) => {
      if (isFixed(knob)) return;
      const size = event.shiftKey ? SMALL_STEP : STEP;
      const [x, y] = this.data.tips[v];
      this.#move(v, x + size * across, y + size * up);
    });
    return knob;
  }

  /**
   * @param {number} v
   * @param {number} x
   * @param {number} y
   */
  #move(v, x, y) {
    const { limit } = this.data;
    const held = (/** @type {number} */ value) => rounded(clamp(value, -limit, limit), 1);
    this.data.tips = this.data.tips.map((tip, k) => (k === v ? [held(x), held(y)] : tip));
    this.#draw();
    this.hand.move(this.data.tips);
  }

  #draw() {
    const { tips, variables, threshold } = this.data;
    const px = this.#pixels;
    this.data.panels.forEach((panel, i) => {
      const { caption, svg: plot, under, knobs, list } = this.figures[i];
      caption.textContent = panel.title;
      put(plot, { "aria-label": panel.label });
      under.replaceChildren(
        ...axes(px, this.data.limit),
        ...region(px, panel.region, threshold),
        ...tips.flatMap((tip, v) => arrow(px, tip, "before", variables[v].before)),
        ...panel.after.flatMap((tip, v) => arrow(px, tip, "after", variables[v].after)),
        ...tips.map((tip, v) => tipName(px, tip, variables[v].name)),
      );
      tips.forEach((tip, v) => {
        place(knobs[v], px, tip);
        put(knobs[v], { "aria-readonly": String(variables[v].fixed) });
      });
      list.replaceChildren(
        ...panel.numbers.flatMap(([term, text]) => [html("dt", {}, term), html("dd", {}, text)]),
      );
    });
  }
}

/**
 * @param {SVGElement} knob
 * @param {Pixels} px
 * @param {Pair} tip
 */
function place(knob, px, [x, y]) {
  put(knob, {
    transform: `translate(${px.pixel(x)} ${px.pixel(-y)})`,
    "aria-valuenow": rounded(Math.hypot(x, y), 2),
    "aria-valuetext": `${x}, ${y}`,
  });
}
