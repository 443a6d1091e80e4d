// The network as a graph for sigma: everybody by her place in the arrays, and the owner as "me".
import Graph from "graphology";

export const ME = "me";
export const WHOLE = 255; // strengths come in so many steps
const FILLED = 0.62; // of the room that a person has, so that neighbours do not cover each other
const LARGEST = 11; // pixels
export const MANY_TIES = 15_000; // above, they are finer, and wait until the map stands still

export function graphOf(data, me, room, least = 0) {
  const graph = new Graph({ type: "undirected", multi: false, allowSelfLoops: false });
  const reach = data.x.reduce((most, x, place) => Math.max(most, Math.hypot(x, data.y[place])), 1);
  const size = Math.min(Math.max((room / 2 / reach) * FILLED, 1.6), LARGEST);
  data.id.forEach((id, place) => {
    const weight = 0.55 + Math.min(Math.sqrt(data.ties[place]) * 0.05, 0.3) + (data.own[place] / WHOLE) * 0.3;
    graph.addNode(String(place), {
      id, label: data.names[place], x: data.x[place], y: data.y[place], size: size * weight,
    });
  });
  graph.addNode(ME, { label: me, x: 0, y: 0, size: Math.max(size * 1.2, 7), forceLabel: true, zIndex: 2 });
  for (let tie = 0; tie < data.a.length; tie += 1) if (data.strength[tie] >= least) addTie(graph, data, tie);
  return graph;
}

function addTie(graph, data, tie) {
  const share = data.strength[tie] / WHOLE;
  const size = data.a.length > MANY_TIES ? 0.3 + share * 0.7 : 0.7 + share * 1.8;
  if (graph.hasEdge(String(tie))) return false;
  graph.addEdgeWithKey(String(tie), String(data.a[tie]), String(data.b[tie]), { size, share });
  return true;
}

// The strength of the weakest of so many ties.
export function leastOf(data, count) {
  return Float32Array.from(data.strength).sort().at(-count);
}

// All ties of these people among themselves, or of one with everybody; gives those that were not there.
export function bringTies(graph, data, nodes) {
  const asked = new Set(nodes.map(Number));
  const counts = asked.size === 1 ? (a, b) => asked.has(a) || asked.has(b) : (a, b) => asked.has(a) && asked.has(b);
  const brought = [];
  for (let tie = 0; tie < data.a.length; tie += 1) if (counts(data.a[tie], data.b[tie]) && addTie(graph, data, tie)) brought.push(String(tie));
  return brought;
}

// The owner's own ties are drawn only when they are asked for: they lead to everybody.
export function tieMe(graph, data, isShown) {
  if (!isShown) {
    for (const edge of graph.edges(ME)) graph.dropEdge(edge);
    return;
  }
  data.own.forEach((own, place) => {
    const key = `me-${place}`;
    if (own && !graph.hasEdge(key)) graph.addEdgeWithKey(key, ME, String(place), { size: 0.7 + (own / WHOLE) * 1.8, share: own / WHOLE });
  });
}
