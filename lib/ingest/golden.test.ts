import { describe, expect, test } from "vitest";
import { z } from "zod";
import { usageAnswerSchema } from "@/lib/schemas/usage";
import { EXPORT_NAMES, exportBytes, readWhole } from "@/test/exports/chunks";
import { toAnswer } from "./usage-answer";

const EXPECTED = new URL("../../test/exports/expected/", import.meta.url).pathname;

describe("each made-up export reads as the file beside it says", () => {
  test.each(EXPORT_NAMES)("%s", async (name) => {
    const answer = z.encode(usageAnswerSchema, toAnswer(await readWhole(exportBytes(name)), null));
    const json = `${JSON.stringify(answer, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(`${EXPECTED}${name.replace(/(?:csv|jsonl?)$/, "json")}`);
  });
});
