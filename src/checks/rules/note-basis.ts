import { examine, examineIn } from "../examine";
import type { Outcome, Rule } from "../rule";

type Message = "budget" | "execution";

const items = [
  ["total", "total"],
  ["abroad", "abroad"],
  ["reception", "reception"],
  ["purchase", "vehicles.purchase"],
  ["operation", "vehicles.operation"],
] as const;

/** Figures of one name that are drawn up on different terms (口径). */
export const noteBasis: Rule<Message> = {
  id: "note-basis",
  numbers: [51, 81],
  title: "预算数、执行数的口径在说明与各表中一致",
  severity: "info",
  reads: {
    accountsNotes: ["threePublic.*", "performance.*", "lines.total.*"],
    finalAccounts07: ["budget.*"],
  },
  messages: {
    budget:
      "{{cell}}为 {{printed:amount}}，{{other:cell}}为 {{table:amount}}。公开07表填全年（调整后）预算数；说明用年初预算数的，请在文字中写明。",
    execution:
      "预算完成率用全部支出 {{executed:amount}} 除以一般公共预算年初预算 {{initial:amount}}；一般公共预算支出为 {{general:amount}}。分子、分母口径不同，请核对。",
  },
  check: (report) => {
    const notes = report.form("accountsNotes");
    const table = report.form("finalAccounts07");
    const budgets = items.flatMap(([note, item]): readonly Outcome<Message>[] => {
      const path = `threePublic.${note}.budget`;
      const otherPath = `budget.${item}`;
      const cells = { printed: { form: notes, path }, adjusted: { form: table, path: otherPath } };
      return examine(cells, ({ printed, adjusted }) => {
        const params = { printed, table: adjusted, other: table.at(otherPath) };
        return printed === adjusted ? [] : [{ message: "budget", where: notes.at(path), params }];
      });
    });
    const execution = examineIn(
      notes,
      {
        executed: "performance.executed",
        initial: "performance.initialBudget",
        general: "lines.total.finalAccount",
        generalInitial: "lines.total.budget",
      },
      ({ executed, initial, general, generalInitial }): Outcome<Message>[] => {
        const where = notes.at("performance.completionRate");
        return executed > general && initial === generalInitial
          ? [{ message: "execution", where, params: { executed, initial, general } }]
          : [];
      },
    );
    return [...budgets, ...execution];
  },
};
