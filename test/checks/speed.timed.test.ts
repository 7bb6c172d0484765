import { checkForms } from "../../src/checks";
import { findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { slowness } from "../support/slowness";

// The checks run after every pause in typing: a tenth of what a person would notice. Of many runs the
// quickest counts, since the code is still being compiled during the first ones.
test("both forms are checked in 10 ms", () => {
  const pack = findPack("huaihua-2023")!;
  const forms = readForms(pack, fixture("huaihua-2023"));
  const took = Array.from({ length: 200 }, () => {
    const start = performance.now();
    checkForms(forms, pack);
    return performance.now() - start;
  });
  expect(Math.min(...took)).toBeLessThan(10 * slowness());
});
