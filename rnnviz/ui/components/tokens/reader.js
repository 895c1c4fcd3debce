
// Plays a review word by word beside the strip: what is read so far, the running prediction as bar, number and line.

const PLAY = "M7 4v16l13-8z";
const PAUSE = "M6 4h4v16H6zM14 4h4v16h-4z";

class Reader {
  constructor(strip) {
    this.strip = strip;
    this.find = strip.find;
    this.at = 0; // words read
    this.calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.find(".play").addEventListener("click", () => this.toggle());
    this.find(".step").addEventListener("click", () => this.move(this.at + 1));
    this.find(".back").addEventListener("click", () => this.move(this.at - 1));
    this.find(".reset").addEventListener("click", () => this.move(0));
    this.find(".place").addEventListener("input", (event) => this.move(event.target.valueAsNumber));
  }

  update(sameWords) {
    const { order, before, signals } = this.strip.data;
    this.order = order;
    this.values = [before, ...order.map((k) => signals[0].values[k])];
    this.places = new Map(order.map((k, n) => [k, n + 1]));
    this.find(".place").max = order.length;
    if (sameWords) return this.show(this.at);
    this.pause();
    this.show(this.calm ? order.length : 0);
    if (!this.calm) this.play();
  }

  toggle() {
    if (this.timer) this.pause();
    else this.play();
  }

  play() {
    if (this.at >= this.order.length) this.show(0);
    const tick = () => {
      this.show(this.at + 1);
      if (this.at >= this.order.length) this.pause();
      else this.timer = setTimeout(tick, 1000 / this.find(".speed input").valueAsNumber);
    };
    this.timer = setTimeout(tick, 400);
    this.label();
  }

  pause() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.label();
  }

  label() {
    this.find(".play path").setAttribute("d", this.timer ? PAUSE : PLAY);
    this.find(".play span").textContent = this.timer ? "Pause" : "Play";
    this.find(".count").setAttribute("aria-live", this.timer ? "off" : "polite");
  }

  move(at) {
    this.pause();
    this.show(Math.max(0, Math.min(this.order.length, at)));
  }

  jump(k) {
    if (this.places.has(k)) this.move(this.places.get(k));
  }

  show(at) {
    this.at = at;
    this.strip.words.forEach((span, k) => {
      span.classList.toggle("ahead", this.places.has(k) && this.places.get(k) > at);
      span.classList.toggle("now", this.places.get(k) === at);
    });
    this.draw(this.values[at]);
    const change = at && signed(this.values[at] - this.values[at - 1]);
    this.find(".count").textContent = at
      ? `Step ${at} of ${this.order.length}: “${this.strip.name(this.order[at - 1])}” moved it by ${change}`
      : "Before the first word";
    this.strip.active = this.order[Math.max(0, at - 1)] ?? 0; // the arrow keys go on from here
    if (at) this.strip.reveal(this.strip.words[this.strip.active]);
  }

  draw(p) {
    const x = (n) => (100 * n) / this.order.length;
    const points = this.values.slice(0, this.at + 1).map((value, n) => `${x(n)},${100 - 100 * value}`);
    this.find(".line").setAttribute("points", points.join(" "));
    const reading = this.find(".reading");
    reading.classList.toggle("plus", p >= 0.5);
    reading.classList.toggle("minus", p < 0.5);
    reading.style.setProperty("--p", p);
    this.find(".dot").style.left = `${x(this.at)}%`;
    this.find(".dot").style.top = `${100 - 100 * p}%`;
    this.find(".place").value = this.at;
    this.find(".number").textContent = p.toFixed(2);
    this.find(".track").setAttribute("aria-label", `Probability of positive: ${p.toFixed(2)}`);
  }
}
