import { type ReactNode, useSyncExternalStore } from "react";

/** Where we are: `#/runs/a?verdict=passed` is the parts `runs`, `a` with one parameter. */
export interface Place {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly text: string;
}

/** The place that the address bar says; everything that can be shared or bookmarked is in it. */
export function usePlace(): Place {
  const text = useSyncExternalStore(subscribe, () => location.hash);
  return placeOf(text);
}

function subscribe(tell: () => void): () => void {
  addEventListener("hashchange", tell);
  return () => removeEventListener("hashchange", tell);
}

function placeOf(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  return { parts, query: new URLSearchParams(query), text: hash };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place. Parameters that are empty are left out. */
export function hrefOf(
  parts: readonly (string | number)[],
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const path = parts.map((part) => encodeURIComponent(part)).join("/");
  const present = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const parameters = new URLSearchParams(present).toString();
  return `#/${path}${parameters && `?${parameters}`}`;
}

/** Goes to a place. */
export function go(href: string): void {
  location.hash = href;
}

/** Changes parameters of the present place without a new entry in the browser's history. */
export function setQuery(changes: Readonly<Record<string, string | undefined>>): void {
  const { parts, query } = placeOf(location.hash);
  const next = { ...Object.fromEntries(query), ...changes };
  history.replaceState(null, "", hrefOf(parts, next));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** A link within the pages. */
export function Link({ to, query, children, ...rest }: LinkProps) {
  return (
    <a href={hrefOf(to, query)} {...rest}>
      {children}
    </a>
  );
}

interface LinkProps {
  readonly to: readonly (string | number)[];
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
  readonly "aria-label"?: string;
  readonly "aria-current"?: "page" | undefined;
}
