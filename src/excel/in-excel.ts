import { toFault } from "../reading/fault";

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** Works with the workbook; waits while a cell is being edited. What Excel throws is passed on. */
export const withWorkbook = <T>(work: Work<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, work);

/**
 * The same for whoever has nothing to take back.
 * @throws WorkbookFault with a Chinese sentence, whatever Excel threw
 */
export async function inExcel<T>(work: Work<T>): Promise<T> {
  try {
    return await withWorkbook(work);
  } catch (error) {
    throw toFault(error);
  }
}
