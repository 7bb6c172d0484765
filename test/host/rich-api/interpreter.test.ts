import type { ApiModel } from "../../../host/meta/model";
import { anyBehaviour, type ApiObject } from "../../../host/rich-api/behaviour";
import { ApiError } from "../../../host/rich-api/errors";
import { Interpreter } from "../../../host/rich-api/interpreter";
import type { ActionInfo, ObjectPathInfo } from "../../../host/rich-api/messages";
import { ObjectModel } from "../../../host/rich-api/object-model";

// A small object model of its own: the interpreter knows nothing of Excel.
interface Node {
  name: string;
  readonly children: Node[];
}

const scalar = (name: string, wire: string, api: readonly [string, string] | null = null) => ({
  name,
  wire,
  writable: true,
  api,
});
const META: ApiModel = {
  Node: {
    collection: false,
    scalars: [
      scalar("id", "Id"),
      scalar("name", "Name"),
      scalar("secret", "Secret"),
      scalar("young", "Young", ["Api", "1.5"]),
    ],
    navigations: [{ name: "children", wire: "Children", type: "Nodes", api: null }],
    methods: [
      { name: "add", wire: "Add", api: null },
      { name: "_KeepReference", wire: "_KeepReference", api: null },
    ],
  },
  Nodes: { collection: true, scalars: [], navigations: [], methods: [] },
};

const node = (target: Node): ApiObject => ({ type: "Node", target });

function setUp(apiVersion = "1.4") {
  const root: Node = { name: "root", children: [{ name: "a", children: [] }] };
  const behaviours = {
    Node: anyBehaviour<Node>({
      aliases: { Title: "Name" },
      scalars: {
        Id: { get: ({ name }) => `#${name}` },
        Name: {
          get: ({ name }) => name,
          set: (target, value) => {
            target.name = String(value);
          },
        },
        Young: { get: () => 1 },
      },
      navigations: { Children: (target) => ({ type: "Nodes", target }) },
      methods: {
        Add: (target, name) => {
          if (name === "bad") throw new ApiError("InvalidArgument");
          if (name === "bug") throw new TypeError("a fault of the host");
          const child: Node = { name: String(name), children: [] };
          target.children.push(child);
          return node(child);
        },
        Find: (target, name) => {
          const child = target.children.find((candidate) => candidate.name === name);
          return child ? node(child) : null;
        },
      },
    }),
    Nodes: anyBehaviour<Node>({
      items: ({ children }) => children.map(node),
      item: ({ children }, key) => {
        const child = children.find(({ name }) => name === key);
        return child ? node(child) : null;
      },
    }),
  };
  const released: ApiObject[] = [];
  const model = new ObjectModel(META, behaviours, { Api: apiVersion });
  const roots = { root: node(root), services: {} };
  const interpreter = new Interpreter(model, roots, (object) => released.push(object));
  return { root, interpreter, released };
}

const ROOT: ObjectPathInfo = { Id: 1, ObjectPathType: 1, Name: "" };
const CHILDREN: ObjectPathInfo = {
  Id: 2,
  ObjectPathType: 4,
  Name: "Children",
  ParentObjectPathId: 1,
};
const call = (Id: number, Name: string, ...Arguments: unknown[]): ObjectPathInfo => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments },
});
const item = (Id: number, key: string): ObjectPathInfo => ({
  Id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 2,
  ArgumentInfo: { Arguments: [key] },
});
const paths = (...infos: ObjectPathInfo[]) =>
  Object.fromEntries([ROOT, CHILDREN, ...infos].map((info) => [String(info.Id), info]));
const instantiate = (ObjectPathId: number): ActionInfo => ({
  Id: 100 + ObjectPathId,
  ActionType: 1,
  Name: "",
  ObjectPathId,
});
const load = (ObjectPathId: number, ...Select: string[]): ActionInfo => ({
  Id: 200 + ObjectPathId,
  ActionType: 2,
  Name: "",
  ObjectPathId,
  QueryInfo: { Select },
});
const set = (ObjectPathId: number, Name: string, value: unknown): ActionInfo => ({
  Id: 300 + ObjectPathId,
  ActionType: 4,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments: [value] },
});

test("runs actions in order and answers with the identity of objects", () => {
  const { root, interpreter } = setUp();
  const response = interpreter.process({
    Actions: [instantiate(3), set(3, "Name", "c"), load(3, "name"), load(2, "items/name")],
    ObjectPaths: paths(call(3, "Add", "b")),
  });
  expect(response).toEqual({
    TraceIds: [],
    Results: [
      { ActionId: 103, Value: { Id: "#b" } },
      { ActionId: 303, Value: null },
      { ActionId: 203, Value: { Id: "#c", Name: "c" } },
      {
        ActionId: 202,
        Value: {
          _Items: [
            { Id: "#a", Name: "a" },
            { Id: "#c", Name: "c" },
          ],
        },
      },
    ],
  });
  expect(root.children).toHaveLength(2);
});

test("resolves a path once, however often it is used", () => {
  const { root, interpreter } = setUp();
  const Actions = [instantiate(3), load(3, "name"), load(3, "name")];
  interpreter.process({ Actions, ObjectPaths: paths(call(3, "Add", "b")) });
  expect(root.children).toHaveLength(2);
});

test("loads through navigations, and a part of a collection", () => {
  const { interpreter } = setUp();
  const response = interpreter.process({
    Actions: [
      load(1, "name", "children/name"),
      { ...load(2, "name"), QueryInfo: { Select: ["name"], Skip: 1, Top: 5 } },
    ],
    ObjectPaths: paths(),
  });
  expect(response.Results.map(({ Value }) => Value)).toEqual([
    { Id: "#root", Name: "root", Children: { _Items: [{ Id: "#a", Name: "a" }] } },
    { _Items: [] },
  ]);
});

