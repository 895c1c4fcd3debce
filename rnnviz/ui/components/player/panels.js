// The other panels of the player: components as stems, eigenvalues in the plane, slopes as a strip.

// A mark at the lower edge for what lies below it.
function arrow(g, x, bottom, size, color) {
  g.fillStyle = color;
  g.beginPath();
  g.moveTo(x - size, bottom - 2 * size);
  g.lineTo(x + size, bottom - 2 * size);
  g.lineTo(x, bottom);
  g.fill();
}

// One stem per component: from its size at step 0 (ring) to its size now (dot).
function drawStems(place, look, panel, moment) {
  const { g } = place;
  const range = moment.sweeping ? panel.sweep_range : panel.range;
  const n = panel.count;
  const map = frame(place, look, panel, [0.4, n + 0.6], range);
  const held = (v) => Math.min(Math.max(v, range[0]), range[1]);
  const k = Math.floor(moment.at);
  const next = Math.min(k + 1, moment.steps);
  for (let j = 0; j < n; j++) {
    const start = panel.values[j];
    const a = panel.values[k * n + j] + k * moment.shift;
    const b = panel.values[next * n + j] + next * moment.shift;
    const now = Number.isFinite(a) && Number.isFinite(b) ? a + (b - a) * (moment.at - k) : a;
    const grows = now >= start;
    const color = grows ? panel.colors.grows : panel.colors.shrinks;
    const x = map.x(j + 1);
    g.strokeStyle = color;
    g.lineWidth = n > 40 ? 1.2 : 2;
    g.beginPath();
    g.moveTo(x, map.y(held(start)));
    g.lineTo(x, map.y(held(now)));
    g.stroke();
    dot(g, x, map.y(held(start)), n > 40 ? 1.5 : 2.5, look.muted, false);
    const size = n > 40 ? 2.5 : 4;
    if (now < range[0]) arrow(g, x, map.box.bottom, size, color);
    else if (grows) dot(g, x, map.y(held(now)), size, color);
    else {
      g.fillStyle = color;
      g.fillRect(x - size, map.y(held(now)) - size, 2 * size, 2 * size);
    }
  }
  g.restore();
}

// Ranked sizes, with a line at 1.
function drawRanks(place, look, panel, moment) {
  const { g } = place;
  const range = moment.sweeping ? panel.sweep_range : panel.range;
  const map = frame(place, look, panel, [0.4, panel.count + 0.6], range);
  g.strokeStyle = look.text;
  g.lineWidth = 1;
  g.setLineDash([4, 3]);
  g.beginPath();
  g.moveTo(map.box.left, map.y(1));
  g.lineTo(map.box.right, map.y(1));
  g.stroke();
  g.setLineDash([]);
  for (const row of panel.series) {
    const size = (row.mark === "ring" ? 4.5 : 3) * (panel.count > 40 ? 0.7 : 1);
    row.values.forEach((value, j) => {
      dot(g, map.x(j + 1), map.y(value * 10 ** moment.shift), size, row.color, row.mark === "dot");
    });
  }
  g.restore();
}

// Eigenvalues (rings) with the unit circle, and how each one's power has travelled by now (dots).
function drawPlane(place, look, panel, moment) {
  const { g, width, height } = place;
  const limit = moment.sweeping ? panel.sweep_limit : panel.limit;
  const size = Math.min(width - 20, height - 46);
  const scale = size / 2 / limit;
  const cx = width / 2;
  const cy = 4 + size / 2;
  const map = { x: (re) => cx + re * scale, y: (im) => cy - im * scale, scale, cx, cy };
  panel.map = map;
  g.font = `11px ${look.font}`;
  g.strokeStyle = look.grid;
  g.lineWidth = 1;
  g.beginPath();
  g.moveTo(cx - size / 2, cy);
  g.lineTo(cx + size / 2, cy);
  g.moveTo(cx, cy - size / 2);
  g.lineTo(cx, cy + size / 2);
  g.stroke();
  g.strokeStyle = look.text;
  g.setLineDash([4, 3]);
  g.beginPath();
  g.arc(cx, cy, scale, 0, 2 * Math.PI);
  g.stroke();
  g.setLineDash([]);
  g.fillStyle = look.text;
  g.textAlign = "left";
  g.textBaseline = "bottom";
  g.fillText("1", cx + scale + 3, cy - 2);
  g.fillText("i", cx + 4, cy - scale - 2);
  g.textAlign = "center";
  g.textBaseline = "top";
  g.fillText(panel.x, cx, height - 17);
  g.save();
  g.beginPath();
  g.rect(cx - size / 2, cy - size / 2, size, size);
  g.clip();
  const factor = 10 ** moment.shift;
  for (let j = 0; j < panel.count; j++) {
    const re = panel.points[2 * j] * factor;
    const im = panel.points[2 * j + 1] * factor;
    const radius = Math.hypot(re, im);
    const color = radius > 1 + 1e-6 ? panel.colors.grows : radius < 1 - 1e-6 ? panel.colors.shrinks : look.text;
    dot(g, map.x(re), map.y(im), 4, color, moment.sweeping);
    if (!moment.sweeping) trail(g, map, Math.log(radius), Math.atan2(im, re), moment.at, color, j < 2);
  }
  g.restore();
}

