// What is seen as a picture file: drawn once more on a plain canvas, with the colours' meanings beside it.
const DENSITY = 2;
const SIDE = 260; // room for the meanings
const FACE = '"IBM Plex Sans Arabic", system-ui, sans-serif';

export function pictureOf(drawing, legend, title) {
  const { sigma, graph, colours } = drawing;
  const { width, height } = sigma.getDimensions();
  const canvas = document.createElement("canvas");
  canvas.width = (width + SIDE) * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext("2d");
  context.scale(DENSITY, DENSITY);
  context.fillStyle = colours["hue-paper"];
  context.fillRect(0, 0, width + SIDE, height);
  const at = (node) => sigma.framedGraphToViewport(sigma.getNodeDisplayData(node));
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  graph.forEachEdge((edge, _, source, target) => {
    const shown = sigma.getEdgeDisplayData(edge);
    if (shown.hidden) return;
    const [from, to] = [at(source), at(target)];
    context.strokeStyle = shown.color;
    context.lineWidth = sigma.scaleSize(shown.size);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  });
  graph.forEachNode((node) => {
    const shown = sigma.getNodeDisplayData(node);
    const place = at(node);
    context.fillStyle = shown.color;
    context.beginPath();
    context.arc(place.x, place.y, sigma.scaleSize(shown.size), 0, Math.PI * 2);
    context.fill();
  });
  context.fillStyle = colours["hue-ink"];
  context.strokeStyle = colours["hue-paper"];
  context.lineWidth = 4;
  context.lineJoin = "round";
  for (const node of sigma.getNodeDisplayedLabels()) {
    const shown = sigma.getNodeDisplayData(node);
    const place = at(node);
    write(context, shown.label ?? "", place.x + sigma.scaleSize(shown.size) + 4, place.y + 4, 13);
  }
  for (const { words } of drawing.titles) {
    if (words.hidden) continue;
    const [x, y] = words.style.transform.match(/-?\d+/g).map(Number);
    write(context, words.textContent, x + 8, y + 18, 15, "600");
  }
  context.restore();
  context.fillStyle = colours["hue-ink"];
  write(context, title, width + 16, 32, 18, "700");
  legend.forEach(([colour, words], place) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(width + 24, 62 + place * 26, 6, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = colours["hue-ink"];
    write(context, words, width + 40, 67 + place * 26, 13);
  });
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function write(context, words, x, y, size, weight = "400") {
  context.font = `${weight} ${size}px ${FACE}`;
  context.strokeText(words, x, y);
  context.fillText(words, x, y);
}

export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
