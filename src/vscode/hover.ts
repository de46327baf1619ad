import { Hover, languages, type Disposable } from 'vscode';
import { hoverAt } from '../core/features/hover';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { corePosition, editorRange } from './convert';
import { hoverText } from './hoverText';

/** Tells what is known of an owner or another person, of a due date, and of an action by its mark. */
export function registerHovers({ minutes, day }: Pick<CommandContext, 'minutes' | 'day'>): Disposable {
  return languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover: (document, position) => {
        if (!currentSettings().showsHovers) return undefined;
        const meeting = minutes.meetingOf(document);
        if (!meeting) return undefined;
        const place = { lineText: document.lineAt(position).text, position: corePosition(position) };
        const hover = hoverAt(minutes.book, meeting, place, day.today);
        return hover && new Hover(hoverText(hover, day.today), editorRange(hover.range));
      },
    },
  );
}
