import { readFileSync } from "node:fs";
import { inProject } from "../host/node/project-root";
import type { AddIn } from "../xlsx/settings";
import { child, readXml } from "../xlsx/xml-tree";

/** The add-in as its manifest names it: Excel gives it the settings that files keep for this id. */
export function addIn(): AddIn {
  const manifest = readXml(readFileSync(inProject("manifest.xml"), "utf8"));
  const text = (name: string): string => child(manifest, name)!.text;
  return { id: text("Id"), version: text("Version") };
}