// lambda^k for k = 1 .. now: a dot at the end, and for the leading eigenvalues the spiral on the way.
function trail(g, map, growth, angle, at, color, drawn) {
  const p = Math.max(at, 1);
  if (drawn) {
    g.strokeStyle = color;
    g.lineWidth = 1.5;
    g.globalAlpha = 0.6;
    g.beginPath();
    for (let k = 1; k <= p; k += Math.min(0.25, 0.25 / Math.max(Math.abs(angle), 0.25))) {
      const r = Math.exp(growth * k);
      if (r > 4) break;
      g.lineTo(map.x(r * Math.cos(angle * k)), map.y(r * Math.sin(angle * k)));
    }
    g.stroke();
    g.globalAlpha = 1;
  }
  const r = Math.exp(growth * p);
  if (r < 4) dot(g, map.x(r * Math.cos(angle * p)), map.y(r * Math.sin(angle * p)), 2.5, color);
}

// Shades of units over timesteps. Going back k steps, all columns right of the line have been multiplied in.
function drawStrip(place, look, panel, moment) {
  const { g } = place;
  panel.picture ??= shaded(panel);
  const map = frame(place, look, panel, [0.5, panel.columns + 0.5], [0.5, panel.rows + 0.5]);
  const { box } = map;
  g.imageSmoothingEnabled = false;
  g.drawImage(panel.picture, box.left, box.top, box.right - box.left, box.bottom - box.top);
  const line = map.x(panel.columns - moment.at + 0.5);
  g.fillStyle = look.page;
  g.globalAlpha = 0.55;
  g.fillRect(box.left, box.top, line - box.left, box.bottom - box.top);
  g.globalAlpha = 1;
  g.strokeStyle = look.text;
  g.lineWidth = 2;
  g.beginPath();
  g.moveTo(line, box.top);
  g.lineTo(line, box.bottom);
  g.stroke();
  g.restore();
}

// One pixel per value, the first row at the bottom.
function shaded(panel) {
  const canvas = document.createElement("canvas");
  canvas.width = panel.columns;
  canvas.height = panel.rows;
  const g = canvas.getContext("2d");
  const image = g.createImageData(panel.columns, panel.rows);
  const stops = panel.shades.map((color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)));
  for (let row = 0; row < panel.rows; row++) {
    for (let column = 0; column < panel.columns; column++) {
      const share = Math.min(Math.max(panel.values[row * panel.columns + column] / panel.most, 0), 1) * 2;
      const [from, to] = share < 1 ? [stops[0], stops[1]] : [stops[1], stops[2]];
      const pixel = 4 * ((panel.rows - 1 - row) * panel.columns + column);
      for (let c = 0; c < 3; c++) image.data[pixel + c] = from[c] + (to[c] - from[c]) * (share < 1 ? share : share - 1);
      image.data[pixel + 3] = 255;
    }
  }
  g.putImageData(image, 0, 0);
  return canvas;
}

// What a strip says of the timestep that the last multiplication came from.
function columnMean(panel, k) {
  const column = panel.columns - Math.max(k, 1);
  let sum = 0;
  for (let row = 0; row < panel.rows; row++) sum += panel.values[row * panel.columns + column];
  return `${panel.name} at t = ${column + 1}: ${(sum / panel.rows).toFixed(2)}`;
}

const DRAW = { lines: drawLines, stems: drawStems, plane: drawPlane, ranks: drawRanks, strip: drawStrip };
