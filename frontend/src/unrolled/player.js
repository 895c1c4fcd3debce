/** The player with panels that are tables and a drawing that folds; it says what each moment computes. */

import { lines } from "../panels/lines.js";
import { scrub } from "../player/handles.js";
import { ScenePlayer } from "../player/scene_player.js";
import { still } from "../player/transport.js";
import { say } from "../shared/dom.js";
import { clamp, stepOf } from "../shared/limits.js";
import { network } from "./network.js";
import { Pins } from "./pins.js";
import { Table } from "./table.js";

/** @typedef {import("../player/scene.js").Moment} Moment */
/** @typedef {import("../player/scene.js").Panel} Panel */
/** @typedef {import("./network.js").Drawing} Drawing */
/** @typedef {import("./table.js").Numbers} Numbers */
/** @typedef {{name: string, row: number, column: number, text: string}} Edit */

const SPEEDS = { unit: "step", speeds: [0.5, 1, 2, 5, 15], speed: 2 };
const FOLDING = 700; // milliseconds

export class UnrolledPlayer extends ScenePlayer {
  /** @type {(edit: Edit) => void} */
  send = () => {};
  fold = 0; // 1 where the drawing is folded
  /** @type {(Table | Pins)[]} */
  parts = [];

  constructor() {
    super(
      {
        unrolled: (place, look, panel, moment) => network(place, look, panel, moment, this.fold),
        numbers: () => undefined, // a table, no picture
        lines,
      },
      (player, panel, i, canvas) => /** @type {UnrolledPlayer} */ (player).add(panel, i, canvas),
      SPEEDS,
    );
  }

  /** @param {import("../player/scene.js").Scene} scene */
  show(scene) {
    if (scene.panels.length !== this.scene.panels.length) this.parts = [];
    super.show(scene);
  }

  /** @param {Panel} panel */
  built(panel) {
    const { name, rows, columns, limit, times } = /** @type {Partial<Numbers & Drawing>} */ (panel);
    return [...super.built(panel), name, rows, columns, limit, times];
  }

  /**
   * @param {Panel} panel
   * @param {number} i
   * @param {HTMLCanvasElement} canvas
   */
  add(panel, i, canvas) {
    if (panel.kind === "lines") {
      scrub(this, i, canvas);
      return undefined;
    }
    const part = panel.kind === "numbers" ? new Table(this, i) : new Pins(this, i);
    this.parts[i] = part;
    return part.root;
  }

  draw() {
    super.draw();
    if (!this.root.isConnected) return;
    for (const part of this.parts) part?.draw(this.moment());
  }

  /** Fold the drawing, or unroll it. */
  refold() {
    const [from, to] = [this.fold, this.fold > 0.5 ? 0 : 1];
    if (still()) {
      this.fold = to;
      this.draw();
      return;
    }
    /** @type {number | undefined} */
    let began;
    const next = (/** @type {number} */ now) => {
      began ??= now;
      const share = clamp((now - began) / FOLDING, 0, 1);
      this.fold = from + (to - from) * share * share * (3 - 2 * share);
      this.draw();
      if (share < 1 && this.root.isConnected) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }

  /** @param {Moment} moment */
  report(moment) {
    const [first] = /** @type {(Drawing | Numbers)[]} */ (this.scene.panels);
    const text = first.moments[stepOf(moment.at)] ?? "";
    this.transport.describe(text);
    say(this.readout, text);
  }
}
