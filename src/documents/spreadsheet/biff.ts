import { UnreadableDocument } from "../faults";

/** A record's number and its length stand in front of it ([MS-XLS] 2.1.4). */
const HEAD = 4;
const LONGEST = 8224;
const BEGINS_WITH = 0x09;
const EXTERN_SHEET = 0x17;

/**
 * Walks over the records of an old workbook: SheetJS, given a cut or garbled one, may go on for ever.
 * @throws UnreadableDocument "damaged"
 */
export function expectWholeRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const damaged = (): never => {
    throw new UnreadableDocument("damaged");
  };
  if (stream.length < HEAD || stream[0] !== BEGINS_WITH) damaged();
  for (let at = 0; at < stream.length;) {
    // Zeros may fill the last sector.
    if (stream[at] === 0 && stream.subarray(at).every((byte) => byte === 0)) return;
    if (at + HEAD > stream.length) damaged();
    const [number, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (length > LONGEST || at + HEAD + length > stream.length) damaged();
    // A list of sheets, six bytes each, that is longer than its record.
    if (number === EXTERN_SHEET && length >= 2) {
      const sheets = view.getUint16(at + HEAD, true);
      if (2 + 6 * sheets > length && stream[1] === 0x08) damaged();
    }
    at += HEAD + length;
  }
}
