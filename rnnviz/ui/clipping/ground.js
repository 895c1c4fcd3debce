// The map of the cliff with the walks on it: a panel of the player, as those in player/draw.js.
const PICTURES = new Map(); // by URL; the newest last

function picture(url, ready) {
  let image = PICTURES.get(url);
  if (!image) {
    image = new Image();
    image.onload = ready;
    image.src = url;
    PICTURES.set(url, image);
    if (PICTURES.size > 4) PICTURES.delete(PICTURES.keys().next().value);
  }
  return image.complete && image.naturalWidth > 0 ? image : null;
}

// Where a walk is at a moment: between two updates it is on the straight line.
function whereabouts(walk, at) {
  const last = walk.drawn.length / 2 - 1;
  const k = Math.min(Math.floor(at + 1e-9), last);
  const next = Math.min(k + 1, last);
  const part = at - k;
  const mix = (i) => walk.drawn[2 * k + i] + (walk.drawn[2 * next + i] - walk.drawn[2 * k + i]) * part;
  return { k, w: mix(0), b: mix(1) };
}

function route(g, walk, at, map) {
  const here = whereabouts(walk, at);
  g.beginPath();
  for (let j = 0; j <= here.k; j++) g.lineTo(map.x(walk.drawn[2 * j]), map.y(walk.drawn[2 * j + 1]));
  g.lineTo(map.x(here.w), map.y(here.b));
}

function haloed(g, walk, halo, draw, width) {
  g.lineJoin = g.lineCap = "round";
  g.setLineDash([]);
  g.strokeStyle = halo;
  g.lineWidth = width + 3;
  draw();
  g.stroke();
  g.setLineDash(DASHES[walk.dash]);
  g.strokeStyle = walk.color;
  g.lineWidth = width;
  g.stroke();
  g.setLineDash([]);
}

function stone(g, walk, halo, x, y, size = 7) {
  g.beginPath();
  if (walk.mark === "circle") g.arc(x, y, size, 0, 2 * Math.PI);
  else g.rect(x - size, y - size, 2 * size, 2 * size);
  g.fillStyle = walk.color;
  g.strokeStyle = halo;
  g.lineWidth = 2.5;
  g.fill();
  g.stroke();
}

function polyline(g, map, points) {
  g.beginPath();
  for (let j = 0; j < points.length; j += 2) g.lineTo(map.x(points[j]), map.y(points[j + 1]));
  g.stroke();
}

function shortly(value) {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return "not a number";
  const text = size !== 0 && (size >= 1e5 || size < 1e-3) ? value.toExponential(1) : String(+value.toPrecision(3));
  return text.replaceAll("-", "−").replace("e+", "e");
}

// A sign at the edge of the map for a walk that is off it: an arrow, and where it is.
function signpost(g, look, walk, panel, map, here) {
  const { box } = map;
  const x = Math.min(Math.max(map.x(here.w), box.left + 9), box.right - 9);
  const y = Math.min(Math.max(map.y(here.b), box.top + 9), box.bottom - 9);
  const angle = Math.atan2(map.y(here.b) - y, map.x(here.w) - x);
  g.save();
  g.translate(x, y);
  g.rotate(angle);
  g.beginPath();
  g.moveTo(9, 0);
  g.lineTo(-7, -8);
  g.lineTo(-7, 8);
  g.closePath();
  g.fillStyle = walk.color;
  g.strokeStyle = panel.halo;
  g.lineWidth = 2;
  g.fill();
  g.stroke();
  g.restore();
  const text = `off the map: w = ${shortly(walk.position[2 * here.k])}, b = ${shortly(walk.position[2 * here.k + 1])}`;
  g.font = `600 12px ${look.font}`;
  const width = g.measureText(text).width;
  const left = Math.min(Math.max(x - width / 2, box.left + 6), box.right - width - 6);
  const top = y < (box.top + box.bottom) / 2 ? y + 22 : y - 22;
  g.textAlign = "left";
  g.textBaseline = "middle";
  g.lineJoin = "round";
  g.strokeStyle = panel.halo;
  g.lineWidth = 4;
  g.strokeText(text, left, top);
  g.fillStyle = look.text;
  g.fillText(text, left, top);
}

// What the colours mean, in a corner of the map.
function drawKey(g, look, panel, box) {
  const [quantity, low, high] = panel.key_text;
  const size = 13;
  const [left, top] = [box.left + 10, box.bottom - 22];
  g.font = `11px ${look.font}`;
  g.textBaseline = "middle";
  g.textAlign = "left";
  g.lineJoin = "round";
  const write = (text, x, y) => {
    g.strokeStyle = panel.halo;
    g.lineWidth = 3;
    g.strokeText(text, x, y);
    g.fillStyle = look.text;
    g.fillText(text, x, y);
  };
  write(quantity, left, top - 11);
  write(low, left, top + size / 2);
  const start = left + g.measureText(low).width + 5;
  panel.key.forEach((color, i) => {
    g.fillStyle = color;
    g.fillRect(start + i * size, top, size + 0.5, size);
  });
  g.strokeStyle = look.axis;
  g.lineWidth = 1;
  g.strokeRect(start, top, panel.key.length * size, size);
  write(high, start + panel.key.length * size + 5, top + size / 2);
}

function drawGround(place, look, panel, moment) {
  const { g } = place;
  const map = frame(place, look, panel, panel.w, panel.b);
  const { box } = map;
  const image = picture(panel.image, () => moment.redraw());
  if (image) g.drawImage(image, box.left, box.top, box.right - box.left, box.bottom - box.top);
  g.strokeStyle = look.text;
  g.lineWidth = 1.3;
  g.setLineDash([2, 3]);
  panel.folds.forEach((fold) => polyline(g, map, fold));
  g.setLineDash([8, 4]);
  polyline(g, map, panel.wall);
  g.setLineDash([]);
  drawKey(g, look, panel, box);
  for (const walk of panel.walks) {
    g.globalAlpha = 0.4; // what is still to come
    g.strokeStyle = walk.color;
    g.lineWidth = 1.2;
    route(g, walk, walk.drawn.length / 2 - 1, map);
    g.stroke();
    g.globalAlpha = 1;
    haloed(g, walk, panel.halo, () => route(g, walk, moment.at, map), 2.4);
  }
  for (const walk of panel.walks) {
    const here = whereabouts(walk, moment.at);
    if (walk.outside[here.k]) signpost(g, look, walk, panel, map, here);
    else stone(g, walk, panel.halo, map.x(here.w), map.y(here.b));
  }
  g.restore();
  panel.map = map;
}

DRAW.ground = drawGround;
