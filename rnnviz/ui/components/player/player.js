// The player: buttons, timeline and drag handle around the panels of draw.js. One instance per mounted element;
// new data keep the position, the speed and whether it plays.
const INSTANCES = new WeakMap();
const STILL = window.matchMedia("(prefers-reduced-motion: reduce)");

// Bytes of rnnviz/figures/scene.py: length of the header, header (JSON), float32 arrays as [first, count].
function unpack(bytes) {
  const copy = bytes.slice().buffer;
  const length = new DataView(copy).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(copy, 4, length)));
  const floats = new Float32Array(copy, 4 + length + ((4 - (length % 4)) % 4));
  const open = (value) => {
    if (Array.isArray(value)) return value.map(open);
    if (value === null || typeof value !== "object") return value;
    if (value.floats) return floats.subarray(value.floats[0], value.floats[0] + value.floats[1]);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, open(each)]));
  };
  return open(header);
}

class Player {
  constructor(root) {
    this.root = root.querySelector(".player");
    this.part = Object.fromEntries([...this.root.querySelectorAll("[data-role]")].map((e) => [e.dataset.role, e]));
    this.at = 0;
    this.sweepAt = 0;
    this.playing = false;
    this.sweeping = false;
    this.drawn = [];
    this.frames = 0;
    const on = (role, event, action) => this.part[role].addEventListener(event, action);
    on("play", "click", () => this.play(!this.playing));
    on("back", "click", () => this.go(Math.ceil(this.position) - 1));
    on("step", "click", () => this.go(Math.floor(this.position) + 1));
    on("reset", "click", () => this.go(0));
    on("at", "input", () => this.go(Number(this.part.at.value)));
    on("sweep", "click", () => this.sweep(!this.sweeping));
    this.watcher = new ResizeObserver(() => this.draw());
    this.seen = new IntersectionObserver((all) => (this.visible = all[all.length - 1].isIntersecting));
    this.seen.observe(this.root);
  }

  get position() {
    return this.sweeping ? this.sweepAt : this.at;
  }

  set position(value) {
    if (this.sweeping) this.sweepAt = value;
    else this.at = value;
  }

  get last() {
    return this.sweeping ? this.scene.sweep.shifts.length - 1 : this.scene.steps;
  }

  show(scene, send) {
    const fresh = !this.scene;
    const shape = JSON.stringify(scene.panels.map((p) => [p.kind, p.title, p.label, p.legend, scene.handle !== null]));
    this.scene = scene;
    this.send = send;
    this.root.setAttribute("aria-label", scene.label);
    this.root.classList.toggle("compact", scene.compact);
    this.part.sweep.hidden = !scene.sweep;
    this.part.sweep.textContent = scene.sweep?.label ?? "";
    if (!scene.sweep) this.sweeping = false;
    if (shape !== this.shape) this.build(scene);
    this.shape = shape;
    this.at = fresh ? 0 : Math.min(this.at, scene.steps);
    if (fresh && !STILL.matches) this.play(true);
    this.settle();
  }

  build(scene) {
    this.watcher.disconnect();
    this.part.panels.replaceChildren(...scene.panels.map((panel, i) => this.figure(panel, i)));
    this.canvases = [...this.part.panels.querySelectorAll("canvas")];
    this.canvases.forEach((canvas) => this.watcher.observe(canvas));
  }

  figure(panel, i) {
    const figure = document.createElement("figure");
    figure.className = "panel";
    const caption = document.createElement("figcaption");
    caption.textContent = panel.title;
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", panel.label);
    figure.append(caption, legend(panel), canvas);
    if (panel.kind === "lines") this.scrub(canvas, i);
    if (panel.kind === "plane" && this.scene.handle) figure.append(this.handle(i));
    return figure;
  }

  // Press or drag on a curve to go to that step.
  scrub(canvas, i) {
    const to = (event) => {
      const { box } = this.scene.panels[i].map;
      const share = (event.offsetX - box.left) / (box.right - box.left);
      if (!this.sweeping) this.go(Math.round(Math.min(Math.max(share, 0), 1) * this.scene.steps));
    };
    canvas.addEventListener("pointerdown", to);
    canvas.addEventListener("pointermove", (event) => event.buttons === 1 && to(event));
  }

