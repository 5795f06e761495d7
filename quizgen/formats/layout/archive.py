"""Archives that are the same, byte for byte, whenever and wherever they are made."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Mapping

__all__ = ["tar_gz_bytes", "zip_bytes"]

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
_UNIX = 3
_READABLE = 0o644 << 16


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of the files, in the order given, all of the same age."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, content)
    return target.getvalue()


def tar_gz_bytes(files: Mapping[str, bytes]) -> bytes:
    """Return a gzipped tar of the files, in the order given, without owner or age."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(target.getvalue(), compresslevel=6, mtime=0)
