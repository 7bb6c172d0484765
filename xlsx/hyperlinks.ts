import { cellA1, parseA1, type Hyperlink } from "./model";
import { fromFileText, toFileText } from "./escape";
import { child, children, type XmlElement } from "./xml-tree";
import { xml } from "./xml-text";

/** Links to places in the workbook (ECMA-376 Part 1, 18.3.1.47). */
export function hyperlinksXml(links: readonly Hyperlink[]): string {
  if (links.length === 0) return "";
  const list = links.map(({ row, column, documentReference, screenTip }) =>
    xml("hyperlink", {
      ref: cellA1(row, column),
      location: toFileText(documentReference),
      tooltip: screenTip === "" ? undefined : toFileText(screenTip),
    }),
  );
  return xml("hyperlinks", {}, ...list);
}

/** Links that lead out of the workbook have no location, and are not kept. */
export function readHyperlinks(root: XmlElement): Hyperlink[] {
  return children(child(root, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const { ref = "", location, tooltip = "" } = attributes;
    const rect = parseA1(ref);
    if (!rect || location === undefined) return [];
    const documentReference = fromFileText(location);
    const screenTip = fromFileText(tooltip);
    return [{ row: rect.top, column: rect.left, documentReference, screenTip }];
  });
}
