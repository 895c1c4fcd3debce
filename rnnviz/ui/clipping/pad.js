// One gradient under three clipping rules. The tips can be dragged or moved with the arrow keys; every clipped number
// comes from the server (rnnviz/clipping.py), which hears of a move at most every PAUSE milliseconds.
const SIZE = 240; // of a panel, in its own units
const PAUSE = 80;
const RESTS = 400; // milliseconds after which a hand that does not move rests
const AHEAD = 3000; // for so long after a move, an answer of the server to an earlier one does not undo it
const INSTANCES = new WeakMap();

function shape(kind, parent, attributes = {}, text = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text) element.textContent = text;
  parent.append(element);
  return element;
}

function tag(kind, parent, text = "") {
  const element = document.createElement(kind);
  element.textContent = text;
  parent.append(element);
  return element;
}

class Pad {
  constructor(root) {
    this.root = root;
    this.dragging = false;
  }

  show(scene, send) {
    this.send = send;
    const late = performance.now() - (this.moved ?? -AHEAD) < AHEAD && String(scene.tips) !== String(this.scene.tips);
    if (this.dragging || late) scene.tips = this.scene.tips;
    this.scene = scene;
    if (this.panels?.length !== scene.panels.length) this.build();
    this.draw();
  }

  build() {
    this.root.replaceChildren();
    this.panels = this.scene.panels.map(() => {
      const figure = tag("figure", this.root);
      const caption = tag("figcaption", figure);
      const svg = shape("svg", figure, { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group" });
      const under = shape("g", svg, { "aria-hidden": "true" });
      const knobs = this.scene.variables.map((variable, v) => this.knob(svg, variable, v));
      return { caption, svg, under, knobs, list: tag("dl", figure) };
    });
  }

  knob(svg, variable, v) {
    const knob = shape("g", svg, { class: "knob", tabindex: 0, role: "slider", "aria-label": variable.label });
    shape("circle", knob, { class: "catch", r: 14 });
    shape("circle", knob, { class: "ring", r: 5, stroke: variable.before });
    knob.addEventListener("pointerdown", (event) => {
      knob.setPointerCapture(event.pointerId);
      this.dragging = true;
      event.preventDefault();
      knob.focus({ preventScroll: true });
    });
    knob.addEventListener("pointermove", (event) => {
      if (!this.dragging || !knob.hasPointerCapture(event.pointerId)) return;
      const box = svg.getBoundingClientRect();
      const share = SIZE / box.width;
      this.move(v, this.value((event.clientX - box.left) * share), -this.value((event.clientY - box.top) * share));
    });
    const end = () => {
      if (!this.dragging) return;
      this.dragging = false;
      this.tell(0);
    };
    knob.addEventListener("pointerup", end);
    knob.addEventListener("pointercancel", end);
    knob.addEventListener("keydown", (event) => {
      const size = event.shiftKey ? 0.1 : 0.5;
      const step = { ArrowLeft: [-size, 0], ArrowRight: [size, 0], ArrowUp: [0, size], ArrowDown: [0, -size] }[event.key];
      if (!step) return;
      event.preventDefault();
      const [x, y] = this.scene.tips[v];
      this.move(v, x + step[0], y + step[1]);
    });
    return knob;
  }

  value(pixel) {
    return (pixel / SIZE - 0.5) * 2 * this.scene.limit * 1.08;
  }

  pixel(value) {
    return (value / this.scene.limit / 1.08 / 2 + 0.5) * SIZE;
  }

  move(v, x, y) {
    const held = (value) => Math.round(Math.min(Math.max(value, -this.scene.limit), this.scene.limit) * 10) / 10;
    this.scene.tips = this.scene.tips.map((tip, k) => (k === v ? [held(x), held(y)] : tip));
    this.moved = performance.now();
    this.draw();
    this.tell(PAUSE);
  }

  // Tell the server where the hand is: at once, but not again before `pause` milliseconds have passed. When it rests,
  // say that too: then the rest of the page follows.
  tell(pause) {
    clearTimeout(this.waiting);
    clearTimeout(this.resting);
    const { tips } = this.scene;
    const rest = Math.max(0, (this.told ?? 0) + pause - performance.now());
    this.waiting = setTimeout(() => {
      this.told = performance.now();
      this.send({ at: tips, rests: false });
    }, rest);
    if (!this.dragging) this.resting = setTimeout(() => this.send({ at: tips, rests: true }), rest + RESTS);
  }

  draw() {
    this.scene.panels.forEach((panel, i) => {
      const { caption, under, knobs, list, svg } = this.panels[i];
      caption.textContent = panel.title;
      svg.setAttribute("aria-label", panel.label);
      under.replaceChildren();
      this.axes(under);
      this.region(under, panel.region);
      this.scene.tips.forEach((tip, v) => this.arrow(under, tip, "before", this.scene.variables[v].before));
      panel.after.forEach((tip, v) => this.arrow(under, tip, "after", this.scene.variables[v].after));
      this.scene.tips.forEach((tip, v) => this.place(knobs[v], under, tip, this.scene.variables[v].name));
      list.replaceChildren();
      for (const [term, text] of panel.numbers) {
        tag("dt", list, term);
        tag("dd", list, text);
      }
    });
  }

  axes(place) {
    const { limit } = this.scene;
    for (let v = -limit; v <= limit; v += limit / 3) {
      const kind = Math.abs(v) < 1e-9 ? "axis" : "grid";
      shape("line", place, { class: kind, x1: this.pixel(v), x2: this.pixel(v), y1: 0, y2: SIZE });
      shape("line", place, { class: kind, y1: this.pixel(v), y2: this.pixel(v), x1: 0, x2: SIZE });
      if (kind === "axis") continue;
      const text = String(v).replace("-", "−");
      shape("text", place, { x: this.pixel(v), y: this.pixel(0) + 10, "text-anchor": "middle" }, text);
      shape("text", place, { x: this.pixel(0) - 3, y: this.pixel(-v) + 3, "text-anchor": "end" }, text);
    }
  }

  region(place, kind) {
    const reach = this.pixel(this.scene.threshold) - this.pixel(0);
    const zero = this.pixel(0);
    const inside = Math.min(reach, SIZE);
    if (kind === "square") shape("rect", place, { class: "region", x: zero - inside, y: zero - inside, width: 2 * inside, height: 2 * inside });
    if (kind === "circle") shape("circle", place, { class: "region", cx: zero, cy: zero, r: reach });
  }

  arrow(place, [x, y], kind, colour) {
    const [x0, y0, x1, y1] = [this.pixel(0), this.pixel(0), this.pixel(x), this.pixel(-y)];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 0.5) return;
    shape("line", place, { class: kind, x1: x0, y1: y0, x2: x1, y2: y1, stroke: colour });
    if (kind === "before") return; // its tip is the knob
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    const head = Math.min(8, length);
    const point = (back, side) => `${x1 + 2 * ux - back * ux - side * uy},${y1 + 2 * uy - back * uy + side * ux}`;
    shape("polygon", place, { points: `${point(0, 0)} ${point(head, head / 2)} ${point(head, -head / 2)}`, fill: colour });
  }

  place(knob, under, [x, y], name) {
    const [px, py] = [this.pixel(x), this.pixel(-y)];
    knob.setAttribute("transform", `translate(${px} ${py})`);
    knob.setAttribute("aria-valuenow", String(Math.round(Math.hypot(x, y) * 100) / 100));
    knob.setAttribute("aria-valuetext", `${x}, ${y}`);
    const above = y >= 0 ? -9 : 16;
    shape("text", under, { class: "name", x: px + 8, y: py + above }, `${name} (${x}, ${y})`.replaceAll("-", "−"));
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".pad");
  let pad = INSTANCES.get(root);
  if (!pad) INSTANCES.set(root, (pad = new Pad(root)));
  pad.show(data, (message) => setTriggerValue("moved", message));
}
