/** The buttons of a chart: show all of it again, fill the screen, keep a picture. */

import { html, svg } from "../shared/dom.js";
import { picture } from "./picture.js";

/** @typedef {import("./chart.js").Chart} Chart */

const BORDERS = 96; // pixels around a chart that fills the screen: its legend and its edges
const SIGNS = {
  all: "M12 5V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",
  screen: "M4 4h6v2H6v4H4V4zm10 0h6v6h-2V6h-4V4zM4 14h2v4h4v2H4v-6zm14 0h2v6h-6v-2h4v-4z",
  picture: "M11 3h2v9l3-3 1.4 1.4L12 15.8 6.6 10.4 8 9l3 3V3zM4 18h16v2H4z",
};

export class Tools {
  #chart;
  #height = 0;

  /** @param {Chart} chart */
  constructor(chart) {
    this.#chart = chart;
    this.all = button("Show all", SIGNS.all, () => chart.zoom.show(undefined));
    this.all.hidden = true;
    this.root = html(
      "div",
      { class: "tools" },
      this.all,
      button("Save as a picture", SIGNS.picture, () => picture(chart)),
      button("Full screen", SIGNS.screen, () => this.#enlarge()),
    );
    chart.root.addEventListener("fullscreenchange", () => this.fit(this.#height));
  }

  /** @param {boolean} zoomed whether something of the chart is not seen */
  zoomed(zoomed) {
    this.all.hidden = !zoomed;
  }

  /** @param {number} height pixels */
  fit(height) {
    this.#height = height;
    const shown = this.#full() ? innerHeight - BORDERS : height;
    this.#chart.canvas.style.height = `${shown}px`; // the canvas notices, and draws
  }

  #full() {
    const { root } = this.#chart;
    const place = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    return place.fullscreenElement === root;
  }

  #enlarge() {
    if (this.#full()) document.exitFullscreen();
    else this.#chart.root.requestFullscreen();
  }
}

/**
 * @param {string} name
 * @param {string} path
 * @param {() => void} click
 */
function button(name, path, click) {
  const sign = svg("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, svg("path", { d: path }));
  return html("button", { type: "button", title: name, "aria-label": name, click }, sign);
}
