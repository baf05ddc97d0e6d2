"""Writing the files of a project."""


def put(path, content):
    """Writes a text, and makes the folder it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
