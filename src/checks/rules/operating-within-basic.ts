import { examine } from "../examine";
import type { Rule } from "../rule";

/** 公用经费 is the goods-and-services part of 基本支出 (the note under 基础数据表). */
export const operatingWithinBasic: Rule<"more"> = {
  id: "operating-within-basic",
  numbers: [16, 49],
  title: "公用经费不超过基本支出",
  severity: "warning",
  reads: {
    baseData: ["operating.total.finalAccount"],
    selfAssessment: ["funds.byExpenditure.basic"],
  },
  messages: {
    more: "{{cell}}为 {{operating:amount}}，超过{{basicCell:cell}} {{basic:amount}}。公用经费只填基本支出中的一般商品和服务支出，请核对口径。",
  },
  check: (report) => {
    const base = report.form("baseData");
    const assessment = report.form("selfAssessment");
    const cells = {
      operating: { form: base, path: "operating.total.finalAccount" },
      basic: { form: assessment, path: "funds.byExpenditure.basic" },
    };
    return examine(cells, ({ operating, basic }) => {
      if (operating <= basic) return [];
      const params = { operating, basic, basicCell: assessment.at(cells.basic.path) };
      return [{ message: "more", where: base.at(cells.operating.path), params }];
    });
  },
};
