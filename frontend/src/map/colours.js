// The colours of the stylesheet, as they are in the theme under way: WebGL knows no custom properties.
export function readColours(root) {
  const found = {};
  for (const swatch of root.querySelectorAll("[data-map-swatches] i")) {
    found[swatch.classList[1]] = getComputedStyle(swatch).backgroundColor;
  }
  return found;
}

// So much of a colour on a ground. Mixed here: sigma adds a transparent colour to what lies under it, and glows.
export function mixed(colour, ground, share) {
  const [front, back] = [colour, ground].map((text) => text.match(/[\d.]+/g).map(Number));
  return `rgb(${[0, 1, 2].map((part) => Math.round(front[part] * share + back[part] * (1 - share))).join(", ")})`;
}

export function onThemeChange(react) {
  new MutationObserver(react).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", react);
}
