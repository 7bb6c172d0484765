import type { AccountsNotesOptions, Narrative, NarrativeId } from "../options";
import { yongzhou } from "./yongzhou";
import { zhuzhou } from "./zhuzhou";

/** The wordings that ship. Long texts: only what shows them imports this file. */
const narratives: Readonly<Record<NarrativeId, Narrative>> = { yongzhou, zhuzhou };

/** How a place words its narrative: in its own words, or in those of a document. */
export const narrativeOf = ({ narrative, text }: AccountsNotesOptions): Narrative =>
  text ?? narratives[narrative];
