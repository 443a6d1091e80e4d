// The command palette: a combobox over what the server finds. Only the keyboard is needed.

const PAUSE_MS = 120; // between two keys of a quick typist

let palette, field, list, say;
let found = [];
let chosen = -1;
let asking;
let timer;
let isFresh = true; // what is listed answers what is written
let isDecided = false; // Enter came before the answer did

function icon(kind) {
  const model = palette.querySelector(`template[data-kind="${kind}"]`) ?? palette.querySelector("template[data-kind]");
  return model.content.cloneNode(true);
}

function row(item, index) {
  const option = document.createElement("li");
  option.id = `palette-${index}`;
  option.className = "palette-item";
  option.role = "option";
  const label = document.createElement("bdi");
  label.textContent = item.label;
  const detail = document.createElement("small");
  detail.textContent = item.detail ?? "";
  option.append(icon(item.kind), label, detail);
  option.addEventListener("click", () => go(index));
  return option;
}

function choose(index) {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = found.length ? (index + found.length) % found.length : -1;
  const option = list.children[chosen];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function show(items) {
  found = items;
  chosen = -1;
  list.replaceChildren(...items.map(row));
  list.hidden = !items.length;
  field.setAttribute("aria-expanded", String(items.length > 0));
  say.textContent = items.length ? "" : palette.dataset.wordNothing;
  say.hidden = items.length > 0;
  choose(0);
  isFresh = true;
  if (isDecided) go(0);
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const { signal } = asking;
  const address = new URL(palette.dataset.url, location.href);
  address.searchParams.set("q", field.value);
  try {
    const answer = await fetch(address, { signal, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const items = await answer.json();
    if (!signal.aborted) show(items);
  } catch (trouble) {
    if (trouble.name === "AbortError") return;
    show([]);
    say.textContent = document.body.dataset.wordFailed;
  }
}

function go(index) {
  isDecided = false;
  const item = found[index];
  if (!item) return;
  palette.close();
  if (item.method?.toLowerCase() !== "post") {
    location.assign(item.url);
    return;
  }
  const form = document.getElementById("post");
  form.action = item.url;
  form.submit();
}

const steps = {
  ArrowDown: () => choose(chosen + 1),
  ArrowUp: () => choose(chosen - 1),
  Enter: () => (isFresh ? go(chosen) : (isDecided = true)),
};

function press(event) {
  const step = steps[event.key];
  if (!step || event.isComposing) return;
  event.preventDefault();
  step();
}

export function openPalette() {
  if (!palette || palette.open) return;
  palette.showModal();
  field.select();
  ask();
}

export function startPalette() {
  palette = document.getElementById("palette");
  if (!palette) return;
  field = palette.querySelector("input");
  list = palette.querySelector("[role=listbox]");
  say = palette.querySelector("[role=status]");
  field.addEventListener("input", () => {
    asking?.abort(); // what was asked before is not what is written now
    isFresh = false;
    isDecided = false;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-palette]") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    openPalette();
  });
}
