// Today's cards: the words one changes go into the links, and what was opened asks whether it was sent.

// Lines of a mail end with %0D%0A (RFC 6068); chats take it as one line end.
const encoded = (text) => encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));

function useWords(card, words) {
  const draft = card.querySelector("[data-draft]");
  if (draft) draft.textContent = words;
  const main = card.querySelector("form > [data-opens-channel]");
  if (main?.dataset.before) main.href = main.dataset.before + encoded(words);
}

document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-words]")) useWords(target.closest("[data-card]"), target.value);
});

document.addEventListener("click", ({ target }) => {
  const offer = target.closest("[data-adds]");
  if (offer) {
    const field = offer.closest("[data-card]").querySelector("[data-words]");
    field.value = `${field.value.trimEnd()} ${offer.dataset.adds}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    offer.remove();
    field.focus();
    return;
  }
  const link = target.closest("[data-opens-channel]");
  const card = link?.closest("[data-card]");
  if (!card) return;
  card.querySelector("[name=channel]").value = link.dataset.opensChannel;
  card.dataset.opened = "";
  const opened = card.querySelector("[name=opened]");
  if (opened) opened.value = "1";
  link.closest("details.menu")?.removeAttribute("open");
});

// After an answer the keyboard goes on with the card that follows.
let following;

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  following = detail.target.matches("#actions > .action") ? detail.target.nextElementSibling : undefined;
});

document.addEventListener("htmx:afterSwap", () => {
  if (following && document.activeElement === document.body) following.focus({ preventScroll: true });
  following = undefined;
});
