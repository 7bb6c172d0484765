/**
 * A message of the event "richApiMessage": category, type, target id, content as JSON, id, and
 * whether another session caused it.
 */
export type RichMessage = readonly [
  category: number,
  type: number,
  target: string,
  content: string,
  id: string,
  remote: boolean,
];

/** Categories and, for custom functions, the type. */
export const MESSAGE = { customFunctions: 1, invoke: 1000, objectEvents: 65_536 } as const;
