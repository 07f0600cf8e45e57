import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Page, PageHead } from "./page";

/** What is looked for, and the two ways on from where it is not. */
const WAYS = {
  notFound: ["offers", "home"],
  noShare: ["estimate", "offers"],
  noSuggestion: ["offers", "home"],
} as const;
const PATHS = { offers: "/offers", estimate: "/estimate", home: "" } as const;

/**
 * Nothing at this address, and where to go from here. A page that finds nothing returns this instead
 * of throwing: what is thrown is drawn by scripts only. The attribute makes server/cache-handler.cjs
 * answer with 404; a share or a suggestion that is not there gets its status from proxy.ts.
 */
export function NotFoundView({ what = "notFound" }: { readonly what?: keyof typeof WAYS }) {
  const t = useTranslations("errors");
  const locale = useLocale();
  return (
    <div data-status="404">
      <Page>
        <PageHead title={t(`${what}.title`)} lead={t(`${what}.text`)} />
        <div className="flex flex-wrap gap-3">
          {WAYS[what].map((way, at) => (
            <LinkButton
              key={way}
              variant={at === 0 ? "primary" : "secondary"}
              href={`/${locale}${PATHS[way]}`}
            >
              {t(`ways.${way}`)}
            </LinkButton>
          ))}
        </div>
      </Page>
    </div>
  );
}
