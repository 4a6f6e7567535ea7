import { type Center, centerOf, likeness, type MailVector } from './mail-vectors.ts';
import { neighboursOf } from './neighbours.ts';

/** Mails that are about the same thing. */
export interface MailGroup {
  /** Their places in the list, in its order. */
  readonly members: readonly number[];
  readonly center: Center;
  /** Likeness to the centre that nine of ten members reach: how near another mail must come to be taken for one of them. */
  readonly reach: number;
  /** Mean likeness to the centre. */
  readonly likeness: number;
}

/** Two mails this alike are neighbours. */
const near = 0.2;
/** A mail this like a group's centre is one of it. */
const within = 0.25;
/** Two groups with centres this alike are one. */
const same = 0.35;
/** Mails that are less like their centre than this, on average, share a way of asking rather than a subject. */
const loosest = 0.4;
const rounds = 3;
/** Neighbours are sought among so many mails at most, taken evenly from the list; the others join the groups that are found. */
const mostCompared = 6_000;

/**
 * Groups of at least `smallest` mails, largest first. The mail with the most neighbours that are still free begins a group; the group is
 * gathered around its centre a few times; then the next. What is like nothing else stays outside. No chance: the same list gives the same groups.
 */
export function findGroups(vectors: readonly MailVector[], smallest: number): readonly MailGroup[] {
  const step = Math.max(1, Math.ceil(vectors.length / mostCompared));
  const compared = vectors.filter((_, place) => place % step === 0);
  const neighbours = neighboursOf(compared, near);
  const free = new Set(compared.keys());
  const centers: Center[] = [];
  // A group may grow to its size only when all mails join it, so smaller beginnings count as well.
  const fewest = Math.max(3, smallest / step / 3);
  for (let seed = densest(neighbours, free, fewest); seed !== null; seed = densest(neighbours, free, fewest)) {
    let members = [...(neighbours[seed] ?? [])].filter((place) => free.has(place));
    let center = centerOf(members.map((place) => compared[place] as MailVector));
    for (let round = 0; round < rounds && members.length > 0; round += 1) {
      members = [...free].filter((place) => likeness(compared[place] as MailVector, center) >= within);
      center = centerOf(members.map((place) => compared[place] as MailVector));
    }
    free.delete(seed);
    for (const place of members) free.delete(place);
    if (members.length >= fewest) centers.push(center);
  }
  return gather(vectors, joinAlike(centers))
    .filter(({ members, likeness: mean }) => members.length >= smallest && mean >= loosest)
    .sort((a, b) => b.members.length - a.members.length);
}

function densest(neighbours: readonly Uint32Array[], free: ReadonlySet<number>, fewest: number): number | null {
  let best: number | null = null;
  let most = fewest - 1;
  for (const place of free) {
    const list = neighbours[place] as Uint32Array;
    if (list.length <= most) continue;
    const count = list.reduce((sum, other) => sum + (free.has(other) ? 1 : 0), 0);
    if (count > most) [best, most] = [place, count];
  }
  return best;
}

function joinAlike(centers: readonly Center[]): readonly Center[] {
  const joined: Center[] = [];
  for (const center of centers) {
    const alike = joined.findIndex((other) => dot(center, other) >= same);
    const other = joined[alike];
    if (other === undefined) joined.push(center);
    else joined[alike] = centerOf([sparse(other), sparse(center)]);
  }
  return joined;
}

/** Every mail joins the centre that it is most like. */
function gather(vectors: readonly MailVector[], centers: readonly Center[]): readonly MailGroup[] {
  const members: { readonly place: number; readonly like: number }[][] = centers.map(() => []);
  for (const [place, vector] of vectors.entries()) {
    let best = { group: -1, like: within };
    for (const [group, center] of centers.entries()) {
      const like = likeness(vector, center);
      if (like >= best.like) best = { group, like };
    }
    members[best.group]?.push({ place, like: best.like });
  }
  return members.map((list) => {
    const own = list.map(({ place }) => vectors[place] as MailVector);
    const center = centerOf(own);
    const likes = own.map((vector) => likeness(vector, center)).sort((one, other) => one - other);
    return {
      members: list.map(({ place }) => place),
      center,
      reach: likes[Math.floor(likes.length / 10)] ?? 1,
      likeness: likes.reduce((sum, like) => sum + like, 0) / Math.max(1, likes.length),
    };
  });
}

function dot(one: Center, other: Center): number {
  let sum = 0;
  for (let k = 0; k < one.length; k += 1) sum += (one[k] as number) * (other[k] as number);
  return sum;
}

function sparse(center: Center): MailVector {
  const indices = Uint32Array.from([...center.keys()].filter((index) => center[index] !== 0));
  return { indices, weights: Float32Array.from(indices, (index) => center[index] as number) };
}
