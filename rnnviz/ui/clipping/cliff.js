const PAUSE = 80; // milliseconds between two messages to the server while the start is dragged
const RESTS = 400; // and after which a hand that does not move rests
const AHEAD = 3000; // for so long after a move, an answer of the server to an earlier one does not undo it

const same = (one, other) => one.w === other.w && one.b === other.b;

// The player with a start to choose, a surface to turn, and a table of the walks' numbers.
class CliffPlayer extends Player {
  constructor(root) {
    super(root);
    this.view = { turn: 2.7, tilt: 0.7 };
    this.table = new Table(this.part.readout);
  }

  show(scene, send) {
    const ground = scene.panels.find((panel) => panel.kind === "ground");
    const late = performance.now() - (this.moved ?? -AHEAD) < AHEAD && !same(ground.start, this.ground.start);
    if (this.dragging || late) ground.start = this.ground.start;
    this.ground = ground;
    const before = this.scene?.steps;
    super.show(scene, send);
    if (before !== undefined && before !== scene.steps) this.settle();
    if (this.toPlay && !late) {
      this.toPlay = false;
      this.at = 0;
      if (!STILL.matches) this.play(true);
    }
  }

  figure(panel, i) {
    const figure = super.figure(panel, i);
    figure.dataset.kind = panel.kind;
    const canvas = figure.querySelector("canvas");
    if (panel.kind === "ground") this.choosing(figure, canvas, i);
    if (panel.kind === "relief") this.turning(canvas);
    return figure;
  }

  moment() {
    return { ...super.moment(), view: this.view, redraw: () => this.draw() };
  }

  // Click or drag anywhere on the map: the walks start there.
  choosing(figure, canvas, i) {
    const knob = document.createElement("div");
    knob.className = "handle";
    knob.tabIndex = 0;
    knob.setAttribute("role", "slider");
    knob.setAttribute("aria-label", "Start of the walks: arrow keys move it");
    figure.append(knob);
    this.knob = knob;
    this.knobPanel = i;
    const follow = (event) => {
      const { box } = this.ground.map;
      const frame = canvas.getBoundingClientRect();
      const { w, b } = this.ground;
      const across = (event.clientX - frame.left - box.left) / (box.right - box.left);
      const down = (event.clientY - frame.top - box.top) / (box.bottom - box.top);
      this.startAt(w[0] + across * (w[1] - w[0]), b[1] - down * (b[1] - b[0]));
    };
    for (const target of [canvas, knob]) {
      target.addEventListener("pointerdown", (event) => {
        if (event.pointerType === "touch" && target === canvas) return; // a finger on the map may want to scroll
        target.setPointerCapture(event.pointerId);
        this.dragging = true;
        this.play(false);
        follow(event);
      });
      target.addEventListener("pointermove", (event) => this.dragging && target.hasPointerCapture(event.pointerId) && follow(event));
      target.addEventListener("pointerup", () => this.letGo());
      target.addEventListener("pointercancel", () => this.letGo());
    }
    canvas.addEventListener("click", (event) => {
      if (event.pointerType !== "touch") return;
      this.dragging = true;
      this.play(false);
      follow(event);
      this.letGo();
    });
    knob.addEventListener("keydown", (event) => {
      const size = event.shiftKey ? 0.01 : 0.05;
      const step = { ArrowLeft: [-size, 0], ArrowRight: [size, 0], ArrowUp: [0, size], ArrowDown: [0, -size] }[event.key];
      if (!step) return;
      event.preventDefault();
      this.startAt(this.ground.start.w + step[0], this.ground.start.b + step[1]);
    });
  }

  startAt(w, b) {
    const { ground } = this;
    const held = (value, [low, high]) => Math.round(Math.min(Math.max(value, low), high) * 100) / 100;
    ground.start = { w: held(w, ground.w), b: held(b, ground.b) };
    this.moved = performance.now();
    this.draw();
    this.tell(PAUSE);
  }

