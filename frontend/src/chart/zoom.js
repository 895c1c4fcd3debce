/** Coming closer to a part of a chart: drag over it, or Ctrl and the wheel; a double click shows all of it again. */

import { html } from "../shared/dom.js";
import { clamp } from "../shared/limits.js";
import { around, scaleOf, tiny, within } from "./data.js";

/** @typedef {import("../shared/canvas.js").Box} Box */
/** @typedef {import("./data.js").Data} Data */
/** @typedef {import("./data.js").Part} Part */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Dragged */

const LEAST = 8; // pixels: a shorter way is a click
const FLAT = 16; // pixels: what is dragged this flat leaves the other axis as it is
const CLOSER = 1.001; // by each unit of the wheel

export class Zoom {
  /**
   * What is zoomed into; nothing while all is shown.
   *
   * @type {Part | undefined}
   */
  part;
  dragging = false;
  /** @type {{data: Data, box: Box, shown: Part, all: Part} | undefined} */
  #over;
  /** @type {[number, number] | undefined} */
  #start;
  #changed;

  /**
   * @param {HTMLElement} root
   * @param {HTMLCanvasElement} canvas
   * @param {() => void} changed
   */
  constructor(root, canvas, changed) {
    this.canvas = canvas;
    this.#changed = changed;
    this.area = html("div", { class: "area", hidden: true });
    root.append(this.area);
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#up(event));
    canvas.addEventListener("pointercancel", () => this.#end());
    canvas.addEventListener("dblclick", () => this.show(undefined));
    canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /**
   * What was drawn, and where.
   *
   * @param {Data} data
   * @param {Box} box
   * @param {Part} shown
   * @param {Part} all what is shown where nothing is zoomed into
   */
  over(data, box, shown, all) {
    this.#over = { data, box, shown, all };
  }

  /** @param {Part | undefined} part */
  show(part) {
    if (part && this.#over && tiny(part, this.#over.all)) return;
    this.part = part;
    this.#changed();
  }

  /** @param {PointerEvent} event */
  #down({ pointerType, button, pointerId, offsetX, offsetY }) {
    if (pointerType === "touch" || button || !this.#over) return; // a finger scrolls the page
    const { left, right, top, bottom } = this.#over.box;
    if (offsetX < left || offsetX > right || offsetY < top || offsetY > bottom) return;
    this.#start = [offsetX, offsetY];
    this.canvas.setPointerCapture(pointerId);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const dragged = this.#dragged(event);
    this.dragging = Boolean(dragged);
    this.area.hidden = !dragged;
    if (!dragged) return;
    const { left, right, top, bottom } = dragged;
    Object.assign(this.area.style, {
      left: `${this.canvas.offsetLeft + left}px`,
      top: `${this.canvas.offsetTop + top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
  }

  /** @param {PointerEvent} event */
  #up(event) {
    const dragged = this.#dragged(event);
    this.#end();
    if (!dragged || !this.#over) return;
    const { data, box, shown } = this.#over;
    const x = scaleOf(data.x, shown.x, [box.left, box.right]);
    const y = scaleOf(data.y, shown.y, [box.bottom, box.top]);
    this.show({
      x: [x.invert(dragged.left), x.invert(dragged.right)],
      y: [y.invert(dragged.bottom), y.invert(dragged.top)],
    });
  }

  #end() {
    this.#start = undefined;
    this.dragging = false;
    this.area.hidden = true;
  }

  /**
   * What was dragged over, in pixels; nothing where it is too little.
   *
   * @param {PointerEvent} event
   * @returns {Dragged | undefined}
   */
  #dragged({ offsetX, offsetY }) {
    if (!this.#start || !this.#over) return undefined;
    const { box } = this.#over;
    const [x, y] = this.#start;
    const across = clamp(offsetX, box.left, box.right);
    const down = clamp(offsetY, box.top, box.bottom);
    const [wide, high] = [Math.abs(across - x), Math.abs(down - y)];
    if (Math.max(wide, high) < LEAST) return undefined;
    const sideways = high < FLAT && wide > high;
    const upright = wide < FLAT && high > wide;
    return {
      left: upright ? box.left : Math.min(x, across),
      right: upright ? box.right : Math.max(x, across),
      top: sideways ? box.top : Math.min(y, down),
      bottom: sideways ? box.bottom : Math.max(y, down),
    };
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (!(event.ctrlKey || event.metaKey) || !this.#over) return; // the plain wheel scrolls the page
    event.preventDefault();
    const { data, box, shown, all } = this.#over;
    const factor = CLOSER ** event.deltaY;
    const right = clamp((event.offsetX - box.left) / (box.right - box.left), 0, 1);
    const up = clamp((box.bottom - event.offsetY) / (box.bottom - box.top), 0, 1);
    const part = { x: around(data.x, shown.x, right, factor), y: around(data.y, shown.y, up, factor) };
    this.show(within(part, all));
  }
}
