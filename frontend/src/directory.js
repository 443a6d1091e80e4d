// The directory's list: how many are chosen, and the boxes that choose many.

const boxes = (form) => [...form.querySelectorAll('input[name="people"]')];

function say(form) {
  const whole = form.querySelector('[data-whole][value="matching"]:checked');
  const count = boxes(form).filter((box) => box.checked).length;
  const words = form.querySelector("[data-chosen]");
  const figure = new Intl.NumberFormat(document.documentElement.dataset.digits === "arab" ? "ar-u-nu-arab" : "en");
  words.textContent = whole || !count ? "" : count === 1 ? words.dataset.one : `${words.dataset.many} ${figure.format(count)}`;
}

// "The page" and "all" cannot both be meant. Here the boxes themselves say who is on the page: rows that come later
// are not chosen by it. Without scripts the server takes the whole page.
function chooseWhole(form, box) {
  if (box.value === "page") box.removeAttribute("name");
  for (const other of form.querySelectorAll("[data-whole]")) if (other !== box) other.checked = false;
  for (const person of boxes(form)) person.checked = box.checked;
}

document.addEventListener("change", ({ target }) => {
  const form = target.closest("[data-together]");
  if (!form) return;
  if (target.matches("[data-whole]")) chooseWhole(form, target);
  else if (target.name === "people") for (const box of form.querySelectorAll("[data-whole]")) box.checked = false;
  say(form);
});

// Enter in a field of the bar presses the button beside it, not the first button of the form.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Enter" && event.target.matches("input") && event.target.closest(".together-menu");
  if (!menu) return;
  event.preventDefault();
  menu.querySelector("button")?.click();
});
