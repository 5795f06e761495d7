"""Imports a file into a new Anki collection, twice, then perhaps another; prints what Anki has.

Usage: anki_import.py apkg|text [SECOND_FILE] < FILE
"""

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import (
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
)


def import_package(collection, path):
    options = ImportAnkiPackageOptions(merge_notetypes=True)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    return collection.import_anki_package(request).log


def import_text(collection, path):
    metadata = collection.get_csv_metadata(str(path), None)
    return collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log


IMPORTERS = {"apkg": import_package, "text": import_text}


def counted(log):
    kinds = ("new", "updated", "duplicate", "conflicting", "first_field_match", "empty_first_field")
    return {kind: len(getattr(log, kind)) for kind in kinds}


def note_of(collection, note_id):
    note = collection.get_note(note_id)
    cards = note.cards()
    return {
        "guid": note.guid,
        "fields": list(note.fields),
        "tags": sorted(note.tags),
        "model": note.note_type()["name"],
        "deck": collection.decks.name(cards[0].did),
        "front": [card.question() for card in cards],
        "back": [card.answer() for card in cards],
    }


def main(kind, *others):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"file.{'apkg' if kind == 'apkg' else 'txt'}")
        path.write_bytes(sys.stdin.buffer.read())
        collection = Collection(str(Path(folder, "collection.anki2")))
        logs = [counted(IMPORTERS[kind](collection, one)) for one in (path, path, *others)]
        notes = [note_of(collection, one) for one in collection.find_notes("")]
        collection.close()
    print(json.dumps({"logs": logs, "notes": notes}))


main(*sys.argv[1:])
