"""Common nouns that stand side by side as options: rows of one kind.

A row holds nouns of one kind that a reader can tell apart, none above another. Written for this
project; a teacher of English may add to it.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["kin_of"]

# One row a line; a line that goes on is indented. Example of use: "It is found only in copper"
# gets "silver", "zinc", "lead".
_ROWS = """
police officer, firefighter, soldier, security guard, paramedic
doctor, nurse, dentist, pharmacist, surgeon, vet, midwife
teacher, lawyer, engineer, accountant, architect, journalist, librarian
farmer, fisherman, builder, plumber, electrician, carpenter, mechanic, miner
driver, pilot, sailor, cyclist, pedestrian, passenger
cook, waiter, cleaner, gardener, shop assistant, receptionist, hairdresser
actor, singer, dancer, musician, comedian, model
painter, sculptor, photographer, novelist, poet, composer
historian, economist, psychologist, sociologist
biologist, chemist, physicist, mathematician, geologist, astronomer
politician, diplomat, judge, general, mayor, senator, governor
footballer, boxer, swimmer, runner, cyclist, skier, golfer
customer, shopkeeper, neighbour, tourist, passer-by
student, parent, teacher, headteacher
father, mother, brother, sister, uncle, aunt, cousin, grandfather, grandmother
teenager, pensioner, toddler
thief, murderer, kidnapper, smuggler, spy
cow, sheep, pig, goat, horse, donkey, chicken, duck, goose
dog, cat, rabbit, hamster, parrot, goldfish
lion, tiger, leopard, elephant, giraffe, zebra, rhino, hippo, monkey
bear, wolf, fox, deer, moose, badger, squirrel, hedgehog
eagle, owl, hawk, seagull, pigeon, crow, sparrow, swan, penguin, parrot
shark, whale, dolphin, seal, octopus, turtle, squid, jellyfish
salmon, trout, cod, tuna, herring, mackerel, eel
bee, wasp, ant, fly, mosquito, butterfly, beetle, spider, moth
snake, lizard, crocodile, tortoise, frog, toad
oak, pine, birch, beech, maple, palm, willow
rose, tulip, lily, daisy, sunflower, orchid
apple, banana, orange, pear, grape, lemon, cherry, strawberry, peach, mango
potato, carrot, onion, tomato, cabbage, bean, pea, lettuce, spinach, broccoli
bread, rice, pasta, cheese, butter, milk, meat, fish, fruit, honey
beef, pork, lamb, chicken, turkey, ham
tea, coffee, water, juice, beer, wine, milk, lemonade
wheat, maize, rice, barley, soya, sugar, cotton, tobacco, coffee
sugar, salt, pepper, flour, oil, vinegar
breakfast, lunch, dinner, supper
gold, silver, copper, iron, zinc, lead, tin, aluminium, nickel
steel, glass, plastic, rubber, concrete, wood, stone, brick, paper, leather
wool, cotton, silk, linen, nylon, leather
oxygen, nitrogen, hydrogen, helium, carbon dioxide, methane
coal, oil, gas, wood, uranium
diamond, ruby, emerald, pearl, sapphire
car, bus, train, bicycle, motorbike, lorry, taxi, tram, van
ship, boat, ferry, yacht, submarine, canoe
plane, helicopter, balloon, rocket, glider
knife, gun, bomb, sword, axe, hammer, rifle, pistol
tank, missile, warship, fighter jet, drone
phone, laptop, camera, television, radio, tablet, printer
shirt, jacket, hat, coat, dress, skirt, shoe, glove, scarf, tie
ring, watch, necklace, bracelet, earring
table, chair, bed, sofa, cupboard, desk, lamp, carpet, mirror
book, letter, magazine, newspaper, diary, map, photograph, poster
piano, violin, guitar, flute, drum, trumpet, cello
painting, sculpture, drawing, photograph, statue
novel, poem, play, song, film, opera
school, hospital, church, library, museum, prison, factory, hotel, theatre, cinema, bank
house, flat, cottage, castle, palace, tent, caravan
kitchen, bedroom, bathroom, garage, attic, cellar, garden
bridge, tunnel, tower, wall, gate, dam
airport, station, harbour, bus stop, car park
street, park, square, market, beach, bridge
mountain, river, lake, forest, desert, island, valley, cave, volcano, glacier
moon, sun, planet, comet, asteroid, star
head, arm, leg, hand, foot, back, neck, shoulder, knee
heart, liver, kidney, lung, stomach, brain
eye, ear, nose, mouth, tongue
finger, thumb, toe, wrist, elbow, ankle
cancer, diabetes, malaria, cholera, flu, measles, tuberculosis, asthma, pneumonia
headache, fever, cough, rash
flood, drought, earthquake, hurricane, storm, fire, landslide, tsunami, avalanche
rain, snow, wind, fog, hail, ice, frost
theft, fraud, murder, kidnapping, arson, smuggling, bribery, assault
football, tennis, cricket, rugby, golf, basketball, swimming, boxing, cycling, hockey
history, geography, mathematics, biology, physics, chemistry, music, art
anger, fear, joy, sadness, surprise, disgust, envy, pride
happy, sad, angry, afraid, surprised, bored, proud, jealous, ashamed
red, blue, green, yellow, black, white, brown, orange, purple, pink, grey
north, south, east, west
wedding, funeral, birthday, party, concert, festival, parade, match
election, referendum, strike, protest, trial
passport, visa, ticket, driving licence, birth certificate
"""


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in _ROWS.strip().splitlines():
        row = tuple(line.split(", "))
        for noun in row:
            found[noun] = (*found.get(noun, ()), row)
    return found


def kin_of(noun: str) -> tuple[str, ...]:
    """Return the nouns of the first row in which a noun stands, without it; () when in none.

    Args:
        noun: a lemma, in lower case.
    """
    rows = _rows().get(noun.casefold(), ())
    return tuple(other for other in rows[0] if other != noun.casefold()) if rows else ()
