/** How much work V8 puts into making a short process faster. Loaded for large missions only. */
import {setFlagsFromString} from 'node:v8'

/** Bytes of bytecode that a function runs before it is compiled again, optimised; V8's own figure is 132 KiB. */
const INTERRUPT_BUDGET = 500_000

/**
 * Asks for a quarter of it: most of a run is over before optimised code has paid for itself, and the steps want both
 * the cores and the memory. From then on V8 no longer takes the compiled code that Node brings for its own modules.
 */
export function deferOptimising(): void {
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
}
