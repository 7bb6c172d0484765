import type { CustomFunction } from "../calculator";
import { callsOf, mapCalls } from "../../xlsx/model/function-calls";
import type { KnownFunctions } from "../../xlsx/model/workbook";

/**
 * Whether Excel has registered the add-in's functions. Pages of the add-in may be alive before, and
 * without, that (office-js#5912).
 */
export class Registration implements KnownFunctions {
  private readonly names: ReadonlySet<string>;

  constructor(
    functions: readonly CustomFunction[],
    private registered: boolean,
    /** Told of every registration, the second one too. */
    private readonly changed: () => void,
  ) {
    this.names = new Set(functions.map(({ name }) => name.toUpperCase()));
  }

  get isRegistered(): boolean {
    return this.registered;
  }

  hasAny(formula: string): boolean {
    return callsOf(formula).some((name) => this.names.has(name));
  }

  hasUnknown(formula: string): boolean {
    return !this.registered && this.hasAny(formula);
  }

  /** A bound formula as it is shown while its functions are not registered. */
  underFileNames(formula: string): string {
    return mapCalls(formula, (name) =>
      this.names.has(name.toUpperCase()) ? `_xldudf_${name.replace(".", "_").toUpperCase()}` : name,
    );
  }

  /** The add-in is chosen in 我的加载项, for the first time or again; or its functions are gone. */
  set(registered: boolean): void {
    this.registered = registered;
    this.changed();
  }
}
