import { roundHalfUp, sum } from "../../evaluation";
import type { FieldPath } from "../../forms/definition";
import { differs } from "../compare";
import type { FormView } from "../form-view";
import type { Fact, Rule } from "../rule";

type Message = "word" | "difference" | "reason";

/** What is said of a difference agrees with the figures, and says why there is one. */
export const noteWords: Rule<Message> = {
  id: "note-words",
  numbers: [76],
  title: "增减、大小的用词与数字一致，并说明原因",
  severity: "error",
  reads: { accountsNotes: ["*"] },
  messages: {
    word: "{{cell}}写“{{held}}”，而{{ofCell:cell}} {{of:number}}、{{againstCell:cell}} {{against:number}}，应为“{{word}}”。请改正用词或数字。",
    difference:
      "{{cell}}为 {{held:number}}，{{ofCell:cell}} {{of:number}} 减{{againstCell:cell}} {{against:number}} 应为 {{expected:number}}。请核对。",
    reason:
      "{{cell}}没有填写：{{ofCell:cell}} {{of:number}}，{{againstCell:cell}} {{against:number}}。请说明“{{word}}”的原因。",
  },
  check: (report) => {
    const form = report.form("accountsNotes");
    return form.fields.flatMap(({ path }) => [...wordFacts(form, path), ...gapFacts(form, path)]);
  },
};

interface Compared {
  readonly of: number;
  readonly against: number;
  readonly ofCell: FieldPath;
  readonly againstCell: FieldPath;
}

/** The figures that a cell compares; null unless both are there. */
function comparedBy(form: FormView, path: FieldPath, op: "comparison" | "difference") {
  const content = form.placement?.fields.get(path)?.cell.content;
  if (content?.type !== "computed" || content.formula.op !== op) return null;
  const row = /\.(\d+)\./.exec(path)?.[1] ?? "*";
  const [ofCell, againstCell] = [content.formula.of, content.formula.against].map((ref) =>
    ref.replace("*", row),
  ) as [FieldPath, FieldPath];
  const [of, against] = [form.number(ofCell), form.number(againstCell)];
  if (of === null || against === null) return null;
  const words = content.formula.op === "comparison" ? content.formula.words : null;
  return { of, against, ofCell, againstCell, words };
}

const paramsOf = (form: FormView, { of, against, ofCell, againstCell }: Compared) => ({
  of,
  against,
  ofCell: form.at(ofCell),
  againstCell: form.at(againstCell),
});

function wordFacts(form: FormView, path: FieldPath): Fact<Message>[] {
  const compared = comparedBy(form, path, "comparison");
  if (!compared?.words) return [];
  const [more, less, same] = compared.words;
  const isSame = !differs(compared.of, compared.against);
  const word = isSame ? same : compared.of > compared.against ? more : less;
  const params = { ...paramsOf(form, compared), word };
  const held = form.text(path);
  const wrong: Fact<Message>[] =
    held === "" || held === word
      ? []
      : [{ message: "word", where: form.at(path), params: { ...params, held } }];
  const reason = path.replace(/(?:Word|\.word)$/, (end) => (end === "Word" ? "Reason" : ".reason"));
  // A total is explained by its parts.
  const isTotal = form.placement!.fields.get(compared.ofCell)!.cell.content.type === "computed";
  if (isSame || isTotal || !form.has(reason) || !form.isBlank(reason)) return wrong;
  return [...wrong, { message: "reason", where: form.at(reason), severity: "warning", params }];
}

function gapFacts(form: FormView, path: FieldPath): Fact<Message>[] {
  const compared = comparedBy(form, path, "difference");
  const held = form.number(path);
  if (!compared || held === null) return [];
  const expected = roundHalfUp(sum([compared.of, -compared.against]), 6);
  if (Math.abs(held - expected) < 0.0151) return [];
  const params = { ...paramsOf(form, compared), held, expected };
  return [{ message: "difference", where: form.at(path), params }];
}
