/** The year and the unit of amounts that captions speak of. */
export interface Wording {
  readonly amountUnit: string;
}

/** Puts the year into a caption. */
export const withYear = (text: string, year: number): string =>
  text.replaceAll("{year}", String(year)).replaceAll("{lastYear}", String(year - 1));

/** Puts year and unit of amounts into a caption. */
export const worded = (text: string, { amountUnit }: Wording, year: number): string =>
  withYear(text, year).replaceAll("{unit}", amountUnit);
