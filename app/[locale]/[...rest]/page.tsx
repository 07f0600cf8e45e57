import { notFound } from "next/navigation";

/** Kept like any page once it was asked for, and so under a policy of its own. */
export function generateStaticParams() {
  return [];
}

/** Without this, an unknown address would get the framework's own page, in neither language. */
export default function Unknown() {
  notFound();
}
