// Builds every entry into the package's static folder; Django finds the files through the manifest.
import { defineConfig } from "vite";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";

const source = resolve(import.meta.dirname, "src");

// Each module directly in src/ is an entry of its own: a page loads only what it needs.
const entries = readdirSync(source).filter((name) => name.endsWith(".js"));

export default defineConfig({
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
