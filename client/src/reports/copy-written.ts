/** Copies what is written in a box, which is selected too: where the browser refuses, Ctrl+C is left. Answers whether it is copied. */
export async function copyWritten(box: HTMLTextAreaElement | null, written: string): Promise<boolean> {
  box?.select();
  // Over plain http in an office the browser has no clipboard to write to: what is selected is copied the old way.
  if (!navigator.clipboard) return document.execCommand('copy');
  return navigator.clipboard.writeText(written).then(
    () => true,
    () => false,
  );
}
