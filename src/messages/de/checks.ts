import type { checks as english } from '../en/checks.js'

export const checks: Record<keyof typeof english, string> = {
  'checks.begun': 'Ich sehe nach. Was ich gefunden habe, hörst du gleich.',
  'checks.preview': 'Die Einrichtung, durchgesehen',
  'checks.title.wrong': '{count, plural, one {# Sache funktioniert nicht} other {# Sachen funktionieren nicht}}',
  'checks.title.good':
    '{count, plural, =0 {Alles funktioniert} one {Alles funktioniert; # Sache zum Ansehen} other {Alles funktioniert; # Sachen zum Ansehen}}',
  'checks.line.good': '✓ {said}',
  'checks.line.warning': '! {said}',
  'checks.line.wrong': '✗ {said}',
  'checks.again': 'Noch einmal nachsehen',
  'checks.settings.good': 'Die Einstellungen sind lesbar.',
  'checks.settings.wrong': '{problem}',
  'checks.late':
    '{check, select, address {BASE_URL} database {Die Datenbank} slack {Slack} teams {Microsoft} mail {Der Mailserver aus SMTP_URL} other {Etwas}} hat nicht innerhalb von fünf Sekunden geantwortet.',
  'checks.late.do':
    'Prüfe {check, select, address {BASE_URL} database {DATABASE_URL oder DATA_DIR} slack {den Weg zu slack.com} teams {den Weg zu login.microsoftonline.com} mail {SMTP_URL} other {das Log}} und das Netz dazwischen: Name, Port, Firewall.',
  'checks.address.good': 'BASE_URL antwortet.',
  'checks.address.local': 'BASE_URL ist eine Adresse dieses Rechners: Von anderswo kann niemand eine Seite öffnen.',
  'checks.address.local.do': 'Setze BASE_URL auf die öffentliche https-Adresse.',
  'checks.address.silent': 'BASE_URL antwortet von hier aus nicht ({code}).',
  'checks.address.silent.do':
    'Sieh nach, ob das Programm läuft und ob seine öffentliche Adresse zu ihm führt. Wenn dieser Rechner die Adresse nicht aufrufen darf, ist alles gut.',
  'checks.database.good':
    '{where, select, embedded {Die eingebettete Datenbank in DATA_DIR antwortet.} other {Die Datenbank aus DATABASE_URL antwortet.}}',
  'checks.database.none': 'In DATA_DIR ist noch keine Datenbank: Der erste Start legt sie an.',
  'checks.database.unreachable': 'Die Datenbank aus DATABASE_URL antwortet nicht ({code}).',
  'checks.database.unreachable.do': 'Sieh nach, ob sie läuft und ob Host und Port in DATABASE_URL stimmen.',
  'checks.database.login': 'Die Datenbank lehnt den Benutzernamen oder das Passwort in DATABASE_URL ab.',
  'checks.database.login.do': 'Korrigiere sie; ein Zeichen wie # in einem Passwort schreibt sich %23.',
  'checks.database.missing': 'Die Datenbank, die DATABASE_URL nennt, gibt es nicht.',
  'checks.database.missing.do': 'Lege sie an, oder korrigiere den Namen am Ende von DATABASE_URL.',
  'checks.database.rights': 'Das Benutzerkonto in DATABASE_URL darf dort keine Tabellen anlegen.',
  'checks.database.rights.do': 'Mach dieses Konto zum Eigentümer der Datenbank.',
  'checks.database.full': 'Die Datenbank aus DATABASE_URL nimmt keine weiteren Verbindungen an.',
  'checks.database.full.do': 'Erhöhe ihr max_connections, oder setze einen Pooler davor (?pgbouncer=true).',
  'checks.database.old': 'Die Datenbank aus DATABASE_URL ist PostgreSQL {version}.',
  'checks.database.old.do': 'Wechsle zu PostgreSQL 15 oder neuer.',
  'checks.database.folder': 'DATA_DIR lässt sich nicht lesen oder beschreiben ({code}).',
  'checks.database.folder.do':
    'Lass den Ordner dem Konto gehören, unter dem das Programm läuft, oder nenne einen anderen; sieh nach, ob die Festplatte voll ist.',
  'checks.database.refused': '{setting}: {why}',
  'checks.database.other':
    '{where, select, embedded {Die eingebettete Datenbank in DATA_DIR} other {Die Datenbank aus DATABASE_URL}} lässt sich nicht benutzen ({code}).',
  'checks.database.other.do': 'Suche in ihrem Log nach diesem Wort.',
  'checks.migrations.good': 'Ihre Tabellen sind die dieser Version.',
  'checks.migrations.pending':
    '{count, plural, one {# Migration wartet} other {# Migrationen warten}} auf den nächsten Start, der sie anwendet.',
  'checks.migrations.pending.do': 'Sichere die Datenbank, dann starte.',
  'checks.migrations.newer': 'Eine neuere Version hat die Datenbank verändert: {names}.',
  'checks.migrations.newer.do': 'Starte jene Version, oder spiele die Sicherung ein, die davor gemacht wurde.',
  'checks.migrations.refused':
    '{where, select, embedded {Die Datenbank in DATA_DIR} other {Die Datenbank aus DATABASE_URL}} lässt sich nicht auf den neuesten Stand bringen: {why}',
  'checks.keys.good': 'Die Schlüssel öffnen, was gespeichert ist.',
  'checks.keys.unused': 'Die Schlüssel sind lesbar; gespeichert ist noch nichts.',
  'checks.keys.none': 'In DATA_DIR ist noch kein Schlüssel: Der erste Start legt einen an.',
  'checks.keys.wrong':
    '{where, select, embedded {Die Datei keys in DATA_DIR, oder ENCRYPTION_KEYS,} other {ENCRYPTION_KEYS}} enthält keinen Schlüssel, der öffnet, was gespeichert ist.',
  'checks.keys.wrong.do':
    'Lege die Schlüssel zurück, mit denen die Datenbank geschrieben wurde. Ein neuer Schlüssel kommt vor sie, und sie bleiben.',
  'checks.keys.refused': '{why}',
  'checks.clock.good': 'Die Uhren gehen gleich.',
  'checks.clock.off':
    '{who, select, slack {Die Uhr von Slack} other {Die Uhr der Datenbank}} und die dieses Rechners gehen {seconds, plural, one {# Sekunde} other {# Sekunden}} auseinander.',
  'checks.clock.off.do': 'Lass beide demselben Zeitdienst folgen (NTP).',
  'checks.slack.none': 'Slack ist nicht verbunden.',
  'checks.slack.none.do':
    'Lege aus manifest/slack.json eine App an und setze SLACK_SIGNING_SECRET und SLACK_BOT_TOKEN. Oder bleib bei Teams.',
  'checks.slack.unused': 'Slack wird nicht benutzt.',
  'checks.slack.good': 'Slack nimmt SLACK_BOT_TOKEN an, mit allen Berechtigungen, die nötig sind.',
  'checks.slack.token': 'Slack lehnt SLACK_BOT_TOKEN ab ({code}).',
  'checks.slack.token.do':
    'Kopiere OAuth & Permissions → Bot User OAuth Token noch einmal; wenn die App entfernt wurde, installiere sie zuerst.',
  'checks.slack.scopes': 'SLACK_BOT_TOKEN fehlen Berechtigungen: {scopes}.',
  'checks.slack.scopes.do':
    'Füge sie unter OAuth & Permissions → Bot Token Scopes hinzu, dann installiere die App noch einmal.',
  'checks.slack.unreachable': 'Slack antwortet nicht ({code}).',
  'checks.slack.unreachable.do':
    'Sieh nach, ob dieser Rechner slack.com über https erreichen darf (SLACK_API_URL ist für Tests).',
  'checks.slack.app-token': 'Slack lehnt SLACK_APP_TOKEN ab ({code}).',
  'checks.slack.app-token.do':
    'Lege ein App-Level Token mit connections:write an und schalte Socket Mode ein, oder entferne SLACK_APP_TOKEN.',
  'checks.teams.none': 'Teams ist nicht verbunden.',
  'checks.teams.none.do':
    'Registriere einen Bot, führe „npm run teams:package“ aus und setze TEAMS_APP_ID, TEAMS_APP_PASSWORD und TEAMS_TENANT_ID. Oder bleib bei Slack.',
  'checks.teams.unused': 'Teams wird nicht benutzt.',
  'checks.teams.good': 'Microsoft nimmt unsere Registrierung im Mandanten {tenant} an.',
  'checks.teams.anonymous': 'TEAMS_ANONYMOUS=1 verlangt von niemandem ein Token.',
  'checks.teams.anonymous.do': 'Entferne es, sobald ein Bot registriert ist.',
  'checks.teams.refused': 'Microsoft lehnt unsere Registrierung im Mandanten {tenant} ab (Status {code}).',
  'checks.teams.refused.do':
    'Vergleiche TEAMS_APP_ID, TEAMS_APP_PASSWORD und TEAMS_TENANT_ID, oder TEAMS_APPS, mit der Registrierung. Ein Clientgeheimnis läuft irgendwann ab: Lege ein neues an.',
  'checks.teams.unreachable': 'Microsoft gibt kein Token für den Mandanten {tenant} aus ({code}).',
  'checks.teams.unreachable.do':
    'Sieh nach, ob dieser Rechner login.microsoftonline.com über https erreichen darf (TEAMS_OPENID_METADATA_URL ist für Tests).',
  'checks.mail.none': 'Mail ist nicht verbunden: Mails werden aufbewahrt, und „npm run outbox“ listet sie auf.',
  'checks.mail.none.do': 'Setze SMTP_URL, MAIL_FROM und MAIL_REPLY_TO.',
  'checks.mail.good': 'Der Mailserver aus SMTP_URL lässt uns hinein.',
  'checks.mail.login': 'Der Mailserver lehnt den Benutzernamen oder das Passwort in SMTP_URL ab.',
  'checks.mail.login.do':
    'Korrigiere sie; ein Zeichen wie @ in einem Benutzernamen schreibt sich %40. Manche Server wollen für Programme ein eigenes Passwort.',
  'checks.mail.unreachable': 'Der Mailserver aus SMTP_URL antwortet nicht wie ein Mailserver ({code}).',
  'checks.mail.unreachable.do': 'Vergleiche Host und Port: smtps:// mit 465, smtp:// mit 587.',
  'checks.digest.good': 'Der Wochenüberblick hat einen Kanal.',
  'checks.digest.none': 'Für den Wochenüberblick ist kein Kanal gewählt.',
  'checks.digest.none.do':
    'Schreib als Admin {surface, select, teams {„setup“} slack {„/coffeechat setup“} other {„/coffeechat setup“ in Slack oder „setup“ an den Bot in Teams}} und wähle einen.',
  'checks.digest.gone': 'Einen Kanal des Wochenüberblicks gibt es nicht mehr.',
  'checks.digest.gone.do': 'Füge Coffeechat einem Team hinzu, dann wähle mit „setup“ dessen Kanal.',
  'checks.digest.failed': 'Der letzte Beitrag in den Kanal für den Wochenüberblick kam nicht an ({code}).',
  'checks.digest.failed.do':
    '{surface, select, teams {Füge Coffeechat seinem Team hinzu} slack {Schreib „/invite @Coffeechat“ hinein} other {Schreib „/invite @Coffeechat“ hinein, oder füge Coffeechat seinem Team hinzu}}, dann ruf „setup“ noch einmal auf.',
  'checks.port.taken': 'PORT {port} ist von einem anderen Programm belegt.',
  'checks.port.taken.do': 'Beende jenes Programm, oder setze PORT auf eine andere Zahl.',
  'checks.port.rights': 'PORT {port} darf mit diesem Benutzerkonto nicht geöffnet werden.',
  'checks.port.rights.do': 'Setze PORT auf eine Zahl über 1023.',
  'checks.port.host': 'HOST ist keine Adresse dieses Rechners ({code}).',
  'checks.port.host.do': 'Entferne HOST, oder setze es auf 0.0.0.0.',
}
