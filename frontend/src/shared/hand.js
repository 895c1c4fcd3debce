/** What a hand does to a thing on the screen: dragging, arrow keys, and telling the server of it. */

const PAUSE = 80; // milliseconds between two messages while the hand moves
const RESTS = 400; // and after which a hand that does not move rests
const AHEAD = 3000; // for so long after a move, an answer of the server to an earlier one does not undo it
const TYPED = 250; // after the last key until the server hears of what was moved

/** @typedef {(message: {at: unknown, rests: boolean}) => void} Send */

/**
 * Tells the server where the hand is: at once, but not again before PAUSE milliseconds have passed. When the hand
 * rests, it says that too: then the rest of the page follows.
 *
 * @template T
 */
export class Hand {
  dragging = false;

  /**
   * @param {Send} send
   * @param {() => number} [now] milliseconds of a clock that never goes back
   */
  constructor(send, now = () => performance.now()) {
    this.send = send;
    this.now = now;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
    this.moved = -Infinity;
    this.told = -Infinity;
  }

  /** @param {T} at */
  move(at) {
    this.moved = this.now();
    this.#tell(at, PAUSE);
  }

  /**
   * The hand lets go.
   *
   * @param {T} at
   */
  drop(at) {
    this.dragging = false;
    this.#tell(at, 0);
  }

  /**
   * Whether what the server sent is an answer to an earlier move, which must not undo the later one.
   *
   * @param {boolean} same whether it is where the hand is
   */
  isAhead(same) {
    return this.dragging || (!same && this.now() - this.moved < AHEAD);
  }

  /**
   * @param {T} at
   * @param {number} pause
   */
  #tell(at, pause) {
    clearTimeout(this.waiting);
    clearTimeout(this.resting);
    const wait = Math.max(0, this.told + pause - this.now());
    this.waiting = setTimeout(() => {
      this.told = this.now();
      this.send({ at, rests: false });
    }, wait);
    if (!this.dragging) this.resting = setTimeout(() => this.send({ at, rests: true }), wait + RESTS);
  }
}

/** Tells the server only when the hand rests: as it lets go, or some time after the last key. */
export class Resting {
  #holds = false;
  #told = -Infinity; // when the last move was told that has not been answered
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /**
   * @param {() => void} tell
   * @param {() => number} [now] milliseconds of a clock that never goes back
   */
  constructor(tell, now = () => performance.now()) {
    this.tell = tell;
    this.now = now;
  }

  /**
   * Whether what the server sent is an answer to an earlier move, which must not undo the last one.
   *
   * @param {boolean} same whether it is where the hand is
   */
  isAhead(same) {
    if (this.#holds || this.#waiting !== undefined) return true;
    if (same) this.#told = -Infinity;
    return this.now() - this.#told < AHEAD;
  }

  /** The hand takes what it will drag. */
  take() {
    this.#holds = true;
  }

  /**
   * The hand lets go.
   *
   * @param {boolean} moved whether there is something to tell
   */
  drop(moved) {
    this.#holds = false;
    if (moved) this.#now();
  }

  /** A key has moved it. */
  key() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#now(), TYPED);
  }

  #now() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#told = this.now();
    this.tell();
  }
}

/**
 * Whether something that a hand could move is fixed: it says so itself, as a slider does.
 *
 * @param {HTMLElement | SVGElement} target
 */
export const isFixed = (target) => target.getAttribute("aria-readonly") === "true";

/**
 * Follow a pointer from its press to its release, also where it leaves the element; what is fixed stays.
 *
 * @param {HTMLElement | SVGElement} target
 * @param {object} does
 * @param {(event: PointerEvent) => boolean | void} [does.start] returns false to leave this press alone
 * @param {(event: PointerEvent) => void} does.move
 * @param {() => void} [does.end]
 */
export function draggable(target, { start, move, end }) {
  /** @type {number | undefined} */
  let held;
  const release = () => {
    if (held === undefined) return;
    held = undefined;
    end?.();
  };
  const on = /** @type {HTMLElement} */ (target);
  on.addEventListener("pointerdown", (event) => {
    if (isFixed(target) || start?.(event) === false) return;
    held = event.pointerId;
    on.setPointerCapture(held);
  });
  on.addEventListener("pointermove", (event) => {
    if (event.pointerId === held) move(event);
  });
  on.addEventListener("pointerup", release);
  on.addEventListener("pointercancel", release);
}

/** @type {Record<string, readonly [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * Move something by the arrow keys: right and up are 1, left and down -1.
 *
 * @param {HTMLElement | SVGElement} target
 * @param {(across: number, up: number, event: KeyboardEvent) => void} move
 */
export function arrows(target, move) {
  /** @type {HTMLElement} */ (target).addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    move(way[0], way[1], event);
  });
}
