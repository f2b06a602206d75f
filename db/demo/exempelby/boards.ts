import type { Seats } from './council'

/** A board of a term: who is chosen, and who leads it. The first vice chair comes first. */
export type DemoBoard = { chair: string; viceChairs: string[]; members: Seats; deputies: Seats }
type Terms = { body: string; earlier: DemoBoard; coming: DemoBoard }

/** Chosen by the council for the terms to 31 December 2026 and from 1 January 2027: the majority changes. */
export const boards: Terms[] = [
  {
    body: 'Kommunstyrelsen',
    earlier: {
      chair: 'Maj-Britt Ängslund',
      viceChairs: ['Elisabet Höstvall', 'Claes Rosenhed'],
      members: {
        S: ['Maj-Britt Ängslund', 'Örjan Fallholm', 'Petra Vikåker', 'Rune Gammelhed'],
        C: ['Elisabet Höstvall'],
        V: ['Rosa Stigfors'],
        L: ['Annika Bokhult'],
        M: ['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa'],
        SD: ['Roger Björnhamra', 'Marie Stockåsen'],
        KD: ['Daniel Kyrkvret'],
      },
      deputies: {
        S: ['Samir Dahlgård', 'Gunvor Stenhamra', 'Kalle Björkdunge', 'Anneli Fjällmark'],
        C: ['Karl-Johan Ängsmade'],
        V: ['Kerstin Rödmo'],
        L: ['Henrik Skolvik'],
        M: ['Louise Herrevad', 'Magnus Lindtorpa', 'Sofie Kungsåker'],
        SD: ['Tommy Älgkulla', 'Conny Hällvad'],
        KD: ['Ruth Sångdal'],
      },
    },
    coming: {
      chair: 'Claes Rosenhed',
      viceChairs: ['Daniel Kyrkvret', 'Maj-Britt Ängslund'],
      members: {
        M: ['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa'],
        SD: ['Roger Björnhamra', 'Marie Stockåsen'],
        KD: ['Daniel Kyrkvret'],
        EXB: ['Gösta Byholma'],
        S: ['Maj-Britt Ängslund', 'Örjan Fallholm', 'Petra Vikåker', 'Samir Dahlgård'],
        C: ['Elisabet Höstvall'],
        V: ['Rosa Stigfors'],
      },
      deputies: {
        M: ['Louise Herrevad', 'Magnus Lindtorpa', 'Sofie Kungsåker'],
        SD: ['Tommy Älgkulla', 'Agneta Rågvall'],
        KD: ['Ruth Sångdal'],
        EXB: ['Håkan Brovik'],
        S: ['Gunvor Stenhamra', 'Kalle Björkdunge', 'Leila Sandvret', 'Anneli Fjällmark'],
        C: ['Per Ladvall'],
        V: ['Amir Havsdal'],
      },
    },
  },
  {
    body: 'Kommunstyrelsens arbetsutskott',
    earlier: {
      chair: 'Maj-Britt Ängslund',
      viceChairs: ['Claes Rosenhed'],
      members: {
        S: ['Maj-Britt Ängslund', 'Örjan Fallholm'],
        C: ['Elisabet Höstvall'],
        M: ['Claes Rosenhed'],
        SD: ['Roger Björnhamra'],
      },
      deputies: {
        S: ['Petra Vikåker', 'Rune Gammelhed'],
        V: ['Rosa Stigfors'],
        M: ['Charlotta Almgården'],
        SD: ['Marie Stockåsen'],
      },
    },
    coming: {
      chair: 'Claes Rosenhed',
      viceChairs: ['Maj-Britt Ängslund'],
      members: {
        M: ['Claes Rosenhed'],
        KD: ['Daniel Kyrkvret'],
        SD: ['Roger Björnhamra'],
        S: ['Maj-Britt Ängslund', 'Örjan Fallholm'],
      },
      deputies: {
        M: ['Charlotta Almgården'],
        EXB: ['Gösta Byholma'],
        SD: ['Marie Stockåsen'],
        S: ['Petra Vikåker'],
        C: ['Elisabet Höstvall'],
      },
    },
  },
  {
    body: 'Bildningsnämnden',
    earlier: {
      chair: 'Leila Sandvret',
      viceChairs: ['Ewa Silverdunge'],
      members: {
        S: ['Leila Sandvret', 'Torbjörn Råskog', 'Farida Lövstrand'],
        C: ['Britta Åkerslätt'],
        L: ['Henrik Skolvik'],
        V: ['Kerstin Rödmo'],
        M: ['Ewa Silverdunge', 'Hugo Bråvalla'],
        SD: ['Dennis Furuvret'],
      },
      deputies: {
        S: ['Carola Åsvret', 'Nils-Erik Torpvall', 'Ingela Vassända'],
        C: ['Moa Lillängen'],
        L: ['Tilda Frihamra'],
        V: ['Lovisa Gatvik'],
        M: ['Cecilia Vintersjö', 'Oskar Nyforsa'],
        SD: ['Monica Bergåsa'],
      },
    },
    coming: {
      chair: 'Ewa Silverdunge',
      viceChairs: ['Leila Sandvret'],
      members: {
        M: ['Ewa Silverdunge', 'Hugo Bråvalla'],
        KD: ['Ruth Sångdal'],
        SD: ['Conny Hällvad', 'Agneta Rågvall'],
        S: ['Leila Sandvret', 'Torbjörn Råskog', 'Farida Lövstrand'],
        C: ['Britta Åkerslätt'],
      },
      deputies: {
        M: ['Cecilia Vintersjö', 'Oskar Nyforsa'],
        KD: ['Josef Vilhaga'],
        SD: ['Jessica Törnvad', 'Monica Bergåsa'],
        S: ['Carola Åsvret', 'Nils-Erik Torpvall', 'Ingela Vassända'],
        C: ['Moa Lillängen'],
      },
    },
  },
]
