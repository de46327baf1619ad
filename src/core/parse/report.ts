import type { Block } from './blocks';

const description = /^(?:description|actions?|action items?|tasks?)$/i;
const dueOrAssignee = /^(?:due|due date|assignee|owner|who)$/i;

/** Whether the text holds a table of actions: a header with a description column and one for due dates or assignees. */
export function hasReport(blocks: readonly Block[]): boolean {
  return blocks.some((block) => headersIn(block).some(isReportHeader));
}

function isReportHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => description.test(cell)) && cells.some((cell) => dueOrAssignee.test(cell));
}

/** The rows that can be a table's header: of a GFM table, of tab-separated lines as a wiki page is pasted, of an HTML table. */
function headersIn(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'row':
      return block.isHeader ? [block.cells.map(plain)] : [];
    case 'paragraph':
      return block.lines.filter(({ text }) => text.includes('\t')).map(({ text }) => text.split('\t').map(plain));
    case 'html': {
      const source = block.lines.map(({ text }) => text).join(' ');
      return [Array.from(source.matchAll(/<t[hd]\b[^<>]*>([^<]*)/gi), (match) => plain(match[1] ?? ''))];
    }
    case 'heading':
      return [];
  }
}

function plain(cell: string): string {
  return cell.replace(/[*_:]/g, '').trim();
}
