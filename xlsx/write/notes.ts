import type { Comment } from "../model";
import { xml, xmlText } from "../xml-text";

// Notes are drawn as [MS-OI29500] says of VML: a hidden box for each, beside its cell.
const V = "urn:schemas-microsoft-com:vml";
const O = "urn:schemas-microsoft-com:office:office";
const X = "urn:schemas-microsoft-com:office:excel";

/** Shapes of the first drawing are counted from here; each drawing has as many numbers. */
const FIRST_SHAPE = 1024;
const BOX = "_x0000_t202";

/** The box from this cell to that one: column, its pixels, row, its pixels, twice. */
const anchorOf = ({ row, column }: Comment): string =>
  [column + 1, 15, Math.max(row - 1, 0), 10, column + 3, 31, Math.max(row - 1, 0) + 4, 9].join(
    ", ",
  );

/** The drawing of a sheet's notes; `nth` counts the drawings of the workbook from 1. */
export function noteDrawing(comments: readonly Comment[], nth: number): string {
  const shapes = comments.map((comment, index) =>
    xml(
      "v:shape",
      {
        id: `_x0000_s${nth * FIRST_SHAPE + index + 1}`,
        type: `#${BOX}`,
        style: `position:absolute;margin-left:60pt;margin-top:2pt;width:110pt;height:60pt;z-index:${index + 1};visibility:hidden`,
        fillcolor: "#ffffe1",
        "o:insetmode": "auto",
      },
      xml("v:fill", { color2: "#ffffe1" }),
      xml("v:shadow", { on: "t", color: "black", obscured: "t" }),
      xml("v:path", { "o:connecttype": "none" }),
      xml(
        "v:textbox",
        { style: "mso-direction-alt:auto" },
        xml("div", { style: "text-align:left" }),
      ),
      xml(
        "x:ClientData",
        { ObjectType: "Note" },
        xml("x:MoveWithCells", {}),
        xml("x:SizeWithCells", {}),
        xmlText("x:Anchor", {}, anchorOf(comment)),
        xmlText("x:AutoFill", {}, "False"),
        xmlText("x:Row", {}, String(comment.row)),
        xmlText("x:Column", {}, String(comment.column)),
      ),
    ),
  );
  return xml(
    "xml",
    { "xmlns:v": V, "xmlns:o": O, "xmlns:x": X },
    xml("o:shapelayout", { "v:ext": "edit" }, xml("o:idmap", { "v:ext": "edit", data: nth })),
    xml(
      "v:shapetype",
      {
        id: BOX,
        coordsize: "21600,21600",
        "o:spt": 202,
        path: "m,l,21600r21600,l21600,xe",
      },
      xml("v:stroke", { joinstyle: "miter" }),
      xml("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
    ),
    ...shapes,
  );
}
