import { Refusal } from "../user";

const NOT_VALID = "此值与此单元格定义的数据验证限制不匹配。";

// As Excel in Chinese says it.
const REFUSALS: Readonly<Record<Refusal["reason"], string>> = {
  protected:
    "您试图更改的单元格位于受保护的工作表中。若要进行更改，请取消工作表保护；带底色的单元格可以直接填写。",
  "invalid entry": NOT_VALID,
  "invalid formula": "此公式有问题，请检查后重新输入。",
  "cut merged cells": "无法执行此操作：会拆散合并单元格，或把内容挤出工作表。",
  "merged cells": "无法对合并单元格执行此操作。",
  "does not fit": "粘贴区域超出工作表，请选择较小的区域后重试。",
  "too large": "预览版不支持一次粘贴这么多单元格，请选择较小的区域后重试。",
  "changed since": "这些单元格此后被加载项改动过，无法撤消或恢复。",
  "no such place": "引用无效，没有这个单元格或工作表。",
};

/** What a person is told about an error. */
export function messageOf(error: unknown): string {
  if (error instanceof Refusal) {
    if (error.reason === "invalid entry" && error.message !== "") return error.message;
    return REFUSALS[error.reason];
  }
  return error instanceof Error ? error.message : String(error);
}
