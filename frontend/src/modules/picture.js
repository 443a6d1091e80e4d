// A picture is sent as soon as it is chosen; without scripts a button sends it.

export function startPictures() {
  document.addEventListener("change", ({ target }) => {
    if (target.matches("input[type=file][data-sends]") && target.files.length) target.form.requestSubmit();
  });
}
