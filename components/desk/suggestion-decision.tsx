"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { askDesk } from "@/lib/browser/desk";
import { recordPath } from "@/lib/browser/desk-records";
import { saveFile } from "@/lib/browser/save-file";
import type { Locale } from "@/lib/domain/units/locale";
import { DeskForm, useFailure } from "./desk-form";

const answerSchema = z.object({
  status: z.enum(["accepted", "refused"]),
  /** The record that now has it as a draft. */
  draft: z.object({ kind: z.string(), key: z.string() }).nullish(),
});
type Decided = z.output<typeof answerSchema>;

interface Props {
  readonly id: string;
  readonly slug: string;
  /** Null where `npm run catalogue:propose` does not take it. */
  readonly file: string | null;
  readonly locale: Locale;
}

/** Accepts or refuses one suggestion. An accepted one is a draft, and the file that `npm run catalogue:propose` takes. */
export function SuggestionDecision({ id, slug, file, locale }: Props) {
  const t = useTranslations("desk.queue");
  const failure = useFailure();
  const [isRefusing, setRefusing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [decided, setDecided] = useState<Decided | null>(null);

  async function decide(body: object) {
    setBusy(true);
    const answer = await askDesk(`suggestions/${id}`, body, answerSchema);
    setBusy(false);
    if ("failed" in answer) return answer.failed;
    setDecided(answer.done);
    return null;
  }
  if (decided?.status === "refused") return <Notice live title={t("refused")} />;
  if (decided !== null)
    return <Accepted draft={decided.draft ?? null} {...{ slug, file, locale }} />;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={isBusy}
          onClick={() => void decide({ status: "accepted" }).then(setFailed)}
        >
          {t("accept")}
        </Button>
        <Button aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
          {t("refuse")}
        </Button>
      </div>
      {failed !== null && (
        <Notice tone="error" live>
          {failure(failed)}
        </Notice>
      )}
      {isRefusing && <RefuseForm onRefuse={(reason) => decide({ status: "refused", reason })} />}
    </div>
  );
}

function RefuseForm({
  onRefuse,
}: {
  readonly onRefuse: (reason: string) => Promise<string | null>;
}) {
  const t = useTranslations("desk.queue");
  return (
    <DeskForm
      submit={t("refuseSubmit")}
      onSend={(answers) => onRefuse(String(answers.get("reason")))}
    >
      <Field label={t("reason")} hint={t("reasonHint")}>
        {(control) => (
          <textarea
            {...control}
            name="reason"
            rows={3}
            required
            maxLength={500}
            className="control"
          />
        )}
      </Field>
    </DeskForm>
  );
}

function Accepted({
  slug,
  file,
  draft,
  locale,
}: Omit<Props, "id"> & { readonly draft: NonNullable<Decided["draft"]> | null }) {
  const t = useTranslations("desk.queue");
  return (
    <Notice tone="success" live title={t("accepted")}>
      {draft !== null && (
        <p>
          <Link
            href={`/${locale}/admin/records/${recordPath(draft.kind, draft.key)}`}
            prefetch={false}
            className="link inline-block py-2.5"
          >
            {t("openDraft")}
          </Link>
        </p>
      )}
      {file !== null && <AsFile slug={slug} file={file} />}
    </Notice>
  );
}

function AsFile({ slug, file }: { readonly slug: string; readonly file: string }) {
  const t = useTranslations("desk.queue");
  return (
    <Disclosure summary={t("asFile")} open>
      <div className="grid justify-items-start gap-2">
        <p>{t("acceptedText")}</p>
        <pre className="w-full overflow-x-auto rounded-md bg-sunk p-3 text-xs whitespace-pre-wrap wrap-anywhere">
          <code>{file}</code>
        </pre>
        <div className="flex flex-wrap gap-2">
          <CopyButton text={file} label={t("copy")} copiedLabel={t("copied")} />
          <Button onClick={() => saveFile(file, `proposal-${slug}.json`, "application/json")}>
            {t("download")}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
