"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Skeleton } from "./skeleton";

/** How far below the screen it begins to draw, so that it is there when the reader is. */
const AHEAD = "600px";

/**
 * Draws what is costly once the reader comes near it: nothing of it is loaded before. `className` sizes
 * the place kept for it, which paper leaves out.
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
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        setNear(true);
      },
      { rootMargin: AHEAD },
    );
    if (place.current !== null) watcher.observe(place.current);
    return () => watcher.disconnect();
  }, []);
  if (near) return children();
  return (
    <div ref={place} className="print:hidden">
      <Skeleton className={className} />
    </div>
  );
}
