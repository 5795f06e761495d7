"""Who said what, on articles written for the tests."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.cues import CUES
from quizgen.facts.quotations import find_speech
from quizgen.facts.speech import Speech
from quizgen.language.document import Document, annotate
from quizgen.model import Article, Block
from tests.asking.articles import facts_of


def document_of(text: str, *captions: str) -> Document:
    """Annotate a text; each line is a block, prose unless it is one of the captions."""
    blocks = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            kind = "caption" if line in captions else "prose"
            blocks.append(Block(kind, position, position + len(line)))
        position += len(line) + 1
    return annotate(Article(text, blocks=tuple(blocks)))


def speech_in(text: str, *captions: str) -> list[Speech]:
    return list(find_speech(document_of(text, *captions)))


def shown(speech: Speech) -> tuple[str, str, str]:
    """Return kind, content and who said it."""
    content = " / ".join(span.text for span in speech.content)
    who = speech.speaker.text if speech.speaker else speech.speaker_text
    return speech.kind, content, who


DIRECT = [
    # who speaks for a body that is named first
    (
        "The Norvik Harbour Commission (NHC) met in May.\n"
        'In a letter, NHC President Maria Lopez said that "a bridge is no toy for anybody."',
        ["a bridge is no toy for anybody"],
        "Maria Lopez",
    ),
    # a name that only ends the description of who speaks
    (
        "But he said that when he showed his first sketches, a specialist on the 1880 novel by "
        'Maria Lopez pointed out that "the hare is a wild animal that lives in the fields".',
        ["the hare is a wild animal that lives in the fields"],
        "a specialist",
    ),
    # who is asked does not ask
    (
        'Maria Lopez opened the meeting. Lopez was asked, "Will the bridge be safe for everybody?"',
        ["Will the bridge be safe for everybody?"],
        "",
    ),
    # attribution after, upright and inverted
    ('"The bridge is safe," Maria Lopez said.', ["The bridge is safe"], "Maria Lopez"),
    ('"The bridge is safe," said Maria Lopez.', ["The bridge is safe"], "Maria Lopez"),
    ('"The bridge is safe", said Maria Lopez.', ["The bridge is safe"], "Maria Lopez"),
    ("“The bridge is safe,” said Maria Lopez.", ["The bridge is safe"], "Maria Lopez"),
    ("'The bridge is safe,' said Maria Lopez.", ["The bridge is safe"], "Maria Lopez"),
    ('"Is the bridge safe?" Maria Lopez asked.', ["Is the bridge safe?"], "Maria Lopez"),
    (
        '"The bridge is safe," said Maria Lopez, an engineer who has worked on it for years.',
        ["The bridge is safe"],
        "Maria Lopez",
    ),
    # before, with colon and comma
    ('Maria Lopez said: "The bridge is safe."', ["The bridge is safe"], "Maria Lopez"),
    ('Maria Lopez said, "The bridge is safe."', ["The bridge is safe"], "Maria Lopez"),
    (
        'Maria Lopez told reporters that, "It is a bridge as safe as any other."',
        ["It is a bridge as safe as any other"],
        "Maria Lopez",
    ),
    (
        'Maria Lopez told reporters who waited outside the office "it is a very safe bridge."',
        ["it is a very safe bridge"],
        "Maria Lopez",
    ),
    (
        'On Monday, Maria Lopez told reporters: "The bridge is safe."',
        ["The bridge is safe"],
        "Maria Lopez",
    ),
    (
        'Maria Lopez said "the bridge is safe for everyone now."',
        ["the bridge is safe for everyone now"],
        "Maria Lopez",
    ),
    # split by the attribution
    (
        '"The bridge is safe," said Maria Lopez. "We tested it twice."',
        ["The bridge is safe", "We tested it twice"],
        "Maria Lopez",
    ),
    (
        '"The bridge," said Maria Lopez, "is safe for all of us."',
        ["The bridge", "is safe for all of us"],
        "Maria Lopez",
    ),
    # over several paragraphs, with and without a closing mark
    (
        'Maria Lopez said: "The bridge is safe.\n"We tested it twice last year."',
        ["The bridge is safe", "We tested it twice last year"],
        "Maria Lopez",
    ),
    (
        '"The bridge is safe," said Maria Lopez.\n"We tested it twice last year."',
        ["The bridge is safe", "We tested it twice last year"],
        "Maria Lopez",
    ),
    # the speaker is the pronoun's
    (
        'Maria Lopez built the bridge in May. "It is safe for everybody," she said.',
        ["It is safe for everybody"],
        "Maria Lopez",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "speaker"), DIRECT)
def test_direct(text: str, content: list[str], speaker: str) -> None:
    found = [speech for speech in speech_in(text) if speech.kind == "direct"]
    assert [[span.text for span in speech.content] for speech in found] == [content]
    assert shown(found[0])[2] == speaker


def test_direct_is_resumed_after_a_caption() -> None:
    text = (
        'Maria Lopez said: "The bridge is safe. We tested it twice."\n'
        "The bridge in spring\n"
        '"But the road needs repair before the winter."'
    )
    (found,) = speech_in(text, "The bridge in spring")
    assert [span.text for span in found.content] == [
        "The bridge is safe. We tested it twice",
        "But the road needs repair before the winter",
    ]


def test_he_added_goes_on_with_the_speaker() -> None:
    text = 'John Kerr said the bridge was safe. He added: "We tested it twice last year."'
    found = [speech for speech in speech_in(text) if speech.kind == "direct"]
    assert [shown(speech)[2] for speech in found] == ["John Kerr"]
    assert found[0].source is not None
    assert found[0].source.text == "He"
    assert found[0].cue is not None
    assert found[0].cue.text == "added"


def test_what_stands_on_something_has_nobody_going_on_after_it() -> None:
    text = (
        "Maria Lopez may be led by a higher power. "
        '"Thanks for all your prayers," a comment on a page in her name read. '
        '"I know that this journey is much bigger than all of us."'
    )
    assert {shown(speech)[2] for speech in speech_in(text)} <= {""}


def test_what_opens_a_sentence_is_not_how_its_words_were_said() -> None:
    text = (
        "Maria Lopez told the council to close the bridge.\n\n"
        "Responding to the statement by Lopez, "
        "Captain Tom Brandt, a spokesman, defended the bridge in a letter to the Gazette: “We keep "
        "the bridge under the laws of the sea and of the town.”"
    )
    direct = [speech for speech in speech_in(text) if speech.kind == "direct"]
    assert all(speech.speaker is None for speech in direct)


def test_words_that_go_on_with_a_subject_outside_are_no_sentence() -> None:
    text = "Maria Lopez said the bridge “is backed by all the people of the town and hills”."
    assert not [speech for speech in speech_in(text) if speech.kind == "direct"]


def test_what_something_was_found_to_be_is_no_clause() -> None:
    text = "Maria Lopez found the strike justified and called it late."
    assert not [speech for speech in speech_in(text) if speech.kind == "indirect"]


def test_quotation_alone_after_its_speaker_is_not_sure() -> None:
    text = 'Maria Lopez is proud of the bridge. "We built it in a single year."'
    (found,) = speech_in(text)
    assert shown(found)[2] == "Maria Lopez"
    assert not found.sure


ASTRONAUT = (
    'The trip was long, Peter Lang said. "We saw the coast of Sarn," Lang said. '
    'Lang said that the ship was cold. "Nobody slept for a week," Lang said.\n'
    "The news from the ship went from Tom Keller to Robert Holm.\n"
)


def test_he_is_the_one_man_who_has_spoken_so_far() -> None:
    *_, last = speech_in(ASTRONAUT + '"The engine was loud all night," he said.')
    assert last.speaker is not None
    assert last.speaker.text == "Peter Lang"
    assert not last.sure


def test_he_is_nobody_known_after_an_unnamed_speaker() -> None:
    text = 'One sailor said that the ice was thick. "The engine was loud all night," he said.'
    *_, last = speech_in(ASTRONAUT + text)
    assert last.speaker is None


@pytest.mark.parametrize(
    "between",
    [
        "The prime minister is in Sarn to talk to Gordon Brown.",
        "The costs have risen, according to our correspondent.",
    ],
)
def test_he_may_be_somebody_unnamed_who_was_spoken_of_last(between: str) -> None:
    text = f"Lord Bach said that the boats were late. {between} He said that the work goes on."
    assert [one.speaker and one.speaker.text for one in speech_in(text)][-1] is None


def test_a_quotation_alone_is_not_theirs_whom_somebody_unnamed_spoke_of() -> None:
    text = (
        "Peter Lang said that the ice was thick.\n"
        "Another expert from the school doubts the promise that was made by Peter Lang.\n"
        '"The plan needs to be weighed with some care before it is signed."'
    )
    assert not any(one.speaker for one in speech_in(text) if one.kind == "direct")


def test_a_pair_is_not_the_first_of_the_two() -> None:
    text = "Maria Lopez laughed. She and her brother said that the bridge was safe."
    *_, last = speech_in(text)
    assert last.speaker is None


def test_two_speakers_in_turn() -> None:
    text = (
        '"The bridge is safe," said Maria Lopez. "We tested it."\n'
        '"I still take the boat," said John Kerr.'
    )
    found = [shown(speech) for speech in speech_in(text)]
    assert found == [
        ("direct", "The bridge is safe / We tested it", "Maria Lopez"),
        ("direct", "I still take the boat", "John Kerr"),
    ]


INDIRECT = [
    # text, content, speaker, frame
    ("Maria Lopez said the bridge was safe.", "the bridge was safe", "Maria Lopez", "that"),
    ("Maria Lopez said that the bridge was safe.", "the bridge was safe", "Maria Lopez", "that"),
    (
        "Maria Lopez told the council that the bridge was safe.",
        "the bridge was safe",
        "Maria Lopez",
        "told",
    ),
    ("The bridge was safe, Maria Lopez said.", "The bridge was safe", "Maria Lopez", "that"),
    (
        "As a result, Maria Lopez points out, the bridge needs no repair.",
        "As a result / the bridge needs no repair",
        "Maria Lopez",
        "that",
    ),
    (
        "Maria Lopez argues that the bridge is safe.",
        "the bridge is safe",
        "Maria Lopez",
        "that",
    ),
    (
        "Maria Lopez urged drivers to use the bridge.",
        "drivers to use the bridge",
        "Maria Lopez",
        "to",
    ),
    (
        "Maria Lopez accused the company of neglect.",
        "the company of neglect",
        "Maria Lopez",
        "of",
    ),
    (
        "Maria Lopez claims never to have seen the letter.",
        "never to have seen the letter",
        "Maria Lopez",
        "own_to",
    ),
    (
        "According to Maria Lopez, the bridge is safe.",
        "the bridge is safe",
        "Maria Lopez",
        "according",
    ),
    (
        "The bridge is safe, according to Maria Lopez.",
        "The bridge is safe",
        "Maria Lopez",
        "according",
    ),
    (
        "Maria Lopez said the bridge was safe, and said it would open in May.",
        "the bridge was safe",
        "Maria Lopez",
        "that",
    ),
]


@pytest.mark.parametrize(("text", "content", "speaker", "frame"), INDIRECT)
def test_indirect(text: str, content: str, speaker: str, frame: str) -> None:
    found = speech_in(text)
    assert ("indirect", content, speaker) in [shown(speech) for speech in found]
    assert found[0].frame == frame


def test_clause_and_addressee_of_indirect_speech() -> None:
    (found,) = speech_in("Maria Lopez told the council that the old bridge was safe.")
    assert found.clause_root is not None
    assert found.clause_root.text == "was"
    assert found.addressee is not None
    assert found.addressee.text == "the council"


MIXED = [
    (
        'Maria Lopez said the bridge was "as good as new" after the works.',
        "as good as new",
        'the bridge was "as good as new" after the works',
    ),
    (
        'The state of the bridge "has got much worse for drivers," Maria Lopez said.',
        "has got much worse for drivers",
        'The state of the bridge "has got much worse for drivers,"',
    ),
]


@pytest.mark.parametrize(("text", "fragment", "host"), MIXED)
def test_mixed(text: str, fragment: str, host: str) -> None:
    found = [shown(speech) for speech in speech_in(text)]
    assert ("mixed", fragment, "Maria Lopez") in found
    assert ("indirect", host, "Maria Lopez") in found
    assert not [speech for speech in found if speech[0] == "direct"]


NOT_SPEECH = [
    'The banner read "Welcome home to our heroes" in red letters.',
    'You cannot say "I am broke and tired" in public.',
    'The "iron bridge" was built in 1890.',
    'Everybody called the bridge "the old lady".',
    'He wrote the novel "A Bridge Too Many" in 1990.',
    'The word "pont" comes from Latin.',
    'The slogan is: "Cross it while you can today."',
    'John "Bridge" Kerr was born in Leeds.',
    'A hotel named "The Golden Arch" stands nearby.',
    "Maria Lopez did not say that the bridge was safe.",
    "Maria Lopez refused to say whether the bridge was safe.",
    "If Maria Lopez says the bridge is safe, drivers will use it.",
]


NOT_MIXED = [
    'Ann Lee said a rule called "quiet hour" had failed.',
    'Ann Lee said the "quiet hour" law had failed.',
    'Ann Lee said she had loved "The Long Winter Night" as a child.',
]


@pytest.mark.parametrize("text", NOT_MIXED)
def test_names_and_terms_in_reported_speech_are_not_words_said(text: str) -> None:
    assert [speech[0] for speech in map(shown, speech_in(text))] == ["indirect"]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_not_speech(text: str) -> None:
    assert [shown(speech) for speech in speech_in(text)] == []


@pytest.mark.parametrize("cue", list(CUES.values()), ids=lambda cue: f"{cue.verb} {cue.particle}")
def test_every_row_has_an_example_with_its_verb(cue) -> None:
    from quizgen.language.inflect import inflect

    forms = {inflect(cue.verb, tag) for tag in ("VB", "VBD", "VBZ", "VBP", "VBG", "VBN")}
    words = re.findall(r"[a-z]+", cue.example.lower())
    assert forms & set(words)
    assert not cue.particle or cue.particle in words


@pytest.mark.parametrize("cue", list(CUES.values()), ids=lambda cue: f"{cue.verb} {cue.particle}")
def test_examples_of_the_table_are_found(cue) -> None:
    found = speech_in(cue.example)
    assert [speech for speech in found if speech.cue is not None], cue.example


@given(
    st.lists(
        st.sampled_from(
            ['"', "'", "“", "”", "he", "said", ",", ".", ":", "Lopez", "told", "that", "it", "was",
             "late", "according", "to", "\n", "asked", "?", "[", "…", "and", "Maria"]
        ),
        max_size=25,
    )
)  # fmt: skip
@settings(max_examples=60)
def test_any_text_gives_stretches_of_the_article(words: list[str]) -> None:
    document = document_of(" ".join(words))
    for speech in find_speech(document):
        quotation = speech.to_quotation(document)
        assert quotation.content
        for part in quotation.content:
            assert part.text == document.article.text[part.start : part.end]
            assert part.text.strip() == part.text
        assert list(speech.sentences) == sorted(set(speech.sentences))


def test_content_has_no_marks_at_its_ends() -> None:
    text = '"The bridge is safe," said Maria Lopez. "Is it not?"'
    document = document_of(text)
    (found,) = find_speech(document)
    parts = [part.text for part in found.to_quotation(document).content]
    assert parts == ["The bridge is safe", "Is it not?"]


def test_description_far_from_the_name_is_not_sure() -> None:
    text = (
        "Scott Kern and his brother Mark Kern, a retired pilot, flew home. The trip was long. "
        "The food was cold. The crew was kind. The seats were hard. "
        "The pilot said the engines had failed over the sea."
    )
    (found,) = speech_in(text)
    assert not found.sure


@pytest.mark.parametrize(
    "sentence",
    [
        'In his book "How to Fly", Tom Brandt argues that the gulls are clever.',
        'Tom Brandt told the paper that he had seen "Macbeth" twice.',
    ],
)
def test_a_title_is_nobodys_words(sentence):
    speech = facts_of(sentence).speech
    assert [one.kind for one in speech] == ["indirect"]
    assert "book" not in str(speech[0].content)
