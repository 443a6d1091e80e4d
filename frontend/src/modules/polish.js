// A draft that was polished: taken into its place, and back to one's own words in one press.

// Lines of a mail end with %0D%0A (RFC 6068); chats take it as one line end.
const encoded = (text) => encodeURIComponent(text.replace(/\r?\n/g, "\r\n"));

const WORDS_IN_A_LINK = /([?&](?:text|body)=)[^&]*/;

// What holds the draft beside which the words were polished; a page of their own has none.
const placeOf = (part) => part.closest("[data-polish]")?.closest("[data-card], .card, form");

function put(place, words) {
  const field = place.querySelector("[data-words], textarea[name=draft]");
  if (field) {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true })); // the card's own script puts them into its links
    return;
  }
  place.querySelector(".letter").textContent = words;
  for (const checked of place.querySelectorAll(".etiquette > form > input[name=draft]")) checked.value = words;
  for (const link of place.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    if (/^(?:https:\/\/(?:wa|t)\.me\/|mailto:|sms:)/.test(href)) {
      link.setAttribute("href", href.replace(WORDS_IN_A_LINK, (_, start) => start + encoded(words)));
    }
  }
}

function choose(step, isTaken) {
  put(placeOf(step), step.querySelector(isTaken ? "[name=polished]" : "[name=shown_draft]").value);
  step.querySelector(".polish-both").hidden = isTaken;
  step.querySelector(".buttons").hidden = isTaken;
  step.querySelector("[data-polish-taken]").hidden = !isTaken;
  step.querySelector(isTaken ? "[data-polish-undoes]" : "[data-polish-takes]").focus();
}

function act(event) {
  const step = event.target.closest("[data-polish-step]");
  if (!step || !placeOf(step)) return;
  if (event.target.closest("[data-polish-closes], [data-polish-keeps]")) {
    event.preventDefault();
    const etiquette = step.closest(".etiquette");
    step.remove();
    etiquette?.querySelector("button[formaction]")?.focus();
  } else if (event.target.closest("[data-polish-takes]")) {
    event.preventDefault();
    choose(step, true);
  } else if (event.target.closest("[data-polish-undoes]")) {
    choose(step, false);
  }
}

export function startPolish() {
  document.addEventListener("click", act);
}
