import { strayFigures } from "../../../src/checks/rules/stray-figures";
import { testRule } from "../../support/check-rule";

const planted = (cells: Record<string, string | number>, pack = "huaihua-2023") => ({
  pack,
  planted: cells,
});

testRule(
  strayFigures,
  [
    ["figures in their fields", { entries: { "operating.total.budget": 87.51 } }],
    ["captions as printed", planted({ "scoreTable!A4": "投入" }, "hunan-common")],
    [
      "printed codes and ordinals, as text or as numbers",
      planted({ "finalAccounts06!A6": 301, "finalAccounts06!D6": "302" }, "zhuzhou-2023"),
    ],
    ["words beside the form", planted({ "baseData!F3": "待核对", "baseData!A60": "附注：3个" })],
    ["words in the form", planted({ "baseData!A16": "5、其他" })],
  ],
  [
    [
      "a figure beside the form",
      planted({ "baseData!F3": 45 }),
      [
        {
          message: "beyond",
          at: "@F3",
          severity: "warning",
          says: "表格以外的单元格 F3 填有 45，不计入任何合计。属于本表的请填入表内，只作草稿的请移到别的工作表；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
        },
      ],
    ],
    [
      "a figure below it, as text",
      planted({ "baseData!B70": "４５万元" }),
      [{ message: "beyond", at: "@B70", severity: "warning", params: { held: "４５万元" } }],
    ],
    [
      "a figure in the hidden column of keys",
      planted({ "baseData!E9": 12 }),
      [{ message: "beyond", at: "@E9", severity: "warning" }],
    ],
    [
      "figures that touch one another as one area, others by themselves",
      planted({ "baseData!G3": 1, "baseData!G4": 2, "baseData!H5": 3, "baseData!K9": 4 }),
      [
        {
          message: "area",
          at: "@G3",
          severity: "warning",
          params: { address: "G3:H5", count: 3, sum: 6 },
          says: "表格以外的 G3:H5 填有 3 个数，不计入任何合计。属于本表的请填入表内，只作草稿的请移到别的工作表；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
        },
        { message: "beyond", at: "@K9", severity: "warning" },
      ],
    ],
    [
      "that there is far more than is looked at",
      planted({ "baseData!F3": 1, "baseData!Z9999": 2 }),
      [
        { message: "beyond", at: "@F3", severity: "warning" },
        { message: "unread", at: "@Z9999", severity: "warning" },
      ],
    ],
    [
      "a figure over a caption, and one where the form prints nothing",
      planted({ "baseData!A6": 2023, "baseData!B31": 7, "baseData!B26": 8 }),
      [
        {
          message: "inside",
          at: "@A6",
          says: "单元格 A6 填有 2023，但这里不是本表的栏目，不计入任何合计。请填入对应的栏目；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
        },
        { message: "inside", at: "@B26" },
        { message: "inside", at: "@B31" },
      ],
    ],
    [
      "a figure in the covered part of a merged cell",
      planted({ "baseData!C8": 45 }, "lusong-2023"),
      [
        {
          message: "covered",
          at: "@C8",
          params: { held: "45" },
          says: "单元格 C8 填有 45，但“公车购置”的2022年决算数应填在 B8，填在这里不计入任何合计。请移到 B8。",
        },
      ],
    ],
  ],
);
