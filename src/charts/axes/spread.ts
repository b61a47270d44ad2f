/** Keeping labels apart. */

/** A label that wants its middle at a place along one axis. All in points. */
export interface Wish {
  readonly middle: number;
  readonly extent: number;
}

interface Cluster {
  readonly members: { readonly at: number; readonly wish: Wish }[];
  /** Mean of the beginnings that the members want for the cluster. */
  begin: number;
  extent: number;
}

/**
 * The middles of labels moved as little as needed, so that none overlaps another and all lie between `from` and `to`
 * where there is room for all; labels keep the order of their wishes. Labels that collide move apart as one group
 * around the mean of their wishes.
 */
export function spread(wishes: readonly Wish[], room: { readonly from: number; readonly to: number }): number[] {
  const ordered = wishes
    .map((wish, at) => ({ at, wish }))
    .toSorted((a, b) => a.wish.middle - b.wish.middle || a.at - b.at);
  const clusters: Cluster[] = [];
  for (const member of ordered) {
    const { middle, extent } = member.wish;
    clusters.push({ members: [member], begin: clamp(middle - extent / 2, extent, room), extent });
    mergeLast(clusters, room);
  }
  const middles = new Array<number>(wishes.length).fill(0);
  for (const cluster of clusters) {
    let begin = cluster.begin;
    for (const { at, wish } of cluster.members) {
      middles[at] = begin + wish.extent / 2;
      begin += wish.extent;
    }
  }
  return middles;
}

/** Joins the last cluster with those before it as long as they overlap. */
function mergeLast(clusters: Cluster[], room: { readonly from: number; readonly to: number }): void {
  let last = clusters.at(-1);
  let previous = clusters.at(-2);
  while (last && previous && previous.begin + previous.extent > last.begin + 1e-9) {
    for (const member of last.members) previous.members.push(member);
    previous.extent += last.extent;
    previous.begin = clamp(wantedBegin(previous), previous.extent, room);
    clusters.pop();
    last = clusters.at(-1);
    previous = clusters.at(-2);
  }
}

function wantedBegin({ members }: Cluster): number {
  let before = 0;
  let sum = 0;
  for (const { wish } of members) {
    sum += wish.middle - wish.extent / 2 - before;
    before += wish.extent;
  }
  return sum / members.length;
}

function clamp(begin: number, extent: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.max(from, Math.min(begin, to - extent));
}
