// The token strip: words coloured by what a network computed, chosen by pointer or keys, played word by word.
// __init__.py describes the data. Texts enter by textContent only, so that a review never becomes HTML.

const strips = new WeakMap(); // one Strip per place on the page; Streamlit calls the function below at each change

export default function ({ data, parentElement, setStateValue }) {
  if (!strips.has(parentElement)) strips.set(parentElement, new Strip(parentElement));
  const strip = strips.get(parentElement);
  strip.update(data, setStateValue);
  return () => strip.reader.pause();
}

const KINDS = { pad: "padding", start: "start of the review", unknown: "not in the vocabulary", cut: "cut off: not read" };
const signed = (value, digits = 2) => (value < 0 ? "−" : "+") + Math.abs(value).toFixed(digits);

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

class Strip {
  constructor(root) {
    this.find = (selector) => root.querySelector(selector);
    this.frame = this.find(".strip");
    this.box = this.find(".words");
    this.reader = new Reader(this);
    this.listen();
  }

  update(data, setState) {
    this.setState = setState;
    if (data.version === this.data?.version) return;
    const sameWords = data.words === this.data?.words;
    if (data.shown !== this.data?.shown) this.signal = data.shown;
    this.data = data;
    this.frame.style.setProperty("--negative", data.colours[0]);
    this.frame.style.setProperty("--positive", data.colours[1]);
    if (!sameWords) {
      this.chosen = data.chosen;
      this.active = data.chosen?.[0] ?? data.order[0] ?? 0;
      this.build();
    }
    this.signal = Math.min(this.signal, Math.max(0, data.signals.length - 1));
    this.offerSignals();
    this.legend();
    this.paint();
    this.find(".reading").hidden = !data.reading;
    if (data.reading) this.reader.update(sameWords);
  }

  // ------------------------------------------------------------------ words

  build() {
    const { text, kind, folds, marks } = this.data;
    this.words = text.map((word, k) => {
      const span = element("span", `word ${kind[k]}`);
      span.append(element("span", "text", kind[k] === "pad" ? "·" : kind[k] === "start" ? "start" : word));
      if (marks[k]) span.append(element("span", "mark", marks[k]));
      span.setAttribute("role", "option");
      span.id = `word-${k}`;
      span.dataset.k = k;
      return span;
    });
    const hidden = new Set();
    const parts = [];
    for (let k = 0; k < text.length; k++) {
      const fold = folds.find(([first]) => first === k);
      if (fold) {
        parts.push(element("span", "fold", fold[2]));
        for (; k < fold[1]; k++) hidden.add(k);
        hidden.add(k);
      } else parts.push(this.words[k]);
    }
    this.hidden = hidden;
    if (hidden.has(this.active)) this.active = text.findIndex((_, k) => !hidden.has(k)); // a folded word is not on the page
    this.box.setAttribute("aria-label", this.data.label);
    this.box.setAttribute("aria-multiselectable", String(this.data.choose === "range"));
    this.box.classList.toggle("choosing", this.data.choose !== "none");
    this.box.replaceChildren(...parts);
    this.box.scrollTop = 0;
  }

  paint() {
    const signal = this.data.signals[this.signal];
    this.words.forEach((span, k) => {
      const value = signal?.values[k] ?? null;
      const amount = value === null ? 0 : this.amount(signal, value);
      span.classList.toggle("minus", value !== null && signal.scale !== "unit" && amount < 0);
      span.classList.toggle("plus", value !== null && signal.scale !== "unit" && amount >= 0);
      span.classList.toggle("amount", value !== null && signal.scale === "unit");
      span.style.setProperty("--v", Math.abs(amount).toFixed(3));
      span.setAttribute("aria-label", this.describe(k));
    });
    this.showChosen();
  }

  amount(signal, value) {
    const scaled = signal.scale === "probability" ? 2 * value - 1 : value / signal.limit;
    return Math.max(-1, Math.min(1, scaled));
  }

  name(k) {
    const { text, kind } = this.data;
    return kind[k] === "pad" || kind[k] === "start" ? KINDS[kind[k]] : text[k];
  }

  describe(k, separator = ", ") {
    const { kind, signals } = this.data;
    const lines = [this.name(k)];
    if (kind[k] === "unknown" || kind[k] === "cut") lines.push(KINDS[kind[k]]);
    for (const signal of signals) {
      const value = signal.values[k];
      if (value === null) continue;
      lines.push(`${signal.label} ${signal.scale === "signed" ? signed(value, 3) : value.toFixed(signal.scale === "unit" ? 3 : 2)}`);
    }
    return lines.join(separator);
  }

  // ------------------------------------------------------------------ choosing

  listen() {
    const at = (event) => event.target.closest?.(".word")?.dataset.k;
    this.box.addEventListener("pointermove", (event) => {
      const k = at(event);
      this.tip(k);
      if (k !== undefined && this.anchor !== undefined) this.drag([this.anchor, +k]);
    });
    this.box.addEventListener("pointerleave", () => this.tip(undefined));
    this.box.addEventListener("pointerdown", (event) => {
      const k = at(event);
      if (k === undefined) return;
      if (this.data.reading) this.reader.jump(+k);
      this.active = +k;
      if (this.data.choose === "none") return this.showChosen();
      const ranges = this.data.choose === "range";
      const from = ranges && event.shiftKey && this.chosen ? this.chosen[0] : +k;
      this.drag([from, +k]);
      this.anchor = ranges && event.pointerType !== "touch" ? from : undefined; // a finger's drag scrolls
      addEventListener("pointerup", () => { this.anchor = undefined; this.report(0); }, { once: true });
    });
    this.box.addEventListener("keydown", (event) => this.press(event));
  }

