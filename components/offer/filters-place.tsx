import { Skeleton } from "@/components/ui/skeleton";

/** Holds the filters' place until the browser brings them; gone where it never will. */
export function FiltersPlace() {
  return (
    <div
      aria-hidden
      className="mb-5 grid h-[22rem] content-start gap-5 border-y border-rule py-5 sm:h-[21.875rem] md:h-[16.9375rem] lg:h-48 [@media(scripting:none)]:hidden"
    >
      <Skeleton className="h-10 w-56" />
      <Skeleton className="h-10 w-full" />
    </div>
  );
}
