// Letters are counted against what each platform takes, while one writes.

const figures = new Intl.NumberFormat(document.documentElement.dataset.digits === "arab" && document.documentElement.lang.startsWith("ar") ? "ar-u-nu-arab" : "en");

function count(text) {
  const letters = [...text.value].length;
  for (const limit of document.querySelectorAll(`[data-limits-of="${text.id}"] [data-most]`)) {
    limit.querySelector("[data-count]").textContent = figures.format(letters);
    limit.classList.toggle("is-over", letters > Number(limit.dataset.most));
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-counted]")) count(target);
});

// What the browser kept of a page that one comes back to.
for (const text of document.querySelectorAll("[data-counted]")) count(text);
