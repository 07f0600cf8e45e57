import { readdirSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import compile from "icu-minify/compile";
import { parse } from "yaml";
import type { Locale } from "@/lib/domain/units/locale";
import { publisherName } from "@/lib/format/publisher";
import { formatSourceDate } from "@/lib/format/source-date";

// What a page may say in a language: its messages, what the catalogue holds, and figures.

const ANYTHING = "[\\s\\S]*?";
const FIGURES = "[\\s\\d.,:$¥US−–-]*";
const NOBODY_SAYS = "☃ xyzzy ☃";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const isText = (value: unknown): value is string => typeof value === "string";

/** Patterns of a compiled message: itself with anything for its values, and the inside of each tag. */
function patternOf(node: unknown, inside: string[]): string {
  if (isText(node)) return escaped(node);
  if (!Array.isArray(node)) return ANYTHING;
  const [, kind, choices] = node;
  const isChoice = (kind === 1 || kind === 2 || kind === 3) && typeof choices === "object";
  if (isChoice) {
    return `(?:${Object.values(choices)
      .map((choice) => sequenceOf(choice, inside))
      .join("|")})`;
  }
  const isTag = node.length > 1 && (isText(kind) || Array.isArray(kind));
  if (isTag)
    inside.push(
      node
        .slice(1)
        .map((part) => patternOf(part, inside))
        .join(""),
    );
  return ANYTHING;
}

function sequenceOf(message: unknown, inside: string[]): string {
  if (isText(message) || !Array.isArray(message)) return patternOf(message, inside);
  // A tag stands between two texts of their own.
  const runs: string[] = [""];
  for (const node of message) {
    const before = inside.length;
    const pattern = patternOf(node, inside);
    if (inside.length > before) runs.push("");
    else runs[runs.length - 1] += pattern;
  }
  inside.push(...runs.slice(1), ...(runs.length > 1 ? [runs[0] ?? ""] : []));
  return runs.length > 1 ? runs.join(ANYTHING) : (runs[0] ?? "");
}

function leaves(value: unknown): string[] {
  if (isText(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** Every message of a language as it is written. */
export function messageTexts(locale: string): string[] {
  const folder = `messages/${locale}`;
  return readdirSync(folder).flatMap((file) =>
    leaves(JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))),
  );
}

function messagePatterns(locale: string): RegExp[] {
  return messageTexts(locale).flatMap((text) => {
    const inside: string[] = [];
    const all = [sequenceOf(compile(text.trim()), inside), ...inside];
    // What is all value and no words would let everything through.
    const worded = all.filter((one) =>
      /\p{Script=Han}|\p{L}{2}/u.test(one.replaceAll(ANYTHING, "")),
    );
    const exactly = (pattern: string) => new RegExp(`^\\s*${pattern.trim()}\\s*$`, "iu");
    // One whose words are only some of its choices, or only a unit, lets everything through, too: its
    // values are figures.
    return worded.map((pattern) =>
      [NOBODY_SAYS, `${NOBODY_SAYS} token`, `${NOBODY_SAYS} tokens`].some((text) =>
        exactly(pattern).test(text),
      )
        ? exactly(pattern.replaceAll(ANYTHING, FIGURES))
        : exactly(pattern),
    );
  });
}

/** Every string of the catalogue that belongs to the language, or to none. */
function dataOf(value: unknown, locale: Locale): string[] {
  if (isText(value)) return [value];
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh" in value) return dataOf(Reflect.get(value, locale), locale);
  // When a source spoke and who published it are written in English words, and shown in the reader's.
  return Object.entries(value).flatMap(([key, one]) =>
    (key === "date" || key === "dateText") && isText(one)
      ? (formatSourceDate(null, one, locale) ?? [])
      : key === "publisher" && isText(one)
        ? publisherName(one, locale)
        : dataOf(one, locale),
  );
}

const FIGURE = /^[\s\d.,:;?·–—−+×=/%()（）~≥≤<>“”‘’"'&|#*→←↑↓↵⌘…、，。；：-]*$/u;
const UNITS = [
  /(?:US)?[$€£¥]/g,
  /(?<=\d)[KMBT]\b/g,
  /\b(?:USD|CNY|EUR|UTC(?:\+8)?|UTC\+8|tokens?|kB|MB|GB|ms|s)\b/gi,
  /(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*/g,
  /[年月日万亿天]/g,
];
const DOTS = /\s*[·;；]\s*|: |：/;
const JOINTS = /\s*·\s*|\s*[、，；：:;]\s*|, | – | \+\d+|（|）|\(|\)/;

/** Names one after the other, each as its message has it. */
const LISTED = /、|, /;

const CHANGE = /^(.+?)(?:: |：)(.+)(?: \(|（)([^()（）]+)[)）]$/u;
const SENTENCES = /(?<=[。！？]|[.!?](?=\s))\s*/u;
const NAMES = ["Banjia", "搬家", "curl", "Python", "TypeScript", "Node"];

const known = new Map<Locale, ReturnType<typeof learnWords>>();

/** Tells whether a text is one a page in that language may show; learnt once by each worker. */
export function knownWords(request: APIRequestContext, locale: Locale) {
  const learnt = known.get(locale) ?? learnWords(request, locale);
  known.set(locale, learnt);
  return learnt;
}

async function learnWords(request: APIRequestContext, locale: Locale) {
  const patterns = messagePatterns(locale);
  const files = readdirSync("prisma/catalog", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => parse(readFileSync(`prisma/catalog/${file}`, "utf8")));
  const answers = await Promise.all(
    ["offers?asOf=2024-07-09", "offers", "vendors", "sources", "prices"].map(async (path) =>
      (await request.get(`/api/v1/${path}`)).json(),
    ),
  );
  const said = [...NAMES, ...[...files, ...answers].flatMap((one) => dataOf(one, locale))];
  const data = new Set(said.map((text) => text.trim()));
  const isFigure = (text: string) =>
    FIGURE.test(UNITS.reduce((rest, unit) => rest.replaceAll(unit, ""), text));
  const answered = new Map<string, boolean>();
  const isOne = (text: string) => {
    const before = answered.get(text);
    if (before !== undefined) return before;
    const found =
      isFigure(text) || data.has(text.trim()) || patterns.some((pattern) => pattern.test(text));
    answered.set(text, found);
    return found;
  };
  const withoutUnits = (text: string) =>
    UNITS.reduce((rest, unit) => rest.replaceAll(unit, ""), text).trim();
  const isMadeOf = (text: string, joints: RegExp) =>
    text.split(joints).every((part) => isOne(part) || isOne(withoutUnits(part)));
  /** A unit and how often it comes, a vendor and its model: two texts beside each other. */
  const isPair = (text: string) =>
    [...text.matchAll(/ |(?<=）)/g)].some(
      ({ 0: gap, index }) => isOne(text.slice(0, index)) && isOne(text.slice(index + gap.length)),
    );
  /** What happened to what: `{vendor}: {offer} ({what})`, `{vendor} {model}: {figures}`. */
  const isChange = (text: string) => {
    const [, name = "", offer = "", what = ""] = CHANGE.exec(text) ?? [];
    if (offer !== "") return isOne(name) && isOne(offer) && isOne(what);
    const [before = "", after = ""] = text.split(/(?:: |：)(.*)/su);
    return (isOne(before) && isOne(after)) || (isPair(before) && isFigure(after));
  };
  return (given: string) => {
    const text = given.replace(/^\s*·\s*/, "");
    return (
      isOne(text) ||
      isPair(text) ||
      isChange(text) ||
      isMadeOf(text, SENTENCES) ||
      isMadeOf(text, DOTS) ||
      isMadeOf(text, LISTED) ||
      isMadeOf(text, JOINTS) ||
      text.split(SENTENCES).every((part) => isMadeOf(part, JOINTS))
    );
  };
}
