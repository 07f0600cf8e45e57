import { NotFoundView } from "@/components/site/not-found-view";

/** For what is thrown: an address without a language, a share that went while its page was made. */
export default function NotFound() {
  return <NotFoundView />;
}
