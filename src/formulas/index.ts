export type { Awaits } from "./awaits";
export { evaluate, excelOf, refsOf, shownWithout, type Formula, type FormulaOf } from "./formula";
export type { Render } from "./kind";
export type { Carried } from "./kinds/carried";
export { scoreIn } from "./kinds/indicator-score";
export { isChange, rateResult, type RateFunction } from "./kinds/rate";
export type { Exemption } from "./kinds/step-score";
export { asArguments } from "./arguments";
export { areLeaves } from "./leaf-codes";
export { literal } from "./literal";
export type { Parts } from "./parts";
export {
  inRow,
  namesBeside,
  quantityParts,
  type FieldPath,
  type FieldRef,
  type Quantity,
} from "./ref";
export type { Scalar } from "./scalar";
export type { Shown } from "./shown";
