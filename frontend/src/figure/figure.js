/** One figure: what is new is drawn into what stands there, so that a zoom stays and nothing else is drawn again. */

import Plotly from "plotly.js-cartesian-dist-min";
import { lookOf } from "../shared/canvas.js";
import { html, put } from "../shared/dom.js";
import { WhenSeen } from "../shared/seen.js";
import { themed } from "./theme.js";

/** @typedef {import("./theme.js").Figure} Drawn */
/** @typedef {{figure: Drawn, label: string, name: string}} Told a figure, what it shows, what its picture is called */

const BORDERS = 64; // pixels above and below a figure that fills the screen
const USUAL = 450; // pixels: the height of a figure that does not say any
const CORNERS = {
  width: 24,
  height: 24,
  path: "M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",
};

export class Figure {
  /** @type {Uint8Array | undefined} */
  #bytes;
  /** @type {Told | undefined} */
  #told;
  #look = "";
  /**
   * The same object each time: with another one Plotly makes the whole figure anew.
   *
   * @type {object | undefined}
   */
  #config;

  constructor() {
    this.plot = html("div", { class: "rnn-plot" });
    this.root = html("div", { class: "rnn-figure", role: "figure" }, this.plot);
    this.turn = new WhenSeen(this.root, () => this.#draw());
    this.root.addEventListener("fullscreenchange", () => this.#draw());
  }

  /** @param {Uint8Array} bytes */
  take(bytes) {
    const look = JSON.stringify(lookOf(this.root)); // another scheme comes without other data
    if (this.#bytes && same(bytes, this.#bytes) && look === this.#look) return;
    [this.#bytes, this.#look] = [bytes, look];
    this.#told = /** @type {Told} */ (JSON.parse(new TextDecoder().decode(bytes)));
    const { figure, label } = this.#told;
    put(this.root, { "aria-label": label, style: `height: ${figure.layout.height ?? USUAL}px` });
    this.turn.ask();
  }

  #draw() {
    if (!this.#told || !this.root.isConnected) return;
    const { data, layout } = themed(this.#told.figure, this.root);
    if (document.fullscreenElement === this.root) layout.height = innerHeight - BORDERS;
    this.#config ??= this.#configured(this.#told.name);
    Plotly.react(this.plot, data, layout, this.#config);
  }

  /** @param {string} name */
  #configured(name) {
    const screen = { name: "screen", title: "Full screen", icon: CORNERS, click: () => this.#enlarge() };
    return {
      displaylogo: false,
      showSendToCloud: false, // nothing of a learner's goes elsewhere
      plotlyServerURL: "",
      responsive: true,
      modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
      modeBarButtonsToAdd: [screen],
      toImageButtonOptions: { format: "png", scale: 2, filename: name },
    };
  }

  #enlarge() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.root.requestFullscreen();
  }

  rest() {
    this.turn.stop();
    Plotly.purge(this.plot);
  }
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
function same(one, other) {
  return one.length === other.length && one.every((byte, k) => byte === other[k]);
}
