import type { Decision } from '../model';
import type { ListItem } from './block';
import { isDecisionLabel, readDecision } from './decision';
import { rangeOf, readProse } from './prose';
import type { TextUnit } from './textUnit';

/** The decisions of a piece of a file. */
export interface Decisions {
  readonly decisions: readonly Decision[];
  /** Whether a label *Decisions* speaks of the list items behind the piece too. */
  readonly isUnderLabel: boolean;
}

/**
 * `DECISION: …` at the start of a line, item or cell, and the list items under a label *Decisions*.
 * @param isUnderLabel whether such a label stands before the units, outside of lists
 */
export function readDecisions(units: readonly TextUnit[], isUnderLabel: boolean): Decisions {
  const found: Decision[] = [];
  let label: { readonly parent: ListItem | undefined } | undefined = isUnderLabel ? { parent: undefined } : undefined;
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
    else if (own.length === 0 && unit.startsItem && unit.item.parent === label.parent && text !== '') {
      found.push({ text, range: rangeOf(prose, { start: 0, end: text.length }) });
    }
  }
  // What is nested in an item does not go on behind the piece.
  return { decisions: found, isUnderLabel: label !== undefined && label.parent === undefined };
}

const longestHead = 120;
const mayDecide = /decision|decided|agreed|resol/i;

function decisionIn(lines: TextUnit['unit']['lines']): Decision | undefined {
  const prose = readProse(lines);
  const span = readDecision(prose.text);
  return span && { text: prose.text.slice(span.start, span.end), range: rangeOf(prose, span) };
}
