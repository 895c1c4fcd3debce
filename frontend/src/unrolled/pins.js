/** Vectors of the drawing to point at for their numbers, and to pin, several at once; and the button that folds it. */

import { html, put, say } from "../shared/dom.js";
import { reached, spots } from "./network.js";

/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("./network.js").Drawing} Drawing */
/** @typedef {import("./player.js").UnrolledPlayer} UnrolledPlayer */

export class Pins {
  /** @type {Set<number>} */
  pinned = new Set();
  /** @type {number | undefined} */
  pointed;

  /**
   * @param {UnrolledPlayer} player
   * @param {number} i which of its panels
   */
  constructor(player, i) {
    this.player = player;
    this.i = i;
    const count = 2 * this.panel.times;
    this.buttons = Array.from({ length: count }, (_, v) => this.#button(v));
    this.folds = html("button", { type: "button", click: () => player.refold() });
    this.list = html("ul", { class: "pins" });
    this.hint = html("p", { class: "pointed" });
    this.root = html(
      "div",
      { class: "over" },
      html("div", { class: "places" }, ...this.buttons),
      this.folds,
      this.hint,
      this.list,
    );
  }

  get panel() {
    return /** @type {Drawing} */ (this.player.scene.panels[this.i]);
  }

  /** @param {number} v the inputs, then the states */
  #button(v) {
    const point = (/** @type {number | undefined} */ at) => () => {
      this.pointed = at;
      this.#tell();
    };
    return html("button", {
      type: "button",
      class: "vector",
      "aria-pressed": "false",
      pointerenter: point(v),
      pointerleave: point(undefined),
      focus: point(v),
      blur: point(undefined),
      click: () => {
        if (!this.pinned.delete(v)) this.pinned.add(v);
        this.#tell();
      },
    });
  }

  #tell() {
    const { vectors } = this.panel;
    const at = this.pointed;
    say(
      this.hint,
      at === undefined ? "Point at a vector for its numbers; press to pin it." : vectors[at].text,
    );
    const texts = [...this.pinned].sort((a, b) => a - b).map((v) => vectors[v].text);
    texts.forEach((text, k) => {
      if (k < this.list.children.length) say(this.list.children[k], text);
      else this.list.append(html("li", {}, text));
    });
    while (this.list.children.length > texts.length) this.list.lastChild?.remove();
    this.buttons.forEach((button, v) => {
      put(button, { "aria-pressed": String(this.pinned.has(v)), "aria-label": vectors[v].text });
    });
  }

  /** @param {Moment} moment */
  draw({ at }) {
    const { panel, player } = this;
    const canvas = player.canvases[this.i];
    const { times, units } = panel;
    const all = spots(canvas.clientWidth, canvas.clientHeight, times, player.fold);
    const current = Math.max(reached(at, units).t, 0);
    this.buttons.forEach((button, v) => {
      const t = v % times;
      const { x, top, bottom, input, half } = all[t];
      const [high, low] = v < times ? [input - 12, input + 28] : [top - 24, bottom];
      button.hidden = player.fold > 0 && t !== current;
      Object.assign(button.style, {
        left: `${canvas.offsetLeft + x - half - 2}px`,
        top: `${canvas.offsetTop + high}px`,
        width: `${2 * half + 4}px`,
        height: `${low - high}px`,
      });
    });
    say(this.folds, player.fold > 0.5 ? "Unroll it over time" : "Fold it into one cell");
    this.#tell();
  }
}
