// Short words at the foot of the page, with the way back when there is one.

const STAYS_MS = 8_000;
const STAYS_WITH_UNDO_MS = 20_000; // time to read, think and reach the button

function leaveLater(toast) {
  const stays = toast.querySelector("form") ? STAYS_WITH_UNDO_MS : STAYS_MS;
  let timer;
  const wait = () => (timer = setTimeout(() => toast.remove(), stays));
  const hold = () => clearTimeout(timer);
  for (const name of ["pointerenter", "focusin"]) toast.addEventListener(name, hold);
  for (const name of ["pointerleave", "focusout"]) toast.addEventListener(name, wait);
  wait();
}

function prepare(toast) {
  if (toast.dataset.ready !== undefined) return;
  toast.dataset.ready = "";
  if (toast.dataset.tone !== "trouble") leaveLater(toast);
}

// The page carries an empty toast to copy, so that its words are translated on the server.
export function showToast({ message, tone = "success", undo_url: undoUrl }) {
  const toast = document.getElementById("toast-model").content.firstElementChild.cloneNode(true);
  toast.dataset.tone = tone;
  toast.querySelector("[data-message]").textContent = message;
  const form = toast.querySelector("form");
  if (undoUrl) form.action = undoUrl;
  else form.remove();
  document.getElementById("toasts").append(toast);
}

export function startToasts() {
  const toasts = document.getElementById("toasts");
  if (!toasts) return;
  new MutationObserver(() => toasts.querySelectorAll(".toast").forEach(prepare)).observe(toasts, { childList: true });
  toasts.querySelectorAll(".toast").forEach(prepare);
  // The server may answer with the header HX-Trigger: {"toast": {"message": …, "undo_url": …}}
  document.addEventListener("toast", (event) => showToast(event.detail));
}
