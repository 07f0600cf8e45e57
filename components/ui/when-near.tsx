"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Skeleton } from "./skeleton";

/** How far below the screen it begins to draw, so that it is there when the reader is. */
const AHEAD = "600px";

/** Whoever prints has touched something first, and paper has no scrolling. */
const SIGNS_OF_SOMEBODY = ["pointermove", "keydown", "beforeprint"] as const;

/**
 * Draws what is costly once the reader stirs or comes near it: nothing of it is loaded before. `className`
 * sizes the place kept for it, which paper leaves out.
 */
export function WhenNear({
  className,
  children,
}: {
  readonly className: string;
  readonly children: () => ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const draw = () => setNear(true);
    for (const sign of SIGNS_OF_SOMEBODY)
      window.addEventListener(sign, draw, { once: true, signal: gone.signal });
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
      },
      { rootMargin: AHEAD },
    );
    if (place.current !== null) watcher.observe(place.current);
    return () => {
      gone.abort();
      watcher.disconnect();
    };
  }, []);
  if (near) return children();
  return (
    <div ref={place} className="print:hidden">
      <Skeleton className={className} />
    </div>
  );
}
