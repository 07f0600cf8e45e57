import { expect, test, vi } from "vitest";
import { db } from "./db";

test("a transaction that reads many relations at once asks its connection for one at a time", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const include = {
    models: { include: { prices: true, aliases: true } },
    offers: { include: { grants: true } },
    rules: true,
  };
  const vendors = await db().$transaction((tx) => tx.vendor.findMany({ include }));
  expect(vendors.some(({ offers }) => offers.length > 0)).toBe(true);
  expect(warned.mock.calls.map(([text]) => String(text))).toEqual([]);
});

test("after a statement that fails, a transaction ends and its connection is given back", async () => {
  for (let at = 0; at < 12; at++) {
    const failing = db().$transaction(async (tx) => tx.$executeRaw`select 1 / 0`);
    await expect(failing).rejects.toThrow("division by zero");
  }
  expect(await db().vendor.count()).toBeGreaterThan(0);
});
