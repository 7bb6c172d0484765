// "Work with events / Delay execution while cell is being edited" and "Application-specific API error
// handling" (Office Add-ins documentation) give one code each.
export const EDITING_CODES = ["InvalidOperation", "InvalidOperationInCellEditMode"] as const;
export type EditingCode = (typeof EDITING_CODES)[number];

// "Troubleshooting Excel add-ins": API limitations when the active workbook switches (Windows, Mac).
const NEEDS_FOCUS: Readonly<Record<string, "GeneralException" | "InvalidSelection">> = {
  "Range.select": "GeneralException",
  "Workbook.getActiveCell": "InvalidSelection",
  "Workbook.getSelectedRange": "InvalidSelection",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "Worksheet.showGridlines": "GeneralException",
  "Worksheet.showHeadings": "GeneralException",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeColumns": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.getLocationOrNullObject": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
};

/** What the person at this Excel has her hands and eyes on while the add-in works. */
export class Attention {
  /** Another workbook has the focus. */
  isElsewhere = false;
  private editing: EditingCode | null = null;
  private waiting: (() => void)[] = [];

  /** She types into a cell: requests that do not wait for her are refused with this code. */
  startEditing(code: EditingCode): void {
    this.editing = code;
  }

  /** She presses Enter. */
  endEditing(): void {
    this.editing = null;
    for (const go of this.waiting.splice(0)) go();
  }

  /** The code with which a request is refused now, or null. */
  get refusal(): EditingCode | null {
    return this.editing;
  }

  /** Resolves when no cell is being edited. */
  endOfEditing(): Promise<void> {
    return new Promise((resolve) => {
      if (this.editing === null) resolve();
      else this.waiting.push(resolve);
    });
  }

  /** The code with which a member is refused while another workbook has the focus, or null. */
  missedBy(location: string): string | null {
    return this.isElsewhere ? (NEEDS_FOCUS[location] ?? null) : null;
  }
}
