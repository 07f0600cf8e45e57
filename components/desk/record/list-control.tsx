import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { emptyValue, type FormField, type FormNode } from "@/lib/domain/desk/form-node";
import { isJsonList, type Json } from "@/lib/domain/desk/json-document";
import { controlPath, useRecordForm } from "./record-form";
import { type Entered, emptied } from "./simple-controls";
import { useFieldWords } from "./use-field-words";

type DrawField = (entered: Entered) => ReactNode;

/** A list with a button for one more; after each change the focus stands where one goes on. */
export function ListControl({ draw, ...entered }: Entered & { readonly draw: DrawField }) {
  const { field, path, value } = entered;
  const t = useTranslations("records.form");
  const { change, problemAt } = useRecordForm();
  const { fieldName } = useFieldWords();
  const box = useRef<HTMLFieldSetElement>(null);
  const goTo = useRef<string | null>(null);
  const items = isJsonList(value) ? value : [];
  const item = field.node.kind === "list" ? field.node.item : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the changed list is drawn
  useEffect(() => {
    if (goTo.current === null) return;
    box.current?.querySelector<HTMLElement>(goTo.current)?.focus();
    goTo.current = null;
  }, [items.length]);
  if (item === null) return null;

  function put(next: readonly Json[], focus: string) {
    goTo.current = focus;
    change(path, next.length === 0 ? emptied(field, []) : next);
  }
  const name = fieldName(field.name);
  const problem = problemAt(path);
  const added = `[data-item="${controlPath([...path, String(items.length)])}"] [data-path]`;
  return (
    <fieldset ref={box} className="grid min-w-0 gap-2 sm:col-span-2">
      <legend className="mb-1.5 text-sm font-medium">
        {name} <span className="font-normal text-soft tabular-nums">{items.length}</span>
      </legend>
      {problem !== "" && <p className="text-xs font-medium text-seal">{problem}</p>}
      <ul className="grid gap-2">
        {items.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name that typing does not change
          <li key={at} data-item={controlPath([...path, String(at)])}>
            <ListItem
              {...{ item, draw, name, at }}
              count={items.length}
              path={[...path, String(at)]}
              value={one}
              onRemove={() => put(items.toSpliced(at, 1), "[data-add]")}
              onUp={() => change(path, items.toSpliced(at - 1, 2, one, items[at - 1] ?? null))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="sm"
          data-add={controlPath(path)}
          data-path={controlPath(path)}
          onClick={() => put([...items, emptyValue(item)], added)}
        >
          <Plus aria-hidden className="size-4" />
          {t("add", { name })}
        </Button>
      </div>
    </fieldset>
  );
}

interface ItemProps {
  readonly item: FormNode;
  readonly draw: DrawField;
  /** Of the list. */
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly path: readonly string[];
  readonly value: Json;
  readonly onRemove: () => void;
  readonly onUp: () => void;
}

/** Items of many fields fold; those of one stand in a line. */
function ListItem({ item, draw, name, at, path, value, onRemove, onUp }: ItemProps) {
  const t = useTranslations("records.form");
  const { itemName } = useFieldWords();
  const { problemWithin } = useRecordForm();
  const called = itemName(value, at);
  const field: FormField = {
    ...{
      name: path.at(-2) ?? "",
      node: item,
      required: true,
      nullable: false,
      fallback: undefined,
    },
  };
  const moves = (
    <div className="flex flex-wrap gap-2">
      {at > 0 && (
        <Button size="sm" variant="quiet" onClick={onUp}>
          {t("up")}
          <span className="sr-only"> · {called}</span>
        </Button>
      )}
      <Button size="sm" variant="quiet" onClick={onRemove}>
        {t("remove")}
        <span className="sr-only"> · {called}</span>
      </Button>
    </div>
  );
  const isFolded = item.kind === "group" || item.kind === "variants";
  if (!isFolded)
    return (
      <div className="grid gap-1 border-l-2 border-rule pl-3">
        {draw({ field, path, value })}
        {moves}
      </div>
    );
  const problem = problemWithin(path);
  return (
    <details open className="rounded-md border border-rule">
      <summary className="flex min-h-11 items-center gap-2 px-3 text-sm font-medium">
        <span className="text-soft">{name}</span>
        <span translate="no" className="min-w-0 wrap-anywhere">
          {called}
        </span>
        {problem !== "" && <span className="text-seal">{t("hasProblem")}</span>}
      </summary>
      <div className="grid gap-3 px-3 pb-3">
        {draw({ field, path, value })}
        {moves}
      </div>
    </details>
  );
}
