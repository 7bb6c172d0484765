import type { RequirementSets } from "../rich-api/requirement-sets";

// A page's runtime: HostInfoFlags in office.js.
const FLAGS = { page: 0, functions: 2 } as const;

export type PageRole = "taskpane" | "commands" | "functions";

export interface ContextOptions {
  readonly conversationId: string;
  readonly requirementSets: RequirementSets;
  readonly settings: ReadonlyMap<string, string>;
  readonly documentUrl: string;
  readonly locale: string;
}

/** The answer to `ContextActivationManager_getAppContextAsync`: Excel on the web, this document. */
export const appContext = (options: ContextOptions): Readonly<Record<string, unknown>> => ({
  _id: options.conversationId,
  _appName: 16,
  _appVersion: "16.01",
  _appMinorVersion: 0,
  _appUILocale: options.locale,
  _dataLocale: options.locale,
  _docUrl: options.documentUrl,
  _clientMode: 1,
  _settings: [...options.settings],
  _reason: "documentOpened",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "00000000-0000-0000-0000-000000000000",
  _appInstanceId: options.conversationId,
  _requirementMatrix: JSON.stringify(options.requirementSets),
  _hostFullVersion: "16.0.18000.0",
  _addinName: "",
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 0,
  _marketplaceType: "Registry",
  _wacHostEnvironment: "0",
});

/** The name a page's window must have before office.js loads: host, version, whom to talk to. */
export function windowName(
  conversationId: string,
  role: PageRole,
  locale: string,
  hostOrigin: string,
): string {
  const flags = role === "functions" ? FLAGS.functions : FLAGS.page;
  const hostInfo = ["Excel", "web", "16.01", locale, "telemetry", "", "disableLogging", flags];
  return JSON.stringify({
    baseFrameName: conversationId,
    hostInfo: hostInfo.join("$"),
    xdmInfo: `${conversationId}|${conversationId}|${hostOrigin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
