/** Every tool that is measured, Sortie first, and the floors below them. */
import type {Tool} from '../tool.ts'
import {concurrently} from './concurrently.ts'
import {doit} from './doit.ts'
import {nodeSpawn, shellLanes} from './floors.ts'
import {make} from './make.ts'
import {moon} from './moon.ts'
import {ninja} from './ninja.ts'
import {nx} from './nx.ts'
import {snakemake} from './snakemake.ts'
import {sortie} from './sortie.ts'
import {turbo} from './turbo.ts'
import {wireit} from './wireit.ts'

export const tools: readonly Tool[] = [
  sortie,
  make,
  ninja,
  doit,
  concurrently,
  wireit,
  turbo,
  moon,
  nx,
  snakemake,
  nodeSpawn,
  shellLanes,
]
