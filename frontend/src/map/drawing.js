// Draws the network with WebGL: colours, what is in focus, names, and the titles of groups above it.
import Sigma from "sigma";
import { EdgeLineProgram, EdgeRectangleProgram, NodeCircleProgram, NodePointProgram } from "sigma/rendering";
import { mixed } from "./colours.js";
import { MANY_TIES, ME, bringTies, graphOf, leastOf } from "./network.js";

const TITLES = 12;
const FACE = '"IBM Plex Sans Arabic", system-ui, sans-serif';
const TONES = 8; // of ties, by their strength
const TIE_SHARE = { few: 0.9, many: 0.5 };
const NAMED = 8; // around a person in focus
const SLOW_MS = 250; // of a frame with all ties: this device draws without a graphics processor
const TIES_WHEN_SLOW = 12_000;
const WHEEL_RESTS_MS = 150; // after its last turn

export class Drawing {
  constructor(data, me, container, colours) {
    this.room = Math.min(container.clientWidth, container.clientHeight);
    this.graph = graphOf(data, me, this.room);
    this.data = data;
    this.isMany = data.a.length > MANY_TIES;
    this.mix(colours);
    this.by = "group";
    this.focus = null; // { centre, near: Set of nodes } or { way: [nodes] }
    this.isQuiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.sigma = new Sigma(this.graph, container, this.settings());
    this.pickAtRest();
    this.titles = this.startTitles(container);
    this.sigma.on("afterRender", () => this.placeTitles());
    this.placeTitles();
    this.sigma.scheduleRender(); // now that it is known where titles stand
  }

  // While the map is moved nobody is pointed at. To ask who would be, with every move, waits for the frame to be drawn to
  // its end (readPixels): without a graphics processor that was nine tenths of the time.
  pickAtRest() {
    const { sigma } = this;
    const captor = sigma.getMouseCaptor();
    const pick = sigma.getNodeAtPosition.bind(sigma);
    let turnedAt = -Infinity;
    sigma.getContainer().addEventListener("wheel", () => { turnedAt = performance.now(); }, { capture: true, passive: true });
    sigma.getNodeAtPosition = (place) => (captor.isMouseDown || performance.now() - turnedAt < WHEEL_RESTS_MS ? null : pick(place));
  }

