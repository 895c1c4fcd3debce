/** Choosing words by pointer and keys. It knows positions and elements, not what the words mean. */

import { otherLine } from "./words.js";

/**
 * What is done with a choice.
 *
 * @typedef {object} Does
 * @property {() => boolean} reads whether the strip plays a review
 * @property {(k: number) => void} jump go to a word of the review that is played
 * @property {() => void} toggle play or pause
 * @property {() => void} show draw what is chosen
 * @property {(k: number | undefined) => void} point the pointer is over a word, or over none
 * @property {(delay: number) => void} report tell of the choice, after so many milliseconds
 */

const HELD = 200; // milliseconds: one report for a held arrow key

export class Choosing {
  /** @type {HTMLElement[]} */
  words = [];
  /** @type {number[]} */
  shown = []; // positions of the words that are on the page: folded ones are not
  active = 0; // the word that the keys are on
  /** @type {[number, number] | null} */
  chosen = null;
  /** @type {"none" | "one" | "range"} */
  mode = "none";
  /** @type {number | undefined} */
  #anchor; // where a drag began
  /** @type {number | undefined} */
  #fixed; // the end of a range that stays while Shift and arrow keys move the other

  /**
   * @param {HTMLElement} box
   * @param {Does} does
   */
  constructor(box, does) {
    this.box = box;
    this.does = does;
    box.addEventListener("pointermove", (event) => {
      const k = this.#at(event);
      does.point(k);
      if (k !== undefined && this.#anchor !== undefined) this.#take(this.#anchor, k);
    });
    box.addEventListener("pointerleave", () => does.point(undefined));
    box.addEventListener("pointerdown", (event) => this.#press(event));
    box.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {Event} event */
  #at({ target }) {
    const word = target instanceof Element ? target.closest(".word") : null;
    const k = word ? this.words.indexOf(/** @type {HTMLElement} */ (word)) : -1;
    return k < 0 ? undefined : k;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    const k = this.#at(event);
    if (k === undefined) return;
    if (this.does.reads()) this.does.jump(k);
    this.active = k;
    if (this.mode === "none") {
      this.does.show();
      return;
    }
    const ranges = this.mode === "range";
    const from = ranges && event.shiftKey && this.chosen ? this.chosen[0] : k;
    this.#take(from, k);
    this.#anchor = ranges && event.pointerType !== "touch" ? from : undefined; // a finger's drag scrolls
    const release = () => {
      this.#anchor = undefined;
      this.does.report(0);
    };
    addEventListener("pointerup", release, { once: true });
  }

  /**
   * @param {number} from
   * @param {number} to the active end
   */
  #take(from, to) {
    this.chosen = [Math.min(from, to), Math.max(from, to)];
    this.active = to;
    this.does.show();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { shown } = this;
    const here = shown.indexOf(this.active);
    /** @type {Map<string, () => number>} */
    const moves = new Map([
      ["ArrowRight", () => shown[Math.min(here + 1, shown.length - 1)]],
      ["ArrowLeft", () => shown[Math.max(here - 1, 0)]],
      ["ArrowDown", () => this.#otherLine(1)],
      ["ArrowUp", () => this.#otherLine(-1)],
      ["Home", () => shown[0]],
      ["End", () => shown[shown.length - 1]],
      ["Enter", () => this.active],
    ]);
    const move = moves.get(event.key);
    if (event.key === " " && this.does.reads()) this.does.toggle();
    else if (event.key === "Escape" && this.chosen) {
      this.chosen = null;
      this.does.show();
      this.does.report(0);
    } else if (move && shown.length) this.#go(move(), event.shiftKey && this.mode === "range");
    else return;
    event.preventDefault();
  }

  /** @param {1 | -1} way */
  #otherLine(way) {
    return otherLine(
      this.shown.map((k) => [k, this.words[k].getBoundingClientRect()]),
      this.active,
      way,
    );
  }

  /**
   * @param {number} next
   * @param {boolean} extend
   */
  #go(next, extend) {
    this.#fixed = extend ? (this.#fixed ?? this.active) : undefined;
    if (this.does.reads()) this.does.jump(next);
    this.active = next;
    if (this.mode === "none") this.does.show();
    else {
      this.#take(this.#fixed ?? next, next);
      this.does.report(HELD);
    }
    this.reveal(next);
  }

  /**
   * Scroll a word into the box's sight.
   *
   * @param {number} k
   */
  reveal(k) {
    const box = this.box.getBoundingClientRect();
    const line = this.words[k].getBoundingClientRect();
    if (line.top < box.top || line.bottom > box.bottom)
      this.box.scrollTop += line.top - box.top - box.height / 2;
  }
}
