"""The checks, each a module: `NAME`, `RULES` (what to do about each rule), and `check` or `visit`."""
