/** Sizes as people read them: `1 byte`, `512 bytes`, `1.2 KiB`, `3.4 MiB`. */
const units = ['KiB', 'MiB', 'GiB', 'TiB'] as const

export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  let size = bytes / 1_024
  let unit: string = units[0]
  for (const larger of units.slice(1)) {
    if (size < 1_023.95) break
    size /= 1_024
    unit = larger
  }
  return `${size.toFixed(1)} ${unit}`
}
