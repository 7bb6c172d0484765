import type { Hyperlink } from "../../xlsx/model/sheet-parts";
import { containsCell } from "../../xlsx/model/address";
import type { TrackedRange } from "../../xlsx/model/tracked";
import { notImplemented, refuse } from "../rich-api/errors";
import type { Scalar } from "../rich-api/behaviour";
import { asRecord, asText, rectOf } from "./arguments";
import type { ExcelContext } from "./context";
import { requireAllowed } from "./guard";
import { writeContent } from "./range-values";

// The cell style "Hyperlink" of the Office theme, which Excel gives a cell with a link.
const LINK_FONT = { color: "#0563C1", underline: "Single" } as const;

/** `Range.hyperlink`: links to places in the workbook; null for a cell without one. */
export const hyperlink = (excel: ExcelContext): Scalar<TrackedRange> => ({
  get: (range) => {
    const { top, left } = rectOf(range);
    const link = range.sheet.hyperlinks.find(({ row, column }) => row === top && column === left);
    if (!link) return null;
    const { documentReference, screenTip } = link;
    const textToDisplay = String(range.sheet.cell(top, left).value);
    return { documentReference, screenTip, textToDisplay };
  },
  set: (range, value) => {
    const { sheet } = range;
    const rect = rectOf(range);
    const sent = asRecord(value);
    if (sent.address !== undefined) throw notImplemented("RangeHyperlink.address");
    const documentReference = asText(sent.documentReference);
    if (documentReference === "") refuse("InvalidArgument");
    const screenTip = asText(sent.screenTip ?? "");
    requireAllowed(sheet, "allowInsertHyperlinks");
    if (sent.textToDisplay !== undefined) writeContent(excel, range, sent.textToDisplay);
    const links: Hyperlink[] = sheet.hyperlinks.filter(
      ({ row, column }) => !containsCell(rect, row, column),
    );
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        links.push({ row, column, documentReference, screenTip });
      }
    }
    sheet.setHyperlinks(links);
    sheet.formatCells(rect, { font: LINK_FONT });
  },
});
