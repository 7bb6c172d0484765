import { packs } from "../../src/forms/packs/all";
import { reportFile } from "../../src/files/report-book";
import { openXlsx } from "../../xlsx/open";
import { reportFile as throughExcel } from "../excel/laid-out";
import { bookFacts } from "../support/book-facts";
import { fixture } from "../support/fixtures";

const factsOf = async (bytes: Uint8Array) => bookFacts(await openXlsx(bytes));

/** Without the blank sheet that Excel opens with. */
async function excelsFacts(pack: string) {
  const { sheets, ...others } = await factsOf(await throughExcel(pack));
  const [blank, ...own] = sheets;
  expect(blank).toMatchObject({ name: "Sheet1", cells: [] });
  return { sheets: own, ...others };
}

test.each(packs.map(({ id }) => id))(
  "%s: a file made of the plan is the one that Excel saves, cell by cell, format by format",
  async (id) => {
    const pack = packs.find((each) => each.id === id)!;
    const made = await factsOf(await reportFile(pack, fixture(id)));
    expect(await excelsFacts(id)).toEqual(made);
  },
);
