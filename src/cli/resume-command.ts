/** What was typed, with `--resume`. */
export function resumeCommand(): string {
  const typed = process.argv.slice(2).filter((argument) => argument !== "--resume");
  return ["clade", ...typed.map(quoted), "--resume"].join(" ");
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
