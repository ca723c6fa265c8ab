/** The pages. Loading what draws their figures takes half a second, which only those who want a page should wait for. */
export async function loadPages() {
  const [{ auditPage }, { comparisonPage }, { runPage }] = await Promise.all([
    import("./audit-page.js"),
    import("./comparison-page.js"),
    import("./run-page.js"),
  ]);
  return { auditPage, comparisonPage, runPage };
}
