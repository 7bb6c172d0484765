/** Lets the browser save a file; returns what ends the file's address: not before it was fetched. */
export function download(name: string, content: BlobPart, type: string): () => void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  return () => URL.revokeObjectURL(address);
}
