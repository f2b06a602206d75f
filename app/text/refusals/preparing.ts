/** Why a note or a group's position was not kept, by the refusal's name. */
export const preparingRefusals = {
  'item-not-found': {
    field: null,
    text: 'Punkten finns inte längre på dagordningen, eller visas inte för dig.',
  },
  'note-too-long': { field: null, text: 'Anteckningen är för lång. Den får ha högst 20 000 tecken.' },
  'position-too-long': { field: null, text: 'Texten är för lång. Den får ha högst 20 000 tecken.' },
  'no-group': { field: null, text: 'Bara den som sitter i organet för ett parti kan skriva åt gruppen.' },
  'position-changed': {
    field: null,
    text: 'Någon annan i gruppen har ändrat texten medan du skrev. Det du skrev står kvar i fältet: läs den nya texten i ett annat fönster, för ihop dem och spara igen.',
  },
}
