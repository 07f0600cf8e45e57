"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Marks itself when the reader is on its page or one below it. */
export function NavLink<T extends string>({
  href,
  children,
}: {
  readonly href: Route<T>;
  readonly children: ReactNode;
}) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className="flex min-h-11 items-center border-b-2 border-transparent px-2 pt-0.5 text-sm font-medium whitespace-nowrap hover:text-seal aria-[current]:border-seal"
    >
      {children}
    </Link>
  );
}
