import type { Recipe } from "../recipe";

export const check: Recipe = {
  section: "A check",
  added: {
    "src/checks/rules/round-staff.ts": `
      import { examineIn } from "../examine";
      import type { Rule } from "../rule";

      export const roundStaff: Rule<"round"> = {
        id: "round-staff",
        numbers: [],
        title: "编制数不是整百",
        severity: "info",
        reads: { baseData: ["staff.authorised"] },
        messages: { round: "{{cell}}为 {{people}}，是整百数，请核对。" },
        check: (report) => {
          const form = report.form("baseData");
          return examineIn(form, { people: "staff.authorised" }, ({ people }) =>
            people % 100 === 0
              ? [{ message: "round", where: form.at("staff.authorised"), params: { people } }]
              : [],
          );
        },
      };`,
  },
  lines: [
    {
      file: "src/checks/registry.ts",
      behind: 'import { reportAgrees } from "./rules/report-agrees";',
      line: 'import { roundStaff } from "./rules/round-staff";',
    },
    { file: "src/checks/registry.ts", behind: "  reportAgrees,", line: "  roundStaff," },
  ],
  program: `
    import { checkForms } from "./src/checks/check";
    import { findPack, blankData } from "./src/forms";
    import { plannedForms } from "./src/layout/planned-forms";
    const pack = findPack("huaihua-2023");
    const of = (authorised) =>
      checkForms(
        plannedForms(pack, { ...blankData(pack), baseData: { staff: { authorised } } }),
        pack,
      ).filter(({ rule }) => rule === "round-staff").map(({ message, where }) => [message, where.path]);
    console.log(JSON.stringify([of(300), of(301)]));`,
  prints: [[["round", "staff.authorised"]], []],
};
