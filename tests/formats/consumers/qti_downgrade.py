"""Turn a QTI 3.0 package on standard input into 2.1 and print its files and the warnings."""

import base64
import json
import sys
import tempfile
from pathlib import Path

from qti_convert import downgrade_package, read_package

with tempfile.TemporaryDirectory() as folder:
    source, target = Path(folder, "in.zip"), Path(folder, "out.zip")
    source.write_bytes(sys.stdin.buffer.read())
    result = downgrade_package(str(source), str(target))
    files = read_package(str(target))
print(
    json.dumps(
        {
            "warnings": [str(warning) for warning in result.warnings],
            "files": {name: base64.b64encode(content).decode() for name, content in files.items()},
        }
    )
)
