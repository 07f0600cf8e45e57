import type { Locale } from "@/lib/domain/units/locale";
import enCli from "./en/cli.json";
import enIngest from "./en/ingest.json";
import enOffers from "./en/offers.json";
import enTakeaway from "./en/takeaway.json";
import zhCli from "./zh/cli.json";
import zhIngest from "./zh/ingest.json";
import zhOffers from "./zh/offers.json";
import zhTakeaway from "./zh/takeaway.json";

/** The messages that the command carries with it. */
export const CLI_WORDS = {
  en: { cli: enCli, ingest: enIngest, offers: enOffers, takeaway: enTakeaway },
  zh: { cli: zhCli, ingest: zhIngest, offers: zhOffers, takeaway: zhTakeaway },
} satisfies Record<Locale, object>;
