/** Plays a review word by word beside the strip: what is read so far, the running prediction as bar, number and line. */

import { still, Transport } from "../player/transport.js";
import { html, put, say, svg } from "../shared/dom.js";
import { stepOf } from "../shared/limits.js";
import { fixed, signed } from "../shared/numbers.js";
import { name } from "./words.js";

/** @typedef {import("./words.js").Data} Data */

const SPEEDS = { unit: "word", speeds: [1, 2, 4, 6, 10, 20], speed: 6 };

export class Reader {
  /** @type {number[]} */
  order = [];
  /** @type {number[]} */
  values = []; // the prediction after so many words
  /** @type {Map<number, number>} */
  places = new Map(); // by token, after how many words it is read
  #shown = -1;
  /** @type {Data | undefined} */
  #data;

  /** @param {(at: number) => void} moved called after each change of the number of words read */
  constructor(moved) {
    this.moved = moved;
    this.transport = new Transport(SPEEDS, () => this.#show());
    this.number = html("div", { class: "number", "aria-hidden": "true" });
    this.track = html(
      "div",
      { class: "track", role: "img" },
      html("div", { class: "bar" }),
      html("div", { class: "middle" }),
    );
    this.line = svg("polyline", { class: "line" });
    this.dot = html("div", { class: "dot", "aria-hidden": "true" });
    this.count = html("p", { class: "count" });
    const end = (/** @type {string} */ text) => html("span", { class: "end" }, text);
    const half = svg("line", { class: "half", x1: 0, x2: 100, y1: 50, y2: 50 });
    const chart = { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" };
    this.root = html(
      "div",
      { class: "reading", hidden: true },
      html("div", { class: "gauge" }, end("negative"), this.track, end("positive"), this.number),
      html("div", { class: "path" }, svg("svg", chart, half, this.line), this.dot),
      this.count,
      this.transport.root,
    );
    this.transport.watch(this.root);
  }

  get timeline() {
    return this.transport.timeline;
  }

  /**
   * @param {Data} data
   * @param {boolean} sameWords the place of reading stays
   */
  update(data, sameWords) {
    this.#data = data;
    this.order = data.order;
    this.values = [data.before ?? 0.5, ...data.order.map((k) => data.signals[0].values[k] ?? Number.NaN)];
    this.places = new Map(data.order.map((k, n) => [k, n + 1]));
    this.#shown = -1;
    const { timeline, order } = this;
    if (sameWords) return timeline.reach(order.length);
    if (timeline.playing) timeline.pause();
    timeline.reach(order.length, still() ? order.length : 0);
    return this.transport.begin();
  }

  /**
   * Go to the moment at which a token is read.
   *
   * @param {number} k
   */
  jump(k) {
    const at = this.places.get(k);
    if (at !== undefined) this.timeline.go(at);
  }

  #show() {
    put(this.count, { "aria-live": this.timeline.playing ? "off" : "polite" });
    const at = stepOf(this.timeline.position);
    if (!this.#data || at === this.#shown) return;
    this.#shown = at;
    this.#draw(at);
    const change = at ? signed(this.values[at] - this.values[at - 1]) : "";
    const word = at ? name(this.#data, this.order[at - 1]) : "";
    const text = at
      ? `Step ${at} of ${this.order.length}: “${word}” moved it by ${change}`
      : "Before the first word";
    say(this.count, text);
    this.transport.describe(text);
    this.moved(at);
  }

  /** @param {number} at */
  #draw(at) {
    const p = this.values[at];
    const x = (/** @type {number} */ n) => (100 * n) / this.order.length;
    const points = this.values.slice(0, at + 1).map((value, n) => `${x(n)},${100 - 100 * value}`);
    put(this.line, { points: points.join(" ") });
    this.root.classList.toggle("plus", p >= 0.5);
    this.root.classList.toggle("minus", p < 0.5);
    this.root.style.setProperty("--p", String(p));
    Object.assign(this.dot.style, { left: `${x(at)}%`, top: `${100 - 100 * p}%` });
    say(this.number, fixed(p));
    put(this.track, { "aria-label": `Probability of positive: ${fixed(p)}` });
  }
}
