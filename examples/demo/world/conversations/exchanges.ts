/** One line of an exchange: who says it, and what. `{…}` is filled from `WORDS`. */
export type ExchangeLine = readonly [who: 'ana' | 'bo' | 'kwame' | 'olena', words: string, more?: 'answers' | 'liked'];

export type Exchange = readonly ExchangeLine[];

/** What differs from one time to the next. The lengths share no factor, so combinations come back late. */
export const WORDS = {
  crop: [
    'beans',
    'leeks',
    'tomatoes',
    'peas',
    'chard',
    'onions',
    'garlic',
    'carrots',
    'lettuce',
    'potatoes',
    'beetroot',
  ],
  weather: [
    'Rain since six',
    'Fog down to the gate',
    'Bright and no wind',
    'A little frost on the boards',
    'Warm as bread',
    'Wind from the railway side',
    'Two hours of sun, then nothing',
  ],
  tool: [
    'the good spade',
    'the short rake',
    'the blue can',
    'the hoe',
    'the garden fork',
    'the small trowel',
    'the wheelbarrow',
    'the edging iron',
  ],
  bird: [
    'the robin',
    'a wagtail',
    'the older crow',
    'a blackbird',
    'the wren',
    'a magpie',
    'a sparrow',
    'the woodpecker',
    'a heron',
  ],
  place: ['by the gate', 'behind the shed', 'along the fence', 'under the plum tree', 'next to the water butt'],
  amount: ['a handful', 'half a bucket', 'eleven', 'more than we can carry', 'two rows', 'enough for soup'],
} as const;

/** How somebody begins, now and then. */
export const OPENINGS = [
  '',
  'Quickly: ',
  '',
  'From the bench: ',
  'Good people. ',
  '',
  'Before I forget. ',
  'Small news. ',
  '',
  'For the record: ',
  'Me again. ',
  'On my way home. ',
] as const;

/** The first words of every month, in turn. */
export const MONTHS = [
  'January. Nothing to do but order seeds and be reasonable. I have ordered seeds.',
  'February. The broad beans go in, and so do my knees.',
  'March. Whoever said they would mend the shed: it is March.',
  'April. Sow everything, trust nothing, cover it at night.',
  'May. Water in the morning. I will say this only thirty times.',
  'June. The strawberries belong to whoever gets up first.',
  'July. Somebody please eat a courgette. Anybody.',
  'August. The holiday list hangs in the shed. Write your days, and draw something.',
  'September. Pull the beans, keep the best pods, label them in ink.',
  'October. Leaves on the beds, ash on the path, tea in the flask.',
  'November. We lift the last leeks and forgive the first frost.',
  'December. The plot sleeps. So may we.',
] as const;

