import { STANDARD_PALETTE } from "../color";
import { xml, xmlDocument } from "../xml-text";
import { DRAWING } from "./namespaces";

// The colours and fonts that a person is offered: ECMA-376 Part 1, 20.1.6.9 (theme). Of fills, lines
// and effects the schema wants three each.
const NAME = "Office";
// In the order of the schema; a palette counts light before dark.
const COLORS = ["dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4"].concat([
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
]);
const IN_PALETTE = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

const colors = COLORS.map((name, index) =>
  xml(
    `a:${name}`,
    {},
    xml("a:srgbClr", { val: STANDARD_PALETTE.theme[IN_PALETTE[index]!]!.slice(1) }),
  ),
);

const fonts = (kind: "major" | "minor", latin: string): string =>
  xml(
    `a:${kind}Font`,
    {},
    xml("a:latin", { typeface: latin }),
    xml("a:ea", { typeface: "" }),
    xml("a:cs", { typeface: "" }),
    xml("a:font", { script: "Hans", typeface: "宋体" }),
  );

const solid = xml("a:solidFill", {}, xml("a:schemeClr", { val: "phClr" }));
const line = (w: number): string =>
  xml(
    "a:ln",
    { w, cap: "flat", cmpd: "sng", algn: "ctr" },
    solid,
    xml("a:prstDash", { val: "solid" }),
  );
const effect = xml("a:effectStyle", {}, xml("a:effectLst", {}));
const thrice = (name: string, each: string): string => xml(name, {}, each, each, each);

export const THEME = xmlDocument(
  xml(
    "a:theme",
    { "xmlns:a": DRAWING, name: NAME },
    xml(
      "a:themeElements",
      {},
      xml("a:clrScheme", { name: NAME }, ...colors),
      xml("a:fontScheme", { name: NAME }, fonts("major", "Cambria"), fonts("minor", "Calibri")),
      xml(
        "a:fmtScheme",
        { name: NAME },
        thrice("a:fillStyleLst", solid),
        xml("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
        thrice("a:effectStyleLst", effect),
        thrice("a:bgFillStyleLst", solid),
      ),
    ),
  ),
);
