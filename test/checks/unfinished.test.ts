import { reportOf, unfinished, unfinishedSentence } from "../../src/checks";
import { blankData, findPack, type FormData, type ReportData } from "../../src/forms";
import { places } from "../../src/forms/packs/places";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const lackingIn = (id: string, data: ReportData) => {
  const pack = findPack(id)!;
  return unfinished(reportOf(readForms(pack, data), pack));
};

test.each(places.map(({ id }) => id))("%s: a report laid out empty lacks every form", (id) => {
  const pack = findPack(id)!;
  const blank = blankData(pack, { unitName: "某单位" });
  const finalForms = readForms(pack, blank).filter(({ placement }) => !placement.form.ownUse);
  expect(finalForms.length).toBeGreaterThan(0);
  expect(lackingIn(id, blank)).toEqual(
    finalForms.map(({ sheetName }) => ({ sheetName, lacks: "everything", scores: 0 })),
  );
});

test.each(places.map(({ id }) => id))("%s: the published report lacks nothing", (id) => {
  expect(lackingIn(id, fixture(id))).toEqual([]);
});

test("points and the names of rows fill no form, one figure does", () => {
  const pack = findPack("huaihua-2023")!;
  const data = blankData(pack, { unitName: "某单位" });
  data.baseData = { staff: { authorised: 0 } };
  expect(unfinishedSentence(lackingIn(pack.id, data))).toBe("“整体支出绩效自评表”还没有填写。");
});

test("scores and the unit's name are asked for", () => {
  const data = fixture("hunan-common");
  const rows = data.scoreTable!["rows"] as Record<string, FormData>;
  for (const id of ["managementSystem", "compliance"]) delete rows[id]!["score"];
  data.unitName = "";
  expect(unfinishedSentence(lackingIn("hunan-common", data))).toBe(
    "“基础数据表”没有填写单位名称。“评价指标表”还有 2 项没有得分。",
  );
});

test("funds and goals alone are no assessment: indicators are asked for", () => {
  const data = fixture("huaihua-2023");
  delete data.selfAssessment!["indicators"];
  expect(unfinishedSentence(lackingIn("huaihua-2023", data))).toBe(
    "“整体支出绩效自评表”没有填写绩效指标。",
  );
});

describe("公开04, which asks for balances alone", () => {
  const lackingTables = (data: ReportData): string[] =>
    lackingIn("zhuzhou-2023", data).flatMap(({ sheetName, lacks }) =>
      lacks === "everything" ? [sheetName] : [],
    );

  test.each<[string, FormData]>([
    ["公开01", { finalAccounts01: { income: { generalPublic: 80 } } }],
    ["公开05", { finalAccounts05: { items: [{ code: "2130301", name: "行政运行", basic: 80 }] } }],
  ])("is filled by figures of %s", (_, forms) => {
    expect(lackingTables({ unitName: "某单位", year: 2023, ...forms })).not.toContain("公开04表");
  });

  test("is not while those have none, whatever others hold", () => {
    const data = { unitName: "某单位", year: 2023, finalAccounts06: { item30101: 80 } };
    expect(lackingTables(data)).toContain("公开04表");
  });
});
