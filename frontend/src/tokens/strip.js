/** The token strip: words coloured by what a network computed, chosen by pointer or keys, played word by word. */

import { html, put, say } from "../shared/dom.js";
import { clamp } from "../shared/limits.js";
import { Choosing } from "./choosing.js";
import { Reader } from "./reader.js";
import { amount, describe, ends, endsLine, parts } from "./words.js";

/** @typedef {import("../shared/component.js").Component<Data>} Mounted */
/** @typedef {import("./words.js").Data} Data */

export class Strip {
  /** @type {HTMLElement[]} */
  words = [];
  signal = 0; // the one that colours the words
  /** @type {Data | undefined} */
  data;
  /** @type {Mounted["setStateValue"]} */
  setState = () => {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #telling;

  constructor() {
    this.signals = html("div", {
      class: "signals",
      role: "radiogroup",
      "aria-label": "Colour the words by",
      hidden: true,
    });
    this.box = html("div", { class: "words", role: "listbox", tabindex: 0 });
    this.tip = html("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.readout = html("p", { class: "readout", "aria-live": "polite" });
    this.legend = html("div", { class: "legend" });
    this.reader = new Reader((at) => this.#read(at));
    const columns = html("div", { class: "columns" }, this.box, this.reader.root);
    this.root = html("div", { class: "strip" }, this.signals, columns, this.readout, this.tip, this.legend);
    this.choosing = new Choosing(this.box, {
      reads: () => this.data?.reading === true,
      jump: (k) => this.reader.jump(k),
      toggle: () => this.reader.timeline.toggle(),
      show: () => this.#showChosen(),
      point: (k) => this.#point(k),
      report: (delay) => this.#report(delay),
    });
  }

  rest() {
    this.reader.timeline.pause();
  }

  /** @param {Mounted} mounted */
  update({ data, setStateValue }) {
    this.setState = setStateValue;
    const old = this.data;
    if (data.version === old?.version) return;
    const sameWords = data.words === old?.words;
    if (data.shown !== old?.shown) this.signal = data.shown;
    this.data = data;
    this.choosing.mode = data.choose;
    this.root.style.setProperty("--negative", data.colours[0]);
    this.root.style.setProperty("--positive", data.colours[1]);
    if (!sameWords) this.#build(data);
    this.signal = clamp(this.signal, 0, Math.max(0, data.signals.length - 1));
    this.#offerSignals(data);
    this.#colour(data);
    this.reader.root.hidden = !data.reading;
    if (data.reading) this.reader.update(data, sameWords);
  }

  /** @param {Data} data */
  #build(data) {
    const { text, kind, marks } = data;
    this.words = text.map((word, k) => {
      const shown = kind[k] === "pad" ? "·" : kind[k] === "start" ? "start" : word;
      const mark = marks[k] ? [html("span", { class: "mark" }, marks[k])] : [];
      const inside = [html("span", { class: "text" }, shown), ...mark];
      return html("span", { class: `word ${kind[k]}`, role: "option", id: `word-${k}` }, ...inside);
    });
    const found = parts(text.length, data.folds);
    const shown = found.filter((part) => typeof part === "number");
    const first = shown.find((k) => kind[k] !== "cut" && kind[k] !== "pad") ?? shown[0] ?? 0; // that the network reads
    const active = data.chosen?.[0] ?? data.order[0] ?? first;
    Object.assign(this.choosing, { words: this.words, shown, chosen: data.chosen });
    this.choosing.active = shown.includes(active) ? active : first; // a folded word is not on the page
    put(this.box, { "aria-label": data.label, "aria-multiselectable": String(data.choose === "range") });
    this.box.classList.toggle("choosing", data.choose !== "none");
    const nodes = found.flatMap((part) => {
      if (typeof part !== "number") return [html("span", { class: "fold" }, part)];
      return endsLine(text, part)
        ? [this.words[part], html("span", { class: "end-of-line" })]
        : [this.words[part]];
    });
    this.box.replaceChildren(...nodes);
    this.box.scrollTop = 0;
  }

  /** @param {Data} data */
  #colour(data) {
    const signal = data.signals[this.signal];
    this.words.forEach((word, k) => {
      const value = signal?.values[k] ?? null;
      const share = value === null ? 0 : amount(signal, value);
      const signed = value !== null && signal.scale !== "unit";
      word.classList.toggle("minus", signed && share < 0);
      word.classList.toggle("plus", signed && share >= 0);
      word.classList.toggle("amount", value !== null && !signed);
      word.style.setProperty("--v", Math.abs(share).toFixed(3));
      put(word, { "aria-label": describe(data, k) });
    });
    this.#showLegend(data);
    this.#showChosen();
  }

  #showChosen() {
    const { active, chosen } = this.choosing;
    const [first, last] = chosen ?? [1, 0];
    this.words.forEach((word, k) => {
      const inside = k >= first && k <= last;
      word.classList.toggle("chosen", inside);
      word.classList.toggle("active", k === active);
      put(word, { "aria-selected": String(inside) });
    });
    if (this.words.length) put(this.box, { "aria-activedescendant": `word-${active}` });
    if (!this.data || this.data.reading) return;
    say(this.readout, chosen && first === last ? describe(this.data, first, " · ") : "");
  }

