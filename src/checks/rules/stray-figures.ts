import type { StrayFigure } from "../../forms/read-form";
import { everyField } from "../every-field";
import type { FormView } from "../form-view";
import { passed, type Fact, type Outcome, type Rule } from "../rule";

type Message = "covered" | "inside" | "beyond" | "area" | "unread";

export const strayFigures: Rule<Message> = {
  id: "stray-figures",
  numbers: [],
  title: "数都填在表内的栏目中",
  severity: "error",
  reads: everyField,
  messages: {
    covered:
      "单元格 {{address}} 填有 {{held}}，但{{field:cell}}应填在 {{owner}}，填在这里不计入任何合计。请移到 {{owner}}。",
    inside:
      "单元格 {{address}} 填有 {{held}}，但这里不是本表的栏目，不计入任何合计。请填入对应的栏目；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
    beyond:
      "表格以外的单元格 {{address}} 填有 {{held}}，不计入任何合计。属于本表的请填入表内，只作草稿的请移到别的工作表；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
    area: "表格以外的 {{address}} 填有 {{count:number}} 个数，不计入任何合计。属于本表的请填入表内，只作草稿的请移到别的工作表；表中有可以增减行的区域的，可在窗格“检查”中点击“设为本区域的一行”，移入该区域。",
    unread:
      "表格以外还有大量内容（至 {{address}}），没有逐个查看，其中的数不计入任何合计。请移到别的工作表。",
  },
  check: ({ forms }) =>
    forms.flatMap((form): readonly Outcome<Message>[] => {
      if (form.strays.length > 0) return form.strays.map((figure) => factOf(figure, form));
      return form.fields.some(({ path }) => !form.isBlank(path)) ? [passed] : [];
    }),
};

function factOf(figure: StrayFigure, form: FormView): Fact<Message> {
  const { place, path, area, value, count, sum, field } = figure;
  const where = form.at(path);
  const held = String(value ?? "").trim();
  switch (place) {
    case "covered":
      return {
        message: "covered",
        where,
        params: { address: area, held, field: form.at(field!), owner: form.cell(field!)!.address },
      };
    case "inside":
      return { message: "inside", where, params: { address: area, held } };
    case "beyond":
      return count === 1
        ? { message: "beyond", where, severity: "warning", params: { address: area, held } }
        : { message: "area", where, severity: "warning", params: { address: area, count, sum } };
    case "unread":
      return { message: "unread", where, severity: "warning", params: { address: area } };
  }
}
