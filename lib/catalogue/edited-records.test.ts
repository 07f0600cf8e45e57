import { expect, test } from "vitest";
import { editedRecords } from "./edited-records";

const ACME = `slug: acme
name: { en: Acme, zh: 甲 }
prices:
  - { model: big, perMillion: { output: "2" } }
offers:
  - slug: acme-2024
    summary: { en: A, zh: 甲 }
    facts:
      - { field: grant, value: { en: "5", zh: "5" } }
      - { field: window, value: null }
  - slug: acme-2025
`;

const FILES: Readonly<Record<string, string>> = {
  "campaigns.yaml": "- slug: block\n  announcedOn: 2024-06-25\n",
  "edits.yaml": "[]\n",
  "fx.csv": "Date,USD,CNY\n2024-07-09,1.0814,7.8639\n2025-01-02,1.0353,7.5568\n",
  "sources.yaml": "scmp:\n  publisher: SCMP\n",
  "token-ratios.yaml": "cl100k_base:\n  family: { zh: [1, 2, 3] }\n",
  "vendors/acme.yaml": ACME,
};

const edited = (change: Readonly<Record<string, string>>) =>
  editedRecords(new Map(Object.entries(FILES)), new Map(Object.entries({ ...FILES, ...change })));

test.each([
  { why: "nothing", change: {}, is: [] },
  { why: "the log itself is no record", change: { "edits.yaml": "- day: 2026-11-22\n" }, is: [] },
  {
    why: "another form of the same content",
    change: { "sources.yaml": 'scmp: { publisher: "SCMP" }\n' },
    is: [],
  },
  {
    why: "a fact goes by its own name",
    change: { "vendors/acme.yaml": ACME.replace('en: "5"', 'en: "6"').replace("en: A,", "en: B,") },
    is: ["changed offer acme-2024: facts/grant summary"],
  },
  {
    why: "a field that is new, and one that is gone",
    change: {
      "vendors/acme.yaml": ACME.replace(
        "      - { field: window, value: null }\n",
        "      - { field: match }\n",
      ),
    },
    is: ["changed offer acme-2024: facts/match facts/window"],
  },
  {
    why: "prices belong to the vendor",
    change: { "vendors/acme.yaml": ACME.replace('output: "2"', 'output: "3"') },
    is: ["changed vendor acme: prices"],
  },
  {
    why: "an offer less, a source more",
    change: {
      "vendors/acme.yaml": ACME.replace("  - slug: acme-2025\n", ""),
      "sources.yaml": `${FILES["sources.yaml"]}bloomberg:\n  publisher: Bloomberg\n`,
    },
    is: ["removed offer acme-2025: ", "added source bloomberg: "],
  },
  {
    why: "a new vendor brings its offers",
    change: { "vendors/beta.yaml": "slug: beta\noffers:\n  - slug: beta-2024\n" },
    is: ["added offer beta-2024: ", "added vendor beta: "],
  },
  {
    why: "rates by year, ratios by vocabulary, events by name",
    change: {
      "fx.csv": `${FILES["fx.csv"]}2025-01-03,1.0299,7.5190\n`,
      "token-ratios.yaml": "cl100k_base:\n  family: { zh: [1, 2, 4] }\n",
      "campaigns.yaml": "- slug: block\n  announcedOn: 2024-06-24\n",
    },
    is: [
      "changed campaign block: announcedOn",
      "changed rates fx.csv: 2025",
      "changed ratios cl100k_base: family",
    ],
  },
])("$why", ({ change, is }) => {
  const said = edited(change).map(
    ({ kind, slug, change: how, fields }) => `${how} ${kind} ${slug}: ${fields.join(" ")}`,
  );
  expect(said).toEqual(is);
});
