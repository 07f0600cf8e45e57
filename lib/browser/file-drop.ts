/** More are not read at once. */
export const MOST_FILES = 1000;

/**
 * The files of a drop, folders walked until there are more than {@link MOST_FILES}. To be called while the drop event is handled:
 * the browser lets go of its items afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry !== null) await walk(entry, files);
  return files;
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length > MOST_FILES || entry.name.startsWith(".")) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => fileOf(entry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is told in parts, until there are none left.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    for (const child of part) await walk(child, files);
  }
}

function fileOf(entry: FileSystemEntry): FileSystemFileEntry {
  return entry as FileSystemFileEntry;
}
