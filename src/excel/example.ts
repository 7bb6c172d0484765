import { findPack, parseReportData, type Pack, type ReportData } from "../forms";
import { WorkbookFault } from "../reading/fault";

const EXAMPLE = { pack: "huaihua-2023", address: "examples/huaihua-2023.json" };

/**
 * The published report of 怀化市人民政府办公室 for 2023, fetched from the add-in's own server.
 * @throws WorkbookFault when the server does not give it
 */
export async function fetchExample(): Promise<{ pack: Pack; data: ReportData }> {
  const pack = findPack(EXAMPLE.pack)!;
  const parsed = parseReportData(pack, await fetchJson(new URL(EXAMPLE.address, location.href)));
  if (!parsed.ok) throw new WorkbookFault("noExample", "", parsed.faults);
  return { pack, data: parsed.data };
}

async function fetchJson(address: URL): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (response.ok) return (await response.json()) as unknown;
    throw new Error(`${response.status} ${address.href}`);
  } catch (error) {
    throw new WorkbookFault("noExample", "", error);
  }
}
