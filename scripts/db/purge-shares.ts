// Deletes shares that expired more than a week ago and suggestions of 90 days ago, as every server does once an hour.
import { db } from "@/lib/data/db";
import { purgeShares } from "@/lib/data/share-purge";
import { helpWhenAsked } from "@/scripts/help.mjs";

helpWhenAsked(import.meta.url);

const purged = await purgeShares();
console.log(
  purged === "busy"
    ? "Another instance is purging."
    : `Deleted ${purged.shares} shares, ${purged.keys} request keys and ${purged.suggestions} suggestions.`,
);
await db().$disconnect();
