import { EARLY_INPUT_SCRIPT } from "./early-input";
import { THEME_SCRIPT } from "./theme";

/**
 * The one inline script of ours, first in every page: the look, and what is pressed early. Its text is fixed, because
 * pages with a nonce policy allow it by {@link FIRST_SCRIPT_HASH}.
 */
export const FIRST_SCRIPT = `${THEME_SCRIPT};${EARLY_INPUT_SCRIPT}`;

/** For `script-src`; `first-script.test.ts` holds it against the text. */
export const FIRST_SCRIPT_HASH = "sha256-iW3JZeKA9/N+vbLhiPLeDColagpTT/c6ssFuUT2VCPo=";
