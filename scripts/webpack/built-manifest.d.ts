export function builtManifest(
  source: string | Uint8Array,
  options: { base: string; version: string },
): string;
