/** The player of scenes: the transport, and below it the panels over one timeline, and the numbers of the step in words. */

import { lookOf, prepare } from "../shared/canvas.js";
import { html, put, say } from "../shared/dom.js";
import { stepOf } from "../shared/limits.js";
import { legend } from "./legend.js";
import { spoken } from "./readout.js";
import { still, Transport } from "./transport.js";

/** @typedef {import("./scene.js").Draw} Draw */
/** @typedef {import("./scene.js").Frame} Frame */
/** @typedef {import("./scene.js").Moment} Moment */
/** @typedef {import("./scene.js").Panel} Panel */
/** @typedef {import("./scene.js").Scene} Scene */

const AHEAD = "data-player-ahead"; // of the page: its style marks the numbers that rest meanwhile
const LEAST = 50; // pixels: in less there is no room for axes, as before the styles are there
const SPEEDS = { unit: "step", speeds: [2, 5, 15, 30, 60], speed: 15 };
/** @type {Scene} */
const NOTHING = {
  label: "",
  symbol: "",
  steps: 0,
  panels: [],
  sweep: null,
  handle: null,
  compact: false,
  id: "",
};

export class ScenePlayer {
  scene = NOTHING;
  sweeping = false;
  /** @type {HTMLCanvasElement[]} */
  canvases = [];
  /** @type {HTMLElement[]} */
  captions = [];
  /** @type {(Frame | undefined)[]} */
  frames = [];
  #shape = "";
  #kept = 0; // the position on the scene's own timeline during a sweep

  /**
   * @param {Record<string, Draw>} kinds what draws each kind of panel
   * @param {(player: ScenePlayer, panel: Panel, i: number, canvas: HTMLCanvasElement) => (Node | undefined)} [equip] adds to a
   *   panel what can be pressed or dragged
   * @param {import("./transport.js").Choices} [speeds]
   */
  constructor(kinds, equip, speeds = SPEEDS) {
    this.kinds = kinds;
    this.equip = equip;
    this.transport = new Transport(speeds, () => this.draw());
    this.sweepButton = html("button", {
      type: "button",
      hidden: true,
      "aria-pressed": "false",
      click: () => this.#sweep(!this.sweeping),
    });
    this.transport.root.append(this.sweepButton);
    this.panels = html("div", { class: "panels" });
    this.readout = html("output", { "aria-live": "polite" });
    this.root = html(
      "div",
      { class: "player", role: "group" },
      this.transport.root,
      this.panels,
      this.readout,
    );
    this.watcher = new ResizeObserver(() => this.draw());
    this.transport.watch(this.root);
  }

  get timeline() {
    return this.transport.timeline;
  }

  rest() {
    this.timeline.pause();
    document.body.removeAttribute(AHEAD);
  }

  /** Whether it shows other numbers than those that the page was made with. */
  get ahead() {
    return this.sweeping;
  }

  /** @param {Scene} scene */
  show(scene) {
    const fresh = this.scene.panels.length === 0;
    const shape = JSON.stringify([scene.handle !== null, scene.panels.map((panel) => this.built(panel))]);
    this.scene = scene;
    this.frames = [];
    put(this.root, { "aria-label": scene.label });
    this.root.classList.toggle("compact", scene.compact);
    this.sweepButton.hidden = !scene.sweep;
    say(this.sweepButton, scene.sweep?.label ?? "");
    if (shape !== this.#shape) this.#build();
    this.#shape = shape;
    scene.panels.forEach((panel, i) => {
      put(this.canvases[i], { "aria-label": panel.label });
      say(this.captions[i], panel.title);
    });
    if (this.sweeping && !scene.sweep) this.#sweep(false);
    else this.timeline.reach(this.#last());
    if (fresh) this.transport.begin();
  }

  /**
   * What the elements of a panel are built from: with another they are built anew. What only says numbers is not among it: an
   * element that is held, or has the focus, is not taken away by the answer to its move.
   *
   * @param {Panel} panel
   * @returns {unknown[]}
   */
  built({ kind, legend }) {
    return [kind, legend];
  }

  #last() {
    return this.sweeping && this.scene.sweep ? this.scene.sweep.shifts.length - 1 : this.scene.steps;
  }

  #build() {
    this.watcher.disconnect();
    this.canvases = this.scene.panels.map(() => html("canvas", { role: "img" }));
    this.captions = this.scene.panels.map(() => html("figcaption"));
    const figures = this.scene.panels.map((panel, i) => {
      const canvas = this.canvases[i];
      const figure = html(
        "figure",
        { class: `panel ${panel.kind}` },
        this.captions[i],
        legend(panel.legend),
        canvas,
      );
      const more = this.equip?.(this, panel, i, canvas);
      if (more) figure.append(more);
      return figure;
    });
    this.panels.replaceChildren(...figures);
    for (const canvas of this.canvases) this.watcher.observe(canvas);
  }

  /** @param {boolean} on */
  #sweep(on) {
    const { timeline } = this;
    if (on && !this.sweeping) this.#kept = timeline.position;
    this.sweeping = on;
    put(this.sweepButton, { "aria-pressed": String(on) });
    timeline.pause();
    timeline.reach(this.#last(), on ? 0 : this.#kept);
    if (on) timeline.play();
  }

  /**
   * What is shown now. Between two computed steps the marks glide, unless motion is not wanted.
   *
   * @returns {Moment}
   */
  moment() {
    const { sweep, steps } = this.scene;
    const { position } = this.timeline;
    const step = stepOf(position);
    if (this.sweeping && sweep)
      return { sweeping: true, at: steps, steps, shift: sweep.shifts[step], rho: sweep.rhos[step] };
    return { sweeping: false, at: still() ? step : position, steps, shift: 0, rho: Number.NaN };
  }

  draw() {
    if (!this.root.isConnected || this.scene.panels.length === 0) return;
    const look = lookOf(this.root);
    const moment = this.moment();
    this.scene.panels.forEach((panel, i) => {
      const place = prepare(this.canvases[i]);
      if (Math.min(place.width, place.height) > LEAST)
        this.frames[i] = this.kinds[panel.kind](place, look, panel, moment);
    });
    if (this.scene.sweep || this.scene.handle) document.body.toggleAttribute(AHEAD, this.ahead);
    put(this.readout, { "aria-live": this.timeline.playing ? "off" : "polite" });
    this.report(moment);
  }

  /**
   * Say the numbers of this moment.
   *
   * @param {Moment} moment
   */
  report(moment) {
    const parts = spoken(this.scene, moment);
    this.transport.describe(parts[0]);
    say(this.readout, parts.join(" · "));
  }

  /**
   * Where a datum of panel i is in its figure, in pixels; undefined before the first drawing.
   *
   * @param {number} i
   * @param {number} x
   * @param {number} y
   */
  pixel(i, x, y) {
    const frame = this.frames[i];
    if (!frame) return undefined;
    const { offsetLeft, offsetTop } = this.canvases[i];
    return { left: `${offsetLeft + frame.x(x)}px`, top: `${offsetTop + frame.y(y)}px` };
  }
}
