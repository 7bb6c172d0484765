export { plannedForms as readForms } from "../../src/workbook/planned-forms";
