function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function merge(target, changes) {
  for (const key of Object.keys(changes)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue
    if (isPlain(changes[key]) && isPlain(target[key])) {
      merge(target[key], changes[key])
    } else {
      target[key] = changes[key]
    }
  }
  return target
}

export function updateProfile(profile, body) {
  const changes = JSON.parse(body)
  if (!isPlain(changes)) throw new TypeError('a profile is an object')
  return merge(structuredClone(profile), changes)
}
