"""How the H5P content types behave, and what their buttons say."""

from __future__ import annotations

from typing import Any

__all__ = ["BLANKS", "MULTI_CHOICE", "QUESTION_SET", "TRUE_FALSE"]

_FINISH = {
    "header": "Finish?",
    "body": "Are you sure that you want to finish?",
    "cancelLabel": "Cancel",
    "confirmLabel": "Finish",
}
_AGAIN = {
    "header": "Try again?",
    "body": "Are you sure that you want to try again?",
    "cancelLabel": "Cancel",
    "confirmLabel": "Confirm",
}
_BEHAVIOUR: dict[str, Any] = {
    "enableRetry": True,
    "enableSolutionsButton": True,
    "enableCheckButton": True,
    "confirmCheckDialog": False,
    "confirmRetryDialog": False,
    "autoCheck": False,
}
_SCORE = "You got :num out of :total points"

MULTI_CHOICE: dict[str, Any] = {
    "media": {"disableImageZooming": False},
    "behaviour": _BEHAVIOUR
    | {
        "type": "single",
        "singlePoint": True,
        "randomAnswers": False,
        "showSolutionsRequiresInput": True,
        "passPercentage": 100,
        "showScorePoints": True,
    },
    "UI": {
        "checkAnswerButton": "Check",
        "submitAnswerButton": "Submit",
        "showSolutionButton": "Show solution",
        "tryAgainButton": "Try again",
        "tipsLabel": "Show tip",
        "scoreBarLabel": _SCORE,
        "tipAvailable": "There is a tip",
        "feedbackAvailable": "There is feedback",
        "readFeedback": "Read the feedback",
        "wrongAnswer": "Wrong answer",
        "correctAnswer": "Right answer",
        "shouldCheck": "Should have been chosen",
        "shouldNotCheck": "Should not have been chosen",
        "noInput": "Answer before you look at the solution",
        "a11yCheck": "Check the answers; each will be marked as right, wrong or missing.",
        "a11yShowSolution": "Show the solution; the right answer will be marked.",
        "a11yRetry": "Start the question again and clear the answer.",
    },
    "confirmCheck": _FINISH,
    "confirmRetry": _AGAIN,
}

TRUE_FALSE: dict[str, Any] = {
    "media": {"disableImageZooming": False},
    "behaviour": _BEHAVIOUR,
    "l10n": {
        "trueText": "True",
        "falseText": "False",
        "score": "You got @score of @total points",
        "checkAnswer": "Check",
        "submitAnswer": "Submit",
        "showSolutionButton": "Show solution",
        "tryAgain": "Try again",
        "wrongAnswerMessage": "Wrong answer",
        "correctAnswerMessage": "Right answer",
        "scoreBarLabel": _SCORE,
        "a11yCheck": "Check the answer; it will be marked as right, wrong or missing.",
        "a11yShowSolution": "Show the solution; the right answer will be marked.",
        "a11yRetry": "Start the question again and clear the answer.",
    },
    "confirmCheck": _FINISH,
    "confirmRetry": _AGAIN,
}

BLANKS: dict[str, Any] = {
    "media": {"disableImageZooming": False},
    "behaviour": _BEHAVIOUR
    | {
        "caseSensitive": False,
        "showSolutionsRequiresInput": True,
        "separateLines": False,
        "acceptSpellingErrors": False,
    },
    "showSolutions": "Show solution",
    "tryAgain": "Try again",
    "checkAnswer": "Check",
    "submitAnswer": "Submit",
    "notFilledOut": "Fill in every blank to see the solution",
    "answerIsCorrect": "“:ans” is right",
    "answerIsWrong": "“:ans” is wrong",
    "answeredCorrectly": "Answered rightly",
    "answeredIncorrectly": "Answered wrongly",
    "solutionLabel": "Right answer:",
    "inputLabel": "Blank @num of @total",
    "inputHasTipLabel": "There is a tip",
    "tipLabel": "Tip",
    "scoreBarLabel": _SCORE,
    "a11yCheck": "Check the answers; each will be marked as right, wrong or missing.",
    "a11yShowSolution": "Show the solution; each blank will be filled.",
    "a11yRetry": "Start the question again and clear the answers.",
    "a11yCheckingModeHeader": "Checked",
    "confirmCheck": _FINISH,
    "confirmRetry": _AGAIN,
}

QUESTION_SET: dict[str, Any] = {
    "progressType": "dots",
    "passPercentage": 50,
    "disableBackwardsNavigation": False,
    "randomQuestions": False,
    "endGame": {
        "showResultPage": True,
        "showSolutionButton": True,
        "showRetryButton": True,
        "noResultMessage": "Finished",
        "message": "Your result:",
        "scoreBarLabel": "You got @finals out of @totals points",
        "overallFeedback": [{"from": 0, "to": 100}],
        "solutionButtonText": "Show solution",
        "retryButtonText": "Try again",
        "finishButtonText": "Finish",
        "submitButtonText": "Submit",
        "showAnimations": False,
        "skippable": False,
    },
    "override": {"checkButton": True},
    "texts": {
        "prevButton": "Previous question",
        "nextButton": "Next question",
        "finishButton": "Finish",
        "submitButton": "Submit",
        "textualProgress": "Question @current of @total",
        "jumpToQuestion": "Question %d of %total",
        "questionLabel": "Question",
        "readSpeakerProgress": "Question @current of @total",
        "unansweredText": "Not answered",
        "answeredText": "Answered",
        "currentQuestionText": "This question",
        "navigationLabel": "Questions",
    },
}
