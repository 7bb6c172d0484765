/** Files become paragraphs and tables: what a file is, is told by its content. */
export type {
  Block,
  FileContent,
  FileKind,
  Paragraph,
  Remark,
  RemarkCode,
  Table,
  TableCell,
} from "./document";
export type { DocumentFault, DocumentFaultCode } from "./faults";
export { MOST } from "./bounds";
export { setCharacterTables, type CharacterTables } from "./pdf/character-tables";
export { readFile, readPasted } from "./read";
export { faultSentence, remarkSentence } from "./sentences";
