/** Hands the person a file to keep. */
export function saveFile(content: Blob | string, name: string, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click; then it may go.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