  drag(range) {
    this.chosen = [Math.min(...range), Math.max(...range)];
    this.active = range[1];
    this.showChosen();
  }

  press(event) {
    const shown = this.words.map((_, k) => k).filter((k) => !this.hidden.has(k));
    const here = shown.indexOf(this.active);
    const moves = {
      ArrowRight: () => shown[Math.min(here + 1, shown.length - 1)],
      ArrowLeft: () => shown[Math.max(here - 1, 0)],
      ArrowDown: () => this.otherLine(1),
      ArrowUp: () => this.otherLine(-1),
      Home: () => shown[0],
      End: () => shown.at(-1),
      Enter: () => this.active,
    };
    if (event.key === " " && this.data.reading) this.reader.toggle();
    else if (event.key === "Escape" && this.chosen) this.choose(null);
    else if (event.key in moves) this.go(moves[event.key](), event.shiftKey && this.data.choose === "range");
    else return;
    event.preventDefault();
  }

  go(next, extend) {
    this.fixed = extend ? (this.fixed ?? this.active) : undefined; // the end of the range that stays
    const from = this.fixed ?? next;
    if (this.data.reading) this.reader.jump(next);
    this.active = next;
    if (this.data.choose === "none") this.showChosen();
    else this.choose([from, next], 200);
    this.reveal(this.words[next]);
  }

  otherLine(way) {
    const here = this.words[this.active].getBoundingClientRect();
    const middle = (box) => box.left + box.width / 2;
    const lines = this.words.map((word, k) => [k, word.getBoundingClientRect()])
      .filter(([k, box]) => !this.hidden.has(k) && way * (box.top - here.top) > here.height / 2);
    if (!lines.length) return this.active;
    const nearest = Math.min(...lines.map(([, box]) => way * box.top));
    const line = lines.filter(([, box]) => Math.abs(way * box.top - nearest) < here.height / 2);
    return line.reduce((best, each) => Math.abs(middle(each[1]) - middle(here)) < Math.abs(middle(best[1]) - middle(here)) ? each : best)[0];
  }

  choose(range, delay = 0) {
    if (range) this.drag(range);
    else this.chosen = null;
    this.showChosen();
    this.report(delay);
  }

  report(delay) {
    clearTimeout(this.telling);
    const [first, last] = this.chosen ?? [-1, -1];
    const value = { words: this.data.words, first, last };
    this.telling = setTimeout(() => this.setState("chosen", value), delay); // one rerun for a held arrow key
  }

  showChosen() {
    const [first, last] = this.chosen ?? [1, 0];
    this.words.forEach((span, k) => {
      span.classList.toggle("chosen", k >= first && k <= last);
      span.classList.toggle("active", k === this.active);
      span.setAttribute("aria-selected", String(k >= first && k <= last));
    });
    if (this.words.length) this.box.setAttribute("aria-activedescendant", `word-${this.active}`);
    if (!this.data.reading) this.find(".readout").textContent = this.chosen && first === last ? this.describe(first, " · ") : "";
  }

  tip(k) {
    const tip = this.find(".tip");
    tip.hidden = k === undefined;
    if (k === undefined) return;
    tip.textContent = this.describe(+k, "\n");
    const word = this.words[k].getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    tip.style.top = `${word.bottom - frame.top + 6}px`;
    tip.style.left = `${Math.max(0, Math.min(word.left - frame.left, frame.width - tip.offsetWidth))}px`;
  }

  reveal(word) {
    const box = this.box.getBoundingClientRect();
    const line = word.getBoundingClientRect();
    if (line.top < box.top || line.bottom > box.bottom) this.box.scrollTop += line.top - box.top - box.height / 2;
  }

  // ------------------------------------------------------------------ signals and legend

  offerSignals() {
    const { signals, reading } = this.data;
    const row = this.find(".signals");
    row.hidden = reading || signals.length < 2;
    row.replaceChildren(...signals.map((signal, n) => {
      const label = element("label", "");
      const input = document.createElement("input");
      Object.assign(input, { type: "radio", name: "signal", checked: n === this.signal });
      input.addEventListener("change", () => { this.signal = n; this.legend(); this.paint(); this.setState("signal", signal.label); });
      label.append(input, signal.label);
      return label;
    }));
  }

  legend() {
    const signal = this.data.signals[this.signal];
    const entries = [];
    if (signal) {
      const ends = { probability: ["negative", "positive"], signed: [signed(-signal.limit), signed(signal.limit)], unit: ["0", signal.limit.toFixed(0)] }[signal.scale];
      const entry = element("span", "");
      entry.append(`${signal.label}: ${ends[0]}`, element("i", `scale ${signal.scale === "unit" ? "one" : "two"}`), ends[1]);
      entries.push(entry);
    }
    for (const [kind, words] of this.data.legend) {
      const entry = element("span", "");
      const sample = element("span", `word ${kind}`);
      sample.append(element("span", "text", kind === "pad" ? "·" : "word"));
      entry.append(sample, words);
      entries.push(entry);
    }
    this.find(".legend").replaceChildren(...entries);
  }
}