  letGo() {
    if (!this.dragging) return;
    this.dragging = false;
    this.toPlay = true;
    this.tell(0);
  }

  // Tell the server where the hand is: at once, but not again before `pause` milliseconds have passed. When it rests,
  // say that too: then the rest of the page follows.
  tell(pause) {
    clearTimeout(this.waiting);
    clearTimeout(this.resting);
    const at = [this.ground.start.w, this.ground.start.b];
    const rest = Math.max(0, (this.told ?? 0) + pause - performance.now());
    this.waiting = setTimeout(() => {
      this.told = performance.now();
      this.send({ at, rests: false });
    }, rest);
    if (!this.dragging) this.resting = setTimeout(() => this.send({ at, rests: true }), rest + RESTS);
  }

  turning(canvas) {
    canvas.tabIndex = 0;
    const turn = (across, up) => {
      this.view = { turn: this.view.turn + across, tilt: Math.min(Math.max(this.view.tilt + up, 0.15), 1.5) };
      this.draw();
    };
    canvas.addEventListener("pointerdown", (event) => canvas.setPointerCapture(event.pointerId));
    canvas.addEventListener("pointermove", (event) => {
      if (event.buttons === 1) turn(event.movementX / 120, event.movementY / 160);
    });
    canvas.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.08], ArrowDown: [0, 0.08] }[event.key];
      if (!step) return;
      event.preventDefault();
      turn(...step);
    });
  }

  placeKnob() {
    const { map, start } = this.ground;
    if (!this.knob || !map) return;
    const canvas = this.canvases[this.knobPanel];
    this.knob.style.left = `${canvas.offsetLeft + map.x(start.w)}px`;
    this.knob.style.top = `${canvas.offsetTop + map.y(start.b)}px`;
    this.knob.setAttribute("aria-valuenow", String(start.w));
    this.knob.setAttribute("aria-valuetext", `w ${start.w}, b ${start.b}`);
  }

  report(moment, now) {
    const k = Math.floor(moment.at + 1e-9);
    this.table.show(k, this.scene.steps, this.ground.walks);
    this.part.at.value = String(k);
    this.part.at.setAttribute("aria-valuetext", `update ${k} of ${this.scene.steps}`);
    if (now !== undefined) this.drawn = [...this.drawn.filter((t) => t > now - 1000), now];
    const state = { step: k, position: this.position, playing: this.playing, frames: ++this.frames, fps: this.drawn.length };
    Object.assign(this.root.dataset, state, { id: this.scene.id });
  }
}

// The numbers of both walks at the current update.
class Table {
  constructor(place) {
    this.table = document.createElement("table");
    const columns = ["update", "w", "b", "loss E", "|g|", "|g| clipped"];
    this.head = this.row("th", columns.length);
    this.head.forEach((cell, i) => (cell.textContent = columns[i]));
    this.rows = [];
    place.append(this.table);
  }

  row(kind, count) {
    const line = this.table.insertRow();
    return Array.from({ length: count }, () => line.appendChild(document.createElement(kind)));
  }

  show(k, steps, walks) {
    while (this.rows.length < walks.length) this.rows.push(this.row("td", 6));
    walks.forEach((walk, i) => {
      const j = Math.min(k, walk.rows - 1);
      const broken = walk.diverged_at !== null && j >= walk.diverged_at;
      const clipped = i === 0 ? "–" : shortly(walk.clipped_norm[j]);
      const values = [walk.position[2 * j], walk.position[2 * j + 1], walk.loss[j], walk.norm[j]].map(shortly);
      const texts = [`${walk.name}${broken ? `: no number since update ${walk.diverged_at}` : ""}`, ...values, clipped];
      this.rows[i].forEach((cell, c) => cell.textContent !== texts[c] && (cell.textContent = texts[c]));
    });
    this.head[0].textContent = `update ${k} of ${steps}`;
  }
}

KIND = CliffPlayer;
