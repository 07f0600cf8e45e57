import { expect, test } from "vitest";
import type { FormField, FormNode } from "@/lib/domain/desk/form-node";
import { isLocale } from "@/lib/domain/units/locale";
import { RECORD_KINDS, recordSchema } from "@/lib/schemas/desk-records";
import { formNodeOf } from "@/lib/schemas/form-node";
import en from "@/messages/en/records.json";

/** Names of fields and values that the form of a record shows. */
function wordsOf(node: FormNode): { readonly fields: string[]; readonly values: string[] } {
  switch (node.kind) {
    case "choice":
      return { fields: [], values: [...node.values] };
    case "group":
      return all(node.fields);
    case "list":
      return wordsOf(node.item);
    case "tuple":
      return join(node.items.map(wordsOf));
    case "variants": {
      const within = join(node.variants.map(({ fields }) => all(fields)));
      const values = node.variants.map(({ value }) => value);
      return join([within, { fields: [node.by], values }]);
    }
    default:
      return { fields: [], values: [] };
  }
}

type Words = ReturnType<typeof wordsOf>;

function join(parts: readonly Words[]): Words {
  return {
    fields: parts.flatMap(({ fields }) => fields),
    values: parts.flatMap(({ values }) => values),
  };
}

const all = (fields: readonly FormField[]): Words =>
  join(fields.flatMap(({ name, node }) => [{ fields: [name], values: [] }, wordsOf(node)]));

test.each(RECORD_KINDS)("every field and value of a %s has a name", (kind) => {
  const { fields, values } = wordsOf(formNodeOf(recordSchema(kind)));
  expect(fields.length + values.length).toBeGreaterThan(0);
  expect(fields.filter((name) => !isLocale(name) && !(name in en.fields))).toEqual([]);
  const isCurrency = (value: string) => /^[A-Z]{3}$/.test(value); // shown as it is
  expect(values.filter((value) => !isCurrency(value) && !(value in en.values))).toEqual([]);
  expect(kind in en.kinds).toBe(true);
});
