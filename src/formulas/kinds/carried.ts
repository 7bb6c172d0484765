import { decimal } from "../../evaluation";
import { awaitedRefs, blankOrPart, isPart, partIn, type Awaits } from "../awaits";
import { classSum, itemsOf, type OfClass } from "../codes";
import type { FormulaKind } from "../kind";
import { total, type Parts } from "../parts";
import { namesBeside, quantityRefs, type FieldRef, type Quantity } from "../ref";

/** What a cell shows of where a figure or text is typed first; `times` converts between 万元 and 元. */
export interface Carried {
  readonly from: Quantity;
  readonly times?: number;
  /** Of the rows behind `from`, one field, those alone whose `name` is what this field holds. */
  readonly named?: FieldRef;
  /** Of the rows behind `from` the 项 alone whose 科目代码 begins so: a 类. */
  readonly ofClass?: OfClass;
  readonly awaits?: Awaits;
}

export const carried: FormulaKind<Carried> = {
  refs: ({ from, named, ofClass, awaits }) => [
    ...quantityRefs(from),
    ...(named ? [named] : []),
    ...(ofClass ? [ofClass.codes] : []),
    ...awaitedRefs(awaits),
  ],
  value: ({ from, times = 1, named, ofClass, awaits }, parts) => {
    if (isPart(awaits, parts)) return null;
    const text = typeof from === "string" ? (parts(from)[0] ?? null) : null;
    const isOfRows = named !== undefined || ofClass !== undefined;
    if (!isOfRows && typeof text === "string") return text;
    const rows = named === undefined ? parts : rowsNamed(named, parts);
    const amount = total(from, ofClass === undefined ? rows : itemsOf(ofClass, parts));
    return amount === null ? null : decimal(amount).times(times).toNumber();
  },
  without: ({ from, times = 1, named, ofClass, awaits }, parts, shown) => {
    const isOfRows = named !== undefined || ofClass !== undefined;
    if (isOfRows || typeof from !== "string" || isPart(awaits, parts)) return "";
    const source = shown(from);
    // A dash is carried as it stands; multiplied it is an error.
    return source === "" || times === 1 ? source : null;
  },
  excel: ({ from, times = 1, named, ofClass, awaits }, render) => {
    const factor = times === 1 ? "" : `*${times}`;
    if (ofClass !== undefined) return `${classSum(from, ofClass, render)}${factor})`;
    if (typeof from === "string" && named !== undefined) {
      const [name, names, amounts] = [named, namesBeside(from), from].map(render.at);
      const isNamed = `EXACT(${names},${name})`;
      const isBlank = `OR(LEN(${name})=0,SUMPRODUCT(${isNamed}*ISNUMBER(${amounts}))=0)`;
      return `IF(${isBlank},"",SUMPRODUCT(--${isNamed},${amounts})${factor})`;
    }
    if (typeof from !== "string")
      return `IF(${render.isBlank(from)},"",(${render.amount(from)})${factor})`;
    const cell = render.at(from);
    return `IF(${blankOrPart(`LEN(${cell})=0`, partIn(awaits, render))},"",${cell}${factor})`;
  },
};

/** The values of those rows alone whose name is what a field holds. */
const rowsNamed =
  (named: FieldRef, parts: Parts): Parts =>
  (ref) => {
    const [name] = parts(named);
    const names = parts(namesBeside(ref));
    return parts(ref).filter((_, row) => name != null && names[row] === name);
  };
