/** Signs of picture fonts that are read: boxes to be ticked, and ticks. By font and code. */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: {
    "6F": "□",
    "70": "□",
    "71": "□",
    "72": "□",
    A8: "□",
    FC: "√",
    FB: "×",
    FE: "☑",
    FD: "☒",
    "6C": "●",
    "6E": "■",
  },
  "Wingdings 2": { A3: "□", "2A": "□", "50": "√", "4F": "×", "52": "☑", "53": "☒", "54": "☒" },
  Symbol: { B3: "≥", A3: "≤", B1: "±", B4: "×", B9: "≠", "25": "%" },
};

/** The sign that a symbol shows (`w:sym`): codes of picture fonts stand in F000–F0FF. */
export function symbol(font: string, code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return "";
  const known = signs[font]?.[(value & 0xff).toString(16).toUpperCase()];
  if (known !== undefined) return known;
  return value >= 0xe000 && value <= 0xf8ff ? "" : String.fromCodePoint(value & 0xffff);
}
