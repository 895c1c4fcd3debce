// The cliff as a surface in perspective-free projection, drawn from back to front; turned by dragging or by arrow keys.
const RISE = 0.8; // height of the largest error, in widths of the map

function projection(view, width, height) {
  const [sin, cos] = [Math.sin(view.turn), Math.cos(view.turn)];
  const tilt = Math.sin(view.tilt);
  const rise = Math.cos(view.tilt);
  const scale = Math.min((width - 16) / 1.42, (height - 30) / (1.3 * tilt + RISE * rise));
  return (u, v, z) => {
    const [x, y] = [u - 0.5, v - 0.5];
    const [across, deep] = [x * cos - y * sin, x * sin + y * cos];
    return [width / 2 + across * scale, height / 2 - 8 + (-deep * tilt + (0.5 - z) * RISE * rise) * scale, deep];
  };
}

// The quads of the surface on a canvas of its own: they change only with the view, not while the walks play.
function painted(panel, view, place, ratio) {
  const key = [view.turn, view.tilt, place.width, place.height, ratio].join();
  if (panel.painted?.key === key) return panel.painted.canvas;
  const canvas = document.createElement("canvas");
  canvas.width = place.width * ratio;
  canvas.height = place.height * ratio;
  const g = canvas.getContext("2d");
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  const to = projection(view, place.width, place.height);
  const n = panel.size;
  const at = new Float32Array(2 * n * n);
  for (let r = 0; r < n; r++) {
    for (let c = 0; c < n; c++) {
      const [x, y] = to(c / (n - 1), r / (n - 1), panel.heights[r * n + c]);
      at[2 * (r * n + c)] = x;
      at[2 * (r * n + c) + 1] = y;
    }
  }
  const order = (forward) => Array.from({ length: n - 1 }, (_, i) => (forward ? i : n - 2 - i));
  const rows = order(Math.cos(view.turn) < 0); // the farthest first
  const columns = order(Math.sin(view.turn) < 0);
  for (const r of rows) {
    for (const c of columns) {
      const corners = [r * n + c, r * n + c + 1, (r + 1) * n + c + 1, (r + 1) * n + c];
      g.beginPath();
      for (const k of corners) g.lineTo(at[2 * k], at[2 * k + 1]);
      g.closePath();
      g.fillStyle = g.strokeStyle = panel.colors[panel.bands[corners[0]]];
      g.fill();
      g.lineWidth = 0.7;
      g.stroke();
    }
  }
  panel.painted = { key, canvas };
  return canvas;
}

function floor(g, look, panel, to) {
  const corners = [[0, 0], [1, 0], [1, 1], [0, 1]];
  g.strokeStyle = look.axis;
  g.lineWidth = 1;
  g.beginPath();
  for (const [u, v] of [...corners, [0, 0]]) g.lineTo(...to(u, v, 0).slice(0, 2));
  g.stroke();
  g.fillStyle = look.text;
  g.font = `11px ${look.font}`;
  g.textAlign = "center";
  g.textBaseline = "top";
  const front = to(0.5, 0, 0)[2] < to(0.5, 1, 0)[2] ? 0 : 1; // the edges that lie in front
  const near = to(0, 0.5, 0)[2] < to(1, 0.5, 0)[2] ? 0 : 1;
  const write = (text, u, v) => {
    const [x, y] = to(u, v, 0);
    g.fillText(text, x, y + 5);
  };
  const number = (value) => String(value).replace("-", "−");
  write(`${panel.x} = ${number(panel.w[0])}`, 0.08, front);
  write(`${panel.x} = ${number(panel.w[1])}`, 0.92, front);
  write(`${panel.y} = ${number(panel.b[0])}`, near, 0.14);
  write(`${panel.y} = ${number(panel.b[1])}`, near, 0.86);
}

function drawRelief(place, look, panel, moment) {
  const { g, width, height } = place;
  g.drawImage(painted(panel, moment.view, place, window.devicePixelRatio || 1), 0, 0, width, height);
  const to = projection(moment.view, width, height);
  floor(g, look, panel, to);
  const share = (value, [low, high]) => (value - low) / (high - low);
  const spot = (walk, k) =>
    to(share(walk.drawn[2 * k], panel.w), share(walk.drawn[2 * k + 1], panel.b), Math.min(walk.loss[k] / panel.top, 1)).slice(0, 2);
  for (const walk of panel.walks) {
    const here = whereabouts(walk, moment.at);
    const drawn = () => {
      let pen = false;
      g.beginPath();
      for (let k = 0; k <= here.k; k++) {
        if (walk.outside[k]) pen = false;
        else if (pen) g.lineTo(...spot(walk, k));
        else g.moveTo(...spot(walk, k));
        if (!walk.outside[k]) pen = true;
      }
    };
    haloed(g, walk, panel.halo, drawn, 2);
    if (walk.outside[here.k]) continue;
    const next = Math.min(here.k + 1, walk.outside.length - 1);
    const [x0, y0] = spot(walk, here.k);
    const [x1, y1] = walk.outside[next] ? [x0, y0] : spot(walk, next);
    const part = moment.at - here.k;
    stone(g, walk, panel.halo, x0 + (x1 - x0) * part, y0 + (y1 - y0) * part, 5);
  }
}

DRAW.relief = drawRelief;
