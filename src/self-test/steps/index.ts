import type { Step } from "../step";
import { bounds } from "./bounds";
import { calculation } from "./calculation";
import { comments } from "./comments";
import { dataBars } from "./data-bars";
import { events } from "./events";
import { excelFormulas } from "./excel-formulas";
import { functionsFollow } from "./functions-follow";
import { functionsMerged } from "./functions-merged";
import { functionsRegistered } from "./functions-registered";
import { functionsRight } from "./functions-right";
import { inputRules } from "./input-rules";
import { layout } from "./layout";
import { print } from "./print";
import { protectedRows } from "./protected-rows";
import { protection } from "./protection";
import { requirementSets } from "./requirement-sets";
import { settings } from "./settings";
import { sheetCopies } from "./sheet-copies";
import { submission } from "./submission";
import { takenBack } from "./taken-back";
import { texts } from "./texts";
import { views } from "./views";

/** Everything that 自检 tries, in the order in which it is told. */
export const steps: readonly Step[] = [
  requirementSets,
  calculation,
  functionsRegistered,
  functionsRight,
  functionsFollow,
  functionsMerged,
  excelFormulas,
  texts,
  layout,
  inputRules,
  dataBars,
  views,
  print,
  protection,
  protectedRows,
  comments,
  settings,
  events,
  bounds,
  sheetCopies,
  submission,
  takenBack,
];
