"use client";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import { API_EXAMPLES, type ApiExample, toCurl, toTypeScript } from "./api-examples";

/** Characters of an answer that are shown; lists are longer. */
const SHOWN = 6_000;
const INDENT = 2;

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function send({ method, path, body }: ApiExample): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(path, { method, ...(body !== null && { headers, body }) });
  const text = await response.text();
  try {
    const pretty = JSON.stringify(JSON.parse(text), null, INDENT);
    return { status: response.status, text: pretty };
  } catch {
    return { status: response.status, text };
  }
}

const origin = () => location.origin;
const never = () => () => {};

/** Sends a request to this very site, and shows it as code. */
export function TryForm() {
  const t = useTranslations("api.try");
  const site = useSyncExternalStore(never, origin, () => "");
  const [request, setRequest] = useState<ApiExample>(API_EXAMPLES[0] as ApiExample);
  const [answer, setAnswer] = useState<Answer | "failed" | null>(null);
  const [busy, setBusy] = useState(false);
  function submit() {
    setBusy(true);
    send(request)
      .then(setAnswer, () => setAnswer("failed"))
      .finally(() => setBusy(false));
  }
  return (
    <form
      className="grid grid-cols-1 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RequestFields request={request} onChange={setRequest} />
      <Button type="submit" variant="primary" size="sm" className="w-fit" busy={busy}>
        {t("send")}
      </Button>
      <Tabs
        label={t("code")}
        tabs={[
          { id: "curl", label: "curl", panel: <Code text={toCurl(request, site)} /> },
          { id: "ts", label: "TypeScript", panel: <Code text={toTypeScript(request, site)} /> },
        ]}
      />
      <div role="status" className="min-w-0 empty:hidden">
        {answer === "failed" && t("failed")}
        {answer !== null && answer !== "failed" && <AnswerView answer={answer} />}
      </div>
    </form>
  );
}

function RequestFields({
  request,
  onChange,
}: {
  readonly request: ApiExample;
  readonly onChange: (request: ApiExample) => void;
}) {
  const t = useTranslations("api.try");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t("example")}>
        {(control) => (
          <Select
            {...control}
            onChange={({ target }) => {
              const chosen = API_EXAMPLES[target.selectedIndex];
              if (chosen !== undefined) onChange(chosen);
            }}
          >
            {API_EXAMPLES.map(({ method, path }) => (
              <option key={path}>{`${method} ${path}`}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("path")}>
        {(control) => (
          <Input
            {...control}
            value={request.path}
            pattern="/api/v1/.*"
            required
            className="font-mono"
            onChange={({ target }) => onChange({ ...request, path: target.value })}
          />
        )}
      </Field>
      {request.body !== null && (
        <Field label={t("body")} className="sm:col-span-2">
          {(control) => (
            <textarea
              {...control}
              rows={8}
              spellCheck={false}
              className="control resize-y font-mono"
              value={request.body ?? ""}
              onChange={({ target }) => onChange({ ...request, body: target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Code({ text }: { readonly text: string }) {
  const t = useTranslations("api.try");
  return (
    <div className="grid grid-cols-1 justify-items-start gap-2">
      <pre className="w-full overflow-x-auto rounded-md bg-sunk p-3 text-xs">{text}</pre>
      <CopyButton text={text} label={t("copy")} copiedLabel={t("copied")} />
    </div>
  );
}

function AnswerView({ answer: { status, text } }: { readonly answer: Answer }) {
  const t = useTranslations("api.try");
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-sm font-medium">{t("status", { status })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <pre tabIndex={0} className="max-h-96 overflow-auto rounded-md bg-sunk p-3 text-xs">
        {text.slice(0, SHOWN)}
        {text.length > SHOWN && "…"}
      </pre>
    </div>
  );
}
