// The map's bytes as typed arrays; `overviews/network_page/packing.py` says how they lie.
const TYPES = { f4: Float32Array, i4: Int32Array, u1: Uint8Array };

export function unpack(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  let place = 4 + length;
  for (const [name, type, count] of head.columns) {
    head[name] = new TYPES[type](buffer, place, count);
    place += Math.ceil(head[name].byteLength / 4) * 4;
  }
  return head;
}
