/** Three hundred steps: a hundred by themselves, twenty chains of five, five layers of twenty. */

export interface StepOfMany {
  readonly id: string
  readonly needs: readonly string[]
}

export function manySteps(): readonly StepOfMany[] {
  const alone = counted(100).map(number => ({id: `alone-${number}`, needs: []}))
  const chains = counted(20).flatMap(chain =>
    counted(5).map(link => ({id: `chain-${chain}-${link}`, needs: link === 0 ? [] : [`chain-${chain}-${link - 1}`]})),
  )
  const layers = counted(5).flatMap(layer =>
    counted(20).map(place => ({
      id: `layer-${layer}-${place}`,
      needs: layer === 0 ? [] : [place, (place + 1) % 20, (place + 7) % 20].map(of => `layer-${layer - 1}-${of}`),
    })),
  )
  // Interleaved, so that every stretch of the run has some of each.
  return counted(100).flatMap(index => [alone, chains, layers].flatMap(kind => kind.slice(index, index + 1)))
}

/** Each step leaves its id in "effects", then a process that would outlive it. */
export function missionOf(steps: readonly StepOfMany[], parallel: number): string {
  const script = `sleep 0.02; echo $SORTIE_STEP_ID >> effects; sleep 300 & sleep 0.02`
  const lines = steps.map(({id, needs}) => `  - {id: ${id}, depends_on: [${needs.join(', ')}], run: "${script}"}\n`)
  return `version: "1.0"\nname: many\nconfig: {max_parallel: ${parallel}}\nsteps:\n${lines.join('')}`
}

const counted = (length: number) => Array.from({length}, (_, number) => number)
