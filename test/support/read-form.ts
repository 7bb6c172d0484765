export { plannedForms as readForms } from "../../src/layout/planned-forms";
