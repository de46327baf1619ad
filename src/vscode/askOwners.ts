import { QuickPickItemKind, l10n, type QuickPickItem } from 'vscode';
import { ownerChoices, type OwnerChoice } from '../core/features/ownerChoices';
import type { PeopleAround } from '../core/index/peopleAround';
import type { Meeting } from '../core/model';
import { pick } from './pick';

export interface OwnersQuestion {
  readonly title: string;
  readonly people: PeopleAround;
  readonly meeting: Meeting;
  /** Who owns it now; undefined where several actions have other owners. */
  readonly current: readonly string[] | undefined;
}

interface OwnersItem extends QuickPickItem {
  readonly names?: readonly string[];
}

/** Asks for owners: those who were there first; none for nobody. Undefined when nobody answers. */
export async function askOwners(question: OwnersQuestion): Promise<readonly string[] | undefined> {
  const placeholder = l10n.t('A name; several with commas between them');
  const itemsFor = (typed: string): readonly OwnersItem[] => ownerItems(typed, question);
  const chosen = await pick({ title: question.title, placeholder, itemsFor });
  return chosen?.names;
}

function ownerItems(typed: string, { people, meeting, current }: OwnersQuestion): readonly OwnersItem[] {
  const choices = ownerChoices(typed, people, meeting);
  const nobody = ownersItem({ names: [], from: 'nowhere' }, current);
  return [
    ...choices.flatMap((choice, index): readonly OwnersItem[] => {
      const isFirst = choice.from !== choices[index - 1]?.from;
      const heading = isFirst ? [{ label: fromText(choice.from), kind: QuickPickItemKind.Separator }] : [];
      return [...heading, ownersItem(choice, current)];
    }),
    ...(typed.trim() === '' ? [{ label: '', kind: QuickPickItemKind.Separator }, nobody] : []),
  ];
}

function ownersItem({ names }: OwnerChoice, current: readonly string[] | undefined): OwnersItem {
  const item = { label: names.length === 0 ? l10n.t('Nobody') : names.join(', '), names, alwaysShow: true };
  const isNow = names.join('\n') === current?.join('\n');
  return isNow ? { ...item, description: l10n.t('as now') } : item;
}

function fromText(from: OwnerChoice['from']): string {
  switch (from) {
    case 'meeting':
      return l10n.t('this meeting');
    case 'series':
      return l10n.t('this series');
    case 'roster':
      return l10n.t('roster');
    case 'workspace':
      return l10n.t('other minutes');
    case 'nowhere':
      return l10n.t('as typed');
  }
}
