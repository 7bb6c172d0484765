const DIGITS = "零一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

/** 21 as 二十一; `legal` as 贰拾壹. Up to 9999; beyond, as digits. */
function counted(value: number, digits: string, powers: string): string {
  if (value > 9999) return String(value);
  if (value === 0) return digits[0]!;
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    if (gap) text += digits[0]!;
    gap = false;
    text += digits[digit]! + (power > 0 ? powers[3 - power]! : "");
  }
  return text;
}

const chinese = (value: number): string => counted(value, DIGITS, "千百十").replace(/^一十/, "十");
const legal = (value: number): string => counted(value, LEGAL_DIGITS, "仟佰拾");
const byDigit = (value: number): string =>
  [...String(value)].map((digit) => (digit === "0" ? "〇" : DIGITS[Number(digit)]!)).join("");

const oneOf =
  (signs: string) =>
  (value: number): string =>
    [...signs][value - 1] ?? String(value);

/** a … z, aa … zz, as Word counts. */
const letters = (value: number): string =>
  value < 1 ? "" : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join("");
}

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const padded = (value: number): string => String(value).padStart(2, "0");
const circled = oneOf("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** ST_NumberFormat (ECMA-376 Part 1, 17.18.59), as far as it is used in Chinese texts. */
const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: oneOf("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: oneOf("子丑寅卯辰巳午未申酉戌亥"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: oneOf("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  decimalEnclosedFullstop: oneOf("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: padded,
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => "",
  bullet: () => "",
};

/** A number as a list prints it; digits where the format is not known. */
export const formatted = (value: number, format: string): string =>
  (Object.hasOwn(formats, format) ? formats[format]! : String)(value);
