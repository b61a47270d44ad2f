/** Makes the press for the present state of the program where it has not been made: `node prepare-press.ts`. */
import { projectRoot } from '../places.ts';
import { hasPress, pressFolder, storePress } from './press-store.ts';

const folder = pressFolder(projectRoot);
if (!hasPress(folder)) await storePress(projectRoot, folder);
