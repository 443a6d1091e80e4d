// Keys for those who prefer them; never while someone is typing.
import { openPalette } from "./palette.js";

const NEXT_KEY_MS = 1_200; // after "g", how long the second key may take
const CARDS = "[data-card], .person, .timeline-item";

let waitingForSecond = false;

// The place of a key on the keyboard, so that an Arabic layout works too: KeyG is "g" and "ل" alike.
function keyOf(event) {
  if (event.key === "?" || event.key === "؟") return "?";
  if (event.key === "/") return "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}

function isTyping(target) {
  return target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");
}

function follow(name) {
  document.querySelector(`[data-key="${name}"]`)?.click();
}

function moveBetweenCards(step) {
  const cards = [...document.querySelectorAll(CARDS)].filter((card) => card.offsetParent);
  if (!cards.length) return;
  const now = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[Math.min(Math.max(now + step, 0), cards.length - 1)];
  if (!next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function finishCard() {
  document.activeElement?.closest(CARDS)?.querySelector("[data-done]")?.click();
}

const keys = {
  "/": openPalette,
  "?": () => document.getElementById("keys")?.showModal(),
  j: () => moveBetweenCards(1),
  k: () => moveBetweenCards(-1),
  e: finishCard,
  n: () => follow("n"),
  w: () => follow("w"),
  g: () => {
    waitingForSecond = true;
    setTimeout(() => (waitingForSecond = false), NEXT_KEY_MS);
  },
};

function press(event) {
  const key = keyOf(event);
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === "k") {
    event.preventDefault();
    openPalette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
  if (waitingForSecond) {
    waitingForSecond = false;
    follow(`g ${key}`);
    return;
  }
  if (!keys[key]) return;
  event.preventDefault();
  keys[key]();
}

export function startShortcuts() {
  document.addEventListener("keydown", press);
}
