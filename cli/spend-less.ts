/** How much V8 spends on making a short process faster. Loaded for large missions only. */
import {setFlagsFromString} from 'node:v8'

const flags = [
  // Bytes of bytecode that a function runs before it is compiled again, optimised; V8's own figure is 132 KiB. Most of a
  // run is over before optimised code has paid for itself.
  '--interrupt-budget=500000',
  // What is new is collected as soon as it fills one megabyte, not up to sixteen: nearly all of a run's data lives for
  // one step.
  '--semi-space-growth-factor=1',
]

/**
 * Asks for less than V8 would take by itself: the steps want the cores and the memory. From then on V8 no longer uses
 * the compiled code that Node brings for its own modules, which costs a few milliseconds.
 */
export function spendLess(): void {
  for (const flag of flags) setFlagsFromString(flag)
}
