import { finalizeReport, readReport } from "../../src/excel";
import { outdatedFinals } from "../../src/excel/outdated-finals";
import { syncsSince } from "../support/addin";
import { openReport } from "./laid-out";

const BASE = "基础数据表";

test("a 定稿 is told when its sheet says something else since, with the cells, and not before", async () => {
  const excel = await openReport("huaihua-2023");
  const mark = excel.log.length;
  expect(await outdatedFinals()).toEqual([]);
  expect(syncsSince(excel, mark)).toBe(1);

  await finalizeReport("已核对");
  await excel.settled();
  expect(await outdatedFinals()).toEqual([]);

  const path = "threePublic.reception.previousFinalAccount";
  const { address } = (await readReport()).forms[0]!.cells.get(path)!;
  excel.user.edit(BASE, address, "4321");
  await excel.settled();
  const outdated = await outdatedFinals();
  expect(outdated.map(({ sheetName, of }) => [sheetName, of])).toEqual([[`${BASE}（定稿）`, BASE]]);
  expect(outdated[0]!.addresses).toContain(address);

  // What is left of a sheet that is gone is a document of its own.
  excel.user.deleteSheet(BASE);
  expect((await outdatedFinals()).map(({ of }) => of)).not.toContain(BASE);
});
