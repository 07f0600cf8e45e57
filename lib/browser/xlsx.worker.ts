import type { Sheet } from "@/lib/format/sheet";
import { toXlsx } from "./xlsx";

self.onmessage = ({ data: sheets }: MessageEvent<readonly Sheet[]>) => {
  toXlsx(sheets).then((book) => self.postMessage(book), reportError);
};
