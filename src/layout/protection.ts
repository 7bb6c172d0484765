/** Guidance, not security: no password, and rows, columns and looks stay the user's own. */
export const protectionOptions = {
  allowInsertRows: true,
  allowDeleteRows: true,
  allowFormatCells: true,
  allowFormatRows: true,
  allowFormatColumns: true,
  // Comments count as objects.
  allowEditObjects: true,
} as const;
