"""Many articles: they stream through worker processes, or a Dask cluster, into one JSONL file.

The output has one line an article, in the order of the input, whoever made it and in whatever
order; so a run that was cut off goes on where the last whole line ends.
"""

from __future__ import annotations

from quizgen.batch.output import Output
from quizgen.batch.sources import Task, count_tasks, tasks
from quizgen.batch.work import fingerprint, process

__all__ = ["Output", "Task", "count_tasks", "fingerprint", "process", "tasks"]
