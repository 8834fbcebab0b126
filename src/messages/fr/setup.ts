import type { setup as english } from '../en/setup.js'

export const setup: Record<keyof typeof english, string> = {
  'setup.known.preview': 'Vous pouvez me configurer',
  'setup.known.text':
    'Vous pouvez me configurer : le canal du bulletin, son jour et son heure, et qui forme l’équipe de recrutement. Cela prend deux minutes, et rien n’est publié sans que vous l’ayez vu, sauf une ligne d’essai.',
  'setup.known.button': 'Configurer Coffeechat',
  'setup.form.title': 'Configurer Coffeechat',
  'setup.form.submit': 'Enregistrer',
  'setup.form.name': 'Nom de votre organisation',
  'setup.form.name.hint': 'Des personnes extérieures le lisent.',
  'setup.form.channel': 'Canal du bulletin de la semaine',
  'setup.form.channel.hint': 'Une ligne d’essai y est publiée aussitôt.',
  'setup.form.noChannel':
    'Je ne connais encore aucun canal. Pour faire publier le bulletin, ajoutez Coffeechat à une équipe, puis rouvrez ceci.',
  'setup.form.unreachable':
    '{count, plural, one {# personne ne peut pas être jointe dans Teams et reçoit des e-mails à la place} other {# personnes ne peuvent pas être jointes dans Teams et reçoivent des e-mails à la place}} : {names}. Pour revenir : écrire à Coffeechat.',
  'setup.form.weekday': 'Jour du bulletin',
  'setup.form.hour': 'Heure du bulletin (0 à 23)',
  'setup.form.zone': 'Fuseau horaire',
  'setup.form.zone.hint': 'Par exemple Europe/Paris. Il vaut aussi pour qui n’a pas de fuseau connu.',
  'setup.form.language': 'Langue des publications',
  'setup.form.language.hint': 'Dans les canaux, et pour qui n’a pas de langue connue.',
  'setup.form.everyWeeks': 'Un tour de mise en relation toutes les … semaines',
  'setup.form.recruiters': 'Équipe de recrutement',
  'setup.form.recruiters.hint': 'Ces personnes voient le suivi. Nous ne leur écrivons pas maintenant.',
  'setup.form.closedDays': 'Jours fermés',
  'setup.form.closedDays.hint': 'Jours où aucun délai ne court, par exemple 2026-12-25, 2026-12-26.',
  'setup.form.closedDays.wrong': 'Merci d’écrire des jours comme 2026-12-25, séparés par des virgules.',
  'setup.form.hiring': 'Comment on recrute ici',
  'setup.form.hiring.hint':
    'Les personnes qui explorent le lisent sur leur page : les étapes, qui décide, combien de temps cela prend.',
  'setup.form.noWorkspace':
    'Ce canal est dans un espace de travail que je ne connais pas. Merci de lancer ceci depuis cet espace.',
  'setup.saved.preview': 'C’est enregistré',
  'setup.saved.title': 'Tout est en place',
  'setup.saved.digest': 'Le bulletin',
  'setup.saved.round': 'Le prochain tour',
  'setup.saved.recruiters': 'Équipe de recrutement',
  'setup.saved.recruiters.value': '{count, plural, =0 {personne pour le moment} one {# personne} other {# personnes}}',
  'setup.saved.managers': 'Managers',
  'setup.saved.managers.value':
    '{count, plural, =0 {connus pour tout le monde} one {inconnu pour # personne} other {inconnus pour # personnes}}',
  'setup.saved.managers.note':
    'Si le manager d’une personne qui explore en interne n’est pas connu, nous demandons à celle-ci qui ne doit pas le savoir. Pour importer les managers : npm run import -- employees.csv',
  'setup.saved.test':
    'Une ligne d’essai est en route vers le canal. Si elle n’y apparaît pas, {surface, select, teams {ajoutez Coffeechat à l’équipe} other {écrivez « /invite @Coffeechat » dans le canal}} ; je vous dis ici si je ne peux pas publier.',
  'setup.saved.launch':
    'Ensuite : une annonce pour le dire à tout le monde. Rien n’est publié tant que vous ne le dites pas.',
  'setup.button.launch': 'Voir l’annonce',
  'setup.button.practice': 'Essayer avec vous-même',
  'setup.button.change': 'Changer quelque chose',
  'setup.test.preview': 'Bonjour de Coffeechat',
  'setup.test.text': 'Bonjour ! Le bulletin hebdomadaire des cafés-rencontres arrivera dans ce canal.',
  'setup.invite.preview': 'Je ne peux pas encore publier dans le canal',
  'setup.invite.text':
    'Je n’ai pas pu publier dans le canal du bulletin. Merci {surface, select, teams {d’ajouter Coffeechat à son équipe} other {d’y écrire « /invite @Coffeechat »}}, puis d’appuyer ici.',
  'setup.invite.button': 'Réessayer',
  'setup.invite.again': 'Une ligne d’essai est en route.',
  'setup.events.preview': 'Slack retient quelques nouvelles',
  'setup.events.text':
    'Il se passe plus de choses dans cet espace de travail que Slack ne m’en dit en ce moment : un onglet Accueil peut être ancien, et j’apprends peut-être tard un départ. Les commandes et les boutons marchent. Cela finit tout seul ; si cela revient, une autre application partage peut-être mon inscription.',
  'setup.launch.preview': 'L’annonce',
  'setup.launch.only': 'Visible par vous uniquement. L’annonce dirait :',
  'setup.launch.title': 'Les cafés-rencontres commencent aujourd’hui',
  'setup.launch.text':
    'Chez {organization} et au-dehors, des personnes aimeraient savoir comment nous travaillons. Offrez une demi-heure : vous dites sur quoi et quand, nous trouvons quelqu’un qui convient et un horaire pour vous deux. Pas d’entretien d’embauche, pas de pression, et vous pouvez arrêter quand vous voulez.',
  'setup.launch.text.plain':
    'Dans l’entreprise et au-dehors, des personnes aimeraient savoir comment nous travaillons. Offrez une demi-heure : vous dites sur quoi et quand, nous trouvons quelqu’un qui convient et un horaire pour vous deux. Pas d’entretien d’embauche, pas de pression, et vous pouvez arrêter quand vous voulez.',
  'setup.launch.button': 'Offrir un café-rencontre',
  'setup.launch.post': 'Publier dans le canal',
  'setup.launch.post.title': 'Publier ?',
  'setup.launch.post.text': 'Tout le canal du bulletin la lit.',
  'setup.launch.post.yes': 'Publier',
  'setup.launch.post.no': 'Pas encore',
  'setup.launch.posted': 'Elle est en route vers le canal.',
  'setup.launch.already': 'L’annonce a déjà été publiée.',
  'setup.practice.preview': 'Essayer avec vous-même',
  'setup.practice.title': 'Un café-rencontre d’essai, avec vous-même',
  'setup.practice.text':
    'Voici ce que lisent les deux personnes, l’une après l’autre. Rien n’est enregistré, compté ni envoyé à personne.',
  'setup.practice.1': '1. Côté hôte, vous recevez une question, sans nom :',
  'setup.practice.1.quote':
    'Sa curiosité : la façon dont votre équipe travaille. La personne aimerait parler de ceci : {topic}. Une rencontre ? – Accepter la rencontre · Passer cette fois · Pas maintenant',
  'setup.practice.2': '2. Côté exploration, vous recevez un e-mail et ouvrez une page :',
  'setup.practice.2.quote':
    '{host} aimerait vous rencontrer autour d’un café, une demi-heure. Ce n’est pas un entretien d’embauche. Choisissez l’un de trois horaires, donnez-en d’autres, ou dites non.',
  'setup.practice.3': '3. C’est oui des deux côtés : noms, coordonnées et entrée d’agenda arrivent de part et d’autre.',
  'setup.practice.4': '4. Un jour avant, question des deux côtés : toujours bon ? Après l’échange : a-t-il eu lieu ?',
  'setup.practice.5': '5. Ensuite, l’hôte peut recommander la personne, qui lit d’abord ces mots.',
  'setup.practice.topic': 'comment votre équipe décide ce qu’elle construit',
  'setup.practice.button': 'Offrir un vrai échange',
  'setup.button.messages': 'Messages non arrivés',
  'letters.none': 'Rien n’attend ici : tous les messages sont partis.',
  'letters.title': '{count, plural, one {# message non arrivé} other {# messages non arrivés}}',
  'letters.intro':
    'Avant chaque départ, nous vérifions si le message vaut encore. De qui il parle reste entre les personnes concernées.',
  'letters.line':
    '{area, select, match {Au sujet d’une mise en relation} chat {Au sujet d’un café-rencontre} session {Au sujet d’un groupe} digest {Le bulletin} join {Au sujet d’une inscription} pool {Au sujet du vivier} round {Au sujet d’un tour} referral {Au sujet d’une recommandation} setup {Au sujet de la configuration} other {Au sujet d’une étape en chemin}}, {to, select, colleague {à une personne de l’entreprise} outside {à une personne extérieure} channel {à un canal} other {sans destinataire}}, {time} : {status, select, dead {n’a pas pu être remis.} unknown {est peut-être arrivé, ou non.} other {a été retenu, car il aurait dû partir il y a longtemps.}}',
  'letters.more': '{count, plural, one {Un autre est plus ancien} other {# autres sont plus anciens}} que ceux-ci.',
  'letters.again': 'Envoyer à nouveau',
  'letters.again.title': 'Envoyer à nouveau ?',
  'letters.again.text': 'Il est peut-être déjà arrivé. Il serait alors lu deux fois.',
  'letters.again.no': 'Laisser',
  'letters.sent': 'Il part dans un instant, s’il vaut encore.',
  'letters.drop': 'Y renoncer',
  'letters.dropped': 'Il ne sera pas envoyé.',
  'letters.all': 'Renvoyer tous ces messages',
}
