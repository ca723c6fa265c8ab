import { useEffect } from "react";

/** Goes on and back with the arrow keys (or k and j), unless they are meant for something that scrolls or is typed into. */
export function useArrowKeys(steps: { readonly previous?: () => void; readonly next?: () => void }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTakenBy(event.target)) return;
      if (event.key === "ArrowLeft" || event.key === "k") steps.previous?.();
      if (event.key === "ArrowRight" || event.key === "j") steps.next?.();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [steps]);
}

function isTakenBy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input, select, textarea") || target.scrollWidth > target.clientWidth + 1;
}
