import { useSyncExternalStore } from "react";

/** `system` follows the system's preference. */
type Appearance = "system" | "light" | "dark";

const KEY = "clade-appearance";
const CHOICES: readonly Appearance[] = ["system", "light", "dark"];
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function chosen(): Appearance {
  const stored = localStorage.getItem(KEY);
  return CHOICES.find((choice) => choice === stored) ?? "system";
}

function apply(): void {
  const choice = chosen();
  if (choice === "system") delete document.documentElement.dataset.appearance;
  else document.documentElement.dataset.appearance = choice;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  prefersDark.addEventListener("change", tell);
  return () => {
    listeners.delete(tell);
    prefersDark.removeEventListener("change", tell);
  };
}

/** Whether the pages are dark now. */
export function useDark(): boolean {
  const choice = useSyncExternalStore(subscribe, chosen);
  const system = useSyncExternalStore(subscribe, () => prefersDark.matches);
  return choice === "dark" || (choice === "system" && system);
}

/** Light, dark, or what the system says. */
export function AppearanceSwitch() {
  const choice = useSyncExternalStore(subscribe, chosen);
  const choose = (next: string) => {
    localStorage.setItem(KEY, next);
    apply();
  };
  return (
    <select aria-label="Colours" value={choice} onChange={(event) => choose(event.target.value)}>
      <option value="system">Auto</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  );
}

apply();
