import { expect, test } from "vitest";
import { assume, ONE_DAY, offerWith, smallCatalogue } from "@/test/small-catalogue";
import { inputErrors } from "./input-errors";

const catalogue = { ...smallCatalogue, offers: [offerWith({})] };
const of = (change: Parameters<typeof assume>[0]) =>
  inputErrors({ usage: ONE_DAY, paid: [], period: null, assumptions: assume(change) }, catalogue);

test.each([
  { change: { vendors: ["acme", "nobody"] }, error: "vendors[1]: no such vendor." },
  {
    change: { mapping: { "gpt-x": { nobody: null } } },
    error: "mapping.gpt-x.nobody: no such vendor.",
  },
  {
    change: { sampleRatios: { mine: { o200k_base: 900_000n } } },
    error: "sampleRatios.mine: no such tokenizer.",
  },
  {
    change: { mapping: { "gpt-zzz": { acme: "small" } } },
    error: "mapping.gpt-zzz: no such model in the usage.",
  },
  {
    change: { mapping: { "gpt-x": { acme: "no-such" } } },
    error: "mapping.gpt-x.acme: the vendor has no such model.",
  },
  { change: { claims: { "no-offer": assume().asOf } }, error: "claims.no-offer: no such offer." },
])("names the path: $error", ({ change, error }) => {
  expect(of(change).map(({ path, message }) => `${path}: ${message}`)).toEqual([error]);
});

test("a tokenizer that one of the vendors' models counts with fits", () => {
  const vendorModels = catalogue.vendorModels.map((model) => ({ ...model, tokenizer: "mine" }));
  const assumptions = assume({ sampleRatios: { mine: { o200k_base: 900_000n } } });
  const input = { usage: ONE_DAY, paid: [], period: null, assumptions };
  expect(inputErrors(input, { ...catalogue, vendorModels })).toEqual([]);
});

test("what the catalogue has fits", () => {
  const claims = { "acme-offer": assume().asOf };
  expect(of({ vendors: ["beta"], mapping: { "gpt-x": { acme: "small" } }, claims })).toEqual([]);
});
