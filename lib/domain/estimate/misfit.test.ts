import { expect, test } from "vitest";
import { assume, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { misfitsOf } from "./misfit";

const catalogue = { ...smallCatalogue, offers: [offerWith({})] };
const of = (change: Parameters<typeof assume>[0]) =>
  misfitsOf({ usage: ONE_DAY, paid: [], period: null, assumptions: assume(change) }, catalogue);

test.each([
  { change: { vendors: ["acme", "nobody"] }, misfit: "vendors[1]: no such vendor." },
  {
    change: { mapping: { "gpt-x": { nobody: null } } },
    misfit: "mapping.gpt-x.nobody: no such vendor.",
  },
  {
    change: { sampleRatios: { mine: { o200k_base: 900_000n } } },
    misfit: "sampleRatios.mine: no such tokenizer.",
  },
  {
    change: { mapping: { "gpt-zzz": { acme: "small" } } },
    misfit: "mapping.gpt-zzz: no such model in the usage.",
  },
  {
    change: { mapping: { "gpt-x": { acme: "no-such" } } },
    misfit: "mapping.gpt-x.acme: the vendor has no such model.",
  },
  { change: { claims: { "no-offer": assume().asOf } }, misfit: "claims.no-offer: no such offer." },
])("names the path: $misfit", ({ change, misfit }) => {
  expect(of(change).map(({ path, message }) => `${path}: ${message}`)).toEqual([misfit]);
});

test("what the catalogue has fits", () => {
  const claims = { "acme-offer": assume().asOf };
  expect(of({ vendors: ["beta"], mapping: { "gpt-x": { acme: "small" } }, claims })).toEqual([]);
});
