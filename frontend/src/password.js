// Fields for passwords: look at what was written, and hear in words how strong it is. Nothing leaves the page.

const SHORTEST = 10;
const FEW_LETTERS = 5; // different ones; fewer is a pattern
const FAIR_BITS = 50;
const STRONG_BITS = 70;

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u, /\p{Lo}/u];
const sizes = [26, 26, 10, 20, 36]; // letters to choose from in each kind

// Regular steps (1234, abcd, aaaa) count as one letter.
function surprises(letters) {
  return letters.filter((letter, place) => {
    const step = place ? Math.abs(letter.codePointAt(0) - letters[place - 1].codePointAt(0)) : 2;
    return step > 1;
  });
}

function strength(password) {
  const letters = [...password];
  if (letters.length < SHORTEST) return "short";
  const size = kinds.reduce((sum, kind, place) => sum + (kind.test(password) ? sizes[place] : 0), 1);
  const bits = surprises(letters).length * Math.log2(size);
  if (new Set(letters).size < FEW_LETTERS || bits < FAIR_BITS) return "weak";
  return bits < STRONG_BITS ? "fair" : "strong";
}

function sayStrength(box, input) {
  const words = box.querySelector("[data-password-strength]");
  if (!words) return;
  words.hidden = !input.value;
  words.dataset.level = strength(input.value);
  words.textContent = words.dataset[words.dataset.level];
}

function turn(box, input, button) {
  const isShown = input.type === "password";
  input.type = isShown ? "text" : "password";
  button.setAttribute("aria-pressed", String(isShown));
  box.querySelector("[data-when-hidden]").hidden = isShown;
  box.querySelector("[data-when-shown]").hidden = !isShown;
  input.focus();
}

function start() {
  for (const box of document.querySelectorAll("[data-password]")) {
    const input = box.querySelector("input");
    const button = box.querySelector("[data-password-show]");
    button.addEventListener("click", () => turn(box, input, button));
    input.addEventListener("input", () => sayStrength(box, input));
    input.form.addEventListener("submit", () => (input.type = "password")); // so that no browser keeps it as text
  }
  const zone = document.querySelector("[data-time-zone] input");
  if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}

start();
