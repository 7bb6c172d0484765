declare module "pako/lib/deflate" {
  export function deflateRaw(bytes: Uint8Array): Uint8Array;
}
