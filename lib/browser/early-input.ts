/** What somebody did to a page before its scripts ran, as {@link EARLY_INPUT_SCRIPT} notes it. */
type EarlyInput =
  | { readonly kind: "press" | "submit" | "files"; readonly on: HTMLElement }
  | { readonly kind: "value"; readonly on: Control; readonly value: string }
  | { readonly kind: "checked"; readonly on: HTMLInputElement; readonly checked: boolean }
  | { readonly kind: "drop"; readonly on: HTMLElement; readonly files: readonly File[] };
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Notebook {
  readonly noted: ReadonlyMap<HTMLElement, EarlyInput>;
  readonly stop: () => void;
}

declare global {
  interface Window {
    earlyInput?: Notebook;
  }
}

/**
 * Stands in every page and notes presses on buttons, changed controls, chosen and dropped files until the page wakes.
 * Links, and forms that have an address to go to, work by themselves and are left alone. The newest note for an element
 * counts, but a second press is a press of its own.
 */
export const EARLY_INPUT_SCRIPT =
  '{const noted=new Map(),types=["click","input","change","submit","dragover","drop"];' +
  "let presses=0;" +
  "const note=(on,what)=>{noted.delete(on);noted.set(on,{on,...what})};" +
  "const hold=event=>{event.preventDefault();event.stopImmediatePropagation()};" +
  "const listen=event=>{const on=event.target,type=event.type;" +
  'if(type==="dragover")event.preventDefault();' +
  'else if(type==="drop"){hold(event);note(on,{kind:"drop",files:[...event.dataTransfer.files]})}' +
  'else if(type==="submit"){if(!on.hasAttribute("action")){hold(event);note(on,{kind:"submit"})}}' +
  'else if(type==="click"){const button=on.closest?.("button[type=button]");' +
  'if(button){hold(event);noted.set("press"+presses++,{kind:"press",on:button})}}' +
  'else if(on.type==="file")note(on,{kind:"files"});' +
  'else if(on.type==="checkbox"||on.type==="radio")note(on,{kind:"checked",checked:on.checked});' +
  'else note(on,{kind:"value",value:on.value})};' +
  "for(const type of types)addEventListener(type,listen,true);" +
  "window.earlyInput={noted,stop(){for(const type of types)removeEventListener(type,listen,true)}}}";

/** Sets a value so that React, which remembers what it last saw, takes it for a change. */
function setValue(control: Control, value: string) {
  if (!(control instanceof HTMLSelectElement)) control.value = "";
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value") ?? {};
  set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function setChecked(control: HTMLInputElement, checked: boolean) {
  if (control.type === "radio" && !checked) return; // the one that was pressed instead is noted, too
  control.checked = !checked;
  control.click();
}

function dropOn(target: HTMLElement, files: readonly File[]) {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

function replay(input: EarlyInput) {
  switch (input.kind) {
    case "press":
      return input.on.click();
    case "submit":
      return (input.on as HTMLFormElement).requestSubmit();
    case "files":
      input.on.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    case "value":
      return setValue(input.on, input.value);
    case "checked":
      return setChecked(input.on, input.checked);
    case "drop":
      return dropOn(input.on, input.files);
  }
}

/** Does again, in order, what was done before the page could answer. Called once, when it can. */
export function replayEarlyInput(): void {
  const early = window.earlyInput;
  if (early === undefined) return;
  delete window.earlyInput;
  early.stop();
  for (const input of early.noted.values()) if (input.on.isConnected) replay(input);
}
