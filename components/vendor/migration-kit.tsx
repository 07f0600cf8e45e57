import { useTranslations } from "next-intl";
import { Code } from "@/components/offer/code";
import { Section } from "@/components/offer/section";
import { SwitchCode } from "@/components/offer/switch-code";
import type { NamedSource } from "@/components/source/source-link";
import type { Offer } from "@/lib/domain/catalogue/offer";
import type { VendorAccess } from "@/lib/domain/catalogue/vendor-access";
import { inLanguage } from "@/lib/domain/units/bilingual";
import type { Locale } from "@/lib/domain/units/locale";
import { KitFacts } from "./kit-facts";
import { ParameterList } from "./parameter-list";

interface Props {
  /** The vendor's offers: they say whether its endpoint is compatible, and their own rate limits. */
  readonly offers: readonly Offer[];
  /** Null where nothing is known of how it is reached. */
  readonly access: VendorAccess | null;
  /** A model that can be called today; null where none is known. */
  readonly model: string | null;
  readonly cited: ReadonlyMap<string, NamedSource>;
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
export function MigrationKit({ offers, access, model, cited, locale }: Props) {
  const t = useTranslations("vendors.kit");
  const documented = offers.find(({ openaiCompatible: is, baseUrl }) => is && baseUrl !== null);
  const endpoints = access?.endpoints ?? [];
  const baseUrl = documented?.baseUrl ?? endpoints[0]?.url ?? null;
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
          <Endpoints endpoints={endpoints} locale={locale} />
          <h3 className="text-sm font-medium">{t("smoke")}</h3>
          <SwitchCode baseUrl={baseUrl} model={model} />
        </>
      )}
      <ParameterList differences={access?.differences ?? []} cited={cited} locale={locale} />
      <KitFacts offers={offers} access={access} cited={cited} locale={locale} />
    </Section>
  );
}

/** The address of each region. */
function Endpoints({
  endpoints,
  locale,
}: {
  readonly endpoints: VendorAccess["endpoints"];
  readonly locale: Locale;
}) {
  const t = useTranslations("vendors.kit");
  if (endpoints.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-sm font-medium">{t("endpoints")}</h3>
      <ul className="grid gap-1 text-sm">
        {endpoints.map(({ url, where }) => (
          <li key={url}>
            <code className="font-mono text-xs wrap-anywhere">{url}</code>{" "}
            <span className="text-soft">{inLanguage(where, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
