import { finalAccounts01, finalAccounts04 } from "./balance-tables";
import { finalAccounts06 } from "./basic-expenditure";
import {
  finalAccounts02,
  finalAccounts03,
  finalAccounts05,
  finalAccounts08,
  finalAccounts09,
} from "./coded-tables";
import { finalAccounts07 } from "./three-public";

/** 决算公开 01–09 (domain: A4). */
export const finalAccounts = [
  finalAccounts01,
  finalAccounts02,
  finalAccounts03,
  finalAccounts04,
  finalAccounts05,
  finalAccounts06,
  finalAccounts07,
  finalAccounts08,
  finalAccounts09,
] as const;
