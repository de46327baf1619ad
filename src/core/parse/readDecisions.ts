import type { Decision } from '../model';
import type { ListItem } from './block';
import { isDecisionLabel, readDecision } from './decision';
import { rangeOf, readProse } from './prose';
import type { TextUnit } from './readActions';

/** The decisions of a text: `DECISION: …` at the start of a line, item or cell, and the list items under a label *Decisions*. */
export function readDecisions(units: readonly TextUnit[]): readonly Decision[] {
  const found: Decision[] = [];
  let label: { readonly parent: ListItem | undefined } | undefined;
  for (const { unit, prose, text } of units) {
    if (text.length <= longestHead && isDecisionLabel(text.replace(/[:\s]+$/, ''))) {
      label = { parent: unit.startsItem ? unit.item : unit.item?.parent };
      continue;
    }
    const own = unit.lines.flatMap((line) =>
      mayDecide.test(line.text.slice(0, longestHead)) ? (decisionIn([line]) ?? []) : [],
    );
    for (const decision of own) found.push(decision);
    if (!label || unit.item === undefined || unit.level > 0) label = undefined;
    else if (own.length === 0 && unit.startsItem && unit.item.parent === label.parent) {
      found.push({ text, range: rangeOf(prose, { start: 0, end: text.length }) });
    }
  }
  return found;
}

const longestHead = 120;
const mayDecide = /decision|decided|agreed|resol/i;

function decisionIn(lines: TextUnit['unit']['lines']): Decision | undefined {
  const prose = readProse(lines);
  const span = readDecision(prose.text);
  return span && { text: prose.text.slice(span.start, span.end), range: rangeOf(prose, span) };
}
