import type { Proposal } from "@/lib/domain/catalogue/proposal";
import { unquotedNumbers } from "@/lib/domain/catalogue/quoted-numbers";
import { RefusedProposal } from "./apply-proposal";

const DAY = /^\d{4}-\d{2}-\d{2}(?=,)/;
const RATES = /^\d+(\.\d+)?,\d+(\.\d+)?$/;

/**
 * fx.csv with one more line in its place. Refused: a day that has a line of its own already, rates that
 * are not two numbers, and what the quoted words do not name.
 */
export function applyRate(text: string, { record, field, before, after, words }: Proposal): string {
  const place = `${record.slug} ${field}`;
  const lines = text.split("\n");
  const isLater = (line: string) => (DAY.exec(line)?.[0] ?? "") >= field;
  const at = lines.findIndex(isLater);
  if (before !== null || lines.some((line) => line.startsWith(`${field},`)))
    throw new RefusedProposal(`${place}: there is a rate of that day.`);
  if (typeof after !== "string" || !RATES.test(after))
    throw new RefusedProposal(`${place}: ${after} is not dollars and yuan for one euro.`);
  const unquoted = [field, ...after.split(",")].flatMap((value) => unquotedNumbers(value, words));
  if (unquoted.length > 0)
    throw new RefusedProposal(`${place}: the quoted words do not name ${unquoted.join(", ")}.`);
  const line = `${field},${after}`;
  if (at === -1) return `${text.trimEnd()}\n${line}\n`;
  return [...lines.slice(0, at), line, ...lines.slice(at)].join("\n");
}
