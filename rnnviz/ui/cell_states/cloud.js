// The plane of states: a panel of the player, as those in player/draw.js. Squares lean to negative, dots to positive.
function mark(g, x, y, size, side, colors) {
  const positive = side >= 0.5;
  g.globalAlpha = 0.15 + 0.6 * Math.min(1, 2 * Math.abs(side - 0.5));
  if (positive) dot(g, x, y, size, colors.positive);
  else {
    g.fillStyle = colors.negative;
    g.fillRect(x - size, y - size, 2 * size, 2 * size);
  }
  g.globalAlpha = 1;
}

function walk(g, map, panel, from, to) {
  g.beginPath();
  for (let k = from; k <= to; k++) g.lineTo(map.x(panel.path[2 * k]), map.y(panel.path[2 * k + 1]));
}

// The word that was read last, beside the place where the state is now.
function sign(g, look, map, x, y, word) {
  if (!word) return;
  const left = x > (map.box.left + map.box.right) / 2;
  g.font = `600 13px ${look.font}`;
  g.textAlign = left ? "right" : "left";
  g.textBaseline = "middle";
  g.lineWidth = 4;
  g.strokeStyle = look.ground;
  g.strokeText(word, x + (left ? -12 : 12), y);
  g.fillStyle = look.text;
  g.fillText(word, x + (left ? -12 : 12), y);
}

DRAW.cloud = function drawCloud(place, look, panel, moment) {
  const { g } = place;
  const map = frame(place, look, panel, panel.x_range, panel.y_range);
  for (let j = 0; j < panel.sides.length; j++) {
    mark(g, map.x(panel.points[2 * j]), map.y(panel.points[2 * j + 1]), 1.8, panel.sides[j], panel.colors);
  }
  const k = Math.floor(moment.at + 1e-9);
  const next = Math.min(k + 1, moment.steps);
  const part = moment.at - k;
  const mix = (i) => panel.path[2 * k + i] + (panel.path[2 * next + i] - panel.path[2 * k + i]) * part;
  const [x, y] = [map.x(mix(0)), map.y(mix(1))];
  g.lineJoin = "round";
  g.strokeStyle = look.muted;
  g.lineWidth = 1;
  g.globalAlpha = 0.4;
  walk(g, map, panel, 0, moment.steps);
  g.stroke();
  g.globalAlpha = 1;
  walk(g, map, panel, 0, k);
  g.lineTo(x, y);
  g.strokeStyle = look.text;
  g.lineWidth = 2;
  g.stroke();
  const sure = panel.prediction[k] >= 0.5 ? panel.colors.positive : panel.colors.negative;
  const ground = getComputedStyle(place.g.canvas).getPropertyValue("--st-background-color") || "white";
  dot(g, x, y, 8, ground);
  dot(g, x, y, 6, sure);
  sign(g, { ...look, ground }, map, x, y, panel.words[k]);
  g.restore();
  panel.map = map;
};

// Says the word, too.
KIND = class extends Player {
  report(moment, now) {
    super.report(moment, now);
    const word = this.scene.panels[0].words[Math.floor(moment.at + 1e-9)];
    const { readout } = this.part;
    const value = Number(this.root.dataset.value).toFixed(3);
    const text = word ? `word ${this.root.dataset.step}: ${word} · running prediction ${value}` : `before the first word · ${value}`;
    readout.textContent = text;
    this.part.at.setAttribute("aria-valuetext", text);
    this.root.dataset.word = word;
  }
};
