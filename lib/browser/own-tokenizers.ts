/** Vendors' vocabularies that may be passed on, and what each weighs in bytes: public/vocabularies. */
export const OWN_TOKENIZERS = { qwen2_5: 627202, deepseek_v3: 623316 } as const;

export type OwnTokenizer = keyof typeof OWN_TOKENIZERS;

/** Whether a text can be counted with this very tokenizer. */
export function isOwnTokenizer(name: string | null): name is OwnTokenizer {
  return name !== null && Object.hasOwn(OWN_TOKENIZERS, name);
}
