"""Where sentences begin: a spaCy component that runs before the parser.

The parser keeps the boundaries that it finds set, so a sentence never splits at an initial,
after "U.S.", or between a quotation and its attribution.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

__all__ = ["set_sentence_starts"]

_ENDS = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "....", ".."})
_CLOSERS = frozenset({'"', "'", ")", "]", "''", "”", "’"})
_OPENERS = frozenset({'"', "'", "(", "[", "``", "“", "‘", "-", "–", "—", "•"})

# Abbreviations that carry their own full stop: the word after them begins a sentence only when
# it is one of the words below ("… in the U.S. The president …" but "the U.S. Supreme Court").
_STARTERS = frozenset(
    "the a an in it he she they we i but and on at this that these those there when while after "
    "before however although though since as if for its his her their our some many most one "
    "what who why how now so then no yes".split()
)

# Ranks and the like whose full stop the tokenizer takes off: "Lt. Gen. Ann Lee", "Ft. Worth".
_SHORTENED = frozenset(
    "Lt Col Maj Cpl Sgt Capt Cmdr Brig Adm Pvt Pte Ft Mt Hon Supt Det Insp Cllr Messrs Fr "
    "Sens Reps Govs Gens Drs Profs Revs Sgts Mmes Mses Amb Pres Spc Pfc Atty Asst Dep Dir".split()
)

# What stands before a figure with a full stop of its own: "the No. 1 team", "Figs. 3 and 4". Where
# the word is one by itself, too, only its capital or the word before it tells ("said no. 1 of us").
_BEFORE_FIGURES = frozenset(
    "No Nos Fig Figs Vol Vols Ch Sec Op Pt Eq Dist Hwy Rte Rs Est Approx fig figs vol vols "
    "pp ca cf approx est ft lb lbs oz sq".split()
)
_BEFORE_NUMBER = frozenset("the world a at as from of house flat seed".split())  # "world no. 1"

# After a clock time a capital begins a sentence, unless it goes on telling the time or the place
# of the clock: "at 9 a.m. Monday", "by 5 p.m. Eastern".
_CLOCKS = frozenset(("a.m.", "p.m."))
_AFTER_CLOCKS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec eastern central mountain pacific atlantic greenwich london local et est edt ct "
    "cst cdt mt mst mdt pt pst pdt gmt bst utc cet".split()
)

# Words of saying after a quotation that ends with "?" or "!": the attribution belongs to it
# ('"Why?" Mr Smith asked.').
_SAYING = frozenset(
    "said says say asked asks ask added adds cried shouted wrote writes tweeted replied answered "
    "told tells joked exclaimed wondered screamed yelled recalls recalled explained explains "
    "insisted continued laughed declared announced".split()
)
_SAYING_WINDOW = 9  # tokens: '"Why?" the former head of the British Army asked.'


def _attribution_follows(doc: Doc, index: int) -> bool:
    """Whether the tokens from ``index`` on attribute the quotation before them."""
    for token in doc[index : index + _SAYING_WINDOW]:
        if token.text in _ENDS or token.text in ('"', ":", ";"):
            return False
        if token.lower_ in _SAYING:
            # "… asked." or "said Smith": a saying verb with nothing but a name before it
            between = doc[index : token.i]
            return all(
                word.is_title
                or word.is_upper
                or word.lower_
                in ("the", "of", "a", ",", "he", "she", "they", "i", "we", "one", "his", "her")
                or not word.is_alpha
                or (word.is_lower and len(between) <= 4)
                for word in between
            )
    return False


def _begins(doc: Doc, index: int) -> bool:
    """Whether a sentence can begin at the token: a capital, a digit, or marks before one."""
    for token in doc[index : index + 3]:
        if token.text in _OPENERS:
            continue
        first = token.text[0]
        begins = first.isupper() or first.isdigit() or token.text in ("$", "£", "€", "#", "@")
        return begins or _begins_name(doc, token.i)
    return False


# Small words with which surnames begin: "de Oliveira", "van der Berg", "al-Amr".
_PARTICLES = frozenset(
    "de da di del della dos du van von der den ter ten la le bin ibn al el".split()
)


def _begins_name(doc: Doc, index: int) -> bool:
    """Whether a name begins in small letters: "de Oliveira", "eBay"."""
    text = doc[index].text
    if text[1:2].isupper() and text[0].islower():
        return True
    place = index
    while place < len(doc) and doc[place].text in _PARTICLES and doc[place].whitespace_:
        place += 1
    return index < place < len(doc) and doc[place].text[0].isupper()


def _is_abbreviation(token: Token) -> bool:
    """Whether the token holds its full stop within ("U.S.", "Mr.", "J.", "Inc.", "a.m.")."""
    return len(token.text) > 1 and token.text.endswith(".") and token.text not in _ENDS


def _is_shortened(doc: Doc, index: int) -> bool:
    """Whether the full stop at the index belongs to a rank before it: "Lt.", but "… the Lt ."."""
    before = doc[index - 1] if index else None
    return before is not None and before.text in _SHORTENED and not before.whitespace_


# Marks between the place of a report and its first sentence: "GENEVA —", "OSLO (AP) --".
_DASHES = frozenset({"-", "–", "—", "--"})
_DATELINE_WINDOW = 9  # tokens: "PORT HARCOURT , Nigeria ( Reuters ) --"


def _after_dateline(doc: Doc) -> int:
    """Return the index of the first word after a dateline, 0 where there is none.

    The place stands in capitals, state and agency beside it are names: "ST. JOHN'S, Nfld. (AP) —".
    """
    for token in doc[: min(_DATELINE_WINDOW, len(doc) - 1)]:
        if token.text in _DASHES and not _is_in_word(doc, token.i):
            before = [t for t in doc[: token.i] if t.is_alpha or _is_abbreviation(t)]
            placed = any(t.is_upper and len(t.text) > 2 for t in before)
            named = all(t.is_upper or t.is_title for t in before)
            if (placed or _is_spaced_place(doc, token.i)) and named and _begins(doc, token.i + 1):
                return token.i + 1
            break  # "HONG KONG A Hong Kong-based official"
        if token.text in _ENDS or token.lower_ in _SAYING:
            break
    return _after_agency(doc) or _after_place(doc)


_AGENCIES = frozenset("Reuters Xinhua Bernama Yonhap Kyodo Interfax Antara Andina".split())


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _after_agency(doc: Doc) -> int:
    """Return the index after a place, a day and an agency in brackets: "Taipei, Nov. 17 (CNA)"."""
    from quizgen.language.gazetteer import groups_of

    head = list(doc[: min(_DATELINE_WINDOW, len(doc) - 1)])
    opened = next((token.i for token in head if token.text == "("), 0)
    if not opened or opened + 2 >= len(doc) or doc[opened + 2].text != ")":
        return 0
    agency = doc[opened + 1]
    end = next((token.i for token in head if token.text == ","), opened)
    rest = doc[end + 1 : opened]
    dated = all(t.text[0].isdigit() or t.text == "," or t.text[:3] in _MONTHS for t in rest)
    named = (agency.is_upper and len(agency.text) > 1) or agency.text in _AGENCIES
    placed = bool(groups_of(doc[:end].text.strip().title(), "GPE"))
    return opened + 3 if named and dated and placed and _begins(doc, opened + 3) else 0


def _is_in_word(doc: Doc, index: int) -> bool:
    """Whether a hyphen joins a word: "Hong Kong-based"."""
    return not (doc[index - 1].whitespace_ or doc[index].whitespace_ or _begins(doc, index + 1))


def _is_spaced_place(doc: Doc, dash: int) -> bool:
    """Whether a known place and a dash with spaces open the paragraph: "Geneva - The chief …"."""
    from quizgen.language.gazetteer import groups_of

    spaced = dash > 0 and bool(doc[dash - 1].whitespace_) and bool(doc[dash].whitespace_)
    return spaced and bool(groups_of(doc[:dash].text.strip(), "GPE"))


def _after_place(doc: Doc) -> int:
    """Return the index after a known place in capitals that lost its dash: "LOS ANGELES Hundreds".

    A sentence must follow, with a capital; "NASA said" and "PARIS HILTON waved" begin with no
    place of a report.
    """
    from quizgen.language.gazetteer import groups_of

    end = 0
    while end < min(_PLACE_WORDS, len(doc) - 1) and doc[end].is_upper and len(doc[end].text) > 2:
        end += 1
    if not end or not doc[end].is_title or not groups_of(doc[:end].text.title(), "GPE"):
        return 0
    rest = doc[end + 1 : end + 1 + _PLACE_REST]
    return end if len(rest) == _PLACE_REST and any(token.is_lower for token in rest) else 0


_PLACE_WORDS, _PLACE_REST = 3, 4  # words of a place; of the sentence behind it, at least


def _counts(doc: Doc, index: int, following: int) -> bool:
    """Whether the full stop at the index shortens a word before a figure: "No. 1", "Nos. 2-4"."""
    before = doc[index - 1] if index else None
    if before is None or before.whitespace_ or not doc[following].text[0].isdigit():
        return False
    if before.text in ("no", "nos"):
        return index > 1 and doc[index - 2].lower_ in _BEFORE_NUMBER
    return before.text in _BEFORE_FIGURES


def _is_degree(doc: Doc, index: int) -> bool:
    """Whether the letter tells degrees and ends its sentence: "at 23° C. Females lay …"."""
    return doc[index].text in ("C.", "F.") and index > 0 and doc[index - 1].text[-1] in "°º"


def _parts_clock(doc: Doc, index: int, following: int) -> bool:
    """Whether a sentence ends at a clock time: "until 5 p.m. Rain fell", not "at 5 p.m. Monday"."""
    if doc[index].lower_ not in _CLOCKS:
        return False
    word = doc[following]
    return word.is_title and word.lower_.rstrip(".") not in _AFTER_CLOCKS


@Language.component("quizgen_sentences")
def set_sentence_starts(doc: Doc) -> Doc:
    """Set ``is_sent_start`` for every token of the document."""
    starts = {0, _after_dateline(doc)}
    quoted = False
    index = 0
    length = len(doc)
    while index < length:
        token = doc[index]
        if token.text == '"':
            quoted = not quoted
        hard = token.text in _ENDS
        soft = _is_abbreviation(token)
        if not (hard or soft):
            index += 1
            continue
        following = index + 1
        closed = False
        while following < length and (
            doc[following].text in _ENDS
            or (doc[following].text in _CLOSERS and not doc[following - 1].whitespace_)
        ):
            if doc[following].text == '"':
                closed = quoted
                quoted = not quoted
            following += 1
        if following < length and _begins(doc, following):
            ends = hard or doc[following].lower_ in _STARTERS or _parts_clock(doc, index, following)
            if soft and doc[following].text in _OPENERS:
                ends = closed or doc[following].text == '"'
            if soft and len(token.text) == 2 and token.text[0].isupper():
                ends = _is_degree(doc, index)  # else an initial: "J. Smith", "George W. Bush"
            if hard and closed and token.text != "." and _attribution_follows(doc, following):
                ends = False
            if hard and token.text in ("...", "…") and not closed and quoted:
                ends = doc[following].lower_ in _STARTERS
            small = doc[following].text[0].islower() and not _begins_name(doc, following)
            if hard and token.text == "." and small:
                ends = False
            if _is_shortened(doc, index) and doc[following].lower_ not in _STARTERS:
                ends = False
            if hard and token.text == "." and _counts(doc, index, following):
                ends = False
            if ends:
                starts.add(following)
        index = following
    for token in doc:
        token.is_sent_start = token.i in starts
    return doc
