"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

interface Props {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: string;
    readonly label: ReactNode;
    readonly panel: ReactNode;
  }[];
  readonly initial?: string;
}

/** Panels of which one is shown. Arrow keys, Home and End move between the tabs. */
export function Tabs({ label, tabs, initial }: Props) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(initial ?? tabs[0]?.id);

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === shown);
    const last = tabs.length - 1;
    const step = STEPS[event.key];
    const ends = { Home: 0, End: last }[event.key];
    const next = ends ?? (step === undefined ? null : (at + step + tabs.length) % tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    setShown(tab.id);
    list.current?.querySelectorAll("button")[tabs.indexOf(tab)]?.focus();
  }

  return (
    <div className="min-w-0">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        tabIndex={-1}
        className="flex flex-wrap gap-x-6 border-b border-rule"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-controls={`${base}-${tab.id}-panel`}
            aria-selected={tab.id === shown}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={() => setShown(tab.id)}
            className="-mb-px min-h-10 border-b-2 border-transparent text-sm font-medium text-soft hover:text-ink aria-selected:border-seal aria-selected:text-ink pointer-coarse:min-h-11"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-${tab.id}-panel`}
          aria-labelledby={`${base}-${tab.id}`}
          hidden={tab.id !== shown}
          className="pt-5"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