  // The eigenvalue that can be dragged, or moved with the arrow keys.
  handle(i) {
    const knob = document.createElement("div");
    knob.className = "handle";
    knob.tabIndex = 0;
    knob.setAttribute("role", "slider");
    knob.setAttribute("aria-label", this.scene.handle.label);
    knob.setAttribute("aria-valuemin", "0");
    const polar = (radius, angle) => {
      const handle = this.scene.handle;
      handle.radius = Math.round(Math.min(Math.max(radius, 0), handle.most) * 100) / 100;
      handle.angle = Math.round(Math.min(Math.max(angle, 0), 180));
      this.dragged = true;
      this.draw();
    };
    const send = () => {
      this.send([this.scene.handle.radius, this.scene.handle.angle]);
    };
    const drag = (event) => {
      const { map } = this.scene.panels[i];
      const frame = this.canvases[i].getBoundingClientRect();
      const re = (event.clientX - frame.left - map.cx) / map.scale;
      const im = Math.abs(event.clientY - frame.top - map.cy) / map.scale;
      polar(Math.hypot(re, im), (Math.atan2(im, re) * 180) / Math.PI);
    };
    knob.addEventListener("pointerdown", (event) => {
      knob.setPointerCapture(event.pointerId);
      this.play(false);
    });
    knob.addEventListener("pointermove", (event) => event.buttons === 1 && drag(event));
    knob.addEventListener("pointerup", () => this.dragged && send());
    knob.addEventListener("keydown", (event) => {
      const { radius, angle } = this.scene.handle;
      const moves = { ArrowUp: [0.01, 0], ArrowDown: [-0.01, 0], ArrowLeft: [0, 1], ArrowRight: [0, -1] };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      polar(radius + move[0], angle + move[1]);
      clearTimeout(this.typing);
      this.typing = setTimeout(send, 250);
    });
    this.knob = knob;
    this.knobPanel = i;
    return knob;
  }

  play(on) {
    if (on && this.position >= this.last) this.position = 0;
    this.playing = on;
    this.then = undefined;
    this.part["play-text"].textContent = on ? "Pause" : "Play";
    this.part.readout.setAttribute("aria-live", on ? "off" : "polite");
    if (on) requestAnimationFrame((now) => this.tick(now));
    else this.settle();
  }

  tick(now) {
    if (!this.playing || !this.root.isConnected) return;
    if (this.visible !== false) {
      const elapsed = Math.min((now - (this.then ?? now)) / 1000, 0.25);
      this.position = Math.min(this.position + elapsed * Number(this.part.speed.value), this.last);
      this.draw(now);
      if (this.position >= this.last) return void this.play(false);
    }
    this.then = now;
    requestAnimationFrame((next) => this.tick(next));
  }

  go(step) {
    this.playing = false;
    this.part["play-text"].textContent = "Play";
    this.part.readout.setAttribute("aria-live", "polite");
    this.position = Math.min(Math.max(step, 0), this.last);
    this.settle();
  }

  sweep(on) {
    this.sweeping = on;
    this.part.sweep.setAttribute("aria-pressed", String(on));
    if (on) this.sweepAt = 0;
    this.play(on);
    this.settle();
  }

  settle() {
    this.part.at.max = this.last;
    this.draw();
  }

  // What is shown at this moment: between two computed steps the marks glide, unless motion is not wanted.
  moment() {
    const { sweep, steps } = this.scene;
    const step = Math.floor(this.position + 1e-9);
    if (this.sweeping) return { sweeping: true, at: steps, steps, shift: sweep.shifts[step], rho: sweep.rhos[step] };
    return { sweeping: false, at: STILL.matches ? step : this.at, steps, shift: 0 };
  }

  draw(now) {
    if (!this.scene || !this.root.isConnected) return;
    const style = getComputedStyle(this.root);
    const text = style.color;
    const faded = (share) => text.replace(/^rgba?\(([^,]+),([^,]+),([^,)]+).*$/, `rgba($1,$2,$3,${share})`);
    const page = style.getPropertyValue("--st-background-color").trim() || "#fff";
    const look = { font: style.fontFamily, text, page, grid: faded(0.13), axis: faded(0.35), muted: faded(0.6) };
    const moment = this.moment();
    this.scene.panels.forEach((panel, i) => {
      const place = prepare(this.canvases[i]);
      if (place.width > 0) DRAW[panel.kind](place, look, panel, moment);
    });
    this.placeKnob();
    this.report(moment, now);
  }

