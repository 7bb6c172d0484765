import { MEGABYTE, MOST } from "../../xlsx/bounds";

/** Bytes of a workbook's file: larger ones hold more than forms, and are not read. */
export const LARGEST_FILE = MOST.megabytes * MEGABYTE;
