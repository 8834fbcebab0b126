export const kinds = {
  'kind.career.name': 'Career talk',
  'kind.informational.name': 'Informational talk',
  'kind.networking.name': 'Networking meeting',
  'kind.preliminary.name': 'Preliminary talk',
  'kind.candidacy.name': 'Candidacy talk',
  'kind.seeker_led.name': 'Talk you lead',
  'kind.company.name': 'Company session',
  'kind.consultation.name': 'Career consultation',
  'kind.group.name': 'Group session',
  'kind.referral.name': 'Referral conversation',
} as const
