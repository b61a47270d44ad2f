/** One installation at a time: two commands started together on a fresh clone would undo one another's. */
import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two signs of life of who installs. */
const heartbeat = 1000;
/** So many milliseconds without one, and whoever it was installs no more: by what is seen here, not by two machines' clocks. */
const patience = 15_000;

/**
 * Waits until nobody else installs into `modules`, then keeps others from it until the function that it gives is called.
 * Throws the system's error where the folder cannot be written.
 *
 * @param {string} modules Absolute path of node_modules, which is made where it is not there.
 * @param {() => void} onWait Called once where somebody else installs.
 * @returns {Promise<() => void>}
 */
export async function lockInstallation(modules, onWait) {
  mkdirSync(modules, { recursive: true });
  const file = path.join(modules, '.installing.lock');
  let seen = { time: 0, at: Date.now() };
  for (let tries = 0; !isCreated(file); tries++) {
    if (tries === 0) onWait();
    const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (time !== seen.time) seen = { time, at: Date.now() };
    else if (Date.now() - seen.at > patience) rmSync(file, { force: true });
    await pause(heartbeat / 4);
  }
  const beating = setInterval(() => beat(file), heartbeat);
  beating.unref();
  return () => {
    clearInterval(beating);
    rmSync(file, { force: true });
  };
}

function isCreated(file) {
  try {
    closeSync(openSync(file, 'wx'));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function beat(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Somebody deleted node_modules meanwhile: npm will say so.
  }
}
