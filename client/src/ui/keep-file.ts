/** Hands a file to the browser, which keeps it under this name where downloads go. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // By the next minute the browser has read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
