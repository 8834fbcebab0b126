import { cells, emailOf, firstNameOf, type Guest, readGuests } from './guest.js'

/**
 * The rest of the pool. They wait: what they would like to talk about is not offered yet, or its host has no seat left. The
 * later they come, the fewer rounds have to tell them so.
 */

const early = `
  Abena Owusu       | B | 12345l | f | Planner of neighbourhoods and bus lines        | urban planning, maps and geodata
  Andrei Mocanu     | B | 24e    |   | Network technician with patience               | cybersecurity
  Cecilia Nunes     | L | 135la  | f | Nurse who teaches newcomers                    | teaching adults
  Eero Lahtinen     | B | -      | p | Sound engineer for small theatres              | music technology
  Fatou Ndiaye      | B | 12345e |   | Shift planner at a bakery chain                | supply chains
  Gunnar Eide       | B | 4ab    | a | Ship mechanic looking ashore                   | hardware prototyping, energy grids`

const middle = `
  Helga Sigurdsson  | B | 3na    |   | Librarian who runs a podcast                   | journalism and audio
  Imani Mutasa      | B | 12345b | f | Game tester who writes small worlds            | game development
  Jorge Barrantes   | L | 24la   |   | Cook turned food chemist                       | food technology
  Kavita Subramani  | K | 123la  | a | Developer back after two years at home         | returning after parental leave
  Magnus Thorsen    | B | 135n   |   | Surveyor who draws coastlines                  | maps and geodata
  Hugo Ekstam       | B | 12345b | f | Firefighter preparing a new chapter            | cybersecurity
  Jamal Haddadi     | L | 12345e |   | Courier who maps the shortest ways             | maps and geodata
  Bastian Hoffer    | B | -      | p | Train driver who repairs radios                | hardware prototyping
  Noor Rashid       | B | -      | f | Security guard studying at night               | cybersecurity`

const reunion = `
  Adriana Bustos    | L | 12345l | f | Returning to work, with two small teachers     | returning after parental leave
  Alejandro Rueda   | L | 24e    |   | Physiotherapist who codes on weekends          | public health data
  Aleksandra Wrona  | B | 135la  |   | Museum guide who builds websites               | community building
  Anouk Verhoeven   | B | 234n   | a | Stage manager of a touring company             | event production
  Asha Wickrama     | K | 12345a | f | Chemist who explains to everyone               | biotech labs, technical writing
  Bianca Rossetti   | B | 15e    |   | Archivist of sounds                            | music technology
  Cyrus Daneshvar   | B | 24la   | f | Electrician with a drone licence               | robotics
  Dagmar Pohl       | B | 3nla   |   | Teacher of German for grown-ups                | teaching adults
  Davit Melikyan    | B | 12345e | a | Chess coach who likes algorithms               | game development
  Dorota Mazur      | B | 24ab   | f | Customs clerk who likes order                  | customs and logistics
  Eleni Vlahou      | B | 135l   |   | Ferry dispatcher                               | supply chains, customs and logistics
  Emeka Obiekwe     | N | 12345la| f | Solar installer who reads meters               | energy grids
  Esra Yildirim     | B | 2ab    |   | Freelance illustrator tired of invoices        | freelancing to employment
  Florian Gasser    | B | -      |   | Beekeeper and spreadsheet person               | food technology
  Giulia Moretto    | B | 34e    | a | Journalist who records trains                  | journalism and audio
  Haruka Nishida    | B | 24n    |   | Interpreter in two courts                      | working in a second language
  Ilse Brouwer      | B | 4nla   |   | Gardener of public roofs                       | urban planning
  Irina Lupu        | B | 135a   | f | Accountant who teaches yoga                    | internal communications`

