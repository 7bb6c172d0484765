import { readClipboardText } from "../../host/clipboard-text";

test.each<[string, string[][]]>([
  ["5", [["5"]]],
  [
    "1\t2\r\n3\t4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1\t\n\t2",
    [
      ["1", ""],
      ["", "2"],
    ],
  ],
  ["a\n\n", [["a"], [""]]],
  ['"第一行\r\n第二行"\t"说""好"""\r\n', [["第一行\n第二行", '说"好"']]],
  ['"未完 的引号\t2', [['"未完 的引号', "2"]]],
  ['说"好"\t"x"y', [['说"好"', '"x"y']]],
  ["", [[""]]],
])("%j", (text, rows) => {
  expect(readClipboardText(text)).toEqual(rows);
});
