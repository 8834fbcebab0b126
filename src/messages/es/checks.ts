import type { checks as english } from '../en/checks.js'

export const checks: Record<keyof typeof english, string> = {
  'checks.begun': 'Estoy mirando. En un momento te digo qué he encontrado.',
  'checks.preview': 'La configuración, revisada',
  'checks.title.wrong': '{count, plural, one {# cosa no funciona} other {# cosas no funcionan}}',
  'checks.title.good':
    '{count, plural, =0 {Todo funciona} one {Todo funciona; # cosa que mirar} other {Todo funciona; # cosas que mirar}}',
  'checks.line.good': '✓ {said}',
  'checks.line.warning': '! {said}',
  'checks.line.wrong': '✗ {said}',
  'checks.again': 'Volver a mirar',
  'checks.settings.good': 'Los ajustes se pueden leer.',
  'checks.settings.wrong': '{problem}',
  'checks.late':
    '{check, select, address {BASE_URL} database {La base de datos} slack {Slack} teams {Microsoft} mail {El servidor de correo de SMTP_URL} other {Algo}} no ha respondido en cinco segundos.',
  'checks.late.do':
    'Revisa {check, select, address {BASE_URL} database {DATABASE_URL o DATA_DIR} slack {el camino a slack.com} teams {el camino a login.microsoftonline.com} mail {SMTP_URL} other {el registro de eventos}} y la red que hay en medio: nombre, puerto, cortafuegos.',
  'checks.address.good': 'BASE_URL responde.',
  'checks.address.local': 'BASE_URL es una dirección de esta máquina: nadie puede abrir una página desde otro sitio.',
  'checks.address.local.do': 'Pon en BASE_URL la dirección https pública.',
  'checks.address.silent': 'BASE_URL no responde desde aquí ({code}).',
  'checks.address.silent.do':
    'Mira si el programa está en marcha y si su dirección pública lleva hasta él. Si esta máquina no puede llamar a esa dirección, todo está bien.',
  'checks.database.good':
    '{where, select, embedded {La base de datos integrada en DATA_DIR responde.} other {La base de datos de DATABASE_URL responde.}}',
  'checks.database.none': 'Aún no hay base de datos en DATA_DIR: la crea el primer arranque.',
  'checks.database.unreachable': 'La base de datos de DATABASE_URL no responde ({code}).',
  'checks.database.unreachable.do': 'Mira si está en marcha y si el host y el puerto de DATABASE_URL son correctos.',
  'checks.database.login': 'La base de datos rechaza el usuario o la contraseña de DATABASE_URL.',
  'checks.database.login.do': 'Corrígelos; un signo como # en una contraseña se escribe %23.',
  'checks.database.missing': 'La base de datos que nombra DATABASE_URL no existe.',
  'checks.database.missing.do': 'Créala, o corrige el nombre al final de DATABASE_URL.',
  'checks.database.rights': 'El usuario de DATABASE_URL no puede crear tablas allí.',
  'checks.database.rights.do': 'Haz que ese usuario sea el propietario de la base de datos.',
  'checks.database.full': 'La base de datos de DATABASE_URL no admite más conexiones.',
  'checks.database.full.do': 'Sube su max_connections, o pon un pooler delante (?pgbouncer=true).',
  'checks.database.old': 'La base de datos de DATABASE_URL es PostgreSQL {version}.',
  'checks.database.old.do': 'Pasa a PostgreSQL 15 o posterior.',
  'checks.database.folder': 'No se puede leer DATA_DIR o escribir en él ({code}).',
  'checks.database.folder.do':
    'Haz que esa carpeta sea de la cuenta que ejecuta el programa, o indica otra; mira si el disco está lleno.',
  'checks.database.refused': '{setting}: {why}',
  'checks.database.other':
    '{where, select, embedded {La base de datos integrada en DATA_DIR} other {La base de datos de DATABASE_URL}} no se puede usar ({code}).',
  'checks.database.other.do': 'Busca esa palabra en su registro de eventos.',
  'checks.migrations.good': 'Sus tablas son las de esta versión.',
  'checks.migrations.pending':
    '{count, plural, one {# migración espera} other {# migraciones esperan}} al próximo arranque para aplicarse.',
  'checks.migrations.pending.do': 'Haz una copia de seguridad de la base de datos y luego arranca.',
  'checks.migrations.newer': 'Una versión más reciente ha cambiado la base de datos: {names}.',
  'checks.migrations.newer.do': 'Arranca esa versión, o restaura la copia de seguridad que se hizo antes de ella.',
  'checks.migrations.refused':
    '{where, select, embedded {La base de datos de DATA_DIR} other {La base de datos de DATABASE_URL}} no se puede poner al día: {why}',
  'checks.keys.good': 'Las claves abren lo que está guardado.',
  'checks.keys.unused': 'Las claves se pueden leer; aún no hay nada guardado.',
  'checks.keys.none': 'Aún no hay ninguna clave en DATA_DIR: la crea el primer arranque.',
  'checks.keys.wrong':
    '{where, select, embedded {El archivo keys de DATA_DIR, o ENCRYPTION_KEYS,} other {ENCRYPTION_KEYS}} no contiene ninguna clave que abra lo que está guardado.',
  'checks.keys.wrong.do':
    'Vuelve a poner las claves con las que se escribió la base de datos. Una clave nueva va delante de ellas, y ellas se quedan.',
  'checks.keys.refused': '{why}',
  'checks.clock.good': 'Los relojes coinciden.',
  'checks.clock.off':
    'Entre {who, select, slack {el reloj de Slack} other {el reloj de la base de datos}} y el de esta máquina hay {seconds, plural, one {# segundo} other {# segundos}} de diferencia.',
  'checks.clock.off.do': 'Haz que los dos sigan el mismo servicio de hora (NTP).',
  'checks.slack.none': 'Slack no está conectado.',
  'checks.slack.none.do':
    'Crea una aplicación a partir de manifest/slack.json y define SLACK_SIGNING_SECRET y SLACK_BOT_TOKEN. O quédate con Teams.',
  'checks.slack.unused': 'Slack no se usa.',
  'checks.slack.good': 'Slack acepta SLACK_BOT_TOKEN, con todos los permisos que hacen falta.',
  'checks.slack.token': 'Slack rechaza SLACK_BOT_TOKEN ({code}).',
  'checks.slack.token.do':
    'Copia de nuevo OAuth & Permissions → Bot User OAuth Token; si se quitó la aplicación, instálala primero.',
  'checks.slack.scopes': 'A SLACK_BOT_TOKEN le faltan permisos: {scopes}.',
  'checks.slack.scopes.do':
    'Añádelos en OAuth & Permissions → Bot Token Scopes y luego vuelve a instalar la aplicación.',
  'checks.slack.unreachable': 'Slack no responde ({code}).',
  'checks.slack.unreachable.do':
    'Mira si esta máquina puede llegar a slack.com por https (SLACK_API_URL es para pruebas).',
  'checks.slack.app-token': 'Slack rechaza SLACK_APP_TOKEN ({code}).',
  'checks.slack.app-token.do':
    'Crea un app-level token con connections:write y activa Socket Mode, o quita SLACK_APP_TOKEN.',
  'checks.teams.none': 'Teams no está conectado.',
  'checks.teams.none.do':
    'Registra un bot, ejecuta “npm run teams:package” y define TEAMS_APP_ID, TEAMS_APP_PASSWORD y TEAMS_TENANT_ID. O quédate con Slack.',
  'checks.teams.unused': 'Teams no se usa.',
  'checks.teams.good': 'Microsoft acepta nuestro registro en el inquilino {tenant}.',
  'checks.teams.anonymous': 'TEAMS_ANONYMOUS=1 no pide un token a nadie.',
  'checks.teams.anonymous.do': 'Quítalo en cuanto haya un bot registrado.',
  'checks.teams.refused': 'Microsoft rechaza nuestro registro en el inquilino {tenant} (estado {code}).',
  'checks.teams.refused.do':
    'Compara TEAMS_APP_ID, TEAMS_APP_PASSWORD y TEAMS_TENANT_ID, o TEAMS_APPS, con el registro. Un secreto de cliente caduca algún día: crea uno nuevo.',
  'checks.teams.unreachable': 'Microsoft no da ningún token para el inquilino {tenant} ({code}).',
  'checks.teams.unreachable.do':
    'Mira si esta máquina puede llegar a login.microsoftonline.com por https (TEAMS_OPENID_METADATA_URL es para pruebas).',
  'checks.mail.none': 'El correo no está conectado: los correos se guardan y “npm run outbox” los muestra.',
  'checks.mail.none.do': 'Define SMTP_URL, MAIL_FROM y MAIL_REPLY_TO.',
  'checks.mail.good': 'El servidor de correo de SMTP_URL nos deja entrar.',
  'checks.mail.login': 'El servidor de correo rechaza el usuario o la contraseña de SMTP_URL.',
  'checks.mail.login.do':
    'Corrígelos; un signo como @ en un usuario se escribe %40. Algunos servidores quieren una contraseña propia para programas.',
  'checks.mail.unreachable': 'El servidor de correo de SMTP_URL no responde como tal ({code}).',
  'checks.mail.unreachable.do': 'Compara el host y el puerto: smtps:// con 465, smtp:// con 587.',
  'checks.digest.good': 'El resumen semanal tiene un canal.',
  'checks.digest.none': 'No hay ningún canal elegido para el resumen semanal.',
  'checks.digest.none.do':
    'Como admin, escribe {surface, select, teams {“setup”} slack {“/coffeechat setup”} other {“/coffeechat setup” en Slack, o “setup” al bot en Teams}} y elige uno.',
  'checks.digest.gone': 'Un canal del resumen semanal ya no existe.',
  'checks.digest.gone.do': 'Añade Coffeechat a un equipo y luego elige su canal con “setup”.',
  'checks.digest.failed': 'La última publicación en el canal del resumen semanal no llegó ({code}).',
  'checks.digest.failed.do':
    '{surface, select, teams {Añade Coffeechat a su equipo} slack {Escribe “/invite @Coffeechat” en él} other {Escribe “/invite @Coffeechat” en él, o añade Coffeechat a su equipo}} y luego vuelve a ejecutar “setup”.',
  'checks.port.taken': 'PORT {port} ya lo usa otro programa.',
  'checks.port.taken.do': 'Detén ese programa, o pon otro número en PORT.',
  'checks.port.rights': 'La cuenta que ejecuta el programa no puede abrir PORT {port}.',
  'checks.port.rights.do': 'Pon en PORT un número superior a 1023.',
  'checks.port.host': 'HOST no es una dirección de esta máquina ({code}).',
  'checks.port.host.do': 'Quita HOST, o pon en él 0.0.0.0.',
}
