/** Which CI systems a repository is set up for, by the files they read. Pure. */

const systems: readonly (readonly [name: string, path: RegExp])[] = [
  ['GitHub Actions', /^\.github\/workflows\/[^/]+\.ya?ml$/],
  ['GitLab CI', /^\.gitlab-ci\.ya?ml$/],
  ['Azure Pipelines', /^(?:\.azure-pipelines\/[^/]+|azure-pipelines)\.ya?ml$/],
  ['Bitbucket Pipelines', /^bitbucket-pipelines\.ya?ml$/],
  ['Buildkite', /^\.buildkite\/[^/]+\.ya?ml$/],
  ['CircleCI', /^\.circleci\/config\.ya?ml$/],
  ['Cirrus CI', /^\.cirrus\.(?:ya?ml|star)$/],
  ['Drone', /^\.drone\.ya?ml$/],
  ['Forgejo Actions', /^\.(?:forgejo|gitea)\/workflows\/[^/]+\.ya?ml$/],
  ['Jenkins', /^Jenkinsfile$/],
  ['SourceHut', /^\.build(?:s\/[^/]+)?\.ya?ml$/],
  ['TeamCity', /^\.teamcity\//],
  ['Travis CI', /^\.travis\.ya?ml$/],
  ['Woodpecker', /^\.woodpecker(?:\/[^/]+)?\.ya?ml$/],
  ['AppVeyor', /^\.?appveyor\.ya?ml$/],
]

/** Paths from the root of the repository. */
export function ciSystemsIn(paths: readonly string[]): string[] {
  return systems.flatMap(([name, pattern]) => (paths.some(path => pattern.test(path)) ? [name] : []))
}
