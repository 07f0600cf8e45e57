export const VENDOR_PAGES = ["console", "site", "docs"] as const;

/** The page of a vendor where an account is opened, or that says how. */
export interface VendorPage {
  readonly kind: (typeof VENDOR_PAGES)[number];
  readonly url: string;
}

interface Linked {
  readonly links: { readonly [K in VendorPage["kind"]]?: string };
}

/** The vendor's console, else its site, else its documentation; null when none is known. */
export function vendorPage(access: Linked | null): VendorPage | null {
  const found = VENDOR_PAGES.flatMap((kind) => {
    const url = access?.links[kind];
    return url === undefined ? [] : [{ kind, url }];
  });
  return found[0] ?? null;
}
