// The queue of greetings: the words one changes go into every link, and the channel opened is the one that is logged.

// Lines of a mail end with %0D%0A (RFC 6068); chats take it as one line end.
const encoded = (text) => encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));

const useWords = (words) => {
  for (const link of words.closest("[data-card]").querySelectorAll("[data-before]")) {
    if (link.dataset.before) link.href = link.dataset.before + encoded(words.value);
  }
};

document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-words]")) useWords(target);
});

// What was written before this script was there, and what the browser kept of a page that one comes back to.
for (const words of document.querySelectorAll("[data-words]")) if (words.value !== words.defaultValue) useWords(words);

document.addEventListener("click", ({ target }) => {
  const link = target.closest("[data-opens-channel]");
  const card = link?.closest("[data-card]");
  if (!card) return;
  card.querySelector("[name=channel]").value = link.dataset.opensChannel;
  card.dataset.opened = "";
});
