import * as z from "zod";
import { templateFault } from "./template";

const caption = z.string().min(1);

/** The parts of the sheet; a place orders those that its text has. */
const noteBlockIds = [
  "overview",
  "income",
  "expenditure",
  "classes",
  "lines",
  "basic",
  "threePublic",
  "operatingCost",
  "generalCosts",
  "meetings",
  "trainings",
  "procurement",
  "assets",
  "projects",
  "performance",
] as const;

export type NoteBlockId = (typeof noteBlockIds)[number];

/** The totals that are compared with last year's. */
const overviewIds = [
  "total",
  "income",
  "expenditure",
  "fiscalTotal",
  "fiscalIncome",
  "fiscalExpenditure",
  "generalExpenditure",
] as const;

/** The documents whose wording ships. */
const narrativeIds = ["yongzhou", "zhuzhou"] as const;

export type NarrativeId = (typeof narrativeIds)[number];

const template = z.string().refine((text) => templateFault(text) === null, "badTemplate");

/** A heading of the narrative and what stands below it; see template.ts. */
const chapter = z.strictObject({ heading: caption, paragraphs: z.array(template).nonempty() });

export const accountsNotesSchema = z.strictObject({
  title: caption,
  sheetName: caption,
  blocks: z.array(z.enum(noteBlockIds)).nonempty(),
  overview: z.array(z.strictObject({ id: z.enum(overviewIds), caption })).nonempty(),
  /** Whether the functional classes are told for all expenditure too, not for the appropriation alone. */
  allExpenditureClasses: z.boolean(),
  lineRows: z.int().min(1).max(100),
  /** What the contracts with 小微企业 are a share of. */
  microShareOf: z.enum(["smallAndMedium", "total"]),
  equipment: z.array(z.strictObject({ id: z.enum(["general", "special"]), caption })).nonempty(),
  /** The document whose wording the narrative follows. */
  narrative: z.enum(narrativeIds),
  /** The place's own wording instead, chapter by chapter. */
  text: z.array(chapter).nonempty().optional(),
});

export interface Chapter extends z.infer<typeof chapter> {
  /** What is to be said where there was nothing. */
  readonly ifNone?: string;
}

export type Narrative = readonly Chapter[];
export type AccountsNotesOptions = z.infer<typeof accountsNotesSchema>;
