/**
 * A sentence for the user, which the window can say in another language: `{0}` in the text stands for the first value. What is
 * written in minutes is a value, never part of the text.
 */
export interface Message {
  readonly text: string;
  readonly values: readonly MessageValue[];
}

export type MessageValue = string | number | Message;

export function message(text: string, ...values: readonly MessageValue[]): Message {
  return { text, values };
}

/** The sentence as the command line and logs say it. */
export function inEnglish({ text, values }: Message): string {
  return text.replace(/\{(\d+)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return whole;
    return typeof value === 'object' ? inEnglish(value) : String(value);
  });
}
