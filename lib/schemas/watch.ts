import "./jitless";
import { z } from "zod";
import { LOCALES } from "@/lib/domain/units/locale";
import { WATCH_CHANNELS, WATCH_KINDS } from "@/lib/domain/watch/watch";

const subject = z.strictObject({
  kind: z.enum(WATCH_KINDS),
  /** A share's id, an offer's or a vendor's slug, or the id of one of OpenAI's models. */
  id: z.string().min(1).max(100),
});

const MAX_ADDRESS = 500;

/** Where each robot's address starts; what follows is its secret. */
export const ROBOT_ADDRESSES = {
  feishu: [
    "https://open.feishu.cn/open-apis/bot/v2/hook/",
    "https://open.larksuite.com/open-apis/bot/v2/hook/",
  ],
  dingtalk: ["https://oapi.dingtalk.com/robot/send?access_token="],
  wecom: ["https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key="],
} as const;

function robotAddress(channel: keyof typeof ROBOT_ADDRESSES) {
  const starts = ROBOT_ADDRESSES[channel];
  return z
    .url()
    .max(MAX_ADDRESS)
    .refine((address) => starts.some((start) => address.startsWith(start)), {
      error: `An address that starts with ${starts.join(" or ")}`,
    });
}

const lang = z.enum(LOCALES).default("en");
const base = { subject, lang };

/** The body that asks for a watch. */
export const watchRequestSchema = z.discriminatedUnion("channel", [
  z.strictObject({ ...base, channel: z.literal("feed") }),
  z.strictObject({ ...base, channel: z.literal("email"), address: z.email().max(254) }),
  z.strictObject({
    ...base,
    channel: z.literal("webhook"),
    address: z.url({ protocol: /^https?$/ }).max(MAX_ADDRESS),
  }),
  z.strictObject({ ...base, channel: z.literal("feishu"), address: robotAddress("feishu") }),
  z.strictObject({ ...base, channel: z.literal("dingtalk"), address: robotAddress("dingtalk") }),
  z.strictObject({ ...base, channel: z.literal("wecom"), address: robotAddress("wecom") }),
]);
export type WatchRequest = z.output<typeof watchRequestSchema>;

/** The channels this site tells people by; none where its operator has not turned watches on. */
export const watchChannelsSchema = z.strictObject({ channels: z.array(z.enum(WATCH_CHANNELS)) });

/**
 * What asking for a watch answers. Only a feed is there at once, with its token; anything sent waits
 * until whoever reads the channel presses the link in its first message.
 */
export const watchAskedSchema = z.union([
  z.strictObject({ state: z.literal("on"), token: z.string(), feed: z.string() }),
  z.strictObject({
    state: z.literal("unconfirmed"),
    /** A webhook's: what its messages are signed with, told this once. */
    signingKey: z.string().optional(),
  }),
]);

/** Something that changed, in words. */
export const watchItemSchema = z.strictObject({
  id: z.string(),
  day: z.string(),
  text: z.string(),
});
export type WatchItem = z.output<typeof watchItemSchema>;

/** What a message says: that somebody asks to be told, or what is new. */
export const watchNewsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("confirm") }),
  z.strictObject({ kind: z.literal("news"), items: z.array(watchItemSchema) }),
]);
export type WatchNews = z.output<typeof watchNewsSchema>;

/** A watch, to who has its link. */
export const watchAnswerSchema = z.strictObject({
  /** Without the id for a share, which only its link tells. */
  subject: z.strictObject({ kind: z.enum(WATCH_KINDS), id: z.string().nullable() }),
  title: z.string(),
  channel: z.enum(WATCH_CHANNELS),
  /** Enough of the address to know it by; null for a feed. */
  to: z.string().nullable(),
  state: z.enum(["unconfirmed", "on"]),
  since: z.iso.datetime(),
  /** Of the last 30 days, newest first. */
  items: z.array(watchItemSchema),
});

const seenFact = z.strictObject({ id: z.string(), values: z.record(z.string(), z.string()) });

/** What a watch keeps of its last look. */
export const watchSeenSchema = z.strictObject({
  facts: z.array(seenFact),
  events: z.array(z.string()),
});
