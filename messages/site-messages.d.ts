// Every message file by its English text, so that a message that is not there does not compile.
import type api from "./en/api.json";
import type changes from "./en/changes.json";
import type cli from "./en/cli.json";
import type compare from "./en/compare.json";
import type comparison from "./en/comparison.json";
import type desk from "./en/desk.json";
import type docs from "./en/docs.json";
import type errors from "./en/errors.json";
import type estimate from "./en/estimate.json";
import type evidence from "./en/evidence.json";
import type guide from "./en/guide.json";
import type home from "./en/home.json";
import type ingest from "./en/ingest.json";
import type lost from "./en/lost.json";
import type mapper from "./en/mapper.json";
import type market from "./en/market.json";
import type method from "./en/method.json";
import type models from "./en/models.json";
import type offers from "./en/offers.json";
import type palette from "./en/palette.json";
import type records from "./en/records.json";
import type retirements from "./en/retirements.json";
import type share from "./en/share.json";
import type site from "./en/site.json";
import type sources from "./en/sources.json";
import type takeaway from "./en/takeaway.json";
import type ui from "./en/ui.json";
import type vendors from "./en/vendors.json";
import type watch from "./en/watch.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: {
      readonly api: typeof api;
      readonly changes: typeof changes;
      readonly cli: typeof cli;
      readonly compare: typeof compare;
      readonly comparison: typeof comparison;
      readonly desk: typeof desk;
      readonly docs: typeof docs;
      readonly errors: typeof errors;
      readonly estimate: typeof estimate;
      readonly evidence: typeof evidence;
      readonly guide: typeof guide;
      readonly home: typeof home;
      readonly ingest: typeof ingest;
      readonly lost: typeof lost;
      readonly mapper: typeof mapper;
      readonly market: typeof market;
      readonly method: typeof method;
      readonly models: typeof models;
      readonly offers: typeof offers;
      readonly palette: typeof palette;
      readonly records: typeof records;
      readonly retirements: typeof retirements;
      readonly share: typeof share;
      readonly site: typeof site;
      readonly sources: typeof sources;
      readonly takeaway: typeof takeaway;
      readonly ui: typeof ui;
      readonly vendors: typeof vendors;
      readonly watch: typeof watch;
    };
  }
}
