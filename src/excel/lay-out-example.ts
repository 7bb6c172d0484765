import { fetchExample } from "./example";
import { faultsIn, type Faults } from "../findings/example-faults";
import { layOutReport, type LayOutResult } from "./lay-out";

export interface ExampleResult extends LayOutResult {
  readonly faults: Faults;
}

/**
 * Lays out the published example beside whatever stands in the workbook, and says what the checks
 * find in it as it was published.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was
 */
export async function layOutExample(): Promise<ExampleResult> {
  const example = await fetchExample();
  const result = await layOutReport({ ...example, onExisting: "another", isExample: true });
  return { ...result, faults: faultsIn(example) };
}
