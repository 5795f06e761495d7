"""The options room: three distractors that are proved wrong and fair, or none."""

from quizgen.options.choose import Optioned, proved_distractors, with_options
from quizgen.options.proofs import clashes

__all__ = ["Optioned", "clashes", "proved_distractors", "with_options"]
