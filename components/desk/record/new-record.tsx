"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { recordPath } from "@/lib/browser/desk-records";
import type { Locale } from "@/lib/domain/units/locale";
import { type RecordKind, recordKey } from "@/lib/schemas/desk-records";
import { useFieldWords } from "./use-field-words";

/** What names a record of each kind: `owner` is who it is of, the rest its own fields. */
const NAMED_BY = {
  ...{ vendor: ["slug"], plan: ["slug"], programme: ["slug"], campaign: ["slug"] },
  ...{ model: ["owner", "id"], offer: ["owner", "slug"], retirement: ["owner", "slug"] },
  price: ["owner", "model", "seenFrom", "currency"],
  "openai-price": ["model", "seenFrom", "currency"],
  score: ["owner", "model", "benchmark", "version"],
  ...{ "tuning-host": ["slug"], "tuning-perk": ["slug"], "tuning-step": ["slug"] },
  ...{ "tuning-advice": ["slug"], "openai-tuning": ["model"] },
  ...{ source: ["slug"], equivalence: ["owner"], "token-ratio": ["owner"] },
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

const PATTERNS: Readonly<Record<string, string>> = {
  slug: "[a-z0-9]+(-[a-z0-9]+)*",
  currency: "CNY|USD",
};

/** Where the record of these answers is edited; what its document says of its name goes along. */
function addressOf(kind: RecordKind, answers: FormData): string {
  const said = NAMED_BY[kind].map((name) => [name, String(answers.get(name)).trim()] as const);
  const all = new Map<string, string>(said);
  const isSource = kind === "source";
  const owner = all.get(isSource ? "slug" : "owner") ?? (kind === "openai-price" ? "openai" : "");
  const own = said.filter(([name]) => name !== "owner" && !isSource).map((pair) => [...pair]);
  const key = recordKey(kind, owner, Object.fromEntries(own));
  return `${recordPath(kind, key)}?${new URLSearchParams(own)}`;
}

/** Asks for what names a new record, then opens its form. */
export function NewRecord({
  kind,
  owners,
  locale,
}: {
  readonly kind: RecordKind;
  /** Vendors' slugs. */
  readonly owners: readonly string[];
  readonly locale: Locale;
}) {
  const t = useTranslations("records.new");
  const { fieldName } = useFieldWords();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    router.push(`/${locale}/admin/records/${addressOf(kind, new FormData(event.currentTarget))}`);
  }
  return (
    <form method="get" onSubmit={begin} className="grid max-w-md gap-4">
      {NAMED_BY[kind].map((name) => (
        <Field
          key={name}
          label={fieldName(name)}
          hint={name === "slug" ? t("slugHint") : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              type={name === "seenFrom" ? "date" : "text"}
              list={name === "owner" ? "owners" : undefined}
              pattern={PATTERNS[name]}
              autoComplete="off"
              maxLength={120}
              required
            />
          )}
        </Field>
      ))}
      <datalist id="owners">
        {owners.map((slug) => (
          <option key={slug} value={slug} />
        ))}
      </datalist>
      <div>
        <Button type="submit" variant="primary" busy={isBusy}>
          {t("begin")}
        </Button>
      </div>
    </form>
  );
}