  /** @param {number} at words read */
  #read(at) {
    const { places, order } = this.reader;
    this.words.forEach((word, k) => {
      const place = places.get(k);
      word.classList.toggle("ahead", place !== undefined && place > at);
      word.classList.toggle("now", place === at);
    });
    this.choosing.active = order[Math.max(0, at - 1)] ?? 0; // the arrow keys go on from here
    if (at) this.choosing.reveal(this.choosing.active);
  }

  /** @param {number} delay milliseconds */
  #report(delay) {
    if (!this.data) return;
    clearTimeout(this.#telling);
    const [first, last] = this.choosing.chosen ?? [-1, -1];
    const value = { words: this.data.words, first, last };
    this.#telling = setTimeout(() => this.setState("chosen", value), delay);
  }

  /** @param {number | undefined} k */
  #point(k) {
    const { tip } = this;
    tip.hidden = k === undefined;
    if (k === undefined || !this.data) return;
    say(tip, describe(this.data, k, "\n"));
    const word = this.words[k].getBoundingClientRect();
    const strip = this.root.getBoundingClientRect();
    const left = clamp(word.left - strip.left, 0, Math.max(0, strip.width - tip.offsetWidth));
    Object.assign(tip.style, { top: `${word.bottom - strip.top + 6}px`, left: `${left}px` });
  }

  /** @param {Data} data */
  #offerSignals(data) {
    this.signals.hidden = data.reading || data.signals.length < 2;
    const labels = data.signals.map((signal, n) => {
      const change = () => {
        this.signal = n;
        this.#colour(data);
        this.setState("signal", signal.label);
      };
      const input = html("input", { type: "radio", name: "signal", checked: n === this.signal, change });
      return html("label", {}, input, signal.label);
    });
    this.signals.replaceChildren(...labels);
  }

  /** @param {Data} data */
  #showLegend(data) {
    const signal = data.signals[this.signal];
    const kinds = data.legend.map(([kind, words]) => {
      if (kind === "note") return html("span", {}, words);
      const sample = html("span", { class: "text" }, kind === "pad" ? "·" : "word");
      return html("span", {}, html("span", { class: `word ${kind}` }, sample), words);
    });
    if (signal) {
      const [low, high] = ends(signal);
      const scale = html("i", { class: `scale ${signal.scale === "unit" ? "one" : "two"}` });
      kinds.unshift(html("span", {}, `${signal.label}: ${low}`, scale, high));
    }
    this.legend.replaceChildren(...kinds);
  }
}
