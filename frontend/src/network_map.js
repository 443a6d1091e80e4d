// The map of the network: loads it, draws it, and ties it to the form above and the list beside it.
import htmx from "htmx.org";
import { onThemeChange, readColours } from "./map/colours.js";
import { hasWebgl, plainPicture } from "./map/plain.js";
import { unpack } from "./map/unpack.js";

const LOOK_AGAIN_MS = 4000; // while the server lays out a large network

const root = document.querySelector("[data-map]");
const part = (name) => root.querySelector(`[data-map-${name}]`);
const figures = new Intl.NumberFormat(document.documentElement.dataset.digits === "arab" && document.documentElement.lang.startsWith("ar") ? "ar-u-nu-arab" : "en");

function say(words, isNote = false) {
  const wait = part("wait");
  wait.textContent = words;
  wait.hidden = !words;
  wait.classList.toggle("is-note", isNote);
}

async function load() {
  const answer = await fetch(root.dataset.map);
  if (answer.status === 202) {
    say(part("wait").dataset.slow);
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
    return load();
  }
  if (!answer.ok) throw new Error(String(answer.status));
  return unpack(await answer.arrayBuffer());
}

function legendOf(data, by, colours) {
  const kind = by === "warmth" ? "heat" : "hue";
  return data.colourings[by].filter(([, , count]) => count).map(([hue, name, count]) => [colours[`${kind}-${hue}`], name, count, `${kind}-${hue}`]);
}

function showLegend(data, by, colours) {
  part("legend").replaceChildren(...legendOf(data, by, colours).map(([, name, count, hue]) => {
    const item = document.createElement("li");
    const mark = Object.assign(document.createElement("span"), { className: `hue ${hue}` });
    const words = Object.assign(document.createElement("bdi"), { textContent: name });
    const number = Object.assign(document.createElement("span"), { className: "count", textContent: figures.format(count) });
    item.append(mark, words, number);
    return item;
  }));
}

function tell(path) {
  return htmx.ajax("GET", path, { target: part("around"), swap: "innerHTML" });
}

async function showPlain(by) {
  const picture = await plainPicture(root.dataset.picture, by);
  const place = part("canvas");
  place.classList.add("map-plain");
  place.replaceChildren(picture);
}

async function start() {
  const data = await load();
  const drawsGl = hasWebgl();
  const [{ Drawing }, { tieMe, ME }] = drawsGl ? await Promise.all([import("./map/drawing.js"), import("./map/network.js")]) : [{}, {}];
  await document.fonts.load('14px "IBM Plex Sans Arabic"', "وصل");
  let colours = readColours(root);
  const placeOf = new Map(Array.from(data.id, (id, place) => [id, String(place)]));
  const drawing = drawsGl ? new Drawing(data, root.dataset.me, part("canvas"), colours) : null;
  if (!drawing) {
    root.classList.add("is-plain");
    await showPlain("group");
  }
  say(drawing ? "" : part("wait").dataset.plain, !drawing);
  drawing?.spare().then((isSpared) => isSpared && say(part("wait").dataset.spared, true));
  showLegend(data, "group", colours);

  const focus = (id) => {
    const node = placeOf.get(Number(id));
    if (drawing && node) drawing.lookAt(node);
    closeFound();
    return tell(`${root.dataset.around}${id}/`);
  };
  const showWay = async (path) => {
    await tell(path);
    const ids = part("around").querySelector("[data-way]")?.dataset.way;
    if (drawing && ids) drawing.showWay(ids.split(",").map((id) => placeOf.get(Number(id))).filter(Boolean));
  };
  const everybody = () => {
    drawing?.lookAtAll();
    closeFound();
  };

  // An answer that is still under way finds an empty field, and is left out.
  function closeFound() {
    part("find").reset();
    part("find").querySelector("#map-found").replaceChildren();
  }
  part("find").addEventListener("htmx:beforeSwap", (event) => {
    event.detail.shouldSwap = Boolean(new FormData(part("find")).get("q"));
  });
  part("find").addEventListener("keydown", (event) => event.key === "Escape" && closeFound());

  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-focus], [data-way-to]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (link.dataset.wayTo) showWay(link.getAttribute("href"));
    else focus(link.dataset.focus);
  });
  part("find").addEventListener("submit", (event) => {
    event.preventDefault();
    part("find").querySelector("[data-focus]")?.click();
  });
  part("by").addEventListener("change", ({ target }) => {
    if (drawing) drawing.colourBy(target.value);
    else showPlain(target.value);
    showLegend(data, target.value, colours);
  });
  part("order").addEventListener("change", ({ target }) => drawing?.order(target.value));
  part("mine").addEventListener("change", ({ target }) => {
    if (drawing) tieMe(drawing.graph, data, target.checked);
  });
  for (const button of root.querySelectorAll("[data-map-zoom]")) {
    button.addEventListener("click", () => zoom(button.dataset.mapZoom));
  }
  function zoom(way) {
    const camera = drawing?.sigma.getCamera();
    if (way === "all") everybody();
    else if (camera) drawing.move({ ...camera.getState(), ratio: camera.ratio * (way === "in" ? 0.66 : 1.5) });
  }
  part("canvas").addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const step = steps[event.key];
    if (step && drawing) {
      const state = drawing.sigma.getCamera().getState();
      drawing.move({ ...state, x: state.x + step[0] * 0.12 * state.ratio, y: state.y + step[1] * 0.12 * state.ratio });
    } else if (event.key === "+" || event.key === "=") zoom("in");
    else if (event.key === "-") zoom("out");
    else if (event.key === "Escape") everybody();
    else return;
    event.preventDefault();
  });
  drawing?.sigma.on("clickNode", ({ node }) => (node === ME ? everybody() : focus(drawing.graph.getNodeAttribute(node, "id"))));
  drawing?.sigma.on("clickStage", () => drawing.focus && everybody());
  onThemeChange(() => {
    colours = readColours(root);
    drawing?.recolour(colours);
    showLegend(data, part("by").value, colours);
  });
  startPictures(drawing, () => legendOf(data, part("by").value, colours));
  if (root.dataset.person) focus(root.dataset.person);
}

function startPictures(drawing, legend) {
  const page = document;
  page.querySelector("[data-map-svg]").addEventListener("click", ({ currentTarget }) => {
    currentTarget.href = `${root.dataset.picture}?save&by=${part("by").value}`;
  });
  page.querySelector("[data-map-png]").addEventListener("click", async () => {
    if (!drawing) return;
    const { pictureOf, save } = await import("./map/picture.js");
    save(await pictureOf(drawing, legend(), root.dataset.title), root.dataset.file);
  });
  page.querySelector("[data-map-print]").addEventListener("click", async () => {
    root.querySelector(".map-print")?.remove();
    const paper = Object.assign(document.createElement("div"), { className: "map-print" });
    paper.append(await plainPicture(root.dataset.picture, part("by").value));
    root.querySelector(".map-stage").append(paper);
    window.print();
  });
}

start().catch(() => say(part("wait").dataset.failed));
