"""Write the text2qti quiz on standard input as QTI and print the files of its package."""

import io
import json
import sys
import zipfile

from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

config = Config()
content = QTI(Quiz(sys.stdin.read(), config=config, source_name="quiz")).zip_bytes()
with zipfile.ZipFile(io.BytesIO(content)) as archive:
    print(json.dumps({name: archive.read(name).decode() for name in archive.namelist()}))
