"""The options room: three distractors that are proved wrong and fair, or none."""

from quizgen.options.choose import Optioned, with_options

__all__ = ["Optioned", "with_options"]
