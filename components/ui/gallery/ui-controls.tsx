"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input, NumberInput } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Slider } from "@/components/ui/slider";
import { Tabs } from "@/components/ui/tabs";

type Word =
  | "heading"
  | "primary"
  | "secondary"
  | "quiet"
  | "busy"
  | "disabled"
  | "field"
  | "hint"
  | "error"
  | "choice"
  | "first"
  | "second"
  | "copy"
  | "copied"
  | "slider"
  | "more"
  | "panel";
type Words = Readonly<Record<Word, string>>;

function Fields({ words }: { readonly words: Words }) {
  const options = [words.first, words.second].map((text) => <option key={text}>{text}</option>);
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <Field label={words.field} hint={words.hint}>
        {(control) => <Input {...control} placeholder={words.first} />}
      </Field>
      <Field label={words.field} error={words.error}>
        {(control) => <NumberInput {...control} defaultValue="20M?" />}
      </Field>
      <Field label={words.disabled}>{(control) => <Input {...control} disabled />}</Field>
      <Field label={words.choice}>{(control) => <Select {...control}>{options}</Select>}</Field>
      <Field label={words.slider}>
        {(control) => <Slider {...control} aria-valuetext="40" defaultValue={40} />}
      </Field>
    </div>
  );
}

/** Everything that can be pressed, filled in or chosen from. */
export function UiControls({ words }: { readonly words: Words }) {
  const [choice, setChoice] = useState<"first" | "second">("first");
  const options = (["first", "second"] as const).map((value) => ({ value, label: words[value] }));
  const tabs = (["first", "second"] as const).map((id) => ({
    id,
    label: words[id],
    panel: (
      <p className="text-sm">
        {words.panel} {words[id]}
      </p>
    ),
  }));
  return (
    <section className="grid gap-6">
      <h2 className="font-display text-2xl">{words.heading}</h2>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary">{words.primary}</Button>
        <Button>{words.secondary}</Button>
        <Button variant="quiet">{words.quiet}</Button>
        <Button size="sm">{words.secondary}</Button>
        <Button variant="primary" disabled>
          {words.disabled}
        </Button>
        <Button busy>{words.busy}</Button>
        <Button disabled>{words.disabled}</Button>
        <CopyButton text={words.copy} label={words.copy} copiedLabel={words.copied} />
      </div>
      <Fields words={words} />
      <Segmented legend={words.choice} value={choice} options={options} onChange={setChoice} />
      <Tabs label={words.choice} tabs={tabs} />
      <div>
        <Disclosure summary={words.more}>{words.panel}</Disclosure>
        <Disclosure summary={words.more} open>
          {words.panel}
        </Disclosure>
      </div>
    </section>
  );
}
