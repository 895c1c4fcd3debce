/** A chart whose data may change while somebody looks: what they zoomed into and chose stays. */

import { html, put } from "../shared/dom.js";
import { between, clamp } from "../shared/limits.js";
import { Pointed } from "../shared/pointed.js";
import { closest, nearest, reached, scaleOf, snapped, squared, valueAt, whole } from "./data.js";
import { axes, curve, fitted, inside, words } from "./draw.js";
import { Legend } from "./legend.js";
import { Tools } from "./tools.js";
import { counted, marks, told } from "./written.js";
import { Zoom } from "./zoom.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("../shared/canvas.js").Look} Look */
/** @typedef {import("../shared/canvas.js").Place} Place */
/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Scale} Scale */
/** @typedef {{part: import("./data.js").Part | undefined, chosen: ReadonlySet<string>}} Kept zoomed into, and chosen in the legend */

const FAINT = 0.06; // a curve that is not chosen in the legend
const NEAR = 14; // pixels from the pointer's point within which other curves tell theirs
const MARGINS = [80, 48]; // pixels: about what axes and their names take
const AROUND = 30; // pixels beyond the ends of all curves where something is told still
const STRIDE = 0.02; // of the width, by a press of an arrow
const MOST = 9; // curves that are told of at once

/** @extends {Pointed<Data>} */
export class Chart extends Pointed {
  /** @type {{box: Box, x: Scale, y: Scale} | undefined} where things were drawn last */
  frame;
  /**
   * Where the keyboard has gone to, as a share of the width.
   *
   * @type {number | undefined}
   */
  #walked;

  /** Of a saved picture: the chart is known by what it shows. */
  get name() {
    return `${this.data?.y.title ?? "chart"} by ${this.data?.x.title ?? ""}`.replace(/[^\p{L}\p{N}]+/gu, "_");
  }

  /** @param {() => void} done called when something was zoomed into or chosen */
  constructor(done) {
    super();
    const changed = () => {
      this.draw();
      done();
    };
    put(this.root, { class: "pointed chart" });
    this.legend = new Legend(changed);
    this.zoom = new Zoom(this.root, this.canvas, changed);
    this.tools = new Tools(this);
    this.hair = html("div", { class: "hair", hidden: true });
    put(this.canvas, {
      tabindex: 0,
      keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      blur: () => this.over(undefined),
    });
    this.root.prepend(html("div", { class: "head" }, this.legend.root, this.tools.root));
    this.root.append(this.hair);
  }

  /**
   * Take over what somebody did with a chart that stood elsewhere on the page.
   *
   * @param {Kept} kept
   */
  resume({ part, chosen }) {
    this.zoom.part = part;
    this.legend.chosen = chosen;
  }

  /** @returns {Kept} */
  get kept() {
    return { part: this.zoom.part, chosen: this.legend.chosen };
  }

  /** @param {Data} data */
  show(data) {
    this.legend.show(data);
    this.canvas.style.height = `${data.height}px`;
    super.show(data);
  }

  /**
   * @param {Place} place
   * @param {Look} look
   * @param {Data} data
   */
  picture({ g, width, height }, look, data) {
    const all = whole(data, width - MARGINS[0], height - MARGINS[1]);
    const part = this.zoom.part ?? all;
    const named = (/** @type {Box} */ { top, bottom }) =>
      marks(data.y, scaleOf(data.y, part.y, [bottom, top]), bottom - top);
    const { box, up } = fitted(g, look, width, height, named);
    const shown = data.equal ? squared(part, box.right - box.left, box.bottom - box.top) : part;
    const x = scaleOf(data.x, shown.x, [box.left, box.right]);
    const y = scaleOf(data.y, shown.y, [box.bottom, box.top]);
    this.frame = { box, x, y };
    this.zoom.over(data, box, shown, all);
    axes(g, look, data, box, up, x, y);
    inside(g, box, () => {
      for (const each of data.curves) {
        const opacity = this.legend.shows(each) ? each.opacity : Math.min(FAINT, each.opacity);
        curve(g, each, { color: each.color || look.text, edge: look.axis, opacity }, box, x, y);
      }
      const notes = data.notes.filter(({ of: name }) => this.legend.shows({ name }));
      words(g, look, { ...data, notes }, box, x, y);
    });
    this.tools.zoomed(Boolean(this.zoom.part));
  }

