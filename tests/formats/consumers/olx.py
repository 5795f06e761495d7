"""Check the course in the tar.gz on standard input with olxcleaner and print what it finds."""

import io
import json
import sys
import tarfile
import tempfile
from pathlib import Path

from olxcleaner import validate
from olxcleaner.utils import traverse

with tempfile.TemporaryDirectory() as folder:
    with tarfile.open(fileobj=io.BytesIO(sys.stdin.buffer.read()), mode="r:gz") as archive:
        # Pythons before 3.11.4 cannot check the paths; the archive is the test's own.
        checked = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(folder, **checked)
    course, errors, names = validate(str(Path(folder, "course", "course.xml")))
    print(
        json.dumps(
            {
                "errors": [f"{one.name}: {one.description}" for one in errors.errors],
                "names": sorted(names),
                "types": [one.type for one in traverse(course)],
            }
        )
    )
