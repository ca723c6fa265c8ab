import { expect, test } from "vitest";
import { namespaceObstacles } from "./kernel-settings.js";

test("a setting that forbids namespaces is named with its remedy, others are not", () => {
  const settings: Record<string, string> = {
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns": "1\n",
    "/proc/sys/kernel/unprivileged_userns_clone": "1\n",
    "/proc/sys/user/max_user_namespaces": "0\n",
  };
  const found = namespaceObstacles((path) => settings[path]);
  expect(found).toHaveLength(2);
  expect(found[0]).toContain("sysctl -w kernel.apparmor_restrict_unprivileged_userns=0");
  expect(found[1]).toContain("sysctl -w user.max_user_namespaces=");
});

test("a kernel without these settings has no obstacle", () => {
  expect(namespaceObstacles(() => undefined)).toEqual([]);
});
