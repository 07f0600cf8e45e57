import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { seal, unseal } from "@/lib/browser/seal";
import { sealedShareSchema } from "@/lib/schemas/share";
import { openSnapshotSchema } from "@/lib/schemas/snapshot";

const snapshot = openSnapshotSchema.parse(
  JSON.parse(readFileSync("test/snapshots/version-1.json", "utf8")),
);

test("what was sealed opens with its own key, and is sealed anew each time", async () => {
  const [one, two] = [await seal(snapshot), await seal(snapshot)];
  expect(Buffer.from(one.key, "base64url")).toHaveLength(32);
  expect(one.key).not.toBe(two.key);
  expect(one.sealed.data).not.toBe(two.sealed.data);
  expect(await unseal(one.sealed, one.key)).toEqual(snapshot);
  expect(await unseal(one.sealed, two.key)).toBeNull();
  expect(sealedShareSchema.safeParse({ sealed: one.sealed }).success).toBe(true);
});

test("what was changed, cut or made up opens to nothing", async () => {
  const { sealed, key } = await seal(snapshot);
  const flipped = sealed.data.startsWith("A") ? "B" : "A";
  for (const data of [flipped + sealed.data.slice(1), sealed.data.slice(0, -4), "", "!"]) {
    expect(await unseal({ ...sealed, data }, key)).toBeNull();
  }
  for (const wrong of ["", "short", key.slice(1), `${key}A`, "💥"]) {
    expect(await unseal(sealed, wrong)).toBeNull();
  }
});
