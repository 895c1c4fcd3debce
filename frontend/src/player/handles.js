/** What can be pressed or dragged on a panel: the curves' steps, and the pair of eigenvalues. */

import { html, put } from "../shared/dom.js";
import { arrows, draggable, Resting } from "../shared/hand.js";
import { clamp, rounded } from "../shared/limits.js";
import { fixed } from "../shared/numbers.js";
import { ScenePlayer } from "./scene_player.js";

/** @typedef {import("./scene.js").Frame} Frame */
/** @typedef {import("./scene.js").Moment} Moment */
/** @typedef {import("./scene.js").Panel} Panel */
/** @typedef {import("./scene.js").Scene} Scene */

/**
 * Press or drag on a curve to go to that step.
 *
 * @param {ScenePlayer} player
 * @param {number} i
 * @param {HTMLCanvasElement} canvas
 */
export function scrub(player, i, canvas) {
  /** @param {PointerEvent} event */
  const to = (event) => {
    const frame = player.frames[i];
    if (!frame || player.sweeping) return;
    const { left, right } = frame.box;
    const share = clamp((event.offsetX - left) / (right - left), 0, 1);
    player.timeline.go(Math.round(share * player.scene.steps));
  };
  canvas.addEventListener("pointerdown", to);
  canvas.addEventListener("pointermove", (event) => event.buttons === 1 && to(event));
}

/** A round handle over a panel, reached by the Tab key too. */
export const knob = (/** @type {string} */ label) =>
  html("div", { class: "handle", tabindex: 0, role: "slider", "aria-label": label, "aria-valuenow": 0 });

/** The player of linear scenes: curves to press on, and a pair of eigenvalues to drag in the plane. */
export class PairPlayer extends ScenePlayer {
  /** @type {(pair: [number, number]) => void} */
  send = () => {};
  /** @type {HTMLElement | undefined} */
  #knob;
  #panel = 0;
  #dragged = false;
  #hand = new Resting(() => this.#tell());

  /** @param {Record<string, import("./scene.js").Draw>} kinds */
  constructor(kinds) {
    super(kinds, (_, panel, i, canvas) => {
      if (panel.kind === "lines") scrub(this, i, canvas);
      return panel.kind === "plane" && this.scene.handle ? this.#handle(i, canvas) : undefined;
    });
  }

  /** @param {Scene} scene */
  show(scene) {
    const mine = this.scene?.handle;
    if (mine && scene.handle) {
      const { radius, angle } = mine;
      if (this.#hand.isAhead(radius === scene.handle.radius && angle === scene.handle.angle)) {
        super.show({ ...scene, handle: { ...scene.handle, radius, angle } });
        return;
      }
    }
    this.#dragged = false;
    super.show(scene);
  }

  get ahead() {
    return super.ahead || this.#dragged;
  }

  /**
   * @param {number} i
   * @param {HTMLCanvasElement} canvas
   */
  #handle(i, canvas) {
    const made = knob(this.scene.handle?.label ?? "");
    draggable(made, {
      start: () => {
        this.timeline.pause();
        this.#hand.take();
      },
      move: (event) => {
        const frame = this.frames[i];
        if (!frame) return;
        const edge = canvas.getBoundingClientRect();
        const scale = frame.x(1) - frame.x(0);
        const re = (event.clientX - edge.left - frame.x(0)) / scale;
        const im = Math.abs(event.clientY - edge.top - frame.y(0)) / scale;
        this.#move(Math.hypot(re, im), (Math.atan2(im, re) * 180) / Math.PI);
      },
      end: () => this.#hand.drop(this.#dragged),
    });
    arrows(made, (across, up) => {
      const { handle } = this.scene;
      if (!handle) return;
      this.#move(handle.radius + 0.01 * up, handle.angle - across);
      this.#hand.key();
    });
    this.#knob = made;
    this.#panel = i;
    return made;
  }

  /**
   * @param {number} radius
   * @param {number} angle
   */
  #move(radius, angle) {
    const { handle } = this.scene;
    if (!handle) return;
    handle.radius = rounded(clamp(radius, 0, handle.most), 2);
    handle.angle = Math.round(clamp(angle, 0, 180));
    this.#dragged = true;
    this.draw();
  }

  #tell() {
    const { handle } = this.scene;
    if (handle) this.send([handle.radius, handle.angle]);
  }

  /** @param {Moment} moment */
  report(moment) {
    super.report(moment);
    const { handle } = this.scene;
    if (!handle || !this.#knob) return;
    const angle = (handle.angle * Math.PI) / 180;
    const at = this.pixel(this.#panel, handle.radius * Math.cos(angle), handle.radius * Math.sin(angle));
    Object.assign(this.#knob.style, at, { display: this.sweeping ? "none" : "" });
    put(this.#knob, {
      "aria-valuemin": 0,
      "aria-valuemax": handle.most,
      "aria-valuenow": handle.radius,
      "aria-valuetext": `radius ${fixed(handle.radius)}, angle ${handle.angle} degrees`,
    });
    if (this.#dragged) this.readout.prepend(`radius ${fixed(handle.radius)}, angle ${handle.angle}° · `);
  }
}
