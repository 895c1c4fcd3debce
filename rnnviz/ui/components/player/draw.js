// What panels of the player are drawn with, and the commonest one: curves over the steps. Values with `log` are base-10
// logarithms.
const SUPERSCRIPT = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const DASHES = { solid: [], dash: [7, 4], dot: [2, 3], dashdot: [8, 3, 2, 3] };

function power(exponent) {
  return "10" + [...String(exponent)].map((c) => SUPERSCRIPT[c]).join("");
}

// A value as text: plain near 1, as a power of ten far from it, and in words beyond what float32 holds.
function written(value, log, limits = { floor: -Infinity, ceiling: Infinity }) {
  if (Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  if (!log && (size === 0 || (size >= 1e-3 && size < 1e4))) return String(+value.toPrecision(3)).replace("-", "−");
  if (!log) return (value < 0 ? "−" : "") + written(Math.log10(size), true, limits);
  if (value === -Infinity) return "0";
  if (value < limits.floor) return `below 1.4 × ${power(-45)}: 0 in float32`;
  if (value > limits.ceiling) return `above 3.4 × ${power(38)}: infinite in float32`;
  if (value > -3 && value < 4) return String(+(10 ** value).toPrecision(3));
  const exponent = Math.floor(value + 1e-9);
  return `${+(10 ** (value - exponent)).toFixed(2)} × ${power(exponent)}`;
}

function ticks(low, high, log, most) {
  const rough = (high - low) / most;
  let step;
  if (log) {
    step = [1, 2, 5, 10, 20, 50, 100].find((s) => s >= rough) ?? 100;
  } else {
    const unit = 10 ** Math.floor(Math.log10(rough));
    step = unit * [1, 2, 5, 10].find((s) => s * unit >= rough * 0.999);
  }
  const found = [];
  for (let v = Math.ceil(low / step - 1e-9) * step; v <= high + 1e-9; v += step) found.push(Math.abs(v) < step / 1e6 ? 0 : v);
  return found;
}

// Fit the canvas to its place and the screen's pixels; returns the context and the size in CSS pixels.
function prepare(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const g = canvas.getContext("2d");
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  g.clearRect(0, 0, width, height);
  return { g, width, height };
}

// Axes of a rectangular panel; returns the maps from data to pixels.
function frame(place, look, panel, xRange, yRange) {
  const { g, width, height } = place;
  const box = { left: 52, right: width - 8, top: 8, bottom: height - 38 };
  const x = (v) => box.left + ((v - xRange[0]) / (xRange[1] - xRange[0])) * (box.right - box.left);
  const y = (v) => box.bottom - ((v - yRange[0]) / (yRange[1] - yRange[0])) * (box.bottom - box.top);
  g.font = `11px ${look.font}`;
  g.lineWidth = 1;
  for (const v of ticks(yRange[0], yRange[1], panel.log, 6)) {
    if (panel.counts && v % 1) continue;
    g.strokeStyle = look.grid;
    g.beginPath();
    g.moveTo(box.left, y(v));
    g.lineTo(box.right, y(v));
    g.stroke();
    g.fillStyle = look.text;
    g.textAlign = "right";
    g.textBaseline = "middle";
    g.fillText(panel.log ? power(Math.round(v)) : written(v, false), box.left - 5, y(v));
  }
  g.textAlign = "center";
  g.textBaseline = "top";
  for (const v of ticks(xRange[0], xRange[1], false, 6)) {
    if (panel.whole && v % 1) continue;
    g.fillText(String(+v.toPrecision(6)), x(v), box.bottom + 5);
  }
  g.fillText(panel.x, (box.left + box.right) / 2, box.bottom + 21);
  g.save();
  g.translate(10, (box.top + box.bottom) / 2);
  g.rotate(-Math.PI / 2);
  g.textBaseline = "middle";
  g.fillText(panel.y, 0, 0);
  g.restore();
  g.strokeStyle = look.axis;
  g.strokeRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  g.save();
  g.beginPath();
  g.rect(box.left, box.top - 1, box.right - box.left + 1, box.bottom - box.top + 2);
  g.clip();
  return { x, y, box };
}

function limitLine(g, map, yRange, value, text, look) {
  if (value < yRange[0] || value > yRange[1]) return;
  g.strokeStyle = look.text;
  g.setLineDash([1, 3]);
  g.beginPath();
  g.moveTo(map.box.left, map.y(value));
  g.lineTo(map.box.right, map.y(value));
  g.stroke();
  g.setLineDash([]);
  g.fillStyle = look.text;
  g.textAlign = "left";
  g.textBaseline = value < 0 ? "bottom" : "top";
  g.fillText(text, map.box.left + 4, map.y(value) + (value < 0 ? -2 : 2));
}

function verticalLine(g, map, mark, look) {
  g.strokeStyle = look.muted;
  g.setLineDash([3, 3]);
  g.beginPath();
  g.moveTo(map.x(mark.at), map.box.top);
  g.lineTo(map.x(mark.at), map.box.bottom);
  g.stroke();
  g.setLineDash([]);
  const left = map.x(mark.at) > (map.box.left + map.box.right) / 2;
  g.fillStyle = look.text;
  g.textAlign = left ? "right" : "left";
  g.textBaseline = "top";
  g.fillText(mark.text, map.x(mark.at) + (left ? -4 : 4), map.box.top + 22);
}

function dot(g, x, y, radius, color, filled = true) {
  g.beginPath();
  g.arc(x, y, radius, 0, 2 * Math.PI);
  g.fillStyle = g.strokeStyle = color;
  g.lineWidth = 1.5;
  if (filled) g.fill();
  else g.stroke();
}

// Curves over the steps. A played curve is faint ahead of the current step; a law is drawn in full, dashed.
function drawLines(place, look, panel, moment) {
  const { g } = place;
  const range = moment.sweeping ? panel.sweep_range : panel.range;
  const map = frame(place, look, panel, [0, moment.steps], range);
  const held = (v) => (panel.log ? Math.min(Math.max(v, panel.limits.floor), panel.limits.ceiling) : v);
  if (panel.log) {
    limitLine(g, map, range, panel.limits.floor, "below this, float32 is 0", look);
    limitLine(g, map, range, panel.limits.ceiling, "above this, float32 is infinite", look);
  }
  for (const mark of panel.marks) verticalLine(g, map, mark, look);
  const height = (series, k) => {
    const value = series.values[k] + (series.scales ? k * moment.shift : 0);
    return map.y(value === -Infinity && panel.zero !== null ? panel.zero : held(value));
  };
  const between = (series, position) => {
    const k = Math.floor(position);
    return k === position ? height(series, k) : height(series, k) + (height(series, k + 1) - height(series, k)) * (position - k);
  };
  const stroke = (series, upto) => {
    g.beginPath();
    for (let k = 0; k <= upto; k++) g.lineTo(map.x(k), height(series, k));
    g.lineTo(map.x(upto), between(series, upto));
    g.stroke();
  };
  for (const series of panel.series) {
    g.strokeStyle = series.color;
    g.lineWidth = series.width;
    g.setLineDash(DASHES[series.dash]);
    g.globalAlpha = series.played && !moment.sweeping ? 0.28 : 1;
    stroke(series, moment.steps);
    g.globalAlpha = 1;
    if (series.played && !moment.sweeping) {
      stroke(series, moment.at);
      g.setLineDash([]);
      dot(g, map.x(moment.at), between(series, moment.at), 5, series.color);
    }
    g.setLineDash([]);
  }
  g.restore();
  panel.map = map;
}
