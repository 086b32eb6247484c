/**
 * Takes the place of engine/store/sqlite.ts in the command that deadly-command.ts builds: the same store, whose process
 * dies at the event that SORTIE_TEST_DEATH names, counted from 1 in each process. "before 7" is right before that event
 * is written, with the events before it perhaps in the same open transaction; "after 7" is right after it was committed.
 * Without the variable it lives.
 */
import type {Store} from '../../engine/contracts.ts'
import {sqliteStore as undisturbedStore} from '../../engine/store/sqlite.ts'

export function sqliteStore(...given: Parameters<typeof undisturbedStore>): Store {
  const [db] = given
  const store = undisturbedStore(...given)
  const [when, nth] = (process.env['SORTIE_TEST_DEATH'] ?? 'never 0').split(' ')
  let written = 0
  // A trigger of this connection alone: it sees each event, however many are written with one commit.
  db.function('sortie_test_death', () => {
    written += 1
    if (when === 'before' && written === Number(nth)) die()
    return null
  })
  db.exec('CREATE TEMP TRIGGER death BEFORE INSERT ON main.events BEGIN SELECT sortie_test_death(); END')
  return {
    ...store,
    append(...all) {
      const stored = store.append(...all)
      if (when === 'after' && written >= Number(nth)) die()
      return stored
    },
  }
}

/** Nothing comes after it: a process gets its own SIGKILL before the call returns. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
}
