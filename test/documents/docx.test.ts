import { docxFile, p, run, tbl, tc, tr, type BesideText } from "../support/document-files";
import { cellSaid, content, said, tablesOf } from "../support/read-document";

const read = async (body: string, beside?: BesideText) => content(await docxFile(body, beside));

const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
const drawn = (text: string) =>
  `<w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing>`;
const vml = (text: string) =>
  `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
const field = (kind: string, inner = "") =>
  `<w:r><w:fldChar w:fldCharType="${kind}">${inner}</w:fldChar></w:r>`;

describe("what a paragraph says", () => {
  test.each<[string, string, string[]]>([
    [
      "tabs and breaks",
      `<w:p><w:r><w:t>单位：</w:t><w:tab/><w:t>万元</w:t><w:br/><w:t>二</w:t></w:r></w:p>`,
      ["第1段: 单位：\t万元\n二"],
    ],
    [
      "insertions, not deletions",
      `<w:p>${run("2833")}<w:del><w:r><w:delText>.00</w:delText></w:r></w:del><w:ins>${run(".37")}</w:ins></w:p>`,
      ["第1段: 2833.37"],
    ],
    [
      "a text that was moved, once",
      `<w:p><w:moveFrom>${run("甲")}</w:moveFrom><w:moveTo>${run("甲")}</w:moveTo></w:p>`,
      ["第1段: 甲"],
    ],
    [
      "what a field shows, not its code",
      `<w:p>${field("begin")}<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>${run("码")}${field("separate")}${run("12")}${field("end")}${run("页")}</w:p>`,
      ["第1段: 12页"],
    ],
    [
      "a field that reaches over paragraphs",
      `<w:p>${field("begin")}${run("甲")}</w:p><w:p>${run("乙")}${field("separate")}${run("丙")}${field("end")}</w:p>`,
      ["第1段: 丙"],
    ],
    [
      "a ticked box of a form",
      `<w:p>${field("begin", `<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>`)}${field("end")}${run("一次性")}${field("begin", `<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>`)}${field("end")}${run("常年")}</w:p>`,
      ["第1段: ☑一次性□常年"],
    ],
    [
      "a ticked sign of Wingdings",
      `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("是")}<w:r><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r>${run("否")}</w:p>`,
      ["第1段: ☑是□否"],
    ],
    [
      "no hidden text",
      `<w:p>${run("看得见")}${run("看不见", "<w:vanish/>")}${run("也看得见", `<w:vanish w:val="0"/>`)}</w:p>`,
      ["第1段: 看得见也看得见"],
    ],
    [
      "no reading beside characters",
      `<w:p><w:r><w:ruby><w:rt>${run("zhōu")}</w:rt><w:rubyBase>${run("州")}</w:rubyBase></w:ruby></w:r></w:p>`,
      ["第1段: 州"],
    ],
    [
      "what stands in links and content controls",
      `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>${run("甲")}</w:hyperlink><w:sdt><w:sdtContent>${run("乙")}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
      ["第1段: 甲乙"],
    ],
    [
      "two paragraphs whose mark between was deleted",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("三公")}</w:p>${p("经费")}`,
      ["第1段: 三公经费"],
    ],
    [
      "a text box of new and old form, once",
      `<w:p>${run("甲")}<w:r><mc:AlternateContent><mc:Choice>${drawn("框")}</mc:Choice><mc:Fallback>${vml("框")}</mc:Fallback></mc:AlternateContent></w:r></w:p>${p("乙")}`,
      ["第1段: 甲", "文本框: 框", "第2段: 乙"],
    ],
    [
      "a text box without an old form",
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${drawn("框")}</mc:Choice></mc:AlternateContent></w:r></w:p>`,
      ["文本框: 框"],
    ],
    ["a text box of old form alone", `<w:p><w:r>${vml("框")}</w:r></w:p>`, ["文本框: 框"]],
    [
      "a text box whose new form is a picture",
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><a:blip/></w:drawing></mc:Choice><mc:Fallback>${vml("框")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ["文本框: 框"],
    ],
  ])("%s", async (_, body, expected) => {
    expect(said(await read(body))).toEqual(expected);
  });
});

