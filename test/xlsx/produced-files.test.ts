import { consolidate } from "../../src/consolidation";
import { blankData, findPack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { consolidationBook } from "../../src/files/consolidation-book";
import { reportFile } from "../../src/files/report-book";
import { received } from "../../src/findings/received";
import { checkFile } from "../../src/files/check-file";
import { openXlsx } from "../../xlsx/open";
import type { FileOptions } from "../../xlsx/options";
import { saveXlsx } from "../../xlsx/save";
import { formatFaults } from "../support/file-format";
import { fixture } from "../support/fixtures";
import { placeFixture, placeNames } from "../support/place-fixtures";
import { sampleWorkbook } from "./sample-workbook";

const options: FileOptions = {
  namespaces: ["PERF"],
  addIn: { id: "59277832-4e45-4e7b-a3d2-cef4add4c0d0", version: "1.2.0.0" },
};

describe.each(packs.map(({ id }) => id))("%s", (id) => {
  const pack = findPack(id)!;

  test("blank", async () => {
    const data = blankData(pack, { year: pack.year });
    expect(await formatFaults(await reportFile(pack, data, options))).toEqual([]);
  });

  test("filled in, and the consolidation of two", async () => {
    const files = await Promise.all(
      ["甲单位", "乙单位"].map((unitName) =>
        reportFile(pack, { ...fixture(id), unitName }, options),
      ),
    );
    expect(await formatFaults(files[0]!)).toEqual([]);
    const read = files.map((bytes, i) => received(`${i}.xlsx`, checkFile(bytes)));
    const consolidation = consolidate(read, { insist: true })!;
    expect(consolidation.included).toHaveLength(2);
    const { book } = consolidationBook(consolidation);
    expect(await formatFaults(await saveXlsx(book, options))).toEqual([]);
  });
});

test.each(placeNames)("%s, a place that does not ship", async (name) => {
  const { pack, data } = placeFixture(name);
  expect(await formatFaults(await reportFile(pack, data, options))).toEqual([]);
});

test("a workbook with all that a file of ours may hold, and again when it was opened", async () => {
  const first = await saveXlsx(sampleWorkbook(), options);
  expect(await formatFaults(first)).toEqual([]);
  expect(await formatFaults(await saveXlsx(await openXlsx(first), options))).toEqual([]);
});
