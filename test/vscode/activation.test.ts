import { extensions } from 'vscode';
import { until } from './until';

describe('The extension', () => {
  it('is active', async () => {
    await until('the extension is active', () => extensions.getExtension('minutebook.minutebook')?.isActive);
  });
});
