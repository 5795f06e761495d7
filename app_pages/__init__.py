"""The screens of the browser app, one file each: no SQL and no language work in them."""
