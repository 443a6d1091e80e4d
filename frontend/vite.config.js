// Builds every entry into the package's static folder; Django finds the files through the manifest.
import { defineConfig } from "vite";
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

const source = resolve(import.meta.dirname, "src");

// Each module directly in src/ is an entry of its own: a page loads only what it needs.
const entries = readdirSync(source).filter((name) => name.endsWith(".js"));

// The same letters for paper: PDF is written from .woff, under names without a hash (wasl/foundation/pdf/fonts.py).
const fonts = resolve(import.meta.dirname, "node_modules/@fontsource/ibm-plex-sans-arabic/files");
const forPaper = {
  name: "fonts-for-paper",
  generateBundle() {
    for (const name of readdirSync(fonts).filter((name) => /-(arabic|latin|latin-ext)-(400|600)-normal\.woff$/.test(name))) {
      this.emitFile({ type: "asset", fileName: `fonts/${name}`, source: readFileSync(resolve(fonts, name)) });
    }
  },
};

export default defineConfig({
  plugins: [forPaper],
  base: "/static/built/",
  publicDir: false,
  logLevel: "warn",
  build: {
    outDir: resolve(import.meta.dirname, "../src/wasl/static/built"),
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0, // the content security policy allows no data: addresses
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: entries.map((name) => resolve(source, name)),
      checks: { eval: false }, // htmx has one, for attributes that no page of ours uses and the policy forbids
    },
  },
});
