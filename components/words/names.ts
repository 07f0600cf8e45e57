/** Vendor slug → its name in the reader's language. */
export type VendorNames = Readonly<Record<string, string>>;
