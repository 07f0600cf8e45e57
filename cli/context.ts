import { type Day, dayOfUnixSeconds, parseDay } from "@/lib/domain/units/day";
import type { Locale } from "@/lib/domain/units/locale";
import type { CatalogueBundle } from "./catalogue-bundle";
import { type Io, UseError } from "./io";
import { currentCatalogue } from "./kept-catalogue";
import { localeOf, type Words, wordsOf } from "./words";

const UTC8_SECONDS = 8 * 3_600;

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly t: Words;
  readonly paint: Paint;
  catalogue(): Promise<CatalogueBundle>;
  /** Today where the offers are made: claim windows are UTC+8 days. */
  today(): Day;
  /** The day an option names; undefined where it is absent. */
  dayOption(name: string, text: string | undefined): Day | undefined;
}

/** Marks for a terminal; the text alone where none is. */
export interface Paint {
  heading(text: string): string;
  good(text: string): string;
  warning(text: string): string;
}

export function makeContext(io: Io, lang: string | undefined): Context {
  const locale = localeOf(lang, io.env);
  const t = wordsOf(locale);
  return {
    io,
    locale,
    t,
    paint: makePaint(io.outIsTerminal && !io.env.NO_COLOR),
    catalogue: () => currentCatalogue(io, t),
    today: () => dayOfUnixSeconds(Math.floor(io.now().getTime() / 1_000) + UTC8_SECONDS),
    dayOption(name, text) {
      if (text === undefined) return undefined;
      const parsed = parseDay(text);
      if (parsed === null) throw new UseError(t("cli.badDay", { option: `--${name}`, text }));
      return parsed;
    },
  };
}

function makePaint(isOn: boolean): Paint {
  const mark = (code: number) => (text: string) =>
    isOn ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { heading: mark(1), good: mark(32), warning: mark(33) };
}
