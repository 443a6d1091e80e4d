// What one page alone needs, in @layer pages. A module of its own, because Vite lifts a glob above all imports of its
// file: the stylesheet that says the order of the layers has to come first.
import.meta.glob("../styles/pages/*.css", { eager: true });
