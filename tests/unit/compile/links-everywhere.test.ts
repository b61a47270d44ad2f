/** Every field in which an author can write an address, given one that would run code. */
import { expect, test } from 'vitest';
import { compileTree, problemsOf, reportFacts, reportFile, standardFiles } from '../../support/tree.ts';

const hostile = 'javascript:alert(1)';
const council = 'content/council.yml';

const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the address of the council’s contact': {
    [council]: `${standardFiles[council]!}\ncontact: { title: Office, url: "${hostile}" }`,
  },
  'the address of the site': { [council]: `${standardFiles[council]!}\nwebsite: "${hostile}"` },
  'the council’s e-mail address': {
    [council]: `${standardFiles[council]!}\ncontact: { title: Office, email: "${hostile}" }`,
  },
  'another significant link': {
    [reportFile]: reportFacts.replace(
      'status: published',
      `otherLinks: { decisions: [{ title: A decision, url: "${hostile}" }] }`,
    ),
  },
  'the contact of a paper': { [reportFile]: reportFacts.replace('clinics@example.gov.uk', `"${hostile}"`) },
  'a link in words': { [reportFile]: `${reportFacts}\n\nRead [this](${hostile}).\n` },
  'a link by its name': { [reportFile]: `${reportFacts}\n\nRead [this][one].\n\n[one]: ${hostile}\n` },
  'a link on a site page': { 'content/pages/about.mdx': `---\ntitle: About\n---\n\n[this](${hostile})\n` },
};

test.for(Object.keys(cases))('%s cannot run code', (name) => {
  const compiled = compileTree({ [reportFile]: reportFacts, ...cases[name] });
  expect(compiled.site).toBeUndefined();
  expect(problemsOf(compiled).some((problem) => /address|leads to/.test(problem))).toBe(true);
});

test('a place that is no web address is printed as words, not as a link', () => {
  const facts = reportFacts.replace(
    'equality: { impact: none, statement: The report changes nothing for anyone. }',
    `equality: { impact: assessed, statement: It was assessed., date: 2024-01-02, location: "${hostile}" }`,
  );
  const { site } = compileTree({ [reportFile]: facts });
  const body = JSON.stringify(site?.meetings[0]?.papers[0]?.body);
  expect(body).toContain(hostile);
  expect(body).not.toContain(`"url":"${hostile}"`);
});
