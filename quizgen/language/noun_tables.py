"""What common nouns name: by word where WordNet misleads, else by WordNet's own files."""

from __future__ import annotations

__all__ = ["ABSTRACT", "CLASS_BY_LEXNAME", "CLASS_OF", "REPEATED_DEEDS"]

# What bodies and people do or say again and again: "the Supreme Court decisions" are some of many.
REPEATED_DEEDS = frozenset(
    "decision ruling verdict judgment judgement comment remark allegation accusation claim attack "
    "raid arrest negotiation reform proposal recommendation finding order statement warning "
    "complaint lawsuit".split()
)

# Nouns whose most frequent senses in WordNet mislead, with the class that news means by them.
# word: (class, example)
CLASS_OF = {
    "people": ("person", "Hundreds of people were evacuated."),
    "fan": ("person", "A fan threw a bottle at the goalkeeper."),
    "star": ("person", "The star refused to comment."),
    "teen": ("person", "The teen was arrested."),
    "ref": ("person", "The ref sent him off."),
    "witness": ("person", "A witness called the police."),
    "head": ("person", "The head of the school resigned."),
    "judge": ("person", "The judge dismissed the case."),
    "model": ("artifact", "The firm unveiled a new model."),
    "spokesperson": ("person", "A spokesperson declined to comment."),
    "twin": ("person", "The twins were reunited."),
    "relative": ("person", "Relatives waited outside."),
    "official": ("person", "An official confirmed the death."),
    "individual": ("person", "Two individuals were detained."),
    "ministry": ("group", "The ministry denied the report."),
    "government": ("group", "The government fell in May."),
    "board": ("group", "The board approved the plan."),
    "house": ("artifact", "The house burned down."),
    "party": ("group", "The party lost the election."),
    "company": ("group", "The company made a profit."),
    "firm": ("group", "The firm made a profit."),
    "union": ("group", "The union called a strike."),
    "agency": ("group", "The agency launched a probe."),
    "office": ("group", "His office issued a statement."),
    "network": ("group", "The network cancelled the show."),
    "chain": ("group", "The chain opened a new shop."),
    "bank": ("group", "The bank cut its rate."),
    "institution": ("group", "The institution trains nurses."),
    "organisation": ("group", "The organisation has 200 members."),
    "group": ("group", "The group claimed the attack."),
    "school": ("group", "The school won a prize."),
    "university": ("group", "The university published the study."),
    "hospital": ("place", "She was taken to hospital."),
    "home": ("place", "She died at her home."),
    "area": ("place", "The area was sealed off."),
    "region": ("place", "The region is dry."),
    "site": ("place", "The site was closed."),
    "scene": ("place", "Police rushed to the scene."),
    "street": ("place", "The street was blocked."),
    "road": ("place", "The road was blocked."),
    "beach": ("place", "The beach was closed."),
    "island": ("place", "The island has no airport."),
    "mountain": ("place", "The mountain is 4,000 metres high."),
    "river": ("place", "The river burst its banks."),
    "airport": ("place", "The airport reopened."),
    "park": ("place", "The park is open every day."),
    "building": ("place", "The building collapsed."),
    "country": ("place", "The country imports oil."),
    "state": ("place", "The state has two airports."),
    "nation": ("place", "The nation mourned."),
    "world": ("place", "It is the tallest tower in the world."),
    "village": ("place", "The village was flooded."),
    "folk": ("person", "Local folk objected."),
    "couple": ("person", "The couple married in May."),
    "pair": ("person", "The pair were arrested."),
    "ally": ("person", "A close ally defended him."),
    "viewer": ("person", "Viewers complained."),
    "mum": ("person", "Her mum called the school."),
    "founder": ("person", "The founder sold his shares."),
    "operator": ("person", "The operator stopped the crane."),
    "queen": ("person", "The queen opened the hall."),
    "male": ("person", "A 30-year-old male was arrested."),
    "female": ("person", "Three females were hurt."),
    "human": ("person", "Humans arrived 700 years ago."),
    "robot": ("artifact", "The robot can climb stairs."),
    "drone": ("artifact", "The drone crashed."),
    "screw": ("artifact", "A screw came loose."),
    "virus": ("animal", "The virus spreads through the air."),
    "storm": ("event", "The storm killed six."),
    "speed": ("abstract", "The speed of light is known."),
    "forest": ("place", "The forest burned."),
    "table": ("artifact", "The table broke."),
    "past": ("time", "In the past, few could read."),
    "present": ("time", "At present it is closed."),
    "beginning": ("time", "It rained at the beginning."),
    "end": ("time", "At the end of May it rained."),
}  # fmt: skip

# The class of a noun, by the lexicographer file of WordNet in which its sense stands.
CLASS_BY_LEXNAME = {
    "noun.person": "person",
    "noun.location": "place",
    "noun.time": "time",
    "noun.group": "group",
    "noun.animal": "animal",
    "noun.event": "event",
    "noun.act": "act",
    "noun.artifact": "artifact",
    "noun.body": "body",
    "noun.food": "food",
    "noun.plant": "plant",
    "noun.object": "object",
    "noun.substance": "substance",
    "noun.quantity": "quantity",
}
ABSTRACT = frozenset(
    "noun." + name
    for name in (
        "attribute", "cognition", "communication", "feeling", "motive", "phenomenon",
        "possession", "process", "relation", "shape", "state", "Tops",
    )
)  # fmt: skip
