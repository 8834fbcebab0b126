import type { checks as english } from '../en/checks.js'

export const checks: Record<keyof typeof english, string> = {
  'checks.begun': 'Je regarde. Vous saurez dans un instant ce que j’ai trouvé.',
  'checks.preview': 'La configuration, passée en revue',
  'checks.title.wrong': '{count, plural, one {# chose ne marche pas} other {# choses ne marchent pas}}',
  'checks.title.good':
    '{count, plural, =0 {Tout marche} one {Tout marche ; # chose à regarder} other {Tout marche ; # choses à regarder}}',
  'checks.line.good': '✓ {said}',
  'checks.line.warning': '! {said}',
  'checks.line.wrong': '✗ {said}',
  'checks.again': 'Regarder à nouveau',
  'checks.settings.good': 'Les réglages sont lisibles.',
  'checks.settings.wrong': '{problem}',
  'checks.late':
    '{check, select, address {BASE_URL} database {La base de données} slack {Slack} teams {Microsoft} mail {Le serveur de messagerie de SMTP_URL} other {Quelque chose}} n’a pas répondu en cinq secondes.',
  'checks.late.do':
    'Vérifiez {check, select, address {BASE_URL} database {DATABASE_URL ou DATA_DIR} slack {le chemin vers slack.com} teams {le chemin vers login.microsoftonline.com} mail {SMTP_URL} other {le journal}} et le réseau entre les deux : nom, port, pare-feu.',
  'checks.address.good': 'BASE_URL répond.',
  'checks.address.local':
    'BASE_URL est une adresse de cette machine : personne ne peut ouvrir une page depuis un autre endroit.',
  'checks.address.local.do': 'Donnez à BASE_URL l’adresse https publique.',
  'checks.address.silent': 'BASE_URL ne répond pas d’ici ({code}).',
  'checks.address.silent.do':
    'Vérifiez que le programme tourne et que son adresse publique mène à lui. Si cette machine n’a pas le droit d’appeler cette adresse, tout va bien.',
  'checks.database.good':
    '{where, select, embedded {La base de données intégrée dans DATA_DIR répond.} other {La base de données de DATABASE_URL répond.}}',
  'checks.database.none': 'Il n’y a pas encore de base de données dans DATA_DIR : le premier démarrage la crée.',
  'checks.database.unreachable': 'La base de données de DATABASE_URL ne répond pas ({code}).',
  'checks.database.unreachable.do': 'Vérifiez qu’elle tourne, et que l’hôte et le port dans DATABASE_URL sont justes.',
  'checks.database.login': 'La base de données refuse le nom d’utilisateur ou le mot de passe de DATABASE_URL.',
  'checks.database.login.do': 'Corrigez-les ; un signe comme # dans un mot de passe s’écrit %23.',
  'checks.database.missing': 'La base de données que nomme DATABASE_URL n’existe pas.',
  'checks.database.missing.do': 'Créez-la, ou corrigez le nom à la fin de DATABASE_URL.',
  'checks.database.rights': 'Le compte de DATABASE_URL n’a pas le droit d’y créer des tables.',
  'checks.database.rights.do': 'Faites de ce compte le propriétaire de la base de données.',
  'checks.database.full': 'La base de données de DATABASE_URL n’accepte plus de connexions.',
  'checks.database.full.do': 'Augmentez son max_connections, ou placez un pooler devant elle (?pgbouncer=true).',
  'checks.database.old': 'La base de données de DATABASE_URL est PostgreSQL {version}.',
  'checks.database.old.do': 'Passez à PostgreSQL 15 ou plus récent.',
  'checks.database.folder': 'Impossible de lire DATA_DIR ou d’y écrire ({code}).',
  'checks.database.folder.do':
    'Donnez ce dossier au compte qui fait tourner le programme, ou nommez-en un autre ; vérifiez si le disque est plein.',
  'checks.database.refused': '{setting} : {why}',
  'checks.database.other':
    '{where, select, embedded {La base de données intégrée dans DATA_DIR} other {La base de données de DATABASE_URL}} est inutilisable ({code}).',
  'checks.database.other.do': 'Cherchez ce mot dans son journal.',
  'checks.migrations.good': 'Ses tables sont celles de cette version.',
  'checks.migrations.pending':
    '{count, plural, one {# migration attend} other {# migrations attendent}} le prochain démarrage, qui s’en charge.',
  'checks.migrations.pending.do': 'Sauvegardez la base de données, puis démarrez.',
  'checks.migrations.newer': 'Une version plus récente a modifié la base de données : {names}.',
  'checks.migrations.newer.do': 'Démarrez cette version-là, ou restaurez la sauvegarde faite avant elle.',
  'checks.migrations.refused':
    '{where, select, embedded {La base de données dans DATA_DIR} other {La base de données de DATABASE_URL}} ne peut pas être mise à jour : {why}',
  'checks.keys.good': 'Les clés ouvrent ce qui est enregistré.',
  'checks.keys.unused': 'Les clés sont lisibles ; rien n’est encore enregistré.',
  'checks.keys.none': 'Il n’y a pas encore de clé dans DATA_DIR : le premier démarrage en crée une.',
  'checks.keys.wrong':
    '{where, select, embedded {Le fichier keys dans DATA_DIR, ou ENCRYPTION_KEYS,} other {ENCRYPTION_KEYS}} ne contient aucune clé qui ouvre ce qui est enregistré.',
  'checks.keys.wrong.do':
    'Remettez les clés avec lesquelles la base de données a été écrite. Une nouvelle clé se met devant elles, et elles restent.',
  'checks.keys.refused': '{why}',
  'checks.clock.good': 'Les horloges sont d’accord.',
  'checks.clock.off':
    '{who, select, slack {L’horloge de Slack} other {L’horloge de la base de données}} et celle de cette machine ont {seconds, plural, one {# seconde} other {# secondes}} d’écart.',
  'checks.clock.off.do': 'Faites-leur suivre le même service de temps (NTP).',
  'checks.slack.none': 'Slack n’est pas connecté.',
  'checks.slack.none.do':
    'Créez une application à partir de manifest/slack.json et définissez SLACK_SIGNING_SECRET et SLACK_BOT_TOKEN. Ou restez avec Teams.',
  'checks.slack.unused': 'Slack n’est pas utilisé.',
  'checks.slack.good': 'Slack accepte SLACK_BOT_TOKEN, avec toutes les autorisations nécessaires.',
  'checks.slack.token': 'Slack refuse SLACK_BOT_TOKEN ({code}).',
  'checks.slack.token.do':
    'Copiez à nouveau OAuth & Permissions → Bot User OAuth Token ; si l’application a été retirée, installez-la d’abord.',
  'checks.slack.scopes': 'Il manque des autorisations à SLACK_BOT_TOKEN : {scopes}.',
  'checks.slack.scopes.do': 'Ajoutez-les sous OAuth & Permissions → Bot Token Scopes, puis réinstallez l’application.',
  'checks.slack.unreachable': 'Slack ne répond pas ({code}).',
  'checks.slack.unreachable.do':
    'Vérifiez que cette machine a le droit de joindre slack.com en https (SLACK_API_URL sert aux tests).',
  'checks.slack.app-token': 'Slack refuse SLACK_APP_TOKEN ({code}).',
  'checks.slack.app-token.do':
    'Créez un app-level token avec connections:write et activez Socket Mode, ou retirez SLACK_APP_TOKEN.',
  'checks.teams.none': 'Teams n’est pas connecté.',
  'checks.teams.none.do':
    'Inscrivez un bot, lancez « npm run teams:package » et définissez TEAMS_APP_ID, TEAMS_APP_PASSWORD et TEAMS_TENANT_ID. Ou restez avec Slack.',
  'checks.teams.unused': 'Teams n’est pas utilisé.',
  'checks.teams.good': 'Microsoft accepte notre inscription dans le locataire {tenant}.',
  'checks.teams.anonymous': 'TEAMS_ANONYMOUS=1 ne demande de jeton à personne.',
  'checks.teams.anonymous.do': 'Retirez-le dès qu’un bot est inscrit.',
  'checks.teams.refused': 'Microsoft refuse notre inscription dans le locataire {tenant} (statut {code}).',
  'checks.teams.refused.do':
    'Comparez TEAMS_APP_ID, TEAMS_APP_PASSWORD et TEAMS_TENANT_ID, ou TEAMS_APPS, avec l’inscription. Un secret client expire un jour : créez-en un nouveau.',
  'checks.teams.unreachable': 'Microsoft ne donne pas de jeton pour le locataire {tenant} ({code}).',
  'checks.teams.unreachable.do':
    'Vérifiez que cette machine a le droit de joindre login.microsoftonline.com en https (TEAMS_OPENID_METADATA_URL sert aux tests).',
  'checks.mail.none':
    'La messagerie n’est pas connectée : les e-mails sont gardés, et « npm run outbox » en donne la liste.',
  'checks.mail.none.do': 'Définissez SMTP_URL, MAIL_FROM et MAIL_REPLY_TO.',
  'checks.mail.good': 'Le serveur de messagerie de SMTP_URL nous laisse entrer.',
  'checks.mail.login': 'Le serveur de messagerie refuse le nom d’utilisateur ou le mot de passe de SMTP_URL.',
  'checks.mail.login.do':
    'Corrigez-les ; un signe comme @ dans un nom d’utilisateur s’écrit %40. Certains serveurs veulent un mot de passe à part pour les programmes.',
  'checks.mail.unreachable': 'Le serveur de messagerie de SMTP_URL ne répond pas comme tel ({code}).',
  'checks.mail.unreachable.do': 'Comparez l’hôte et le port : smtps:// avec 465, smtp:// avec 587.',
  'checks.digest.good': 'Le bulletin a un canal.',
  'checks.digest.none': 'Aucun canal n’est choisi pour le bulletin.',
  'checks.digest.none.do':
    'En tant qu’admin, écrivez {surface, select, teams {« setup »} slack {« /coffeechat setup »} other {« /coffeechat setup » dans Slack, ou « setup » au bot dans Teams}} et choisissez-en un.',
  'checks.digest.gone': 'Un canal du bulletin n’existe plus.',
  'checks.digest.gone.do': 'Ajoutez Coffeechat à une équipe, puis choisissez son canal avec « setup ».',
  'checks.digest.failed': 'La dernière publication dans le canal du bulletin n’est pas arrivée ({code}).',
  'checks.digest.failed.do':
    '{surface, select, teams {Ajoutez Coffeechat à son équipe} slack {Écrivez-y « /invite @Coffeechat »} other {Écrivez-y « /invite @Coffeechat », ou ajoutez Coffeechat à son équipe}}, puis relancez « setup ».',
  'checks.port.taken': 'PORT {port} est utilisé par un autre programme.',
  'checks.port.taken.do': 'Arrêtez ce programme, ou donnez à PORT un autre numéro.',
  'checks.port.rights': 'Le compte qui lance le programme n’a pas le droit d’ouvrir PORT {port}.',
  'checks.port.rights.do': 'Donnez à PORT un numéro supérieur à 1023.',
  'checks.port.host': 'HOST n’est pas une adresse de cette machine ({code}).',
  'checks.port.host.do': 'Retirez HOST, ou donnez-lui la valeur 0.0.0.0.',
}
