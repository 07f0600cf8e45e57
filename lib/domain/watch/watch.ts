/** What can be watched: a share by its link, the rest by its slug or, for one of OpenAI's models, its id. */
export const WATCH_KINDS = ["share", "offer", "vendor", "model"] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** How somebody is told. A feed is asked for by its reader; everything else is sent. */
export const WATCH_CHANNELS = ["feed", "email", "webhook", "feishu", "dingtalk", "wecom"] as const;
export type WatchChannel = (typeof WATCH_CHANNELS)[number];

/** The subject of a watch: a share's id, a slug, or the id of one of OpenAI's models. */
export interface WatchSubject {
  readonly kind: WatchKind;
  readonly id: string;
}
