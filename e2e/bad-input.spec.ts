import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures";

// Each kind of file that cannot be used gets a sentence that says what is wrong and what to do.

const REFUSED = [
  { file: "bad-empty.csv", says: "The file is empty." },
  { file: "bad-volcengine-bill.csv", says: "Volcengine" },
  { file: "bad-groq.csv", says: "Groq" },
  { file: "bad-binary.csv", says: "not a text file" },
];
const NOTED = [
  { file: "no-usage.csv", says: "no usage" },
  { file: "completions-not-grouped.csv", says: "Model" },
];

for (const { file, says } of REFUSED) {
  test(`${file} is refused on the page`, async ({ page }) => {
    await page.goto("/en/estimate");
    await page.getByLabel("Choose files").setInputFiles(`test/exports/${file}`);
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await expect(page.locator("[data-verdict]")).toHaveCount(0);
  });

  test(`${file} is refused by the API`, async ({ request }) => {
    const data = await readFile(`test/exports/${file}`);
    const response = await request.post("/api/v1/usage", { data });
    expect([400, 422]).toContain(response.status());
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect((await response.json()).detail.length).toBeGreaterThan(20);
  });
}

for (const { file, says } of NOTED) {
  test(`${file} is explained`, async ({ page }) => {
    await page.goto("/en/estimate");
    await page.getByLabel("Choose files").setInputFiles(`test/exports/${file}`);
    await expect(page.getByText(says).first()).toBeVisible();
  });
}

test("a truncated row is left out, with its line and the reason", async ({ page }) => {
  await page.goto("/en/estimate");
  await page.getByLabel("Choose files").setInputFiles("test/exports/bad-rows.csv");
  await page.getByText(/rows? (was|were) left out/).click();
  await expect(page.getByText(/^Line \d+:/).first()).toBeVisible();
});

test("a cut file is never compared as if it were whole", async ({ page }) => {
  await page.goto("/en/estimate");
  await page.getByLabel("Choose files").setInputFiles("test/exports/bad-cut.csv");
  await expect(page.getByText("Incomplete", { exact: true })).toBeVisible();
  await expect(page.locator("[data-verdict]")).toHaveCount(0);
});

test("a log of JSON with members of its own is read once they are named", async ({ page }) => {
  await page.goto("/en/estimate");
  const call = { when: "2024-05-01T10:00:00Z", what: "gpt-4o", tokens: { in: 1200, out: 300 } };
  const file = { name: "mine.jsonl", mimeType: "", buffer: Buffer.from(JSON.stringify(call)) };
  await page.getByLabel("Choose files").setInputFiles(file);
  const form = page.getByRole("form", { name: "Say which column is what" });
  await form.getByLabel("Date or time").selectOption("when");
  await form.getByLabel("Model", { exact: true }).selectOption("what");
  await form.getByLabel("Input tokens").selectOption("tokens_in");
  await form.getByRole("button", { name: "Read with these columns" }).click();
  await expect(page.locator("[data-verdict]")).toBeVisible();
});

test("a table with columns of its own is said to be unknown once, where its columns are named", async ({
  page,
}) => {
  await page.goto("/en/estimate");
  const mine = "when,what,tokens in,tokens out\n2024-05-01,gpt-4o,1200,300\n";
  const file = { name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(mine) };
  await page.getByLabel("Choose files").setInputFiles(file);
  await expect(page.getByRole("form", { name: "Say which column is what" })).toBeVisible();
  await expect(page.getByText("is not the header of an export we know")).toHaveCount(0);
  await page.getByLabel("Date or time").selectOption("when");
  await page.getByLabel("Model", { exact: true }).last().selectOption("what");
  await page.getByRole("button", { name: "Read with these columns" }).click();
  await expect(page.locator("[data-verdict]")).toBeVisible();
});
