import { isEntireColumns, isEntireRows, toA1, type Rect } from "../../xlsx/model/address";
import type { CellContent, ValueKind } from "../../xlsx/model/cell";
import type { Change } from "../../xlsx/model/change";
import type { Sheet } from "../../xlsx/model/sheet";

/** An event of a worksheet, before it is known who wants to hear of it. */
export interface SheetEvent {
  /** As its registration names it: "DataChanged". */
  readonly name: string;
  readonly type: number;
  readonly sheet: Sheet;
  readonly args: Readonly<Record<string, unknown>>;
  /** The cells `getRange()` of the event leads to. */
  readonly rect?: Rect;
}

// Event types of GenericEventHandlers in office.js.
const TYPE = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
} as const;

const event = (
  name: keyof typeof TYPE,
  sheet: Sheet,
  args: SheetEvent["args"] = {},
  rect?: Rect,
): SheetEvent => ({ name, type: TYPE[name], sheet, args, ...(rect ? { rect } : {}) });

const VALUE_TYPES: Readonly<Record<ValueKind, string>> = {
  blank: "Empty",
  number: "Double",
  text: "String",
  boolean: "Boolean",
  error: "Error",
};

/** `details` of a change: only of a single cell (API reference, WorksheetChangedEventArgs). */
function details(before: CellContent | null, after: CellContent): SheetEvent["args"] {
  if (!before) return {};
  return {
    valueBefore: before.value,
    valueTypeBefore: VALUE_TYPES[before.kind],
    valueAfter: after.value,
    valueTypeAfter: VALUE_TYPES[after.kind],
  };
}

// Excel.DataChangeType and Excel.InsertDeleteCellsShiftDirection.
function shiftArgs(rect: Rect, action: "Inserted" | "Deleted", shift: string): SheetEvent["args"] {
  const vertical = shift === "Down" || shift === "Up";
  const whole = vertical ? isEntireRows(rect) : isEntireColumns(rect);
  const what = whole ? (vertical ? "Row" : "Column") : "Cell";
  const shiftDirection = whole ? "None" : `ShiftCell${shift}`;
  return { address: toA1(rect), changeType: `${what}${action}`, shiftDirection };
}

/** The events a change raises. */
export function eventsOf(change: Change): readonly SheetEvent[] {
  switch (change.type) {
    case "content": {
      const { sheet, rect, before } = change;
      const after = sheet.cell(rect.top, rect.left);
      const args = { address: toA1(rect), changeType: "RangeEdited", shiftDirection: "None" };
      return [event("DataChanged", sheet, { ...args, ...details(before, after) }, rect)];
    }
    case "inserted":
      return [
        event(
          "DataChanged",
          change.sheet,
          shiftArgs(change.rect, "Inserted", change.shift),
          change.rect,
        ),
      ];
    case "deleted":
      return [event("DataChanged", change.sheet, shiftArgs(change.rect, "Deleted", change.shift))];
    // API reference, WorksheetCalculatedEventArgs: it tells where, and neither who nor what.
    case "results":
      return [event("Calculated", change.sheet, { address: toA1(change.rect) })];
    case "activated":
      return [
        ...(change.before ? [event("Deactivated", change.before)] : []),
        event("Activated", change.sheet),
      ];
    case "selected":
      return [event("SelectionChanged", change.sheet, { address: toA1(change.rect) })];
    case "added":
      return [event("Added", change.sheet)];
    case "removed":
      return [event("Deleted", change.sheet)];
    default:
      return [];
  }
}
