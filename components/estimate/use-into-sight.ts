"use client";
import { useEffect, useRef } from "react";

/**
 * Scrolls to what has just come about, unless it is near the top already, and puts the focus there: whoever asked for it
 * waits for nothing else. The element needs `tabIndex={-1}`.
 */
export function useIntoSight<T extends HTMLElement>(isThere: boolean) {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!isThere || place.current === null) return;
    place.current.focus({ preventScroll: true });
    const { top } = place.current.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 3) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.current.scrollIntoView({ behavior: still ? "instant" : "smooth" });
  }, [isThere]);
  return place;
}
