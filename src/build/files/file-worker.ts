/** One thread of make-files.ts: takes what a file is made of, writes it, says how large it became. */
import { answerCalls } from '../threads/calls.ts';
import { makeOne } from './make-one-file.ts';

answerCalls(makeOne);
