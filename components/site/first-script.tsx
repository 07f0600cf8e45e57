import { FIRST_SCRIPT } from "@/lib/browser/first-script";

/** Stands first in the body: the page is painted once, and no early press is lost. */
export function FirstScript() {
  return <script>{FIRST_SCRIPT}</script>;
}