describe("a table's real grid", () => {
  const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
  test.each<[string, string, string[]]>([
    [
      "cells left out before a row",
      tbl(tr(tc(p("甲")) + tc(p("乙"))), tr(tc(p("丙")), `<w:gridBefore w:val="1"/>`)),
      ["0,0 甲", "0,1 乙", "1,1 丙"],
    ],
    [
      "the old merge across",
      tbl(tr(tc(p("甲"), `<w:hMerge w:val="restart"/>`) + tc(p(""), "<w:hMerge/>") + tc(p("乙")))),
      ["0,0 1×2 甲", "0,2 乙"],
    ],
    [
      "a cell over columns and rows",
      tbl(
        tr(tc(p("甲"), span(2) + `<w:vMerge w:val="restart"/>`) + tc(p("乙"))),
        tr(tc(p(""), span(2) + "<w:vMerge/>") + tc(p("丙"))),
      ),
      ["0,0 2×2 甲", "0,2 乙", "1,2 丙"],
    ],
    [
      "a merge that goes on from nothing",
      tbl(tr(tc(p(""), "<w:vMerge/>") + tc(p("乙")))),
      ["0,0 ", "0,1 乙"],
    ],
    [
      "a figure under a merge is not lost",
      tbl(tr(tc(p("甲"), `<w:vMerge w:val="restart"/>`)), tr(tc(p("12"), "<w:vMerge/>"))),
      ["0,0 甲", "1,0 12"],
    ],
    [
      "a deleted row is not there",
      tbl(tr(tc(p("甲"))), tr(tc(p("乙")), "<w:del/>"), tr(tc(p("丙")), "<w:ins/>")),
      ["0,0 甲", "1,0 丙"],
    ],
    [
      "rows and cells in content controls",
      tbl(
        `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc(p("甲"))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
      ),
      ["0,0 甲"],
    ],
    ["paragraphs of a cell are lines", tbl(tr(tc(p("甲") + p("") + p("乙")))), ["0,0 甲\n乙"]],
    [
      "a diagonal head's text boxes",
      tbl(
        tr(
          tc(
            `<w:p><w:r><mc:AlternateContent><mc:Choice>${drawn("项目")}${drawn("年度")}</mc:Choice></mc:AlternateContent></w:r></w:p>`,
          ),
        ),
      ),
      ["0,0 项目\n年度"],
    ],
  ])("%s", async (_, body, expected) => {
    const [table] = tablesOf(await read(body));
    expect(table!.cells.map(cellSaid)).toEqual(expected);
  });

  test("a table within a cell stands behind the outer one, with its place", async () => {
    const inner = tbl(tr(tc(p("内")) + tc(p("7"))));
    const [outer, found] = tablesOf(
      await read(tbl(tr(tc(p("标题")) + tc(p("外") + inner + p(""))))),
    );
    expect(outer!.cells.map(cellSaid)).toEqual(["0,0 标题", "0,1 外"]);
    expect(found!.cells.map(({ place }) => place)).toEqual([
      "表1 第1行“标题”第2列中的表 第1行“内”第1列",
      "表1 第1行“标题”第2列中的表 第1行“内”第2列",
    ]);
  });

  test("a table that only frames others is not one", async () => {
    const frame = tbl(tr(tc(p("附件1") + tbl(tr(tc(p("甲")) + tc(p("1")))) + p("注"))));
    const read1 = await read(frame);
    expect(said(read1)).toEqual(["第1段: 附件1", "第2段: 注"]);
    expect(tablesOf(read1).map(({ name }) => name)).toEqual(["表1"]);
  });

  test("places are counted as a reader counts: cells that reach down are seen in every row", async () => {
    const [table] = tablesOf(
      await read(
        tbl(
          tr(tc(p("资金"), `<w:vMerge w:val="restart"/>`) + tc(p("项目")) + tc(p("决算数"))),
          tr(tc(p(""), "<w:vMerge/>") + tc(p("年度资金总额")) + tc(p("4539.55"))),
        ),
      ),
    );
    expect(table!.cells.at(-1)!.place).toBe("表1 第2行“年度资金总额”第3列");
  });
});

const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const listed = (list: number, depth: number) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

describe("automatic numbers", () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "decimal", "%1.%4", "<w:isLgl/>")}${level(4, "bullet", "")}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
    `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`;
  const styles =
    `<w:style w:styleId="h1"><w:pPr>${listed(1, 0)}</w:pPr></w:style>` +
    `<w:style w:styleId="h1a"><w:basedOn w:val="h1"/></w:style>` +
    `<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style>`;

  test.each<[string, string, string[]]>([
    [
      "levels count on, lower ones begin anew",
      p("甲", listed(1, 0)) +
        p("乙", listed(1, 1)) +
        p("丙", listed(1, 1)) +
        p("丁", listed(1, 0)) +
        p("戊", listed(1, 1)),
      ["一、", "（一）", "（二）", "二、", "（一）"],
    ],
    [
      "a list that begins elsewhere",
      p("甲", listed(2, 0)) + p("乙", listed(2, 0)) + p("丙", listed(2, 0)),
      ["九、", "十、", "十一、"],
    ],
    ["levels above in digits", p("甲", listed(1, 0)) + p("乙", listed(1, 3)), ["一、", "1.1"]],
    [
      "the list of a style, and of one that rests on it",
      p("甲", `<w:pStyle w:val="h1"/>`) + p("乙", `<w:pStyle w:val="h1a"/>`),
      ["一、", "二、"],
    ],
    [
      "none where it is taken away",
      p("甲", `<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
      [""],
    ],
    [
      "none for bullets and loops of styles",
      p("甲", listed(1, 4)) + p("乙", `<w:pStyle w:val="loop"/>`),
      ["", ""],
    ],
  ])("%s", async (_, body, numbers) => {
    const { blocks } = await read(body, { numbering, styles });
    expect(
      blocks.map((block) => (block.type === "paragraph" ? (block.numbering ?? "") : null)),
    ).toEqual(numbers);
  });

  test("a number stands in front of its text, also in cells", async () => {
    const found = await read(
      p("概况", listed(1, 0)) + tbl(tr(tc(p("", listed(1, 2))) + tc(p("出国", listed(1, 2))))),
      { numbering },
    );
    expect(said(found)).toEqual(["第1段: 一、概况"]);
    expect(tablesOf(found)[0]!.cells.map(cellSaid)).toEqual(["0,0 1.", "0,1 2.出国"]);
  });
});

test("notes and headers come behind the text, each once, and page numbers not at all", async () => {
  const found = await read(p("正文"), {
    footnotes: `<w:footnote>${p("数据来源：决算报表")}</w:footnote>`,
    header: p("怀化市某单位") + p("— 1 —") + p("怀化市某单位"),
  });
  expect(said(found)).toEqual(["第1段: 正文", "脚注: 数据来源：决算报表", "页眉: 怀化市某单位"]);
});

test("what was left out is remarked: changes, hidden text, pictures, files within the file", async () => {
  const { remarks } = await read(
    `<w:p>${run("甲")}<w:ins>${run("乙")}</w:ins>${run("丙", "<w:vanish/>")}<w:r><w:drawing><a:blip/></w:drawing><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r></w:p>`,
  );
  expect(remarks).toEqual([
    { code: "trackedChanges", detail: "" },
    { code: "hiddenText", detail: "" },
    { code: "pictures", detail: "1" },
    { code: "embeddedObjects", detail: "1" },
  ]);
});
