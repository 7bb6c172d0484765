import type { InstallationChannel } from "./model";
import type { Part } from "./write/parts";
import { child, children, type XmlElement } from "./xml-tree";
import { xml, xmlDocument, xmlText } from "./xml-text";

/** The store that a file names for each channel. */
const STORES: Readonly<Record<InstallationChannel, string>> = {
  Registry: "developer",
  FileSystem: "developer",
  EXCatalog: "EXCatalog",
  OMEX: "zh-CN",
};

/** The add-in whose settings a file keeps, as its manifest names it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  /** By which it is installed here, "Registry" when left out: none sees the settings of another. */
  readonly channel?: InstallationChannel;
}

// [MS-OWEXML]: the file's root leads to the task panes, these to the add-in with its settings.
const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const CONTENT_TYPE = "application/vnd.ms-office";

// Where Excel for Mac 16 lists the custom functions of the add-in (file attached to office-js#6611).
const FUNCTION_LIST = "{7C84B067-C214-45C3-A712-C9D94CD141B2}";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** What a file says of one add-in. */
export interface WebExtension {
  readonly addIn: AddIn;
  readonly settings: ReadonlyMap<string, string>;
  /** The functions that the file calls: `_xldudf_PERF_X`. */
  readonly functions: readonly string[];
  /** Of the part itself; a new one when left out. */
  readonly partId?: string | undefined;
}

export function webExtensionPart(
  {
    addIn: { id, version, channel = "Registry" },
    settings,
    functions,
    partId = newId(),
  }: WebExtension,
  nth: number,
): Part {
  const properties = [...settings].map(([name, value]) => xml("we:property", { name, value }));
  const reference = { id, version, store: STORES[channel], storeType: channel };
  return {
    id: `rId${nth}`,
    path: `xl/webextensions/webextension${nth}.xml`,
    contentType: `${CONTENT_TYPE}.webextension+xml`,
    relationship: `${RELATIONSHIPS}/webextension`,
    content: xmlDocument(
      xml(
        "we:webextension",
        { "xmlns:we": WEB_EXTENSION, id: partId },
        xml("we:reference", reference),
        xml("we:alternateReferences", {}),
        xml("we:properties", {}, ...properties),
        xml("we:bindings", {}),
        xml("we:snapshot", { "xmlns:r": OFFICE_RELATIONSHIPS }),
        ...(functions.length > 0 ? [functionList(functions)] : []),
      ),
    ),
  };
}

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

const functionList = (functions: readonly string[]): string =>
  xml(
    "we:extLst",
    {},
    xml(
      "a:ext",
      { "xmlns:a": DRAWING, uri: FUNCTION_LIST },
      xml(
        "we:customFunctionIdList",
        {},
        ...functions.map((id) => xmlText("we:customFunctionIds", {}, id)),
      ),
    ),
  );

/** The panes are there for what add-ins keep only: they do not open with the file. */
export function taskPanesPart(extensions: readonly Part[]): Part {
  return {
    id: "rIdTaskPanes",
    path: "xl/webextensions/taskpanes.xml",
    contentType: `${CONTENT_TYPE}.webextensiontaskpanes+xml`,
    relationship: `${RELATIONSHIPS}/webextensiontaskpanes`,
    content: xmlDocument(
      xml(
        "wetp:taskpanes",
        { "xmlns:wetp": TASK_PANES },
        ...extensions.map(({ id }) =>
          xml(
            "wetp:taskpane",
            { dockstate: "right", visibility: false, width: 0, row: 0 },
            xml("wetp:webextensionref", { "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id }),
          ),
        ),
      ),
    ),
  };
}

/** The id of the add-in that a part belongs to. */
export const addInOf = (root: XmlElement): string =>
  child(root, "reference")?.attributes.id?.replace(/[{}]/g, "").toLowerCase() ?? "";

/** The channel by which the add-in of a part is installed. */
export const channelOf = (root: XmlElement): InstallationChannel => {
  const kind = child(root, "reference")?.attributes.storeType ?? "";
  return kind in STORES ? (kind as InstallationChannel) : "OMEX";
};

/** The settings in one add-in's part. */
export const readSettings = (root: XmlElement): (readonly [string, string])[] =>
  children(child(root, "properties"), "property").map(
    ({ attributes: { name = "", value = "" } }) => [name, value] as const,
  );
