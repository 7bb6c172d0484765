import { constant, textConstant, Workbook } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";

const ROWS = 100_000;

test("a hundred thousand rows are saved and opened", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("明细");
  for (let row = 0; row < ROWS; row++) {
    sheet.cells.set(row, 0, { ...sheet.cell(row, 0), ...textConstant(`项目${row % 500}`) });
    sheet.cells.set(row, 1, { ...sheet.cell(row, 1), ...constant(row / 4) });
  }
  const opened = (await openXlsx(await saveXlsx(workbook))).sheets[0]!;
  expect(opened.used()).toEqual({ top: 0, left: 0, bottom: ROWS - 1, right: 1 });
  expect(opened.cell(ROWS - 1, 0).value).toBe("项目499");
  expect(opened.cell(ROWS - 1, 1).value).toBe((ROWS - 1) / 4);
});
