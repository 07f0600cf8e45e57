import type { Json } from "./json-document";

/** How a line of text is entered. */
export type TextFormat = "text" | "date" | "url";

/** What a value of a document is entered with. */
export type FormNode =
  | { readonly kind: "text"; readonly format: TextFormat }
  /** The same text in both languages. */
  | { readonly kind: "bilingual" }
  /** A whole number; `grouped` where files write large ones as text with underscores. */
  | { readonly kind: "whole"; readonly grouped: boolean }
  | { readonly kind: "flag" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "group"; readonly fields: readonly FormField[] }
  | { readonly kind: "list"; readonly item: FormNode }
  /** As many items as are named here, each in its place. */
  | { readonly kind: "tuple"; readonly items: readonly FormNode[] }
  /** One of several groups, told apart by the value of the key `by`. */
  | { readonly kind: "variants"; readonly by: string; readonly variants: readonly FormVariant[] }
  /** Whatever has no control of its own: edited as JSON. */
  | { readonly kind: "json" };

export interface FormVariant {
  readonly value: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly node: FormNode;
  /** Its key may not be left out. */
  readonly required: boolean;
  /** Null is a value of it: not known. */
  readonly nullable: boolean;
  /** What its absence means; undefined where nothing is said. */
  readonly fallback: Json | undefined;
}

/** What a new value begins as. */
export function emptyValue(node: FormNode): Json {
  switch (node.kind) {
    case "bilingual":
      return { en: "", zh: "" };
    case "flag":
      return false;
    case "group":
      return emptyGroup(node.fields);
    case "list":
      return [];
    case "tuple":
      return node.items.map(emptyValue);
    case "variants": {
      const [first] = node.variants;
      return first === undefined ? {} : emptyVariant(node.by, first);
    }
    case "text":
    case "whole":
    case "choice":
      return "";
    case "json":
      return {};
  }
}

/** Only what may not be left out; what nobody may know begins as null. */
export function emptyGroup(fields: readonly FormField[]): { readonly [key: string]: Json } {
  const needed = fields.filter(({ required }) => required);
  return Object.fromEntries(
    needed.map(({ name, node, nullable }) => [name, nullable ? null : emptyValue(node)]),
  );
}

/** A value of another variant, with what both have. */
export function emptyVariant(
  by: string,
  { value, fields }: FormVariant,
  kept: { readonly [key: string]: Json } = {},
): { readonly [key: string]: Json } {
  const known = new Set(fields.map(({ name }) => name));
  const both = Object.entries(kept).filter(([name]) => known.has(name) && name !== by);
  return { ...emptyGroup(fields), ...Object.fromEntries(both), [by]: value };
}

const GROUPED_FROM = 100_000n;

/**
 * A whole number as the files write it: a JSON number below 100 000, digits in groups from there.
 * Null where the text is no such number.
 *
 * @example
 * wholeNumber("2500000", true) //=> "2_500_000"
 */
export function wholeNumber(text: string, grouped: boolean): number | string | null {
  const digits = text.trim().replaceAll(/[_,\s]/g, "");
  if (!/^\d{1,30}$/.test(digits)) return null;
  const value = BigInt(digits);
  if (value < GROUPED_FROM || !grouped) return Number(value);
  return value.toString().replaceAll(/\B(?=(\d{3})+$)/g, "_");
}
