"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";

/** What opens over the page, and what takes files. */
export function UiDialog({
  words,
}: {
  readonly words: Readonly<
    Record<"heading" | "open" | "title" | "text" | "close" | "drop" | "choose" | "given", string>
  >;
}) {
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState(0);
  return (
    <section className="grid gap-6">
      <h2 className="font-display text-2xl">{words.heading}</h2>
      <Button className="justify-self-start" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <Dialog label={words.title} onClose={() => setOpen(false)}>
          <div className="grid gap-4 p-5">
            <h3 className="font-display text-xl">{words.title}</h3>
            <p>{words.text}</p>
            <Button className="justify-self-start" onClick={() => setOpen(false)}>
              {words.close}
            </Button>
          </div>
        </Dialog>
      )}
      <FileDrop label={words.choose} onFiles={(files) => setGiven(files.length)} className="p-5">
        {(chooser) => (
          <>
            <p className="font-display text-xl">{words.drop}</p>
            <div>{chooser(words.choose)}</div>
            <p aria-live="polite" className="text-sm text-soft">
              {words.given} {given}
            </p>
          </>
        )}
      </FileDrop>
    </section>
  );
}
