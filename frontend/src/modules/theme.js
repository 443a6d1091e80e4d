// Shows the chosen theme at once; the form that holds the choice also stores it.

export function startTheme() {
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-themes] input")) return;
    document.documentElement.dataset.theme = event.target.value;
    const form = event.target.form;
    fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
  });
}
