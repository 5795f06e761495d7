"""Many articles: they stream through worker processes, or a Dask cluster, into one JSONL file.

The output has one line an article, in the order of the input, whoever made it and in whatever
order; so a run that was cut off goes on where the last whole line ends.
"""

from __future__ import annotations

from quizgen.batch.output import Output
from quizgen.batch.sources import Task, count_tasks, tasks
from quizgen.batch.work import Settings, process

__all__ = ["Output", "Settings", "Task", "count_tasks", "process", "tasks"]
