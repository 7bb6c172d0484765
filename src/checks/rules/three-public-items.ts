import type { FieldPath } from "../../formulas";
import { economicItem } from "../../forms/final-accounts/economic-items";
import { compareAmounts } from "../compare";
import { absence, cellsIn, needs, needsReadable, noOccasion, together } from "../examine";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "less" | "blank";

/** 款 of 公开06 that are part of a figure of 公开07. */
const items: readonly (readonly [item: FieldPath, whole: FieldPath])[] = [
  [economicItem("30212"), "finalAccount.abroad"],
  [economicItem("31013"), "finalAccount.vehicles.purchase"],
  [economicItem("30231"), "finalAccount.vehicles.operation"],
  [economicItem("30217"), "finalAccount.reception"],
];

/** 公开06 shows basic expenditure only, so that 公开07 cannot be less. */
export const threePublicItems: Rule<Message> = {
  id: "three-public-items",
  numbers: [71],
  title: "“三公”经费决算数不小于基本支出中的相应科目",
  severity: "error",
  reads: { finalAccounts06: items.map(([item]) => item), finalAccounts07: ["finalAccount.*"] },
  messages: {
    less: "{{cell}}为 {{whole:amount}}，小于{{itemCell:cell}} {{item:amount}}。公开06表只反映基本支出，“三公”经费决算数不应比它小，请核对两张表。",
    blank: "{{cell}}没有填写，而{{itemCell:cell}}为 {{item:amount}}。请补填“三公”经费决算数。",
  },
  check: (report) => {
    const [basic, threePublic] = [report.form("finalAccounts06"), report.form("finalAccounts07")];
    return items.flatMap(([itemPath, path]): readonly Outcome<Message>[] => {
      const cell = { form: threePublic, path };
      const nowhere = absence(cell);
      const obstacle = together(
        needs(cellsIn(basic, [itemPath])),
        nowhere.length > 0 ? nowhere : needsReadable([cell]),
      );
      if (obstacle) return obstacle;
      const item = basic.number(itemPath)!;
      if (item === 0) return noOccasion;
      const whole = threePublic.number(path);
      const where = threePublic.at(path);
      const params = { whole, item, itemCell: basic.at(itemPath) };
      if (whole === null) return [{ message: "blank", where, params }];
      const { kind, difference } = compareAmounts(whole, [item], threePublic.precision);
      return kind === "different" && difference < 0
        ? [{ message: "less", where, params }]
        : [passed];
    });
  },
};
