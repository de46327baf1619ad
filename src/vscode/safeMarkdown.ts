import { MarkdownString } from 'vscode';

/** The commands that links in hovers may run; each checks what it is given. */
const linkedCommands = ['minutebook.showActionsOf', 'minutebook.openOccurrence'] as const;

/**
 * Markdown in which whatever minutes say is only ever text: it cannot become a link, an image or HTML. What is Markdown here is our own,
 * and so are the links.
 */
export class SafeMarkdown {
  readonly markdown = new MarkdownString('');

  constructor() {
    this.markdown.isTrusted = { enabledCommands: linkedCommands };
  }

  /** Text from minutes, on one line. */
  text(text: string): this {
    // Word by word: `appendText` writes blanks that no line can be broken at.
    for (const [index, word] of text.split(/\s+/).entries()) {
      if (index > 0) this.markdown.appendMarkdown(' ');
      this.markdown.appendText(word);
    }
    return this;
  }

  bold(text: string): this {
    this.markdown.appendMarkdown('**');
    this.text(text.trim());
    this.markdown.appendMarkdown('**');
    return this;
  }

  /** @param label our own words, never those of minutes */
  link(label: string, command: (typeof linkedCommands)[number], argument: unknown): this {
    this.markdown.appendMarkdown(`[${label}](command:${command}?${encoded([argument])})`);
    return this;
  }

  item(): this {
    this.markdown.appendMarkdown('\n- ');
    return this;
  }

  lineBreak(): this {
    this.markdown.appendMarkdown('  \n');
    return this;
  }

  paragraph(): this {
    this.markdown.appendMarkdown('\n\n');
    return this;
  }
}

/** As a part of an address, also what Markdown would read in it: a bracket ends a link. */
function encoded(value: unknown): string {
  return encodeURIComponent(JSON.stringify(value)).replace(
    /[!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}
