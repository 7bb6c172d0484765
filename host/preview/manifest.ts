import type { AddIn } from "../../xlsx/settings";

/** What a ribbon button does. */
export type RibbonAction =
  | { readonly type: "ShowTaskpane"; readonly page: string }
  | { readonly type: "ExecuteFunction"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The image of 32 pixels. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** What Excel reads in an add-in's manifest, in the manifest's default locale. */
export interface Manifest {
  /** For whom files keep the add-in's settings. */
  readonly addIn: AddIn;
  readonly name: string;
  readonly tabs: readonly RibbonTab[];
  /** The page that runs the buttons' functions. */
  readonly functionFile: string;
  readonly functions: {
    readonly page: string;
    readonly metadata: string;
    readonly namespace: string;
  };
}

const children = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

function child(element: Element, ...path: readonly string[]): Element {
  return path.reduce((parent, name) => {
    const [found] = children(parent, name);
    if (!found) throw new Error(`The manifest has no ${name} in ${parent.localName}.`);
    return found;
  }, element);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`The manifest's ${element.localName} has no ${name}.`);
  return value;
}

const typeOf = (element: Element): string => attribute(element, "xsi:type");

/** Reads an add-in only manifest (XML); throws an error that says what it lacks. */
export function readManifest(document: Document): Manifest {
  const [fault] = document.getElementsByTagName("parsererror");
  if (fault) throw new Error(`manifest.xml is no XML: ${fault.textContent}`);
  const app = document.documentElement;
  const overrides = child(app, "VersionOverrides");
  const resources = new Map<string, string>();
  for (const kind of child(overrides, "Resources").children) {
    for (const item of kind.children) {
      resources.set(attribute(item, "id"), attribute(item, "DefaultValue"));
    }
  }
  const resource = (element: Element): string => {
    const id = attribute(element, "resid");
    const value = resources.get(id);
    if (value === undefined) throw new Error(`The manifest has no resource ${id}.`);
    return value;
  };
  const host = child(overrides, "Hosts", "Host");
  const form = child(host, "DesktopFormFactor");
  const functions = extension(child(host, "AllFormFactors"), "CustomFunctions");
  return {
    addIn: { id: child(app, "Id").textContent, version: child(app, "Version").textContent },
    name: attribute(child(app, "DisplayName"), "DefaultValue"),
    tabs: children(extension(form, "PrimaryCommandSurface"), "CustomTab").map((tab) => ({
      label: resource(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        label: resource(child(group, "Label")),
        buttons: children(group, "Control").map((control) => button(control, resource)),
      })),
    })),
    functionFile: resource(child(form, "FunctionFile")),
    functions: {
      page: resource(child(functions, "Page", "SourceLocation")),
      metadata: resource(child(functions, "Metadata", "SourceLocation")),
      namespace: resource(child(functions, "Namespace")),
    },
  };
}

function extension(form: Element, type: string): Element {
  const found = children(form, "ExtensionPoint").find((point) => typeOf(point) === type);
  if (!found) throw new Error(`The manifest has no ExtensionPoint ${type}.`);
  return found;
}

function button(control: Element, resource: (element: Element) => string): RibbonButton {
  const image = children(child(control, "Icon"), "Image").find(
    (each) => attribute(each, "size") === "32",
  );
  if (!image) throw new Error(`The manifest's button ${control.id} has no image of 32 pixels.`);
  return {
    id: attribute(control, "id"),
    label: resource(child(control, "Label")),
    tip: resource(child(control, "Supertip", "Description")),
    icon: resource(image),
    action: actionOf(child(control, "Action"), resource),
  };
}

function actionOf(action: Element, resource: (element: Element) => string): RibbonAction {
  const type = typeOf(action);
  if (type === "ShowTaskpane") return { type, page: resource(child(action, "SourceLocation")) };
  if (type === "ExecuteFunction") {
    return {
      type,
      name: child(action, "FunctionName").textContent.trim(),
    };
  }
  throw new Error(`NotImplemented: a button's action ${type}`);
}
