import { Fragment } from "react";

/** Ids of models in a row, each a text of its own; `comma` is what stands between two. */
export function ModelNames({
  names,
  comma = ", ",
}: {
  readonly names: readonly string[];
  readonly comma?: string;
}) {
  return names.map((name, at) => (
    <Fragment key={name}>
      {at > 0 && comma}
      <span className="break-words">{name}</span>
    </Fragment>
  ));
}
