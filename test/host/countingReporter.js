// mocha's usual report, and the line that `npm test` reads. Plain JavaScript, since mocha wants the class to be the module.
'use strict';
require('tsx/cjs');
const { reporters } = require('mocha');
const { countLine } = require('./count.ts');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      console.log(countLine({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
