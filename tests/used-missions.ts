/** Missions that use each other, by their paths, without a disk. */
import {dirname, join} from 'node:path/posix'
import type {UsedMissions} from '../engine/mission/load.ts'

export function missionsAmong(files: {readonly [path: string]: string}, self = 'mission.yaml'): UsedMissions {
  return {
    self: {path: self, realPath: self},
    find(uses, by) {
      const path = join(dirname(by.realPath), uses)
      const text = files[path]
      if (text === undefined) return {code: 'MISSION_NOT_FOUND', message: `there is no mission "${uses}"`}
      return {path, realPath: path, bytes: new TextEncoder().encode(text)}
    },
  }
}
