import { notFound } from "next/navigation";

/** Without this, an unknown address would get the framework's own page, in neither language. */
export default function Unknown() {
  notFound();
}