  placeKnob() {
    const { handle, panels } = this.scene;
    if (!handle || !this.knob || !panels[this.knobPanel].map) return;
    const { map } = panels[this.knobPanel];
    const canvas = this.canvases[this.knobPanel];
    const angle = (handle.angle * Math.PI) / 180;
    this.knob.style.left = `${canvas.offsetLeft + map.x(handle.radius * Math.cos(angle))}px`;
    this.knob.style.top = `${canvas.offsetTop + map.y(handle.radius * Math.sin(angle))}px`;
    this.knob.style.display = this.sweeping ? "none" : "";
    this.knob.setAttribute("aria-valuemax", String(handle.most));
    this.knob.setAttribute("aria-valuenow", String(handle.radius));
    this.knob.setAttribute("aria-valuetext", `radius ${handle.radius.toFixed(2)}, angle ${handle.angle} degrees`);
  }

  // The numbers of this moment in words, and for tests and for other scripts on the element itself.
  report(moment, now) {
    const k = this.sweeping ? moment.steps : Math.floor(moment.at + 1e-9);
    const parts = [this.sweeping ? `ρ = ${moment.rho.toFixed(2)}, ${this.scene.symbol} = ${k}` : `${this.scene.symbol} = ${k}`];
    const data = this.root.dataset;
    for (const panel of this.scene.panels) {
      if (panel.kind === "strip") parts.push(columnMean(panel, k));
      if (panel.kind !== "lines") continue;
      for (const series of panel.series) {
        const value = series.values[k] + (series.scales ? k * moment.shift : 0);
        if (series.spoken) parts.push(`${series.name}: ${written(value, panel.log, panel.limits)}`);
        if (series.played) data.value = String(value);
      }
    }
    if (this.dragged) parts.unshift(`radius ${this.scene.handle.radius.toFixed(2)}, angle ${this.scene.handle.angle}°`);
    const text = parts.join(" · ");
    if (this.part.readout.textContent !== text) this.part.readout.textContent = text;
    this.part.at.value = String(Math.floor(this.position + 1e-9));
    this.part.at.setAttribute("aria-valuetext", parts[0]);
    if (now !== undefined) {
      this.drawn = [...this.drawn.filter((t) => t > now - 1000), now];
      data.fps = String(this.drawn.length);
    }
    Object.assign(data, { step: k, position: this.position, playing: this.playing, frames: ++this.frames, id: this.scene.id });
  }
}

function legend(panel) {
  const place = document.createElement("div");
  place.className = "legend";
  for (const { name, color, dash, mark } of panel.legend) {
    const item = document.createElement("span");
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 26 10");
    svg.setAttribute("aria-hidden", "true");
    const shape = document.createElementNS("http://www.w3.org/2000/svg", { dot: "circle", ring: "circle", square: "rect", arrow: "path", line: "line" }[mark]);
    const at = {
      dot: { cx: 13, cy: 5, r: 4 },
      ring: { cx: 13, cy: 5, r: 3.5 },
      square: { x: 9, y: 1, width: 8, height: 8 },
      arrow: { d: "M9 1h8l-4 8z" },
      line: { x1: 0, y1: 5, x2: 26, y2: 5 },
    }[mark];
    const open = { fill: "none", stroke: color, "stroke-width": 1.5 };
    const paint = mark === "ring" ? open : mark === "line" ? { stroke: color, "stroke-width": 2.5, "stroke-dasharray": DASHES[dash].join(" ") } : { fill: color };
    for (const [key, value] of Object.entries({ ...at, ...paint })) shape.setAttribute(key, String(value));
    svg.append(shape);
    item.append(svg, name);
    place.append(item);
  }
  return place;
}

let KIND = Player; // a script that follows may put a class here that extends it

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let player = INSTANCES.get(parentElement);
  if (!player || !parentElement.contains(player.root)) {
    player = new KIND(parentElement);
    INSTANCES.set(parentElement, player);
  }
  player.dragged = false;
  player.show(unpack(data), (value) => setTriggerValue("moved", value));
  return () => {
    if (!player.root.isConnected) player.playing = false;
  };
}
