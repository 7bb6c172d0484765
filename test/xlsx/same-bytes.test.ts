import JSZip from "jszip";
import fc from "fast-check";
import { saveXlsx } from "../../xlsx/save";
import { zipOf } from "../../xlsx/write/zip";
import { sampleWorkbook } from "./sample-workbook";

test("what says the same is saved as the same bytes, at any hour", async () => {
  const plain = () => {
    const book = sampleWorkbook();
    book.setSettings(new Map());
    return saveXlsx(book, { namespaces: [], addIn: null });
  };
  const first = await plain();
  jest.useFakeTimers({ now: Date.UTC(2031, 4, 6) });
  try {
    expect(await plain()).toEqual(first);
  } finally {
    jest.useRealTimers();
  }
});

/** What is no character is none in a file either. */
const wellFormed = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text));

test("another program finds every part of a zip file whole", async () => {
  const parts = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z表]{1,9}$/), fc.string()), {
    selector: ([name]) => name,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(parts, async (written) => {
      const zip = await JSZip.loadAsync(zipOf(written), { checkCRC32: true });
      const read = await Promise.all(
        Object.values(zip.files).map(async (file) => [file.name, await file.async("string")]),
      );
      expect(read).toEqual(written.map(([name, text]) => [name, wellFormed(text)]));
    }),
    { numRuns: 30 },
  );
});
