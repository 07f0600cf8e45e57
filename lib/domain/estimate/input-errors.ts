import type { EstimateCatalogue } from "@/lib/domain/catalogue/catalogue";
import type { EstimateInput } from "./estimate-report";
import { joinProviders } from "./provider-usage";

/** Something an input names that the catalogue does not have: where, and what is wrong with it. */
export interface InputError {
  readonly path: string;
  readonly message: string;
}

/** Names of models that may be mapped: those used, and those of the catalogue they may be used of. */
function mappable(input: EstimateInput, catalogue: EstimateCatalogue) {
  const joined = joinProviders(input.usage, catalogue, input.assumptions);
  const { openaiModels, aliases } = joined.catalogue;
  return new Set([
    ...[...input.usage, ...joined.usage].map(({ model }) => model),
    ...openaiModels.map(({ id }) => id),
    ...aliases.map(({ alias }) => alias),
  ]);
}

function mappingErrors(input: EstimateInput, catalogue: EstimateCatalogue): InputError[] {
  const names = mappable(input, catalogue);
  const vendors = new Set(catalogue.vendors.map(({ slug }) => slug));
  const models = new Set(catalogue.vendorModels.map(({ vendor, id }) => `${vendor}\n${id}`));
  return Object.entries(input.assumptions.mapping).flatMap(([model, own]) => {
    const path = `mapping.${model}`;
    if (!names.has(model)) return [{ path, message: "no such model in the usage." }];
    return Object.entries(own).flatMap(([vendor, target]) => {
      if (!vendors.has(vendor)) return [{ path: `${path}.${vendor}`, message: "no such vendor." }];
      if (target === null || models.has(`${vendor}\n${target}`)) return [];
      return [{ path: `${path}.${vendor}`, message: "the vendor has no such model." }];
    });
  });
}

/** Everything an input names that the catalogue does not have; empty when it fits. */
export function inputErrors(
  input: EstimateInput,
  catalogue: EstimateCatalogue,
): readonly InputError[] {
  const { assumptions } = input;
  const vendors = new Set(catalogue.vendors.map(({ slug }) => slug));
  const offers = new Set(catalogue.offers.map(({ slug }) => slug));
  const tokenizers = new Set(catalogue.vendorModels.map(({ tokenizer }) => tokenizer));
  const asked = (assumptions.vendors ?? []).flatMap((slug, at) =>
    vendors.has(slug) ? [] : [{ path: `vendors[${at}]`, message: "no such vendor." }],
  );
  const counted = Object.keys(assumptions.sampleRatios).flatMap((name) =>
    tokenizers.has(name) ? [] : [{ path: `sampleRatios.${name}`, message: "no such tokenizer." }],
  );
  const claimed = Object.keys(assumptions.claims).flatMap((slug) =>
    offers.has(slug) ? [] : [{ path: `claims.${slug}`, message: "no such offer." }],
  );
  return [...asked, ...mappingErrors(input, catalogue), ...counted, ...claimed];
}

/** The first of them as a sentence; null when the input fits. */
export function firstInputError(input: EstimateInput, catalogue: EstimateCatalogue): string | null {
  const [first] = inputErrors(input, catalogue);
  return first === undefined ? null : `${first.path}: ${first.message}`;
}
