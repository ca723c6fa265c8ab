import { readFileSync } from "node:fs";

/** A kernel setting that keeps users from making namespaces, and the command that lifts it. */
interface Obstacle {
  readonly path: string;
  readonly forbids: string;
  readonly explanation: string;
  readonly remedy: string;
}

const OBSTACLES: readonly Obstacle[] = [
  {
    path: "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
    forbids: "1",
    explanation: "AppArmor keeps programs without a profile from making user namespaces (Ubuntu 23.10 and later)",
    remedy:
      "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0   (or give bwrap an AppArmor profile with `userns,`)",
  },
  {
    path: "/proc/sys/kernel/unprivileged_userns_clone",
    forbids: "0",
    explanation: "the kernel lets only root make user namespaces (older Debian)",
    remedy: "sudo sysctl -w kernel.unprivileged_userns_clone=1",
  },
  {
    path: "/proc/sys/user/max_user_namespaces",
    forbids: "0",
    explanation: "the number of user namespaces is limited to none",
    remedy: "sudo sysctl -w user.max_user_namespaces=15000",
  },
];

/** What this kernel says against namespaces, as sentences with their remedy. */
export function namespaceObstacles(read: (path: string) => string | undefined = readSetting): string[] {
  return OBSTACLES.filter(({ path, forbids }) => read(path)?.trim() === forbids).map(
    ({ explanation, remedy }) => `${explanation}. Lift it with: ${remedy}`,
  );
}

function readSetting(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
