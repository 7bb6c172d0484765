declare module "pako/lib/inflate" {
  /** Unpacks what is pushed; `onData` takes the chunks and may end it by throwing. */
  export class Inflate {
    constructor(options: { readonly raw: boolean; readonly chunkSize: number });
    /** 0 while all is well. */
    readonly err: number;
    onData: (chunk: Uint8Array) => void;
    push(data: Uint8Array, isLast: boolean): boolean;
  }
}
