/** Something made up that stands where a file names somebody, to be looked for everywhere else. */
export interface CanaryFile {
  readonly name: string;
  readonly content: Buffer;
}

const made: string[] = [];

/** A text found nowhere else, with a letter that URLs and base64 write differently. */
export function canary(column: string): string {
  const text = `Canary${made.length}z${column.replaceAll(/\W/g, "")}ü7f3a`;
  made.push(text);
  return text;
}

/** A file under a name that is a canary too. */
export function canaryFile(name: string, content: string | Uint8Array): CanaryFile {
  return { name: `${canary("file")}-${name}`, content: Buffer.from(content) };
}

/** A canary in each of these. */
export function canaries(columns: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column) => [column, canary(column)]));
}

/** Who is named in every export of today. */
export const TODAY =
  "project_id project_name organization_id organization_name user_id user_email api_key_id api_key_name".split(
    " ",
  );
export const MODEL = "gpt-4o-2024-05-13";

/** A canary as a program may have written it: plain, in a URL, in hexadecimal, in base64 at any offset. */
function writtenWays(text: string): string[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return shifted.slice(offset === 0 ? 0 : 4, Math.floor((offset + bytes.length) / 3) * 4);
  });
  const inUrl = inBase64.map((part) => part.replaceAll("+", "-").replaceAll("/", "_"));
  return [text, encodeURIComponent(text), bytes.toString("hex"), ...inBase64, ...inUrl];
}

/** All canaries there are, in every way. */
export function allTraces(): string[] {
  return made.flatMap(writtenWays);
}

/** The canaries that a text gives away. */
export function tracesIn(text: string): string[] {
  const lower = text.toLowerCase();
  return allTraces().filter((trace) => text.includes(trace) || lower.includes(trace.toLowerCase()));
}
