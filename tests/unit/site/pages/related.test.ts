import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../../src/model/paper.ts';
import { relatedPapers, subjectWords } from '../../../../src/site/model/related.ts';
import { samplePaper } from '../../../support/sites/sample-paper.ts';

function paper(title: string, date: string, datasets: readonly string[] = []): Paper {
  const where = { committee: 'cpb', committeeName: 'Board', abbreviation: 'CPB', date, folder: date };
  const home = { in: 'meeting' as const, ...where };
  return { ...samplePaper, title, file: `${date}/${title}`, home, datasets };
}

const connections = paper('Family Connections Service', '2022-12-07', ['outcomes', 'capacity']);
const transformation = paper('Transformation of Family Help', '2023-11-08', ['capacity']);
const later = paper('Family connections: a year on', '2024-01-10');
const fostering = paper('Update on Hampshire Fostering Services', '2020-02-04', ['carers']);
const papers = [later, transformation, connections, fostering];
const related = relatedPapers(papers);

describe('the subject of a paper', () => {
  test('is what its title says beyond the words of every report', () => {
    expect([...subjectWords('Update on the Fostering Services of the Council: annual report')]).toEqual(['fostering']);
  });

  test('is the same in the singular and the plural', () => {
    expect(subjectWords('Foster carers')).toEqual(subjectWords('Foster carer'));
  });
});

describe('papers on the same subject', () => {
  test('are those with most of their subject in common, earlier and later ones apart', () => {
    expect(related.onSubject(connections)).toEqual({ earlier: [], later: [later] });
    expect(related.onSubject(later)).toEqual({ earlier: [connections], later: [] });
  });

  test('are none where one common word says little', () => {
    expect(related.onSubject(fostering)).toEqual({ earlier: [], later: [] });
  });

  test('are not looked for among minutes, which are about everything', () => {
    const minutes: Paper = { ...paper('Family Connections Service', '2024-05-01'), kind: 'minutes' };
    const all = relatedPapers([minutes, connections]);
    expect(all.onSubject(connections).later).toEqual([]);
    expect(all.onSubject(minutes)).toEqual({ earlier: [], later: [] });
  });
});

describe('papers with the same figures', () => {
  test('say which datasets both print', () => {
    expect([...related.sharingFigures(connections)]).toEqual([{ paper: transformation, datasets: ['capacity'] }]);
    expect([...related.sharingFigures(fostering)]).toEqual([]);
  });

  test('are found by the dataset', () => {
    expect(related.using('capacity')).toEqual([transformation, connections]);
    expect(related.using('nothing')).toEqual([]);
  });
});

describe('a large archive', () => {
  test('is looked through without comparing every paper with every other', () => {
    const many = Array.from({ length: 3000 }, (_, at) => paper(`Bridge ${at + 100} at mile ${at + 100}`, '2024-01-10'));
    const all = relatedPapers([...many, paper('Bridge 107 at mile 107', '2025-01-10')]);
    expect(all.onSubject(many[7]!).later.map(({ title }) => title)).toEqual(['Bridge 107 at mile 107']);
  });
});
