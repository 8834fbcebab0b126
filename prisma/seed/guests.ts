import { type Guest, readGuests } from './guest.js'

/** Those of the pool whose story is told: each of them shares a topic with one host only, and says so in a headline of their own. */
const told = `
  Tunde Alabi       | B | 12345ab | af | Backend developer who likes calm systems            | backend careers, event sourcing
  Clara Weissmann   | B | 24ab    | a  | Consultant who wants to build things that last      | payments systems
  Rafael Ibarra     | B | -       |    | Tester with a soft spot for tricky bugs             | test automation, hardware prototyping
  Mei Fujimori      | B | 34ab    | af | Statistician moving into machine learning           | machine learning in production
  Anjali Deshpande  | K | 234ab   | f  | Front-end developer who checks with a screen reader | accessibility engineering
  Oskar Blomqvist   | B | 12345la | p  | Team lead looking at distributed work               | leading remote teams
  Nadia Karimi      | B | 15n     | af | Designer who has started to lead                    | design leadership
  Pavel Dvorak      | B | 24ab    |    | Interface designer who tidies libraries             | design systems, museum guides
  Greta Holm        | B | 25la    | p  | Analyst curious about product work                  | product discovery
  Ngozi Obiora      | N | 12345la | f  | Call-centre trainer with ten years of good anecdotes | customer care careers
  Felipe Sarmento   | L | 123mn   | a  | Account manager ready for larger deals              | enterprise sales
  Johanna Kessler   | B | 4na     |    | Bookkeeper who likes explaining balance sheets      | finance for growing companies
  Minh Chau         | B | 1234n   | a  | Developer who writes the checks first               | quality culture
  Hyejin Park       | B | 12345la |    | Project lead across four time zones                 | first-time managers
  Stefan Ilic       | B | 234ab   | f  | Systems administrator who wants to write more code  | on-call without fear
  Marisol Vega      | L | 24la    |    | Strategy consultant between two projects            | switching from consulting
  Farah Siddiqui    | B | 34ab    | af | Physicist who takes papers on holiday               | reading research papers
  Ewa Kaminska      | B | 4na     |    | Controller in a family business                     | budgeting for teams
  Kwabena Tetteh    | B | 13ab    | af | Carpenter who learns to code in the evenings        | learning to code after thirty
  Lucia Ferrante    | L | 234la   |    | Volunteer who keeps a small library alive           | open source maintenance
  Ivana Peric       | B | 123ab   |    | Psychology graduate who asks good questions         | user research
  Ronan Kehoe       | L | 3na     | f  | Economist with a weakness for price tags            | pricing experiments
  Dilnoza Yusupova  | B | 4n      | a  | Operations planner who wants to own a product       | becoming a product manager
  Matilde Furtado   | L | 34n     | f  | Front-desk manager with a list for everything       | support operations
  Henrike Paulsen   | B | 34a     | f  | Paralegal who enjoys plain sentences                | privacy law in practice
  Aiko Morimoto     | B | 3na     |    | Storyboard artist between films                     | illustration and motion
  Orla Fennelly     | L | 234b    |    | Teacher who rewrites every manual                   | writing help articles
  Bogdan Cristea    | B | 12345l  |    | Shop owner who made all the posters                 | marketing on a small budget
  Bilal Chaudhry    | L | 3na     | f  | Buyer who reads the small print of offers           | pricing experiments
  Carmen Olmedo     | L | 34n     |    | Hotel manager who trains night shifts               | support operations`

export const guests: readonly Guest[] = readGuests(told)

/** Whom the guided tour introduces: nothing that she would like to talk about is offered before the tour begins. */
export const lena: Guest = {
  name: 'Lena Vasquez',
  firstName: 'Lena',
  email: 'lena@home.example',
  headline: 'Analyst who turns numbers into stories',
  interests: 'data storytelling',
  zone: 'Europe/Lisbon',
  windows: ['2-840-960', '2-960-1080', '4-840-960', '4-960-1080'],
  stance: 'exploring',
  mayBeFound: true,
}
