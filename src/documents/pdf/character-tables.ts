/**
 * Tables that tell the characters of fonts which a file does not hold itself, by name (`GBK-EUC-H`):
 * as pdf.js packs them. Set by who has them beside the program.
 */
export type CharacterTables = (name: string) => Promise<Uint8Array>;

let tables: CharacterTables | null = null;

export function setCharacterTables(beside: CharacterTables | null): void {
  tables = beside;
}

export const characterTables = (): CharacterTables | null => tables;
