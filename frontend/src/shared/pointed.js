/** A picture on a canvas that says what is under the pointer. */

import { lookOf, prepare } from "./canvas.js";
import { html, put, say } from "./dom.js";
import { clamp } from "./limits.js";

/** @typedef {import("./canvas.js").Look} Look */
/** @typedef {import("./canvas.js").Place} Place */
/** @typedef {{x: number, y: number, text: string}} Spot a place in pixels, and what is there */

const LEAST = 50; // pixels: in less there is no room for axes
const AWAY = 8; // pixels from the spot

/**
 * @template {{label: string}} D
 */
export class Pointed {
  /** @type {D | undefined} */
  data;
  /**
   * Where the pointer is.
   *
   * @type {[number, number] | undefined}
   */
  #pointer;

  constructor() {
    this.canvas = html("canvas", { role: "img" });
    this.tip = html("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.root = html("div", { class: "pointed" }, this.canvas, this.tip);
    new ResizeObserver(() => this.draw()).observe(this.canvas);
    const at = (/** @type {PointerEvent} */ { offsetX, offsetY }) => this.over([offsetX, offsetY]);
    this.canvas.addEventListener("pointermove", at);
    this.canvas.addEventListener("pointerdown", at);
    this.canvas.addEventListener("pointerleave", ({ pointerType }) => {
      if (pointerType !== "touch") this.over(undefined); // what a finger has touched is read afterwards
    });
  }

  /**
   * Tell what is at a place of the picture.
   *
   * @param {[number, number] | undefined} pointer pixels
   */
  over(pointer) {
    this.#pointer = pointer;
    this.tell(pointer && this.spot(...pointer));
  }

  /** @param {D} data */
  show(data) {
    this.data = data;
    put(this.canvas, { "aria-label": data.label });
    this.draw();
  }

  draw() {
    if (!this.data || !this.root.isConnected) return;
    const place = prepare(this.canvas);
    if (Math.min(place.width, place.height) > LEAST) this.picture(place, lookOf(this.root), this.data);
    this.over(this.#pointer); // what is there may be something else now
  }

  /**
   * Draw the data.
   *
   * @param {Place} _place
   * @param {Look} _look
   * @param {D} _data
   */
  picture(_place, _look, _data) {}

  /**
   * What is under the pointer.
   *
   * @param {number} _x pixels
   * @param {number} _y pixels
   * @returns {Spot | undefined}
   */
  spot(_x, _y) {
    return undefined;
  }

  /** @param {Spot | undefined} spot */
  tell(spot) {
    const { tip, canvas } = this;
    tip.hidden = !spot?.text;
    say(tip, spot?.text ?? "");
    if (!spot) return;
    const left = clamp(spot.x - tip.offsetWidth / 2, 0, Math.max(0, canvas.clientWidth - tip.offsetWidth));
    const above = spot.y > canvas.clientHeight / 2;
    const top = canvas.offsetTop + spot.y + (above ? -tip.offsetHeight - AWAY : AWAY);
    Object.assign(tip.style, { left: `${canvas.offsetLeft + left}px`, top: `${top}px` });
  }
}