/** What people on an allotment say to each other. */
export const EXCHANGES: readonly Exchange[] = [
  [
    ['kwame', '{weather}. I went all the same.'],
    ['olena', 'And the {crop}?'],
    ['kwame', 'Standing. One of them looked at me.'],
    ['bo', 'That is how it starts.', 'liked'],
  ],
  [
    ['ana', 'Who has {tool}?'],
    ['bo', 'Not me.'],
    ['kwame', 'I hung it {place}, so that nobody would have to look for it.', 'answers'],
    ['ana', 'I have looked for it.'],
  ],
  [
    ['olena', 'Picked the {crop}: {amount}.'],
    ['ana', 'How do you count that?'],
    ['olena', 'With joy, and then with the kitchen scales.', 'liked'],
  ],
  [
    ['bo', 'There is {bird} {place}, and it is not afraid of me at all.'],
    ['kwame', 'It has seen you dig.'],
    ['bo', 'Fair.'],
  ],
  [
    ['kwame', 'Question for the table: do we thin the {crop} or do we let them settle it among themselves?'],
    ['olena', 'Thin them. Apologise first.'],
    ['ana', 'I apologised last year and they still bolted.', 'answers'],
    ['olena', 'You have to mean it.'],
    ['kwame', 'Thinned. The small ones went into an omelette.'],
  ],
  [
    ['ana', '{weather}. Is anybody there this evening?'],
    ['olena', 'I am, from six.'],
    ['bo', 'From seven, with a flask.'],
    ['ana', 'Then I will bring the cups that match.'],
  ],
  [
    ['bo', 'I have measured the bed {place}. It is not four metres. It has never been four metres.'],
    ['kwame', 'It felt like four when I dug it.', 'liked'],
  ],
  [
    ['olena', 'Slugs on the {crop}. I counted to thirty and stopped for my own sake.'],
    ['bo', 'Beer traps?'],
    ['olena', 'They came back with friends.', 'answers'],
    ['kwame', 'Hedgehog, then. I leave a gap {place}.'],
  ],
  [
    ['kwame', 'Please close the gate. Not the latch alone, the gate.'],
    ['ana', 'Was it open?'],
    ['kwame', 'There was a dog in the {crop}. A happy one.'],
    ['bo', 'Then somebody had a good day.', 'liked'],
  ],
  [
    ['ana', 'The tap drips again. I put a can under it, so that it does some work.'],
    ['bo', 'Washer. I have one in the blue box.'],
    ['ana', 'The blue box is full of string.'],
    ['bo', 'Under the string.'],
    ['ana', 'Found. Dry. The can misses it.'],
  ],
  [
    ['olena', 'I tried the early {crop}. They taste of rain and a bit of pepper.'],
    ['kwame', 'Save me some.'],
    ['olena', 'I saved you the seed.', 'answers'],
  ],
  [
    ['bo', 'Somebody has painted the shed door.'],
    ['ana', 'That was me. It is called harbour grey.'],
    ['bo', 'It is called blue.'],
    ['olena', 'It depends on where you stand: {place} it is grey.'],
  ],
  [
    ['kwame', 'Compost report: warm in the middle, sulking at the edges.'],
    ['olena', 'Turn it.'],
    ['kwame', 'I turned it. Now I am warm in the middle.', 'liked'],
  ],
  [
    ['ana', 'I will be away until Thursday. Could somebody water the {crop}?'],
    ['kwame', 'Mornings are mine.'],
    ['bo', 'I take the evenings, unless it rains.'],
    ['ana', 'You are good people, both of you.'],
  ],
  [
    ['olena', 'My grandmother planted {crop} with the moon. I plant them when there is parking.'],
    ['bo', 'And the result?'],
    ['olena', 'Hers were better. She walked.', 'answers'],
  ],
  [
    ['bo', '{bird} has taken the string from the bean poles.'],
    ['ana', 'All of it?'],
    ['bo', 'It left the knots. I respect that.'],
  ],
  [
    ['kwame', 'New neighbour {place}. She has a greenhouse and opinions.'],
    ['ana', 'On what?'],
    ['kwame', 'On our {crop}. I think she is right.'],
    ['olena', 'Invite her before she writes it down.'],
  ],
  [
    ['ana', '{weather}. The rows are straight for once, and nobody is here to see it.'],
    ['olena', 'I believe you. Send proof.'],
    ['ana', 'My phone is in the {crop}. I mean it fell into the {crop}.'],
  ],
  [
    ['bo', 'Does anybody know how deep garlic goes?'],
    ['olena', 'Twice its own height, pointed end up.'],
    ['bo', 'I have done twenty of them lying down.'],
    ['kwame', 'They will find the way. Garlic is stubborn.', 'liked'],
  ],
  [
    ['kwame', 'I mended {tool}. It has a new handle and the same old manners.'],
    ['bo', 'Thank you. I sat on it, in case you wondered.'],
    ['kwame', 'I had wondered.'],
  ],
  [
    ['olena', 'The plum tree has decided. {amount}, all on one branch.'],
    ['ana', 'Jam on Sunday?'],
    ['olena', 'Jam on Sunday. Bring jars with lids that love them.', 'answers'],
    ['kwame', 'I have lids and no jars. We complete each other.'],
  ],
  [
    ['ana', 'Lost: one glove, left, green, {place}.'],
    ['kwame', 'Found: one glove, right, green.'],
    ['ana', 'That is the one I have.'],
    ['bo', 'Now you have three hands.', 'liked'],
  ],
  [
    ['bo', 'I sat {place} for an hour and did nothing.'],
    ['olena', 'How was it?'],
    ['bo', 'The {crop} did not mind. I recommend it.'],
  ],
  [
    ['kwame', '{bird} sits {place} and watches the {crop} as if it had paid for them.'],
    ['ana', 'Perhaps it has. Who keeps the book?'],
    ['kwame', 'You keep the book.', 'liked'],
  ],
  [
    ['ana', 'The book says: {crop}, {amount}, {place}. No name beside it.'],
    ['bo', 'That is my handwriting when I am cold.'],
    ['ana', 'Then it is yours to cook.'],
  ],
  [
    ['bo', 'I moved {tool}. It now lives {place}.'],
    ['olena', 'It has always lived {place}.', 'answers'],
    ['bo', 'Then I have done nothing, very carefully.'],
  ],
  [
    ['olena', '{weather}, so I talked to the {crop} instead of weeding.'],
    ['kwame', 'What did they say?'],
    ['olena', 'They asked about you.', 'liked'],
  ],
  [
    ['kwame', 'Swap: {amount} of my {crop} for an hour with {tool}.'],
    ['bo', 'Done. I sharpen it first.'],
    ['kwame', 'You are an honest trader.'],
  ],
  [
    ['ana', 'A child {place} asked whether the {crop} are real.'],
    ['olena', 'What did you say?'],
    ['ana', 'That I ask myself the same.', 'answers'],
    ['bo', 'Did you give her one?'],
    ['ana', 'Two. One to believe and one to eat.'],
  ],
  [
    ['olena', 'I dreamt that the {crop} had come up {place}, in alphabetical order.'],
    ['kwame', 'And had they?'],
    ['olena', 'I went to look. {weather}. No.'],
  ],
  [
    ['bo', 'Who left {tool} out in the night?'],
    ['ana', 'I did. The sky looked at me and I ran.', 'answers'],
    ['bo', 'I dried it and told it a story.'],
  ],
  [
    ['kwame', 'The {crop} are tied up. I ran out of string and used a bootlace.'],
    ['olena', 'Yours?'],
    ['kwame', 'Ask me how I walked home.', 'liked'],
  ],
  [
    ['ana', 'Supper {place} on Friday? There are {crop}, there is bread, there is one good knife.'],
    ['kwame', 'I bring the other knife.'],
    ['olena', 'I bring soup, in case the {crop} disagree.'],
    ['bo', 'I bring chairs. We are too old for the wall.', 'liked'],
  ],
  [
    ['olena', 'First {crop} of the year: {amount}. I ate one standing up.'],
    ['bo', 'That is the correct way.'],
    ['olena', 'The rest I carried home like eggs.'],
  ],
  [
    ['bo', 'I heard {bird} before I saw it. It was {place}, complaining about {tool}.'],
    ['ana', 'In which words?'],
    ['bo', 'The usual ones. It has only two.', 'answers'],
  ],
  [
    ['kwame', '{weather} here. How is it {place}?'],
    ['ana', 'Kwame, that is twelve steps from you.', 'answers'],
    ['kwame', 'Weather is local.', 'liked'],
  ],
];
