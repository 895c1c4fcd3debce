/** What is seen is drawn at once, the rest when the browser has nothing else to do. */

const PAUSE = 300; // milliseconds, in which an answer of the server comes to its end

/** @param {() => void} act */
function later(act) {
  setTimeout(() => ("requestIdleCallback" in window ? requestIdleCallback(act) : act()), PAUSE);
}

export class WhenSeen {
  #seen = false;
  #due = false;
  #draw;

  /**
   * @param {Element} root where it is drawn
   * @param {() => void} draw
   */
  constructor(root, draw) {
    this.#draw = draw;
    this.watch = new IntersectionObserver((all) => {
      this.#seen = all[all.length - 1].isIntersecting;
      if (this.#seen) this.#now();
    });
    this.watch.observe(root);
    window.addEventListener("beforeprint", this.#now);
  }

  /** There is something new to draw. */
  ask() {
    this.#due = true;
    if (this.#seen) this.#now();
    else later(this.#now);
  }

  stop() {
    this.watch.disconnect();
    window.removeEventListener("beforeprint", this.#now);
    this.#due = false;
  }

  #now = () => {
    if (!this.#due) return;
    this.#due = false;
    this.#draw();
  };
}
