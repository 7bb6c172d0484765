export interface Settings {
  base: string;
  officeJs: string;
  functionsRuntime: string;
  selfHosted: boolean;
}
export function settings(environment: { ADDIN_ORIGIN?: string; OFFICE_JS?: string }): Settings;
