import { inRow, type FieldPath } from "../../formulas";
import { tables } from "../../forms/institution-report/account-tables";
import { withoutRows, settled } from "../examine";
import { isTorn } from "../../forms/torn";
import type { FormView } from "../form-view";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "gone" | "unnamed" | "repeated" | "unknown" | "missing";

/** The rows of the other tables go with those of 年度收入情况 by the name of the institution. */
const [income, ...others] = tables.map(({ id, name }) => ({
  list: `${id}.institutions`,
  table: name,
})) as [{ list: FieldPath; table: string }, ...{ list: FieldPath; table: string }[]];

/** 结余 is reckoned by institution: every table lists the same ones, each once. */
export const institutionNames: Rule<Message> = {
  id: "institution-names",
  numbers: [54],
  title: "收支情况各表列出的机构相同，每个机构一行",
  severity: "warning",
  reads: {
    institutionAccounts: [
      "income.institutions.*",
      "expenditure.institutions.*",
      "threePublic.institutions.*",
      "fixedAssets.institutions.*",
    ],
  },
  messages: {
    gone: "{{cell}}所连的机构已删去，本行的数还留在合计中。请删去本行；机构仍在的，请改填机构名称，并在收入表补列。",
    unnamed: "{{cell}}没有填写。各表按机构名称对应，请补填。",
    repeated: "{{cell}}与上面的行重复，收入和结余会重复计算。请合并或改名。",
    unknown: "{{cell}}不在年度收入情况的机构中，结余无法核对。请改为相同的名称，或在收入表补列。",
    missing: "{{cell}}没有列入{{table}}表。请在该表插入一行，并填写相同的机构名称。",
  },
  check: (report) => {
    const form = report.form("institutionAccounts");
    const known = namesIn(form, income.list);
    const all = [income, ...others].map(({ list }) => list);
    if (form.placement === null) return [];
    return [
      ...all.flatMap((list) => namesOf(form, list)),
      ...others.flatMap(({ list, table }): readonly Outcome<Message>[] => {
        const own = namesIn(form, list);
        if (known.size === 0 || !isBegun(form, list)) return withoutRows(form);
        return settled<Message>([
          ...[...own]
            .filter(([name]) => !known.has(name))
            .map(([, path]) => ({ message: "unknown" as const, where: form.at(path) })),
          ...[...known]
            .filter(([name]) => !own.has(name))
            .map(([, path]) => ({
              message: "missing" as const,
              where: form.at(path),
              params: { table },
            })),
        ]);
      }),
    ];
  },
};

const nameAt = (list: FieldPath, row: number): FieldPath => inRow(`${list}.*.name`, row);

/** Whether any figure is typed into a table: its names are there from the start. */
const isBegun = (form: FormView, list: FieldPath): boolean =>
  form.fields.some(
    ({ path, cell: { content } }) =>
      content.type === "entry" && path.startsWith(`${list}.`) && form.number(path) !== null,
  );

/** The names of a table, each with the first cell that holds it. */
function namesIn(form: FormView, list: FieldPath): ReadonlyMap<string, FieldPath> {
  const names = new Map<string, FieldPath>();
  for (const row of form.rows(list)) {
    const path = nameAt(list, row);
    const name = form.text(path);
    if (name !== "" && !names.has(name)) names.set(name, path);
  }
  return names;
}

function namesOf(form: FormView, list: FieldPath): readonly Outcome<Message>[] {
  const first = namesIn(form, list);
  return form.rows(list).flatMap((row): readonly Outcome<Message>[] => {
    const path = nameAt(list, row);
    const where = form.at(path);
    if (isTorn(form.cell(path) ?? { formula: null }))
      return [{ message: "gone", where, severity: "error" }];
    if (form.isBlank(path)) return [{ message: "unnamed", where }];
    return first.get(form.text(path)) === path ? [passed] : [{ message: "repeated", where }];
  });
}
