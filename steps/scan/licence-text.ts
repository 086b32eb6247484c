/** Which licence a text is, for those that are met most. Pure. */

/** What only that licence says; the first that is found counts, so what contains another stands before it. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/SPDX-License-Identifier:\s*([\w.+-]+(?: (?:OR|AND|WITH) [\w.+-]+)*)/, ''],
  [/GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3/i, 'AGPL-3.0'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i, 'LGPL-3.0'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/i, 'LGPL-2.1'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i, 'GPL-3.0'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i, 'GPL-2.0'],
  [/Mozilla Public License,?\s+Version 2\.0/i, 'MPL-2.0'],
  [/Apache License,?\s+Version 2\.0/i, 'Apache-2.0'],
  [/Eclipse Public License - v ?2\.0/i, 'EPL-2.0'],
  [/Boost Software License - Version 1\.0/i, 'BSL-1.0'],
  [/This is free and unencumbered software released into the public domain/i, 'Unlicense'],
  [/CC0 1\.0 Universal/i, 'CC0-1.0'],
  [/Permission is hereby granted, free of charge, to any person obtaining a copy/i, 'MIT'],
  [/Permission to use, copy, modify, and\/?(?:or)? ?distribute this software for any purpose/i, 'ISC'],
  [/Redistribution and use in source and binary forms[^]*Neither the name/i, 'BSD-3-Clause'],
  [/Redistribution and use in source and binary forms/i, 'BSD-2-Clause'],
]

/** By its SPDX name; null for a text that is none of those. */
export function licenceOfText(text: string): string | null {
  const words = text.slice(0, 20_000).replace(/\s+/g, ' ')
  for (const [mark, name] of marks) {
    const found = mark.exec(words)
    if (found !== null) return name === '' ? (found[1] ?? null) : name
  }
  return null
}
