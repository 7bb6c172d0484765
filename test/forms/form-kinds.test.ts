import * as z from "zod";
import { formIds, type FormId } from "../../src/forms/definition";
import { formKind, type AnyFormKind, type Beside } from "../../src/forms/form-kind";
import { formKinds } from "../../src/forms/form-kinds";
import { packSchema, type Pack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { formsOf, formsWithin } from "../../src/forms/forms-of";
import { reviewers } from "../../src/forms/institution-report/reviewers";

const schema = z.strictObject({ title: z.string() });

test("every form is there, in the order of the sheets", () => {
  expect(formKinds.map(({ id }) => id)).toEqual(formIds);
});

test("every part of a pack that forms declare is a part of its schema, and no other", () => {
  const facts = ["id", "name", "year", "amountUnit", "decimals", "checks"];
  const declared = formKinds.flatMap(({ options }) => Object.keys(options ?? {}));
  expect(Object.keys(packSchema.shape).sort()).toEqual(
    [...new Set([...facts, ...declared])].sort(),
  );
});

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s has the forms whose parts it has, and what follows from them",
  (_, pack) => {
    const parts: Readonly<Record<string, unknown>> = pack;
    for (const { id } of formsWithin(pack)) {
      const { options } = formKinds.find((kind) => kind.id === id)!;
      const names = Object.keys(options ?? {});
      expect([id, names.filter((name) => parts[name] === undefined)]).toEqual([id, []]);
    }
    const within = formsWithin(pack).map(({ id }) => id);
    expect(formsOf(pack).filter(({ id }) => !within.includes(id))).toEqual([]);
  },
);

// What is forgotten does not compile: the type check holds these lines, not the run.
test("a form that is forgotten, misnamed or that reads what no pack has does not compile", () => {
  type OneEach<Ids extends readonly FormId[]> = {
    readonly [At in keyof Ids]: AnyFormKind & { readonly id: Ids[At] };
  };
  // @ts-expect-error the second is missing
  const missing: OneEach<readonly ["reviewers", "summary"]> = [reviewers] as const;
  const stranger = formKind({
    // @ts-expect-error no such form
    id: "stranger",
    name: "生表",
    options: { stranger: schema },
    build: () => null,
  });
  const reading = formKind({
    id: "reviewers",
    name: "评价人员",
    options: { reviewers: schema },
    build: ({ title }, { weather }: { readonly weather: string }) =>
      title === weather ? null : null,
  });
  // @ts-expect-error no pack has weather
  const unread: AnyFormKind<Pack> = reading;
  const beside = formKind({
    id: "reviewers",
    name: "评价人员",
    options: { reviewers: schema },
    build: (_, { scoreTable }: Beside<Pick<Pack, "scoreTable">>) => (scoreTable ? null : null),
  });
  const read: AnyFormKind<Pack> = beside;
  expect([missing, stranger, unread, read]).toHaveLength(4);
});
