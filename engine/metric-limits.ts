/** What is reported when it is exceeded: kept so far out that most of what is reported is worth a look. */
import type {MetricLimits} from '../schemas/types.gen.ts'

export type Limits = {readonly [name in keyof Required<MetricLimits>]: number}

export const defaultLimits: Limits = {
  function_lines: 100,
  nesting: 5,
  complexity: 20,
  parameters: 7,
  boolean_parameters: 1,
  class_lines: 800,
  class_methods: 40,
  file_lines: 1_000,
  imports: 40,
  condition_operators: 5,
  conditional_levels: 2,
  number_uses: 4,
  unwraps: 5,
  commented_out_lines: 4,
  duplicated_tokens: 150,
}
