import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLMap,
} from "yaml";
import type { Proposal, WrittenValue } from "@/lib/domain/catalogue/proposal";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";

/** A day somebody looked, which the quoted words cannot name: it has to be the proposal's own. */
const LOOKED = new Set(["reportedUntil", "readOn", "seenUntil", "lookedOn"]);

/** Why a proposal is not taken. */
export class RefusedProposal extends Error {}

/**
 * A vendor's file with the proposed change in it, all else as it was.
 *
 * Refused: a field that is not there, a value other than `before`, an `after` with a number or a day
 * that the quoted words do not name. A day on which somebody looked has to be the proposal's day.
 *
 * @param day of the proposal, as files write it
 */
export function applyProposal(
  text: string,
  { record, field, before, after, words }: Omit<Proposal, "day">,
  day: string,
): string {
  const document = parseDocument(text);
  const place = `${record.slug}.${field}`;
  const path = field.split(".");
  const name = path.at(-1) ?? "";
  if (after === before) throw new RefusedProposal(`${place}: before and after are the same.`);
  const own = recordNode(document, record);
  const parent = walk(own, path.slice(0, -1), place);
  // A record says nothing of what it leaves out: a window that nobody knows is not there.
  const isLeftOut = parent === undefined && path.length === 2 && before === null;
  if (!isMap(parent) && !(isLeftOut && isMap(own)))
    throw new RefusedProposal(`${place}: there is no such field.`);
  const held = isMap(parent) ? parent.get(name, true) : undefined;
  if (held !== undefined && !isScalar(held))
    throw new RefusedProposal(`${place} holds more than one value: name the one inside.`);
  const stands = held === undefined ? null : plain(held.value);
  if (asCompared(stands) !== asCompared(before))
    throw new RefusedProposal(`${place} is ${stands}, not ${before}: somebody changed it since.`);
  if (LOOKED.has(name) && after !== day)
    throw new RefusedProposal(`${place} is the day somebody looked: ${day}, not ${after}.`);
  const unquoted = LOOKED.has(name) ? [] : unquotedNumbers(after, words);
  if (unquoted.length > 0)
    throw new RefusedProposal(`${place}: the quoted words do not name ${unquoted.join(", ")}.`);
  if (held?.range) return text.slice(0, held.range[0]) + written(after) + text.slice(held.range[1]);
  const added = `${name}: ${written(after)}`;
  if (isMap(parent)) return withAdded(text, parent, added, place);
  return isMap(own) ? withAdded(text, own, `${path[0]}: { ${added} }`, place) : text;
}

/** Digits may be grouped: `5_000_000`. */
function asCompared(value: WrittenValue): string {
  const text = String(value);
  return /^[\d_]+$/.test(text) ? text.replaceAll("_", "") : text;
}

function plain(value: unknown): WrittenValue {
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The value as a file writes it, on one line; quoted where it would mean something else within braces. */
function written(value: WrittenValue): string {
  if (typeof value === "string" && /^[\d_]+$|^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const list = stringify([value], { lineWidth: 0, collectionStyle: "flow" }).trim();
  // JSON keeps several lines on one.
  return list.includes("\n") ? JSON.stringify(value) : list.slice(1, -1).trim();
}

function recordNode(document: Document, { kind, slug }: Proposal["record"]): unknown {
  if (kind === "vendor") return document.contents;
  const list = kind === "retirement" ? document.contents : document.get("offers");
  const own = isSeq(list) && list.items.find((one) => isMap(one) && one.get("slug") === slug);
  if (!own) throw new RefusedProposal(`There is no ${kind} ${slug} in this file.`);
  return own;
}

/** What tells the items of a list apart. */
export const ITEM_NAMES = ["name", "slug", "field", "id", "code", "source", "kind"];

function walk(from: unknown, path: readonly string[], place: string): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return node.get(step, true);
    if (isSeq(node))
      return /^\d+$/.test(step)
        ? node.get(Number(step), true)
        : node.items.find((one) => isMap(one) && ITEM_NAMES.some((key) => one.get(key) === step));
    throw new RefusedProposal(`${place}: there is no ${step}.`);
  }, from);
}

/** The text with one more field at the end of a map. */
function withAdded(text: string, parent: YAMLMap, line: string, place: string): string {
  const [first, last] = [parent.items.at(0), parent.items.at(-1)];
  const end = rangeOf(last?.value) ?? rangeOf(last?.key);
  const start = rangeOf(first?.key);
  if (!end || !start) throw new RefusedProposal(`${place}: its record is empty.`);
  if (parent.flow) return `${text.slice(0, end[1])}, ${line}${text.slice(end[1])}`;
  const indent = start[0] - (text.lastIndexOf("\n", start[0]) + 1);
  const at = text.indexOf("\n", end[1] - 1);
  const head = at === -1 ? `${text}\n` : text.slice(0, at + 1);
  return `${head}${" ".repeat(indent)}${line}\n${at === -1 ? "" : text.slice(at + 1)}`;
}

function rangeOf(value: unknown): Node["range"] {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value.range : null;
}