const newcomers = `
  Jana Ribar        | B | 24la   | f | Optician with a telescope                      | space and satellites
  Kaspar Zumthor    | B | 3ab    |   | Watchmaker who writes firmware                 | hardware prototyping
  Keiko Arimura     | B | 15n    | a | Translator of user manuals                     | technical writing
  Khadija Benslimane| L | 234la  | f | Social worker who raises funds                 | fundraising
  Leandro Pacheco   | S | 12345n |   | Drummer and network technician                 | cloud infrastructure
  Lindiwe Dube      | B | -      | f | Choir leader who plans festivals               | event production
  Maja Knezevic     | B | 24e    |   | Pharmacist curious about software              | public health data
  Marek Jelinek     | B | 135l   | p | Bus driver who repairs bicycles                | robotics
  Mateus Brandao    | S | 234n   | a | Teacher of robotics clubs                      | robotics, teaching adults
  Mirela Stoica     | B | 12345a |   | Front-office lead after parental leave         | returning after parental leave
  Moussa Traore     | B | 24ab   | f | Warehouse lead who counts twice                | supply chains
  Nilufar Karimova  | B | 3la    |   | Lab assistant with steady hands                | biotech labs
  Paolo Bassani     | B | 15e    |   | Radio amateur who loves antennas               | space and satellites
  Parisa Nematzadeh | B | 24n    | f | Counsellor who writes newsletters              | internal communications
  Radu Chirca       | B | 12345b |   | Locksmith who studies security                 | cybersecurity
  Renske Dijkstra   | B | 4ab    | a | Nurse who draws floor plans                    | service design
  Lamine Sarr       | B | 25a    | f | Developer who keeps asking why                 | cloud infrastructure
  Ulrika Engstrom   | B | 123n   |   | Sales engineer who prefers few, long deals     | customs and logistics
  Wanjiru Githae    | B | 5na    | a | Field researcher who measures soil and water   | energy grids
  Youssef Lahlali   | L | 23ab   | p | Export manager with three languages            | working in a second language
  Sipho Mathebe     | B | 135la  | f | Sports coach who loves numbers                 | community building`

/** Who came by `/join`, in four waves. */
export const waves: readonly (readonly Guest[])[] = [early, middle, reunion, newcomers].map(readGuests)

/** Somebody whom a list or an employee named. */
export interface Named {
  name: string
  firstName: string
  email: string
  interests: string
  how: string
  /** user id of who named them; empty for the recruiter's list */
  by: string
  /** whether they said yes */
  confirms: boolean
}

/** name | interests | how we know them; a star: has not answered */
const evening = `
  Ayodele Fashola   | cloud infrastructure            | asked about our stack
  Chiara Bonetti    | service design                  | showed us a bakery's queue
  Daniela Ocampo    | returning after parental leave  | came with her sister
  Filip Novotny     | game development                | brought a card game
  Gintare Petrauskaite | technical writing            | edits a hiking magazine
  Habib Sayegh      | customs and logistics           | runs a spice import
  Joao Carvalhal    | energy grids                    | fixes wind turbines
  Klara Zeman       | working in a second language    | teaches Czech on Sundays
  Mehmet Uluer      | supply chains                   | plans a market hall
  Olga Hrytsenko    | cybersecurity                   | breaks locks for fun
  Omar Bouzid       | freelancing to employment       | photographs houses
  Quynh Dao         | public health data              | wrote her thesis on ponds
  Rania Khoury      | fundraising                     | saved a cinema
  Roza Abdrakhman   | teaching adults                 | leads an evening school
  Samir Hadzic      | hardware prototyping            | builds lamps
  Saskia Terpstra   | event production                | organised this evening
  Sunita Gurung     | internal communications         | writes for a hospital
  Tamar Beridze     | journalism and audio            | interviews winemakers
  Thabo Ramphele    | urban planning                  | counts pedestrians
  Tiago Fontinha    | music technology                | repairs synthesizers
  Urszula Wilk      | food technology                 | ferments everything
  Valentina Sorrento | community building             | runs a chess cafe
  Wei Shen          | robotics                        | came with a robot arm
  Ximena Lobos      | biotech labs                    | grows mushrooms
  Yusuf Okten       | cloud infrastructure            | asked the best question *
  Zofia Gorska      | space and satellites            | left early for a lecture *`

/** user id | name | interests | how they know each other */
const friends = `
  UJONAS  | Zuzana Hlavac     | technical writing            | We sang in the same choir for years.
  UHANA   | Akira Senda       | service design               | He taught me to throw pots.
  UCHIDI  | Astou Diop        | fundraising                  | We ran a school library together.
  UKARIM  | Amir Bensaid      | customs and logistics        | My neighbour, and the calmest person I know.
  UVERA   | Boris Dimov       | freelancing to employment    | He designed my first poster.
  UELIF   | Ana Petrovska     | public health data           | We studied together in Skopje.`

const lines = (table: string): string[] => table.split('\n').filter((line) => line.trim() !== '')

function named(by: string, name: string, interests: string, how: string): Named {
  const known = { how: how.replace(/ \*$/, ''), confirms: !how.endsWith(' *') }
  return { name, firstName: firstNameOf(name), email: emailOf(name), interests, by, ...known }
}

/** Whom the recruiters met at their evening and put on a list. */
export const onTheList: readonly Named[] = lines(evening).map((line) => {
  const [name = '', interests = '', how = ''] = cells(line)
  return named('', name, interests, how)
})

/** Whom colleagues named. */
export const introduced: readonly Named[] = lines(friends).map((line) => {
  const [by = '', name = '', interests = '', how = ''] = cells(line)
  return named(by, name, interests, how)
})
