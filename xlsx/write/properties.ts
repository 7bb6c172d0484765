import { xml, xmlDocument, xmlText } from "../xml-text";
import type { Part } from "./parts";

const TITLE = "部门整体支出绩效自评";
const PROGRAM = "绩效自评加载项";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** What the file says of itself. It names no person, and no hour: two files that say the same are the same. */
export const PROPERTIES: readonly Part[] = [
  {
    id: "rId2",
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    relationship: `${PACKAGE}/relationships/metadata/core-properties`,
    content: xmlDocument(
      xml(
        "cp:coreProperties",
        {
          "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        },
        xmlText("dc:creator", {}, PROGRAM),
        xmlText("dc:title", {}, TITLE),
        xmlText("cp:lastModifiedBy", {}, PROGRAM),
      ),
    ),
  },
  {
    id: "rId3",
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    relationship: `${OFFICE}/relationships/extended-properties`,
    content: xmlDocument(
      xml(
        "Properties",
        { xmlns: `${OFFICE}/extended-properties` },
        // By which programs tell how to read the file.
        xmlText("Application", {}, "Microsoft Excel"),
        xmlText("AppVersion", {}, "16.0300"),
      ),
    ),
  },
];
