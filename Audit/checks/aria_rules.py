"""What WAI-ARIA 1.2 and ARIA in HTML say of roles and their attributes, as tables.

Sources: https://www.w3.org/TR/wai-aria-1.2/ and https://www.w3.org/TR/html-aria/.
"""

from __future__ import annotations

_TRUTH = frozenset({"true", "false"})
_TRISTATE = _TRUTH | {"mixed"}

# Every attribute with the values it takes: a set of words, or the kind of its value.
VALUES: dict[str, frozenset[str] | str] = {
    "aria-activedescendant": "id",
    "aria-atomic": _TRUTH,
    "aria-autocomplete": frozenset("inline list both none".split()),
    "aria-braillelabel": "text",
    "aria-brailleroledescription": "text",
    "aria-busy": _TRUTH,
    "aria-checked": _TRISTATE,
    "aria-colcount": "number",
    "aria-colindex": "number",
    "aria-colindextext": "text",
    "aria-colspan": "number",
    "aria-controls": "ids",
    "aria-current": frozenset("page step location date time true false".split()),
    "aria-describedby": "ids",
    "aria-description": "text",
    "aria-details": "ids",
    "aria-disabled": _TRUTH,
    "aria-errormessage": "ids",
    "aria-expanded": _TRUTH,
    "aria-flowto": "ids",
    "aria-haspopup": frozenset("true false menu listbox tree grid dialog".split()),
    "aria-hidden": _TRUTH,
    "aria-invalid": frozenset("true false grammar spelling".split()),
    "aria-keyshortcuts": "text",
    "aria-label": "text",
    "aria-labelledby": "ids",
    "aria-level": "number",
    "aria-live": frozenset("off polite assertive".split()),
    "aria-modal": _TRUTH,
    "aria-multiline": _TRUTH,
    "aria-multiselectable": _TRUTH,
    "aria-orientation": frozenset("horizontal vertical undefined".split()),
    "aria-owns": "ids",
    "aria-placeholder": "text",
    "aria-posinset": "number",
    "aria-pressed": _TRISTATE,
    "aria-readonly": _TRUTH,
    "aria-relevant": "text",
    "aria-required": _TRUTH,
    "aria-roledescription": "text",
    "aria-rowcount": "number",
    "aria-rowindex": "number",
    "aria-rowindextext": "text",
    "aria-rowspan": "number",
    "aria-selected": _TRUTH,
    "aria-setsize": "number",
    "aria-sort": frozenset("ascending descending none other".split()),
    "aria-valuemax": "number",
    "aria-valuemin": "number",
    "aria-valuenow": "number",
    "aria-valuetext": "text",
}

# Attributes that every role may have.
GLOBAL = frozenset(
    """aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-current
    aria-describedby aria-description aria-details aria-disabled aria-errormessage aria-flowto
    aria-haspopup aria-hidden aria-invalid aria-keyshortcuts aria-label aria-labelledby aria-live
    aria-owns aria-relevant aria-roledescription""".split()
)

