import { received } from "../../src/findings/received";

test("a file without a report says what to hand in, and not what only its author can do", () => {
  expect(received("甲.xlsx", { reports: [], broken: [] })).toEqual({
    file: "甲.xlsx",
    sentence:
      "文件中没有由本加载项生成的报表或定稿（只粘贴了数值的工作表认不出来），请用保存后的整个工作簿",
  });
});
