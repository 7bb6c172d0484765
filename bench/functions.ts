import { catalogue } from "../src/functions/catalogue";
import { builtFunctions } from "../test/support/built-functions";
import { medianMs, type Measure } from "./measure";

const times = 10_000;

/** Calls per second of every function of the built bundle, with its example. */
export async function functions(): Promise<Measure[]> {
  const built = builtFunctions();
  const measures: Measure[] = [];
  for (const {
    id,
    cases: [[args]],
  } of catalogue) {
    const call = built[id]!;
    const ms = await medianMs(() => {
      for (let i = 0; i < times; i++) call(...args);
    });
    measures.push({
      name: `PERF.${id}`,
      value: Math.round((times / ms) * 1000),
      unit: "calls/s",
    });
  }
  return measures;
}
