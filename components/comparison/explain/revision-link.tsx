import type { ReactNode } from "react";

/** A revision of the catalogue, with its text behind it; `children` stand for the whole digest. */
export function RevisionLink({
  digest,
  children = digest,
}: {
  readonly digest: string;
  readonly children?: ReactNode;
}) {
  return (
    <a href={`/api/v1/catalogue/revisions/${digest}`} rel="nofollow" className="link break-all">
      {children}
    </a>
  );
}
