import assert from 'node:assert/strict';
import { Workbench } from './workbench';

describe('The view Open Actions', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('groups the actions of all minutes by their due date', async () => {
    await workbench.openView('Minutebook');
    await workbench.treeItem('Overdue').waitFor();
    const texts = await workbench.treeTexts();
    assert.match(texts[0] ?? '', /^Overdue\s*\d+$/);
    await workbench.screenshot('open-actions');
  });
});
