import { AREAS, describeNode, nodesBelow, readEvalplusBoard, TAXONOMY } from "../../index.js";
import { printJson } from "../catalog-commands.js";
import { renderNode, renderTree } from "../rendering/map-view.js";
import { terminalStyle } from "../rendering/terminal-style.js";
import type { CladeCommand } from "./command.js";

export const mapCommand: CladeCommand = {
  register(program) {
    program
      .command("map")
      .description("the survey's map of the field, and what of it Clade does")
      .argument("[node]", "an area, branch, leaf or table, such as decoder-only, rope or survey-table-4")
      .option("--all", "with all leaves")
      .option("--json", "print as JSON")
      .action((id: string | undefined, { all = false, json }: { all?: boolean; json?: boolean }) => {
        const style = terminalStyle(process.stdout, process.env);
        if (id !== undefined && !all) {
          const detail = describeNode(id, readEvalplusBoard());
          if (json) printJson(detail);
          else console.log(renderNode(detail, style));
        } else if (id !== undefined) {
          describeNode(id);
          if (json) printJson(nodesBelow(id));
          else console.log(renderTree([id], { leaves: true }, style));
        } else if (json) printJson([...TAXONOMY.values()]);
        else console.log(renderTree(AREAS, { leaves: all }, style));
      });
  },
};
