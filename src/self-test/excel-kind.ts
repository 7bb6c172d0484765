/** Which Excel it is. */
export interface ExcelKind {
  /** `PC`, `Mac`, `OfficeOnline`, as Office.js names it. */
  readonly platform: string;
  /** `16.0.18000.0` */
  readonly version: string;
  /** Of its surface: `zh-CN`. */
  readonly language: string;
  /** The highest version of each set of its interface: `{ ExcelApi: "1.17" }`. */
  readonly sets: Readonly<Record<string, string>>;
}

/** The sets that tell one Excel from the other. */
const SETS = ["ExcelApi", "ExcelApiOnline", "ExcelApiDesktop", "CustomFunctionsRuntime"] as const;

/** No set has so many versions. */
const MOST_MINORS = 40;

export function excelOf(): ExcelKind {
  // Programs that imitate Office.js may have no diagnostics.
  const { diagnostics, displayLanguage } = Office.context as Partial<Office.Context>;
  return {
    platform: String(diagnostics?.platform ?? "unknown"),
    version: diagnostics?.version ?? "unknown",
    language: displayLanguage ?? "unknown",
    sets: offeredSets(),
  };
}

export const offeredSets = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    SETS.flatMap((name) => {
      const version = highest(name);
      return version === null ? [] : [[name, version]];
    }),
  );

function highest(name: string): string | null {
  const { requirements } = Office.context;
  for (let minor = MOST_MINORS; minor > 0; minor--)
    if (requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
  return null;
}
