/** A storage of a device in memory, of a size that tests choose. */
import type { DeviceStorage } from '../../src/site/device/storage.ts';

/** An empty storage that takes `room` letters in all. */
export function storageOf(room = Infinity): DeviceStorage {
  const texts = new Map<string, string>();
  const size = (): number => [...texts].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    get: (name) => texts.get(name),
    set: (name, text) => {
      const before = texts.get(name);
      texts.set(name, text);
      if (size() <= room) return true;
      if (before === undefined) texts.delete(name);
      else texts.set(name, before);
      return false;
    },
    remove: (name) => void texts.delete(name),
    names: (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)).toSorted(),
  };
}
