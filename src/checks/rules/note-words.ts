import { roundHalfUp, sum } from "../../evaluation";
import type { FieldPath } from "../../formulas";
import { compareAmounts, differs } from "../compare";
import { cellsIn, lacking, needs } from "../examine";
import type { FormView } from "../form-view";
import { reasonIn } from "../reasons";
import { passed, type Outcome, type Rule } from "../rule";

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
      "{{cell}}{{unsaid}}：{{ofCell:cell}} {{of:number}}，{{againstCell:cell}} {{against:number}}。请说明“{{word}}”的原因。",
  },
  check: (report) => {
    const form = report.form("accountsNotes");
    return form.fields.flatMap(({ path }) => [...wordAt(form, path), ...gapAt(form, path)]);
  },
};

interface Compared {
  readonly ofCell: FieldPath;
  readonly againstCell: FieldPath;
}

/** The cells that a cell compares; null where it does nothing of the kind. */
function comparedBy(form: FormView, path: FieldPath, op: "comparison" | "difference") {
  const content = form.placement?.fields.get(path)?.cell.content;
  if (content?.type !== "computed" || content.formula.op !== op) return null;
  const row = /\.(\d+)\./.exec(path)?.[1] ?? "*";
  const [ofCell, againstCell] = [content.formula.of, content.formula.against].map((ref) =>
    ref.replace("*", row),
  ) as [FieldPath, FieldPath];
  const words = content.formula.op === "comparison" ? content.formula.words : null;
  return { ofCell, againstCell, words };
}

const paramsOf = (form: FormView, { ofCell, againstCell }: Compared) => ({
  of: form.number(ofCell)!,
  against: form.number(againstCell)!,
  ofCell: form.at(ofCell),
  againstCell: form.at(againstCell),
});

function wordAt(form: FormView, path: FieldPath): readonly Outcome<Message>[] {
  const compared = comparedBy(form, path, "comparison");
  if (!compared?.words) return [];
  const obstacle = needs(cellsIn(form, [compared.ofCell, compared.againstCell]));
  if (obstacle) return obstacle;
  const params = paramsOf(form, compared);
  const [more, less, same] = compared.words;
  const isSame = !differs(params.of, params.against);
  const word = isSame ? same : params.of > params.against ? more : less;
  const held = form.text(path);
  const said: readonly Outcome<Message>[] =
    held === ""
      ? [lacking(cellsIn(form, [path]))]
      : held === word
        ? [passed]
        : [{ message: "word", where: form.at(path), params: { ...params, held, word } }];
  const reason = path.replace(/(?:Word|\.word)$/, (end) => (end === "Word" ? "Reason" : ".reason"));
  // A total is explained by its parts.
  const isTotal = form.placement!.fields.get(compared.ofCell)!.cell.content.type === "computed";
  if (isSame || isTotal || !form.has(reason)) return said;
  if (reasonIn(form, reason) !== "") return [...said, passed];
  const where = form.at(reason);
  return [...said, { message: "reason", where, severity: "warning", params: { ...params, word } }];
}

function gapAt(form: FormView, path: FieldPath): readonly Outcome<Message>[] {
  const compared = comparedBy(form, path, "difference");
  if (!compared) return [];
  const obstacle = needs(cellsIn(form, [path, compared.ofCell, compared.againstCell]));
  if (obstacle) return obstacle;
  const held = form.number(path)!;
  const params = paramsOf(form, compared);
  const expected = roundHalfUp(sum([params.of, -params.against]), 6);
  const { kind } = compareAmounts(held, [params.of, -params.against], form.precision);
  if (kind !== "different") return [passed];
  return [{ message: "difference", where: form.at(path), params: { ...params, held, expected } }];
}
