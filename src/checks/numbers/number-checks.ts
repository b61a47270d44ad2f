import type { ListedCheck } from '../check.ts';
import { checkBoundedTotals } from './bounded-totals.ts';
import { checkChangesAcrossSentences } from './sentences/changes/changes-across-sentences.ts';
import { checkChangesInWords } from './sentences/changes/change-in-words.ts';
import { checkChartClaims } from './charts/chart-claims.ts';
import { checkComboDistances } from './charts/combo-distances.ts';
import { checkComparisonsInWords } from './sentences/comparisons-in-words.ts';
import { checkImpossiblePeriods } from './periods/impossible-periods.ts';
import { checkMalformed } from './malformed.ts';
import { checkMultiplesInWords } from './sentences/changes/multiples-in-words.ts';
import { checkNamedFiguresInPaper } from './named-figures.ts';
import { checkPartsInWords } from './sentences/parts/parts-in-words.ts';
import { checkPercentsInWords } from './sentences/parts/percents-in-words.ts';
import { checkPeriodColumns } from './tables/period-columns.ts';
import { checkPeriodsInWords } from './sentences/periods-in-words.ts';
import { checkQualifiedFigures } from './qualified-figures.ts';
import { checkQuarterMonths } from './periods/quarter-months.ts';
import { checkRangeClaims } from './sentences/range-claims.ts';
import { checkRates } from './rates.ts';
import { checkSharesInWords } from './sentences/parts/shares-in-words.ts';
import { checkSharesOfWholes } from './sentences/parts/shares-of-wholes.ts';
import { checkSmallCountsInWords } from './sentences/small-counts-in-words.ts';
import { checkSumsAcrossSentences } from './sentences/parts/sums-across-sentences.ts';
import { checkSumsInWords } from './sentences/parts/sums-in-words.ts';
import { checkTableDifferences } from './table-differences.ts';
import { checkCouncilTaxBands } from './tables/council-tax-bands.ts';
import { checkFootTotals } from './tables/foot-totals.ts';
import { checkRowRelations } from './tables/row-relations.ts';
import { checkRowWords } from './tables/row-words.ts';
import { checkTablePercents } from './tables/table-percents.ts';
import { checkTableTotals } from './tables/table-totals.ts';
import { checkTypedFigures } from './typed-figures.ts';
import { checkUnlikePeriods } from './periods/unlike-periods.ts';

/** Checks of the numbers in one paper. */
export const numberChecks: readonly ListedCheck[] = [
  checkMalformed,
  checkImpossiblePeriods,
  { warns: checkQuarterMonths },
  checkTableTotals,
  checkBoundedTotals,
  checkTableDifferences,
  checkCouncilTaxBands,
  { warns: checkFootTotals },
  { warns: checkRowWords },
  checkRowRelations,
  checkTablePercents,
  checkPercentsInWords,
  checkSharesOfWholes,
  checkChangesInWords,
  checkChangesAcrossSentences,
  checkMultiplesInWords,
  checkComparisonsInWords,
  checkSumsInWords,
  { warns: checkSumsAcrossSentences },
  checkPartsInWords,
  { warns: checkSharesInWords },
  { warns: checkRates },
  checkChartClaims,
  { warns: checkComboDistances },
  { warns: checkTypedFigures },
  { warns: checkRangeClaims },
  { warns: checkUnlikePeriods },
  { warns: checkPeriodsInWords },
  { warns: checkPeriodColumns },
  { warns: checkSmallCountsInWords },
  { warns: checkQualifiedFigures },
  { warns: checkNamedFiguresInPaper },
];
