"""Turn a QTI 2.1 package on standard input into 3.0 and back, and print its files."""

import base64
import json
import sys
import tempfile
from pathlib import Path

from qti_convert import downgrade_package, read_package, upgrade_package

with tempfile.TemporaryDirectory() as folder:
    source, newer, older = (Path(folder, name) for name in ("in.zip", "new.zip", "old.zip"))
    source.write_bytes(sys.stdin.buffer.read())
    upgrade_package(str(source), str(newer))
    downgrade_package(str(newer), str(older))
    files = read_package(str(older))
print(
    json.dumps(
        {
            "files": {name: base64.b64encode(content).decode() for name, content in files.items()},
        }
    )
)
