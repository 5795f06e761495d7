"""The choice of a set: what never gives way, what gives way last, and the same set each time."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.judging.choose import choose
from quizgen.judging.limits import LEVELS, Clashes, Item, Wish
from quizgen.judging.set_rules import gives_away
from quizgen.model import Evidence, Option, Pair, Question

WORDS = (
    "harbour crane ferry mayor school bridge river market factory teacher pilot engine garden "
    "museum theatre station hospital village castle island storm winter salary ticket paper "
    "camera doctor window kitchen forest".split()
)
NAMES = ("Ann Lee", "Tom Hill", "Rosa Pike", "Max Bo", "Jon Nil", "Eva Dorn")
FOCUSES = ("who", "what", "where", "when", "how_many", "why", "said_what", "who_said")
FAMILIES = ("subject", "object", "number", "who_said", "said_what", "cloze", "true_false", "place")
KINDS = ("multiple_choice", "short_answer", "true_false", "cloze", "matching", "ordering")


def item(number: int, sentence: int = 0, **more: object) -> Item:
    """A multiple-choice item about one sentence of thirty, with words of its own."""
    words = [WORDS[(number * 7 + step * 11) % len(WORDS)] + str(number) for step in range(4)]
    question = Question(
        id=f"q_{number:04}",
        kind="multiple_choice",
        focus="what",
        family=f"family{number % 7}",
        stem=f"What did the {' '.join(words)} bring?",
        answer=f"answer{number}",
        options=(Option(f"answer{number}", True), Option("x"), Option("y")),
        evidence=(Evidence(sentence * 100, sentence * 100 + 90, "x" * 90),),
    )
    plain = {name: more.pop(name) for name in ("score", "fact") if name in more}
    return Item(
        replace(question, **more),  # type: ignore[arg-type]
        plain.get("score", 0.5),  # type: ignore[arg-type]
        plain.get("fact", number),
        (sentence,),
        sentence / 30,
    )


# What of an item is drawn: few draws each, for an item may be one of 45. A stem's words are chosen
# by one number instead of a draw for each.
DRAWN = st.tuples(
    st.sampled_from(KINDS),
    st.integers(0, 2**16),
    st.sampled_from(NAMES),
    st.integers(0, 20),
    st.sampled_from(FOCUSES),
    st.sampled_from(FAMILIES),
    st.floats(0.3, 0.99),
    st.integers(0, 60),
)


@st.composite
def items(draw: st.DrawFn) -> list[Item]:
    found = []
    for number in range(draw(st.integers(0, 45))):
        kind, words, answer, sentence, focus, family, score, fact = draw(DRAWN)
        chance = Random(words)
        stem = " ".join(chance.choices(WORDS, k=chance.randint(3, 6)))
        if kind == "true_false":
            answer = ("true", "false")[NAMES.index(answer) % 2]
        options = (Option(answer, True), Option("x"), Option("y"))
        found.append(
            item(
                number,
                sentence,
                kind=kind,
                focus=focus,
                family=family,
                stem=stem,
                answer=answer,
                options=options if kind == "multiple_choice" else (),
                pairs=(Pair(answer, stem),) if kind == "matching" else (),
                items=(stem, stem[::-1]) if kind == "ordering" else (),
                score=score,
                fact=fact,
            )
        )
    return found


@settings(max_examples=75, deadline=None)
@given(items(), st.integers(1, 12), st.integers(0, 3), st.integers(0, 3))
def test_what_never_gives_way(pool: list[Item], count: int, speech: int, seed: int) -> None:
    chosen = choose(pool, Wish(count, seed, speech))
    questions = [item.question for item in chosen]
    assert len(chosen) <= count
    assert len({question.id for question in questions}) == len(questions)
    assert len({item.fact for item in chosen}) == len(chosen)
    single = [item for item in chosen if item.question.kind not in ("matching", "ordering")]
    assert max(Counter(item.sentences for item in single).values(), default=0) <= 3
    for one in questions:
        for other in questions:
            assert one is other or not gives_away(one, other)
    for one in single:
        for other in single:
            if one is not other and one.sentences == other.sentences:
                same = one.question.answer == other.question.answer
                assert not same or one.question.kind == "true_false"


@settings(max_examples=40, deadline=None)
@given(items(), st.integers(0, 3), st.randoms(use_true_random=False))
def test_order_of_candidates_does_not_matter(pool: list[Item], seed: int, random: object) -> None:
    shuffled = pool.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert choose(pool, Wish(10, seed, 2)) == choose(shuffled, Wish(10, seed, 2))


@settings(max_examples=40, deadline=None)
@given(items())
def test_nothing_that_could_be_added_is_left_out(pool: list[Item]) -> None:
    chosen = choose(pool, Wish(10))
    if len(chosen) == 10:
        return
    left = [item for item in pool if item not in chosen]
    again = choose([*chosen, *left], Wish(10))
    assert len(again) == len(chosen)


def rich_pool() -> list[Item]:
    """Ninety sound items in thirty sentences: three families of high score, others lower."""
    pool = []
    for number in range(90):
        family = FAMILIES[number % 8]
        kind = {"cloze": "cloze", "true_false": "true_false", "place": "short_answer"}.get(
            family, "multiple_choice"
        )
        focus = {"said_what": "said_what", "who_said": "who_said"}.get(family, FOCUSES[number % 6])
        truth = ("true", "false")[number // 8 % 2]
        pool.append(
            item(
                number,
                number % 30,
                kind=kind,
                focus=focus,
                family=family,
                answer=truth if kind == "true_false" else f"answer{number}",
                options=()
                if kind != "multiple_choice"
                else (Option(f"answer{number}", True), Option("x"), Option("y")),
                score=0.9 if family in ("cloze", "place") else 0.5,
            )
        )
    return pool


@pytest.mark.parametrize("seed", range(6))
def test_a_rich_article_gives_a_mixed_ten(seed: int) -> None:
    chosen = choose(rich_pool(), Wish(10, seed, speech=2))
    questions = [item.question for item in chosen]
    assert len(questions) == 10
    assert sum(question.chosen for question in questions) >= 6
    assert len({question.focus for question in questions}) >= 4
    assert max(Counter(question.family for question in questions).values()) <= 3
    assert sum(question.focus in ("who_said", "said_what") for question in questions) >= 2
    assert len({item.sentences for item in chosen}) == 10
    truths = Counter(q.answer for q in questions if q.kind == "true_false")
    assert abs(truths["true"] - truths["false"]) <= 1


def test_another_seed_gives_another_choice() -> None:
    first = choose(rich_pool(), Wish(10, 1))
    assert first == choose(rich_pool(), Wish(10, 1))
    assert first != choose(rich_pool(), Wish(10, 2))


def test_questions_stand_in_text_order_and_sets_of_pairs_last() -> None:
    pool = [item(n, 29 - n) for n in range(8)]
    pool.append(item(8, 0, kind="matching", pairs=(Pair("Ann Lee", "nothing of all this"),)))
    chosen = choose(pool, Wish(9))
    assert [item.question.id for item in chosen][-1] == "q_0008"
    places = [item.place for item in chosen[:-1]]
    assert places == sorted(places)


def test_at_most_one_matching_while_others_are_left() -> None:
    pairs = [(Pair(f"name{n}", f"word{n} thing{n} place{n}"),) for n in range(5)]
    pool = [item(n, n, kind="matching", pairs=pairs[n], score=0.95) for n in range(5)]
    pool += [item(n, n) for n in range(5, 20)]
    kinds = Counter(item.question.kind for item in choose(pool, Wish(10)))
    assert kinds["matching"] == 1


def which_said(number: int, *texts: str, score: float = 0.8) -> Item:
    """An item that asks for the first of the quotations."""
    return item(
        number, number, family="which_said", focus="said_what", score=score, answer=texts[0],
        stem=f"Which of these did {NAMES[number]} say?",
        options=tuple(Option(text, text == texts[0]) for text in texts),
    )  # fmt: skip


def quotations(number: int) -> list[str]:
    return [f'"The {WORDS[4 * number + n]} is old."' for n in range(4)]


def test_at_most_two_choose_among_quotations() -> None:
    pool = [which_said(n, *quotations(n), score=0.95) for n in range(4)]
    pool += [item(n, n) for n in range(10, 16)]
    families = Counter(item.question.family for item in choose(pool, Wish(10)))
    assert families["which_said"] == 2
    assert len(choose(pool[:4], Wish(10))) == 2


def test_quotations_to_choose_from_are_not_exchanged_for_two_other_questions() -> None:
    """They rule out who said each of them, and are surer than that."""
    four = which_said(1, *quotations(1))
    said = [
        item(n + 2, n, family="who_said", focus="who_said", answer=NAMES[n + 2], score=0.9,
             stem=f"Who said: {text}?")
        for n, text in enumerate(quotations(1)[1:])
    ]  # fmt: skip
    assert choose([four, *said], Wish(10)) == (four,)


def test_ten_of_one_family_are_given_when_nothing_else_is_there() -> None:
    pool = [item(n, n, family="cloze", kind="cloze", options=()) for n in range(15)]
    assert len(choose(pool, Wish(10))) == 10


def test_two_from_one_sentence_come_before_a_fourth_of_one_family() -> None:
    pool = [item(n, n, family="cloze") for n in range(6)]
    pool += [item(n, n - 10, family="subject") for n in (10, 11, 12)]
    families = Counter(item.question.family for item in choose(pool, Wish(6)))
    assert families == {"cloze": 3, "subject": 3}


def test_a_fact_is_asked_once_as_quotation_or_in_a_match() -> None:
    words = "the harbour stays shut until May because of ice"
    match = item(1, 3, kind="matching", pairs=(Pair("Rosa Pike", words), Pair("Max Bo", "no way")))
    said = item(2, 3, stem=f'Who said: "{words}"?', answer="Rosa Pike", focus="who_said")
    claim = item(
        3,
        3,
        kind="true_false",
        stem=f'Max Bo said: "{words}."',
        correction=f'Rosa Pike said: "{words}."',
        answer="false",
        options=(),
    )
    for pool in ([match, said], [match, claim], [said, claim]):
        assert len(choose(pool, Wish(10))) == 1


def test_what_a_false_statement_denies_is_not_asked_as_well() -> None:
    def claim(wrong: str, right: str) -> Item:
        deed = "opened the castle on the island in winter."
        return item(
            1,
            3,
            kind="true_false",
            stem=f"{wrong} {deed}",
            correction=f"{right} {deed}",
            answer="false",
            options=(),
        )

    asked = item(2, 3, stem="Who opened the castle on the island?", answer="Rosa Pike")
    other = item(3, 3, stem="What did the pilot carry?", answer="A ticket")
    assert len(choose([claim("Max Bo", "Rosa Pike"), asked], Wish(10))) == 1
    assert len(choose([claim("Max Bo", "Rosa Pike"), other], Wish(10))) == 2
    assert len(choose([claim("Bo", "Pike"), asked], Wish(10))) == 1  # by surname


def test_a_third_question_of_a_sentence_fills_a_slot_that_would_stay_empty() -> None:
    pool = [item(n, 4, focus=FOCUSES[n]) for n in range(4)]
    assert len(choose(pool, Wish(10))) == 3
    others = [item(n, n, focus=FOCUSES[n % 6]) for n in range(10, 20)]
    chosen = choose([*pool, *others], Wish(10))
    assert sum(one.sentences == (4,) for one in chosen) <= 2


def test_one_answer_stands_twice_at_most_while_others_are_left() -> None:
    focuses = [FOCUSES[n % 6] for n in range(30)]
    pool = [item(n, n, answer="Ann Lee", focus=focuses[n], score=0.9) for n in range(10)]
    pool += [item(n, n, focus=focuses[n]) for n in range(10, 30)]
    answers = Counter(item.question.answer for item in choose(pool, Wish(10)))
    assert answers["Ann Lee"] == 2
    assert len(choose(pool[:10], Wish(10))) == 10


def test_a_short_key_within_a_longer_one_is_one_fact() -> None:
    pool = [item(1, 4, answer="A cloud"), item(2, 4, answer="They cast a cloud over it")]
    assert len(choose(pool, Wish(10))) == 1


def test_two_short_questions_replace_a_long_one_that_blocks_them() -> None:
    stem = "The mayor of Kelm sold two red ferries in April to a man from _____."
    blocker = item(1, 3, kind="cloze", stem=stem, answer="Oslo", score=0.9)
    two = [
        item(2, 3, stem="When did the mayor sell ferries?", answer="In April"),
        item(3, 3, stem="What did the mayor sell to someone?", answer="two red ferries"),
    ]
    assert {item.question.id for item in choose([blocker, *two], Wish(10))} == {"q_0002", "q_0003"}


def test_kinds_asked_for_need_no_mix() -> None:
    pool = [item(n, n, family="who_said", focus="who_said") for n in range(12)]
    assert len(choose(pool, Wish(10, free=True))) == 10


def test_the_book_costs_no_more_than_the_article() -> None:
    """Of very many candidates only the best of each sort are looked at."""
    pool = [item(n, n % 30, score=0.3 + (n * 37 % 600) / 1000) for n in range(6000)]
    chosen = choose(pool, Wish(10))
    assert len(chosen) == 10
    assert min(item.score for item in chosen) > 0.85


def test_levels_only_loosen() -> None:
    for one, other in itertools.pairwise(LEVELS):
        assert other.per_sentence >= one.per_sentence
        assert other.per_family >= one.per_family
        assert other.arranged >= one.arranged
        assert other.writing >= one.writing
        assert other.balanced <= one.balanced


def test_a_false_statement_takes_a_true_ones_place_even_where_balance_stays_out_of_reach() -> None:
    """Of four true statements one can be told false: three and one are nearer to balance."""
    statement = {"kind": "true_false", "family": "true_false", "options": ()}
    true = [item(n, n, answer="true", score=0.9, **statement) for n in range(4)]
    false = item(9, 0, fact=0, answer="false", score=0.5, **statement)
    others = [item(n, n, score=0.6) for n in range(10, 16)]
    values = Counter(one.question.answer for one in choose([*true, false, *others], Wish(10)))
    assert (values["true"], values["false"]) == (3, 1)


def test_a_fourth_focus_may_take_the_place_of_two():
    both = "When did Ann feed gulls in Sarn harbour and paint boats in Lund market?"
    pool = [item(n, n, focus=("who", "what", "why")[n % 3], score=0.6) for n in range(10)]
    pool[0] = item(0, 0, stem="Where did Ann feed gulls?", answer="Sarn harbour", score=0.9)
    pool[1] = item(1, 1, stem="Where did Ann paint boats?", answer="Lund market", score=0.9)
    wide = item(40, 20, stem=both, answer="May", focus="when", score=0.4)
    assert gives_away(wide.question, pool[0].question)
    assert gives_away(wide.question, pool[1].question)
    spare = item(41, 25, focus="who", score=0.3)
    chosen = choose([*pool, wide, spare], Wish())
    assert len(chosen) == 10
    assert {one.question.focus for one in chosen} == {"who", "what", "why", "when"}


@pytest.mark.parametrize(("key", "told"), [("£7m", True), ("May", False)])
def test_a_sum_is_given_away_by_another_sentence_that_tells_of_the_same(
    key: str, told: bool
) -> None:
    asks = item(1, 1, kind="cloze", answer=key, stem=(
        "Sarn Ferries has spent _____ on a campaign that ranges from a slick film to a game, new "
        "posters, toys and a boat made of sugar."
    ))  # fmt: skip
    tells = item(2, 9, kind="cloze", answer="2014", stem=(
        f"In _____, Sarn Ferries spent {key} on a campaign with a gull and a young boy."
    ))  # fmt: skip
    assert gives_away(tells.question, asks.question) is told


def test_two_sure_items_come_for_one_before_a_less_sure_one_is_added() -> None:
    """So that the set is the same whether or not what is less sure was made."""
    one = item(1, score=0.9, answer="a mill")  # of one sentence, and its key is half of theirs
    two = (
        replace(item(2, score=0.8, answer="a mill and a lamp"), reserve=1),
        replace(item(3, score=0.8, answer="a mill and a boat"), reserve=1),
    )
    least = replace(item(4, sentence=9, score=0.99), reserve=3)
    assert choose([one, *two], Wish(2), last=2) == two
    assert choose([one, *two, least], Wish(2)) == two


def test_what_is_held_in_reserve_fills_only_empty_slots() -> None:
    """Eight sure items and four in reserve: two of the four; with ten sure ones none."""
    sure = [item(number, number, focus=FOCUSES[number % 8]) for number in range(12)]
    held = [replace(one, reserve=True, score=0.99) for one in sure[8:]]
    chosen = choose([*sure[:8], *held], Wish(10))
    assert sum(one.reserve for one in chosen) == 2
    full = [item(number, number, focus=FOCUSES[number % 8]) for number in range(10)]
    held = [replace(one, reserve=True, score=0.99) for one in sure[10:]]
    assert not any(one.reserve for one in choose([*full, *held], Wish(10)))
    assert any(one.reserve for one in choose([*full, *held], Wish(10, free=True)))


@pytest.mark.parametrize(("sure", "asked"), [(10, False), (8, True)])
def test_further_items_are_made_where_slots_are_empty_alone(sure: int, *, asked: bool) -> None:
    found = [item(number, number, focus=FOCUSES[number % 8]) for number in range(12)]
    more = [replace(one, reserve=1, score=0.99) for one in found[sure:]]
    made: list[bool] = []

    def further() -> list[Item]:
        made.append(True)
        return more

    assert choose(found[:sure], Wish(10), further=further) == choose(
        [*found[:sure], *more], Wish(10)
    )
    assert made == [True] * asked


def test_what_promises_little_fills_what_is_left_last() -> None:
    """Seven sure items, two that wait, five of little promise with higher scores."""
    sure = [item(number, number, focus=FOCUSES[number % 8]) for number in range(14)]
    held = [replace(one, reserve=1) for one in sure[7:9]]
    meagre = [replace(one, reserve=2, score=0.99) for one in sure[9:]]
    chosen = choose([*sure[:7], *held, *meagre], Wish(10))
    assert sorted(one.reserve for one in chosen) == [0] * 7 + [1, 1, 2]


@given(items())
@settings(max_examples=30, deadline=None)
def test_clashes_are_the_same_when_they_are_known(found: list[Item]) -> None:
    clashes = Clashes()
    for one, other in itertools.combinations(found, 2):
        clash = Clashes().between(one, [other])
        assert clashes.between(one, [other]) == clashes.between(other, [one]) == clash
    for one in found:
        rest = [other for other in found if other is not one]
        assert clashes.between(one, rest) == Clashes().between(one, rest)


def test_words_fill_slots_and_a_sentence_has_one_unless_a_slot_stays_empty() -> None:
    """Facts, three words of one sentence and one of another: two words in ten, then three."""
    facts = [item(number, number, focus=FOCUSES[number % 8]) for number in range(10)]
    words = [
        item(20 + n, 20, focus="vocabulary", stem=f'What does "{WORDS[n]}" mean in "a b c d"?')
        for n in range(3)
    ]
    words.append(item(29, 22, focus="vocabulary"))

    def asked(pool: list[Item]) -> list[int]:
        chosen = choose(pool, Wish(10))
        assert len(chosen) == 10
        return [one.sentences[0] for one in chosen if one.question.focus == "vocabulary"]

    assert len(asked([*facts, *words])) <= 2
    assert asked([*facts[:8], *words]) == [20, 22]
    assert asked([*facts[:7], *words]) == [20, 20, 22]
    more = [item(40 + n, 23 + n, focus="vocabulary") for n in range(2)]
    assert len(asked([*facts[:5], *words, *more])) == 5  # all else is used up


def test_a_set_of_few_focuses_takes_a_new_one_from_what_waits() -> None:
    """Of two that wait the sure one is taken; none that is made for empty slots alone."""
    sure = [item(n, n, focus=FOCUSES[n % 3], score=0.8) for n in range(12)]
    waiting = [
        replace(item(20 + n, 20 + n, focus=focus, score=score), reserve=reserve)
        for n, (focus, score, reserve) in enumerate(
            (("how_many", 0.6, 2), ("why", 0.3, 2), ("when", 0.9, 3))
        )
    ]
    chosen = choose([*sure, *waiting], Wish(10))
    assert Counter(one.question.focus for one in chosen)["how_many"] == 1
    assert len(chosen) == 10
    assert not any(one.question.focus in ("why", "when") for one in chosen)
    full = [item(n, n, focus=FOCUSES[n % 4], score=0.8) for n in range(12)]
    assert not any(one.reserve for one in choose([*full, *waiting], Wish(10)))


def he(number: int, key: str, sentence: int, score: float = 0.9) -> Item:
    """A question whom "he" stands for, with the evidence of the sentence before, too."""
    found = item(number, sentence, family="stands_for", answer=key, focus="who", score=score)
    shown = f"He took the {WORDS[number]} to the {WORDS[number + 5]} in {WORDS[number + 9]}."
    start = sentence * 100
    return replace(
        found,
        question=replace(
            found.question,
            stem=f'Who is "he" in this sentence? "{shown}"',
            options=(),
            evidence=(
                Evidence(start, start + 90, "x" * 90),
                Evidence(start - 100, start - 10, "x" * 90),
            ),
        ),
    )


def test_two_at_most_ask_whom_a_word_stands_for_and_each_for_another() -> None:
    pool = [he(n, NAMES[n // 2], 3 * n + 1) for n in range(6)]
    chosen = [one.question for one in choose(pool, Wish())]
    assert len({question.answer for question in chosen}) == len(chosen) == 2


def test_the_sentence_with_the_name_may_be_asked_about_beside_its_pronoun() -> None:
    asks = he(1, "Ann Lee", 4)
    shown = f"Ann Lee saw the {WORDS[1]} on Monday."
    tells = item(2, 3, kind="true_false", stem=shown, answer="true", options=())
    assert not gives_away(tells.question, asks.question)
    same = replace(tells.question, evidence=asks.question.evidence[:1])
    assert gives_away(same, asks.question)
