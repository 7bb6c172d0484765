import * as z from "zod";
import { offNames } from "../src/checks/load-pack";
import { packFileSchema } from "../src/forms";
import { formKinds } from "../src/forms/form-kinds";
import { assessmentWords, fundsWords, tableWords } from "./assessment-words";
import { optionWords } from "./checks-coverage";

interface Node {
  items?: object;
  description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
}

/** What an editor shows beside a name. */
const words: Readonly<Record<string, string>> = {
  id: "编号：小写字母、数字和连字符，不能与本加载项自带的相同",
  name: "地区和年度的名称，列在“开始”中",
  year: "年度；表中的文字用 {year}、{lastYear} 代表本年和上年",
  amountUnit: "所有表的金额单位；表中的文字用 {unit} 代表",
  decimals: "金额保留几位小数",
  checks: "检查规则中各地可以调整的内容",
};

/** The JSON Schema of a pack's file, with a Chinese word on what stands at its top. */
export function packJsonSchema(): object {
  const schema = z.toJSONSchema(packFileSchema, { io: "input" }) as Node;
  describe(schema, words);
  describe(schema, Object.fromEntries(formKinds.map(({ id, name }) => [id, name])));
  describe(schema.properties!["checks"]!, optionWords);
  schema.properties!["checks"]!.properties!["off"]!.items = { enum: offNames };
  for (const form of ["selfAssessment", "projectAssessment"]) {
    const settings = schema.properties![form]!;
    describe(settings, assessmentWords);
    describe(settings.properties!["funds"]!, fundsWords);
    describe(settings.properties!["table"]!, tableWords);
  }
  return { title: "绩效自评：地区设置", ...schema };
}

function describe({ properties = {} }: Node, descriptions: Readonly<Record<string, string>>): void {
  for (const [name, node] of Object.entries(properties))
    if (descriptions[name]) node.description = descriptions[name];
}
