/**
 * The logic on files of a folder laid out like a hierarchy of cgroups. What the kernel makes of them is not shown here:
 * that takes a machine which delegates memory.
 */
import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {findCgroup, inspectCgroup, openCgroups, ownCgroup} from '../../../../engine/run/resources/cgroup.ts'
import {createWorkspace} from '../../../workspace.ts'

const MINE = 4_711

const groupOf = (files: {readonly [name: string]: string} = {}) =>
  createWorkspace({
    'cgroup.controllers': 'cpu memory pids\n',
    'cgroup.subtree_control': '',
    'cgroup.procs': `${MINE}\n`,
    ...files,
  })

describe('the own group', () => {
  const mounts = [
    '24 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
    '30 24 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate',
  ].join('\n')

  test('lies where the hierarchy is mounted', () => {
    expect(ownCgroup(mounts, '0::/user.slice/sortie.scope\n')).toBe('/sys/fs/cgroup/user.slice/sortie.scope')
    expect(ownCgroup(mounts, '0::/\n')).toBe('/sys/fs/cgroup')
  })

  test('is found beside the groups of version 1, and below a mounted part of the hierarchy', () => {
    const hybrid = '4:memory:/jobs/1\n0::/job/a\n'
    const part = '30 24 0:26 /job /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw'
    expect(ownCgroup(part, hybrid)).toBe('/sys/fs/cgroup/unified/a')
    expect(ownCgroup(part, '0::/elsewhere\n')).toBeUndefined()
  })

  test('is not there without version 2', () => {
    const first = '30 24 0:26 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory'
    expect(ownCgroup(first, '4:memory:/\n')).toBeUndefined()
    expect(findCgroup({mounts: first, membership: '4:memory:/\n'})).toEqual({
      kind: 'unusable',
      why: 'there is no cgroup v2 here',
    })
  })
})

describe('a group is usable', () => {
  test('where it hands memory down already', () => {
    using group = groupOf({'cgroup.subtree_control': 'memory pids\n', 'cgroup.procs': `1\n${MINE}\n`})
    expect(inspectCgroup(group.root, MINE)).toEqual({kind: 'usable', path: group.root, needsLeaf: false})
  })

  test('where the engine is alone in it, and can move into a leaf', () => {
    using group = groupOf()
    expect(inspectCgroup(group.root, MINE)).toEqual({kind: 'usable', path: group.root, needsLeaf: true})
  })

  test('not among other processes, and says how to be alone', () => {
    using group = groupOf({'cgroup.procs': `1\n${MINE}\n`})
    expect(inspectCgroup(group.root, MINE)).toMatchObject({
      kind: 'unusable',
      why: expect.stringContaining('systemd-run --user --scope'),
    })
  })

  test('not without the memory controller, nor where it may not be written', () => {
    using bare = groupOf({'cgroup.controllers': 'cpu pids\n'})
    expect(inspectCgroup(bare.root, MINE)).toMatchObject({kind: 'unusable'})
    expect(inspectCgroup(join(bare.root, 'missing'), MINE)).toMatchObject({kind: 'unusable'})
  })
})

describe('groups for steps', () => {
  test('are made below the leaf-less group, with the limit, no swap, and all ended together', () => {
    using group = groupOf()
    const cgroups = openCgroups({kind: 'usable', path: group.root, needsLeaf: true}, MINE)
    expect(group.text('sortie-engine/cgroup.procs')).toBe(String(MINE))
    expect(group.text('cgroup.subtree_control')).toBe('+memory')

    const step = cgroups.open('1', 1_000_000)
    const at = (name: string) => group.text(`sortie-step-${MINE}-1/${name}`)
    expect([at('memory.max'), at('memory.swap.max'), at('memory.oom.group')]).toEqual(['1000000', '0', '1'])
    step.add(815)
    expect([...step.processIds()]).toEqual([815])
    expect([step.oomKills(), step.peakBytes()]).toEqual([0, undefined])

    group.put(`sortie-step-${MINE}-1/memory.events`, 'low 0\nhigh 0\nmax 12\noom 1\noom_kill 3\noom_group_kill 1\n')
    group.put(`sortie-step-${MINE}-1/memory.peak`, '999424\n')
    expect([step.oomKills(), step.peakBytes()]).toEqual([3, 999_424])
  })

  test('that an engine left behind are removed, those of one that lives are not', () => {
    using group = groupOf({'cgroup.subtree_control': 'memory\n'})
    const [dead, living] = [`sortie-step-${2 ** 30}-1`, `sortie-step-${process.pid}-1`]
    for (const name of [dead, living]) mkdirSync(join(group.root, name))
    openCgroups({kind: 'usable', path: group.root, needsLeaf: false}, MINE)
    expect([dead, living].map(name => existsSync(join(group.root, name)))).toEqual([false, true])
  })

  test('leave the engine where it is when its group hands memory down already', () => {
    using group = groupOf({'cgroup.subtree_control': 'memory\n'})
    openCgroups({kind: 'usable', path: group.root, needsLeaf: false}, MINE)
    expect(existsSync(join(group.root, 'sortie-engine'))).toBe(false)
  })
})
