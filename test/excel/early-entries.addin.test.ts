import type { EmbeddedExcel } from "../../host/embedded-excel";
import { blankData, findPack } from "../../src/forms";
import { layOutReport, readReport } from "../../src/excel";
import { lentExcel } from "../support/addin";

const pack = findPack("default")!;
const UNIT = "某某局";

/** Every form's cell that shows the unit's name. */
async function unitNames(excel: EmbeddedExcel): Promise<unknown[]> {
  await excel.settled();
  const { forms } = await readReport();
  return forms.flatMap(({ cells }) => cells.get("unitName")?.value ?? []);
}

/** A report of which nothing is calculated yet, and the cell in which the unit's name is typed. */
async function justLaidOut(): Promise<{
  excel: EmbeddedExcel;
  sheetName: string;
  address: string;
}> {
  const excel = await lentExcel();
  await layOutReport({ pack, data: blankData(pack), onExisting: "keep" });
  const { forms } = await readReport();
  const typed = forms.find(({ cells }) => cells.get("unitName")?.formula === null)!;
  const { address } = typed.cells.get("unitName")!;
  return { excel, sheetName: typed.sheetName, address };
}

const writings: readonly (readonly [
  string,
  (at: Awaited<ReturnType<typeof justLaidOut>>) => Promise<unknown>,
])[] = [
  [
    "typed by a person",
    ({ excel, sheetName, address }) => Promise.resolve(excel.user.edit(sheetName, address, UNIT)),
  ],
  [
    "written by a page",
    ({ sheetName, address }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheetName).getRange(address).values = [[UNIT]];
        await context.sync();
      }),
  ],
  [
    "said in the pane",
    () =>
      layOutReport({
        pack,
        data: blankData(pack, { unitName: UNIT, year: pack.year }),
        onExisting: "keep",
      }),
  ],
];

test.each(writings)(
  "a name %s while the first calculation goes on reaches its links",
  async (_, write) => {
    const laid = await justLaidOut();
    await write(laid);
    const names = await unitNames(laid.excel);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names)).toEqual(new Set([UNIT]));
  },
);
