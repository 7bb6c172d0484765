/** What a step saw of its own cells, and codes of refusals: never anything of the user's. */
export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;
