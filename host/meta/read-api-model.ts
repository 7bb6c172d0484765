import ts from "typescript";
import type { ApiModel, ApiSet, ClassMeta, MethodMeta, NavigationMeta, ScalarMeta } from "./model";

// office.js carries its object model in its own code: every class defines `_className`, the lists
// of its scalar properties (`_scalarPropertyNames`, `...OriginalNames`, `...Updateable`), and
// members whose bodies name the request they send (`_createPropertyObject(Excel.X, this, "Wire")`,
// `_createMethodObject`, `_invokeMethod`) and the requirement set they need
// (`_throwIfApiNotSupported("X.y", "ExcelApi", "1.7")`).

/** What is found of a class while walking; lists are joined at the end. */
interface Found {
  className: boolean;
  collection: boolean;
  names: string[];
  wires: string[];
  writable: boolean[];
  apiOf: Map<string, ApiSet | null>;
  navigations: NavigationMeta[];
  methods: MethodMeta[];
}

const DEFAULT_SET = "ExcelApi";

function literal(node: ts.Node | undefined): string | boolean | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  return undefined;
}

const text = (node: ts.Node | undefined): string | undefined => {
  const value = literal(node);
  return typeof value === "string" ? value : undefined;
};

/** The first call of one of these functions inside a node. */
function findCall(node: ts.Node, ...names: string[]): ts.CallExpression | undefined {
  const isCall =
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    names.includes(node.expression.text);
  return isCall ? node : ts.forEachChild(node, (child) => findCall(child, ...names));
}

function apiSetOf(node: ts.Node): ApiSet | null {
  const call = findCall(node, "_throwIfApiNotSupported");
  const version = text(call?.arguments[2]);
  if (!call || version === undefined) return null;
  return [text(call.arguments[1]) ?? DEFAULT_SET, version];
}

function returnedValue(node: ts.Node): ts.Expression | undefined {
  if (ts.isReturnStatement(node)) return node.expression;
  return ts.forEachChild(node, returnedValue);
}

const returnedList = (node: ts.Node): (string | boolean)[] => {
  const value = returnedValue(node);
  return value && ts.isArrayLiteralExpression(value)
    ? value.elements.flatMap((element) => literal(element) ?? [])
    : [];
};

/** "Excel.RangeFormat" -> "RangeFormat". */
const typeName = (node: ts.Node | undefined): string =>
  node && ts.isPropertyAccessExpression(node) ? node.name.text : "";

/** The class in `X.prototype`. */
function prototypeOwner(node: ts.Node | undefined): string | undefined {
  return node &&
    ts.isPropertyAccessExpression(node) &&
    node.name.text === "prototype" &&
    ts.isIdentifier(node.expression)
    ? node.expression.text
    : undefined;
}

/** `Object.defineProperty(X.prototype, "name", { get: function () {...} })` */
function readProperty(found: Found, name: string, getter: ts.Node): void {
  switch (name) {
    case "_className":
      found.className = true;
      return;
    case "_isCollection":
      found.collection = true;
      return;
    case "_scalarPropertyNames":
      found.names = returnedList(getter).map(String);
      return;
    case "_scalarPropertyOriginalNames":
      found.wires = returnedList(getter).map(String);
      return;
    case "_scalarPropertyUpdateable":
      found.writable = returnedList(getter).map(Boolean);
      return;
  }
  const api = apiSetOf(getter);
  const navigation = findCall(getter, "_createPropertyObject");
  const wire = text(navigation?.arguments[2]);
  if (navigation && wire !== undefined) {
    found.navigations.push({ name, wire, type: typeName(navigation.arguments[0]), api });
  } else {
    found.apiOf.set(name, api);
  }
}

/** `X.prototype.name = function () {...}` */
function readMethod(found: Found, name: string, body: ts.Node): void {
  const object = findCall(body, "_createMethodObject");
  const wire = object
    ? text(object.arguments[2])
    : text(findCall(body, "_invokeMethod")?.arguments[1]);
  if (wire !== undefined) found.methods.push({ name, wire, api: apiSetOf(body) });
}

function finish(found: Found): ClassMeta {
  const scalars: ScalarMeta[] = found.names.map((name, index) => ({
    name,
    wire: found.wires[index] ?? name,
    writable: found.writable[index] ?? false,
    api: found.apiOf.get(name) ?? null,
  }));
  const { collection, navigations, methods } = found;
  return { collection, scalars, navigations, methods };
}

/** Reads the object model out of the source of a debug build (excel-web-16.00.debug.js). */
export function readApiModel(source: string): ApiModel {
  const classes = new Map<string, Found>();
  const classOf = (name: string): Found => {
    const known = classes.get(name) ?? {
      className: false,
      collection: false,
      names: [],
      wires: [],
      writable: [],
      apiOf: new Map<string, ApiSet | null>(),
      navigations: [],
      methods: [],
    };
    classes.set(name, known);
    return known;
  };

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.length === 3) {
      const [target, name, descriptor] = node.arguments;
      const owner = prototypeOwner(target);
      const getter =
        descriptor && ts.isObjectLiteralExpression(descriptor)
          ? descriptor.properties[0]
          : undefined;
      if (owner !== undefined && getter) {
        readProperty(classOf(owner), text(name) ?? "", getter);
        return;
      }
    }
    if (ts.isBinaryExpression(node) && ts.isFunctionExpression(node.right)) {
      const { left } = node;
      const owner = ts.isPropertyAccessExpression(left)
        ? prototypeOwner(left.expression)
        : undefined;
      if (owner !== undefined && ts.isPropertyAccessExpression(left)) {
        readMethod(classOf(owner), left.name.text, node.right);
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("office.js", source, ts.ScriptTarget.ES2020, true, ts.ScriptKind.JS));

  const entries = [...classes].filter(([, found]) => found.className);
  return Object.fromEntries(entries.map(([name, found]) => [name, finish(found)]));
}