  /**
   * @param {number} across pixels
   * @param {number} down pixels
   */
  spot(across, down) {
    const { data, frame } = this;
    if (!data || !frame || this.zoom.dragging) return undefined;
    const { box, x } = frame;
    if (across < box.left || across > box.right || down < box.top || down > box.bottom) return undefined;
    const curves = data.curves.filter((each) => each.told && this.legend.shows(each));
    if (data.scatter) return this.#single(data, curves, across, down);
    const at = snapped(curves, x, x.invert(across));
    if (at === undefined || !reached(curves, x, across, AROUND)) return undefined;
    if (x(at) < box.left || x(at) > box.right) return undefined;
    return { x: x(at), y: down, text: this.#told(data, curves, at) };
  }

  /** @param {import("../shared/pointed.js").Spot | undefined} spot */
  tell(spot) {
    super.tell(spot);
    const { frame, canvas, data } = this;
    this.hair.hidden = !spot || !frame || Boolean(data?.scatter);
    if (!spot || !frame) return;
    Object.assign(this.hair.style, {
      left: `${canvas.offsetLeft + spot.x}px`,
      top: `${canvas.offsetTop + frame.box.top}px`,
      height: `${frame.box.bottom - frame.box.top}px`,
    });
  }

  /**
   * Let the keyboard do what the pointer does: the arrows go along the curves, Escape shows all again.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { frame } = this;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") this.zoom.show(undefined);
    if (!step || !frame) return;
    event.preventDefault();
    const { left, right, top, bottom } = frame.box;
    this.#walked = clamp((this.#walked ?? (step > 0 ? -STRIDE : 1 + STRIDE)) + step * STRIDE, 0, 1);
    this.over([between(left, right, this.#walked), (top + bottom) / 2]);
  }

  /**
   * The point under the pointer alone.
   *
   * @param {Data} data
   * @param {Data["curves"]} curves
   * @param {number} across pixels
   * @param {number} down pixels
   */
  #single(data, curves, across, down) {
    const { x, y } = /** @type {{box: Box, x: Scale, y: Scale}} */ (this.frame);
    const found = closest(curves, x, y, across, down);
    if (!found || found.away > NEAR) return undefined;
    const { curve, k } = found;
    const [right, up] = [told(data.x, curve.x[k]), told(data.y, curve.y[k])];
    const text = `${curve.name}\n${data.x.title}: ${right}\n${data.y.title}: ${up}`;
    return { x: x(curve.x[k]), y: y(curve.y[k]), text };
  }

  /**
   * @param {Data} data
   * @param {Data["curves"]} curves
   * @param {number} at
   */
  #told(data, curves, at) {
    const { box, x, y } = /** @type {{box: Box, x: Scale, y: Scale}} */ (this.frame);
    const k = nearest(data.steps.at, at);
    const step = k < 0 ? "" : `, step ${counted(data.steps.step[k])}`;
    const lines = curves.flatMap((each) => {
      const near = nearest(each.x, at);
      if (near < 0 || Math.abs(x(each.x[near]) - x(at)) > NEAR) return [];
      const value = valueAt(each, near);
      const seen = each.mark === "area" || (y(value) > box.top - NEAR && y(value) < box.bottom + NEAR);
      return Number.isFinite(value) && seen ? [`${each.name}: ${told(data.y, value)}`] : [];
    });
    const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
    return [`${data.x.title} ${told(data.x, at)}${step}`, ...lines.slice(0, MOST), ...more].join("\n");
  }
}
