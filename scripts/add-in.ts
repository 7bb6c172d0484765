import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { inProject } from "../host/node/project-root";
import type { AddIn } from "../xlsx/settings";

/** The add-in as its manifest names it: Excel gives it the settings that files keep for this id. */
export function addIn(): AddIn {
  const manifest = readFileSync(inProject("manifest.xml"));
  const { document } = new JSDOM(manifest, { contentType: "application/xml" }).window;
  const text = (name: string): string => document.getElementsByTagName(name)[0]!.textContent;
  return { id: text("Id"), version: text("Version") };
}