# The attributes a role has besides the global ones.
ROLES: dict[str, frozenset[str]] = {
    role: frozenset("aria-" + word for word in words.split())
    for role, words in {
        "alert": "",
        "alertdialog": "modal",
        "application": "activedescendant expanded",
        "article": "posinset setsize",
        "banner": "",
        "blockquote": "",
        "button": "expanded pressed",
        "caption": "",
        "cell": "colindex colindextext colspan rowindex rowindextext rowspan",
        "checkbox": "checked expanded readonly required",
        "code": "",
        "columnheader": "colindex colindextext colspan expanded readonly required rowindex"
        " rowindextext rowspan selected sort",
        "combobox": "activedescendant autocomplete expanded readonly required",
        "comment": "level posinset setsize",
        "complementary": "",
        "contentinfo": "",
        "definition": "",
        "deletion": "",
        "dialog": "modal",
        "doc-abstract": "",
        "doc-acknowledgments": "",
        "doc-afterword": "",
        "doc-appendix": "",
        "doc-backlink": "expanded",
        "doc-biblioentry": "level posinset setsize",
        "doc-bibliography": "",
        "doc-biblioref": "expanded",
        "doc-chapter": "",
        "doc-colophon": "",
        "doc-conclusion": "",
        "doc-cover": "",
        "doc-credit": "",
        "doc-credits": "",
        "doc-dedication": "",
        "doc-endnote": "level posinset setsize",
        "doc-endnotes": "",
        "doc-epigraph": "",
        "doc-epilogue": "",
        "doc-errata": "",
        "doc-example": "",
        "doc-footnote": "",
        "doc-foreword": "",
        "doc-glossary": "",
        "doc-glossref": "expanded",
        "doc-index": "",
        "doc-introduction": "",
        "doc-noteref": "expanded",
        "doc-notice": "",
        "doc-pagebreak": "orientation valuemax valuemin valuenow valuetext",
        "doc-pagefooter": "",
        "doc-pageheader": "",
        "doc-pagelist": "",
        "doc-part": "",
        "doc-preface": "",
        "doc-prologue": "",
        "doc-pullquote": "",
        "doc-qna": "",
        "doc-subtitle": "",
        "doc-tip": "",
        "doc-toc": "",
        "document": "",
        "emphasis": "",
        "feed": "",
        "figure": "",
        "form": "",
        "generic": "",
        "graphics-document": "",
        "graphics-object": "activedescendant expanded",
        "graphics-symbol": "",
        "grid": "activedescendant colcount multiselectable readonly rowcount",
        "gridcell": "colindex colindextext colspan expanded readonly required rowindex rowindextext"
        " rowspan selected",
        "group": "activedescendant",
        "heading": "level",
        "img": "",
        "image": "",
        "insertion": "",
        "link": "expanded",
        "list": "",
        "listbox": "activedescendant expanded multiselectable orientation readonly required",
        "listitem": "level posinset setsize",
        "log": "",
        "main": "",
        "mark": "",
        "marquee": "",
        "math": "",
        "menu": "activedescendant orientation",
        "menubar": "activedescendant orientation",
        "menuitem": "expanded posinset setsize",
        "menuitemcheckbox": "checked expanded posinset setsize",
        "menuitemradio": "checked expanded posinset setsize",
        "meter": "valuemax valuemin valuenow valuetext",
        "navigation": "",
        "none": "",
        "note": "",
        "option": "checked posinset selected setsize",
        "paragraph": "",
        "presentation": "",
        "progressbar": "valuemax valuemin valuenow valuetext",
        "radio": "checked posinset setsize",
        "radiogroup": "activedescendant orientation readonly required",
        "region": "",
        "row": "activedescendant colindex expanded level posinset rowindex rowindextext selected setsize",
        "rowgroup": "",
        "rowheader": "colindex colindextext colspan expanded readonly required rowindex rowindextext"
        " rowspan selected sort",
        "scrollbar": "orientation valuemax valuemin valuenow valuetext",
        "search": "",
        "searchbox": "activedescendant autocomplete multiline placeholder readonly required",
        "separator": "orientation valuemax valuemin valuenow valuetext",
        "slider": "orientation readonly valuemax valuemin valuenow valuetext",
        "spinbutton": "activedescendant readonly required valuemax valuemin valuenow valuetext",
        "status": "",
        "strong": "",
        "subscript": "",
        "suggestion": "",
        "superscript": "",
        "switch": "checked expanded readonly required",
        "tab": "expanded posinset selected setsize",
        "table": "colcount rowcount",
        "tablist": "activedescendant multiselectable orientation",
        "tabpanel": "",
        "term": "",
        "textbox": "activedescendant autocomplete multiline placeholder readonly required",
        "time": "",
        "timer": "",
        "toolbar": "activedescendant orientation",
        "tooltip": "",
        "tree": "activedescendant multiselectable orientation required",
        "treegrid": "activedescendant colcount multiselectable orientation readonly required rowcount",
        "treeitem": "checked expanded level posinset selected setsize",
    }.items()
}
REQUIRED: dict[str, tuple[str, ...]] = {
    "checkbox": ("aria-checked",),
    "combobox": ("aria-expanded",),
    "heading": ("aria-level",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
}
# Roles in which a name is a fault of the author.
NAMELESS = frozenset(
    """caption code definition deletion emphasis generic insertion mark none paragraph presentation
    strong subscript suggestion superscript term time""".split()
)
# The role an element has by itself; what is not here is decided by `implicit_role`.
IMPLICIT: dict[str, str] = {
    "article": "article", "aside": "complementary", "b": "generic", "bdi": "generic",
    "bdo": "generic", "blockquote": "blockquote", "body": "generic", "button": "button",
    "caption": "caption", "code": "code", "data": "generic", "datalist": "listbox", "dd": "definition",
    "del": "deletion", "details": "group", "dfn": "term", "dialog": "dialog", "div": "generic",
    "dt": "term", "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "hr": "separator", "i": "generic", "ins": "insertion", "li": "listitem",
    "main": "main", "mark": "mark", "math": "math", "menu": "list", "meter": "meter",
    "nav": "navigation", "ol": "list", "option": "option", "output": "status", "p": "paragraph",
    "pre": "generic", "progress": "progressbar", "q": "generic", "s": "deletion", "samp": "generic",
    "search": "search", "small": "generic", "span": "generic", "strong": "strong", "sub": "subscript",
    "sup": "superscript", "table": "table", "tbody": "rowgroup", "td": "cell", "textarea": "textbox",
    "tfoot": "rowgroup", "thead": "rowgroup", "time": "time", "tr": "row", "u": "generic",
    "ul": "list",
}
INPUTS: dict[str, str] = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button",
    "number": "spinbutton", "radio": "radio", "range": "slider", "reset": "button",
    "search": "searchbox", "submit": "button", "tel": "textbox", "text": "textbox", "url": "textbox",
}
# Elements that take any role, or a few; the others take none but those in `ALLOWED`.
ANY_ROLE = frozenset(
    """a abbr address b bdi bdo blockquote br canvas cite code data del dfn div em figure i ins kbd mark
    ol output p pre q ruby s samp small span strong sub sup table tbody td tfoot thead time th tr u ul
    var wbr""".split()
)
ALLOWED: dict[str, frozenset[str]] = {
    element: frozenset(words.split())
    for element, words in {
        "a": "button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem"
        " doc-backlink doc-biblioref doc-glossref doc-noteref link",
        "article": "application document feed main none presentation region",
        "aside": "doc-dedication doc-example doc-footnote doc-glossary doc-pullquote doc-tip feed none"
        " note presentation region search",
        "button": "checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio"
        " separator slider switch tab treeitem",
        "dl": "group list none presentation",
        "fieldset": "none presentation radiogroup",
        "footer": "doc-footnote group none presentation",
        "form": "form none presentation search",
        "h1": "doc-subtitle none presentation tab", "h2": "doc-subtitle none presentation tab",
        "h3": "doc-subtitle none presentation tab", "h4": "doc-subtitle none presentation tab",
        "h5": "doc-subtitle none presentation tab", "h6": "doc-subtitle none presentation tab",
        "header": "group none presentation",
        "hr": "doc-pagebreak none presentation",
        "img": "button checkbox doc-cover img image link math menuitem meter none option presentation"
        " progressbar radio scrollbar separator slider switch tab treeitem",
        "input": "button checkbox combobox link menuitem menuitemcheckbox option radio searchbox"
        " slider spinbutton switch textbox tab",
        "li": "doc-biblioentry doc-endnote menuitem menuitemcheckbox menuitemradio none option"
        " presentation radio separator tab treeitem listitem",
        "nav": "doc-index doc-pagelist doc-toc menu menubar none presentation tablist",
        "ol": "directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree",
        "ul": "directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree",
        "section": "alert alertdialog application banner complementary contentinfo dialog"
        " doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter"
        " doc-colophon doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph"
        " doc-epilogue doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction"
        " doc-notice doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc"
        " document feed group log main marquee navigation none note presentation search status tabpanel",
        "select": "menu",
        "svg": "img image graphics-document graphics-symbol none presentation group application document",
    }.items()
}
# Roles that stand in others only, and those that hold others.
PARENTS: dict[str, frozenset[str]] = {
    role: frozenset(words.split())
    for role, words in {
        "listitem": "list directory", "row": "table grid treegrid rowgroup", "cell": "row",
        "gridcell": "row", "columnheader": "row", "rowheader": "row", "tab": "tablist",
        "option": "listbox group combobox", "menuitem": "menu menubar group",
        "menuitemcheckbox": "menu menubar group", "menuitemradio": "menu menubar group",
        "treeitem": "tree group", "rowgroup": "table grid treegrid",
    }.items()
}
CHILDREN: dict[str, frozenset[str]] = {
    role: frozenset(words.split())
    for role, words in {
        "list": "listitem", "table": "row rowgroup", "grid": "row rowgroup", "rowgroup": "row",
        "row": "cell gridcell columnheader rowheader", "tablist": "tab", "listbox": "option group",
        "menu": "menuitem menuitemcheckbox menuitemradio group separator",
        "menubar": "menuitem menuitemcheckbox menuitemradio group separator", "tree": "treeitem group",
        "feed": "article", "radiogroup": "radio",
    }.items()
}
# Roles that a reader uses, which the keyboard must reach.
USED = frozenset(
    "button checkbox combobox link menuitem option radio searchbox slider spinbutton switch tab textbox".split()
)
