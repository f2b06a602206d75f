/** Names by party, in the order of election. Everyone is invented. */
export type Seats = Record<string, readonly string[]>

/** The council from 15 October 2022: 49 seats. */
export const earlierCouncil: Seats = {
  S: [
    ...['Maj-Britt Ängslund', 'Örjan Fallholm', 'Petra Vikåker', 'Samir Dahlgård', 'Gunvor Stenhamra'],
    ...['Kalle Björkdunge', 'Leila Sandvret', 'Torbjörn Råskog', 'Anneli Fjällmark', 'Nils-Erik Torpvall'],
    ...['Siv Tjärnholm', 'Ronny Klippås', 'Rune Gammelhed', 'Barbro Sjöhagsta', 'Lennart Ugglemark'],
  ],
  M: [
    ...['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa', 'Louise Herrevad', 'Magnus Lindtorpa'],
    ...['Sofie Kungsåker', 'Hugo Bråvalla', 'Birgitta Solbäcka', 'Gunnar Rosenforsa', 'Margareta Eklida'],
  ],
  SD: [
    ...['Roger Björnhamra', 'Marie Stockåsen', 'Tommy Älgkulla', 'Conny Hällvad', 'Agneta Rågvall'],
    ...['Dennis Furuvret', 'Rolf Enhaga', 'Bert Kolmossen'],
  ],
  C: ['Karl-Johan Ängsmade', 'Elisabet Höstvall', 'Per Ladvall', 'Britta Åkerslätt', 'Arne Skördvik'],
  V: ['Rosa Stigfors', 'Kerstin Rödmo', 'Tor Fanvik'],
  KD: ['Daniel Kyrkvret', 'Ruth Sångdal'],
  L: ['Annika Bokhult', 'Olof Läshult'],
  MP: ['Linnéa Gröndunge', 'Kaj Solvret'],
  EXB: ['Gösta Byholma', 'Yvonne Torgnäs'],
}

export const earlierDeputies: Seats = {
  S: [
    ...['Ylva Kvistbro', 'Jonas Hedängen', 'Carola Åsvret', 'Mehmet Granlid'],
    ...['Göte Vinterås', 'Inger Linhaga', 'Sture Dalkulla'],
  ],
  M: ['Ewa Silverdunge', 'Patrik Ekskogen', 'Viktoria Hasselvret', 'Anders Kornhede', 'Jan-Olof Granhult'],
  SD: ['Lisbeth Kärrholma', 'Stefan Ormvik', 'Kent Slåttervik', 'Maud Flyghed'],
  C: ['Sven Kornvall', 'Gun Betesmark'],
  V: ['Amir Havsdal'],
  KD: ['Josef Vilhaga'],
  L: ['Henrik Skolvik'],
  MP: ['Vega Mossvret'],
  EXB: ['Håkan Brovik'],
}

/** The council from 15 October 2026: 49 seats. */
export const presentCouncil: Seats = {
  S: [
    ...['Maj-Britt Ängslund', 'Örjan Fallholm', 'Petra Vikåker', 'Samir Dahlgård', 'Gunvor Stenhamra'],
    ...['Kalle Björkdunge', 'Leila Sandvret', 'Torbjörn Råskog', 'Anneli Fjällmark', 'Nils-Erik Torpvall'],
    ...['Ylva Kvistbro', 'Jonas Hedängen', 'Farida Lövstrand', 'Bengt Mossberga'],
  ],
  M: [
    ...['Claes Rosenhed', 'Charlotta Almgården', 'Fredrik Stjärnåsa', 'Louise Herrevad', 'Magnus Lindtorpa'],
    ...['Sofie Kungsåker', 'Hugo Bråvalla', 'Ewa Silverdunge', 'Patrik Ekskogen', 'Cecilia Vintersjö'],
    'Axel Högtorpa',
  ],
  SD: [
    ...['Roger Björnhamra', 'Marie Stockåsen', 'Tommy Älgkulla', 'Conny Hällvad', 'Agneta Rågvall'],
    ...['Dennis Furuvret', 'Lisbeth Kärrholma', 'Stefan Ormvik', 'Ulla Brandsäter'],
  ],
  C: ['Karl-Johan Ängsmade', 'Elisabet Höstvall', 'Per Ladvall', 'Britta Åkerslätt'],
  V: ['Rosa Stigfors', 'Amir Havsdal', 'Kerstin Rödmo'],
  KD: ['Daniel Kyrkvret', 'Ruth Sångdal'],
  L: ['Annika Bokhult', 'Henrik Skolvik'],
  MP: ['Linnéa Gröndunge'],
  EXB: ['Gösta Byholma', 'Yvonne Torgnäs', 'Håkan Brovik'],
}

export const presentDeputies: Seats = {
  S: [
    ...['Siv Tjärnholm', 'Carola Åsvret', 'Mehmet Granlid', 'Pontus Ekebråten'],
    ...['Ingela Vassända', 'Ronny Klippås', 'Hanna Strömvret'],
  ],
  M: ['Viktoria Hasselvret', 'Anders Kornhede', 'Birgitta Solbäcka', 'Oskar Nyforsa', 'Helene Tallvret'],
  SD: ['Kent Slåttervik', 'Monica Bergåsa', 'Rolf Enhaga', 'Jessica Törnvad'],
  C: ['Sven Kornvall', 'Moa Lillängen'],
  V: ['Lovisa Gatvik'],
  KD: ['Josef Vilhaga'],
  L: ['Tilda Frihamra'],
  EXB: ['Eivor Kvarnsunda'],
}
