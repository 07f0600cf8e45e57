import { z } from "zod";

const KEY = "banjia.shares";

const mySharesSchema = z.array(
  z.strictObject({
    id: z.string(),
    manageToken: z.string(),
    title: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    revoked: z.boolean().default(false),
    /** Of a private share: without it nobody can read what is behind the link. */
    key: z.string().nullable().default(null),
  }),
);

/** A share made on this device, with what is needed to change or delete it. */
export type MyShare = z.output<typeof mySharesSchema>[number];

/** Shares made in this browser, newest first. Empty where the browser keeps nothing. */
export function listMyShares(): MyShare[] {
  try {
    const parsed = mySharesSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return []; // storage is refused, or holds something else
  }
}

/** Keeps one, in place of what was known of it. */
export function keepMyShare(share: MyShare): void {
  const others = listMyShares().filter(({ id }) => id !== share.id);
  write([share, ...others].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)));
}

/** Forgets one, or all; the shares themselves live on. */
export function forgetMyShares(id?: string): void {
  write(id === undefined ? [] : listMyShares().filter((share) => share.id !== id));
}

function write(shares: readonly MyShare[]): void {
  try {
    if (shares.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(shares));
  } catch {
    // Storage is refused or full: the code shown with the link is then the only one there is.
  }
}
