// A file field that also takes what is dropped on it, many files and whole folders, and lists them.

const units = ["byte", "kilobyte", "megabyte", "gigabyte"];

function sizeInWords(bytes) {
  const step = Math.min(Math.floor(Math.log(bytes || 1) / Math.log(1000)), units.length - 1);
  const format = { style: "unit", unit: units[step], maximumFractionDigits: step > 1 ? 1 : 0 };
  const digits = document.documentElement.dataset.digits || "latn";
  return new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-${digits}`, format).format(bytes / 1000 ** step);
}

function line(zone, file) {
  const row = zone.querySelector("template").content.firstElementChild.cloneNode(true);
  row.querySelector("bdi").textContent = file.name;
  row.querySelector("small").textContent = sizeInWords(file.size);
  row.querySelector("button").addEventListener("click", () => {
    const input = zone.querySelector("input[type=file]");
    keep(zone, [...input.files].filter((kept) => kept !== file));
    input.focus();
  });
  return row;
}

function keep(zone, files) {
  const box = new DataTransfer();
  for (const file of files) box.items.add(file);
  const input = zone.querySelector("input[type=file]");
  input.files = box.files;
  zone.querySelector("[data-files]").replaceChildren(...[...input.files].map((file) => line(zone, file)));
}

async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((found, lost) => entry.file(found, lost))];
  const reader = entry.createReader();
  const files = [];
  // A folder gives at most a hundred entries at a time, and an empty list at its end.
  for (;;) {
    const entries = await new Promise((found, lost) => reader.readEntries(found, lost));
    if (!entries.length) return files;
    for (const inner of entries) files.push(...(await filesOf(inner)));
  }
}

async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

function start(zone) {
  const input = zone.querySelector("input[type=file]");
  const mark = (over) => zone.classList.toggle("drop-over", over);
  input.addEventListener("change", () => keep(zone, [...input.files]));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  zone.addEventListener("dragleave", (event) => mark(zone.contains(event.relatedTarget)));
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    mark(false);
    const files = await dropped(event.dataTransfer);
    keep(zone, input.multiple ? [...input.files, ...files] : files.slice(0, 1));
  });
}

export function startDropZones() {
  document.querySelectorAll("[data-drop]").forEach(start);
}
