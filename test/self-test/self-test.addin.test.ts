import { selfTest } from "../../src/self-test/run";
import { runAddin, type AddinOptions } from "../support/addin";

async function start(options: AddinOptions = {}) {
  const { excel, lendExcel } = await runAddin(options);
  lendExcel();
  return excel;
}

test("x", async () => {
  const excel = await start();
  const result = await selfTest();
  console.log(JSON.stringify(result, null, 1));
  console.log(excel.workbook.sheets.map((s) => s.name), excel.log.filter((l)=>l.error));
});
