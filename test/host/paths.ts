import path from 'node:path';

export const repositoryRoot = path.resolve(__dirname, '../..');

/** What a run leaves behind for a person to look at: screenshots and logs. Ignored by git. */
export const testFolder = path.join(repositoryRoot, '.vscode-test');

/** Where VS Code and the browser are installed once. Several clones can share one install by naming it here. */
export const installFolder = path.resolve(process.env['MINUTEBOOK_VSCODE_CACHE'] ?? testFolder);

/** `extension development path`: the folder with package.json. */
export const extensionFolder = repositoryRoot;

export const sampleFolder = path.join(repositoryRoot, 'test/fixtures/sample');
