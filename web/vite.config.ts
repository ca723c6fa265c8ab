import { defineConfig } from "vite";

/** The pages as files beside the compiled server. Addresses are relative, so that an export works below any address. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  // Without a plugin: the compiler that Vite brings understands JSX.
  oxc: { jsx: { runtime: "automatic" } },
  build: {
    target: "es2022",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Data addresses would need a wider content policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
