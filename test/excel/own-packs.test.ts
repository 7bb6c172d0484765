import { findPack, ownCopy } from "../../src/forms";
import { readOwnPacks } from "../../src/memory/own-packs";

const lusong = ownCopy(findPack("lusong-2023")!);
const huaihua = ownCopy(findPack("huaihua-2023")!);

test.each([
  ["a setting that is absent", undefined],
  ["one that is no text", 7],
  ["text that is no JSON", "{"],
  ["JSON that is no list", "{}"],
  ["a list of what is no pack", '[1, {"id": "lusong-2023"}]'],
])("%s holds no packs", (_, stored) => {
  expect(readOwnPacks(stored)).toEqual([]);
});

test("the same text is read once, another one anew", () => {
  const [one, two] = [JSON.stringify([lusong]), JSON.stringify([lusong, huaihua])];
  const first = readOwnPacks(one);
  expect(first).toEqual([lusong]);
  expect(readOwnPacks(one)).toBe(first);
  expect(readOwnPacks(two)).toEqual([lusong, huaihua]);
  expect(readOwnPacks(one)).toEqual([lusong]);
});
