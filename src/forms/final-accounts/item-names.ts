import { functionalClasses } from "./functional-classes";

/** What 科目 are called, by their codes. */
export type ItemNames = ReadonlyMap<string, string>;

/** 类 as 公开01 prints them, without its numbering. */
export const classNames: ItemNames = new Map(
  functionalClasses.map(({ code, caption }) => [
    code,
    caption.replace(/^[一二三四五六七八九十]+、/, ""),
  ]),
);

/** 类 three digits, 款 five, 项 seven. */
export const ITEM_CODE = /^\d{3}(?:\d\d){0,2}$/;
