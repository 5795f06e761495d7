"""Phrases that are wrong wherever they stand, for ``set_phrases.py``, each with the right one.

A row is a row of words: "a|b" is either word, "~avoid" any form of a verb, "<VB>" a word that the
parser tags so, "!the|a" any word but these. It begins with a word or a verb.
"""

from __future__ import annotations

__all__ = ["WRONG_PHRASES"]

# wrong phrase -> what a careful writer has in its place
WRONG_PHRASES: dict[str, str] = {
    # the preposition, or the form of a verb, that a word takes
    "~discuss about the|how|what|his|her|their|its|this|it|them": "discuss the plan",
    "~emphasise|~emphasize on the|his|her|their|its": "emphasise the need",
    "comprises|comprising|comprise of": "consist of two parts",
    "capable|incapable to <VB>": "capable of doing",
    "responsible of <VBG>": "responsible for doing",
    "accused for <VBG>": "accused of doing",
    "forward to <VB> !a|an|the": "look forward to seeing them",
    "reticent to <VB>": "reluctant to do, or reticent about it",
    "in accordance to": "in accordance with",
    "compliance to the|a|its|their": "in compliance with",
    "behalf for": "on behalf of",
    "lieu for": "in lieu of",
    "regardless|irrespective the|a|his|her|their|its|to": "regardless of the cost",
    "due of": "due to",
    "apart of the|a|an|his|her|their|our": "a part of the team",
    "inspite of": "in spite of",
    "~comply to|by": "comply with",
    "~cope up": "cope with",
    "~await for": "await",
    "superior|inferior|prior than": "superior to",
    "devoid from": "devoid of",
    "~prevent|~prohibit|~discourage|~deter|~dissuade him|her|them|us|you|people to <VB>":
        "prevent them from doing",
    "~insist to <VB>": "insist on doing",
    "~avoid|~enjoy|~deny to <VB>": "avoid doing",
    "~suggest him|her|them|us|me|you to <VB>": "suggest that they do",
    "~explain me|us": "explain to me",
    "~resemble to|like": "resemble",
    "~lack of": "lack means",
    "~marry with": "marry",
    "~contact with him|her|them|us": "contact him",
    "told|asked|ordered|urged|forced|invited|encouraged|persuaded <VB>": "told to keep",
    "told|asked|ordered|forced keep|stop|go|do|stay|take|give|leave|wait <VBG|DT|PRP$|IN>":
        "told to keep",
    "both <JJ> and can|could|will|would|may|might|should|must": "can both be rich and give",
    # numbers and articles
    "conflict|conflicts of interests": "conflict of interest",
    "point|points of views": "points of view",
    "mother|father|sister|brother|son|daughter in laws": "mothers-in-law",
    "rule|rules of thumbs": "rules of thumb",
    "prisoner|prisoners of wars": "prisoners of war",
    "state of affair": "state of affairs",
    "these|those kind|sort|type of": "this kind of",
    "this|that kinds|sorts|types of": "these kinds of",
    "the all|both|every|each <NNS>": "all the results",
    "the every|each|some <NN>": "every lamp",
    "a|an|the their|its|our <NN|NNS>": "their lamp",
    "within|in|over|during|for|throughout|of next|past|previous|last|first"
    " <CD> days|weeks|months|years|decades|hours|minutes|games|matches": "in the next ten days",
    "within|in|over|during|for|throughout|of next|past|previous|last|first few|several|couple"
    " <NNS>": "in the last few days",
    "in|over|during|for past decade|century|year|month|week": "in the past decade",
    "over|during last decade|century": "over the last decade",
    "for first time !buyer|buyers|homebuyer|homebuyers|visitor|visitors|voters|mothers|offenders":
        "for the first time",
    "on other hand": "on the other hand",
    "at same time": "at the same time",
    "in same way|manner": "in the same way",
    "at end|height|beginning|start|top|bottom|expense of the|a|an|this|that|his|her|their":
        "at the end of the day",
    "by|until|till|before end of": "by the end of",
    "in middle|midst|wake|aftermath|course|heart|vicinity of the|a|an|his|her|their|its":
        "in the middle of the night",
    "on verge|brink|eve|outskirts|edge|basis of": "on the verge of",
    "in process of <VBG>": "in the process of doing",
    "all the|of sudden": "all of a sudden",
    "many|several|few|numerous information|equipment|furniture|advice|homework|luggage|baggage":
        "much information",
    "informations|advices|equipments|furnitures|luggages|homeworks": "information",
    # agreement, comparison and case
    "they|we was|is|has": "they were",
    "he|she|it do|are|have n't|not": "he does not",
    "there is|was many|several|numerous <NNS>": "there are many lamps",
    "more easier|faster|stronger|safer": "easier",
    "most easiest|best|fastest|strongest|highest|cheapest|safest|largest|biggest": "easiest",
    "between he|she|they and": "between him and her",
    "for|with|between|to you|him|her|them and I": "for you and me",
    # a word for another that sounds or looks like it
    "baited breath": "bated breath",
    "free reign": "free rein",
    "sneak peak|peaks": "sneak peek",
    "~peak|~peek his|her|their|our|the|my interest|curiosity": "pique",
    "~wreck havoc": "wreak havoc",
    "intensive purposes": "intents and purposes",
    "mute point": "moot point",
    "case and point": "case in point",
    "tow the line": "toe the line",
    "deep-seeded": "deep-seated",
    "shoe-in": "shoo-in",
    "extract revenge": "exact revenge",
    "further adieu": "further ado",
    "statue|statues of limitations": "statute of limitations",
    "capitol punishment|letter|letters|gains|investment": "capital punishment",
    "vocal chords": "vocal cords",
    "morale support|victory": "moral support",
    "~bare witness": "bear witness",
    "bare in mind": "bear in mind",
    "hunger pains": "hunger pangs",
    "slight of hand": "sleight of hand",
    "~wet their|his|her|the appetite|appetites": "whet",
    "undo influence|pressure|burden": "undue influence",
    "affect on|upon": "an effect on",
    "was|were|been|being lead by": "led by",
    "to|will|would|could|may|might|can loose the|a|an|his|her|their|its|our|my": "lose",
    "leading behind the|a|an|his|her|their|its|only": "leaving behind",
    "come|came|comes|coming in for focus": "come into focus",
    "come|came|comes|coming in for sharp|sharper|close|closer|renewed|new focus": "come into focus",
    "was|were|am|is|are use|suppose to": "used to",
    "suppose to <VB>": "supposed to",
}  # fmt: skip
