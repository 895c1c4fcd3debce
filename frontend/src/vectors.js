/** The player of the page about words: rows picked out of a matrix, and words that move from epoch to epoch. */

import "./player/transport.css";
import "./player/player.css";
import "./vectors/vectors.css";
import { lines } from "./panels/lines.js";
import { scrub } from "./player/handles.js";
import { spoken } from "./player/readout.js";
import { unpack } from "./player/scene.js";
import { ScenePlayer } from "./player/scene_player.js";
import { mounted } from "./shared/component.js";
import { say } from "./shared/dom.js";
import { bars } from "./vectors/bars.js";
import { grid } from "./vectors/grid.js";
import { wordAt, words } from "./vectors/map.js";
import { pointedAt, told } from "./vectors/readout.js";

/** @typedef {import("./player/scene.js").Moment} Moment */
/** @typedef {import("./shared/component.js").Component<Uint8Array>} Bytes */

const SPEEDS = { unit: "step", speeds: [0.5, 1, 2, 5], speed: 1 };

class VectorPlayer extends ScenePlayer {
  /** @type {import("./vectors/map.js").Pointing} */
  pointing = { pointed: -1, spots: [] };

  constructor() {
    super(
      {
        bars,
        grid,
        words: (place, look, panel, moment) => words(place, look, panel, moment, this.pointing),
        lines,
      },
      (_, panel, i, canvas) => {
        if (panel.kind === "lines") scrub(this, i, canvas);
        if (panel.kind === "words") this.#point(i, canvas);
        return undefined;
      },
      SPEEDS,
    );
  }

  /** @param {import("./player/scene.js").Scene} scene */
  show(scene) {
    this.pointing = { pointed: -1, spots: [] };
    super.show(scene);
  }

  /**
   * Name the word under the pointer.
   *
   * @param {number} i
   * @param {HTMLCanvasElement} canvas
   */
  #point(i, canvas) {
    /** @param {number} word */
    const to = (word) => {
      if (word === this.pointing.pointed) return;
      this.pointing.pointed = word;
      this.draw();
    };
    /** @param {PointerEvent} event */
    const at = ({ offsetX, offsetY }) => {
      const frame = this.frames[i];
      const panel = /** @type {import("./vectors/map.js").WordMap} */ (this.scene.panels[i]);
      if (frame) to(wordAt(panel, frame, this.moment(), offsetX, offsetY));
    };
    canvas.addEventListener("pointermove", at);
    canvas.addEventListener("pointerdown", at);
    canvas.addEventListener("pointerleave", () => to(-1));
  }

  /** @param {Moment} moment */
  report(moment) {
    const [where, ...numbers] = spoken(this.scene, moment);
    const text = told(this.scene.panels, moment.at) ?? where;
    const pointed = pointedAt(this.scene.panels[0], this.pointing.pointed);
    say(this.readout, [text, ...numbers, ...pointed].join(" · "));
    this.transport.describe(text);
  }
}

export default mounted(() => {
  const player = new VectorPlayer();
  return {
    root: player.root,
    update: (/** @type {Bytes} */ { data }) => player.show(unpack(data)),
    rest: () => player.rest(),
  };
});
