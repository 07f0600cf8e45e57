import { useTranslations } from "next-intl";
import { Code } from "@/components/offer/code";
import { Section } from "@/components/offer/section";
import { SwitchCode } from "@/components/offer/switch-code";
import type { Bilingual, Offer } from "@/lib/domain/catalogue/offer";
import type { VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import type { Locale } from "@/lib/domain/units/locale";

interface Props {
  /** The vendor's offers: they say whether its endpoint is compatible, and its rate limits. */
  readonly offers: readonly Offer[];
  readonly endpoints: VendorAccess["endpoints"];
  /** A model that can be called today; null where none is known. */
  readonly model: string | null;
  readonly locale: Locale;
}

function environmentDiff(baseUrl: string, model: string | null): string {
  return [
    "- OPENAI_BASE_URL=https://api.openai.com/v1",
    `+ OPENAI_BASE_URL=${baseUrl.replace(/\/$/, "")}`,
    "- OPENAI_API_KEY=<your OpenAI key>",
    "+ OPENAI_API_KEY=<the vendor's key>",
    "- MODEL=gpt-4o",
    `+ MODEL=${model ?? "<model>"}`,
  ].join("\n");
}

/** What to change to call this vendor instead of OpenAI; what nobody documents is said to be unknown. */
export function MigrationKit({ offers, endpoints, model, locale }: Props) {
  const t = useTranslations("vendors.kit");
  const documented = offers.find(({ openaiCompatible: is, baseUrl }) => is && baseUrl !== null);
  const baseUrl = documented?.baseUrl ?? endpoints[0]?.url ?? null;
  const limits = offers.flatMap(({ rateLimits }) => rateLimits ?? []);
  return (
    <Section id="kit" title={t("title")} lead={t("lead")}>
      {baseUrl === null ? (
        <p className="text-amber">{t("noEndpoint")}</p>
      ) : (
        <>
          <p className={documented ? undefined : "text-amber"}>
            {t(documented ? "compatible" : "compatibleUnknown")}
          </p>
          <Code text={environmentDiff(baseUrl, model)} />
          {model === null && <p className="text-sm text-amber">{t("noModel")}</p>}
          <h3 className="text-sm font-medium">{t("smoke")}</h3>
          <SwitchCode baseUrl={baseUrl} model={model} />
        </>
      )}
      <Endpoints endpoints={endpoints} locale={locale} />
      <Limits limits={limits} locale={locale} />
    </Section>
  );
}

function Endpoints({ endpoints, locale }: Pick<Props, "endpoints" | "locale">) {
  const t = useTranslations("vendors.kit");
  if (endpoints.length < 2) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-medium">{t("endpoints")}</h3>
      <ul className="grid gap-1 text-sm">
        {endpoints.map(({ url, where }) => (
          <li key={url}>
            <code className="font-mono text-xs wrap-anywhere">{url}</code>{" "}
            <span className="text-soft">{where[locale]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Limits({
  limits,
  locale,
}: {
  readonly limits: readonly Bilingual[];
  readonly locale: Locale;
}) {
  const t = useTranslations("vendors.kit");
  return (
    <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[12rem_1fr]">
      <dt className="text-soft">{t("limits")}</dt>
      <dd className={limits.length === 0 ? "text-amber" : undefined}>
        {limits.length === 0 ? t("unknown") : limits.map((limit) => limit[locale]).join(" ")}
      </dd>
      <dt className="text-soft">{t("parameters")}</dt>
      <dd className="text-amber">{t("parametersUnknown")}</dd>
    </dl>
  );
}
