import type { Recipe } from "../recipe";

export const form: Recipe = {
  section: "A form",
  added: {
    "src/forms/seal-register/options.ts": `
      import * as z from "zod";

      export const sealRegisterSchema = z.strictObject({ sheetName: z.string().min(1) });`,
    "src/forms/seal-register/index.ts": `
      import type * as z from "zod";
      import { caption, entry, heading } from "../cells";
      import { formKind } from "../form-kind";
      import { sealRegisterSchema } from "./options";

      export const sealRegister = formKind({
        id: "sealRegister",
        name: "用印登记",
        options: { sealRegister: sealRegisterSchema },
        build: ({ sheetName }: z.infer<typeof sealRegisterSchema>) => ({
          id: "sealRegister",
          sheetName,
          columnWidths: [20, 20],
          blocks: [
            { key: "title", cells: [caption(0, "用印登记", { across: 2, style: "title" })] },
            { key: "count", cells: [heading(0, "用印次数"), entry(1, "times", "count")] },
          ],
        }),
      });`,
  },
  lines: [
    { file: "src/forms/definition.ts", behind: '  "accountsNotes",', line: '  "sealRegister",' },
    {
      file: "src/forms/form-kinds.ts",
      behind: 'import { scoreTable } from "./score-table";',
      line: 'import { sealRegister } from "./seal-register";',
    },
    { file: "src/forms/form-kinds.ts", behind: "  accountsNotes,", line: "  sealRegister," },
  ],
  program: `
    import { findPack, parsePack, parseReportData } from "./src/forms";
    import { plannedForms } from "./src/layout/planned-forms";
    const input = { ...findPack("default"), id: "sealed", sealRegister: { sheetName: "用印登记表" } };
    const { pack } = parsePack(input);
    const { data } = parseReportData(pack, { unitName: "某单位", year: 2023, sealRegister: { times: 7 } });
    const sheet = plannedForms(pack, data).find(({ form }) => form === "sealRegister");
    console.log(JSON.stringify([sheet.sheetName, sheet.cells.get("times").address, sheet.cells.get("times").value]));`,
  prints: ["用印登记表", "B2", 7],
};
