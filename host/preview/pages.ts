/**
 * A page of the add-in as the preview opens it: from where the preview comes from, with the query
 * that makes the server hand out its own copy of office.js.
 */
export function previewAddress(page: string): string {
  const { pathname } = new URL(page);
  return new URL(`${pathname}?preview`, location.origin).href;
}

async function ok(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response;
}

export const fetchText = async (address: string): Promise<string> => (await ok(address)).text();

export const fetchJson = async <Content>(address: string): Promise<Content> =>
  (await (await ok(address)).json()) as Content;
