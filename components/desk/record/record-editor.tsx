"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { documentChanges } from "@/lib/domain/desk/document-changes";
import type { DocumentPath } from "@/lib/domain/desk/document-path";
import { emptyGroup, type FormField } from "@/lib/domain/desk/form-node";
import type { Json } from "@/lib/domain/desk/json-document";
import type { Day } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { RecordAnswer } from "@/lib/schemas/desk-answers";
import { ConflictView } from "./conflict-view";
import { FieldGroup } from "./field-control";
import { minuteIn } from "./minute-in";
import { OfferPreview } from "./offer-preview";
import { PlannedRefusal } from "./planned-refusal";
import { focusControl, ProblemList } from "./problem-list";
import { PublishPanel } from "./publish-panel";
import { RecordFormProvider } from "./record-form";
import { RevisionList } from "./revision-list";
import { SaveStatus } from "./save-status";
import { KNOWN_SOURCES } from "./simple-controls";
import { useKnownSources } from "./use-known-sources";
import { type RecordName, useRecordActs } from "./use-record-acts";
import { useRecordDraft } from "./use-record-draft";

type View = "edit" | "preview" | "publish" | "history";

interface Props {
  readonly name: RecordName;
  readonly fields: readonly FormField[];
  /** What a new record begins with besides empty fields. */
  readonly given: { readonly [key: string]: Json };
  readonly answer: RecordAnswer;
  readonly today: Day;
  readonly locale: Locale;
  /** Loads the record anew; says what was done. */
  readonly onDone: (said: string) => void;
}

/** One record: its form, its preview, what publishing changes, and its history. */
export function RecordEditor({ name, fields, given, answer, today, locale, onDone }: Props) {
  const t = useTranslations("records.views");
  const start = useMemo(() => ({ ...emptyGroup(fields), ...given }), [fields, given]);
  const draft = useRecordDraft(name, answer, start);
  const acts = useRecordActs(name, answer, draft, onDone);
  const [view, setView] = useState<View>("edit");
  const { document, conflict } = draft;
  const changes = useMemo(
    () => documentChanges(answer.document, document),
    [answer.document, document],
  );
  if (conflict !== null)
    return (
      <div className="grid gap-6">
        <PlannedRefusal draft={answer.draft} locale={locale} />
        <ConflictView
          conflict={conflict}
          mine={document}
          onResolve={(merged) => draft.resolve(conflict, merged)}
        />
      </div>
    );
  const views: readonly View[] =
    name.kind === "offer"
      ? ["edit", "preview", "publish", "history"]
      : ["edit", "publish", "history"];
  const labelOf = (one: View) => t(one, { count: changes.length });
  const planned = answer.draft?.publishAt ?? null;
  return (
    <div className="grid gap-6">
      <div className="sticky top-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper py-2">
        <Segmented
          legend={t("legend")}
          value={view}
          options={views.map((value) => ({ value, label: labelOf(value) }))}
          onChange={setView}
        />
        <SaveStatus state={draft.state} locale={locale} />
        <Button size="sm" aria-keyshortcuts="Control+S Meta+S" onClick={() => void draft.save()}>
          {t("save")}
        </Button>
      </div>
      <PlannedRefusal draft={answer.draft} locale={locale} />
      {view === "edit" && <EditView draft={draft} fields={fields} />}
      {view === "preview" && <OfferPreview {...{ document, today, locale }} recordKey={name.key} />}
      {view === "publish" && (
        <PublishPanel
          kind={name.kind}
          {...{ changes, acts }}
          isLive={answer.document !== null}
          hasDraft={draft.version > 0}
          planned={planned === null ? null : minuteIn(locale, planned)}
        />
      )}
      {view === "history" && (
        <RevisionList revisions={answer.revisions} locale={locale} onRestore={acts.restore} />
      )}
    </div>
  );
}

type EditProps = Pick<Props, "fields"> & {
  readonly draft: ReturnType<typeof useRecordDraft>;
};

/** What is wrong first, then every field. */
function EditView({ draft, fields }: EditProps) {
  const sources = useKnownSources();
  const form = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLSpanElement>(null);
  const { document, problems, change } = draft;
  const shared = useMemo(() => ({ problems, change }), [problems, change]);
  const go = (path: DocumentPath) => focusControl(form.current, path);
  return (
    <RecordFormProvider value={shared}>
      <ProblemList problems={problems} heading={heading} onGo={go} />
      <div ref={form} className="[&_[data-path]]:scroll-mt-24">
        <FieldGroup fields={fields} path={[]} value={document} />
      </div>
      <datalist id={KNOWN_SOURCES}>
        {sources.map(({ key, title }) => (
          <option key={key} value={key} label={title} />
        ))}
      </datalist>
    </RecordFormProvider>
  );
}
