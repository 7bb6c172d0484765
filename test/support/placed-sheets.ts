export { placedSheets } from "../../src/workbook/planned-forms";
