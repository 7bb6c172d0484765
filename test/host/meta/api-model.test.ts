import { excelBehaviours } from "../../../host/excel/behaviours";
import { object, type ExcelContext } from "../../../host/excel/context";
import { loadApiModel } from "../../../host/meta/load";
import { readApiModel } from "../../../host/meta/read-api-model";
import { Workbook } from "../../../xlsx/model";
import { STRICT } from "../../../host/strictness";

const model = loadApiModel();
const wires = (list: readonly { readonly wire: string }[] | undefined): string[] =>
  (list ?? []).map(({ wire }) => wire);

test("office.js tells its classes, members and since when they exist", () => {
  expect(model.Range?.scalars).toContainEqual({
    name: "numberFormat",
    wire: "NumberFormat",
    writable: true,
    api: null,
  });
  expect(model.Worksheet?.navigations).toContainEqual({
    name: "freezePanes",
    wire: "FreezePanes",
    type: "WorksheetFreezePanes",
    api: ["ExcelApi", "1.7"],
  });
  expect(model.WorksheetCollection).toMatchObject({ collection: true });
  expect(model.CustomFunctions?.methods).toContainEqual({
    name: "setInvocationArrayResults",
    wire: "SetInvocationArrayResults",
    api: ["CustomFunctions", "1.4"],
  });
});

test("reads a class from code that looks like office.js", () => {
  const source = `
    Object.defineProperty(Thing.prototype, "_className", { get: function () { return "Thing"; } });
    Object.defineProperty(Thing.prototype, "_scalarPropertyNames", { get: function () { return ["size"]; } });
    Object.defineProperty(Thing.prototype, "_scalarPropertyOriginalNames", { get: function () { return ["Size"]; } });
    Object.defineProperty(Thing.prototype, "_scalarPropertyUpdateable", { get: function () { return [true]; } });
    Object.defineProperty(Thing.prototype, "size", { get: function () {
      _throwIfApiNotSupported("Thing.size", _defaultApiSetName, "1.9", _hostName); return this._S; } });
    Thing.prototype.grow = function () { _invokeMethod(this, "Grow", 0, [], 0, 0); };
    Object.defineProperty(Helper.prototype, "size", { get: function () { return 1; } });
  `;
  expect(readApiModel(source)).toEqual({
    Thing: {
      collection: false,
      scalars: [{ name: "size", wire: "Size", writable: true, api: ["ExcelApi", "1.9"] }],
      navigations: [],
      methods: [{ name: "grow", wire: "Grow", api: null }],
    },
  });
});

describe("every member this host implements exists in office.js", () => {
  const workbook = new Workbook();
  const excel: ExcelContext = {
    workbook,
    range: (sheet, rect) => object("Range", { sheet, rect }),
    subscribe: () => undefined,
    eventRange: () => null,
    strictness: STRICT,
    formulaOf: () => null,
    calculate: () => undefined,
    suspendCalculation: () => undefined,
    recalculate: () => undefined,
    today: () => new Date(),
  };
  // Answered by indexers and by items of collections, which requests do not call by name.
  const generic = ["GetCount", "GetItemAt", "GetItemOrNullObject"];

  test.each(Object.entries(excelBehaviours(excel)))("%s", (name, behaviour) => {
    const meta = model[name];
    expect(meta).toBeDefined();
    const { scalars = {}, navigations = {}, methods = {} } = behaviour;
    expect(wires(meta?.scalars)).toEqual(expect.arrayContaining(Object.keys(scalars)));
    expect(wires(meta?.navigations)).toEqual(expect.arrayContaining(Object.keys(navigations)));
    const named = Object.keys(methods).filter((method) => !generic.includes(method));
    expect(wires(meta?.methods)).toEqual(expect.arrayContaining(named));
  });
});
