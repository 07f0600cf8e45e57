"use client";
import { useEffect, useRef } from "react";

/** Scrolls to what has just come about, if it is out of sight: whoever asked for it waits for nothing else. */
export function useIntoSight<T extends HTMLElement>(isThere: boolean) {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!isThere || place.current === null) return;
    const { top } = place.current.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.current.scrollIntoView({ behavior: still ? "instant" : "smooth" });
  }, [isThere]);
  return place;
}
