import { View } from "./view";

/** One change of a property: [MS-DOC] 2.6.1. */
export interface Sprm {
  readonly code: number;
  readonly operand: View;
}

const SIZES = [1, 1, 2, 4, 2, 2, -1, 3];
const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;
/** The rest of the changes stands in the stream Data. */
const HUGE = new Set([0x6645, 0x6646]);

/** The changes in a group, those that stand elsewhere with them. */
export function sprmsOf(group: Uint8Array, data: View): Sprm[] {
  const view = new View(group);
  const sprms: Sprm[] = [];
  let at = 0;
  while (at + 3 <= view.length) {
    const code = view.u16(at);
    at += 2;
    let size = SIZES[code >> 13]!;
    if (size === -1) {
      if (code === T_DEF_TABLE) {
        size = view.u16(at) - 1;
        at += 2;
      } else {
        size = view.u8(at);
        at += 1;
        if (code === P_CHG_TABS && size === 255) return sprms;
      }
    }
    if (at + size > view.length) return sprms;
    const operand = new View(view.part(at, size));
    if (HUGE.has(code)) {
      const place = operand.u32(0);
      const inner = data.part(place + 2, data.u16(place));
      // A group that leads to another one would lead on and on.
      sprms.push(...sprmsOf(inner, NO_DATA));
    } else sprms.push({ code, operand });
    at += size;
  }
  return sprms;
}

const NO_DATA = { part: () => new Uint8Array(), u16: () => 0 } as unknown as View;
