/** The two ends of what Minutebook supports. `node` is the major version that this code-server runs on. */
export const versions = {
  latest: { codeServer: '4.139.1', vscode: '1.139.1', node: 24, nodePackage: '24.21.0' },
  oldest: { codeServer: '4.100.3', vscode: '1.100.3', node: 20, nodePackage: '20.20.2' },
} as const;

export type VersionName = keyof typeof versions;

export function isVersionName(text: string): text is VersionName {
  return text in versions;
}
