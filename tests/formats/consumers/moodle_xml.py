"""Read Moodle XML from standard input with moodle_xml_parser and print what it understood."""

import json
import sys
from dataclasses import asdict

from moodle_xml_parser.parser import parse_bytes

found = parse_bytes(sys.stdin.buffer.read())
print(json.dumps({kind: [asdict(one) for one in many] for kind, many in found.items()}))
