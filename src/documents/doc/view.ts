/** Bytes of a stream, little-endian. Reading beyond the end throws RangeError. */
export class View {
  private readonly data: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8 = (at: number): number => this.data.getUint8(at);
  u16 = (at: number): number => this.data.getUint16(at, true);
  i16 = (at: number): number => this.data.getInt16(at, true);
  u32 = (at: number): number => this.data.getUint32(at, true);

  /** A part of the stream. */
  part(from: number, length: number): Uint8Array {
    if (from < 0 || length < 0 || from + length > this.bytes.length)
      throw new RangeError(`${from} + ${length} of ${this.bytes.length}`);
    return this.bytes.subarray(from, from + length);
  }
}