test("what hangs on a null object is a null object", () => {
  const { interpreter } = setUp();
  const ofNothing: ObjectPathInfo = { ...call(4, "Add", "x"), ParentObjectPathId: 3 };
  const response = interpreter.process({
    Actions: [instantiate(3), instantiate(4), set(4, "Name", "y"), load(3, "name")],
    ObjectPaths: paths(call(3, "Find", "nobody"), ofNothing),
  });
  expect(response.Error).toBeUndefined();
  expect(response.Results.map(({ Value }) => Value)).toEqual([null, null, null, null]);
});

test("a refusal ends the request, keeps what was done, and says where", () => {
  const { root, interpreter } = setUp();
  const response = interpreter.process({
    Actions: [instantiate(3), instantiate(4), instantiate(5)],
    ObjectPaths: paths(call(3, "Add", "b"), item(4, "nobody"), call(5, "Add", "c")),
  });
  expect(response.Results).toHaveLength(1);
  expect(response.Error).toEqual({
    Code: "ItemNotFound",
    Message: "The requested resource doesn't exist.",
    Location: "Nodes.getItem",
    HttpStatusCode: 404,
    ActionIndex: 1,
  });
  expect(root.children.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a refusal inside a method is told with the method's name", () => {
  const { interpreter } = setUp();
  const response = interpreter.process({
    Actions: [instantiate(3)],
    ObjectPaths: paths(call(3, "Add", "bad")),
  });
  expect(response.Error).toMatchObject({ Code: "InvalidArgument", Location: "Node.add" });
});

test("a fault of the host is told with its own words", () => {
  const { interpreter } = setUp();
  const response = interpreter.process({
    Actions: [instantiate(3)],
    ObjectPaths: paths(call(3, "Add", "bug")),
  });
  expect(response.Error?.Code).toBe("GeneralException");
  expect(response.Error?.Message).toContain("a fault of the host");
});

test.each([
  ["reading a scalar", load(1, "secret"), "Node.secret"],
  ["setting a scalar", set(1, "Secret", 1), "Node.secret"],
  ["setting what may only be read", set(1, "Id", 1), "Node.id"],
  ["calling a method", { ...instantiate(1), ActionType: 3, Name: "Fly" }, "Node.Fly"],
  ["an action", { ...instantiate(1), ActionType: 9 }, "ActionType 9"],
])("%s that nobody wrote is NotImplemented", (_what, action, member) => {
  const { interpreter } = setUp();
  const response = interpreter.process({ Actions: [action], ObjectPaths: paths() });
  expect(response.Error).toMatchObject({
    Code: "NotImplemented",
    Message: `NotImplemented: ${member}`,
  });
});

test("loading everything gives what is written, and no null for the rest", () => {
  const { interpreter } = setUp();
  const response = interpreter.process({ Actions: [load(1, "*")], ObjectPaths: paths() });
  expect(response.Results[0]?.Value).toEqual({ Id: "#root", Name: "root" });
});

test("a member younger than the offered set is ApiNotFound", () => {
  const young = { Actions: [load(1, "young")], ObjectPaths: paths() };
  expect(setUp("1.4").interpreter.process(young).Error).toMatchObject({
    Code: "ApiNotFound",
    Location: "Node.young",
  });
  expect(setUp("1.10").interpreter.process(young).Error).toBeUndefined();
});

test("a name office.js sends differently is understood", () => {
  const { root, interpreter } = setUp();
  interpreter.process({ Actions: [set(1, "Title", "new")], ObjectPaths: paths() });
  expect(root.name).toBe("new");
});

test("an object is kept from one request to the next, until it is released", () => {
  const { interpreter, released } = setUp();
  const first = interpreter.process({
    AutoKeepReference: true,
    Actions: [instantiate(3)],
    ObjectPaths: paths(item(3, "a")),
  });
  const { _ReferenceId } = first.Results[0]?.Value as { _ReferenceId: string };
  const byReference = { Id: 7, ObjectPathType: 6, Name: _ReferenceId };
  const use = { Actions: [load(7, "name")], ObjectPaths: { 7: byReference } };
  expect(interpreter.process(use).Results[0]?.Value).toMatchObject({ Name: "a" });
  const release = {
    ...instantiate(1),
    ActionType: 3,
    Name: "_RemoveReference",
    ArgumentInfo: { Arguments: [_ReferenceId] },
  };
  interpreter.process({ Actions: [release], ObjectPaths: paths() });
  expect(released).toHaveLength(1);
  expect(interpreter.process(use).Error).toMatchObject({ Code: "InvalidObjectPath" });
});

test("a guard makes a request fail before the action it is asked about", () => {
  const { root, interpreter } = setUp();
  const response = interpreter.process(
    {
      Actions: [instantiate(3), instantiate(4)],
      ObjectPaths: paths(call(3, "Add", "b"), call(4, "Add", "c")),
    },
    (index) => {
      if (index === 1) throw new ApiError("RequestAborted");
    },
  );
  expect(response.Error).toMatchObject({ Code: "RequestAborted", ActionIndex: 1 });
  expect(root.children.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("a mark that office.js makes is answered, and told", () => {
  const { interpreter } = setUp();
  const mark = { Id: 9, ActionType: 5, Name: "Trace", ObjectPathId: 0 };
  expect(interpreter.process({ Actions: [mark], ObjectPaths: paths() })).toEqual({
    Results: [{ ActionId: 9, Value: null }],
    TraceIds: [9],
  });
});
