import type { ReadForm } from "../forms/read-form";
import { asText } from "../layout/text";
import type { Recording } from "./written";

/** The sheet on which the name of the unit is typed, where nobody has typed one yet. */
export function namelessSheet(forms: readonly ReadForm[]): ReadForm | undefined {
  return forms.find(({ placement, cells }) => {
    const content = placement.fields.get(FIELD)?.cell.content;
    const cell = cells.get(FIELD);
    return content?.type === "entry" && !content.carried && cell?.value === null && !cell.formula;
  });
}

/**
 * Writes the name of the unit where it is typed, does what is left to do, and takes the name back
 * where that fails: one sync, one more for a failure.
 */
export async function withUnitName<T>(
  context: Excel.RequestContext,
  { sheetName, cells }: ReadForm,
  unitName: string,
  recording: Recording,
  work: () => Promise<T>,
): Promise<T> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { address } = cells.get(FIELD)!;
  const cell = sheet.getRange(address);
  recording.cell({ sheet, sheetName }, address);
  cell.values = [[asText(unitName.trim(), "General")]];
  recording.look();
  await context.sync();
  try {
    return await work();
  } catch (error) {
    cell.values = [[""]];
    await context.sync();
    throw error;
  }
}

const FIELD = "unitName";
