import { findPack } from "../../src/forms";
import { checkReadForms } from "../../src/findings/checked-report";
import { faultsIn } from "../../src/findings/example-faults";
import { plannedForms } from "../../src/layout/planned-forms";
import { fixture } from "../support/fixtures";
import { exampleSentence } from "../../src/excel/example-sentence";
import { otherReportSentence } from "../../src/excel/other-report";

const other = {
  pack: "huaihua-2023",
  placeName: "湖南怀化 2023年度",
  year: 2023,
  unitName: "甲局",
  isExample: false,
};
const wanted = { ...other, unitName: "甲局" };

test.each([
  ["the place", { pack: "lusong-2023", placeName: "芦淞" }, "地区不同"],
  ["the year", { year: 2025 }, "年度不同"],
  ["the unit", { unitName: "乙局" }, "单位不同"],
  [
    "all of it",
    { pack: "x", placeName: "某地", year: 2025, unitName: "乙局" },
    "地区、年度、单位不同",
  ],
])("%s is named where it differs", (_, change, said) => {
  const sentence = otherReportSentence(other, { ...wanted, ...change });
  expect(sentence).toContain("工作簿中是“湖南怀化 2023年度”表样、2023 年度、“甲局”的报表");
  expect(sentence).toContain(`，${said}。`);
});

test("a unit that nobody wrote does not differ, and is not named", () => {
  const sentence = otherReportSentence({ ...other, unitName: "" }, { ...wanted, year: 2024 });
  expect(sentence).toBe(
    "工作簿中是“湖南怀化 2023年度”表样、2023 年度的报表，所选的是“湖南怀化 2023年度”表样、2024 年度、“甲局”，年度不同。",
  );
});

test("the example is called one, even where place, year and unit are those chosen", () => {
  expect(otherReportSentence({ ...other, isExample: true }, wanted)).toContain("的示例，");
});

test("the example says how many faults were published in it", () => {
  expect(exampleSentence({ error: 5, warning: 7, info: 25 })).toContain(
    "公开原文中有 37 处问题（错误 5 处、警告 7 处、提示 25 处）",
  );
});

test("they are those that the checks find in it", () => {
  const pack = findPack("huaihua-2023")!;
  const data = fixture(pack.id);
  const found = checkReadForms(plannedForms(pack, data), []).flatMap(({ findings }) => findings);
  const { error, warning, info } = faultsIn({ pack, data });
  expect(error + warning + info).toBe(found.length);
  expect(error).toBeGreaterThan(0);
  const mended = { ...data, baseData: { ...data.baseData, staff: { authorised: 103 } } };
  expect(faultsIn({ pack, data: mended })).not.toEqual({ error, warning, info });
});
