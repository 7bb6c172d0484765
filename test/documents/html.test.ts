import { bytesOf, cellSaid, content, said, tablesOf } from "../support/read-document";

const read = async (html: string) => content(bytesOf(`<html><body>${html}</body></html>`));

describe("what a page says", () => {
  test.each<[string, string, string[]]>([
    [
      "blocks, and what stands between them",
      "甲<p>乙<b>丙</b><div>丁</div>戊",
      ["第1段: 甲", "第2段: 乙丙", "第3段: 丁", "第4段: 戊"],
    ],
    ["breaks", "<p>甲<br>乙</p>", ["第1段: 甲\n乙"]],
    [
      "no styles, scripts, comments",
      "<style>p{}</style><script>1</script><!-- 注 --><p>甲<![if !supportLists]><span style='mso-list:Ignore'>1、</span><![endif]>乙",
      ["第1段: 甲1、乙"],
    ],
    [
      "nothing that is hidden",
      "<p>甲<span style='display:none'>乙</span><span hidden>丙</span><span style='mso-hide:all'>丁</span>",
      ["第1段: 甲"],
    ],
    ["changes in their final view", "<p>1<del>2</del><ins>3</ins>", ["第1段: 13"]],
    [
      "forms as they are filled in",
      "<p><input type=checkbox checked>是<input type=radio>否 <input value='12'><select><option>甲<option selected>乙</select>",
      ["第1段: ☑是□否 12乙"],
    ],
    [
      "readings beside characters not",
      "<p><ruby>州<rp>(</rp><rt>zhōu</rt><rp>)</rp></ruby>",
      ["第1段: 州"],
    ],
    ["lines of a text set by hand", "<pre>甲  1\n乙  2</pre>", ["第1段: 甲  1\n乙  2"]],
  ])("%s", async (_, html, expected) => {
    expect(said(await read(html))).toEqual(expected);
  });
});

describe("tables of pages", () => {
  test.each<[string, string, string[]]>([
    [
      "cells that are not closed",
      "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>",
      ["0,0 甲", "0,1 1", "1,0 乙", "1,1 2"],
    ],
    [
      "a cell down to the end of its group",
      "<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td>乙</table>",
      ["0,0 2×1 甲", "0,1 1", "1,1 2", "2,0 乙"],
    ],
    [
      "a cell that reaches beyond its table",
      "<table><tr><td rowspan=99 colspan=2>甲<tr><td>乙</table>",
      ["0,0 2×2 甲", "1,2 乙"],
    ],
    [
      "the foot at the end, wherever it is written",
      "<table><tfoot><tr><td>合计</tfoot><tbody><tr><td>甲</table>",
      ["0,0 甲", "1,0 合计"],
    ],
    [
      "rows that are hidden",
      "<table><tr><td>甲<tr style='display:none'><td>乙<tr><td>丙</table>",
      ["0,0 甲", "1,0 丙"],
    ],
    [
      "paragraphs of a cell",
      "<table><tr><td><p>甲</p><p>&nbsp;</p><p>乙</p></table>",
      ["0,0 甲\n乙"],
    ],
  ])("%s", async (_, html, expected) => {
    expect(tablesOf(await read(html))[0]!.cells.map(cellSaid)).toEqual(expected);
  });

  test("a layout of tables within tables keeps their order and each one's grid", async () => {
    const inner = (name: string) => `<table><tr><td>${name}<td>1</table>`;
    const found = await read(
      `<table><tr><td>附件1${inner("甲")}<tr><td>附件2${inner("乙")}</table>`,
    );
    expect(said(found)).toEqual(["第1段: 附件1", "第2段: 附件2"]);
    expect(tablesOf(found).map(({ name, cells }) => [name, cells[0]!.text])).toEqual([
      ["表1", "甲"],
      ["表2", "乙"],
    ]);
  });

  test("a caption is said before its table", async () => {
    expect(said(await read("<table><caption>收入决算表</caption><tr><td>1</table>"))).toEqual([
      "第1段: 收入决算表",
    ]);
  });
});

test("what was left out of a page is remarked", async () => {
  const { remarks } = await read("<p>甲<del>乙</del><span hidden>丙</span><img>");
  expect(remarks.map(({ code }) => code)).toEqual(["trackedChanges", "hiddenText", "pictures"]);
});
