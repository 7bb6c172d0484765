// Excel.PaperType in the API reference, in the order of ECMA-376 Part 1, 18.3.1.63 (paperSize).
const SIZES = `Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5
  Folio Quatro Paper10x14 Paper11x17 Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14
  Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4
  EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman
  FanfoldLegalGerman`.split(/\s+/);
const A4 = "A4";

export const paperNumber = (size: string): number =>
  1 + SIZES.indexOf(SIZES.includes(size) ? size : A4);

export const paperName = (number: number | undefined): string => SIZES[(number ?? 0) - 1] ?? A4;
