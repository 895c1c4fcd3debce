/** The legend of a chart: a button for each name, which shows its curves alone, or with others. */

import { DASHES } from "../shared/canvas.js";
import { html, put, svg } from "../shared/dom.js";
import { chosenWith, names, standsFor } from "./data.js";
import { SYMBOLS } from "./symbols.js";

/** @typedef {import("./data.js").Curve} Curve */
/** @typedef {import("./data.js").Data} Data */

export class Legend {
  /** @type {ReadonlySet<string>} */
  chosen = new Set();
  #known = "";
  #changed;

  /** @param {() => void} changed called when other curves were chosen */
  constructor(changed) {
    this.#changed = changed;
    this.root = html("div", { class: "legend", role: "group", "aria-label": "Curves" });
  }

  /**
   * Whether a curve is drawn plainly.
   *
   * @param {{name: string}} curve
   */
  shows({ name }) {
    return !name || !this.chosen.size || this.chosen.has(name);
  }

  /** @param {Data} data */
  show(data) {
    const entries = names(data).map((name) => standsFor(data, name));
    const known = JSON.stringify(entries.map(({ name, color, dash, symbol }) => [name, color, dash, symbol]));
    if (known === this.#known) return; // a button that has the focus keeps it
    this.#known = known;
    const all = entries.map(({ name }) => name);
    const left = [...this.chosen].filter((name) => all.includes(name));
    this.chosen = new Set(left.length < all.length ? left : []);
    this.root.replaceChildren(...entries.map((entry) => this.#entry(entry, all)));
    this.#press();
  }

  /**
   * @param {Curve} curve
   * @param {string[]} all
   */
  #entry(curve, all) {
    const click = () => {
      this.chosen = chosenWith(this.chosen, curve.name, all);
      this.#press();
      this.#changed();
    };
    const button = html(
      "button",
      { type: "button", "data-name": curve.name, click },
      picture(curve),
      curve.name,
    );
    button.title = "Show this curve alone; press another to add it";
    return button;
  }

  #press() {
    for (const button of this.root.querySelectorAll("button"))
      put(button, {
        "aria-pressed": String(!this.chosen.size || this.chosen.has(button.dataset.name ?? "")),
      });
  }
}

/** @param {Curve} curve */
function picture({ mark, color, dash, symbol, width, opacity }) {
  const edge = { stroke: "currentColor", "stroke-opacity": 0.3, "stroke-width": 0.5 };
  const paint = color || "currentColor";
  const line = { x1: 0, x2: 26, y1: 5, y2: 5, stroke: paint, "stroke-dasharray": DASHES[dash].join(" ") };
  const drawn =
    mark === "area"
      ? svg("rect", { width: 26, height: 10, fill: paint, "fill-opacity": opacity, ...edge })
      : svg("line", { ...line, "stroke-width": mark === "points" ? 0 : Math.max(1.5, Math.min(width, 3)) });
  const made = svg("svg", { viewBox: "0 0 26 10", "aria-hidden": "true" }, drawn);
  if (!symbol) return made;
  const { path, filled } = SYMBOLS[symbol];
  const look = filled ? { fill: paint } : { fill: "none", stroke: paint, "stroke-width": 0.4 };
  made.append(svg("path", { d: path, transform: "translate(13 5) scale(4)", ...look }));
  return made;
}
