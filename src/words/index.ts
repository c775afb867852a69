// The public door of words: everything Highwater says, in the language configured for @vscode/l10n.
export { accountingName, fullSentence, ofWhichName } from './accounting';
export { alsoSentence, alsoSentences, unaccountedSentence } from './also';
export { buddyExplanation, buddyFacts, principlesFor, lettersFrom, notJudgedSentence, usableLetters } from './buddy';
export { cgroupFacts, cgroupSentences, fillName, limitSentence } from './cgroup';
export { memcgFill, memcgStatsKb } from './cgroupFill';
export {
  allocFlagMeaning,
  borderlineSentence,
  checkOf,
  checkResult,
  checkSentence,
  checkSteps,
  marginKb,
  ruleSentence,
} from './check';
export { constraintSentence, ineligibleSentence } from './constraint';
export { commaList, labelled, listOf, paragraph } from './join';
export { orderKb, orderLabel, processLabel, processName, quoted, zoneLabel, zoneName } from './label';
export { buddyLens, lensTitle, requestLens, taskLens, victimLens, zoneLens } from './lens';
export { noteText } from './notes';
export { missingSentence, partName } from './parts';
export { grouped, kb, kbAndSize, share, size } from './quantity';
export { flagNames, flagsSource, kindTitle, requestFacts, requestSentence, requestShort } from './request';
export { isHeldBack, verdictSentence, verdictSentences } from './verdict';
export { heldKb, taskSentence, victimSentence, victimSentences } from './victim';
export { lineText, type Segment, type TextLine, type Tone } from './text/line';
export { renderFileEnd, renderFileHead, renderReading, ruler, type FileFacts } from './text/reading';
export { renderAnalysis } from './text/report';
export { fieldMeaning, statMeaning } from './glossary';
export {
  fileFaultText,
  noSuchEvent,
  outputFaultText,
  standardInputName,
  usageFaultText,
  usageHint,
  usageText,
  type UsageFault,
} from './terminal';
export { redacted } from './redacted';
export { summary } from './summary';
