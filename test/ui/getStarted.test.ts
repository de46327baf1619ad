import assert from 'node:assert/strict';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

describe('Getting started', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  // Somebody who has just installed Minutebook, with nothing open.
  before(async () => {
    workbench = await Workbench.open({ workspace: undefined });
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('is a walk in four steps, each with its picture', async () => {
    await workbench.runCommand('Minutebook: Get Started');
    const steps = workbench.page.locator('.getting-started-step');
    await until('four steps are there', async () => (await steps.count()) === 4);
    const titles = (await steps.locator('h3').allInnerTexts()).map((title) => title.trim());
    assert.deepEqual(titles, [
      'See every open action',
      'Work through them',
      'Mend what is late or unclear',
      'Write the next minutes',
    ]);
    for (const title of titles) {
      await steps.filter({ hasText: title }).click();
      const picture = workbench.page.locator('.getting-started-media img, img.getting-started-media').first();
      await until(`the picture of "${title}" is drawn`, () =>
        picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0),
      );
    }
    await workbench.screenshot('get-started');
  });

  it('opens sample minutes, with all that is open in them', async () => {
    await workbench.runCommand('Minutebook: Open Sample Minutes');
    await until('the minutes are read', async () => (await workbench.badge('Minutebook')) === '7', 60);
    await workbench.openView('Minutebook');
    await workbench.treeItem('Draft the cover letter').waitFor();
  });
});
