/** A chart whose data may change while somebody looks: what they zoomed into and chose stays. */

import { html, put } from "../shared/dom.js";
import { Pointed } from "../shared/pointed.js";
import { closest, nearest, scaleOf, snapped, squared, valueAt, whole } from "./data.js";
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

const FAINT = 0.06; // a curve that is not chosen in the legend
const NEAR = 14; // pixels from the pointer's point within which other curves tell theirs
const MARGINS = [80, 48]; // pixels: about what axes and their names take
const MOST = 9; // curves that are told of at once

/** @extends {Pointed<Data>} */
export class Chart extends Pointed {
  /** @type {{box: Box, x: Scale, y: Scale} | undefined} where things were drawn last */
  frame;

  /** Of a saved picture: the chart is known by what it shows. */
  get name() {
    return `${this.data?.y.title ?? "chart"} by ${this.data?.x.title ?? ""}`.replace(/[^\p{L}\p{N}]+/gu, "_");
  }

  constructor() {
    super();
    put(this.root, { class: "pointed chart" });
    this.legend = new Legend(() => this.draw());
    this.zoom = new Zoom(this.root, this.canvas, () => this.draw());
    this.tools = new Tools(this);
    this.hair = html("div", { class: "hair", hidden: true });
    this.root.prepend(html("div", { class: "head" }, this.legend.root, this.tools.root));
    this.root.append(this.hair);
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
      words(g, look, data, box, x, y);
    });
    this.tools.zoomed(Boolean(this.zoom.part));
  }

  /**
   * @param {number} across pixels
   * @param {number} down pixels
   */
  spot(across, down) {
    const { data, frame } = this;
    this.hair.hidden = true;
    if (!data || !frame || this.zoom.dragging) return undefined;
    const { box, x } = frame;
    if (across < box.left || across > box.right || down < box.top || down > box.bottom) return undefined;
    const curves = data.curves.filter((each) => each.told && this.legend.shows(each));
    if (data.scatter) return this.#single(data, curves, across, down);
    const at = snapped(curves, x, x.invert(across));
    if (at === undefined || x(at) < box.left || x(at) > box.right) return undefined;
    Object.assign(this.hair.style, {
      left: `${this.canvas.offsetLeft + x(at)}px`,
      top: `${this.canvas.offsetTop + box.top}px`,
      height: `${box.bottom - box.top}px`,
    });
    this.hair.hidden = false;
    return { x: x(at), y: down, text: this.#told(data, curves, at, x) };
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
   * @param {Scale} x
   */
  #told(data, curves, at, x) {
    const k = nearest(data.steps.at, at);
    const step = k < 0 ? "" : `, step ${counted(data.steps.step[k])}`;
    const lines = curves.flatMap((each) => {
      const near = nearest(each.x, at);
      if (near < 0 || Math.abs(x(each.x[near]) - x(at)) > NEAR) return [];
      const value = valueAt(each, near);
      return Number.isFinite(value) ? [`${each.name}: ${told(data.y, value)}`] : [];
    });
    const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
    return [`${data.x.title} ${told(data.x, at)}${step}`, ...lines.slice(0, MOST), ...more].join("\n");
  }
}
