/** The name of a card beside its page. */
export const cardName = 'card.png';

/** In pixels; the shape that networks show beside links. */
export const cardSize = { width: 800, height: 420 };
