/**
 * The thread that makes the preview's files, so that pages never wait for them. It compiles the same root by itself, with a
 * memory of its own: papers need not be copied from thread to thread, and a pack is laid out while the page is drawn.
 */
import { workerData } from 'node:worker_threads';
import { answerCalls } from '../../build/threads/calls.ts';
import type { FileThreadData } from './file-orders.ts';
import { fileMaker } from './make-file-now.ts';

answerCalls(fileMaker(workerData as FileThreadData));
