// The map as the server draws it: for browsers without WebGL, and for paper.
export async function plainPicture(address, by) {
  const answer = await fetch(`${address}?by=${by}`);
  const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  return document.importNode(drawn, true);
}

export function hasWebgl() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}
