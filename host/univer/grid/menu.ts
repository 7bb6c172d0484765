/** Entries of the grid's context menu for which the embedded Excel has no counterpart. */
const HIDDEN = [
  "sheet.command.cut",
  "sheet.menu.copy-special",
  "sheet.menu.paste-special",
  "sheet.command.clear-selection-format",
  "sheet.command.clear-selection-all",
  "sheet.command.insert-col-before",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.contextMenu.text-to-number",
  "sheet.contextMenu.permission",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-row-height",
  "sheet.command.set-col-auto-width",
  "sheet.command.set-worksheet-col-width",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-col-confirm",
];

export const HIDDEN_MENU_ITEMS = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
