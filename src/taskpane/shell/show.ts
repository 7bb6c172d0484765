import { useState } from "react";
import { toFault } from "../../reading/fault";

/**
 * Brings something on a sheet before the user's eyes; the sentence tells when that did not work.
 * `show` answers false when the sheet is gone.
 */
export function useShow(
  show: (sheetName: string, address: string) => Promise<boolean>,
): [(sheetName: string, address?: string) => void, string | undefined] {
  const [fault, setFault] = useState<string>();

  async function go(sheetName: string, address: string): Promise<void> {
    try {
      const found = await show(sheetName, address);
      setFault(found ? undefined : `找不到工作表“${sheetName}”，可能已改名或删除。`);
    } catch (error) {
      setFault(toFault(error).sentence);
    }
  }

  return [(sheetName, address = "") => void go(sheetName, address), fault];
}
