// Opens and closes dialogs, shuts menus, copies text: what HTML alone cannot do yet.
import { showToast } from "./toast.js";

function shutMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  await navigator.clipboard.writeText(source.textContent.trim());
  showToast({ message: button.dataset.copied });
}

function act(event) {
  shutMenus(event.target);
  const opener = event.target.closest("[data-opens]");
  const closer = event.target.closest("[data-closes]");
  const copier = event.target.closest("[data-copies]");
  const opened = opener && document.getElementById(opener.dataset.opens);
  opened?.showModal();
  if (opened && opener.href) event.preventDefault(); // without a script the link leads to a page
  if (closer) closer.closest("dialog")?.close();
  if (closer) closer.closest(".toast")?.remove();
  if (copier) copy(copier);
  if (event.target instanceof HTMLDialogElement) event.target.close(); // a press on the veil
}

function shutOnEscape(event) {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

export function startDialogs() {
  document.addEventListener("click", act);
  document.addEventListener("keydown", shutOnEscape);
}
