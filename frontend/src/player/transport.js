/** The one player: play, pause, one step back and on, reset, place and speed, by pointer and by keys. */

import { html, put, say, svg } from "../shared/dom.js";
import { stepOf } from "../shared/limits.js";
import { Timeline } from "./timeline.js";

const ICONS = {
  play: "M7 4v16l13-8z",
  pause: "M6 4h4v16H6zM14 4h4v16h-4z",
  back: "M18 5v14L9 12zM6 5h2.4v14H6z",
  on: "M6 5v14l9-7zM15.6 5H18v14h-2.4z",
  reset: "M12 5a7 7 0 1 1-6.7 9h2.2A5 5 0 1 0 12 7v3.5L6.5 6 12 1.5z",
};

/** Whoever asks the system for less motion: nothing starts by itself, nothing glides. */
export const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * @typedef {object} Choices
 * @property {string} unit what a step is, in a word: 'step', 'word'
 * @property {number[]} speeds to choose from, in steps a second
 * @property {number} speed the one at the start
 */

/** @param {string} path */
const icon = (path) => svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: path }));

/**
 * @param {string} name
 * @param {string} path
 * @param {() => void} click
 */
const iconButton = (name, path, click) =>
  html("button", { type: "button", "aria-label": name, title: name, click }, icon(path));

export class Transport {
  /**
   * @param {Choices} choices
   * @param {() => void} changed called after each change of position, and when it starts or stops
   */
  constructor({ unit, speeds, speed }, changed) {
    /** @type {boolean} */
    this.visible = true;
    this.timeline = new Timeline(
      () => {
        this.#show();
        changed();
      },
      () => (this.root.isConnected ? (this.visible ? "runs" : "waits") : "ended"),
    );
    const { timeline } = this;
    timeline.speed = speed;
    this.path = svg("path");
    this.word = html("span");
    /** @type {HTMLInputElement} */
    this.slider = html("input", {
      type: "range",
      min: 0,
      step: 1,
      "aria-label": unit[0].toUpperCase() + unit.slice(1),
      input: () => timeline.go(this.slider.valueAsNumber),
      keydown: (/** @type {KeyboardEvent} */ event) => this.#spaceOn(event),
    });
    /** @type {HTMLSelectElement} */
    const choose = html(
      "select",
      { "aria-label": "Speed", title: "Speed", change: () => (timeline.speed = Number(choose.value)) },
      ...speeds.map((each) =>
        html("option", { value: each, selected: each === speed }, `${each} ${unit}s/s`),
      ),
    );
    this.buttons = html(
      "div",
      { class: "buttons", keydown: (/** @type {KeyboardEvent} */ event) => this.#keys(event) },
      html(
        "button",
        { type: "button", class: "play", click: () => timeline.toggle() },
        svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, this.path),
        this.word,
      ),
      iconButton(`One ${unit} back`, ICONS.back, () => timeline.back()),
      iconButton(`One ${unit} on`, ICONS.on, () => timeline.on()),
      iconButton("Reset", ICONS.reset, () => timeline.go(0)),
    );
    this.root = html("div", { class: "transport" }, this.buttons, this.slider, choose);
    this.#show();
  }

  /**
   * Let time pass only while this element is in sight.
   *
   * @param {Element} element
   */
  watch(element) {
    const seen = new IntersectionObserver((all) => {
      this.visible = all[all.length - 1].isIntersecting;
    });
    seen.observe(element);
  }

  /** Play by itself, if whoever looks on wants motion. */
  begin() {
    if (!still()) this.timeline.play();
  }

  /**
   * What the place is, in words.
   *
   * @param {string} text
   */
  describe(text) {
    put(this.slider, { "aria-valuetext": text });
  }

  #show() {
    const { playing, position, last } = this.timeline;
    put(this.path, { d: playing ? ICONS.pause : ICONS.play });
    say(this.word, playing ? "Pause" : "Play");
    this.slider.max = String(last);
    this.slider.value = String(stepOf(position));
  }

  /** @param {KeyboardEvent} event on the slider, where the arrow keys are its own */
  #spaceOn(event) {
    if (event.key !== " ") return;
    event.preventDefault();
    this.timeline.toggle();
  }

  /** @param {KeyboardEvent} event on a button */
  #keys(event) {
    const { timeline } = this;
    const moves = new Map([
      ["ArrowLeft", () => timeline.back()],
      ["ArrowRight", () => timeline.on()],
      ["Home", () => timeline.go(0)],
      ["End", () => timeline.go(timeline.last)],
    ]);
    const move = moves.get(event.key);
    if (!move) return;
    event.preventDefault();
    move();
  }
}
