/** Why a file was not read, as facts. */
export interface DocumentFault {
  readonly code: DocumentFaultCode;
}

export type DocumentFaultCode =
  | "empty"
  | "largeFile"
  | "largeContent"
  | "manyCells"
  | "longText"
  | "manyPages"
  | "tooDeep"
  | "tooSlow"
  | "encrypted"
  | "damaged"
  | "scan"
  | "foreignFonts"
  | "image"
  | "rtf"
  | "webArchive"
  | "wordXml"
  | "openDocument"
  | "ofd"
  | "slides"
  | "oldWord"
  | "archive"
  | "unknown";

/** Ends the reading of a file; caught at the face of the room. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";

  constructor(
    readonly code: DocumentFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
