import { expect, test } from 'vitest';
import { verdictsOf } from '../../../src/cli/verify/verapdf.ts';

const kept = {
  specification: 'ISO 19005-3:2012',
  clause: '6.1.2',
  testNumber: 1,
  failedChecks: 0,
  description: 'header',
};
const broken = {
  specification: 'ISO 14289-1:2014',
  clause: '7.1',
  testNumber: 10,
  failedChecks: 3,
  description: 'The title shall be displayed',
};

function report(...jobs: readonly object[]): string {
  return JSON.stringify({ report: { buildInformation: {}, jobs } });
}

test('a PDF that keeps every rule has no failed rule and no problem', () => {
  const job = {
    itemDetails: { name: 'a.pdf' },
    validationResult: [{ compliant: true, details: { ruleSummaries: [kept] } }],
  };
  expect(verdictsOf(report(job))).toEqual([{ file: 'a.pdf', failed: [] }]);
});

test('a rule that is not kept is named with how often', () => {
  const job = {
    itemDetails: { name: 'a.pdf' },
    validationResult: [{ compliant: false, details: { ruleSummaries: [kept, broken] } }],
  };
  const failed = [{ rule: 'ISO 14289-1:2014 7.1-10', description: 'The title shall be displayed', times: 3 }];
  expect(verdictsOf(report(job))).toEqual([{ file: 'a.pdf', failed }]);
});

test('the form of earlier versions, one result without a list, is read alike', () => {
  const job = {
    itemDetails: { name: 'a.pdf' },
    validationResult: { compliant: false, details: { ruleSummaries: [broken] } },
  };
  expect(verdictsOf(report(job))[0]?.failed).toHaveLength(1);
});

test('a PDF that was not judged, or not found to conform, never counts as sound', () => {
  const unread = { itemDetails: { name: 'a.pdf' }, taskException: { exceptionMessage: 'not a PDF' } };
  const silent = { itemDetails: { name: 'c.pdf' } };
  const unexplained = { itemDetails: { name: 'b.pdf' }, validationResult: [{ details: { ruleSummaries: [] } }] };
  expect(verdictsOf(report(unread, silent, unexplained)).map(({ problem }) => problem)).toEqual([
    'not a PDF',
    'veraPDF could not read it',
    'it does not conform, and no rule was named',
  ]);
});
