"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Json } from "@/lib/domain/desk/json-document";
import {
  type Difference,
  differences,
  mergedDocument,
  type Side,
} from "@/lib/domain/desk/merge-documents";
import { DocumentValue } from "./document-value";
import { useFieldWords } from "./use-field-words";
import type { Conflict } from "./use-record-draft";

/** Two versions of a record field by field: for each one chooses whose stands. Nothing typed is lost. */
export function ConflictView({
  conflict,
  mine,
  onResolve,
}: {
  readonly conflict: Conflict;
  readonly mine: Json;
  readonly onResolve: (merged: Json) => void;
}) {
  const t = useTranslations("records.conflict");
  const heading = useRef<HTMLHeadingElement>(null);
  const { ancestor, theirs, by } = conflict;
  const [chosen, setChosen] = useState(() => differences(ancestor, mine, theirs));
  useEffect(() => heading.current?.focus(), []);
  const chooseAll = (side: Side) => setChosen(chosen.map((one) => ({ ...one, side })));
  return (
    <section aria-labelledby="conflict" className="grid gap-4">
      <h2 id="conflict" ref={heading} tabIndex={-1} className="font-display text-xl">
        {t("title")}
      </h2>
      <Notice tone="warning">
        <p>{by === null ? t("published") : t("drafted", { name: by })}</p>
        <p>{t("lead")}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => chooseAll("mine")}>
          {t("allMine")}
        </Button>
        <Button size="sm" onClick={() => chooseAll("theirs")}>
          {t("allTheirs")}
        </Button>
      </div>
      {chosen.length === 0 && <p className="text-sm text-soft">{t("same")}</p>}
      <ul className="grid gap-4">
        {chosen.map((one) => (
          <li key={one.path.join("/")}>
            <Choice
              difference={one}
              onChoose={(side) =>
                setChosen(chosen.map((other) => (other === one ? { ...one, side } : other)))
              }
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="primary" onClick={() => onResolve(mergedDocument(theirs, chosen))}>
          {t("goOn")}
        </Button>
      </div>
    </section>
  );
}

const SIDES = ["mine", "theirs"] as const;

/** Both versions of one value; whose stands is chosen. */
function Choice({
  difference,
  onChoose,
}: {
  readonly difference: Difference;
  readonly onChoose: (side: Side) => void;
}) {
  const t = useTranslations("records.conflict");
  const { pathName } = useFieldWords();
  const name = difference.path.join("/");
  return (
    <fieldset className="grid gap-2 border-t border-rule pt-2 text-sm">
      <legend className="pr-3 font-medium">
        {pathName(difference.path)}
        {difference.both && <span className="text-amber"> · {t("both")}</span>}
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {SIDES.map((side) => (
          <label
            key={side}
            className="flex items-start gap-2 rounded-md border border-rule p-3 has-checked:border-seal"
          >
            <input
              type="radio"
              name={name}
              className="mt-0.5 size-4"
              checked={difference.side === side}
              onChange={() => onChoose(side)}
            />
            <span className="grid min-w-0 gap-1">
              <span className="font-medium">{t(side)}</span>
              <DocumentValue value={difference[side]} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
