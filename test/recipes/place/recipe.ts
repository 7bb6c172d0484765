import type { Recipe } from "../recipe";

export const place: Recipe = {
  section: "A place",
  added: {
    "src/forms/packs/riverside-2030.ts": `
      import type { PackInput } from "../pack";
      import { plain } from "./default";

      export const riverside2030 = {
        ...plain,
        id: "riverside-2030",
        name: "河畔 2030年度",
        year: 2030,
        selfAssessment: { ...plain.selfAssessment, sheetName: "河畔自评表" },
      } satisfies PackInput;`,
  },
  lines: [
    {
      file: "src/forms/packs/index.ts",
      behind: 'import { lusong2023 } from "./lusong-2023";',
      line: 'import { riverside2030 } from "./riverside-2030";',
    },
    { file: "src/forms/packs/index.ts", behind: "  xiangxi2022,", line: "  riverside2030," },
  ],
  program: `
    import { findPack, blankData, packIds } from "./src/forms";
    import { plannedForms } from "./src/layout/planned-forms";
    const pack = findPack("riverside-2030");
    const sheets = plannedForms(pack, blankData(pack)).map(({ sheetName, year }) => [sheetName, year]);
    console.log(JSON.stringify([packIds.includes(pack.id), sheets.slice(0, 2)]));`,
  prints: [
    true,
    [
      ["基础数据表", 2030],
      ["河畔自评表", 2030],
    ],
  ],
};