  // Whether a frame takes long; then only the strongest ties are drawn from now on.
  async spare() {
    if (!this.isMany) return false;
    const began = performance.now();
    this.sigma.refresh({ skipIndexation: true });
    for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => requestAnimationFrame(done));
    if (performance.now() - began < SLOW_MS * 3) return false;
    this.isSparing = true;
    const { label } = this.graph.getNodeAttributes(ME);
    // A graph of its own: ties that are only hidden would be looked at with every frame.
    this.graph = graphOf(this.data, label, this.room, leastOf(this.data, TIES_WHEN_SLOW));
    this.sigma.setGraph(this.graph);
    return true;
  }

  settings() {
    return {
      hideEdgesOnMove: this.isMany,
      // A dot as a point fills a fifth of what the triangle around it does: without a graphics processor that is what costs.
      nodeProgramClasses: { circle: this.isMany ? NodePointProgram : NodeCircleProgram },
      // A hundred thousand ties as lines of one pixel: two corners each instead of six, and nothing to smooth.
      edgeProgramClasses: { line: EdgeLineProgram, band: EdgeRectangleProgram },
      defaultEdgeType: this.isMany ? "line" : "band",
      labelFont: FACE,
      labelSize: 13,
      labelWeight: "400",
      labelColor: { color: this.colours["hue-ink"] },
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: this.data.id.length > 2000 ? 9 : 6,
      defaultDrawNodeLabel: (context, node, settings) => this.drawName(context, node, settings),
      defaultDrawNodeHover: (context, node, settings) => this.drawHover(context, node, settings),
      zIndex: true,
      minEdgeThickness: this.isMany ? 0.5 : 1,
      zoomToSizeRatioFunction: (ratio) => ratio ** (this.isMany ? 0.35 : 0.5),
      minCameraRatio: 0.02,
      maxCameraRatio: 3,
      stagePadding: 40,
      nodeReducer: (node, attributes) => this.node(node, attributes),
      edgeReducer: (edge, attributes) => this.edge(edge, attributes),
    };
  }

  // Colours, and what is mixed of them once and not for each tie.
  mix(colours) {
    this.colours = colours;
    const [grey, paper] = [colours["hue-0"], colours["hue-paper"]];
    const most = this.isMany ? TIE_SHARE.many : TIE_SHARE.few;
    this.dim = mixed(grey, paper, 0.3);
    this.tones = Array.from({ length: TONES + 1 }, (_, tone) => mixed(grey, paper, most * (0.3 + (0.7 * tone) / TONES)));
  }

  hueOf(node) {
    if (node === ME) return this.colours["hue-ink"];
    const hue = this.data[`${this.by}_hue`][node];
    return this.colours[`${this.by === "warmth" ? "heat" : "hue"}-${hue}`];
  }

  node(node, attributes) {
    const shown = { ...attributes, color: this.hueOf(node) };
    if (!this.focus) return shown;
    if (this.focus.nodes.has(node)) return { ...shown, forceLabel: this.focus.named.has(node), highlighted: node === this.focus.centre, zIndex: 1 };
    return { ...shown, color: this.dim, label: "", zIndex: 0 };
  }

  edge(edge, attributes) {
    if (!this.focus) return { ...attributes, color: this.tones[Math.round(attributes.share * TONES)] };
    if (this.focus.edges.has(edge)) return { ...attributes, type: "band", color: this.colours[this.focus.way ? "hue-way" : "hue-me"], size: this.focus.way ? 5 : attributes.size, zIndex: 1 };
    return { ...attributes, hidden: true };
  }

  // With a rim of paper, so that it can be read above ties and dots.
  drawName(context, node, settings) {
    if (!node.label) return;
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${FACE}`;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = this.colours["hue-paper"];
    context.fillStyle = this.colours["hue-ink"];
    const place = [node.label, node.x + node.size + 4, node.y + settings.labelSize / 3];
    if (node.key !== ME && this.meetsTitle(place[1], place[2] - settings.labelSize, context.measureText(node.label).width, settings.labelSize)) return;
    context.strokeText(...place);
    context.fillText(...place);
  }

  // A name that would run into the title of a group waits until one looks closer.
  meetsTitle(x, y, width, height) {
    return this.taken?.some((title) => x < title.x + title.width && title.x < x + width && y < title.y + title.height && title.y < y + height);
  }

  drawHover(context, node, settings) {
    context.font = `600 ${settings.labelSize}px ${FACE}`;
    const words = node.label ?? "";
    const width = context.measureText(words).width + 18;
    const height = settings.labelSize + 14;
    context.fillStyle = this.colours["hue-paper"];
    context.strokeStyle = this.colours["hue-me"];
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(node.x + node.size + 3, node.y - height / 2, width, height, 8);
    context.fill();
    context.stroke();
    context.beginPath();
    context.arc(node.x, node.y, node.size + 2.5, 0, Math.PI * 2);
    context.stroke();
    context.fillStyle = this.colours["hue-ink"];
    context.fillText(words, node.x + node.size + 12, node.y + settings.labelSize / 3);
  }

  colourBy(by) {
    this.by = by;
    this.sigma.refresh({ skipIndexation: true });
  }

  recolour(colours) {
    this.mix(colours);
    this.sigma.setSetting("labelColor", { color: colours["hue-ink"] });
    this.sigma.refresh({ skipIndexation: true });
  }

  // One person and whom she knows.
  lookAt(node) {
    this.bring([node]);
    const near = this.graph.neighbors(node);
    const strongest = this.graph.edges(node).sort((a, b) => this.graph.getEdgeAttribute(b, "share") - this.graph.getEdgeAttribute(a, "share"));
    const named = new Set(strongest.slice(0, NAMED).map((edge) => this.graph.opposite(node, edge)));
    this.focus = { centre: node, nodes: new Set([node, ...near]), named: named.add(node), edges: new Set(this.graph.edges(node)) };
    this.show([node, ...near]);
  }

  // Where not all ties are drawn: those of the people in focus, for as long as they are.
  bring(nodes) {
    if (!this.isSparing) return;
    for (const edge of this.brought ?? []) this.graph.dropEdge(edge);
    this.brought = nodes.length ? bringTies(this.graph, this.data, nodes) : [];
  }

  // The way from one to another.
  showWay(nodes) {
    this.bring(nodes);
    const edges = nodes.slice(1).map((node, place) => this.graph.edge(nodes[place], node)).filter(Boolean);
    this.focus = { way: nodes, nodes: new Set(nodes), named: new Set(nodes), edges: new Set(edges) };
    this.show(nodes);
  }

  lookAtAll() {
    this.focus = null;
    this.bring([]);
    this.sigma.refresh({ skipIndexation: true });
    this.move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  show(nodes) {
    this.sigma.refresh({ skipIndexation: true });
    const places = nodes.map((node) => this.sigma.getNodeDisplayData(node)).filter(Boolean);
    const xs = places.map((place) => place.x);
    const ys = places.map((place) => place.y);
    const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys), 0.08);
    this.move({ x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2, ratio: Math.min(span * 1.25, 1.1) });
  }

  move(state) {
    const camera = this.sigma.getCamera();
    if (this.isQuiet) camera.setState(state);
    else camera.animate(state, { duration: 190 });
  }

  // Everybody as her people know each other, or in rings around the owner.
  order(kind) {
    const [x, y] = kind === "rings" ? [this.data.ring_x, this.data.ring_y] : [this.data.x, this.data.y];
    this.isRings = kind === "rings";
    this.graph.updateEachNodeAttributes((node, attributes) => (node === ME ? attributes : { ...attributes, x: x[node], y: y[node] }));
    this.titles = this.startTitles(this.sigma.getContainer());
    this.sigma.refresh();
    this.lookAtAll();
  }

  startTitles(container) {
    container.querySelector(".map-titles")?.remove();
    const layer = document.createElement("div");
    layer.className = "map-titles";
    layer.setAttribute("aria-hidden", "true");
    container.append(layer);
    const sums = this.data.groups.slice(0, TITLES).map((title) => ({ title, x: 0, y: -Infinity, count: 0 }));
    this.data.group.forEach((group, place) => {
      const one = sums[group];
      if (!one) return;
      const { x, y } = this.graph.getNodeAttributes(String(place));
      one.x += x;
      one.y = this.isRings ? (Number.isFinite(one.y) ? one.y + y : y) : Math.max(one.y, y);
      one.count += 1;
    });
    return sums.filter((one) => one.count).map((one) => {
      const words = document.createElement("span");
      const title = document.createElement("bdi");
      title.textContent = one.title;
      words.append(title);
      layer.append(words);
      const outwards = this.isRings ? 1.5 : 1;
      // Measured once: to ask for it with every frame, after others were moved, lays the page out twelve times.
      return { words, breadth: words.offsetWidth, x: (one.x / one.count) * outwards, y: (this.isRings ? one.y / one.count : one.y) * outwards };
    });
  }

  placeTitles() {
    const taken = [];
    const { width } = this.sigma.getDimensions();
    for (const { words, breadth, x, y } of this.titles) {
      const place = this.sigma.graphToViewport({ x, y });
      // A title near the edge is moved inwards; one that has left the picture is not held back.
      const most = width - breadth - 4;
      const start = place.x - breadth / 2;
      const isInside = place.x > 0 && place.x < width;
      const box = { x: isInside ? Math.max(Math.min(start, most), 4) : start, y: place.y - 30, width: breadth, height: 24 };
      const meets = taken.some((other) => box.x < other.x + other.width && other.x < box.x + box.width && Math.abs(box.y - other.y) < 24);
      words.hidden = Boolean(this.focus) || meets;
      if (words.hidden) continue;
      taken.push(box);
      words.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
    }
    this.taken = taken;
  }
}
