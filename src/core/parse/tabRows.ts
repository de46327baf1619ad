/**
 * The lines that are rows of a table pasted from a wiki page: two or more tabs between texts, or any tab in a run of such lines
 * (blank lines do not end a run). Markdown would take those that begin with tabs for code.
 * @returns for each such line where its run begins
 */
export function findTabRows(lines: readonly string[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  let run: number[] = [];
  const endRun = (): void => {
    if (run.some((line) => hasTabsBetweenTexts(lines[line] ?? ''))) {
      for (const line of run) rows.set(line, run[0] ?? line);
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.includes('\t') && !isIndentedItem(line)) run.push(index);
    else if (line.trim() !== '') endRun();
  }
  endRun();
  return rows;
}

/** `Time⇥Topic⇥⇥Notes`: two tabs or more with a text before the first and behind the last. */
function hasTabsBetweenTexts(line: string): boolean {
  const text = line.replace(markers, '').trim();
  const first = text.indexOf('\t');
  return first >= 0 && text.indexOf('\t', first + 1) >= 0;
}

/** Quote marks and a list marker are no text. */
const markers = /^\s*(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])(?=\s))?/;

/** `⇥- [ ] nested under an item`, a line of a list that is indented by tabs. */
function isIndentedItem(line: string): boolean {
  return /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line) && !hasTabsBetweenTexts(line);
}
