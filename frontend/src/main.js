// The one script of every page. Pages work without it; it saves reloads and keystrokes.
import "./main.css";
import "./modules/pages.js";
import htmx from "htmx.org";
import { startDialogs } from "./modules/dialogs.js";
import { startDropZones } from "./modules/dropzone.js";
import { startPalette } from "./modules/palette.js";
import { startPictures } from "./modules/picture.js";
import { startPolish } from "./modules/polish.js";
import { startShortcuts } from "./modules/shortcuts.js";
import { startTheme } from "./modules/theme.js";
import { showToast, startToasts } from "./modules/toast.js";

document.documentElement.dataset.js = "";

// The security policy forbids inline styles and eval; a private page is never kept in the browser's storage.
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  defaultSettleDelay: 0,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true }, // a form with what to mend
    { code: "[45]..", swap: false, error: true },
  ],
});

function sayTrouble() {
  const words = document.body.dataset;
  showToast({ message: navigator.onLine ? words.wordFailed : words.wordOffline, tone: "trouble" });
}

document.addEventListener("htmx:responseError", sayTrouble);
document.addEventListener("htmx:sendError", sayTrouble);

startTheme();
startDialogs();
startToasts();
startDropZones();
startPalette();
startPictures();
startPolish();
startShortcuts();
