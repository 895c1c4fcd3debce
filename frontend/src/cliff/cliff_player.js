/** The player with a start to choose, a surface to turn, and a table of the walks' numbers. */

import { lines } from "../panels/lines.js";
import { knob, scrub } from "../player/handles.js";
import { ScenePlayer } from "../player/scene_player.js";
import { put } from "../shared/dom.js";
import { arrows, draggable, Hand, isFixed } from "../shared/hand.js";
import { clamp, rounded, stepOf } from "../shared/limits.js";
import { ground } from "./ground.js";
import { relief } from "./relief.js";
import { Table } from "./table.js";

/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Scene} Scene */
/** @typedef {import("../shared/hand.js").Send} Send */
/** @typedef {import("./scene.js").Ground} Ground */

const [STEP, SMALL_STEP] = [0.05, 0.01]; // of an arrow key, and with Shift

export class CliffPlayer extends ScenePlayer {
  view = { turn: 2.7, tilt: 0.7 };
  table = new Table();
  /** @type {HTMLElement | undefined} */
  #knob;
  #toPlay = false; // from the start, when the server has answered

  /** @param {Send} send */
  constructor(send) {
    const kinds = { lines, ground: ground(() => this.draw()), relief: relief(() => this.view) };
    super(kinds, (_, panel, i, canvas) => {
      if (panel.kind === "lines") scrub(this, i, canvas);
      if (panel.kind === "relief") this.#turning(canvas);
      return panel.kind === "ground" ? this.#choosing(canvas) : undefined;
    });
    /** @type {Hand<[number, number]>} */
    this.hand = new Hand(send);
    this.readout.append(this.table.root);
  }

  get #at() {
    return this.scene.panels.findIndex((panel) => panel.kind === "ground");
  }

  get #ground() {
    return /** @type {Ground} */ (this.scene.panels[this.#at]);
  }

  /** @param {Scene} scene */
  show(scene) {
    const next = /** @type {Ground} */ (scene.panels.find((panel) => panel.kind === "ground"));
    const start = this.#ground?.start;
    const ahead = start && this.hand.isAhead(start.w === next.start.w && start.b === next.start.b);
    if (ahead) next.start = start;
    super.show(scene);
    if (!this.#toPlay || ahead) return;
    this.#toPlay = false;
    this.timeline.go(0);
    this.transport.begin();
  }

  /**
   * Click or drag anywhere on the map: the walks start there.
   *
   * @param {HTMLCanvasElement} canvas
   */
  #choosing(canvas) {
    const made = knob("Start of the walks: arrow keys move it");
    const follow = (/** @type {PointerEvent} */ event) => {
      const frame = this.frames[this.#at];
      if (!frame) return;
      const edge = canvas.getBoundingClientRect();
      const { left, right, top, bottom } = frame.box;
      const { w, b } = this.#ground;
      const across = (event.clientX - edge.left - left) / (right - left);
      const down = (event.clientY - edge.top - top) / (bottom - top);
      this.#startAt(w[0] + across * (w[1] - w[0]), b[1] - down * (b[1] - b[0]));
    };
    const take = (/** @type {PointerEvent} */ event) => {
      this.hand.dragging = true;
      this.timeline.pause();
      follow(event);
    };
    for (const target of [canvas, made]) {
      draggable(target, {
        start: (event) => {
          if (isFixed(made)) return false;
          if (event.pointerType === "touch" && target === canvas) return false; // a finger on the map may want to scroll
          take(event);
          return true;
        },
        move: follow,
        end: () => this.#letGo(),
      });
    }
    canvas.addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || isFixed(made)) return;
      take(event);
      this.#letGo();
    });
    arrows(made, (across, up, event) => {
      if (isFixed(made)) return;
      const size = event.shiftKey ? SMALL_STEP : STEP;
      const { w, b } = this.#ground.start;
      this.#startAt(w + size * across, b + size * up);
    });
    this.#knob = made;
    return made;
  }

  /**
   * @param {number} w
   * @param {number} b
   */
  #startAt(w, b) {
    const { w: width, b: height } = this.#ground;
    const start = { w: rounded(clamp(w, ...width), 2), b: rounded(clamp(b, ...height), 2), fixed: false };
    this.#ground.start = start;
    this.draw();
    this.hand.move([start.w, start.b]);
  }

  #letGo() {
    const { w, b } = this.#ground.start;
    this.#toPlay = true;
    this.hand.drop([w, b]);
  }

  /** @param {HTMLCanvasElement} canvas */
  #turning(canvas) {
    put(canvas, { tabindex: 0 });
    /** @param {number} across @param {number} up radians */
    const turn = (across, up) => {
      this.view = { turn: this.view.turn + across, tilt: clamp(this.view.tilt + up, 0.15, 1.5) };
      this.draw();
    };
    draggable(canvas, { move: (event) => turn(event.movementX / 120, event.movementY / 160) });
    arrows(canvas, (across, up) => turn(0.1 * across, -0.08 * up));
  }

  /** @param {Moment} moment */
  report(moment) {
    const k = stepOf(moment.at);
    const { walks, start } = this.#ground;
    this.table.show(k, this.scene.steps, walks);
    this.transport.describe(`update ${k} of ${this.scene.steps}`);
    if (!this.#knob) return;
    Object.assign(this.#knob.style, this.pixel(this.#at, start.w, start.b));
    put(this.#knob, { "aria-valuenow": start.w, "aria-valuetext": `w ${start.w}, b ${start.b}` });
    put(this.#knob, { "aria-readonly": String(start.fixed) });
  }
}
