/** Files with secrets, written when the rules were done, by how secrets turn up in leaks. No rule was changed for them. */
import {alphabets} from '../random.ts'
import {type Row, templatesOf} from '../template.ts'
import {base64Of, tokens} from '../tokens.ts'

const rows: readonly Row[] = [
  [
    'later-laravel-env',
    'assigned-secret',
    '.env',
    (r, planted) => `APP_NAME=Shop\nAPP_KEY=base64:${planted(r.of(alphabets.base64, 43))}=\nAPP_DEBUG=false\n`,
  ],
  [
    'later-wordpress-salts',
    'assigned-secret',
    'wp-config.php',
    (r, planted) => `define( 'LOGGED_IN_KEY',   '${planted(r.of(`${alphabets.base62}!@#%^&*()[]{}|~`, 64))}' );\n`,
  ],
  [
    'later-rails-database-yml',
    'password',
    'config/database.yml',
    (r, planted) =>
      `production:\n  adapter: postgresql\n  username: app\n  password: "${planted(r.password())}"\n  host: db.acme.dev\n`,
  ],
  [
    'later-spring-yaml',
    'password',
    'application-prod.yml',
    (r, planted) => `spring:\n  datasource:\n    url: jdbc:mysql://db/app\n    password: ${planted(r.password())}\n`,
  ],
  [
    'later-tomcat-users',
    'password',
    'conf/tomcat-users.xml',
    (r, planted) =>
      `<tomcat-users>\n  <user username="ops" password="${planted(r.password())}" roles="manager-gui"/>\n`,
  ],
  [
    'later-maven-settings',
    'password',
    'settings.xml',
    (r, planted) =>
      `<server>\n  <id>releases</id>\n  <username>deploy</username>\n  <password>${planted(r.password())}</password>\n</server>\n`,
  ],
  [
    'later-gradle-properties',
    'password',
    'gradle.properties',
    (r, planted) => `org.gradle.jvmargs=-Xmx2g\nsigningKeyPassword=${planted(r.password())}\n`,
  ],
  [
    'later-ansible-inventory',
    'password',
    'inventory.ini',
    (r, planted) => `[web]\nweb1 ansible_host=10.0.0.4 ansible_user=root ansible_ssh_pass=${planted(r.password())}\n`,
  ],
  [
    'later-terraform-state',
    'password',
    'terraform.tfstate',
    (r, planted) =>
      `{"resources": [{"instances": [{"attributes": {"master_password": "${planted(r.password())}"}}]}]}\n`,
  ],
  [
    'later-kubernetes-secret',
    'password',
    'k8s/secret.yaml',
    (r, planted) =>
      `apiVersion: v1\nkind: Secret\ndata:\n  password: ${planted(base64Of(`${r.password()}${r.of(alphabets.base62, 8)}`))}\n`,
  ],
  [
    'later-circleci-inline',
    'npm-token',
    '.circleci/config.yml',
    (r, planted) => `steps:\n  - run: echo "//registry.npmjs.org/:_authToken=${planted(tokens.npm(r))}" > ~/.npmrc\n`,
  ],
  [
    'later-notebook-cell',
    'openai-key',
    'explore.ipynb',
    (r, planted) =>
      `{"cells": [{"source": ["import openai\\n", "openai.api_key = \\"${planted(tokens.openaiProject(r))}\\"\\n"]}]}\n`,
  ],
  [
    'later-shell-history',
    'github-token',
    '.bash_history',
    (r, planted) => `ls\ngit clone https://${planted(tokens.githubClassic(r))}@github.com/acme/app\ncd app\n`,
  ],
  [
    'later-mysql-command',
    'password',
    'backup.sh',
    (r, planted) => `mysqldump --user=root --password=${planted(r.password())} shop > shop.sql\n`,
  ],
  [
    'later-mysql-short-flag',
    'password',
    'dump.sh',
    (r, planted) => `mysqldump -u root -p${planted(r.password())} shop > shop.sql\n`,
  ],
  [
    'later-sshpass',
    'password',
    'copy.sh',
    (r, planted) => `sshpass -p '${planted(r.password())}' scp app.tgz deploy@acme.dev:\n`,
  ],
  [
    'later-docker-compose-list',
    'password',
    'compose.yaml',
    (r, planted) => `services:\n  db:\n    environment:\n      - POSTGRES_PASSWORD=${planted(r.password())}\n`,
  ],
  [
    'later-php-mysqli',
    'password',
    'db.php',
    (r, planted) => `$db = new mysqli("db.acme.dev", "shop", "${planted(r.password())}", "orders");\n`,
  ],
  [
    'later-go-struct',
    'assigned-secret',
    'auth.go',
    (r, planted) =>
      `cfg := oauth2.Config{\n\tClientID:     "shop",\n\tClientSecret: "${planted(r.of(alphabets.base62, 32))}",\n}\n`,
  ],
  [
    'later-swift-constant',
    'assigned-secret',
    'Keys.swift',
    (r, planted) => `enum Keys {\n  static let apiSecret = "${planted(r.of(alphabets.hex, 40))}"\n}\n`,
  ],
  [
    'later-react-native-config',
    'google-api-key',
    'src/firebase.ts',
    (r, planted) => `initializeApp({projectId: 'shop', apiKey: '${planted(tokens.googleKey(r))}'})\n`,
  ],
  [
    'later-log-line',
    'authorization-header',
    'debug.txt',
    (r, planted) =>
      `12:01 GET /orders {"Authorization":"Bearer ${planted(r.of(alphabets.base62, 48))}","accept":"*/*"}\n`,
  ],
  ['later-redis-conf', 'password', 'redis.conf', (r, planted) => `port 6379\nrequirepass ${planted(r.password())}\n`],
  [
    'later-pypirc',
    'pypi-token',
    '.pypirc',
    (r, planted) => `[pypi]\nusername = __token__\npassword = ${planted(tokens.pypi(r))}\n`,
  ],
]

export const laterTrue = templatesOf(rows)
