import type { Workbook } from "../../xlsx/model/workbook";
import type { Behaviour } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asText } from "./arguments";
import { collection } from "./collection";
import { object, type ExcelContext, type Targets } from "./context";

/** `workbook.settings`: the same settings as `Office.context.document.settings`, seen by the API. */
export function settings(): Behaviour<Workbook> {
  const shared = collection<Workbook>(
    (book) => [...book.settings.keys()].map((key) => object("Setting", { key })),
    (book, key) =>
      book.settings.has(asText(key)) ? object("Setting", { key: asText(key) }) : null,
  );
  return {
    ...shared,
    methods: {
      ...shared.methods,
      Add: (book, key, value) => {
        book.setSettings(new Map(book.settings).set(asText(key), JSON.stringify(value)));
        return object("Setting", { key: asText(key) });
      },
    },
  };
}

export function setting({ workbook }: ExcelContext): Behaviour<Targets["Setting"]> {
  return {
    scalars: {
      Key: { get: ({ key }) => key },
      _Id: { get: ({ key }) => key },
      Value: {
        get: ({ key }) => {
          const json = workbook.settings.get(key) ?? refuse("ItemNotFound");
          return JSON.parse(json) as unknown;
        },
        set: ({ key }, value) => {
          workbook.setSettings(new Map(workbook.settings).set(key, JSON.stringify(value)));
        },
      },
    },
    methods: {
      Delete: ({ key }) => {
        const left = new Map(workbook.settings);
        left.delete(key);
        workbook.setSettings(left);
      },
    },
  };
}
