import { diffWordsWithSpace } from 'diff';
import classes from './word-difference.module.css';

/** A text beside an earlier one: what was taken out is struck through, what was put in is marked. */
export function WordDifference({ before, after }: { readonly before: string; readonly after: string }) {
  let place = 0;
  return (
    <div className={`words ${classes.difference}`}>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        place += 1;
        if (added) return <ins key={place}>{value}</ins>;
        if (removed) return <del key={place}>{value}</del>;
        return <span key={place}>{value}</span>;
      })}
    </div>
  );
}
