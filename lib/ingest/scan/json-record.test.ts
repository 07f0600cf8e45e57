import { expect, test } from "vitest";
import { ingest } from "@/test/exports/chunks";

/** A page of the usage API with one result; what is named first stands first in the object. */
const page = (texts: Record<string, string>) =>
  JSON.stringify({
    object: "page",
    data: [
      {
        object: "bucket",
        start_time: 1_719_792_000,
        end_time: 1_719_878_400,
        results: [
          {
            object: "organization.usage.completions.result",
            ...texts,
            model: "gpt-4o-2024-05-13",
            input_tokens: 1_000,
            output_tokens: 50,
            input_cached_tokens: 400,
            num_model_requests: 3,
          },
        ],
      },
    ],
    has_more: false,
    next_page: null,
  });

test("texts longer than a record's first room push nothing out: every count after them is read", async () => {
  const texts = { project_id: "p".repeat(3_000), user_id: "u".repeat(3_000) };
  const { usage, rows } = await ingest(page(texts));
  expect(rows).toMatchObject({ counted: 1, rejected: 0 });
  expect(usage).toMatchObject([
    {
      model: "gpt-4o-2024-05-13",
      requests: 3n,
      meters: { inputUncached: 600n, inputCached: 400n, output: 50n },
    },
  ]);
});
